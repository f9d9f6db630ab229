"""Publisher records (generations 3 and 4; contract 1.3)."""

import re
import sqlite3
from typing import Any

from dcs_browser.domain.names import stored_segment
from dcs_browser.localdcs.clock import Clock, stamp
from dcs_browser.localdcs.database import Database


class Publishers:
    """The publishers of one service."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def all(self, *, status: str = "active") -> list[sqlite3.Row]:
        return self._database.rows("SELECT * FROM publishers WHERE status = ? ORDER BY id", status)

    def get(self, publisher_id: int) -> sqlite3.Row | None:
        return self._database.row("SELECT * FROM publishers WHERE id = ?", publisher_id)

    def named(self, name: str) -> sqlite3.Row | None:
        return self._database.row("SELECT * FROM publishers WHERE name = ?", name)

    def with_slug(self, slug: str) -> sqlite3.Row | None:
        return self._database.row("SELECT * FROM publishers WHERE slug = ? ORDER BY id", slug)

    def create(self, name: str, **columns: Any) -> sqlite3.Row:
        at = stamp(self._clock())
        row_id = self._database.insert(
            "publishers", name=name, slug=self._free_slug(name), created_at=at, updated_at=at, **columns
        )
        return self.known(row_id)

    def ensure(self, name: str) -> sqlite3.Row:
        """The publisher of that name, made when there is none."""
        with self._database.transaction():
            return self.named(name) or self.create(name, display_name=name)

    def update(self, publisher_id: int, **columns: Any) -> sqlite3.Row:
        self._database.update("publishers", publisher_id, **columns, updated_at=stamp(self._clock()))
        return self.known(publisher_id)

    def remove(self, publisher_id: int) -> None:
        self._database.run("DELETE FROM publishers WHERE id = ?", publisher_id)

    def known(self, publisher_id: int) -> sqlite3.Row:
        row = self.get(publisher_id)
        if row is None:
            raise LookupError(f"no publisher {publisher_id}")
        return row

    def _free_slug(self, name: str) -> str:
        slug = re.sub(r"[_.]+", "-", stored_segment(name).lower()).strip("-") or "publisher"
        number, free = 1, slug
        while self.with_slug(free) is not None:
            number += 1
            free = f"{slug}-{number}"
        return free
