"""The library as a tree: publishers, books, folders, files; filled when looked into, filtered over plain rows.

Fetches nothing: ``wanted`` asks for a book's listing, ``fill`` and ``fail`` answer. Leaves to others: icons and
pixels (``ui/library``), requests (its presenter).
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from dcs_browser.domain.library import Book, BookStatus, Folder
from dcs_browser.qt.files_model import icon_of
from dcs_browser.qt.library_nodes import Fill, Kind, Node, Role, fits, spoken
from dcs_browser.services.catalog import folded, ordering

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
# Made once: views ask for every row.
_USABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_LEAF = _USABLE | Qt.ItemFlag.ItemNeverHasChildren
_TARGET = _USABLE | Qt.ItemFlag.ItemIsDropEnabled


class LibraryModel(QAbstractItemModel):
    """Columns: one. ``wanted`` carries the :class:`Book` whose files are looked for."""

    wanted = Signal(object)
    restructured = Signal()
    """After a reset, or when a book's files were replaced: views open and select again by ``Node.key``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids = count(1)
        self._nodes: dict[int, Node] = {}
        self._root = Node(0, Kind.PUBLISHER, (), "", None)
        self._publishers: dict[str, Node] = {}
        self._books: dict[int, Node] = {}
        self._all: list[tuple[Node, list[Node]]] = []
        self._badges: dict[int, tuple[str, str]] = {}
        self._filter = ""

    # What is shown

    def show_books(self, books: Sequence[Book]) -> None:
        """Replace the books. What was known of a book's files stays until :meth:`fill` or :meth:`forget`."""
        self.beginResetModel()
        known, self._books = self._books, {}
        publishers, self._publishers = self._publishers, {}
        groups: dict[str, list[Node]] = {}
        for book in books:
            held = known.pop(book.id) if book.id in known else None
            node = held if held is not None else self._make(Kind.BOOK, ("book", str(book.id)), "", None)
            self._write_book(node, book)
            self._books[book.id] = node
            groups.setdefault(book.publisher, []).append(node)
        self._all = []
        for name in sorted(groups, key=ordering):
            key = ("publisher", name)
            above = publishers.pop(name) if name in publishers else None
            node = above if above is not None else self._make(Kind.PUBLISHER, key, name, self._root)
            node.publisher, node.icon = name, "building-2"
            mine = sorted(groups[name], key=lambda n: (ordering(n.label), n.id))
            node.count = QLocale().toString(len(mine))
            node.tip = name
            self._publishers[name] = node
            self._all.append((node, mine))
        for gone in (*known.values(), *publishers.values()):
            self._drop(gone)
        self._arrange()
        self.endResetModel()
        self.restructured.emit()

    def set_filter(self, text: str) -> None:
        """Show publishers and books that hold every word of ``text``; a fitting publisher shows all its books."""
        wanted = folded(text.strip())
        if wanted == self._filter:
            return
        self.beginResetModel()
        self._filter = wanted
        self._arrange()
        self.endResetModel()
        self.restructured.emit()

    @property
    def filtered(self) -> bool:
        return bool(self._filter)

    def shown_books(self) -> int:
        """How many books pass the filter."""
        return sum(len(node.children) for node in self._root.children)

    def set_badges(self, badges: Mapping[int, tuple[str, str]]) -> None:
        """Findings beside books: (text, tone) by book id; an archived or draft book shows its status instead."""
        changed = {i for i in {*badges, *self._badges} if badges.get(i) != self._badges.get(i)}
        self._badges = dict(badges)
        for book_id in changed:
            node = self._books.get(book_id)
            if node is not None and node.book is not None:
                self._write_book(node, node.book)
                self._redraw(node)

    def fill(self, book_id: int, root: Folder) -> None:
        """The files of a book have come; replaces what was there."""
        node = self._books.get(book_id)
        if node is None or (node.fill is Fill.LOADED and node.folder == root):
            return
        again = node.fill is Fill.LOADED
        self._clear(node)
        node.folder, node.fill = root, Fill.LOADED
        self._insert(node, self._children_of(node, root))
        if not node.children:
            self._redraw(node)
        if again:
            self.restructured.emit()

    def fail(self, book_id: int, title: str, sentence: str) -> None:
        """The files of a book did not come: a row says so, and :meth:`retry` asks again."""
        node = self._books.get(book_id)
        if node is None or node.fill is Fill.LOADED:
            return
        self._clear(node)
        node.fill = Fill.FAILED
        row = self._make(Kind.ERROR, (*node.key, "error"), title, node)
        row.book, row.icon, row.tip = node.book, "circle-alert", sentence
        self._insert(node, [row])

    def forget(self, book_id: int) -> None:
        """What is known of the book's files is old: drop it, it is asked for again when looked at."""
        node = self._books.get(book_id)
        if node is None or node.fill not in (Fill.LOADED, Fill.FAILED):
            return
        self._clear(node)
        node.folder, node.fill = None, Fill.UNLOADED
        self._redraw(node)

    def retry(self, index: Index) -> None:
        """Ask again for what failed; ``index`` is the row of the failure or its book."""
        node = self.node(index)
        if node is not None and node.kind is Kind.ERROR:
            node = node.parent
        if node is not None and node.kind is Kind.BOOK and node.fill is Fill.FAILED:
            self._ask(node)

    # Where things are

    def node(self, index: Index) -> Node | None:
        return self._nodes.get(index.internalId()) if index.isValid() else None

    def index_of_key(self, key: tuple[str, ...]) -> QModelIndex:
        """The index of a node's key, invalid when it is not shown (or not filled yet)."""
        for node in self._walk(self._root):
            if node.key == key:
                return self._index(node)
        return QModelIndex()

    def index_of_book(self, book_id: int) -> QModelIndex:
        node = self._books.get(book_id)
        return self._index(node) if node is not None and self._is_shown(node) else QModelIndex()

    def index_of_path(self, book_id: int, path: str) -> QModelIndex:
        """The deepest row that is filled already on the way to ``path`` in a book."""
        here = self.node(self.index_of_book(book_id))
        if here is None:
            return QModelIndex()
        while path and here.path != path:
            below = next(
                (n for n in here.children if n.path and (path == n.path or path.startswith(n.path + "/"))),
                None,
            )
            if below is None:
                break
            here = below
        return self._index(here)

    # Override QAbstractItemModel

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        above = self._above(parent)
        if above is None or column != 0 or not 0 <= row < len(above.children):
            return QModelIndex()
        return self.createIndex(row, 0, above.children[row].id)

    def parent(self, child: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        node = self.node(child)
        if node is None or node.parent is None or node.parent is self._root:
            return QModelIndex()
        return self._index(node.parent)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        above = self._above(parent)
        return len(above.children) if above is not None else 0

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 1

    def hasChildren(self, parent: Index = _NOWHERE) -> bool:
        above = self._above(parent)
        if above is None:
            return False
        if above.fill is Fill.UNLOADED:
            return above.kind is Kind.BOOK or (above.folder is not None and above.folder.count > 0)
        return bool(above.children)

    def canFetchMore(self, parent: Index) -> bool:
        node = self._above(parent)
        return node is not None and node.fill is Fill.UNLOADED

    def fetchMore(self, parent: Index) -> None:
        node = self._above(parent)
        if node is None or node.fill is not Fill.UNLOADED:
            return
        if node.kind is Kind.FOLDER and node.folder is not None:
            node.fill = Fill.LOADED
            self._insert(node, self._children_of(node, node.folder))
        elif node.kind is Kind.BOOK:
            self._ask(node)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        node = self.node(index)
        if node is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return node.label
        if role == Role.NODE:
            return node
        if role == Role.ICON:
            return node.icon
        if role == Role.COUNT:
            return node.count
        if role == Role.BADGE:
            return node.badge
        if role == Role.TONE:
            return node.tone
        if role == Qt.ItemDataRole.ToolTipRole:
            return node.whole
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(node)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        node = self.node(index)
        if node is None:
            return Qt.ItemFlag.NoItemFlags
        if node.kind is Kind.FILE:
            return _LEAF
        return _TARGET if node.kind in (Kind.PUBLISHER, Kind.BOOK) else _USABLE

    # Inside

    def _above(self, index: Index) -> Node | None:
        return self.node(index) if index.isValid() else self._root

    def _index(self, node: Node) -> QModelIndex:
        return self.createIndex(node.row, 0, node.id) if node is not self._root else QModelIndex()

    def _make(self, kind: Kind, key: tuple[str, ...], label: str, parent: Node | None) -> Node:
        node = Node(next(self._ids), kind, key, label, parent)
        if kind is Kind.BOOK:
            node.fill = Fill.UNLOADED
        self._nodes[node.id] = node
        return node

    def _write_book(self, node: Node, book: Book) -> None:
        node.book, node.label, node.publisher = book, book.label, book.publisher
        node.icon = "book-open"
        node.badge, node.tone = self._badges.get(book.id, ("", "neutral"))
        if book.status is BookStatus.ARCHIVED:
            node.badge, node.tone = self.tr("archived"), "neutral"
        elif book.status is BookStatus.DRAFT:
            node.badge, node.tone = self.tr("draft"), "info"
        node.tip = book.label if book.label == book.name else f"{book.label}\n{book.name}"

    def _children_of(self, above: Node, folder: Folder) -> list[Node]:
        made: list[Node] = []
        for below in folder.folders:
            node = self._make(Kind.FOLDER, (*above.key[:2], "path", below.path), below.name, above)
            node.folder, node.book, node.publisher = below, above.book, above.publisher
            node.icon, node.fill = "folder", Fill.UNLOADED
            node.count = QLocale().toString(below.count)
            made.append(node)
        for item in folder.files:
            node = self._make(Kind.FILE, (*above.key[:2], "path", item.path), item.name, above)
            node.file, node.book, node.publisher = item, above.book, above.publisher
            node.icon = icon_of(item.name)
            made.append(node)
        return made

    def _arrange(self) -> None:
        words = self._filter.split()
        self._root.children = []
        for publisher, books in self._all:
            all_fit = fits(words, publisher.label)
            shown = [n for n in books if all_fit or fits(words, publisher.label, n.label, n.tip)]
            if not shown:
                continue
            publisher.row, publisher.parent = len(self._root.children), self._root
            self._root.children.append(publisher)
            publisher.children = shown
            for row, node in enumerate(shown):
                node.row, node.parent = row, publisher

    def _ask(self, node: Node) -> None:
        self._clear(node)
        node.fill = Fill.LOADING
        row = self._make(Kind.LOADING, (*node.key, "loading"), self.tr("Loading…"), node)
        row.icon, row.book = "loader-circle", node.book
        self._insert(node, [row])
        self.wanted.emit(node.book)

    def _insert(self, above: Node, children: list[Node]) -> None:
        if not children:
            return
        announced = self._is_shown(above)
        for row, node in enumerate(children):
            node.row = row
        if announced:
            self.beginInsertRows(self._index(above), 0, len(children) - 1)
        above.children = children
        if announced:
            self.endInsertRows()

    def _clear(self, above: Node) -> None:
        if not above.children:
            return
        announced = self._is_shown(above)
        if announced:
            self.beginRemoveRows(self._index(above), 0, len(above.children) - 1)
        gone, above.children = above.children, []
        for node in gone:
            self._drop(node)
        if announced:
            self.endRemoveRows()

    def _drop(self, node: Node) -> None:
        self._nodes.pop(node.id, None)
        if node.kind is not Kind.PUBLISHER:
            for child in node.children:
                self._drop(child)

    def _is_shown(self, node: Node) -> bool:
        """Whether views know the node: a filter may hide a book whose files come in."""
        here: Node | None = node
        while here is not None and here is not self._root:
            above = here.parent
            if above is None or here.row >= len(above.children) or above.children[here.row] is not here:
                return False
            here = above
        return here is self._root

    def _redraw(self, node: Node) -> None:
        if self._is_shown(node):
            self.dataChanged.emit(self._index(node), self._index(node))

    def _walk(self, node: Node) -> Iterator[Node]:
        for child in node.children:
            yield child
            yield from self._walk(child)
