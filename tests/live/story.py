"""The main job without a window, against any service: publish, browse, preview, download, replace, delete, bring back.

What a service can't do is left out with its own reason (``left_out``). Only books whose name begins with ``PREFIX`` are
made, and whatever happens they are removed again.
"""

import asyncio
import secrets
import string
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from dcs_browser.client.api import Dcs
from dcs_browser.client.connect import Credentials, connect
from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.domain.flowbook.config import parse_book
from dcs_browser.domain.library import Book, BookDraft, TrashEntry
from dcs_browser.domain.names import nfc, stored_path
from dcs_browser.domain.transfers import FINAL, GroupSnapshot, State
from dcs_browser.services.cache import DiskCache
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.checking import check_stored
from dcs_browser.services.publishing.publish import publisher as publishing_in
from dcs_browser.services.publishing.service import folds_names
from dcs_browser.services.sources import StoredSource
from dcs_browser.services.transfers.engine import TransferEngine
from dcs_browser.services.transfers.worker import UploadJob
from tests.builders import a_book_folder, a_config, a_png, write_config

PREFIX = "dcs-browser-test-"


@dataclass
class Story:
    """One signed-in service and one book of ours. Call the parts in the order of :meth:`tell`."""

    dcs: Dcs
    engine: TransferEngine
    folder: Path
    publisher: str
    left_out: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.catalog = Catalog(self.dcs)
        # Letters only: how generation 4 spells names with digits in them is nothing to rely on here.
        self.name = PREFIX + "".join(secrets.choice(string.ascii_lowercase) for _ in range(8))
        self.made: set[int] = set()
        self.source = a_book_folder(
            self.folder / "source", name=self.name, title=self.name, publisher=self.publisher
        )
        can = self.dcs.capabilities
        if can.reading.on and not can.presigned.on:
            # Generation 2 hands files out itself, and breaks on other letters than Latin-1 in their names.
            self.left_out["Turkish file names"] = can.presigned.reason
        else:
            (self.source / "images" / "Gökyüzü ışığı 1.png").write_bytes(a_png(30, 30))
        self.book: Book

    async def tell(self) -> None:
        """Everything, in order."""
        await self.publish()
        await self.browse()
        await self.check()
        await self.preview()
        await self.download()
        await self.replace()
        await self.delete_and_undo()
        await self.trash()

    def offered(self, part: str, capability: str) -> bool:
        """Whether the service can do it; its reason is kept when not."""
        can = getattr(self.dcs.capabilities, capability)
        if not can.on:
            self.left_out[part] = can.reason
        return bool(can.on)

    # The parts

    async def publish(self) -> None:
        made = await self._send(book_id=None, replace=False)
        (self.book,) = await self._live()
        assert self.book.id == made
        assert self._is_ours(self.book.publisher, self.book.name)

    async def browse(self) -> None:
        if not self.offered("browse", "listing"):
            return
        root = await self.catalog.listing(self.book, refresh=True)
        objects = {item.path: item.size for item in await self.dcs.objects(self.book)}
        assert root.count == len(objects)
        expected = {path: len(data) for path, data in self.expected().items()}
        stored = {path: size for path, size in objects.items() if path in expected}
        # Some generations write small files of their own beside the book's.
        assert set(expected) <= set(objects)
        if folds_names(self.dcs):
            del stored["config.json"], expected["config.json"]
        assert stored == expected
        assert [item.path for item in await self.dcs.objects(self.book, "audio")] == ["audio/Pg_1.wav"]
        assert root.find("images/Unit_1") is not None

    async def check(self) -> None:
        if self.offered("check", "reading"):
            findings = await check_stored(self.dcs, self.book, rules=["asset.missing", "config.missing"])
            assert findings == ()

    async def preview(self) -> None:
        if not self.offered("preview", "reading"):
            return
        cache = DiskCache(self.folder / "cache")
        source = StoredSource(
            self.dcs, self.book, lambda: self.catalog.listing(self.book), cache, self.engine
        )
        try:
            config = parse_book(await source.read("config.json"))
            assert config.title == self.name
            assert [page.label for page in config.pages] == ["1", "2", "3"]
            page = config.pages[0]
            assert page.sections[2].activity is not None
            for path in ("images/Unit_1/1.png", "images/Unit_1/p1s1.png"):
                assert (await source.file(path)).read_bytes() == (self.source / path).read_bytes()
        finally:
            await source.close()

    async def download(self) -> None:
        if not self.offered("download", "reading"):
            return
        target = self.folder / "out"
        objects = await self.catalog.objects_at(self.book, ("",))
        group = await self._finished(
            self.engine.download(self.dcs.server.url, self.book, objects, target, title=self.name)
        )
        assert group.state is State.DONE, group
        arrived = {p.relative_to(target).as_posix(): p.read_bytes() for p in target.rglob("*") if p.is_file()}
        expected = self.expected()
        if folds_names(self.dcs):
            # The service writes its own spelling of the paths into it.
            del expected["config.json"]
        assert {path: arrived.get(path) for path in expected} == expected

    async def replace(self) -> None:
        (self.source / "images" / "new.png").write_bytes(a_png(40, 40))
        (self.source / "audio" / "Pg_1.wav").unlink()
        config = a_config(3, self.name, book_title=self.name, publisher_name=self.publisher)
        del config["books"][0]["modules"][0]["pages"][0]["sections"][1]
        write_config(self.source, config)
        await self._send(book_id=self.book.id, replace=True)
        paths = {item.path for item in await self.dcs.objects(self.book)}
        assert "images/new.png" in paths
        assert "audio/Pg_1.wav" not in paths

    async def delete_and_undo(self) -> None:
        if not self.offered("delete", "delete"):
            return
        before = await self._paths()
        deletion = await self.catalog.delete(self.book)
        assert not await self._live()
        if deletion.permanent:
            self.left_out["undo"] = "This service deletes for good."
            return
        await self.catalog.undo(deletion)
        (self.book,) = await self._live()
        assert self._all_back(before, await self._paths())

    async def trash(self) -> None:
        if "undo" in self.left_out:
            self.left_out["trash"] = self.left_out["undo"]
            return
        if not self.offered("trash", "trash"):
            return
        before = await self._paths()
        await self.catalog.delete(self.book)
        (entry,) = await self._thrown_away()
        assert entry.object_count >= len(before)
        if self.offered("restore", "restore"):
            await self.catalog.restore(entry)
            (self.book,) = await self._live()
            assert self._all_back(before, await self._paths())
            await self.catalog.delete(self.book)
            (entry,) = await self._thrown_away()
        if self.offered("purge", "purge"):
            assert await self.catalog.purge(entry, force=True, reason="a test of DCS Browser") > 0
            assert not await self._thrown_away()
        assert not await self._live()

    # Around them

    def expected(self) -> dict[str, bytes]:
        """What the service should have, under the names it gives."""
        spelled = stored_path if folds_names(self.dcs) else nfc
        paths = (path for path in self.source.rglob("*") if path.is_file())
        return {spelled(path.relative_to(self.source).as_posix()): path.read_bytes() for path in paths}

    async def _send(self, *, book_id: int | None, replace: bool) -> int | None:
        """Publish what the source is now; the id of its book."""
        draft = BookDraft(self.publisher, self.name, "en", "Tests", title=self.name)
        job = UploadJob(
            self.dcs.server.url, self.publisher, book_id, self.source, self.name, draft, replace=replace
        )
        group = await self._finished(self.engine.upload(job))
        if group.book_id is not None:
            self.made.add(group.book_id)
        assert group.state is State.DONE, group
        assert group.detail == "", group.detail
        return group.book_id

    async def _finished(self, number: int) -> GroupSnapshot:
        async with asyncio.timeout(120):
            while True:
                groups = self.engine.snapshot().groups
                group = next((g for g in groups if g.id == number), None)
                if group is not None and group.state in FINAL and group.state is not State.UNKNOWN:
                    return group
                await asyncio.sleep(0.02)

    async def _paths(self) -> set[str]:
        return {item.path for item in await self.dcs.objects(self.book)}

    def _all_back(self, before: set[str], now: set[str]) -> bool:
        if self.dcs.capabilities.versions.detail == "folders":
            # Such services keep what was replaced under the same key of the trash, and restore both at once.
            return before <= now
        return before == now

    def _is_ours(self, publisher: str, name: str) -> bool:
        # Generation 4 spells names its own way; the letters stay.
        same = _letters(name) == _letters(self.name) if folds_names(self.dcs) else name == self.name
        return publisher == self.publisher and same

    async def _live(self) -> list[Book]:
        """Our books, by the numbers they were made under or by their name."""
        books = await self.catalog.refresh()
        ours = [book for book in books if book.id in self.made or self._is_ours(book.publisher, book.name)]
        return [book for book in ours if not book.archived]

    async def _thrown_away(self) -> list[TrashEntry]:
        entries = await self.catalog.trash()
        return [entry for entry in entries if self._is_ours(entry.publisher, entry.name)]

    async def clean_up(self) -> None:
        """Remove what a failure left behind; what can't be removed is no reason to hide that failure."""
        with suppress(DcsBrowserError):
            for book in await self._live():
                await self.catalog.delete(book)
            if self.dcs.capabilities.purge.on:
                for entry in await self._thrown_away():
                    await self.catalog.purge(entry, force=True, reason="a test of DCS Browser")


def _letters(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def _travels(publisher: str) -> bool:
    """Whether a publisher's name can stand in an address: the first generations take any name for a book."""
    return bool(publisher.strip(" .")) and not set(publisher) & set("/\\\0")


@asynccontextmanager
async def a_story(
    url: str, credentials: Credentials, folder: Path, publisher: str = ""
) -> AsyncIterator[Story]:
    """Sign in and lay out a story; without a ``publisher`` one that the service knows already is taken."""
    dcs = await connect(url, credentials)
    engine = TransferEngine(folder / "transfers", lambda _server: dcs.fork())
    engine.upload_worker = publishing_in(folder / "publishing")
    await asyncio.to_thread(engine.start)
    try:
        known = [book.publisher for book in await dcs.books() if _travels(book.publisher)]
        story = Story(dcs, engine, folder, publisher or next(iter(known), "dcs-browser-test"))
        try:
            yield story
        finally:
            await story.clean_up()
            await story.catalog.close()
    finally:
        await asyncio.to_thread(engine.stop)
        await dcs.aclose()
