"""Every shape of error a service or a proxy answers becomes one class with one sentence."""

import pytest

from dcs_browser.client.protocol.exchange import Answer, Ask, get, masked
from dcs_browser.client.protocol.failures import failure, read_detail, route_is_missing
from dcs_browser.domain.errors import (
    Conflict,
    NotADcs,
    NotFound,
    NotOffered,
    NotPermitted,
    OutcomeUnknown,
    Refused,
    ServerFault,
    ServiceError,
    SignInRejected,
)
from tests.client.recorded import exchanges

READ = get("/books/7")
WRITE = Ask("POST", "/books/7/upload")
HTML = {"content-type": "text/html"}


def answer(status: int, body: str, headers: dict[str, str] | None = None) -> Answer:
    return Answer(status, headers or {"content-type": "application/json"}, body.encode())


SHAPES = [
    (READ, answer(400, '{"detail":"path must not traverse directories"}'), Refused, "path must not traverse"),
    (READ, answer(401, '{"detail":"Invalid token"}'), SignInRejected, "Sign in again"),
    (READ, answer(403, '{"detail":"Not authenticated"}'), NotPermitted, "refused: Not authenticated."),
    (READ, answer(404, '{"detail":"Book not found"}'), NotFound, "Book not found"),
    (READ, answer(404, '{"detail":"Not Found"}'), NotOffered, "no such function"),
    (READ, answer(404, "<html>nginx</html>", HTML), NotFound, "HTTP 404"),
    (READ, answer(405, '{"detail":"Method Not Allowed"}'), NotOffered, "does not allow"),
    (
        WRITE,
        answer(409, '{"detail":"Book already exists; please use update mode"}'),
        Conflict,
        "update mode.",
    ),
    (
        WRITE,
        answer(413, "<html>Request Entity Too Large</html>", HTML),
        Refused,
        "proxy in front of the service",
    ),
    (
        WRITE,
        answer(422, '{"detail":[{"loc":["body","file"],"msg":"Field required"}]}'),
        Refused,
        "file: Field",
    ),
    (READ, answer(429, '{"detail":"Too many"}'), Refused, "Wait a minute"),
    (READ, answer(500, "Internal Server Error", {"content-type": "text/plain"}), ServerFault, "(500)"),
    (WRITE, answer(500, '{"detail":"Internal server error"}'), ServerFault, "(500)"),
    (READ, answer(502, "<html>Bad Gateway</html>", HTML), ServerFault, "(502)"),
    (WRITE, answer(502, "<html>Bad Gateway</html>", HTML), OutcomeUnknown, "Look at what it has"),
    (WRITE, answer(504, "upstream timed out", {"content-type": "text/plain"}), OutcomeUnknown, "Look at"),
    (WRITE, answer(524, "", HTML), OutcomeUnknown, "Look at what it has"),
    (WRITE, answer(502, '{"detail":"Failed to upload book archive"}'), ServerFault, "(502)"),
    (READ, answer(302, "", {"location": "/login"}), NotADcs, "not the service's API"),
]


@pytest.mark.parametrize(("ask", "reply", "kind", "words"), SHAPES)
def test_each_shape_becomes_its_error_and_sentence(
    ask: Ask, reply: Answer, kind: type[ServiceError], words: str
) -> None:
    error = failure(ask, reply, "storage.example.org")
    assert type(error) is kind
    assert words in error.sentence
    assert ".." not in error.sentence
    assert "{" not in error.headline + error.sentence


def test_an_upload_conflict_keeps_the_code_of_the_service() -> None:
    body = (
        '{"detail":{"message":"Version \'1.0.0\' already exists","code":"VERSION_EXISTS","version":"1.0.0"}}'
    )
    error = failure(WRITE, answer(409, body))
    assert isinstance(error, Conflict)
    assert error.reason == "VERSION_EXISTS"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Trash entry is still within the mandatory retention window", "RETENTION"),
        ("Book is not archived and cannot be restored", "NOT_ARCHIVED"),
        ("Book already exists; please use update mode to upload new content.", "BOOK_EXISTS"),
        ("something else", ""),
    ],
)
def test_a_conflict_in_words_gets_a_code(words: str, code: str) -> None:
    error = failure(WRITE, answer(409, f'{{"detail":"{words}"}}'))
    assert isinstance(error, Conflict)
    assert error.reason == code


@pytest.mark.parametrize("body", ["[]", "7", '{"detail":null}', '{"detail":[5]}', "", "\xff"])
def test_nonsense_in_an_error_is_still_an_error(body: str) -> None:
    assert isinstance(failure(READ, answer(400, body)), Refused)


def test_an_object_with_other_words_is_read() -> None:
    assert read_detail(answer(409, '{"detail":{"error":"busy"}}')).text == "busy"
    assert read_detail(answer(400, '{"message":"bare"}')).text == "bare"


def test_a_missing_route_is_told_from_a_missing_thing() -> None:
    assert route_is_missing(answer(404, '{"detail":"Not Found"}'))
    assert not route_is_missing(answer(404, '{"detail":"File not found"}'))


@pytest.mark.parametrize("generation", ["v1", "v3", "v4"])
def test_every_recorded_failure_becomes_an_error_with_a_sentence(generation: str) -> None:
    count = 0
    for exchange in exchanges(generation).values():
        if exchange.answer.status >= 400 and "X-Amz" not in exchange.target and exchange.method != "HEAD":
            error = failure(Ask(exchange.method, exchange.target.partition("?")[0]), exchange.answer)
            assert error.sentence, exchange.title
            assert "{" not in error.sentence, exchange.title
            count += 1
    assert count > 15


@pytest.mark.parametrize(
    "text",
    [
        "GET http://minio/x?X-Amz-Signature=s3cr3t&X-Amz-Expires=60",
        'header {"access_token":"s3cr3t.body.sig"}',
        "Authorization: Bearer s3cr3t",
        '{"password": "s3cr3t"}',
        "key dcs_prod_s3cr3t_abcdefghijklmnopqrstuvwx end",
    ],
)
def test_secrets_never_reach_the_technical_part(text: str) -> None:
    assert "s3cr3t" not in masked(text)
    assert "s3cr3t" not in failure(READ, answer(500, text)).technical


def test_a_key_of_the_trash_is_no_secret() -> None:
    assert masked('{"key":"books/A/B/"}') == '{"key":"books/A/B/"}'
