"""Page space, crop space, and the screen (format 3.0).

Sizes are (width, height) in pixels of the picture in its natural size.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dcs_browser.domain.flowbook.elements import Point, Rect

Size = tuple[float, float]


def to_crop(box: Rect, image_coords: Rect, crop: Size) -> Rect | None:
    """A page box in pixels of the cropped picture that shows ``image_coords``; None for an empty area."""
    if image_coords.empty:
        return None
    across, down = crop[0] / image_coords.w, crop[1] / image_coords.h
    return box.moved(-image_coords.x, -image_coords.y).scaled(across, down)


def to_page(box: Rect, image_coords: Rect, crop: Size) -> Rect | None:
    """A box of a cropped picture in page pixels: the way back of ``to_crop``; None for an empty picture."""
    if crop[0] <= 0 or crop[1] <= 0:
        return None
    across, down = image_coords.w / crop[0], image_coords.h / crop[1]
    return box.scaled(across, down).moved(image_coords.x, image_coords.y)


@dataclass(frozen=True, slots=True)
class Fit:
    """How a picture lies on a surface: aspect kept, centred."""

    scale: float
    dx: float
    dy: float

    def rect(self, box: Rect) -> Rect:
        """A box of the picture on the surface."""
        return box.scaled(self.scale).moved(self.dx, self.dy)

    def point(self, x: float, y: float) -> Point:
        """A place of the surface in the picture."""
        return Point((x - self.dx) / self.scale, (y - self.dy) / self.scale)


def fit(picture: Size, surface: Size) -> Fit:
    """The whole picture on the surface, as large as it goes; scale 1 for a picture without size."""
    if picture[0] <= 0 or picture[1] <= 0 or surface[0] <= 0 or surface[1] <= 0:
        return Fit(1.0, 0.0, 0.0)
    scale = min(surface[0] / picture[0], surface[1] / picture[1])
    return Fit(scale, (surface[0] - picture[0] * scale) / 2, (surface[1] - picture[1] * scale) / 2)


def spread(numbers: Sequence[int], at: int) -> tuple[int | None, int | None]:
    """The places in reading order of the left and the right page of the double page that the page at ``at`` is on.

    As books are bound: even numbers lie left. Without a number (0) the place counts, the first page lies right.
    """

    def is_left(place: int) -> bool:
        number = numbers[place]
        return number % 2 == 0 if number > 0 else place % 2 == 1

    if is_left(at):
        beside = at + 1
        return at, beside if beside < len(numbers) and not is_left(beside) else None
    beside = at - 1
    return beside if beside >= 0 and is_left(beside) else None, at
