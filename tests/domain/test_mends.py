"""Mechanical mends: the right texts change, and not a byte of anything else."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcs_browser.domain.mends import MendKind, apply_mends, changed_lines, find_mends

FILES = (
    "config.json",
    "audio/Pg_1.mp3",
    "video/Sea.mp4",
    "images/book_cover.png",
    "images/a.png",
    "images/A.png",
)


def mended(data: bytes, **options: str) -> bytes:
    return apply_mends(data, find_mends(data, files=FILES, **{"folder": "harbour_2", **options}))


def path(written: str) -> bytes:
    return json.dumps({"books": [], "audio_path": written}, ensure_ascii=False).encode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("./books/harbour_2/audio/pg_1.MP3", "./books/harbour_2/audio/Pg_1.mp3"),
        ("audio/pg_1.mp3", "audio/Pg_1.mp3"),
        ("./books/harbour_2/videos/Sea.mp4", "./books/harbour_2/video/Sea.mp4"),
        ("./books/harbour_2/videos/sea.mp4", "./books/harbour_2/video/Sea.mp4"),
        ("./books/{pdf_name}/images/book_cover.png", "./books/harbour_2/images/book_cover.png"),
        ("./books/{pdf_name}/audio/PG_1.mp3 ", "./books/harbour_2/audio/Pg_1.mp3"),
        # Near misses: right as they are, or more than one may be meant.
        ("./books/harbour_2/audio/Pg_1.mp3", None),
        ("./books/harbour_2/audio/Pg_9.mp3", None),
        ("./books/harbour_2/images/a.PNG", None),
        ("https://example.org/audio/pg_1.mp3", None),
        (".\\books\\harbour_2\\audio\\pg_1.mp3", None),
    ],
)
def test_a_path_is_mended_where_one_file_is_meant(before: str, after: str | None) -> None:
    assert mended(path(before)) == path(after or before)


def test_without_a_folder_a_placeholder_stays() -> None:
    data = path("./books/{pdf_name}/images/book_cover.png")
    assert mended(data, folder="") == data


@pytest.mark.parametrize(
    ("key", "value", "after"),
    [
        ("text", " deck ", "deck"),
        ("words", ["oar ", "tide"], ["oar", "tide"]),
        ("group", ["\ttern"], ["tern"]),
        ("sentence", "It floats ", "It floats "),
        ("note", " mine ", " mine "),
        ("text", "  ", "  "),
    ],
)
def test_blanks_go_where_words_are_compared_and_stay_elsewhere(
    key: str, value: object, after: object
) -> None:
    assert json.loads(mended(json.dumps({key: value}).encode())) == {key: after}


def test_key_order_unknown_keys_and_formatting_stay_byte_for_byte() -> None:
    data = (
        b'{\r\n  "zeta" : 1.0,\t"alpha":[ 1,2 ,  3],\r\n "text":"\\u015fi\\/le ", "x":"caf\xc3\xa9",\r\n'
        b'  "audio_path": "./books/harbour_2/audio/pg_1.mp3"  }\r\n\r\n'
    )
    wanted = data.replace(b"pg_1", b"Pg_1").replace(b'le "', b'le"')
    assert mended(data) == wanted


def test_a_byte_order_mark_goes_and_can_be_kept() -> None:
    data = b"\xef\xbb\xbf" + path("audio/pg_1.mp3")
    mends = find_mends(data, files=FILES)
    assert [mend.kinds for mend in mends] == [(MendKind.BOM,), (MendKind.LETTER_CASE,)]
    assert apply_mends(data, mends) == path("audio/Pg_1.mp3")
    assert apply_mends(data, mends[1:]) == b"\xef\xbb\xbf" + path("audio/Pg_1.mp3")


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", '{"text": "ş "}'.encode("cp1254"), b'{"text":"a "} x}'[:5]]
)
def test_what_is_no_sound_json_is_left_alone(data: bytes) -> None:
    assert find_mends(data, files=FILES) == ()


def test_mends_of_another_text_are_refused() -> None:
    mends = find_mends(path("audio/pg_1.mp3"), files=FILES)
    with pytest.raises(ValueError, match="another text"):
        apply_mends(path("audio/Pg_1.mp3"), mends)


def test_the_preview_shows_just_the_lines_that_change() -> None:
    data = json.dumps({"text": "a ", "keep": 1, "words": ["b", "c "]}, indent=1).encode()
    lines = changed_lines(data, mended(data))
    assert [(line.number, line.before, line.after) for line in lines] == [
        (2, '"text": "a ",', '"text": "a",'),
        (6, '"c "', '"c"'),
    ]


def test_a_book_in_one_line_is_previewed_around_the_change() -> None:
    data = json.dumps({"note": "x" * 5000, "text": "deck "}).encode()
    (line,) = changed_lines(data, mended(data))
    assert len(line.before) < 210
    assert '"deck "' in line.before
    assert '"deck"' in line.after


texts = st.text(max_size=8) | st.sampled_from(
    [" a", "b ", "./books/{pdf_name}/audio/pg_1.mp3", "videos/sea.mp4"]
)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | texts,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["text", "words", "audio_path", "x/y", "é~"]), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["books", "text", "path"]), values), st.booleans(), st.integers(0, 3))
def test_mending_is_idempotent_and_keeps_the_shape(
    raw: dict[str, object], ascii_only: bool, indent: int
) -> None:
    data = json.dumps(raw, ensure_ascii=ascii_only, indent=indent or None).encode("utf-8", "replace")
    once = mended(data)
    assert mended(once) == once
    assert len(changed_lines(data, once)) <= data.count(b"\n") + 1
    assert _shape(json.loads(once)) == _shape(json.loads(data))


def _shape(value: object) -> object:
    if isinstance(value, dict):
        return [(key, _shape(item)) for key, item in value.items()]
    if isinstance(value, list):
        return [_shape(item) for item in value]
    return str if isinstance(value, str) else value
