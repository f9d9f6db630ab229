"""How fast pages are shown and turned, and what a large config.json costs the window.

    python benchmarks/pages.py [--pages N] [--megabytes N] [--turns N] [--folder DIR]

A real book of N pages (A4 at 150 dpi) from the embedded service through catalog, cache and transfer thread, in a window
without a screen. Prints a Markdown table of figure, limit and verdict; exits with 1 when a limit is broken.
"""

# ruff: noqa: E402, ASYNC110, TID251 - the platform is chosen before Qt is imported; waiting is what is measured
import argparse
import asyncio
import gc
import json
import multiprocessing
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_API", "pyside6")
ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QWidget

from dcs_browser.app.window import application
from dcs_browser.client.connect import Credentials, connect
from dcs_browser.domain.location import Location, Room, Tab
from dcs_browser.qt import pool
from dcs_browser.qt.collector import Collector
from dcs_browser.qt.loop import run
from dcs_browser.services.cache import DiskCache
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.local_sources import local_source
from dcs_browser.services.open_book import OpenBooks
from dcs_browser.services.sources import StoredSource
from dcs_browser.services.transfers.engine import TransferEngine
from dcs_browser.ui import theme
from dcs_browser.ui.config.place import ConfigPlace
from dcs_browser.ui.pages.place import PagesPlace
from tests.builders import a_book_folder, a_config, write_config
from tests.service import running_service

LIMITS = {
    "first page, warm cache (ms)": 150,
    "first page, cold from the service (ms)": 500,
    "turning 10 a second: longest stall (ms)": 50,
    "turning 10 a second: pages seen sharp (%)": -95,
    "memory through the book (MB)": 300,
    "opening a large config: longest stall (ms)": 50,
    "opening a large config in Pages: longest stall (ms)": 50,
    "a key in the search of a large config: longest stall (ms)": 50,
    "a search of a large config: until its answer (ms)": 50,
}
"""Above is too much; a negative limit is a least."""

SIZE = (1240, 1754)
WORK: dict[str, float] = {}
"""Of stalls: what the window's own thread worked (ms). The rest was spent waiting for others, on this machine or in this process."""

AT_REST = "at rest, for comparison: longest stall (ms)"
TURNING = "turning 10 a second: longest stall (ms)"


class Heart:
    """The longest time the loop was not free, told by a timer of 2 ms: by the clock, and in work of its own thread."""

    def __init__(self) -> None:
        self.longest = self.work = 0.0
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._timer = QTimer(interval=2)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.longest = max(self.longest, now - self._last - 0.002)
        self.work = max(self.work, worked - self._worked)
        self._last, self._worked = now, worked

    def end(self, name: str) -> float:
        """Milliseconds by the clock; the work is noted under the name of the figure."""
        self._beat()
        self._timer.stop()
        WORK[name] = self.work * 1000
        return self.longest * 1000


def memory() -> float:
    """Megabytes of this process that lie in memory now."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (
            1024 if sys.platform != "darwin" else 1024**2
        )
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024**2


def a_large_book(folder: Path, pages: int) -> Path:
    """A book whose pages look like print: words on white, a picture above."""
    book = a_book_folder(folder, pages=pages)
    for number in range(1, pages + 1):
        image = QImage(*SIZE, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for ring in range(60):
            painter.setBrush(QColor.fromHsv((number * 7 + ring * 11) % 360, 120, 230))
            painter.drawEllipse(80 + ring * 18, 120 + (ring * 37) % 300, 90, 90)
        painter.setFont(QFont("", 16))
        for line in range(40):
            painter.drawText(
                90, 560 + line * 28, f"Page {number}, line {line}: boats come in with the tide. " * 2
            )
        painter.end()
        image.save(str(book / "images" / "Unit_1" / f"{number}.png"))
    return book


def a_large_config(folder: Path, megabytes: float) -> Path:
    """A book whose config.json has that size: more sections than any book has."""
    book = a_book_folder(folder, name="large", pages=3)
    config = a_config(300, "large")
    pages = config["books"][0]["modules"][0]["pages"]
    more = json.dumps(pages[0]["sections"] + pages[1]["sections"])

    def add(at: int) -> int:
        pages[at % len(pages)]["sections"] += json.loads(more)
        return len(json.dumps(config, indent=4))

    size = add(0)
    step = add(1) - size
    for at in range(2, int((megabytes * 1e6 - size) / step) + 1):
        pages[at % len(pages)]["sections"] += json.loads(more)
    write_config(book, config)
    return book


async def until(predicate: Callable[[], Any], seconds: float = 60) -> None:
    async with asyncio.timeout(seconds):
        while not predicate():
            await asyncio.sleep(0.001)


def _serve(folder: Path, book: Path, pipe: Connection) -> None:
    with running_service(folder, books=[book]) as service:
        pipe.send((service.url, service.email, service.password))
        pipe.recv()


@contextmanager
def serving(folder: Path, book: Path) -> Iterator[tuple[str, str, str]]:
    """The service in a process of its own: its memory and its work are not the window's."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(folder, book, there))
    process.start()
    try:
        yield here.recv()
    finally:
        here.send("end")
        process.join()


class Shelf:
    """One stored book through catalog, cache and engine."""

    def __init__(self, catalog: Catalog, folder: Path, cache: Path) -> None:
        self.engine = TransferEngine(folder / f"engine-{cache.name}", lambda _server: catalog.dcs.fork())
        self.engine.start()
        disk = DiskCache(cache)
        book = catalog.library[0]
        self.books = OpenBooks(
            lambda _number: StoredSource(catalog.dcs, book, lambda: catalog.listing(book), disk, self.engine)
        )

    async def close(self) -> None:
        await self.books.close()
        self.engine.stop()


