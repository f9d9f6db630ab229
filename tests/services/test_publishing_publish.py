"""Publishing against the embedded service: new books, replacements, failures that leave one whole book, unknown outcomes."""

import asyncio
import json
from collections.abc import Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest

from dcs_browser.client.api import Dcs
from dcs_browser.domain.errors import (
    BadBook,
    Conflict,
    DcsBrowserError,
    OutcomeUnknown,
    ServerFault,
)
from dcs_browser.domain.library import BookDraft
from dcs_browser.domain.transfers import Phase
from dcs_browser.services.publishing import safety
from dcs_browser.services.publishing.publish import NotPublished, Publisher, publisher
from dcs_browser.services.publishing.sending import tidy
from dcs_browser.services.transfers.worker import UploadJob, UploadResult
from tests.builders import a_book_folder, a_png
from tests.recorder import Recorder, new_job, signed_in
from tests.service import Running, running_service


@pytest.fixture
def live_book(tmp_path: Path) -> Path:
    return a_book_folder(tmp_path / "live")


@pytest.fixture
def service(tmp_path: Path, live_book: Path) -> Iterator[Running]:
    with running_service(tmp_path / "service", books=[live_book]) as running:
        yield running


@pytest.fixture
def worker(tmp_path: Path) -> Publisher:
    return publisher(tmp_path / "publishing")


def replacing(service: Running, source: Path, **changes: object) -> UploadJob:
    draft = BookDraft("North Quay", "harbour_2")
    return new_job(service, source, book_id=1, draft=draft, replace=True, title="Harbour 2", **changes)


async def stored(dcs: Dcs, book_id: int) -> dict[str, int]:
    return {item.path: item.size for item in await dcs.objects(await dcs.book(book_id))}


async def settled(worker: Publisher, dcs: Dcs, job: UploadJob, progress: Recorder) -> UploadResult:
    """What the engine does: ask when the outcome is unknown."""
    try:
        return await worker(dcs, job, progress)
    except OutcomeUnknown:
        return await worker(dcs, job, progress, resolving=True)


def temporary(worker: Publisher) -> list[Path]:
    return sorted(worker.folder.glob("*.zip*"))


def edited(folder: Path) -> Path:
    """The live book with one page changed, one added, one sound gone and some junk."""
    book = a_book_folder(folder, pages=4)
    (book / "images/Unit_1/1.png").write_bytes(a_png(600, 800, "another"))
    (book / "images/extra.png").write_bytes(a_png(20, 20))
    (book / "audio/Pg_1.wav").unlink()
    (book / "config.json.bak").write_bytes(b"old")
    return book


@pytest.mark.anyio
async def test_a_new_book_arrives_whole_and_is_verified(
    service: Running, worker: Publisher, tmp_path: Path
) -> None:
    book = a_book_folder(tmp_path, name="liman_1", title="Liman 1")
    (book / "images/Ünite şarkı 🎵.png").write_bytes(a_png(30, 30))
    (book / "review").mkdir()
    (book / "review/page.png").write_bytes(b"x")
    progress = Recorder()
    async with signed_in(service) as dcs:
        result = await worker(dcs, new_job(service, book), progress)
        there = await stored(dcs, result.book.id)
        config = json.loads(await dcs.read_object(result.book, "config.json"))
    assert result.differences == ()
    assert result.book.publisher == "North Quay"
    assert set(there) == {
        path.relative_to(book).as_posix()
        for path in book.rglob("*")
        if path.is_file() and "review" not in path.parts
    }
    assert config["book_title"] == "Liman 1"
    assert progress.phases == [Phase.READ, Phase.PACK, Phase.SEND, Phase.UNPACK, Phase.VERIFY]
    assert progress.done[Phase.SEND] == progress.totals[Phase.SEND] > 0
    assert progress.done[Phase.PACK] == progress.totals[Phase.PACK] == sum(there.values())
    assert temporary(worker) == []


