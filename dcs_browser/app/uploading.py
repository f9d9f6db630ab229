"""Opens upload dialogs for the service that is signed in to, one for each thing that was dropped or asked for."""

from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from dcs_browser.domain.library import Book
from dcs_browser.qt.feed import TransferFeed
from dcs_browser.services.accounts import Accounts
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.publishing.publish import Publisher
from dcs_browser.services.publishing.selection import Patterns
from dcs_browser.services.settings import Settings
from dcs_browser.services.transfers.engine import TransferEngine
from dcs_browser.ui.main_window import MainWindow
from dcs_browser.ui.upload.dialog import UploadDialog
from dcs_browser.ui.upload.patterns import KeptPatterns, NoPatterns
from dcs_browser.ui.upload.presenter import UploadPresenter

Spawn = Callable[[Coroutine[Any, Any, None]], object]


def patterns_of(settings: Settings, server: str) -> Patterns:
    """What a person keeps for one service."""
    return Patterns(settings.left_out.get(server, ()), settings.taken_in.get(server, ()))


class PatternsInSettings:
    """A person's patterns of files that are never sent, and of files that always are."""

    def __init__(self, accounts: Accounts) -> None:
        self._accounts = accounts

    def of(self, server: str) -> Patterns:
        return patterns_of(self._accounts.settings, server)

    def keep(self, server: str, patterns: Patterns) -> None:
        settings = self._accounts.settings
        left, taken = (
            {**settings.left_out, server: patterns.leave},
            {**settings.taken_in, server: patterns.take},
        )
        self._accounts.change(
            left_out={url: some for url, some in left.items() if some},
            taken_in={url: some for url, some in taken.items() if some},
        )


class Uploads(QObject):
    """``begin`` opens a dialog; what is being sent goes on when it is closed."""

    book_wanted = Signal(int)
    published = Signal(int)

    def __init__(
        self,
        window: MainWindow,
        engine: TransferEngine,
        feed: TransferFeed,
        worker: Publisher,
        spawn: Spawn,
        accounts: Accounts | None = None,
    ) -> None:
        super().__init__(window)
        self._window, self._engine, self._feed, self._worker = window, engine, feed, worker
        self._spawn = spawn
        self._patterns: KeptPatterns = PatternsInSettings(accounts) if accounts is not None else NoPatterns()
        self._catalog: Catalog | None = None
        self._open: dict[UploadDialog, UploadPresenter] = {}

    def use(self, catalog: Catalog | None) -> None:
        """Another service, or none: what is open belongs to the old one."""
        self._catalog = catalog
        for dialog in list(self._open):
            dialog.reject()

    def begin(self, publisher: str, book: Book | None, paths: Sequence[Path]) -> UploadDialog | None:
        """Open a dialog for new books of ``publisher``, or for a new version of ``book``; ``None`` when signed out."""
        if self._catalog is None:
            return None
        dialog = UploadDialog(self._window)
        presenter = UploadPresenter(
            dialog,
            self._catalog,
            self._engine,
            self._feed,
            self._worker,
            target=book,
            publisher=book.publisher if book is not None else publisher,
            patterns=self._patterns,
        )
        presenter.bookRequested.connect(self.book_wanted)
        presenter.published.connect(self.published)
        self._open[dialog] = presenter
        dialog.finished.connect(lambda _result: self._leave(dialog))
        dialog.open()
        if paths:
            presenter.add(list(paths))
        return dialog

    def _leave(self, dialog: UploadDialog) -> None:
        presenter = self._open.pop(dialog, None)
        if presenter is not None:
            self._spawn(self._end(dialog, presenter))

    async def _end(self, dialog: UploadDialog, presenter: UploadPresenter) -> None:
        await presenter.close()
        dialog.deleteLater()

    async def close_tasks(self) -> None:
        """Close every dialog and wait for what it did."""
        for dialog, presenter in list(self._open.items()):
            del self._open[dialog]
            await self._end(dialog, presenter)
