"""fillSentencesWithDots: gaps in sentences, written into or filled with words of the bank (format 3.1).

Leaves to others: scoring, gestures (``hand``), chips.
"""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from dcs_browser.domain.flowbook.activities import Activity, Sentence
from dcs_browser.domain.flowbook.moves import carried, left_in_pool, placed
from dcs_browser.qt.tips import tip
from dcs_browser.ui import theme
from dcs_browser.ui.play.chips import Chip, Pool
from dcs_browser.ui.play.hand import Hand
from dcs_browser.ui.play.ink import LOOKS, badge, clipped, edge, fitted, focus_ring, tint
from dcs_browser.ui.play.item import Item, neighbour
from dcs_browser.ui.play.player import MOST, Player, View, mark_word, said
from dcs_browser.ui.play.sheet import WIDEST, centred, sheet_of

_SIZE = 15
_GAP = 132
_LINE = 40
_NUMBER = 36


class Slot(Item):
    """The gap of a sentence."""

    def __init__(self, index: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.index = index
        self.types = True

    def wanted_width(self) -> int:
        metrics = QFontMetrics(theme.font(_SIZE, theme.font().Weight.DemiBold))
        return max(_GAP, min(300, metrics.horizontalAdvance(clipped(self.label)) + 2 * theme.SPACE_L))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        look = LOOKS.get(self.mark)
        if self.hot or self.held:
            painter.setPen(edge("accent", 2, paper=False))
            painter.setBrush(tint("accent_soft", paper=False))
        elif look:
            painter.setPen(edge(look.token, 2, paper=False, dashed=look.dashed))
            painter.setBrush(tint(look.soft, paper=False))
        else:
            painter.setPen(edge("accent" if self.label else "faint", 1.5, paper=False, dashed=not self.label))
            painter.setBrush(tint("surface" if self.label else "sunken", paper=False))
        painter.drawRoundedRect(frame, theme.RADIUS, theme.RADIUS)
        font, text = fitted(self.label, QSizeF(frame.width() - 14, frame.height()), _SIZE)
        painter.setFont(font)
        painter.setPen(tint(look.token if look else "text", paper=False))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)
        if self.hasFocus():
            focus_ring(painter, frame.adjusted(-1.5, -1.5, 1.5, 1.5), theme.RADIUS + 1, paper=False)
        if look:
            badge(painter, QPointF(frame.right() - 5, frame.top() + 5), self.mark, paper=False)
        painter.end()


