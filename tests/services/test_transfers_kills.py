"""A process that is killed in the middle of a download: what the next one finds is whole, or still in the queue."""

import random
import signal
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from dcs_browser.domain.transfers import State
from tests.transferring import QUICK, World, a_world, some_bytes

FILES = {
    "video/film.mp4": some_bytes(9_000_000, 1),
    "video/clip.mp4": some_bytes(5_500_000, 2),
    **{f"audio/{n:03}.mp3": some_bytes(1000 * n, n) for n in range(1, 60)},
}

CHILD = """
import asyncio, sys, threading
from pathlib import Path
from dcs_browser.client.connect import Credentials, connect
from dcs_browser.services.transfers.engine import TransferEngine
from dcs_browser.services.transfers.pace import Pace

async def sign_in(url, email, password):
    dcs = await connect(url, Credentials(email, password))
    (book,) = await dcs.books()
    objects = await dcs.objects(book)
    await dcs.aclose()
    return dcs, book, objects

url, email, password, journal, target, segment = sys.argv[1:]
dcs, book, objects = asyncio.run(sign_in(url, email, password))
pace = Pace(spread=2 * int(segment), segment=int(segment))
engine = TransferEngine(Path(journal), lambda _: dcs.fork(), pace=pace)
engine.start()
if not engine.snapshot().groups:
    engine.download(url, book, objects, Path(target), title="Harbour")
threading.Event().wait(60)
"""


WHOLE = 10**9  # bytes of a piece: no file here has two
PIECE = 400_000


def kill_one(world: World, after: int, segment: int = WHOLE) -> None:
    """Start a process that downloads, and kill it when ``after`` more bytes have passed the line."""
    passed = threading.Event()
    # The line itself tells: nothing here waits for a time.
    world.line.on_bytes(world.line.bytes_sent("") + after, passed.set)
    kill_when(world, passed, segment)


def kill_when(world: World, passed: threading.Event, segment: int = WHOLE) -> None:
    """Start a process that downloads, and kill it at that moment."""
    service = world.service
    arguments = [
        service.url,
        service.email,
        service.password,
        str(world.folder / "journal"),
        str(world.target),
        str(segment),
    ]
    child = subprocess.Popen([sys.executable, "-c", CHILD, *arguments], cwd=Path(__file__).parents[2])
    try:
        assert passed.wait(30)
    finally:
        child.send_signal(signal.SIGKILL)
        child.wait()


def no_half_file(world: World) -> None:
    for item in world.objects:
        place = world.target / item.path
        if place.exists():
            assert place.read_bytes() == world.files[item.path], item.path


def no_hole(world: World) -> None:
    """An unfinished file is a beginning of the whole one, whichever connections brought it."""
    for part in world.parts():
        whole = next(
            (data for path, data in world.files.items() if part.name.startswith(Path(path).name)), None
        )
        assert whole is not None
        assert whole.startswith(part.read_bytes()), part


def survive(tmp_path: Path, kills: int, seed: int, segment: int) -> None:
    dice = random.Random(seed)
    with a_world(tmp_path, FILES) as world:
        # Slow enough for a busy machine to kill in time what has been waited for.
        world.line.drip("mp4", 65536, 0.02, times=-1)
        for _ in range(kills):
            kill_one(world, dice.randrange(1, 1_500_000), segment)
            no_half_file(world)
            no_hole(world)
        watched = world.engine(pace=replace(QUICK, spread=2 * segment, segment=segment))
        group = watched.finished(1)
        assert group.state is State.DONE, group
        assert group.files_done == len(world.objects)
        assert world.right()
        assert sorted(p for p in world.target.rglob("*") if p.is_file()) == sorted(
            world.target / item.path for item in world.objects
        )


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
@pytest.mark.parametrize("segment", [WHOLE, PIECE], ids=["one connection", "pieces"])
def test_five_kills_lose_no_file_and_leave_none_half(tmp_path: Path, segment: int) -> None:
    survive(tmp_path, 5, 20261123, segment)


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_a_killed_download_that_is_cancelled_leaves_nothing_unfinished(tmp_path: Path) -> None:
    with a_world(tmp_path, FILES) as world:
        # The film is held at both times: it can't be whole before the process is gone, however busy the machine.
        kill_when(world, world.line.stall("film", 2_000_000).reached)
        world.line.clear()
        stall = world.line.stall("film", 10)
        watched = world.engine()
        stall.wait_reached()
        watched.engine.cancel(1)
        assert watched.finished(1).state is State.CANCELLED
        assert world.parts() == []
        no_half_file(world)


@pytest.mark.soak
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("segment", [WHOLE, PIECE], ids=["one connection", "pieces"])
@pytest.mark.parametrize("seed", range(10))
def test_many_kills_lose_no_file_and_leave_none_half(tmp_path: Path, seed: int, segment: int) -> None:
    survive(tmp_path, 10, seed, segment)
