"""The phases of an upload, one bar each with honest times; and what came of it.

Leaves to others: following the engine (``presenter``).
"""

import time
from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListView,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from dcs_browser.domain.transfers import GroupSnapshot, Phase, State
from dcs_browser.ui import theme
from dcs_browser.ui.controls import button
from dcs_browser.ui.format import duration_text, rate_text, size_text
from dcs_browser.ui.labels import IconLabel, Note, SectionLabel, plain
from dcs_browser.ui.theme import Role
from dcs_browser.ui.told_errors import retold
from dcs_browser.ui.upload.words import difference_text, phase_title, standing_text

_FRESH = (Phase.READ, Phase.PACK, Phase.SEND, Phase.UNPACK, Phase.VERIFY)
_REPLACING = (Phase.READ, Phase.RECEIVE, Phase.PACK, Phase.SEND, Phase.UNPACK, Phase.VERIFY)


class _Line:
    """The widgets of one phase."""

    def __init__(self, grid: QGridLayout, row: int, phase: Phase) -> None:
        self.phase = phase
        self.icon = IconLabel("circle", role="faint")
        self.title = plain(phase_title(phase))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.bar.setAccessibleName(phase_title(phase))
        self.figures = plain("", "muted")
        self.figures.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.figures.setMinimumWidth(230)
        self.widgets: tuple[QWidget, ...] = (self.icon, self.title, self.bar, self.figures)
        for column, widget in enumerate(self.widgets):
            grid.addWidget(widget, row, column)
        self.began = 0.0
        self.took = 0.0

    def show(self, state: str, share: float, text: str) -> None:
        """``state``: waiting, running, done or stopped."""
        icons: dict[str, tuple[str, Role]] = {
            "waiting": ("circle", "faint"),
            "running": ("circle-dot", "accent"),
            "done": ("circle-check", "ok"),
            "stopped": ("circle-x", "error"),
        }
        self.icon.show_icon(*icons[state])
        theme.mark(self.title, role={"running": "strong", "waiting": "muted"}.get(state, ""))
        theme.mark(self.bar, tone={"done": "ok", "stopped": "error"}.get(state, ""))
        self.bar.setRange(0, 1000 if share >= 0 else 0)
        if share >= 0:
            self.bar.setValue(round(share * 1000))
        self.figures.setText(text)


