"""A person's own patterns, two lists a service: files that are never sent, files that always are; and their dialog.

Leaves to others: which files fall under them (``services/publishing/selection``), the settings file.
"""

from typing import Protocol

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from dcs_browser.services.publishing.selection import Patterns
from dcs_browser.ui import theme
from dcs_browser.ui.controls import button
from dcs_browser.ui.labels import SectionLabel, plain

_LINES = 4


class KeptPatterns(Protocol):
    """Where the patterns of each service are kept between runs."""

    def of(self, server: str) -> Patterns: ...
    def keep(self, server: str, patterns: Patterns) -> None: ...


class NoPatterns:
    """Patterns that live as long as the dialog."""

    def __init__(self) -> None:
        self._kept: dict[str, Patterns] = {}

    def of(self, server: str) -> Patterns:
        return self._kept.get(server, Patterns())

    def keep(self, server: str, patterns: Patterns) -> None:
        self._kept[server] = patterns


class PatternsDialog(QDialog):
    """One pattern a line. Show it with ``await ask(dialog)``."""

    def __init__(self, server: str, patterns: Patterns, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Files that stay, files that go"))
        self.setMinimumWidth(480)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_XL, theme.SPACE_L, theme.SPACE_XL, theme.SPACE_L)
        column.setSpacing(theme.SPACE_S)
        text = self.tr(
            "For every book that is sent to {server} from now on. One pattern a line: *.psd for names, old/ for "
            "folders, audio/draft* for paths."
        )
        column.addWidget(plain(text.format(server=server), "muted", wrap=True))
        column.addSpacing(theme.SPACE_XS)
        self.leave = self._field(
            column, self.tr("Never send"), self.tr("Patterns of files that stay here, one a line"), "*.psd"
        )
        self.leave.setPlainText("\n".join(patterns.leave))
        column.addSpacing(theme.SPACE_XS)
        self.take = self._field(
            column, self.tr("Send all the same"), self.tr("Patterns of files that go, one a line"), "review/"
        )
        self.take.setPlainText("\n".join(patterns.take))
        text = self.tr(
            "Backup copies, caches, answer keys and files of the operating system stay here unless a pattern takes "
            "them in."
        )
        column.addWidget(plain(text, "muted", wrap=True))
        column.addSpacing(theme.SPACE_S)
        row = QHBoxLayout()
        row.addStretch(1)
        self.cancel = button(self.tr("Cancel"))
        self.cancel.clicked.connect(lambda _checked: self.reject())
        self.save = button(self.tr("Save the patterns"), kind="primary")
        self.save.clicked.connect(lambda _checked: self.accept())
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        column.addLayout(row)

    def _field(self, column: QVBoxLayout, title: str, name: str, example: str) -> QPlainTextEdit:
        column.addWidget(SectionLabel(title))
        made = QPlainTextEdit()
        made.setAccessibleName(name)
        made.setPlaceholderText(example)
        made.setTabChangesFocus(True)
        made.setFixedHeight(_LINES * made.fontMetrics().lineSpacing() + 2 * theme.SPACE_M)
        column.addWidget(made)
        return made

    @property
    def patterns(self) -> Patterns:
        """What was typed, without blanks and repetitions."""
        return Patterns(_lines(self.leave), _lines(self.take))


def _lines(field: QPlainTextEdit) -> tuple[str, ...]:
    lines = (line.strip() for line in field.toPlainText().splitlines())
    return tuple(dict.fromkeys(line for line in lines if line))
