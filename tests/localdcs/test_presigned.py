"""The second origin: ranges, conditions and signatures, over real sockets."""

import hashlib
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import httpx
import pytest

from tests.localdcs.books import a_book
from tests.service import PLAIN, Running

BODY = bytes(range(100))
NAMES = ["a b.bin", "şiğ İı.bin", "é+%&=?#'~().bin", "%2F.bin"]


def link_to(client: httpx.Client, name: str = "data.bin") -> str:
    return str(client.get("/storage/download", params={"path": f"books/harbour_2/{name}"}).json()["url"])


def get(url: str, method: str = "GET", **headers: str) -> httpx.Response:
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx.request(method, url, headers=names, verify=PLAIN, trust_env=False)


@pytest.fixture
def link(client: httpx.Client) -> str:
    a_book(client, files={"data.bin": BODY, "empty.bin": b"", **dict.fromkeys(NAMES, b"x")})
    return link_to(client)


def test_the_link_points_to_the_other_origin_and_lives_an_hour(service: Running, link: str) -> None:
    assert link.startswith(f"{service.storage_url}/dream-central-storage/books/harbour_2/data.bin?")
    assert service.storage_url != service.url
    assert dict(parse_qsl(urlsplit(link).query))["X-Amz-Expires"] == "3600"


def test_the_whole_object_comes_with_its_headers(link: str) -> None:
    answer = get(link)
    assert (answer.status_code, answer.content) == (200, BODY)
    assert answer.headers["etag"] == f'"{hashlib.md5(BODY).hexdigest()}"'
    assert answer.headers["content-length"] == "100"
    assert answer.headers["accept-ranges"] == "bytes"
    assert answer.headers["last-modified"].endswith("GMT")


@pytest.mark.parametrize(
    ("header", "start", "stop"),
    [
        ("bytes=0-9", 0, 10),
        ("bytes=90-", 90, 100),
        ("bytes=-10", 90, 100),
        ("bytes=-1000", 0, 100),
        ("bytes=50-9999", 50, 100),
        ("bytes=99-99", 99, 100),
        ("BYTES=0-0", 0, 1),
    ],
)
def test_ranges_are_served_and_their_ends_clamped(link: str, header: str, start: int, stop: int) -> None:
    answer = get(link, Range=header)
    assert (answer.status_code, answer.content) == (206, BODY[start:stop])
    assert answer.headers["content-range"] == f"bytes {start}-{stop - 1}/100"
    assert answer.headers["content-length"] == str(stop - start)


@pytest.mark.parametrize("header", ["bytes=100-", "bytes=9999-10000", "bytes=-0"])
def test_a_range_behind_the_end_is_416_and_names_the_size(link: str, header: str) -> None:
    answer = get(link, Range=header)
    assert answer.status_code == 416
    assert answer.headers["content-range"] == "bytes */100"
    assert "<Code>InvalidRange</Code>" in answer.text


@pytest.mark.parametrize("header", ["items=0-9", "bytes=9-0", "bytes=-", "bytes=a-b", "bytes=0-1,5-6"])
def test_ranges_that_are_none_are_ignored(link: str, header: str) -> None:
    answer = get(link, Range=header)
    assert (answer.status_code, answer.content) == (200, BODY)


def test_an_empty_object_is_served_whole_and_has_no_range(client: httpx.Client, link: str) -> None:
    empty = link_to(client, "empty.bin")
    assert (get(empty).status_code, get(empty).content) == (200, b"")
    assert get(empty, Range="bytes=0-").headers["content-range"] == "bytes */0"


def test_conditions_are_honoured(link: str) -> None:
    first = get(link)
    etag, moment = first.headers["etag"], first.headers["last-modified"]
    assert get(link, If_None_Match=etag).status_code == 304
    assert get(link, If_None_Match='"other"').status_code == 200
    assert get(link, If_Modified_Since=moment).status_code == 304
    assert get(link, If_Match='"other"').status_code == 412
    for known in (etag, moment):
        assert get(link, Range="bytes=0-9", If_Range=known).status_code == 206
    for known in ('"other"', "Thu, 01 Jan 2015 00:00:00 GMT", "nonsense"):
        assert get(link, Range="bytes=0-9", If_Range=known).status_code == 200


@pytest.mark.parametrize("name", NAMES)
def test_names_of_every_kind_can_be_fetched(client: httpx.Client, link: str, name: str) -> None:
    assert get(link_to(client, name)).content == b"x"


