"""The settings a person can change, in one page.

Values in, values out (:attr:`SettingsDialog.settings`). Leaves to others: saving them and what follows from them.
"""

from pathlib import Path
from typing import Literal, cast

import msgspec
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.settings import Settings
from dcs_browser.ui import theme
from dcs_browser.ui.format import rate_text
from dcs_browser.ui.messages import Messages
from dcs_browser.ui.translations import LANGUAGES
from dcs_browser.ui.widgets import Note, TitleLabel, button, plain, spin_box

_LIMITS = (1, 2, 4, 8, 16, 32)  # MB a second


class SettingsDialog(QDialog):
    """Accepted: take :attr:`settings`."""

    def __init__(self, settings: Settings, parent: QWidget | None = None, *, problem: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.setFixedWidth(theme.DIALOG_WIDTH + 80)
        self._before = settings
        self.messages = Messages(self)
        self._tasks = Tasks("settings", self.messages.error)
        self.finished.connect(lambda _result: self._tasks.cancel())
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_L)
        column.setSpacing(theme.SPACE_L)
        column.addWidget(TitleLabel(self.tr("Settings")))
        if problem:
            column.addWidget(Note("triangle-alert", problem, "warning"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.SPACE_L)
        self._grid.setVerticalSpacing(theme.SPACE_M)
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        self._build()
        column.addStretch(1)
        column.addLayout(self._buttons())

    def _build(self) -> None:
        before = self._before
        self.theme = QComboBox()
        for key, text in (
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ):
            self.theme.addItem(text, key)
        self.theme.setCurrentIndex(max(0, self.theme.findData(before.theme)))
        self._add(self.tr("Appearance"), self.theme)
        self.language = QComboBox()
        self.language.addItem(self.tr("As the system"), "")
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(0, self.language.findData(before.language)))
        self._add(self.tr("Language"), self.language, self.tr("Takes effect when the program starts again."))
        self.parallel = spin_box(1, 32, before.parallel_transfers)
        self._add(
            self.tr("Files at once"),
            self.parallel,
            self.tr("More is faster with many small files, fewer is kinder to a slow line."),
        )
        self.limit = QComboBox()
        self.limit.addItem(self.tr("No limit"), 0)
        for rate in sorted({*(n * 1_000_000 for n in _LIMITS), before.speed_limit} - {0}):
            self.limit.addItem(rate_text(rate), rate)
        self.limit.setCurrentIndex(max(0, self.limit.findData(before.speed_limit)))
        self._add(self.tr("Speed limit"), self.limit, self.tr("For all transfers together."))
        self.folder = QLineEdit(before.download_folder)
        self.folder.setPlaceholderText(str(Settings().downloads))
        choose = button(self.tr("Choose…"), "folder-open")
        choose.clicked.connect(self._tasks.slot(self._choose))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        holder = QWidget()
        holder.setLayout(row)
        self._add(
            self.tr("Downloads"), holder, self.tr("Empty: the system's folder for downloads."), self.folder
        )

    def _add(self, text: str, widget: QWidget, hint: str = "", buddy: QWidget | None = None) -> None:
        row = self._grid.rowCount()
        caption = QLabel(text)
        caption.setProperty("role", "muted")
        caption.setFixedHeight(theme.CONTROL)
        caption.setBuddy(buddy or widget)
        (buddy or widget).setAccessibleName(text)
        self._grid.addWidget(caption, row, 0)
        self._grid.addWidget(widget, row, 1)
        if hint:
            self._grid.addWidget(plain(hint, "secondary", wrap=True), row + 1, 1)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_S)
        row.addStretch(1)
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save = button(self.tr("Save settings"), kind="primary")
        self.save.clicked.connect(self.accept)
        self.save.setDefault(True)
        row.addWidget(cancel)
        row.addWidget(self.save)
        return row

    @property
    def settings(self) -> Settings:
        """The settings as they stand in the dialog."""
        return msgspec.structs.replace(
            self._before,
            theme=cast("Literal['system', 'light', 'dark']", self.theme.currentData()),
            language=self.language.currentData(),
            parallel_transfers=self.parallel.value(),
            speed_limit=self.limit.currentData(),
            download_folder=self.folder.text().strip(),
        )

    async def _choose(self) -> None:
        start = Path(self.folder.text() or self._before.downloads)
        chosen = await self.messages.open_folder(
            self.tr("Where downloads go"), start if start.is_dir() else None
        )
        if chosen is not None:
            self.folder.setText(str(chosen))
