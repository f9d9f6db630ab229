"""The areas of a line drawing that a bucket can fill: runs of light pixels, joined from row to row (format 3.1). Pure.

Works on runs, not on pixels, so that a page-wide picture takes a fraction of a second. Leaves to others: painting.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

_LIGHT = 168
"""Grey from which a pixel is paper; below it is line or its soft edge."""

_TABLE = bytes(1 if grey >= _LIGHT else 0 for grey in range(256))
_RUNS = re.compile(rb"\x01+")

Run = tuple[int, int, int]
"""Row, first column, and the column after the last."""


@dataclass(frozen=True, slots=True)
class Regions:
    """``rows`` have for every row the runs' first columns, ends and areas, from left to right."""

    width: int
    height: int
    rows: tuple[tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]], ...] = field(repr=False)

    def at(self, x: int, y: int) -> int:
        """The area of a pixel; -1 on a line or outside."""
        if not (0 <= y < len(self.rows) and 0 <= x < self.width):
            return -1
        starts, ends, areas = self.rows[y]
        place = bisect_right(starts, x) - 1
        return areas[place] if place >= 0 and x < ends[place] else -1

    def near(self, x: int, y: int, reach: int = 4) -> int:
        """The area of a pixel, or of the nearest one within ``reach`` straight away from it: fingers hit lines."""
        for step in range(reach + 1):
            for dx, dy in ((step, 0), (-step, 0), (0, step), (0, -step)):
                if (found := self.at(x + dx, y + dy)) >= 0:
                    return found
        return -1

    def runs(self, area: int) -> tuple[Run, ...]:
        """Every run of an area."""
        return tuple(
            (y, start, end)
            for y, row in enumerate(self.rows)
            if area in row[2]
            for start, end, here in zip(*row, strict=True)
            if here == area
        )


NOTHING = Regions(0, 0, ())


def find_regions(width: int, height: int, grey: bytes, stride: int = 0) -> Regions:
    """The areas of a picture of one byte a pixel; ``stride`` bytes a row, ``width`` where it is 0."""
    stride = stride or width
    parents: list[int] = []

    def root(area: int) -> int:
        while parents[area] != area:
            parents[area] = parents[parents[area]]
            area = parents[area]
        return area

    rows: list[tuple[Sequence[int], Sequence[int], list[int]]] = []
    for y in range(height):
        line = grey[y * stride : y * stride + width].translate(_TABLE)
        runs = [match.span() for match in _RUNS.finditer(line)]
        areas = []
        above, place = (rows[-1], 0) if rows else (((), (), []), 0)
        for start, end in runs:
            while place < len(above[0]) and above[1][place] <= start:
                place += 1
            area, at = -1, place
            while at < len(above[0]) and above[0][at] < end:
                other = root(above[2][at])
                if area < 0:
                    area = other
                elif other != area:
                    parents[max(area, other)] = min(area, other)
                    area = min(area, other)
                at += 1
            if area < 0:
                area = len(parents)
                parents.append(area)
            areas.append(area)
        rows.append(([start for start, _ in runs], [end for _, end in runs], areas))
    return Regions(
        width,
        height,
        tuple((tuple(s), tuple(e), tuple(root(area) for area in areas)) for s, e, areas in rows),
    )
