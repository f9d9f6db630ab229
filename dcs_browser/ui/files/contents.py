"""What a file holds, made ready off the window's thread, and the widgets that show pictures, text and PDF pages.

Leaves to others: fetching (``ui/files/presenter``), sound and film (``ui/files/player``).
"""

import importlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from dcs_browser.qt.files_model import extension_of, icon_of
from dcs_browser.ui import theme
from dcs_browser.ui.controls import IconButton
from dcs_browser.ui.labels import plain

Show = Literal["picture", "text", "sound", "film", "pdf", "other"]

TEXT_LIMIT = 256 * 1024
"""Bytes of a text that are shown."""
_BOX = QSize(236, 120)
_TALLEST = 360
_SHOW_OF_ICON: dict[str, Show] = {
    "file-image": "picture",
    "file-headphone": "sound",
    "file-play": "film",
    "file-braces": "text",
    "file-code": "text",
}
_TEXTS = frozenset(
    {"txt", "md", "srt", "vtt", "csv", "log", "fbinf", "ini", "yml", "yaml", "toml", "version"}
)


def show_of(name: str) -> Show:
    """How a file is shown, by its name."""
    extension = extension_of(name)
    if extension == "pdf":
        return "pdf"
    if extension in _TEXTS or (not extension and name == "version"):
        return "text"
    return _SHOW_OF_ICON.get(icon_of(name), "other")


@dataclass(frozen=True, slots=True)
class Text:
    """A text to show. ``cut`` when the file goes on; ``pretty`` when JSON was indented for reading."""

    text: str
    cut: bool = False
    pretty: bool = False


def as_text(data: bytes, name: str, limit: int = TEXT_LIMIT) -> Text:
    """Up to ``limit`` bytes of a file as text; JSON that is there as a whole is indented. For worker threads."""
    cut = len(data) > limit
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    text = data[:limit].decode(encoding, "replace")
    # A letter cut in the middle is no letter; a NUL would end the text.
    text = text.rstrip("\ufffd") if cut else text
    text = text.replace("\0", "␀").replace("\r\n", "\n")
    if not cut and extension_of(name) == "json":
        try:
            return Text(json.dumps(json.loads(text), indent=2, ensure_ascii=False), pretty=True)
        except (ValueError, RecursionError):
            return Text(text)
    return Text(text, cut)


class PictureBox(QWidget):
    """A picture in a rounded frame, fitted; as tall as the picture wants, within bounds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(_BOX.height())

    def show_image(self, image: QImage, text: str) -> None:
        """Show ``image``; ``text`` is read aloud."""
        self._pixmap = QPixmap.fromImage(image)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        size = self._pixmap.size()
        if size.isEmpty():
            return _BOX.height()
        wanted = width * size.height() // max(1, size.width())
        return max(_BOX.height(), min(_TALLEST, wanted))

    def sizeHint(self) -> QSize:
        return QSize(_BOX.width(), self.heightForWidth(_BOX.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), theme.RADIUS, theme.RADIUS)
        painter.setClipPath(path)
        painter.fillRect(self.rect(), theme.colour("sunken"))
        if not self._pixmap.isNull():
            size = self._pixmap.size()
            if size.width() > self.width() or size.height() > self.height():
                size = size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(
                (self.width() - size.width()) // 2,
                (self.height() - size.height()) // 2,
                size.width(),
                size.height(),
            )
            painter.drawPixmap(place, self._pixmap)
        painter.end()


class TextBox(QWidget):
    """A text in fixed width, to be read and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QPlainTextEdit()
        self.field.setReadOnly(True)
        self.field.setUndoRedoEnabled(False)
        self.field.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.field.setFont(theme.mono())
        self.field.setTabChangesFocus(True)
        self.field.setAccessibleName(self.tr("Text of the file"))
        self.note = plain("", "secondary", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_XS)
        column.addWidget(self.field, 1)
        column.addWidget(self.note)

    def show_text(self, text: Text) -> None:
        self.field.setPlainText(text.text)
        self.note.setText(self.tr("Only the beginning is shown.") if text.cut else "")
        self.note.setVisible(text.cut)


class PdfBox(QWidget):
    """The pages of a PDF one at a time. QtPdf is imported when it is first needed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        pdf: Any = importlib.import_module("PySide6.QtPdf")
        widgets: Any = importlib.import_module("PySide6.QtPdfWidgets")
        self._none = pdf.QPdfDocument.Error.None_
        self.document: Any = pdf.QPdfDocument(self)
        self.view: Any = widgets.QPdfView()
        self.view.setPageMode(widgets.QPdfView.PageMode.SinglePage)
        self.view.setZoomMode(widgets.QPdfView.ZoomMode.FitInView)
        self.view.setDocument(self.document)
        self.view.setAccessibleName(self.tr("Page of the PDF"))
        self.back = IconButton("chevron-left", self.tr("Previous page"))
        self.on = IconButton("chevron-right", self.tr("Next page"))
        self.where = plain("", "secondary")
        self.where.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.back.clicked.connect(lambda: self.go(self.page - 1))
        self.on.clicked.connect(lambda: self.go(self.page + 1))
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_XS)
        row.addWidget(self.back)
        row.addWidget(self.where, 1)
        row.addWidget(self.on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_XS)
        column.addWidget(self.view, 1)
        column.addLayout(row)

    def load(self, path: Path) -> str:
        """Show the first page; ``""``, or why the file can't be shown."""
        error = self.document.load(str(path))
        if error != self._none:
            return str(getattr(error, "name", error))
        self.go(0)
        return ""

    def stop(self) -> None:
        """Let the file go."""
        self.document.close()

    @property
    def page(self) -> int:
        """From 0."""
        return int(self.view.pageNavigator().currentPage())

    @property
    def pages(self) -> int:
        return int(self.document.pageCount())

    def go(self, page: int) -> None:
        if 0 <= page < self.pages:
            self.view.pageNavigator().jump(page, self.view.pageNavigator().currentLocation())
        self.where.setText(self.tr("{page} of {pages}").format(page=self.page + 1, pages=self.pages))
        self.back.setEnabled(self.page > 0)
        self.on.setEnabled(self.page < self.pages - 1)
        self.back.setToolTip("" if self.page else self.tr("This is the first page."))
        self.on.setToolTip(self.tr("Next page") if self.on.isEnabled() else self.tr("This is the last page."))
