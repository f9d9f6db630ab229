"""The trash place: reads the trash, restores and deletes for good, and never where a live book would be harmed.

Below it the copies that this computer keeps of books deleted for good. Leaves to others: the rules themselves
(``services/catalog``, contract 4), sending a copy (``app``).
"""

import asyncio
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dcs_browser.domain.errors import Conflict, DcsBrowserError, LocalFileError
from dcs_browser.domain.library import TrashEntry
from dcs_browser.domain.location import Location, Room, Tab
from dcs_browser.qt.tasks import Tasks
from dcs_browser.qt.trash_model import may_go
from dcs_browser.services.catalog import Catalog, CatalogChange
from dcs_browser.services.publishing import farewell
from dcs_browser.services.publishing.farewell import Kept
from dcs_browser.ui.format import date_text, size_text
from dcs_browser.ui.messages import Messages
from dcs_browser.ui.navigator import Navigator
from dcs_browser.ui.trash.view import TrashView

BLOCKERS = (
    QT_TRANSLATE_NOOP(
        "Errors",
        "{name} can't be restored while a live book has its name. This service would put the old files over "
        "the live ones first and only then refuse. Delete or rename the live book, then restore.",
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "{name} can't be deleted for good while a live book has its name. This service would remove the live "
        "book's record along with the old files. Delete or rename the live book first.",
    ),
)
"""The sentences of ``services/catalog``, for the translation; a test keeps them equal."""


