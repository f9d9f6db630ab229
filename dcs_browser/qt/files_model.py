"""The contents of one folder as a table that owns its order and its filter over plain rows.

Leaves to others: where the folder comes from (``ui/files``) and how sizes and times read (given as functions).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPersistentModelIndex, QSignalBlocker, Qt
from PySide6.QtGui import QStandardItemModel

from dcs_browser.domain.library import Folder, StoredObject
from dcs_browser.services.catalog import folded

Index = QModelIndex | QPersistentModelIndex
Entry = Folder | StoredObject
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

_ICONS: dict[str, tuple[str, ...]] = {
    "file-image": ("png", "jpg", "jpeg", "gif", "webp", "bmp", "svg", "tif", "tiff", "ico"),
    "file-headphone": ("mp3", "wav", "ogg", "oga", "m4a", "aac", "flac", "opus"),
    "file-play": ("mp4", "m4v", "mov", "webm", "mkv", "avi", "ogv"),
    "file-braces": ("json",),
    "file-text": ("pdf", "txt", "md", "srt", "vtt", "csv", "log"),
    "file-code": ("xml", "html", "htm", "css", "js"),
    "file-archive": ("zip", "gz", "tar", "7z", "rar"),
    "file-type": ("ttf", "otf", "woff", "woff2"),
}
_ICON_OF = {extension: icon for icon, extensions in _ICONS.items() for extension in extensions}


def extension_of(name: str) -> str:
    """The lower-case ending after the last dot, ``""`` without one."""
    stem, _, extension = name.rpartition(".")
    return extension.lower() if stem else ""


def icon_of(name: str) -> str:
    """The icon of ``resources/icons`` for a file's name."""
    return _ICON_OF.get(extension_of(name), "file")


class Column(IntEnum):
    NAME = 0
    KIND = 1
    SIZE = 2
    MODIFIED = 3


class Role(IntEnum):
    ROW = Qt.ItemDataRole.UserRole + 1
    ICON = Qt.ItemDataRole.UserRole + 2
    NOTE = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True, slots=True)
class Formats:
    """How numbers read: sizes in bytes, moments in columns and in tooltips."""

    size: Callable[[float], str]
    when: Callable[[datetime | None], str]
    exact: Callable[[datetime | None], str]


@dataclass(slots=True, eq=False)
class FileRow:
    """One folder or file. ``count`` is the number of files below a folder, -1 for a file; ``size`` in bytes."""

    name: str
    path: str
    size: int
    count: int
    modified: datetime | None
    item: StoredObject | None
    kind: str = ""
    size_text: str = ""
    when_text: str = ""

    @property
    def is_folder(self) -> bool:
        return self.item is None


def _newest(folder: Folder) -> datetime | None:
    times = [item.modified for item in folder.files if item.modified is not None]
    times += [moment for moment in map(_newest, folder.folders) if moment is not None]
    return max(times, default=None)


