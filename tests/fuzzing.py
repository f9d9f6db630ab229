"""Books gone wrong: any JSON at any key of a good one, drawn by hypothesis or by the roll of a seeded dice."""

import copy
import json
import random
from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

from tests.builders import a_config
from tests.pages.games import ALL, a_games_file

TEXTS = st.text(st.characters(exclude_categories=()), max_size=20)
"""Lone halves of letters included: JSON can hold them."""

JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=8,
)

NASTY: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    0.5,
    1e308,
    2**70,
    "",
    " ",
    "x" * 5000,
    "word " * 400,
    "\x00\x1b",
    "\ud800",
    "<img src='file:///x'>",
    "../../../x",
    "C:\\x\\y.png",
    "İıŞ%n&{name}",
    [],
    {},
    [[]],
    [None, 3, {"text": []}],
    {"x": "1", "y": -5, "w": 1e9, "h": 2**40},
    {"type": "fill", "answer": {}},
    [{}] * 40,
)
"""What a dice puts in the place of something good."""


def a_rich_config() -> dict[str, Any]:
    """Every type of section and activity the format knows, one a page."""
    config = a_config(pages=3)
    box = {"x": 40, "y": 60, "w": 120, "h": 40}
    crop = "./books/harbour_2/images/Unit_1/p1s1.png"
    activities: list[dict[str, Any]] = [
        {"type": "dragdroppicturegroup", "words": ["a", "b"], "answer": [{"coords": box, "group": ["a"]}]},
        {"type": "fillpicture", "answer": [{"coords": box, "text": "seven"}], "textFontSize": 24},
        {"type": "markwithx", "markCount": -1, "answer": [{"coords": box, "isCorrect": True}]},
        {"type": "puzzleFindWords", "words": ["MAST", "KEEL"]},
        {"type": "ordering", "words": ["The tide comes in.", "We sail."]},
        {
            "type": "fillSentencesWithDots",
            "words": ["dock"],
            "sentences": [{"sentence": "a", "word": "dock"}],
        },
        {"type": "coloring", "image_coords": box},
        {"type": "rightOrWrongWithColors", "answer": [{"coords": box, "isCorrect": True}]},
    ]
    sections: list[dict[str, Any]] = [
        {"activity": activity | {"section_path": crop, "coords": box, "headerText": "Do it."}}
        for activity in activities
    ]
    sections += [
        {"type": "circle", "answer": [{"coords": box, "isCorrect": True}]},
        {"type": "fillWithColor", "answer": [{"coords": box, "color": "#3aa655", "isRound": True}]},
        {
            "type": "drawMatchedLine",
            "answer": [{"rectBegin": box, "rectEnd": box, "lineBegin": {"x": 1, "y": 2}}],
        },
        {
            "type": "video",
            "video_path": "./books/harbour_2/video/1.mp4",
            "coords": box,
            "title": "At the pier",
        },
        {"magnifier": {"section_path": crop, "coords": box}},
        {"freeTextFields": [{"coords": box}], "show_all_answers": box},
    ]
    pages = config["books"][0]["modules"][0]["pages"]
    pages[1]["sections"] += sections
    return config


def a_rich_games_file() -> dict[str, Any]:
    """All seven types, with everything a question can have."""
    games = copy.deepcopy(list(ALL.values()))
    games[3]["questions"][0] |= {"audio": "./books/b/audio/a.mp3", "video": "./books/b/video/1.mp4"}
    return a_games_file(*games)


Place = tuple[Any, Any]
"""A container and the key or index of something in it."""


def places(value: Any) -> Iterator[Place]:
    """Everything below a JSON value, and what is in it."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in list(pairs):
        yield value, key
        yield from places(inner)


@st.composite
def gone_wrong(draw: st.DrawFn, good: dict[str, Any]) -> dict[str, Any]:
    """``good`` with one to three of its values replaced, removed, or joined by something else."""
    # Faster than a deep copy, which thousands of examples feel.
    made = json.loads(json.dumps(good))
    for _ in range(draw(st.integers(1, 3))):
        found = list(places(made))
        if not found:
            break
        holder, key = found[draw(st.integers(0, len(found) - 1))]
        _put(holder, key, draw(st.sampled_from(("replace", "remove", "add"))), draw(JSON))
    return made


def rolled(good: dict[str, Any], seed: int) -> dict[str, Any]:
    """The same by a dice, for tests that hypothesis can't drive."""
    dice = random.Random(seed)
    made = copy.deepcopy(good)
    for _ in range(dice.randint(1, 4)):
        found = list(places(made))
        if not found:
            break
        holder, key = dice.choice(found)
        _put(holder, key, dice.choice(("replace", "replace", "remove")), copy.deepcopy(dice.choice(NASTY)))
    return made


def _put(holder: Any, key: Any, how: str, value: Any) -> None:
    if how == "remove":
        del holder[key]
    elif how == "replace" or isinstance(holder, list):
        holder[key] = value
    else:
        holder[f"{key}2"] = value
