"""Bytes come by the best way there is, from presigned URLs without any token, and honestly counted."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from dcs_browser.client.api import Dcs
from dcs_browser.client.auth import Credentials, TokenBox
from dcs_browser.client.capabilities import Capabilities, Capability, from_openapi
from dcs_browser.client.server import Server, Standing
from dcs_browser.client.storage import Store, store_host
from dcs_browser.domain.errors import (
    Interrupted,
    LinkExpired,
    NotFound,
    NotOffered,
    Refused,
    ServerFault,
    ServerUnreachable,
)
from dcs_browser.domain.library import Book
from tests.client.recorded import openapi
from tests.client.servers import Reply, Seen, head_of, http, raw, scripted, standing
from tests.client.tokens import a_token

pytestmark = pytest.mark.anyio

BOOK = Book(1, "P", "B", publisher_id=7)
ROOT = "/storage/books/P/B"
DATA = bytes(range(256)) * 16
LATER = from_openapi(openapi("v3"))


def in_ranges(seen: Seen) -> Reply:
    """As the object route of real services: a range that ends after the object is refused (contract 1.4)."""
    wanted = seen.headers.get("Range")
    tag = {"ETag": '"abc"', "Last-Modified": "Sun, 22 Nov 2026 06:09:08 GMT"}
    if wanted is None:
        return Reply(200, DATA, tag)
    first, _, last = wanted.removeprefix("bytes=").partition("-")
    start, end = int(first), int(last) if last else len(DATA) - 1
    if start >= len(DATA) or end >= len(DATA):
        return Reply(416, {"detail": "Range Not Satisfiable"}, {"Content-Range": f"bytes */{len(DATA)}"})
    head = {"Content-Range": f"bytes {start}-{end}/{len(DATA)}", **tag}
    return Reply(206, DATA[start : end + 1], head)


async def drained(stream: object) -> bytes:
    return b"".join([piece async for piece in stream.chunks()])


def links_to(store: str, life: int = 3600) -> Reply:
    return Reply(200, {"url": f"{store}/bucket/x?X-Amz-Signature=s", "expires_in": life})


# ── presigned URLs ───────────────────────────────────────────────────────────────────────────


async def test_a_presigned_url_is_read_without_a_token_and_asked_for_once() -> None:
    async with scripted() as service, scripted() as store:
        service.on("GET", f"{ROOT}/presigned", links_to(store.url))
        store.on("GET", "/bucket/x", in_ranges)
        dcs = Dcs(standing(service.url, capabilities=LATER))
        assert await dcs.read_object(BOOK, "a b.bin") == DATA
        async with dcs.open_object(BOOK, "a b.bin", start=10, stop=20) as stream:
            assert (stream.size, stream.start, stream.etag) == (len(DATA), 10, "abc")
            assert stream.modified is not None
            assert await drained(stream) == DATA[10:20]
        await dcs.aclose()
        assert [s.target for s in service.seen] == [f"{ROOT}/presigned?path=a%20b.bin"]
        assert all("Authorization" not in s.headers for s in store.seen)
        assert all("Cookie" not in s.headers for s in store.seen)


async def test_no_signature_and_no_token_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    async with scripted() as service, scripted() as store:
        service.on("GET", f"{ROOT}/presigned", Reply(200, {"url": f"{store.url}/x?X-Amz-Signature=s3cr3t"}))
        store.on("GET", "/x", in_ranges)
        dcs = Dcs(standing(service.url, capabilities=LATER))
        await dcs.read_object(BOOK, "x")
        token = dcs.token
        await dcs.aclose()
    assert "s3cr3t" not in caplog.text
    assert token not in caplog.text


async def test_a_range_after_the_end_is_a_stream_of_nothing() -> None:
    async with scripted() as service, scripted() as store:
        service.on("GET", f"{ROOT}/presigned", links_to(store.url))
        store.on("GET", "/bucket/x", in_ranges)
        dcs = Dcs(standing(service.url, capabilities=LATER))
        async with dcs.open_object(BOOK, "x", start=len(DATA)) as stream:
            assert (stream.size, stream.start) == (len(DATA), len(DATA))
            assert await drained(stream) == b""
        await dcs.aclose()


async def test_a_link_that_ended_early_is_asked_for_again_once() -> None:
    async with scripted() as service, scripted() as store:
        service.on("GET", f"{ROOT}/presigned", links_to(store.url))
        store.on("GET", "/bucket/x", Reply(200, DATA), Reply(403, "<Error/>"), Reply(200, DATA))
        dcs = Dcs(standing(service.url, capabilities=LATER))
        for _ in range(2):
            assert await dcs.read_object(BOOK, "x") == DATA
        await dcs.aclose()
        assert len(service.asked("GET", f"{ROOT}/presigned")) == 2


async def test_a_link_about_to_end_is_not_kept() -> None:
    async with scripted() as service:
        service.on("GET", f"{ROOT}/presigned", links_to("http://store", life=30))
        dcs = Dcs(standing(service.url, capabilities=LATER))
        await dcs.presign(BOOK, "x")
        await dcs.presign(BOOK, "x")
        await dcs.aclose()
        assert len(service.seen) == 2


async def test_many_links_are_asked_for_only_where_missing() -> None:
    async with scripted() as service:
        missing = Reply(404, {"detail": "File not found"})

        def answer(seen: Seen) -> Reply:
            return missing if "gone" in seen.target else links_to("http://store")

        service.on("GET", f"{ROOT}/presigned", answer)
        dcs = Dcs(standing(service.url, capabilities=LATER))
        assert set(await dcs.presign_many(BOOK, ["a", "b", "gone", "a"])) == {"a", "b"}
        await dcs.presign_many(BOOK, ["a", "b", "c"])
        await dcs.aclose()
        assert len(service.seen) == 4


async def test_a_service_without_links_or_bytes_says_so() -> None:
    async with scripted() as service:
        dcs = Dcs(standing(service.url, capabilities=from_openapi(openapi("v1"))))
        with pytest.raises(NotOffered, match="does not hand them out"):
            await dcs.read_object(BOOK, "x")
        with pytest.raises(NotOffered, match="no links"):
            await dcs.presign(BOOK, "x")
        await dcs.aclose()
        assert service.seen == []


# ── through the service ──────────────────────────────────────────────────────────────────────


async def test_a_store_out_of_reach_is_gone_around_and_remembered(unused: str) -> None:
    async with scripted() as service:
        service.on("GET", f"{ROOT}/presigned", links_to(unused))
        service.on("GET", f"{ROOT}/object", in_ranges)
        dcs = Dcs(standing(service.url, capabilities=LATER))
        for path in ("a", "b"):
            assert await dcs.read_object(BOOK, path) == DATA
        assert not dcs._standing.reaches("127.0.0.1")
        await dcs.aclose()
        assert len(service.asked("GET", f"{ROOT}/object")) == 2


async def test_a_fresh_link_that_is_refused_is_gone_around_too() -> None:
    async with scripted() as service, scripted() as store:
        store.on("GET", "/bucket/x", Reply(403, "<Error><Code>SignatureDoesNotMatch</Code></Error>"))
        service.on("GET", f"{ROOT}/presigned", links_to(store.url))
        service.on("GET", f"{ROOT}/object", in_ranges)
        dcs = Dcs(standing(service.url, capabilities=LATER))
        assert await dcs.read_object(BOOK, "x") == DATA
        await dcs.aclose()


async def test_without_another_way_the_trouble_with_the_store_is_told(unused: str) -> None:
    only_links = LATER.without("object")
    async with scripted() as service, scripted() as store:
        store.on("GET", "/bucket/x", Reply(403, "<Error/>"))
        service.on("GET", f"{ROOT}/presigned", links_to(unused), links_to(store.url))
        dcs = Dcs(standing(service.url, capabilities=only_links))
        with pytest.raises(ServerUnreachable, match="refused"):
            await dcs.read_object(BOOK, "x")
        with pytest.raises(LinkExpired):
            await dcs.read_object(BOOK, "y")
        await dcs.aclose()


@pytest.mark.parametrize(
    ("store", "reached"),
    [
        ("localhost", False),
        ("minio", False),
        ("127.0.0.1", False),
        ("dcs.example.org", True),
        ("s3.example.org", True),
    ],
)
def test_an_inward_store_is_not_tried_from_afar(store: str, reached: bool) -> None:
    afar = Standing(Server("https://dcs.example.org", "x"), Credentials(), TokenBox())
    assert afar.reaches(store) is reached
    assert Standing(Server("http://localhost:8000", "x"), Credentials(), TokenBox()).reaches(store)


async def test_an_inward_store_is_not_even_asked() -> None:
    async with scripted() as service:
        service.on("GET", f"{ROOT}/presigned", links_to("http://minio:9000"))
        service.on("GET", f"{ROOT}/object", in_ranges)
        afar = standing(service.url, capabilities=LATER)
        afar.mute("minio", "Gone.")
        dcs = Dcs(afar)
        assert await dcs.read_object(BOOK, "x") == DATA
        await dcs.aclose()


@pytest.mark.parametrize(
    ("start", "stop", "expected"),
    [(0, None, DATA), (4000, 9999, DATA[4000:]), (4096, None, b""), (9999, 10_500, b""), (5, 8, DATA[5:8])],
)
async def test_ranges_through_the_service_never_end_after_the_object(
    start: int, stop: int | None, expected: bytes
) -> None:
    async with scripted() as service:
        service.on("GET", f"{ROOT}/object", in_ranges)
        dcs = Dcs(standing(service.url, capabilities=LATER.without("presigned")))
        async with dcs.open_object(BOOK, "x", start=start, stop=stop) as stream:
            assert stream.size == len(DATA)
            assert await drained(stream) == expected
        await dcs.aclose()


async def test_a_service_without_ranges_starts_at_the_first_byte_and_says_so() -> None:
    async with scripted() as service:
        service.on("GET", f"{ROOT}/object", Reply(200, DATA))
        dcs = Dcs(standing(service.url, capabilities=LATER.without("presigned")))
        async with dcs.open_object(BOOK, "x", start=10, stop=20) as stream:
            assert stream.start == 0
            assert await drained(stream) == DATA[:20]
        await dcs.aclose()


async def test_errors_of_the_object_route_are_ours() -> None:
    async with scripted() as service:
        service.on(
            "GET",
            f"{ROOT}/object",
            Reply(404, {"detail": "File not found"}),
            Reply(500, "Internal Server Error"),
            Reply(416, {"detail": "odd"}),
            Reply(404, {"detail": "Not Found"}),
        )
        dcs = Dcs(standing(service.url, capabilities=LATER.without("presigned")))
        for kind in (NotFound, ServerFault, Refused, NotOffered):
            with pytest.raises(kind):
                await dcs.read_object(BOOK, "x")
        assert not dcs.capabilities.reading.on
        await dcs.aclose()


async def test_an_object_larger_than_the_limit_is_refused() -> None:
    async with scripted() as service:
        service.on("GET", f"{ROOT}/object", in_ranges)
        dcs = Dcs(standing(service.url, capabilities=LATER.without("presigned")))
        with pytest.raises(Refused, match="larger than the 100 bytes"):
            await dcs.read_object(BOOK, "x", limit=100)
        assert await dcs.read_object(BOOK, "x", limit=len(DATA)) == DATA
        await dcs.aclose()


async def test_a_reader_that_stops_in_the_middle_leaves_nothing_behind() -> None:
    async with scripted() as service:
        service.on("GET", f"{ROOT}/object", Reply(200, bytes(4 << 20)))
        dcs = Dcs(standing(service.url, capabilities=LATER.without("presigned")))
        async with dcs.open_object(BOOK, "x") as stream:
            async for piece in stream.chunks():
                assert piece
                break
        await dcs.aclose()


# ── the naked client ─────────────────────────────────────────────────────────────────────────


async def test_bytes_that_end_early_are_interrupted() -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, _number: int) -> None:
        await head_of(reader)
        writer.write(http(b"x" * 10, length=100))

    async with raw(talk) as url:
        store = Store()
        with pytest.raises(Interrupted) as caught:
            async with store.open(f"{url}/x") as stream:
                await drained(stream)
        await store.aclose()
    assert caught.value.params == {"done": 10, "total": 100}


@pytest.mark.parametrize(
    ("status", "kind"),
    [(403, LinkExpired), (404, NotFound), (400, Refused), (503, ServerFault), (307, Refused)],
)
async def test_each_status_of_a_store_has_its_error(status: int, kind: type[Exception]) -> None:
    async with scripted() as script:
        script.on("GET", "/x", Reply(status, "<Error><Code>X</Code></Error>"))
        store = Store()
        with pytest.raises(kind) as caught:
            async with store.open(f"{script.url}/x?X-Amz-Signature=s3cr3t"):
                pass
        await store.aclose()
    assert "s3cr3t" not in str(caught.value.technical)


async def test_a_kept_connection_to_the_store_that_was_closed_is_replaced() -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, _number: int) -> None:
        await head_of(reader)
        writer.write(http(b"ok"))
        await head_of(reader)

    async with raw(talk) as url:
        store = Store()
        for _ in range(2):
            async with store.open(f"{url}/x") as stream:
                assert await drained(stream) == b"ok"
        await store.aclose()


async def test_a_url_that_names_no_host_is_told() -> None:
    assert store_host("http://h:x") == ""
    store = Store()
    with pytest.raises(ServerUnreachable):
        async with store.open("nowhere"):
            pass
    await store.aclose()


def test_links_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    from dcs_browser.client import reading
    from dcs_browser.domain.library import PresignedUrl

    monkeypatch.setattr(reading, "KEPT_LINKS", 2)

    async def main() -> None:
        dcs = Dcs(standing("http://x", capabilities=Capabilities(presigned=Capability(True))))
        link = PresignedUrl("http://s/x", datetime.now(UTC) + timedelta(hours=1))
        for path in "abc":
            dcs._reading._keep(BOOK, path, link)
        assert [path for _, path in dcs._reading._links] == ["b", "c"]
        dcs._reading.forget(BOOK.id)
        assert not dcs._reading._links
        await dcs.aclose()

    asyncio.run(main())


def test_a_token_is_not_in_what_a_facade_shows() -> None:
    token = a_token()
    dcs = Dcs(standing("http://x", token=token))
    assert dcs.token == token
    assert token not in repr(dcs)
