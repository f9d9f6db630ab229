"""Hands what a person does in the drawer to the engine, and says what has finished meanwhile.

Leaves to others: how it looks (``drawer``), moving bytes (the engine).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from dcs_browser.domain.transfers import (
    FINAL,
    Conflict,
    Existing,
    GroupSnapshot,
    Kind,
    Order,
    State,
    TransfersSnapshot,
)
from dcs_browser.qt.feed import TransferFeed
from dcs_browser.qt.pool import in_thread
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.transfers.engine import TransferEngine
from dcs_browser.ui.messages import Messages
from dcs_browser.ui.told_errors import retold
from dcs_browser.ui.transfers.conflicts import ConflictsDialog
from dcs_browser.ui.transfers.drawer import TransfersDrawer
from dcs_browser.ui.transfers.items import ItemsDialog

Remember = Callable[[str, object], object]
"""Keeps a value of the settings: its name and the value."""


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
        remember: Remember = lambda _name, _value: None,
    ) -> None:
        super().__init__(drawer)
        self._drawer = drawer
        self._engine = engine
        self._feed = feed
        self._messages = messages
        self._open_folder = open_folder
        self._tasks = Tasks("transfers", messages.error)
        self._remember = remember
        self._server = ""
        self._at: Mapping[str, int] = {}
        self._states = {group.id: group.state for group in feed.latest.groups}
        self._asking: dict[int, int] = {}
        self._deciding: ConflictsDialog | None = None
        self._listing: ItemsDialog | None = None
        self._listed: GroupSnapshot | None = None
        self._reading_items = False
        drawer.deed.connect(self._do)
        drawer.moved.connect(engine.move)
        drawer.opened.connect(self._opened)
        bar = drawer.bar
        bar.pauseAllRequested.connect(self._pause_all)
        bar.retryAllRequested.connect(engine.retry_failed)
        bar.clearRequested.connect(engine.remove_finished)
        bar.limitRequested.connect(self._limit)
        bar.atOnceRequested.connect(self._at_once)
        bar.show_at_once(engine.pace.small)
        feed.snapshot.connect(self._hear)
        self._hear(feed.latest)

    def _hear(self, snapshot: TransfersSnapshot) -> None:
        self._drawer.show_snapshot(snapshot)
        for group in snapshot.groups:
            before = self._states.get(group.id)
            if group.state in FINAL and before is not group.state and before is not State.CANCELLED:
                self._tell(group, new=before is not None)
        self._states = {group.id: group.state for group in snapshot.groups}
        self._hear_conflicts(snapshot)
        self._hear_items(snapshot)

    def _hear_conflicts(self, snapshot: TransfersSnapshot) -> None:
        """A first file that is in the way is told once; an open dialog follows what comes and goes."""
        before, self._asking = self._asking, {g.id: g.files_asking for g in snapshot.groups if g.files_asking}
        dialog = self._deciding
        if dialog is not None and self._asking.get(dialog.group, 0) != before.get(dialog.group, 0):
            self._tasks.spawn(self._fill(dialog))
        for group in () if self._drawer.is_open else snapshot.groups:
            if group.files_asking and group.id not in before and (dialog is None or dialog.group != group.id):
                text = self.tr("{title}: %n file(s) are there already.", "", group.files_asking)
                action = (self.tr("Decide…"), lambda group=group: self._do("decide", group))
                self._messages.toast(text.format(title=group.title), "warning", action)

    def _hear_items(self, snapshot: TransfersSnapshot) -> None:
        """The list of files that is open follows its transfer."""
        if self._listing is None or self._listed is None or self._reading_items:
            return
        now = next((group for group in snapshot.groups if group.id == self._listed.id), None)
        if now is not None and _moved(self._listed, now):
            self._listed = now
            self._tasks.spawn(self._fill_items(self._listing, now))

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
            differs = group.kind is Kind.UPLOAD and group.detail
            self._messages.toast(text.format(title=group.title), "warning" if differs else "ok", action)
        elif group.state in (State.FAILED, State.UNKNOWN):
            text = f"{group.title}: {retold(group.error_title)}"
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
        elif key in set(Order):
            self._engine.reorder(group.id, Order(key))
        elif key == "decide":
            self._tasks.spawn(self._decide(group))
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
        title = retold(group.error_title) or group.title
        sentence = retold(group.error_message) or self.tr(
            "The book is stored, but not exactly as it was sent."
        )
        self._messages.details(title, sentence, group.detail or group.target)

    async def _show_items(self, group: GroupSnapshot) -> None:
        items = await in_thread(self._engine.items, group.id)
        if self._listing is not None:
            self._listing.close()
        dialog = ItemsDialog(group.title, items, self._drawer.window())
        self._listing, self._listed = dialog, group
        dialog.finished.connect(lambda _result: self._forget_items(dialog))
        dialog.open()

    async def _fill_items(self, dialog: ItemsDialog, group: GroupSnapshot) -> None:
        self._reading_items = True
        try:
            items = await in_thread(self._engine.items, group.id)
            if dialog is self._listing:
                dialog.show_items(items)
        finally:
            self._reading_items = False
        self._hear_items(self._feed.latest)  # what came meanwhile

    def _forget_items(self, dialog: ItemsDialog) -> None:
        if dialog is self._listing:
            self._listing = self._listed = None
        dialog.deleteLater()

    # Files that are in the way

    async def _decide(self, group: GroupSnapshot) -> None:
        if self._deciding is not None:
            if self._deciding.group == group.id:
                self._deciding.raise_()
                self._deciding.activateWindow()
                return
            self._deciding.close()
        conflicts = await in_thread(self._engine.conflicts, group.id)
        if not conflicts or self._deciding is not None:
            return  # nothing is left, or it was asked for twice
        dialog = ConflictsDialog(group.id, group.title, self._drawer.window())
        self._deciding = dialog
        dialog.decided.connect(self._decided)
        dialog.finished.connect(lambda _result: self._forget(dialog))
        dialog.show_conflicts(conflicts)
        dialog.show()

    async def _fill(self, dialog: ConflictsDialog) -> None:
        conflicts = await in_thread(self._engine.conflicts, dialog.group)
        if dialog is self._deciding:
            dialog.show_conflicts(conflicts)

    def _decided(self, rows: Sequence[Conflict], decision: Existing, for_all: bool) -> None:
        for row in rows[:1] if for_all else rows:
            self._engine.decide(row.group, row.item, decision, for_all=for_all)

    def _forget(self, dialog: ConflictsDialog) -> None:
        if dialog is self._deciding:
            self._deciding = None
        dialog.deleteLater()

    # All of them

    def _limit(self, bytes_a_second: int) -> None:
        self._engine.set_bandwidth(bytes_a_second)
        self._remember("speed_limit", bytes_a_second)

    def _at_once(self, number: int) -> None:
        """For the service in the window; without one, for every service that has no number of its own."""
        if self._server:
            self._at = {**self._at, self._server: number}
            self._engine.set_small_at_once(number, self._server)
            self._remember("parallel_at", self._at)
        else:
            self._engine.set_pace(replace(self._engine.pace, small=number))
            self._remember("parallel_transfers", number)

    def use(self, catalog: Catalog | None) -> None:
        """Another service is in the window: show and change its number of small files at once."""
        self._server = catalog.dcs.server.url if catalog is not None else ""
        host = urlsplit(self._server).netloc
        self._drawer.bar.show_at_once(self._engine.small_at_once(self._server), host)

    def show_numbers(self, *, limit: int, at_once: int, at: Mapping[str, int] | None = None) -> None:
        """Let the person's numbers take effect (bytes a second, 0 for no limit; small files at once, also by server)."""
        self._at = at or {}
        self._engine.set_bandwidth(limit)
        self._engine.set_pace(replace(self._engine.pace, small=at_once, waits=True))
        for server, number in self._at.items():
            self._engine.set_small_at_once(number, server)
        self._drawer.bar.show_limit(limit)
        self._drawer.bar.show_at_once(self._engine.small_at_once(self._server), urlsplit(self._server).netloc)

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
        for dialog in (self._deciding, self._listing):
            if dialog is not None:
                dialog.close()
        await self._tasks.close()


def _moved(before: GroupSnapshot, now: GroupSnapshot) -> bool:
    """Whether some file is in another state than before."""
    return (before.state, before.files_done, before.files_failed, before.files_asking) != (
        now.state,
        now.files_done,
        now.files_failed,
        now.files_asking,
    )
