"""Subtitles beside a film: SRT, read tolerantly; WebVTT as far as it resembles it (format 4.4)."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum

from dcs_browser.domain.flowbook.reading import decode

_TIME = re.compile(r"\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})([,.:])(\d{1,3})\s*")
_ARROW = re.compile(r"\s*-{1,3}>\s*")


class SubtitleFault(StrEnum):
    """What sort of fault a subtitle has."""

    SYNTAX = "syntax"
    ORDER = "order"
    OVERLAP = "overlap"
    ENCODING = "encoding"
    LAST_LINE = "last-line"


@dataclass(frozen=True, slots=True)
class SubtitleProblem:
    """``line`` counts from 1; ``sentence`` is English."""

    line: int
    sentence: str
    fault: SubtitleFault


@dataclass(frozen=True, slots=True)
class Cue:
    """One subtitle. Times in seconds; ``number`` as written, 0 where it has none."""

    number: int
    start: float
    end: float
    text: str
    line: int


@dataclass(frozen=True)
class Subtitles:
    """``cues`` in the order of the file."""

    cues: tuple[Cue, ...]
    problems: tuple[SubtitleProblem, ...] = ()
    _starts: tuple[float, ...] = field(default=(), repr=False, compare=False)
    _ordered: tuple[Cue, ...] = field(default=(), repr=False, compare=False)

    def cue_at(self, seconds: float) -> Cue | None:
        """The cue to show: the last one begun, unless it is over."""
        index = bisect_right(self._starts, seconds) - 1
        if index < 0 or seconds >= self._ordered[index].end:
            return None
        return self._ordered[index]

    @property
    def end(self) -> float:
        """When the last cue ends, in seconds."""
        return max((cue.end for cue in self.cues), default=0.0)


def _seconds(text: str) -> tuple[float, bool] | None:
    """A time, and whether it is written as SRT wants it (hh:mm:ss,mmm)."""
    found = _TIME.match(text)
    if found is None:
        return None
    hours, minutes, seconds, mark, parts = found.groups()
    value = int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + int(parts.ljust(3, "0")) / 1000
    well = mark == "," and len(parts) == 3 and hours is not None and int(minutes) < 60 and int(seconds) < 60
    return value, well


def parse_srt(text: str | bytes) -> Subtitles:
    """Read subtitles. Never fails: what can't be read becomes a problem, the rest is shown."""
    source, odd = decode(text)
    problems = [SubtitleProblem(1, problem.sentence, SubtitleFault.ENCODING) for problem in odd]
    lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    is_vtt = lines[0].startswith("WEBVTT")
    cues: list[Cue] = []
    misnumbered: list[SubtitleProblem] = []
    for first, block in _blocks(lines):
        if is_vtt and block[0].startswith(("WEBVTT", "NOTE", "STYLE", "REGION")):
            continue
        cue = _cue(first, block, len(cues) + 1, is_vtt, problems)
        if cue is None:
            continue
        cues.append(cue)
        if not is_vtt and cue.number != len(cues):
            sentence = f"Subtitle {len(cues)} is numbered {cue.number or 'not at all'}."
            misnumbered.append(SubtitleProblem(first, sentence, SubtitleFault.SYNTAX))
    if not cues and source.strip():
        problems.append(SubtitleProblem(1, "It holds no subtitle.", SubtitleFault.SYNTAX))
    disorder = _order(cues)
    if not disorder or sorted(cue.number for cue in cues) != list(range(1, len(cues) + 1)):
        problems += misnumbered  # cues that changed places are out of order, not misnumbered as well
    problems += disorder
    if cues and not source.endswith(("\n", "\r")):
        sentence = "The file doesn't end with a blank line; the editor reads past its end."
        problems.append(SubtitleProblem(len(lines), sentence, SubtitleFault.LAST_LINE))
    ordered = tuple(sorted(cues, key=lambda cue: cue.start))
    return Subtitles(tuple(cues), tuple(problems), tuple(cue.start for cue in ordered), ordered)


def _blocks(lines: list[str]) -> list[tuple[int, list[str]]]:
    """Runs of lines between blank ones, each with the number of its first line."""
    found: list[tuple[int, list[str]]] = []
    block: list[str] = []
    for number, line in enumerate([*lines, ""], start=1):
        if line.strip():
            block.append(line)
        elif block:
            found.append((number - len(block), block))
            block = []
    return found


def _cue(
    first: int, block: list[str], expected: int, is_vtt: bool, problems: list[SubtitleProblem]
) -> Cue | None:
    def complain(line: int, sentence: str) -> None:
        problems.append(SubtitleProblem(line, sentence, SubtitleFault.SYNTAX))

    at = next((index for index, line in enumerate(block[:2]) if _ARROW.search(line) and ">" in line), None)
    if at is None:
        complain(first, "A subtitle has no line with its times.")
        return None
    head, _, tail = block[at].partition(">")
    start, end = _seconds(head.rstrip("- \t")), _seconds(tail)
    if start is None or end is None:
        complain(first + at, "The times can't be read.")
        return None
    if not is_vtt and (not (start[1] and end[1]) or " --> " not in block[at]):
        complain(first + at, "The times are not written as hh:mm:ss,mmm --> hh:mm:ss,mmm.")
    label = block[0].strip() if at else ""
    number = int(label) if label.isascii() and label.isdigit() and len(label) < 9 else 0
    text = "\n".join(block[at + 1 :])
    if not text.strip():
        complain(first + at, f"Subtitle {expected} has no text.")
    return Cue(number, start[0], end[0], text, first)


def _order(cues: list[Cue]) -> list[SubtitleProblem]:
    problems = []
    before: Cue | None = None
    for position, cue in enumerate(cues, start=1):
        if cue.end <= cue.start:
            sentence = f"Subtitle {position} ends before it begins."
            problems.append(SubtitleProblem(cue.line, sentence, SubtitleFault.ORDER))
        if before is not None and cue.start < before.start:
            sentence = f"Subtitle {position} begins before the one above it."
            problems.append(SubtitleProblem(cue.line, sentence, SubtitleFault.ORDER))
        elif before is not None and cue.start < before.end - 0.0005:
            sentence = f"Subtitle {position} begins before the one above it has ended."
            problems.append(SubtitleProblem(cue.line, sentence, SubtitleFault.OVERLAP))
        before = cue
    return problems