class TrashPlace(QWidget):
    """Without a catalog (signed out) it is empty. ``copies`` is where copies of deleted books are kept, if anywhere."""

    status_changed = Signal(str)
    return_wanted = Signal(object)
    """A :class:`Kept` that is to be published again."""

    def __init__(
        self,
        messages: Messages,
        navigator: Navigator,
        copies: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._messages, self._navigator, self.copies = messages, navigator, copies
        self._kept: tuple[Kept, ...] = ()
        self._catalog: Catalog | None = None
        self._off: Callable[[], None] = lambda: None
        self._tasks = Tasks("trash", messages.error)
        self._busy: set[str] = set()
        self.view = TrashView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.view.restore_asked.connect(self._tasks.slot(self._restore))
        self.view.purge_asked.connect(self._tasks.slot(self._purge))
        self.view.refresh_asked.connect(self.refresh)
        self.view.status_changed.connect(self.status_changed)
        self.view.copies.again_asked.connect(self.return_wanted)
        self.view.copies.remove_asked.connect(self._tasks.slot(self._remove))

    def use(self, catalog: Catalog | None) -> None:
        """Another service, or none."""
        self._off()
        self._tasks.cancel()
        self._catalog = catalog
        self._off = catalog.changed.connect(self._changed) if catalog is not None else lambda: None
        if catalog is not None:
            can = catalog.dcs.capabilities
            self.view.allow(
                restore_off="" if can.restore.on else can.restore.reason,
                purge_off="" if can.purge.on else can.purge.reason,
                for_good=can.delete_permanent.on,
            )
            self.view.copies.allow("" if can.upload_new.on or can.upload_into.on else can.upload_new.reason)
        self.view.show_entries((), lambda _: False)
        self._kept = ()
        self._show_copies()

    def open(self, location: Location) -> None:
        """Show the trash as it is now."""
        if location.room is Room.TRASH:
            self.refresh()

    def refresh(self) -> None:
        """Read the trash again."""
        self._tasks.spawn(self._read())

    async def close_tasks(self) -> None:
        self._off()
        await self._tasks.close()

    async def _read(self) -> None:
        catalog = self._catalog
        if catalog is None:
            return
        await self._read_copies(catalog)
        trash = catalog.dcs.capabilities.trash
        if not trash.on:
            self.view.show_unsupported(trash.reason)
            return
        if not catalog.trashed:
            self.view.show_loading()
        try:
            # Which entries are blocked depends on the books that live.
            if not catalog.loaded:
                await catalog.refresh()
            await catalog.trash()
        except DcsBrowserError as error:
            if catalog is self._catalog:
                self.view.show_error(error, self.refresh)
            return
        except Exception as error:
            # A fault of ours: said in place, so that nothing seems to load for ever, and heard by the owner.
            self.view.show_error(error, self.refresh)
            raise
        self._show()

    async def _read_copies(self, catalog: Catalog) -> None:
        if self.copies is None:
            return
        kept = await asyncio.to_thread(farewell.kept_copies, self.copies, catalog.dcs.server.url)
        if catalog is self._catalog:
            self._kept = kept
            self._show_copies()

    def _show_copies(self) -> None:
        catalog = self._catalog
        self.view.copies.show_copies(
            self._kept, lambda kept: catalog is not None and catalog.live_twin(kept.entry()) is not None
        )

    def _changed(self, change: CatalogChange) -> None:
        if change.kind == "library":
            self._show_copies()
        if (
            change.kind in ("trash", "library")
            and self._catalog is not None
            and self._catalog.trashed is not None
        ):
            self._show()

    def _show(self) -> None:
        catalog = self._catalog
        if catalog is not None and catalog.trashed is not None:
            self.view.show_entries(catalog.trashed, lambda entry: catalog.live_twin(entry) is not None)

    # What is done

    async def _restore(self, entry: TrashEntry) -> None:
        catalog = self._catalog
        if catalog is None or entry.key in self._busy:
            return
        self._busy.add(entry.key)
        try:
            if not await self._may_restore(catalog, entry):
                return
            book = await catalog.restore(entry)
        finally:
            self._busy.discard(entry.key)
        name = book.label if book is not None else entry.name
        place = (
            Location(Room.BOOK, book.publisher, book.id, tab=Tab.OVERVIEW)
            if book is not None
            else Location(Room.LIBRARY, publisher=entry.publisher)
        )
        self._messages.toast(
            self.tr("“{name}” is back.").format(name=name),
            "ok",
            (self.tr("Open"), lambda: self._navigator.go(place)),
        )

    async def _may_restore(self, catalog: Catalog, entry: TrashEntry) -> bool:
        """Services that keep versions put replaced files under the key of the deleted book, and bring back both."""
        if not catalog.brings_back_more(entry):
            return True
        return await self._messages.confirm(
            self.tr("Restore “{name}”?").format(name=entry.name or entry.key),
            self.tr(
                "This service keeps the files of a deleted book and those that were replaced in it before under one "
                "name. All of them come back: files that the last version no longer had may be there again."
            ),
            self.tr("Restore"),
        )

    async def _remove(self, kept: Kept) -> None:
        name = kept.book.label
        text = self.tr("%Ln file(s), {size}. Nothing can bring them back.", "", len(kept.copy.files)).format(
            size=size_text(kept.size)
        )
        agreed = await self._messages.confirm(
            self.tr("Remove the copy of “{name}” from this computer?").format(name=name),
            text,
            self.tr("Remove copy"),
            destructive=True,
            typed=name,
        )
        if not agreed:
            return
        try:
            await asyncio.to_thread(farewell.remove, kept)
        except OSError as error:
            raise LocalFileError(str(error), name=name, reason="The copy can't be removed.") from error
        finally:
            if self._catalog is not None:
                await self._read_copies(self._catalog)
        self._messages.toast(self.tr("The copy of “{name}” was removed.").format(name=name), "ok")

    async def _purge(self, entry: TrashEntry) -> None:
        catalog = self._catalog
        if catalog is None or entry.key in self._busy:
            return
        self._busy.add(entry.key)
        try:
            early = entry.eligible_at is not None and not may_go(entry)
            if await self._may_purge(entry, early=early):
                await self._purge_now(catalog, entry, early=early)
        finally:
            self._busy.discard(entry.key)

    async def _purge_now(self, catalog: Catalog, entry: TrashEntry, *, early: bool) -> None:
        reason = self.tr("Deleted early by hand") if early else ""
        try:
            removed = await catalog.purge(entry, force=early, reason=reason)
        except Conflict as error:
            # A service that tells no dates tells it now: it must still be kept.
            if early or error.reason == "LIVE_BOOK" or entry.eligible_at is not None:
                raise
            if await self._may_purge(entry, early=True):
                await self._purge_now(catalog, entry, early=True)
            return
        name = entry.name or entry.key
        self._messages.toast(
            self.tr("“{name}” was deleted for good: %Ln file(s).", "", removed).format(name=name), "ok"
        )

    async def _may_purge(self, entry: TrashEntry, *, early: bool) -> bool:
        name = entry.name or entry.key
        text = self.tr("%Ln file(s), {size}. Nothing can bring them back.", "", entry.object_count).format(
            size=size_text(entry.total_size)
        )
        if early and entry.eligible_at is not None:
            text += " " + self.tr("The service would keep them until {day}; this deletes them now.").format(
                day=date_text(entry.eligible_at)
            )
        elif early:
            text += " " + self.tr("The service would still keep them for a while; this deletes them now.")
        return await self._messages.confirm(
            self.tr("Delete “{name}” for good?").format(name=name),
            text,
            self.tr("Delete for good"),
            destructive=True,
            typed=name,
        )
