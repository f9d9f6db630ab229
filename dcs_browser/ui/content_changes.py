"""What a new version changes in a book's content, in one line that opens a list; for the plan of an upload.

Leaves to others: comparing, and where the list is shown.
"""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dcs_browser.domain.compare import Comparison
from dcs_browser.qt.differences_model import DifferenceItem
from dcs_browser.ui import theme
from dcs_browser.ui.controls import button
from dcs_browser.ui.difference_list import DifferenceList
from dcs_browser.ui.difference_words import counts_of, items_of, kind_text
from dcs_browser.ui.labels import ElidedLabel, IconLabel, plain

_PAGES = 6


@dataclass(frozen=True, slots=True)
class Content:
    """What differs between two books and the same in words; files have a list of their own in the plan."""

    found: Comparison
    items: tuple[DifferenceItem, ...]

    @classmethod
    def of(cls, found: Comparison) -> "Content":
        """On a worker thread: ten thousand differences take a while."""
        return cls(found, tuple(item for item in items_of(found) if item.difference is not None))


class ContentChanges(QWidget):
    """The line; ``list`` is put where there is room for it. ``turned`` comes when a person opens or closes it."""

    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = DifferenceList()
        self.is_open = False
        self._shown: Content | None = None
        self.icon = IconLabel("file-diff", role="accent")
        self.count = plain("", "strong")
        self.text = ElidedLabel(role="muted")
        self.show_list = button(self.tr("Show"), kind="link")
        self.show_list.clicked.connect(lambda _checked: self._turn())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_S)
        row.addWidget(self.icon)
        row.addWidget(self.count)
        row.addWidget(self.text, 1)
        row.addWidget(self.show_list)
        self.hide()

    def _turn(self) -> None:
        self.is_open = not self.is_open
        self._say()
        self.turned.emit()

    def close_list(self) -> None:
        """Something else is shown in its place."""
        self.is_open = False
        self._say()

    def _say(self) -> None:
        self.show_list.setText(self.tr("Show the files") if self.is_open else self.tr("Show"))

    def show_content(self, content: Content | None) -> None:
        """None for a book that replaces nothing, or that can't be compared."""
        self.setVisible(content is not None)
        if content is self._shown:
            return
        self._shown = content
        if content is None or not content.items:
            self.close_list()
        if content is None:
            return
        items = content.items
        self.list.show_items(items)
        self.show_list.setVisible(bool(items))
        if not items:
            self.icon.show_icon("circle-check", "ok")
            self.count.setText(self.tr("Content the same"))
            self.text.setText(self.tr("Pages, activities and answers are what they are now."))
            return
        self.icon.show_icon("file-diff", "accent")
        self.count.setText(self.tr("%n change(s) of content", "", len(items)))
        kinds = [f"{kind_text(kind)} {count}" for kind, count in counts_of(items).most_common()]
        pages = content.found.pages
        if pages:
            shown = ", ".join(pages[:_PAGES]) + (" …" if len(pages) > _PAGES else "")
            kinds.append(self.tr("%n page(s): {pages}", "", len(pages)).format(pages=shown))
        self.text.setText("; ".join(kinds))
