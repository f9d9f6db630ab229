"""A process that is killed while it packs or sends a book: the service has the old book or the new one, and the queue
tells the truth; the next process ends it.
"""

import asyncio
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from dcs_browser.client.connect import Credentials, connect
from dcs_browser.domain.errors import NotFound
from dcs_browser.domain.transfers import State
from dcs_browser.services.publishing.publish import publisher
from dcs_browser.services.transfers.engine import TransferEngine
from dcs_browser.services.transfers.journal import Journal
from dcs_browser.services.transfers.pace import Pace
from tests.builders import a_book_folder
from tests.service import Running, running_service
from tests.transferring import Watched

CHILD = """
import asyncio, sys, threading
from pathlib import Path
from dcs_browser.client.connect import Credentials, connect
from dcs_browser.domain.library import BookDraft
from dcs_browser.services.publishing.publish import publisher
from dcs_browser.services.transfers.engine import TransferEngine
from dcs_browser.services.transfers.worker import UploadJob

async def sign_in(url, email, password):
    dcs = await connect(url, Credentials(email, password))
    await dcs.aclose()
    return dcs

url, email, password, home, source, rate = sys.argv[1:]
dcs = asyncio.run(sign_in(url, email, password))
engine = TransferEngine(Path(home) / "journal", lambda _: dcs.fork())
engine.upload_worker = publisher(Path(home) / "publishing")
engine.set_bandwidth(int(rate))
engine.watch(lambda news: print(*(g.phase.value or g.state.value for g in news.groups), flush=True))
engine.start()
if not engine.snapshot().groups:
    draft = BookDraft("North Quay", "harbour_2", title="Harbour 2")
    engine.upload(UploadJob(url, "North Quay", 1, Path(source), "Harbour 2", draft, replace=True))
threading.Event().wait(60)
"""
ENDED = ("done", "failed", "unknown")
PACE = Pace(pause=0.2, longest=1.0, retries=3, asks=60)
WAYS = {
    # What is killed: dialect, the phase it is in, bytes of film and of text, bytes a second, seconds it lasts.
    "plain upload": ("guide", "send", 3_000_000, 0, 3_000_000, 1.2),
    "chunked upload": ("v4", "send", 27_000_000, 0, 24_000_000, 1.4),
    "building of the ZIP": ("v4", "pack", 9_000_000, 24_000_000, 0, 0.8),
}


