"""One row of JSON source laid out and coloured, as the source view paints it.

Leaves to others: which rows there are (``document``) and painting (``source_view``).
"""

from typing import Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from dcs_browser.ui import theme
from dcs_browser.ui.config.document import TokenKind, to_units, tokens


def laid_out(text: str, font: QFont, tab: float) -> QTextLayout:
    """The row on one line in the colours of the theme in force; ``tab`` is the distance of tabs in pixels."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTabStopDistance(tab)
    # Source is read left to right whatever language its values are in.
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    formats = []
    for start, length, kind in tokens(text):
        span = QTextLayout.FormatRange()
        span.start = to_units(text, start)
        span.length = to_units(text, start + length) - span.start
        style = QTextCharFormat()
        style.setForeground(QColor(_colour(kind)))
        span.format = style
        formats.append(span)
    layout.setFormats(formats)
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setLineWidth(1e7)
        line.setPosition(QPointF(0, 0))
    layout.endLayout()
    return layout


def x_of(line: QTextLine, units: int) -> float:
    """The x of a caret position in UTF-16 units; PySide returns (x, position) as a tuple."""
    value: Any = line.cursorToX(units)
    return float(value[0] if isinstance(value, tuple) else value)


def _colour(kind: TokenKind) -> str:
    now = theme.current()
    return {
        TokenKind.KEY: now.info,
        TokenKind.STRING: now.ok,
        TokenKind.NUMBER: now.warning,
        TokenKind.WORD: now.accent,
    }[kind]
