"""The Files tab of a book: brings listings, previews, links and files for other programs to the view.

Works on stored books and on local ones (a source without a record). Leaves to others: transfers (a signal).
"""

import asyncio
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dcs_browser.domain.errors import DcsBrowserError, LocalFileError
from dcs_browser.domain.library import Book, Folder, StoredObject, folder_tree
from dcs_browser.domain.location import Location
from dcs_browser.domain.names import local_path
from dcs_browser.qt.files_model import FileRow, icon_of
from dcs_browser.qt.images import load_picture
from dcs_browser.qt.pool import in_thread
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.catalog import Catalog, CatalogChange
from dcs_browser.services.sources import BookSource
from dcs_browser.ui.files.contents import TEXT_LIMIT, as_text, show_of
from dcs_browser.ui.files.dragging import Dragging
from dcs_browser.ui.files.view import FilesView
from dcs_browser.ui.format import time_text
from dcs_browser.ui.messages import Messages
from dcs_browser.ui.navigator import Navigator

_PAUSE = 0.06
"""Seconds a row must stay selected before it is fetched: running through a list fetches nothing."""
_LARGE = 48 * 1024 * 1024
"""Bytes from which on pictures and PDFs are fetched only when asked for."""
_SHORT = 16 * 1024 * 1024
"""Bytes up to which sound and film are played from the cache; longer ones are streamed."""
_PICTURE = QSize(720, 1080)
"""Device pixels a picture is decoded to fit into."""

Open = Callable[[Path], bool]


