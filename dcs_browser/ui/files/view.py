"""The Files tab: a bar with a filter, the list, the inspector; states while there is no list.

Values in, signals out. Leaves to others: requests (``ui/files/presenter``).
"""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QMenu, QSplitter, QVBoxLayout, QWidget

from dcs_browser.domain.library import Folder
from dcs_browser.qt.files_model import FileRow
from dcs_browser.ui import theme
from dcs_browser.ui.controls import IconButton, SearchBox, button
from dcs_browser.ui.files.file_list import FileList
from dcs_browser.ui.files.preview import Preview
from dcs_browser.ui.format import count_text, exact_text, size_text
from dcs_browser.ui.labels import ElidedLabel, KeyValues, plain
from dcs_browser.ui.states import States


class FilesView(QWidget):
    """Signals carry rows as the list knows them."""

    entered_row = Signal(object)
    chosen = Signal(object)
    up_asked = Signal()
    refresh_asked = Signal()
    download_asked = Signal(object)
    """Rows; none means the folder that is shown."""
    link_asked = Signal(object)
    place_link_asked = Signal(str)
    """A path in the book: copy the program's own link to it."""
    open_asked = Signal(object)
    copied = Signal(str)
    status_changed = Signal(str)
    """What is selected, and how much; told while the place is seen, and whenever it comes into sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.status = ""
        self.folder: Folder | None = None
        self._no_link = ""
        self._no_download = ""
        self.list = FileList()
        self.preview = Preview()
        self.up = IconButton("arrow-up", self.tr("Up one folder"), size=theme.CONTROL_SMALL)
        self.up.clicked.connect(self.up_asked)
        self.where = ElidedLabel(role="caption", middle=True)
        self.filter = SearchBox(self.tr("Filter this folder"), delay_ms=80)
        self.filter.setFixedWidth(220)
        self.filter.searched.connect(self._filter)
        self.menu = QMenu(self)
        self.menu.setToolTipsVisible(True)
        self.states = States(self.list)
        self._connect()
        self._lay_out()

    def _connect(self) -> None:
        self.list.opened.connect(self.entered_row)
        self.list.up_asked.connect(self.up_asked)
        self.list.filter_asked.connect(self.filter.setFocus)
        self.list.menu_asked.connect(self._show_menu)
        self.list.chosen.connect(self._choose)
        self.preview.save_asked.connect(lambda: self.download_asked.emit(self.list.selected()))
        self.preview.link_asked.connect(lambda: self.link_asked.emit(self._one()))
        self.preview.open_asked.connect(lambda: self.open_asked.emit(self._one()))

    def _lay_out(self) -> None:
        bar = QFrame()
        bar.setProperty("bar", "side")
        row = QHBoxLayout(bar)
        row.setContentsMargins(theme.SPACE_S, theme.SPACE_XS, theme.SPACE_S, theme.SPACE_XS)
        row.setSpacing(theme.SPACE_XS)
        row.addWidget(self.up)
        row.addWidget(self.where, 1)
        row.addWidget(self.filter)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.states, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.preview)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([1280 - theme.LEFT_PANEL - theme.INSPECTOR, theme.INSPECTOR])
        left.setMinimumWidth(320)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.status_changed.emit(self.status)

    def _tell_status(self, text: str) -> None:
        self.status = text
        if self.isVisible():
            self.status_changed.emit(text)

    # What is shown

    def show_folder(self, folder: Folder, *, label: str) -> None:
        """Show a folder of the book ``label``; the selection stays on paths that are still there."""
        same = self.folder is not None and self.folder.path == folder.path
        if same:
            self.list.keep_selection()
        elif self.filter.text():
            self.filter.clear()
            self.list.files.set_filter("")
        self.folder = folder
        self.where.setText(folder.path.replace("/", " / ") or label)
        self.up.setEnabled(bool(folder.path))
        self.up.setToolTip(
            self.tr("Up one folder") if folder.path else self.tr("This is the book's top folder.")
        )
        self.list.files.show_folder(folder)
        self._show_state()
        if same:
            self.list.restore_selection()
        else:
            self.list.scrollToTop()
            self.list.select_first()
            self._choose([])

    def show_loading(self) -> None:
        self.folder = None
        self.preview.show_nothing()
        self.states.show_loading(self.tr("Reading the list of files…"))
        self._tell_status("")

    def show_error(self, error: BaseException, retry: Callable[[], object]) -> None:
        """The list did not come."""
        self.folder = None
        self.preview.show_nothing()
        self.states.show_error(error, retry)
        self._tell_status("")

    def show_missing(self, path: str, up: Callable[[], object]) -> None:
        """The folder or file of an address is not in the book."""
        self.folder = None
        self.preview.show_nothing()
        self.states.show_empty(
            "folder-x",
            self.tr("“{path}” is not in this book (any more).").format(path=path),
            (self.tr("Show all files"), up),
        )
        self._tell_status("")

    def show_no_book(self) -> None:
        """The book of an address is unknown."""
        self.folder = None
        self.preview.show_nothing()
        self.states.show_empty("book-open", self.tr("This book is not in the library (any more)."))
        self._tell_status("")

    def allow(self, *, no_link: str, no_download: str) -> None:
        """Reasons why links or downloads are not to be had; ``""`` when they are."""
        self._no_link, self._no_download = no_link, no_download
        self.preview.allow_link(not no_link, no_link)
        self.preview.save.setEnabled(not no_download)
        self.preview.save.setToolTip(no_download or self.tr("Download what is selected"))

    def _show_state(self) -> None:
        if self.list.files.rowCount():
            self.states.show_content()
        elif self.list.files.total:
            self.states.show_empty(
                "search",
                self.tr("No name in this folder fits the filter."),
                (self.tr("Clear the filter"), self.filter.clear),
            )
        else:
            self.states.show_empty(
                "folder-open", self.tr("This folder is empty. Upload a version of the book to fill it.")
            )

    def _filter(self, text: str) -> None:
        self.list.keep_selection()
        self.list.files.set_filter(text)
        self.list.restore_selection()
        self._show_state()

    def _choose(self, rows: list[FileRow]) -> None:
        self._say(rows)
        self.chosen.emit(rows)

    def _say(self, rows: list[FileRow]) -> None:
        shown = self.list.files.rowCount()
        parts = [self.tr("%Ln shown", "", shown)]
        if rows:
            files = sum(1 if row.count < 0 else row.count for row in rows)
            parts = [
                self.tr("{number} selected").format(number=count_text(len(rows))),
                *([self.tr("%Ln file(s)", "", files)] if files != len(rows) else []),
                size_text(sum(row.size for row in rows)),
                *parts,
            ]
        elif self.folder is not None:
            parts.append(size_text(self.folder.size))
        self._tell_status(" · ".join(parts))

    # The menu

    def _one(self) -> FileRow | None:
        rows = self.list.selected()
        return rows[0] if len(rows) == 1 else None

    def _show_menu(self, at: QPoint) -> None:
        self.fill_menu()
        self.menu.popup(at)

    def fill_menu(self) -> QMenu:
        """What can be done with the selected rows, or with the folder when there are none."""
        self.menu.clear()
        rows, one = self.list.selected(), self._one()
        if one is not None:
            self._add("arrow-right", self.tr("Open"), lambda: self.entered_row.emit(one))
            self.menu.setDefaultAction(self.menu.actions()[0])
        if rows:
            text = self.tr("Download folder…") if one is not None and one.is_folder else self.tr("Download…")
            self._add("download", text, lambda: self.download_asked.emit(rows), self._no_download)
        else:
            self._add(
                "folder-down",
                self.tr("Download folder…"),
                lambda: self.download_asked.emit([]),
                self._no_download,
            )
        if one is not None and not one.is_folder:
            self._add(
                "external-link",
                self.tr("Open in another program"),
                lambda: self.open_asked.emit(one),
                self._no_download,
            )
        self.menu.addSeparator()
        if rows:
            paths = "\n".join(row.path for row in rows)
            self._add("copy", self.tr("Copy path"), lambda: self.copied.emit(paths))
        place = one.path if one is not None else self.folder.path if self.folder is not None else ""
        self._add("link", self.tr("Copy link"), lambda: self.place_link_asked.emit(place))
        if one is not None and not one.is_folder:
            self._add(
                "external-link",
                self.tr("Copy download link"),
                lambda: self.link_asked.emit(one),
                self._no_link,
            )
        self.menu.addSeparator()
        self._add("refresh-cw", self.tr("Refresh"), self.refresh_asked.emit)
        if one is not None:
            self.menu.addSeparator()
            self._add("info", self.tr("Properties"), lambda: self.show_properties(one))
        return self.menu

    def _add(self, icon: str, text: str, act: Callable[[], object], why_not: str = "") -> None:
        action = QAction(text, self.menu)
        theme.dress(action, icon, "muted")
        action.triggered.connect(lambda _checked=False: act())
        action.setEnabled(not why_not)
        action.setToolTip(why_not)
        self.menu.addAction(action)

    def show_properties(self, row: FileRow) -> QDialog:
        """Everything known of a row, to be read and copied."""
        dialog = QDialog(self)
        dialog.setWindowTitle(self.tr("Properties"))
        dialog.setFixedWidth(theme.DIALOG_WIDTH)
        column = QVBoxLayout(dialog)
        column.setContentsMargins(theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_L)
        column.setSpacing(theme.SPACE_M)
        column.addWidget(plain(row.name, "section", wrap=True, selectable=True))
        facts = KeyValues()
        rows: list[tuple[str, str] | tuple[str, str, str]] = [
            (self.tr("Path"), row.path, "wrap"),
            (
                self.tr("Size"),
                self.tr("{size} ({bytes} bytes)").format(
                    size=size_text(row.size), bytes=count_text(row.size)
                ),
            ),
        ]
        if row.is_folder:
            rows.append((self.tr("Files"), count_text(row.count)))
        if row.modified is not None:
            rows.append((self.tr("Modified"), exact_text(row.modified), "wrap"))
        if row.item is not None and row.item.etag:
            rows.append((self.tr("ETag"), row.item.etag, "wrap"))
        if row.item is not None and row.item.key:
            rows.append((self.tr("Key"), row.item.key, "wrap"))
        facts.show_rows(rows)
        column.addWidget(facts)
        close = button(self.tr("Close"), kind="primary")
        close.clicked.connect(dialog.accept)
        close.setDefault(True)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog
