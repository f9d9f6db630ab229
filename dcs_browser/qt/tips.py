"""Tooltips of words that come from books and servers: whatever they hold, they are read as they are written."""

import html

LONGEST = 600
"""Characters; a tooltip is no place to read a book in."""


def tip(text: str) -> str:
    """``text`` for ``setToolTip``: Qt would take what looks like markup for markup."""
    shown = text if len(text) <= LONGEST else text[:LONGEST] + "…"
    if "<" not in shown and "&" not in shown:
        return shown
    return "<qt>" + html.escape(shown).replace("\n", "<br>") + "</qt>"
