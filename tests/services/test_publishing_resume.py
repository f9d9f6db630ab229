"""Uploads in chunks that are broken off and go on: the same bytes, only what the service lacks, or honestly anew."""

import asyncio
import json
import random
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest

from dcs_browser.client.api import Dcs
from dcs_browser.client.protocol import uploads
from dcs_browser.domain.errors import OutcomeUnknown
from dcs_browser.domain.library import Book
from dcs_browser.domain.transfers import Phase
from dcs_browser.services.publishing import settling
from dcs_browser.services.publishing.publish import Publisher, publisher
from dcs_browser.services.publishing.sending import BEGUN_ANEW
from tests.builders import a_book_folder
from tests.recorder import Recorder, new_job, signed_in
from tests.service import Running, running_service

CHUNK = 256 * 1024
CHUNKS = 5
ONE = "/books/chunked-upload/"

pytestmark = pytest.mark.anyio


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "CHUNK", CHUNK)


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Running]:
    with running_service(tmp_path / "service", dialect="v4") as running:
        yield running


@pytest.fixture
def worker(tmp_path: Path) -> Publisher:
    return publisher(tmp_path / "publishing")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    book = a_book_folder(tmp_path, name="liman_1")
    (book / "film.mp4").write_bytes(random.Random(1).randbytes((CHUNKS - 1) * CHUNK + 5000))
    return book


@pytest.fixture
async def dcs(service: Running) -> AsyncIterator[Dcs]:
    async with signed_in(service) as made:
        yield made


def chunks(service: Running) -> int:
    return sum(path.endswith("/chunk") for _, path in list(service.faults.seen))


def begun(service: Running) -> int:
    return service.faults.count(f"{ONE}init")


async def broken_off(
    worker: Publisher, dcs: Dcs, service: Running, source: Path, *, for_good: bool = False
) -> Recorder:
    """Send until two chunks are there, then stop as the end of the program does; what is noted."""
    progress = Recorder()
    progress.goes_on = not for_good
    reached = asyncio.Event()
    tell = progress.advance

    def advance(n: int) -> None:
        tell(n)
        if progress.phases[-1] is Phase.SEND and progress.done[Phase.SEND] >= 2 * CHUNK:
            reached.set()

    progress.advance = advance
    task = asyncio.create_task(worker(dcs, new_job(service, source), progress))
    await reached.wait()
    progress.cancelled.set()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    fresh = Recorder()
    fresh.kept = progress.kept
    return fresh


async def whole(dcs: Dcs, book: Book, source: Path) -> bool:
    there = {item.path for item in await dcs.objects(book)}
    film = await dcs.read_object(book, "film.mp4", limit=1 << 30)
    return "config.json" in there and film == (source / "film.mp4").read_bytes()


async def test_only_what_the_service_lacks_is_sent_after_a_restart(
    worker: Publisher, dcs: Dcs, service: Running, source: Path
) -> None:
    progress = await broken_off(worker, dcs, service, source)
    (kept,) = worker.folder.glob("book-*.zip")
    before = (kept.read_bytes(), chunks(service))
    assert before[1] < CHUNKS
    service.faults.seen.clear()
    result = await worker(dcs, new_job(service, source), progress)
    assert result.differences == ()
    assert progress.said == []
    assert begun(service) == 0
    assert CHUNKS - before[1] <= chunks(service) < CHUNKS
    assert await whole(dcs, result.book, source)
    assert list(worker.folder.glob("*.zip*")) == []


async def test_an_archive_that_is_gone_is_packed_to_the_same_bytes(
    worker: Publisher, dcs: Dcs, service: Running, source: Path
) -> None:
    progress = await broken_off(worker, dcs, service, source)
    (kept,) = worker.folder.glob("book-*.zip")
    kept.unlink()
    result = await worker(dcs, new_job(service, source), progress)
    assert begun(service) == 1
    assert await whole(dcs, result.book, source)


def spoilt(archive: Path) -> None:
    with archive.open("r+b") as file:
        file.seek(-200_000, 2)
        file.write(b"spoilt")


async def test_an_archive_that_was_damaged_meanwhile_is_packed_anew(
    worker: Publisher, dcs: Dcs, service: Running, source: Path
) -> None:
    progress = await broken_off(worker, dcs, service, source)
    (kept,) = worker.folder.glob("book-*.zip")
    spoilt(kept)
    result = await worker(dcs, new_job(service, source), progress)
    assert begun(service) == 1
    assert await whole(dcs, result.book, source)


