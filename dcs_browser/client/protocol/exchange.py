"""The two values every exchange is made of: what is asked, and what was answered.

Leaves to others: sending (``client/line``), what an answer means (the other modules of this package).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar
from urllib.parse import quote, urlencode

import msgspec

from dcs_browser.domain.errors import NotADcs, Refused, ServerFault

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ask:
    """A request below the service's base address.

    ``path`` is percent-encoded and starts with a slash. ``json`` is sent as the body when it is not ``None``.
    ``repeatable`` says that asking twice does no harm. ``needs`` names the capability that goes off when the
    service turns out not to have the route.
    """

    method: str
    path: str
    query: tuple[tuple[str, str], ...] = ()
    json: object = field(default=None, repr=False)
    repeatable: bool = False
    needs: str = ""

    @property
    def target(self) -> str:
        """Path and query as they go into the request line."""
        return f"{self.path}?{urlencode(self.query, quote_via=quote)}" if self.query else self.path

    @property
    def reads(self) -> bool:
        """Whether it changes nothing; signing in doesn't either."""
        return self.method == "GET" or self.path == "/auth/login"


def get(path: str, *query: tuple[str, str], needs: str = "") -> Ask:
    """Ask to read; may be repeated."""
    return Ask("GET", path, query, repeatable=True, needs=needs)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. Header names are lower case."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = field(default=b"", repr=False)

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")

    @property
    def is_html(self) -> bool:
        kind = self.headers.get("content-type", "")
        return "html" in kind.lower() or self.body.lstrip()[:15].lower().startswith((b"<!doctype", b"<html"))


def segment(name: str) -> str:
    """One path segment, percent-encoded. A name that can't travel as one raises ``Refused`` (contract 1.4)."""
    if not name or name in {".", ".."} or "/" in name or "\\" in name or "\x00" in name:
        raise Refused(detail=f"“{name}” can't be part of an address of this service")
    return quote(name, safe="")


def decode(answer: Answer, kind: type[T], host: str = "") -> T:
    """The JSON body as ``kind``; unknown fields are ignored, numbers may come as text.

    Raises ``NotADcs`` for a web page, ``ServerFault`` for anything else that doesn't fit.
    """
    try:
        return msgspec.json.decode(answer.body, type=kind, strict=False)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        if answer.is_html:
            raise NotADcs("a web page where JSON was expected", host=host) from error
        raise ServerFault(
            masked(f"unreadable answer ({error}): {answer.text[:200]}"), status=answer.status
        ) from error


_SHAPES = (
    (re.compile(r"(?i)(x-amz-(?:signature|credential|security-token)=)[^&\s\"'<>]+"), r"\1…"),
    (re.compile(r"(?i)(bearer\s+)[^\s\"']+"), r"\1…"),
    (re.compile(r"eyJ[\w-]{4,}\.[\w-]+\.[\w-]*"), "…"),
    (re.compile(r"\bdcs_\w+_[\w-]{16,}"), "…"),
    (re.compile(r"(?i)(\b[a-z][a-z0-9+.-]*://[^/\s:@]+:)[^/\s@]+@"), r"\1…@"),
)
_NAMED = re.compile(r"(?i)((?:access_token|password|api_key|secret)\"?\s*[:=]\s*\"?)[^\s\",&}]+")


def masked(text: str) -> str:
    """``text`` without tokens, passwords, API keys and signatures, fit for a log."""
    return _NAMED.sub(r"\1…", veiled(text))


def veiled(text: str) -> str:
    """``text`` without what has the shape of a secret, fit for a person: ``password: field required`` stays."""
    for pattern, replacement in _SHAPES:
        text = pattern.sub(replacement, text)
    return text
