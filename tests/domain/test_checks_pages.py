"""Rules about modules, pages, sections, boxes, sounds and films (format 5.1, groups 14 to 23)."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from tests.domain.test_checks_draft import (
    HOME,
    SRT,
    Case,
    Change,
    Draft,
    activity,
    assert_broken,
    assert_spared,
    bare,
    rect,
    zones,
)


def module(number: int, **values: Any) -> Change:
    return lambda d: d.modules[number - 1].update(values)


def page(number: int, **values: Any) -> Change:
    return lambda d: d.page(number).update(values)


def section(of_page: int, number: int, **values: Any) -> Change:
    return lambda d: d.section(of_page, number).update(values)


def answer(of_page: int, of_section: int, number: int, **values: Any) -> Change:
    return lambda d: d.answer(of_page, of_section, number).update(values)


def no(find: Callable[[Draft], dict[str, Any]], key: str) -> Change:
    return lambda d: find(d).pop(key)


def add(made: dict[str, Any], of_page: int = 6) -> Change:
    return lambda d: d.put(deepcopy(made), of_page)


def fills(*texts: str, step: int = 60) -> Change:
    """More answers in the fill of page 6, one below the other."""
    return lambda d: d.section(6, 1)["answer"].extend(
        {"text": text, "coords": rect(700, 100 + step * i, 120, 30)} for i, text in enumerate(texts)
    )


def numbers(*given: int, images: bool = True) -> Change:
    def change(d: Draft) -> None:
        for index, number in enumerate(given, start=1):
            d.page(index)["page_number"] = number
            if images:
                path = f"images/Unit_1/n{index}_{number}.png"
                d.files[path] = d.files.pop(f"images/Unit_1/{index}.png")
                d.page(index)["image_path"] = HOME + path

    return change


def _no_words_of_numbers(d: Draft) -> None:
    """The karaoke of page 1 counts PDF pages: out of the way where numbers change."""
    d.section(1, 2).pop("karaoke")
    d.karaoke = None
    d.files.pop("audio/audio.json")


def both(*changes: Change) -> Change:
    def change(d: Draft) -> None:
        for one in changes:
            one(d)

    return change


def renumbered(*given: int) -> Change:
    return both(_no_words_of_numbers, numbers(*given))


def _shifted_images(d: Draft) -> None:
    for number in range(1, 7):
        path = f"images/Unit_1/{number - 1}.png"
        d.page(number)["image_path"] = HOME + path
        d.files[path] = 1000
    d.files.pop("images/Unit_1/6.png")


def _crowded(*, activities: bool) -> Change:
    """Twelve more sections on page 5; the last an activity that takes the place of page 6 in the LMS."""

    def change(d: Draft) -> None:
        for index in range(12):
            d.put({"freeTextFields": [{"coords": rect(700, 100 + 90 * index, 200, 60)}]}, 5)
        if activities:
            d.put(bare("puzzleFindWords", 5, 6, words=["MAST", "KEEL"]), 5)

    return change


def _media(**more: Any) -> dict[str, Any]:
    return {"type": "audio", "audio_path": HOME + "audio/extra.mp3", "coords": rect(64, 1400, 30, 30), **more}


def srt(text: str) -> Change:
    return lambda d: d.subtitles.update({"video/1.srt": text})


_LEGACY_GENERATION = add(activity("rightOrWrongWithColors", 6, 2, answer=zones({"isCorrect": True}, {})))


def _of_2024(d: Draft) -> None:
    d.config["books"][0] = {"type": 0, "modules": d.modules}
    _no_words_of_numbers(d)
    for number in range(1, 7):
        for found in d.page(number)["sections"]:
            found.get("activity", {}).pop("image_coords", None)
    add({"type": "Sound", "audio_path": HOME + "audio/extra.mp3", "coords": rect(64, 1400, 30, 30)})(d)


CASES = [
    Case("modules.no-name", module(1, name=" "), module(1, name="1"), ()),
    Case("modules.same-name", module(1, name="Unit 2"), module(1, name="unit 2"), ()),
    Case("modules.no-pages", lambda d: d.modules.append({"name": "Unit 3", "pages": []}),
         lambda d: d.modules.append({"name": "Games", "games": [{"type": "memory"}]})),
    Case("pages.no-number", page(2, page_number=0), page(2, page_number=2.0)),
    Case("pages.no-number", page(2, page_number="2"), page(2, page_number=2.0), ("config.wrong-type",)),
    Case("pages.no-number", page(2, page_number=2.5), page(2, page_number=2.0), ("config.wrong-type",)),
    Case("pages.no-image", no(lambda d: d.page(5), "image_path"), page(5, image_path=HOME + "images/gone.png"),
         ("files.unused.pages",)),
    Case("pages.same-number", renumbered(1, 2, 2, 3, 4, 5), renumbered(1, 2, 3, 4, 5, 6), ("files.unused.pages",)),
    Case("pages.number-in-modules", renumbered(1, 2, 3, 3, 4, 5), renumbered(1, 2, 3, 4, 5, 6),
         ("files.unused.pages",)),
    Case("pages.number-in-modules", renumbered(1, 2, 3, 1, 2, 3), renumbered(1, 2, 3, 4, 5, 6),
         ("files.unused.pages",)),
    Case("pages.gaps", renumbered(1, 2, 3, 4, 6, 7), renumbered(5, 6, 7, 8, 9, 10), ("files.unused.pages",)),
    Case("pages.order", renumbered(2, 1, 3, 4, 5, 6), renumbered(4, 5, 6, 1, 2, 3), ("files.unused.pages",)),
    Case("pages.image-number", page(5, image_path=HOME + "images/Unit_1/6.png"),
         renumbered(7, 8, 9, 10, 11, 12), ("files.unused.pages",)),
    Case("pages.image-number", _shifted_images, renumbered(1, 2, 3, 4, 5, 6)),
    Case("pages.beyond-pdf", lambda d: d.more.update(pdf_pages=5), lambda d: d.more.update(pdf_pages=6)),
    Case("pages.many-sections", _crowded(activities=True), lambda d: None),
    Case("pages.many-sections", _crowded(activities=False), lambda d: None),
    Case("pages.high-number", renumbered(98, 99, 100, 101, 102, 103), renumbered(94, 95, 96, 97, 98, 99),
         ("files.unused.pages",)),
    Case("pages.high-number", both(renumbered(1, 2, 120, 1, 2, 3), module(2, name="Unit 1b")),
         renumbered(1, 2, 3, 4, 5, 6), ("pages.number-in-modules", "files.unused.pages", "pages.gaps")),
    Case("pages.empty", page(6, sections=[]), lambda d: None),
    Case("section.no-effect", add({"activity": {"circleCount": 0, "markCount": 0}, "audio_extra": {}}),
         add({"show_all_answers": rect(900, 900, 60, 60)})),
    Case("section.unknown-type", section(6, 1, type="fillin"), section(4, 1, type="circlewithextras")),
    Case("section.type-case", section(6, 1, type="Fill"), section(4, 1, type="circle")),
    Case("section.legacy-type", add({"type": "multipleChoiceTest", "answer": []}), add({"type": "circlewithextras", "answer": [{"coords": rect(9, 9, 50, 50)}]})),
    Case("section.type-and-activity", section(2, 2, type="fill"), section(2, 2, type="activity"),
         ("section.legacy-type", "shape.no-answers")),
    Case("activity.no-type", no(lambda d: d.activity(3, 3), "type"), add({"activity": {"markCount": 2}})),
    Case("rect.missing", no(lambda d: d.answer(1, 1, 1), "coords"), no(lambda d: d.activity(3, 2), "image_coords"),
         ("karaoke.fill-moved",)),
    Case("rect.missing", lambda d: d.activity(3, 2).update(coords={}), lambda d: None),
    Case("rect.missing", no(lambda d: d.section(4, 4), "coords"), lambda d: None),
    Case("rect.not-whole", lambda d: d.answer(6, 1, 1)["coords"].update(x=12.5),
         lambda d: d.answer(6, 1, 1)["coords"].update(x=12.0)),
    Case("rect.not-whole", lambda d: d.answer(6, 1, 1)["coords"].update(w="120"),
         lambda d: d.section(6, 1).update(coords={})),
    Case("rect.no-size", lambda d: d.answer(6, 1, 1)["coords"].update(w=0),
         lambda d: d.answer(6, 1, 1)["coords"].update(w=15)),
    Case("rect.negative", lambda d: d.answer(6, 1, 1)["coords"].update(x=-9),
         lambda d: d.answer(6, 1, 1)["coords"].update(x=0)),
    Case("rect.outside-page", lambda d: d.answer(6, 1, 1)["coords"].update(x=1300),
         lambda d: d.answer(6, 1, 1)["coords"].update(x=1120)),
    Case("rect.over-edge", lambda d: d.answer(6, 1, 1)["coords"].update(x=1200),
         lambda d: d.answer(6, 1, 1)["coords"].update(x=1125)),
    Case("rect.small", lambda d: d.answer(6, 1, 1)["coords"].update(w=40, h=13),
         lambda d: d.answer(6, 1, 1)["coords"].update(w=40, h=14)),
    Case("fill.empty-text", answer(6, 1, 1, text=" "), answer(4, 1, 1, text="")),
    Case("fill.twice", both(fills("oar"), fills("oar", step=20)), fills("oar", "oar")),
    Case("fill.overlap", both(fills("oar"), fills("mast")), fills("oar", "mast", step=20)),
    Case("fill.too-long", answer(6, 1, 1, text="The tide comes in twice a day." * 2),
         answer(6, 1, 1, text="The tide comes in twice a day", coords=rect(310, 742, 120, 30))),
    Case("fill.blanks", answer(6, 1, 1, text="kite "), answer(6, 1, 1, text="a kite")),
    Case("review.left", answer(6, 1, 1, needs_review=True), answer(6, 1, 1, needs_review=False)),
    Case("shape.no-answers", section(4, 1, answer=[]), lambda d: None),
    Case("shape.color", answer(4, 2, 1, color="#3aa65"), answer(4, 2, 1, color="#803AA655")),
    Case("shape.color", answer(4, 2, 1, color="redd"), answer(4, 2, 1, color="DarkRed")),
    Case("shape.opacity", answer(4, 2, 1, opacity=50), answer(4, 2, 1, opacity=1)),
    Case("line.ends", lambda d: d.answer(4, 3, 1).pop("lineEnd"),
         lambda d: d.answer(4, 3, 1)["lineEnd"].update(y=341)),
    Case("line.ends", lambda d: d.answer(4, 3, 1)["lineEnd"].update(x=700),
         lambda d: d.answer(4, 3, 1)["lineEnd"].update(x=731)),
    Case("media.no-path", add(_media(audio_path="")), add({**_media(), "audio": "x"})),
    Case("media.twice", both(add(_media()), add(_media(coords=rect(64, 1500, 30, 30)))), add(_media())),
    Case("media.buttons-overlap", both(add(_media()), add(_media(audio_path=HOME + "audio/Pg_1.mp3"))),
         both(add(_media()), add(_media(audio_path=HOME + "audio/Pg_1.mp3", coords=rect(94, 1400, 30, 30)))),
         ("karaoke.no-flag",)),
    Case("media.parked", add(_media(coords=rect(58, 28, 28, 28), needs_review=True)),
         add(_media(coords=rect(58, 28, 28, 28)))),
    Case("video.no-subtitles", lambda d: (d.files.pop("video/1.srt"), d.subtitles.clear()), lambda d: None),
    Case("subtitles.no-film", lambda d: d.files.update({"video/2.srt": 10}),
         lambda d: d.files.pop("video/1.mp4")),
    Case("subtitles.syntax", srt(SRT.replace("2\n00:00:02,500", "5\n00:00:02,500")), srt(SRT.replace("\n", "\r\n"))),
    Case("subtitles.syntax", srt(SRT.replace("02,500 -->", "02.500 ->")), srt(SRT)),
    Case("subtitles.order", srt(SRT.replace("02,500", "00,500")), srt(SRT)),
    Case("subtitles.overlap", srt(SRT.replace("02,500", "01,900")), srt(SRT.replace("02,500", "02,000"))),
    Case("subtitles.last-line", srt(SRT.rstrip()), srt(SRT)),
    Case("subtitles.beyond-film", lambda d: d.more.update(durations={"video/1.mp4": 1.5}),
         lambda d: d.more.update(durations={"video/1.mp4": 2.5})),
    Case("section.half-a-pair", lambda d: d.section(5, 1)["magnifier"].pop("coords"),
         lambda d: d.section(1, 3)["audio_extra"].pop("coords", None)),
    Case("section.half-a-pair", lambda d: d.section(5, 1)["magnifier"].pop("section_path"), lambda d: None,
         ("files.unused.images",)),
    Case("section.half-a-pair", lambda d: d.section(5, 2)["freeTextFields"].append({}), lambda d: None),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=repr)
def test_a_fault_is_found_by_its_rule_and_by_no_other(case: Case) -> None:
    assert_broken(case)


@pytest.mark.parametrize("case", CASES, ids=repr)
def test_what_only_comes_near_is_spared(case: Case) -> None:
    assert_spared(case)


def test_a_finding_says_page_section_and_pointer() -> None:
    d = Draft()
    d.answer(4, 2, 1)["color"] = "redd"
    (finding,) = [f for f in d.findings() if f.rule == "shape.color"]
    assert (finding.page, finding.section) == (4, 2)
    assert finding.pointer == "/books/0/modules/1/pages/0/sections/1/answer/0/color"
    assert (finding.template, finding.params) == (
        "“{color}” on page {page} is no colour.",
        (("color", "redd"), ("page", "4")),
    )


def test_findings_come_worst_first_and_then_by_page_and_section() -> None:
    d = Draft()
    d.answer(6, 1, 1)["text"] = ""
    d.answer(4, 2, 1)["color"] = "redd"
    d.answer(1, 1, 2)["text"] = ""
    seen = [(f.severity.value, f.page, f.section) for f in d.findings() if f.severity != "information"]
    assert seen == [("error", 1, 1), ("error", 6, 1), ("warning", 4, 2)]


def test_pages_above_99_are_only_worth_a_note_while_the_order_comes_out_right() -> None:
    d = Draft()
    renumbered(98, 99, 100, 101, 102, 103)(d)
    (finding,) = [f for f in d.findings() if f.rule == "pages.high-number"]
    assert finding.severity == "information"


def test_old_types_are_only_a_note_in_a_book_of_their_time() -> None:
    d = Draft()
    _LEGACY_GENERATION(d)
    _of_2024(d)
    old = {f.rule: f.severity.value for f in d.findings() if "legacy" in f.rule}
    assert old == {"section.legacy-type": "information", "activity.legacy-type": "information"}
