"""What every board of a game is to the stage: it shows a state of play and tells of the next one.

It keeps nothing a person did: dealing, scores and going on are the stage's, the rules are the domain's.
"""

from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget


class Board(QWidget):
    """``present`` is called at once after it was made, and after every move."""

    moved = Signal(object)  # the next state of play
    media_wanted = Signal(str)  # the path of a sound or film to be played

    def present(self, play: Any) -> None:
        """Show a state of play of the board's own kind."""
        raise NotImplementedError

    def wanted_pictures(self) -> dict[str, QSize]:
        """Paths of what is to be seen now, and the size in device independent pixels it is needed in."""
        return {}

    def show_picture(self, path: str, image: QImage, problem: str) -> None:
        """A picture that came, or the reason why it didn't."""

    def refuse_media(self, path: str, why: str) -> None:
        """A sound or film that can't be played."""

    def take_focus(self) -> None:
        """To the first thing there is to do."""

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in its order."""
        return ()