class FilesModel(QStandardItemModel):
    """Columns: name, kind, size, modified. Folders stand first whatever the order.

    Only the number of rows is Qt's, there are no items: a view asks three things of every row before it shows the
    first, and of 10,000 rows that is 1 ms asked of Qt and 24 to 70 ms asked of Python. Its flags are Qt's as well:
    they say more than is true (a row can't be edited or dropped on), which the view makes good. For the same reason
    a ``FileRow`` is made when it is first asked for.
    """

    def __init__(self, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(0, len(Column), parent)
        self._formats = formats
        self.carried: QMimeData | None = None
        """What the drag that begins next carries."""
        self._all: list[Entry] = []
        self._shown: list[Entry] = []
        self._rows: dict[int, FileRow] = {}  # by ``id`` of an entry of ``_all``
        self._folds: list[str] = []  # names of ``_all`` to search in, made for the first filter
        self._notes: Mapping[str, tuple[str, str]] = {}
        self._column = Column.NAME
        self._falling = False
        self._filter = ""
        self._titles = (self.tr("Name"), self.tr("Kind"), self.tr("Size"), self.tr("Modified"))

    # What is shown

    def show_folder(self, folder: Folder) -> None:
        """Show the folder's own folders and files, in the order and through the filter in force."""
        self._all = [*folder.folders, *folder.files]
        self._folds = []
        self._reset(fresh=True)

    def set_filter(self, text: str) -> None:
        """Show names that hold every word of ``text``, whatever their case and dots (İ, ı)."""
        wanted = folded(text.strip())
        if wanted == self._filter:
            return
        self._filter = wanted
        self._reset()

    def set_notes(self, notes: Mapping[str, tuple[str, str]]) -> None:
        """Badges beside names: (text, tone) by book-relative path."""
        self._notes = notes
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, 0))

    @property
    def total(self) -> int:
        """Rows before the filter."""
        return len(self._all)

    @property
    def order(self) -> tuple[Column, bool]:
        """The column that orders, and whether it falls."""
        return self._column, self._falling

    def row(self, index: Index | int) -> FileRow | None:
        at = index if isinstance(index, int) else index.row()
        return self._row(self._shown[at]) if 0 <= at < len(self._shown) else None

    def paths(self) -> list[str]:
        """Book-relative paths of what is shown, in its order."""
        return [entry.path for entry in self._shown]

    def index_of(self, path: str) -> QModelIndex:
        """The row of a book-relative path, invalid when it is not shown."""
        at = next((n for n, entry in enumerate(self._shown) if entry.path == path), -1)
        return self.index(at, 0) if at >= 0 else QModelIndex()

    # Override QStandardItemModel

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        row = self._row(self._shown[index.row()])
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            if column == Column.NAME:
                return row.name
            if not row.size_text:
                self._write(row)
            if column == Column.KIND:
                return row.kind
            return row.size_text if column == Column.SIZE else row.when_text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column == Column.SIZE else _LEFT
        if role == Role.ROW:
            return row
        if column == Column.NAME:
            if role == Role.ICON:
                return "folder" if row.item is None else icon_of(row.name)
            if role == Role.NOTE:
                return self._notes.get(row.path)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, column)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._titles):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section == Column.SIZE else _LEFT
        return None

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    def mimeData(self, _indexes: Sequence[QModelIndex]) -> QMimeData:
        """What was made ready for the drag that begins (``carried``)."""
        data, self.carried = self.carried, None
        return data if data is not None else QMimeData()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by ``column``; equal rows keep the natural order of their names. Selection survives."""
        if not 0 <= column < len(Column):
            return
        self.layoutAboutToBeChanged.emit()
        self._column, self._falling = Column(column), order == Qt.SortOrder.DescendingOrder
        held = self.persistentIndexList()
        pointed = [id(self._shown[index.row()]) for index in held]
        self._shown = self._arranged()
        places = {id(entry): at for at, entry in enumerate(self._shown)} if held else {}
        self.changePersistentIndexList(
            held, [self.index(places[key], index.column()) for key, index in zip(pointed, held, strict=True)]
        )
        self.layoutChanged.emit()

    # Inside

    def _row(self, entry: Entry) -> FileRow:
        row = self._rows.get(id(entry))
        if row is None:
            if isinstance(entry, Folder):
                row = FileRow(entry.name, entry.path, entry.size, entry.count, _newest(entry), None)
            else:
                row = FileRow(entry.name, entry.path, entry.size, -1, entry.modified, entry)
            self._rows[id(entry)] = row
        return row

    def _reset(self, *, fresh: bool = False) -> None:
        shown = self._arranged()
        self.beginResetModel()
        with QSignalBlocker(self):
            self.setRowCount(len(shown))
        self._shown = shown
        if fresh:
            self._rows = {}
        self.endResetModel()

    def _arranged(self) -> list[Entry]:
        shown = self._all
        if self._filter:
            words = self._filter.split()
            self._folds = self._folds or [folded(entry.name) for entry in self._all]
            shown = [
                entry
                for entry, fold in zip(self._all, self._folds, strict=True)
                if all(word in fold for word in words)
            ]
        # Folders come first, each kind in natural order (folder_tree), and sorting is stable in both directions.
        at = next((n for n, entry in enumerate(shown) if not isinstance(entry, Folder)), len(shown))
        return self._ordered(shown[:at]) + self._ordered(shown[at:])

    def _ordered(self, entries: list[Entry]) -> list[Entry]:
        if self._column is Column.NAME:
            return entries[::-1] if self._falling else entries
        keys: dict[Column, Callable[[Entry], Any]] = {
            Column.KIND: lambda entry: "" if isinstance(entry, Folder) else extension_of(entry.name),
            Column.SIZE: lambda entry: entry.count if isinstance(entry, Folder) else entry.size,
            # A folder has to be looked through; its row remembers.
            Column.MODIFIED: lambda entry: (
                (self._row(entry) if isinstance(entry, Folder) else entry).modified or _EPOCH
            ),
        }
        return sorted(entries, key=keys[self._column], reverse=self._falling)

    def _write(self, row: FileRow) -> None:
        """Format once, at first sight."""
        if row.item is None:
            row.kind = ""
            row.size_text = self.tr("%Ln file(s)", "", row.count)
        else:
            row.kind = extension_of(row.name).upper()
            row.size_text = self._formats.size(row.size)
        row.when_text = self._formats.when(row.modified) if row.modified is not None else ""

    def _tip(self, row: FileRow, column: int) -> str:
        if column == Column.NAME:
            note = self._notes.get(row.path)
            return f"{row.path}\n{note[0]}" if note else row.path
        if column == Column.SIZE:
            return self._formats.size(row.size) if row.item is None else ""
        return self._formats.exact(row.modified) if column == Column.MODIFIED else ""

    def _spoken(self, row: FileRow, column: int) -> str:
        if not row.size_text:
            self._write(row)
        if column != Column.NAME:
            return (row.name, row.kind, row.size_text, row.when_text)[column]
        what = self.tr("folder") if row.item is None else row.kind or self.tr("file")
        note = self._notes.get(row.path)
        parts = (row.name, what, row.size_text, row.when_text, note[0] if note else "")
        return ", ".join(part for part in parts if part)


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
