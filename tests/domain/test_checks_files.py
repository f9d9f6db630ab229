"""Rules about config.json as a file, paths, stored files, names and metadata (format 5.1, groups 1 to 13)."""

import json

import pytest

from tests.domain.test_checks_draft import (
    HOME,
    PAGE,
    Case,
    Draft,
    activity,
    assert_broken,
    assert_spared,
    rect,
)


def _config(text: str | bytes) -> object:
    def change(d: Draft) -> None:
        d.config = text

    return change


def _text_of_config(d: Draft) -> str:
    return json.dumps(d.config)


def _with_bom(d: Draft) -> None:
    d.config = b"\xef\xbb\xbf" + _text_of_config(d).encode()


def _in_cp1254(d: Draft) -> None:
    d.config["book_title"] = "Şile"
    d.config = json.dumps(d.config, ensure_ascii=False).encode("cp1254")


def _in_utf8(d: Draft) -> None:
    d.config["book_title"] = "Harbour ２"
    d.config = json.dumps(d.config, ensure_ascii=False).encode()


def _repeated_key(d: Draft) -> None:
    d.config = _text_of_config(d).replace('{"page_number": 2', '{"page_number": 9, "page_number": 2')


def _same_key_in_two_objects(d: Draft) -> None:
    d.page(1)["note"], d.page(2)["note"] = "a", "a"


def _text_after(d: Draft) -> None:
    d.config = _text_of_config(d) + "\n}"


def _blank_after(d: Draft) -> None:
    d.config = _text_of_config(d) + "\n\n"


def _two_books(d: Draft) -> None:
    d.config["books"].append({"type": "story", "modules": []})


def _path(new: str, *, file: str = "") -> object:
    """The sound of page 1 under another path; ``file`` is where it is stored."""

    def change(d: Draft) -> None:
        d.section(1, 2)["audio_path"] = new
        d.section(1, 2).pop("karaoke")
        d.karaoke = {}
        d.files.pop("audio/Pg_1.mp3")
        if file:
            d.files[file] = 1000

    return change


def _video(folder: str) -> object:
    def change(d: Draft) -> None:
        for name in ("1.mp4", "1.srt"):
            d.move(f"video/{name}", f"{folder}/{name}")

    return change


def _all_without_prefix(d: Draft) -> None:
    d.config = json.loads(_text_of_config(d).replace(HOME, "./"))


def _image(**names: str) -> object:
    def change(d: Draft) -> None:
        for path in names.values():
            d.files[path] = 5000

    return change


def _files(*paths: str, size: int = 1000, **more: object) -> object:
    def change(d: Draft) -> None:
        d.files.update(dict.fromkeys(paths, size))
        d.more |= more

    return change


def _root(**values: object) -> object:
    return lambda d: d.config.update(values)


def _old_book(d: Draft) -> None:
    """As a book of 2025 looks: a number as type, none of the newer keys, its PDF under its own name."""
    d.config["books"][0] = {"type": 0, "modules": d.modules}
    d.section(1, 2).pop("karaoke")
    d.karaoke = None
    d.files.pop("audio/audio.json")
    for page in range(1, 4):
        for section in d.page(page)["sections"]:
            section.get("activity", {}).pop("image_coords", None)
    d.move("raw/original.pdf", "raw/Harbour 2.pdf")


def _unused(path: str) -> object:
    return lambda d: d.files.__setitem__(path, 2000)


def _mentioned(path: str) -> object:
    """Named by a key nobody knows: it still counts as used."""

    def change(d: Draft) -> None:
        d.files[path] = 2000
        d.page(1)["teacher_note"] = HOME + path

    return change


def _size(path: str, size: tuple[int, int]) -> object:
    return lambda d: d.sizes.__setitem__(path, size)


