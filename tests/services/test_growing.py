"""Large files that grow side by side on few threads: each has its turn, and none takes longer for the others."""

import asyncio
import os
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from pathlib import Path

import pytest

from dcs_browser.services.transfers.engine import TransferEngine
from dcs_browser.services.transfers.growing import Lane
from dcs_browser.services.transfers.threads import Threads


def test_files_take_turns_on_one_thread() -> None:
    held, order = threading.Event(), []
    done = threading.Semaphore(0)
    with ThreadPoolExecutor(1) as threads:
        threads.submit(held.wait)
        lanes = {
            name: Lane(
                lambda chunks, name=name: order.append(name), threads, nullcontext, lambda _: done.release()
            )
            for name in "ab"
        }
        for name in "a" * 40 + "b" * 3:
            lanes[name].put([b"block"], 5)
        held.set()
        for _ in range(43):
            assert done.acquire(timeout=10)
    assert "".join(order) == "a" * 16 + "b" * 3 + "a" * 24
    assert not any(lane.busy or lane.waiting for lane in lanes.values())


def test_blocks_after_an_error_are_dropped_and_the_lane_ends() -> None:
    done = threading.Semaphore(0)
    told: list[int] = []

    def work(chunks: list[bytes]) -> None:
        raise OSError(chunks[0].decode())

    def tell(size: int) -> None:
        told.append(size)
        done.release()

    with ThreadPoolExecutor(1) as threads:
        lane = Lane(work, threads, nullcontext, tell)
        for number in range(20):
            lane.put([b"%02d" % number], 2)
        for _ in range(20):
            assert done.acquire(timeout=10)
    assert told == [0] * 20
    assert str(lane.error) == "00"
    assert (lane.busy, lane.waiting) == (False, 0)


def test_a_drive_that_does_not_answer_keeps_no_other_file_from_growing() -> None:
    threads, answers, grown = Threads(cores=2), threading.Event(), threading.Event()
    try:
        for _ in range(2):
            Lane(lambda _: answers.wait(30), threads.bytes, threads.core, lambda _: None).put([b"a"], 1)
        Lane(lambda _: grown.set(), threads.bytes, threads.core, lambda _: None).put([b"b"], 1)
        assert grown.wait(10)
        assert not answers.is_set()
    finally:
        answers.set()
        threads.close()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells threads apart")
def test_transfers_give_way_to_the_window_with_every_thread_they_start(tmp_path: Path) -> None:
    def nice() -> int:
        return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    async def look() -> tuple[int, int]:
        return nice(), await asyncio.to_thread(nice)

    window = nice()
    engine = TransferEngine(tmp_path / "journal", lambda _server: pytest.fail("nobody asked"))
    engine.start()
    try:
        assert engine.run(look).result(10) == (window + 5, window + 5)
    finally:
        engine.stop()
    assert nice() == window


def test_no_more_files_are_written_at_once_than_there_are_cores() -> None:
    threads, lock, at_once, most = Threads(cores=2, patience=30), threading.Lock(), 0, 0
    done = threading.Semaphore(0)

    def work(_chunks: list[bytes]) -> None:
        nonlocal at_once, most
        with lock:
            at_once += 1
            most = max(most, at_once)
        both.wait(10)
        with lock:
            at_once -= 1

    both = threading.Barrier(2)  # two must come together to go on
    try:
        for _ in range(8):
            Lane(work, threads.bytes, threads.core, lambda _: done.release()).put([b"a"], 1)
        for _ in range(8):
            assert done.acquire(timeout=10)
    finally:
        threads.close()
    assert most == 2
