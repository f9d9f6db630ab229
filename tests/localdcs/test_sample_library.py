"""The sample library as it lies on disk: whole, clean where it should be, faulty exactly where it says."""

import json
import struct
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from dcs_browser.domain import checks, media
from dcs_browser.domain.checks import registry
from dcs_browser.localdcs.sample import SampleBook, build, faults, listed

FRAME_SAMPLES, RATE, FRAME_BITS = 576, 22050, 144000 // 2


class Built(NamedTuple):
    books: tuple[SampleBook, ...]
    seconds: float
    steps: list[tuple[int, int]]

    def book(self, name: str) -> Path:
        return next(book.folder for book in self.books if book.folder.name == name)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Built:
    steps: list[tuple[int, int]] = []
    started = time.monotonic()
    books = build(tmp_path_factory.mktemp("sample"), progress=lambda done, total: steps.append((done, total)))
    return Built(books, time.monotonic() - started, steps)


def config_of(book: Path) -> dict[str, Any]:
    return json.loads((book / "config.json").read_text("utf-8"))


def pages_of(book: Path) -> list[dict[str, Any]]:
    return [page for module in config_of(book)["books"][0]["modules"] for page in module["pages"]]


def sections_of(book: Path) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    for page in pages_of(book):
        for section in page.get("sections", []):
            yield page, section


def files_of(book: Path) -> dict[str, Path]:
    return {path.relative_to(book).as_posix(): path for path in book.rglob("*") if path.is_file()}


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)


def size_of(picture: Path) -> tuple[int, int]:
    head = picture.read_bytes()[:24]
    assert head.startswith(b"\x89PNG\r\n\x1a\n"), picture
    width, height = struct.unpack(">II", head[16:24])
    return width, height


def clean(library: Built) -> list[Path]:
    return [book.folder for book in library.books if not book.faulty]


def mp3_seconds(sound: bytes) -> tuple[float, set[int]]:
    """Length by counting frames, and the bit rates met (MPEG-2 layer III at 22050 Hz)."""
    rates = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
    at, frames, met = 0, 0, set()
    while at + 4 <= len(sound):
        assert sound[at] == 0xFF, f"no frame at {at}"
        assert sound[at + 1] & 0xFE == 0xF2
        rate = rates[sound[at + 2] >> 4]
        met.add(rate)
        frames += 1
        at += 72 * rate * 1000 // RATE + (sound[at + 2] >> 1 & 1)
    return frames * FRAME_SAMPLES / RATE, met


def test_the_library_is_made_in_seconds_and_tells_of_every_page(library: Built) -> None:
    assert library.seconds < 20
    assert [done for done, _ in library.steps] == list(range(1, library.steps[0][1] + 1))
    assert len(library.steps) == sum(len(pages_of(book.folder)) for book in library.books)


def test_books_come_from_three_publishers_in_two_languages(library: Built) -> None:
    assert {book.publisher for book in library.books} == {"North Quay", "Bluewater Press", "Şehir Yayınları"}
    assert {book.language for book in library.books} == {"en", "tr"}
    assert len(clean(library)) >= 8
    assert sum(len(pages_of(book)) >= 20 for book in clean(library)) >= 2
    assert listed(library.books[0].folder.parent) == library.books
    for book in library.books:
        config = config_of(book.folder)
        assert (config["publisher_name"], config["book_title"]) == (book.publisher, book.title)


def test_the_library_stays_small(library: Built) -> None:
    sizes = {path: path.stat().st_size for book in library.books for path in files_of(book.folder).values()}
    assert sum(sizes.values()) < 60_000_000
    assert max(sizes.values()) < 1_500_000


