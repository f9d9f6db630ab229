"""The tour's stop at the upload dialog: empty, the plan of a replace, files chosen, patterns, on its way, what came of it."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from dcs_browser.domain.transfers import GroupSnapshot, Kind, Phase, State
from dcs_browser.services.publishing.selection import Patterns
from dcs_browser.ui.upload.book import Step
from dcs_browser.ui.upload.dialog import UploadDialog
from dcs_browser.ui.upload.patterns import PatternsDialog

if TYPE_CHECKING:
    from dcs_browser.app.tour import Guide
    from dcs_browser.domain.library import Book

_SENDING = GroupSnapshot(
    1, Kind.UPLOAD, "Harbour 2", State.RUNNING, phase=Phase.SEND, files=1, total=504_000_000, done=311_000_000,
    rate=19_600_000, seconds_left=9.8,
)  # fmt: skip
_DONE = GroupSnapshot(1, Kind.UPLOAD, "Harbour 2", State.DONE, files=1, files_done=1, book_id=1)
_DIFFERENT = GroupSnapshot(
    1, Kind.UPLOAD, "Harbour 2", State.DONE, files=1, files_done=1, book_id=1,
    detail="audio/Pg_12.mp3 is missing.\nimages/Unit_1/p7s1.png has 1024 bytes instead of 186220.",
)  # fmt: skip


async def upload(guide: "Guide", book: "Book") -> None:
    """Draw the dialog with ``book``, which was downloaded and is worked on here; nothing is sent."""
    house = guide.house
    empty = house.upload.begin(book.publisher, None, ())
    assert empty is not None
    await guide.picture("40-upload-empty", empty)
    await _left(guide, empty)
    folder = guide.scratch / "downloads" / book.name
    await asyncio.to_thread(_work_on, folder)
    dialog = house.upload.begin(book.publisher, None, (folder,))
    assert dialog is not None
    await guide.settle()
    await guide.picture("15-upload", dialog)
    dialog.plan.selected.emit(["raw/answer_key.pdf"], True)
    await guide.settle()
    await guide.picture("41-upload-taken-in", dialog)
    dialog.show_form(False)
    dialog.show_add(visible=False)
    dialog.show_zip(visible=False)
    dialog.show_send("", visible=False)
    dialog.summary.setText("")
    dialog.steps.show_step(Step.SEND)
    dialog.progress.begin("Sending Harbour 2", "North Quay/harbour_2", safety=True)
    dialog.progress.show_group(_SENDING)
    dialog.show_page(dialog.progress)
    await guide.picture("42-upload-sending", dialog)
    dialog.progress.show_group(_DONE)
    dialog.steps.show_step(Step.DONE)
    dialog.show_page(dialog.outcome)
    dialog.show_cancel(dialog.tr("Close"), "")
    for name, group in (("43-upload-done", _DONE), ("44-upload-differences", _DIFFERENT)):
        dialog.outcome.show_group(group, can_bring_back=True, replacing=True, files=812, size=504_000_000)
        await guide.picture(name, dialog)
    await _left(guide, dialog)
    patterns = PatternsDialog("storage.northquay.example", Patterns(("*.psd", "old/"), ("review/",)))
    patterns.show()
    await guide.picture("45-upload-patterns", patterns)
    patterns.close()
    patterns.deleteLater()


async def _left(guide: "Guide", dialog: UploadDialog) -> None:
    dialog.reject()
    await guide.settle()


def _work_on(folder: Path) -> None:
    """What a day at the desk does to a book: something changed, added, removed, and working files left over."""
    config = folder / "config.json"
    config.write_text(config.read_text("utf-8").replace("Look at the pictures.", "Look closely."), "utf-8")
    (folder / "config.json.bak_20261101_090000").write_text("{}", "utf-8")
    (folder / "raw" / "answer_key.pdf").write_bytes(b"%PDF-1.4\n")
    pictures = sorted((folder / "assets").glob("*.png"))
    if len(pictures) > 2:
        (folder / "assets" / "new_picture.png").write_bytes(pictures[0].read_bytes())
        pictures[1].unlink()
