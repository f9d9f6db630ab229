"""Beside the upload itself: only the ZIP, and the old book brought back from its safety copy.

Leaves to others: sending anything (``presenter`` hands jobs to the engine).
"""

from PySide6.QtCore import QCoreApplication

from dcs_browser.domain.library import BookDraft
from dcs_browser.domain.transfers import GroupSnapshot
from dcs_browser.qt.pool import in_thread
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.publishing import service
from dcs_browser.services.publishing.pack import pack
from dcs_browser.services.publishing.publish import Publisher
from dcs_browser.services.transfers.worker import UploadJob
from dcs_browser.services.work import on_thread
from dcs_browser.ui.messages import Messages
from dcs_browser.ui.upload.book import UploadBook
from dcs_browser.ui.upload.dialog import UploadDialog

translate = QCoreApplication.translate


class Aside:
    """Asks in the name of one dialog."""

    def __init__(self, dialog: UploadDialog, messages: Messages, catalog: Catalog, worker: Publisher) -> None:
        self._dialog = dialog
        self._messages = messages
        self._catalog = catalog
        self._worker = worker
        self._server = catalog.dcs.server.url

    def has_copy(self, group: GroupSnapshot) -> bool:
        """Whether the book that was replaced can be brought back."""
        return group.book_id is not None and (
            self._worker.safety_copy(self._server, group.book_id) is not None
        )

    async def old_book(self, book: UploadBook) -> UploadJob | None:
        """The job that brings the replaced book back, when a person wants it."""
        if book.group is None or book.group.book_id is None or book.existing is None:
            return None
        copy = await in_thread(self._worker.safety_copy, self._server, book.group.book_id)
        if copy is None:
            return None
        title = translate("Upload", "Bring the old {title} back?").format(title=book.label)
        text = translate(
            "Upload", "The service gets the %n file(s) it had before this upload.", "", len(copy.files)
        )
        if not await self._messages.confirm(title, text, translate("Upload", "Bring it back")):
            return None
        old = book.existing
        draft = BookDraft(old.publisher, old.name, old.language, old.category, title=old.title)
        return UploadJob(self._server, old.publisher, old.id, copy.folder, book.label, draft, replace=True)

    async def make_zip(self, book: UploadBook) -> None:
        """Save the archive that would be sent where a person says."""
        if book.scan is None:
            return
        name = f"{service.archive_stem(book.name, book.scan.label)}.zip"
        target = await self._messages.save_file(
            translate("Upload", "Save the ZIP"), name, filters=translate("Upload", "ZIP archives (*.zip)")
        )
        if target is None:
            return
        found, about = book.choices.of(book.scan), book.preflight
        extras = service.side_files_for(
            self._catalog.dcs.capabilities, book.job("").draft, about.metadata if about else None
        )
        self._dialog.show_zip(visible=True, why_not=translate("Upload", "The ZIP is being made."))
        await on_thread(lambda stop: pack(found, target, cancelled=stop, extras=extras))
        self._messages.toast(translate("Upload", "{name} is saved.").format(name=target.name), "ok")
