"""Tiles side by side, broken into rows where the width ends; rows stand in the middle or at the left."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dcs_browser.ui import theme
from dcs_browser.ui.games.tile import Tile


class TileFlow(QWidget):
    """``show_tiles`` replaces what it holds; tiles that stay keep their focus. The order of Tab is the stage's."""

    def __init__(self, *, centre: bool = True, columns: int = 0, least: int = 0) -> None:
        super().__init__()
        self._tiles: tuple[Tile, ...] = ()
        self._centre, self._columns, self._least = centre, columns, least
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def tiles(self) -> tuple[Tile, ...]:
        return self._tiles

    def show_tiles(self, tiles: Sequence[Tile], columns: int = 0) -> None:
        """At most ``columns`` in a row where that is given."""
        self._columns = columns
        for old in self._tiles:
            if old not in tiles and old.parent() is self:
                old.hide()
        self._tiles = tuple(tiles)
        for made in self._tiles:
            if made.parent() is not self:
                made.setParent(self)
            made.show()
        self._arrange(self.width(), move=True)
        self.updateGeometry()

    def _rows(self, width: int) -> list[list[tuple[Tile, QSize]]]:
        rows: list[list[tuple[Tile, QSize]]] = [[]]
        used = 0
        for made in self._tiles:
            size = made.sizeHint()
            wide = min(width, size.width())
            full = used and used + wide > width
            if rows[-1] and (full or (self._columns and len(rows[-1]) == self._columns)):
                rows.append([])
                used = 0
            rows[-1].append((made, QSize(wide, size.height())))
            used += wide + theme.SPACE_S
        return rows

    def _arrange(self, width: int, *, move: bool) -> int:
        top = 0
        for row in self._rows(width):
            if not row:
                continue
            wide = sum(size.width() for _, size in row) + theme.SPACE_S * (len(row) - 1)
            left = max(0, (width - wide) // 2) if self._centre else 0
            high = max(size.height() for _, size in row)
            for made, size in row:
                if move:
                    x = width - left - size.width() if self.isRightToLeft() else left
                    made.setGeometry(x, top, size.width(), size.height())
                left += size.width() + theme.SPACE_S
            top += high + theme.SPACE_S
        return max(self._least, top - theme.SPACE_S)

    def heightForWidth(self, width: int) -> int:
        return self._arrange(max(120, width), move=False)

    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(max(480, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._least or theme.ROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.width(), move=True)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange(self.width(), move=True)
        return super().event(event)


def step_from(tiles: Sequence[Tile], here: Tile, dx: int, dy: int) -> None:
    """Move the focus to the nearest tile in a direction: what lies straight that way goes before what lies aside."""
    start = here.mapTo(here.window(), here.rect().center())
    best: tuple[int, Tile] | None = None
    for other in tiles:
        if other is here or not other.isVisible() or not other.isEnabled():
            continue
        way = other.mapTo(other.window(), other.rect().center()) - start
        along, aside = way.x() * dx + way.y() * dy, abs(way.x() * dy) + abs(way.y() * dx)
        if along > 0 and (best is None or along + 3 * aside < best[0]):
            best = (along + 3 * aside, other)
    if best is not None:
        best[1].setFocus(Qt.FocusReason.TabFocusReason)
