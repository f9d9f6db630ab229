"""How late the window's loop is while downloads, a long listing and thumbnails go on at the same time.

    python benchmarks/lag.py [--downloads N] [--megabytes N] [--entries N] [--pictures N] [--seconds N] [--folder DIR]

A timer of 5 ms on the window's loop notes by how much each tick is late: at rest, while the list is opened, under
load. The service runs in a process of its own, which gives way to the window: else it takes one of few cores, where
in life it has a computer of its own. The Files tab with all entries is on the screen and is read anew all the time.
"""

import argparse
import asyncio
import contextlib
import multiprocessing
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.builders import a_book_folder, a_png

_TICK = 0.005  # seconds between two looks at the window's loop
_REST = 2.0  # seconds measured at rest
_AT_ONCE = 4  # thumbnails fetched side by side, as in the strip of pages


def make(folder: Path, options: argparse.Namespace) -> Path:
    """A book with pictures, large files, and as many small ones as it takes."""
    book = a_book_folder(folder, name="lag", title="Lag", pages=3)
    dice = random.Random(1)
    (book / "video").mkdir(exist_ok=True)
    for number in range(options.downloads):
        (book / f"video/film{number}.mp4").write_bytes(dice.randbytes(options.megabytes * 1_000_000))
    picture = a_png(900, 1200)
    shelf = book / "images" / "shelf"
    shelf.mkdir(parents=True)
    for number in range(options.pictures):
        (shelf / f"{number}.png").write_bytes(picture + number.to_bytes(4, "big"))
    missing = options.entries - sum(1 for path in book.rglob("*") if path.is_file())
    many = book / "audio" / "many"
    many.mkdir(parents=True)
    for number in range(max(0, missing)):
        (many / f"{number:05}.mp3").write_bytes(number.to_bytes(4, "big") * 25)
    return book


def _serve(folder: str, book: str, pipe: Any) -> None:
    from tests.service import running_service

    if hasattr(os, "nice"):
        os.nice(19)
    with running_service(Path(folder), books=[Path(book)]) as service:
        pipe.send((service.url, service.email, service.password))
        pipe.recv()


