"""circle, markwithx and rightOrWrongWithColors: options on a picture are ringed, crossed or called (format 3.1, 3.3).

Leaves to others: groups and scores (``domain/flowbook/judging``), the picture (``picture_board``).
"""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout

from dcs_browser.domain.flowbook.activities import Activity, ActivityKind
from dcs_browser.domain.flowbook.judging import Mark, group_size
from dcs_browser.domain.flowbook.moves import called, chosen
from dcs_browser.ui import theme
from dcs_browser.ui.play.ink import LOOKS, badge, edge, focus_ring, ink, sign
from dcs_browser.ui.play.item import Item, neighbour
from dcs_browser.ui.play.picture_board import PAD, BoardPlayer
from dcs_browser.ui.play.player import MOST, View, mark_word, said

Stamp = Literal["", "ring", "cross", "right", "wrong"]


class Option(Item):
    """One area; ``stamp`` is what a person put on it."""

    def __init__(self, index: int) -> None:
        super().__init__()
        self.index = index
        self.stamp: Stamp = ""

    def show_stamp(self, stamp: Stamp, mark: Mark) -> None:
        if stamp != self.stamp:
            self.stamp = stamp
            self.update()
        self.show_state(mark=mark)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(PAD, PAD, -PAD, -PAD)
        look = LOOKS.get(self.mark)
        token = look.token if look else "accent"
        hover = self.underMouse() and not self.stamp and not look
        painter.setPen(edge("accent" if hover else "muted", 1.5 if hover else 1, paper=True, dashed=True))
        painter.setBrush(ink("accent_soft", 0.45) if hover else Qt.BrushStyle.NoBrush)
        if not self.stamp and not look:
            painter.drawRoundedRect(frame, theme.RADIUS, theme.RADIUS)
        elif look and look.dashed and not self.stamp:
            painter.setPen(edge(token, 2.5, paper=True, dashed=True))
            painter.drawRoundedRect(frame, theme.RADIUS, theme.RADIUS)
        self._paint_stamp(painter, frame, token)
        if self.hasFocus():
            focus_ring(painter, frame.adjusted(-2, -2, 2, 2), theme.RADIUS + 2, paper=True)
        if look:
            badge(painter, QPointF(frame.right() - 4, frame.top() + 4), self.mark, paper=True)
        painter.end()

    def _paint_stamp(self, painter: QPainter, frame: QRectF, token: str) -> None:
        pen = edge(token, 3, paper=True)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(ink(token, 0.10))
        if self.stamp == "ring":
            inner = frame.adjusted(1.5, 1.5, -1.5, -1.5)
            painter.drawRoundedRect(inner, min(inner.width(), inner.height()) / 2, inner.height() / 2)
        elif self.stamp == "cross":
            side = min(frame.width(), frame.height()) * 0.62
            box = QRectF(0, 0, side, side)
            box.moveCenter(frame.center())
            pen.setWidthF(max(3.0, side / 8))
            painter.setPen(pen)
            painter.drawLine(box.topLeft(), box.bottomRight())
            painter.drawLine(box.topRight(), box.bottomLeft())
        elif self.stamp:
            colour = "ok" if self.stamp == "right" else "error"
            painter.setPen(edge(colour, 2, paper=True))
            painter.setBrush(ink(f"{colour}_soft", 0.92))
            radius = min(frame.height() / 2, theme.SPACE_L)
            painter.drawRoundedRect(frame, radius, radius)
            icon = sign("thumbs-up" if self.stamp == "right" else "thumbs-down", colour, paper=True)
            half = theme.ICON / 2
            painter.drawPixmap(frame.center() - QPointF(half, half), icon)


class ChoicePlayer(BoardPlayer):
    """A picture with options."""

    def __init__(self, activity: Activity) -> None:
        super().__init__(activity)
        self.options: list[Option] = []
        areas = []
        for index, answer in enumerate(activity.answers[:MOST]):
            if answer.coords is not None and not answer.coords.empty:
                option = Option(index)
                self.options.append(option)
                areas.append((option, answer.coords))
                option.clicked.connect(lambda _checked=False, index=index: self._choose(index))
                option.stepped.connect(lambda dx, dy, option=option: self._step(option, dx, dy))
                option.cleared.connect(lambda index=index: self._clear(index))
        self.board.set_areas(areas)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.board)

    def items(self) -> tuple[Item, ...]:
        return tuple(self.options)

    def keys(self) -> str:
        if self.activity.kind is ActivityKind.RIGHT_OR_WRONG:
            return self.tr("Arrows move, Space changes right, wrong, open")
        return self.tr("Arrows move, Space chooses")

    # --- showing ---------------------------------------------------------------------------------------------------

    def present(self, view: View) -> None:
        self.view = view
        for option in self.options:
            mark, stamp = view.mark(option.index), self._stamp(option.index)
            option.show_stamp(stamp, mark)
            option.tell(said(self._name(option.index), self._stamp_word(stamp), mark_word(mark)))

    def _stamp(self, index: int) -> Stamp:
        if self.activity.kind is ActivityKind.RIGHT_OR_WRONG:
            verdict = self.view.response.verdicts.get(index)
            return "" if verdict is None else "right" if verdict else "wrong"
        if index not in self.view.response.chosen:
            return ""
        return "cross" if self.activity.kind is ActivityKind.MARK_WITH_X else "ring"

    def _stamp_word(self, stamp: Stamp) -> str:
        words: dict[Stamp, str] = {
            "": self.tr("open"),
            "ring": self.tr("circled"),
            "cross": self.tr("marked"),
            "right": self.tr("called right"),
            "wrong": self.tr("called wrong"),
        }
        return words[stamp]

    def _name(self, index: int) -> str:
        size = group_size(self.activity)
        if self.activity.kind is ActivityKind.RIGHT_OR_WRONG or size < 0:
            count = len(self.activity.answers)
            return self.tr("Option {number} of {count}").format(number=index + 1, count=count)
        return self.tr("Question {question}, option {number}").format(
            question=index // size + 1, number=index % size + 1
        )

    # --- playing ---------------------------------------------------------------------------------------------------

    def _choose(self, index: int) -> None:
        if self.view.locked:
            return
        response = self.view.response
        if self.activity.kind is ActivityKind.RIGHT_OR_WRONG:
            now = response.verdicts.get(index)
            response = called(response, index, True if now is None else False if now else None)
        else:
            response = chosen(response, self.activity, index)
        self.responded.emit(response)
        self.announced.emit(said(self._name(index), self._stamp_word(self._stamp(index))))

    def _clear(self, index: int) -> None:
        if not self.view.locked and self._stamp(index):
            response = self.view.response
            if self.activity.kind is ActivityKind.RIGHT_OR_WRONG:
                self.responded.emit(called(response, index, None))
            else:
                self.responded.emit(chosen(response, self.activity, index))

    def _step(self, option: Option, dx: int, dy: int) -> None:
        found = neighbour(self.options, option, dx, dy)
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
