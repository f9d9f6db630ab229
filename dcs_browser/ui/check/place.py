"""The Check tab: checks the open book, shows what was found, and does what a person asks about it.

Leaves to others: the rules and when a book is checked anew (``services/checks_of_books``), the look (``view``).
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from dcs_browser.domain.checks import Finding, Severity
from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.domain.flowbook.config import BookConfig
from dcs_browser.domain.location import Location, Tab
from dcs_browser.domain.reports import Report
from dcs_browser.qt.findings_model import FindingItem, Row, of_severity
from dcs_browser.qt.loop import ask
from dcs_browser.qt.pool import in_thread
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.checks_of_books import BookChecks, Checked
from dcs_browser.services.ignored import Ignore, IgnoredFindings, ignore_kind, ignore_one
from dcs_browser.services.mending import plan_mends, write_mends
from dcs_browser.services.open_book import OpenBook, OpenBooks
from dcs_browser.services.reports import write_report
from dcs_browser.ui.check.dialogs import IgnoreDialog, MendDialog
from dcs_browser.ui.check.items import items_of, lines_of
from dcs_browser.ui.check.spots import picture_of, source_of, spot_of
from dcs_browser.ui.check.telling import (
    about_of,
    file_filter,
    file_name,
    headline_text,
    report_words,
    seconds_text,
)
from dcs_browser.ui.check.view import CheckView
from dcs_browser.ui.format import count_text
from dcs_browser.ui.messages import Messages


class CheckPlace(QWidget):
    """Built once; ``open`` shows a book.

    ``name_of`` says what a book is called for good (its decisions are kept under it) and for a person: (identity, title,
    publisher, where it is); ``folder_of`` gives the folder or archive of a book of this computer, None for stored ones.
    """

    status_changed = Signal(str)
    spot_requested = Signal(object, str, str)  # tab, pointer, path
    counts_changed = Signal(int, int)  # errors and warnings of the book that is shown
    badge_changed = Signal(int, int, int)  # book, errors, warnings
    report_wanted = Signal(str, str, str)  # file, pointer, sentence of the chosen finding
    book_written = Signal(int)  # a book of this computer was mended

    def __init__(
        self,
        books: OpenBooks,
        checks: BookChecks,
        ignored: IgnoredFindings,
        messages: Messages,
        name_of: Callable[[int], tuple[str, str, str, str]],
        folder_of: Callable[[int], Path | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._books, self._checks, self._ignored, self._messages = books, checks, ignored, messages
        self._name_of, self._folder_of = name_of, folder_of
        self._tasks = Tasks("check", messages.error)
        self._deeds = Tasks("check deeds", messages.error)  # not cancelled when another book is opened
        self._book_id: int | None = None
        self._book: OpenBook | None = None
        self._checked: Checked | None = None
        self._config: BookConfig | None = None
        self._reasons: dict[Finding, str] = {}
        self._items: tuple[FindingItem, ...] = ()
        self._row: Row | None = None
        self.view = CheckView(messages.error)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._off = checks.changed.connect(self._badge)
        self._connect()

    def _connect(self) -> None:
        view, inspector = self.view, self.view.inspector
        view.again_wanted.connect(self.again)
        view.report_wanted.connect(self._deeds.slot(self._report))
        view.mend_wanted.connect(self._deeds.slot(self._mend))
        view.filtered.connect(self._tell)
        view.list.chosen.connect(self._choose)
        view.list.entered.connect(lambda _row: self._go())
        inspector.go_wanted.connect(self._go)
        inspector.source_wanted.connect(self._source)
        inspector.ignore_wanted.connect(self._deeds.slot(self._ignore))
        inspector.restore_wanted.connect(self._restore)
        inspector.copy_wanted.connect(self._copy_report)

    # --- opening ---------------------------------------------------------------------------------------------------

    def open(self, location: Location) -> None:
        """Show the findings of a book; with a pointer the one there. What is known is shown at once."""
        if location.book_id is None:
            return
        if location.book_id == self._book_id and self._checked is not None:
            self._reveal(location.pointer)
            if self._checks.known(location.book_id) is not self._checked or not self._fresh():
                self._tasks.spawn(self._run(location.book_id))
            return
        self._tasks.cancel()
        self._book_id, self._checked, self._config = location.book_id, None, None
        self.view.inspector.show_nothing()
        self._tasks.spawn(self._run(location.book_id, location.pointer))

    def _fresh(self) -> bool:
        """Whether the open book is still the one that was checked."""
        return self._book_id is not None and self._books.get(self._book_id) is self._book

    def forget(self) -> None:
        """Another service is used: numbers mean other books now."""
        self._tasks.cancel()
        self._book_id, self._book, self._checked, self._config = None, None, None, None
        self.view.inspector.show_nothing()

    def stale(self, book_id: int) -> None:
        """The book's files are others: check again, behind what is shown."""
        self._checks.stale(book_id)
        if book_id == self._book_id and self._checked is not None:
            self._tasks.spawn(self._run(book_id))

    def again(self, media: bool = False) -> None:
        """Check the shown book again, whatever is known."""
        if self._book_id is not None:
            self._tasks.spawn(self._run(self._book_id, again=True, media=media))

    async def _run(
        self, book_id: int, pointer: str = "", *, again: bool = False, media: bool = False
    ) -> None:
        media = media or self.view.media.isChecked()
        if self._checked is None:
            self.view.states.show_loading(self.tr("Checking the book …"))
        else:
            self.view.show_checking(True)
        try:
            checked = await self._checks.checked(book_id, again=again, media=media)
            book = self._books.get(book_id)
            config = await _config_of(book)
        except DcsBrowserError as error:
            if book_id == self._book_id:
                self._fail(error)
            return
        finally:
            self.view.show_checking(False)
        if book_id != self._book_id:
            return
        fresh = self._checked is None
        self._book, self._config, self._checked = book, config, checked
        await self._show(fresh=fresh)
        self._reveal(pointer)

    def _fail(self, error: DcsBrowserError) -> None:
        """Over an older result a note is enough."""
        if self._checked is None:
            self.view.states.show_error(error, self.again)
        else:
            self._messages.error(error)

    # --- showing ---------------------------------------------------------------------------------------------------

    async def _show(self, *, fresh: bool = False) -> None:
        checked = self._checked
        if checked is None:
            return
        reasons = self._ignored.reasons(self._identity(), checked.findings)
        items = await in_thread(items_of, checked.findings, checked.sizes, reasons)
        if checked is not self._checked:
            return
        self._reasons, self._items = reasons, items
        view = self.view
        errors, warnings = self._counts()
        view.headline.setText(headline_text(errors, warnings))
        view.about.setText(
            self.tr("{files} in {time}").format(
                files=self.tr("%n file(s)", "", checked.files), time=seconds_text(checked.seconds)
            )
        )
        folder = self._folder_of(checked.book_id)
        zipped = folder is not None and not folder.is_dir()
        view.allow_mending(
            folder is not None,
            self.tr("Unpack the archive first: only a folder can be mended.") if zipped else "",
        )
        if fresh:
            view.search.clear()
        if fresh and not errors and not warnings and not reasons:
            self._praise(checked)
        else:
            view.states.show_content()
        view.show_items(items, fresh=fresh)
        self._tell()
        self.counts_changed.emit(errors, warnings)
        self.badge_changed.emit(checked.book_id, errors, warnings)

    def _praise(self, checked: Checked) -> None:
        """A clean book."""
        notes = checked.count(Severity.INFORMATION)
        sentence = self.tr("{files} and every page were checked in {time}.").format(
            files=self.tr("%n file(s)", "", checked.files), time=seconds_text(checked.seconds)
        )
        self.view.states.show_empty(
            "shield-check",
            sentence,
            (self.tr("Show %n note(s)", "", notes) if notes else self.tr("Check again"), self._look_closer),
            self.tr("No errors, no warnings"),
        )

    def _look_closer(self) -> None:
        if self._items:
            self.view.show_all()
            self.view.states.show_content()
        else:
            self.again()

    def _counts(self) -> tuple[int, int]:
        return of_severity(self._items, Severity.ERROR), of_severity(self._items, Severity.WARNING)

    def _badge(self, checked: Checked) -> None:
        """Another book was checked, or this one for the first time: the tree hears it as well."""
        if checked.book_id == self._book_id:
            return
        reasons = self._ignored.reasons(self._name_of(checked.book_id)[0], checked.findings)
        kept = [finding.severity for finding in checked.findings if finding not in reasons]
        self.badge_changed.emit(checked.book_id, kept.count(Severity.ERROR), kept.count(Severity.WARNING))

    def _identity(self) -> str:
        return self._name_of(self._book_id)[0] if self._book_id is not None else ""

    def _reveal(self, pointer: str) -> None:
        at = self.view.model.reveal(pointer) if pointer else -1
        if at >= 0:
            self.view.states.show_content()
            self.view.list.choose(at)

    def _tell(self) -> None:
        """The line at the foot of the window."""
        shown, count = self.view.model.shown(), len(self._items)
        text = self.tr("%n finding(s)", "", count)
        if shown != count:
            text = self.tr("{shown} of {findings} shown").format(shown=count_text(shown), findings=text)
        self.status_changed.emit(text)

    # --- the chosen finding ----------------------------------------------------------------------------------------

    def _choose(self, row: Row | None) -> None:
        self._row = row
        inspector, checked, book = self.view.inspector, self._checked, self._book
        if row is None or checked is None or book is None or not row.findings:
            inspector.show_nothing()
            return
        finding = row.findings[0]
        inspector.show_about(about_of(row, self._config))
        inspector.show_picture(
            book, picture_of(finding, self._config, checked.sizes, row.path), finding.pointer
        )

    def _go(self) -> None:
        row = self._row
        if row is not None and row.findings:
            tab, pointer, path = spot_of(row.findings[0], self._config, row.path)
            if path or pointer or tab is Tab.CONFIG:
                self.spot_requested.emit(tab, pointer, path)

    def _source(self) -> None:
        pointer = source_of(self._row.findings[0], self._config) if self._row is not None else None
        if pointer is not None:
            self.spot_requested.emit(Tab.CONFIG, pointer, "")

    def _copy_report(self) -> None:
        row = self._row
        if row is not None and row.findings:
            finding = row.findings[0]
            self.report_wanted.emit(finding.file, finding.pointer, row.item.sentence or row.item.title)

    # --- ignoring --------------------------------------------------------------------------------------------------

    async def _ignore(self) -> None:
        row, book = self._row, self._identity()
        if row is None:
            return
        several = row.kind == "group" or bool(row.path)
        dialog = IgnoreDialog(row.item.title, row.item.sentence, several=several, parent=self)
        if await ask(dialog) != QDialog.DialogCode.Accepted:
            return
        if dialog.whole_kind:
            made: tuple[Ignore, ...] = (ignore_kind(row.item.rule, dialog.reason),)
        else:
            made = tuple(ignore_one(finding, dialog.reason) for finding in row.findings)
        self._ignored.add(book, *made)
        await self._show()
        count = len(row.findings)
        self._messages.toast(
            self.tr("%n finding(s) ignored", "", count),
            "info",
            (self.tr("Undo"), lambda: self._deeds.spawn(self._undo(book, made))),
        )

    async def _undo(self, book: str, made: tuple[Ignore, ...]) -> None:
        self._ignored.drop(book, *made)
        await self._show()

    def _restore(self) -> None:
        if self._row is not None:
            for finding in self._row.findings:
                self._ignored.remove(self._identity(), finding)
            self._deeds.spawn(self._show())

    # --- reports and mends -----------------------------------------------------------------------------------------

    async def _report(self, form: str) -> None:
        checked = self._checked
        if checked is None:
            return
        _, title, publisher, source = self._name_of(checked.book_id)
        path = await self._messages.save_file(
            self.tr("Save the report"), file_name(title, form), filters=file_filter(form)
        )
        if path is None:
            return
        lines = await in_thread(lines_of, checked.findings, self._reasons)
        report = Report(title, publisher, source, checked.when, checked.files, checked.seconds, lines)
        await in_thread(write_report, path, [report], form, report_words())
        self._messages.toast(self.tr("The report was saved as {name}.").format(name=path.name), "ok")

    async def _mend(self) -> None:
        book_id = self._book_id
        folder = self._folder_of(book_id) if book_id is not None else None
        if book_id is None or folder is None:
            return
        plan = await in_thread(plan_mends, folder)
        if not plan:
            self._messages.toast(self.tr("There is nothing this program can mend by itself."))
            return
        dialog = MendDialog(plan, self)
        if await ask(dialog) != QDialog.DialogCode.Accepted:
            return
        chosen = dialog.model.chosen()
        copies = await in_thread(write_mends, chosen)
        self._messages.toast(
            self.tr("{places} mended; the old file is kept as {name}.").format(
                places=self.tr("%n place(s)", "", sum(len(mends) for _, mends in chosen)),
                name=", ".join(copy.name for copy in copies),
            ),
            "ok",
        )
        self.book_written.emit(book_id)
        self.stale(book_id)

    async def close_tasks(self) -> None:
        """End everything that runs."""
        self._off()
        await self.view.inspector.close_tasks()
        await self._deeds.close()
        await self._tasks.close()
        await self._checks.close()


async def _config_of(book: OpenBook) -> BookConfig | None:
    """The parsed config.json; without one there are findings all the same."""
    try:
        return await book.config()
    except DcsBrowserError:
        return None
