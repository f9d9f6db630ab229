"""Builders of books for tests: values, folders and archives that are clean by every check of format 5.1.

Plain Python writes the pictures, sounds and PDFs, so that a test without a window needs no Qt.
What the sample library draws is in ``dcs_browser/localdcs/sample``.
"""

import functools
import io
import json
import math
import struct
import wave
import zipfile
import zlib
from pathlib import Path
from typing import Any

PAGE = (620, 877)
"""Page pictures of built books: width, height in pixels (A4 at 75 dpi, to keep tests quick)."""

_CROP = (1000, 400)
_ZONE_WORDS = (("sail", "deck", "oar"), ("tide", "buoy", "rope"), ("mast", "hull", "keel"))
_FILL_WORDS = ("harbour", "lighthouse", "ferry", "pier", "captain")


@functools.lru_cache(maxsize=256)
def a_png(width: int, height: int, text: str = "") -> bytes:
    """A PNG that decodes: one colour chosen by ``text`` with a band on top; ``text`` is its comment."""
    seed = zlib.crc32(text.encode())
    paper = bytes((200 + seed % 50, 200 + (seed >> 8) % 50, 200 + (seed >> 16) % 50))
    ink = bytes(channel // 2 for channel in paper)
    band = max(1, height // 10)
    rows = (b"\0" + ink * width) * band + (b"\0" + paper * width) * (height - band)
    comment = b"Comment\0" + text.encode("ascii", "replace")
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
            _chunk(b"tEXt", comment),
            _chunk(b"IDAT", zlib.compress(rows, 1)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


@functools.lru_cache(maxsize=16)
def a_wav(seconds: float = 0.5, *, rate: int = 8000) -> bytes:
    """Mono 16-bit PCM: a quiet tone of ``seconds``."""
    count = int(seconds * rate)
    samples = (int(6000 * math.sin(math.tau * 440 * n / rate)) for n in range(count))
    target = io.BytesIO()
    with wave.open(target, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(rate)
        sound.writeframes(struct.pack(f"<{count}h", *samples))
    return target.getvalue()


def a_pdf(pages: int = 1) -> bytes:
    """A valid PDF 1.4 of ``pages`` empty A4 pages, with a correct cross-reference table."""
    kids = " ".join(f"{number + 3} 0 R" for number in range(pages))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>",
        *["<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"] * pages,
    ]
    body = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, text in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{text}\nendobj\n".encode()
    start = len(body)
    body += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    body += b"".join(f"{offset:010} 00000 n \n".encode() for offset in offsets)
    body += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(body)


def a_config(pages: int = 3, book: str = "harbour_2", **overrides: Any) -> dict[str, Any]:
    """The ``config.json`` of a clean book as the editor writes it (format 2); ``overrides`` replace root keys.

    Every third page has a fill, an audio and a dragdroppicture, the next a circle, the next a matchTheWords.
    Sections of page ``p`` are at ``["books"][0]["modules"][0]["pages"][p]["sections"]``.
    """
    prefix = f"./books/{book}"
    config: dict[str, Any] = {
        "publisher_name": "North Quay",
        "publisher_logo_path": "./publisher_logo/publisher_logo.png",
        "publisher_full_logo_path": "./rsc/images/publisher_full_logo.png",
        "fullscreen": False,
        "book_title": "Harbour 2",
        "book_cover": f"{prefix}/images/book_cover.png",
        "language": "en",
        "books": [
            {
                "type": "not selected",
                "is_module_side_left": False,
                "show_clickable_hints": True,
                "modules": [
                    {
                        "name": "Unit 1",
                        "pages": [_page(number, prefix) for number in range(1, pages + 1)],
                    }
                ],
            }
        ],
    }
    config.update(overrides)
    return config


def _page(number: int, prefix: str) -> dict[str, Any]:
    kinds = (_words_page, _circle_page, _match_page)
    return {
        "page_number": number,
        "image_path": f"{prefix}/images/Unit_1/{number}.png",
        "sections": kinds[(number - 1) % len(kinds)](number, prefix),
    }


def _words_page(number: int, prefix: str) -> list[dict[str, Any]]:
    words = _ZONE_WORDS[number // 3 % len(_ZONE_WORDS)]
    return [
        {
            "type": "fill",
            "answer": [
                {
                    "no": 1,
                    "text": _FILL_WORDS[number % len(_FILL_WORDS)],
                    "coords": _rect(120, 520, 150, 30),
                    "is_text_bold": True,
                    "opacity": 1,
                },
                {
                    "no": 2,
                    "text": _FILL_WORDS[(number + 1) % len(_FILL_WORDS)],
                    "coords": _rect(120, 570, 150, 30),
                },
            ],
            "activity": {"circleCount": 0, "markCount": 0},
            "audio_extra": {},
        },
        {
            "type": "audio",
            "audio_path": f"{prefix}/audio/Pg_{number}.wav",
            "coords": _rect(560, 60, 30, 30),
            "activity": {"circleCount": 0, "markCount": 0},
            "audio_extra": {},
        },
        {
            "activity": {
                "type": "dragdroppicture",
                "headerText": f"Put the words of page {number} in place.",
                "section_path": f"{prefix}/images/Unit_1/p{number}s1.png",
                "coords": _rect(20, 180, 44, 44),
                "image_coords": _rect(80, 180, 500, 200),
                "words": [words[1], words[2], words[0]],
                "answer": [
                    {"no": index + 1, "text": word, "coords": _rect(220, 40 + 120 * index, 200, 60)}
                    for index, word in enumerate(words)
                ],
                "circleCount": 0,
                "markCount": 0,
            },
            "audio_extra": {},
        },
    ]


def _circle_page(number: int, prefix: str) -> list[dict[str, Any]]:
    return [
        {
            "activity": {
                "type": "circle",
                "circleCount": 3,
                "headerText": f"Circle the right word of page {number}.",
                "section_path": f"{prefix}/images/Unit_1/p{number}s1.png",
                "coords": _rect(20, 180, 44, 44),
                "image_coords": _rect(80, 180, 500, 200),
                "answer": [
                    {
                        "no": index + 1,
                        "coords": _rect(120 + 260 * (index % 3), 60 + 160 * (index // 3), 180, 60),
                        **({"isCorrect": True} if index in {1, 3} else {}),
                    }
                    for index in range(6)
                ],
                "markCount": 0,
            },
            "audio_extra": {},
        }
    ]


def _match_page(number: int, prefix: str) -> list[dict[str, Any]]:
    return [
        {
            "activity": {
                "type": "matchTheWords",
                "headerText": f"Match the words of page {number}.",
                "coords": _rect(20, 180, 44, 44),
                "image_coords": _rect(80, 180, 500, 200),
                "match_words": [{"word": "anchor"}, {"word": "buoy"}],
                "sentences": [
                    {"sentence": "It floats and marks a channel.", "word": "buoy"},
                    {"sentence": "It keeps the boat in place.", "word": "anchor"},
                ],
                "circleCount": 0,
                "markCount": 0,
            },
            "audio_extra": {},
        }
    ]


def _rect(x: int, y: int, w: int, h: int) -> dict[str, int]:
    return {"x": x, "y": y, "w": w, "h": h}


def a_book_folder(
    folder: Path,
    *,
    name: str = "harbour_2",
    pages: int = 3,
    title: str = "Harbour 2",
    publisher: str = "North Quay",
    config: dict[str, Any] | None = None,
) -> Path:
    """A whole book on disk at ``folder/name``: config, cover, pages, crops, sounds, ``raw/original.pdf``.

    With ``config`` that one is written; the files are those of the clean book all the same.
    """
    book = folder / name
    clean = a_config(pages, name, book_title=title, publisher_name=publisher)
    unit = book / "images" / "Unit_1"
    for part in (unit, book / "audio", book / "raw"):
        part.mkdir(parents=True, exist_ok=True)
    write_config(book, clean if config is None else config)
    (book / "images" / "book_cover.png").write_bytes(a_png(400, 560, title))
    (book / "raw" / "original.pdf").write_bytes(a_pdf(pages))
    for page in clean["books"][0]["modules"][0]["pages"]:
        number = page["page_number"]
        (unit / f"{number}.png").write_bytes(a_png(*PAGE, f"{title} page {number}"))
        for section in page["sections"]:
            if "section_path" in section["activity"]:
                (unit / f"p{number}s1.png").write_bytes(a_png(*_CROP, f"crop {number}"))
            if section.get("type") == "audio":
                (book / "audio" / f"Pg_{number}.wav").write_bytes(a_wav(0.25))
    return book


def write_config(book: Path, config: dict[str, Any]) -> Path:
    """Write ``config`` the way the editor does (4 blanks, letters as they are, UTF-8)."""
    target = book / "config.json"
    target.write_text(json.dumps(config, indent=4, ensure_ascii=False), encoding="utf-8")
    return target


def a_book_zip(
    folder: Path,
    *,
    name: str = "harbour_2",
    wrapped: bool = False,
    target: Path | None = None,
    **options: Any,
) -> Path:
    """A ZIP of ``a_book_folder``; ``wrapped`` puts everything below one root folder of the book's name."""
    source = a_book_folder(folder / "unpacked", name=name, **options)
    target = target or folder / f"{name}.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(source.rglob("*")):
            if path.is_file():
                inner = path.relative_to(source).as_posix()
                archive.write(path, f"{name}/{inner}" if wrapped else inner)
    return target


def many_files_book(folder: Path, files: int = 5000, *, name: str = "archipelago") -> Path:
    """A clean three-page book with small unreferenced sounds until it has ``files`` files in all."""
    book = a_book_folder(folder, name=name, title="Archipelago")
    tone = a_wav(0.01)
    missing = files - sum(1 for path in book.rglob("*") if path.is_file())
    for number in range(max(0, missing)):
        shelf = book / "audio" / f"shelf_{number // 500}"
        if number % 500 == 0:
            shelf.mkdir()
        (shelf / f"{number}.wav").write_bytes(tone)
    return book
