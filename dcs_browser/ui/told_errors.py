"""Errors that the journal of transfers keeps as English sentences, in the language of the window.

A kept sentence is held against the templates of ``error_texts``; what fits none stays as it is. Leaves to others:
errors at hand, which are translated by their template directly (``error_texts``).
"""

import functools
import re

from PySide6.QtCore import QCoreApplication

from dcs_browser.ui.error_texts import TEMPLATES

_LEAST = 10  # letters a template must have of its own: “{reason}” fits everything
_HOLE = re.compile(r"\{(\w+)\}")


def retold(text: str) -> str:
    """A title or sentence of the family of errors as it was kept, translated as far as its template is known."""
    if not text:
        return text
    exact = QCoreApplication.translate("Errors", text)
    if exact != text:
        return exact
    for pattern, template in _patterns():
        match = pattern.fullmatch(text)
        if match is None:
            continue
        told = QCoreApplication.translate("Errors", template)
        return text if told == template else _filled(told, match.groupdict())
    return text


def _filled(template: str, values: dict[str, str]) -> str:
    # A reason is a sentence of its own; a name or a number has no translation and comes back as it is.
    return _HOLE.sub(lambda hole: retold(values.get(hole[1], hole[0])), template)


@functools.cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Templates with something to fill in, the most telling first."""
    found = {str(template) for template in TEMPLATES}
    usable = [text for text in found if _HOLE.search(text) and len(_HOLE.sub("", text)) >= _LEAST]
    usable.sort(key=lambda text: (-len(_HOLE.sub("", text)), text))
    return tuple((_pattern(text), text) for text in usable)


def _pattern(template: str) -> re.Pattern[str]:
    parts = _HOLE.split(template)
    seen: set[str] = set()
    pattern = ""
    for index, part in enumerate(parts):
        if index % 2 == 0:
            pattern += re.escape(part)
        elif part in seen:
            pattern += f"(?P={part})"
        else:
            seen.add(part)
            pattern += f"(?P<{part}>.+?)"
    return re.compile(pattern, re.DOTALL)
