"""Services with a book in them, and what a job of publishing needs, for the tests of hazards."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import httpx

from dcs_browser.client.api import Dcs
from dcs_browser.client.connect import Credentials, connect
from dcs_browser.domain.library import Book, BookDraft
from dcs_browser.domain.transfers import Phase
from dcs_browser.services.publishing.publish import Publisher, publisher
from dcs_browser.services.transfers.worker import UploadJob
from tests.builders import a_book_folder, a_png
from tests.service import Running, running_service

PUBLISHER, NAME = "North Quay", "Harbour"
GENERATIONS = ("v1", "v2", "v3", "v4")
DIALECTS = ("guide", *GENERATIONS)


class Notes:
    """A ``Progress`` with a memory, as the journal is one."""

    def __init__(self) -> None:
        self.cancelled = asyncio.Event()
        self.goes_on = False
        self.phases: list[Phase] = []
        self.kept: dict[str, str] = {}

    def say(self, sentence: str) -> None:
        """Not of interest here."""

    def phase(self, phase: Phase) -> None:
        self.phases.append(phase)

    def total(self, n: int) -> None:
        """Not of interest here."""

    def advance(self, n: int) -> None:
        """Not of interest here."""

    async def allow(self, n: int) -> None:
        """There is no limit."""

    def note(self, key: str, value: str) -> None:
        self.kept[key] = value

    def notes(self) -> dict[str, str]:
        return dict(self.kept)


class Stage:
    """A service of one generation that holds one book, published by our own worker."""

    def __init__(self, folder: Path, dialect: str, service: Running) -> None:
        self.folder = folder
        self.dialect = dialect
        self.service = service
        self.worker: Publisher = publisher(folder / "publishing")
        self.book_id = 0

    def a_book(self, name: str = "book", *, page: str = "") -> Path:
        """A folder of a book; ``page`` makes its first page another one."""
        folder = a_book_folder(self.folder / name, pages=2, name=NAME)
        (folder / "images/Unit_1/1.png").write_bytes(a_png(60, 80, page or "first"))
        return folder

    def job(self, source: Path, *, replace: bool = False, name: str = NAME, version: str = "") -> UploadJob:
        draft = BookDraft(PUBLISHER, name, language="en", category="English", version=version)
        number = self.book_id if replace else None
        return UploadJob(self.service.url, PUBLISHER, number, source, name, draft, replace)

    @asynccontextmanager
    async def signed_in(self) -> AsyncIterator[Dcs]:
        dcs = await connect(self.service.url, Credentials(self.service.email, self.service.password))
        try:
            yield dcs
        finally:
            await dcs.aclose()

    async def publish(self, dcs: Dcs, source: Path, **how: Any) -> Book:
        result = await self.worker(dcs, self.job(source, **how), Notes())
        assert result.differences == ()
        self.book_id = self.book_id or result.book.id
        return result.book

    async def stored(self, dcs: Dcs) -> dict[str, int]:
        """Sizes by path, of the book as it is now."""
        return {item.path: item.size for item in await dcs.objects(await dcs.book(self.book_id))}

    def raw(self) -> httpx.Client:
        """The service without our client; use it with ``with``."""
        return self.service.client()

    def raw_files(self, http: httpx.Client) -> dict[str, int]:
        """What the service's own tree says of the book's record, by full key."""
        record = http.get(f"/books/{self.book_id}").json()
        whose = record["publisher_id"] if self.dialect == "v4" else record["publisher"]
        return dict(_files(http.get(f"/storage/books/{whose}/{record['book_name']}").json()))

    def asked(self, prefix: str, method: str) -> int:
        return self.service.faults.count(prefix, method)


def _files(node: dict[str, Any]) -> Iterator[tuple[str, int]]:
    if node["type"] == "file":
        yield node["path"], node["size"]
    for child in node["children"]:
        yield from _files(child)


@contextmanager
def a_stage(folder: Path, dialect: str, **settings: Any) -> Iterator[Stage]:
    with running_service(folder / "service", dialect=dialect, **settings) as service:
        yield Stage(folder, dialect, service)


def a_raw_zip(entries: dict[str, bytes | str]) -> bytes:
    """A ZIP of exactly these entries, in this order."""
    import io
    import zipfile

    body = io.BytesIO()
    with zipfile.ZipFile(body, "w") as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return body.getvalue()


CONFIG = json.dumps(
    {
        "publisher_name": PUBLISHER,
        "book_title": NAME,
        "language": "en",
        "category": "English",
        "books": [],
    }
)
