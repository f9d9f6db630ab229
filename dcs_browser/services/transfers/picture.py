"""One picture of the whole queue: unfinished groups in their order, then the newest finished ones.

Leaves to others: one group's picture (``records``), when to take one (``engine``).
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from dcs_browser.domain.transfers import GroupSnapshot, State, TransfersSnapshot
from dcs_browser.services.transfers.commands import RETRIABLE
from dcs_browser.services.transfers.records import Group


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
