"""Drawing lines on a played page: which boxes are joined, by drag or by two presses.

Leaves to others: the boxes and the ink (``lines``), what is right (``domain/flowbook/page_judging``).
"""

from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtWidgets import QGraphicsItem

from dcs_browser.domain.flowbook.config import Page
from dcs_browser.domain.flowbook.judging import Mark
from dcs_browser.domain.flowbook.page_judging import playable
from dcs_browser.domain.flowbook.parts import Answer, SectionKind
from dcs_browser.ui.page_play.lines import EndField, Lines


class LineDrawing(QObject):
    """Links go from the answer whose first box was taken to the answer whose second box it was led to."""

    changed = Signal()

    def __init__(self, page: Page, root: QGraphicsItem, ends: tuple[EndField, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._ends = ends
        self._begins = {end.answer: end for end in ends if end.begin}
        self._targets = {end.answer: end for end in ends if not end.begin}
        self._answers: dict[str, Answer] = {
            answer.pointer: answer
            for section in page.sections
            if section.kind is SectionKind.DRAW_MATCHED_LINE
            for answer in playable(section)
        }
        self._room = Counter(self._target_of(answer) for answer in self._answers.values())
        self._links: dict[str, str] = {}
        self._marks: Mapping[str, Mark] = {}
        self._held: EndField | None = None
        area = QRectF(root.boundingRect())
        for end in ends:
            area = area.united(end.area)
        self._ink = Lines(root, area)
        for end in ends:
            end.dragged.connect(self._dragged)
            end.dropped.connect(self._dropped)

    def _target_of(self, answer: Answer) -> str:
        """The answer whose field stands for the second box of ``answer``."""
        section = answer.pointer.rpartition("/answer/")[0]
        for other in self._answers.values():
            if other.pointer.startswith(section + "/") and other.rect_end == answer.rect_end:
                return other.pointer
        return answer.pointer

    def links(self) -> dict[str, str]:
        return dict(self._links)

    def set_links(self, links: Mapping[str, str]) -> None:
        """Show other lines, without a signal."""
        self._links = {
            begin: self._target_of(self._answers[end])
            for begin, end in links.items()
            if begin in self._begins and end in self._answers
        }
        self.let_go()
        self._draw()

    def show_marks(self, marks: Mapping[str, Mark]) -> None:
        self._marks = marks
        self._draw()

    # --- by two presses ------------------------------------------------------------------------------------------------

    def press(self, end: EndField) -> None:
        """Take an end, or lead the one that is held to it."""
        held = self._held
        if held is end:
            self.let_go()
        elif held is None or held.begin == end.begin or held.section != end.section:
            self._hold(end)
        else:
            self._join(held, end)

    def _hold(self, end: EndField) -> None:
        self.let_go()
        self._held = end
        end.hold(True)

    def let_go(self) -> bool:
        """Nothing is held any more; whether something was."""
        held, self._held = self._held, None
        if held is not None:
            held.hold(False)
        return held is not None

    def _join(self, one: EndField, other: EndField) -> None:
        begin, end = (one, other) if one.begin else (other, one)
        self.let_go()
        before = [
            answer for answer, led in self._links.items() if led == end.answer and answer != begin.answer
        ]
        if before and len(before) >= self._room[end.answer]:
            del self._links[before[0]]
        self._links[begin.answer] = end.answer
        self._draw()
        self.changed.emit()

    def remove(self, end: EndField) -> None:
        """Take away the lines of an end."""
        gone = [b for b, e in self._links.items() if (b if end.begin else e) == end.answer]
        for begin in gone:
            del self._links[begin]
        self._draw()

    # --- by dragging -----------------------------------------------------------------------------------------------------

    def _dragged(self, end: EndField, to: QPointF) -> None:
        if self._held is not end:
            self._hold(end)
        self._ink.show_rubber((end.middle(), to))

    def _dropped(self, end: EndField, at: QPointF) -> None:
        self._ink.show_rubber(None)
        target = next(
            (
                other
                for other in self._ends
                if other.begin != end.begin and other.section == end.section and other.area.contains(at)
            ),
            None,
        )
        if target is not None:
            self._join(end, target)
        elif end.area.contains(at):
            self.let_go()  # led back to where it began
        else:
            self.let_go()
            self.remove(end)
            self.changed.emit()

    # --- drawing ---------------------------------------------------------------------------------------------------------

    def _draw(self) -> None:
        led_to = set(self._links.values())
        for end in self._ends:
            if end.begin:
                target = self._targets.get(self._links.get(end.answer, ""))
                end.joined = target.name if target is not None else ""
            else:
                end.joined = end.name if end.answer in led_to else ""
            end.update()
        self._ink.show_lines(
            tuple(
                (
                    *between(self._begins[begin].area, self._targets[end].area),
                    self._marks.get(begin, Mark.OPEN),
                    self._answers[begin].color,
                )
                for begin, end in self._links.items()
                if end in self._targets
            )
        )


def between(one: QRectF, other: QRectF) -> tuple[QPointF, QPointF]:
    """From edge to edge of two boxes, so that a line crosses the words of neither."""
    a, b = one.center(), other.center()
    if abs(a.x() - b.x()) >= abs(a.y() - b.y()) or one.right() < other.left() or other.right() < one.left():
        left_first = a.x() <= b.x()
        start = QPointF(one.right() if left_first else one.left(), a.y())
        return start, QPointF(other.left() if left_first else other.right(), b.y())
    top_first = a.y() <= b.y()
    start = QPointF(a.x(), one.bottom() if top_first else one.top())
    return start, QPointF(b.x(), other.top() if top_first else other.bottom())
