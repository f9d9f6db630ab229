"""Comparing and upper-casing words so that Turkish letters stay what they are. No locale, no state."""

import re
import unicodedata

_BLANKS = re.compile(r"\s+")
_TURKISH_UPPER = str.maketrans({"i": "İ", "ı": "I"})
_TURKISH_LOWER = str.maketrans({"I": "ı", "İ": "i"})
_DOTTED = str.maketrans({"İ": "i"})  # "İ".lower() would leave a combining dot behind
_TURKISH_LETTERS = frozenset("ıİğĞşŞ")
LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
TURKISH = "ABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZ"


def is_turkish(language: str, words: tuple[str, ...] = ()) -> bool:
    """Whether i and I are two letters here: by the language, or by letters only Turkish has."""
    if fold(language) in ("tr", "tur", "turkish", "türkçe", "turkce"):
        return True
    return not language and any(_TURKISH_LETTERS & set(word) for word in words)


def upper(text: str, *, turkish: bool = False) -> str:
    """Capitals; in Turkish i becomes İ and ı becomes I. Composed letters."""
    text = unicodedata.normalize("NFC", text)
    if turkish:
        text = text.translate(_TURKISH_UPPER)
    return unicodedata.normalize("NFC", text.upper())


def fold(text: str, *, turkish: bool = False) -> str:
    """What two spellings share that differ in capitals and blanks only."""
    text = _BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip()
    text = text.translate(_TURKISH_LOWER if turkish else _DOTTED)
    return unicodedata.normalize("NFC", text.casefold())


def same(one: str, other: str) -> bool:
    """The desktop reader's comparison: exact, apart from how accents are encoded."""
    return one == other or unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)
