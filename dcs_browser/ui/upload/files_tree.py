"""The files of a book as a tree that owns its filter; folders know how many files lie below and what happens to them.

A folder's children are made when it is opened, so that ten thousand files cost nothing before. Leaves to others: the
rows themselves (``files_model``), drawing them (``files_view``).
"""

import itertools
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from dcs_browser.qt.files_model import icon_of
from dcs_browser.ui.format import count_text, size_text
from dcs_browser.ui.upload.files_model import CLASH, GOING, FileRow, Kind, Listing, May

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
translate = QCoreApplication.translate


class Column(IntEnum):
    FILE = 0
    STORED = 1
    WHAT = 2
    SIZE = 3


class Role(IntEnum):
    ICON = Qt.ItemDataRole.UserRole + 1
    NOTE = Qt.ItemDataRole.UserRole + 2
    NODE = Qt.ItemDataRole.UserRole + 3
    WHAT_ICON = Qt.ItemDataRole.UserRole + 4


class Node:
    """A file, or a folder with the rows from ``low`` to ``high`` of those that are shown."""

    __slots__ = ("children", "file", "high", "low", "name", "number", "parent", "path", "place", "told")

    def __init__(self, parent: "Node | None", place: int, name: str, path: str, low: int, high: int) -> None:
        self.parent, self.place, self.name, self.path = parent, place, name, path
        self.low, self.high = low, high
        self.number = 0
        self.file: FileRow | None = None
        self.children: list[Node] | None = None
        self.told: tuple[str, int, str] | None = None


