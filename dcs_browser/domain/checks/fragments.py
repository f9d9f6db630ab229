"""Pieces of English inside the sentences of findings, so that the window can translate them too.

A sentence is a template with parameters; most are values of the book, but some are words of ours: what a box belongs to,
where a path stands, what is wrong with a value. ``FRAGMENTS`` are whole, ``PATTERNS`` hold values of their own.
"""

import re
from functools import lru_cache

OWN_WORDS = frozenset({"what", "where", "missing", "fault", "expected", "sentence", "reason", "reasons"})
"""Parameters that may hold a fragment; all others are the book's and stay as they are."""

FRAGMENTS = (
    # what
    "A box", "A button of the page", "A magnifier", "A place for an answer", "A section", "A writing area",
    "An answer", "The button of a sound", "The button of an activity", "The cropped area", "The film button",
    "The sound button", "The sound of an activity",
    "The book's title", "The language", "The publisher's name",
    "words", "sentences", "sound", "film",
    # where
    "as the cover", "in config.json", "in games.json",
    # missing, expected
    "file", "picture", "place on the page", "a sound", "a film", "a picture",
    # fault
    "begins before the word in front of it", "ends before it begins", "goes on after the end of the sound",
    "has no answer",
    # reasons
    "the program gave no reason",
    "It is empty.", "It is nested deeper than any book.", "It holds a list, not an object.",
    "It holds a single value, not an object.", "It holds a number nobody can read.",
    "Its contents could not be fetched.", "The file is written in UTF-16, not UTF-8.",
    "Text follows the end of the object.", "It holds no subtitle.",
    "The file doesn't end with a blank line; the editor reads past its end.",
    "The times are not written as hh:mm:ss,mmm --> hh:mm:ss,mmm.",
    # values, inside the patterns
    "a text", "a whole number", "a number", "true or false", "a list of texts", "a list of objects", "an object",
    "a box with x, y, w and h", "null", "a list", "something else",
)  # fmt: skip

PATTERNS = (
    "on page {page}",
    "in {file}",
    "has an answer with blanks: “{text}”",
    "{key} should be {wanted}, but is {found}.",
    "{key} should be a whole number; readers take this one as 0.",
    "{key} is written more than once here; only the last one counts.",
    "{name} is no number JSON knows.",
    "A line break or control character stands inside a text (line {line}).",
    "The file is not UTF-8: byte {number} can't be read.",
    "It is not JSON: {fault} at line {line}, column {column}.",
    "Subtitle {number} is numbered not at all.",
    "Subtitle {number} is numbered {other}.",
    "Subtitle {number} has no text.",
    "Subtitle {number} ends before it begins.",
    "Subtitle {number} begins before the one above it has ended.",
    "Subtitle {number} begins before the one above it.",
)
_KNOWN = frozenset(FRAGMENTS)


@lru_cache(1)
def _matchers() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each pattern as an expression that finds its values again."""
    made = []
    for pattern in PATTERNS:
        parts = re.split(r"\{(\w+)\}", pattern)
        text = "".join(f"(?P<{part}>.+)" if at % 2 else re.escape(part) for at, part in enumerate(parts))
        made.append((pattern, re.compile(text, re.DOTALL)))
    return tuple(made)


def taken_apart(text: str) -> tuple[str, dict[str, str]]:
    """The fragment or pattern ``text`` is made from, and its values; ("", {}) for a text of the book."""
    if text in _KNOWN:
        return text, {}
    for pattern, matcher in _matchers():
        found = matcher.fullmatch(text)
        if found is not None:
            return pattern, found.groupdict()
    return "", {}
