"""How long a check and a comparison take: a book of 300 pages, 3,000 sections and 5,000 files, parsing included.

Run: python -m benchmarks.checks [--pages 300] [--times 5]. Aims: both below one second. Figures are CPU time of one process,
best and middle of several runs; no file is read.
"""

import argparse
import json
import platform
import statistics
import time
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from dcs_browser.domain.checks import Inputs, check_book
from dcs_browser.domain.compare import Side, compare_books
from dcs_browser.domain.flowbook.config import parse_book

HOME = "./books/harbour_2/"
PAGE, CROP = (1240, 1754), (1000, 500)


@dataclass(frozen=True)
class File:
    path: str
    size: int
    etag: str


def rect(x: int, y: int, w: int, h: int) -> dict[str, int]:
    return {"x": x, "y": y, "w": w, "h": h}


def a_section(kind: int, page: int, number: int) -> dict[str, Any]:
    """Fills, sounds and four sorts of activities in turn."""
    picture = {
        "section_path": f"{HOME}images/Unit_1/p{page}s{number}.png",
        "image_coords": rect(100, 200, 800, 400),
    }
    button = {"coords": rect(20, 150 * number, 44, 44), "headerText": f"Do exercise {number} of page {page}."}
    if kind < 4:
        answers = [
            {"no": i, "text": f"word {page} {i}", "coords": rect(300, 90 + 40 * (i + 4 * kind), 160, 30)}
            for i in range(4)
        ]
        return {
            "type": "fill",
            "answer": answers,
            "activity": {"circleCount": 0, "markCount": 0},
            "audio_extra": {},
        }
    if kind < 6:
        return {
            "type": "audio",
            "audio_path": f"{HOME}audio/{page}_{number}.mp3",
            "coords": rect(1150, 80 * number, 30, 30),
        }
    places = [rect(60 + 230 * i, 80, 190, 44) for i in range(4)]
    if kind < 8:
        words = [f"w{page}{number}{letter}" for letter in "bdac"]
        answer = [{"text": word, "coords": box} for word, box in zip(sorted(words), places, strict=True)]
        return {
            "activity": {"type": "dragdroppicture", **picture, **button, "words": words, "answer": answer}
        }
    if kind == 8:
        answer = [{"coords": box, **({"isCorrect": True} if i % 2 else {})} for i, box in enumerate(places)]
        return {"activity": {"type": "circle", **picture, **button, "answer": answer}}
    pairs = [(f"word {page}{i}", f"Sentence {i} of page {page}.") for i in range(4)]
    return {
        "activity": {
            "type": "matchTheWords", **button,
            "match_words": [{"word": word} for word, _ in pairs],
            "sentences": [{"sentence": text, "word": word} for word, text in pairs],
        }
    }  # fmt: skip


def a_book(pages: int, files: int) -> tuple[dict[str, Any], dict[str, File]]:
    """A clean book with ten sections a page, and as many files."""
    made = [
        {
            "page_number": page,
            "image_path": f"{HOME}images/Unit_1/{page}.png",
            "sections": [a_section(kind, page, kind) for kind in range(10)],
        }
        for page in range(1, pages + 1)
    ]
    modules = [{"name": f"Unit {n // 20 + 1}", "pages": made[n : n + 20]} for n in range(0, pages, 20)]
    config = {
        "publisher_name": "North Quay", "book_title": "Harbour 2", "language": "en",
        "book_cover": HOME + "images/book_cover.png",
        "books": [{"type": "not selected", "show_clickable_hints": True, "modules": modules}],
    }  # fmt: skip
    paths = {"config.json", "images/book_cover.png", "raw/original.pdf"}
    for page in made:
        paths.add(page["image_path"].removeprefix(HOME))
        for section in page["sections"]:
            for owner, key in ((section, "audio_path"), (section.get("activity", {}), "section_path")):
                if key in owner:
                    paths.add(owner[key].removeprefix(HOME))
    paths |= {f"audio/spare_{number}.mp3" for number in range(files - len(paths))}
    return config, {path: File(path, 1000 + at, f"{at:032x}") for at, path in enumerate(sorted(paths))}


def timed(name: str, times: int, work: Callable[[], object]) -> None:
    taken = []
    for _ in range(times):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    print(f"{name:58} best {min(taken) * 1000:7.0f} ms   middle {statistics.median(taken) * 1000:7.0f} ms")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--pages", type=int, default=300)
    options.add_argument("--files", type=int, default=5000)
    options.add_argument("--times", type=int, default=5)
    given = options.parse_args()
    config, files = a_book(given.pages, given.files)
    text = json.dumps(config, indent=4).encode()
    sizes = {
        path: PAGE if path.rpartition("/")[2][:1].isdigit() else CROP
        for path in files
        if path.endswith(".png")
    }
    sections = sum(
        len(page["sections"]) for module in config["books"][0]["modules"] for page in module["pages"]
    )
    print(
        f"Python {platform.python_version()}, {given.pages} pages, {sections} sections, {len(files)} files, {len(text):,} bytes of JSON"
    )

    timed(
        "check, parsing included",
        given.times,
        lambda: check_book(Inputs(text, files, image_sizes=sizes, folder_name="harbour_2")),
    )
    timed(
        "check of a stored book, names folded",
        given.times,
        lambda: check_book(
            Inputs(
                text,
                files,
                image_sizes=sizes,
                folder_name="harbour_2",
                source_kind="stored",
                stored_names=True,
            )
        ),
    )

    other = deepcopy(config)
    pages = [page for module in other["books"][0]["modules"] for page in module["pages"]]
    for page in pages[::7]:
        page["sections"][0]["answer"][0]["text"] = "another word"
    pages.insert(10, {"page_number": 999, "image_path": HOME + "images/new.png", "sections": []})
    after = json.dumps(other).encode()

    def compare(*, stored: bool) -> object:
        return compare_books(
            Side(parse_book(text), files, stored_names=stored), Side(parse_book(after), files)
        )

    timed("compare two versions, parsing both included", given.times, lambda: compare(stored=False))
    timed("compare a stored book with its folder, names folded", given.times, lambda: compare(stored=True))


if __name__ == "__main__":
    main()
