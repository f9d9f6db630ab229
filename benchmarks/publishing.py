"""How fast a book is packed, checked and sent, beside zip; what memory that takes and how the window fares meanwhile.

    python benchmarks/publishing.py [--files N] [--kilobytes N] [--many N] [--rounds N] [--folder DIR]

Prints a Markdown table: the best round of each, and ratios within the same run. Needs zip. The service that books are
sent to runs in a process of its own, so that its work is not counted as the window's.
"""

import argparse
import asyncio
import contextlib
import multiprocessing
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

from dcs_browser.services.publishing.pack import StreamedBook, pack
from dcs_browser.services.publishing.preflight import preflight
from dcs_browser.services.publishing.scan import scan
from tests.builders import a_book_folder, a_png

_TICK = 0.005  # seconds between two looks at the window's loop


def make_large(folder: Path, files: int, size: int) -> Path:
    """A book of ``files`` pictures of ``size`` bytes that do not compress."""
    book = a_book_folder(folder, name="large")
    dice = random.Random(1)
    for number in range(files):
        (book / f"images/Unit_1/x{number}.png").write_bytes(dice.randbytes(size))
    return book


def make_many(folder: Path, files: int) -> Path:
    """A book of ``files`` small files, most of them pages that config.json names."""
    book = a_book_folder(folder, name="many", pages=300)
    picture = a_png(40, 40)
    for number in range(files - sum(path.is_file() for path in book.rglob("*"))):
        (book / f"images/Unit_1/p{number}_crop_{number}.png").write_bytes(picture)
    return book


def best(rounds: int, work: Callable[[], object], tidy: Callable[[], None]) -> float:
    """Seconds of the fastest of ``rounds``."""
    times: list[float] = []
    for _ in range(rounds):
        tidy()
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return min(times)


def _peak(work: Callable[[Path, Path], object], book: Path, target: Path, pipe: Any) -> None:
    work(book, target)
    pipe.send(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)


