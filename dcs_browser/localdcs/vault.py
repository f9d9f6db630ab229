"""Secrets of one data folder: made once, kept in files only their owner may read."""

import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Secrets:
    """Keys for tokens and presigned URLs; ``password`` is the generated one of the first account."""

    token_key: str
    access_key: str
    secret_key: str
    password: str


def load_secrets(folder: Path) -> Secrets:
    """The folder's secrets; they are generated at the first call."""
    path = folder / "secrets.json"
    try:
        kept = json.loads(path.read_text("utf-8"))
        return Secrets(kept["token_key"], kept["access_key"], kept["secret_key"], kept["password"])
    except FileNotFoundError:
        made = Secrets(
            secrets.token_urlsafe(48),
            f"local{secrets.token_hex(8)}",
            secrets.token_urlsafe(30),
            secrets.token_urlsafe(12),
        )
    fields = {name: getattr(made, name) for name in Secrets.__slots__}
    _write_private(path, json.dumps(fields, indent=1))
    return made


def _write_private(path: Path, text: str) -> None:
    fresh = path.with_name(path.name + ".new")
    fresh.unlink(missing_ok=True)
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as target:
        target.write(text)
        target.flush()
        os.fsync(target.fileno())
    fresh.replace(path)
