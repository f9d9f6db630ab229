"""Where the window is and how it got there: go, back, forward.

Leaves to others: drawing a place (``ui/main_window``) and filling it (``app/wiring``).
"""

from PySide6.QtCore import QObject, Signal

from dcs_browser.domain.location import Location

_LIMIT = 200


class Navigator(QObject):
    """The history of places. ``moved`` carries the new :class:`Location` after every change of place."""

    moved = Signal(object)

    def __init__(self, start: Location | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._past: list[Location] = [start or Location()]
        self._at = 0

    @property
    def location(self) -> Location:
        return self._past[self._at]

    @property
    def can_back(self) -> bool:
        return self._at > 0

    @property
    def can_forward(self) -> bool:
        return self._at < len(self._past) - 1

    def go(self, location: Location) -> None:
        """Go there; what was ahead is forgotten. Going to where one is does nothing."""
        if location == self.location:
            return
        del self._past[self._at + 1 :]
        self._past.append(location)
        del self._past[:-_LIMIT]
        self._at = len(self._past) - 1
        self.moved.emit(location)

    def replace(self, location: Location) -> None:
        """Change the place without a step in the history (another selection on the same page)."""
        if location == self.location:
            return
        self._past[self._at] = location
        self.moved.emit(location)

    def back(self) -> None:
        if self.can_back:
            self._at -= 1
            self.moved.emit(self.location)

    def forward(self) -> None:
        if self.can_forward:
            self._at += 1
            self.moved.emit(self.location)

    def reset(self, location: Location | None = None) -> None:
        """Forget the history (another server) and be at ``location``."""
        self._past = [location or Location()]
        self._at = 0
        self.moved.emit(self.location)
