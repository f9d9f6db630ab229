"""What a server can do, in words, before anyone signs in there.

Leaves to others: finding it out (``client/capabilities``).
"""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from dcs_browser.client.capabilities import Capabilities
from dcs_browser.services.publishing.service import replace_wipes
from dcs_browser.ui import theme
from dcs_browser.ui.capability_rows import CapabilityRow, Row, row_of
from dcs_browser.ui.widgets import SectionLabel, plain


def rows_of(can: Capabilities) -> tuple[Row, ...]:
    """The capabilities a person cares about, in the order in which they are met."""
    translate = QCoreApplication.translate
    return (
        row_of(can.reading, translate("Capabilities", "Browse and preview"), _listing_words(can)),
        _download_row(can),
        row_of(
            can.resumable_download,
            translate("Capabilities", "Resume downloads"),
            translate("Capabilities", "an interrupted file goes on where it stopped"),
        ),
        row_of(
            can.upload_new if can.upload_new.on else can.upload_into,
            translate("Capabilities", "Upload books"),
            translate("Capabilities", "folders and ZIP archives"),
        ),
        *_replace_rows(can),
        _trash_row(can),
        row_of(
            can.resumable_upload,
            translate("Capabilities", "Resume uploads"),
            translate("Capabilities", "an interrupted archive goes on where it stopped"),
        ),
        row_of(
            can.versions,
            translate("Capabilities", "Versions of a book"),
            translate("Capabilities", "shown with the book"),
        ),
        row_of(
            can.api_keys,
            translate("Capabilities", "API keys"),
            translate("Capabilities", "instead of a password")
            if can.api_keys.detail == "everywhere"
            else translate("Capabilities", "for book records; files want the password"),
        ),
    )


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
    return row_of(
        can.object,
        translate("Capabilities", "Download"),
        translate("Capabilities", "bytes come through the service"),
    )


def _trash_row(can: Capabilities) -> Row:
    translate = QCoreApplication.translate
    if can.delete_permanent.on:
        offer = translate("Capabilities", "we ask twice and offer to keep a copy")
        return Row("care", translate("Capabilities", "Deletes for good"), offer)
    return row_of(
        can.trash,
        translate("Capabilities", "Trash"),
        translate("Capabilities", "it says how long deleted books are kept")
        if can.retention_info.on
        else translate("Capabilities", "deleted books can be brought back"),
    )


def _replace_rows(can: Capabilities) -> tuple[Row, ...]:
    if not can.upload_into.on:
        return ()
    translate = QCoreApplication.translate
    if can.versions.on and can.versions.detail == "folders":
        kept = translate("Capabilities", "in the trash, or beside the new version")
        return (Row("yes", translate("Capabilities", "Replace keeps the old files"), kept),)
    how = (
        translate("Capabilities", "we keep a safety copy")
        if replace_wipes(can)
        else translate("Capabilities", "and hands nothing out, so no safety copy can be kept")
    )
    return (Row("care", translate("Capabilities", "Replace wipes first"), how),)


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
            column.addWidget(CapabilityRow(row))
        column.addStretch(1)
        self._scroll.setWidget(box)
