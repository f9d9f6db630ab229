"""Where a finding is: in words, as a value of the JSON, as a picture to look at, and as a place of the window to go to.

Leaves to others: showing any of it.
"""

import json
from collections.abc import Container
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QCoreApplication

from dcs_browser.domain.checks import Finding
from dcs_browser.domain.flowbook.config import BookConfig
from dcs_browser.domain.flowbook.elements import tokens
from dcs_browser.domain.flowbook.paths import ReferenceKind, kind_of_path
from dcs_browser.domain.location import Tab
from dcs_browser.ui.book_facts import shown_at
from dcs_browser.ui.page_panel import Shown

CONFIG, GAMES = "config.json", "games.json"
_LONGEST = 240
_SIDES = ("x", "y", "w", "h")
_GONE = object()

translate = QCoreApplication.translate


def place_text(finding: Finding, config: BookConfig | None) -> str:
    """``Page 7, section 2, answer 4``; a module or a level where there is no page; else the file."""
    parts: list[str] = []
    page = config.page_at(finding.pointer) if config is not None and finding.file == CONFIG else None
    if page is not None:
        parts.append(translate("CheckSpots", "Page {number}").format(number=page.label or "?"))
    words = _words()
    names = tokens(finding.pointer)
    for name, following in pairwise(names):
        if name in words and following.isdigit() and not (page is not None and name == "modules"):
            parts.append(words[name].format(number=int(following) + 1))
    if not parts:
        return finding.file
    if finding.file not in ("", CONFIG):
        parts.insert(0, finding.file)
    text = ", ".join(parts)
    return text[:1].upper() + text[1:]


def _words() -> dict[str, str]:
    return {
        "modules": translate("CheckSpots", "module {number}"),
        "sections": translate("CheckSpots", "section {number}"),
        "answer": translate("CheckSpots", "answer {number}"),
        "words": translate("CheckSpots", "word {number}"),
        "match_words": translate("CheckSpots", "word {number}"),
        "sentences": translate("CheckSpots", "sentence {number}"),
        "levels": translate("CheckSpots", "level {number}"),
        "games": translate("CheckSpots", "game {number}"),
        "questions": translate("CheckSpots", "question {number}"),
        "answers": translate("CheckSpots", "option {number}"),
        "passages": translate("CheckSpots", "passage {number}"),
    }


def value_text(finding: Finding, config: BookConfig | None) -> str:
    """What stands there, in short; ``""`` where the JSON is not at hand or a whole list or page is meant."""
    if config is None or finding.file != CONFIG or not finding.pointer:
        return ""
    value = _at(config.raw, finding.pointer)
    if value is _GONE or isinstance(value, list):
        return ""
    if isinstance(value, dict):
        box = value if _is_box(value) else value.get("coords")
        return _box_text(box) if isinstance(box, dict) and _is_box(box) else ""
    text = value if isinstance(value, str) else json.dumps(value)
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def _is_box(value: dict[str, Any]) -> bool:
    return any(side in value for side in _SIDES)


def _box_text(box: dict[str, Any]) -> str:
    return ", ".join(f"{side} {json.dumps(box[side])[:20]}" for side in _SIDES if side in box)


def _at(raw: object, pointer: str) -> object:
    for token in tokens(pointer):
        if isinstance(raw, dict):
            raw = raw.get(token, _GONE)
        elif isinstance(raw, list) and token.isdigit() and int(token) < len(raw):
            raw = raw[int(token)]
        else:
            return _GONE
    return raw


def picture_of(
    finding: Finding, config: BookConfig | None, files: Container[str], path: str = ""
) -> Shown | None:
    """What to look at: the page with its boxes, the picture of the activity for what lies in it, or the file itself.

    ``files`` are those the book has: one that is missing is nothing to look at.
    """
    if not path and config is not None and finding.file == CONFIG:
        crop = _in_crop(finding, config, files)
        shown = shown_at(config, finding.pointer, crop=crop)
        if shown is not None:
            return shown
    for file in (path,) if path else (finding.file, *finding.files[:1]):
        if kind_of_path(file) is ReferenceKind.IMAGE and file in files:
            return Shown(file, (), file)
    return None


def _in_crop(finding: Finding, config: BookConfig, files: Container[str]) -> bool:
    """Answers of an activity are in the space of its own picture (format 3.0)."""
    section = config.section_at(finding.pointer)
    activity = section.activity if section is not None else None
    if activity is None or activity.section_path not in files:
        return False
    return finding.pointer.startswith(activity.pointer + "/answer/")


def spot_of(finding: Finding, config: BookConfig | None, path: str = "") -> tuple[Tab, str, str]:
    """(tab, pointer, path) to go to: the page or the game, else the source, else the file."""
    if path:
        return Tab.FILES, "", path
    if finding.file == GAMES and finding.pointer.startswith("/levels/"):
        return Tab.GAMES, finding.pointer, ""
    if finding.file == CONFIG and config is not None:
        if config.page_at(finding.pointer) is not None:
            return Tab.PAGES, finding.pointer, ""
        return Tab.CONFIG, finding.pointer, ""
    return Tab.FILES, "", finding.file


def source_of(finding: Finding, config: BookConfig | None) -> str | None:
    """The pointer to show in the source; None when the finding is not in config.json."""
    return finding.pointer if finding.file == CONFIG and config is not None else None
