"""A place to transfer in: a service with a book of one's own making, a bad line before its store, an engine."""

import asyncio
import random
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from dcs_browser.client.api import Dcs
from dcs_browser.client.connect import Credentials, connect
from dcs_browser.domain.library import Book, StoredObject
from dcs_browser.domain.transfers import GroupSnapshot, ItemSnapshot, State, TransfersSnapshot
from dcs_browser.services.transfers.engine import TransferEngine
from dcs_browser.services.transfers.pace import Pace
from tests.builders import a_config, write_config
from tests.faults import FaultProxy, fault_proxy
from tests.service import Running, running_service

QUICK = Pace(pause=0.02, longest=0.05, stall=1.0, retries=3, asks=3)
BIG = 6_000_000  # bytes: more than one part of a multipart ETag
SMALL = 30_000


def some_bytes(size: int, seed: int = 1) -> bytes:
    return random.Random(seed).randbytes(size)


class Watched:
    """An engine whose states can be waited for."""

    def __init__(self, engine: TransferEngine) -> None:
        self.engine = engine
        self._news = threading.Condition()
        self._off = engine.watch(self._hear)
        self.heard: list[tuple[str, float]] = []

    def _hear(self, _snapshot: TransfersSnapshot) -> None:
        with self._news:
            self.heard.append((threading.current_thread().name, asyncio.get_running_loop().time()))
            self._news.notify_all()

    def until(self, predicate: Callable[[TransfersSnapshot], Any], timeout: float = 30) -> Any:
        """The first true value of ``predicate``; looked at whenever something changes."""
        result: list[Any] = []

        def look() -> bool:
            result[:] = [predicate(self.engine.snapshot())]
            return bool(result[0])

        with self._news:
            assert self._news.wait_for(look, timeout), self.engine.snapshot()
        return result[0]

    def group(self, number: int) -> GroupSnapshot:
        return next(g for g in self.engine.snapshot().groups if g.id == number)

    def state(self, number: int, *states: State, timeout: float = 30) -> GroupSnapshot:
        """Wait until the group is in one of ``states``."""

        def look(snapshot: TransfersSnapshot) -> GroupSnapshot | None:
            return next((g for g in snapshot.groups if g.id == number and g.state in states), None)

        found: GroupSnapshot = self.until(look, timeout)
        return found

    def finished(self, number: int, timeout: float = 30) -> GroupSnapshot:
        """Wait until the group is in the history."""

        def look(snapshot: TransfersSnapshot) -> GroupSnapshot | None:
            return next((g for g in snapshot.groups if g.id == number and g.finished_at), None)

        found: GroupSnapshot = self.until(look, timeout)
        return found

    def item(self, number: int, name: str) -> ItemSnapshot:
        return next(item for item in self.engine.items(number) if item.name.endswith(name))


class World:
    """A signed-in service with one book; ``line`` stands before its store."""

    def __init__(self, folder: Path, service: Running, line: FaultProxy, dcs: Dcs) -> None:
        self.folder = folder
        self.service = service
        self.line = line
        self.dcs = dcs
        self.target = folder / "target"
        self.files: dict[str, bytes] = {}
        self.book: Book
        self.objects: tuple[StoredObject, ...] = ()
        self._engines = ExitStack()

    @property
    def server(self) -> str:
        return self.service.url

    def named(self, *ends: str) -> list[StoredObject]:
        return [item for item in self.objects if any(item.path.endswith(end) for end in ends)]

    def engine(self, *, pace: Pace = QUICK, journal: str = "journal") -> Watched:
        """A started engine; stopped at the end of the test."""
        engine = TransferEngine(self.folder / journal, lambda _server: self.dcs.fork(), pace=pace)
        engine.start()
        self._engines.callback(engine.stop)
        return Watched(engine)

    def download(self, watched: Watched, *ends: str, **options: Any) -> int:
        objects = self.named(*ends) if ends else list(self.objects)
        return watched.engine.download(
            self.server, self.book, objects, options.pop("target", self.target), title="Harbour", **options
        )

    def right(self, *ends: str) -> bool:
        """Whether these files are at the target with all their bytes."""
        return all(
            (self.target / item.path).read_bytes() == self.files[item.path]
            for item in (self.named(*ends) if ends else self.objects)
        )

    def parts(self) -> list[Path]:
        return [path for path in self.folder.rglob("*.part") if path.is_file()]

    def look(self) -> None:
        """Ask the service what it has."""

        async def ask() -> None:
            dcs = self.dcs.fork()
            try:
                (self.book,) = await dcs.books()
                self.objects = await dcs.objects(self.book)
            finally:
                await dcs.aclose()

        asyncio.run(ask())

    def close(self) -> None:
        self._engines.close()


def a_plain_book(folder: Path, files: dict[str, bytes]) -> Path:
    """A book of ``files`` and a config."""
    book = folder / "harbour_2"
    book.mkdir(parents=True)
    for path, data in files.items():
        place = book / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    write_config(book, a_config(pages=1))
    return book


@contextmanager
def a_world(folder: Path, files: dict[str, bytes]) -> Iterator[World]:
    """The service holds a book of ``files``; presigned URLs lead through the bad line."""
    source = a_plain_book(folder / "source", files)
    with (
        running_service(folder / "service", books=[source]) as service,
        fault_proxy(service.storage_url) as line,
    ):
        assert service.local._service is not None
        service.local._service.storage_url = line.url

        async def sign_in() -> Dcs:
            dcs = await connect(service.url, Credentials(service.email, service.password))
            await dcs.aclose()
            return dcs

        world = World(folder, service, line, asyncio.run(sign_in()))
        try:
            world.look()
            world.files = {item.path: (source / item.path).read_bytes() for item in world.objects}
            yield world
        finally:
            line.clear()
            world.close()
