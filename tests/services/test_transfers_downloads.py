"""Downloads through the real client from the embedded service: what a person sees when all goes well, or is told."""

import itertools
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from dcs_browser.domain.transfers import Existing, State
from dcs_browser.services.transfers.pace import Pace
from tests.transferring import BIG, QUICK, SMALL, World, a_world, some_bytes

FILES = {
    "video/film.mp4": some_bytes(BIG, 1),
    "audio/one.mp3": some_bytes(SMALL, 2),
    "audio/two.mp3": some_bytes(SMALL, 3),
    "images/empty.png": b"",
    "images/Şehir ğ.png": some_bytes(100, 4),
}


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with a_world(tmp_path, FILES) as found:
        yield found


def test_a_book_arrives_whole_with_its_times_and_nothing_else(world: World) -> None:
    watched = world.engine()
    number = world.download(watched)
    group = watched.finished(number)
    assert group.state is State.DONE
    assert (group.files_done, group.files_failed, group.files) == (6, 0, 6)
    assert group.done == group.total == sum(item.size for item in world.objects)
    assert world.right()
    assert world.parts() == []
    for item in world.objects:
        assert item.modified is not None
        assert abs((world.target / item.path).stat().st_mtime - item.modified.timestamp()) < 1.1
    assert {item.state for item in watched.engine.items(number)} == {State.DONE}


def test_files_land_without_the_folder_they_were_in(world: World) -> None:
    watched = world.engine()
    group = watched.finished(world.download(watched, "one.mp3", "two.mp3", strip="audio"))
    assert group.state is State.DONE
    assert sorted(p.name for p in world.target.iterdir()) == ["one.mp3", "two.mp3"]
    assert {Path(i.target) for i in watched.engine.items(group.id)} == set(world.target.iterdir())


def test_what_is_there_already_is_not_brought_again(world: World) -> None:
    watched = world.engine()
    watched.finished(world.download(watched))
    body = world.line.stall("film.mp4", 64 * 1024)
    group = watched.finished(world.download(watched))
    body.release()
    assert group.state is State.DONE  # although its body never came: it was seen to be the same before
    assert len([p for p in world.target.rglob("*") if p.is_file()]) == len(world.objects)


def test_what_is_asked_for_right_before_the_end_is_not_lost(world: World) -> None:
    watched = world.engine()
    watched.engine.pause_all()
    numbers = [world.download(watched) for _ in range(5)]
    watched.engine.stop()
    again = world.engine()
    assert {group.id for group in again.engine.snapshot().groups} >= set(numbers)


@pytest.mark.parametrize("name", ["film.mp4", "one.mp3"])
def test_another_file_of_that_name_is_kept_beside(world: World, name: str) -> None:
    (item,) = world.named(name)
    place = world.target / item.path
    place.parent.mkdir(parents=True)
    place.write_bytes(b"mine")
    watched = world.engine()
    group = watched.finished(world.download(watched, name))
    assert place.read_bytes() == b"mine"
    second = place.with_name(f"{place.stem} (2){place.suffix}")
    assert second.read_bytes() == FILES[item.path]
    assert watched.engine.items(group.id)[0].target == str(second)
    # And once more: the second is recognised.
    watched.finished(world.download(watched, name))
    assert len(list(place.parent.iterdir())) == 2


@pytest.mark.parametrize("name", ["film.mp4", "one.mp3"])
@pytest.mark.parametrize(("existing", "kept"), [(Existing.OVERWRITE, False), (Existing.SKIP, True)])
def test_the_person_may_choose_what_becomes_of_an_older_file(
    world: World, name: str, existing: Existing, kept: bool
) -> None:
    (item,) = world.named(name)
    place = world.target / item.path
    place.parent.mkdir(parents=True)
    place.write_bytes(b"mine")
    watched = world.engine()
    group = watched.finished(world.download(watched, name, existing=existing))
    assert group.state is State.DONE
    assert place.read_bytes() == (b"mine" if kept else FILES[item.path])
    assert len(list(place.parent.iterdir())) == 1


def test_skipping_still_brings_what_is_missing(world: World) -> None:
    watched = world.engine()
    assert watched.finished(world.download(watched, existing=Existing.SKIP)).state is State.DONE
    assert world.right()