def open_file(path: Path) -> bool:
    """Hand a file to the program the system has for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class FilesPlace(QWidget):
    """``source_for`` gives the files of a book by its id; ids without a record are local books."""

    download_wanted = Signal(object, object)
    """Book, tuple of paths in it (``""`` = the whole book); ``Catalog.objects_at`` gives the files."""
    place_link_wanted = Signal(str)
    """A path in the book that is shown: copy the program's own link to it."""
    status_changed = Signal(str)

    def __init__(
        self,
        messages: Messages,
        navigator: Navigator,
        source_for: Callable[[int], BookSource],
        *,
        open_with: Open = open_file,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._messages, self._navigator = messages, navigator
        self._source_for, self._open_with = source_for, open_with
        self._catalog: Catalog | None = None
        self._off: Callable[[], None] = lambda: None
        self._listing = Tasks("files", messages.error)
        self._previews = Tasks("preview", messages.error)
        self._actions = Tasks("file actions", messages.error)
        self._location = Location()
        self._root: Folder | None = None
        self._root_of: int | None = None
        self._outside: Path | None = None
        self.view = FilesView()
        self.start_drag: Callable[[QMimeData], None] = self.view.list.drag
        self.dragging = Dragging(messages, progress=self.status_changed.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._connect()

    def _connect(self) -> None:
        view = self.view
        view.entered_row.connect(self._enter)
        view.chosen.connect(self._choose)
        view.up_asked.connect(self._up)
        view.refresh_asked.connect(self.refresh)
        view.download_asked.connect(self._download)
        view.link_asked.connect(self._actions.slot(self._copy_link))
        view.place_link_asked.connect(self.place_link_wanted)
        view.open_asked.connect(self._actions.slot(self._open_outside))
        view.copied.connect(self._copy)
        view.list.drag_asked.connect(self._drag)
        view.status_changed.connect(self.status_changed)
        view.preview.load_asked.connect(self._load_anyway)

    # Where it is

    def use(self, catalog: Catalog | None) -> None:
        """Another service, or none."""
        self._off()
        self._listing.cancel()
        self._previews.cancel()
        self._catalog, self._root, self._root_of = catalog, None, None
        self._off = catalog.changed.connect(self._changed) if catalog is not None else lambda: None
        self.view.show_no_book()

    def open(self, location: Location) -> None:
        """Show the folder or file ``location.path`` of the book ``location.book_id``."""
        before, self._location = self._location, location
        if location.book_id is None:
            self.view.show_no_book()
        elif self._root is not None and self._root_of == location.book_id:
            if before.path != location.path or self.view.folder is None:
                self._show(self._root)
        else:
            self._read()

    def refresh(self) -> None:
        """Read the list of files again."""
        self._read(refresh=True)

    @property
    def selected_paths(self) -> tuple[str, ...]:
        """What a download button of the window means: the selection, else the folder that is shown."""
        rows = self.view.list.selected()
        if rows:
            return tuple(row.path for row in rows)
        return (self.view.folder.path if self.view.folder is not None else "",)

    async def close_tasks(self) -> None:
        """End what runs, and remove what was handed to other programs."""
        self._off()
        for tasks in (self._listing, self._previews, self._actions):
            await tasks.close()
        await self.view.preview.let_go()
        await self.dragging.close()
        if self._outside is not None:
            await asyncio.to_thread(shutil.rmtree, self._outside, ignore_errors=True)

    # The list

    def _book(self) -> Book | None:
        book_id = self._location.book_id
        return self._catalog.find(book_id) if self._catalog is not None and book_id is not None else None

    def _read(self, *, refresh: bool = False) -> None:
        book_id = self._location.book_id
        if book_id is None:
            return
        self._listing.cancel()
        if self._root_of != book_id:
            self._root, self._root_of = None, book_id
            self._previews.cancel()
            self.view.show_loading()
        elif self._root is None:
            self.view.show_loading()
        self._allow()
        self._listing.spawn(self._fetch(book_id, self._book(), refresh=refresh))

    async def _fetch(self, book_id: int, book: Book | None, *, refresh: bool) -> None:
        try:
            root = await self._tree(book_id, book, refresh=refresh)
        except DcsBrowserError as error:
            if self._location.book_id != book_id:
                return
            if self._root is None:
                self.view.show_error(error, lambda: self._read(refresh=True))
            else:
                self._messages.error(error, (self.tr("Try again"), self.refresh))
            return
        except Exception as error:
            # A fault of ours: said in place, so that nothing seems to load for ever, and heard by the owner.
            self.view.show_error(error, self.refresh)
            raise
        if self._location.book_id == book_id:
            self._root = root
            self._show(root)

    async def _tree(self, book_id: int, book: Book | None, *, refresh: bool) -> Folder:
        if book is not None and self._catalog is not None:
            return await self._catalog.listing(book, refresh=refresh)
        assets = await self._source_for(book_id).assets()
        objects = [StoredObject(a.path, "", a.size, None, a.etag) for a in assets.values()]
        return await in_thread(folder_tree, objects)

    def _show(self, root: Folder) -> None:
        path = self._location.path
        book = self._book()
        label = book.label if book is not None else self.tr("All files")
        folder = root.find(path)
        if folder is not None:
            if self.view.folder is not folder:
                self.view.show_folder(folder, label=label)
            return
        above = root.find(path.rpartition("/")[0])
        if above is None or not any(item.path == path for item in above.files):
            self.view.show_missing(path, lambda: self._navigator.go(self._location.at(path="")))
            return
        if self.view.folder is not above:
            self.view.show_folder(above, label=label)
        self.view.list.select_path(path)

    def _changed(self, change: CatalogChange) -> None:
        book_id = self._location.book_id
        if change.kind != "listing" or book_id is None or change.book_id != book_id or self._catalog is None:
            return
        listing = self._catalog.cached_listing(book_id)
        if listing is None:
            if self.isVisible() and self._book() is not None:
                self._read(refresh=True)
            else:
                self._root_of = None
        elif self._root is not None and listing != self._root:
            self._root = listing
            self._show(listing)

    def _allow(self) -> None:
        book = self._book()
        if book is None or self._catalog is None:
            local = self.tr("This book lies on this computer.")
            self.view.allow(no_link=local, no_download=local)
            return
        can = self._catalog.dcs.capabilities
        self.view.allow(
            no_link="" if can.presigned.on else can.presigned.reason,
            no_download="" if can.reading.on else can.reading.reason,
        )

    # What is done

    def _enter(self, row: FileRow) -> None:
        self._navigator.go(self._location.at(path=row.path))
        if not row.is_folder:
            self.view.preview.focus_content()

    def _up(self) -> None:
        here = self.view.folder
        if here is not None and here.path:
            left = here.path
            self._navigator.go(self._location.at(path=left.rpartition("/")[0]))
            self.view.list.select_path(left)

    def _download(self, rows: list[FileRow]) -> None:
        book = self._book()
        if book is not None:
            paths = tuple(row.path for row in rows) or self.selected_paths
            self.download_wanted.emit(book, paths)

    def _drag(self, rows: list[FileRow]) -> None:
        book_id = self._location.book_id
        if book_id is not None and self._root is not None:
            source = self._source_for(book_id)
            book, paths = self._book(), tuple(row.path for row in rows)
            data = self.dragging.begin(source, self._root, paths, lambda: self._save(book, paths))
            if data is not None:
                self.start_drag(data)

    def _save(self, book: Book | None, paths: tuple[str, ...]) -> None:
        if book is not None:
            self.download_wanted.emit(book, paths)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._messages.toast(self.tr("Copied: {text}").format(text=text.partition("\n")[0]))

    async def _copy_link(self, row: FileRow | None) -> None:
        book = self._book()
        if row is None or row.item is None or book is None or self._catalog is None:
            return
        link = await self._catalog.dcs.presign(book, row.item)
        QGuiApplication.clipboard().setText(link.url)
        self._messages.toast(
            self.tr("Link copied. Anyone can open it until {time}.").format(time=time_text(link.expires_at))
        )

    async def _open_outside(self, row: FileRow | None) -> None:
        """A copy with its own name: what another program writes must not reach the cache."""
        book_id = self._location.book_id
        if row is None or book_id is None:
            return
        found = await self._source_for(book_id).file(row.path)
        if self._outside is None:
            self._outside = Path(tempfile.mkdtemp(prefix="dcs-browser-"))
        target = local_path(self._outside / str(book_id), row.path)
        try:
            await asyncio.to_thread(_copy_file, found, target)
        except OSError as error:
            raise LocalFileError(str(error), name=row.name, reason=error.strerror or str(error)) from error
        if not self._open_with(target):
            raise LocalFileError(
                name=row.name, reason=self.tr("No program of this computer opens such a file.")
            )

    # The preview

    def _choose(self, rows: list[FileRow]) -> None:
        self._previews.cancel()
        preview = self.view.preview
        if len(rows) == 1:
            if rows[0].is_folder:
                preview.show_folder(rows[0].name, rows[0].path, rows[0].count, rows[0].size)
            else:
                preview.show_file(rows[0])
                preview.show_loading()
                self._preview(rows[0])
        elif rows:
            preview.show_many(rows)
        elif self.view.folder is not None:
            here = self.view.folder
            book = self._book()
            preview.show_folder(here.name or (book.label if book else ""), here.path, here.count, here.size)
        else:
            preview.show_nothing()

    def _preview(self, row: FileRow, *, anyway: bool = False) -> None:
        self._previews.cancel()
        self._previews.spawn(self._load(row, anyway=anyway))

    def _load_anyway(self) -> None:
        rows = self.view.list.selected()
        if len(rows) == 1:
            self.view.preview.show_loading()
            self._preview(rows[0], anyway=True)

    async def _load(self, row: FileRow, *, anyway: bool) -> None:
        book_id = self._location.book_id
        if book_id is None:
            return
        await asyncio.sleep(_PAUSE)
        preview = self.view.preview
        try:
            await self._load_into(self._source_for(book_id), row, anyway=anyway)
        except DcsBrowserError as error:
            preview.show_error(error, self._load_anyway)
        except OSError as error:
            preview.show_error(
                LocalFileError(str(error), name=row.name, reason=str(error)), self._load_anyway
            )
        except Exception as error:
            # A fault of ours: said in place, so that nothing seems to load for ever, and heard by the owner.
            preview.show_error(error, self._load_anyway)
            raise

    async def _load_into(self, source: BookSource, row: FileRow, *, anyway: bool) -> None:
        preview, show = self.view.preview, show_of(row.name)
        if row.size == 0 and show != "other":
            preview.show_other(icon_of(row.name), self.tr("This file is empty."))
        elif show in ("picture", "pdf") and row.size > _LARGE and not anyway:
            preview.show_offer(row.name, row.size)
        elif show == "picture":
            picture = await load_picture(await source.file(row.path), _PICTURE)
            if picture:
                preview.show_picture(picture)
            else:
                preview.show_other(
                    "image-off",
                    self.tr("This picture can't be shown: {reason}").format(reason=picture.problem),
                )
        elif show == "text":
            data = await source.read(row.path, limit=TEXT_LIMIT + 1)
            preview.show_text(await in_thread(as_text, data, row.name))
        elif show == "pdf":
            preview.show_pdf(await source.file(row.path))
        elif show in ("sound", "film"):
            # Short ones come through the cache: they start at once the next time, and seeking costs nothing.
            short = row.size <= _SHORT
            url = (await source.file(row.path)).as_uri() if short else await source.url(row.path)
            preview.show_player(url, film=show == "film")
        else:
            preview.show_other(icon_of(row.name), self.tr("There is no preview for this kind of file."))


def _copy_file(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
