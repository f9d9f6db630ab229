"""A clean book to break: every kind of thing that a reader judges, sound and whole, and tables of ways to break it."""

import json
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import Any

from dcs_browser.domain.checks import Finding, Inputs, Severity, check_book

HOME = "./books/harbour_2/"
PAGE, CROP = (1240, 1754), (1000, 500)


@dataclass(frozen=True)
class File:
    path: str
    size: int = 1000


def rect(x: int, y: int, w: int, h: int) -> dict[str, Any]:
    return {"x": x, "y": y, "w": w, "h": h}


def activity(kind: str, page: int, number: int, **more: Any) -> dict[str, Any]:
    """A section with an activity on a picture."""
    return {
        "activity": {
            "type": kind,
            "headerText": f"Do exercise {number} of page {page}.",
            "section_path": f"{HOME}images/Unit_1/p{page}s{number}.png",
            "coords": rect(20, 200 * number, 44, 44),
            "image_coords": rect(100, 200 * number, 800, 400),
            **more,
        }
    }


def bare(kind: str, page: int, number: int, **more: Any) -> dict[str, Any]:
    """A section with an activity without a picture."""
    found = activity(kind, page, number, **more)
    del found["activity"]["section_path"]
    return found


def zones(*answers: dict[str, Any]) -> list[dict[str, Any]]:
    """Answers of an activity, one below the other."""
    return [{"coords": rect(300, 20 + 70 * i, 200, 50), **answer} for i, answer in enumerate(answers)]


def a_clean_config() -> dict[str, Any]:
    fill = {
        "type": "fill",
        "answer": [
            {"no": 1, "text": "kite", "coords": rect(310, 742, 120, 30)},
            {"no": 2, "text": "tide", "coords": rect(310, 800, 120, 30)},
        ],
        "activity": {"circleCount": 0, "markCount": 0},
        "audio_extra": {},
    }
    audio = {"type": "audio", "audio_path": HOME + "audio/Pg_1.mp3", "karaoke": True}
    audio["coords"] = rect(64, 1200, 30, 30)
    video = {"type": "video", "video_path": HOME + "video/1.mp4", "coords": rect(64, 1300, 30, 30)}
    drop = activity(
        "dragdroppicture",
        1,
        3,
        words=["rope", "mast", "sail"],
        answer=zones({"text": "sail"}, {"text": "rope"}, {"text": "mast"}),
    )
    drop["audio_extra"] = {"path": HOME + "audio/extra.mp3"}
    group = activity(
        "dragdroppicturegroup",
        2,
        1,
        words=["gull", "crab", "tern"],
        answer=zones({"group": ["gull", "tern"]}, {"group": ["gull", "tern"]}, {"group": ["crab"]}),
    )
    right = {"isCorrect": True}
    circle = activity("circle", 2, 2, circleCount=3, answer=zones({}, right, {}, right, {}, {}))
    mark = activity("markwithx", 3, 1, answer=zones({}, right, right, {}))
    match = bare(
        "matchTheWords",
        3,
        2,
        match_words=[{"word": "anchor"}, {"word": "buoy"}],
        sentences=[
            {"sentence": "It floats.", "word": "buoy"},
            {"sentence": "It holds the boat.", "word": "anchor"},
        ],
    )
    puzzle = bare("puzzleFindWords", 3, 3, words=["MAST", "KEEL", "DECK", "HULL"])
    shapes = {
        "type": "fillWithColor",
        "answer": [{"coords": rect(500, 900, 80, 80), "color": "#3aa655", "isRound": True, "opacity": 0.5}],
    }
    lines = {
        "type": "drawMatchedLine",
        "answer": [
            {
                "rectBegin": rect(100, 200, 60, 40),
                "rectEnd": rect(700, 320, 60, 40),
                "lineBegin": {"x": 130, "y": 220},
                "lineEnd": {"x": 730, "y": 340},
                "color": "red",
            }
        ],
    }
    rings = {"type": "circle", "answer": [{"coords": rect(90, 400, 64, 40), "isCorrect": True}]}
    magnifier = {
        "magnifier": {"section_path": HOME + "images/Unit_1/zoom.png", "coords": rect(90, 90, 300, 200)}
    }
    writing = {"freeTextFields": [{"coords": rect(90, 500, 300, 200)}]}
    contents = [
        [fill, audio, drop],
        [group, circle],
        [mark, match, puzzle],
        [rings, shapes, lines, video],
        [magnifier, writing],
        [deepcopy(fill)],
    ]
    pages = [
        {
            "page_number": number,
            "image_path": f"{HOME}images/Unit_1/{number}.png",
            "sections": sections,
        }
        for number, sections in enumerate(contents, start=1)
    ]
    modules = [{"name": "Unit 1", "pages": pages[:3]}, {"name": "Unit 2", "pages": pages[3:]}]
    return {
        "publisher_name": "North Quay",
        "publisher_logo_path": "./publisher_logo/publisher_logo.png",
        "book_title": "Harbour 2",
        "book_cover": HOME + "images/book_cover.png",
        "language": "en",
        "books": [{"type": "not selected", "show_clickable_hints": True, "modules": modules}],
    }