def test_a_pause_stops_the_bytes_and_resume_goes_on_behind_them(world: World) -> None:
    stall = world.line.stall("film.mp4", 3_000_000)
    watched = world.engine(pace=Pace(stall=30))
    number = world.download(watched, "film.mp4")
    stall.wait_reached()
    watched.until(lambda s: s.groups[0].done >= 2_700_000)
    watched.engine.pause(number)
    paused = watched.state(number, State.PAUSED)
    assert paused.done >= 2_700_000
    assert [item.state for item in watched.engine.items(number)] == [State.PAUSED]
    assert len(world.parts()) == 1
    assert not (world.target / "video/film.mp4").exists()
    stall.release()
    watched.engine.resume(number)
    assert watched.finished(number).state is State.DONE
    assert world.right("film.mp4")
    assert int(world.line.seen[-1].range.removeprefix("bytes=").rstrip("-")) >= paused.done
    assert world.parts() == []


def test_everything_can_be_paused_even_over_a_restart(world: World) -> None:
    watched = world.engine()
    watched.engine.pause_all()
    number = world.download(watched)
    watched.until(lambda s: s.paused and s.groups[0].state is State.WAITING)
    watched.engine.stop()
    again = world.engine()
    assert again.engine.snapshot().paused
    assert again.group(number).state is State.WAITING
    again.engine.resume_all()
    assert again.finished(number).state is State.DONE
    assert world.right()


def test_cancel_removes_unfinished_bytes_and_keeps_finished_files(world: World) -> None:
    stall = world.line.stall("film.mp4", 2_000_000)
    watched = world.engine(pace=Pace(stall=30))
    number = world.download(watched)
    stall.wait_reached()
    watched.until(lambda s: s.groups[0].files_done == len(world.objects) - 1)
    watched.engine.cancel(number)
    group = watched.finished(number)
    assert group.state is State.CANCELLED
    assert group.files_done == len(world.objects) - 1
    assert world.parts() == []
    assert not (world.target / "video/film.mp4").exists()
    assert world.right("one.mp3", "two.mp3", "config.json")


def test_a_cancelled_download_can_be_begun_again(world: World) -> None:
    watched = world.engine(pace=Pace(stall=30))
    number = world.download(watched)
    watched.engine.cancel(number)
    watched.finished(number)
    watched.engine.retry(number)
    assert watched.group(number).state is not State.CANCELLED  # seen at once
    assert watched.finished(number).state is State.DONE
    assert world.right()


def test_a_download_goes_on_after_a_restart(world: World) -> None:
    stall = world.line.stall("film.mp4", 4_000_000)
    watched = world.engine(pace=Pace(stall=30))
    number = world.download(watched)
    stall.wait_reached()
    watched.until(lambda s: s.groups[0].done >= 3_700_000)
    watched.engine.stop()
    stall.release()
    before = len(world.line.seen)
    again = world.engine()
    assert again.finished(number).state is State.DONE
    assert world.right()
    (request,) = [r for r in world.line.seen[before:] if "film.mp4" in r.path]
    assert int(request.range.removeprefix("bytes=").rstrip("-")) >= 3_700_000
    assert world.parts() == []


def test_finished_groups_are_still_listed_after_a_restart(world: World) -> None:
    watched = world.engine()
    numbers = [world.download(watched, "one.mp3"), world.download(watched, "two.mp3")]
    for number in numbers:
        watched.finished(number)
    watched.until(lambda s: s.finished_total == 2)
    watched.engine.stop()
    again = world.engine()
    snapshot = again.engine.snapshot()
    assert {g.id for g in snapshot.groups} == set(numbers)
    assert snapshot.finished_total == 2
    assert [g.id for g in again.engine.history(1, 1)] == [snapshot.groups[1].id]
    again.engine.remove(numbers[0])
    again.until(lambda s: [g.id for g in s.groups] == numbers[1:])
    assert world.right("one.mp3")  # off the list, not off the disk
    again.engine.remove_finished()
    again.until(lambda s: s.groups == () and s.finished_total == 0)
    assert again.engine.items(numbers[1]) == ()


def test_removing_what_still_runs_cancels_it_first(world: World) -> None:
    stall = world.line.stall("film.mp4", 2_000_000)
    watched = world.engine(pace=Pace(stall=30))
    number = world.download(watched, "film.mp4")
    stall.wait_reached()
    watched.engine.remove(number)
    watched.until(lambda s: s.groups == ())
    assert world.parts() == []


def test_a_group_can_be_put_in_front_of_another(world: World) -> None:
    watched = world.engine()
    watched.engine.pause_all()
    first = world.download(watched, "one.mp3")
    second = world.download(watched, "two.mp3")
    watched.engine.move(second, first)
    watched.until(lambda s: [g.id for g in s.groups] == [second, first])
    watched.engine.stop()
    again = world.engine()
    assert [g.id for g in again.engine.snapshot().groups] == [second, first]
    again.engine.move(second, None)
    again.until(lambda s: [g.id for g in s.groups] == [first, second])


