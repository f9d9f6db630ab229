"""Large files that grow side by side on few threads: each has its turn, and none takes longer for the others."""

import threading
from concurrent.futures import ThreadPoolExecutor

from dcs_browser.services.transfers.growing import Lane


def test_files_take_turns_on_one_thread() -> None:
    held, order = threading.Event(), []
    done = threading.Semaphore(0)
    with ThreadPoolExecutor(1) as threads:
        threads.submit(held.wait)
        lanes = {
            name: Lane(lambda chunks, name=name: order.append(name), threads, lambda _: done.release())
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
        lane = Lane(work, threads, tell)
        for number in range(20):
            lane.put([b"%02d" % number], 2)
        for _ in range(20):
            assert done.acquire(timeout=10)
    assert told == [0] * 20
    assert str(lane.error) == "00"
    assert (lane.busy, lane.waiting) == (False, 0)