def peak_memory(work: Callable[[Path, Path], object], book: Path, target: Path) -> int:
    """Bytes a process of its own had in memory at most while it did ``work``."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_peak, args=(work, book, target, there))
    process.start()
    there.close()
    peak = int(here.recv())
    process.join()
    return peak


def pack_only(book: Path, target: Path) -> int:
    return pack(scan(book), target).size


def pack_to_send(book: Path, target: Path) -> int:
    return pack(scan(book), target, etags=True).size


def stream(book: Path, _target: Path) -> int:
    return sum(map(len, StreamedBook.prepare(scan(book), "book.zip").blocks()))


def check(book: Path, _target: Path) -> int:
    return len(preflight(scan(book)).findings)


def _serve(folder: str, pipe: Any) -> None:
    from tests.service import running_service

    with running_service(Path(folder)) as service:
        pipe.send((service.url, service.email, service.password))
        pipe.recv()


@contextlib.contextmanager
def a_service(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Address, e-mail and password of an embedded service in another process."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(str(folder), there))
    process.start()
    try:
        yield here.recv()
    finally:
        here.send("stop")
        process.join()


async def lag_of_upload(folder: Path, book: Path, account: tuple[str, str, str]) -> list[tuple[float, float]]:
    """Drop ``book`` on a dialog and publish it. For each tick of the window's loop: by how many seconds it was late, and
    for how many the window's thread itself had worked (the rest is other threads' and other programs' doing).
    """
    from dcs_browser.client.connect import Credentials, connect
    from dcs_browser.qt.collector import Collector
    from dcs_browser.qt.feed import TransferFeed
    from dcs_browser.services.catalog import Catalog
    from dcs_browser.services.publishing.publish import publisher
    from dcs_browser.services.transfers.engine import TransferEngine
    from dcs_browser.ui.upload.book import Step
    from dcs_browser.ui.upload.dialog import UploadDialog
    from dcs_browser.ui.upload.presenter import UploadPresenter
    from tests.pages.upload import drop

    url, email, password = account
    collector = Collector()  # as in the program: garbage is collected on the window's thread
    dcs = await connect(url, Credentials(email, password))
    catalog = Catalog(dcs)
    await catalog.refresh()
    worker = publisher(folder / "publishing")
    engine = TransferEngine(folder / "transfers", lambda _url: dcs.fork())
    engine.upload_worker = worker
    await asyncio.to_thread(engine.start)
    feed = TransferFeed(engine)
    dialog = UploadDialog()
    presenter = UploadPresenter(dialog, catalog, engine, feed, worker)
    dialog.open()
    late: list[tuple[float, float]] = []

    async def watch() -> None:
        while True:
            began, worked = time.perf_counter(), time.thread_time()
            await asyncio.sleep(_TICK)
            late.append((time.perf_counter() - began - _TICK, time.thread_time() - worked))

    watching = asyncio.ensure_future(watch())
    drop(dialog, [book])
    while not presenter.books or presenter.books[0].step is not Step.PLAN or presenter.books[0].busy:  # noqa: ASYNC110 - states, not events
        await asyncio.sleep(0.02)
    shown = presenter.books[0]
    shown.with_errors = shown.seen_warnings = True
    dialog.sendRequested.emit()
    while shown.step is not Step.DONE and not (shown.group and shown.group.error_message):  # noqa: ASYNC110 - states, not events
        await asyncio.sleep(0.02)
    watching.cancel()
    if shown.group is not None and shown.group.error_message:
        raise SystemExit(f"{shown.group.error_title}: {shown.group.error_message}")
    dialog.close()
    await presenter.close()
    dialog.deleteLater()
    collector.stop()
    feed.close()
    await asyncio.to_thread(engine.stop)
    await dcs.aclose()
    return late


def _lag(folder: Path, book: Path, pipe: Any) -> None:
    from PySide6.QtWidgets import QApplication  # noqa: TID251 - a window is what is measured

    from dcs_browser.qt.loop import run

    late: list[tuple[float, float]] = []

    with a_service(folder / "service") as account:

        async def main() -> int:
            late.extend(await lag_of_upload(folder, book, account))
            return 0

        application = QApplication.instance() or QApplication([])
        run(application, main)
    late.sort()
    pipe.send((late[len(late) * 99 // 100][0], late[-1][0], max(own for _, own in late)))


def window_lag(folder: Path, book: Path) -> tuple[float, float, float]:
    """The 99th percentile, the longest lag and the longest own work in seconds while ``book`` is checked, packed, sent and verified."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_lag, args=(folder, book, there))
    process.start()
    there.close()
    slow, longest, own = here.recv()
    process.join()
    return slow, longest, own


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--files", type=int, default=600)
    parser.add_argument("--kilobytes", type=int, default=800)
    parser.add_argument("--many", type=int, default=5000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as name:
        folder = Path(name)
        large = make_large(folder, options.files, options.kilobytes * 1000)
        many = make_many(folder, options.many)
        report(folder, large, many, options.rounds)


def report(folder: Path, large: Path, many: Path, rounds: int) -> None:
    """Measure and print."""
    target = folder / "out.zip"

    def tidy() -> None:
        target.unlink(missing_ok=True)

    def with_zip(*flags: str) -> Callable[[], object]:
        command = ["zip", "-q", *flags, "-r", str(target), large.name]
        return lambda: subprocess.run(command, cwd=folder, check=True)

    rows: list[tuple[str, float, int]] = []
    for label, work in (("pack", pack_only), ("pack and compute ETags", pack_to_send), ("stream", stream)):
        seconds = best(rounds, lambda work=work: work(large, target), tidy)
        rows.append((label, seconds, target.stat().st_size if target.exists() else 0))
    for label, flags in (("zip -0 -r", ("-0",)), ("zip -r", ())):
        seconds = best(rounds if flags else 1, with_zip(*flags), tidy)
        rows.append((label, seconds, target.stat().st_size))
    stored, deflated = rows[-2], rows[-1]
    print(f"\n{shutil.disk_usage(folder).total // 10**9} GB disk, Python {sys.version.split()[0]}\n")
    print("| packing | seconds | against zip -0 -r | against zip -r | size against zip -r |")
    print("| --- | --- | --- | --- | --- |")
    for label, seconds, size in rows:
        share = f"{size / deflated[2]:.4f}" if size else "-"
        print(
            f"| {label} | {seconds:.2f} | {seconds / stored[1]:.2f} | {seconds / deflated[1]:.2f} | {share} |"
        )
    checked = best(rounds, lambda: check(many, target), tidy)
    print("\n| what | figure |\n| --- | --- |")
    count = len(scan(many).files)
    print(f"| scan and preflight of {count:,} files | {checked:.2f} s |")
    for label, work, book in (
        ("pack", pack_to_send, large),
        ("stream", stream, large),
        ("scan and preflight", check, many),
    ):
        print(f"| memory at most, {label} | {peak_memory(work, book, target) / 1e6:.0f} MB |")
    tidy()
    for label, book in (("large", large), ("many files", many)):
        slow, longest, own = window_lag(folder / f"lag of {label}", book)
        print(
            f"| window lag while the {label} book is sent, p99 / longest / own work at most "
            f"| {slow * 1000:.1f} / {longest * 1000:.1f} / {own * 1000:.1f} ms |"
        )


if __name__ == "__main__":
    main()