def test_a_bandwidth_limit_holds_and_is_lifted_at_once(world: World) -> None:
    watched = world.engine(pace=Pace(stall=30))
    watched.engine.set_bandwidth(50_000)
    number = world.download(watched, "film.mp4")
    watched.until(lambda s: s.groups[0].done > 0)
    assert watched.group(number).done < 2_000_000
    watched.engine.set_bandwidth(0)
    assert watched.finished(number, timeout=10).state is State.DONE  # with the limit it takes two minutes
    assert world.right("film.mp4")


def test_news_come_on_the_engines_thread_at_most_ten_times_a_second(world: World) -> None:
    world.line.drip("film.mp4", 200_000, 0.02)
    watched = world.engine()
    watched.finished(world.download(watched))
    times = [moment for _, moment in watched.heard]
    assert {name for name, _ in watched.heard} == {"transfers"}
    assert threading.current_thread().name != "transfers"
    assert all(later - earlier > 0.09 for earlier, later in itertools.pairwise(times))


def test_a_listener_that_fails_or_has_left_disturbs_nobody(world: World) -> None:
    watched = world.engine()
    heard: list[int] = []

    def broken(_: object) -> None:
        heard.append(1)
        raise ValueError("a listener of a test")

    off = watched.engine.watch(broken)
    watched.finished(world.download(watched, "one.mp3"))
    assert heard
    off()
    off()
    count = len(heard)
    watched.finished(world.download(watched, "two.mp3"))
    assert len(heard) == count


def test_nothing_to_download_is_done(world: World) -> None:
    watched = world.engine()
    number = watched.engine.download(world.server, world.book, [], world.target, title="Nothing")
    assert watched.finished(number).state is State.DONE


def test_without_a_session_transfers_wait_until_someone_signs_in(world: World) -> None:
    from dcs_browser.services.transfers.engine import TransferEngine
    from tests.transferring import Watched

    sessions: dict[str, object] = {}

    def connect(server: str):
        return sessions[server].fork()

    engine = TransferEngine(world.folder / "journal", connect, pace=QUICK)
    engine.start()
    try:
        watched = Watched(engine)
        number = world.download(watched)
        group = watched.until(lambda s: next((g for g in s.groups if g.error_title), None))
        assert group.state is State.WAITING
        assert "sign in" in group.error_title
        sessions[world.server] = world.dcs
        engine.wake(world.server)
        group = watched.finished(number)
        assert (group.state, group.error_title) == (State.DONE, "")
        assert world.right()
    finally:
        engine.stop()


def test_any_coroutine_can_run_on_the_engines_loop(world: World) -> None:
    watched = world.engine()

    async def where() -> str:
        return threading.current_thread().name

    assert watched.engine.run(where).result(5) == "transfers"

    async def read() -> bytes:
        dcs = watched.engine.connection(world.server)
        return await dcs.read_object(world.book, "audio/one.mp3")

    assert watched.engine.run(read).result(5) == FILES["audio/one.mp3"]


def test_an_engine_that_does_not_run_takes_no_commands(world: World) -> None:
    from dcs_browser.services.transfers.engine import TransferEngine

    engine = TransferEngine(world.folder / "journal", lambda _: world.dcs)
    with pytest.raises(RuntimeError):
        engine.pause(1)
    engine.stop()
    engine.start()
    engine.start()
    engine.stop()
    engine.stop()
    with pytest.raises(RuntimeError):
        engine.pause(1)


def test_two_engines_never_share_a_journal(world: World) -> None:
    from dcs_browser.domain.errors import LocalFileError

    watched = world.engine()
    with pytest.raises(LocalFileError, match="Another window"):
        world.engine()
    watched.engine.stop()
    world.engine()


def test_a_damaged_journal_is_put_aside(world: World) -> None:
    (world.folder / "journal").mkdir()
    (world.folder / "journal" / "transfers.sqlite3").write_bytes(os.urandom(8192))
    watched = world.engine()
    assert watched.finished(world.download(watched, "one.mp3")).state is State.DONE
    assert list((world.folder / "journal").glob("*.damaged-*"))


def test_pace_can_be_changed_while_it_works(world: World) -> None:
    watched = world.engine(pace=Pace(small=0, large=0))
    number = world.download(watched)
    watched.until(lambda s: s.waiting == len(world.objects))
    watched.engine.set_pace(Pace(small=1, large=1))
    assert watched.finished(number).state is State.DONE
