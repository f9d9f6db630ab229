"""What is done with a whole book from anywhere in the window: download, new version, delete, open one of this computer.

Leaves to others: building the rooms (``wiring``), and how a book travels (``services``).
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from dcs_browser.app.downloads import download
from dcs_browser.domain.library import Book
from dcs_browser.domain.location import Location, Room, Tab

if TYPE_CHECKING:
    from dcs_browser.app.wiring import House

translate = QCoreApplication.translate


class BookDeeds:
    """Belongs to one house, whose rooms it asks."""

    def __init__(self, house: "House") -> None:
        self._house = house
        upload = QAction(translate("Wiring", "Upload new version…"), house.window)
        upload.triggered.connect(self.upload_here)
        delete = QAction(translate("Wiring", "Delete…"), house.window)
        delete.triggered.connect(self.delete_here)
        self.actions = (upload, delete)
        house.window.set_book_actions((house.offline.action, *self.actions))

    def here(self) -> Book | None:
        """The stored book that is shown."""
        number = self._house.navigator.location.book_id
        return self._house.record(number) if number is not None else None

    def publisher_here(self) -> str:
        book = self.here()
        return book.publisher if book is not None else self._house.navigator.location.publisher

    def download_here(self) -> None:
        """What is selected in Files, or else the whole book."""
        house, book = self._house, self.here()
        if book is not None:
            in_files = house.navigator.location.tab is Tab.FILES
            self.begin_download(book, house.files.selected_paths if in_files else ("",))

    def begin_download(self, book: Book, paths: tuple[str, ...]) -> None:
        self._house.tasks.spawn(self.download(book, paths))

    async def download(self, book: Book, paths: tuple[str, ...], target: Path | None = None) -> int | None:
        """Bring files of a book to a folder the person chooses (or ``target``); returns the group's number."""
        house = self._house
        if house.catalog is None:
            return None
        group = await download(
            house.catalog, house.engine, house.messages, house.accounts, book, paths, target
        )
        if group is not None:
            house.drawer.open(True)
        return group

    def upload_here(self) -> None:
        book = self.here()
        if book is not None:
            self._house.upload.begin(book.publisher, book, ())

    def delete_here(self) -> None:
        book = self.here()
        if book is not None:
            self._house.library.tree.delete_asked.emit(book)

    async def ask_local(self) -> None:
        """Let the person choose a book of this computer, and show it."""
        path = await self._house.messages.open_file(
            translate("Wiring", "Open a book of this computer: its config.json, or its ZIP"),
            filters=translate("Wiring", "Books (config.json *.zip)"),
        )
        if path is not None:
            # A folder is named by the file that makes it a book: one dialog can't offer folders and files.
            self.open_local(path if path.suffix.casefold() == ".zip" else path.parent)

    def open_local(self, path: Path) -> None:
        """Show a folder or a ZIP as a book, without any service."""
        number = self._house.local.number_of(path)
        self._house.navigator.go(Location(Room.BOOK, "", number, Tab.PAGES))

    async def show(self, book_id: int) -> None:
        """Go to a stored book that may be quite new."""
        house = self._house
        if house.record(book_id) is None:
            # Just published, and the library is still being read.
            await house.library.reload()
        book = house.record(book_id)
        if book is not None:
            house.navigator.go(Location(Room.BOOK, book.publisher, book.id, Tab.OVERVIEW))

    async def published(self, book_id: int) -> None:
        """A book was uploaded: the library and what is open of it are read again."""
        if self._house.catalog is not None:
            self._house.catalog.forget(book_id)
        await self._house.library.reload()
