"""The list of transfers: keys do what the small buttons do, Alt and the arrows or the mouse move a row in the queue.

Leaves to others: what the deeds are (``deeds``), doing them.
"""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from dcs_browser.domain.transfers import GroupSnapshot, Order
from dcs_browser.ui.transfers.deeds import deeds_of, places_of
from dcs_browser.ui.transfers.model import TransfersModel

_PLACES = {
    Qt.Key.Key_Up: Order.UP,
    Qt.Key.Key_Down: Order.DOWN,
    Qt.Key.Key_Home: Order.FIRST,
    Qt.Key.Key_End: Order.LAST,
}


class TransferList(QListView):
    """``deed`` carries a deed's key and the group."""

    deed = Signal(str, object)
    menu_wanted = Signal(object, QPoint)
    search_wanted = Signal()

    def __init__(self, model: TransfersModel) -> None:
        super().__init__()
        self.setModel(model)
        self._model = model
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        self.setAccessibleName(self.tr("Transfers"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        group = self._model.group(self.currentIndex())
        if event.text() == "/" or event.keyCombination().toCombined() == Qt.Key.Key_F.value | (
            Qt.KeyboardModifier.ControlModifier.value
        ):
            self.search_wanted.emit()
            return
        if group is not None and self._act(event, group):
            return
        super().keyPressEvent(event)

    def _act(self, event: QKeyEvent, group: GroupSnapshot) -> bool:
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if key in _PLACES and places_of(group):
                self.deed.emit(_PLACES[key].value, group)
                return True
            return False
        deeds = deeds_of(group)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.deed.emit(deeds[0].key, group)
            return True
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.deed.emit(deeds[1].key, group)
            return True
        return False

    def select_group(self, group: GroupSnapshot | None) -> None:
        """Keep the cursor on a group while rows come and go."""
        if group is not None and (row := self._model.row_of(group.id)) >= 0:
            self.setCurrentIndex(self._model.index(row))

    def _ask_menu(self, point: QPoint) -> None:
        index = self.indexAt(point)
        if not index.isValid():
            index = self.currentIndex()
            point = self.visualRect(index).center()
        group = self._model.group(index)
        if group is not None:
            self.menu_wanted.emit(group, self.viewport().mapToGlobal(point))
