"""Where an activity is played: its player, Check, Show answers, Undo, Reset, the score, and the ways on and back.

It keeps what the person did, so that players only show it. Leaves to others: scoring and the right answers
(``domain/flowbook``), how a type is played (the players), where the stage stands (``app/playing``).
"""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dcs_browser.domain.errors import DcsBrowserError, NotFound
from dcs_browser.domain.flowbook.activities import Activity
from dcs_browser.domain.flowbook.config import BookConfig
from dcs_browser.domain.flowbook.judging import Judgement, Reader, Response, judge
from dcs_browser.domain.flowbook.lms import Weight, differences
from dcs_browser.domain.flowbook.moves import solution
from dcs_browser.domain.flowbook.words import activity_words
from dcs_browser.qt.images import Picture, load_picture
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.open_book import OpenBook
from dcs_browser.ui import theme
from dcs_browser.ui.book_facts import label_of, word
from dcs_browser.ui.error_texts import sentence_of
from dcs_browser.ui.play.item import announce
from dcs_browser.ui.play.lms_panel import LmsPanel
from dcs_browser.ui.play.player import Player, View
from dcs_browser.ui.play.players import make_player
from dcs_browser.ui.play.score_card import ScoreCard
from dcs_browser.ui.play.stage_head import StageHead
from dcs_browser.ui.widgets import Panel

_NARROWEST = 500
_PANEL_NEEDS = 780
"""Pixels of the stage from which there is room for the LMS beside it."""


