"""Hands what a person does in the drawer to the engine, and says what has finished meanwhile.

Leaves to others: how it looks (``drawer``), moving bytes (the engine).
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from dcs_browser.domain.transfers import FINAL, GroupSnapshot, Kind, State, TransfersSnapshot
from dcs_browser.qt.feed import TransferFeed
from dcs_browser.qt.pool import in_thread
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.transfers.engine import TransferEngine
from dcs_browser.ui.messages import Messages
from dcs_browser.ui.transfers.drawer import TransfersDrawer
from dcs_browser.ui.transfers.items import ItemsDialog


def _open_in_system(folder: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class TransfersPresenter(QObject):
    """Connects one drawer to one engine until ``close``."""

    bookRequested = Signal(int)
    """A person wants to see the book that was uploaded."""
    published = Signal(int)
    """An upload has ended well: the record's id."""

    def __init__(
        self,
        drawer: TransfersDrawer,
        engine: TransferEngine,
        feed: TransferFeed,
        messages: Messages,
        *,
        open_folder: Callable[[Path], bool] = _open_in_system,
    ) -> None:
        super().__init__(drawer)
        self._drawer = drawer
        self._engine = engine
        self._feed = feed
        self._messages = messages
        self._open_folder = open_folder
        self._tasks = Tasks("transfers", messages.error)
        self._states = {group.id: group.state for group in feed.latest.groups}
        drawer.deed.connect(self._do)
        drawer.pauseAllRequested.connect(self._pause_all)
        drawer.clearRequested.connect(engine.remove_finished)
        drawer.limitRequested.connect(engine.set_bandwidth)
        drawer.opened.connect(self._opened)
        feed.snapshot.connect(self._hear)
        drawer.show_snapshot(feed.latest)

    def _hear(self, snapshot: TransfersSnapshot) -> None:
        self._drawer.show_snapshot(snapshot)
        for group in snapshot.groups:
            before = self._states.get(group.id)
            if group.state in FINAL and before is not group.state and before is not State.CANCELLED:
                self._tell(group, new=before is not None)
        self._states = {group.id: group.state for group in snapshot.groups}

    def _tell(self, group: GroupSnapshot, *, new: bool) -> None:
        """Say what ended, unless the drawer shows it anyway."""
        if group.state is State.DONE and group.kind is Kind.UPLOAD and group.book_id is not None and new:
            self.published.emit(group.book_id)
        if self._drawer.is_open or not new:
            return
        if group.state is State.DONE:
            if group.kind is Kind.UPLOAD:
                text, label = self.tr("{title} is published."), self.tr("Open the book")
            else:
                text, label = self.tr("{title} is downloaded."), self.tr("Open folder")
            action = (label, lambda: self._do("open", group))
            self._messages.toast(text.format(title=group.title), "warning" if group.detail else "ok", action)
        elif group.state in (State.FAILED, State.UNKNOWN):
            text = f"{group.title}: {group.error_title}"
            kind = "error" if group.state is State.FAILED else "warning"
            self._messages.toast(text, kind, (self.tr("Show"), self._drawer.open))  # type: ignore[arg-type]

    def _do(self, key: str, group: GroupSnapshot) -> None:
        commands = {
            "pause": self._engine.pause,
            "resume": self._engine.resume,
            "retry": self._engine.retry,
            "cancel": self._engine.cancel,
            "remove": self._engine.remove,
        }
        if key in commands:
            commands[key](group.id)
        elif key == "open":
            self._open(group)
        elif key == "files":
            self._tasks.spawn(self._show_items(group))
        else:
            self._show_details(group)

    def _open(self, group: GroupSnapshot) -> None:
        if group.kind is Kind.UPLOAD:
            if group.book_id is not None:
                self.bookRequested.emit(group.book_id)
            return
        folder = Path(group.target)
        if not self._open_folder(folder):
            self._messages.toast(self.tr("{folder} can't be opened.").format(folder=folder), "error")

    def _show_details(self, group: GroupSnapshot) -> None:
        title = group.error_title or group.title
        sentence = group.error_message or self.tr("The book is stored, but not exactly as it was sent.")
        self._messages.details(title, sentence, group.detail or group.target)

    async def _show_items(self, group: GroupSnapshot) -> None:
        items = await in_thread(self._engine.items, group.id)
        dialog = ItemsDialog(group.title, items, self._drawer.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _pause_all(self, on: bool) -> None:
        if on:
            self._engine.pause_all()
        else:
            self._engine.resume_all()

    def _opened(self, on: bool) -> None:
        if on:
            self._engine.acknowledge()

    async def close(self) -> None:
        """Hear nothing any more."""
        self._feed.snapshot.disconnect(self._hear)
        await self._tasks.close()
