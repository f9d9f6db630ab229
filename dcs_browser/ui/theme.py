"""The look: colours, distances, the style sheet, icons by role. Nobody else names a colour or a distance.

The style sheet is ``resources/style/window.qss``, filled with the tokens below. Follows the system's light or dark
unless forced; :data:`changed` tells who paints by hand.
"""

from dataclasses import asdict, dataclass
from functools import lru_cache
from string import Template
from typing import Literal

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QStyleFactory, QToolButton, QWidget

from dcs_browser import resources
from dcs_browser.ui import icons

Scheme = Literal["system", "light", "dark"]
Role = Literal["text", "muted", "faint", "accent", "on_accent", "error", "warning", "ok", "info"]
Tone = Literal["neutral", "accent", "error", "warning", "ok", "info"]

SPACE_XS, SPACE_S, SPACE_M, SPACE_L, SPACE_XL = 4, 8, 12, 16, 24
RADIUS, RADIUS_CARD = 6, 8
ROW, ROW_TALL, CONTROL, CONTROL_SMALL, BAR, TABS = 28, 54, 32, 28, 48, 40
ICON = icons.SIZE
LEFT_PANEL, INSPECTOR, DIALOG_WIDTH = 264, 264, 440
FOCUS_RING = 2
MOTION_MS = 120
BODY, SECONDARY, SECTION, TITLE = 13, 12, 15, 20
"""Font sizes in pixels (device independent)."""
CRAYONS = {
    "red": "#E5484D",
    "orange": "#F2994A",
    "yellow": "#F6D34B",
    "green": "#4CAF6E",
    "turquoise": "#3DBFC4",
    "blue": "#4A86E8",
    "violet": "#9B6DD7",
    "pink": "#F08FB6",
    "brown": "#9C6B45",
    "white": "#FFFFFF",
}
"""What pictures are coloured with, the same in light and dark."""


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one scheme as ``#rrggbb``; ``muted`` reads on every ground, ``faint`` is decoration only.

    ``field`` is the ground of what is filled in.
    """

    name: str
    bg: str
    surface: str
    sunken: str
    line: str
    field: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    accent_soft: str
    accent_text: str
    selection: str
    hover: str
    pressed: str
    error: str
    error_soft: str
    warning: str
    warning_soft: str
    ok: str
    ok_soft: str
    info: str
    info_soft: str
    veil: str

    @property
    def dark(self) -> bool:
        return self.name == "dark"


LIGHT = Theme(
    name="light",
    bg="#F5F6F8",
    surface="#FFFFFF",
    sunken="#ECEEF1",
    line="#DFE3E8",
    field="#FFFFFF",
    text="#1D2530",
    muted="#5D6878",
    faint="#8A94A3",
    accent="#0B7A84",
    accent_hover="#096A73",
    accent_pressed="#075A62",
    on_accent="#FFFFFF",
    accent_soft="#DDF1F2",
    accent_text="#096A73",
    selection="#DDF1F2",
    hover="#F0F2F5",
    pressed="#E4E7EC",
    error="#B4233C",
    error_soft="#FBE6EA",
    warning="#8F5B00",
    warning_soft="#FCF1DA",
    ok="#1F7A48",
    ok_soft="#E0F3E8",
    info="#2459A9",
    info_soft="#E3ECF9",
    veil="#1D2530",
)
DARK = Theme(
    name="dark",
    bg="#14181D",
    surface="#1C2127",
    sunken="#101418",
    line="#2C333B",
    field="#14181D",
    text="#E7EBF0",
    muted="#9BA6B4",
    faint="#6F7A89",
    accent="#4CC2C9",
    accent_hover="#66CED4",
    accent_pressed="#3BAEB5",
    on_accent="#06262A",
    accent_soft="#143A3E",
    accent_text="#4CC2C9",
    selection="#17383C",
    hover="#252B32",
    pressed="#2C333B",
    error="#FF8A9B",
    error_soft="#43202A",
    warning="#F0B64D",
    warning_soft="#3D2F12",
    ok="#6FD39B",
    ok_soft="#17382A",
    info="#86B4FF",
    info_soft="#1B2C47",
    veil="#000000",
)


class _Source(QObject):
    changed = Signal(object)


_source = _Source()
changed = _source.changed
"""Emitted with the new :class:`Theme` after it was applied."""

_now: Theme = LIGHT
_wanted: Scheme = "system"
_following = False
_family = ""


def current() -> Theme:
    """The theme in force."""
    return _now


def colour(token: str, alpha: float = 1.0) -> QColor:
    """A token of the theme in force as a colour, e.g. ``colour("accent")``; ``alpha`` from 0 to 1."""
    made = QColor(str(getattr(_now, token)))
    made.setAlphaF(alpha)
    return made


def tone_colours(tone: Tone) -> tuple[QColor, QColor]:
    """Foreground and soft background of a badge or a note."""
    if tone == "neutral":
        return colour("muted"), colour("sunken")
    if tone == "accent":
        return colour("accent_text"), colour("accent_soft")
    return colour(tone), colour(f"{tone}_soft")


def apply(application: QApplication, scheme: Scheme = "system", family: str = "") -> Theme:
    """Dress the whole program; ``system`` follows light and dark from now on. ``family`` replaces the system's font."""
    global _wanted, _following, _family  # noqa: PLW0603 - one look a process
    _wanted, _family = scheme, family or _family
    hints = application.styleHints()
    if not _following:
        _following = True
        application.setStyle(QStyleFactory.create("Fusion"))
        hints.colorSchemeChanged.connect(_follow)
    if scheme == "system":
        hints.unsetColorScheme()
        _dress(application, dark=hints.colorScheme() == Qt.ColorScheme.Dark)
    else:
        # The system's own parts (title bar, file dialogs) go along where the platform can do that.
        hints.setColorScheme(Qt.ColorScheme.Dark if scheme == "dark" else Qt.ColorScheme.Light)
        _dress(application, dark=scheme == "dark")
    return _now


