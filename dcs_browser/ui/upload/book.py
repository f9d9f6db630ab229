"""One book on its way through the upload dialog: what is known of it, what a person chose, where it stands.

Values and small answers only. Leaves to others: finding out (``presenter``), showing (``dialog``).
"""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from dcs_browser.domain.checks import Severity
from dcs_browser.domain.library import Book, BookDraft
from dcs_browser.domain.transfers import GroupSnapshot, State
from dcs_browser.services.publishing.book_files import Scan
from dcs_browser.services.publishing.conflicts import Meeting, Meets
from dcs_browser.services.publishing.plan import Plan
from dcs_browser.services.publishing.preflight import Preflight
from dcs_browser.services.publishing.selection import Choices
from dcs_browser.services.publishing.service import is_version, stored_as
from dcs_browser.services.transfers.worker import UploadJob
from dcs_browser.ui.content_changes import Content
from dcs_browser.ui.upload.files_model import Listing


class Step(StrEnum):
    CHECK = "check"
    PLAN = "plan"
    SEND = "send"
    VERIFY = "verify"
    DONE = "done"


class Choice(StrEnum):
    """What to do when the service has a book of this name."""

    REPLACE = "replace"
    RENAME = "rename"


@dataclass(slots=True)
class Fields:
    """What a person may change before it is sent."""

    title: str = ""
    publisher: str = ""
    language: str = "en"
    category: str = ""
    name: str = ""
    version: str = ""
    """Only where the service keeps versions beside each other."""


@dataclass(slots=True, eq=False)
class UploadBook:
    """``error`` is what stopped it in its present step; ``busy`` says that something is being found out."""

    source: Path
    target: Book | None = None  # the record a person started from
    fields: Fields = field(default_factory=Fields)
    step: Step = Step.CHECK
    scan: Scan | None = None
    preflight: Preflight | None = None
    meeting: Meeting = field(default_factory=Meeting)
    plan: Plan | None = None
    """Holds every file that could be sent."""
    content: Content | None = None
    """What it would change in the live book's pages, activities and answers; None where nobody could tell."""
    choice: Choice = Choice.REPLACE
    other_name: str = ""
    choices: Choices = field(default_factory=Choices)
    chosen: Scan | None = None
    """What of ``scan`` is sent."""
    outlook: Plan | None = None
    """What of ``plan`` happens when only that is sent."""
    listing: Listing = field(default_factory=Listing)
    judging: bool = False
    """What was chosen last is still being looked at."""
    with_errors: bool = False
    """A person said that it goes although its content has errors."""
    seen_warnings: bool = False
    busy: bool = False
    error: BaseException | None = None
    sent: Scan | None = None
    """What was handed to the engine last; ``None`` for a safety copy."""
    group: GroupSnapshot | None = None
    group_id: int = 0

    @property
    def label(self) -> str:
        if self.fields.title:
            return self.fields.title
        return self.source.stem if self.source.suffix.casefold() == ".zip" else self.source.name

    @property
    def existing(self) -> Book | None:
        """The live record of this name."""
        return self.meeting.existing

    @property
    def renamed(self) -> bool:
        return self.meeting.needs_choice and self.choice is Choice.RENAME

    @property
    def errors(self) -> int:
        """Errors of the content; those of the files themselves forbid sending anyway."""
        return self.preflight.count(Severity.ERROR) if self.preflight else 0

    @property
    def warnings(self) -> int:
        return self.preflight.count(Severity.WARNING) if self.preflight else 0

    @property
    def replacing(self) -> bool:
        """Whether sending it replaces files of a live book."""
        return self.existing is not None and self.choice is Choice.REPLACE

    @property
    def name(self) -> str:
        """The name it will have in storage, before the service simplifies it."""
        if self.renamed:
            return self.other_name.strip()
        return self.existing.name if self.existing is not None else self.fields.name.strip()

    def stored_as(self, *, folded: bool) -> str:
        """The place a person reads: publisher and name."""
        name = self.name if self.replacing else stored_as(self.name, folded=folded)
        publisher = self.fields.publisher.strip()
        return f"{publisher}/{name}" if publisher else name

    def why_not(self, *, taken: bool = False) -> str:
        """Which key of ``words.OBSTACLES`` keeps it from being sent; ``""`` when nothing does."""
        checks = (
            (self.error is not None, "error"),
            (self.busy or self.judging or self.preflight is None, "busy"),
            (self.preflight is not None and not self.preflight.sendable, "unsendable"),
            (not self.fields.publisher.strip(), "publisher"),
            (not self.name, "name"),
            (self.replacing and self.outlook is None, "busy"),
            (taken, "taken"),
            (bool(self.fields.version) and not is_version(self.fields.version), "version"),
            (self.errors > 0 and not self.with_errors, "errors"),
            (self.step is not Step.PLAN, "sent"),
        )
        return next((key for wrong, key in checks if wrong), "")

    def job(self, server: str) -> UploadJob:
        """The order for the engine."""
        replacing = self.replacing
        draft = BookDraft(
            publisher=self.fields.publisher.strip(),
            name=self.name,
            language=self.fields.language.strip() or "en",
            category=self.fields.category.strip(),
            version=self.fields.version or (self.preflight.metadata.version if self.preflight else ""),
            title=self.fields.title.strip(),
        )
        return UploadJob(
            server=server,
            publisher=draft.publisher,
            book_id=self.existing.id if replacing and self.existing else None,
            source=self.source,
            title=self.label,
            draft=draft,
            # Stray files at the place of a new book give way only when that was chosen.
            replace=replacing or (self.meeting.meets is Meets.STRAY and not self.renamed),
            left_out=tuple(sorted(self.choices.not_sent)),
            taken_in=tuple(sorted(self.choices.taken)),
        )

    def settle(self, group: GroupSnapshot) -> bool:
        """Take over what the engine says; true when the step or the state changed."""
        before = (self.step, self.group.state if self.group else None)
        self.group = group
        if group.state is State.DONE:
            self.step = Step.DONE
        elif group.phase.value in ("unpack", "verify") or group.state is State.UNKNOWN:
            self.step = Step.VERIFY
        else:
            self.step = Step.SEND
        return before != (self.step, group.state)


def free_name(name: str, taken: set[str]) -> str:
    """``name``, or ``name 2`` and so on, that is none of ``taken`` (case-folded)."""
    if name.casefold() not in taken:
        return name
    number = 2
    while f"{name} {number}".casefold() in taken:
        number += 1
    return f"{name} {number}"


def fields_of(preflight: Preflight, target: Book | None) -> Fields:
    """What the form shows first: the book's own metadata, but publisher and name of the record it goes to."""
    about = preflight.metadata
    fields = Fields(
        about.title, about.publisher, about.language, about.category, about.book_name, about.version
    )
    if target is not None:
        fields = replace(
            fields,
            publisher=target.publisher,
            name=target.name,
            category=about.category or target.category,
        )
    return fields
