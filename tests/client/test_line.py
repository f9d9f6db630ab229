"""What is asked a second time and what never: redirects, idle connections, broken ones, slow ones."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from dcs_browser.client import line as line_module
from dcs_browser.client.bodies import BytesBody
from dcs_browser.client.line import Line
from dcs_browser.client.protocol.exchange import Ask, get
from dcs_browser.domain.errors import (
    FileChanged,
    Interrupted,
    NotADcs,
    NotFound,
    NotOffered,
    OutcomeUnknown,
    Refused,
    ServerUnreachable,
)
from tests.client.servers import Reply, head_of, http, raw, scripted, standing
from tests.client.tokens import a_token

pytestmark = pytest.mark.anyio

CREATE = Ask("POST", "/books/", json={"a": 1})
SEND = Ask("POST", "/books/1/upload")
ZIP = BytesBody("b.zip", b"PK" * 40_000)


# ── redirects ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("location", ["http://wrong-host/books", "http://api:8000/books", "/books"])
async def test_a_redirect_between_the_two_spellings_is_answered_on_our_own_base(location: str) -> None:
    async with scripted() as script:
        script.on("GET", "/books/", Reply(307, b"", {"Location": location}))
        script.on("GET", "/books", Reply(200, []))
        line = Line(standing(script.url))
        assert (await line.call(get("/books/", ("a", "b")))).status == 200
        assert (await line.call(get("/books/"))).status == 200
        await line.aclose()
        assert [s.target for s in script.seen] == ["/books/?a=b", "/books?a=b", "/books"]


async def test_a_redirected_post_keeps_method_body_and_token() -> None:
    async with scripted() as script:
        script.on("POST", "/books/", Reply(307, b"", {"Location": "http://x/books"}))
        script.on("POST", "/books", Reply(201, {}))
        line = Line(standing(script.url))
        await line.call(CREATE)
        await line.aclose()
        _, again = script.seen
        assert (again.method, again.json) == ("POST", {"a": 1})
        assert again.headers["Authorization"].startswith("Bearer ")


async def test_a_redirected_upload_is_sent_again_whole() -> None:
    async with scripted() as script:
        script.on("POST", "/books/1/upload", Reply(307, b"", {"Location": "/books/1/upload/"}))
        script.on("POST", "/books/1/upload/", Reply(201, {}))
        line = Line(standing(script.url))
        await line.send(SEND, ZIP)
        await line.aclose()
        assert [len(s.body) for s in script.seen] == [int(s.headers["Content-Length"]) for s in script.seen]
        assert script.seen[0].body == script.seen[1].body


async def test_an_upload_that_meets_401_is_sent_again_whole_with_a_new_token() -> None:
    async with scripted() as script:
        script.on("POST", "/auth/login", Reply(200, {"access_token": a_token()}))
        script.on("POST", "/books/1/upload", Reply(401, {"detail": "Invalid token"}), Reply(201, {}))
        line = Line(standing(script.url))
        moved: list[int] = []
        await line.send(SEND, ZIP, moved=moved.append)
        await line.aclose()
        first, again = script.asked("POST", "/books/1/upload")
        assert first.body == again.body
        assert first.headers["Authorization"] != again.headers["Authorization"]
        assert moved == [ZIP.size, ZIP.size]


async def test_a_redirect_that_leads_nowhere_is_told() -> None:
    async with scripted() as script:
        script.on("GET", "/books/", Reply(307, b"", {"Location": "http://[bad"}))
        line = Line(standing(script.url))
        with pytest.raises(NotADcs):
            await line.call(get("/books/"))
        await line.aclose()


# ── routes that are not there ────────────────────────────────────────────────────────────────


async def test_a_missing_route_switches_its_capability_off() -> None:
    async with scripted() as script:
        shared = standing(script.url)
        line = Line(shared)
        with pytest.raises(NotOffered, match="one link at a time"):
            await line.call(get("/storage/x", needs="batch_presign"))
        assert not shared.capabilities.batch_presign.on
        script.on("GET", "/storage/y", Reply(404, {"detail": "File not found"}))
        with pytest.raises(NotFound):
            await line.call(get("/storage/y", needs="trash"))
        assert shared.capabilities.trash.on
        await line.aclose()


# ── connections ──────────────────────────────────────────────────────────────────────────────


async def test_reads_share_a_connection_and_writes_have_their_own() -> None:
    connections: list[bytes] = []

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, number: int) -> None:
        while True:
            head = await head_of(reader)
            if b"POST" in head:
                await reader.readexactly(8)
            connections.append(f"{number} {head.split()[0].decode()}".encode())
            writer.write(http())

    async with raw(talk) as url:
        line = Line(standing(url))
        for _ in range(2):
            await line.call(get("/a"))
            await line.call(CREATE)
        await line.aclose()
    assert connections == [b"1 GET", b"2 POST", b"1 GET", b"3 POST"]


async def test_a_kept_connection_that_was_closed_is_replaced_for_a_read() -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, number: int) -> None:
        await head_of(reader)
        writer.write(http(str(number).encode()))
        await head_of(reader)  # the next request on this connection is taken, and dropped

    async with raw(talk) as url:
        line = Line(standing(url))
        assert (await line.call(get("/a"))).body == b"1"
        assert (await line.call(get("/a"))).body == b"2"
        await line.aclose()


async def test_a_read_is_repeated_once_and_no_more() -> None:
    count = 0

    async def talk(reader: asyncio.StreamReader, _writer: asyncio.StreamWriter, number: int) -> None:
        nonlocal count
        count = number
        await head_of(reader)

    async with raw(talk) as url:
        line = Line(standing(url))
        with pytest.raises(ServerUnreachable, match="closed the connection"):
            await line.call(get("/a"))
        await line.aclose()
    assert count == 2


@pytest.mark.parametrize("ask", [CREATE, Ask("DELETE", "/books/1"), Ask("DELETE", "/storage/trash", json={})])
async def test_a_write_that_may_have_been_done_is_never_repeated(ask: Ask) -> None:
    count = 0

    async def talk(reader: asyncio.StreamReader, _writer: asyncio.StreamWriter, number: int) -> None:
        nonlocal count
        count = number
        await head_of(reader)

    async with raw(talk) as url:
        line = Line(standing(url))
        with pytest.raises(OutcomeUnknown):
            await line.call(ask)
        await line.aclose()
    assert count == 1


async def test_a_write_that_never_left_is_not_in_doubt(unused: str) -> None:
    line = Line(standing(unused))
    with pytest.raises(ServerUnreachable, match="refused"):
        await line.call(CREATE)
    with pytest.raises(ServerUnreachable, match="refused"):
        await line.send(SEND, ZIP)
    await line.aclose()


async def test_no_such_host_is_told() -> None:
    line = Line(standing("http://no-such-host.invalid"))
    with pytest.raises(ServerUnreachable, match="no computer of that name"):
        await line.call(get("/a"))
    await line.aclose()


async def test_a_service_without_https_is_told() -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, number: int) -> None:
        await reader.read(100)
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    async with raw(talk) as url:
        line = Line(standing(url.replace("http:", "https:")))
        with pytest.raises(ServerUnreachable, match="https"):
            await line.call(get("/a"))
        await line.aclose()


async def test_a_slow_answer_is_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    import httpx

    monkeypatch.setattr(line_module, "QUICK", httpx.Timeout(0.05, connect=5, pool=None))
    monkeypatch.setattr(line_module, "WRITING", httpx.Timeout(0.05, connect=5, pool=None))
    count = 0

    async def talk(reader: asyncio.StreamReader, _writer: asyncio.StreamWriter, number: int) -> None:
        nonlocal count
        count = number
        await reader.read()

    async with raw(talk) as url:
        line = Line(standing(url))
        with pytest.raises(ServerUnreachable, match="in time"):
            await line.call(get("/a"))
        assert count == 1  # a slow service is not asked twice
        with pytest.raises(OutcomeUnknown):
            await line.call(CREATE)
        await line.aclose()


async def test_an_answer_that_is_no_http_is_told() -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, _number: int) -> None:
        await head_of(reader)
        writer.write(b"220 smtp.example.org ESMTP\r\n")

    async with raw(talk) as url:
        line = Line(standing(url))
        with pytest.raises(ServerUnreachable):
            await line.call(get("/a"))
        await line.aclose()


# ── uploads ──────────────────────────────────────────────────────────────────────────────────


async def test_an_upload_cut_inside_its_body_is_interrupted() -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, _number: int) -> None:
        await head_of(reader)
        await reader.readexactly(1000)
        writer.transport.abort()

    large = BytesPieces(64, 1 << 20)
    async with raw(talk) as url:
        line = Line(standing(url))
        with pytest.raises(Interrupted) as caught:
            await line.send(SEND, large)
        await line.aclose()
    assert caught.value.params["total"] == large.size
    assert int(caught.value.params["done"]) < large.size


class BytesPieces:
    """A large archive made on the way."""

    name = "large.zip"

    def __init__(self, count: int, piece: int) -> None:
        self.count, self.piece = count, piece
        self.size = count * piece

    async def open(self) -> AsyncIterator[bytes]:
        for _ in range(self.count):
            yield bytes(self.piece)


async def test_an_upload_whose_answer_is_lost_is_in_doubt() -> None:
    async def talk(reader: asyncio.StreamReader, _writer: asyncio.StreamWriter, _number: int) -> None:
        head = await head_of(reader)
        length = next(line for line in head.split(b"\r\n") if line.lower().startswith(b"content-length"))
        await reader.readexactly(int(length.split(b":")[1]))

    async with raw(talk) as url:
        line = Line(standing(url))
        with pytest.raises(OutcomeUnknown):
            await line.send(SEND, ZIP)
        await line.aclose()


async def test_an_early_refusal_of_an_upload_is_heard() -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, _number: int) -> None:
        await head_of(reader)
        writer.write(http(b"<html></html>", status="413 Request Entity Too Large"))
        await writer.drain()
        await reader.read()

    async with raw(talk) as url:
        line = Line(standing(url))
        with pytest.raises(Refused, match="proxy in front"):
            await line.send(SEND, BytesPieces(64, 1 << 20))
        await line.aclose()


async def test_an_upload_nobody_takes_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line_module, "STALL_SECONDS", 0.2)

    async def talk(_reader: asyncio.StreamReader, _writer: asyncio.StreamWriter, _number: int) -> None:
        await asyncio.Event().wait()

    async with raw(talk) as url:
        line = Line(standing(url))
        with pytest.raises(Interrupted):
            await line.send(SEND, BytesPieces(64, 1 << 20))
        await line.aclose()


async def test_an_archive_that_changes_on_the_way_says_so_itself() -> None:
    class Changing(BytesPieces):
        async def open(self) -> AsyncIterator[bytes]:
            yield bytes(self.piece)
            raise FileChanged(name=self.name)

    async with scripted() as script:
        line = Line(standing(script.url))
        with pytest.raises(FileChanged):
            await line.send(SEND, Changing(2, 1000))
        await line.aclose()


async def test_a_cancelled_call_leaves_the_line_usable() -> None:
    async with scripted() as script:
        script.on("GET", "/a", Reply(200, []))
        line = Line(standing(script.url))
        for _ in range(50):
            calls = [asyncio.create_task(line.call(get("/a"))) for _ in range(8)]
            await asyncio.sleep(0)
            for call in calls:
                call.cancel()
            await asyncio.gather(*calls, return_exceptions=True)
        assert (await line.call(get("/a"))).status == 200
        await line.aclose()


async def test_a_sign_in_that_breaks_off_is_not_in_doubt() -> None:
    async def talk(reader: asyncio.StreamReader, _writer: asyncio.StreamWriter, _number: int) -> None:
        await head_of(reader)

    async with raw(talk) as url:
        line = Line(standing(url))
        with pytest.raises(ServerUnreachable, match="closed the connection"):
            await line.sign_in()
        await line.aclose()


async def test_a_streamed_read_is_repeated_when_its_kept_connection_was_closed() -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, number: int) -> None:
        await head_of(reader)
        writer.write(http(str(number).encode()))
        await head_of(reader)

    async with raw(talk) as url:
        line = Line(standing(url))
        for expected in (b"1", b"2"):
            async with line.stream(get("/a"), {}) as response:
                assert await response.aread() == expected
        await line.aclose()


async def test_a_streamed_read_of_nobody_is_told(unused: str) -> None:
    line = Line(standing(unused))
    with pytest.raises(ServerUnreachable, match="refused"):
        async with line.stream(get("/a"), {}):
            pass
    await line.aclose()


async def test_an_error_that_breaks_off_in_a_stream_is_told() -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, _number: int) -> None:
        await head_of(reader)
        writer.write(http(b"{", status="500 Oh", length=100))

    async with raw(talk) as url:
        line = Line(standing(url))
        async with line.stream(get("/a"), {}) as response:
            assert isinstance(await line.refuse(get("/a"), response), ServerUnreachable)
        await line.aclose()
