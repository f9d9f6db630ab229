"""Garbage dies on the window's thread."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from dcs_browser.qt.collector import Collector


class Knot:
    """A cycle that notes on which thread it died."""

    died_on: list[str] = []

    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        Knot.died_on.append(threading.current_thread().name)


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[Collector]:
    was_on = gc.isenabled()
    made = Collector()
    yield made
    made.stop()
    if not was_on:
        gc.disable()


def make_garbage() -> None:
    for _ in range(3000):
        Knot()


def test_a_busy_thread_never_collects_what_the_window_left(collector: Collector) -> None:
    Knot.died_on.clear()
    worker = threading.Thread(target=make_garbage, name="worker")
    worker.start()
    worker.join()
    assert Knot.died_on == []
    collector.look()
    assert set(Knot.died_on) == {threading.current_thread().name}


def test_python_collects_by_itself_again_afterwards(qapp: QApplication) -> None:
    was_on = gc.isenabled()
    collector = Collector()
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()
    if not was_on:
        gc.disable()
