"""Every fault of the line ends in the right bytes or in an honest error; none hangs, none leaves half a file."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from dcs_browser.domain.transfers import State
from dcs_browser.services.transfers.pace import Pace
from tests.faults import FaultProxy
from tests.transferring import BIG, QUICK, SMALL, World, a_world, some_bytes

FILES = {"video/film.mp4": some_bytes(BIG, 1), "audio/one.mp3": some_bytes(SMALL, 2)}
NAMES = {"film.mp4": BIG, "one.mp3": SMALL}


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with a_world(tmp_path, FILES) as found:
        yield found


PASSING: dict[str, Callable[[FaultProxy, str, int], object]] = {
    "cut at the start": lambda line, name, size: line.cut(name, 0),
    "cut in the middle": lambda line, name, size: line.cut(name, size // 2),
    "cut before the last byte": lambda line, name, size: line.cut(name, size - 1),
    "cut twice": lambda line, name, size: line.cut(name, size // 3, times=2),
    "reset in the middle": lambda line, name, size: line.cut(name, size // 2, reset=True),
    "silence in the middle": lambda line, name, size: line.stall(name, size // 2),
    "a late answer": lambda line, name, size: line.delay(name, 0.2),
    "shortened with a Content-Length that lies": lambda line, name, size: line.shorten(name, size // 2),
    "500 with text": lambda line, name, size: line.answer(name, 500, "Internal Server Error"),
    "502 with a page": lambda line, name, size: line.answer(
        name, 502, "<html><h1>502</h1></html>", kind="text/html"
    ),
    "503": lambda line, name, size: line.answer(name, 503, "Slow down"),
    "an expired link": lambda line, name, size: line.expired(name),
    "an ETag of something else": lambda line, name, size: line.wrong_etag(name),
    "an ETag that tells nothing": lambda line, name, size: line.wrong_etag(name, "W/abc", times=-1),
    "a byte changed on the way": lambda line, name, size: line.spoil(name, size // 2),
    "a connection closed behind the answer": lambda line, name, size: line.hang_up(name),
    "slow drops": lambda line, name, size: line.drip(name, size // 10, 0.05),
}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("fault", PASSING)
def test_a_passing_fault_ends_in_the_right_bytes(world: World, name: str, fault: str) -> None:
    PASSING[fault](world.line, name, NAMES[name])
    watched = world.engine()
    group = watched.finished(world.download(watched, name), timeout=20)
    assert group.state is State.DONE, group
    assert world.right(name)
    assert world.parts() == []
    assert (group.error_title, group.error_message) == ("", "")


LASTING: dict[str, tuple[Callable[[FaultProxy, str, int], object], str]] = {
    "always cut": (lambda line, name, size: line.cut(name, 1000, times=-1), "connection broke"),
    "always reset": (lambda line, name, size: line.cut(name, 0, reset=True, times=-1), ""),
    "always silent": (lambda line, name, size: line.stall(name, 1000, times=-1), "connection broke"),
    "always short": (lambda line, name, size: line.shorten(name, 1000, times=-1), ""),
    "always 500": (lambda line, name, size: line.answer(name, 500, "no", times=-1), "failed"),
    "always expired": (lambda line, name, size: line.expired(name, times=-1), "expired"),
    "always another ETag": (
        lambda line, name, size: line.wrong_etag(name, times=-1),
        "did not arrive whole",
    ),
    "always a byte changed": (
        lambda line, name, size: line.spoil(name, size // 2, times=-1),
        "did not arrive whole",
    ),
}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("fault", LASTING)
def test_a_lasting_fault_ends_in_an_honest_error(world: World, name: str, fault: str) -> None:
    order, title = LASTING[fault]
    order(world.line, name, NAMES[name])
    watched = world.engine(pace=Pace(pause=0.01, longest=0.02, stall=0.3, retries=2))
    group = watched.finished(world.download(watched, name, "config.json"), timeout=20)
    assert group.state is State.FAILED
    assert title in group.error_title
    assert group.error_message
    assert not (world.target / world.named(name)[0].path).exists()
    assert world.right("config.json")
    # And when the line is good again a retry ends well.
    world.line.clear()
    watched.engine.retry(group.id)
    group = watched.finished(group.id)
    assert (group.state, group.error_title, group.files_failed) == (State.DONE, "", 0)
    assert world.right(name, "config.json")
    assert world.parts() == []


def test_a_line_that_breaks_all_the_time_still_brings_a_large_file_home(world: World) -> None:
    world.line.cut("film.mp4", 700_000, times=-1)
    watched = world.engine(pace=Pace(pause=0.01, longest=0.02, retries=2))
    assert watched.finished(world.download(watched, "film.mp4")).state is State.DONE
    assert world.right("film.mp4")
    assert world.line.bytes_sent("film.mp4") < BIG * 1.7  # what had arrived was not asked for again


def exchange(world: World, data: bytes) -> None:
    """Someone else uploads the book with another film."""
    service = world.service.local._service
    assert service is not None
    (film,) = world.named("film.mp4")
    bucket = next(r.path for r in world.line.seen if "film" in r.path).removeprefix("/").partition("/")[0]
    pack = service.objects.pack()
    service.objects.put(bucket, {film.key: pack.write(io.BytesIO(data))})


@pytest.mark.parametrize("size", [BIG, BIG // 3, BIG * 2])
def test_a_file_exchanged_between_two_ranges_is_brought_anew(world: World, size: int) -> None:
    other = some_bytes(size, 9)
    world.line.cut("film.mp4", 3_000_000, also=lambda: exchange(world, other))
    watched = world.engine()
    assert watched.finished(world.download(watched, "film.mp4")).state is State.DONE
    assert (world.target / "video/film.mp4").read_bytes() == other
    assert world.parts() == []


def test_idle_connections_closed_by_the_service_are_no_failure(world: World) -> None:
    watched = world.engine()
    watched.finished(world.download(watched, "one.mp3"))
    world.line.close_idle()
    assert watched.finished(world.download(watched, "film.mp4")).state is State.DONE


def test_a_file_that_is_gone_fails_at_once(world: World) -> None:
    watched = world.engine()
    (item,) = world.named("one.mp3")
    gone = replace(item, path="audio/nine.mp3", key=item.key.replace("one", "nine"))
    number = watched.engine.download(world.server, world.book, [gone, item], world.target, title="Harbour")
    group = watched.finished(number)
    assert (group.state, group.files_done, group.files_failed) == (State.FAILED, 1, 1)
    assert group.error_title == "That is no longer there"


def test_a_service_that_can_not_be_reached_is_tried_again_and_then_told(world: World) -> None:
    watched = world.engine()
    world.service.stop()
    group = watched.finished(world.download(watched))
    assert group.state is State.FAILED
    assert "can't be reached" in group.error_title
    assert group.files_failed == len(world.objects)
    world.service.start()
    world.service.local._service.storage_url = world.line.url
    watched.engine.retry(group.id)
    assert watched.finished(group.id).state is State.DONE
    assert world.right()


def test_a_service_that_comes_back_meanwhile_is_simply_used(world: World) -> None:
    watched = world.engine(pace=Pace(pause=0.1, longest=0.1, retries=200))
    world.service.stop()
    number = world.download(watched)
    group = watched.until(lambda s: next((g for g in s.groups if g.error_title), None))
    assert "can't be reached" in group.error_title
    world.service.start()
    world.service.local._service.storage_url = world.line.url
    group = watched.finished(number)
    assert (group.state, group.error_title) == (State.DONE, "")
    assert world.right()


def test_many_small_files_under_many_faults_all_arrive(tmp_path: Path) -> None:
    files = {f"audio/{n:03}.mp3": some_bytes(1000 + n, n) for n in range(120)}
    with a_world(tmp_path, files) as world:
        for n in range(0, 120, 4):
            world.line.cut(f"{n:03}.mp3", 500, reset=bool(n % 8))
        for n in range(1, 120, 4):
            world.line.answer(f"{n:03}.mp3", 500, "no")
        for n in range(2, 120, 4):
            world.line.expired(f"{n:03}.mp3")
        watched = world.engine(pace=QUICK)
        assert watched.finished(world.download(watched)).state is State.DONE
        assert world.right()
