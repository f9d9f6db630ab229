"""A line about one thing a service can or can't do: a sign, the words, a quieter detail.

Leaves to others: which lines there are (``ui/sign_in``, ``ui/connection``).
"""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dcs_browser.client.capabilities import Capability
from dcs_browser.ui import theme
from dcs_browser.ui.widgets import IconLabel, plain

Sign = Literal["yes", "care", "no"]
_SIGNS: dict[Sign, tuple[str, theme.Role]] = {
    "yes": ("check", "ok"),
    "care": ("shield-alert", "warning"),
    "no": ("minus", "faint"),
}

REASONS: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("Capabilities", "This service does not offer it."),
    QT_TRANSLATE_NOOP("Capabilities", "This service lists no books."),
    QT_TRANSLATE_NOOP("Capabilities", "On this service no book belongs to another."),
    QT_TRANSLATE_NOOP("Capabilities", "This service takes no new book records."),
    QT_TRANSLATE_NOOP("Capabilities", "This service does not let a book's record be changed."),
    QT_TRANSLATE_NOOP("Capabilities", "This service does not let a title be changed on its own."),
    QT_TRANSLATE_NOOP("Capabilities", "This service does not let books be deleted."),
    QT_TRANSLATE_NOOP("Capabilities", "Deleted books go to the trash first."),
    QT_TRANSLATE_NOOP("Capabilities", "This service does not list the files of a book."),
    QT_TRANSLATE_NOOP("Capabilities", "This service lists the files of a book but does not hand them out."),
    QT_TRANSLATE_NOOP("Capabilities", "This service gives no links to files."),
    QT_TRANSLATE_NOOP("Capabilities", "This service does not pass the bytes of files through itself."),
    QT_TRANSLATE_NOOP("Capabilities", "This service gives one link at a time."),
    QT_TRANSLATE_NOOP("Capabilities", "This service has no address for covers."),
    QT_TRANSLATE_NOOP("Capabilities", "This service has no address for a book's config.json."),
    QT_TRANSLATE_NOOP(
        "Capabilities", "This service can't go on in the middle of a file; downloads start over."
    ),
    QT_TRANSLATE_NOOP("Capabilities", "This service does not pack a book into one download."),
    QT_TRANSLATE_NOOP("Capabilities", "This service takes no archives for books it has."),
    QT_TRANSLATE_NOOP("Capabilities", "This service needs the book's record before its archive."),
    QT_TRANSLATE_NOOP("Capabilities", "This service unpacks archives while the upload waits."),
    QT_TRANSLATE_NOOP("Capabilities", "This service takes an archive only in one piece."),
    QT_TRANSLATE_NOOP(
        "Capabilities", "This service can't go on in the middle of an archive; uploads start over."
    ),
    QT_TRANSLATE_NOOP("Capabilities", "This service keeps no versions of a book."),
    QT_TRANSLATE_NOOP(
        "Capabilities", "This service keeps no list of publishers; they are taken from the books."
    ),
    QT_TRANSLATE_NOOP("Capabilities", "This service has no API keys."),
    QT_TRANSLATE_NOOP("Capabilities", "This service has no trash."),
    QT_TRANSLATE_NOOP("Capabilities", "This service can't bring deleted books back."),
    QT_TRANSLATE_NOOP("Capabilities", "This service has no trash to empty."),
    QT_TRANSLATE_NOOP("Capabilities", "This service does not say how long deleted books are kept."),
    QT_TRANSLATE_NOOP("Capabilities", "This service asks for no reason."),
    QT_TRANSLATE_NOOP(
        "Capabilities",
        "Here an API key opens book records only. Sign in with e-mail and password as well.",
    ),
)
"""Every reason of ``client/capabilities``, for the translation; a test keeps them equal."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing a person may want from a service."""

    sign: Sign
    text: str
    detail: str = ""


def row_of(capability: Capability, text: str, detail: str = "") -> Row:
    """What is off shows its reason instead of the detail."""
    if capability.on:
        return Row("yes", text, detail)
    return Row("no", text, QCoreApplication.translate("Capabilities", capability.reason))


class CapabilityRow(QWidget):
    """One row on screen; the sign is read aloud as a word."""

    def __init__(self, row: Row, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        icon, role = _SIGNS[row.sign]
        line.addWidget(IconLabel(icon, self._spoken(), role=role), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(plain(row.text, "muted" if row.sign == "no" else "", wrap=True))
        if row.detail:
            words.addWidget(plain(row.detail, "secondary", wrap=True))
        line.addLayout(words, 1)
        self.setAccessibleName(f"{row.text}: {self._spoken()}. {row.detail}")

    def _spoken(self) -> str:
        return {"yes": self.tr("Yes"), "care": self.tr("Take care"), "no": self.tr("No")}[self.row.sign]
