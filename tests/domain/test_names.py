"""Names: what storage makes of them, and what may touch a file system."""

import os
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcs_browser.domain.errors import UnsafeName
from dcs_browser.domain.names import (
    LONGEST_NAME,
    local_name,
    local_path,
    nfc,
    safe_relative,
    stored_book_name,
    stored_path,
    stored_segment,
)

NAMES = st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=300)
PATHS = st.lists(NAMES | st.sampled_from(["..", ".", "", "C:", "CON", "a.", "b ", "..\\x"]), max_size=6).map(
    "/".join
)


@pytest.mark.parametrize(
    ("name", "stored"),
    [
        ("a b+c%20#1.png", "a_b_c_20_1.png"),
        ("Çiçek şöför İĞ.png", "Cicek_sofor_IG.png"),
        ("ışık.MP3", "isik.mp3"),
        ("a.b.png", "a_b.png"),
        ("Unit 1", "Unit_1"),
        ("p7_crop_1790000000000.png", "p7_crop_1790000000000.png"),
        ("a  -  b.jpg", "a_-_b.jpg"),
        ("📚.png", ".png"),
        ("???", ""),
    ],
)
def test_segments_are_folded_as_generation_four_folds_them(name: str, stored: str) -> None:
    assert stored_segment(name) == stored


def test_a_decomposed_name_is_stored_like_its_composed_twin() -> None:
    composed, decomposed = "Şöför.png", "S\u0327o\u0308fo\u0308r.png"
    assert nfc(decomposed) == composed
    assert stored_segment(decomposed) == stored_segment(composed) == "Sofor.png"


def test_every_segment_of_a_path_is_folded() -> None:
    assert stored_path("images/Ünite 1/a.b.PNG") == "images/Unite_1/a_b.png"


@pytest.mark.parametrize(
    ("name", "stored"),
    [
        ("Countdown 2 SB", "Countdown_2_Sb"),
        ("BRAINS", "Brains"),
        ("Yeni Kitap Ş", "Yeni_Kitap_S"),
        ("Oracle Book", "Oracle_Book"),
        ("noversion", "Noversion"),
        ("riseUp3", "Rise_Up_3"),
    ],
)
def test_book_folders_are_named_as_generation_four_names_them(name: str, stored: str) -> None:
    assert stored_book_name(name) == stored


@given(NAMES)
def test_folding_twice_changes_nothing_and_leaves_plain_letters_only(name: str) -> None:
    once = stored_segment(name)
    assert stored_segment(once) == once or once.startswith(".")
    assert once.isascii()
    assert not set(once) - set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.")


@pytest.mark.parametrize(
    "path",
    [
        "", ".", "/etc/passwd", "\\\\server\\share\\x", "C:/x", "c:x", "../x", "a/../../x", "a\\..\\..\\x",
        "a/.. /x", "a/.../x", "a\0b", "a/", "images\\",
    ],
)  # fmt: skip
def test_an_unsafe_path_is_refused(path: str) -> None:
    with pytest.raises(UnsafeName):
        safe_relative(path)


def test_a_plain_path_stays_as_it_is() -> None:
    assert safe_relative("images/Ünite 1/…/p1.png") == PurePosixPath("images/Ünite 1/…/p1.png")
    assert safe_relative("images\\p1.png") == PurePosixPath("images/p1.png")
    assert safe_relative("./a//b.png") == PurePosixPath("a/b.png")
    assert safe_relative("..gitignore") == PurePosixPath("..gitignore")


@pytest.mark.parametrize("windows", [False, True])
@given(path=PATHS)
def test_whatever_a_service_says_nothing_is_placed_outside(path: str, windows: bool) -> None:
    folder = Path(os.sep) / "library" / "book"
    try:
        place = local_path(folder, path, windows=windows)
    except UnsafeName:
        return
    assert Path(os.path.normpath(place)).is_relative_to(folder)
    assert place != folder
    assert all(len(part.encode()) <= 255 for part in place.parts)


@given(NAMES)
def test_windows_can_take_every_name(name: str) -> None:
    local = local_name(name, windows=True)
    assert not set(local) & set('<>:"|?*')
    assert local[-1] not in ". "
    assert local.split(".")[0].rstrip(" ").casefold() not in {"con", "prn", "aux", "nul", "com1", "lpt9"}


@pytest.mark.parametrize(
    ("name", "local"),
    [
        ("con", "＿con"),
        ("Lpt1.txt", "＿Lpt1.txt"),
        ("console.txt", "console.txt"),
        ("what?.png", "what？.png"),
        ("trailing.", "trailing．"),
        ("blank ", "blank␠"),
        ("p1.png", "p1.png"),
    ],
)
def test_only_names_windows_refuses_are_changed(name: str, local: str) -> None:
    assert local_name(name, windows=True) == local
    assert local_name(name, windows=False) == name


def test_long_names_are_cut_and_stay_apart_and_keep_their_extension() -> None:
    one, two = local_name("ş" * 300 + ".png"), local_name("ş" * 301 + ".png")
    assert one != two
    assert one.endswith(".png")
    assert len(one.encode()) <= LONGEST_NAME
