"""Differences of two books as a list with filters: headings by page, two lines a difference, kinds as chips above.

Shared by the places that show differences. Leaves to others: comparing, and what is shown of the chosen one.
"""

from PySide6.QtCore import QItemSelectionModel, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from dcs_browser.domain.compare import Kind
from dcs_browser.qt.differences_model import FILES, DifferenceItem, DifferencesModel, Index, Role, Row
from dcs_browser.ui import theme
from dcs_browser.ui.chip_row import ChipRow
from dcs_browser.ui.difference_words import TONES, counts_of, kind_text
from dcs_browser.ui.row_painting import is_focused, paint_icon, paint_ring, paint_text, placed
from dcs_browser.ui.widgets import Card, Chip, SearchBox, States, chip_text

_KINDS = (*(kind.value for kind in (Kind.ANSWER, Kind.PICTURE, Kind.MEDIA, Kind.ADDED, Kind.REMOVED, Kind.MOVED, Kind.CHANGED)), FILES)  # fmt: skip
_LEFT = theme.SPACE_M + 2
_TEXT = _LEFT + theme.ICON + theme.SPACE_M
_WHERE = 150
_HEADING = 32
_TWO_LINES = 46
_BATCH = 200
_SEARCH = 200
_BESIDE = 760
"""Pixels of width from which on the search stands beside the chips."""


