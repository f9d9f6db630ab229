"""Quiz, selector and race: a question, options to choose from, and in a race the track."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from dcs_browser.domain.flowbook.game_rules import ChoiceRound, Choosing
from dcs_browser.domain.flowbook.judging import Mark
from dcs_browser.ui import theme
from dcs_browser.ui.games.board import Board
from dcs_browser.ui.games.flow import TileFlow, step_from
from dcs_browser.ui.games.prompt import PROMPT_PICTURE, PromptView
from dcs_browser.ui.games.tile import PICTURE, Tile


class ChoiceBoard(Board):
    """Options with pictures lie in a row, texts in two columns; their numbers are keys."""

    def __init__(self, *, race: bool = False) -> None:
        super().__init__()
        self._play: Choosing | None = None
        self._round: ChoiceRound | None = None
        self.tiles: tuple[Tile, ...] = ()
        self.track = Track() if race else None
        self.prompt = PromptView()
        self.prompt.media_wanted.connect(self.media_wanted)
        self._texts = QWidget()
        self._grid = QGridLayout(self._texts)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.SPACE_M)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._flow = TileFlow()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_L)
        if self.track is not None:
            column.addWidget(self.track)
        column.addWidget(self.prompt)
        column.addWidget(self._texts)
        column.addWidget(self._flow)

    def present(self, play: Choosing) -> None:
        self._play = play
        if play.now is not self._round:
            self._deal(play.now)
        answered = play.answer >= 0
        for at, made in enumerate(self.tiles):
            right = play.now.options[at].right
            mark = Mark.OPEN
            if answered and at == play.answer:
                mark = Mark.RIGHT if right else Mark.WRONG
            elif answered and right:
                mark = Mark.MISSED
            made.show_state(mark=mark, chosen=at == play.answer, active=not answered)
        if self.track is not None:
            self.track.show_play(play)

    def _deal(self, dealt: ChoiceRound) -> None:
        self._round = dealt
        self.prompt.present(dealt.prompt)
        for old in self.tiles:
            old.hide()
            old.deleteLater()
        pictured = any(option.image for option in dealt.options)
        made = []
        for at, option in enumerate(dealt.options):
            key = str(at + 1) if at < 9 else ""
            tile = Tile(option.text, "picture" if pictured else "option", path=option.image, key=key)
            tile.clicked.connect(lambda _checked, at=at: self._choose(at))
            tile.stepped.connect(lambda dx, dy, tile=tile: step_from(self.tiles, tile, dx, dy))
            made.append(tile)
        self.tiles = tuple(made)
        self._flow.setVisible(pictured)
        self._texts.setVisible(not pictured)
        if pictured:
            self._flow.show_tiles(self.tiles)
        else:
            self._flow.show_tiles(())
            for at, tile in enumerate(self.tiles):
                self._grid.addWidget(tile, at // 2, at % 2)
                tile.show()

    def _choose(self, option: int) -> None:
        if self._play is not None:
            after = self._play.choose(option)
            if after is not self._play:
                self.moved.emit(after)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.text()
        if number.isascii() and number.isdigit() and 1 <= int(number) <= len(self.tiles):
            self._choose(int(number) - 1)
        else:
            super().keyPressEvent(event)

    def wanted_pictures(self) -> dict[str, QSize]:
        wanted = {tile.path: PICTURE for tile in self.tiles if tile.path}
        if self.prompt.picture.path:
            wanted[self.prompt.picture.path] = PROMPT_PICTURE * 2
        return wanted

    def show_picture(self, path: str, image: QImage, problem: str) -> None:
        if self.prompt.picture.path == path:
            self.prompt.picture.show_picture(image, problem)
        for tile in self.tiles:
            if tile.path == path:
                tile.show_picture(image, problem)

    def refuse_media(self, path: str, why: str) -> None:
        self.prompt.refuse_media(path, why)

    def stops(self) -> tuple[QWidget, ...]:
        return (self.prompt.sound, self.prompt.film, *self.tiles)

    def take_focus(self) -> None:
        if self.tiles:
            self.tiles[0].setFocus(Qt.FocusReason.OtherFocusReason)


class Track(QWidget):
    """Two lanes with a field a question: oneself and the rival."""

    def __init__(self) -> None:
        super().__init__()
        self._fields, self._mine, self._rival = 1, 0, 0
        self.setFixedHeight(84)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._names = (self.tr("You"), self.tr("Rival"))
        theme.changed.connect(self.update)

    def show_play(self, play: Choosing) -> None:
        marks = play.judgement.marks
        self._fields, self._mine = len(marks), marks.count(Mark.RIGHT)
        self._rival = marks.count(Mark.WRONG)
        self.setAccessibleName(
            self.tr("You are on field {mine}, the rival on {rival}, of {fields}").format(
                mine=self._mine, rival=self._rival, fields=self._fields
            )
        )
        self.update()

    @property
    def fields(self) -> tuple[int, int]:
        """Where oneself and the rival are, from 0."""
        return self._mine, self._rival

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(frame, theme.RADIUS_CARD, theme.RADIUS_CARD)
        lanes: tuple[tuple[int, theme.Role], ...] = ((self._mine, "accent"), (self._rival, "muted"))
        painter.setFont(theme.font(theme.SECONDARY))
        for at, (field, role) in enumerate(lanes):
            middle = frame.top() + frame.height() * (0.3 + 0.4 * at)
            name = QRectF(frame.left() + theme.SPACE_M, middle - 10, 64, 20)
            painter.setPen(theme.colour("text" if not at else "muted"))
            shown = painter.fontMetrics().elidedText(
                self._names[at], Qt.TextElideMode.ElideRight, round(name.width())
            )
            painter.drawText(name, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
            begin, end = name.right() + theme.SPACE_L, frame.right() - theme.SPACE_XL - theme.ICON
            self._paint_lane(painter, begin, end, middle, field, role)
        painter.drawPixmap(
            QPointF(frame.right() - theme.SPACE_M - theme.ICON, frame.center().y() - theme.ICON / 2),
            theme.icon_pixmap("flag", "text"),
        )
        painter.end()

    def _paint_lane(
        self, painter: QPainter, begin: float, end: float, middle: float, field: int, role: theme.Role
    ) -> None:
        step = (end - begin) / max(1, self._fields)
        here = begin + step * field
        painter.setPen(QPen(theme.colour("line"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(begin, middle), QPointF(end, middle))
        if field:
            painter.setPen(QPen(theme.colour(role), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(begin, middle), QPointF(here, middle))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("faint"))
        if self._fields <= 40:
            for number in range(1, self._fields + 1):
                painter.drawEllipse(QPointF(begin + step * number, middle), 2, 2)
        painter.setBrush(theme.colour("surface"))
        painter.setPen(QPen(theme.colour(role), 2))
        painter.drawEllipse(QPointF(here, middle), 13, 13)
        painter.drawPixmap(
            QPointF(here - theme.ICON / 2, middle - theme.ICON / 2), theme.icon_pixmap("sailboat", role)
        )
