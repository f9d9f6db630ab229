"""One spelling for searching: no case, no accents, one letter for i, I, ı and İ, and the way back to the text as written.

Turkish letters fold both ways: ``fold("IŞIK") == fold("ışık") == fold("isik")``. Leaves to others: what is searched.
"""

import re
import unicodedata
from functools import lru_cache

VERSION = f"1-{unicodedata.unidata_version}"
"""Names this way of folding; what was folded in another way must be folded anew."""

_PLAIN = str.maketrans({"ı": "i", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d"})
_WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """``text`` for comparing. Folding is done letter by letter, so that a part folds as it does in the whole."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    return "".join(c for c in apart if not unicodedata.combining(c)).casefold()


@lru_cache(maxsize=4096)
def _letter(letter: str) -> str:
    return fold(letter)


def fold_with_places(text: str) -> tuple[str, list[int]]:
    """``fold(text)``, and for each of its letters the position in ``text`` it comes from (one more for the end)."""
    parts: list[str] = []
    places: list[int] = []
    for at, letter in enumerate(text):
        folded = _letter(letter)
        parts.append(folded)
        places.extend([at] * len(folded))
    places.append(len(text))
    return "".join(parts), places


def words(folded: str) -> list[tuple[int, int]]:
    """Where the words of a folded text stand: letters and digits, everything else parts them."""
    return [found.span() for found in _WORD.finditer(folded)]