class PlayStage(Panel):
    """``open`` an activity; ``leave`` (or Esc) goes back to the page."""

    closed = Signal()
    moved = Signal(str)  # the pointer of another activity
    status_changed = Signal(str)

    def __init__(self, on_error: Callable[[BaseException], None], parent: QWidget | None = None) -> None:
        super().__init__("bg", "", parent)
        self._tasks = Tasks("play", on_error)
        self._book: OpenBook | None = None
        self._all: tuple[Activity, ...] = ()
        self._language = ""
        self._activity: Activity | None = None
        self._player: Player | None = None
        self._crop_width = 0
        self._trapped = self._wide = False
        self._forget_play()
        head = self.head = StageHead()
        self.back, self.title, self.kind = head.back, head.title, head.kind
        self.undo_button, self.answers_button, self.reset_button = head.undo, head.answers, head.reset
        self.check_button, self.panel_button = head.check, head.panel
        self.lms = LmsPanel()
        self.card = ScoreCard()
        self._build()
        self._connect()
        self.setMinimumWidth(_NARROWEST)
        self.hide()

    # --- building --------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._holder = QVBoxLayout()
        self._holder.setContentsMargins(0, 0, 0, 0)
        main = QVBoxLayout()
        main.setContentsMargins(theme.SPACE_XL, theme.SPACE_L, theme.SPACE_XL, theme.SPACE_L)
        main.setSpacing(theme.SPACE_M)
        main.addWidget(self.head)
        main.addLayout(self._holder, 1)
        main.addWidget(self.card)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(main, 1)
        row.addWidget(self.lms)

    def _connect(self) -> None:
        self.back.clicked.connect(self.leave)
        self.check_button.clicked.connect(self.check)
        self.answers_button.toggled.connect(self.show_answers)
        self.reset_button.clicked.connect(self.reset)
        self.undo_button.clicked.connect(self.undo)
        self.panel_button.toggled.connect(self.lms.setVisible)
        self.card.turned.connect(self.turn)
        for keys, act in (
            ("Ctrl+Return", self.check),
            ("Ctrl+Enter", self.check),
            (QKeySequence.StandardKey.Undo, self.undo),
            ("PgDown", lambda: self.turn(1)),
            ("PgUp", lambda: self.turn(-1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # --- opening and leaving ---------------------------------------------------------------------------------------

    def open(self, book: OpenBook, config: BookConfig, pointer: str) -> bool:
        """Play the activity ``pointer`` lies in; whether there is one."""
        section = config.section_at(pointer)
        activity = section.activity if section is not None else None
        if activity is None:
            return False
        self._book, self._language = book, config.language
        self._all = config.activities
        self.show()  # first: what is hidden can't take the focus
        self._show(activity)
        return True

    def leave(self) -> None:
        """Back to the page; what was played is forgotten."""
        if self._activity is None:
            return
        self._tasks.cancel()
        self._drop_player()
        self._activity = self._book = None
        self._all = ()
        self.hide()
        self.closed.emit()

    @property
    def activity(self) -> Activity | None:
        return self._activity

    @property
    def player(self) -> Player | None:
        return self._player

    @property
    def response(self) -> Response:
        return self._response

    @property
    def judgement(self) -> Judgement | None:
        return self._judgement

    def busy(self) -> bool:
        """Whether a picture is on its way."""
        return len(self._tasks) > 0

    def turn(self, by: int) -> None:
        """The activity ``by`` further on in the book, if there is one."""
        at = self._place() + by
        if self._activity is not None and 0 <= at < len(self._all):
            self._show(self._all[at])
            self.moved.emit(self._all[at].pointer)

    def _place(self) -> int:
        """From 0; an activity without a type is not in the row, and stands before the first."""
        return next((at for at, activity in enumerate(self._all) if activity is self._activity), -1)

    def _show(self, activity: Activity) -> None:
        self._tasks.cancel()
        self._drop_player()
        self._forget_play()
        self._activity, self._crop_width = activity, 0
        title = self.head.show_title(label_of(activity), activity.type)
        player = self._player = make_player(activity, self._language)
        player.responded.connect(self.respond)
        player.announced.connect(self._announce)
        player.retry_wanted.connect(self._fetch_again)
        self._holder.addWidget(player)
        player.show()  # now, not when the loop gets round to it: it takes the focus below
        self.card.show_rules(word(activity_words(activity).judged), player.keys())
        self.card.show_place(self._place() + 1, len(self._all))
        self._show_differences()
        self._present()
        for path in player.wanted_pictures():
            self._fetch_again(path)
        player.take_focus()
        self.status_changed.emit(self.tr("Playing: {title}").format(title=title))

    def _drop_player(self) -> None:
        if self._player is not None:
            self._player.cancel()
            self._holder.removeWidget(self._player)
            self._player.hide()
            self._player.deleteLater()
            self._player = None

    def _show_differences(self) -> None:
        if self._activity is None:
            return
        found = differences(self._activity, self._crop_width)
        self.lms.show_activity(self._activity, found)
        self._trapped = any(item.weight is Weight.TRAP for item in found)
        self._open_panel()

    def _open_panel(self) -> None:
        """By itself only for traps, and where there is room."""
        on = self._trapped and self._wide
        self.panel_button.setChecked(on)
        self.lms.setVisible(on)

    # --- pictures --------------------------------------------------------------------------------------------------

    def _fetch_again(self, path: str) -> None:
        player = self._player
        if self._book is not None and player is not None:
            size = player.wanted_pictures().get(path, QSize())
            self._tasks.spawn(self._fetch(self._book, player, path, size))

    async def _fetch(self, book: OpenBook, player: Player, path: str, size: QSize) -> None:
        try:
            picture = await load_picture(await book.source.file(path), size)
        except NotFound:
            picture = Picture(problem=self.tr("The book has no such picture."))
        except DcsBrowserError as error:
            picture = Picture(problem=sentence_of(error))
        else:
            if not picture:
                picture = Picture(problem=self.tr("This picture can't be shown."))
        await player.get_ready(path, picture)
        if self._player is player:
            player.show_picture(path, picture)
            if player.hasFocus():
                player.take_focus()
            if picture and self._activity is not None and path == self._activity.section_path:
                self._crop_width = picture.original.width()
                if differences(self._activity, self._crop_width) != differences(self._activity):
                    self._show_differences()

    # --- playing ---------------------------------------------------------------------------------------------------

    def _forget_play(self) -> None:
        self._response = Response()
        self._history: list[Response] = []
        self._judgement: Judgement | None = None
        self._answers = False

    def respond(self, response: Response) -> None:
        """The person did something: marks of an earlier check go."""
        if self._answers or response == self._response:
            return
        self._history.append(self._response)
        self._response, self._judgement = response, None
        self._present()

    def _announce(self, text: str) -> None:
        self.status_changed.emit(text)
        announce(self, text)

    def _present(self) -> None:
        """Everything as it is now."""
        player, activity = self._player, self._activity
        if player is None or activity is None:
            return
        if self._answers:
            right = solution(activity)
            view = View(right, judge(activity, right).marks, locked=True)
        else:
            view = View(self._response, self._judgement.marks if self._judgement else ())
        player.present(view)
        done = bool(self._history)
        self.head.show_state(
            answers=self._answers, can_undo=done, can_reset=done or self._judgement is not None
        )
        if self._answers:
            self.card.show_answers()
        elif self._judgement is not None:
            self.card.show_score(self._judgement)
        else:
            self.card.show_open()
        checked = self._judgement if not self._answers else None
        there = judge(activity, self._response, Reader.LMS) if checked is not None else None
        self.lms.show_score(checked, there if activity.in_lms else None)

    def check(self) -> None:
        """Score what was done, by the rules of the desktop reader."""
        if self._activity is None or self._answers:
            return
        if self._player is not None:
            self._player.cancel()
        self._judgement = judge(self._activity, self._response)
        self._present()
        self._announce(self.card.text())

    def show_answers(self, on: bool) -> None:
        """The right answers instead of the person's; off again they are back."""
        if self._player is not None:
            self._player.cancel()
        self._answers = on
        self._present()

    def reset(self) -> None:
        """Begin anew; undo brings back what was there."""
        if self._player is not None:
            self._player.cancel()
        history = [*self._history, self._response] if self._response != Response() else []
        self.show_answers(False)
        self._forget_play()
        self._history = history
        self._present()
        if self._player is not None:
            self._player.take_focus()

    def undo(self) -> None:
        """The response before the last step."""
        if self._history and not self._answers:
            if self._player is not None:
                self._player.cancel()
            self._response, self._judgement = self._history.pop(), None
            self._present()
            self._announce(self.tr("Undone."))

    # --- the widget ------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is held goes first; no key goes on from here, the page below would turn."""
        if event.key() == Qt.Key.Key_Escape and (self._player is None or not self._player.cancel()):
            self.leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _PANEL_NEEDS
        if wide != self._wide:
            self._wide = wide
            self._open_panel()

    async def close_tasks(self) -> None:
        """End what is being fetched."""
        await self._tasks.close()
