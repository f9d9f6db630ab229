"""Brings the catalog into the left panel and the home: listings, covers, deleting with a way back, copying.

Leaves to others: transfers and uploads (signals), the other places (the navigator).
"""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication, QImage

from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.domain.library import Book, Deletion
from dcs_browser.domain.location import Location, Room, Tab
from dcs_browser.qt.library_model import LibraryModel
from dcs_browser.qt.library_nodes import Fill
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.catalog import Catalog, CatalogChange
from dcs_browser.ui.error_texts import sentence_of, title_of
from dcs_browser.ui.format import size_text, time_text
from dcs_browser.ui.library.home import LibraryHome
from dcs_browser.ui.library.tree import Allowed, LibraryTree
from dcs_browser.ui.messages import Messages
from dcs_browser.ui.navigator import Navigator

Cover = Callable[[Book], Awaitable[QImage]]
KeepCopy = Callable[[Book], Awaitable[object]]

_COVERS = 4
"""Covers fetched at the same time."""


class LibraryPlace(QObject):
    """``tree`` and ``home`` are its widgets. Without a catalog (signed out) they are empty."""

    download_wanted = Signal(object, object)
    """Book, tuple of paths in it (``""`` = the whole book); ``Catalog.objects_at`` gives the files."""
    upload_wanted = Signal(str, object, object)
    """Publisher, :class:`Book` to replace or ``None``, paths (empty: to be chosen)."""
    place_link_wanted = Signal(object, str)
    """Book, path in it: copy the program's own link to it."""
    local_wanted = Signal()
    status_changed = Signal(str)
    return_wanted = Signal(object)
    """:class:`Book` that was deleted for good after ``keep_copy`` had kept it: publish its copy again."""
    library_shown = Signal()
    """The library was read or changed."""

    def __init__(
        self,
        messages: Messages,
        navigator: Navigator,
        *,
        cover: Cover | None = None,
        keep_copy: KeepCopy | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._messages, self._navigator = messages, navigator
        self._cover, self._keep_copy = cover, keep_copy
        self._catalog: Catalog | None = None
        self._off: Callable[[], None] = lambda: None
        self._tasks = Tasks("library", messages.error)
        self._covers: dict[int, asyncio.Task[None]] = {}
        self._slots = asyncio.Semaphore(_COVERS)
        self._deleting: set[int] = set()
        self.model = LibraryModel(self)
        self.tree = LibraryTree(self.model)
        self.home = LibraryHome()
        self._connect()

    def _connect(self) -> None:
        tree, home, tasks = self.tree, self.home, self._tasks
        self.model.wanted.connect(tasks.slot(self._load))
        tree.opened.connect(self._navigator.go)
        tree.download_asked.connect(lambda book, path: self.download_wanted.emit(book, (path,)))
        tree.upload_asked.connect(self.upload_wanted)
        tree.local_asked.connect(self.local_wanted)
        tree.delete_asked.connect(tasks.slot(self._delete))
        tree.refresh_asked.connect(tasks.slot(self._refresh))
        tree.link_asked.connect(tasks.slot(self._copy_link))
        tree.place_link_asked.connect(self.place_link_wanted)
        tree.copied.connect(self._copy)
        home.opened.connect(self._open_book)
        home.publisher_chosen.connect(
            lambda publisher: self._navigator.go(Location(Room.LIBRARY, publisher=publisher))
        )
        home.menu_asked.connect(self._book_menu)
        home.delete_asked.connect(self._delete_if_allowed)
        home.covers_wanted.connect(self._want_covers)
        home.status_changed.connect(self.status_changed)
        self._navigator.moved.connect(self.show_location)

    # Where it is

    def use(self, catalog: Catalog | None) -> None:
        """Show another service's library, or none after signing out; reads it at once."""
        self._off()
        self._tasks.cancel()
        self._covers.clear()
        self._catalog = catalog
        self.model.set_badges({})
        self.home.model.forget_covers()
        self._show_library()
        if catalog is None:
            self._off = lambda: None
            return
        self._off = catalog.changed.connect(self._changed)
        self.tree.allow(_allowed(catalog))
        trash = catalog.dcs.capabilities.trash
        self.tree.show_trash_off("" if trash.on else trash.reason)
        self.refresh()

    def open(self, location: Location) -> None:
        """Show the home, of one publisher or of all."""
        self.show_location(location)

    def show_location(self, location: Location) -> None:
        """Mark in the tree where the window is."""
        self.tree.show_location(location)
        if location.room is Room.LIBRARY and self.home.model.filters.publisher != location.publisher:
            self.home.show_publisher(location.publisher)

    def show_findings(self, badges: dict[int, tuple[str, str]]) -> None:
        """Badges beside books: (text, tone) by book id."""
        self.model.set_badges(badges)
        self.home.model.set_badges(badges)

    def focus_filter(self) -> None:
        """Put the cursor into the filter of the panel."""
        self.tree.filter.setFocus()
        self.tree.filter.selectAll()

    async def close_tasks(self) -> None:
        self._off()
        await self._tasks.close()

    # The library

    def refresh(self) -> None:
        """Read the library again, without waiting for it."""
        self._tasks.spawn(self.reload())

    async def reload(self) -> None:
        """Read the library again. A failure is shown in place; what is known stays in sight with a note."""
        catalog = self._catalog
        if catalog is None:
            return
        if not catalog.loaded:
            self.home.show_loading()
            self.tree.states.show_loading()
        try:
            await catalog.refresh()
        except DcsBrowserError as error:
            if catalog.loaded:
                self._messages.error(error, (self.tr("Try again"), self.refresh))
            else:
                self.home.show_error(error, self.refresh)
                self.tree.states.show_error(error, self.refresh)
            return
        except Exception as error:
            # A fault of ours: said in place, so that nothing seems to load for ever, and heard by the owner.
            self.home.show_error(error, self.refresh)
            self.tree.states.show_error(error, self.refresh)
            raise
        # The same library as before makes no news, but the loading state must go.
        self._show_library()
        await self._count_trash(catalog)

    async def _count_trash(self, catalog: Catalog) -> None:
        if not catalog.dcs.capabilities.trash.on:
            return
        try:
            await catalog.trash()
        except DcsBrowserError:
            # The number is a nicety; the place itself says what is wrong.
            return
        self._show_counts()

    def _changed(self, change: CatalogChange) -> None:
        if change.kind == "library":
            self._show_library()
        elif change.kind == "trash":
            self._show_counts()
        elif change.book_id is not None:
            self._show_listing(change.book_id)

    def _show_library(self) -> None:
        books = self._catalog.library if self._catalog is not None else ()
        self.model.show_books(books)
        self.home.show_books(books)
        self.tree.show_nothing()
        self._show_counts()
        self.tree.show_location(self._navigator.location)
        self.library_shown.emit()

    def _show_counts(self) -> None:
        catalog = self._catalog
        books = len(catalog.library) if catalog is not None and catalog.loaded else None
        trashed = catalog.trashed if catalog is not None else None
        self.tree.show_counts(books, None if trashed is None else len(trashed))

    def _show_listing(self, book_id: int) -> None:
        catalog = self._catalog
        if catalog is None:
            return
        listing = catalog.cached_listing(book_id)
        book = catalog.find(book_id)
        node = self.model.node(self.model.index_of_book(book_id))
        if listing is not None:
            if node is not None and node.fill is not Fill.UNLOADED:
                self.model.fill(book_id, listing)
        elif (
            book is not None
            and node is not None
            and self.tree.view.isExpanded(self.model.index_of_book(book_id))
        ):
            self._tasks.spawn(self._load(book))
        else:
            self.model.forget(book_id)

    async def _load(self, book: Book) -> None:
        catalog = self._catalog
        if catalog is None:
            return
        try:
            root = await catalog.listing(book)
        except DcsBrowserError as error:
            self.model.fail(book.id, title_of(error), sentence_of(error))
        except Exception as error:
            self.model.fail(book.id, title_of(error), sentence_of(error))
            raise
        else:
            self.model.fill(book.id, root)
            self.tree.show_location(self._navigator.location)

    async def _refresh(self, book: Book | None) -> None:
        catalog = self._catalog
        if book is None or catalog is None:
            await self.reload()
        else:
            self.model.fill(book.id, await catalog.listing(book, refresh=True))

    # Covers

    def _want_covers(self, books: list[Book]) -> None:
        """Fetch those in sight; what was scrolled away is dropped."""
        wanted = {book.id for book in books}
        for book_id, task in tuple(self._covers.items()):
            if book_id not in wanted:
                task.cancel()
        if self._cover is None:
            return
        for book in books:
            if book.id not in self._covers:
                task = self._tasks.spawn(self._fetch_cover(book, self._cover))
                self._covers[book.id] = task
                task.add_done_callback(partial(self._cover_ended, book.id))

    def _cover_ended(self, book_id: int, task: asyncio.Task[Any]) -> None:
        if self._covers.get(book_id) is task:
            del self._covers[book_id]

    async def _fetch_cover(self, book: Book, cover: Cover) -> None:
        async with self._slots:
            try:
                image = await cover(book)
            except DcsBrowserError:
                # A book without a cover has a made one; asking again is for the next refresh.
                image = QImage()
        self.home.set_cover(book.id, image)

    # What is done with a book

    def _open_book(self, book: Book) -> None:
        self._navigator.go(Location(Room.BOOK, book.publisher, book.id, tab=Tab.OVERVIEW))

    def _book_menu(self, book: Book, at: QPoint) -> None:
        node = self.model.node(self.model.index_of_book(book.id))
        if node is not None:
            self.tree.view.select(self.model.index_of_book(book.id))
            self.tree.fill_menu(node).popup(at)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._messages.toast(self.tr("Copied: {text}").format(text=text))

    async def _copy_link(self, book: Book, path: str) -> None:
        if self._catalog is None:
            return
        link = await self._catalog.dcs.presign(book, path)
        QGuiApplication.clipboard().setText(link.url)
        self._messages.toast(
            self.tr("Link copied. Anyone can open it until {time}.").format(time=time_text(link.expires_at))
        )

    def _delete_if_allowed(self, book: Book) -> None:
        if self._catalog is not None and self._catalog.dcs.capabilities.delete.on:
            self._tasks.spawn(self._delete(book))

    async def _delete(self, book: Book) -> None:
        catalog = self._catalog
        if catalog is None or book.id in self._deleting:
            return
        self._deleting.add(book.id)
        try:
            agreed, keep = await self._may_delete(catalog, book)
            if not agreed:
                return
            if keep and self._keep_copy is not None:
                # When the copy fails nothing is deleted.
                self._messages.toast(
                    self.tr("A copy of “{name}” is being kept first.").format(name=book.label)
                )
                await self._keep_copy(book)
            self._after_delete(await catalog.delete(book), kept=keep and self._keep_copy is not None)
        finally:
            self._deleting.discard(book.id)

    async def _may_delete(self, catalog: Catalog, book: Book) -> tuple[bool, bool]:
        """Whether it may be deleted, and whether a copy is wanted before."""
        name = book.label
        listing = catalog.cached_listing(book.id)
        if listing is not None:
            what = self.tr("%Ln file(s), {size}.", "", listing.count).format(size=size_text(listing.size))
        elif book.total_size is not None:
            what = self.tr("{size} of files.").format(size=size_text(book.total_size))
        else:
            what = self.tr("All its files go with it.")
        children = await catalog.dcs.children(book)
        if children:
            names = ", ".join(child.label for child in children[:3])
            more = self.tr("%Ln book(s) that belong to it go too: {names}.", "", len(children))
            what = f"{what} {more.format(names=names + ('…' if len(children) > 3 else ''))}"
        if catalog.dcs.capabilities.delete_permanent.on:
            can_keep = self._keep_copy is not None and catalog.dcs.capabilities.reading.on
            return await self._messages.confirm_with(
                self.tr("Delete “{name}” for good?").format(name=name),
                what + " " + self.tr("This service has no trash: nothing can bring the book back."),
                self.tr("Delete for good"),
                self.tr("Keep a checked copy on this computer") if can_keep else "",
                destructive=True,
                typed=name,
            )
        agreed = await self._messages.confirm(
            self.tr("Move “{name}” to the trash?").format(name=name),
            what + " " + self.tr("It can be restored from the trash for some days."),
            self.tr("Move to trash"),
            destructive=True,
        )
        return agreed, False

    def _after_delete(self, deletion: Deletion, *, kept: bool) -> None:
        book = deletion.book
        if self._navigator.location.book_id == book.id:
            self._navigator.go(Location(Room.LIBRARY, publisher=book.publisher))
        if deletion.permanent:
            action = (self.tr("Bring it back"), lambda: self.return_wanted.emit(book)) if kept else None
            text = self.tr("“{name}” was deleted for good.").format(name=book.label)
            self._messages.toast(text, "ok", action)
            return
        text = self.tr("“{name}” is in the trash.").format(name=book.label)
        if deletion.mixed:
            more = self.tr(
                "Undo brings back older files of that name as well: the trash holds both under one key."
            )
            text = f"{text} {more}"
        undo = (self.tr("Undo"), lambda: self._tasks.spawn(self._undo(deletion)))
        self._messages.toast(text, "warning" if deletion.mixed else "ok", undo)

    async def _undo(self, deletion: Deletion) -> None:
        if self._catalog is None:
            return
        await self._catalog.undo(deletion)
        self._messages.toast(self.tr("“{name}” is back.").format(name=deletion.book.label), "ok")


def _allowed(catalog: Catalog) -> Allowed:
    """The reasons of what the service can't do."""
    can = catalog.dcs.capabilities
    return Allowed(
        download="" if can.reading.on else can.reading.reason,
        upload="" if can.upload_new.on or can.upload_into.on else can.upload_into.reason,
        delete="" if can.delete.on else can.delete.reason,
        link="" if can.presigned.on else can.presigned.reason,
    )
