"""Rules about karaoke, games and the record of the service (format 5.1, groups 39 to 42)."""

from copy import deepcopy
from typing import Any

import pytest

from tests.domain.test_checks_draft import (
    HOME,
    Case,
    Change,
    Draft,
    assert_broken,
    assert_spared,
    rect,
)


def word(number: int, **values: Any) -> Change:
    return lambda d: d.entry["words"][number - 1].update(values)


def entry(**values: Any) -> Change:
    return lambda d: d.entry.update(values)


def game(kind: str, **question: Any) -> Change:
    return lambda d: d.add_game(kind, **question)


def quiz(*texts: str, right: tuple[int, ...] = (0,), **more: Any) -> Change:
    answers = [{"text": text, "isCorrect": index in right} for index, text in enumerate(texts)]
    return game("quiz", question="Which?", answers=answers, **more)


def both(*changes: Change) -> Change:
    def change(d: Draft) -> None:
        for one in changes:
            one(d)

    return change


def _no_karaoke_file(d: Draft) -> None:
    d.karaoke = None
    d.files.pop("audio/audio.json")


def _renamed_entry(name: str) -> Change:
    return lambda d: d.karaoke.__setitem__(name, d.karaoke.pop("Pg_1.mp3"))


def _more_entries(name: str, *, file: bool) -> Change:
    def change(d: Draft) -> None:
        d.karaoke[name] = {"page_index": 3, "words": []}
        if file:
            d.files[f"audio/{name}"] = 1000

    return change


def _text(of: str, text: str | bytes) -> Change:
    return lambda d: setattr(d, of, text)


def _two_levels(first: int, second: int) -> Change:
    def change(d: Draft) -> None:
        d.games["levels"].append(deepcopy(d.games["levels"][0]) | {"title": "Unit 2", "level": second})
        d.games["levels"][0]["level"] = first

    return change


def stored(**more: Any) -> Change:
    return lambda d: d.more.update(stored_names=True, source_kind="stored", **more)


def _stored_under(name: str) -> Change:
    def change(d: Draft) -> None:
        stored()(d)
        d.move("audio/extra.mp3", name)
        d.section(1, 3)["audio_extra"]["path"] = HOME + name

    return change


def fill_text(text: str) -> Change:
    return lambda d: d.answer(6, 1, 1).update(text=text)


