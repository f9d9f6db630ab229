"""What a question shows above its answers: header, question, picture, and buttons for its sound and film.

Leaves to others: fetching pictures (the stage) and playing (``media``).
"""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dcs_browser.domain.flowbook.game_rules import Prompt
from dcs_browser.qt.tips import tip
from dcs_browser.ui import theme
from dcs_browser.ui.controls import button
from dcs_browser.ui.games.tile import paint_picture
from dcs_browser.ui.games.words import short
from dcs_browser.ui.labels import plain

PROMPT_PICTURE = QSize(400, 220)


class PictureBox(QWidget):
    """One picture, or the sign that it can't be had, with its path."""

    def __init__(self) -> None:
        super().__init__()
        self.path = ""
        self._image, self._problem = QImage(), ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(PROMPT_PICTURE.height())
        theme.changed.connect(self.update)

    def expect(self, path: str) -> None:
        if path != self.path:
            self._image, self._problem = QImage(), ""
        self.path = path
        self.setVisible(bool(path))
        self.setAccessibleName(self.tr("Picture {path}").format(path=path))
        self.update()

    def show_picture(self, image: QImage, problem: str) -> None:
        self._image, self._problem = image, problem
        self.setToolTip(tip(f"{self.path}\n{problem}") if problem else "")
        self.update()

    @property
    def problem(self) -> str:
        return self._problem

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect())
        if self._image.isNull() and box.width() > PROMPT_PICTURE.width():
            box.setWidth(PROMPT_PICTURE.width())
            box.moveCenter(QRectF(self.rect()).center())
        paint_picture(painter, box, self._image, self._problem, self.path)
        painter.end()


class PromptView(QWidget):
    """Shows a ``Prompt``; ``media_wanted`` carries the path of a sound or film that shall be played."""

    media_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.header = plain("", "caption", wrap=True)
        self.question = plain("", "title", wrap=True)
        self.picture = PictureBox()
        self.sound = button(self.tr("Listen"), "volume-2")
        self.film = button(self.tr("Watch"), "film")
        self._paths = {self.sound: "", self.film: ""}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_S)
        for part in (self.header, self.question, self.picture):
            column.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_S)
        for made in self._paths:
            row.addWidget(made)
            made.clicked.connect(lambda _checked, made=made: self.media_wanted.emit(self._paths[made]))
        row.addStretch(1)
        column.addLayout(row)

    def present(self, prompt: Prompt) -> None:
        """Show a question; parts it doesn't have take no room."""
        self.header.setText(short(prompt.header))
        self.header.setVisible(bool(prompt.header))
        self.question.setText(short(prompt.text))
        self.question.setVisible(bool(prompt.text))
        self.picture.expect(prompt.image)
        self._paths = {self.sound: prompt.audio, self.film: prompt.video}
        for made, path in self._paths.items():
            made.setVisible(bool(path))
            made.setEnabled(True)
            made.setToolTip(tip(path) if path else "")

    def refuse_media(self, path: str, why: str) -> None:
        """A sound or film that can't be played, and why."""
        for made, own in self._paths.items():
            if own == path:
                made.setEnabled(False)
                made.setToolTip(tip(f"{path}\n{why}"))
