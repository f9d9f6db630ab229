"""The list of hits as it is drawn: books as headings, a line a hit with what was found marked in it.

All texts are plain. Leaves to others: which rows there are (``qt/hits_model``), where a hit leads (``place``).
"""

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from dcs_browser.qt.hits_model import HitsModel, Role, Row
from dcs_browser.services.search.query import Snippet
from dcs_browser.services.search.texts import Kind
from dcs_browser.ui import theme
from dcs_browser.ui.row_painting import (
    is_focused,
    paint_icon,
    paint_pill,
    paint_ring,
    paint_text,
    pill_width,
    placed,
)

Index = QModelIndex | QPersistentModelIndex
ICONS = {
    Kind.TITLE: "book-open",
    Kind.MODULE: "layers",
    Kind.HEADER: "type",
    Kind.ANSWER: "check",
    Kind.WORD: "whole-word",
    Kind.SENTENCE: "text",
    Kind.GAME: "gamepad-2",
    Kind.SUBTITLE: "captions",
    Kind.FILE: "file",
}
_BOOK, _HIT, _GAP = 40, 32, theme.SPACE_S
_KIND, _WHERE = 84, 110

translate = QCoreApplication.translate


def kind_word(kind: Kind) -> str:
    """What a kind of text is called."""
    return {
        Kind.TITLE: translate("Search", "Title"),
        Kind.MODULE: translate("Search", "Unit"),
        Kind.HEADER: translate("Search", "Header"),
        Kind.ANSWER: translate("Search", "Answer"),
        Kind.WORD: translate("Search", "Word"),
        Kind.SENTENCE: translate("Search", "Sentence"),
        Kind.GAME: translate("Search", "Game"),
        Kind.SUBTITLE: translate("Search", "Subtitle"),
        Kind.FILE: translate("Search", "File"),
    }[kind]