def test_every_type_of_section_activity_and_game_is_there(library: Built) -> None:
    sections, activities, extras, games = set(), set(), set(), set()
    counts = defaultdict(set)
    for book in library.books:
        for _, section in sections_of(book.folder):
            sections.add(section.get("type", ""))
            extras.update(key for key in ("magnifier", "freeTextFields", "audio_extra") if section.get(key))
            activity = section["activity"]
            activities.add(activity.get("type", ""))
            counts[activity.get("type", "")].add(
                activity.get("circleCount" if activity.get("type") == "circle" else "markCount", 2)
            )
        if (book.folder / "games.json").exists():
            levels = json.loads((book.folder / "games.json").read_text("utf-8"))["levels"]
            games.update(game["type"] for level in levels for game in level["games"])
    assert sections >= {
        "fill", "circle", "circlewithextras", "fillWithColor", "drawMatchedLine", "audio", "video",
    }  # fmt: skip
    assert extras == {"magnifier", "freeTextFields", "audio_extra"}
    assert activities >= {
        "dragdroppicture", "dragdroppicturegroup", "fillpicture", "circle", "markwithx", "matchTheWords",
        "puzzleFindWords", "coloring", "ordering", "fillSentencesWithDots", "rightOrWrongWithColors",
    }  # fmt: skip
    assert counts["circle"] == {3, -1}
    assert counts["markwithx"] == {2, -1}
    assert games == {"quiz", "memory", "order", "selector", "builder", "crosspuzzle", "race"}


def test_every_reference_of_a_clean_book_resolves_and_no_file_is_left_over(library: Built) -> None:
    for book in clean(library):
        files = files_of(book)
        games = json.loads((book / "games.json").read_text("utf-8")) if "games.json" in files else {}
        prefix = f"./books/{book.name}/"
        named = {
            text.removeprefix(prefix) for text in strings([config_of(book), games]) if "./books/" in text
        }
        assert named <= files.keys(), book.name
        used = named | {"config.json", "games.json", "audio/audio.json", "raw/original.pdf"}
        used |= {name.replace(".mp4", ".srt") for name in named if name.endswith(".mp4")}
        assert files.keys() <= used, book.name


def test_boxes_lie_within_their_pictures(library: Built) -> None:
    for book in clean(library):
        for page, section in sections_of(book):
            paper = size_of(book / page["image_path"].removeprefix(f"./books/{book.name}/"))
            assert paper == (1240, 1754)
            activity = section["activity"]
            crop = None
            if "section_path" in activity:
                crop = size_of(book / activity["section_path"].removeprefix(f"./books/{book.name}/"))
                shown = activity["image_coords"]
                assert crop[0] / shown["w"] == pytest.approx(crop[1] / shown["h"], rel=0.02)
            for box, space in boxes(section, paper, crop):
                assert min(box.values()) >= 0
                assert box["x"] + box["w"] <= space[0], (book.name, page["page_number"], box)
                assert box["y"] + box["h"] <= space[1], (book.name, page["page_number"], box)


def boxes(
    value: Any, paper: tuple[int, int], crop: tuple[int, int] | None
) -> Iterator[tuple[dict[str, int], tuple[int, int]]]:
    """Every rectangle of a section with the size of the picture it is measured on."""
    if isinstance(value, dict):
        if value.keys() == {"x", "y", "w", "h"}:
            yield value, paper
            return
        for key, item in value.items():
            yield from boxes(item, crop if crop and key == "answer" else paper, crop)
    elif isinstance(value, list):
        for item in value:
            yield from boxes(item, paper, crop)


def test_karaoke_keeps_step_with_its_sound(library: Built) -> None:
    passages = 0
    for book in clean(library):
        entries = json.loads((book / "audio" / "audio.json").read_text("utf-8"))
        for name, entry in entries.items():
            seconds, rates = mp3_seconds((book / "audio" / name).read_bytes())
            assert rates == {64}, "karaoke needs a constant bit rate"
            assert entry["duration"] == pytest.approx(seconds, abs=0.06)
            assert 5 < seconds < 25
            times = [moment for word in entry["words"] for moment in (word["start"], word["end"])]
            assert times == sorted(times)
            assert times[-1] < seconds
            page = pages_of(book)[entry["page_index"]]
            fills = [
                answer["coords"]
                for section in page["sections"]
                for answer in section.get("answer", [])
                if section.get("type") == "fill"
            ]
            assert all(word["fill"] in fills for word in entry["words"] if word.get("blank"))
            assert any(section.get("karaoke") for section in page["sections"])
            passages += 1
    assert passages >= 15


