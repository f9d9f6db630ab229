"""The rows of the library tree: what each stands for, how far its children are known, what is read aloud.

Leaves to others: their order, filter and signals (``qt/library_model``).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, IntEnum

from PySide6.QtCore import QCoreApplication, Qt

from dcs_browser.domain.library import Book, Folder, StoredObject
from dcs_browser.services.catalog import folded


class Kind(Enum):
    PUBLISHER = "publisher"
    BOOK = "book"
    FOLDER = "folder"
    FILE = "file"
    LOADING = "loading"
    ERROR = "error"


class Fill(Enum):
    """How far the children of a node are known."""

    UNLOADED = "unloaded"
    LOADING = "loading"
    LOADED = "loaded"
    FAILED = "failed"


class Role(IntEnum):
    NODE = Qt.ItemDataRole.UserRole + 1
    ICON = Qt.ItemDataRole.UserRole + 2
    COUNT = Qt.ItemDataRole.UserRole + 3
    BADGE = Qt.ItemDataRole.UserRole + 4
    TONE = Qt.ItemDataRole.UserRole + 5


@dataclass(slots=True, eq=False)
class Node:
    """One row and what it stands for; owned by the model. ``key`` survives resets."""

    id: int
    kind: Kind
    key: tuple[str, ...]
    label: str
    parent: "Node | None"
    row: int = 0
    fill: Fill = Fill.LOADED
    children: list["Node"] = field(default_factory=list)
    publisher: str = ""
    book: Book | None = None
    folder: Folder | None = None
    file: StoredObject | None = None
    icon: str = ""
    count: str = ""
    badge: str = ""
    tone: str = "neutral"
    tip: str = ""

    @property
    def path(self) -> str:
        """Book-relative; ``""`` for the book itself."""
        if self.file is not None:
            return self.file.path
        return self.folder.path if self.kind is Kind.FOLDER and self.folder is not None else ""

    @property
    def whole(self) -> str:
        """What the tooltip says: the whole name, the path, or what went wrong."""
        return self.tip or self.path or self.label


def spoken(node: Node) -> str:
    """What a screen reader says of a row."""
    translate = QCoreApplication.translate
    if node.kind is Kind.PUBLISHER:
        text = translate("LibraryModel", "{name}, publisher, %Ln book(s)", "", len(node.children))
        return text.format(name=node.label)
    if node.kind is Kind.BOOK:
        parts = (node.label, translate("LibraryModel", "book"), node.badge)
        return ", ".join(part for part in parts if part)
    if node.kind is Kind.FOLDER:
        files = node.folder.count if node.folder is not None else 0
        return translate("LibraryModel", "{name}, folder, %Ln file(s)", "", files).format(name=node.label)
    if node.kind is Kind.FILE:
        return translate("LibraryModel", "{name}, file").format(name=node.label)
    if node.kind is Kind.ERROR:
        text = translate("LibraryModel", "{title}. {sentence} Press Enter to try again.")
        return text.format(title=node.label, sentence=node.tip)
    return node.label


def fits(words: Sequence[str], *texts: str) -> bool:
    """Whether every folded word occurs in one of the texts."""
    held = folded(" ".join(texts))
    return all(word in held for word in words)
