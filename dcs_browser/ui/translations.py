"""The language of the window: loads our own and Qt's translations and keeps them alive.

Texts in the code are English; ``resources/i18n`` holds the compiled translations (``packaging/dev.py translate``).
"""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from dcs_browser import resources

LANGUAGES = {"en": "English", "tr": "Türkçe"}

_LOCALES = {"en": "en_GB", "tr": "tr_TR"}
_installed: list[tuple[QTranslator, bytes]] = []


def install(language: str = "") -> str:
    """Install the translations of ``language`` (``""`` = the system's) and return the one in force.

    English has a file too: it holds the plural forms of texts with ``%n``.
    """
    uninstall()
    chosen = language or QLocale.system().name().partition("_")[0]
    if chosen not in LANGUAGES:
        chosen = "en"
    QLocale.setDefault(QLocale(_LOCALES[chosen]) if language else QLocale.system())
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    qt = QTranslator()
    if qt.load(f"qtbase_{chosen}", folder):
        _keep(qt, b"")
    try:
        data = resources.read_bytes(f"i18n/dcs_browser_{chosen}.qm")
    except FileNotFoundError:
        return chosen
    own = QTranslator()
    if own.load(data):
        _keep(own, data)
    return chosen


def uninstall() -> None:
    """Back to the English of the code and the system's formats."""
    for translator, _ in _installed:
        QCoreApplication.removeTranslator(translator)
    if _installed:
        QLocale.setDefault(QLocale.system())
    _installed.clear()


def _keep(translator: QTranslator, data: bytes) -> None:
    """Install for good: Qt takes no ownership, and a translator points into the bytes it was loaded from."""
    QCoreApplication.installTranslator(translator)
    _installed.append((translator, data))
