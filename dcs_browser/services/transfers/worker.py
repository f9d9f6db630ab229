"""The seam between the queue and whatever publishes a book: the job, its progress, its result.

The engine keeps the job and its notes in the journal and calls the worker on its own loop; it knows nothing of
ZIPs and records. Leaves to others: scanning, packing, sending, asking the service (``services/publishing``).

How a worker and the engine work together:

* ``worker(dcs, job, progress)`` does the whole job and returns an ``UploadResult``, or raises a
  ``DcsBrowserError``. ``OutcomeUnknown`` puts the item into the state *unknown*; any other error into *failed*.
* The worker calls ``progress.phase(Phase.SEND)`` **before** the first byte of the body leaves and
  ``progress.phase(Phase.UNPACK)`` when the last one has left. Both are on disk when the call returns. This is
  how the engine knows, after a crash, whether the service may have got the whole body.
* Whatever is needed to ask the service later (record id, session of a chunked upload, digest of what was sent)
  goes into ``progress.note(key, value)`` before it is needed; it is on disk when the call returns.
* After ``OutcomeUnknown``, a crash past ``SEND`` or a cancel that came too late (the body had left), the engine
  calls ``worker(dcs, job, progress, resolving=True)``. Then **nothing may be sent**: the worker looks at what the
  service has, by the notes. It returns an ``UploadResult`` (the book is there: *done*), raises
  ``OutcomeUnknown``, ``ServerUnreachable``, ``ServerFault`` or ``Interrupted`` (can't be told yet: stays *unknown*
  and is asked again later, some seconds apart), or any other error (it is not there: *failed*, and a person
  decides about sending again).
* What helps to go on later (an archive on the disk) may stay when ``progress.goes_on`` says so, as long as a note
  names it: ``tidy`` is told the notes of all unfinished uploads when the engine starts and whenever one is over.
* Cancelling and pausing cancel the worker's task at its next ``await``, and set ``progress.cancelled`` so that
  threads started by the worker can see it too. A worker that is called again (retry, resume) finds its notes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from dcs_browser.domain.library import Book, BookDraft
from dcs_browser.domain.transfers import Phase

if TYPE_CHECKING:
    from dcs_browser.client.api import Dcs


@dataclass(frozen=True, slots=True)
class UploadJob:
    """What a person asked for. ``source`` is a folder or a ZIP; ``left_out`` are book-relative paths not to send,
    ``taken_in`` paths that are sent although no book needs such files.

    ``book_id`` names the record that gets the content; ``None`` makes a new record from ``draft``.
    """

    server: str
    publisher: str
    book_id: int | None
    source: Path
    title: str
    draft: BookDraft
    replace: bool = False
    left_out: tuple[str, ...] = ()
    taken_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UploadResult:
    """The record as the service has it now; ``differences`` are sentences, empty when all files were verified."""

    book: Book
    differences: tuple[str, ...] = ()


class Cancelled(Protocol):
    """Set once and for all when the person cancels or pauses; ``is_set`` may be read from any thread."""

    def is_set(self) -> bool: ...
    async def wait(self) -> object: ...


class Progress(Protocol):
    """What a worker tells while it works. Every method but ``allow`` may be called from any thread."""

    @property
    def cancelled(self) -> Cancelled: ...

    @property
    def goes_on(self) -> bool:
        """Whether what is being stopped is only paused, by a person or by the end of the program."""
        ...

    def say(self, sentence: str) -> None:
        """Tell the person something worth knowing about what is going on."""
        ...

    def phase(self, phase: Phase) -> None:
        """A new phase begins: its counter starts at 0, its total is unknown until ``total`` is called."""
        ...

    def total(self, n: int) -> None:
        """Bytes this phase will handle."""
        ...

    def advance(self, n: int) -> None:
        """``n`` more bytes are handled (a negative number takes back what must be sent again)."""
        ...

    async def allow(self, n: int) -> None:
        """Wait until the bandwidth limit lets ``n`` more bytes go; returns at once without a limit.

        To be awaited on the engine's loop, in the body's generator, before each chunk.
        """
        ...

    def note(self, key: str, value: str) -> None:
        """Keep a note with the job; it is on disk when this returns."""
        ...

    def notes(self) -> dict[str, str]:
        """All notes of this job, those of earlier attempts included."""
        ...


class UploadWorker(Protocol):
    """``engine.upload_worker``; see the module's text for what to return, raise and write down."""

    async def __call__(
        self, dcs: "Dcs", job: UploadJob, progress: Progress, *, resolving: bool = False
    ) -> UploadResult: ...


@runtime_checkable
class Tidy(Protocol):
    """A worker that keeps something on the disk between two attempts."""

    def tidy(self, unfinished: Sequence[Mapping[str, str]]) -> None:
        """Drop everything that none of these notes names. Blocking."""
        ...
