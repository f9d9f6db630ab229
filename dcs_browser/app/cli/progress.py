"""Progress of a verb: a bar on a terminal, JSON lines for a program, silence elsewhere."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from dcs_browser.app.cli.output import emit
from dcs_browser.domain.transfers import FINAL, GroupSnapshot

EVERY = 1.0
"""Seconds between two lines; what is done sooner is told by its result alone."""


@contextmanager
def byte_bar(label: str, *, quiet: bool) -> Iterator[Callable[[int, int], None]]:
    """A callable taking (bytes done, bytes in all; -1 when unknown), shown on standard error."""
    if quiet or not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(label, total=None)

        def show(done: int, total: int) -> None:
            progress.update(task, completed=done, total=total if total >= 0 else None)

        yield show


class JsonLines:
    """One line about a group now and then; the verb's result is the last line of all. ``now`` in seconds."""

    def __init__(self, now: float) -> None:
        self._next = now + EVERY
        self._told: object = None

    def tell(self, group: GroupSnapshot, now: float) -> None:
        """Print how far it is, when it is time and there is news."""
        news = (group.state, group.phase, group.done, group.detail)
        if now < self._next or group.state in FINAL or news == self._told:
            return
        self._told = news
        self._next = now + EVERY
        emit(
            {
                "state": group.state.value,
                "phase": group.phase.value,
                "files": group.files,
                "files_done": group.files_done,
                "done": group.done,
                "total": group.total,
                "rate": round(group.rate),
                "note": group.detail,
            }
        )
