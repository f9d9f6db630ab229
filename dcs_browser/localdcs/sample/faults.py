"""The two faulty books: every seeded fault, where it is, and which family of format 5.1 must find it.

``NOTICES`` names what a check may say of the other books: facts that a complete sample cannot avoid, such as
activity types the LMS does not import. Everything else in them is clean.
"""

import json
import struct
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtGui import QImage, QImageWriter

from dcs_browser.localdcs.sample import sound
from dcs_browser.localdcs.sample.book import write_json
from dcs_browser.localdcs.sample.pdf import a_pdf

_PAGES = "/books/0/modules/0/pages"


@dataclass(frozen=True)
class Seed:
    """One fault: the family (number in format 5.1), the file it is in, the JSON pointer ("" = the file itself)."""

    family: int
    file: str
    pointer: str
    what: str


@dataclass(frozen=True)
class Notice:
    """What a check may report of a clean book, by family of format 5.1."""

    family: int
    what: str


@dataclass
class _Book:
    folder: Path
    config: dict[str, Any]
    karaoke: dict[str, Any]
    games: dict[str, Any]

    def at(self, page: int, section: int) -> dict[str, Any]:
        found: dict[str, Any] = self.config["books"][0]["modules"][0]["pages"][page]["sections"][section]
        return found


_LIGHTHOUSE = (
    Seed(10, "images/book_cover.png", "", "no cover: neither the key of the root nor the file"),
    Seed(3, "config.json", f"{_PAGES}/0/sections/0/audio_path", "audio/Pg_1 is not there"),
    Seed(3, "config.json", f"{_PAGES}/1/sections/0/activity/section_path", "P2S1.png is p2s1.png on disk"),
    Seed(26, "config.json", f"{_PAGES}/4/sections/0/activity/answer/8", "the zone ends right of the crop"),
    Seed(28, "config.json", f"{_PAGES}/1/sections/0/activity/answer/1/text", "“rainy” is not in the pool"),
    Seed(28, "config.json", f"{_PAGES}/1/sections/0/activity/words", "the pool's “rain” is used by no zone"),
    Seed(31, "config.json", f"{_PAGES}/1/sections/1/activity/answer", "question 2 has no right answer"),
    Seed(39, "config.json", f"{_PAGES}/2/sections/0", "karaoke without an entry in audio.json"),
    Seed(20, "config.json", f"{_PAGES}/2/sections/1/answer/3/text", "a fill without text"),
    Seed(15, "config.json", f"{_PAGES}/4", "the number 4 for a second time, below the picture 5.png"),
    Seed(15, "config.json", f"{_PAGES}/5", "so the number 5 is left out"),
    Seed(24, "config.json", f"{_PAGES}/3/sections/1/activity/type", "a type of the first generation"),
    Seed(6, "images/Unit_1/p2_crop_1789000000000.png", "", "a superseded crop that nothing uses"),
    Seed(6, "images/Unit_1/p9s9.png", "", "a superseded crop that nothing uses"),
)
_RUZGAR = (
    Seed(4, "config.json", "/book_cover", "the literal {pdf_name}"),
    Seed(40, "games.json", "/levels/0/games/0/questions/0", "a quiz with two right answers"),
    Seed(9, "images/Unite_1/p5s2.png", "", "a picture of no bytes"),
    Seed(9, "images/Unite_1/6.png", "", "a JPEG with the extension .png"),
    Seed(7, "raw/Ruzgar_6_cevap_anahtari.pdf", "", "an answer key in raw/"),
    Seed(7, "Thumbs.db", "", "junk of the operating system"),
    Seed(7, "config.json.bak_20260801_101500", "", "junk of the editor"),
    Seed(7, "review/page_001_review.png", "", "junk of the audit"),
    Seed(22, "video/4.srt", "", "the cues are out of order"),
)
FAULTS: dict[str, tuple[Seed, ...]] = {"Lighthouse 3": _LIGHTHOUSE, "Rüzgâr 6": _RUZGAR}

_LMS = Notice(24, "fillpicture, coloring, ordering and fillSentencesWithDots are not imported by the LMS")
_MARKS = Notice(31, "markCount -1 is grouped wrongly by the LMS")
NOTICES: dict[str, tuple[Notice, ...]] = {
    "Harbour 2": (_LMS, _MARKS),
    "Liman 1": (_LMS, _MARKS),
    "Bay Tales": (_LMS,),
    "Compass A1": (_MARKS,),
    "Gökyüzü Masalları": (_LMS, Notice(8, "names of sounds with Turkish letters, as authors write them")),
}


def seed(folder: Path) -> None:
    """Put the faults of ``FAULTS`` into a finished book; its folder's name chooses them."""
    karaoke, games = folder / "audio" / "audio.json", folder / "games.json"
    book = _Book(
        folder,
        json.loads((folder / "config.json").read_text("utf-8")),
        json.loads(karaoke.read_text("utf-8")),
        json.loads(games.read_text("utf-8")) if games.exists() else {},
    )
    _SEEDERS[folder.name](book)
    write_json(folder / "config.json", book.config)
    write_json(karaoke, book.karaoke)
    if book.games:
        write_json(games, book.games)


def _lighthouse(book: _Book) -> None:
    del book.config["book_cover"]
    (book.folder / "images" / "book_cover.png").unlink()
    (book.folder / "audio" / f"Pg_1{sound.EXTENSION}").unlink()
    labels = book.at(1, 0)["activity"]
    labels["section_path"] = labels["section_path"].replace("p2s1", "P2S1")
    book.at(4, 0)["activity"]["answer"][8]["coords"]["w"] += 180
    labels["answer"][1]["text"] = "rainy"
    for answer in book.at(1, 1)["activity"]["answer"][3:6]:
        answer.pop("isCorrect", None)
    book.karaoke.clear()
    del book.at(2, 1)["answer"][3]["text"]
    book.config["books"][0]["modules"][0]["pages"][4]["page_number"] = 4
    crop = (book.folder / "images" / "Unit_1" / "p2s2.png").read_bytes()
    for name in ("p2_crop_1789000000000.png", "p9s9.png"):
        (book.folder / "images" / "Unit_1" / name).write_bytes(crop)


def _ruzgar(book: _Book) -> None:
    book.config["book_cover"] = "./books/{pdf_name}/images/book_cover.png"
    for answer in book.games["levels"][0]["games"][0]["questions"][0]["answers"]:
        answer["isCorrect"] = answer["isCorrect"] or answer["text"] == "harita"
    images = book.folder / "images" / "Unite_1"
    (images / "p5s2.png").write_bytes(b"")
    page = QImage(str(images / "6.png"))
    writer = QImageWriter(str(images / "6.png"), b"jpg")
    writer.setQuality(82)
    writer.write(page)
    (book.folder / "raw" / "Ruzgar_6_cevap_anahtari.pdf").write_bytes(a_pdf(["Cevap anahtarı"]))
    (book.folder / "Thumbs.db").write_bytes(struct.pack("<8s", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
    (book.folder / "config.json.bak_20260801_101500").write_text("{}\n", encoding="utf-8", newline="\n")
    (book.folder / "review").mkdir(exist_ok=True)
    (book.folder / "review" / "page_001_review.png").write_bytes((images / "p4s1.png").read_bytes())
    film = book.folder / "video" / "4.srt"
    first, second, *rest = film.read_text("utf-8").strip().split("\n\n")
    film.write_text("\n\n".join((second, first, *rest)) + "\n\n", encoding="utf-8", newline="\n")


_SEEDERS: dict[str, Callable[[_Book], None]] = {"Lighthouse 3": _lighthouse, "Rüzgâr 6": _ruzgar}
