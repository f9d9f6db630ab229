"""dragdroppicture and dragdroppicturegroup: words from a pool are put onto the places of a picture (format 3.1).

Leaves to others: scoring and the pool's arithmetic (``domain/flowbook``), gestures (``hand``).
"""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout

from dcs_browser.domain.flowbook.activities import Activity
from dcs_browser.domain.flowbook.moves import carried, left_in_pool, placed
from dcs_browser.qt.tips import tip
from dcs_browser.ui import theme
from dcs_browser.ui.play.chips import Chip, Pool
from dcs_browser.ui.play.hand import Hand
from dcs_browser.ui.play.ink import LOOKS, badge, clipped, edge, fitted, focus_ring, ink
from dcs_browser.ui.play.item import Item, neighbour
from dcs_browser.ui.play.picture_board import PAD, BoardPlayer
from dcs_browser.ui.play.player import MOST, View, mark_word, said


class Zone(Item):
    """A place on the picture, empty or with the word that lies there."""

    LARGEST = 20

    def __init__(self, index: int) -> None:
        super().__init__()
        self.index = index
        self.text_size = self.LARGEST

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(PAD, PAD, -PAD, -PAD)
        radius = min(theme.RADIUS, frame.height() / 3)
        look = LOOKS.get(self.mark)
        self._paint_ground(painter, frame, radius)
        sign = 18.0 if look else 0.0
        room = QSizeF(max(8.0, frame.width() - 8 - sign), frame.height())
        font, text = fitted(self.label, room, self.text_size)
        painter.setFont(font)
        painter.setPen(ink(look.token if look else "text"))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)
        if self.hasFocus():
            focus_ring(painter, frame.adjusted(-2, -2, 2, 2), radius + 2, paper=True)
        if look:
            badge(painter, QPointF(frame.right() - 4, frame.top() + 4), self.mark, paper=True)
        painter.end()

    def _paint_ground(self, painter: QPainter, frame: QRectF, radius: float) -> None:
        look = LOOKS.get(self.mark)
        if self.hot or self.held:
            painter.setPen(edge("accent", 2, paper=True))
            painter.setBrush(ink("accent_soft", 0.95))
        elif look:
            painter.setPen(edge(look.token, 2, paper=True, dashed=look.dashed))
            painter.setBrush(ink(look.soft, 0.95))
        elif self.label:
            painter.setPen(edge("accent", 1.5, paper=True))
            painter.setBrush(ink("surface", 0.96))
        else:
            painter.setPen(edge("muted", 1.5, paper=True, dashed=True))
            painter.setBrush(ink("surface", 0.86 if self.underMouse() else 0.62))
        painter.drawRoundedRect(frame, radius, radius)


class DropPlayer(BoardPlayer):
    """A pool above, the picture below."""

    def __init__(self, activity: Activity) -> None:
        super().__init__(activity)
        self._chips = [Chip(word) for word in activity.words[:MOST]]
        self.pool = Pool(self._chips, self.tr("Words"))
        self.zones: list[Zone] = []
        areas = []
        for index, answer in enumerate(activity.answers[:MOST]):
            if answer.coords is not None and not answer.coords.empty:
                zone = Zone(index)
                self.zones.append(zone)
                areas.append((zone, answer.coords))
        self.board.set_areas(areas)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_S)
        column.addWidget(self.pool)
        column.addWidget(self.board, 1)
        self.hand = Hand(self, lambda _held, below: isinstance(below, Zone))
        self.hand.serve(self.items())
        self.hand.dropped.connect(self._dropped)
        self.hand.changed.connect(self._held)
        for item in self.items():
            item.stepped.connect(lambda dx, dy, item=item: self._step(item, dx, dy))
            item.cleared.connect(lambda item=item: self._clear(item))
        self._was_held: Item | None = None

    def items(self) -> tuple[Item, ...]:
        return (*self._chips, *self.zones)

    def keys(self) -> str:
        return self.tr("Space takes and puts down, arrows move, Delete clears")

    def cancel(self) -> bool:
        return self.hand.put_back()

    # --- showing ---------------------------------------------------------------------------------------------------

    def present(self, view: View) -> None:
        self.view = view
        self.hand.locked = view.locked
        for chip, free in zip(self._chips, left_in_pool(self.activity, view.response), strict=False):
            chip.spend(not free)
            chip.tell(said(clipped(chip.label) or "…", "" if free else self.tr("already used")))
        count = len(self.activity.answers)
        for zone in self.zones:
            word, mark = view.response.placed.get(zone.index, ""), view.mark(zone.index)
            zone.show_state(label=word, mark=mark)
            zone.draggable = bool(word)
            zone.setToolTip(tip(word) if len(word) > 16 else "")
            name = self.tr("Place {number} of {count}").format(number=zone.index + 1, count=count)
            zone.tell(said(name, clipped(word) or self.tr("empty"), mark_word(mark)))

    # --- playing ---------------------------------------------------------------------------------------------------

    def _held(self) -> None:
        """Say it once when something is taken, and lead the keyboard to where it can go."""
        held = self.hand.held
        if held is self._was_held:
            return
        self._was_held = held
        if held is None:
            return
        word = clipped(held.label)
        self.announced.emit(self.tr("“{word}” taken: choose a place.").format(word=word))
        if held.hasFocus() and isinstance(held, Chip) and self.hand.where is None:
            empty = next((zone for zone in self.zones if not zone.label), None)
            if empty is not None:
                empty.setFocus(Qt.FocusReason.OtherFocusReason)

    def _dropped(self, held: Item, below: Item | None, _where: QPoint) -> None:
        response = self.view.response
        by_key = below is not None and below.hasFocus()
        if isinstance(below, Zone):
            if isinstance(held, Zone):
                response = carried(response, held.index, below.index)
            else:
                response = placed(response, below.index, held.label)
            text = self.tr("“{word}” lies in place {number}.")
            self.announced.emit(text.format(word=clipped(held.label), number=below.index + 1))
        elif isinstance(held, Zone):
            response = placed(response, held.index, "")
            self.announced.emit(self.tr("“{word}” is back among the words.").format(word=clipped(held.label)))
        else:
            return
        self.responded.emit(response)
        if by_key:
            free = next((chip for chip in self._chips if not chip.spent), None)
            if free is not None:
                free.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self, item: Item) -> None:
        if isinstance(item, Zone) and item.label and not self.view.locked:
            self.hand.let_go()
            self.responded.emit(placed(self.view.response, item.index, ""))

    def _step(self, item: Item, dx: int, dy: int) -> None:
        found = neighbour(self.items(), item, dx, dy)
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
