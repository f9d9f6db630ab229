"""Stored bytes by the shortest way: kept connections, honest ends, and the long way for whatever is unusual."""

import asyncio
import gc
import socket
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest

from dcs_browser.client import direct
from dcs_browser.client.direct import Unfamiliar, origin_of, read_head, target_of
from dcs_browser.client.storage import Store
from dcs_browser.domain.errors import Interrupted, LinkExpired, Refused, ServerUnreachable
from tests.client.secure import CA_FILE, secure_service

pytestmark = pytest.mark.anyio

Talk = Callable[["Line", str], Awaitable[None]]


@dataclass
class Line:
    """One connection of a store that says exactly what a test wants."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def say(self, text: str | bytes) -> None:
        self.writer.write(text.encode() if isinstance(text, str) else text)
        await self.writer.drain()

    def hang_up(self) -> None:
        self.writer.close()


@dataclass
class Odd:
    """A store: ``talk`` is called with each request's head; ``lines`` counts the connections."""

    talk: Talk
    url: str = ""
    lines: int = 0
    heads: list[str] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.lines += 1
        line = Line(reader, writer)
        try:
            while not writer.is_closing():
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                self.heads.append(head)
                await self.talk(line, head)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


@asynccontextmanager
async def odd(talk: Talk) -> AsyncIterator[Odd]:
    store = Odd(talk)
    server = await asyncio.start_server(store.serve, "127.0.0.1", 0)
    store.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield store
    finally:
        server.close()
        await server.wait_closed()


@asynccontextmanager
async def a_store() -> AsyncIterator[Store]:
    store = Store()
    try:
        yield store
    finally:
        await store.aclose()


async def read(store: Store, url: str, **options: int) -> bytes:
    async with store.open(url, **options) as stream:
        return b"".join([piece async for piece in stream.chunks()])


def ok(body: str, *headers: str) -> str:
    return "\r\n".join(["HTTP/1.1 200 OK", f"Content-Length: {len(body)}", *headers, "", body])


async def test_a_connection_is_used_again_and_the_url_goes_as_it_came() -> None:
    async def talk(line: Line, _head: str) -> None:
        await line.say(ok("bytes"))

    async with odd(talk) as there, a_store() as store:
        target = "/b/Şehir".replace("Ş", "%C5%9E") + "?X-Amz-Signature=a%2Fb%27&x=1"
        for _ in range(3):
            assert await read(store, there.url + target) == b"bytes"
        assert there.lines == 1
        first, *rest = there.heads[0].split("\r\n")
        assert first == f"GET {target} HTTP/1.1"
        headers = dict(line.split(": ", 1) for line in rest if line)
        assert headers["Host"] == there.url.removeprefix("http://")
        assert headers["Accept-Encoding"] == "identity"
        assert not {"Authorization", "Cookie"} & set(headers)


@pytest.mark.parametrize(
    "answer",
    [
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nbytes\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nbytes",
        "HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\nbytes",
        "HTTP/1.1 103 Early Hints\r\n\r\n" + ok("bytes"),
    ],
)
async def test_an_unusual_answer_is_read_by_the_long_way(answer: str) -> None:
    async def talk(line: Line, _head: str) -> None:
        await line.say(answer)
        line.hang_up()

    async with odd(talk) as there, a_store() as store:
        assert await read(store, f"{there.url}/x") == b"bytes"
        assert there.lines == 2


async def test_a_connection_closed_while_idle_is_replaced_without_a_word() -> None:
    closing: list[Line] = []

    async def talk(line: Line, _head: str) -> None:
        await line.say(ok("bytes"))
        closing.append(line)

    async with odd(talk) as there, a_store() as store:
        assert await read(store, f"{there.url}/x") == b"bytes"
        closing[0].hang_up()
        await closing[0].writer.wait_closed()
        assert await read(store, f"{there.url}/x") == b"bytes"
        assert there.lines == 2


async def test_a_store_that_hangs_up_at_the_question_is_asked_once_more() -> None:
    async def talk(line: Line, _head: str) -> None:
        if there.lines == 2:
            await line.say(ok("bytes"))
        else:
            line.hang_up()

    async with odd(talk) as there, a_store() as store:
        assert await read(store, f"{there.url}/x") == b"bytes"

    async def never(line: Line, _head: str) -> None:
        line.hang_up()

    async with odd(never) as there, a_store() as store:
        with pytest.raises(ServerUnreachable):
            await read(store, f"{there.url}/x")
        assert there.lines == 2


async def test_a_body_that_ends_early_is_interrupted_and_tells_how_far_it_came() -> None:
    async def talk(line: Line, _head: str) -> None:
        await line.say("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nbytes")
        line.hang_up()

    async with odd(talk) as there, a_store() as store:
        with pytest.raises(Interrupted) as caught:
            await read(store, f"{there.url}/x")
        assert (caught.value.params["done"], caught.value.params["total"]) == (5, 10)


