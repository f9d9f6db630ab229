"""audio/audio.json: which word is spoken when, and where it stands on the page (format 4.3).

Boxes are in page space, times in seconds.
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from dcs_browser.domain.flowbook.elements import Element, Problem, Rect, join, type_problems
from dcs_browser.domain.flowbook.reading import load_object
from dcs_browser.domain.flowbook.source_map import SourceMap


class SpokenWord(Element):
    """One word; a blank is a gap on the page whose answer is spoken."""

    @property
    def shape(self) -> dict[str, str]:
        return {
            "text": "text",
            "bbox": "box",
            "start": "number",
            "end": "number",
            "piece": "whole",
            "num": "flag",
            "blank": "flag",
            "answer": "text",
            "fill": "any",
        }

    @property
    def text(self) -> str:
        return self.read_text("text")

    @property
    def bbox(self) -> Rect | None:
        return self.read_box("bbox")

    @property
    def start(self) -> float | None:
        return self.read_number("start")

    @property
    def end(self) -> float | None:
        return self.read_number("end")

    @property
    def piece(self) -> int:
        return self.read_whole("piece")

    @property
    def blank(self) -> bool:
        return self.read_flag("blank")

    @property
    def answer(self) -> str:
        return self.read_text("answer")

    @property
    def fill(self) -> Rect | None:
        """The fill area the blank opens; None where none was found."""
        return self.read_box("fill")


class KaraokeEntry(Element):
    """The timings of one sound file. ``page_index`` counts from 0; -1 where there is none."""

    @property
    def shape(self) -> dict[str, str]:
        return {
            "passages": "objects",
            "passage": "box",
            "page_index": "whole",
            "duration": "number",
            "lang": "text",
            "mean_score": "number",
            "needs_review": "flag",
            "review": "texts",
            "words": "objects",
        }

    @property
    def name(self) -> str:
        """The name of the sound file, with its extension: the key of the entry."""
        return self.pointer[1:].replace("~1", "/").replace("~0", "~")

    @property
    def page_index(self) -> int:
        return self.read_whole("page_index") if self.read_number("page_index") is not None else -1

    @property
    def duration(self) -> float | None:
        return self.read_number("duration")

    @property
    def lang(self) -> str:
        return self.read_text("lang")

    @property
    def mean_score(self) -> float | None:
        return self.read_number("mean_score")

    @property
    def needs_review(self) -> bool:
        return self.read_flag("needs_review")

    @property
    def review(self) -> tuple[str, ...]:
        return self.read_texts("review")

    @cached_property
    def passages(self) -> tuple[Rect, ...]:
        """In reading order; books before August 2026 only have the one ``passage``."""
        found = [box for item in self.items("passages") if (box := Rect.of(item)) is not None]
        whole = self.read_box("passage")
        return tuple(found) if found else ((whole,) if whole is not None else ())

    @cached_property
    def words(self) -> tuple[SpokenWord, ...]:
        return self.elements("words", SpokenWord)

    @property
    def children(self) -> tuple[Element, ...]:
        return self.words

    @cached_property
    def _timed(self) -> tuple[list[float], list[SpokenWord]]:
        found = sorted(
            ((word.start, word) for word in self.words if word.start is not None), key=lambda pair: pair[0]
        )
        return [start for start, _ in found], [word for _, word in found]

    def word_at(self, seconds: float) -> SpokenWord | None:
        """The word to highlight at a time: the last one begun, unless it is over."""
        starts, words = self._timed
        index = bisect_right(starts, seconds) - 1
        if index < 0:
            return None
        end = words[index].end
        return words[index] if end is None or seconds < end else None


@dataclass(frozen=True, eq=False)
class Karaoke(Element):
    """A whole audio.json; ``entries`` by the names of sound files."""

    text: str = field(default="", repr=False)
    noticed: tuple[Problem, ...] = ()
    repeats_keys: bool = False

    @cached_property
    def entries(self) -> dict[str, KaraokeEntry]:
        return {
            name: KaraokeEntry(value, join("", name), self)
            for name, value in self.raw.items()
            if isinstance(value, dict)
        }

    @property
    def shape(self) -> dict[str, str]:
        return dict.fromkeys(self.raw, "object")

    @property
    def children(self) -> tuple[Element, ...]:
        return tuple(self.entries.values())

    def entry_of(self, path: str) -> KaraokeEntry | None:
        """The entry of a sound file, by path or name."""
        return self.entries.get(path.rpartition("/")[2])

    @cached_property
    def source_map(self) -> SourceMap:
        return SourceMap(self.text, repeats_keys=self.repeats_keys)

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        return (*self.noticed, *type_problems(self))


def parse_karaoke(text: str | bytes, *, name: str = "audio.json") -> Karaoke:
    """Read an audio.json. Raises ``BadBook`` only where there is no JSON object to show."""
    loaded = load_object(text, name=name)
    raw: dict[str, Any] = loaded.raw
    return Karaoke(raw, "", None, text=loaded.text, noticed=loaded.problems, repeats_keys=loaded.repeats_keys)
