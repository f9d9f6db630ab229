"""Leads books through the upload dialog: check, plan, send, verify. One presenter a dialog.

Scans and plans on threads, sends through the engine, follows its snapshots. Leaves to others: drawing (``dialog``,
``screen``), publishing (``services/publishing``).
"""

import asyncio
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QDialog

from dcs_browser.domain.library import Book
from dcs_browser.domain.transfers import FINAL, Kind, Phase, State, TransfersSnapshot
from dcs_browser.qt.feed import TransferFeed
from dcs_browser.qt.loop import ask
from dcs_browser.qt.pool import in_thread
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.publishing import service
from dcs_browser.services.publishing.books import books_in
from dcs_browser.services.publishing.publish import Publisher
from dcs_browser.services.transfers.engine import TransferEngine
from dcs_browser.services.transfers.worker import UploadJob
from dcs_browser.ui.messages import Messages
from dcs_browser.ui.upload.aside import Aside
from dcs_browser.ui.upload.book import Choice, Step, UploadBook
from dcs_browser.ui.upload.dialog import UploadDialog
from dcs_browser.ui.upload.finding_out import FindingOut
from dcs_browser.ui.upload.patterns import KeptPatterns, NoPatterns, PatternsDialog
from dcs_browser.ui.upload.screen import Screen
from dcs_browser.ui.upload.words import confirm_text


