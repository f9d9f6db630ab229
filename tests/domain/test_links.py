"""Links: what they say, how they are read, and how a pointer becomes page and activity and back."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcs_browser.domain.errors import BadLink
from dcs_browser.domain.flowbook import parse_book
from dcs_browser.domain.link_spots import pointer_of, with_spot
from dcs_browser.domain.links import (
    BookLink,
    View,
    is_this_computer,
    link_text,
    parse_link,
    same_server,
    server_of,
)
from dcs_browser.domain.location import Location, Room, Tab

S = "storage.example:8081"
PAGES = "/books/0/modules/0/pages"


@pytest.mark.parametrize(
    ("text", "link"),
    [
        (f"dcsbrowser://{S}", BookLink(S)),
        (f"dcsbrowser://{S}/", BookLink(S)),
        (f"dcsbrowser://{S}/North%20Quay", BookLink(S, "North Quay")),
        (f"dcsbrowser://{S}/North%20Quay/harbour_2", BookLink(S, "North Quay", "harbour_2")),
        (f"dcsbrowser://{S}/p/b/overview", BookLink(S, "p", "b")),
        (f"dcsbrowser://{S}/p/b/pages", BookLink(S, "p", "b", View.PAGES)),
        (f"dcsbrowser://{S}/p/b/page/12", BookLink(S, "p", "b", View.PAGES, page=12)),
        (
            f"dcsbrowser://{S}/p/b/page/12/activity/3",
            BookLink(S, "p", "b", View.PAGES, page=12, activity=3),
        ),
        (
            f"dcsbrowser://{S}/p/b/module/2/page/4/section/1",
            BookLink(S, "p", "b", View.PAGES, module=2, page=4, section=1),
        ),
        (f"dcsbrowser://{S}/p/b/position/57", BookLink(S, "p", "b", View.PAGES, position=57)),
        (f"dcsbrowser://{S}/p/b/files", BookLink(S, "p", "b", View.FILES)),
        (
            f"dcsbrowser://{S}/p/b/file/images/Unit_1/3.png",
            BookLink(S, "p", "b", View.FILES, path="images/Unit_1/3.png"),
        ),
        (f"dcsbrowser://{S}/p/b/config", BookLink(S, "p", "b", View.CONFIG)),
        (
            f"dcsbrowser://{S}/p/b/config#/books/0/a~1b",
            BookLink(S, "p", "b", View.CONFIG, pointer="/books/0/a~1b"),
        ),
        (f"dcsbrowser://{S}/p/b/check#/language", BookLink(S, "p", "b", View.CHECK, pointer="/language")),
        (f"dcsbrowser://{S}/p/b/games#/levels/0", BookLink(S, "p", "b", View.GAMES, pointer="/levels/0")),
        # Names as they come: Turkish letters, composed or not, slashes and hashes.
        (f"dcsbrowser://{S}/%C5%9Eehir%20Yay%C4%B1nlar%C4%B1/b", BookLink(S, "Şehir Yayınları", "b")),
        (f"dcsbrowser://{S}/S%CC%A7ehir/b", BookLink(S, "Şehir", "b")),
        (f"dcsbrowser://{S}/p/Unit%201%2F2%20%231", BookLink(S, "p", "Unit 1/2 #1")),
        # As a person pastes it.
        (f"  <DCSBrowser://{S.upper()}/p/b> ", BookLink(S, "p", "b")),
        (f"dcsbrowser://{S}/p/b?from=mail", BookLink(S, "p", "b")),
        ("dcsbrowser://[::1]:8000/p/b", BookLink("[::1]:8000", "p", "b")),
        ("North Quay/Harbour 2", BookLink("", "North Quay", "Harbour 2")),
        ("North Quay / Harbour 2 / page / 3", BookLink("", "North Quay", "Harbour 2", View.PAGES, page=3)),
        ("Şehir Yayınları", BookLink("", "Şehir Yayınları")),
        ("p/100% C# 1#/books/0", BookLink("", "p", "100% C# 1")),
        ("p/b/config#/books/0", BookLink("", "p", "b", View.CONFIG, pointer="/books/0")),
    ],
)
def test_a_link_is_read(text, link):
    assert parse_link(text) == link


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("dcsbrowser:p/b", "Two slashes"),
        ("dcsbrowser:///p/b", "no server"),
        ("dcsbrowser://me:secret@host/p/b", "no server"),
        ("dcsbrowser://host:99999/p/b", "no server"),
        ("dcsbrowser://ho st/p/b", "no server"),
        ("dcsbrowser://host/p//page/3", "no publisher and book"),
        ("dcsbrowser://host/p/b/page", "number belongs behind “page”"),
        ("dcsbrowser://host/p/b/page/0", "number belongs"),
        ("dcsbrowser://host/p/b/page/-3", "number belongs"),
        ("dcsbrowser://host/p/b/page/٣", "number belongs"),
        ("dcsbrowser://host/p/b/page/3/activity/x", "number belongs behind “activity”"),
        ("dcsbrowser://host/p/b/page/3/page/4", "called “page”"),
        ("dcsbrowser://host/p/b/module/2", "page belongs behind"),
        ("dcsbrowser://host/p/b/shop", "called “shop”"),
        ("dcsbrowser://host/p/b/config/3", "Too much stands behind “config”"),
        ("dcsbrowser://host/p/b/file/../../etc/passwd", "can't lead out"),
        ("dcsbrowser://host/p/b/file/%2E%2E/x", "can't lead out"),
        ("dcsbrowser://host/p/b/config#books", "JSON pointer"),
        ("dcsbrowser://host/%FF/b", "no link may hold"),
        ("dcsbrowser://host/a%00b/b", "no link may hold"),
        ("dcsbrowser://host/a\nb/b", "no link may hold"),
        ("https://evil.example/p/b", "begin with dcsbrowser://"),
        ("file:///etc/passwd", "begin with dcsbrowser://"),
        ("FILE:/etc/passwd", "begin with dcsbrowser://"),
        ("dcsbrowser://host/" + "a" * 5000, "longer"),
    ],
)
def test_what_is_no_link_is_refused_with_a_sentence(text, words):
    with pytest.raises(BadLink) as refused:
        parse_link(text)
    assert words in refused.value.sentence
    assert "{" not in refused.value.sentence


NAMES = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=12).filter(
    lambda name: name.strip() == name and name not in (".", "..")
)


@given(NAMES, NAMES, st.lists(NAMES, max_size=3))
def test_every_name_survives_the_way_through_a_link(publisher, book, path):
    link = BookLink(S, publisher, book, View.FILES, path="/".join(path))
    parts = link.path.split("/")
    if link.path and any(part in ("", ".", "..") for part in parts):
        return
    read = parse_link(link_text(link))
    assert (read.path, read.view) == (link.path, View.FILES)
    assert read.book == unicodedata.normalize("NFC", book)
    assert read.publisher == unicodedata.normalize("NFC", publisher)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text):
    for tried in (text, f"dcsbrowser://{text}", f"dcsbrowser://host/p/b/{text}"):
        try:
            parse_link(tried)
        except BadLink as refused:
            assert refused.sentence  # noqa: PT017 - reading may also work


def test_a_link_survives_a_mail():
    link = BookLink(S, "Şehir Yayınları", "Liman 1", View.PAGES, page=12, activity=3)
    text = "dcsbrowser://storage.example:8081/%C5%9Eehir%20Yay%C4%B1nlar%C4%B1/Liman%201/page/12/activity/3"
    assert link_text(link) == text


@pytest.mark.parametrize(
    ("server", "url", "same"),
    [
        ("s.example", "https://s.example/api", True),
        ("s.example:443", "https://S.example", True),
        ("s.example", "https://s.example:443", True),
        ("s.example", "http://s.example:443", False),
        ("s.example:8081", "http://s.example:8081/api", True),
        ("s.example:8081", "http://s.example", False),
        ("s.example", "https://other.example", False),
        ("", "https://s.example", False),
    ],
)
def test_servers_are_the_same_whatever_is_written(server, url, same):
    assert same_server(server, url) is same


def test_a_server_is_named_without_what_is_secret():
    assert server_of("https://me:secret@S.example:8000/api") == "s.example:8000"
    assert server_of("http://[") == ""
    assert [is_this_computer(name) for name in ("localhost:1", "127.0.0.1", "[::1]:2", "s.example")] == [
        True,
        True,
        True,
        False,
    ]


def a_book(*numbers: int | None, module_of: tuple[int, ...] = ()):
    """Pages with these printed numbers, each with a sound and two exercises; ``module_of`` says where they stand."""
    places = module_of or (0,) * len(numbers)
    modules = [{"name": f"Unit {at}", "pages": []} for at in range(max(places) + 1)]
    for number, place in zip(numbers, places, strict=True):
        page = {
            "sections": [
                {"type": "audio", "audio_path": "a.mp3"},
                {"activity": {"type": "circle", "answer": [{}]}},
                {"activity": {"type": "ordering", "words": ["a b"]}},
            ]
        }
        modules[place]["pages"].append(page if number is None else page | {"page_number": number})
    return parse_book(json.dumps({"books": [{"modules": modules}]}))


BOOK = BookLink(S, "p", "b")


@pytest.mark.parametrize(
    ("numbers", "modules", "pointer", "tail"),
    [
        ((5, 6), (), f"{PAGES}/1", "/page/6"),
        ((5, 6), (), f"{PAGES}/1/sections/2", "/page/6/activity/2"),
        ((5, 6), (), f"{PAGES}/1/sections/2/activity", "/page/6/activity/2#/activity"),
        ((5, 6), (), f"{PAGES}/0/sections/1/activity/answer/0", "/page/5/activity/1#/activity/answer/0"),
        ((5, 6), (), f"{PAGES}/0/sections/0", "/page/5/section/1"),
        ((5, 6), (), f"{PAGES}/0/image_path", "/page/5#/image_path"),
        ((1, 1), (0, 1), "/books/0/modules/1/pages/0", "/module/2/page/1"),
        ((1, 1), (0, 0), f"{PAGES}/1", "/position/2"),
        ((None, 4), (), f"{PAGES}/0", "/position/1"),
        ((5, 6), (), "/books/0/modules/0", "/pages"),
    ],
)
def test_a_pointer_becomes_page_and_activity_and_back(numbers, modules, pointer, tail):
    config = a_book(*numbers, module_of=modules)
    link = with_spot(BOOK, config, pointer)
    text = link_text(link)
    assert text == f"dcsbrowser://{S}/p/b{tail}"
    back = "" if tail == "/pages" else pointer
    assert pointer_of(parse_link(text), config) == (back, True)


@pytest.mark.parametrize(
    ("tail", "pointer"),
    [
        ("page/9", ""),
        ("page/5/activity/3", f"{PAGES}/0"),
        ("page/5/section/4", f"{PAGES}/0"),
        ("module/3/page/5", ""),
        ("position/3", ""),
    ],
)
def test_a_page_or_activity_that_is_gone_leads_to_the_nearest(tail, pointer):
    link = parse_link(f"dcsbrowser://{S}/p/b/{tail}")
    assert pointer_of(link, a_book(5, 6)) == (pointer, False)


def test_a_number_nobody_printed_is_the_place_in_reading_order():
    assert pointer_of(parse_link("p/b/page/2"), a_book(5, 6)) == (f"{PAGES}/1", True)


def test_a_pointer_stays_with_its_file_when_the_tab_changes():
    here = Location(Room.BOOK, "p", 1, Tab.PAGES, pointer=f"{PAGES}/0")
    assert here.at(tab=Tab.CONFIG).pointer == f"{PAGES}/0"
    assert here.at(tab=Tab.GAMES).pointer == ""
    assert here.at(tab=Tab.GAMES, pointer="/levels/0").at(tab=Tab.PAGES).pointer == ""


def test_half_a_letter_in_a_pointer_breaks_no_link():
    link = BookLink(S, "p", "b", View.CONFIG, pointer="/\ud800")
    assert parse_link(link_text(link)).view is View.CONFIG
