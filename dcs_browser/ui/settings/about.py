"""What this is, which versions it runs on, and whose work it stands on.

Leaves to others: nothing.
"""

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from dcs_browser import __version__, resources
from dcs_browser.ui import theme
from dcs_browser.ui.icons import application_icon
from dcs_browser.ui.widgets import KeyValues, TitleLabel, button, plain

_PACKAGES = ("PySide6_Essentials", "qasync", "httpx", "httpx-aiohttp", "aiohttp", "msgspec", "keyring")


def versions() -> tuple[tuple[str, str], ...]:
    """Names and versions for a report."""
    rows = [
        ("DCS Browser", __version__),
        ("Python", platform.python_version()),
        ("Qt", qVersion() or ""),
        ("System", platform.platform(terse=True)),
    ]
    for name in _PACKAGES:
        try:
            rows.append((name, version(name)))
        except PackageNotFoundError:
            continue
    return tuple(rows)


class AboutDialog(QDialog):
    """Versions can be copied with one press."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About DCS Browser"))
        self.resize(theme.DIALOG_WIDTH + 60, 560)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_L)
        column.setSpacing(theme.SPACE_M)
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_L)
        picture = QLabel()
        picture.setPixmap(application_icon().pixmap(56, 56))
        head.addWidget(picture)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(TitleLabel(self.tr("DCS Browser")))
        words.addWidget(
            plain(self.tr("Interactive school books in Dream Central Storage"), "muted", wrap=True)
        )
        head.addLayout(words, 1)
        column.addLayout(head)
        self.versions = KeyValues(key_width=140)
        self.versions.show_rows(versions())
        column.addWidget(self.versions)
        column.addWidget(plain(self.tr("Licences"), "section"))
        licences = QPlainTextEdit(self._licences())
        licences.setReadOnly(True)
        licences.setFont(theme.mono())
        licences.setAccessibleName(self.tr("Licences"))
        column.addWidget(licences, 1)
        row = QHBoxLayout()
        copy = button(self.tr("Copy versions"), "copy")
        copy.clicked.connect(self.copy)
        close = button(self.tr("Close"), kind="primary")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        close.setFocus(Qt.FocusReason.OtherFocusReason)

    def copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(f"{name} {number}" for name, number in versions()))

    def _licences(self) -> str:
        icons = resources.read_text("icons/LICENSE")
        return "\n\n".join(
            (
                self.tr("DCS Browser is free software under the MIT licence."),
                self.tr("Qt for Python is used under the LGPL, version 3."),
                self.tr("The icons are from Lucide:"),
                icons.strip(),
            )
        )