THREE = ("a", "b", "c")
CASES = [
    Case("karaoke.not-json", _text("karaoke", "["), _text("karaoke", "{}"), ()),
    Case("karaoke.no-file", _no_karaoke_file, both(_no_karaoke_file, lambda d: d.section(1, 2).pop("karaoke"))),
    Case("karaoke.no-entry", lambda d: d.karaoke.clear(), lambda d: None),
    Case("karaoke.no-entry", _renamed_entry("Pg 1.mp3"), lambda d: d.section(1, 2).update(karaoke=False),
         ("karaoke.no-sound",)),
    Case("karaoke.no-flag", lambda d: d.section(1, 2).pop("karaoke"), lambda d: None),
    Case("karaoke.no-sound", _more_entries("Pg_4.mp3", file=False), _more_entries("Pg_4.mp3", file=True)),
    Case("karaoke.page", entry(page_index=3), entry(page_index=0)),
    Case("karaoke.times", word(2, start=0.3, end=0.5), word(2, start=0.42)),
    Case("karaoke.times", word(2, end=0.65), word(2, end=0.8)),
    Case("karaoke.times", word(2, end=2.9), word(2, end=2.1)),
    Case("karaoke.outside-page", word(1, bbox=rect(1300, 704, 38, 20)), word(1, bbox=rect(1205, 704, 38, 20))),
    Case("karaoke.review", entry(needs_review=True, review=["gap in passage"]), entry(review=["gap in passage"])),
    Case("karaoke.score", entry(mean_score=0.64), entry(mean_score=0.65)),
    Case("karaoke.blank-without-fill", word(2, fill=None), word(1, fill=None)),
    Case("karaoke.fill-moved", word(2, fill=rect(310, 743, 120, 30)), word(2, fill=rect(310, 800, 120, 30))),
    Case("karaoke.short-words", word(1, end=0.47), word(1, end=0.48)),
    Case("games.not-json", _text("games", "nothing"), _text("games", "{}")),
    Case("games.unknown-type", game("Quiz", question="?"), game("order", words=["a", "b"])),
    Case("games.no-questions", lambda d: d.games["levels"][0]["games"].append({"type": "quiz", "questions": []}),
         lambda d: d.games["levels"][0].update(games=[])),
    Case("games.quiz-options", quiz("a", "b"), quiz(*THREE)),
    Case("games.one-right", quiz(*THREE, right=()), quiz(*THREE)),
    Case("games.one-right", quiz(*THREE, right=(0, 2)), quiz(*THREE, right=(2,))),
    Case("games.same-options", quiz("a", "b", "b "), quiz("a", "b", "B")),
    Case("games.empty-option", quiz("a", "b", " "),
         game("quiz", question="?", answers=[{"text": "a", "isCorrect": True}, {"text": "b"},
                                              {"image": HOME + "assets/gull.png"}])),
    Case("games.empty-question", game("race", answers=[{"text": "a", "isCorrect": True}, {"text": "b"}]),
         game("selector", answers=[{"text": "a", "isCorrect": True}, {"text": "b"}])),
    Case("games.crossword-answer", game("crosspuzzle", question="?", answers=[{"text": ""}]),
         game("crosspuzzle", question="?", answers=[{"text": "high-water"}])),
    Case("games.crossword-answer", game("crosspuzzle", question="?", answers=[{"text": "high water"}]), lambda d: None),
    Case("games.few-words", game("order", words=["Boats", " "]), game("order", words=["Boats", "sail"])),
    Case("games.few-words", game("builder", question="?", words=["Boats"]), game("builder", words=["a", "b"])),
    Case("games.memory-picture", game("memory", audio=HOME + "audio/extra.mp3"),
         game("memory", image=HOME + "assets/gull.png")),
    Case("games.level-numbers", _two_levels(1, 3), _two_levels(1, 2)),
    Case("games.level-titles", lambda d: d.games["levels"][0].update(title="Unit One"),
         lambda d: d.games["levels"][0].update(title="UNIT 1")),
    Case("games.empty-level", lambda d: d.games["levels"].append({"level": 2, "title": "Unit 2", "games": []}),
         lambda d: None),
    Case("storage.names", _stored_under("audio/Extra one.MP3"), _stored_under("audio/Extra-one.mp3")),
    Case("storage.other-book", stored(folder_name="Harbour_2"), stored(folder_name="harbour_2")),
    Case("storage.activity-count", lambda d: d.more.update(record_activities=40),
         lambda d: d.more.update(record_activities=6)),
    Case("storage.activity-count", lambda d: d.more.update(record_activities=8), lambda d: None),
    Case("storage.title", lambda d: d.more.update(record_title="Harbour Two"),
         lambda d: d.more.update(record_title="Harbour 2")),
    Case("storage.version", lambda d: d.more.update(record_version=4), lambda d: None),
    Case("text.like-path", fill_text("and/or.maybe"), fill_text("and/or. Maybe not")),
    Case("text.like-path", fill_text("./go"), fill_text("7/8/2026")),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=repr)
def test_a_fault_is_found_by_its_rule_and_by_no_other(case: Case) -> None:
    assert_broken(case)


@pytest.mark.parametrize("case", CASES, ids=repr)
def test_what_only_comes_near_is_spared(case: Case) -> None:
    assert_spared(case)


def test_findings_in_games_and_karaoke_name_their_file_and_no_page() -> None:
    d = Draft()
    quiz("a", "b")(d)
    entry(mean_score=0.1)(d)
    places = {(f.file, f.pointer, f.page) for f in d.findings() if f.severity != "information"}
    assert places == {
        ("games.json", "/levels/0/games/4/questions/0", None),
        ("audio/audio.json", "/Pg_1.mp3", None),
    }


def test_the_service_counting_empty_activities_is_only_a_note() -> None:
    d = Draft()
    d.more["record_activities"] = 8
    (finding,) = [f for f in d.findings() if f.rule == "storage.activity-count"]
    assert finding.severity == "information"
    assert finding.message == "The service counts 8 activities, 6 of them are real: it counts empty ones too."


def test_a_renamed_sound_of_karaoke_comes_with_its_new_name() -> None:
    d = Draft()
    _renamed_entry("Pg 1.mp3")(d)
    suggestions = {f.rule: f.suggestion for f in d.findings() if f.severity == "error"}
    assert suggestions == {"karaoke.no-entry": "Pg 1.mp3", "karaoke.no-sound": "Pg_1.mp3"}
