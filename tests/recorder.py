"""What the engine is to an upload worker, without an engine: a progress that remembers; and a job to hand over."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from dcs_browser.client.api import Dcs
from dcs_browser.client.connect import Credentials, connect
from dcs_browser.domain.library import BookDraft
from dcs_browser.domain.transfers import Phase
from dcs_browser.services.transfers.worker import UploadJob
from tests.service import Running


class Recorder:
    """A ``Progress`` that remembers, as the journal does."""

    def __init__(self) -> None:
        self.cancelled = asyncio.Event()
        self.goes_on = False
        self.said: list[str] = []
        self.phases: list[Phase] = []
        self.kept: dict[str, str] = {}
        self.totals: dict[Phase, int] = {}
        self.done: dict[Phase, int] = {}

    def phase(self, phase: Phase) -> None:
        self.phases.append(phase)
        self.done[phase] = 0

    def total(self, n: int) -> None:
        self.totals[self.phases[-1]] = n

    def advance(self, n: int) -> None:
        self.done[self.phases[-1]] += n

    async def allow(self, n: int) -> None:
        return

    def say(self, sentence: str) -> None:
        self.said.append(sentence)

    def note(self, key: str, value: str) -> None:
        self.kept[key] = value

    def notes(self) -> dict[str, str]:
        return dict(self.kept)


@asynccontextmanager
async def signed_in(service: Running) -> AsyncIterator[Dcs]:
    dcs = await connect(service.url, Credentials(service.email, service.password))
    try:
        yield dcs
    finally:
        await dcs.aclose()


def new_job(service: Running, source: Path, name: str = "Liman 1", **changes: object) -> UploadJob:
    draft = BookDraft("North Quay", name, language="tr", category="English", title=name)
    values = {
        "server": service.url,
        "publisher": "North Quay",
        "book_id": None,
        "source": source,
        "title": name,
    }
    return UploadJob(**{**values, "draft": draft, **changes})
