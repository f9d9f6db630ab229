"""Local books behind the interface of stored ones."""

from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest

from dcs_browser.domain.errors import BadBook, FileChanged, LocalFileError, NotFound
from dcs_browser.services.local_sources import FolderSource, ZipSource, local_source
from dcs_browser.services.sources import BookSource
from tests.builders import a_book_folder, a_book_zip

pytestmark = pytest.mark.anyio


@pytest.fixture(params=["folder", "zip", "wrapped zip"])
def source(request: pytest.FixtureRequest, tmp_path: Path) -> FolderSource | ZipSource:
    if request.param == "folder":
        return local_source(a_book_folder(tmp_path))
    return local_source(a_book_zip(tmp_path, wrapped=request.param != "zip"))


async def test_every_file_is_listed_and_read(source: FolderSource | ZipSource) -> None:
    book: BookSource = source
    assert book.label == "harbour_2"
    assert not book.stored_names
    assets = await book.assets()
    assert "images/Unit_1/1.png" in assets
    for path, asset in assets.items():
        data = await book.read(path)
        assert len(data) == asset.size
        assert (await book.file(path)).read_bytes() == data
    await book.close()


async def test_a_player_gets_a_file_url(source: FolderSource | ZipSource) -> None:
    url = urlsplit(await source.url("audio/Pg_1.wav"))
    assert url.scheme == "file"
    assert Path(url2pathname(url.path)).read_bytes() == await source.read("audio/Pg_1.wav")
    await source.close()


async def test_what_is_not_there_is_not_found(source: FolderSource | ZipSource) -> None:
    for ask in (source.read, source.file, source.url):
        with pytest.raises(NotFound):
            await ask("images/none.png")
    await source.close()


async def test_a_file_above_the_limit_is_refused(source: FolderSource | ZipSource) -> None:
    with pytest.raises(LocalFileError):
        await source.read("config.json", limit=10)
    assert await source.read("config.json", limit=1_000_000)
    await source.close()


async def test_working_files_are_shown_as_well(tmp_path: Path) -> None:
    book = a_book_folder(tmp_path)
    (book / "config.json.bak").write_bytes(b"old")
    source = FolderSource(book)
    assert "config.json.bak" in await source.assets()
    await source.close()


async def test_a_changed_file_is_noticed_and_read_after_a_new_look(tmp_path: Path) -> None:
    book = a_book_folder(tmp_path)
    source = FolderSource(book)
    await source.assets()
    (book / "config.json").write_bytes(b"{}")
    with pytest.raises(FileChanged):
        await source.read("config.json")
    await source.refresh()
    assert await source.read("config.json") == b"{}"
    await source.close()


async def test_what_a_zip_unpacked_is_gone_after_close(tmp_path: Path) -> None:
    source = ZipSource(a_book_zip(tmp_path))
    path = await source.file("images/book_cover.png")
    assert path.exists()
    await source.close()
    assert not path.exists()
    await source.close()


async def test_what_is_no_archive_says_so_each_time(tmp_path: Path) -> None:
    (tmp_path / "b.zip").write_bytes(b"no")
    source = ZipSource(tmp_path / "b.zip")
    for _ in range(2):
        with pytest.raises(BadBook):
            await source.assets()
    await source.close()