@pytest.mark.anyio
async def test_what_a_person_left_out_is_not_sent(
    service: Running, worker: Publisher, tmp_path: Path
) -> None:
    book = a_book_folder(tmp_path, name="liman_1")
    async with signed_in(service) as dcs:
        job = new_job(service, book, left_out=("raw/original.pdf",))
        result = await worker(dcs, job, Recorder())
        assert "raw/original.pdf" not in await stored(dcs, result.book.id)


@pytest.mark.anyio
async def test_replacing_keeps_a_verified_copy_first(
    service: Running, worker: Publisher, live_book: Path, tmp_path: Path
) -> None:
    book = edited(tmp_path / "new")
    progress = Recorder()
    async with signed_in(service) as dcs:
        before = await stored(dcs, 1)
        result = await worker(dcs, replacing(service, book), progress)
        after = await stored(dcs, 1)
    assert result.differences == ()
    assert "images/extra.png" in after
    assert "audio/Pg_1.wav" not in after
    assert progress.phases[:3] == [Phase.READ, Phase.RECEIVE, Phase.PACK]
    copy = worker.safety_copy(service.url, 1)
    assert copy is not None
    assert {file.path: file.size for file in copy.files} == before
    for path in before:
        assert (copy.folder / "files" / path).read_bytes() == (live_book / path).read_bytes()


@pytest.mark.anyio
async def test_a_safety_copy_brings_the_old_book_back(
    service: Running, worker: Publisher, tmp_path: Path
) -> None:
    async with signed_in(service) as dcs:
        before = await stored(dcs, 1)
        await worker(dcs, replacing(service, edited(tmp_path / "new")), Recorder())
        copy = worker.safety_copy(service.url, 1)
        assert copy is not None
        result = await worker(dcs, replacing(service, copy.folder), Recorder())
        assert result.differences == ()
        assert await stored(dcs, 1) == before


@pytest.mark.anyio
async def test_a_book_with_files_is_not_replaced_unasked(
    service: Running, worker: Publisher, tmp_path: Path
) -> None:
    job = replacing(service, edited(tmp_path / "new"))
    async with signed_in(service) as dcs:
        before = await stored(dcs, 1)
        with pytest.raises(Conflict):
            await worker(
                dcs, new_job(service, job.source, book_id=1, draft=job.draft, replace=False), Recorder()
            )
        with pytest.raises(Conflict):
            await worker(dcs, new_job(service, job.source, name="harbour_2"), Recorder())
        assert await stored(dcs, 1) == before
    assert temporary(worker) == []


@pytest.mark.anyio
async def test_a_bad_book_is_not_sent(service: Running, worker: Publisher, tmp_path: Path) -> None:
    book = a_book_folder(tmp_path, name="liman_1")
    (book / "config.json").write_text("[]")
    async with signed_in(service) as dcs:
        with pytest.raises(BadBook):
            await worker(dcs, new_job(service, book), Recorder())
        assert len(await dcs.books()) == 1
    assert service.faults.count("/books", "POST") == 0


@pytest.mark.anyio
async def test_a_line_that_breaks_leaves_the_old_book(
    service: Running, worker: Publisher, tmp_path: Path
) -> None:
    async with signed_in(service) as dcs:
        before = await stored(dcs, 1)
        service.faults.cut_request("/books/1/upload", 1000, times=5)
        with pytest.raises(DcsBrowserError):
            await worker(dcs, replacing(service, edited(tmp_path / "new")), Recorder())
        service.faults.clear()
        assert await stored(dcs, 1) == before
    assert temporary(worker) == []


@pytest.mark.anyio
@pytest.mark.parametrize("status", [400, 500])
async def test_a_service_that_fails_after_the_body_leaves_the_old_book_and_says_so(
    service: Running, worker: Publisher, tmp_path: Path, status: int
) -> None:
    async with signed_in(service) as dcs:
        before = await stored(dcs, 1)
        service.faults.fail_next("/books/1/upload", status, {"detail": "No"}, times=9)
        with pytest.raises(NotPublished, match="old book stands"):
            await worker(dcs, replacing(service, edited(tmp_path / "new")), Recorder())
        service.faults.clear()
        assert await stored(dcs, 1) == before


