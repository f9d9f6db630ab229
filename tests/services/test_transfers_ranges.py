"""A large file over several connections at once: the same bytes and the same honesty as over one."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dcs_browser.domain.transfers import State
from dcs_browser.services.transfers.pace import Pace
from tests.faults import FaultProxy, Stall
from tests.services.test_transfers_faults import LASTING, PASSING, exchange
from tests.transferring import BIG, QUICK, Watched, World, a_world, some_bytes

PIECE = 500_000
PIECES = BIG // PIECE
FILM = some_bytes(BIG, 1)
FILES = {"video/film.mp4": FILM}
SPREAD = replace(QUICK, spread=PIECE * 2, segment=PIECE)
LATER = f"film.mp4 bytes={PIECE * 3}-{PIECE * 4 - 1}"
"""The fourth piece, as the line sees it asked for."""


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with a_world(tmp_path, FILES) as found:
        yield found


def asked(world: World) -> list[str]:
    return [request.range for request in world.line.seen if "film.mp4" in request.path]


def pieces() -> list[str]:
    return [f"bytes={start}-{start + PIECE - 1}" for start in range(0, BIG, PIECE)]


def test_every_piece_is_asked_for_once_and_the_file_is_whole(world: World) -> None:
    watched = world.engine(pace=SPREAD)
    group = watched.finished(world.download(watched))
    assert (group.state, group.done, group.detail) == (State.DONE, group.total, "")
    assert world.right()
    assert world.parts() == []
    assert sorted(asked(world)) == sorted(pieces())


def test_several_connections_bring_pieces_at_the_same_time(world: World) -> None:
    held = [world.line.stall(f"film.mp4 {piece}", PIECE // 2) for piece in pieces()[:4]]
    watched = world.engine(pace=replace(SPREAD, stall=30))
    number = world.download(watched, "film.mp4")
    for stall in held:
        stall.wait_reached()  # all four are on the line while none is done
    watched.until(lambda s: s.groups[0].done >= PIECE * 2 - 100_000)  # and what each brought is counted
    for stall in held:
        stall.release()
    assert watched.finished(number).state is State.DONE
    assert world.right("film.mp4")


def test_pieces_stay_near_the_front_so_memory_stays_small(world: World) -> None:
    front = world.line.stall(f"film.mp4 {pieces()[0]}", 0)
    watched = world.engine(pace=replace(SPREAD, stall=30))
    number = world.download(watched, "film.mp4")
    front.wait_reached()
    watched.until(
        lambda s: s.groups[0].done == PIECE * 7
    )  # eight are begun: the first, and seven that wait for it
    assert len(asked(world)) == 8
    front.release()
    assert watched.finished(number).state is State.DONE
    assert world.right("film.mp4")


@pytest.mark.parametrize("where", ["film.mp4", LATER], ids=["first", "later"])
@pytest.mark.parametrize("fault", PASSING)
def test_a_passing_fault_in_one_piece_ends_in_the_right_bytes(world: World, fault: str, where: str) -> None:
    PASSING[fault](world.line, where, PIECE)
    watched = world.engine(pace=SPREAD)
    group = watched.finished(world.download(watched, "film.mp4"), timeout=20)
    assert group.state is State.DONE, group
    assert world.right("film.mp4")
    assert world.parts() == []
    assert (group.error_title, group.error_message, group.done) == ("", "", group.total)


@pytest.mark.parametrize("fault", LASTING)
def test_a_lasting_fault_ends_in_an_honest_error(world: World, fault: str) -> None:
    order, title = LASTING[fault]
    order(world.line, "film.mp4", PIECE)
    watched = world.engine(pace=replace(SPREAD, pause=0.01, longest=0.02, stall=0.3, retries=2))
    group = watched.finished(world.download(watched, "film.mp4"), timeout=20)
    assert (group.state, bool(group.error_message)) == (State.FAILED, True)
    assert title in group.error_title
    assert not (world.target / "video/film.mp4").exists()
    world.line.clear()
    watched.engine.retry(group.id)
    assert watched.finished(group.id).state is State.DONE
    assert world.right("film.mp4")


ODD: dict[str, Callable[[FaultProxy], object]] = {
    "an answer that ignores the range": lambda line: line.plain(LATER),
    "no answers to ranges at all": lambda line: line.plain("film.mp4", times=-1),
    "a range that is said to be none": lambda line: line.answer(LATER, 416, "", times=1),
    "another object's ETag": lambda line: line.wrong_etag(LATER),
    "no ETags at all": lambda line: line.wrong_etag("film.mp4", "", times=-1),
}


@pytest.mark.parametrize("odd", ODD)
def test_a_store_that_is_odd_about_ranges_is_read_by_one_connection(world: World, odd: str) -> None:
    ODD[odd](world.line)
    watched = world.engine(pace=SPREAD)
    assert watched.finished(world.download(watched, "film.mp4")).state is State.DONE
    assert world.right("film.mp4")
    assert world.parts() == []


@pytest.mark.parametrize("size", [BIG, BIG // 3, BIG * 2])
def test_a_file_exchanged_between_two_pieces_is_brought_anew_and_that_is_said(
    world: World, size: int
) -> None:
    other = some_bytes(size, 9)
    stall = world.line.stall(f"film.mp4 {pieces()[0]}", PIECE // 2)
    watched = world.engine(pace=replace(SPREAD, stall=30))
    number = world.download(watched, "film.mp4")
    watched.until(lambda s: s.groups[0].done > PIECE * 7)  # all that may be begun while the first is held
    exchange(world, other)
    stall.release()
    group = watched.finished(number)
    assert group.state is State.DONE
    assert (world.target / "video/film.mp4").read_bytes() == other
    assert world.parts() == []
    assert "film.mp4" in group.detail


def held_in_the_middle(world: World) -> tuple[Watched, int, Stall]:
    """A download one of whose later pieces doesn't come, while those behind it have."""
    stall = world.line.stall(LATER, PIECE // 2)
    watched = world.engine(pace=replace(SPREAD, stall=30))
    number = world.download(watched, "film.mp4")
    stall.wait_reached()
    watched.until(lambda s: s.groups[0].done >= PIECE * 6)
    return watched, number, stall


def test_a_pause_stops_all_connections_and_keeps_what_is_whole_from_the_start(world: World) -> None:
    watched, number, stall = held_in_the_middle(world)
    watched.engine.pause(number)
    group = watched.state(number, State.PAUSED)
    (part,) = world.parts()
    assert PIECE * 3 <= group.done == part.stat().st_size < PIECE * 4
    assert part.read_bytes() == FILM[: group.done]
    sent = world.line.bytes_sent("film.mp4")
    stall.release()
    before = len(world.line.seen)
    watched.engine.resume(number)
    assert watched.finished(number).state is State.DONE
    assert world.right("film.mp4")
    again = [int(r.range.removeprefix("bytes=").partition("-")[0]) for r in world.line.seen[before:]]
    assert min(again) >= group.done
    assert world.line.bytes_sent("film.mp4") - sent <= BIG - group.done + PIECE


def test_a_cancel_stops_all_connections_and_leaves_nothing(world: World) -> None:
    stall = world.line.stall(LATER, PIECE // 2)
    watched = world.engine(pace=replace(SPREAD, stall=30))
    number = world.download(watched, "film.mp4")
    stall.wait_reached()
    watched.engine.cancel(number)
    assert watched.finished(number).state is State.CANCELLED
    assert world.parts() == []
    assert not (world.target / "video/film.mp4").exists()


def test_a_bandwidth_limit_needs_one_connection_and_holds(world: World) -> None:
    watched = world.engine(pace=replace(SPREAD, stall=30))
    watched.engine.set_bandwidth(50_000)
    number = world.download(watched, "film.mp4")
    watched.until(lambda s: s.groups[0].done > 0)
    assert len(asked(world)) == 1
    assert watched.group(number).done < PIECE
    watched.engine.set_bandwidth(0)
    assert watched.finished(number, timeout=10).state is State.DONE
    assert world.right("film.mp4")


def test_a_line_that_breaks_all_the_time_is_asked_little_twice(world: World) -> None:
    world.line.cut("film.mp4", PIECE // 2, times=-1)
    watched = world.engine(pace=replace(SPREAD, pause=0.01, longest=0.02, retries=2))
    assert watched.finished(world.download(watched, "film.mp4")).state is State.DONE
    assert world.right("film.mp4")
    assert world.line.bytes_sent("film.mp4") < BIG * 1.7


def test_large_files_share_the_connections(tmp_path: Path) -> None:
    files = {f"video/{n}.mp4": some_bytes(PIECE * 4, n) for n in range(4)}
    with a_world(tmp_path, files) as world:
        held = [world.line.stall(f"{n}.mp4", 1000) for n in range(4)]
        watched = world.engine(pace=replace(SPREAD, stall=30))
        number = world.download(watched, "mp4")
        for stall in held:
            stall.wait_reached()
        assert len(world.line.seen) == 4  # one each
        for stall in held:
            stall.release()
        assert watched.finished(number).state is State.DONE
        assert world.right("mp4")


def test_a_part_another_process_left_is_continued_in_pieces(world: World) -> None:
    watched, number, stall = held_in_the_middle(world)
    watched.engine.stop()
    stall.release()
    (part,) = world.parts()
    have = part.stat().st_size
    before = len(world.line.seen)
    again = world.engine(pace=SPREAD)
    assert again.finished(number).state is State.DONE
    assert world.right("film.mp4")
    ranges = sorted(int(r.range.removeprefix("bytes=").partition("-")[0]) for r in world.line.seen[before:])
    assert ranges == list(range(have, BIG, PIECE))


def test_a_short_file_and_a_single_slot_take_one_connection(world: World) -> None:
    watched = world.engine(pace=Pace(spread=BIG + 1, segment=PIECE))
    watched.finished(world.download(watched, "film.mp4"))
    alone = world.engine(pace=replace(SPREAD, large=1), journal="other")
    alone.finished(world.download(alone, "film.mp4", target=world.folder / "elsewhere"))
    assert asked(world) == ["", ""]
    assert world.right("film.mp4")
