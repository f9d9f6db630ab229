"""Findings of a book before it is sent, the worst first: severity, sentence, place."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from dcs_browser.domain.checks import Finding, Severity
from dcs_browser.ui.theme import Role as Tint

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
translate = QCoreApplication.translate

ICONS: dict[Severity, str] = {
    Severity.ERROR: "circle-x",
    Severity.WARNING: "triangle-alert",
    Severity.INFORMATION: "info",
}
TINTS: dict[str, Tint] = {"circle-x": "error", "triangle-alert": "warning", "info": "info"}


class Role(IntEnum):
    ICON = Qt.ItemDataRole.UserRole + 1
    NOTE = Qt.ItemDataRole.UserRole + 2


def finding_text(finding: Finding) -> str:
    """The sentence in the language of the window."""
    text = translate("Findings", finding.template) if finding.template else finding.message
    try:
        return text.format(**dict(finding.params))
    except (KeyError, IndexError, ValueError):
        return finding.message


def place_text(finding: Finding) -> str:
    """Page, or file."""
    if finding.page is not None:
        return translate("Upload", "page {number}").format(number=finding.page)
    return finding.file


class FindingsModel(QAbstractTableModel):
    """Columns: sentence, place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Finding] = ()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        self.beginResetModel()
        self._rows = tuple(findings)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if (
            role != Qt.ItemDataRole.DisplayRole
            or orientation != Qt.Orientation.Horizontal
            or not 0 <= section < 2
        ):
            return None
        return (translate("Upload", "Finding"), translate("Upload", "Where"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        finding = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return finding_text(finding) if index.column() == 0 else place_text(finding)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(
                part for part in (finding_text(finding), finding.file, finding.suggestion) if part
            )
        if role == Role.ICON and index.column() == 0:
            return ICONS[finding.severity]
        return None
