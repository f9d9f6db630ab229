"""ordering: the words of each sentence are dealt out and put into their order (format 3.1).

Leaves to others: the deal (``domain/flowbook/dealing``), scoring, chips and gestures.
"""

import zlib
from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dcs_browser.domain.flowbook.activities import Activity
from dcs_browser.domain.flowbook.dealing import shuffled_words
from dcs_browser.domain.flowbook.judging import Mark
from dcs_browser.domain.flowbook.moves import moved, ordered
from dcs_browser.ui import theme
from dcs_browser.ui.play.chips import Chip, ChipFlow
from dcs_browser.ui.play.hand import Hand
from dcs_browser.ui.play.ink import LOOKS, clipped
from dcs_browser.ui.play.item import Item, neighbour
from dcs_browser.ui.play.player import MOST, Player, View, mark_word, said
from dcs_browser.ui.play.sheet import WIDEST, centred, sheet_of
from dcs_browser.ui.widgets import IconLabel, plain


class OrderLine(QWidget):
    """One sentence: its number, its words, its sign after a check."""

    def __init__(self, index: int, dealt: Sequence[str]) -> None:
        super().__init__()
        self.index, self.dealt = index, tuple(dealt)
        self.chips = [Chip(word) for word in dealt]
        self.flow = ChipFlow(self.chips)
        self.sign = IconLabel("check", size=18)
        self.setBackgroundRole(QPalette.ColorRole.NoRole)
        number = plain(str(index + 1), "muted")
        number.setFixedWidth(theme.SPACE_XL)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.SPACE_XS, 0, theme.SPACE_XS)
        row.setSpacing(theme.SPACE_S)
        row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        place = QVBoxLayout()
        place.addSpacing(theme.SPACE_S)
        place.addWidget(self.sign)
        place.addStretch(1)
        row.addLayout(place)
        row.addWidget(self.flow, 1)
        policy = self.sign.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.sign.setSizePolicy(policy)
        number.setContentsMargins(0, theme.SPACE_S, 0, 0)

    def words(self) -> tuple[str, ...]:
        """As they lie now."""
        return tuple(chip.label for chip in self.flow.chips())

    def show_order(self, words: Sequence[str], mark: Mark) -> None:
        """The same chips in that order."""
        if self.words() != tuple(words):
            left = list(self.flow.chips())
            order: list[Item] = []
            for word in words:
                chip = next((chip for chip in left if chip.label == word), None)
                if chip is not None:
                    left.remove(chip)
                    order.append(chip)
            self.flow.show_chips([*order, *left])
        for at, chip in enumerate(self.flow.chips()):
            chip.show_state(mark=mark)
            chip.tell(
                said(
                    clipped(chip.label),
                    self.tr("word {number} of sentence {sentence}").format(
                        number=at + 1, sentence=self.index + 1
                    ),
                    mark_word(mark),
                )
            )
        look = LOOKS.get(mark)
        self.sign.setVisible(look is not None)
        if look is not None:
            self.sign.show_icon(
                "circle-check" if mark is Mark.RIGHT else "circle-x",
                "ok" if mark is Mark.RIGHT else "error",
            )
            self.sign.setToolTip(mark_word(mark))
            self.sign.setAccessibleName(mark_word(mark))


class OrderPlayer(Player):
    """Words are dragged within their sentence; by key one is taken, moved by arrows and put down."""

    def __init__(self, activity: Activity) -> None:
        super().__init__(activity)
        seed = zlib.crc32(activity.pointer.encode())
        self.lines = [
            OrderLine(at, shuffled_words(sentence, seed + at)[:MOST])
            for at, sentence in enumerate(activity.words[:MOST])
        ]
        self._line_of: dict[Item, OrderLine] = {chip: line for line in self.lines for chip in line.chips}
        rows = QVBoxLayout()
        rows.setSpacing(theme.SPACE_S)
        for line in self.lines:
            rows.addWidget(line)
        self.sheet = sheet_of(rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(centred(self.sheet, WIDEST))
        self.hand = Hand(self, lambda held, below: self._line_of.get(held) is self._line_of.get(below))
        self.hand.serve(self.items())
        self.hand.dropped.connect(self._dropped)
        self.hand.changed.connect(self._held)
        self._was_held: Item | None = None
        for item in self.items():
            item.stepped.connect(lambda dx, dy, item=item: self._step(item, dx, dy))
            item.focused.connect(lambda item=item: self.sheet.ensureWidgetVisible(item))

    def items(self) -> tuple[Item, ...]:
        return tuple(chip for line in self.lines for chip in line.flow.chips())

    def keys(self) -> str:
        return self.tr("Space takes a word, arrows move it, Space puts it down")

    def cancel(self) -> bool:
        held = self.hand.held
        self.hand.let_go()
        return held is not None

    def present(self, view: View) -> None:
        self.view = view
        self.hand.locked = view.locked
        for line in self.lines:
            line.show_order(view.response.orders.get(line.index) or line.dealt, view.mark(line.index))

    def _held(self) -> None:
        held = self.hand.held
        if held is not None and held is not self._was_held and self.hand.where is None:
            text = self.tr("“{word}” taken: arrows move it, Space puts it down.")
            self.announced.emit(text.format(word=clipped(held.label)))
        self._was_held = held

    def _dropped(self, held: Item, below: Item | None, where: QPoint) -> None:
        line = self._line_of.get(held)
        if line is None:
            return
        chips = line.flow.chips()
        start = chips.index(held)
        if below is not None and below in chips and not self._dragged_past(line, where):
            end = chips.index(below)
        else:
            spot = line.flow.mapFrom(self, where)
            if not line.rect().contains(line.mapFrom(self, where)):
                return
            end = line.flow.place_at(spot)
            end -= end > start
        self._move(line, start, end)

    def _dragged_past(self, line: OrderLine, where: QPoint) -> bool:
        """Beyond the last word."""
        return line.flow.place_at(line.flow.mapFrom(self, where)) >= len(line.flow.chips())

    def _move(self, line: OrderLine, start: int, end: int) -> None:
        before = line.words()
        # The very chip goes, also past one with the same word.
        line.flow.show_chips(moved(line.flow.chips(), start, end))
        if line.words() != before or line.index not in self.view.response.orders:
            self.responded.emit(ordered(self.view.response, line.index, line.words()))

    def _step(self, item: Item, dx: int, dy: int) -> None:
        """Arrows move what is held within its sentence, else the focus."""
        if self.hand.held is item:
            line = self._line_of[item]
            here = line.flow.chips().index(item)
            step = -dx if self.isRightToLeft() else dx
            end = max(0, min(here + step, len(line.flow.chips()) - 1))
            if dx and end != here:
                self._move(line, here, end)
                text = self.tr("Place {number} of {count}")
                self.announced.emit(text.format(number=end + 1, count=len(line.flow.chips())))
            return
        found = neighbour(self.items(), item, dx, dy)
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
