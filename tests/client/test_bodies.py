"""Archives as bodies: twice the same bytes, honest about change, counted as they leave."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from dcs_browser.client.bodies import PIECE, BytesBody, FileBody, MultipartStream
from dcs_browser.domain.errors import FileChanged, LocalFileError

pytestmark = pytest.mark.anyio


async def whole(stream: AsyncIterator[bytes] | MultipartStream) -> bytes:
    return b"".join([piece async for piece in stream])


async def test_a_file_is_read_in_pieces_and_as_often_as_asked(tmp_path: Path) -> None:
    path = tmp_path / "b.zip"
    path.write_bytes(bytes(range(256)) * 8192)
    body = FileBody(path)
    assert [len(p) async for p in body.open()] == [PIECE, PIECE]
    assert await whole(body.open()) == path.read_bytes()


async def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(LocalFileError):
        FileBody(tmp_path / "none.zip")
    path = tmp_path / "b.zip"
    path.write_bytes(b"x")
    body = FileBody(path)
    path.unlink()
    with pytest.raises(LocalFileError):
        await whole(body.open())


@pytest.mark.parametrize("now", [b"", b"short", b"same len.", b"much longer than before"])
async def test_a_file_that_changed_is_not_sent_whole(tmp_path: Path, now: bytes) -> None:
    path = tmp_path / "b.zip"
    path.write_bytes(b"same len!")
    body = FileBody(path)
    import os

    path.write_bytes(now)
    os.utime(path, ns=(1, 1))
    with pytest.raises(FileChanged):
        await whole(body.open())


async def test_an_empty_file_is_an_empty_body(tmp_path: Path) -> None:
    path = tmp_path / "b.zip"
    path.touch()
    assert await whole(FileBody(path).open()) == b""


async def test_a_multipart_body_has_the_length_it_says_both_times() -> None:
    moved: list[int] = []
    stream = MultipartStream(BytesBody("b.zip", b"12345"), filename="Ş.zip", moved=moved.append)
    first = await whole(stream)
    assert stream.finished
    assert stream.sent == 5
    assert len(first) == int(stream.headers["Content-Length"])
    assert await whole(stream) == first
    assert moved == [5, 5]
    assert b'name="file"; filename="\xc5\x9e.zip"' in first
    assert b"\r\n\r\n12345\r\n--" in first


class Lying:
    """An archive that yields other bytes than it promised."""

    name = "lying.zip"
    size = 4

    def __init__(self, data: bytes) -> None:
        self.data = data

    async def open(self) -> AsyncIterator[bytes]:
        yield self.data


@pytest.mark.parametrize("data", [b"123", b"12345"])
async def test_a_body_of_another_size_than_promised_breaks_off(data: bytes) -> None:
    stream = MultipartStream(Lying(data))
    with pytest.raises(FileChanged):
        await whole(stream)
    assert isinstance(stream.broken, FileChanged)
    assert not stream.finished


async def test_a_file_that_cannot_be_read_to_its_end_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "b.zip"
    path.write_bytes(b"x" * 10)
    body = FileBody(path)
    body.path = tmp_path  # a folder opens nowhere
    with pytest.raises(LocalFileError):
        await whole(body.open())


async def test_a_file_that_is_gone_at_the_end_is_not_sent_whole(tmp_path: Path) -> None:
    path = tmp_path / "b.zip"
    path.write_bytes(bytes(PIECE + 1))
    body = FileBody(path)
    pieces = body.open()
    await anext(pieces)
    path.unlink()
    with pytest.raises(FileChanged):
        await anext(pieces)
