"""What a person types as an address, turned into the places where the API may be (contract 7, point 4). Pure."""

import ipaddress
import re
from dataclasses import dataclass

import httpx

# Where the service's own set-ups publish it, when no port was typed for this computer (contract 1.0).
USUAL_PORTS = (8000, 8081, 8080)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A base address to try, without final slash; ``origin`` is shared by those on one server."""

    url: str
    origin: str


def is_local(host: str) -> bool:
    """Whether a host is on one's own computer or network, where plain http is usual."""
    if (
        host == "localhost"
        or ("." not in host and ":" not in host)
        or host.endswith((".local", ".localhost"))
    ):
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return address.is_loopback or address.is_private or address.is_link_local


def candidates(typed: str) -> tuple[Candidate, ...]:
    """Where to look, best guess first; empty when this is no address.

    A scheme that was typed is kept; else http comes first for local hosts and https for all others. Each folder
    of the path is tried, deepest first, as it is and with ``/api``.
    """
    typed = typed.strip().strip("<>\"'").strip()
    if not typed or re.search(r"\s", typed):
        return ()
    scheme, mark, rest = typed.partition("://")
    if not mark:
        scheme, rest = "", typed.lstrip("/")
    if scheme.lower() not in {"", "http", "https"}:
        return ()
    try:
        url = httpx.URL(f"{scheme.lower() or 'http'}://{rest}")
        host, port = url.host, url.port if scheme else _typed_port(rest)
    except (httpx.InvalidURL, ValueError):
        return ()
    if not re.fullmatch(r"[\w.:-]+", host) or (port is not None and not 0 < port < 65536):
        return ()
    schemes = [scheme.lower()] if scheme else (["http", "https"] if is_local(host) else ["https", "http"])
    netloc = f"[{host}]" if ":" in host else host
    origins = [f"{s}://{netloc}" + (f":{port}" if port else "") for s in schemes]
    if port is None and is_local(host):
        origins += [f"{s}://{netloc}:{p}" for s in schemes[:1] for p in USUAL_PORTS]
    return tuple(Candidate(origin + path, origin) for origin in origins for path in _paths(url.path))


def _typed_port(rest: str) -> int | None:
    # httpx drops :80 from http URLs, but a typed port must stay when https is tried as well.
    match = re.match(r"(?:[^/@?#]*@)?(?:\[[^\]]*\]|[^/:?#]*):(\d+)", rest)
    return int(match[1]) if match else None


def _paths(path: str) -> list[str]:
    parts = [part for part in path.split("/") if part]
    found: list[str] = []
    for count in range(len(parts), -1, -1):
        folder = "".join(f"/{part}" for part in parts[:count])
        found += [folder, folder if folder.endswith("/api") else f"{folder}/api"]
    return list(dict.fromkeys(found))[:8]