@pytest.mark.anyio
async def test_half_a_book_is_rolled_back_to_the_old_one(
    service: Running, worker: Publisher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A service that wipes, takes a part and then fails: played by a first upload of half a book and a broken answer."""
    half = a_book_folder(tmp_path / "half", pages=1)
    async with signed_in(service) as dcs:
        before = await stored(dcs, 1)
        really = dcs.upload

        async def fails_once(book, body, **options):
            monkeypatch.setattr(dcs, "upload", really)
            async for piece in body.open():
                del piece
            options["moved"](body.size)
            await worker(dcs, replacing(service, half), Recorder())
            raise ServerFault("boom", status=502)

        monkeypatch.setattr(dcs, "upload", fails_once)
        with pytest.raises(NotPublished, match="put back"):
            await worker(dcs, replacing(service, edited(tmp_path / "new")), Recorder())
        assert await stored(dcs, 1) == before


async def turned_down(service: Running, attempt: Coroutine[Any, Any, object], progress: Recorder) -> str:
    """The service takes nothing of this attempt; the safety copy that stays."""
    service.faults.fail_next("/books/1/upload", 400, {"detail": "No"})
    with pytest.raises(NotPublished):
        await attempt
    return progress.kept["safety"]


@pytest.mark.anyio
async def test_a_second_attempt_leans_on_the_first_safety_copy_only_while_the_book_is_ours(
    service: Running, worker: Publisher, tmp_path: Path
) -> None:
    progress = Recorder()
    job = replacing(service, edited(tmp_path / "new"))
    async with signed_in(service) as dcs:
        first = await turned_down(service, worker(dcs, job, progress), progress)
        assert await turned_down(service, worker(dcs, job, progress), progress) == first
        other = a_book_folder(tmp_path / "other", pages=2)
        (other / "images/strange.png").write_bytes(a_png(5, 5))
        await worker(dcs, replacing(service, other), Recorder())
        await worker(dcs, job, progress)
    assert progress.kept["safety"] != first


@pytest.mark.anyio
async def test_a_copy_given_up_in_any_turn_after_its_last_byte_leaves_nothing_or_all(
    service: Running, tmp_path: Path
) -> None:
    async with signed_in(service) as dcs:
        book = await dcs.book(1)
        objects = await dcs.objects(book)
        given_up = []
        for turns in range(0, 60, 3):
            progress, root = Recorder(), tmp_path / f"root {turns}"
            progress.phase(Phase.RECEIVE)
            keeping = asyncio.ensure_future(safety.keep_copy(dcs, book, objects, root, progress))
            while progress.done[Phase.RECEIVE] < sum(item.size for item in objects):
                await asyncio.sleep(0)
            for _ in range(turns):
                await asyncio.sleep(0)
            keeping.cancel()
            await asyncio.wait([keeping])
            if keeping.cancelled():
                given_up.append(root)
            else:
                assert keeping.result().matches(objects)
    await asyncio.get_running_loop().shutdown_default_executor()  # no thread is behind
    assert given_up
    assert [list(root.rglob("*")) for root in given_up] == [[] for _ in given_up]


@pytest.mark.anyio
async def test_a_second_attempt_copies_anew_what_somebody_changed_without_changing_its_size(
    service: Running, worker: Publisher, tmp_path: Path
) -> None:
    progress = Recorder()
    job = replacing(service, edited(tmp_path / "new"))
    async with signed_in(service) as dcs:
        (picture, *_) = [item for item in await dcs.objects(await dcs.book(1)) if item.path.endswith("1.png")]
        first = await turned_down(service, worker(dcs, job, progress), progress)
        theirs = a_book_folder(tmp_path / "theirs", pages=2)
        data = bytearray((theirs / picture.path).read_bytes())
        data[-1] ^= 1
        (theirs / picture.path).write_bytes(data)
        await worker(dcs, replacing(service, theirs), Recorder())
        second = await turned_down(service, worker(dcs, job, progress), progress)
    assert second != first
    assert any(file.read_bytes() == data for file in Path(second).rglob("*") if file.is_file())


@pytest.mark.anyio
async def test_an_unknown_outcome_is_resolved_by_looking(
    service: Running, worker: Publisher, tmp_path: Path
) -> None:
    progress = Recorder()
    job = replacing(service, edited(tmp_path / "new"))
    async with signed_in(service) as dcs:
        service.faults.lose_answer("/books/1/upload")
        result = await settled(worker, dcs, job, progress)
        assert service.faults.count("/books", "POST") == 1
        assert "images/extra.png" in await stored(dcs, 1)
    assert result.differences == ()


@pytest.mark.anyio
async def test_an_unknown_outcome_of_a_new_book_is_resolved_by_its_name(
    service: Running, worker: Publisher, tmp_path: Path
) -> None:
    progress = Recorder()
    job = new_job(service, a_book_folder(tmp_path, name="liman_1"))
    async with signed_in(service) as dcs:
        service.faults.lose_answer("/books/2/upload")
        result = await settled(worker, dcs, job, progress)
    assert result.book.name == "Liman 1"
    assert result.differences == ()


@pytest.mark.anyio
async def test_an_archive_that_never_arrived_is_failed_after_some_looks(
    service: Running, worker: Publisher, tmp_path: Path
) -> None:
    progress = Recorder()
    job = replacing(service, edited(tmp_path / "new"))
    async with signed_in(service) as dcs:
        service.faults.fail_next("/books/1/upload", 200, "cut", times=1)
        with pytest.raises(DcsBrowserError):
            await worker(dcs, job, progress)
        for _ in range(2):
            with pytest.raises(OutcomeUnknown):
                await worker(dcs, job, progress, resolving=True)
        with pytest.raises(NotPublished, match="old book stands"):
            await worker(dcs, job, progress, resolving=True)


@pytest.mark.anyio
async def test_resolving_what_was_never_sent_says_so(
    service: Running, worker: Publisher, tmp_path: Path
) -> None:
    async with signed_in(service) as dcs:
        with pytest.raises(NotPublished, match="Nothing had been sent"):
            await worker(dcs, new_job(service, tmp_path), Recorder(), resolving=True)


@pytest.mark.anyio
@pytest.mark.parametrize("at", [Phase.READ, Phase.RECEIVE, Phase.PACK, Phase.SEND])
async def test_cancelling_in_any_phase_leaves_the_old_book_and_no_files_behind(
    service: Running, worker: Publisher, tmp_path: Path, at: Phase
) -> None:
    progress = Recorder()
    reached = asyncio.Event()
    loop = asyncio.get_running_loop()
    tell = progress.phase

    def phase(now: Phase) -> None:
        tell(now)
        if now is at:
            loop.call_soon_threadsafe(reached.set)

    progress.phase = phase
    async with signed_in(service) as dcs:
        before = await stored(dcs, 1)
        stall = service.faults.stall("/books/1/upload")
        task = asyncio.create_task(worker(dcs, replacing(service, edited(tmp_path / "new")), progress))
        await reached.wait()
        progress.cancelled.set()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        stall.release()
        service.faults.clear()
        assert await stored(dcs, 1) == before
    assert temporary(worker) == []
    assert all(safety.copy_at(folder) for folder in (worker.folder / "safety").glob("*"))


@pytest.mark.anyio
async def test_without_room_on_the_disk_the_archive_is_streamed(
    service: Running, worker: Publisher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dcs_browser.services.publishing.sending._ROOM", 1 << 60)
    async with signed_in(service) as dcs:
        result = await worker(dcs, new_job(service, a_book_folder(tmp_path, name="liman_1")), Recorder())
        assert result.differences == ()
        assert "config.json" in await stored(dcs, result.book.id)


def test_archives_that_no_unfinished_upload_names_are_swept(tmp_path: Path) -> None:
    for name in ("book-1.zip", "book-2.zip", "book-2.zip.part", "book-3.zip.part", "keep.zip"):
        (tmp_path / name).write_bytes(b"x")
    tidy(tmp_path, [{"archive": '{"name": "book-2.zip"}'}, {"archive": "no JSON"}, {}])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["book-2.zip", "book-2.zip.part", "keep.zip"]
