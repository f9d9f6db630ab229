"""Books that come near a fault without being at fault: what a rule must not take for one.

Beside the tables of ``test_checks_*``, whose near miss is at times only the clean book.
"""

import pytest

from dcs_browser.domain.checks import RULES
from tests.domain.test_checks_draft import HOME, Change, Draft, activity, bare, rect, zones
from tests.domain.test_checks_mutations import CASES


def _sections(count: int) -> Change:
    def fill(draft: Draft) -> None:
        page = draft.page(6)
        page["sections"] = [
            {"type": "audio", "audio_path": f"{HOME}audio/{n}.mp3", "coords": rect(64, 100 + 60 * n, 30, 30)}
            for n in range(count)
        ]
        draft.files.update({f"audio/{n}.mp3": 1000 for n in range(count)})

    return fill


def _second_words(draft: Draft) -> None:
    """Two sentences with one picture each, both of the same word that is there twice."""
    match = draft.activity(3, 2)
    match["match_words"].append({"word": "keel"})
    match["sentences"].append({"sentence": "", "image_path": HOME + "images/Unit_1/zoom.png", "word": "keel"})


def _drop_beside(**more: object) -> Change:
    def put(draft: Draft) -> None:
        draft.put(activity("dragdroppicture", 6, 2, **more))

    return put


NEAR: dict[str, Change] = {
    "config.missing": lambda d: d.files.pop("config.json"),  # not listed, and yet read
    "config.wrong-type": lambda d: d.page(2).update(page_number=2.0, manual_order=None),
    "config.no-books": lambda d: d.config.update(modules=[]),
    "files.letter-case": lambda d: (
        d.move("audio/Pg_1.mp3", "audio/PG_1.mp3"), d.section(1, 2).update(audio_path=HOME + "audio/PG_1.mp3"),
        d.karaoke.update({"PG_1.mp3": d.karaoke.pop("Pg_1.mp3")}),
    ),
    "paths.backslash": lambda d: d.activity(2, 2).update(headerText="Either\\or? Do exercise 2 of page 2."),
    "media.desktop-only": lambda d: (
        d.move("video/1.mp4", "video/1.webm"), d.section(4, 4).update(video_path=HOME + "video/1.webm"),
    ),
    "images.large": lambda d: (
        d.files.update({"images/Unit_1/zoom.png": 15_000_000}), d.sizes.update({"images/Unit_1/zoom.png": (6000, 6000)}),
    ),
    "pages.many-sections": _sections(9),
    "pages.empty": lambda d: d.page(6).update(sections=[{"magnifier": {}}]),
    "section.type-case": lambda d: d.section(4, 1).update(type="circlewithextras"),
    "rect.missing": lambda d: d.section(4, 4).update(coords={"w": 30, "h": 30}),  # zeros are left out
    "shape.no-answers": lambda d: d.section(4, 1).update(answer=d.section(4, 1)["answer"] * 2),
    "video.no-subtitles": lambda d: (
        d.move("video/1.mp4", "video/1.webm"), d.section(4, 4).update(video_path=HOME + "video/1.webm"),
    ),
    "subtitles.syntax": lambda d: d.subtitles.update({"video/1.srt": "1\r\n00:00:01,000 --> 00:00:02,000\r\nAhoy\r\n- Who?\r\n\r\n"}),
    "subtitles.order": lambda d: d.subtitles.update(
        {"video/1.srt": "1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:02,000 --> 00:00:03,000\nB\n\n"}
    ),
    "subtitles.last-line": lambda d: d.subtitles.update({"video/1.srt": "1\n00:00:01,000 --> 00:00:02,000\nA\n\n\n"}),
    "section.half-a-pair": lambda d: d.section(1, 3).update(audio_extra={"path": HOME + "audio/extra.mp3", "coords": {}}),
    "activity.unknown-type": lambda d: d.put(
        bare("fillSentencesWithDots", 6, 2, words=["dock"],
             sentences=[{"sentence": "At the", "sentence_after": ".", "word": "dock"}])
    ),
    "activity.no-picture": lambda d: d.put(bare("ordering", 6, 2, words=["We saw two seals."])),
    "activity.no-answer": lambda d: d.put(activity("coloring", 6, 2)),
    "activity.drop.empty-zone": _drop_beside(words=["7", "8"], answer=zones({"text": "8"}, {"text": "7"})),
    "activity.drop.not-in-pool": _drop_beside(
        words=["caf\u00e9", "bar"], answer=zones({"text": "bar"}, {"text": "cafe\u0301"})
    ),
    "activity.group.none": lambda d: d.answer(2, 1, 3).update(group=["crab", ""]),
    "activity.group.document-keys": lambda d: d.answer(2, 1, 3).update(text="crab"),
    "activity.match.word": _second_words,
    "activity.match.empty": _second_words,
    "activity.match.duplicates": _second_words,
    "activity.match.sides": _second_words,
    "activity.match.plain-texts": _second_words,
    "karaoke.no-entry": lambda d: d.section(1, 2).update(audio_path="./books/harbour_2/audio/Pg_1.mp3", karaoke=True, title="A"),
    "karaoke.no-flag": lambda d: d.page(2)["sections"].append({**d.section(1, 2), "karaoke": False}),
    "karaoke.page": lambda d: d.page(2)["sections"].append(dict(d.section(1, 2))),
    "games.crossword-answer": lambda d: d.game("crosspuzzle")["questions"][0].update(answers=[{"text": "İSKELE"}]),
    "games.empty-level": lambda d: d.games["levels"].append(
        {"level": 2, "title": "Unit 2", "games": [{"type": "order", "questions": [{"words": ["Boats", "float"]}]}]}
    ),
    "storage.activity-count": lambda d: d.more.update(record_activities=6),
    "storage.version": lambda d: d.more.update(record_title="Harbour 2"),
}  # fmt: skip


