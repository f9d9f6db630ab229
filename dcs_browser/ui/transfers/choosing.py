"""Which transfers are shown: by what they do, and by words in their title, target and trouble.

Leaves to others: showing them (``drawer``).
"""

from collections.abc import Sequence

from dcs_browser.domain.transfers import GroupSnapshot, State

ALL, RUNNING, FAILED, DONE = "all", "running", "failed", "done"
_STATES = {
    RUNNING: frozenset({State.RUNNING, State.WAITING, State.PAUSED, State.ASKING}),
    FAILED: frozenset({State.FAILED, State.UNKNOWN, State.CANCELLED}),
    DONE: frozenset({State.DONE}),
}


def fits(group: GroupSnapshot, which: str, text: str = "") -> bool:
    """Whether ``group`` belongs to ``which`` and has every word of ``text``. A running one with failed files is both."""
    if which != ALL and group.state not in _STATES[which] and not (which == FAILED and group.files_failed):
        return False
    words = text.casefold().split()
    if not words:
        return True
    told = f"{group.title} {group.target} {group.error_title} {group.error_message}".casefold()
    return all(word in told for word in words)


def chosen(groups: Sequence[GroupSnapshot], which: str, text: str = "") -> tuple[GroupSnapshot, ...]:
    """Those of ``groups`` that fit, in their order."""
    return tuple(group for group in groups if fits(group, which, text))


def counts(groups: Sequence[GroupSnapshot]) -> dict[str, int]:
    """How many each choice would show, without words."""
    return {which: sum(fits(group, which) for group in groups) for which in (ALL, RUNNING, FAILED, DONE)}
