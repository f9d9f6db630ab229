"""A still picture of an activity that has none in the book: words, sentences with gaps, pairs, a grid of letters.

Read-only; answers are shown on demand. Leaves to others: playing (``ui/play``), fetching pictures (``ui/page_panel``).
"""

import zlib
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from dcs_browser.domain.flowbook.activities import Activity, ActivityKind
from dcs_browser.domain.flowbook.dealing import Puzzle, make_puzzle, shuffled_words
from dcs_browser.ui import theme
from dcs_browser.ui.pieces import GAP, Flow, Piece, Run
from dcs_browser.ui.widgets import Note, SectionLabel, plain

KINDS = frozenset(
    {
        ActivityKind.MATCH_WORDS,
        ActivityKind.PUZZLE,
        ActivityKind.ORDERING,
        ActivityKind.FILL_SENTENCES,
    }
)
"""The types whose contents are words, so that a card can show them."""

_WIDEST = 640
_MOST = 200
"""Words or sentences drawn; more are no exercise for anybody, and a window must stay quick."""


def can_show(activity: Activity) -> bool:
    """Whether a card has something to show for it."""
    return activity.kind in KINDS and bool(activity.words or activity.sentences or activity.match_words)


class ActivityCard(QScrollArea):
    """The card on the ground behind pages; ``picked`` carries the pointer of the part that was clicked."""

    picked = Signal(str)

    def __init__(self, activity: Activity, title: str, language: str = "") -> None:
        super().__init__()
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Contents of the activity"))
        self._activity = activity
        self._seed = zlib.crc32(activity.pointer.encode())
        self._answers = False
        self._parts: list[Piece] = []
        self._pictures: dict[str, list[Piece]] = {}
        self._only_with_answers: list[QWidget] = []
        self._gaps: list[tuple[Piece, tuple[Run, ...], tuple[Run, ...]]] = []
        self._pairs: Pairs | None = None
        self._grid: Grid | None = None
        self._column = QVBoxLayout()
        heading = SectionLabel(title)
        heading.setWordWrap(True)
        self._column.addWidget(heading)
        self._column.addSpacing(theme.SPACE_S)
        self._fill(activity, language)
        self._lay_out()
        for part in self._parts:
            part.clicked.connect(self.picked)

    def _lay_out(self) -> None:
        sheet = QFrame()
        sheet.setProperty("surface", "card")
        sheet.setLayout(self._column)
        sheet.setMaximumWidth(_WIDEST)
        self._column.setContentsMargins(theme.SPACE_L, theme.SPACE_L, theme.SPACE_L, theme.SPACE_XL)
        self._column.setSpacing(theme.SPACE_S)
        ground = QFrame()
        ground.setProperty("surface", "sunken")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(sheet, 1000)
        row.addStretch(1)
        column = QVBoxLayout(ground)
        column.setContentsMargins(theme.SPACE_L, theme.SPACE_L, theme.SPACE_L, theme.SPACE_L)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)
        self.setWidget(ground)

    # --- the parts -------------------------------------------------------------------------------------------------

    def _fill(self, activity: Activity, language: str) -> None:
        if activity.kind is ActivityKind.MATCH_WORDS:
            self._add_pairs(activity)
        elif activity.kind is ActivityKind.ORDERING:
            self._add_orders(activity)
        elif activity.kind is ActivityKind.PUZZLE:
            self._add_grid(activity, language)
        else:
            self._add_gaps(activity)

    def _piece(self, runs: Sequence[Run], pointer: str, *, chip: bool = False, bare: bool = False) -> Piece:
        made = Piece(runs, pointer, chip=chip, bare=bare)
        self._parts.append(made)
        return made

    def _pool(self, words: Sequence[str], key: str = "words") -> Flow:
        pointer = f"{self._activity.pointer}/{key}"
        return Flow(
            [
                self._piece((Run(word or "…"),), f"{pointer}/{at}", chip=True)
                for at, word in enumerate(words[:_MOST])
            ]
        )

    def _add_pairs(self, activity: Activity) -> None:
        left = [
            self._pictured((Run(word.word or "—"),), word.pointer, word.image_path)
            for word in activity.match_words[:_MOST]
        ]
        right = [
            self._pictured((Run(sentence.sentence or "—"),), sentence.pointer, sentence.image_path)
            for sentence in activity.sentences[:_MOST]
        ]
        places = {word.word: at for at, word in reversed(list(enumerate(activity.match_words[:_MOST])))}
        joined = [
            (places[sentence.word], at)
            for at, sentence in enumerate(activity.sentences[:_MOST])
            if sentence.word in places
        ]
        self._pairs = Pairs(left, right, joined)
        self._column.addWidget(self._pairs)

    def _pictured(self, runs: Sequence[Run], pointer: str, path: str) -> Piece:
        made = self._piece(runs, pointer)
        if path:
            made.expect_image()
            self._pictures.setdefault(path, []).append(made)
        return made

    def _add_orders(self, activity: Activity) -> None:
        for at, sentence in enumerate(activity.words[:_MOST]):
            pointer = f"{activity.pointer}/words/{at}"
            dealt = [
                self._piece((Run(word),), pointer, chip=True)
                for word in shuffled_words(sentence, self._seed + at)[:_MOST]
            ]
            self._column.addLayout(_numbered(at + 1, Flow(dealt)))
            right = self._piece((Run(sentence, "answer"),), pointer, bare=True)
            self._column.addLayout(_numbered(0, right))
            self._only_with_answers.append(right)
            right.hide()

    def _add_gaps(self, activity: Activity) -> None:
        if activity.words:
            self._column.addWidget(self._pool(activity.words))
            self._column.addSpacing(theme.SPACE_S)
        for at, sentence in enumerate(activity.sentences[:_MOST]):
            before = Run(sentence.sentence + " " if sentence.sentence else "")
            after = Run(" " + sentence.after if sentence.after else "")
            open_, told = (
                (before, Run(GAP, "gap"), after),
                (before, Run(sentence.word or "—", "answer"), after),
            )
            piece = self._piece(open_, sentence.pointer, bare=True)
            self._gaps.append((piece, open_, told))
            self._column.addLayout(_numbered(at + 1, piece))

    def _add_grid(self, activity: Activity, language: str) -> None:
        words = activity.words[:_MOST]
        puzzle = make_puzzle(words, self._seed, language=language)
        self._grid = Grid(puzzle)
        self._column.addWidget(self._grid, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addSpacing(theme.SPACE_S)
        self._column.addWidget(self._pool(words))
        if puzzle.unplaced:
            text = self.tr(
                "%n word(s) don't fit into the grid of the desktop reader.", "", len(puzzle.unplaced)
            )
            self._column.addWidget(Note("triangle-alert", text, "warning"))

    # --- what can be asked of it -----------------------------------------------------------------------------------

    @property
    def activity(self) -> Activity:
        return self._activity

    def parts(self) -> tuple[Piece, ...]:
        """The tiles, in their order."""
        return tuple(self._parts)

    def wanted_images(self) -> tuple[str, ...]:
        """Book-relative paths of the pictures beside words."""
        return tuple(self._pictures)

    def set_image(self, path: str, image: QImage) -> None:
        for piece in self._pictures.get(path, ()):
            piece.set_image(image)

    def show_answers(self, on: bool) -> None:
        self._answers = on
        for widget in self._only_with_answers:
            widget.setVisible(on)
        for piece, hidden, told in self._gaps:
            piece.show_runs(told if on else hidden)
        if self._pairs is not None:
            self._pairs.show_lines(on)
        if self._grid is not None:
            self._grid.show_words(on)

    def answers_shown(self) -> bool:
        return self._answers

    def select(self, pointer: str) -> None:
        """Mark the part ``pointer`` is, or lies in."""
        for part in self._parts:
            chosen = bool(part.pointer) and (
                pointer == part.pointer or pointer.startswith(part.pointer + "/")
            )
            part.select(chosen)

    def text(self) -> str:
        """Everything that can be read on it now, a part a line."""
        return "\n".join(part.text() for part in self._parts if part.isVisibleTo(self))


def _numbered(number: int, body: QWidget) -> QHBoxLayout:
    """A part with its number at the side; 0 leaves the place empty."""
    row = QHBoxLayout()
    row.setSpacing(theme.SPACE_S)
    label = plain(str(number) if number else "", "muted")
    label.setFixedWidth(24)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    label.setContentsMargins(0, theme.SPACE_XS, 0, 0)
    row.addWidget(label)
    row.addWidget(body, 1)
    return row


class Pairs(QWidget):
    """Words left, sentences right, and the lines between them that are right."""

    def __init__(
        self, left: Sequence[Piece], right: Sequence[Piece], joined: Sequence[tuple[int, int]]
    ) -> None:
        super().__init__()
        self._left, self._right, self._joined = tuple(left), tuple(right), tuple(joined)
        self._lines = False
        for piece in (*left, *right):
            piece.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def show_lines(self, on: bool) -> None:
        self._lines = on
        self.update()

    def _columns(self, width: int) -> tuple[int, int]:
        """The widths of the left and of the right column."""
        gap = max(40, width // 7)
        widest = max((piece.natural_width() for piece in self._left), default=48)
        left = max(64, min(widest, (width - gap) * 2 // 5))
        return left, max(64, width - gap - left)

    def _arrange(self, width: int, *, move: bool) -> int:
        left, right = self._columns(width)
        tallest = 0
        for pieces, wide, at in ((self._left, left, 0), (self._right, right, width - right)):
            top = 0
            for piece in pieces:
                high = piece.heightForWidth(wide)
                if move:
                    x = width - at - wide if self.isRightToLeft() else at
                    piece.setGeometry(x, top, wide, high)
                top += high + theme.SPACE_S
            tallest = max(tallest, top - theme.SPACE_S)
        return max(0, tallest)

    def heightForWidth(self, width: int) -> int:
        return self._arrange(max(200, width), move=False)

    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(480))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, theme.ROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(max(200, self.width()), move=True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._lines:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("ok"), 2))
        painter.setBrush(theme.colour("ok"))
        for word, sentence in self._joined:
            one, other = self._left[word].geometry(), self._right[sentence].geometry()
            if self.isRightToLeft():
                one, other = other, one
            begin = QPointF(one.right() + 4, one.center().y())
            end = QPointF(other.left() - 4, other.center().y())
            painter.drawLine(begin, end)
            painter.drawEllipse(begin, 3, 3)
            painter.drawEllipse(end, 3, 3)
        painter.end()


class Grid(QWidget):
    """A square of letters as the desktop reader deals it; with answers, its words are ringed."""

    _CELL, _LEAST = 26, 12

    def __init__(self, puzzle: Puzzle) -> None:
        super().__init__()
        self._puzzle = puzzle
        self._words = False
        side = puzzle.size * self._CELL + 2
        self.setMaximumSize(side, side)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Grid of letters"))
        self.setAccessibleDescription("\n".join(puzzle.rows))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return self.maximumSize()

    def minimumSizeHint(self) -> QSize:
        side = self._puzzle.size * self._LEAST + 2
        return QSize(side, side)

    def heightForWidth(self, width: int) -> int:
        return min(width, self.maximumHeight())

    def _cell(self) -> float:
        return (min(self.width(), self.height()) - 2) / max(1, self._puzzle.size)

    def show_words(self, on: bool) -> None:
        self._words = on
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = self._cell()
        found: set[tuple[int, int]] = set()
        if self._words:
            painter.setPen(QPen(theme.colour("ok"), 1.5))
            painter.setBrush(theme.colour("ok_soft"))
            for placement in self._puzzle.placements:
                found.update(placement.cells)
                self._ring(painter, placement.cells[0], placement.cells[-1])
        painter.setFont(theme.font(max(7, min(theme.BODY, round(cell * 0.6))), QFont.Weight.Medium))
        for row, letters in enumerate(self._puzzle.rows):
            for column, letter in enumerate(letters):
                faded = self._words and (row, column) not in found
                painter.setPen(theme.colour("faint" if faded else "text"))
                box = QRectF(1 + column * cell, 1 + row * cell, cell, cell)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("line"), 1))
        side = cell * self._puzzle.size + 1
        frame = QRectF(0.5, 0.5, side, side)
        painter.drawRoundedRect(frame, theme.RADIUS, theme.RADIUS)
        painter.end()

    def _ring(self, painter: QPainter, first: tuple[int, int], last: tuple[int, int]) -> None:
        cell = self._cell()
        left, top = min(first[1], last[1]), min(first[0], last[0])
        across, down = abs(first[1] - last[1]) + 1, abs(first[0] - last[0]) + 1
        box = QRectF(1 + left * cell, 1 + top * cell, across * cell, down * cell).adjusted(2, 2, -2, -2)
        painter.drawRoundedRect(box, (cell - 4) / 2, (cell - 4) / 2)