def a_clean_games() -> dict[str, Any]:
    options = [{"text": "yacht", "isCorrect": True}, {"text": "lorry"}, {"text": "tram"}]
    games = [
        {"type": "quiz", "questions": [{"question": "Which one sails?", "answers": options}]},
        {"type": "memory", "questions": [{"image": HOME + "assets/gull.png"}]},
        {"type": "order", "questions": [{"words": ["Boats", "need", "wind"]}]},
        {"type": "crosspuzzle", "questions": [{"question": "Not high", "answers": [{"text": "low"}]}]},
    ]
    return {"levels": [{"level": 1, "title": "Unit 1", "games": games}]}


def a_clean_karaoke() -> dict[str, Any]:
    words = [
        {"text": "The", "bbox": rect(300, 704, 38, 20), "start": 0.42, "end": 0.6},
        {"text": "___", "bbox": rect(310, 742, 80, 20), "start": 0.7, "end": 1.3, "blank": True},
    ]
    words[1] |= {"answer": "kite", "fill": rect(310, 742, 120, 30)}
    entry = {"passages": [rect(290, 700, 400, 200)], "page_index": 0, "duration": 2.0, "mean_score": 0.8}
    return {"Pg_1.mp3": {**entry, "needs_review": False, "words": words}}


SRT = "1\n00:00:01,000 --> 00:00:02,000\nAhoy\n\n2\n00:00:02,500 --> 00:00:03,000\nThe tide\n\n"
_OTHERS = (
    "audio/Pg_1.mp3",
    "audio/audio.json",
    "audio/extra.mp3",
    "assets/gull.png",
    "config.json",
    "games.json",
    "raw/original.pdf",
    "video/1.mp4",
    "video/1.srt",
    "images/book_cover.png",
    "images/Unit_1/zoom.png",
)
_CROPS = tuple(f"images/Unit_1/p{name}.png" for name in ("1s3", "2s1", "2s2", "3s1"))


