"""Who may: passwords (argon2), tokens (JWT, HS256 with ``sub``, ``iat``, ``exp``), API keys (contract 5)."""

import hashlib
import secrets
import sqlite3
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import jwt
from argon2 import Parameters, PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from dcs_browser.localdcs.clock import Clock, moment, stamp
from dcs_browser.localdcs.database import Database

INT4 = 2**31 - 1


@dataclass(frozen=True, slots=True)
class User:
    id: int
    email: str


class Access:
    """Accounts, tokens and API keys of one service."""

    def __init__(
        self, database: Database, token_key: str, *, token_minutes: float, hashing: Parameters, clock: Clock
    ) -> None:
        self._database = database
        self._token_key = token_key
        self._token_minutes = token_minutes
        self._clock = clock
        self._hasher = PasswordHasher.from_parameters(hashing)
        self._nobody = ""

    def ensure_user(self, email: str, password: str) -> None:
        """Make the account, or give it this password when it has another."""
        email = email.strip().lower()
        row = self._database.row("SELECT * FROM users WHERE email = ?", email)
        if row is None:
            self._database.insert("users", email=email, password_hash=self._hasher.hash(password))
        elif not self._matches(row["password_hash"], password):
            self._database.update("users", row["id"], password_hash=self._hasher.hash(password))

    def sign_in(self, email: str, password: str) -> str | None:
        """A token, or ``None``. E-mail addresses are compared trimmed and in lower case."""
        row = self._database.row("SELECT * FROM users WHERE email = ?", email.strip().lower())
        if row is None:
            # As much work as for a known address: the time taken tells nothing about who exists.
            self._nobody = self._nobody or self._hasher.hash(secrets.token_hex())
            self._matches(self._nobody, password)
            return None
        return self.token(row["id"]) if self._matches(row["password_hash"], password) else None

    def token(self, user_id: int) -> str:
        issued = self._clock()
        claims = {
            "sub": str(user_id),
            "iat": int(issued.timestamp()),
            "exp": int((issued + timedelta(minutes=self._token_minutes)).timestamp()),
        }
        return jwt.encode(claims, self._token_key, algorithm="HS256")

    def user(self, token: str) -> User | None:
        """Whose valid token this is; ``None`` for a bad or expired one and when the user is gone."""
        try:
            claims: dict[str, Any] = jwt.decode(
                token,
                self._token_key,
                algorithms=["HS256"],
                options={"require": ["sub", "exp"], "verify_exp": False, "verify_iat": False},
            )
            expires, user_id = int(claims["exp"]), int(claims["sub"])
        except (jwt.InvalidTokenError, ValueError, TypeError):
            return None
        if self._clock().timestamp() >= expires:
            return None
        row = self._database.row("SELECT id, email FROM users WHERE id = ?", user_id)
        return User(row["id"], row["email"]) if row else None

    def make_key(
        self, name: str, *, description: str | None, expires_at: str | None, rate_limit: int
    ) -> tuple[str, sqlite3.Row]:
        """A new API key: its text, shown this once, and its row."""
        key = f"dcs_local_browser_{secrets.token_urlsafe(18)}"
        row_id = self._database.insert(
            "api_keys",
            digest=_digest(key),
            key_prefix=key[:16],
            name=name,
            description=description,
            created_at=stamp(self._clock()),
            expires_at=expires_at,
            rate_limit=rate_limit,
        )
        row = self._database.row("SELECT * FROM api_keys WHERE id = ?", row_id)
        if row is None:
            raise LookupError(f"API key {row_id} vanished")
        return key, row

    def all_keys(self) -> list[sqlite3.Row]:
        return self._database.rows("SELECT * FROM api_keys ORDER BY id")

    def revoke(self, key_id: int) -> bool:
        return self._database.run("UPDATE api_keys SET is_active = 0 WHERE id = ?", key_id) > 0

    def accepts_key(self, key: str) -> bool:
        """Whether this API key is known, active and not expired; its use is noted."""
        row = self._database.row("SELECT * FROM api_keys WHERE digest = ? AND is_active = 1", _digest(key))
        if row is None or (row["expires_at"] and moment(row["expires_at"]) <= self._clock()):
            return False
        self._database.update("api_keys", row["id"], last_used_at=stamp(self._clock()))
        return True

    def _matches(self, password_hash: str, password: str) -> bool:
        try:
            return self._hasher.verify(password_hash, password)
        except (VerificationError, InvalidHashError):
            return False


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