@contextlib.contextmanager
def a_service(folder: Path, book: Path) -> Iterator[tuple[str, str, str]]:
    """Address, e-mail and password of an embedded service in another process."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(str(folder), str(book), there))
    process.start()
    try:
        yield here.recv()
    finally:
        here.send("stop")
        process.join()


async def always(work: Callable[[], Coroutine[Any, Any, object]]) -> None:
    """``work`` again and again until cancelled."""
    while True:
        await work()


Ticks = list[tuple[float, float]]
"""Of each tick: seconds by which it was late, and seconds this thread worked meanwhile; the rest it waited for others."""


async def watch(late: Ticks) -> None:
    while True:
        began, worked = time.perf_counter(), time.thread_time()
        await asyncio.sleep(_TICK)
        late.append((time.perf_counter() - began - _TICK, time.thread_time() - worked))


async def measure(folder: Path, account: tuple[str, str, str], seconds: float) -> dict[str, Ticks]:
    """How late ticks were: ``at rest``, ``opening`` the list, ``under load``; what was done meanwhile is printed."""
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget  # noqa: TID251 - a window is what is measured

    from dcs_browser.client.connect import Credentials, connect
    from dcs_browser.domain.location import Location, Room, Tab
    from dcs_browser.domain.transfers import FINAL, State
    from dcs_browser.qt.collector import Collector
    from dcs_browser.qt.feed import TransferFeed
    from dcs_browser.qt.images import Thumbnails
    from dcs_browser.services.cache import DiskCache
    from dcs_browser.services.catalog import Catalog
    from dcs_browser.services.sources import StoredSource
    from dcs_browser.services.transfers.engine import TransferEngine
    from dcs_browser.services.transfers.pace import Pace
    from dcs_browser.ui.files.presenter import FilesPlace
    from dcs_browser.ui.messages import Messages
    from dcs_browser.ui.navigator import Navigator

    url, email, password = account
    collector = Collector()  # as in the program: garbage is collected on the window's thread
    dcs = await connect(url, Credentials(email, password))
    catalog = Catalog(dcs)
    (book,) = await catalog.refresh()
    engine = TransferEngine(folder / "transfers", lambda _url: dcs.fork(), pace=Pace(large=8))
    await asyncio.to_thread(engine.start)
    feed = TransferFeed(engine)
    cache = DiskCache(folder / "cache")
    source = StoredSource(dcs, book, lambda: catalog.listing(book), cache, engine)

    window = QWidget()
    window.resize(1280, 800)
    row = QHBoxLayout(window)
    messages, navigator = Messages(window), Navigator(parent=window)
    place = FilesPlace(messages, navigator, lambda _number: source)
    navigator.moved.connect(place.open)
    row.addWidget(place, 3)
    grid_widget = QWidget()
    grid = QGridLayout(grid_widget)
    row.addWidget(grid_widget, 1)
    labels = [QLabel() for _ in range(12)]
    for number, label in enumerate(labels):
        label.setFixedSize(160, 160)
        grid.addWidget(label, number // 3, number % 3)
    window.show()
    place.use(catalog)

    late: dict[str, Ticks] = {"at rest": [], "opening": [], "under load": []}
    watching = asyncio.ensure_future(watch(late["at rest"]))
    await asyncio.sleep(_REST)
    watching.cancel()

    objects = await dcs.objects(book)
    films = [item for item in objects if item.path.endswith(".mp4")]
    pictures = [item.path for item in objects if "/shelf/" in item.path]
    watching = asyncio.ensure_future(watch(late["opening"]))
    shown = asyncio.Event()
    place.view.list.files.modelReset.connect(shown.set)
    navigator.go(Location(Room.BOOK, book.publisher, book.id, Tab.FILES, "audio/many"))
    await shown.wait()
    await asyncio.sleep(_REST / 4)
    watching.cancel()
    collector.settle()  # as in the program, a moment after its start
    thumbnails = Thumbnails()
    counted = {"listings": 0, "thumbnails": 0, "downloads": 0}

    async def listing() -> None:
        await catalog.listing(book, refresh=True)
        counted["listings"] += 1

    async def thumbnail(path: str, number: int) -> None:
        file = await source.file(path)
        found = await thumbnails.get(path, file, QSize(160, 160))
        labels[number % len(labels)].setPixmap(QPixmap.fromImage(found.image))
        counted["thumbnails"] += 1

    async def strip() -> None:
        thumbnails.forget()
        for at in range(0, len(pictures), _AT_ONCE):
            await asyncio.gather(*(thumbnail(p, at + n) for n, p in enumerate(pictures[at : at + _AT_ONCE])))

    async def downloads() -> None:
        counted["downloads"] += 1
        target = folder / f"target {counted['downloads']}"
        number = engine.download(dcs.server.url, book, films, target, title="Films")
        ended = asyncio.Event()
        loop = asyncio.get_running_loop()
        off = engine.watch(
            lambda s: (
                loop.call_soon_threadsafe(ended.set)
                if any(g.id == number and g.state in FINAL for g in s.groups)
                else None
            )
        )
        await ended.wait()
        off()
        assert all(g.state is State.DONE for g in engine.snapshot().groups if g.id == number)

    watching = asyncio.ensure_future(watch(late["under load"]))
    load = [asyncio.ensure_future(always(work)) for work in (listing, strip, downloads)]
    await asyncio.wait(load, timeout=seconds, return_when=asyncio.FIRST_EXCEPTION)
    watching.cancel()
    for task in load:
        if task.done():
            task.result()
        task.cancel()
    await asyncio.gather(*load, return_exceptions=True)
    moved = sum(group.done for group in engine.snapshot().groups)
    print(
        f"{len(objects):,} entries, {len(films)} downloads at once: {moved / seconds / 1e6:.0f} MB/s, "
        f"{counted['listings']} listings and {counted['thumbnails']} thumbnails in {seconds:.0f} s\n"
    )
    await place.close_tasks()
    await source.close()
    await thumbnails.close()
    collector.stop()
    feed.close()
    await asyncio.to_thread(engine.stop)
    await catalog.close()
    await dcs.aclose()
    window.deleteLater()
    return late


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--downloads", type=int, default=8)
    parser.add_argument("--megabytes", type=int, default=64)
    parser.add_argument("--entries", type=int, default=10_000)
    parser.add_argument("--pictures", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=15)
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()

    from PySide6.QtWidgets import QApplication  # noqa: TID251 - a window is what is measured

    from dcs_browser.qt.loop import run

    with tempfile.TemporaryDirectory(dir=options.folder) as name:
        folder = Path(name)
        book = make(folder / "source", options)
        with a_service(folder / "service", book) as account:
            late: dict[str, Ticks] = {}

            async def measured() -> int:
                late.update(await measure(folder, account, options.seconds))
                return 0

            run(QApplication.instance() or QApplication([]), measured)
    print("| window's loop | p50 ms | p99 ms | longest ms |\n| --- | ---: | ---: | ---: |")
    for label, ticks in late.items():
        for what, column in (("late", 0), ("own work", 1)):
            sorted_ = sorted(tick[column] for tick in ticks)
            figures = (sorted_[len(sorted_) // 2], sorted_[len(sorted_) * 99 // 100], sorted_[-1])
            print(f"| {label}, {what} | " + " | ".join(f"{figure * 1000:.1f}" for figure in figures) + " |")


if __name__ == "__main__":
    main()
