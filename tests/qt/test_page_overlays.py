"""The boxes of every type of section and activity, in the space they belong to."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcs_browser.domain.flowbook import ActivityKind, SectionKind, parse_book, parse_karaoke
from dcs_browser.domain.flowbook.elements import Rect
from dcs_browser.domain.flowbook.parts import BUTTON_KEYS
from dcs_browser.qt import page_overlays
from dcs_browser.qt.overlays import RIGHT, Layer, Overlay
from dcs_browser.qt.tips import LONGEST, tip


def box(x=10, y=20, w=30, h=40):
    return {"x": x, "y": y, "w": w, "h": h}


def page_with(*sections):
    config = {"books": [{"modules": [{"pages": [{"page_number": 1, "sections": list(sections)}]}]}]}
    return parse_book(json.dumps(config)).pages[0]


def named(element) -> str:
    return type(element).__name__


def of(*sections) -> tuple[Overlay, ...]:
    return page_overlays.of_page(page_with(*sections), named)


def activity(kind: ActivityKind, **more):
    section = {"activity": {"type": kind.value, **more}}
    return page_with(section).sections[0].activity


def place(overlay: Overlay) -> tuple[int, int, int, int]:
    return overlay.x, overlay.y, overlay.w, overlay.h


def test_fills_carry_their_text_and_number():
    first, second = of({"type": "fill", "answer": [{"text": "kite", "coords": box()}, {"coords": box(90)}]})
    assert (first.layer, first.text, first.label) == (Layer.FILL, "kite", "Section · 1")
    assert place(first) == (10, 20, 30, 40)
    assert second.pointer.endswith("/sections/0/answer/1")


@pytest.mark.parametrize(
    "kind", [SectionKind.CIRCLE, SectionKind.CIRCLE_WITH_EXTRAS, SectionKind.FILL_WITH_COLOR]
)
def test_shapes_keep_the_colour_of_the_book(kind):
    (shape,) = of({"type": kind.value, "answer": [{"coords": box(), "color": "#3aa655"}]})
    assert (shape.layer, shape.colour) == (Layer.SHAPE, "#3aa655")


def test_a_line_joins_two_boxes_and_is_carried_by_the_first():
    pair = {"rectBegin": box(0, 0, 10, 10), "rectEnd": box(100, 100, 20, 20), "color": "#c62828"}
    first, second = of({"type": "drawMatchedLine", "answer": [pair]})
    assert first.line == (5, 5, 110, 110)
    assert second.line is None
    assert first.pointer.endswith("/answer/0/rectBegin")
    own = pair | {"lineBegin": {"x": 1, "y": 2}, "lineEnd": {"x": 3, "y": 4}}
    assert of({"type": "drawMatchedLine", "answer": [own]})[0].line == (1, 2, 3, 4)
    (only,) = of({"type": "drawMatchedLine", "answer": [{"rectEnd": box()}]})
    assert only.line is None
    assert of({"type": "drawMatchedLine", "answer": [{}]}) == ()


@pytest.mark.parametrize(
    ("kind", "key", "layer"),
    [
        ("audio", "audio_path", Layer.AUDIO),
        ("Sound", "audio_path", Layer.AUDIO),
        ("video", "video_path", Layer.VIDEO),
    ],
)
def test_media_buttons_are_named_after_their_file(kind, key, layer):
    (button,) = of({"type": kind, key: "./books/b/media/Pg_1.mp3", "coords": box()})
    assert (button.layer, button.label) == (layer, "Section · Pg_1.mp3")
    (tiny,) = of({"type": kind, "coords": {"x": 5, "y": 6}})
    assert place(tiny) == (5, 6, page_overlays.BOX, page_overlays.BOX)
    assert tiny.label == "Section"
    assert of({"type": kind, key: "a.mp3"}) == ()


def test_an_activity_has_its_area_and_its_button():
    area, button = of({"activity": {"type": "circle", "image_coords": box(0, 0, 500, 200), "coords": box()}})
    assert (area.layer, area.pointer.rpartition("/")[2]) == (Layer.ACTIVITY, "activity")
    assert (button.layer, button.pointer.rpartition("/")[2]) == (Layer.BUTTON, "coords")


def test_magnifiers_free_writing_extra_sounds_and_page_buttons_are_seen():
    found = of(
        {
            "magnifier": {"section_path": "x.png", "coords": box(1)},
            "freeTextFields": [{"coords": box(2)}, {"coords": box(3)}],
            "audio_extra": {"path": "a.mp3", "coords": box(4)},
            **{key: box(5 + at) for at, key in enumerate(BUTTON_KEYS)},
        }
    )
    layers = [overlay.layer for overlay in found]
    assert layers.count(Layer.FREE_TEXT) == 2
    assert layers.count(Layer.BUTTON) == 3
    assert {Layer.MAGNIFIER, Layer.AUDIO} <= set(layers)
    assert {o.label for o in found if o.layer is Layer.BUTTON} == {"Button"}


@pytest.mark.parametrize("kind", [ActivityKind.CIRCLE, ActivityKind.MARK_WITH_X, ActivityKind.RIGHT_OR_WRONG])
def test_options_are_right_or_wrong(kind):
    answers = [{"coords": box()}, {"coords": box(90), "isCorrect": True}]
    wrong, right = page_overlays.of_activity(activity(kind, answer=answers))
    assert (wrong.layer, wrong.text) == (Layer.WRONG, "")
    assert (right.layer, right.text) == (Layer.ANSWER, RIGHT)


@pytest.mark.parametrize("kind", [ActivityKind.DRAG_DROP, ActivityKind.FILL_PICTURE, ActivityKind.UNKNOWN])
def test_zones_hold_their_word(kind):
    (zone,) = page_overlays.of_activity(activity(kind, answer=[{"coords": box(), "text": "sail"}]))
    assert (zone.layer, zone.text, zone.label) == (Layer.ANSWER, "sail", "1")


def test_groups_hold_all_their_words_and_extras_are_shapes():
    made = activity(
        ActivityKind.DRAG_DROP_GROUP,
        answer=[{"coords": box(), "group": ["gull", "tern"]}],
        circle_extra=[{"coords": box(5), "text": "note"}, {}],
    )
    zone, extra = page_overlays.of_activity(made)
    assert zone.text == "gull, tern"
    assert (extra.layer, extra.label) == (Layer.SHAPE, "note")


@pytest.mark.parametrize("kind", list(ActivityKind))
def test_no_type_of_activity_fails_without_its_parts(kind):
    assert page_overlays.of_activity(activity(kind, headerText="x")) == ()


@pytest.mark.parametrize("kind", list(SectionKind))
def test_no_type_of_section_fails_without_its_parts(kind):
    assert of({"type": kind.value, "title": "x"}) == ()


def test_pictures_beside_words_are_named_once():
    made = activity(
        ActivityKind.MATCH_WORDS,
        match_words=[{"word": "a", "image_path": "./books/b/images/1.png"}, {"word": "b"}],
        sentences=[{"sentence": "s", "word": "a", "image_path": "./books/b/images/1.png"}],
    )
    assert page_overlays.drawn_pictures(made) == ("images/1.png",)


def test_spoken_words_belong_to_their_sound():
    page = page_with({"type": "audio", "karaoke": True, "audio_path": "a.mp3", "coords": box()})
    words = [
        {"text": "Low", "bbox": box()},
        {"text": "____", "blank": True, "answer": "tide", "bbox": box(60)},
        {"text": "gone"},
    ]
    entry = parse_karaoke(json.dumps({"a.mp3": {"words": words}})).entry_of("audio/a.mp3")
    sound = page.sections[0].pointer
    found = page_overlays.of_karaoke(sound, entry, "Spoken word")
    assert [o.text for o in found] == ["Low", "tide"]
    assert [page_overlays.spoken_at(o.pointer) for o in found] == [(sound, 0), (sound, 1)]
    assert {o.layer for o in found} == {Layer.KARAOKE}
    assert page_overlays.spoken_at(f"{sound}/karaoke") is None


def test_spoken_words_of_the_page_stand_in_the_crop_of_their_activity():
    words = [{"text": "in", "bbox": box(120, 60, 40, 20)}, {"text": "beside", "bbox": box(500, 60, 40, 20)}]
    entry = parse_karaoke(json.dumps({"a.mp3": {"words": words}})).entry_of("a.mp3")
    found = page_overlays.of_karaoke("/s", entry, "", area=Rect(100, 50, 200, 100), crop=(400, 200))
    assert [(o.x, o.y, o.w, o.h) for o in found] == [(40, 20, 80, 40)]
    assert [o.pointer for o in found] == ["/s/karaoke/0"]


@pytest.mark.parametrize(
    ("overlay", "out"),
    [((0, 0, 100, 100), False), ((-1, 0, 5, 5), True), ((96, 0, 5, 5), True), ((0, 99, 1, 2), True)],
)
def test_a_box_that_leaves_the_page_is_known(overlay, out):
    assert Overlay("/a", Layer.FILL, *overlay).sticks_out(100, 100) is out


_ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["x", "y", "w", "h", "coords", "text", "group"]), inner, max_size=4)
    ),
    max_leaves=8,
)
_KEYS = [
    "type",
    "answer",
    "coords",
    "magnifier",
    "freeTextFields",
    "audio_extra",
    "activity",
    "show_all_answers",
]


@given(
    st.dictionaries(st.sampled_from(_KEYS), _ANY, max_size=6),
    st.sampled_from([kind.value for kind in SectionKind]),
)
def test_whatever_a_section_holds_there_are_boxes_or_none(section, kind):
    for overlay in of(section | {"type": kind}):
        assert overlay.w >= 1
        assert overlay.h >= 1


def test_tooltips_show_markup_as_text_and_end_somewhere():
    assert tip("plain & simple").startswith("<qt>plain &amp;")
    assert tip("plain") == "plain"
    assert tip("<b>\nx") == "<qt>&lt;b&gt;<br>x</qt>"
    assert len(tip("x" * 5000)) == LONGEST + 1