class HitDelegate(QStyledItemDelegate):
    """Paints one row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row | None = index.data(Role.ROW)
        return QSize(240, _BOOK if row is not None and row.kind == "book" else _HIT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row | None = index.data(Role.ROW)
        if row is None:
            return
        rect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("selection"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("hover"))
        if row.kind == "book" and index.row():
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), theme.colour("line"))
        {"book": self._paint_book, "hit": self._paint_hit, "more": self._paint_more}[row.kind](
            painter, option, row
        )
        if is_focused(option):
            paint_ring(painter, rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def _paint_book(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        rect, hit = option.rect, row.hit
        left = rect.left() + theme.SPACE_M
        icon = QRect(left, rect.top(), theme.ICON, rect.height())
        paint_icon(painter, placed(option, icon), "book-open", "accent")
        left += theme.ICON + _GAP
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        count = str(row.count)
        room = rect.right() - theme.SPACE_M - left - pill_width(count) - _GAP
        width = min(QFontMetrics(bold).horizontalAdvance(hit.title) + 2, room * 2 // 3)
        paint_text(painter, option, QRect(left, rect.top(), width, rect.height()), hit.title, font=bold)
        paint_pill(painter, option, left + width + _GAP, count, "neutral")
        left += width + 2 * _GAP + pill_width(count)
        publisher = QRect(left, rect.top(), rect.right() - theme.SPACE_M - left, rect.height())
        paint_text(painter, option, publisher, hit.publisher, "muted", right=True)

    def _paint_hit(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        rect, hit = option.rect, row.hit
        left = rect.left() + theme.SPACE_M + theme.ICON + _GAP
        icon = QRect(left, rect.top(), theme.ICON, rect.height())
        paint_icon(painter, placed(option, icon), ICONS[hit.kind], "muted")
        left += theme.ICON + _GAP
        kind = QRect(left, rect.top(), _KIND, rect.height())
        paint_text(painter, option, kind, kind_word(hit.kind), "muted", font=theme.font(theme.SECONDARY))
        left += _KIND + _GAP
        where = where_text(row)
        right = rect.right() - theme.SPACE_M - (_WHERE + _GAP if where else 0)
        if where:
            cell = QRect(right + _GAP, rect.top(), _WHERE, rect.height())
            ends = Qt.TextElideMode.ElideLeft if "/" in where else Qt.TextElideMode.ElideRight
            paint_text(painter, option, cell, where, "muted", right=True, elide=ends)
        paint_snippet(painter, option, QRect(left, rect.top(), right - left, rect.height()), hit.snippet)

    def _paint_more(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        rect = option.rect
        left = rect.left() + theme.SPACE_M + 2 * (theme.ICON + _GAP)
        text = translate("Search", "%Ln more in this book", "", row.count)
        cell = QRect(left, rect.top(), rect.right() - left, rect.height())
        paint_text(painter, option, cell, text, "accent_text")


def where_text(row: Row) -> str:
    """``Page 12``, or the file where there is no page; nothing where the text says it itself."""
    hit = row.hit
    if hit.page:
        return translate("Search", "Page {number}").format(number=hit.page)
    return hit.file if hit.kind not in (Kind.TITLE, Kind.FILE) else ""


def paint_snippet(painter: QPainter, option: QStyleOptionViewItem, rect: QRect, found: Snippet) -> None:
    """One line with marks: strong letters on a soft ground, so that neither colour nor weight stands alone."""
    metrics, strong = QFontMetrics(option.font), QFont(option.font)
    strong.setWeight(QFont.Weight.DemiBold)
    wider = QFontMetrics(strong)
    marked = [found.text[start:end] for start, end in found.spans]
    extra = sum(wider.horizontalAdvance(text) - metrics.horizontalAdvance(text) for text in marked)
    room = rect.width() - theme.SPACE_S - extra
    shown = metrics.elidedText(found.text, Qt.TextElideMode.ElideRight, room)
    whole = shown == found.text
    most = len(shown) if whole else len(shown) - 1
    layout = QTextLayout(shown, option.font)
    spans = []
    for start, end in found.spans:
        if start < most:
            spans.append(_marked(shown, start, min(end, most)))
    layout.setFormats(spans)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(10_000)
    layout.endLayout()
    painter.save()
    target = placed(option, rect)
    painter.setClipRect(target)
    painter.setPen(theme.colour("text"))
    top = rect.top() + (rect.height() - line.height()) / 2
    mirrored = option.direction is Qt.LayoutDirection.RightToLeft
    left = target.right() - line.naturalTextWidth() if mirrored else target.left()
    layout.draw(painter, QPointF(left, top), clip=QRectF(target))
    painter.restore()


def _marked(text: str, start: int, end: int) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    # Qt counts in UTF-16 units.
    made.start = len(text[:start].encode("utf-16-le", "surrogatepass")) // 2
    made.length = len(text[start:end].encode("utf-16-le", "surrogatepass")) // 2
    style = QTextCharFormat()
    style.setFontWeight(QFont.Weight.DemiBold)
    style.setForeground(theme.colour("warning"))
    style.setBackground(theme.colour("warning_soft"))
    made.format = style
    return made


class HitsList(QListView):
    """``entered`` carries the row of Enter, a click on "more" or a double click."""

    entered = Signal(object)

    def __init__(self, model: HitsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._key: tuple[object, ...] = ()
        self.setModel(model)
        self.setItemDelegate(HitDelegate(self))
        self.setAccessibleName(self.tr("Hits"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._moved)
        model.modelReset.connect(self._again)
        self.doubleClicked.connect(lambda index: self._enter(index, more=False))
        self.clicked.connect(self._click)
        theme.changed.connect(self.viewport().update)

    def begin(self) -> None:
        """Take the keyboard, on the first hit."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self._model.rowCount() > 1 and self.currentIndex().row() <= 0:
            self.setCurrentIndex(self._model.index(1))

    def best(self) -> Row | None:
        """The row that is chosen, else the first hit."""
        return self._model.row(self.currentIndex().row()) or self._model.row(1)

    def _moved(self, index: QModelIndex) -> None:
        row = self._model.row(index.row())
        if row is not None:
            self._key = row.key

    def _again(self) -> None:
        """The same hit stays chosen when rows come and go."""
        at = self._model.row_of(self._key) if self._key else -1
        if at >= 0:
            self.setCurrentIndex(self._model.index(at))

    def _click(self, index: QModelIndex) -> None:
        row = self._model.row(index.row())
        if row is not None and row.kind == "more":
            self.entered.emit(row)

    def _enter(self, index: QModelIndex, *, more: bool = True) -> None:
        row = self._model.row(index.row())
        if row is not None and (more or row.kind != "more"):
            self.entered.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(self.currentIndex())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.rowCount() > 1:
            self.setCurrentIndex(self._model.index(1))
