"""What a server can do, in words, before anyone signs in there.

Leaves to others: finding it out (``client/capabilities``).
"""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from dcs_browser.client.capabilities import Capabilities, Capability
from dcs_browser.ui import theme
from dcs_browser.ui.widgets import IconLabel, SectionLabel, plain

Sign = Literal["yes", "care", "no"]
_SIGNS: dict[Sign, tuple[str, theme.Role]] = {
    "yes": ("check", "ok"),
    "care": ("shield-alert", "warning"),
    "no": ("minus", "faint"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One thing a person may want from a server."""

    sign: Sign
    text: str
    detail: str = ""


def rows_of(can: Capabilities) -> tuple[Row, ...]:
    """The capabilities a person cares about, in the order in which they are met."""
    translate = QCoreApplication.translate
    return (
        _row(can.reading, translate("Capabilities", "Browse and preview"), _listing_words(can)),
        _download_row(can),
        _row(
            can.resumable_download,
            translate("Capabilities", "Resume downloads"),
            translate("Capabilities", "an interrupted file goes on where it stopped"),
        ),
        _row(
            can.upload_new if can.upload_new.on else can.upload_into,
            translate("Capabilities", "Upload books"),
            translate("Capabilities", "folders and ZIP archives"),
        ),
        *_replace_rows(can),
        _row(
            can.trash,
            translate("Capabilities", "Trash"),
            translate("Capabilities", "it says how long deleted books are kept")
            if can.retention_info.on
            else translate("Capabilities", "deleted books can be brought back"),
        ),
        _row(
            can.resumable_upload,
            translate("Capabilities", "Resume uploads"),
            translate("Capabilities", "an interrupted archive goes on where it stopped"),
        ),
        _row(
            can.versions,
            translate("Capabilities", "Versions of a book"),
            translate("Capabilities", "shown with the book"),
        ),
    )


def _row(capability: Capability, text: str, detail: str) -> Row:
    if capability.on:
        return Row("yes", text, detail)
    return Row("no", text, QCoreApplication.translate("Capabilities", capability.reason))


def _listing_words(can: Capabilities) -> str:
    translate = QCoreApplication.translate
    return {
        "id": translate("Capabilities", "tree by publisher"),
        "name": translate("Capabilities", "tree by publisher"),
        "guide": translate("Capabilities", "folders of the storage"),
    }.get(can.listing.detail, "")


def _download_row(can: Capabilities) -> Row:
    translate = QCoreApplication.translate
    if can.presigned.on:
        return Row(
            "yes",
            translate("Capabilities", "Download by presigned URL"),
            translate("Capabilities", "bytes come straight from the storage"),
        )
    return _row(
        can.object,
        translate("Capabilities", "Download"),
        translate("Capabilities", "bytes come through the service"),
    )


def _replace_rows(can: Capabilities) -> tuple[Row, ...]:
    if not can.upload_into.on:
        return ()
    translate = QCoreApplication.translate
    return (
        Row(
            "care",
            translate("Capabilities", "Replace wipes first"),
            translate("Capabilities", "we keep a safety copy"),
        ),
    )


class CapabilityList(QWidget):
    """Rows of sign, words and a quieter detail."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(30, 36, 30, 30)
        column.setSpacing(theme.SPACE_XS)
        self._headline = SectionLabel(self.tr("This server can"))
        self._about = plain("", "muted", wrap=True)
        column.addWidget(self._headline)
        column.addWidget(self._about)
        column.addSpacing(theme.SPACE_M)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        column.addWidget(self._scroll, 1)
        self._foot = plain("", "secondary", wrap=True)
        column.addWidget(self._foot)
        self._rows: tuple[Row, ...] = ()
        self.show_nothing()

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._rows

    def show_nothing(self) -> None:
        """Nobody was asked yet."""
        self._about.setText(
            self.tr("Test the connection to see what it offers. Nobody is signed in by that.")
        )
        self._fill(())
        self._foot.setText("")

    def show_server(self, name: str, latency_ms: float, can: Capabilities, health: str = "") -> None:
        facts = [name, self.tr("{number} ms").format(number=round(latency_ms))]
        if health and health not in ("ok", "healthy"):
            facts.append(health)
        self._about.setText(" · ".join(fact for fact in facts if fact))
        self._fill(rows_of(can))
        self._foot.setText(self.tr("Your sign-in is renewed by itself while you work."))

    def _fill(self, rows: tuple[Row, ...]) -> None:
        self._rows = rows
        box = QWidget()
        box.setProperty("surface", "clear")
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, theme.SPACE_S, 0)
        column.setSpacing(theme.SPACE_M)
        for row in rows:
            line = QHBoxLayout()
            line.setSpacing(10)
            icon, role = _SIGNS[row.sign]
            line.addWidget(IconLabel(icon, self._spoken(row.sign), role=role), 0, Qt.AlignmentFlag.AlignTop)
            words = QVBoxLayout()
            words.setSpacing(1)
            words.addWidget(plain(row.text, "muted" if row.sign == "no" else "", wrap=True))
            if row.detail:
                words.addWidget(plain(row.detail, "secondary", wrap=True))
            line.addLayout(words, 1)
            column.addLayout(line)
        column.addStretch(1)
        self._scroll.setWidget(box)

    def _spoken(self, sign: Sign) -> str:
        return {"yes": self.tr("Yes"), "care": self.tr("Take care"), "no": self.tr("No")}[sign]
