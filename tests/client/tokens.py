"""Tokens as the service makes them; nobody here checks their signature."""

import base64
import itertools
import json
import time

_numbers = itertools.count()


def a_token(life: float = 1800.0, *, age: float = 0.0) -> str:
    """A JWT issued ``age`` seconds ago that lives ``life`` seconds; no two are the same."""
    now = time.time() - age
    claims = {"sub": "1", "iat": now, "exp": now + life, "jti": next(_numbers)}
    return ".".join((_part({"alg": "HS256", "typ": "JWT"}), _part(claims), "c2lnbmF0dXJl"))


def _part(value: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")
