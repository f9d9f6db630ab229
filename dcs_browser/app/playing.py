"""Playing in the window: the stage stands in for the pages while an activity is played, and gives way to them again.

Leaves to others: what is played and how (``ui/play``), the pages (``ui/pages``).
"""

from collections.abc import Callable

from dcs_browser.services.open_book import OpenBooks
from dcs_browser.ui.pages.place import PagesPlace
from dcs_browser.ui.play.stage import PlayStage


class Playing:
    """Joins the Pages tab and the stage, which don't know each other."""

    def __init__(
        self, books: OpenBooks, pages: PagesPlace, on_error: Callable[[BaseException], None]
    ) -> None:
        self._books, self._pages = books, pages
        self.stage = PlayStage(on_error, pages)
        pages.play_requested.connect(self.play)
        pages.pointer_changed.connect(self._page_moved)
        pages.book_left.connect(self.stage.leave)
        self.stage.closed.connect(lambda: pages.show_instead(None))
        self.stage.moved.connect(pages.follow)
        self.stage.status_changed.connect(pages.status_changed)
        self.close_tasks = self.stage.close_tasks

    def play(self, pointer: str) -> bool:
        """Play the activity a pointer of the open book lies in; whether there is one."""
        number = self._pages.book_id
        book = self._books.peek(number) if number is not None else None
        config = book.config_now() if book is not None else None
        if book is None or config is None or config.section_at(pointer) is None:
            return False
        self._pages.follow(pointer)
        if not self.stage.open(book, config, pointer):
            return False
        self._pages.show_instead(self.stage)
        if self.stage.player is not None:
            self.stage.player.take_focus()
        return True

    def _page_moved(self, pointer: str) -> None:
        """Somebody went elsewhere (the tree, a link, the history): the stage gives way."""
        activity = self.stage.activity
        if activity is not None and not _within(pointer, activity.pointer):
            self.stage.leave()


def _within(pointer: str, activity: str) -> bool:
    """Whether a pointer lies in the section of an activity."""
    section = activity.rpartition("/")[0]
    return pointer == section or pointer.startswith(section + "/")
