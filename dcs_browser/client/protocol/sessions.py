"""Signing in, tokens and health (guide 4.1, contract 1.1, 1.10 and 5)."""

import base64
import binascii
import json
from dataclasses import dataclass
from datetime import UTC, datetime

import msgspec

from dcs_browser.client.protocol.exchange import Answer, Ask, decode, get
from dcs_browser.client.protocol.failures import failure, phrase, read_detail, route_is_missing
from dcs_browser.client.protocol.payloads import HealthPayload, SessionPayload, TokenPayload
from dcs_browser.domain.errors import NotADcs, SignInRejected
from dcs_browser.domain.library import Session


def login(email: str, password: str) -> Ask:
    return Ask("POST", "/auth/login", json={"email": email, "password": password}, repeatable=True)


def read_login(answer: Answer, host: str) -> str:
    """The token. Raises ``SignInRejected`` for 401, 403 and 422, ``NotADcs`` where there is no such route."""
    if answer.status in {401, 403}:
        raise SignInRejected(f"sign-in → {answer.status}")
    if answer.status == 422:
        raise SignInRejected(
            "sign-in → 422",
            message="The service does not understand the sign-in: {detail}. Nothing was changed.",
            detail=phrase(read_detail(answer).text),
        )
    if answer.status == 405 or route_is_missing(answer) or answer.is_html:
        raise NotADcs(f"sign-in → {answer.status}", host=host)
    if not 200 <= answer.status < 300:
        raise failure(Ask("GET", "/auth/login"), answer, host)
    return decode(answer, TokenPayload, host).access_token


def session() -> Ask:
    return get("/auth/session")


def read_session(answer: Answer, token: str) -> Session:
    payload = decode(answer, SessionPayload)
    claims = read_claims(token)
    expires = datetime.fromtimestamp(claims.expires, UTC) if claims.expires else None
    return Session(payload.email or "", payload.user_id, expires)


@dataclass(frozen=True, slots=True)
class Claims:
    """When a token was issued and when it ends, in seconds since 1970 on the service's clock; 0 unknown."""

    issued: float = 0.0
    expires: float = 0.0


def read_claims(token: str) -> Claims:
    """``iat`` and ``exp`` of a JWT; anything else has none."""
    parts = token.split(".")
    if len(parts) != 3:
        return Claims()
    try:
        body = json.loads(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
        claims = Claims(float(body.get("iat") or 0), float(body.get("exp") or 0))
        datetime.fromtimestamp(claims.expires, UTC)
    except (ValueError, binascii.Error, AttributeError, TypeError, OverflowError, OSError):
        return Claims()
    return claims


def health() -> Ask:
    return get("/health")


def read_health(answer: Answer) -> HealthPayload | None:
    """The answer of a living service, or ``None``: a web page, another program, an error."""
    if answer.status != 200:
        return None
    try:
        return msgspec.json.decode(answer.body, type=HealthPayload)
    except msgspec.DecodeError:
        return None
