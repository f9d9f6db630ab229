"""Whatever a person types as an address leads to places to look at, the best guess first."""

import pytest

from dcs_browser.client.addresses import candidates, is_local


def urls(typed: str) -> list[str]:
    return [c.url for c in candidates(typed)]


def test_a_whole_address_is_taken_first_as_it_is() -> None:
    assert urls("https://dcs.example.org/api/") == [
        "https://dcs.example.org/api",
        "https://dcs.example.org",
    ]


def test_a_bare_host_is_tried_over_https_first() -> None:
    assert urls("dcs.example.org") == [
        "https://dcs.example.org",
        "https://dcs.example.org/api",
        "http://dcs.example.org",
        "http://dcs.example.org/api",
    ]


def test_a_local_host_is_tried_over_http_and_at_the_usual_ports() -> None:
    found = urls("localhost")
    assert found[:2] == ["http://localhost", "http://localhost/api"]
    assert "https://localhost" in found
    assert "http://localhost:8000" in found
    assert urls("localhost:8000")[0] == "http://localhost:8000"
    assert "http://localhost:8080" not in urls("localhost:8000")


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("  <http://h.example:81/>  ", "http://h.example:81"),
        ("HTTP://H.Example", "http://h.example"),
        ("192.168.1.5:8081", "http://192.168.1.5:8081"),
        ("[::1]:8000", "http://[::1]:8000"),
        ("server.local", "http://server.local"),
        ("dcs.example.org:80", "https://dcs.example.org:80"),
        ("user:secret@dcs.example.org", "https://dcs.example.org"),
        ("//dcs.example.org/x", "https://dcs.example.org/x"),
    ],
)
def test_what_people_type(typed: str, first: str) -> None:
    assert urls(typed)[0] == first


def test_the_address_of_the_panel_leads_to_the_api_beside_it() -> None:
    found = urls("https://dcs.example.org/panel/books#/5")
    assert found[:2] == ["https://dcs.example.org/panel/books", "https://dcs.example.org/panel/books/api"]
    assert found[-2:] == ["https://dcs.example.org", "https://dcs.example.org/api"]


@pytest.mark.parametrize(
    "typed", ["", "   ", "two words", "ftp://h", "http://", "h:99999", "http://h:x", "["]
)
def test_what_is_no_address(typed: str) -> None:
    assert candidates(typed) == ()


@pytest.mark.parametrize(
    ("host", "local"),
    [
        ("localhost", True),
        ("127.0.0.1", True),
        ("10.1.2.3", True),
        ("nas", True),
        ("8.8.8.8", False),
        ("a.b", False),
    ],
)
def test_local_hosts(host: str, local: bool) -> None:
    assert is_local(host) is local
