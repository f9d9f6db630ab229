"""The look: one place names colours, both schemes are whole, words can be read."""

import re
from dataclasses import asdict, fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from dcs_browser import resources
from dcs_browser.ui import theme
from dcs_browser.ui.controls import IconButton, button
from dcs_browser.ui.theme import DARK, LIGHT, Theme


@pytest.fixture(autouse=True)
def light_again(qapp):
    yield
    theme.apply(qapp, "light")


def contrast(one: str, other: str) -> float:
    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("word", "ground"),
    [
        *[(word, ground) for word in ("text", "muted") for ground in ("bg", "surface", "hover")],
        ("text", "sunken"),
        ("muted", "sunken"),
        ("text", "selection"),
        ("muted", "selection"),
        ("on_accent", "accent"),
        ("on_accent", "accent_hover"),
        ("accent_text", "accent_soft"),
        ("accent_text", "surface"),
        *[(tone, f"{tone}_soft") for tone in ("error", "warning", "ok", "info")],
        *[(tone, "surface") for tone in ("error", "warning", "ok", "info")],
    ],
)
def test_words_stand_out_from_their_ground(look: Theme, word: str, ground: str):
    colours = asdict(look)
    assert contrast(colours[word], colours[ground]) >= 4.5


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_the_focus_ring_can_be_seen(look: Theme):
    assert contrast(look.accent, look.surface) >= 3


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_the_small_pictures_of_the_style_sheet_use_tokens_only(look: Theme):
    tokens = {value.upper() for value in asdict(look).values()}
    folder = resources.root().joinpath("style", look.name)
    used = set()
    for file in folder.iterdir():
        used |= {c.upper() for c in re.findall(r"#[0-9A-Fa-f]{6}", file.read_text())}
    assert used
    assert used <= tokens


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_is_filled_and_finds_its_pictures(look: Theme):
    sheet = theme.style_sheet(look)
    assert "$" not in sheet
    for name in re.findall(rf"{look.name}/([a-z-]+\.svg)", sheet):
        assert resources.root().joinpath("style", look.name, name).is_file(), name


def test_the_style_sheet_itself_names_no_colour():
    text = resources.read_text("style/window.qss")
    assert not re.search(r"#[0-9A-Fa-f]{3,8}\b|rgba?\(", text)


def test_forcing_a_scheme_dresses_the_program_and_says_so(qapp):
    heard = []
    theme.changed.connect(heard.append)
    theme.apply(qapp, "dark")
    theme.changed.disconnect(heard.append)
    assert heard[-1] is DARK
    assert theme.current() is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.bg)


def test_the_system_is_followed_unless_a_scheme_is_forced(qapp):
    theme.apply(qapp, "system")
    assert theme.current() is LIGHT
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.current() is DARK
    theme.apply(qapp, "light")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.current() is LIGHT


def test_icons_take_the_colour_of_their_role_and_follow_the_theme(qapp, qtbot):
    theme.apply(qapp, "light")
    made = button("Upload", "upload")
    action = QAction("x", made)
    theme.dress(action, "folder", "accent")
    made.addAction(action)
    qtbot.addWidget(made)
    assert ink(made.icon().pixmap(20, 16)) == QColor(LIGHT.text).name()
    theme.apply(qapp, "dark")
    assert ink(made.icon().pixmap(20, 16)) == QColor(DARK.text).name()
    assert ink(action.icon().pixmap(16, 16)) == QColor(DARK.accent).name()


def ink(pixmap) -> str:
    """The colour of the most opaque pixel."""
    image = pixmap.toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(pixels, key=QColor.alpha).name()


def test_icons_are_sharp_at_twice_the_size(qapp):
    sizes = theme.icon("folder").availableSizes()
    assert {16, 32} <= {size.width() for size in sizes}


def test_every_icon_is_one_outline_that_takes_a_tint():
    names = [file.name for file in resources.root().joinpath("icons").iterdir() if file.name.endswith(".svg")]
    assert len(names) > 100
    for name in names:
        if name == "app.svg":
            continue
        text = resources.read_text(f"icons/{name}")
        assert "currentColor" in text, name
        assert 'stroke-width="1.75"' in text, name
    assert "ISC" in resources.read_text("icons/LICENSE")


def test_marking_a_widget_changes_how_it_looks(qapp, qtbot):
    theme.apply(qapp, "light")
    label = QLabel("x")
    qtbot.addWidget(label)
    label.show()
    before = label.palette().color(QPalette.ColorRole.WindowText)
    theme.mark(label, role="error")
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(LIGHT.error) != before


def test_figures_are_of_equal_width_and_sizes_in_pixels(qapp):
    assert theme.font().pixelSize() == theme.BODY
    assert theme.mono().pixelSize() == theme.SECONDARY


def test_tokens_are_colours():
    for look in (LIGHT, DARK):
        for field in fields(Theme):
            value = getattr(look, field.name)
            assert field.name == "name" or QColor(value).isValid(), field.name


def test_controls_are_large_enough_to_hit(qapp, qtbot):
    theme.apply(qapp, "light")
    row = QWidget()
    qtbot.addWidget(row)
    for made in (button("Go", parent_kind) for parent_kind in ("", "play")):
        made.setParent(row)
        made.ensurePolished()
        assert made.sizeHint().height() >= 24
    assert IconButton("x", "Close", size=24).height() >= 24
