"""The log masks what must not be read."""

import logging
from collections.abc import Iterator

import pytest

from dcs_browser.services import logs
from dcs_browser.services.logs import MASK, Ring, masked

JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJlLXNlY3JldA"


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("GET http://s/b/o?X-Amz-Expires=60&X-Amz-Signature=abcdef0123&x=1", "abcdef0123"),
        ("X-Amz-Credential=AKIAEXAMPLE%2F2026", "AKIAEXAMPLE"),
        ("x-amz-security-token=FQoGZXIvYXdz", "FQoGZXIvYXdz"),
        ("Authorization: Bearer abc.def-123", "abc.def-123"),
        ("{'authorization': 'Basic dXNlcjpwYXNz'}", "dXNlcjpwYXNz"),
        ("{'Authorization': 'ApiKey k-123456'}", "k-123456"),
        (f"token was {JWT}", JWT),
        ('{"email": "e@x", "password": "hunter 2\\" x", "a": 1}', "hunter"),
        ("{'password': 'hunter2'}", "hunter2"),
        ("password=hunter2&x=1", "hunter2"),
        ('{"access_token":"opaque-value-1"}', "opaque-value-1"),
        ("x-api-key: dcs_live_1234", "dcs_live_1234"),
        ("https://me:hunter2@host.example/path", "hunter2"),
    ],
)
def test_secrets_are_masked(text, secret):
    found = masked(text)
    assert secret not in found
    assert MASK in found


def test_what_is_no_secret_stays_readable():
    text = "GET http://127.0.0.1:8000/books/?X-Amz-Expires=60 -> 200, token_type bearer, 3 passwords"
    assert masked(text) == text


@pytest.fixture
def ring(tmp_path) -> Iterator[Ring]:
    before = logging.getLogger().level
    made = logs.set_up(tmp_path / "logs")
    yield made
    logs.shut_down(made)
    logging.getLogger().setLevel(before)


def test_file_and_memory_hold_masked_lines(ring, tmp_path):
    logging.getLogger("dcs_browser.test").warning("sent %s", {"password": "hunter2"})
    try:
        raise RuntimeError(f"refused {JWT}")
    except RuntimeError:
        logging.getLogger("dcs_browser.test").exception("failed")
    written = (tmp_path / "logs" / "dcs-browser.log").read_text("utf-8")
    kept = "\n".join(line.text for line in ring.lines())
    for text in (written, kept):
        assert "hunter2" not in text
        assert JWT not in text
        assert "RuntimeError: refused" in text


def test_a_disk_that_refuses_costs_only_the_file(tmp_path):
    (tmp_path / "logs").write_text("a file where a folder should be")
    before = logging.getLogger().level
    ring = logs.set_up(tmp_path / "logs")
    try:
        logging.getLogger("dcs_browser.test").info("still heard")
        assert [line.text for line in ring.lines()][-1] == "still heard"
    finally:
        logs.shut_down(ring)
        logging.getLogger().setLevel(before)


def test_listeners_hear_new_lines_until_they_stop(ring):
    heard = []
    off = ring.watch(heard.append)
    logging.getLogger("dcs_browser.test").info("one")
    off()
    off()
    logging.getLogger("dcs_browser.test").info("two")
    assert [line.text for line in heard] == ["one"]


def test_memory_is_bounded():
    ring = Ring(3)
    for number in range(5):
        ring.handle(logging.makeLogRecord({"msg": str(number)}))
    assert [line.text for line in ring.lines()] == ["2", "3", "4"]
    ring.clear()
    assert ring.lines() == ()
