"""Large queues cost neither memory nor start-up time: items are paged in, finished rows stay on the disk."""

import contextlib
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from dcs_browser.domain.library import Book, StoredObject
from dcs_browser.domain.transfers import State
from dcs_browser.services.transfers.engine import TransferEngine
from dcs_browser.services.transfers.journal import Journal
from dcs_browser.services.transfers.records import Group
from dcs_browser.services.transfers.rows import INSERT_GROUP, group_values
from tests.services.test_transfers_journal import a_group
from tests.transferring import QUICK, Watched

BOOK = Book(1, "North Quay", "harbour_2")


def no_session(server: str) -> object:
    raise LookupError(server)


@contextlib.contextmanager
def an_engine(folder: Path) -> Iterator[Watched]:
    engine = TransferEngine(folder, no_session, pace=QUICK)
    engine.start()
    try:
        yield Watched(engine)
    finally:
        engine.stop()


def objects(count: int) -> list[StoredObject]:
    return [StoredObject(f"audio/{n}.mp3", f"k/{n}", 1000) for n in range(count)]


def test_only_a_page_of_a_long_queue_is_in_memory(tmp_path: Path) -> None:
    with an_engine(tmp_path / "j") as watched:
        number = watched.engine.download("http://s", BOOK, objects(5000), tmp_path / "t", title="Harbour")
        group = watched.until(lambda s: next((g for g in s.groups if g.error_title), None))
        assert (group.state, group.files, group.total) == (State.WAITING, 5000, 5_000_000)
        near: Group = watched.engine._groups[number]
        assert len(near.small.items) + len(near.again) + len(near.running) <= 512
        assert len(watched.engine.items(number)) == 5000
        watched.engine.cancel(number)
        assert watched.finished(number).state is State.CANCELLED
    with an_engine(tmp_path / "j") as watched:
        assert watched.engine._groups == {}
        assert watched.group(number).files == 5000


def test_ten_thousand_finished_groups_change_neither_start_nor_snapshot(tmp_path: Path) -> None:
    with contextlib.closing(Journal(tmp_path / "j" / "transfers.sqlite3")) as journal:
        group = a_group(1, 1)
        group.counts.clear()
        group.counts[State.DONE] = 1
        with journal._transaction() as writer:
            for number in range(1, 10_001):
                group.id, group.finished_at = number, float(number)
                writer.execute(INSERT_GROUP, (*group_values(group), 0.0))
    began = time.perf_counter()
    with an_engine(tmp_path / "j") as watched:
        assert time.perf_counter() - began < 0.5
        snapshot = watched.engine.snapshot()
        assert snapshot.finished_total == 10_000
        assert len(snapshot.groups) == 50
        assert snapshot.groups[0].id == 10_000
        assert len(watched.engine.history(9_990, 50)) == 10


MEASURE = r"""
import re, sys, threading
from pathlib import Path
from dcs_browser.client import api  # what the program has loaded anyway
from dcs_browser.domain.library import Book, StoredObject
from dcs_browser.services.transfers.engine import TransferEngine

def no_session(server):
    raise LookupError(server)

engine = TransferEngine(Path(sys.argv[1]), no_session)
engine.start()
there = threading.Event()
engine.watch(lambda s: there.set() if any(g.error_title for g in s.groups) else None)
if len(sys.argv) > 2:
    objects = [StoredObject(f"audio/unit_{n // 100}/{n}.mp3", f"books/x/{n}.mp3", 20000) for n in range(100_000)]
    engine.download("http://s", Book(1, "p", "b"), objects, Path(sys.argv[1]) / "t", title="Harbour")
assert there.wait(60)
print(int(re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[1]) // 1024)
engine.stop()
"""


@pytest.mark.soak
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs /proc")
def test_a_hundred_thousand_queued_files_fit_in_250_megabytes(tmp_path: Path) -> None:
    def run(*arguments: str) -> int:
        command = [sys.executable, "-c", MEASURE, str(tmp_path / "j"), *arguments]
        answer = subprocess.run(
            command, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True
        )
        return int(answer.stdout)

    recording, afterwards = run("record"), run()
    assert recording < 250
    assert afterwards < 100


def test_a_pause_of_a_long_queue_is_at_once(tmp_path: Path) -> None:
    with an_engine(tmp_path / "j") as watched:
        number = watched.engine.download("http://s", BOOK, objects(20_000), tmp_path / "t", title="Harbour")
        watched.until(lambda s: any(g.error_title for g in s.groups))
        heard = threading.Event()
        watched.engine.watch(lambda s: heard.set() if s.groups[0].state is State.PAUSED else None)
        watched.engine.pause(number)
        assert heard.wait(2)
        assert {item.state for item in watched.engine.items(number)} == {State.PAUSED}
        watched.engine.wake()
        watched.engine.resume(number)
        watched.state(number, State.WAITING)


def test_a_journal_that_can_not_be_written_is_told_and_loses_nothing_in_memory(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with an_engine(tmp_path / "j") as watched:
        watched.engine.pause_all()
        first = watched.engine.download("http://s", BOOK, objects(3), tmp_path / "t", title="Harbour")
        watched.until(lambda s: s.paused and len(watched.engine.items(first)) == 3)
        watched.engine._journal._writer.execute("pragma query_only = 1")
        number = watched.engine.download("http://s", BOOK, objects(3), tmp_path / "t", title="Harbour")
        group = watched.state(number, State.FAILED)
        assert "can't be written" in group.error_message
        watched.engine.pause(first)
        assert watched.state(first, State.PAUSED).files == 3
        watched.engine.run(watched.engine._keeper.flush).result(5)
        assert "can't be written" in caplog.text
        watched.engine._journal._writer.execute("pragma query_only = 0")
        watched.engine.run(watched.engine._keeper.flush).result(5)
    with an_engine(tmp_path / "j") as watched:
        assert watched.group(first).state is State.PAUSED
