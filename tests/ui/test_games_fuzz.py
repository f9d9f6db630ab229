"""Any JSON at any key: the page view shows it, the games are played or say why not, and nothing ends with a crash."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from dcs_browser.domain.flowbook import parse_book, parse_games
from dcs_browser.domain.flowbook.parts import Activity
from dcs_browser.domain.location import Location, Room, Tab
from dcs_browser.qt.page_overlays import of_activity
from dcs_browser.ui.activity_card import ActivityCard, can_show
from dcs_browser.ui.book_facts import answers_at, facts_at, shown_at
from dcs_browser.ui.canvas import Canvas
from dcs_browser.ui.games.shelf import Shelf, rows_of
from dcs_browser.ui.games.stage import GameStage
from dcs_browser.ui.inspector import ElementInspector
from tests.builders import a_book_folder
from tests.fuzzing import a_rich_config, a_rich_games_file, gone_wrong, rolled
from tests.pages.games import GamesPage, a_book_with_games
from tests.pages.pages import PagesPage
from tests.pages.pages import Shelf as Books

QUICK = settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck), database=None)
LONG = settings(QUICK, max_examples=5_000)

CONFIGS = gone_wrong(a_rich_config())
GAMES = gone_wrong(a_rich_games_file())
GOOD_PAGES = [page.raw for page in parse_book(json.dumps(a_rich_config())).pages]
GOOD_SECTIONS = [section for raw in GOOD_PAGES for section in raw["sections"]]
GOOD_GAMES = a_rich_games_file()["levels"][0]["games"]


class Desk:
    """The parts that show a book, made once for all examples."""

    def __init__(self) -> None:
        self.canvas, self.inspector = Canvas(), ElementInspector()
        self.canvas.set_picture(
            QImage(62, 87, QImage.Format.Format_RGB32),
            QImage(620, 877, QImage.Format.Format_RGB32).size(),
            (),
        )
        self.stage, self.shelf = GameStage(), Shelf()
        self.stage.resize(784, 648)
        self._seen = 0

    def show_pages(self, raw: Any) -> None:
        book = parse_book(json.dumps(raw))
        # What is as it was needs no look again.
        for page in [page for page in book.pages if page.raw not in GOOD_PAGES][:4]:
            changed = [section for section in page.sections if section.raw not in GOOD_SECTIONS]
            for pointer in (page.pointer, *(section.pointer for section in changed[:4])):
                for crop in (False, True):
                    shown = shown_at(book, pointer, crop=crop)
                    assert shown is not None
                    self.canvas.set_overlays(shown.overlays)
                    if shown.card is not None:
                        self._card(shown.card, book.language)
                self.inspector.show_facts(facts_at(book, pointer), answers_at(book, pointer))
        self._look_at(self.canvas)
        for activity in book.activities[-3:]:
            of_activity(activity)

    def _look_at(self, widget: QWidget) -> None:
        """Painting takes most of the time: every third example."""
        self._seen += 1
        if self._seen % 3 == 0:
            widget.grab()

    def _card(self, activity: Activity, language: str) -> None:
        assert can_show(activity)
        card = ActivityCard(activity, "Title", language)
        card.show_answers(True)
        card.deleteLater()

    def play_games(self, raw: Any) -> None:
        games = parse_games(json.dumps(raw))
        rows = rows_of(games)
        self.shelf.show_rows(rows)
        for row in [row for row in rows if row.game.raw not in GOOD_GAMES][:4]:
            self.stage.show_game(row.game, row.level, "tr")
            for made in (self.stage.next, self.stage.check, self.stage.give_up):
                self._press_something()
                if made.isVisibleTo(self.stage) and made.isEnabled():
                    made.click()
        self._look_at(self.stage)

    def _press_something(self) -> None:
        board = self.stage.board
        if board is None:
            return
        grid = getattr(board, "grid", None)
        if grid is not None:
            QTest.keyClicks(grid, "ab")
            return
        for made in board.findChildren(QAbstractButton)[-2:]:
            if made.isVisibleTo(board):
                made.click()


@pytest.fixture
def desk(qapp, qtbot):
    made = Desk()
    for widget in (made.canvas, made.inspector, made.stage, made.shelf):
        qtbot.addWidget(widget)
    return made


@pytest.mark.timeout(180)
def test_any_json_in_a_config_is_shown(desk):
    QUICK(given(CONFIGS)(desk.show_pages))()


@pytest.mark.timeout(180)
def test_any_json_in_a_games_file_is_played(desk):
    QUICK(given(GAMES)(desk.play_games))()


@pytest.mark.soak
@pytest.mark.timeout(900)
def test_any_json_in_a_config_is_shown_for_long(desk):
    LONG(given(CONFIGS)(desk.show_pages))()


@pytest.mark.soak
@pytest.mark.timeout(900)
def test_any_json_in_a_games_file_is_played_for_long(desk):
    LONG(given(GAMES)(desk.play_games))()


@pytest.mark.timeout(180)
@pytest.mark.anyio
async def test_whole_places_open_broken_books(qapp, bot, tmp_path: Path):
    """The same through files, tasks and threads, with a dice."""
    books = [a_book_folder(tmp_path / str(seed), config=rolled(a_rich_config(), seed)) for seed in range(12)]
    shelf = Books()
    page = PagesPage(bot, shelf)
    page.window.show()
    for number, book in enumerate(books, start=1):
        page.place.open(Location(Room.BOOK, "", shelf.local(book, -number), Tab.PAGES))
        await bot.until(lambda: not len(page.place._tasks))
        QTest.keyClick(page.place, Qt.Key.Key_PageDown)
        page.place.show_crop() if page.place.states.state == "content" else None
    await page.place.close_tasks()
    await shelf.close()
    page.window.end()
    folders = [
        a_book_with_games(tmp_path / f"g{seed}", rolled(a_rich_games_file(), seed)) for seed in range(12)
    ]
    games = GamesPage(bot, *folders)
    for number in range(1, len(folders) + 1):
        await games.open(-number)
        for pointer in games.shelf.order_of():
            games.place._begin(pointer)
            QTest.keyClick(QApplication.focusWidget() or games.place, Qt.Key.Key_Space)
        await games.quiet()
    await games.close()
