"""The buttons beside a headline: told by their icons where there is little room, and the menus below them."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from dcs_browser.ui import theme


class Resized(QWidget):
    """Tells when its size changes: windows and splitters both do that."""

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class Deeds:
    """Buttons of one row, none of which is cut."""

    def __init__(self, *buttons: QPushButton) -> None:
        self._texts = {made: made.text() for made in buttons}
        self.narrow = False

    def add_to(self, row: QHBoxLayout) -> None:
        """Put them into ``row``, in their order."""
        for made in self._texts:
            made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(made)

    def squeeze(self, narrow: bool) -> bool:
        """Icons alone, or texts again; whether that is a change. A reason why one is disabled stays its tooltip."""
        if narrow is self.narrow:
            return False
        self.narrow = narrow
        for made, text in self._texts.items():
            made.setText("" if narrow else text)
            made.setAccessibleName(text)
            if made.isEnabled():
                made.setToolTip(text if narrow else "")
        return True

    def allow(self, made: QPushButton, why_not: str = "") -> None:
        """Switch one of them on, or off with the reason."""
        made.setEnabled(not why_not)
        made.setToolTip(why_not or (self._texts[made] if self.narrow else ""))


def menu_of(owner: QWidget) -> QMenu:
    """An empty menu that is gone once it was closed."""
    menu = QMenu(owner)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def pop_below(menu: QMenu, control: QWidget) -> QMenu:
    """Open ``menu`` below what was pressed."""
    menu.popup(control.mapToGlobal(QPoint(0, control.height() + theme.SPACE_XS)))
    return menu


def menu_of_forms(
    control: QWidget, forms: Iterable[tuple[str, str]], chosen: Callable[[str], object]
) -> QMenu:
    """The forms (key, text) something can be saved in, below ``control``; ``chosen`` hears the key."""
    menu = menu_of(control.parentWidget() or control)
    for form, text in forms:
        menu.addAction(text).triggered.connect(lambda _checked=False, form=form: chosen(form))
    return pop_below(menu, control)