CASES = [
    Case("config.missing", lambda d: (d.files.pop("config.json"), _config(None)(d)), lambda d: None, ()),
    Case("config.not-json", _config("{"), _config("{}"), ("files.missing",)),
    Case("config.not-json", _config("[]"), _with_bom),
    Case("config.not-json", _config(b""), _text_after),
    Case("config.not-json", _config(None), _blank_after),
    Case("config.bom", _with_bom, _in_utf8),
    Case("config.not-utf8", _in_cp1254, _in_utf8),
    Case("config.syntax", _text_after, _blank_after),
    Case("config.duplicate-key", _repeated_key, _same_key_in_two_objects),
    Case("config.wrong-type", lambda d: d.page(2).update(manual_order="yes"), lambda d: None),
    Case("config.wrong-type", lambda d: d.activity(3, 3).update(words={}), lambda d: d.page(1).update(x={}),
         ("activity.puzzle.no-words",)),
    Case("config.no-books", lambda d: d.config.update(books=[]), lambda d: None,
         ("files.unused.audio", "files.unused.images", "files.unused.crops", "files.unused.pages",
          "files.unused.video", "raw.no-original")),
    Case("config.several-books", _two_books, lambda d: d.config["books"].append(None), ("config.wrong-type",)),
    Case("config.modules-in-root", lambda d: d.config.update(modules=d.config.pop("books")[0]["modules"]),
         _root(modules=[])),
    Case("files.missing", lambda d: d.files.pop("audio/extra.mp3"), lambda d: d.section(1, 1).update(x="a/b.c")),
    Case("files.missing", lambda d: d.files.pop("assets/gull.png"), _mentioned("assets/tern.png")),
    Case("files.missing", _path(HOME + "audio/Pg 1.mp3", file="audio/Pg_1.mp3"),
         lambda d: d.files.pop("images/book_cover.png"), ("files.unused.audio",)),
    Case("files.letter-case", _path(HOME + "audio/pg_1.mp3", file="audio/Pg_1.mp3"), lambda d: None),
    Case("files.stored-name", lambda d: (_path(HOME + "audio/Pg 1.MP3", file="audio/Pg_1.mp3")(d),
                                         d.more.update(stored_names=True)),
         _path(HOME + "audio/Pg 1.mp3", file="audio/Pg_1.mp3")),
    Case("media.video-folder", _video("videos"), lambda d: d.files.pop("video/1.mp4")),
    Case("paths.absolute", _path("C:\\author\\books\\harbour_2\\audio\\Pg_1.mp3", file="audio/Pg_1.mp3"),
         _path(HOME + "audio/Pg_1.mp3", file="audio/Pg_1.mp3")),
    Case("paths.absolute", _path("https://example.org/Pg_1.mp3"), _path(HOME + "audio/C.mp3", file="audio/C.mp3")),
    Case("paths.upward", _path(HOME + "audio/../Pg_1.mp3"), _path(HOME + "audio/a..b.mp3", file="audio/a..b.mp3")),
    Case("paths.backslash", _path(".\\books\\harbour_2\\audio\\Pg_1.mp3", file="audio/Pg_1.mp3"), lambda d: None),
    Case("paths.braces", _root(book_cover="./books/{pdf_name}/images/book_cover.png"),
         _path(HOME + "audio/{1}.mp3", file="audio/{1}.mp3")),
    Case("paths.url-escape", _path(HOME + "audio/Pg%201.mp3"),
         _path(HOME + "audio/Pg%201.mp3", file="audio/Pg%201.mp3")),
    Case("paths.no-prefix", _all_without_prefix, lambda d: d.activity(1, 3).update(words=["./a", "./b", "./c"])),
    Case("paths.other-folder", lambda d: d.more.update(folder_name="Harbour Two"),
         lambda d: d.more.update(folder_name="")),
    Case("cover.missing", lambda d: d.files.pop("images/book_cover.png"), lambda d: d.config.pop("book_cover")),
    Case("cover.missing", _root(book_cover=HOME + "images/front.png"),
         lambda d: d.move("images/book_cover.png", "images/Book_Cover.png")),
    Case("media.wrong-folder", _path(HOME + "sounds/Pg_1.mp3", file="sounds/Pg_1.mp3"),
         _path(HOME + "assets/Pg_1.mp3", file="assets/Pg_1.mp3")),
    Case("media.extension", _path(HOME + "audio/Pg_1.wma", file="audio/Pg_1.wma"),
         _path(HOME + "audio/Pg_1.OGG", file="audio/Pg_1.OGG")),
    Case("media.desktop-only",
         lambda d: (d.move("video/1.mp4", "video/1.mov"), d.section(4, 4).update(video_path=HOME + "video/1.mov")),
         lambda d: None),
    Case("files.unused.crops", _unused("images/Unit_1/p5_crop_1790000000000.png"),
         _mentioned("images/Unit_1/p5_crop_1790000000000.png")),
    Case("files.unused.pages", _unused("images/Unit_9/77.png"), _mentioned("images/Unit_9/77.png")),
    Case("files.unused.images", _unused("images/Unit_1/gull.png"), _mentioned("images/Unit_1/gull.png")),
    Case("files.unused.audio", _unused("audio/Pg_9.mp3"), _mentioned("audio/Pg_9.mp3")),
    Case("files.unused.video", _unused("video/9.mp4"), _mentioned("video/9.mp4")),
    Case("files.unused.assets", _unused("assets/crab.png"), _mentioned("assets/crab.png")),
    Case("junk.files", _files("config.json.bak_20260101_120000", ".DS_Store", "cache/manifest.json"),
         _mentioned("assets/backpack.png")),
    Case("junk.files", _files("audio/tmp81.mp3"), _mentioned("audio/tempest.mp3")),
    Case("raw.answer-key", _files("raw/Harbour_2_KEY.pdf"), _files("raw/monkeys.pdf")),
    Case("raw.answer-key", _files("raw/CEVAPLI.pdf"), _mentioned("images/answer.png")),
    Case("raw.no-original", lambda d: d.files.pop("raw/original.pdf"), _old_book),
    Case("raw.other-files", _files("raw/cover.pdf"), lambda d: d.move("raw/original.pdf", "raw/Own.pdf")),
    Case("raw.size", lambda d: None, lambda d: d.files.pop("raw/original.pdf")),
    Case("size.total", lambda d: None, lambda d: d.more.update(assets=None)),
    Case("size.too-much", lambda d: d.files.update({"raw/original.pdf": 3 * 10**9, "video/1.mp4": 2 * 10**9}),
         lambda d: d.files.update({"raw/original.pdf": 3 * 10**9})),
    Case("size.large-file", lambda d: d.files.update({"raw/original.pdf": 5 * 10**9}),
         lambda d: d.files.update({"raw/original.pdf": 4 * 10**9})),
    Case("names.collision", _image(a="images/a.b.png", b="images/a_b.png"), _image(a="images/a_b.png"),
         ("files.unused.images", "names.renamed")),
    Case("names.case-twins", _image(a="images/A1.png", b="images/a1.png"), _image(a="images/a2.png"),
         ("files.unused.images",)),
    Case("names.renamed", _mentioned("images/Ünite 1.png"), _mentioned("images/Unite-1.png")),
    Case("names.trailing", _mentioned("images/Unit_1./x.png"), _mentioned("images/Unit_1/x.png")),
    Case("names.long", _mentioned(f"images/{'x' * 245}.png"), _mentioned(f"images/{'x' * 200}.png")),
    Case("media.empty", lambda d: d.files.update({"audio/extra.mp3": 0}), _files(".keep", size=0)),
    Case("media.unreadable", lambda d: d.more.update(unreadable=["images/Unit_1/2.png"]),
         lambda d: (d.more.update(unreadable=["audio/extra.mp3"]), d.files.update({"audio/extra.mp3": 0}))),
    Case("media.unreadable",
         lambda d: d.more.update(unreadable=["audio/extra.mp3"], durations={"audio/extra.mp3": 0}), _files("x.tmp"),
         ("junk.files",)),
    Case("media.cut", lambda d: d.more.update(cut=["video/1.mp4"]),
         lambda d: d.more.update(cut=["video/1.mp4"], content_kinds={"video/1.mp4": "webm"})),
    Case("video.late-index", lambda d: d.more.update(late_index=["video/1.mp4"]),
         lambda d: d.more.update(late_index=["audio/voice.m4a"])),
    Case("media.codec", lambda d: d.more.update(codecs={"video/1.mp4": "HEVC"}),
         lambda d: d.more.update(codecs={"video/elsewhere.mp4": "HEVC"})),
    Case("media.content", lambda d: d.more.update(content_kinds={"images/Unit_1/2.png": "jpeg"}),
         lambda d: d.more.update(content_kinds={"images/Unit_1/2.png": "png", "video/1.mp4": ""})),
    Case("pages.odd-size", _size("images/Unit_1/2.png", (1754, 1240)), _size("images/Unit_1/2.png", (1250, 1750)),
         ("rect.over-edge", "crop.outside-page")),
    Case("images.large", _size("images/Unit_1/zoom.png", (9000, 9000)), _size("images/Unit_1/zoom.png", (4000, 4000))),
    Case("images.large", lambda d: d.files.update({"images/Unit_1/zoom.png": 16_000_000}), lambda d: None),
    Case("audio.varying-bitrate", lambda d: d.more.update(varying_bitrate=["audio/Pg_1.mp3"]),
         lambda d: d.more.update(varying_bitrate=["audio/elsewhere.mp3"])),
    Case("meta.empty", _root(publisher_name=" "), lambda d: d.config.update(publisher=d.config.pop("publisher_name"))),
    Case("meta.empty", lambda d: d.config.pop("language"), lambda d: d.config.update(lang=d.config.pop("language"))),
    Case("meta.language", _root(language="English"), _root(language="tr")),
    Case("meta.names-differ", _root(book_title="Another Book"), _root(book_title="HARBOUR - 2")),
    Case("meta.names-differ", lambda d: d.more.update(archive_name="Other.zip"),
         lambda d: d.more.update(archive_name="Harbour 2.zip")),
    Case("book.type", lambda d: d.book.update(type="novel"), lambda d: d.book.update(type="story")),
    Case("book.type", lambda d: d.book.update(type=1), _old_book),
    Case("meta.too-long", _root(category="x" * 129), _root(category="x" * 128)),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=repr)