def _follow(scheme: Qt.ColorScheme) -> None:
    application = QApplication.instance()
    if _wanted == "system" and isinstance(application, QApplication):
        _dress(application, dark=scheme == Qt.ColorScheme.Dark)


def _dress(application: QApplication, *, dark: bool) -> None:
    global _now  # noqa: PLW0603 - one look a process
    _now = DARK if dark else LIGHT
    application.setFont(font())
    application.setPalette(_palette(_now))
    sheet = style_sheet(_now)
    if application.styleSheet() != sheet:
        application.setStyleSheet(sheet)
    for widget in application.allWidgets():
        _redress(widget)
    changed.emit(_now)


def font(size: int = BODY, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The system's font at ``size`` pixels with figures of equal width."""
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if _family:
        made.setFamily(_family)
    made.setPixelSize(size)
    made.setWeight(weight)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def mono(size: int = SECONDARY) -> QFont:
    """The system's fixed-width font at ``size`` pixels."""
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    made.setPixelSize(size)
    return made


def _palette(theme: Theme) -> QPalette:
    made = QPalette()
    of = QPalette.ColorRole
    pairs = {
        of.Window: theme.bg,
        of.WindowText: theme.text,
        of.Base: theme.surface,
        of.AlternateBase: theme.bg,
        of.Text: theme.text,
        of.PlaceholderText: theme.muted,
        of.Button: theme.surface,
        of.ButtonText: theme.text,
        of.BrightText: theme.error,
        of.Highlight: theme.selection,
        of.HighlightedText: theme.text,
        of.Link: theme.accent_text,
        of.LinkVisited: theme.accent_text,
        of.ToolTipBase: theme.text,
        of.ToolTipText: theme.surface,
        of.Light: theme.surface,
        of.Midlight: theme.hover,
        of.Mid: theme.line,
        of.Dark: theme.line,
        of.Shadow: theme.line,
        of.Accent: theme.accent,
    }
    for role, value in pairs.items():
        made.setColor(role, QColor(value))
    for role in (of.WindowText, of.Text, of.ButtonText, of.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.faint))
    return made


@lru_cache(maxsize=2)
def style_sheet(theme: Theme) -> str:
    """The style sheet of ``theme``. Its small pictures (arrows, ticks) are files, as Qt reads no other kind there."""
    numbers = {
        "radius": RADIUS,
        "radius_card": RADIUS_CARD,
        "row": ROW,
        # Qt's style sheets count a border and a padding on top of a height.
        "control_inner": CONTROL - 2,
        "control_small_inner": CONTROL_SMALL - 2,
        "secondary_size": SECONDARY,
        "section_size": SECTION,
        "title_size": TITLE,
    }
    pictures = str(resources.root().joinpath("style", theme.name)).replace("\\", "/")
    return Template(resources.read_text("style/window.qss")).substitute(
        asdict(theme), pictures=pictures, **{name: f"{n}px" for name, n in numbers.items()}
    )


def icon(name: str, role: Role = "text") -> QIcon:
    """The icon ``name`` of ``resources/icons`` in the colour of ``role``; ask again after :data:`changed`."""
    return icons.tinted(name, str(getattr(_now, role)), _now.faint)


def icon_pixmap(name: str, role: Role = "text", size: int = ICON) -> QPixmap:
    """The same as a pixmap, as sharp as the sharpest screen."""
    application = QGuiApplication.instance()
    ratio = application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0
    return icons.pixmap(name, str(getattr(_now, role)), size, ratio)


def dress(target: QAbstractButton | QAction, name: str, role: Role = "text") -> None:
    """Give a button or an action an icon that follows the theme."""
    target.setProperty("iconName", name)
    target.setProperty("iconRole", role)
    _draw(target)


def _draw(target: QAbstractButton | QAction) -> None:
    name = str(target.property("iconName"))
    tint = str(getattr(_now, str(target.property("iconRole"))))
    beside = isinstance(target, QPushButton) or (
        isinstance(target, QToolButton)
        and target.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    )
    if isinstance(target, QAbstractButton) and beside:
        checked = _now.text if target.property("kind") == "tab" else _now.accent_text
        target.setIcon(
            icons.spaced(name, tint, _now.faint, checked, SPACE_XS, mirrored=target.isRightToLeft())
        )
        target.setIconSize(QSize(ICON + SPACE_XS, ICON))
        return
    target.setIcon(icons.tinted(name, tint, _now.faint, _now.accent_text))
    if isinstance(target, QAbstractButton):
        target.setIconSize(QSize(ICON, ICON))


def _redress(widget: QWidget) -> None:
    for target in (widget, *widget.actions()):
        if target.property("iconName") and isinstance(target, (QAbstractButton, QAction)):
            _draw(target)


def mark(widget: QWidget, **properties: str | bool) -> None:
    """Set properties the style sheet looks at (``kind``, ``role``, ``tone``, ``surface``) and let it look again."""
    if all(widget.property(name) == value for name, value in properties.items()):
        return
    for name, value in properties.items():
        widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
