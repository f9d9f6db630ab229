"""What can be done with a transfer in its present state, each deed with its icon and words.

Leaves to others: doing it (``presenter``).
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from dcs_browser.domain.transfers import FINAL, GroupSnapshot, Kind, Order, Phase, State

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Deed:
    """``key`` is pause, resume, retry, open, cancel, remove, decide, files, details, or a place in the queue
    (an ``Order``).
    """

    key: str
    icon: str
    text: str


def deeds_of(group: GroupSnapshot) -> tuple[Deed, ...]:
    """All deeds; the first is the row's main one, the second ends or removes it. The rest is in the menu."""
    if group.files_asking:
        # What waits for a person comes first, whatever the other files do meanwhile.
        decide = Deed(
            "decide", "circle-question-mark", translate("TransferDeeds", "Decide about files that exist…")
        )
        rest = _deeds(group)
        cancel = next((deed for deed in rest if deed.key in ("cancel", "remove")), rest[0])
        return (decide, cancel, *(deed for deed in rest if deed is not cancel))
    return _deeds(group)


def places_of(group: GroupSnapshot) -> tuple[Deed, ...]:
    """The ways to another place in the queue; none for what has ended."""
    if group.state in FINAL and group.state is not State.UNKNOWN:
        return ()
    return (
        Deed(Order.UP, "arrow-up", translate("TransferDeeds", "Move up")),
        Deed(Order.DOWN, "arrow-down", translate("TransferDeeds", "Move down")),
        Deed(Order.FIRST, "arrow-up-from-line", translate("TransferDeeds", "Move to the front")),
        Deed(Order.LAST, "arrow-down-to-line", translate("TransferDeeds", "Move to the end")),
    )


def _deeds(group: GroupSnapshot) -> tuple[Deed, ...]:
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
        case State.ASKING:
            return (cancel, opening, files)
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
