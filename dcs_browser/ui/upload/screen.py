"""Turns the state of one book into what the dialog shows. Leaves to others: changing that state (``presenter``)."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from dcs_browser.client.capabilities import Capabilities
from dcs_browser.domain.transfers import FINAL, State
from dcs_browser.services.publishing import service
from dcs_browser.services.publishing.limits import seconds_to_send
from dcs_browser.ui.format import count_text, duration_text, size_text
from dcs_browser.ui.states import LoadingState
from dcs_browser.ui.theme import Role
from dcs_browser.ui.upload.book import Step, UploadBook
from dcs_browser.ui.upload.dialog import UploadDialog
from dcs_browser.ui.upload.files_model import Kind
from dcs_browser.ui.upload.meeting_words import meeting_words, namesake_note
from dcs_browser.ui.upload.words import obstacle_text

translate = QCoreApplication.translate


class Screen:
    """One dialog, told what to show."""

    def __init__(self, dialog: UploadDialog, server: str, capabilities: Capabilities) -> None:
        self._dialog = dialog
        self._server = server
        self._capabilities = capabilities
        self._folded = service.names_are_folded(capabilities)

    def show_list(self, books: Sequence[UploadBook], current: int) -> None:
        """The books at the left when there are several."""
        self._dialog.show_books(
            [(book.label, *_list_look(book), str(book.source)) for book in books], current
        )

    def show_empty(self) -> None:
        dialog = self._dialog
        dialog.show_head(translate("Upload", "Upload"), self._server, Step.CHECK)
        dialog.show_empty()
        dialog.show_send("", visible=False)
        dialog.show_zip(visible=False)
        dialog.show_send_all(0)
        dialog.show_add(visible=True)
        dialog.summary.setText("")
        self._show_leave()

    def say_checking(self, news: str) -> None:
        """How far reading is."""
        if isinstance(self._dialog.body.shown, LoadingState):
            self._dialog.show_checking(translate("Upload", "Reading and checking {news}").format(news=news))

    def begin(self, book: UploadBook) -> None:
        """The book is handed to the engine."""
        safety = book.replacing and service.replace_wipes(self._capabilities)
        title = translate("Upload", "Sending {title}").format(title=book.label)
        place = translate("Upload", "Stored as {place}").format(place=book.stored_as(folded=self._folded))
        self._dialog.progress.begin(title, place, safety=safety)

    def show(self, book: UploadBook, obstacle: str, *, can_bring_back: bool, ready: int, rate: float) -> None:
        """Everything about the book that is looked at. ``rate``: bytes a second as last measured, or 0."""
        dialog = self._dialog
        title = translate("Upload", "Upload {title}").format(title=book.label)
        dialog.show_head(title, self._from_to(book), book.step)
        planning = book.step is Step.PLAN and book.error is None and book.preflight is not None
        dialog.show_form(planning)
        dialog.summary.setText(self._summary(book, rate) if planning else "")
        dialog.show_add(visible=book.step in (Step.CHECK, Step.PLAN))
        dialog.show_zip(
            visible=planning,
            why_not="" if book.preflight and book.preflight.sendable else obstacle_text("unsendable"),
        )
        dialog.show_send_all(ready if planning else 0)
        self._show_send(book, obstacle, planning)
        if planning:
            self._show_plan(book)
        elif book.error is not None:
            dialog.show_error(book.error)
            self._show_leave()
        elif book.step is Step.CHECK:
            if not isinstance(dialog.body.shown, LoadingState):
                dialog.show_checking(translate("Upload", "Reading and checking the book…"))
            self._show_leave()
        else:
            self._show_sending(book, can_bring_back)

    def _from_to(self, book: UploadBook) -> str:
        source = self._dialog.shown_path(book.source)
        publisher = book.fields.publisher
        if not publisher:
            text = translate("Upload", "From {source} to {server}")
            return text.format(source=source, server=self._server)
        text = translate("Upload", "From {source} to {publisher} on {server}")
        return text.format(source=source, publisher=publisher, server=self._server)

    def _show_send(self, book: UploadBook, obstacle: str, planning: bool) -> None:
        text = translate("Upload", "Replace live book") if book.replacing else translate("Upload", "Publish")
        self._dialog.show_send(text, visible=planning, why_not=obstacle_text(obstacle))

    def _show_leave(self) -> None:
        self._dialog.show_cancel(
            translate("Upload", "Cancel"), translate("Upload", "Nothing is sent and nothing changes.")
        )

    def _show_plan(self, book: UploadBook) -> None:
        dialog = self._dialog
        version_why = ""
        if book.preflight is not None and book.preflight.metadata.version:
            version_why = translate("Upload", "The book itself says which version it is.")
        dialog.form.show_fields(book.fields, editable=True, version_why=version_why)
        place = book.stored_as(folded=self._folded)
        if dialog.form.place.text() != place:
            dialog.form.place.setText(place)
        dialog.form.show_twin(book, meeting_words(book), editable=book.target is None)
        dialog.form.show_note(*self._note(book))
        if book.busy:
            dialog.show_checking(translate("Upload", "Comparing with the live book…"))
        else:
            dialog.plan.show_book(book)
            dialog.show_page(dialog.plan)
        self._show_leave()

    def _note(self, book: UploadBook) -> tuple[str, str]:
        """What happens to the old book."""
        if not book.replacing:
            return namesake_note(book), "info"
        if service.replace_wipes(self._capabilities):
            return translate(
                "Upload",
                "A safety copy of the live book is kept and checked first. One click brings it back.",
            ), "ok"
        if service.keeps_versions(self._capabilities):
            return translate("Upload", "The service moves the old version to its trash."), "info"
        return translate(
            "Upload",
            "This service deletes the old files first and hands none out, so no safety copy can be kept.",
        ), "warning"

    def _summary(self, book: UploadBook, rate: float) -> str:
        if book.chosen is None:
            return ""
        sent = book.chosen.size
        seconds = seconds_to_send(sent, rate)
        text = translate("Upload", "Sends {size}, about {time}.")
        if seconds < 1 or not rate:
            text = translate("Upload", "Sends {size}.")
        parts = [text.format(size=size_text(sent), time=duration_text(seconds))]
        outlook, stay = book.outlook, book.listing.counts.get(Kind.LEFT_OUT, 0)
        if book.replacing and outlook is not None:
            text = translate(
                "Upload", "Replaces {count} objects, {size}; {changed} changed, {removed} removed."
            )
            numbers = {
                "changed": len(outlook.changed),
                "removed": len(outlook.removed),
                "count": outlook.stored,
            }
            texts = {name: count_text(number) for name, number in numbers.items()}
            parts.append(text.format(size=size_text(outlook.before), **texts))
        elif stay:
            parts.append(translate("Upload", "%n file(s) stay here.", "", stay))
        return " ".join(parts)

    def _show_sending(self, book: UploadBook, can_bring_back: bool) -> None:
        dialog, group = self._dialog, book.group
        if group is not None and group.state in FINAL:
            sent = book.sent
            dialog.outcome.show_group(
                group,
                can_bring_back=can_bring_back,
                replacing=book.replacing,
                files=len(sent.files) if sent is not None else 0,
                size=sent.size if sent is not None else 0,
            )
            dialog.show_page(dialog.outcome)
            dialog.show_cancel(translate("Upload", "Close"), "")
            return
        if group is not None:
            dialog.progress.show_group(group)
        dialog.show_page(dialog.progress)
        dialog.summary.setText(
            translate("Upload", "Closing this window does not stop it; the transfers show it too.")
        )
        text = translate("Upload", "Stop sending")
        tip = translate("Upload", "The live book stays as it is while nothing has been unpacked.")
        dialog.show_cancel(text, tip)


def _list_look(book: UploadBook) -> tuple[str, Role]:
    """Icon and its role in the list of books."""
    looks: dict[State, tuple[str, Role]] = {
        State.DONE: ("circle-check", "ok"),
        State.FAILED: ("circle-x", "error"),
        State.UNKNOWN: ("circle-question-mark", "warning"),
        State.CANCELLED: ("circle-slash", "muted"),
    }
    if book.group is not None and book.group.state in looks:
        return looks[book.group.state]
    if book.step in (Step.SEND, Step.VERIFY):
        return "upload", "accent"
    stopped = book.preflight is not None and not book.preflight.sendable
    if book.error is not None or stopped or (book.errors and not book.with_errors):
        return "circle-x", "error"
    if book.busy or book.preflight is None:
        return "hourglass", "muted"
    if book.replacing:
        return "replace", "warning"
    return ("triangle-alert", "warning") if book.errors or book.warnings else ("book", "text")
