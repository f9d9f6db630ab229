"""The Compare tab: holds the open book against another one and shows what differs.

The other book is a folder or a ZIP of this computer or a stored book; stored ones count as the older version.
Leaves to others: comparing (``services/comparing``), the look (``view``), opening books.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from dcs_browser.domain.compare import Comparison
from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.domain.library import Book as Record
from dcs_browser.domain.location import Location, Tab
from dcs_browser.domain.report_compare import as_html, as_json
from dcs_browser.qt.differences_model import DifferenceItem
from dcs_browser.qt.loop import ask
from dcs_browser.qt.pool import in_thread
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.comparing import Compared, compare_sources
from dcs_browser.services.open_book import OpenBooks
from dcs_browser.services.reports import write_text
from dcs_browser.ui.compare.choosing import BookDialog
from dcs_browser.ui.compare.inspector import Book
from dcs_browser.ui.compare.view import CompareView
from dcs_browser.ui.difference_words import headline_text, items_of, report_words
from dcs_browser.ui.drop_veil import droppable
from dcs_browser.ui.format import percent_text
from dcs_browser.ui.messages import Messages


class ComparePlace(QWidget):
    """Built once; ``open`` shows a book.

    ``name_of`` gives a book's name for a person, short and in full; ``number_of`` the number of a folder or archive, ``records`` all
    stored books (none when nobody is signed in).
    """

    status_changed = Signal(str)
    spot_requested = Signal(int, object, str, str)  # book, tab, pointer, path

    def __init__(
        self,
        books: OpenBooks,
        messages: Messages,
        name_of: Callable[[int], tuple[str, str]],
        number_of: Callable[[Path], int],
        records: Callable[[], Sequence[Record]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._books, self._messages = books, messages
        self._name_of, self._number_of, self._records = name_of, number_of, records
        self._tasks = Tasks("compare", messages.error)
        self._deeds = Tasks("compare deeds", messages.error)
        self._book_id: int | None = None
        self._others: dict[int, int] = {}
        self._turned: set[int] = set()
        self._pair: tuple[int, int] | None = None
        self._compared: Compared | None = None
        self._sides: tuple[Book, Book] | None = None
        self._read = (0, 0)
        self.view = CompareView(messages.error)
        self.view.progress = self._progress
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setAcceptDrops(True)
        self._connect()

    def _connect(self) -> None:
        view = self.view
        view.folder_wanted.connect(self._deeds.slot(self._ask_folder))
        view.archive_wanted.connect(self._deeds.slot(self._ask_archive))
        view.stored_wanted.connect(self._deeds.slot(self._ask_stored))
        view.again_wanted.connect(self.again)
        view.turn_wanted.connect(self._turn)
        view.export_wanted.connect(self._deeds.slot(self._export))
        view.list.chosen.connect(self._choose)
        view.list.entered.connect(lambda _item: self._go(view.inspector.newer()))
        view.list.filtered.connect(self._tell)
        view.inspector.go_wanted.connect(self._go)
        view.inspector.source_wanted.connect(lambda newer: self._go(newer, Tab.CONFIG))

    # --- opening ---------------------------------------------------------------------------------------------------

    def open(self, location: Location) -> None:
        """Show a book beside the one it was compared with last; what is compared already is shown at once."""
        if location.book_id is None:
            return
        self._book_id = location.book_id
        self.view.allow_stored("" if self._records() else self.tr("Sign in first."))
        pair = self._pair_of(location.book_id)
        if pair is None:
            self._forget_shown()
            self.view.show_invitation(self._name_of(location.book_id)[0])
            self.status_changed.emit("")
        elif pair != self._pair or self._compared is None or not self._fresh():
            self._start(pair)
        else:
            self._tell()

    def _pair_of(self, book_id: int) -> tuple[int, int] | None:
        """(before, after): a stored book is the older one, unless a person turned them."""
        other = self._others.get(book_id)
        if other is None:
            return None
        pair = (other, book_id) if book_id < 0 <= other else (book_id, other)
        return (pair[1], pair[0]) if book_id in self._turned else pair

    def compare_with(self, other: int) -> None:
        """Hold the open book against another one."""
        if self._book_id is not None:
            self._others[self._book_id] = other
            self._turned.discard(self._book_id)
            self.again()

    def again(self) -> None:
        """Read and compare both books anew."""
        pair = self._pair_of(self._book_id) if self._book_id is not None else None
        if pair is None:
            return
        for number in pair:
            # Folders change under the program without a word; what is open of them is read again.
            closing = self._books.forget(number) if number < 0 else None
            if closing is not None:
                self._deeds.spawn(closing)
        self._start(pair)

    def _turn(self) -> None:
        if self._book_id is not None:
            self._turned ^= {self._book_id}
            pair = self._pair_of(self._book_id)
            if pair is not None:
                self._start(pair)

    def stale(self, book_id: int) -> None:
        """The files of a book are others now."""
        if self._pair is not None and book_id in self._pair:
            self._compared = None

    def forget(self) -> None:
        """Another service is used: numbers mean other books now."""
        self._forget_shown()
        self._book_id = None
        self._others = {}
        self._turned = set()

    def _forget_shown(self) -> None:
        self._tasks.cancel()
        self._pair, self._compared, self._sides = None, None, None
        self.view.inspector.show_nothing()

    def _fresh(self) -> bool:
        """Whether both books are still open as they were compared."""
        return (
            self._pair is not None
            and self._sides is not None
            and all(
                self._books.peek(number) is side.open
                for number, side in zip(self._pair, self._sides, strict=True)
            )
        )

    # --- comparing -------------------------------------------------------------------------------------------------

    def _start(self, pair: tuple[int, int]) -> None:
        self._forget_shown()
        self._pair, self._read = pair, (0, 0)
        self.view.show_comparing()
        self._tasks.spawn(self._run(pair))

    async def _run(self, pair: tuple[int, int]) -> None:
        before, after = (self._books.get(number) for number in pair)
        try:
            compared = await compare_sources(before.source, after.source, self._report)
        except DcsBrowserError as error:
            self.view.states.show_error(error, self.again)
            return
        items = await in_thread(items_of, compared.comparison)
        if pair != self._pair:
            return
        self._compared = compared
        self._sides = (Book(before, compared.a.config), Book(after, compared.b.config))
        self._show(compared.comparison, items)

    def _report(self, done: int, total: int) -> None:
        self._read = (done, total)

    def _progress(self) -> str:
        done, total = self._read
        if not total:
            return ""
        return self.tr("Comparing the files: {share}").format(share=percent_text(done / total))

    def _show(self, found: Comparison, items: tuple[DifferenceItem, ...]) -> None:
        view = self.view
        view.headline.setText(headline_text(found))
        names = [self._name_of(number) for number in self._pair or ()]
        view.show_names(*names)
        view.unsure.setVisible(found.unsure > 0)
        view.unsure.setText(
            self.tr(
                "%n file(s) are taken for the same by their size: the service says no more of them.",
                "",
                found.unsure,
            )
        )
        view.list.show_items(items)
        if found.same:
            sentence = self.tr("{before} and {after}: %n page(s), no difference.", "", found.pages_b)
            view.show_same(sentence.format(before=names[0][0], after=names[1][0]))
        else:
            view.states.show_content()
            view.list.choose(view.list.model.first())
        self._tell()

    def _tell(self) -> None:
        """The line at the foot of the window."""
        if self._compared is not None:
            shown = self.view.list.model.count()
            self.status_changed.emit(self.tr("%n difference(s) shown", "", shown))

    # --- the chosen difference -------------------------------------------------------------------------------------

    def _choose(self, item: DifferenceItem | None) -> None:
        if item is None or self._sides is None:
            self.view.inspector.show_nothing()
        else:
            self.view.inspector.show_item(item, *self._sides)

    def _go(self, newer: bool, tab: Tab | None = None) -> None:
        row = self.view.list.model.row(self.view.list.view.currentIndex().row())
        item = row.item if row is not None else None
        if item is None or self._pair is None:
            return
        number = self._pair[1 if newer else 0]
        if item.asset is not None:
            path = item.asset.path_b if newer else item.asset.path_a
            self.spot_requested.emit(number, Tab.FILES, "", path)
        elif item.difference is not None and item.difference.file == "config.json":
            pointer = item.difference.pointer_b if newer else item.difference.pointer_a
            place = tab or (Tab.PAGES if item.difference.page else Tab.CONFIG)
            self.spot_requested.emit(number, place, pointer or "", "")

    # --- choosing the other book -----------------------------------------------------------------------------------

    async def _ask_folder(self) -> None:
        title = self.tr("Compare with the book in a folder")
        path = await self._messages.open_folder(title)
        if path is not None:
            self.compare_with(self._number_of(path))

    async def _ask_archive(self) -> None:
        title = self.tr("Compare with the book in a ZIP")
        path = await self._messages.open_file(title, filters=self.tr("ZIP archives (*.zip)"))
        if path is not None:
            self.compare_with(self._number_of(path))

    async def _ask_stored(self) -> None:
        dialog = BookDialog([book for book in self._records() if book.id != self._book_id], self)
        if await ask(dialog) == QDialog.DialogCode.Accepted and dialog.book_id is not None:
            self.compare_with(dialog.book_id)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if len(droppable(event.mimeData())) == 1:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = droppable(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.compare_with(self._number_of(paths[0]))

    # --- saving ----------------------------------------------------------------------------------------------------

    async def _export(self, form: str) -> None:
        compared, pair = self._compared, self._pair
        if compared is None or pair is None:
            return
        (_, before), (short, after) = (self._name_of(number) for number in pair)
        name = self.tr("comparison of {book}").format(book=short.replace("/", " ")) + f".{form}"
        filters = self.tr("Page (*.html)") if form == "html" else self.tr("Data (*.json)")
        path = await self._messages.save_file(self.tr("Save the comparison"), name, filters=filters)
        if path is None:
            return
        words = report_words()
        made = as_json if form == "json" else lambda found, one, other: as_html(found, one, other, words)
        text = await in_thread(made, compared.comparison, before, after)
        await in_thread(write_text, path, text)
        self._messages.toast(self.tr("The comparison was saved as {name}.").format(name=path.name), "ok")

    async def close_tasks(self) -> None:
        """End everything that runs."""
        await self.view.inspector.close_tasks()
        await self._deeds.close()
        await self._tasks.close()
