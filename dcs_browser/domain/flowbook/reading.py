"""From bytes or text to one JSON object, whatever state it is in.

Byte order marks, other encodings, text after the end, repeated keys and numbers JSON doesn't know are passed
over and noted. Raises ``BadBook`` only where there is no object to show.
"""

import codecs
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from dcs_browser.domain.errors import BadBook
from dcs_browser.domain.flowbook.elements import Problem, ProblemKind, join

_BLANKS = re.compile(r"[ \t\n\r]*")
_SHOWN_DUPLICATES = 200


@dataclass(frozen=True, slots=True)
class Loaded:
    """``text`` is what was decoded, without a byte order mark; offsets of a ``SourceMap`` count in it."""

    text: str = field(repr=False)
    raw: dict[str, Any] = field(repr=False)
    problems: tuple[Problem, ...] = ()

    @property
    def repeats_keys(self) -> bool:
        return any(problem.kind is ProblemKind.DUPLICATE_KEY for problem in self.problems)


def decode(data: bytes | str) -> tuple[str, list[Problem]]:
    """The text of ``data``, and what was odd about its encoding. Never fails."""
    problems: list[Problem] = []
    if isinstance(data, str):
        if data.startswith("\ufeff"):
            problems.append(_BOM)
        return data.removeprefix("\ufeff"), problems
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        problems.append(Problem("", "The file is written in UTF-16, not UTF-8.", ProblemKind.ENCODING))
        return data.decode("utf-16", errors="replace"), problems
    if data.startswith(codecs.BOM_UTF8):
        problems.append(_BOM)
        data = data[len(codecs.BOM_UTF8) :]
    try:
        return data.decode("utf-8"), problems
    except UnicodeDecodeError as error:
        sentence = f"The file is not UTF-8: byte {error.start + 1} can't be read."
        problems.append(Problem("", sentence, ProblemKind.ENCODING))
        return data.decode("cp1254", errors="replace"), problems  # what Turkish Windows writes


_BOM = Problem("", "The file begins with a byte order mark; the service refuses it.", ProblemKind.BOM)


def load_object(data: bytes | str, *, name: str) -> Loaded:
    """Read one JSON object. Raises ``BadBook`` with a reason where there is none."""
    text, problems = decode(data)
    start = _end_of_blanks(text, 0)
    if start == len(text):
        raise BadBook("empty", name=name, reason="It is empty.")
    notes = _Notes()
    raw, end = _scan(text, start, notes, name)
    if not isinstance(raw, dict):
        what = "a list" if isinstance(raw, list) else "a single value"
        raise BadBook(
            f"top level is {type(raw).__name__}", name=name, reason=f"It holds {what}, not an object."
        )
    problems += notes.syntax
    if _end_of_blanks(text, end) != len(text):
        problems.append(Problem("", "Text follows the end of the object.", ProblemKind.SYNTAX))
    if notes.repeated:
        problems += _placed(raw, notes.repeated)
    return Loaded(text, raw, tuple(problems))


class _Notes:
    """What the C scanner's hooks saw on the way."""

    def __init__(self) -> None:
        self.syntax: list[Problem] = []
        self.repeated: dict[int, tuple[dict[str, Any], list[str]]] = {}

    def pairs(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) != len(pairs):
            seen: set[str] = set()
            twice = [key for key, _ in pairs if key in seen or seen.add(key)]  # type: ignore[func-returns-value]
            self.repeated[id(found)] = (found, list(dict.fromkeys(twice)))
        return found

    def constant(self, name: str) -> float:
        if not any(name in problem.sentence for problem in self.syntax):
            self.syntax.append(Problem("", f"{name} is no number JSON knows.", ProblemKind.SYNTAX))
        return 0.0


def _scan(text: str, start: int, notes: _Notes, name: str) -> tuple[Any, int]:
    strict, integers = True, int
    while True:
        try:
            return _decoder(notes, strict, integers).raw_decode(text, start)
        except RecursionError as error:
            raise BadBook("recursion", name=name, reason="It is nested deeper than any book.") from error
        except json.JSONDecodeError as error:
            if not strict or not error.msg.startswith("Invalid control character"):
                reason = f"It is not JSON: {_plain(error.msg)} at line {error.lineno}, column {error.colno}."
                raise BadBook(str(error), name=name, reason=reason) from error
            strict = False
            sentence = f"A line break or control character stands inside a text (line {error.lineno})."
            notes.syntax.append(Problem("", sentence, ProblemKind.SYNTAX))
        except ValueError as error:  # an integer of thousands of digits
            if integers is not int:
                raise BadBook(str(error), name=name, reason="It holds a number nobody can read.") from error
            integers = float  # type: ignore[assignment]


def _decoder(notes: _Notes, strict: bool, integers: Callable[[str], Any]) -> json.JSONDecoder:
    return json.JSONDecoder(
        object_pairs_hook=notes.pairs, parse_constant=notes.constant, parse_int=integers, strict=strict
    )


def _plain(message: str) -> str:
    return message[:1].lower() + message[1:]


def _end_of_blanks(text: str, start: int) -> int:
    found = _BLANKS.match(text, start)
    return found.end() if found else start


def _placed(raw: dict[str, Any], repeated: dict[int, tuple[dict[str, Any], list[str]]]) -> list[Problem]:
    """Where the objects with repeated keys stand; only looked for when there are any."""
    found: list[Problem] = []
    stack: list[tuple[str, Any]] = [("", raw)]
    while stack and len(found) < _SHOWN_DUPLICATES:
        pointer, value = stack.pop()
        if isinstance(value, dict):
            for key in repeated.get(id(value), (value, []))[1]:
                sentence = f"{key} is written more than once here; only the last one counts."
                found.append(Problem(join(pointer, key), sentence, ProblemKind.DUPLICATE_KEY))
            children = [(join(pointer, k), v) for k, v in value.items() if isinstance(v, dict | list)]
        else:
            children = [(f"{pointer}/{i}", v) for i, v in enumerate(value) if isinstance(v, dict | list)]
        stack.extend(reversed(children))
    return found
