"""One service on one data folder: everything the families of routes share, opened, recovered and closed together."""

import shutil
import threading
from dataclasses import dataclass, field
from pathlib import Path

from argon2 import Parameters
from argon2.profiles import RFC_9106_LOW_MEMORY

from dcs_browser.localdcs import clock as clocks
from dcs_browser.localdcs.access import Access
from dcs_browser.localdcs.archive import Limits
from dcs_browser.localdcs.books import Books
from dcs_browser.localdcs.clock import Clock
from dcs_browser.localdcs.database import Database
from dcs_browser.localdcs.objects import Objects
from dcs_browser.localdcs.publishers import Publishers
from dcs_browser.localdcs.signing import Signer
from dcs_browser.localdcs.vault import load_secrets

DEFAULT_EMAIL = "admin@dreamcentral.com"


@dataclass(frozen=True, slots=True)
class Rules:
    """What can be set for one service."""

    token_minutes: float = 24 * 60
    retention_days: float = 7
    limits: Limits = field(default_factory=Limits)
    hashing: Parameters = field(default_factory=lambda: RFC_9106_LOW_MEMORY)


class Service:
    """The store, the records and the accounts of one data folder.

    Raises ``DataInUse`` when another process serves the folder.
    """

    def __init__(
        self,
        data: Path,
        *,
        rules: Rules,
        email: str = DEFAULT_EMAIL,
        password: str = "",
        clock: Clock = clocks.now,
    ) -> None:
        data.mkdir(parents=True, exist_ok=True)
        self.data = data
        self.rules = rules
        self.clock = clock
        self.database = Database(data / "localdcs.sqlite3")
        try:
            secrets = load_secrets(data)
            self.email = email
            self.password = password or secrets.password
            self.incoming = data / "incoming"
            shutil.rmtree(self.incoming, ignore_errors=True)
            self.incoming.mkdir(exist_ok=True)
            self.objects = Objects(self.database, data / "objects", clock)
            self.objects.sweep()
            self.books = Books(self.database, clock)
            self.publishers = Publishers(self.database, clock)
            self.access = Access(
                self.database,
                secrets.token_key,
                token_minutes=rules.token_minutes,
                hashing=rules.hashing,
                clock=clock,
            )
            self.access.ensure_user(self.email, self.password)
            self.signer = Signer(secrets.access_key, secrets.secret_key)
        except BaseException:
            self.database.close()
            raise
        # New uploads of the recorded generations run one after another, as their single worker does.
        self.uploading = threading.Lock()
        self.storage_url = ""  # the second origin, known when its port is

    def presign(self, bucket: str, key: str, seconds: int = 3600) -> str:
        """A URL of the second origin for one object."""
        return self.signer.presign(self.storage_url, bucket, key, seconds=seconds, now=self.clock())

    def close(self) -> None:
        self.database.close()
