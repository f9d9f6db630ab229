"""The trash: list, restore, purge (guide appendix A, contract 1.5 and 4)."""

import msgspec

from dcs_browser.client.protocol.exchange import Answer, Ask, decode, get
from dcs_browser.client.protocol.payloads import PurgedPayload, RestoredPayload, TrashPayload, listed
from dcs_browser.domain.errors import NotADcs, ServerFault
from dcs_browser.domain.library import Book, TrashEntry


def list_trash() -> Ask:
    return get("/storage/trash", needs="trash")


def read_trash(answer: Answer, host: str = "") -> tuple[TrashEntry, ...]:
    try:
        payloads = listed(answer.body, TrashPayload)
    except msgspec.DecodeError as error:
        if answer.is_html:
            raise NotADcs("a web page instead of the trash", host=host) from error
        raise ServerFault(f"unreadable trash: {error}", status=answer.status) from error
    return tuple(payload.entry() for payload in payloads)


def restore(key: str) -> Ask:
    return Ask("POST", "/storage/restore", json={"key": key}, needs="restore")


def read_restored(answer: Answer) -> Book | None:
    payload = decode(answer, RestoredPayload)
    return payload.book.book() if payload.book else None


def purge(key: str, *, force: bool, reason: str) -> Ask:
    """A reason always goes with ``force``: some services demand it, the others ignore it (contract 1.5)."""
    body: dict[str, object] = {"key": key, "force": force}
    if force:
        body["override_reason"] = (reason.strip() or "Purged by hand")[:500]
    return Ask("DELETE", "/storage/trash", json=body, needs="purge")


def read_purged(answer: Answer) -> int:
    """Objects removed."""
    return decode(answer, PurgedPayload).objects_removed or 0 if answer.body else 0
