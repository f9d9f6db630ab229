"""matchTheWords: words left, sentences right, and lines that are drawn between them (format 3.1).

Leaves to others: scoring, which lines exclude each other (``domain/flowbook/moves``), gestures (``hand``).
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from dcs_browser.domain.flowbook.activities import Activity, MatchWord, Sentence
from dcs_browser.domain.flowbook.judging import Mark
from dcs_browser.domain.flowbook.moves import joined, one_line_a_word, parted
from dcs_browser.qt.images import Picture
from dcs_browser.ui import theme
from dcs_browser.ui.play.hand import Hand
from dcs_browser.ui.play.ink import LOOKS, badge, clipped, focus_ring, sign
from dcs_browser.ui.play.item import Item, neighbour
from dcs_browser.ui.play.player import MOST, SMALL, Player, View, mark_word, said
from dcs_browser.ui.play.sheet import WIDEST, centred, sheet_of

_PICTURE = 72
_DOT = 6.0
_DEFAULT_SIZE, _TEXT = 33, 15
"""What readers take without textFontSize (format 2.6), and how large that is here."""


class Tile(Item):
    """A word or a sentence, with its picture; a dot at its side is where lines begin and end."""

    def __init__(self, index: int, element: MatchWord, *, left: bool, size: int) -> None:
        text = element.sentence if isinstance(element, Sentence) else element.word
        super().__init__(label=clipped(text), draggable=True)
        self.index, self.left, self.path = index, left, element.image_path
        self.linked = False
        self._size = size
        self._image = QImage()
        self._gone = False

    def show_image(self, picture: Picture) -> None:
        self._image, self._gone = picture.image, not picture
        self.update()

    def has_image(self) -> bool:
        return not self._image.isNull()

    def show_link(self, on: bool, mark: Mark) -> None:
        if on != self.linked:
            self.linked = on
            self.update()
        self.show_state(mark=mark)

    def dot(self) -> QPointF:
        """In pixels of the parent."""
        box = QRectF(self.geometry())
        right = self.left != self.isRightToLeft()
        return QPointF(box.right() - 9 if right else box.left() + 9, box.center().y())

    def _inner(self, width: int) -> QRect:
        """The room of the text in a tile of that width, of no particular height."""
        picture = _PICTURE + theme.SPACE_M if self.path else 0
        begin = theme.SPACE_M if self.left else theme.SPACE_M + 12
        return QRect(begin + picture, 0, max(24, width - picture - 2 * theme.SPACE_M - 16), 10_000)

    def natural_width(self) -> int:
        metrics = QFontMetrics(theme.font(self._size))
        picture = _PICTURE + theme.SPACE_M if self.path else 0
        return metrics.horizontalAdvance(self.label) + picture + 2 * theme.SPACE_M + 24

    def heightForWidth(self, width: int) -> int:
        metrics = QFontMetrics(theme.font(self._size))
        text = metrics.boundingRect(self._inner(width), int(self._flags(width)), self.label).height()
        return max(text + 2 * theme.SPACE_S + 8, _PICTURE + theme.SPACE_L if self.path else 0, 44)

    def _flags(self, width: int) -> Qt.TextFlag:
        """Words that are too long for a line are broken anywhere."""
        metrics = QFontMetrics(theme.font(self._size))
        longest = max((metrics.horizontalAdvance(word) for word in self.label.split()), default=0)
        return (
            Qt.TextFlag.TextWrapAnywhere if longest > self._inner(width).width() else Qt.TextFlag.TextWordWrap
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        look = LOOKS.get(self.mark)
        strong = "accent" if self.held or self.hot else look.token if look else "line"
        painter.setPen(QPen(theme.colour(strong), 2 if strong != "line" else 1))
        soft = "accent_soft" if self.held or self.hot else look.soft if look else "surface"
        painter.setBrush(theme.colour("hover" if self.underMouse() and soft == "surface" else soft))
        painter.drawRoundedRect(frame, theme.RADIUS_CARD, theme.RADIUS_CARD)
        inner = self._inner(self.width())
        if self.path:
            box = QRectF(inner.left() - _PICTURE - theme.SPACE_M, 0, _PICTURE, _PICTURE)
            box.moveTop((self.height() - _PICTURE) / 2)
            self._paint_image(painter, box)
        painter.setFont(theme.font(self._size))
        painter.setPen(theme.colour("text"))
        box = QRectF(inner.left(), 0, inner.width(), self.height())
        flags = int(self._flags(self.width()) | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(box, flags, self.label)
        if self.hasFocus():
            focus_ring(painter, frame, theme.RADIUS_CARD, paper=False)
        self._paint_dot(painter, look.token if look else "accent")
        if look:
            side = frame.left() + 7 if self.left != self.isRightToLeft() else frame.right() - 7
            badge(painter, QPointF(side, frame.top() + 7), self.mark, paper=False)
        painter.end()

    def _paint_dot(self, painter: QPainter, token: str) -> None:
        here = self.dot() - QPointF(self.pos())
        painter.setPen(QPen(theme.colour(token if self.linked or self.held else "faint"), 2))
        painter.setBrush(theme.colour(token if self.linked or self.held else "surface"))
        painter.drawEllipse(here, _DOT - 1.5, _DOT - 1.5)

    def _paint_image(self, painter: QPainter, box: QRectF) -> None:
        if self._image.isNull():
            icon = sign("image-off" if self._gone else "image", "faint", paper=False, size=20)
            painter.drawPixmap(box.center() - QPointF(10, 10), icon)
            return
        size = self._image.size().scaled(box.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRectF(0, 0, size.width(), size.height())
        target.moveCenter(box.center())
        painter.drawImage(target, self._image)


class Lines(QWidget):
    """The two columns, and the lines over them."""

    def __init__(self, words: Sequence[Tile], sentences: Sequence[Tile]) -> None:
        super().__init__()
        self.words, self.sentences = tuple(words), tuple(sentences)
        for tile in (*words, *sentences):
            tile.setParent(self)
        self._links: dict[int, int] = {}
        self._marks: dict[int, Mark] = {}
        self._loose: tuple[Tile, QPoint] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def show_links(self, links: dict[int, int], marks: dict[int, Mark]) -> None:
        self._links, self._marks = links, marks
        self.update()

    def show_loose(self, loose: tuple[Tile, QPoint] | None) -> None:
        """The line that is being drawn."""
        if loose != self._loose:
            self._loose = loose
            self.update()

    def _arrange(self, width: int, *, move: bool) -> int:
        gap = max(72, width // 6)
        widest = max((tile.natural_width() for tile in self.words), default=96)
        left = max(96, min(widest, (width - gap) * 2 // 5))
        right = max(96, width - gap - left)
        heights = [
            [tile.heightForWidth(wide) for tile in tiles]
            for tiles, wide in ((self.words, left), (self.sentences, right))
        ]
        total = max((sum(column) + theme.SPACE_M * (len(column) - 1) for column in heights), default=0)
        if move:
            for tiles, highs, wide, at in (
                (self.words, heights[0], left, 0),
                (self.sentences, heights[1], right, width - right),
            ):
                self._set_column(tiles, highs, wide, width - at - wide if self.isRightToLeft() else at, total)
        return max(0, total)

    def _set_column(self, tiles: Sequence[Tile], highs: Sequence[int], wide: int, x: int, total: int) -> None:
        """The shorter column is spread over the height of the longer one."""
        free = total - sum(highs)
        gap = free / max(1, len(tiles) - 1) if len(tiles) > 1 else 0
        top = 0.0 if len(tiles) > 1 else free / 2
        for tile, high in zip(tiles, highs, strict=True):
            tile.setGeometry(x, round(top), wide, high)
            top += high + gap

    def heightForWidth(self, width: int) -> int:
        return self._arrange(max(280, width), move=False)

    def sizeHint(self) -> QSize:
        return QSize(600, self.heightForWidth(max(600, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(280, theme.ROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(max(280, self.width()), move=True)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange(max(280, self.width()), move=True)
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for sentence, word in self._links.items():
            if 0 <= word < len(self.words):
                look = LOOKS.get(self._marks.get(sentence, Mark.OPEN))
                pen = QPen(theme.colour(look.token if look else "accent"), 2.5)
                if look and look.icon == "x":
                    pen.setStyle(Qt.PenStyle.DashLine)
                self._draw(painter, self.words[word].dot(), self.sentences[sentence].dot(), pen)
        if self._loose is not None:
            tile, where = self._loose
            self._draw(painter, tile.dot(), QPointF(where), QPen(theme.colour("accent"), 2.5))
        painter.end()

    def _draw(self, painter: QPainter, begin: QPointF, end: QPointF, pen: QPen) -> None:
        """A soft curve: crossing lines stay apart to the eye."""
        bend = (end.x() - begin.x()) * 0.4
        path = QPainterPath(begin)
        path.cubicTo(begin + QPointF(bend, 0), end - QPointF(bend, 0), end)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)


class PairPlayer(Player):
    """Lines are drawn from either side."""

    def __init__(self, activity: Activity) -> None:
        super().__init__(activity)
        wanted = activity.font_size if 8 <= activity.font_size <= 200 else _DEFAULT_SIZE
        size = max(12, min(24, round(_TEXT * wanted / _DEFAULT_SIZE)))
        self.words = [Tile(at, w, left=True, size=size) for at, w in enumerate(activity.match_words[:MOST])]
        self.sentences = [
            Tile(at, s, left=False, size=size) for at, s in enumerate(activity.sentences[:MOST])
        ]
        self._exclusive = one_line_a_word(activity)
        self.lines = Lines(self.words, self.sentences)
        rows = QVBoxLayout()
        rows.addWidget(self.lines)
        self.sheet = sheet_of(rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(centred(self.sheet, WIDEST))
        self.hand = Hand(self.lines, self._fits, ghost=False)
        self.hand.serve(self.items())
        self.hand.dropped.connect(self._dropped)
        self.hand.changed.connect(self._held)
        self._was_held: Item | None = None
        for tile in (*self.words, *self.sentences):
            tile.cleared.connect(lambda tile=tile: self._part(tile))
            tile.stepped.connect(lambda dx, dy, tile=tile: self._step(tile, dx, dy))
            tile.focused.connect(lambda tile=tile: self.sheet.ensureWidgetVisible(tile))

    def _fits(self, held: Item, below: Item) -> bool:
        return isinstance(held, Tile) and isinstance(below, Tile) and held.left != below.left

    def items(self) -> tuple[Item, ...]:
        return (*self.words, *self.sentences)

    def keys(self) -> str:
        return self.tr("Space begins and ends a line, arrows move, Delete removes it")

    def wanted_pictures(self) -> dict[str, QSize]:
        return {tile.path: SMALL for tile in (*self.words, *self.sentences) if tile.path}

    def show_picture(self, path: str, picture: Picture) -> None:
        for tile in (*self.words, *self.sentences):
            if tile.path == path:
                tile.show_image(picture)
                if not picture:
                    tile.setToolTip(self.tr("{path} can't be shown.").format(path=path[:200]))

    def cancel(self) -> bool:
        return self.hand.put_back()

    # --- showing ---------------------------------------------------------------------------------------------------

    def present(self, view: View) -> None:
        self.view = view
        self.hand.locked = view.locked
        links = {s: w for s, w in view.response.links.items() if 0 <= s < len(self.sentences)}
        for tile in self.sentences:
            mark, word = view.mark(tile.index), links.get(tile.index, -1)
            tile.show_link(word >= 0, mark)
            other = self.words[word].label if 0 <= word < len(self.words) else ""
            joined_to = self.tr("joined to {word}").format(word=other) if other else ""
            tile.tell(said(tile.label or self.tr("Picture"), joined_to, mark_word(mark)))
        for tile in self.words:
            tile.show_link(tile.index in links.values(), Mark.OPEN)
            tile.tell(tile.label or self.tr("Picture"))
        self.lines.show_links(links, {s: view.mark(s) for s in links})

    def _held(self) -> None:
        held = self.hand.held
        dragged = isinstance(held, Tile) and self.hand.where is not None
        self.lines.show_loose((held, self.hand.where) if dragged else None)  # type: ignore[arg-type]
        if held is self._was_held:
            return
        self._was_held = held
        if isinstance(held, Tile) and not dragged:
            self.announced.emit(self.tr("“{word}” chosen: choose the other end.").format(word=held.label))
            others = self.sentences if held.left else self.words
            free = next((tile for tile in others if not tile.linked), others[0] if others else None)
            if held.hasFocus() and free is not None:
                free.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- playing ---------------------------------------------------------------------------------------------------

    def _dropped(self, held: Item, below: Item | None, _where: QPoint) -> None:
        if not isinstance(held, Tile) or not isinstance(below, Tile):
            return
        word, sentence = (held, below) if held.left else (below, held)
        by_key = below.hasFocus()
        self.responded.emit(joined(self.view.response, sentence.index, word.index, exclusive=self._exclusive))
        self.announced.emit(self.tr("“{word}” joined.").format(word=word.label))
        ours = self.words if held.left else self.sentences
        free = next((tile for tile in ours if not tile.linked), None)
        if by_key and free is not None:
            free.setFocus(Qt.FocusReason.OtherFocusReason)

    def _part(self, tile: Tile) -> None:
        if self.view.locked or not tile.linked:
            return
        self.hand.let_go()
        if tile.left:
            self.responded.emit(parted(self.view.response, word=tile.index))
        else:
            self.responded.emit(parted(self.view.response, sentence=tile.index))

    def _step(self, tile: Tile, dx: int, dy: int) -> None:
        found = neighbour(self.items(), tile, dx, dy)
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