def a_window(place: QWidget) -> QWidget:
    place.resize(1280 - 264, 800 - 150)
    place.show()
    return place


async def first_page(shelf: Shelf) -> tuple[float, PagesPlace]:
    """Milliseconds from the click on the tab to the sharp page with its boxes, and the place."""
    place = PagesPlace(shelf.books, lambda error: print("failed:", error))
    a_window(place)
    await asyncio.sleep(0.2)
    begun = time.perf_counter()
    place.open(Location(Room.BOOK, "", 1, Tab.PAGES))
    await until(
        lambda: place.panel.state() == "picture" and not place.panel.busy() and place.panel.canvas.overlays()
    )
    return (time.perf_counter() - begun) * 1000, place


async def turn_pages(place: PagesPlace, turns: int, every: float = 0.1) -> tuple[float, float]:
    """The longest stall (ms) and how many pages were sharp before the next was turned to (%), ten pages a second."""
    heart, sharp = Heart(), 0
    for _ in range(turns):
        begun = time.perf_counter()
        place.turn(1)
        place.panel.canvas.viewport().repaint()
        rest = every - (time.perf_counter() - begun)
        await asyncio.sleep(max(0.0, rest))
        sharp += place.panel.state() == "picture" and not place.panel.busy()
    return heart.end(TURNING), 100 * sharp / turns


async def large_config(book: Path) -> dict[str, float]:
    found: dict[str, float] = {}
    for name, make in (("", ConfigPlace), (" in Pages", PagesPlace)):
        books = OpenBooks(lambda _number: local_source(book))
        place = make(books, lambda error: print("failed:", error))
        a_window(place)
        await asyncio.sleep(0.3)
        gc.collect()
        heart = Heart()
        place.open(Location(Room.BOOK, "", -1, Tab.CONFIG))
        await until(lambda place=place: place.states.state == "content")
        await asyncio.sleep(1.5)
        figure = f"opening a large config{name}: longest stall (ms)"
        found[figure] = heart.end(figure)
        if isinstance(place, ConfigPlace):
            found |= await search(place)
        await place.close_tasks()
        await books.close()
        place.close()
        place.deleteLater()
    return found


async def search(place: ConfigPlace) -> dict[str, float]:
    heart, slowest = Heart(), 0.0
    for letters in ("h", "ha", "har", "harb", "page 29", "nothing at all"):
        begun = time.perf_counter()
        told: list[float] = []
        hear = place.model.modelReset.connect(lambda told=told: told.append(time.perf_counter()))
        place.search.setText(letters)
        await until(lambda told=told: told, 5)
        place.model.modelReset.disconnect(hear)
        slowest = max(slowest, (told[0] - begun) * 1000)
        await asyncio.sleep(0.4)
    key = "a key in the search of a large config: longest stall (ms)"
    return {
        key: heart.end(key),
        "a search of a large config: until its answer (ms)": slowest,
    }


async def measure(arguments: argparse.Namespace, folder: Path) -> dict[str, float]:
    found: dict[str, float] = {}
    heart = Heart()
    await asyncio.sleep(2)
    found[AT_REST] = heart.end(AT_REST)
    book = a_large_book(folder / "books", arguments.pages)
    with serving(folder / "service", book) as (url, email, password):
        dcs = await connect(url, Credentials(email=email, password=password))
        catalog = Catalog(dcs)
        await catalog.refresh()
        for name, limit in (("cold", "cold from the service"), ("warm", "warm cache")):
            shelf = Shelf(catalog, folder, folder / "cache")
            took, place = await first_page(shelf)
            found[f"first page, {limit} (ms)"] = took
            if name == "warm":
                await asyncio.sleep(1.0)
                stall, sharp = await turn_pages(place, min(arguments.turns, arguments.pages - 1))
                found[TURNING] = stall
                found["turning 10 a second: pages seen sharp (%)"] = sharp
                most = memory()
                while place.next.isEnabled():
                    place.turn(1)
                    await until(lambda place=place: not place.panel.busy())
                    most = max(most, memory())
                found["memory through the book (MB)"] = most
            await place.close_tasks()
            place.close()
            place.deleteLater()
            await shelf.close()
        await catalog.close()
        await dcs.aclose()
    found |= await large_config(a_large_config(folder / "books", arguments.megabytes))
    return found


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=300)
    parser.add_argument("--megabytes", type=float, default=10)
    parser.add_argument("--turns", type=int, default=100)
    parser.add_argument("--folder", type=Path)
    arguments = parser.parse_args()
    app = application()
    theme.apply(app, "light")
    collector = Collector()
    results: dict[str, float] = {}

    async def work() -> int:
        with tempfile.TemporaryDirectory(dir=arguments.folder) as name:
            results.update(await measure(arguments, Path(name)))
        return 0

    try:
        run(app, work)
    finally:
        pool.close()
        collector.stop()
    print("| figure | measured | own work | limit | |\n| --- | --- | --- | --- | --- |")
    print(f"| {AT_REST} | {results.get(AT_REST, 0):.0f} | {WORK.get(AT_REST, 0):.0f} | | |")
    broken = 0
    for name, limit in LIMITS.items():
        value = results.get(name, float("nan"))
        good = value >= -limit if limit < 0 else value <= limit
        broken += not good
        own = f"{WORK[name]:.0f}" if name in WORK else ""
        print(f"| {name} | {value:.0f} | {own} | {abs(limit)} | {'ok' if good else '**missed**'} |")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
