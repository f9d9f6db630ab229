"""How long a keystroke takes in the search over many books, and how long filling the index does.

    python benchmarks/search.py [--books N] [--pages N] [--files N] [--folder DIR] [--stored N] [--dialect NAME]

Prints Markdown tables. ``--stored`` also fills an embedded service with so many books of 30 pages, and measures reading
and checking all of them: the first time, and again with everything known; the service runs in this
process, on the same cores. The books are made up: English and Turkish words with the frequencies of a language (a few stand
everywhere, most are rare), eight texts a page, so that the index is as large as one of a real library.
"""

import argparse
import asyncio
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from dcs_browser.client.connect import Credentials, connect
from dcs_browser.domain.library import Book
from dcs_browser.services.checking_all import check_all
from dcs_browser.services.health import HealthStore
from dcs_browser.services.rounds import Round
from dcs_browser.services.search.query import parse
from dcs_browser.services.search.refresh import refresh
from dcs_browser.services.search.store import IndexStore, Known
from dcs_browser.services.search.texts import Entry, Kind, names_of
from tests.builders import a_book_folder
from tests.service import Running, running_service

SYLLABLES = [first + last for first in "bktsrlmndgyçğş" for last in ("a", "e", "ı", "i", "o", "ö", "ü")]
KINDS = (Kind.HEADER, *[Kind.ANSWER] * 3, *[Kind.WORD] * 2, Kind.SENTENCE, Kind.GAME)
TYPED = (
    "ışık sarayı",
    "the harbour",
    "a",
    "deke",
    '"the harbour"',
    "zz",
    "ka ta",
    "ŞİRİN",
    "page 12",
    "b k t s r l m",
)


def vocabulary(dice: random.Random, size: int = 20_000) -> list[str]:
    """Words, the most frequent first."""
    common = ["the", "a", "harbour", "ve", "bir", "page", "ışık", "sarayı", "şirin", "and", "kalem", "deck"]
    return common + ["".join(dice.choices(SYLLABLES, k=dice.randint(2, 4))) for _ in range(size)]


def texts(dice: random.Random, known: list[str], weights: list[float], pages: int) -> Iterator[Entry]:
    """Eight texts a page, as many as a page of exercises has."""
    for page in range(1, pages + 1):
        for number, kind in enumerate(KINDS):
            length = {Kind.HEADER: 6, Kind.SENTENCE: 9, Kind.GAME: 7}.get(kind, 1)
            said = " ".join(dice.choices(known, cum_weights=weights, k=length))
            yield Entry(kind, said, "config.json", f"/books/0/modules/0/pages/{page}/{number}", str(page), 1)


def fill(store: IndexStore, books: int, pages: int, files: int) -> None:
    """Put ``books`` books in, each in a transaction of its own, as a refresh does."""
    dice = random.Random(7)
    known = vocabulary(dice)
    total, weights = 0.0, []
    for rank in range(len(known)):
        total += 1 / (rank + 3)
        weights.append(total)
    for number in range(1, books + 1):
        title = " ".join(dice.choices(known, cum_weights=weights, k=2)).title()
        book = Book(number, f"Yayınevi {number % 20}", f"book_{number}", title=title)
        paths = [f"images/Unit_{n // 40}/p{n}s{n % 4}.png" for n in range(files)]
        store.put(book, Known("", "", ""), names_of(book, paths), list(texts(dice, known, weights, pages)))


def keystrokes(store: IndexStore, typed: str, rounds: int = 3) -> list[float]:
    """Seconds of the question after each letter of ``typed``; the median of some rounds."""
    found = []
    for end in range(1, len(typed) + 1):
        query = parse(typed[:end])
        times = []
        for _ in range(rounds):
            began = time.perf_counter()
            store.search(query, patience=0.08)  # as the window asks
            times.append(time.perf_counter() - began)
        found.append(statistics.median(times))
    return found


async def _timed(work: Callable[[Round], Coroutine[object, object, None]], what: str) -> float:
    walk = Round()
    began = time.perf_counter()
    await work(walk)
    seconds = time.perf_counter() - began
    print(f"| {what} | {seconds:.2f} s | {walk.progress.changed} of {walk.progress.total} |")
    return seconds


async def stored(service: Running, folder: Path) -> None:
    """Reading and checking every book of a service."""
    dcs = await connect(service.url, Credentials(service.email, service.password))
    index, health = IndexStore(folder, service.url), HealthStore(folder, service.url)
    books = await dcs.books()
    print("\n| step | time | books read |\n| --- | --- | --- |")
    for state in ("cold", "warm"):
        read = await _timed(lambda walk: refresh(index, dcs, books, walk), f"read all texts, {state}")
        checked = await _timed(lambda walk: check_all(health, dcs, books, walk), f"check all, {state}")
        print(f"| both, {state} | {read + checked:.2f} s | |")
    index.close()
    health.close()
    await dcs.aclose()


def many_stored(scratch: Path, count: int, dialect: str) -> None:
    """An embedded service with ``count`` copies of a book of 30 pages."""
    folder = a_book_folder(scratch, name="kitap", pages=30)
    with running_service(scratch / "service", dialect=dialect) as service:
        service.stop()
        for number in range(count):
            copy = folder.rename(scratch / f"kitap_{number}")
            service.local.import_book(f"Yayınevi {number % 20}", "tr", "", copy, link=False)
            folder = copy
        service.start()
        asyncio.run(stored(service, scratch / "index"))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--books", type=int, default=1000)
    options.add_argument("--pages", type=int, default=160)
    options.add_argument("--files", type=int, default=400)
    options.add_argument("--folder", type=Path)
    options.add_argument("--stored", type=int, default=0)
    options.add_argument("--dialect", default="v3")
    chosen = options.parse_args()
    if chosen.stored:
        with tempfile.TemporaryDirectory() as scratch:
            many_stored(Path(scratch), chosen.stored, chosen.dialect)
        return
    with tempfile.TemporaryDirectory() as scratch:
        store = IndexStore(chosen.folder or Path(scratch), "http://benchmark.example")
        if store.state().books < chosen.books:
            began = time.perf_counter()
            fill(store, chosen.books, chosen.pages, chosen.files)
            store.finish(time.time())
            print(
                f"filled in {time.perf_counter() - began:.1f} s, {store.path.stat().st_size / 1e6:.0f} MB\n"
            )
        print("| typed | keys | median | slowest | hits at the end |\n| --- | --- | --- | --- | --- |")
        slowest = 0.0
        for typed in TYPED:
            times = keystrokes(store, typed)
            found = store.search(parse(typed))
            count = f"{len(found.hits)}{'+' if found.more else ''}"
            slowest = max(slowest, *times)
            print(
                f"| {typed} | {len(times)} | {statistics.median(times) * 1000:.1f} ms | {max(times) * 1000:.1f} ms | {count} |"
            )
        print(f"\nslowest keystroke: {slowest * 1000:.1f} ms")
        store.close()


if __name__ == "__main__":
    main()