class UploadPresenter(QObject):
    """Give it paths with ``add``; it lives until the dialog is left, what is being sent lives longer."""

    bookRequested = Signal(int)
    published = Signal(int)

    def __init__(
        self,
        dialog: UploadDialog,
        catalog: Catalog,
        engine: TransferEngine,
        feed: TransferFeed,
        worker: Publisher,
        *,
        target: Book | None = None,
        publisher: str = "",
        patterns: KeptPatterns | None = None,
    ) -> None:
        super().__init__(dialog)
        self.books: list[UploadBook] = []
        self.messages = Messages(dialog)
        self._dialog = dialog
        self._catalog = catalog
        self._engine = engine
        self._feed = feed
        self._worker = worker
        self._target = target
        self._publisher = publisher
        self._at = 0
        self._server = catalog.dcs.server.url
        self._patterns = patterns or NoPatterns()
        self._planning: dict[UploadBook, asyncio.Task[None]] = {}
        self._judging: dict[UploadBook, asyncio.Task[None]] = {}
        self._rate = max((g.rate for g in feed.latest.groups if g.phase is Phase.SEND), default=0.0)
        self._finding = FindingOut(catalog, lambda: self._rate)
        self._aside = Aside(dialog, self.messages, catalog, worker)
        self._tasks = Tasks("upload", self.messages.error)
        self._screen = Screen(dialog, catalog.dcs.server.host, catalog.dcs.capabilities)
        self._breath = QTimer(self, interval=100)
        self._breath.timeout.connect(self._tell_news)
        self._connect()
        dialog.form.offer(catalog.publishers(), sorted({b.category for b in catalog.library if b.category}))
        self._show()

    def _connect(self) -> None:
        dialog, tasks = self._dialog, self._tasks
        dialog.dropped.connect(self.add)
        dialog.chosen.connect(self._choose)
        dialog.form.edited.connect(self._edited)
        dialog.form.chosen.connect(self._chose)
        dialog.form.renamed.connect(self._renamed)
        dialog.plan.selected.connect(self._select)
        dialog.plan.with_errors.connect(self._allow_errors)
        dialog.plan.patternsRequested.connect(tasks.slot(self._edit_patterns))
        dialog.sendRequested.connect(tasks.slot(self._send_shown))
        dialog.sendAllRequested.connect(tasks.slot(self._send_ready))
        dialog.zipRequested.connect(tasks.slot(self._make_zip))
        dialog.browseRequested.connect(tasks.slot(self._browse))
        dialog.zipsRequested.connect(tasks.slot(self._browse_zips))
        dialog.cancelRequested.connect(self._cancel)
        dialog.retryRequested.connect(self._retry)
        dialog.outcome.openRequested.connect(self._open)
        dialog.outcome.retryRequested.connect(self._retry)
        dialog.outcome.backRequested.connect(self._back)
        dialog.outcome.bringBackRequested.connect(tasks.slot(self._bring_back))
        dialog.leaving.connect(self._leave)
        self._feed.snapshot.connect(self._follow)

    @property
    def _book(self) -> UploadBook | None:
        return self.books[self._at] if self._at < len(self.books) else None

    # Taking books in

    def add(self, paths: Sequence[Path]) -> None:
        """Folders and ZIPs, or folders of several."""
        self._tasks.spawn(self._take(list(paths)))

    async def _take(self, paths: list[Path]) -> None:
        known = {book.source for book in self.books}
        for path in paths:
            for source in await in_thread(books_in, path):
                if source in known:
                    continue
                known.add(source)
                book = UploadBook(source, target=self._target)
                self.books.append(book)
                self._check(book)
        self._show()

    async def _browse(self) -> None:
        folder = await self.messages.open_folder(self.tr("Folder of a book"))
        if folder is not None:
            await self._take([folder])

    async def _browse_zips(self) -> None:
        filters = self.tr("ZIP archives (*.zip)")
        await self._take(list(await self.messages.open_files(self.tr("ZIPs of books"), filters=filters)))

    # Check and plan

    def _check(self, book: UploadBook) -> None:
        book.step, book.error, book.busy = Step.CHECK, None, True
        self._breath.start()
        self._tasks.spawn(self._find_out(book))

    async def _find_out(self, book: UploadBook) -> None:
        try:
            await self._finding.look(book, self._patterns.of(self._server), self._publisher)
        except Exception as error:  # noqa: BLE001 - shown in place of the plan
            book.error, book.busy = error, False
            self._show()
            return
        await self._make_plan(book)

    @property
    def _folded(self) -> bool:
        return service.names_are_folded(self._catalog.dcs.capabilities)

    def _tell_news(self) -> None:
        book = self._book
        if all(not one.busy for one in self.books):
            self._breath.stop()
        elif book is not None and book.busy and self._finding.news:
            self._screen.say_checking(self._finding.news)

    def _replan(self, book: UploadBook) -> None:
        before = self._planning.pop(book, None)
        if before is not None:
            before.cancel()
        book.busy = True  # at once: what was planned for another place must not be sent
        self._planning[book] = self._tasks.spawn(self._make_plan(book))

    async def _make_plan(self, book: UploadBook) -> None:
        book.step, book.error, book.busy = Step.PLAN, None, True
        self._show()
        try:
            await self._finding.meet(book, self._taken(book))
            existing = book.existing
            if existing is not None and book.preflight is not None and book.preflight.sendable:
                await self._finding.compare(book, existing)
            await self._finding.rows(book)
        except Exception as error:  # noqa: BLE001 - shown in place of the plan
            book.error = error
        book.busy = False
        self._show()
        if book.replacing and book.error is None:
            await self._finding.tell_content(book)
            self._show()

    def _taken(self, book: UploadBook) -> set[str]:
        mine = book.fields.publisher.casefold()
        alone = service.one_of_a_name(self._catalog.dcs.capabilities)
        books = (b for b in self._catalog.library if alone or b.publisher.casefold() == mine)
        names = {b.name.casefold() for b in books}
        return names | {other.name.casefold() for other in self.books if other is not book}

    def _obstacle(self, book: UploadBook) -> str:
        return book.why_not(taken=book.renamed and book.name.casefold() in self._taken(book))

    # What a person changes

    def _choose(self, row: int) -> None:
        self._dialog.form.flush()
        self._at = row
        self._show()

    def _edited(self) -> None:
        book = self._book
        if book is None or book.step is not Step.PLAN:
            return
        before = (book.fields.publisher, book.fields.version)
        self._dialog.form.read_into(book.fields)
        if (book.fields.publisher, book.fields.version) != before:
            if book.fields.publisher != before[0]:
                book.other_name = ""
            self._replan(book)
        self._show()

    def _chose(self, choice: str) -> None:
        book = self._book
        if book is not None:
            book.choice = Choice(choice)
            self._list_again(book, judge=False)

    def _renamed(self, name: str) -> None:
        book = self._book
        if book is not None:
            book.other_name = name
            self._show()

    def _select(self, paths: list[str], send: bool) -> None:
        book = self._book
        if book is not None and book.scan is not None:
            needless = {item.path for item in book.scan.left_out}
            book.choices.choose(paths, send=send, needless=needless)
            self._list_again(book)

    def _list_again(self, book: UploadBook, *, judge: bool = True) -> None:
        """After a choice: list the files anew, and check what goes now."""
        before = self._judging.pop(book, None)
        if before is not None:
            before.cancel()
        book.judging = True
        self._judging[book] = self._tasks.spawn(self._judge(book, check=judge or before is not None))
        self._show()

    async def _judge(self, book: UploadBook, *, check: bool) -> None:
        try:
            await self._finding.rows(book)
            self._show()
            if check:
                await self._finding.judge(book)
        except Exception as error:  # noqa: BLE001 - shown in place of the plan
            book.error = error
        del self._judging[book]
        book.judging = False
        self._show()

    def _allow_errors(self, on: bool) -> None:
        book = self._book
        if book is not None:
            book.with_errors = on
            self._show()

    async def _edit_patterns(self) -> None:
        """Patterns of files that are never sent to this service; they hold for every book from now on."""
        question = PatternsDialog(
            self._catalog.dcs.server.host, self._patterns.of(self._server), self._dialog
        )
        if await ask(question) != QDialog.DialogCode.Accepted:
            return
        self._patterns.keep(self._server, question.patterns)
        for book in self.books:
            if book.step is Step.PLAN and book.scan is not None:
                book.choices.apply(question.patterns, book.scan)
                self._list_again(book)

    # Send

    def _ready(self) -> list[UploadBook]:
        return [book for book in self.books if not self._obstacle(book) and not book.replacing]

    async def _send_shown(self) -> None:
        self._dialog.form.flush()
        await self._send([self._book] if self._book else [])

    async def _send_ready(self) -> None:
        self._dialog.form.flush()
        await self._send(self._ready())

    async def _send(self, books: Sequence[UploadBook]) -> None:
        """Hand them to the engine; warnings that nobody has agreed to yet are asked about once."""
        going = [book for book in books if not self._obstacle(book)]
        doubtful = [book for book in going if (book.warnings or book.errors) and not book.seen_warnings]
        if doubtful and not await self.messages.confirm(
            *confirm_text(doubtful, replacing=going[0].replacing)
        ):
            return
        for book in going:
            book.seen_warnings = True
            if not self._obstacle(book):
                self._enqueue(book, book.job(self._server))
                book.sent = book.chosen
        self._show()

    def _enqueue(self, book: UploadBook, job: UploadJob) -> None:
        book.step, book.group, book.sent = Step.SEND, None, None
        book.group_id = self._engine.upload(job)
        self._screen.begin(book)

    def _follow(self, snapshot: TransfersSnapshot) -> None:
        groups = {group.id: group for group in snapshot.groups}
        sending = (g.rate for g in groups.values() if g.kind is Kind.UPLOAD and g.phase is Phase.SEND)
        self._rate = max((rate for rate in sending if rate > 0), default=self._rate)
        for book in self.books:
            group = groups.get(book.group_id)
            if group is None or group == book.group or book.step in (Step.CHECK, Step.PLAN):
                continue
            if book.settle(group) and group.state is State.DONE and group.book_id is not None:
                self.published.emit(group.book_id)
            if book is self._book:
                self._show()
            else:
                self._screen.show_list(self.books, self._at)

    def _cancel(self) -> None:
        book = self._book
        if book is not None and book.group_id and (book.group is None or book.group.state not in FINAL):
            self._engine.cancel(book.group_id)
            return
        self._dialog.reject()

    def _retry(self) -> None:
        book = self._book
        if book is None:
            return
        if book.group is not None:
            self._engine.retry(book.group_id)
        else:
            self._check(book)
            self._show()

    def _back(self) -> None:
        """To the plan again; what failed is taken off the list of transfers."""
        book = self._book
        if book is None:
            return
        if book.group_id:
            self._engine.remove(book.group_id)
        book.group, book.group_id, book.plan = None, 0, None
        self._check(book)
        self._show()

    def _open(self) -> None:
        book = self._book
        if book is not None and book.group is not None and book.group.book_id is not None:
            self.bookRequested.emit(book.group.book_id)
            self._dialog.accept()

    # The safety copy, and the ZIP alone

    async def _bring_back(self) -> None:
        book = self._book
        job = await self._aside.old_book(book) if book is not None else None
        if book is not None and job is not None:
            self._enqueue(book, job)
            self._show()

    async def _make_zip(self) -> None:
        book = self._book
        if book is not None:
            await self._aside.make_zip(book)
            self._show()

    # Showing and leaving

    def _show(self) -> None:
        self._screen.show_list(self.books, self._at)
        book = self._book
        if book is None:
            self._screen.show_empty()
            return
        group = book.group
        back = bool(group and group.state in FINAL and book.existing and self._aside.has_copy(group))
        self._screen.show(
            book, self._obstacle(book), can_bring_back=back, ready=len(self._ready()), rate=self._rate
        )

    def _leave(self) -> None:
        """The dialog closes: what is found out is stopped, what is sent goes on."""
        self._breath.stop()
        self._tasks.cancel()

    async def close(self) -> None:
        """Stop everything of this dialog and wait until it has ended."""
        self._breath.stop()
        self._feed.snapshot.disconnect(self._follow)
        await self._tasks.close()