class Press:
    """A service with a live book, a home for queue and archives, and editions that are sent one after another."""

    def __init__(self, folder: Path, service: Running, way: str) -> None:
        self.dialect, self.phase, self.film, self.text, self.rate, self.span = WAYS[way]
        self.home = folder / "home"
        self.service = service
        self._folder = folder
        self.old = folder / "live/harbour_2"
        self.new = self.old

    def edition(self, number: int) -> None:
        """Another content: what was new is old."""
        self.old = self.new
        self.new = a_book_folder(self._folder / f"edition {number}", pages=2 + number % 3)
        dice = random.Random(number)
        (self.new / "film.mp4").write_bytes(dice.randbytes(self.film))
        if self.text:
            (self.new / "notes.txt").write_bytes(dice.randbytes(self.text // 16).hex().encode() * 8)

    def kill(self, dice: random.Random) -> None:
        """Start a process that goes on with the upload, and kill it somewhere in the phase."""
        service = self.service
        words = [service.url, service.email, service.password, self.home, self.new, self.rate]
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD, *map(str, words)],
            cwd=Path(__file__).parents[2],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert child.stdout is not None
        try:
            for line in child.stdout:
                if any(word in (self.phase, *ENDED) for word in line.split()):
                    break
            with suppress(subprocess.TimeoutExpired):
                child.wait(dice.uniform(0, self.span))
        finally:
            child.send_signal(signal.SIGKILL)
            child.wait()
            child.stdout.close()

    def stored(self) -> dict[str, bytes]:
        """What the service has, byte for byte; without what it writes anew by itself."""

        async def read() -> dict[str, bytes]:
            dcs = await connect(self.service.url, Credentials(self.service.email, self.service.password))
            try:
                book = await dcs.book(1)
                # The service may be unpacking what the killed process had sent; until then one that wipes has nothing.
                async with asyncio.timeout(60):
                    while True:
                        there = await dcs.objects(book)
                        with suppress(NotFound):
                            read = {o.path: await dcs.read_object(book, o.path, limit=1 << 30) for o in there}
                            if there and there == await dcs.objects(book):
                                return read
            finally:
                await dcs.aclose()

        return _told(asyncio.run(read()))

    def honest(self) -> None:
        """One whole book is there, and nothing is called done that is not."""
        journal = Journal(self.home / "journal/transfers.sqlite3")
        try:
            states = {item.state for item in journal.items(journal.last_group())}
        finally:
            journal.close()
        stored, new = self.stored(), _on_disk(self.new)
        assert stored in (new, _on_disk(self.old))
        assert states != {State.DONE} or stored == new

    def end(self) -> None:
        """The next process brings it to its end; a person sends again what did not arrive."""
        service = self.service
        dcs = asyncio.run(_signed_in(service))
        engine = TransferEngine(self.home / "journal", lambda _server: dcs.fork(), pace=PACE)
        engine.upload_worker = publisher(self.home / "publishing")
        engine.start()
        try:
            watched, number = Watched(engine), engine._journal.last_group()
            group = watched.state(number, State.DONE, State.FAILED, timeout=60)
            if group.state is State.FAILED:
                assert "Send" in group.error_message
                assert self.stored() == _on_disk(self.old)
                engine.retry(number)
                group = watched.state(number, State.DONE, timeout=60)
            assert group.detail == ""
            watched.until(lambda _: not list((self.home / "publishing").glob("*.zip*")))
        finally:
            engine.stop()
        assert self.stored() == _on_disk(self.new)
        shutil.rmtree(self.home / "journal")


async def _signed_in(service: Running):
    dcs = await connect(service.url, Credentials(service.email, service.password))
    await dcs.aclose()
    return dcs


def _on_disk(edition: Path) -> dict[str, bytes]:
    files = (path for path in edition.rglob("*") if path.is_file())
    return _told({path.relative_to(edition).as_posix(): path.read_bytes() for path in files})


def _told(files: dict[str, bytes]) -> dict[str, bytes]:
    return {path: data for path, data in files.items() if path != "config.json"}


@pytest.fixture
def press(tmp_path: Path) -> Iterator[Callable[[str], Press]]:
    made: list[Iterator[Running]] = []

    def start(way: str) -> Press:
        live = a_book_folder(tmp_path / "live")
        service = running_service(tmp_path / "service", dialect=WAYS[way][0], books=[live])
        made.append(service)
        return Press(tmp_path, service.__enter__(), way)

    yield start
    for service in made:
        service.__exit__(None, None, None)


def survive(press: Press, kills: int, dice: random.Random, number: int) -> None:
    press.edition(number)
    for _ in range(kills):
        press.kill(dice)
        press.honest()
    press.end()


needs_sigkill = pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")


@needs_sigkill
@pytest.mark.timeout(120)
@pytest.mark.parametrize("way", WAYS)
def test_a_killed_upload_leaves_one_whole_book_and_a_true_queue(
    press: Callable[[str], Press], way: str
) -> None:
    survive(press(way), 3, random.Random(way), 1)


@needs_sigkill
@pytest.mark.soak
@pytest.mark.timeout(3000)
@pytest.mark.parametrize("way", WAYS)
def test_fifty_kills_leave_one_whole_book_and_a_true_queue(press: Callable[[str], Press], way: str) -> None:
    place, dice = press(way), random.Random(way)
    for number in range(1, 18):
        survive(place, 3, dice, number)