class ProgressPage(QWidget):
    """Show it snapshots of the group."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_L)
        self.headline = SectionLabel()
        self.sentence = plain("", "muted", wrap=True)
        column.addWidget(self.headline)
        column.addWidget(self.sentence)
        self.news = Note("info", "", "info")
        self.news.hide()
        column.addSpacing(theme.SPACE_S)
        column.addWidget(self.news)
        column.addSpacing(theme.SPACE_S)
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.SPACE_M)
        grid.setVerticalSpacing(theme.SPACE_L)
        grid.setColumnStretch(2, 1)
        self.lines = {phase: _Line(grid, row, phase) for row, phase in enumerate(_REPLACING)}
        column.addWidget(holder)
        column.addStretch(1)
        self._group: GroupSnapshot | None = None
        self._order: Sequence[Phase] = _FRESH
        self._tick = QTimer(self, interval=500)
        self._tick.timeout.connect(self._redraw)

    def begin(self, title: str, place: str, *, safety: bool) -> None:
        """A new upload; ``safety``: the live book is copied first."""
        self._order = _REPLACING if safety else _FRESH
        self._group = None
        self.headline.setText(title)
        self.sentence.setText(place)
        self.news.hide()
        for phase, line in self.lines.items():
            line.began = line.took = 0.0
            line.show("waiting", 0.0, "")
            for widget in line.widgets:
                widget.setVisible(phase in self._order)

    def show_group(self, group: GroupSnapshot) -> None:
        """Take over what the engine says."""
        self._group = group
        self.news.setVisible(bool(group.detail))
        if group.detail:
            self.news.show_text(difference_text(group.detail))
        running = group.state is State.RUNNING
        if running and group.phase in self.lines:
            line = self.lines[group.phase]
            line.began = line.began or time.monotonic()
            for before in self._before(group.phase):
                earlier = self.lines[before]
                if earlier.began and not earlier.took:
                    earlier.took = line.began - earlier.began
        if running != self._tick.isActive():
            (self._tick.start if running else self._tick.stop)()
        self._redraw()

    def _before(self, phase: Phase) -> Sequence[Phase]:
        return self._order[: self._order.index(phase)] if phase in self._order else ()

    def _redraw(self) -> None:
        group = self._group
        if group is None:
            return
        for phase in self._order:
            line = self.lines[phase]
            if group.state is State.DONE or phase in self._before(group.phase):
                line.show("done", 1.0, duration_text(line.took) if line.took >= 1 else "")
            elif phase is group.phase and group.state is State.RUNNING:
                share = min(1.0, group.done / group.total) if group.total > 0 else -1.0
                line.show("running", share, self._figures(group, line))
            elif phase is group.phase and group.state in (State.FAILED, State.CANCELLED):
                line.show("stopped", 1.0, "")
            else:
                line.show("waiting", 0.0, self._waiting(group) if phase is self._order[0] else "")

    def _waiting(self, group: GroupSnapshot) -> str:
        if group.state is State.WAITING:
            return self.tr("waiting for its turn")
        return self.tr("paused") if group.state is State.PAUSED else ""

    def _figures(self, group: GroupSnapshot, line: _Line) -> str:
        parts: list[str] = []
        if group.total > 0:
            amounts = self.tr("{done} of {total}")
            parts.append(amounts.format(done=size_text(group.done), total=size_text(group.total)))
        if group.phase in (Phase.SEND, Phase.RECEIVE) and group.rate > 0:
            parts.append(rate_text(group.rate))
        if group.seconds_left >= 1 and group.total > 0:
            parts.append(self.tr("{time} left").format(time=duration_text(group.seconds_left)))
        elif group.total <= 0 and time.monotonic() - line.began >= 1:
            # Nobody can say how long it takes: say how long it has taken.
            parts.append(self.tr("for {time}").format(time=duration_text(time.monotonic() - line.began)))
        return " · ".join(parts)

    def hideEvent(self, event: object) -> None:
        self._tick.stop()


class OutcomePage(QWidget):
    """Done, failed, cancelled or unknown, with what can be done next."""

    openRequested = Signal()
    retryRequested = Signal()
    backRequested = Signal()
    bringBackRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_L)
        column.setSpacing(theme.SPACE_S)
        self.icon = IconLabel("circle-check", role="ok", size=40)
        self.headline = SectionLabel()
        self.headline.setWordWrap(True)
        self.sentence = plain("", "muted", wrap=True, selectable=True)
        column.addWidget(self.icon)
        column.addWidget(self.headline)
        column.addWidget(self.sentence)
        self.differences = QListView()
        self.differences.setModel(QStringListModel(self.differences))
        self.differences.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.differences.setUniformItemSizes(True)
        self.differences.setProperty("boxed", True)
        self.differences.setAccessibleName(self.tr("Differences"))
        column.addWidget(self.differences, 1)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_S)
        self.open_book = button(self.tr("Open the book"), "book-open", "primary")
        self.retry = button(self.tr("Send again"), "rotate-cw", "primary")
        self.back = button(self.tr("Back to the plan"), "arrow-left")
        self.bring_back = button(self.tr("Bring the old book back…"), "history")
        for made, signal in (
            (self.open_book, self.openRequested),
            (self.retry, self.retryRequested),
            (self.back, self.backRequested),
            (self.bring_back, self.bringBackRequested),
        ):
            made.clicked.connect(lambda _checked, signal=signal: signal.emit())
            row.addWidget(made)
        row.addStretch(1)
        column.addSpacing(theme.SPACE_S)
        column.addLayout(row)
        self._spring = QLabel()
        column.addWidget(self._spring, 1)

    def show_group(
        self, group: GroupSnapshot, *, can_bring_back: bool, replacing: bool, files: int = 0, size: int = 0
    ) -> None:
        """Say what came of it. ``replacing``: there was a book before; ``files`` and ``size`` in bytes were sent."""
        standing = standing_text(group, replacing=replacing) if group.state is State.FAILED else ""
        done, unknown = group.state is State.DONE, group.state is State.UNKNOWN
        differences = [difference_text(line) for line in group.detail.splitlines()] if done else []
        if done and differences:
            self.icon.show_icon("triangle-alert", "warning")
            self.headline.setText(self.tr("{title} is published, with differences").format(title=group.title))
            self.sentence.setText(
                self.tr("The service has the new book, but not everything is as it was sent:")
            )
        elif done:
            self.icon.show_icon("circle-check", "ok")
            self.headline.setText(self.tr("{title} is published").format(title=group.title))
            text = self.tr("All %n file(s), {size}, are stored as they were sent.", "", files)
            self.sentence.setText(text.format(size=size_text(size)))
            if not files:  # a safety copy that was sent back
                self.sentence.setText(self.tr("Every file is stored as it was sent."))
        elif unknown:
            self.icon.show_icon("circle-question-mark", "warning")
            self.headline.setText(retold(group.error_title))
            self.sentence.setText(
                self.tr("The service is being asked what it has. Nothing is sent meanwhile.")
            )
        elif group.state is State.CANCELLED:
            self.icon.show_icon("circle-slash", "muted")
            self.headline.setText(self.tr("{title} was not sent").format(title=group.title))
            self.sentence.setText(self.tr("You cancelled it. Nothing was changed on the service."))
        else:
            self.icon.show_icon("circle-x", "error")
            self.headline.setText(retold(group.error_title))
            self.sentence.setText(" ".join(part for part in (retold(group.error_message), standing) if part))
        model = self.differences.model()
        if isinstance(model, QStringListModel):
            model.setStringList(differences)
        self.differences.setVisible(bool(differences))
        self._spring.setVisible(not differences)
        self.open_book.setVisible(done and group.book_id is not None)
        self.retry.setVisible(not done)
        self.retry.setText(self.tr("Ask again") if unknown else self.tr("Send again"))
        self.back.setVisible(not done and not unknown)
        # Where the old book stands there is nothing to bring back.
        gone = group.state is State.FAILED and not standing and "old book stands" not in group.error_message
        self.bring_back.setVisible(can_bring_back and (done or gone))
