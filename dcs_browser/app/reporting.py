"""The action "Copy as report" in Pages and Check: the page around a spot, its JSON and its link go to the clipboard.

Leaves to others: what a report looks like (``ui/spot_report``), the link (``app/links``).
"""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QImage

from dcs_browser.app.links import LinkRoom
from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.domain.flowbook.config import BookConfig
from dcs_browser.domain.location import Location, Tab
from dcs_browser.qt.pool import in_thread
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.open_book import OpenBook, OpenBooks
from dcs_browser.ui import theme
from dcs_browser.ui.check.place import CheckPlace
from dcs_browser.ui.main_window import MainWindow
from dcs_browser.ui.pages.place import PagesPlace
from dcs_browser.ui.spot_report import SpotReport, area_at, crop, fragment_at, words_at

translate = QCoreApplication.translate


class ReportRoom:
    """Adds the action to both places; ``copy`` does it for any location."""

    def __init__(
        self,
        window: MainWindow,
        books: OpenBooks,
        links: LinkRoom,
        tasks: Tasks,
        pages: PagesPlace,
        check: CheckPlace,
    ) -> None:
        self._window, self._books, self._links = window, books, links
        action = QAction(translate("Wiring", "Copy as report"), pages)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        here = window.navigator
        action.triggered.connect(
            lambda _checked: tasks.spawn(self.copy(here.location.at(pointer=pages.pointer())))
        )
        pages.addAction(action)
        check.report_wanted.connect(
            lambda file, pointer, sentence: tasks.spawn(self.copy_finding(file, pointer, sentence))
        )

    async def copy_finding(self, file: str, pointer: str, sentence: str) -> None:
        """A finding of the book that is shown."""
        at = self._window.navigator.location.at(pointer=pointer)
        if file == "config.json":
            await self.copy(at, sentence)
        else:
            spot = f"{file}#{pointer}" if pointer else file
            self._put(SpotReport(sentence, (spot,), self._links.text_of(at)))

    async def copy(self, location: Location, note: str = "") -> None:
        """Put the spot of a location on the clipboard. Raises what reading the book raises."""
        if location.book_id is None:
            return
        book = self._books.get(location.book_id)
        config = await book.config()
        pointer = location.pointer
        tab = Tab.PAGES if config.page_at(pointer) is not None else Tab.CONFIG
        title, lines = words_at(config, pointer, note)
        self._put(
            SpotReport(
                title,
                lines,
                self._links.text_of(location.at(tab=tab)),
                fragment_at(config, pointer),
                await _picture(book, config, pointer),
            )
        )

    def _put(self, report: SpotReport) -> None:
        QGuiApplication.clipboard().setMimeData(report.mime())
        self._window.messages.toast(
            translate("Wiring", "The report was copied: paste it into a mail or a chat.")
        )


async def _picture(book: OpenBook, config: BookConfig, pointer: str) -> QImage:
    """Null when there is none, or it can't be had now: the words are worth copying all the same."""
    page = config.page_at(pointer)
    if page is None or not page.image_path:
        return QImage()
    try:
        file = await book.source.file(page.image_path)
    except DcsBrowserError:
        return QImage()
    return await in_thread(crop, file, area_at(config, pointer), QColor(theme.colour("accent")))
