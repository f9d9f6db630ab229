"""How many run at once: a number for each server, that can be changed while it works."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from dcs_browser.domain.transfers import State
from dcs_browser.services.transfers.pace import Pace
from dcs_browser.services.transfers.slots import Door, Slots
from tests.transferring import QUICK, World, a_world, some_bytes

HERE, THERE = "http://here", "http://there"


def full(slots: Slots, server: str, kind: str, held: int = 0) -> int:
    """Start as many as may; how many those are."""
    count = 0
    while slots.free(server, kind):
        slots.take(server, kind, held)
        count += 1
    return count


def test_a_busy_server_leaves_the_others_their_slots() -> None:
    slots = Slots(Pace(large=3, uploads=1), {})
    assert full(slots, HERE, "large") == 3
    assert full(slots, THERE, "large") == 3
    assert (full(slots, HERE, "upload"), full(slots, THERE, "upload")) == (1, 1)
    slots.give(HERE, "large", 0)
    assert slots.free(HERE, "large")
    assert not slots.free(THERE, "large")


def test_a_server_may_have_its_own_number_of_small_files() -> None:
    slots = Slots(Pace(small=4), {HERE: 1})
    assert full(slots, THERE, "small") == 4 * full(slots, HERE, "small")
    slots.set_small(2, HERE)
    assert slots.free(HERE, "small")
    assert not slots.free(THERE, "small")
    slots.set_pace(Pace(small=1))  # for all others
    slots.give(THERE, "small", 0)
    assert not slots.free(THERE, "small")
    assert slots.free(HERE, "small")


@pytest.mark.anyio
async def test_a_door_lets_in_as_many_as_it_says_now_and_forgets_who_gave_up() -> None:
    door = Door(1)
    inside: list[int] = []
    leave = asyncio.Event()

    async def visit(number: int) -> None:
        async with door:
            inside.append(number)
            await leave.wait()
        inside.remove(number)

    visits = [asyncio.ensure_future(visit(number)) for number in range(6)]

    async def turns() -> None:
        for _ in range(5):
            await asyncio.sleep(0)

    await turns()
    assert inside == [0]
    visits[1].cancel()
    door.change(3)
    visits[2].cancel()  # it has been called in, and goes away all the same
    await turns()
    assert inside == [0, 3, 4]
    door.change(1)
    leave.set()
    async with asyncio.timeout(5):
        await asyncio.gather(*visits, return_exceptions=True)
    assert inside == []
    async with asyncio.timeout(5), door:
        pass


def test_small_files_of_all_servers_share_the_memory() -> None:
    slots = Slots(Pace(small=1000), {})
    assert full(slots, HERE, "small", 1024 * 1024) == 48
    assert not slots.free(THERE, "small")
    slots.give(HERE, "small", 1024 * 1024)
    assert slots.free(THERE, "small")


def test_one_large_file_has_all_connections_and_several_share_them() -> None:
    slots = Slots(Pace(large=4), {})
    shares = []
    for _ in range(4):
        slots.take(HERE, "large", 0)
        shares.append(slots.connections(HERE))
    assert shares == [4, 2, 1, 1]
    assert slots.connections(THERE) == 4


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with a_world(tmp_path, {f"audio/{n:02}.mp3": some_bytes(5000, n) for n in range(12)}) as found:
        yield found


def test_a_servers_number_holds_and_changes_while_it_works(world: World) -> None:
    held = [world.line.stall("mp3", 100) for _ in range(3)]
    watched = world.engine(pace=Pace(stall=30, retries=0))
    watched.engine.set_small_at_once(1, world.server)
    watched.engine.set_small_at_once(7, "http://elsewhere")
    assert watched.engine.small_at_once(world.server) == 1
    assert watched.engine.small_at_once("http://third") == Pace().small
    number = world.download(watched, "mp3")
    held[0].wait_reached()
    assert len(world.line.seen) == 1  # the others wait for the one on the line
    watched.engine.set_small_at_once(3, world.server)
    for stall in held:
        stall.wait_reached()  # at once, although nothing has ended
    assert len(world.line.seen) == 3
    for stall in held:
        stall.release()
    assert watched.finished(number).state is State.DONE
    assert world.right("mp3")


def test_a_number_given_before_the_start_holds(tmp_path: Path, world: World) -> None:
    from dcs_browser.services.transfers.engine import TransferEngine

    engine = TransferEngine(tmp_path / "early", lambda _: world.dcs.fork(), pace=QUICK)
    engine.set_small_at_once(2, world.server)
    engine.start()
    try:
        assert engine.small_at_once(world.server) == 2
    finally:
        engine.stop()
