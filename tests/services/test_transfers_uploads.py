"""Uploads in the queue, with workers that do as they are told: progress, notes, cancelling, outcomes nobody knows."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest

from dcs_browser.client.api import Dcs
from dcs_browser.domain.errors import (
    BadBook,
    Conflict,
    Interrupted,
    OutcomeUnknown,
    ServerFault,
    ServerUnreachable,
)
from dcs_browser.domain.library import BookDraft
from dcs_browser.domain.transfers import Kind, Phase, State
from dcs_browser.services.transfers.engine import TransferEngine
from dcs_browser.services.transfers.worker import Progress, UploadJob, UploadResult
from tests.transferring import QUICK, Watched, World, a_world

Act = Callable[["Worker", Progress], Awaitable[UploadResult]]


class Worker:
    """Plays one act for each call, the last one for all that follow."""

    def __init__(self, world: World, *acts: Act) -> None:
        self.world = world
        self.acts = list(acts)
        self.calls: list[tuple[bool, dict[str, str]]] = []
        self.reached = threading.Event()
        self.stopped = threading.Event()

    async def __call__(
        self, dcs: Dcs, job: UploadJob, progress: Progress, *, resolving: bool = False
    ) -> UploadResult:
        assert dcs.server.url == job.server
        self.calls.append((resolving, progress.notes()))
        act = self.acts.pop(0) if len(self.acts) > 1 else self.acts[0]
        try:
            return await act(self, progress)
        except asyncio.CancelledError:
            assert progress.cancelled.is_set() or resolving
            self.stopped.set()
            raise

    async def stay(self) -> None:
        self.reached.set()
        await asyncio.Event().wait()


async def there(worker: Worker, progress: Progress) -> UploadResult:
    return UploadResult(worker.world.book)


async def sends(worker: Worker, progress: Progress) -> UploadResult:
    progress.phase(Phase.PACK)
    progress.total(100)
    progress.advance(100)
    progress.note("digest", "abc")
    progress.phase(Phase.SEND)
    progress.total(1000)
    await progress.allow(1000)
    progress.advance(1000)
    progress.phase(Phase.UNPACK)
    return UploadResult(worker.world.book, ("One file is missing.",))


def stays_in(phase: Phase, done: int = 0, total: int = -1) -> Act:
    async def act(worker: Worker, progress: Progress) -> UploadResult:
        progress.note("session", "s1")
        progress.phase(phase)
        if total >= 0:
            progress.total(total)
        progress.advance(done)
        await worker.stay()
        raise AssertionError("not reached")

    return act


def fails(error: Exception, phase: Phase = Phase.NONE) -> Act:
    async def act(worker: Worker, progress: Progress) -> UploadResult:
        if phase is not Phase.NONE:
            progress.phase(phase)
        raise error

    return act


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with a_world(tmp_path, {}) as found:
        yield found


def begin(world: World, worker: Worker) -> tuple[Watched, int]:
    watched = resume(world, worker)
    return watched, watched.engine.upload(a_job(world))


def a_job(world: World) -> UploadJob:
    draft = BookDraft("North Quay", "harbour_2")
    return UploadJob(world.server, "North Quay", None, world.folder / "source", "Harbour", draft)


def resume(world: World, worker: Worker) -> Watched:
    engine = TransferEngine(world.folder / "journal", lambda _: world.dcs.fork(), pace=QUICK)
    engine.upload_worker = worker
    engine.start()
    world._engines.callback(engine.stop)
    return Watched(engine)


def test_an_upload_runs_through_its_phases_and_tells_differences(world: World) -> None:
    worker = Worker(world, sends)
    watched, number = begin(world, worker)
    group = watched.finished(number)
    assert (group.kind, group.state, group.files_done) == (Kind.UPLOAD, State.DONE, 1)
    assert group.detail == "One file is missing."
    assert group.book_id == world.book.id
    assert worker.calls == [(False, {})]


def test_progress_is_seen_while_it_sends(world: World) -> None:
    worker = Worker(world, stays_in(Phase.SEND, 400, 1000))
    watched, number = begin(world, worker)
    group = watched.until(lambda s: next((g for g in s.groups if g.done == 400), None))
    assert (group.phase, group.total, group.state) == (Phase.SEND, 1000, State.RUNNING)
    (item,) = watched.engine.items(number)
    assert (item.name, item.target) == ("Harbour", "North Quay/harbour_2")


def test_cancelling_in_the_middle_of_the_body_leaves_nothing(world: World) -> None:
    worker = Worker(world, stays_in(Phase.SEND, 400, 1000))
    watched, number = begin(world, worker)
    assert worker.reached.wait(10)
    watched.engine.cancel(number)
    assert watched.finished(number).state is State.CANCELLED
    assert worker.stopped.is_set()
    assert len(worker.calls) == 1


@pytest.mark.parametrize(("phase", "done"), [(Phase.SEND, 1000), (Phase.UNPACK, 0)])
def test_cancelling_after_the_body_has_left_asks_what_became_of_it(
    world: World, phase: Phase, done: int
) -> None:
    worker = Worker(world, stays_in(phase, done, 1000), there)
    watched, number = begin(world, worker)
    assert worker.reached.wait(10)
    watched.engine.cancel(number)
    assert watched.finished(number).state is State.DONE
    assert worker.calls == [(False, {}), (True, {"session": "s1"})]


def test_a_pause_waits_for_an_upload_whose_body_has_left(world: World) -> None:
    release = threading.Event()

    async def unpacks(worker: Worker, progress: Progress) -> UploadResult:
        progress.phase(Phase.UNPACK)
        worker.reached.set()
        await asyncio.to_thread(release.wait, 10)
        return UploadResult(world.book)

    worker = Worker(world, unpacks)
    watched, number = begin(world, worker)
    assert worker.reached.wait(10)
    watched.engine.pause(number)
    release.set()
    assert watched.finished(number).state is State.DONE


def test_a_paused_upload_is_begun_again_with_its_notes(world: World) -> None:
    worker = Worker(world, stays_in(Phase.PACK), sends)
    watched, number = begin(world, worker)
    assert worker.reached.wait(10)
    watched.engine.pause(number)
    watched.state(number, State.PAUSED)
    watched.engine.resume(number)
    assert watched.finished(number).state is State.DONE
    assert worker.calls == [(False, {}), (False, {"session": "s1"})]


def test_a_broken_line_before_the_last_byte_is_tried_again(world: World) -> None:
    broken = fails(Interrupted("cut", done=5, total=10), Phase.SEND)
    worker = Worker(world, broken, fails(ServerUnreachable(host="h", reason="No way.")), sends)
    watched, number = begin(world, worker)
    assert watched.finished(number).state is State.DONE
    assert [resolving for resolving, _ in worker.calls] == [False] * 3


@pytest.mark.parametrize(
    "error", [BadBook(name="x", reason="No config."), Conflict(detail="It exists."), ServerFault(status=500)]
)
def test_a_refusal_is_told_and_can_be_tried_again_by_hand(world: World, error: Exception) -> None:
    worker = Worker(world, fails(error), sends)
    watched, number = begin(world, worker)
    group = watched.finished(number)
    assert group.state is State.FAILED
    assert group.error_title == error.headline
    assert len(worker.calls) == 1
    watched.engine.retry(number)
    assert watched.finished(number).state is State.DONE


def test_an_unforeseen_failure_of_the_worker_is_a_failure(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    watched, number = begin(world, Worker(world, fails(KeyError("x"))))
    assert watched.finished(number).error_title == "Something went wrong"


@pytest.mark.parametrize(
    "error",
    [
        OutcomeUnknown("time-out"),
        ServerUnreachable(host="h", reason="No way."),
        ServerFault(status=504),
        Interrupted(done=1, total=1),
    ],
)
def test_an_unknown_outcome_is_resolved_by_asking(world: World, error: Exception) -> None:
    worker = Worker(world, fails(error, Phase.UNPACK), fails(OutcomeUnknown("still")), there)
    watched, number = begin(world, worker)
    assert watched.finished(number).state is State.DONE
    assert [resolving for resolving, _ in worker.calls] == [False, True, True]


def test_an_unknown_outcome_may_turn_out_to_be_a_failure(world: World) -> None:
    worker = Worker(world, fails(OutcomeUnknown()), fails(Conflict(detail="It is not there.")), sends)
    watched, number = begin(world, worker)
    group = watched.finished(number)
    assert (group.state, group.error_message) == (State.FAILED, "It is not there. Nothing was changed.")


def test_what_stays_unknown_waits_for_a_person(world: World) -> None:
    worker = Worker(world, fails(OutcomeUnknown()))
    watched, number = begin(world, worker)
    watched.until(lambda _: len(worker.calls) == 1 + QUICK.asks)
    group = watched.state(number, State.UNKNOWN)
    assert group.error_title == OutcomeUnknown.title
    assert watched.engine.snapshot().attention == 1
    watched.until(lambda _: not watched.engine._scheduler.uploads._asking)
    worker.acts = [there]
    watched.engine.retry(number)
    assert watched.finished(number).state is State.DONE


def test_a_person_may_dismiss_what_is_unknown(world: World) -> None:
    async def silent(worker: Worker, progress: Progress) -> UploadResult:
        await worker.stay()
        raise AssertionError("not reached")

    worker = Worker(world, fails(OutcomeUnknown()), silent)
    watched, number = begin(world, worker)
    assert worker.reached.wait(10)
    watched.engine.cancel(number)
    assert watched.finished(number).state is State.CANCELLED


def test_a_crash_while_the_service_unpacked_is_resolved_by_the_next_process(world: World) -> None:
    worker = Worker(world, stays_in(Phase.UNPACK))
    watched, number = begin(world, worker)
    assert worker.reached.wait(10)
    watched.engine.stop()
    again = Worker(world, there)
    watched = resume(world, again)
    assert watched.finished(number).state is State.DONE
    assert again.calls == [(True, {"session": "s1"})]


def test_an_upload_stopped_before_the_last_byte_is_sent_again_by_the_next_process(world: World) -> None:
    worker = Worker(world, stays_in(Phase.SEND, 400, 1000))
    watched, number = begin(world, worker)
    assert worker.reached.wait(10)
    watched.engine.stop()
    again = Worker(world, sends)
    watched = resume(world, again)
    assert watched.finished(number).state is State.DONE
    assert again.calls == [(False, {"session": "s1"})]


def test_without_a_worker_an_upload_says_so(world: World) -> None:
    watched = world.engine()
    group = watched.finished(watched.engine.upload(a_job(world)))
    assert group.state is State.FAILED
    assert "publish" in group.error_message


def test_uploads_run_one_after_another(world: World) -> None:
    at_once: list[int] = []
    running = 0

    async def counts(worker: Worker, progress: Progress) -> UploadResult:
        nonlocal running
        running += 1
        at_once.append(running)
        await asyncio.sleep(0)
        running -= 1
        return UploadResult(world.book)

    watched = resume(world, Worker(world, counts))
    numbers = [watched.engine.upload(a_job(world)) for _ in range(4)]
    for number in numbers:
        watched.finished(number)
    assert at_once == [1, 1, 1, 1]