class FilesTree(QAbstractItemModel):
    """Columns: file or folder, its name in storage, what happens, size."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.listing = Listing()
        self._rows: Sequence[FileRow] = ()
        self._kinds: frozenset[Kind] = frozenset(Kind)
        self._text = ""
        self._root = Node(None, 0, "", "", 0, 0)
        # Indices carry numbers: a pointer to a node of before the last filter would end the program.
        self._numbers = itertools.count(1)
        self._nodes: dict[int, Node] = {}

    def show_listing(self, listing: Listing) -> None:
        self.listing = listing
        self._refilter()

    def filter(self, kinds: Collection[Kind] | None = None, text: str | None = None) -> None:
        """Show only these kinds, and paths with ``text`` in them; ``None`` leaves that part as it is."""
        before = (self._kinds, self._text)
        if kinds is not None:
            self._kinds = frozenset(kinds)
        if text is not None:
            self._text = text.casefold().strip()
        if before != (self._kinds, self._text):
            self._refilter()

    @property
    def visible(self) -> Sequence[FileRow]:
        """All files that pass the filter, in the order of the tree, in folders that are open or not."""
        return self._rows

    @property
    def searched(self) -> bool:
        return bool(self._text)

    def count(self, kind: Kind) -> int:
        """How many files of that kind there are, filtered or not."""
        return self.listing.counts.get(kind, 0)

    def size(self, *kinds: Kind) -> int:
        """Bytes of all files of these kinds."""
        return sum(self.listing.sizes.get(kind, 0) for kind in kinds)

    def _refilter(self) -> None:
        self.beginResetModel()
        kinds, text = self._kinds, self._text
        pairs = zip(self.listing.rows, self.listing.keys, strict=True)
        self._rows = [row for row, key in pairs if row.kind in kinds and text in key]
        self._root = Node(None, 0, "", "", 0, len(self._rows))
        self._nodes.clear()
        self.endResetModel()

    # Nodes

    def node(self, index: Index) -> Node:
        """What stands at an index; the invisible root for none."""
        return self._nodes.get(index.internalId(), self._root) if index.isValid() else self._root

    def files(self, node: Node) -> Sequence[FileRow]:
        """The file itself, or all shown files below a folder."""
        return [node.file] if node.file is not None else self._rows[node.low : node.high]

    def find(self, path: str) -> QModelIndex:
        """The index of a file or folder that passes the filter."""
        node, found = self._root, QModelIndex()
        done = ""
        for number, part in enumerate(path.split("/")):
            done = f"{done}/{part}" if number else part
            child = next((one for one in self._children(node) if one.path == done), None)
            if child is None:
                return QModelIndex()
            node, found = child, self._index(child)
        return found

    def _index(self, node: Node, column: int = 0) -> QModelIndex:
        return self.createIndex(node.place, column, node.number)

    def _children(self, node: Node) -> list[Node]:
        if node.children is None:
            made = list(self._group(node)) if node.file is None else []
            made.sort(key=lambda child: child.file is not None)  # folders first, else as they stand
            for place, child in enumerate(made):
                child.place, child.number = place, next(self._numbers)
                self._nodes[child.number] = child
            node.children = made
        return node.children

    def _group(self, node: Node) -> Iterator[Node]:
        # A name that was refused may begin with a slash: what lies below is told by place, not by an empty path.
        skip = 0 if node is self._root else len(node.path) + 1
        at = node.low
        while at < node.high:
            row = self._rows[at]
            head, slash, rest = row.path[skip:].partition("/")
            deeper = slash and rest  # a folder that is left out as a whole ends in a slash, and is one row
            path = row.path[:skip] + head
            end = at + 1
            if deeper:
                below = path + "/"
                while end < node.high and self._rows[end].path.startswith(below):
                    end += 1
            child = Node(node, 0, head or "/", path, at, end)
            if not deeper:
                child.file = row
            yield child
            at = end

    def _about(self, node: Node) -> tuple[str, int, str]:
        """What happens below a folder, the bytes that go, an icon when something collides."""
        if node.told is None:
            rows = self._rows[node.low : node.high]
            counts = Counter(row.kind for row in rows)
            clashes = sum(row.icon == CLASH for row in rows)
            words = _counted(clashes, counts)
            size = sum(row.size for row in rows if row.kind in GOING)
            node.told = (", ".join(words), size, CLASH if clashes else "")
        return node.told

    # Override QAbstractItemModel

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        children = self._children(self.node(parent))
        if 0 <= row < len(children) and 0 <= column < len(Column):
            return self._index(children[row], column)
        return QModelIndex()

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        above = self.node(index).parent
        if above is None or above is self._root:
            return QModelIndex()
        return self._index(above)

    def hasChildren(self, parent: Index = _NOWHERE) -> bool:
        node = self.node(parent)
        return node.file is None and node.high > node.low and parent.column() <= 0

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return len(self._children(self.node(parent))) if parent.column() <= 0 else 0

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == Column.SIZE else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            translate("Upload", "File"),
            translate("Upload", "Stored as"),
            translate("Upload", "What happens"),
            translate("Upload", "Size"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        node, column = self.node(index), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text_of(node, column)
        if role == Role.NODE:
            return node
        if role == Role.ICON:
            return (icon_of(node.name) if node.file else "folder") if column == Column.FILE else None
        if role == Role.WHAT_ICON:
            return node.file.icon if node.file else self._about(node)[2]
        if role == Qt.ItemDataRole.ToolTipRole:
            texts = (node.path, self._text_of(node, Column.STORED), self._text_of(node, Column.WHAT))
            return "\n".join(text for text in texts if text)
        if role == Qt.ItemDataRole.AccessibleTextRole and column == Column.FILE:
            return f"{node.name}, {self._text_of(node, Column.WHAT)}, {self._text_of(node, Column.SIZE)}"
        if role == Qt.ItemDataRole.TextAlignmentRole and column == Column.SIZE:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _text_of(self, node: Node, column: int) -> str:
        if column == Column.FILE:
            return node.name
        row = node.file
        if row is None:
            text, size, _ = self._about(node)
            return {Column.WHAT: text, Column.SIZE: size_text(size) if size else ""}.get(Column(column), "")
        if column == Column.STORED:
            return row.stored.rpartition("/")[2]
        return row.text if column == Column.WHAT else size_text(row.size)


def _counted(clashes: int, counts: Counter[Kind]) -> list[str]:
    """``3 changed``, ``2 left out``; what matters most first."""
    words = (
        (clashes, translate("Upload", "{count} in the way")),
        (counts[Kind.CHANGED], translate("Upload", "{count} changed")),
        (counts[Kind.ADDED], translate("Upload", "{count} added")),
        (counts[Kind.REMOVED], translate("Upload", "{count} removed")),
        (counts[Kind.SENT], translate("Upload", "{count} sent")),
        (counts[Kind.LEFT_OUT], translate("Upload", "{count} left out")),
        (counts[Kind.SAME], translate("Upload", "{count} the same")),
    )
    return [text.format(count=count_text(number)) for number, text in words if number]


def choosable(rows: Sequence[FileRow]) -> tuple[list[str], bool]:
    """The files a person would leave out or send with one key, and which of both: what goes is left out first."""
    going = [row.path for row in rows if row.may is May.LEAVE]
    if going:
        return going, False
    return [row.path for row in rows if row.may is May.SEND], True
