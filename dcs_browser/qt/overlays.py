"""What is drawn over a picture of a page or of an activity: plain values, made from the book's model.

Rectangles are whole pixels of the picture (page space or crop space, format 3.0). Leaves to others: painting.
"""

from dataclasses import dataclass
from enum import StrEnum

RIGHT = "✓"
"""The text of an option that is right."""


class Layer(StrEnum):
    """What an overlay is, and so which switch shows it and which colour it has."""

    FILL = "fill"
    SHAPE = "shape"  # circle, fillWithColor, drawMatchedLine on the page itself
    ACTIVITY = "activity"  # the part of the page an activity's crop shows
    BUTTON = "button"  # where its button sits
    AUDIO = "audio"
    VIDEO = "video"
    MAGNIFIER = "magnifier"
    FREE_TEXT = "free-text"
    ANSWER = "answer"
    WRONG = "wrong"  # an option that is not right
    KARAOKE = "karaoke"


@dataclass(frozen=True, slots=True)
class Overlay:
    """One box. ``label`` tells what it is, ``text`` is what it holds (an answer), told on demand only.

    ``line`` runs from (x1, y1) to (x2, y2). The rectangle may be of any size and lie anywhere: books hold what they hold.
    """

    pointer: str
    layer: Layer
    x: int
    y: int
    w: int
    h: int
    label: str = ""
    text: str = ""
    line: tuple[int, int, int, int] | None = None
    colour: str = ""  # of the book itself (fillWithColor), as #rrggbb

    def sticks_out(self, width: int, height: int) -> bool:
        """Whether any of it lies outside a picture of that size."""
        return self.x < 0 or self.y < 0 or self.x + self.w > width or self.y + self.h > height