def inputs_of(book: Path) -> checks.Inputs:
    files = files_of(book)
    heads = {name: path.read_bytes()[: media.HEAD] for name, path in files.items()}
    sizes = {name: size for name, head in heads.items() if (size := media.picture_size(head))}
    texts = {name: files[name].read_text("utf-8") for name in files if name.endswith((".json", ".srt"))}
    return checks.Inputs(
        config=texts["config.json"],
        assets={name: _Asset(name, path.stat().st_size) for name, path in files.items()},
        games=texts.get("games.json"),
        karaoke=texts.get("audio/audio.json"),
        subtitles={name: text for name, text in texts.items() if name.endswith(".srt")},
        image_sizes=sizes,
        folder_name=book.name,
        content_kinds={name: media.kind_of(head) for name, head in heads.items()},
        durations={
            name: mp3_seconds(path.read_bytes())[0] for name, path in files.items() if name.endswith(".mp3")
        },
        pdf_pages=len(pages_of(book)),
    )


class _Asset(NamedTuple):
    path: str
    size: int


def faulty_findings(book: Path) -> list[checks.Finding]:
    return [
        finding
        for finding in checks.check_book(inputs_of(book))
        if finding.severity is not checks.Severity.INFORMATION
    ]


def groups_of(finding: checks.Finding) -> tuple[int, ...]:
    return registry.RULES[finding.rule].groups


def test_clean_books_have_no_finding_but_the_documented_ones(library: Built) -> None:
    for book in clean(library):
        allowed = {notice.family for notice in faults.NOTICES.get(book.name, ())}
        found = [f for f in faulty_findings(book) if not allowed & {*groups_of(f)}]
        assert not found, (book.name, found)
        met = {group for finding in faulty_findings(book) for group in groups_of(finding)}
        assert allowed <= met, f"{book.name}: a notice nobody gives"


@pytest.mark.parametrize("name", list(faults.FAULTS))
def test_a_faulty_book_has_exactly_its_seeded_faults(library: Built, name: str) -> None:
    found = faulty_findings(library.book(name))
    seeds = faults.FAULTS[name]
    missed = [seed for seed in seeds if not any(tells_of(finding, seed) for finding in found)]
    assert not missed
    unexpected = [finding for finding in found if not any(tells_of(finding, seed) for seed in seeds)]
    assert not unexpected


def tells_of(finding: checks.Finding, seed: faults.Seed) -> bool:
    if seed.family not in groups_of(finding):
        return False
    if not seed.pointer:
        return seed.file in {finding.file, *finding.files} or seed.file in finding.message
    return finding.file == seed.file and (
        finding.pointer.startswith(seed.pointer) or seed.pointer.startswith(finding.pointer)
    )


def test_turkish_letters_are_in_titles_texts_and_file_names(library: Built) -> None:
    letters = set("şğıİöüçŞÖÇ")
    titles = "".join(book.title + book.publisher for book in library.books)
    assert letters & set(titles)
    text = "".join(strings([config_of(book.folder) for book in library.books]))
    assert set("şğıöüçİ") <= set(text)
    names = "".join(files_of(library.book("Gökyüzü Masalları")))
    assert letters & set(names)


def test_a_second_run_makes_the_same_bytes(library: Built, tmp_path: Path) -> None:
    again = build(tmp_path, books=("Gökyüzü Masalları", "Rüzgâr 6"))
    assert [book.folder.name for book in again] == ["Gökyüzü Masalları", "Rüzgâr 6"]
    for book in again:
        first = files_of(library.book(book.folder.name))
        second = files_of(book.folder)
        assert first.keys() == second.keys()
        different = [name for name in first if first[name].read_bytes() != second[name].read_bytes()]
        assert not different