def test_a_fault_is_found_by_its_rule_and_by_no_other(case: Case) -> None:
    assert_broken(case)


@pytest.mark.parametrize("case", CASES, ids=repr)
def test_what_only_comes_near_is_spared(case: Case) -> None:
    assert_spared(case)


def test_a_missing_file_is_told_once_with_its_page_and_the_number_of_places() -> None:
    d = Draft()
    d.section(6, 1)["audio_path"] = HOME + "audio/extra.mp3"
    d.files.pop("audio/extra.mp3")
    d.more["source_kind"] = "stored"
    (missing,) = [f for f in d.findings() if f.rule == "files.missing"]
    assert missing.message == "audio/extra.mp3 is named 2 times, first on page 1, but not stored."
    assert (missing.page, missing.section, missing.severity) == (1, 3, "error")
    assert missing.pointer == "/books/0/modules/0/pages/0/sections/2/audio_extra/path"


def test_a_single_missing_file_reads_as_a_plain_sentence() -> None:
    d = Draft()
    d.files.pop("audio/extra.mp3")
    d.more["source_kind"] = "stored"
    assert d.findings()[0].message == "audio/extra.mp3 is named on page 1 but not stored."


def test_the_right_spelling_is_suggested() -> None:
    d = Draft()
    _path(HOME + "audio/PG_1.mp3", file="audio/Pg_1.mp3")(d)
    assert d.findings()[0].suggestion == "audio/Pg_1.mp3"


