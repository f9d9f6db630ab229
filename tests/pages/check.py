"""The Check tab as a person uses it."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMenu, QPushButton

from dcs_browser.domain.checks import Finding
from dcs_browser.domain.location import Location, Room, Tab
from dcs_browser.qt.findings_model import Row
from dcs_browser.services.checking import check_local
from dcs_browser.services.checks_of_books import BookChecks
from dcs_browser.services.ignored import IgnoredFindings
from dcs_browser.services.local_sources import local_source
from dcs_browser.services.open_book import OpenBooks
from dcs_browser.ui.check.dialogs import IgnoreDialog, MendDialog
from dcs_browser.ui.check.place import CheckPlace
from tests.pages.library import Window


class CheckPage:
    """Books of this computer behind a real place; close with :meth:`close`."""

    def __init__(self, bot, data: Path, *books: Path) -> None:
        self.bot, self.paths = bot, books
        self.window = Window(bot)
        self.opened = OpenBooks(lambda number: local_source(books[-number - 1]))
        self.runs = 0
        self.error: Exception | None = None
        self.checks = BookChecks(self.opened, self._check)
        self.ignored = IgnoredFindings(data / "ignored")
        self.place = CheckPlace(
            self.opened,
            self.checks,
            self.ignored,
            self.window.messages,
            lambda number: (str(books[-number - 1]), books[-number - 1].name, "North Quay", "this computer"),
            lambda number: books[-number - 1],
        )
        self.view, self.model = self.place.view, self.place.view.model
        self.window.row.addWidget(self.place)
        self.window.show()
        self.status = ""
        self.place.status_changed.connect(self._say)
        self.spots: list[tuple[Tab, str, str]] = []
        self.place.spot_requested.connect(lambda *spot: self.spots.append(spot))
        self.badges: dict[int, tuple[int, int]] = {}
        self.place.badge_changed.connect(lambda number, *counts: self.badges.update({number: counts}))
        self.place.book_written.connect(self._written)

    def _say(self, text: str) -> None:
        self.status = text

    async def _check(self, number: int, _media: bool) -> tuple[Finding, ...]:
        self.runs += 1
        if self.error is not None:
            raise self.error
        return await check_local(self.paths[-number - 1])

    def _written(self, number: int) -> None:
        closing = self.opened.forget(number)
        if closing is not None:
            self.place._tasks.spawn(closing)

    async def open(self, number: int = -1, pointer: str = "") -> "CheckPage":
        """Open a book and await its findings."""
        self.place.open(Location(Room.BOOK, "", number, Tab.CHECK, pointer=pointer))
        await self.quiet()
        return self

    async def quiet(self) -> "CheckPage":
        """Await the end of what runs."""
        await self.bot.until(
            lambda: not len(self.place._tasks) and not len(self.place._deeds) and self.state != "LoadingState"
        )
        return self

    @property
    def state(self) -> str:
        return self.view.states.state

    def rows(self) -> list[Row]:
        found = (self.model.row(at) for at in range(self.model.rowCount()))
        return [row for row in found if row is not None]

    def rules(self) -> list[str]:
        """The rules in the list, a group as one, inner rows left out."""
        return [row.item.rule for row in self.rows() if not row.inner]

    def at(self, rule: str) -> int:
        return next(at for at, row in enumerate(self.rows()) if row.item.rule == rule)

    def click(self, at: int) -> "CheckPage":
        index = self.model.index(at)
        self.view.list.scrollTo(index)
        where = self.view.list.visualRect(index).center() + QPoint(0, 0)
        QTest.mouseClick(self.view.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
        return self

    def key(self, key: Qt.Key) -> "CheckPage":
        QTest.keyClick(self.view.list, key)
        return self

    def press(self, made: QPushButton) -> "CheckPage":
        assert made.isVisible(), made.text()
        assert made.isEnabled(), made.toolTip()
        QTest.mouseClick(made, Qt.MouseButton.LeftButton)
        return self

    async def search(self, words: str) -> "CheckPage":
        self.view.search.clear()
        QTest.keyClicks(self.view.search, words)
        QTest.keyClick(self.view.search, Qt.Key.Key_Return)
        return self

    async def dialog(self, kind: type[IgnoreDialog] | type[MendDialog]) -> QDialog:
        return await self.bot.until(
            lambda: next((d for d in self.place.findChildren(kind) if d.isVisible()), None)
        )

    async def ignore(self, reason: str, *, kind: bool = False) -> "CheckPage":
        self.press(self.view.inspector.ignore)
        dialog = await self.dialog(IgnoreDialog)
        assert not dialog.yes.isEnabled()
        QTest.keyClicks(dialog.field, reason)
        if kind:
            dialog.kind.click()
        QTest.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
        return await self.quiet()

    async def menu(self, opener: QPushButton) -> QMenu:
        self.press(opener)
        return await self.bot.until(
            lambda: next((m for m in self.view.findChildren(QMenu) if m.isVisible()), None)
        )

    async def close(self) -> None:
        await self.place.close_tasks()
        await self.opened.close()
        self.window.close()