@pytest.mark.parametrize("rule", NEAR)
def test_a_near_miss_is_no_fault(rule: str) -> None:
    draft = Draft()
    NEAR[rule](draft)
    assert draft.inputs() != Draft().inputs()
    told = [finding.message for finding in draft.findings() if finding.rule == rule]
    assert not told


def test_every_rule_has_a_near_miss_that_is_another_book_than_the_clean_one() -> None:
    clean = Draft().inputs()
    proven = set(NEAR)
    for rule, cases in CASES.items():
        for case in cases:
            draft = Draft()
            case.spares(draft)
            if draft.inputs() != clean:
                proven.add(rule)
    assert proven == RULES.keys()


def _numbered_by_module(modules: int = 5, pages: int = 3) -> Draft:
    """A book as the generator counted until July 2025: every module begins with page 1 (format 2.2)."""
    draft = Draft()
    draft.book.pop("type")
    draft.book.pop("show_clickable_hints")
    made, picture = [], 0
    for number in range(1, modules + 1):
        inside = []
        for page in range(1, pages + 1):
            picture += 1
            path = f"images/Unit_{number}/{picture}.png"
            draft.files[path] = 1000
            inside.append({"page_number": page, "image_path": HOME + path, "sections": []})
        made.append({"name": f"Unit {number}", "pages": inside})
    draft.book["modules"] = made
    return draft


def _page_rules(draft: Draft) -> list[str]:
    grave = (finding for finding in draft.findings() if finding.severity.value != "information")
    return [finding.rule for finding in grave if finding.rule.startswith("pages.")]


def test_a_book_that_counts_anew_in_every_module_is_not_scolded_page_by_page() -> None:
    assert _page_rules(_numbered_by_module()) == []


def test_one_slip_in_such_a_book_is_told_as_one() -> None:
    draft = _numbered_by_module()
    draft.modules[2]["pages"][1]["page_number"] = 1
    assert _page_rules(draft) == ["pages.same-number"]
    draft = _numbered_by_module()
    del draft.modules[1]["pages"][0]["page_number"]
    assert _page_rules(draft) == ["pages.no-number"]


def test_a_zip_without_a_root_folder_has_no_folder_its_paths_could_differ_from() -> None:
    draft = Draft()
    draft.more = {"folder_name": "", "source_kind": "zip", "archive_name": "upload.zip"}
    assert not [f for f in draft.findings() if f.rule == "paths.other-folder"]
    draft.section(1, 2)["audio_path"] = "./books/other/audio/Pg_1.mp3"
    assert [f.params for f in draft.findings() if f.rule == "paths.other-folder"]