class GapLine(QWidget):
    """One sentence: its words flow around the gap."""

    def __init__(self, number: int, sentence: Sentence) -> None:
        super().__init__()
        self._number = str(number)
        self._before = clipped(sentence.sentence).split()
        self._after = clipped(sentence.after).split()
        self._words: list[tuple[QRectF, str]] = []
        self.slot = Slot(number - 1, self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def fit_slot(self) -> None:
        """The gap takes the room its word needs."""
        self._arrange(self.width(), move=True)
        self.updateGeometry()
        self.update()

    def _arrange(self, width: int, *, move: bool) -> int:
        metrics = QFontMetrics(theme.font(_SIZE))
        blank = metrics.horizontalAdvance(" ") + 1
        left, top, words = _NUMBER, 0, []
        for word in (*self._before, None, *self._after):
            wide = self.slot.wanted_width() if word is None else metrics.horizontalAdvance(word)
            wide = min(wide, max(48, width - _NUMBER))
            if left > _NUMBER and left + wide > width:
                left, top = _NUMBER, top + _LINE
            x = width - left - wide if self.isRightToLeft() else left
            if word is None:
                if move:
                    self.slot.setGeometry(x, top, wide, _LINE)
            else:
                words.append((QRectF(x, top, wide + 1, _LINE), word))
            left += wide + blank
        if move:
            self._words = words
        return top + _LINE

    def heightForWidth(self, width: int) -> int:
        return self._arrange(max(160, width), move=False)

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(max(400, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, _LINE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(max(160, self.width()), move=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(theme.font(_SIZE))
        painter.setPen(theme.colour("muted"))
        x = self.width() - _NUMBER if self.isRightToLeft() else 0
        painter.drawText(
            QRectF(x, 0, _NUMBER - theme.SPACE_M, _LINE), Qt.AlignmentFlag.AlignCenter, self._number
        )
        painter.setPen(theme.colour("text"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        for box, word in self._words:
            painter.drawText(box, flags, word)
        painter.end()


class GapPlayer(Player):
    """The bank above, the sentences below."""

    def __init__(self, activity: Activity) -> None:
        super().__init__(activity)
        self._chips = [Chip(word) for word in activity.words[:MOST]]
        self.lines = [GapLine(at + 1, s) for at, s in enumerate(activity.sentences[:MOST])]
        self.slots = [line.slot for line in self.lines]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_M)
        if self._chips:
            column.addLayout(centred(Pool(self._chips, self.tr("Words")), WIDEST))
        rows = QVBoxLayout()
        rows.setSpacing(theme.SPACE_XS)
        for line in self.lines:
            rows.addWidget(line)
        self.sheet = sheet_of(rows)
        column.addLayout(centred(self.sheet, WIDEST), 1)
        self.hand = Hand(self, lambda _held, below: isinstance(below, Slot))
        self.hand.serve(self.items())
        self.hand.dropped.connect(self._dropped)
        for slot in self.slots:
            slot.typed.connect(lambda text, slot=slot: self._type(slot, text))
            slot.focused.connect(lambda slot=slot: self.sheet.ensureWidgetVisible(slot))
        for item in self.items():
            item.cleared.connect(lambda item=item: self._clear(item))
            item.stepped.connect(lambda dx, dy, item=item: self._step(item, dx, dy))
        self.hand.changed.connect(self._held)

    def items(self) -> tuple[Item, ...]:
        return (*self._chips, *self.slots)

    def keys(self) -> str:
        return self.tr("Write into a gap, or Space takes a word and puts it down")

    def cancel(self) -> bool:
        return self.hand.put_back()

    def present(self, view: View) -> None:
        self.view = view
        self.hand.locked = view.locked
        for chip, free in zip(self._chips, left_in_pool(self.activity, view.response), strict=False):
            chip.spend(not free)
        for line, slot in zip(self.lines, self.slots, strict=True):
            word, mark = view.response.placed.get(slot.index, ""), view.mark(slot.index)
            slot.show_state(label=word, mark=mark)
            slot.draggable = bool(word)
            slot.setToolTip(tip(word) if len(word) > 24 else "")
            name = self.tr("Gap {number} of {count}").format(number=slot.index + 1, count=len(self.slots))
            slot.tell(said(name, clipped(word) or self.tr("empty"), mark_word(mark)))
            line.fit_slot()

    def _held(self) -> None:
        held = self.hand.held
        for slot in self.slots:
            slot.types = held is None  # else Space would write a blank instead of putting the word down
        if isinstance(held, Chip) and self.hand.where is None:
            self.announced.emit(self.tr("“{word}” taken: choose a gap.").format(word=clipped(held.label)))
            empty = next((slot for slot in self.slots if not slot.label), None)
            if held.hasFocus() and empty is not None:
                empty.setFocus(Qt.FocusReason.OtherFocusReason)

    def _dropped(self, held: Item, below: Item | None, _where: QPoint) -> None:
        response = self.view.response
        by_key = below is not None and below.hasFocus()
        if isinstance(below, Slot):
            if isinstance(held, Slot):
                response = carried(response, held.index, below.index)
            else:
                response = placed(response, below.index, held.label)
        elif isinstance(held, Slot):
            response = placed(response, held.index, "")
        else:
            return
        self.responded.emit(response)
        free = next((chip for chip in self._chips if not chip.spent), None)
        if by_key and free is not None:
            free.setFocus(Qt.FocusReason.OtherFocusReason)

    def _type(self, slot: Slot, text: str) -> None:
        if not self.view.locked and self.hand.held is None:
            word = self.view.response.placed.get(slot.index, "")
            self.responded.emit(placed(self.view.response, slot.index, (word + text)[:MOST]))

    def _clear(self, item: Item) -> None:
        """Backspace takes a letter of what was written, and a word of the bank as a whole."""
        if isinstance(item, Slot) and item.label and not self.view.locked:
            self.hand.let_go()
            rest = "" if item.label in self.activity.words else item.label[:-1]
            self.responded.emit(placed(self.view.response, item.index, rest))

    def _step(self, item: Item, dx: int, dy: int) -> None:
        found = neighbour(self.items(), item, dx, dy)
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
