"""Two questions: why a finding may be ignored, and which mends of a local book to make (with the lines before and after).

Leaves to others: keeping and writing what was decided.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from dcs_browser.domain.mends import Mend, MendKind
from dcs_browser.qt.tips import tip
from dcs_browser.services.mending import MendedFile
from dcs_browser.ui import theme
from dcs_browser.ui.widgets import SectionLabel, button, plain

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
translate = QCoreApplication.translate


class IgnoreDialog(QDialog):
    """``reason`` and ``whole_kind`` after it was accepted."""

    def __init__(
        self, title: str, sentence: str, *, several: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Ignore"))
        self.setFixedWidth(theme.DIALOG_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_L)
        column.setSpacing(theme.SPACE_S)
        column.addWidget(plain(self.tr("Ignore “{title}”?").format(title=title), "section", wrap=True))
        column.addWidget(plain(sentence, "muted", wrap=True))
        column.addSpacing(theme.SPACE_S)
        prompt = plain(self.tr("Why is it all right?"))
        self.field = QLineEdit()
        self.field.setAccessibleName(prompt.text())
        self.field.setPlaceholderText(self.tr("The reason goes into reports"))
        prompt.setBuddy(self.field)
        column.addWidget(prompt)
        column.addWidget(self.field)
        self.kind = QCheckBox(self.tr("Every finding of this kind in this book"))
        self.kind.setVisible(not several)
        column.addWidget(self.kind)
        note = self.tr("It is kept on this computer only; the book is not changed.")
        column.addWidget(plain(note, "secondary", wrap=True))
        column.addSpacing(theme.SPACE_M)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_S)
        row.addStretch(1)
        self.no = button(self.tr("Cancel"))
        self.no.clicked.connect(self.reject)
        self.yes = button(self.tr("Ignore"), kind="primary")
        self.yes.clicked.connect(self.accept)
        self.yes.setDefault(True)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        column.addLayout(row)
        self.field.textChanged.connect(self._typed)
        self._typed("")
        self.field.setFocus()

    def _typed(self, text: str) -> None:
        self.yes.setEnabled(bool(text.strip()))
        self.yes.setToolTip("" if text.strip() else self.tr("Give a reason first."))

    @property
    def reason(self) -> str:
        return self.field.text().strip()

    @property
    def whole_kind(self) -> bool:
        return self.kind.isChecked()


class MendsModel(QAbstractTableModel):
    """The mends of all files, each with a tick: place, what, before, after."""

    def __init__(self, plan: Sequence[MendedFile], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = [(file, mend) for file in plan for mend in file.mends]
        self._on = [True] * len(self._rows)
        self._titles = (self.tr("Line"), self.tr("What"), self.tr("Before"), self.tr("After"))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._titles[section] if 0 <= section < len(self._titles) else None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return usual | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        file, mend = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            cells = (f"{file.path}:{mend.line}", mend_text(mend), _visible(mend.before), _visible(mend.after))
            return cells[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(f"{mend.pointer}\n− {mend.before}\n+ {mend.after}")
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            return Qt.CheckState.Checked if self._on[index.row()] else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self._on[index.row()] = Qt.CheckState(value) is Qt.CheckState.Checked
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        return True

    def chosen(self) -> tuple[tuple[MendedFile, tuple[Mend, ...]], ...]:
        """The ticked mends by file."""
        files = dict.fromkeys(file.path for file, _ in self._rows)
        found = []
        for path in files:
            mine = [(f, m) for (f, m), on in zip(self._rows, self._on, strict=True) if on and f.path == path]
            if mine:
                found.append((mine[0][0], tuple(m for _, m in mine)))
        return tuple(found)


def mend_text(mend: Mend) -> str:
    """What a mend does, in a few words."""
    words = {
        MendKind.BOM: translate("Mends", "byte order mark"),
        MendKind.LETTER_CASE: translate("Mends", "letter case"),
        MendKind.VIDEO_FOLDER: translate("Mends", "video folder"),
        MendKind.PLACEHOLDER: translate("Mends", "book's folder"),
        MendKind.BLANKS: translate("Mends", "blanks"),
    }
    return ", ".join(words[kind] for kind in mend.kinds)


def _visible(text: str) -> str:
    """Blanks at the ends are what it is about: shown as dots."""
    inner = text.strip()
    if not inner or inner == text:
        return text
    start = text.index(inner)
    return "·" * start + inner + "·" * (len(text) - start - len(inner))


class _Roomy(QStyledItemDelegate):
    """Rows as high as everywhere in the window."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), theme.ROW)


class MendDialog(QDialog):
    """The mends with a tick each; below them the lines of the file before and after."""

    def __init__(self, plan: Sequence[MendedFile], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Mend"))
        self.resize(860, 560)
        self.model = MendsModel(plan, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_L)
        column.setSpacing(theme.SPACE_M)
        self.title = SectionLabel(self.tr("%n place(s) can be mended", "", self.model.rowCount()))
        column.addWidget(self.title)
        names = ", ".join(file.path for file in plan)
        note = self.tr(
            "Only the texts below change in {files}; everything else stays byte for byte. "
            "The old file is kept beside it as a .bak copy."
        )
        column.addWidget(plain(note.format(files=names), "muted", wrap=True))
        self.table = QTreeView()
        self.table.setModel(self.model)
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setItemDelegate(_Roomy(self.table))
        self.table.setAccessibleName(self.tr("Mends"))
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        header = self.table.header()
        header.setStretchLastSection(False)
        for at, width in ((0, 170), (1, 130)):
            header.resizeSection(at, width)
        for at in (2, 3):
            header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        column.addWidget(self.table, 3)
        self.lines = QPlainTextEdit()
        self.lines.setReadOnly(True)
        self.lines.setFont(theme.mono())
        self.lines.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.lines.setAccessibleName(self.tr("Lines before and after"))
        column.addWidget(self.lines, 2)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_S)
        row.addStretch(1)
        self.no = button(self.tr("Cancel"))
        self.no.clicked.connect(self.reject)
        self.yes = button("", kind="primary")
        self.yes.clicked.connect(self.accept)
        self.yes.setDefault(True)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        column.addLayout(row)
        self.model.dataChanged.connect(self._told)
        self._told()
        self.table.setCurrentIndex(self.model.index(0, 0))

    def _told(self) -> None:
        chosen = self.model.chosen()
        count = sum(len(mends) for _, mends in chosen)
        self.yes.setText(self.tr("Mend %n place(s)", "", count))
        self.yes.setEnabled(count > 0)
        self.yes.setToolTip("" if count else self.tr("Tick something first."))
        self.lines.setPlainText("\n".join(_patch(file, mends) for file, mends in chosen))


def _patch(file: MendedFile, mends: Sequence[Mend]) -> str:
    """The lines that change, as a patch shows them."""
    parts = [file.path]
    for line in file.lines(mends):
        parts += [f"{line.number:>6} − {line.before}", f"{'':>6} + {line.after}"]
    return "\n".join(parts)
