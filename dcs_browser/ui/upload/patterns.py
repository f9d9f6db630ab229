"""A person's own patterns of files that are never sent, one list a service; and the dialog that edits it.

Leaves to others: which files fall under them (``services/publishing/junk``), the settings file (``services/settings``).
"""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from dcs_browser.ui import theme
from dcs_browser.ui.controls import button
from dcs_browser.ui.labels import SectionLabel, plain


class Patterns(Protocol):
    """Where the lists are kept between runs."""

    def of(self, server: str) -> tuple[str, ...]: ...
    def keep(self, server: str, patterns: tuple[str, ...]) -> None: ...


class NoPatterns:
    """Lists that live as long as the dialog."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[str, ...]] = {}

    def of(self, server: str) -> tuple[str, ...]:
        return self._kept.get(server, ())

    def keep(self, server: str, patterns: tuple[str, ...]) -> None:
        self._kept[server] = patterns


class PatternsDialog(QDialog):
    """One pattern a line. Show it with ``await ask(dialog)``."""

    def __init__(self, server: str, patterns: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Leave files out"))
        self.setMinimumWidth(440)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_XL, theme.SPACE_L, theme.SPACE_XL, theme.SPACE_L)
        column.setSpacing(theme.SPACE_S)
        title = self.tr("Never send these files to {server}").format(server=server)
        column.addWidget(SectionLabel(title))
        column.addWidget(
            plain(
                self.tr(
                    "One pattern a line: *.psd for names, old/ for folders, audio/draft* for paths. Backup copies, "
                    "caches, answer keys and files of the operating system stay here anyway."
                ),
                "muted",
                wrap=True,
            )
        )
        self.text = QPlainTextEdit("\n".join(patterns))
        self.text.setAccessibleName(self.tr("Patterns, one a line"))
        self.text.setPlaceholderText("*.psd")
        self.text.setTabChangesFocus(True)
        column.addWidget(self.text)
        row = QHBoxLayout()
        row.addStretch(1)
        self.cancel = button(self.tr("Cancel"))
        self.cancel.clicked.connect(lambda _checked: self.reject())
        self.save = button(self.tr("Save the patterns"), kind="primary")
        self.save.clicked.connect(lambda _checked: self.accept())
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        column.addLayout(row)

    @property
    def patterns(self) -> tuple[str, ...]:
        """What was typed, without blanks and repetitions."""
        lines = (line.strip() for line in self.text.toPlainText().splitlines())
        return tuple(dict.fromkeys(line for line in lines if line))
