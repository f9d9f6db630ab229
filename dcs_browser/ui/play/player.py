"""What every player of an activity is to the stage: it shows a response with its marks, and tells of the next response.

It keeps nothing a person did: undo, reset, checking and showing answers are the stage's, scores are the domain's.
"""

from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from dcs_browser.domain.flowbook.activities import Activity
from dcs_browser.domain.flowbook.judging import Mark, Response
from dcs_browser.qt.images import Picture
from dcs_browser.ui.play.item import Item

MOST = 200
"""Items of one kind that are shown; more are no exercise for anybody, and a window must stay quick."""

LARGE, SMALL = QSize(2400, 2400), QSize(320, 320)
"""Device pixels pictures are decoded to at most: the activity's own, and those beside words."""


@dataclass(frozen=True, slots=True)
class View:
    """What is to be seen: ``marks`` by item, none before a check; ``locked`` while the answers are shown."""

    response: Response = field(default_factory=Response)
    marks: tuple[Mark, ...] = ()
    locked: bool = False

    def mark(self, index: int) -> Mark:
        return self.marks[index] if 0 <= index < len(self.marks) else Mark.OPEN


class Player(QWidget):
    """The base of all players; ``present`` is called at once after it was made, and after every change."""

    responded = Signal(object)  # the next Response
    announced = Signal(str)  # what happened, for the status bar and for who listens
    retry_wanted = Signal(str)  # a picture that could not be had

    def __init__(self, activity: Activity) -> None:
        super().__init__()
        self.activity = activity
        self.view = View()
        self.setSizePolicy(self.sizePolicy().Policy.Expanding, self.sizePolicy().Policy.Expanding)

    def present(self, view: View) -> None:
        """Show a response."""
        raise NotImplementedError

    def keys(self) -> str:
        """The keys it is played with, in a few words."""
        return tr("Tab, Space, arrows")

    def wanted_pictures(self) -> dict[str, QSize]:
        """Book-relative paths and the size they are needed in."""
        return {}

    async def get_ready(self, path: str, picture: Picture) -> None:
        """What a player has to find out about a picture first, off the window's thread."""

    def show_picture(self, path: str, picture: Picture) -> None:
        """A picture that came, or the ``problem`` why it didn't."""

    def cancel(self) -> bool:
        """Let go what is held; whether there was something."""
        return False

    def items(self) -> tuple[Item, ...]:
        """What can be chosen, in the order of Tab."""
        return ()

    def take_focus(self) -> None:
        """To the first thing there is to do; while it waits for its picture, the player keeps the focus for it."""
        first = next((item for item in self.items() if not item.isHidden()), None)
        (first or self).setFocus(Qt.FocusReason.OtherFocusReason)


def tr(text: str) -> str:
    return QCoreApplication.translate("Play", text)


def mark_word(mark: Mark) -> str:
    """Said after the name of an item that was checked; "" for what got no mark."""
    words = {Mark.RIGHT: tr("right"), Mark.WRONG: tr("wrong"), Mark.MISSED: tr("this was the right one")}
    return words.get(mark, "")


def said(name: str, *more: str) -> str:
    """Parts of an accessible name, joined."""
    return ", ".join(part for part in (name, *more) if part)