class DifferenceDelegate(QStyledItemDelegate):
    """Paints headings and differences."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row | None = index.data(Role.ROW)
        return QSize(240, _HEADING if row is None or row.item is None else _TWO_LINES)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row | None = index.data(Role.ROW)
        if row is None:
            return
        rect = option.rect
        painter.save()
        if row.item is None:
            self._paint_heading(painter, option, row)
        else:
            ground = "surface"
            if option.state & QStyle.StateFlag.State_Selected:
                ground = "selection"
            elif option.state & QStyle.StateFlag.State_MouseOver:
                ground = "hover"
            painter.fillRect(rect, theme.colour(ground))
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))
            self._paint_item(painter, option, row.item)
            if is_focused(option):
                paint_ring(painter, rect.adjusted(1, 1, -1, -2))
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        rect = option.rect
        painter.fillRect(rect, theme.colour("bg"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        room = rect.adjusted(_LEFT, 0, -theme.SPACE_M - 48, 0)
        paint_text(painter, option, room, row.group, "text", font=bold)
        count = QRect(rect.right() - theme.SPACE_M - 48, rect.top(), 48, rect.height())
        paint_text(painter, option, count, str(row.count), "muted", right=True)

    def _paint_item(self, painter: QPainter, option: QStyleOptionViewItem, item: DifferenceItem) -> None:
        rect = option.rect
        icon = QRect(rect.left() + _LEFT, rect.top(), theme.ICON, rect.height())
        paint_icon(painter, placed(option, icon), item.icon, item.tint)  # type: ignore[arg-type]
        left, right = rect.left() + _TEXT, rect.right() - theme.SPACE_M
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.Medium)
        height = QFontMetrics(bold).height()
        top = rect.top() + (rect.height() - 2 * height - 2) // 2
        where = min(QFontMetrics(option.font).horizontalAdvance(item.where) + 2, _WHERE)
        if item.where:
            box = QRect(right - where, top, where, height)
            paint_text(painter, option, box, item.where, "muted", right=True)
        room = right - left - (where + theme.SPACE_M if item.where else 0)
        if not item.detail:
            top = rect.top() + (rect.height() - height) // 2
        paint_text(painter, option, QRect(left, top, room, height), item.title, font=bold)
        line = QRect(left, top + height + 2, right - left, height)
        paint_text(painter, option, line, item.detail, "muted")


class _View(QListView):
    """Headings are passed over by the keyboard."""

    chosen = Signal(object)
    entered_item = Signal(object)

    def __init__(self, model: DifferencesModel, name: str) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(DifferenceDelegate(self))
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        # Ten thousand rows are laid out a few at a time: the window stays quick.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(self._enter)
        self.selectionModel().currentChanged.connect(self._changed)
        theme.changed.connect(self.viewport().update)

    def _changed(self, index: Index, _before: Index) -> None:
        row: Row | None = index.data(Role.ROW) if index.isValid() else None
        self.chosen.emit(row.item if row is not None else None)

    def _enter(self, index: Index) -> None:
        row: Row | None = index.data(Role.ROW) if index.isValid() else None
        if row is not None and row.item is not None:
            self.entered_item.emit(row.item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(self.currentIndex())
            return
        super().keyPressEvent(event)


class DifferenceList(QWidget):
    """``chosen`` and ``entered`` carry the item (``chosen`` None for none); ``filtered`` comes after every filter."""

    chosen = Signal(object)
    entered = Signal(object)
    filtered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = DifferencesModel(self)
        self.view = _View(self.model, self.tr("Differences"))
        self.search = SearchBox(self.tr("Filter differences"), on_window=True)
        self.chips: dict[str, Chip] = {}
        for kind in _KINDS:
            chip = Chip("", TONES[kind])
            chip.toggled.connect(self._filter)
            chip.hide()
            self.chips[kind] = chip
        self._chips = ChipRow(tuple(self.chips.values()))
        self._beside, self._below = QHBoxLayout(), QHBoxLayout()
        self._beside.setSpacing(theme.SPACE_M)
        self._beside.addWidget(self._chips, 1)
        self._below.addWidget(self.search)
        card = Card()
        card.body.setContentsMargins(1, theme.SPACE_XS, 1, theme.SPACE_XS)
        card.body.addWidget(self.view)
        self.rows = States(card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_M)
        column.addLayout(self._beside)
        column.addLayout(self._below)
        column.addWidget(self.rows, 1)
        self.search.searched.connect(lambda _text: self._filter())
        self.view.chosen.connect(self.chosen)
        self.view.entered_item.connect(self.entered)
        self._wrapped = True

    def show_items(self, items: tuple[DifferenceItem, ...]) -> None:
        """Other differences; every filter is opened."""
        counts = counts_of(items)
        for kind, chip in self.chips.items():
            chip.setText(chip_text(kind_text(kind), counts[kind]))
            chip.setVisible(counts[kind] > 0)
            blocked = chip.blockSignals(True)
            chip.setChecked(False)
            chip.blockSignals(blocked)
        self.search.clear()
        self.model.set_filter(None)
        self.model.show_items(items)
        self._show_rows()
        self._fit()

    def kinds(self) -> frozenset[str] | None:
        """The kinds whose chips are pressed; None when none is, which shows all."""
        pressed = frozenset(kind for kind, chip in self.chips.items() if chip.isChecked())
        return pressed or None

    def _filter(self) -> None:
        self.model.set_filter(self.kinds(), self.search.text())
        self._show_rows()
        self.filtered.emit()

    def _show_rows(self) -> None:
        if self.model.rowCount():
            self.rows.show_content()
        else:
            again = (self.tr("Show all"), self.show_all)
            self.rows.show_empty("search", self.tr("No difference fits the filter."), again)

    def show_all(self) -> None:
        for chip in self.chips.values():
            chip.setChecked(False)
        self.search.clear()
        self._filter()

    def choose(self, at: int) -> None:
        """Make a row the current one."""
        index = self.model.index(at)
        self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.view.scrollTo(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The search stands beside the chips where there is room for both."""
        wrapped = self.width() < _BESIDE
        if wrapped is not self._wrapped:
            self._wrapped = wrapped
            target, other = (self._below, self._beside) if wrapped else (self._beside, self._below)
            other.removeWidget(self.search)
            target.addWidget(self.search)
            self.search.setMaximumWidth(16_777_215 if wrapped else _SEARCH)
            self.search.setMinimumWidth(0 if wrapped else _SEARCH)
        self._chips.arrange()
