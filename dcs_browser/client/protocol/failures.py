"""From an answer that is no success to the one error a person reads (contract 1.0, 1.2, 1.11).

Leaves to others: connections that break before an answer comes (``client/faults``).
"""

import json
from dataclasses import dataclass, replace

from dcs_browser.client.protocol.exchange import Answer, Ask, masked, veiled
from dcs_browser.domain.errors import (
    Conflict,
    NotADcs,
    NotFound,
    NotOffered,
    NotPermitted,
    OutcomeUnknown,
    Refused,
    ServerFault,
    ServiceError,
    SignInRejected,
)

# 520 to 527 and 530 are a content network's way of saying 502 or 504.
GATEWAY = frozenset({502, 504, *range(520, 528), 530})

_TOO_LARGE_FOR_A_PROXY = (
    "A proxy in front of the service takes no uploads of this size. Nothing was changed. The administrator can "
    "raise its limit (in nginx client_max_body_size)."
)

_CODES = (
    ("retention", "RETENTION"),
    ("not archived", "NOT_ARCHIVED"),
    ("already exists", "BOOK_EXISTS"),
)


@dataclass(frozen=True, slots=True)
class Detail:
    """The text of an error body and the code that some bodies carry; ``from_api`` is false for proxies."""

    text: str
    code: str = ""
    from_api: bool = True


def read_detail(answer: Answer) -> Detail:
    """The service's own words: ``detail`` as text, as a list of field errors or as an object with a code."""
    found = _read_detail(answer)
    return replace(found, text=veiled(found.text))  # some services repeat what they were sent


def _read_detail(answer: Answer) -> Detail:
    try:
        body = json.loads(answer.body)
    except ValueError:
        text = "" if answer.is_html else " ".join(answer.text.split())[:200]
        return Detail(text, from_api=text == "Internal Server Error")
    detail = body.get("detail", body) if isinstance(body, dict) else body
    if isinstance(detail, str):
        return Detail(detail)
    if isinstance(detail, list):
        return Detail("; ".join(_field_error(item) for item in detail[:5]))
    if isinstance(detail, dict):
        text = detail.get("message") or detail.get("error") or detail.get("msg") or ""
        return Detail(str(text), str(detail.get("code") or ""))
    return Detail("")


def _field_error(item: object) -> str:
    if not isinstance(item, dict):
        return str(item)
    where = ".".join(str(part) for part in item.get("loc", ()) if part not in ("body", "query", "path"))
    return f"{where}: {item.get('msg', '')}" if where else str(item.get("msg", ""))


def failure(ask: Ask, answer: Answer, host: str = "") -> ServiceError:
    """The error for an answer outside 200 to 299."""
    detail = read_detail(answer)
    technical = masked(f"{ask.method} {ask.path} → {answer.status} {answer.text[:500]}")
    words = phrase(detail.text) or f"HTTP {answer.status}"
    status = answer.status
    if status == 401:
        return SignInRejected(
            technical, message="The service does not accept the session any more. Sign in again."
        )
    if status == 403:
        return NotPermitted(technical, detail=words)
    if status == 404:
        if route_is_missing(answer):
            return NotOffered(technical, reason="This service has no such function.")
        return NotFound(technical, detail=words)
    if status == 405:
        return NotOffered(technical, reason="This service does not allow that kind of request.")
    if status == 409:
        return Conflict(technical, reason=detail.code or _code(detail.text), detail=sentence(words))
    if status == 413:
        if detail.from_api:
            return Refused(technical, detail="the upload is larger than the service accepts")
        return Refused(technical, message=_TOO_LARGE_FOR_A_PROXY)
    if status == 429:
        return Refused(
            technical, message="It has too much to do for you right now. Wait a minute, then retry."
        )
    if 300 <= status < 400:
        return NotADcs(technical, host=host)
    if status < 500:
        return Refused(technical, detail=words)
    if status in GATEWAY and not detail.from_api and not ask.reads:
        return OutcomeUnknown(technical)
    return ServerFault(technical, status=status)


def route_is_missing(answer: Answer) -> bool:
    """Whether this 404 (exactly ``Not Found``) means the route and not the thing (contract 1.0)."""
    return answer.status == 404 and read_detail(answer) == Detail("Not Found")


def _code(text: str) -> str:
    return next((code for words, code in _CODES if words in text.lower()), "")


def phrase(text: str) -> str:
    """Fit for the middle of a sentence: no final full stop."""
    return " ".join(text.split()).rstrip(".;: ")


def sentence(text: str) -> str:
    """Fit to stand alone: ends with a mark."""
    text = " ".join(text.split())
    return text if text.endswith((".", "!", "?")) else f"{text}."
