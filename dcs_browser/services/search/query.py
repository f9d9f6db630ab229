"""What a person typed as a question to the index, and where a text answers it. What was typed is data, never syntax.

Words must all be there, each may go on (``isi`` finds ``ışık``); words in quotes stand together as they are written.
"""

from dataclasses import dataclass

from dcs_browser.domain.text_folding import fold, fold_with_places, words

_BEFORE, _LONGEST = 48, 160
"""Letters of a text shown before its first hit, and in all."""


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand side by side; with ``open`` the last one may go on."""

    words: tuple[str, ...]
    open: bool


@dataclass(frozen=True, slots=True)
class Query:
    """Without terms nothing is asked for."""

    terms: tuple[Term, ...]

    @property
    def expression(self) -> str:
        """As FTS5 reads it. Every word is a quoted string of letters and digits: there is no syntax left in it."""
        return " AND ".join(f'"{" ".join(term.words)}"{" *" if term.open else ""}' for term in self.terms)


@dataclass(frozen=True, slots=True)
class Snippet:
    """A part of a text, and (start, end) of what was found in it."""

    text: str
    spans: tuple[tuple[int, int], ...] = ()


def parse(text: str) -> Query:
    """Read what was typed; a quote that isn't closed yet goes to the end, and its last word may go on."""
    terms: list[Term] = []
    for number, part in enumerate(text.replace("“", '"').replace("”", '"').split('"')):
        quoted = number % 2 == 1
        closed = quoted and text.replace("“", '"').replace("”", '"').count('"') > number
        for piece in (part,) if quoted else part.split():
            folded = fold(piece)
            found = tuple(folded[start:end] for start, end in words(folded))
            if found:
                terms.append(Term(found, not closed))
    return Query(tuple(dict.fromkeys(terms)))


def snippet(text: str, query: Query) -> Snippet:
    """The part of ``text`` around its first hit, with all hits in it marked."""
    folded, places = fold_with_places(text)
    spans = _spans(folded, places, query)
    if len(text) <= _LONGEST:
        return Snippet(text, spans)
    start = max(0, min(spans[0][0] - _BEFORE if spans else 0, len(text) - _LONGEST))
    if start:
        start = text.find(" ", start, start + 20) + 1 or start
    end = min(len(text), start + _LONGEST)
    ahead, behind = ("… " if start else ""), (" …" if end < len(text) else "")
    shift = len(ahead) - start
    inside = tuple((a + shift, min(b, end) + shift) for a, b in spans if a >= start and a < end)
    return Snippet(ahead + text[start:end].rstrip() + behind, inside)


def _spans(folded: str, places: list[int], query: Query) -> tuple[tuple[int, int], ...]:
    at = words(folded)
    found: list[tuple[int, int]] = []
    for term in query.terms:
        count = len(term.words)
        for first in range(len(at) - count + 1):
            run = at[first : first + count]
            if _fits(folded, run, term):
                end = run[-1][0] + len(term.words[-1])
                found.append((places[run[0][0]], places[end - 1] + 1))
    merged: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _fits(folded: str, run: list[tuple[int, int]], term: Term) -> bool:
    *whole, last = (folded[start:end] for start, end in run)
    if tuple(whole) != term.words[:-1]:
        return False
    return last.startswith(term.words[-1]) if term.open else last == term.words[-1]