@pytest.mark.parametrize("where", ["head", "body"])
async def test_a_store_that_falls_silent_is_given_up(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(direct, "SILENCE_SECONDS", 0.05)

    async def talk(line: Line, _head: str) -> None:
        if where == "body":
            await line.say("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nbytes")

    async with odd(talk) as there, a_store() as store:
        with pytest.raises(ServerUnreachable if where == "head" else Interrupted):
            await read(store, f"{there.url}/x")


async def test_more_bytes_than_promised_are_not_taken_for_another_answer() -> None:
    async def talk(line: Line, _head: str) -> None:
        await line.say(ok("bytes") + ok("evil!"))

    async with odd(talk) as there, a_store() as store:
        assert await read(store, f"{there.url}/x") == b"bytes"
        assert await read(store, f"{there.url}/x") == b"bytes"
        assert there.lines == 2


async def test_a_reader_that_leaves_in_the_middle_takes_its_connection_along() -> None:
    async def talk(line: Line, _head: str) -> None:
        await line.say(b"HTTP/1.1 200 OK\r\nContent-Length: 50000000\r\n\r\n")
        while True:
            await line.say(bytes(1_000_000))

    async with odd(talk) as there, a_store() as store:
        async with store.open(f"{there.url}/x") as stream:
            pieces = stream.chunks()
            first = await anext(pieces)
            assert 0 < len(first) <= 1_000_000
        async with store.open(f"{there.url}/x") as stream:
            assert await anext(stream.chunks())
        assert there.lines == 2


async def test_a_slow_reader_slows_the_store_down() -> None:
    sent = 0
    full = asyncio.Event()

    async def talk(line: Line, _head: str) -> None:
        nonlocal sent
        await line.say(b"HTTP/1.1 200 OK\r\nContent-Length: 40000000\r\n\r\n")
        for _ in range(400):
            line.writer.write(bytes(100_000))
            try:
                async with asyncio.timeout(0.3):
                    await line.writer.drain()
            except TimeoutError:
                full.set()
                await line.writer.drain()
            sent += 100_000

    async with odd(talk) as there, a_store() as store, store.open(f"{there.url}/x") as stream:
        await asyncio.wait_for(full.wait(), 10)
        assert sent < 20_000_000
        assert sum([len(piece) async for piece in stream.chunks()]) == 40_000_000


async def test_refusals_are_told_with_what_the_store_said() -> None:
    async def talk(line: Line, head: str) -> None:
        status = head[5:8]
        await line.say(f"HTTP/1.1 {status} No\r\nContent-Length: 9\r\n\r\nnot today")

    async with odd(talk) as there, a_store() as store:
        for status, error in ((403, LinkExpired), (302, Refused), (400, Refused)):
            with pytest.raises(error) as caught:
                await read(store, f"{there.url}/{status}?X-Amz-Signature=s3cr3t")
            assert "not today" in caught.value.technical
            assert "s3cr3t" not in str(caught.value.technical)
        assert there.lines == 1


async def test_a_proxy_of_the_environment_is_asked_instead(monkeypatch: pytest.MonkeyPatch) -> None:
    async def talk(line: Line, _head: str) -> None:
        await line.say(ok("through"))

    async with odd(talk) as proxy, a_store() as store:
        monkeypatch.setenv("http_proxy", proxy.url)
        monkeypatch.delenv("no_proxy", raising=False)
        assert await read(store, "http://store.invalid/x") == b"through"
        assert proxy.heads[0].startswith("GET http://store.invalid/x ")


async def test_a_store_over_tls_is_read_only_when_its_certificate_is_trusted() -> None:
    with secure_service() as url:
        store = Store(CA_FILE)
        for _ in range(2):
            assert await read(store, f"{url}/health") == b'{"status":"ok"}'
        await store.aclose()
        async with a_store() as stranger:
            with pytest.raises(ServerUnreachable) as caught:
                await read(stranger, f"{url}/health")
            assert "certificate" in caught.value.sentence


async def test_a_small_body_that_has_come_is_there_at_once_and_only_whole() -> None:
    more = asyncio.Event()

    async def talk(line: Line, head: str) -> None:
        if "/slow" in head:
            await line.say("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nfirst")
            await more.wait()
            await line.say("other")
        else:
            await line.say(ok("bytes") if "/some" in head else ok(""))

    async with odd(talk) as there, a_store() as store:
        async with store.open(f"{there.url}/some") as stream:
            assert stream.at_hand() == [b"bytes"]
            assert stream.at_hand() is None  # taken is taken
        async with store.open(f"{there.url}/none") as stream:
            assert stream.at_hand() == []
        async with store.open(f"{there.url}/some", stop=3) as stream:
            assert stream.at_hand() is None
            assert b"".join([piece async for piece in stream.chunks()]) == b"byt"
        async with store.open(f"{there.url}/slow") as stream:
            assert stream.at_hand() is None
            more.set()
            assert b"".join([piece async for piece in stream.chunks()]) == b"firstother"


async def test_an_answer_left_in_the_middle_costs_its_connection_and_no_more() -> None:
    async def talk(line: Line, _head: str) -> None:
        await line.say("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nbytes")

    async with odd(talk) as there, a_store() as store:
        async with store.open(f"{there.url}/x") as stream:
            pieces = stream.chunks()
            assert await anext(pieces) == b"bytes"
        async with store.open(f"{there.url}/x"):
            pass  # not read at all
        assert await read(store, f"{there.url}/x") == b"bytes"


async def test_what_a_range_brings_is_known_before_it_is_read() -> None:
    async def talk(line: Line, head: str) -> None:
        if "Range: bytes=2-3" in head:
            await line.say(
                "HTTP/1.1 206 Partial\r\nContent-Length: 2\r\nContent-Range: bytes 2-3/5\r\n\r\nte"
            )
        else:
            await line.say(ok("bytes"))

    async with odd(talk) as there, a_store() as store:
        async with store.open(f"{there.url}/x", start=2, stop=4) as stream:
            assert (stream.partial, stream.start, stream.size) == (True, 2, 5)
        async with store.open(f"{there.url}/x", stop=4) as stream:
            assert not stream.partial  # it ignores ranges
            stream.go_on()
            assert b"".join([piece async for piece in stream.chunks()]) == b"bytes"


@pytest.mark.parametrize(
    "url", ["ftp://h/x", "http://", "http://me:secret@h/x", "http://h:99999999/x", "nothing"]
)
def test_only_plain_addresses_are_gone_to_directly(url: str) -> None:
    assert origin_of(url) is None


def test_the_host_line_is_what_a_signature_was_made_for() -> None:
    for url, line, port in (
        ("http://h/x", "h", 80),
        ("https://h:443/x", "h", 443),
        ("https://h:9000/x", "h:9000", 9000),
        ("http://[::1]:9000/x", "[::1]:9000", 9000),
    ):
        origin = origin_of(url)
        assert origin is not None
        assert (origin.host_line, origin.port) == (line, port)
    assert target_of("http://h") == "/"
    assert target_of("http://h/a?b=c%20d") == "/a?b=c%20d"
    for odd_one in ("http://h/a b", "http://h/ş", "http://h/a#b", "http://h/a\r\nX: y"):
        assert target_of(odd_one) is None


@pytest.mark.parametrize(
    "head",
    [
        "HTTP/2 200",
        "nonsense",
        "HTTP/1.1 200 OK",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6",
        "HTTP/1.1 200 OK\r\nContent-Length: -5",
        "HTTP/1.1 200 OK\r\nContent-Length: ٣",
        "HTTP/1.1 200 OK\r\nContent-Length : 5",
        "HTTP/1.1 200 OK\r\nX: y\r\n folded\r\nContent-Length: 5",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Encoding: gzip",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked",
    ],
)
def test_a_head_that_could_be_read_in_two_ways_is_not_read(head: str) -> None:
    with pytest.raises(Unfamiliar):
        read_head(head.encode())


async def test_a_question_given_up_in_any_turn_leaves_no_socket_open() -> None:
    async def answer(line: Line, _head: str) -> None:
        await line.say("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")

    def opened() -> list[socket.socket]:
        return [item for item in gc.get_objects() if isinstance(item, socket.socket) and item.fileno() >= 0]

    async with odd(answer) as store:
        origin = origin_of(store.url)
        assert origin is not None
        before = len(opened())
        for turns in range(25):
            asking = direct.Direct(ssl.create_default_context(), "test")
            question = asyncio.ensure_future(asking.get(origin, "/", {}))
            for _ in range(turns):
                await asyncio.sleep(0)
            question.cancel()
            await asyncio.wait([question])
            await asking.aclose()
            async with asyncio.timeout(10):
                while len(opened()) > before:
                    await asyncio.sleep(0.001)


async def test_what_connects_while_all_is_closed_is_closed_too() -> None:
    async def answer(line: Line, _head: str) -> None:
        await line.say("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")

    async with odd(answer) as store:
        origin = origin_of(store.url)
        assert origin is not None
        asking = direct.Direct(ssl.create_default_context(), "test")
        question = asyncio.ensure_future(asking.get(origin, "/", {}))
        await asyncio.sleep(0)
        await asking.aclose()
        with pytest.raises(ConnectionAbortedError):
            await question