def test_the_signature_is_over_decoded_values(link: str) -> None:
    parts = urlsplit(link)
    relaxed = parts.query.replace("%2F", "/")
    assert relaxed != parts.query
    assert get(urlunsplit(parts._replace(query=relaxed))).status_code == 200
    turned = urlencode(list(reversed(parse_qsl(parts.query))))
    assert get(urlunsplit(parts._replace(query=turned))).status_code == 200


def assert_mismatch(answer: httpx.Response) -> None:
    assert answer.status_code == 403
    assert "<Code>SignatureDoesNotMatch</Code>" in answer.text
    assert answer.headers["content-type"] == "application/xml"


def test_another_path_query_host_or_method_breaks_the_signature(client: httpx.Client, link: str) -> None:
    parts = urlsplit(link)
    assert_mismatch(get(urlunsplit(parts._replace(path=parts.path.replace("data", "empty")))))
    assert_mismatch(get(link + "&response-content-type=text/html"))
    assert_mismatch(get(link.replace("X-Amz-Expires=3600", "X-Amz-Expires=36000")))
    assert_mismatch(get(link, Host="127.0.0.1:1"))
    assert_mismatch(get(link[:-1] + ("0" if link[-1] != "0" else "1")))
    assert get(link, "HEAD").status_code == 403
    assert get(link, "PUT").status_code == 405


def test_head_with_its_own_signature_tells_the_headers_only(service: Running, link: str) -> None:
    store = service.local.open()
    url = store.signer.presign(
        service.storage_url,
        "dream-central-storage",
        "books/harbour_2/data.bin",
        seconds=60,
        now=store.clock(),
        method="HEAD",
    )
    answer = get(url, "HEAD")
    assert (answer.status_code, answer.content, answer.headers["content-length"]) == (200, b"", "100")
    ranged = get(url, "HEAD", Range="bytes=0-9")
    assert (ranged.status_code, ranged.headers["content-length"]) == (206, "10")


@pytest.mark.parametrize(
    ("field", "status", "code"),
    [
        ("X-Amz-Signature", 403, "AccessDenied"),
        ("X-Amz-Algorithm", 400, "AuthorizationQueryParametersError"),
        ("X-Amz-Date", 400, "AuthorizationQueryParametersError"),
        ("X-Amz-Expires", 400, "AuthorizationQueryParametersError"),
        ("X-Amz-SignedHeaders", 400, "AuthorizationQueryParametersError"),
        ("X-Amz-Credential", 403, "InvalidAccessKeyId"),
    ],
)
def test_a_link_that_lacks_a_part_is_refused(link: str, field: str, status: int, code: str) -> None:
    parts = urlsplit(link)
    query = urlencode([(k, v) for k, v in parse_qsl(parts.query) if k != field])
    answer = get(urlunsplit(parts._replace(query=query)))
    assert answer.status_code == status
    assert f"<Code>{code}</Code>" in answer.text


def test_a_link_expires(service: Running, link: str) -> None:
    service.forward(minutes=59)
    assert get(link).status_code == 200
    service.forward(minutes=2)
    answer = get(link)
    assert answer.status_code == 403
    assert "<Code>AccessDenied</Code><Message>Request has expired</Message>" in answer.text


def test_a_token_beside_the_signature_is_refused(client: httpx.Client, link: str) -> None:
    answer = get(link, Authorization=client.headers["Authorization"])
    assert answer.status_code == 400
    assert "<Code>InvalidRequest</Code>" in answer.text


def test_an_object_that_is_gone_is_no_such_key(client: httpx.Client, link: str) -> None:
    client.delete("/books/1")
    answer = get(link)
    assert answer.status_code == 404
    assert "<Code>NoSuchKey</Code>" in answer.text


def test_nothing_is_public(service: Running, link: str) -> None:
    for path in ("/", "/dream-central-storage/", "/dream-central-storage/books/harbour_2/data.bin"):
        assert get(service.storage_url + path).status_code == 403


def test_a_link_survives_a_restart_on_the_same_ports(service: Running, link: str) -> None:
    service.stop()
    service.start()
    assert get(link).content == BODY


def test_a_download_in_progress_outlives_the_replacement_of_its_object(client: httpx.Client) -> None:
    large = bytes(8 << 20)
    a_book(client, files={"large.bin": large})
    with httpx.stream("GET", link_to(client, "large.bin"), verify=PLAIN, trust_env=False) as answer:
        pieces = answer.iter_raw(65536)
        got = len(next(pieces))
        client.delete("/books/1")
        body = {"key": "books/harbour_2/", "force": True, "override_reason": "test"}
        assert client.request("DELETE", "/storage/trash", json=body).status_code == 200
        got += sum(len(piece) for piece in pieces)
    assert got == len(large)
