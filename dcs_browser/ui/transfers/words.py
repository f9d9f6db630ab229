"""What a transfer says of itself: icon, what it does, how far it is, how long it takes. Pure but for translation.

Leaves to others: where it stands (``delegate``, ``drawer``).
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from dcs_browser.domain.errors import ServerUnreachable
from dcs_browser.domain.transfers import GroupSnapshot, Kind, Phase, State, TransfersSnapshot
from dcs_browser.ui.format import count_text, duration_text, rate_text, size_text, time_text
from dcs_browser.ui.theme import Role, Tone
from dcs_browser.ui.told_errors import retold

translate = QCoreApplication.translate
_UNREACHED = ServerUnreachable.title.partition("}")[2]


@dataclass(frozen=True, slots=True)
class Line:
    """One group in words. ``share`` is 0 to 1, or -1 when it can't be told."""

    icon: str
    role: Role
    tone: Tone
    state: str
    title: str
    what: str
    figures: str
    time: str
    share: float
    tooltip: str

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        return ", ".join(
            part for part in (self.title, self.state, self.what, self.figures, self.time) if part
        )


def line_of(group: GroupSnapshot) -> Line:
    """Everything a row shows."""
    icon, role, tone, state = _look(group)
    what = _what(group)
    tooltip = "\n".join(
        part
        for part in (
            group.title,
            retold(group.error_title),
            retold(group.error_message),
            retold(group.detail),
            what,
        )
        if part
    )
    return Line(
        icon, role, tone, state, group.title, what, _figures(group), _time(group), _share(group), tooltip
    )


def _look(group: GroupSnapshot) -> tuple[str, Role, Tone, str]:
    upload = group.kind is Kind.UPLOAD
    match group.state:
        case State.DONE if group.detail and upload:
            return "triangle-alert", "warning", "warning", translate("Transfers", "done, with differences")
        case State.DONE:
            return "circle-check", "ok", "ok", translate("Transfers", "done")
        case State.FAILED:
            return "circle-x", "error", "error", translate("Transfers", "failed")
        case State.UNKNOWN:
            return "circle-question-mark", "warning", "warning", translate("Transfers", "outcome unknown")
        case State.ASKING:
            return "files", "warning", "warning", translate("Transfers", "needs your decision")
        case State.CANCELLED:
            return "circle-slash", "muted", "neutral", translate("Transfers", "cancelled")
        case State.PAUSED:
            return "circle-pause", "muted", "neutral", translate("Transfers", "paused")
        case State.WAITING if waits_for_network(group):
            return "wifi-off", "warning", "warning", translate("Transfers", "waiting for the network")
        case State.WAITING:
            return "clock", "muted", "neutral", translate("Transfers", "waiting")
        case _:
            return ("upload" if upload else "download"), "muted", "accent", translate("Transfers", "running")


def _what(group: GroupSnapshot) -> str:
    if group.files_asking:
        return translate("Transfers", "%n file(s) wait for your decision", "", group.files_asking)
    if waits_for_network(group):
        return translate("Transfers", "Waiting for the network: {why}").format(why=retold(group.error_title))
    if group.state is State.WAITING and group.error_title:
        return retold(group.error_title)
    if group.state in (State.FAILED, State.UNKNOWN):
        failed = ""
        if group.kind is Kind.DOWNLOAD and group.files_failed:
            failed = translate("Transfers", "%n file(s) failed", "", group.files_failed) + ": "
        return failed + retold(group.error_title or group.error_message)
    if group.kind is Kind.DOWNLOAD and group.detail and group.state is State.DONE:
        return retold(group.detail)
    if group.kind is Kind.DOWNLOAD:
        place = _short(group.target)
        return (
            translate("Transfers", "in {folder}")
            if group.state is State.DONE
            else translate("Transfers", "to {folder}")
        ).format(folder=place)
    if group.state is State.DONE:
        if group.detail:
            return group.detail.splitlines()[0]
        return translate("Transfers", "verified: every file is stored as it was sent")
    if group.state is State.RUNNING:
        return phase_text(group.phase)
    return translate("Transfers", "to {place}").format(place=group.target)


