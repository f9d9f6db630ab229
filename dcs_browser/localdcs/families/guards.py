"""Who may pass a route: bearer tokens, and API keys where a generation takes them (contract 5)."""

from typing import Annotated

from fastapi import Depends, HTTPException, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from dcs_browser.localdcs.access import Access, User

_BEARER = HTTPBearer(auto_error=False, scheme_name="HTTPBearer")


class Guard:
    """A dependency: the user of the token, or ``None`` for an accepted API key.

    ``missing`` is the status for no or another kind of header: 403 in the recorded generations, 401 since.
    """

    def __init__(self, access: Access, *, missing: int, keys: bool = False) -> None:
        self._access = access
        self._missing = missing
        self._keys = keys

    async def __call__(
        self,
        request: Request,
        _credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_BEARER)],
    ) -> User | None:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        challenge = {"WWW-Authenticate": "Bearer"} if self._missing == 401 else None
        if not scheme or not token.strip():
            raise HTTPException(self._missing, "Not authenticated", challenge)
        if scheme.lower() != "bearer":
            raise HTTPException(self._missing, "Invalid authentication credentials", challenge)
        user = self._access.user(token.strip())
        if user is None and not (self._keys and self._access.accepts_key(token.strip())):
            raise HTTPException(401, "Invalid token", challenge)
        return user
