"""What a player is steered with: play, position, speed, loop, volume; by mouse and by keyboard.

Space plays and pauses, left and right seek, up and down change the volume, wherever the focus is inside.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QSlider,
    QStyle,
    QStyleOptionSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dcs_browser.ui import theme
from dcs_browser.ui.controls import IconButton
from dcs_browser.ui.format import clock_text
from dcs_browser.ui.labels import plain
from dcs_browser.ui.sound.sounding import SPEEDS, VOLUME, Sounding

_STEP = 5.0
_VOLUME_STEP = 10
_VOLUME_WIDTH, _VOLUME_LEAST = 64, 26


class Seek(QSlider):
    """A slider in milliseconds that jumps to where it is clicked."""

    asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, 0)
        self.setSingleStep(round(_STEP * 1000))
        self.setPageStep(15000)
        self.sliderMoved.connect(self.asked)
        self.actionTriggered.connect(self._stepped)

    def _stepped(self, action: int) -> None:
        if action != QSlider.SliderAction.SliderMove.value:
            self.asked.emit(self.sliderPosition())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = self.style().subControlRect(
            QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, self
        )
        if event.button() is Qt.MouseButton.LeftButton and not handle.contains(event.position().toPoint()):
            room = max(1, self.width() - handle.width())
            at = round(event.position().x() - handle.width() / 2)
            value = QStyle.sliderValueFromPosition(
                self.minimum(), self.maximum(), at, room, self.isRightToLeft()
            )
            self.setSliderPosition(value)
            self.asked.emit(value)
        super().mousePressEvent(event)


class Controls(QWidget):
    """Steers one ``Sounding``. ``narrow`` puts them into two rows."""

    def __init__(self, sounding: Sounding, *, narrow: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sounding, self._narrow = sounding, narrow
        self.play = IconButton("play", self.tr("Play"), role="text", size=theme.CONTROL_SMALL)
        self.seek = Seek()
        self.seek.setAccessibleName(self.tr("Position"))
        self.time = plain("0:00", "secondary")
        self.speed = self._speed_button()
        self.loop = IconButton(
            "repeat", self.tr("Begin again at the end"), checkable=True, size=theme.CONTROL_SMALL
        )
        self.mute = IconButton("volume-2", self.tr("Mute"), checkable=True, size=theme.CONTROL_SMALL)
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, 100)
        self.volume.setPageStep(_VOLUME_STEP)
        self.volume.setValue(VOLUME)
        self.volume.setMinimumWidth(_VOLUME_LEAST)  # before the time is cut
        self.volume.setMaximumWidth(_VOLUME_WIDTH)
        self.volume.setAccessibleName(self.tr("Volume"))
        self._lay_out(narrow)
        self._connect()
        self._moved(0.0)

    def _speed_button(self) -> QToolButton:
        made = QToolButton()
        made.setFixedHeight(theme.CONTROL_SMALL)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.setToolTip(self.tr("Speed"))
        self._speeds = QMenu(self)
        group = QActionGroup(self)
        for speed in SPEEDS:
            action = QAction(speed_text(speed), self._speeds)
            action.setCheckable(True)
            action.setChecked(speed == 1.0)
            action.triggered.connect(lambda _on, speed=speed: self.set_speed(speed))
            group.addAction(action)
            self._speeds.addAction(action)
        made.clicked.connect(lambda: self._speeds.popup(made.mapToGlobal(made.rect().topLeft())))
        return made

    def _lay_out(self, narrow: bool) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(theme.SPACE_XS)
        first.addWidget(self.play)
        first.addWidget(self.seek, 1)
        second.addWidget(self.time)
        if narrow:
            second.addStretch(1)
        for control in (self.speed, self.loop, self.mute, self.volume):
            second.addWidget(control)
        column = QVBoxLayout(self) if narrow else QHBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_XS)
        column.addLayout(first, 1)
        column.addLayout(second)

    def _connect(self) -> None:
        sounding = self._sounding
        self.play.clicked.connect(sounding.toggle)
        self.seek.asked.connect(lambda value: sounding.seek(value / 1000))
        self.loop.toggled.connect(sounding.set_looping)
        self.mute.toggled.connect(self._muted)
        self.volume.valueChanged.connect(sounding.set_volume)
        sounding.moved.connect(self._moved)
        sounding.measured.connect(self._measured)
        sounding.turned.connect(self._turned)
        self.set_speed(1.0)
        for control in (self.play, self.seek, self.speed, self.loop, self.mute, self.volume):
            control.installEventFilter(self)

    # --- doing -----------------------------------------------------------------------------------------------------

    def set_speed(self, speed: float) -> None:
        """One of ``SPEEDS``."""
        self._sounding.set_speed(speed)
        self.speed.setText(speed_text(speed))
        self.speed.setAccessibleName(self.tr("Speed {factor}").format(factor=speed_text(speed)))
        for action, known in zip(self._speeds.actions(), SPEEDS, strict=True):
            action.setChecked(known == speed)

    def use_key(self, event: QKeyEvent, *, on_button: bool = False) -> bool:
        """Whether a key steers the player; ``on_button`` leaves Space to the button that has the focus."""
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return False
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Space and not on_button:
            self._sounding.toggle()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            forward = (key == Qt.Key.Key_Right) != self.isRightToLeft()
            self._sounding.step(_STEP if forward else -_STEP)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.volume.setValue(
                self.volume.value() + (_VOLUME_STEP if key == Qt.Key.Key_Up else -_VOLUME_STEP)
            )
        elif key == Qt.Key.Key_Home:
            self._sounding.seek(0.0)
        else:
            return False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows on a button would move the focus; here they seek."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            sideways = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            if watched is self.volume and sideways:
                return False
            pressed = isinstance(watched, QToolButton)
            return self.use_key(event, on_button=pressed)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.use_key(event):
            super().keyPressEvent(event)

    # --- showing ---------------------------------------------------------------------------------------------------

    def _moved(self, seconds: float) -> None:
        if not self.seek.isSliderDown():
            self.seek.setValue(round(seconds * 1000))
        text = f"{clock_text(seconds)} / {clock_text(self._sounding.duration)}"
        if text != self.time.text():
            self.time.setText(text)

    def _measured(self, seconds: float) -> None:
        self.seek.setRange(0, round(seconds * 1000))
        # The time of something longer than an hour needs the room; Mute and the arrow keys stay.
        self.volume.setVisible(not (self._narrow and seconds >= 3600))
        self._moved(self._sounding.position)

    def _turned(self, playing: bool) -> None:
        theme.dress(self.play, "pause" if playing else "play", "text")
        self.play.rename(self.tr("Pause") if playing else self.tr("Play"))

    def _muted(self, on: bool) -> None:
        self._sounding.set_muted(on)
        theme.dress(self.mute, "volume-x" if on else "volume-2", "muted")
        self.mute.rename(self.tr("Sound on") if on else self.tr("Mute"))


def speed_text(speed: float) -> str:
    """``0.75 ×``"""
    return f"{speed:g} ×"