@dataclass
class Draft:
    """A book under the knife: ``more`` are further fields of ``Inputs``; texts win over objects."""

    config: Any = field(default_factory=a_clean_config)
    games: Any = field(default_factory=a_clean_games)
    karaoke: Any = field(default_factory=a_clean_karaoke)
    files: dict[str, int] = field(default_factory=dict)
    sizes: dict[str, tuple[int, int]] = field(default_factory=dict)
    subtitles: dict[str, str | bytes] = field(default_factory=lambda: {"video/1.srt": SRT})
    more: dict[str, Any] = field(default_factory=lambda: {"folder_name": "harbour_2"})

    def __post_init__(self) -> None:
        pages = [f"images/Unit_1/{number}.png" for number in range(1, 7)]
        self.files.update(dict.fromkeys((*_OTHERS, *pages, *_CROPS), 1000))
        self.sizes.update(dict.fromkeys(pages, PAGE) | dict.fromkeys(_CROPS, CROP))

    @property
    def book(self) -> dict[str, Any]:
        return self.config["books"][0]

    @property
    def modules(self) -> list[dict[str, Any]]:
        return self.book["modules"]

    def page(self, number: int) -> dict[str, Any]:
        pages = [page for module in self.modules for page in module["pages"]]
        return pages[number - 1]

    def section(self, page: int, number: int) -> dict[str, Any]:
        return self.page(page)["sections"][number - 1]

    def activity(self, page: int, number: int) -> dict[str, Any]:
        return self.section(page, number)["activity"]

    def answer(self, page: int, section: int, number: int) -> dict[str, Any]:
        """Of the activity if there is one, else of the section."""
        found = self.section(page, section)
        owner = found["activity"] if "answer" in found.get("activity", {}) else found
        return owner["answer"][number - 1]

    def put(self, section: dict[str, Any], page: int = 6) -> dict[str, Any]:
        """One more section, its picture stored; returns its activity or itself."""
        self.page(page)["sections"].append(section)
        path = section.get("activity", {}).get("section_path", "").removeprefix(HOME)
        if path:
            self.files[path] = 1000
            self.sizes.setdefault(path, (1000, 500))
        return section.get("activity", section)

    def game(self, kind: str) -> dict[str, Any]:
        return next(game for game in self.games["levels"][0]["games"] if game["type"] == kind)

    def add_game(self, kind: str, **question: Any) -> None:
        self.games["levels"][0]["games"].append({"type": kind, "questions": [question]})

    @property
    def entry(self) -> dict[str, Any]:
        return self.karaoke["Pg_1.mp3"]

    def move(self, old: str, new: str) -> None:
        self.files[new] = self.files.pop(old)

    def inputs(self) -> Inputs:
        def text(value: Any) -> Any:
            return value if value is None or isinstance(value, str | bytes) else json.dumps(value)

        made = Inputs(
            text(self.config),
            {path: File(path, size) for path, size in self.files.items()},
            text(self.games),
            text(self.karaoke),
            self.subtitles,
            self.sizes,
        )
        return replace(made, **self.more)

    def findings(self, **options: Any) -> tuple[Finding, ...]:
        return check_book(self.inputs(), **options)


Change = Callable[[Draft], object]


@dataclass(frozen=True)
class Case:
    """``breaks`` makes a clean book break ``rule`` (and only the rules ``also`` beside it); ``spares`` comes near."""

    rule: str
    breaks: Change
    spares: Change
    also: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return self.rule


def found_rules(findings: tuple[Finding, ...]) -> set[str]:
    """Rules that complained, without mere information."""
    return {finding.rule for finding in findings if finding.severity is not Severity.INFORMATION}


def assert_broken(case: Case) -> None:
    """The fault is found, told as nothing else, and told by this rule alone."""
    draft = Draft()
    case.breaks(draft)
    findings = draft.findings()
    mine = [finding for finding in findings if finding.rule == case.rule]
    assert mine, f"not found; found were {[f.message for f in findings]}"
    assert found_rules(findings) <= {case.rule, *case.also}, [f.message for f in findings]
    for finding in mine:
        assert "{" not in finding.message.replace("{pdf_name}", "")
        assert len(finding.message) < 400
    from dcs_browser.domain.checks import RULES

    others = draft.findings(rules=RULES.keys() - {case.rule})
    assert all(finding.rule != case.rule for finding in others)
    assert found_rules(others) <= set(case.also)


def assert_spared(case: Case) -> None:
    draft = Draft()
    case.spares(draft)
    told = [finding.message for finding in draft.findings() if finding.rule == case.rule]
    assert not told


def test_a_clean_book_gives_no_error_and_no_warning() -> None:
    findings = Draft().findings()
    assert not found_rules(findings), [finding.message for finding in findings]


def test_a_clean_book_is_clean_in_storage_too() -> None:
    draft = Draft()
    draft.more |= {"stored_names": True, "source_kind": "stored", "record_title": "Harbour 2"}
    draft.more |= {"record_activities": 6, "record_version": 3}
    assert not found_rules(draft.findings())
