"""Larger and smaller as actions of a place: a narrow window has no room for their buttons."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from dcs_browser.ui.canvas import Canvas


def add_zoom(place: QWidget, canvas: Canvas) -> None:
    """For the menu of ``place`` and its keys."""
    larger = QCoreApplication.translate("PagesPlace", "Larger")
    smaller = QCoreApplication.translate("PagesPlace", "Smaller")
    for text, keys, by in ((larger, "Ctrl++", 1), (smaller, "Ctrl+-", -1)):
        action = QAction(text, place)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(partial(_zoom, canvas, by))
        place.addAction(action)


def _zoom(canvas: Canvas, by: int, _checked: bool = False) -> None:
    canvas.zoom_step(by)
