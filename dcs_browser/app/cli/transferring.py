"""One group of transfers from the command line: the same engine as the window's, watched until it ends."""

import asyncio
import contextlib
import hashlib
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import platformdirs

from dcs_browser.app.cli.output import DONE, FAILED, UNKNOWN
from dcs_browser.app.cli.progress import byte_bar
from dcs_browser.client.api import Dcs
from dcs_browser.domain.transfers import FINAL, GroupSnapshot, State, TransfersSnapshot
from dcs_browser.services.publishing.publish import publisher
from dcs_browser.services.transfers.engine import TransferEngine

STATUS = {State.DONE: DONE, State.UNKNOWN: UNKNOWN}


@contextmanager
def engine_for(dcs: Dcs, *what: str) -> Iterator[TransferEngine]:
    """An engine whose journal belongs to this very job, so that the same command goes on where it was stopped."""
    name = hashlib.sha256("\0".join((dcs.server.url, *what)).encode()).hexdigest()[:24]
    folder = platformdirs.user_state_path("dcs-browser", appauthor=False) / "cli" / name
    folder.mkdir(parents=True, exist_ok=True)
    engine = TransferEngine(folder, lambda _server: dcs.fork())
    engine.upload_worker = publisher(folder / "publishing")
    engine.start()
    finished = False
    try:
        yield engine
        finished = all(group.state in (State.DONE, State.CANCELLED) for group in engine.snapshot().groups)
    finally:
        engine.stop()
        if finished:
            shutil.rmtree(folder, ignore_errors=True)


async def run_group(
    engine: TransferEngine, begin: Callable[[], int], label: str, *, quiet: bool, again: bool = True
) -> GroupSnapshot:
    """Begin a group (or go on with the one the journal still has) and wait for its end.

    ``again`` takes up unfinished and failed work of an earlier run instead of beginning anew.
    """
    left = [group for group in engine.snapshot().groups if group.state is not State.DONE]
    number = left[0].id if left and again else begin()
    if left and again:
        engine.resume(number)
        engine.retry(number)
    loop = asyncio.get_running_loop()
    changed = asyncio.Event()

    def hear(_snapshot: TransfersSnapshot) -> None:
        # The loop may be gone already when the very last snapshot comes.
        with contextlib.suppress(RuntimeError):
            loop.call_soon_threadsafe(changed.set)

    off = engine.watch(hear)
    try:
        with byte_bar(label, quiet=quiet) as bar:
            while True:
                group = next((g for g in engine.snapshot().groups if g.id == number), None)
                if group is not None:
                    bar(group.done, group.total)
                    if group.state in FINAL:
                        return group
                changed.clear()
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(0.5):
                        await changed.wait()
    finally:
        off()


def status_of(group: GroupSnapshot) -> int:
    """The exit code that tells what became of a group."""
    return STATUS.get(group.state, FAILED)


def result_of(group: GroupSnapshot, engine: TransferEngine, target: Path | str) -> dict[str, object]:
    """What a program wants to know of a finished group."""
    errors = [
        {"path": item.name, "title": item.error_title, "message": item.error_message}
        for item in (engine.items(group.id) if group.files_failed or group.state is State.FAILED else ())
        if item.error_title
    ]
    return {
        "state": group.state.value,
        "files": group.files_done,
        "failed": group.files_failed,
        "bytes": group.done,
        "target": str(target),
        "errors": errors,
    }
