"""One sample book on disk: pages, crops, sounds, film, games, ``config.json`` as the editor writes it (format 2.1)."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from dcs_browser import resources
from dcs_browser.localdcs.sample import games, pictures, press, sound
from dcs_browser.localdcs.sample.catalogue import BookPlan
from dcs_browser.localdcs.sample.pdf import a_pdf
from dcs_browser.localdcs.sample.png import write_png
from dcs_browser.localdcs.sample.sheet import Sheet
from dcs_browser.localdcs.sample.texts import instructions, words_of

Told = Callable[[], None]


@dataclass(frozen=True)
class Module:
    """A module of the config with its pages."""

    name: str
    folder: str
    sheets: tuple[Sheet, ...]


def modules_of(plan: BookPlan) -> tuple[Module, ...]:
    """Every page of the book, laid out but not painted. Needs a ``QGuiApplication`` for its fonts."""
    words = words_of(plan.folder)
    modules: list[Module] = []
    number = 1
    if plan.story:
        sheets = []
        for scene, text in words.tale:
            sheets.append(press.tale_page(plan, plan.tale_module, number, scene, text))
            number += 1
        title = instructions(plan.language)["tale"]
        modules.append(Module(title, plan.tale_module, tuple(sheets)))
    share = len(plan.pages) // len(words.units)
    for place, unit in enumerate(words.units):
        last = place == len(words.units) - 1
        pages = plan.pages[place * share : None if last else (place + 1) * share]
        sheets = [
            press.exercise_page(plan, unit, number + step, names.split()) for step, names in enumerate(pages)
        ]
        number += len(sheets)
        modules.append(Module(unit.name, unit.folder, tuple(sheets)))
    return tuple(modules)


def write(plan: BookPlan, folder: Path, told: Told = lambda: None) -> None:
    """Make the book in ``folder/<plan.folder>``; ``told`` is called after every page."""
    book = folder / plan.folder
    modules = modules_of(plan)
    sheets = [sheet for module in modules for sheet in module.sheets]
    for part in ("raw", *(f"images/{module.folder}" for module in modules)):
        (book / part).mkdir(parents=True, exist_ok=True)
    for sheet in sheets:
        images = book / "images" / sheet.module
        write_png(sheet.image(), images / f"{sheet.number}.png")
        for crop in sheet.crops:
            write_png(sheet.crop_image(crop), images / crop.name)
        told()
    write_png(press.cover(plan), book / "images" / "book_cover.png")
    _sounds(plan.language, book, sheets)
    _films(plan.language, book, sheets)
    headings = [f"{plan.title} - {module.name} - {s.number}" for module in modules for s in module.sheets]
    (book / "raw" / "original.pdf").write_bytes(a_pdf(headings))
    if plan.games:
        _games(plan, book)
    write_json(book / "config.json", config(plan, modules))


def config(plan: BookPlan, modules: Sequence[Module]) -> dict[str, Any]:
    """The root object of ``config.json`` (format 2.2)."""
    return {
        "publisher_name": plan.publisher,
        "publisher_logo_path": "./publisher_logo/publisher_logo.png",
        "publisher_full_logo_path": "./rsc/images/publisher_full_logo.png",
        "fullscreen": False,
        "book_title": plan.title,
        "book_cover": f"./books/{plan.folder}/images/book_cover.png",
        "language": plan.language,
        "books": [
            {
                "type": "story" if plan.story else "not selected",
                "is_module_side_left": False,
                "show_clickable_hints": True,
                "modules": [
                    {"name": module.name, "pages": [_page(sheet) for sheet in module.sheets]}
                    for module in modules
                ],
            }
        ],
    }


def _page(sheet: Sheet) -> dict[str, Any]:
    page: dict[str, Any] = {
        "page_number": sheet.number,
        "image_path": sheet.path(f"images/{sheet.module}/{sheet.number}.png"),
    }
    if sheet.sections:
        page["sections"] = sheet.sections
    return page


def write_json(target: Path, value: object) -> None:
    """Indentation 4, letters as they are: the editor's habit."""
    target.write_text(json.dumps(value, indent=4, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")


def _sounds(language: str, book: Path, sheets: Sequence[Sheet]) -> None:
    folder = book / "audio"
    folder.mkdir(exist_ok=True)
    karaoke: dict[str, Any] = {}
    for sheet in sheets:
        for clip in sheet.clips:
            (folder / clip.name).write_bytes(sound.encoded(clip))
        karaoke |= {name: entry | {"lang": language} for name, entry in sheet.karaoke.items()}
    if karaoke:
        write_json(folder / "audio.json", karaoke)


def _films(language: str, book: Path, sheets: Sequence[Sheet]) -> None:
    names = [name for sheet in sheets for name in sheet.films]
    for name in names:
        (book / "video").mkdir(exist_ok=True)
        (book / "video" / name).write_bytes(resources.read_bytes("sample/film.mp4"))
        subtitles = resources.read_text(f"sample/film.{language}.srt")
        target = book / "video" / name.replace(".mp4", ".srt")
        target.write_text(subtitles, encoding="utf-8", newline="\n")


def _games(plan: BookPlan, book: Path) -> None:
    folder = book / "assets"
    folder.mkdir(exist_ok=True)
    levels, needed = games.levels(plan.folder, words_of(plan.folder).units, instructions(plan.language))
    for name in needed:
        image = QImage(320, 320, QImage.Format.Format_RGB888)
        image.fill(QColor(plan.look.soft))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pictures.paint(painter, name, QRectF(30, 30, 260, 260))
        painter.end()
        write_png(image, folder / f"{name}.png")
    write_json(book / "games.json", {"levels": levels})
