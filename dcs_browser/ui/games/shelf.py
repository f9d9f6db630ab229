"""The list of a book's games, by level or by type, with the number of questions or the score of this sitting."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from dcs_browser.domain.flowbook.games import Game, Games
from dcs_browser.domain.flowbook.judging import Judgement
from dcs_browser.domain.flowbook.words import game_words
from dcs_browser.ui import row_painting, theme
from dcs_browser.ui.controls import Segmented
from dcs_browser.ui.format import count_text
from dcs_browser.ui.games.words import kind_text, level_text
from dcs_browser.ui.theme import Tone

Index = QModelIndex | QPersistentModelIndex

WIDTH = 232
POINTER, HEADING, ICON, PILL = (Qt.ItemDataRole.UserRole + at for at in range(1, 5))
_MOST = 2000
"""Games listed; a file with more was written by no person."""


@dataclass(frozen=True, slots=True)
class GameRow:
    """A game and the text of its level."""

    game: Game
    level: str


def rows_of(games: Games) -> tuple[GameRow, ...]:
    """All games in the order of the file."""
    found = (GameRow(game, level_text(level)) for level in games.levels for game in level.games)
    return tuple(row for _, row in zip(range(_MOST), found, strict=False))


class Shelf(QWidget):
    """``chosen`` carries the pointer of a game."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self._rows: tuple[GameRow, ...] = ()
        self._scores: dict[str, Judgement] = {}
        self._quiet = False
        self.order = Segmented(
            (("level", self.tr("By level"), "layers"), ("type", self.tr("By type"), "shapes")),
            self.tr("Order of the games"),
        )
        self.model = QStandardItemModel(self)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Games"))
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setMouseTracking(True)
        self.list.setItemDelegate(_Delegate(self.list))
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_S, theme.SPACE_S, theme.SPACE_S, 0)
        column.setSpacing(theme.SPACE_S)
        column.addWidget(self.order, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.list, 1)
        self.order.chosen.connect(lambda _key: self._fill())
        self.list.selectionModel().currentChanged.connect(self._changed)
        theme.changed.connect(self.list.viewport().update)

    def show_rows(self, rows: Sequence[GameRow]) -> None:
        """Another book's games."""
        self._rows = tuple(rows)
        self._scores.clear()
        self._fill()

    def show_score(self, pointer: str, found: Judgement) -> None:
        """How a game stands stays beside it while the book is open."""
        self._scores[pointer] = found
        for at in range(self.model.rowCount()):
            item = self.model.item(at)
            if item.data(POINTER) == pointer:
                item.setData(self._pill(pointer, found.of), PILL)

    def select(self, pointer: str) -> None:
        """Mark a game without telling ``chosen``."""
        for at in range(self.model.rowCount()):
            if self.model.item(at).data(POINTER) == pointer:
                self._quiet = True
                self.list.setCurrentIndex(self.model.index(at, 0))
                self._quiet = False
                return

    def order_of(self) -> tuple[str, ...]:
        """The pointers of the games from the top to the bottom."""
        found = (self.model.item(at).data(POINTER) for at in range(self.model.rowCount()))
        return tuple(pointer for pointer in found if pointer)

    def texts(self) -> tuple[str, ...]:
        """What the rows say, headings too."""
        return tuple(self.model.item(at).text() for at in range(self.model.rowCount()))

    # --- rows ------------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        current = self.list.currentIndex().data(POINTER)
        groups: dict[str, list[tuple[str, GameRow]]] = {}
        by_type = self.order.choice() == "type"
        for row in self._rows:
            kind = kind_text(row.game)
            # Levels may share a title; each stays a group of its own.
            parent = row.game.parent
            key = kind if by_type else f"{parent.pointer if parent else ''}\n{row.level}"
            groups.setdefault(key, []).append((row.level if by_type else kind, row))
        self._quiet = True
        self.model.clear()
        for key, members in groups.items():
            self.model.appendRow(self._heading(key.rpartition("\n")[2], len(members)))
            for text, row in members:
                self.model.appendRow(self._item(text, row.game))
        self._quiet = False
        self.select(str(current or ""))

    def _heading(self, text: str, count: int) -> QStandardItem:
        item = QStandardItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setData(True, HEADING)
        item.setData((count_text(count), "neutral"), PILL)
        return item

    def _item(self, text: str, game: Game) -> QStandardItem:
        item = QStandardItem(text)
        item.setData(game.pointer, POINTER)
        item.setData(game_words(game.type).icon, ICON)
        item.setData(self._pill(game.pointer, len(game.questions)), PILL)
        questions = self.tr("%n question(s)", "", len(game.questions))
        item.setAccessibleDescription(questions)
        item.setToolTip(questions)
        return item

    def _pill(self, pointer: str, count: int) -> tuple[str, Tone]:
        found = self._scores.get(pointer)
        if found is None:
            return count_text(count), "neutral"
        text = f"{count_text(found.points)}/{count_text(found.of)}"
        return text, "ok" if found.complete else "accent"

    def _changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        pointer = current.data(POINTER) if current.isValid() else ""
        if pointer and not self._quiet:
            self.chosen.emit(str(pointer))


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(WIDTH - 2 * theme.SPACE_S, theme.ROW + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        heading = bool(index.data(HEADING))
        box = option.rect.adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if not heading and (selected or option.state & QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("selection" if selected else "hover"))
            painter.drawRoundedRect(box, theme.RADIUS, theme.RADIUS)
        pill: tuple[str, Tone] = index.data(PILL) or ("", "neutral")
        taken = row_painting.pill_width(pill[0]) if pill[0] else 0
        left = box.left() + theme.SPACE_S
        if not heading:
            top = box.top() + (box.height() - theme.ICON) // 2
            place = row_painting.placed(option, QRect(left, top, theme.ICON, theme.ICON))
            row_painting.paint_icon(painter, place, str(index.data(ICON)), "accent" if selected else "muted")
            left += theme.ICON + theme.SPACE_S
        end = box.right() - theme.SPACE_XS - taken
        words = QRect(left, box.top(), end - left - theme.SPACE_XS, box.height())
        font = theme.font(11, QFont.Weight.DemiBold) if heading else theme.font()
        text = str(index.data() or "")
        ink = "muted" if heading else "text"
        row_painting.paint_text(painter, option, words, text, ink, font=font)
        if pill[0] and not heading:
            row_painting.paint_pill(painter, option, end, pill[0], pill[1])
        if row_painting.is_focused(option) and not heading:
            row_painting.paint_ring(painter, box)
        painter.restore()