def test_a_similar_name_of_the_same_page_is_suggested_but_never_another_page() -> None:
    d = Draft()
    _path(HOME + "audio/Page_1.mp3", file="audio/Pages_1.mp3")(d)
    assert [f.suggestion for f in d.findings() if f.rule == "files.missing"] == ["audio/Pages_1.mp3"]
    d = Draft()
    _path(HOME + "audio/Page_1.mp3", file="audio/Page_2.mp3")(d)
    assert [f.suggestion for f in d.findings() if f.rule == "files.missing"] == [""]


def test_a_book_of_2025_is_not_scolded_for_what_was_right_then() -> None:
    d = Draft()
    _old_book(d)
    d.config["language"] = "English"
    for module in d.modules:
        for number, page in enumerate(module["pages"], start=1):
            page["page_number"] = number
    warned = [f for f in d.findings() if f.severity != "information"]
    assert not warned
    assert "pages.number-in-modules" in {f.rule for f in d.findings()}


def test_zero_padded_pages_of_old_books_are_fine() -> None:
    d = Draft()
    for number in range(1, 7):
        path = f"images/HB/modules/M1/pages/{number:02}.png"
        d.page(number)["image_path"] = HOME + path
        d.move(f"images/Unit_1/{number}.png", path)
        d.sizes[path] = PAGE
    assert not [f for f in d.findings() if f.severity != "information"]


def test_files_named_in_html_of_a_text_count_as_used() -> None:
    d = Draft()
    d.files["images/Unit_1/note.png"] = 1
    d.page(2)["note"] = '<b>See</b> <img src="./books/harbour_2/images/Unit_1/note.png">'
    assert not [f for f in d.findings() if f.rule == "files.unused.images"]


def test_without_a_list_of_files_no_rule_speaks_about_files() -> None:
    d = Draft()
    d.more["assets"] = None
    assert not [f for f in d.findings() if f.severity != "information"]


def test_an_unreadable_config_does_not_make_every_file_unused() -> None:
    d = Draft()
    d.config = "{"
    assert {f.rule for f in d.findings() if f.severity != "information"} == {"config.not-json"}


def test_every_place_of_a_fault_is_a_finding_however_many_there_are() -> None:
    d = Draft()
    for number in range(60):
        section = activity("markwithx", 6, 1, answer=[{"coords": rect(number, 1, 50, 50), "isCorrect": True}])
        section["activity"]["coords"] = None
        d.put(section)
    missing = [f for f in d.findings() if f.rule == "rect.missing"]
    assert len({f.pointer for f in missing}) == 60
