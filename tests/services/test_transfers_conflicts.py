"""Files that are in the way of others are decided about one by one, or all at once, and hold up nobody."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from dcs_browser.domain.transfers import Conflict, Existing, GroupSnapshot, Order, State
from dcs_browser.services.transfers.pace import Pace
from tests.transferring import BIG, SMALL, Watched, World, a_world, some_bytes

FILES = {
    "video/film.mp4": some_bytes(BIG, 1),
    "audio/one.mp3": some_bytes(SMALL, 2),
    "audio/two.mp3": some_bytes(SMALL, 3),
    "audio/three.mp3": some_bytes(SMALL, 4),
}


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with a_world(tmp_path, FILES) as found:
        yield found


def put(world: World, end: str, data: bytes) -> Path:
    """Something is there before the download."""
    (item,) = world.named(end)
    place = world.target / item.path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(data)
    return place


def asking(watched: Watched, number: int, count: int) -> GroupSnapshot:
    """Wait until that many files ask, and nothing else is left to do."""
    group: GroupSnapshot = watched.until(
        lambda s: next(
            (g for g in s.groups if g.id == number and g.state is State.ASKING and g.files_asking == count),
            None,
        )
    )
    return group


def conflict(watched: Watched, number: int, end: str) -> Conflict:
    return next(c for c in watched.engine.conflicts(number) if c.name.endswith(end))


def test_a_file_in_the_way_waits_for_a_decision_and_the_others_arrive(world: World) -> None:
    place = put(world, "one.mp3", b"mine")
    os.utime(place, (1_700_000_000, 1_700_000_000))
    watched = world.engine()
    number = world.download(watched, existing=Existing.ASK)
    group = asking(watched, number, 1)
    assert (group.files_done, group.files_failed) == (group.files - 1, 0)
    assert watched.engine.snapshot().attention == 1
    (found,) = watched.engine.conflicts(number)
    assert (found.name, found.target) == ("audio/one.mp3", str(place))
    assert (found.size, found.present_size, found.present_modified) == (SMALL, 4, 1_700_000_000)
    assert found.differs
    assert watched.item(number, "one.mp3").state is State.ASKING
    assert place.read_bytes() == b"mine"
    assert world.right("film.mp4", "two.mp3", "three.mp3")


@pytest.mark.parametrize("name", ["one.mp3", "film.mp4"])
def test_the_same_bytes_are_no_conflict(world: World, name: str) -> None:
    (item,) = world.named(name)
    put(world, name, world.files[item.path])
    watched = world.engine()
    assert watched.finished(world.download(watched, name, existing=Existing.ASK)).state is State.DONE
    assert world.line.bytes_sent(name) < len(world.files[item.path])


@pytest.mark.parametrize("name", ["one.mp3", "film.mp4"])
@pytest.mark.parametrize("decision", [Existing.OVERWRITE, Existing.KEEP_BOTH, Existing.SKIP])
def test_a_decision_is_carried_out(world: World, name: str, decision: Existing) -> None:
    (item,) = world.named(name)
    data = world.files[item.path]
    mine = bytes(len(data))  # as long as the other, so that only the checksum can tell
    place = put(world, name, mine)
    watched = world.engine()
    number = world.download(watched, name, existing=Existing.ASK)
    asking(watched, number, 1)
    watched.engine.decide(number, conflict(watched, number, name).item, decision)
    assert watched.finished(number).state is State.DONE
    beside = place.with_name(f"{place.stem} (2){place.suffix}")
    assert place.read_bytes() == (data if decision is Existing.OVERWRITE else mine)
    assert beside.exists() is (decision is Existing.KEEP_BOTH)
    if beside.exists():
        assert beside.read_bytes() == data
    assert world.parts() == []
    assert watched.engine.conflicts(number) == ()


def test_one_decision_leaves_the_others_asking(world: World) -> None:
    first, second = put(world, "one.mp3", b"1"), put(world, "two.mp3", b"2")
    watched = world.engine()
    number = world.download(watched, existing=Existing.ASK)
    asking(watched, number, 2)
    watched.engine.decide(number, conflict(watched, number, "one.mp3").item, Existing.OVERWRITE)
    asking(watched, number, 1)
    assert first.read_bytes() == world.files["audio/one.mp3"]
    assert second.read_bytes() == b"2"


def test_a_decision_for_all_holds_for_those_that_come_later_too(world: World) -> None:
    put(world, "one.mp3", b"1")
    put(world, "two.mp3", b"2")
    stall = world.line.stall("film.mp4", 1000)
    watched = world.engine(pace=Pace(stall=30))
    number = world.download(watched, existing=Existing.ASK)
    watched.until(lambda s: s.groups[0].files_asking == 2)
    stall.wait_reached()
    put(world, "film.mp4", b"3")
    watched.engine.decide(number, conflict(watched, number, "one.mp3").item, Existing.OVERWRITE, for_all=True)
    watched.until(lambda s: s.groups[0].files_asking == 0)
    stall.release()
    assert watched.finished(number).state is State.DONE
    assert world.right()


def test_questions_and_answers_survive_a_restart(world: World) -> None:
    for name in ("one.mp3", "two.mp3", "three.mp3"):
        put(world, name, b"mine")
    watched = world.engine()
    number = world.download(watched, existing=Existing.ASK)
    asking(watched, number, 3)
    watched.engine.stop()
    again = world.engine()
    assert asking(again, number, 3).files_done == len(FILES) + 1 - 3
    again.engine.pause_all()
    again.until(lambda s: s.paused)
    again.engine.decide(number, conflict(again, number, "one.mp3").item, Existing.SKIP)
    again.until(lambda s: s.groups[0].files_asking == 2)
    again.engine.decide(number, conflict(again, number, "two.mp3").item, Existing.OVERWRITE, for_all=True)
    again.until(lambda s: s.groups[0].files_asking == 0)
    again.engine.stop()
    last = world.engine()
    last.engine.resume_all()
    assert last.finished(number).state is State.DONE
    assert (world.target / "audio/one.mp3").read_bytes() == b"mine"
    assert world.right("two.mp3", "three.mp3")


def test_what_asks_can_be_cancelled_and_begun_again(world: World) -> None:
    place = put(world, "film.mp4", b"mine")
    watched = world.engine()
    number = world.download(watched, existing=Existing.ASK)
    asking(watched, number, 1)
    watched.engine.cancel(number)
    assert watched.finished(number).state is State.CANCELLED
    assert (place.read_bytes(), world.parts()) == (b"mine", [])
    watched.engine.retry(number)
    asking(watched, number, 1)


def test_a_file_that_appears_while_another_arrives_is_asked_about_and_nothing_is_fetched_twice(
    world: World,
) -> None:
    place = world.target / "video/film.mp4"
    world.line.on_bytes(BIG // 2, lambda: (place.parent.mkdir(exist_ok=True), place.write_bytes(b"late")))
    watched = world.engine()
    number = world.download(watched, "film.mp4", existing=Existing.ASK)
    asking(watched, number, 1)
    watched.engine.decide(number, watched.engine.conflicts(number)[0].item, Existing.OVERWRITE)
    assert watched.finished(number).state is State.DONE
    assert world.right("film.mp4")
    assert world.line.bytes_sent("film.mp4") < BIG + 200_000


def test_a_decision_is_not_another_question(world: World) -> None:
    watched = world.engine()
    with pytest.raises(ValueError, match="wanted"):
        watched.engine.decide(1, 1, Existing.ASK)
    watched.engine.decide(99, 1, Existing.SKIP)
    assert watched.engine.conflicts(99) == ()


def test_groups_can_be_put_first_last_up_and_down_and_stay_there(world: World) -> None:
    watched = world.engine()
    watched.engine.pause_all()
    a, b, c = (world.download(watched, name) for name in ("one.mp3", "two.mp3", "three.mp3"))

    def order(engine: Watched, *numbers: int) -> None:
        engine.until(lambda s: [g.id for g in s.groups] == list(numbers))

    for number, to, expected in [
        (c, Order.FIRST, (c, a, b)),
        (c, Order.DOWN, (a, c, b)),
        (b, Order.UP, (a, b, c)),
        (a, Order.UP, (a, b, c)),
        (a, Order.LAST, (b, c, a)),
        (a, Order.DOWN, (b, c, a)),
    ]:
        watched.engine.reorder(number, to)
        order(watched, *expected)
    watched.engine.reorder(99, Order.FIRST)
    watched.engine.stop()
    order(world.engine(), b, c, a)


def test_what_failed_is_tried_again_in_every_group(world: World) -> None:
    gone = "<Error><Code>NoSuchKey</Code></Error>"
    world.line.answer("one.mp3", 404, gone, kind="application/xml", times=2)
    stall = world.line.stall("film.mp4", 100)
    watched = world.engine(pace=Pace(stall=30))
    whole, one = world.download(watched), world.download(watched, "one.mp3", target=world.folder / "other")
    watched.finished(one)
    stall.wait_reached()
    watched.until(lambda s: any(g.id == whole and g.files_failed == 1 for g in s.groups))
    watched.engine.retry_failed()
    stall.release()
    assert watched.until(lambda s: [g.state for g in s.groups if g.id in (whole, one)] == [State.DONE] * 2)
    assert world.right()
