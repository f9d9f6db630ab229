"""One group of transfers from the command line: the same engine as the window's, watched until it ends."""

import asyncio
import contextlib
import hashlib
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import platformdirs

from dcs_browser.app.cli.output import DONE, FAILED, UNKNOWN, say
from dcs_browser.app.cli.progress import JsonLines, byte_bar
from dcs_browser.client.api import Dcs
from dcs_browser.domain.transfers import FINAL, GroupSnapshot, State, TransfersSnapshot
from dcs_browser.services.publishing.publish import publisher
from dcs_browser.services.transfers.engine import TransferEngine

STATUS = {State.DONE: DONE, State.UNKNOWN: UNKNOWN}

_ABANDONED = 30 * 24 * 3600
"""Seconds after which the journal of a job nobody went on with is thrown away."""


def jobs_folder() -> Path:
    """Where the journals of unfinished jobs wait for the same command to come again."""
    return platformdirs.user_state_path("dcs-browser", appauthor=False) / "cli"


@contextmanager
def engine_for(dcs: Dcs, *what: str) -> Iterator[TransferEngine]:
    """An engine whose journal belongs to this very job, so that the same command goes on where it was stopped."""
    name = hashlib.sha256("\0".join((dcs.server.url, *what)).encode()).hexdigest()[:24]
    folder = jobs_folder() / name
    _sweep(folder.parent)
    folder.mkdir(parents=True, exist_ok=True)
    folder.touch()
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


def _sweep(folder: Path) -> None:
    """Forget jobs that were stopped long ago."""
    for old in folder.iterdir() if folder.is_dir() else ():
        with contextlib.suppress(OSError):
            if time.time() - old.stat().st_mtime > _ABANDONED:
                shutil.rmtree(old, ignore_errors=True)


def unfinished(engine: TransferEngine) -> GroupSnapshot | None:
    """What an earlier run of the same command left undone, if anything."""
    return next((group for group in engine.snapshot().groups if group.state is not State.DONE), None)


async def run_group(
    engine: TransferEngine,
    begin: Callable[[], int],
    label: str,
    *,
    as_json: bool,
    again: bool = True,
    wait: float = 0,
) -> GroupSnapshot:
    """Begin a group (or go on with the one the journal still has) and wait for its end.

    Progress is a bar on a terminal, or with ``as_json`` a JSON line a second while it lasts.
    ``again`` takes up unfinished and failed work of an earlier run instead of beginning anew. ``wait`` is how many
    seconds the engine may ask the service what became of an upload before its outcome counts as unknown.
    """
    left = unfinished(engine)
    if left is not None and again:
        number = left.id
        engine.resume(number)
        engine.retry(number)
    else:
        for old in engine.snapshot().groups:
            engine.remove(old.id)
        number = begin()
    loop = asyncio.get_running_loop()
    changed = asyncio.Event()

    def hear(_snapshot: TransfersSnapshot) -> None:
        # The loop may be gone already when the very last snapshot comes.
        with contextlib.suppress(RuntimeError):
            loop.call_soon_threadsafe(changed.set)

    off = engine.watch(hear)
    patience = 0.0
    try:
        with byte_bar(label, quiet=as_json) as bar:
            lines = JsonLines(loop.time()) if as_json else None
            while True:
                group = next((g for g in engine.snapshot().groups if g.id == number), None)
                if group is not None:
                    bar(group.done, group.total)
                    if lines is not None:
                        lines.tell(group, loop.time())
                    if group.state is State.UNKNOWN:
                        patience = patience or loop.time() + wait
                    if group.state in FINAL and (group.state is not State.UNKNOWN or loop.time() >= patience):
                        return group
                changed.clear()
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(0.5):
                        await changed.wait()
    except asyncio.CancelledError:
        say("What has arrived is kept; the same command goes on with it.")
        raise
    finally:
        off()


def status_of(group: GroupSnapshot) -> int:
    """The exit code that tells what became of a group."""
    return STATUS.get(group.state, FAILED)


def errors_of(group: GroupSnapshot, engine: TransferEngine) -> list[dict[str, str]]:
    """What failed in a group and why, for a program; the group's own failure when no file has one."""
    if group.state is State.DONE:
        return []
    errors = [
        {"path": item.name, "title": item.error_title, "message": item.error_message}
        for item in engine.items(group.id)
        if item.error_title
    ]
    if not errors and group.error_title:
        errors.append({"path": "", "title": group.error_title, "message": group.error_message})
    return errors
