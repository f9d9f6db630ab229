"""The log as a person may read, filter and copy it; what is shown was masked before.

Leaves to others: writing and masking it (``services/logs``).
"""

import logging
from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from dcs_browser.services.logs import Line, Ring
from dcs_browser.ui import theme
from dcs_browser.ui.widgets import SearchBox, Segmented, TitleLabel, button

_LEVELS = {"all": 0, "warnings": logging.WARNING, "errors": logging.ERROR}
_MOST = 2000


class LogPanel(QDialog):
    """A window beside the main one; it listens while it lives."""

    _arrived = Signal(object)

    def __init__(self, ring: Ring, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Log – DCS Browser"))
        self.resize(900, 520)
        self._ring = ring
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_L, theme.SPACE_L, theme.SPACE_L, theme.SPACE_L)
        column.setSpacing(theme.SPACE_M)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_S)
        row.addWidget(TitleLabel(self.tr("Log")))
        row.addStretch(1)
        self.level = Segmented(
            (
                ("all", self.tr("All"), ""),
                ("warnings", self.tr("Warnings"), ""),
                ("errors", self.tr("Errors"), ""),
            ),
            self.tr("Level"),
        )
        self.level.chosen.connect(self._refill)
        self.filter = SearchBox(self.tr("Filter the log"))
        self.filter.setFixedWidth(220)
        self.filter.searched.connect(self._refill)
        row.addWidget(self.level)
        row.addWidget(self.filter)
        column.addLayout(row)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setFont(theme.mono())
        self.text.setMaximumBlockCount(_MOST)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(self.tr("Log"))
        column.addWidget(self.text, 1)
        column.addLayout(self._buttons())
        self._arrived.connect(self._append)
        # Lines come from any thread; the signal brings them to this one.
        self._off = ring.watch(self._arrived.emit)
        self._refill()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_S)
        clear = button(self.tr("Clear"), "eraser")
        clear.clicked.connect(self.clear)
        copy = button(self.tr("Copy all"), "copy")
        copy.clicked.connect(self.copy)
        close = button(self.tr("Close"), kind="primary")
        close.clicked.connect(self.close)
        row.addWidget(clear)
        row.addStretch(1)
        row.addWidget(copy)
        row.addWidget(close)
        return row

    def copy(self) -> None:
        """Put what is shown on the clipboard: tokens and passwords are already masked."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())

    def clear(self) -> None:
        """Empty the panel and the memory; the file keeps its lines."""
        self._ring.clear()
        self.text.clear()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._off()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        self._off()
        super().done(result)

    def _wanted(self, line: Line) -> bool:
        words = self.filter.text().casefold()
        return line.level >= _LEVELS[self.level.choice() or "all"] and (
            not words or words in line.text.casefold() or words in line.name.casefold()
        )

    def _append(self, line: Line) -> None:
        if self._wanted(line):
            self.text.appendPlainText(_spelled(line))

    def _refill(self, _change: str = "") -> None:
        self.text.setPlainText("\n".join(_spelled(line) for line in self._ring.lines() if self._wanted(line)))
        bar = self.text.verticalScrollBar()
        bar.setValue(bar.maximum())


def _spelled(line: Line) -> str:
    moment = datetime.fromtimestamp(line.time, UTC).astimezone()
    name = line.name.removeprefix("dcs_browser.")
    return f"{moment:%H:%M:%S}  {logging.getLevelName(line.level):<7}  {name}: {line.text}"
