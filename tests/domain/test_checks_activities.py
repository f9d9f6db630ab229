"""Rules about activities of every type and their pictures (format 5.1, groups 24 to 38)."""

from typing import Any

import pytest

from tests.domain.test_checks_draft import (
    HOME,
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

LMS = ("activity.not-in-lms",)
RIGHT = {"isCorrect": True}


def put(made: dict[str, Any], page: int = 6) -> Change:
    return lambda d: d.put(made, page)


def words(*given: str) -> Change:
    """The pool of the drag and drop on page 1."""
    return lambda d: d.activity(1, 3).update(words=list(given))


def pool(*given: str) -> Change:
    """The pool of the groups on page 2."""
    return lambda d: d.activity(2, 1).update(words=list(given))


def zone(number: int, **values: Any) -> Change:
    return lambda d: d.answer(1, 3, number).update(values)


def header(text: str, page: int = 2, number: int = 2) -> Change:
    return lambda d: d.activity(page, number).update(headerText=text)


def both(*changes: Change) -> Change:
    def change(d: Draft) -> None:
        for one in changes:
            one(d)

    return change


def circle(*right: int, count: int | None = None, kind: str = "circle", n: int = 4, **more: Any) -> Change:
    """One more circle on page 6 with ``n`` answers, those in ``right`` right."""
    key = "circleCount" if kind == "circle" else "markCount"
    counts = {} if count is None else {key: count}
    answers = zones(*(RIGHT if index in right else {} for index in range(n)))
    return put(activity(kind, 6, 2, answer=answers, **counts, **more))


def fillpicture(*texts: str, **more: Any) -> dict[str, Any]:
    return activity("fillpicture", 6, 2, answer=zones(*({"text": text} for text in texts)), **more)


def ordering(*sentences: str) -> Change:
    return put(bare("ordering", 6, 2, words=list(sentences)))


def sentence(**values: Any) -> Change:
    """The first sentence of the matching on page 3."""
    return lambda d: d.activity(3, 2)["sentences"][0].update(values)


def puzzle(*given: str, language: str = "en") -> Change:
    def change(d: Draft) -> None:
        d.activity(3, 3)["words"] = list(given)
        d.config["language"] = language

    return change


def _more_words(*given: str) -> Change:
    return lambda d: d.activity(3, 2)["match_words"].extend({"word": word} for word in given)


def _two_sentences_for_one_word(d: Draft) -> None:
    d.activity(3, 2)["sentences"].append({"sentence": "It is yellow.", "word": "buoy"})


def _in_karaoke(image_coords: dict[str, int] | None) -> Change:
    """An activity whose button lies in the passage of page 1."""

    def change(d: Draft) -> None:
        made = activity("circle", 1, 4, answer=zones(RIGHT, {}))
        made["activity"]["coords"] = rect(600, 720, 44, 44)
        made["activity"]["image_coords"] = image_coords
        if image_coords is None:
            del made["activity"]["image_coords"]
        d.put(made, 1)

    return change


def _group(number: int, *given: str) -> Change:
    return lambda d: d.answer(2, 1, number).update(group=list(given))


def _document_keys(d: Draft) -> None:
    for number in (1, 2, 3):
        answer = d.answer(2, 1, number)
        answer["correctAnswerGroup"] = answer.pop("group")
    d.activity(2, 1)["shuffledWords"] = d.activity(2, 1).pop("words")


MATCH_TWIN = {"match_words": [{"word": "a"}], "sentences": [{"sentence": "b", "word": "a"}]}


def _drawing(share: float) -> Change:
    """A picture to be coloured of which that much is paper or ink."""

    def change(draft: Draft) -> None:
        path = draft.put(activity("coloring", 6, 2))["section_path"]
        draft.more["line_art"] = {path.removeprefix(HOME): share}

    return change


CASES = [
    Case("activity.unknown-type", lambda d: d.activity(3, 3).update(type="wordSearch"), lambda d: None),
    Case("activity.unknown-type", lambda d: d.activity(2, 2).update(type="Circle"), lambda d: None),
    Case("activity.not-in-lms", put(fillpicture("seven")), circle(0, 2)),
    Case("activity.not-in-lms", ordering("We saw two seals."), put(bare("puzzleFindWords", 6, 2, words=["OAR"]))),
    Case("activity.legacy-type", put(activity("rightOrWrongWithColors", 6, 2, answer=zones(RIGHT, {}))), circle(0, 2)),
    Case("activity.no-picture", lambda d: d.activity(2, 2).pop("section_path"), lambda d: None,
         ("files.unused.crops",)),
    Case("activity.needless-picture", lambda d: d.activity(3, 2).update(section_path=HOME + "images/Unit_1/zoom.png"),
         lambda d: d.activity(3, 2).update(section_path="")),
    Case("activity.no-answer", lambda d: d.activity(2, 2).update(answer=[]), lambda d: None),
    Case("zone.outside-crop", zone(1, coords=rect(1100, 20, 200, 50)), zone(1, coords=rect(790, 20, 200, 50))),
    Case("zone.over-edge", zone(1, coords=rect(900, 20, 200, 50)), zone(1, coords=rect(805, 20, 200, 50))),
    Case("zone.same-corner", zone(1, coords=rect(300, 90, 100, 30)), zone(1, coords=rect(301, 145, 100, 30))),
    Case("zone.overlap", zone(1, coords=rect(310, 95, 200, 50)), zone(1, coords=rect(300, 45, 200, 50))),
    Case("zone.percent-trap",
         lambda d: d.put(fillpicture("seven"))["answer"][0].update(coords=rect(10, 10, 90, 60)),
         lambda d: d.put(fillpicture("seven"))["answer"][0].update(coords=rect(10, 10, 101, 60)), LMS),
    Case("header.empty", header(" "), header("Go.")),
    Case("header.differs", header("do exercise 3 of  page 1"), header("Do exercise 3 of page 11.")),
    Case("header.differs", both(header("Circle the word.", 2, 2), header("2. Circle the word.", 3, 1)),
         both(header("1. Circle the word.", 2, 2), header("2. Circle the word.", 3, 1))),
    Case("header.long", header("Circle it. " * 20), header("Circle it. " * 10)),
    Case("font.ignored", lambda d: d.activity(2, 2).update(textFontSize=20),
         lambda d: d.activity(3, 2).update(textFontSize=20)),
    Case("font.range", lambda d: d.activity(3, 2).update(textFontSize=7),
         lambda d: d.activity(3, 2).update(textFontSize=8)),
    Case("activity.twice", both(circle(0, 2), circle(0, 2)), both(circle(0, 2), circle(0, 2, kind="markwithx")),
         ("media.buttons-overlap",)),
    Case("activity.twice", both(put(bare("matchTheWords", 6, 2, **MATCH_TWIN)),
                                put(bare("matchTheWords", 6, 3, **MATCH_TWIN))),
         put(bare("matchTheWords", 6, 2, **MATCH_TWIN))),
    Case("activity.drop.empty-zone", zone(2, text=" "), zone(2, text="rope"), ("activity.drop.distractor",)),
    Case("activity.drop.not-in-pool", words("Rope", "mast", "sail"), words("mast", "sail", "rope")),
    Case("activity.drop.not-in-pool", zone(2, text="oar"), lambda d: None, ("activity.drop.distractor",)),
    Case("activity.drop.too-few", zone(2, text="sail"), both(zone(2, text="sail"), words("sail", "mast", "sail")),
         ("activity.drop.distractor",)),
    Case("activity.drop.distractor", words("rope", "mast", "sail", "oar"), words("mast", "rope", "sail")),
    Case("activity.drop.duplicate-words", words("rope", "mast", "sail", "rope"),
         both(zone(1, text="rope"), words("rope", "mast", "rope"))),
    Case("activity.drop.answer-order", words("sail", "rope", "mast"), words("rope", "sail", "mast")),
    Case("activity.group.none", lambda d: d.answer(2, 1, 1).update(group=[]),
         lambda d: d.answer(2, 1, 1).update(text="x")),
    Case("activity.group.none", lambda d: (d.answer(2, 1, 3).pop("group"), d.answer(2, 1, 3).update(text="crab")),
         lambda d: None, ("activity.group.distractor",)),
    Case("activity.group.not-in-pool", pool("gull", "Crab", "tern"), pool("crab", "tern", "gull")),
    Case("activity.group.distractor", pool("gull", "crab", "tern", "seal"), pool("tern", "crab", "gull")),
    Case("activity.group.shared-word", _group(3, "crab", "gull"), both(_group(1, "tern", "gull"))),
    Case("activity.group.document-keys", _document_keys, lambda d: None),
    Case("activity.fillpicture.empty-text", put(fillpicture("seven", "")), put(fillpicture("seven", "x")), LMS),
    Case("activity.fillpicture.unused-words", put(fillpicture("seven", words=["seven", "six"])),
         put(fillpicture("seven", words=["Seven"])), LMS),
    Case("activity.circle.none-right", circle(), circle(0, 2)),
    Case("activity.circle.group-size", circle(0, 2, n=5), circle(0, 4, n=8, count=4)),
    Case("activity.circle.group-right", circle(0, 1), circle(1, 2)),
    Case("activity.circle.group-right", circle(0, count=2), circle(0, count=-1)),
    Case("activity.circle.count", circle(0, 2, count=1), circle(0, 2, count=2)),
    Case("activity.circle.count", circle(0, 2, count=-2, kind="markwithx"), circle(0, count=4, n=4),
         ("activity.markwithx.lms-groups",)),
    Case("activity.circle.all-right", circle(0, 1, 2, 3, count=-1), circle(0, 1, 2, count=-1)),
    Case("activity.circle.all-right", circle(0, 1, 2, 3), circle(0, 2)),
    Case("activity.markwithx.lms-groups", circle(0, count=4, kind="markwithx"), circle(0, 2, count=2, kind="markwithx")),
    Case("activity.markwithx.lms-groups", circle(0, count=-1, kind="markwithx"), circle(0, count=4)),
    Case("activity.circle.other-count", circle(0, 2, markCount=3), circle(0, 2, markCount=2)),
    Case("activity.match.word", sentence(word="Buoy"), sentence(sentence="Buoy")),
    Case("activity.match.word", sentence(word=""), lambda d: None, ("activity.match.unused",)),
    Case("activity.match.empty", lambda d: d.activity(3, 2).update(sentences=[]), lambda d: None),
    Case("activity.match.unused", _more_words("rope"), _two_sentences_for_one_word),
    Case("activity.match.duplicates", _more_words("buoy"), lambda d: None),
    Case("activity.match.empty-sentence", sentence(sentence=" "),
         sentence(sentence="", image_path=HOME + "images/Unit_1/zoom.png")),
    Case("activity.match.sides", _two_sentences_for_one_word, lambda d: None),
    Case("activity.match.plain-texts", lambda d: d.activity(3, 2).update(match_words=["buoy", "anchor"]),
         lambda d: None),
    Case("activity.puzzle.no-words", puzzle(""), puzzle("OAR")),
    Case("activity.puzzle.too-long", puzzle("INTERCONTINENTAL"), puzzle("UNCOPYRIGHTABLE")),
    Case("activity.puzzle.long-for-lms", puzzle("UNCOPYRIGHTABLE"), puzzle("LIGHTKEEPERS")),
    Case("activity.puzzle.letters", puzzle("CAFÉ"), puzzle("cafe", "mast 2")),
    Case("activity.puzzle.letters", puzzle("IŞIK", language="tr"), puzzle("ISIK", language="tr")),
    Case("activity.puzzle.duplicate", puzzle("sail", "SAIL"), puzzle("SAIL", "MAST")),
    Case("activity.puzzle.duplicate", puzzle("SAIL", "SAILOR"), puzzle("SAIL", "SAIHOR")),
    Case("activity.puzzle.too-many", puzzle(*(f"WORDNUMBER{n:02}" for n in range(13))), puzzle("MAST", "KEEL")),
    Case("activity.ordering.none", ordering(), ordering("We saw two seals."), LMS),
    Case("activity.ordering.one-word", ordering("Seals."), ordering("Two seals."), LMS),
    Case("activity.ordering.twice", ordering("Two seals.", "two  seals."), ordering("Two seals.", "Ten seals."), LMS),
    Case("activity.ordering.slashes", ordering("two / saw / we / seals"), ordering("He went and/or swam."), LMS),
    Case("activity.ordering.end-mark", ordering("We saw two seals"), ordering("“We saw two seals.”"), LMS),
    Case("activity.coloring.picture", _drawing(0.3), _drawing(0.8), ("activity.not-in-lms",)),
    Case("activity.coloring.answers", put(activity("coloring", 6, 2, words=["a"])), put(activity("coloring", 6, 2)),
         LMS),
    Case("crop.outside-page", lambda d: d.activity(3, 3).update(image_coords=rect(800, 100, 800, 400)),
         lambda d: d.activity(3, 3).update(image_coords=rect(440, 100, 800, 400))),
    Case("crop.aspect", lambda d: d.activity(2, 2).update(image_coords=rect(100, 400, 800, 500)),
         lambda d: d.activity(2, 2).update(image_coords=rect(100, 400, 800, 405))),
    Case("crop.karaoke-unplaced", _in_karaoke(None), _in_karaoke(rect(300, 700, 400, 200))),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=repr)
def test_a_fault_is_found_by_its_rule_and_by_no_other(case: Case) -> None:
    assert_broken(case)


@pytest.mark.parametrize("case", CASES, ids=repr)
def test_what_only_comes_near_is_spared(case: Case) -> None:
    assert_spared(case)


@pytest.mark.parametrize(
    "order", [("rope", "mast", "sail"), ("mast", "sail", "rope"), ("mast", "rope", "sail")]
)
def test_a_shuffled_pool_is_never_a_fault(order: tuple[str, ...]) -> None:
    d = Draft()
    d.activity(1, 3)["words"] = list(order)
    assert not [f for f in d.findings() if f.severity != "information"]


def test_two_zero_and_absent_are_the_same_count() -> None:
    for count in (0, 2, None):
        d = Draft()
        circle(0, 2, count=count)(d)
        assert not [f for f in d.findings() if f.severity != "information"]


def test_a_word_that_differs_in_capitals_comes_with_the_right_one() -> None:
    d = Draft()
    d.activity(1, 3)["words"] = ["Rope", "mast", "sail"]
    (finding,) = [f for f in d.findings() if f.severity == "error"]
    assert finding.message == "“rope” belongs to a place on page 1, but the words have “Rope”."
    assert finding.suggestion == "Rope"


def test_a_type_in_wrong_capitals_comes_with_the_right_one() -> None:
    d = Draft()
    d.activity(2, 2)["type"] = "Circle"
    (finding,) = [f for f in d.findings() if f.severity == "error"]
    assert (finding.suggestion, finding.page, finding.section) == ("circle", 2, 2)
