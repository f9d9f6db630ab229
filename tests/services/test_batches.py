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
        for number in range(6):
            putting.append(asyncio.ensure_future(put(number)))
            while len(gate.held) <= number:
                await asyncio.sleep(0)
        gate.open()
        await asyncio.gather(*putting)
    assert len(list(tmp_path.iterdir())) == 7
