"""What can be done with a transfer in its present state, each deed with its icon and words.

Leaves to others: doing it (``presenter``).
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from dcs_browser.domain.transfers import GroupSnapshot, Kind, Phase, State

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Deed:
    """``key`` is pause, resume, retry, open, cancel, remove, ask, files or details."""

    key: str
    icon: str
    text: str


def deeds_of(group: GroupSnapshot) -> tuple[Deed, ...]:
    """All deeds; the first is the row's main one, the second ends or removes it. The rest is in the menu."""
    upload = group.kind is Kind.UPLOAD
    opening = Deed(
        "open",
        "book-open" if upload else "folder-open",
        translate("TransferDeeds", "Open the book") if upload else translate("TransferDeeds", "Open folder"),
    )
    cancel = Deed("cancel", "x", translate("TransferDeeds", "Cancel"))
    remove = Deed("remove", "x", translate("TransferDeeds", "Remove from the list"))
    files = Deed("files", "list", translate("TransferDeeds", "Show files…"))
    details = Deed("details", "info", translate("TransferDeeds", "Details…"))
    match group.state:
        case State.RUNNING | State.WAITING:
            sent = upload and group.phase in (Phase.UNPACK, Phase.VERIFY)
            if sent:
                # The body has left: stopping here stops nothing at the service.
                return (
                    details,
                    Deed("cancel", "x", translate("TransferDeeds", "Stop waiting for the service")),
                )
            return (
                Deed("pause", "pause", translate("TransferDeeds", "Pause")),
                cancel,
                *(() if upload else (opening, files)),
            )
        case State.PAUSED:
            return (
                Deed("resume", "play", translate("TransferDeeds", "Resume")),
                cancel,
                *(() if upload else (opening, files)),
            )
        case State.FAILED | State.CANCELLED:
            text = (
                translate("TransferDeeds", "Send again")
                if upload
                else translate("TransferDeeds", "Retry what is missing")
            )
            more: tuple[Deed, ...] = (details,) if upload else (opening, files, details)
            return (Deed("retry", "rotate-cw", text), remove, *more)
        case State.UNKNOWN:
            return (
                Deed("retry", "refresh-cw", translate("TransferDeeds", "Ask the service again")),
                remove,
                details,
            )
        case _:
            rest: tuple[Deed, ...] = (files,)
            if upload:
                rest = (details,) if group.detail else ()
            return (opening, remove, *rest)