async def test_a_book_that_was_changed_meanwhile_is_sent_from_its_beginning(
    worker: Publisher, dcs: Dcs, service: Running, source: Path
) -> None:
    progress = await broken_off(worker, dcs, service, source)
    (source / "film.mp4").write_bytes(random.Random(2).randbytes(3 * CHUNK))
    result = await worker(dcs, new_job(service, source), progress)
    assert begun(service) == 2
    assert result.differences == ()
    assert await whole(dcs, result.book, source)


async def test_a_session_that_ended_is_begun_anew_and_that_is_said(
    worker: Publisher, dcs: Dcs, service: Running, source: Path
) -> None:
    progress = await broken_off(worker, dcs, service, source)
    service.forward(hours=3)
    result = await worker(dcs, new_job(service, source), progress)
    assert progress.said == [BEGUN_ANEW]
    assert begun(service) == 2
    assert await whole(dcs, result.book, source)


async def test_a_session_that_ends_in_the_middle_is_begun_anew(
    worker: Publisher, dcs: Dcs, service: Running, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    progress = Recorder()
    tell = progress.advance

    def advance(n: int) -> None:
        tell(n)
        if progress.done.get(Phase.SEND, 0) >= 2 * CHUNK and not service.clock.moved:
            service.forward(hours=3)

    progress.advance = advance
    result = await worker(dcs, new_job(service, source), progress)
    assert progress.said == [BEGUN_ANEW]
    assert await whole(dcs, result.book, source)


async def test_a_session_keeps_the_size_of_its_chunks(
    worker: Publisher, dcs: Dcs, service: Running, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    progress = await broken_off(worker, dcs, service, source)
    monkeypatch.setattr(uploads, "CHUNK", CHUNK // 2)  # as after an update of the program
    result = await worker(dcs, new_job(service, source), progress)
    assert begun(service) == 1
    assert await whole(dcs, result.book, source)


async def test_a_cancelled_upload_leaves_no_archive(
    worker: Publisher, dcs: Dcs, service: Running, source: Path
) -> None:
    await broken_off(worker, dcs, service, source, for_good=True)
    assert list(worker.folder.glob("*.zip*")) == []
    assert await dcs.books() == ()


async def test_a_broken_session_note_is_no_session(
    worker: Publisher, dcs: Dcs, service: Running, source: Path
) -> None:
    progress = await broken_off(worker, dcs, service, source)
    progress.kept |= {"session": "[1", "archive": "{"}
    assert (await worker(dcs, new_job(service, source), progress)).differences == ()
    assert begun(service) == 2


@pytest.mark.parametrize("fault", ["of the job", "of the end"])
async def test_what_nobody_answered_for_is_asked_of_the_service(
    worker: Publisher, dcs: Dcs, service: Running, source: Path, fault: str
) -> None:
    progress = Recorder()
    if fault == "of the job":
        service.faults.fail_next("/books/upload-status/", 503, "away", times=-1)
    else:
        lose_the_end(service)
    with pytest.raises(OutcomeUnknown):
        await worker(dcs, new_job(service, source), progress)
    service.faults.clear()
    assert bool(progress.kept.get("job")) == (fault == "of the job")
    sent = chunks(service)

    async def asked() -> Book:
        while True:
            try:
                return (await worker(dcs, new_job(service, source), progress, resolving=True)).book
            except OutcomeUnknown:
                service.forward(seconds=301)  # it may still be unpacking, and keeps its list of books

    assert await whole(dcs, await asked(), source)
    assert chunks(service) == sent


def lose_the_end(service: Running) -> None:
    """Lose the answer to ``complete``: its path is known once the session is."""
    really: Callable[[str, str], object] = service.faults._take

    def take(method: str, path: str) -> object:
        if path.endswith("/complete"):
            service.faults._take = really
            service.faults.lose_answer(path)
        return really(method, path)

    service.faults._take = take


async def test_a_job_that_failed_is_told_with_what_stands(
    worker: Publisher, dcs: Dcs, service: Running, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settling, "LIST_KEPT", 0)
    progress = Recorder()
    progress.kept = {"expected": json.dumps([["config.json", 5, ""]]), "job": "no-such-job"}
    for _ in range(2):
        with pytest.raises(OutcomeUnknown):
            await worker(dcs, new_job(service, source), progress, resolving=True)
    with pytest.raises(Exception, match="nothing was stored"):
        await worker(dcs, new_job(service, source), progress, resolving=True)
