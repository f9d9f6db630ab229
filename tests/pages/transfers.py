"""The transfers drawer as a person uses it: look, press, wait."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QToolButton

from dcs_browser.domain.transfers import GroupSnapshot, State
from dcs_browser.ui.transfers.conflicts import ConflictsDialog
from dcs_browser.ui.transfers.deeds import deeds_of
from dcs_browser.ui.transfers.delegate import cells
from dcs_browser.ui.transfers.drawer import TransfersDrawer
from dcs_browser.ui.transfers.model import Role


class TransfersPage:
    """Acts on a drawer that is shown."""

    def __init__(self, drawer: TransfersDrawer, bot: Any) -> None:
        self.drawer = drawer
        self.bot = bot

    @property
    def line(self) -> str:
        return self.drawer.line.text()

    def groups(self) -> list[GroupSnapshot]:
        return [self.drawer.model.index(row).data(Role.GROUP) for row in range(self.drawer.model.rowCount())]

    def words(self, row: int) -> str:
        """The row as a screen reader says it."""
        return str(self.drawer.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole))

    async def wait_state(self, title: str, state: State) -> GroupSnapshot:
        def found() -> GroupSnapshot | None:
            return next(
                (group for group in self.groups() if (group.title, group.state) == (title, state)), None
            )

        group = await self.bot.until(found)
        assert isinstance(group, GroupSnapshot)
        return group

    def toggle(self) -> "TransfersPage":
        QTest.mouseClick(self.drawer.toggle, Qt.MouseButton.LeftButton)
        return self

    def press(self, row: int, key: str) -> None:
        """Press the small button of a row that does ``key``."""
        view = self.drawer.list
        index = self.drawer.model.index(row)
        number = [deed.key for deed in deeds_of(index.data(Role.GROUP))].index(key)
        point = cells(view.visualRect(index)).buttons[number].center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(point))

    def key(
        self,
        row: int,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        self.drawer.list.setCurrentIndex(self.drawer.model.index(row))
        QTest.keyClick(self.drawer.list, key, modifier)

    @property
    def shown(self) -> list[int]:
        """The ids of the rows."""
        return [group.id for group in self.groups()]

    def choose(self, which: str) -> "TransfersPage":
        """Press a choice of the filter."""
        made = self.drawer.bar.states.findChildren(QToolButton)
        QTest.mouseClick(made[("all", "running", "failed", "done").index(which)], Qt.MouseButton.LeftButton)
        return self

    def find(self, text: str) -> "TransfersPage":
        """Type into the search, and Enter."""
        search = self.drawer.bar.search
        search.clear()
        QTest.keyClicks(search, text)
        QTest.keyClick(search, Qt.Key.Key_Return)
        return self

    def drop(self, row: int, before: int) -> None:
        """Drag a row and drop it before another, without the system's own loop."""
        model = self.drawer.model
        data = model.mimeData([model.index(row)])
        assert not model.dropMimeData(data, Qt.DropAction.MoveAction, before, 0, QModelIndex())

    async def decide(self) -> ConflictsDialog:
        """The dialog about files that exist, once it is there."""

        def found() -> ConflictsDialog | None:
            dialogs = self.drawer.window().findChildren(ConflictsDialog)
            return next((dialog for dialog in dialogs if dialog.isVisible()), None)

        dialog = await self.bot.until(found)
        assert isinstance(dialog, ConflictsDialog)
        return dialog

    def menu(self, row: int) -> list[str]:
        """Open a row's menu, read it, close it."""
        view = self.drawer.list
        view.customContextMenuRequested.emit(view.visualRect(self.drawer.model.index(row)).center())
        menu = self.drawer.findChildren(QMenu)[-1]
        texts = [action.text() for action in menu.actions()]
        menu.close()
        return texts
