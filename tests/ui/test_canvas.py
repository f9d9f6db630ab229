"""The picture with boxes: what is hit, chosen, labelled; no box of any size breaks painting."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from dcs_browser.qt.overlays import RIGHT, Layer, Overlay
from dcs_browser.ui import theme
from dcs_browser.ui.canvas import Canvas
from tests.pages.pages import hover


@pytest.fixture
def canvas(qtbot):
    made = Canvas()
    image = QImage(400, 560, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    made.set_picture(image)
    # On its own a view lets releases through, and Qt would warn: the panel around takes them.
    window = QWidget()
    row = QVBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(made)
    window.resize(500, 600)
    qtbot.addWidget(window)
    window.show()
    yield made
    window.close()


def boxes(*overlays: Overlay) -> tuple[Overlay, ...]:
    return overlays


AREA = Overlay("/s/0/activity", Layer.ACTIVITY, 50, 100, 300, 200, "Match")
BUTTON = Overlay("/s/0/activity/coords", Layer.BUTTON, 10, 100, 30, 30, "Match")
ZONE = Overlay("/s/0/activity/answer/0", Layer.ANSWER, 100, 150, 60, 30, "1", "sail")


def click(canvas: Canvas, x: float, y: float, *, double: bool = False) -> None:
    where = canvas.mapFromScene(x, y)
    act = QTest.mouseDClick if double else QTest.mouseClick
    act(canvas.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_the_smallest_box_under_the_mouse_is_hit(canvas):
    canvas.set_overlays(boxes(ZONE, AREA))
    heard = []
    canvas.picked.connect(heard.append)
    click(canvas, 130, 165)
    click(canvas, 300, 280)
    click(canvas, 390, 500)
    assert heard == [ZONE.pointer, AREA.pointer]


def test_a_double_click_opens(canvas):
    canvas.set_overlays(boxes(AREA))
    heard = []
    canvas.activated.connect(heard.append)
    click(canvas, 300, 280, double=True)
    click(canvas, 390, 500, double=True)
    assert heard == [AREA.pointer]


def test_only_one_box_carries_the_label_of_an_activity(canvas):
    canvas.set_overlays(boxes(AREA, BUTTON, ZONE))
    for pointer in ("/s/0", "/s/0/activity", "/s/0/activity/type"):
        canvas.select(pointer)
        assert canvas.chosen() == AREA
    canvas.select("/s/0/activity/answer/0/text")
    assert canvas.chosen() == ZONE
    canvas.select("/s/9")
    assert canvas.chosen() is None
    canvas.select("")
    assert canvas.chosen() is None


def test_of_many_boxes_of_one_section_none_stands_for_all(canvas):
    fills = tuple(Overlay(f"/s/0/answer/{n}", Layer.FILL, 10, 40 * n, 80, 20, f"fill {n}") for n in range(4))
    canvas.set_overlays(fills)
    canvas.select("/s/0")
    assert canvas.chosen() is None
    assert not canvas.grab().isNull()


def test_layers_are_switched_but_the_chosen_box_stays(canvas):
    canvas.set_overlays(boxes(AREA, BUTTON))
    canvas.show_layers([])
    assert list(canvas.overlays()) == []
    canvas.select(BUTTON.pointer)
    assert list(canvas.overlays()) == [BUTTON]


def test_tooltips_tell_answers_only_with_the_answers(canvas):
    canvas.set_overlays(boxes(ZONE))
    hover(canvas, canvas.mapFromScene(130, 165))
    assert canvas.viewport().toolTip() == "1"
    canvas.show_answers(True)
    hover(canvas, canvas.mapFromScene(131, 166))
    assert canvas.viewport().toolTip() == "1: sail"
    hover(canvas, canvas.mapFromScene(390, 500))
    assert canvas.viewport().toolTip() == ""


def test_right_options_are_told_apart_on_demand_only(canvas):
    right = Overlay("/a/0", Layer.ANSWER, 100, 100, 100, 60, "1", RIGHT)
    wrong = Overlay("/a/0", Layer.WRONG, 100, 100, 100, 60, "1")

    def drawn(box: Overlay) -> QImage:
        canvas.set_overlays(boxes(box))
        return canvas.grab().toImage()

    assert drawn(right) == drawn(wrong)
    canvas.show_answers(True)
    assert drawn(right) != drawn(wrong)


def test_zoom_by_keys_and_wheel_stays_in_its_bounds(canvas):
    zooms = []
    canvas.zoom_changed.connect(zooms.append)
    for _ in range(30):
        QTest.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.zoom() == pytest.approx(4.0)
    for _ in range(40):
        QTest.keyClick(canvas, Qt.Key.Key_Minus)
    assert canvas.zoom() == pytest.approx(0.1)
    QTest.keyClick(canvas, Qt.Key.Key_1)
    assert canvas.zoom() == pytest.approx(1.0)
    assert not canvas.fits()
    QTest.keyClick(canvas, Qt.Key.Key_0)
    assert canvas.fits()
    wheel(canvas, 120)
    assert canvas.zoom() > 1.0 or not canvas.fits()
    wheel(canvas, -120)
    assert zooms


def wheel(canvas: Canvas, turn: int) -> None:
    event = QWheelEvent(
        QPointF(100, 100),
        QPointF(canvas.mapToGlobal(QPoint(100, 100))),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), event)


def test_a_chosen_box_is_brought_into_view_when_zoomed(canvas):
    far = Overlay("/s/1", Layer.AUDIO, 370, 530, 20, 20, "Sound")
    canvas.set_overlays(boxes(AREA, far))
    canvas.zoom_to(4.0)
    canvas.centerOn(0, 0)
    canvas.select(far.pointer)
    assert canvas.viewport().rect().contains(canvas.mapFromScene(380, 540))


def test_the_page_fills_the_view_after_every_resize(canvas):
    canvas.window().resize(250, 300)
    small = canvas.zoom()
    canvas.window().resize(480, 640)
    assert canvas.zoom() > small
    assert canvas.zoom() <= 1.0


def test_a_small_view_draws_from_a_small_picture(canvas):
    large, small = (QImage(w, w, QImage.Format.Format_RGB32) for w in (2000, 400))
    large.fill(Qt.GlobalColor.red)
    small.fill(Qt.GlobalColor.blue)
    canvas.set_picture(large, QSize(2000, 2000), [small])
    canvas.window().resize(220, 220)
    middle = canvas.viewport().grab().toImage().pixelColor(110, 110)
    assert middle.blue() > 200
    assert middle.red() < 60
    canvas.zoom_to(1.0)
    assert canvas.viewport().grab().toImage().pixelColor(110, 110).red() > 200


def test_no_picture_is_no_failure(canvas):
    canvas.set_picture(None)
    canvas.set_overlays(boxes(AREA))
    canvas.select(AREA.pointer)
    assert not canvas.grab().isNull()
    canvas.set_picture(QImage(), QSize(300, 300))
    assert canvas.natural_size() == QSize(300, 300)


def test_colours_follow_the_theme(canvas, qapp):
    theme.changed.connect(canvas.refresh_colours)
    before = theme.current().name
    try:
        grounds = set()
        for scheme in ("light", "dark"):
            theme.apply(qapp, scheme)
            grounds.add(canvas.grab().toImage().pixelColor(1, 1).name())
        assert len(grounds) == 2
    finally:
        theme.apply(qapp, before)


_SIDES = st.integers(-(2**31), 2**31 - 1)
_OVERLAYS = st.builds(
    Overlay,
    pointer=st.sampled_from(["/a", "/a/b", "/a/b/c", "/d"]),
    layer=st.sampled_from(list(Layer)),
    x=_SIDES,
    y=_SIDES,
    w=_SIDES,
    h=_SIDES,
    label=st.text(max_size=30),
    text=st.text(max_size=300),
    line=st.none() | st.tuples(_SIDES, _SIDES, _SIDES, _SIDES),
    colour=st.sampled_from(["", "#ff0000", "red", "nonsense", "#12", "transparent"]),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_OVERLAYS, max_size=6), st.sampled_from(["", "/a", "/a/b/c/x"]), st.booleans())
def test_boxes_of_any_size_never_break_painting(canvas, overlays, pointer, answers):
    canvas.show_answers(answers)
    canvas.set_overlays(overlays)
    canvas.select(pointer)
    canvas.fit()
    assert not canvas.grab().isNull()
    assert 0.01 < canvas.zoom() <= 4.0
    canvas.zoom_to(1.0)
    canvas.box_at(QPointF(100, 100))
    assert not canvas.grab().isNull()