def waits_for_network(group: GroupSnapshot) -> bool:
    """Whether it goes on by itself as soon as its service can be reached again."""
    return group.state is State.WAITING and group.error_title.endswith(_UNREACHED)


def phase_text(phase: Phase) -> str:
    """What an upload does right now."""
    return {
        Phase.READ: translate("Transfers", "reading the files"),
        Phase.PACK: translate("Transfers", "packing the book"),
        Phase.RECEIVE: translate("Transfers", "keeping a safety copy of the live book"),
        Phase.SEND: translate("Transfers", "sending"),
        Phase.UNPACK: translate("Transfers", "the service is unpacking"),
        Phase.VERIFY: translate("Transfers", "checking what is stored"),
    }.get(phase, translate("Transfers", "starting"))


def _short(folder: str) -> str:
    """The last two parts of a path; the whole is in the tooltip of the row."""
    parts = Path(folder).parts
    return "/".join(parts[-2:]) if len(parts) > 2 else folder


def _figures(group: GroupSnapshot) -> str:
    if group.state is State.UNKNOWN:
        return translate("Transfers", "asking what it has…")
    parts: list[str] = []
    if group.kind is Kind.DOWNLOAD:
        done, files = count_text(group.files_done), count_text(group.files)
        if group.state is State.DONE:
            parts.append(translate("Transfers", "%n file(s)", "", group.files))
        else:
            parts.append(translate("Transfers", "{done} of {files} files").format(done=done, files=files))
    elif group.total > 0 and group.state is not State.DONE:
        amounts = {"done": size_text(group.done), "total": size_text(group.total)}
        parts.append(translate("Transfers", "{done} of {total}").format(**amounts))
    if group.state is State.RUNNING and group.rate > 0:
        parts.append(rate_text(group.rate))
    elif group.state is State.DONE and group.total > 0:
        parts.append(size_text(group.total))
    return " · ".join(parts)


def _time(group: GroupSnapshot) -> str:
    if group.state is State.RUNNING:
        if group.seconds_left < 0 or group.total <= 0:
            return ""
        return translate("Transfers", "{time} left").format(time=duration_text(group.seconds_left))
    state = _look(group)[3]
    if waits_for_network(group):
        return translate("Transfers", "waiting")
    if group.state is State.ASKING:
        return translate("Transfers", "waits for you")
    if group.state is State.DONE and group.finished_at:
        return translate("Transfers", "done {time}").format(
            time=time_text(datetime.fromtimestamp(group.finished_at, UTC))
        )
    return state


def _share(group: GroupSnapshot) -> float:
    if group.state in (State.DONE, State.UNKNOWN):
        return 1.0
    if group.total > 0:
        return min(1.0, group.done / group.total)
    if group.total == 0 and group.files:
        return group.files_done / group.files
    return -1.0 if group.state is State.RUNNING else 0.0


def summary(snapshot: TransfersSnapshot) -> str:
    """``2 running · 1 waiting · 1 needs you``."""
    parts: list[str] = []
    groups = snapshot.groups
    running = sum(group.state is State.RUNNING for group in groups)
    waiting = sum(group.state in (State.WAITING, State.PAUSED) for group in groups)
    if snapshot.paused:
        parts.append(translate("Transfers", "all paused"))
    if running:
        parts.append(translate("Transfers", "%n running", "", running))
    if waiting:
        parts.append(translate("Transfers", "%n waiting", "", waiting))
    if snapshot.attention:
        parts.append(translate("Transfers", "%n need(s) you", "", snapshot.attention))
    if parts:
        return " · ".join(parts)
    return (
        translate("Transfers", "%n finished", "", snapshot.finished_total)
        if snapshot.finished_total
        else translate("Transfers", "nothing is moving")
    )


def leading(snapshot: TransfersSnapshot) -> GroupSnapshot | None:
    """The group the closed drawer speaks of: what runs first, then what waits."""
    for state in (State.RUNNING, State.UNKNOWN, State.WAITING, State.PAUSED):
        for group in snapshot.groups:
            if group.state is state:
                return group
    return None
