"""Small files in batches: whoever puts a file gets it placed, however the batches before it end."""

import asyncio
import concurrent.futures
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dcs_browser.domain.transfers import Existing
from dcs_browser.services.transfers.batches import Batches, SmallFile

pytestmark = pytest.mark.anyio


class Gate(concurrent.futures.Executor):
    """Holds work back until ``open``, then ends all of it in one turn of the loop."""

    def __init__(self) -> None:
        self.held: list[Callable[[], None]] = []
        self.opened = False

    def submit(
        self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any
    ) -> "concurrent.futures.Future[Any]":
        future: concurrent.futures.Future[Any] = concurrent.futures.Future()

        def end() -> None:
            future.set_result(fn(*args, **kwargs))

        if self.opened:
            end()
        else:
            self.held.append(end)
        return future

    def open(self) -> None:
        self.opened = True
        for end in self.held:
            end()


async def test_a_file_put_in_the_turn_in_which_all_batches_end_is_placed(tmp_path: Path) -> None:
    gate = Gate()
    batches = Batches(gate)

    def a_file(name: str) -> SmallFile:
        landing = tmp_path / name
        return SmallFile(tmp_path / f"{name}.part", tmp_path, landing, Existing.ASK, 0, [name.encode()])

    async def put(number: int) -> None:
        await batches.put(a_file(f"{number}"))
        if (
            not number
        ):  # wakes before the loop has noticed that any batch has ended, and nobody comes after it
            await batches.put(a_file("another"))

    async with asyncio.timeout(10):
        putting = []
        while len(gate.held) < 6:  # as many batches as there may be: more come when those fall behind
            putting.append(asyncio.ensure_future(put(len(putting))))
            await asyncio.sleep(0)
        gate.open()
        await asyncio.gather(*putting)
    assert len(list(tmp_path.iterdir())) == len(putting) + 1


async def test_a_disk_that_keeps_up_is_given_one_batch_at_a_time(tmp_path: Path) -> None:
    gate = Gate()
    batches = Batches(gate)

    def put(number: int) -> "asyncio.Future[Path]":
        landing = tmp_path / f"{number}"
        file = SmallFile(tmp_path / f"{number}.part", tmp_path, landing, Existing.ASK, 0, [b"a"])
        return asyncio.ensure_future(batches.put(file))

    async with asyncio.timeout(10):
        putting = [put(number) for number in range(8)]
        while not gate.held:
            await asyncio.sleep(0)
        putting += [put(8)]
        await asyncio.sleep(0)
        assert len(gate.held) == 1
        gate.open()
        await asyncio.gather(*putting)
    assert len(list(tmp_path.iterdir())) == 9
