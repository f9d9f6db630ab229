"""One picture of the whole queue: unfinished groups in their order, then the newest finished ones.

Leaves to others: one group's picture (``records``), what goes into one (``engine``).
"""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from dcs_browser.domain.transfers import GroupSnapshot, State, TransfersSnapshot
from dcs_browser.services.transfers.commands import RETRIABLE
from dcs_browser.services.transfers.records import Group

log = logging.getLogger(__name__)

_TICK = 0.1  # seconds between two pictures


class News:
    """Tells whoever watches of a new picture, at most ten times a second; belongs to the engine's loop."""

    def __init__(self, take: Callable[[float], TransfersSnapshot]) -> None:
        self._take = take
        self._listeners: list[Callable[[TransfersSnapshot], None]] = []
        self._told = 0.0
        self._timer: asyncio.TimerHandle | None = None

    def watch(self, listener: Callable[[TransfersSnapshot], None]) -> Callable[[], None]:
        """From any thread; returns what ends that."""
        self._listeners.append(listener)

        def off() -> None:
            with contextlib.suppress(ValueError):
                self._listeners.remove(listener)

        return off

    def changed(self) -> None:
        """Tell soon."""
        if self._timer is None:
            loop = asyncio.get_running_loop()
            self._timer = loop.call_later(max(0.0, self._told + _TICK - loop.time()), self._tell)

    def end(self) -> None:
        """Tell how it stands, and nothing afterwards."""
        self._cancel()
        self._tell()
        self._cancel()

    def _cancel(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _tell(self) -> None:
        self._timer = None
        self._told = asyncio.get_running_loop().time()
        picture = self._take(self._told)
        for listener in list(self._listeners):
            try:
                listener(picture)
            except Exception:
                log.exception("A listener to the transfers failed")
        if picture.running:
            self.changed()


def picture(
    groups: Sequence[Group],
    recent: Sequence[GroupSnapshot],
    totals: tuple[int, int],
    retrying: Collection[int],
    held: bool,
    now: float | None,
) -> TransfersSnapshot:
    """Everything at this moment; ``retrying`` groups are shown as waiting already, ``now`` measures rates anew."""
    shown = [group.snapshot(now) for group in groups]
    known = {group.id for group in shown}
    finished, failed = totals
    shown += [group for group in recent if group.id not in known]
    if retrying:
        shown = [_about_to_wait(g) if g.id in retrying else g for g in shown]
    return TransfersSnapshot(
        groups=tuple(shown),
        running=sum(len(group.running) for group in groups),
        waiting=sum(group.counts[State.WAITING] for group in groups if not group.held),
        attention=failed + sum(bool(g.counts[State.UNKNOWN] or g.counts[State.ASKING]) for g in groups),
        rate=sum(group.meter.rate for group in groups),
        paused=held,
        finished_total=finished,
    )


def _about_to_wait(group: GroupSnapshot) -> GroupSnapshot:
    if group.state not in RETRIABLE:
        return group
    return replace(group, state=State.WAITING, finished_at=0.0, error_title="", error_message="")
