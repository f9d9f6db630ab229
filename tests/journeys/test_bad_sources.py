"""Folders and ZIPs that are no clean books, dropped on the window: the dialog says what is wrong with them."""

import os
import unicodedata
import zipfile
from pathlib import Path

import pytest

from tests.builders import a_book_folder, a_book_zip, a_png
from tests.journeys.conftest import Start
from tests.pages.library import said
from tests.pages.upload import UploadPage
from tests.service import Running


def findings(page: UploadPage) -> str:
    """All findings of the book that is shown, as sentences."""
    preflight = page.books[0].preflight
    assert preflight is not None
    return "\n".join(f"{finding.file}: {finding.message}" for finding in preflight.findings)


def left_out(page: UploadPage) -> set[str]:
    scan = page.books[0].scan
    assert scan is not None
    return {item.path for item in scan.left_out}


def zipped(path: Path, **members: str) -> Path:
    with zipfile.ZipFile(path, "a") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return path


@pytest.mark.anyio
@pytest.mark.parametrize("name", ["../evil.txt", "/etc/evil.txt", "C:/evil.txt", "a/../../evil.txt"])
async def test_a_zip_with_a_name_that_leads_out_is_not_sent(
    start: Start, service: Running, tmp_path: Path, name: str
) -> None:
    async with start(service) as page:
        upload = await page.drop(zipped(a_book_zip(tmp_path), **{name: "x"}))
        assert f"{name}: Its name was refused" in findings(upload)
        assert not upload.dialog.send.isEnabled()
        assert upload.dialog.send.toolTip()


@pytest.mark.anyio
async def test_a_zip_with_two_configs_says_which_is_used(
    start: Start, service: Running, tmp_path: Path
) -> None:
    async with start(service) as page:
        upload = await page.drop(zipped(a_book_zip(tmp_path), **{"old/config.json": "{}"}))
        assert "old/config.json: There is another config.json" in findings(upload)
        await page.publish(upload)


@pytest.mark.anyio
async def test_a_zip_of_two_books_side_by_side_is_not_one_book(
    start: Start, service: Running, tmp_path: Path
) -> None:
    source = zipped(tmp_path / "two.zip", **{"a/config.json": "{}", "b/config.json": "{}"})
    async with start(service) as page:
        upload = await page.drop(source)
        assert not upload.dialog.send.isEnabled()
        assert findings(upload)


@pytest.mark.anyio
@pytest.mark.parametrize("data", [b"", b"PK\3\4 this is not a ZIP"], ids=["0 bytes", "no ZIP"])
async def test_a_file_that_is_no_zip_says_so(
    start: Start, service: Running, tmp_path: Path, data: bytes
) -> None:
    (tmp_path / "broken.zip").write_bytes(data)
    async with start(service) as page:
        upload = await page.drop(tmp_path / "broken.zip")
        assert "broken.zip" in said(upload.dialog.body.shown)
        assert not upload.dialog.send.isVisible()


@pytest.mark.anyio
async def test_a_zip_with_nothing_in_it_says_so(start: Start, service: Running, tmp_path: Path) -> None:
    async with start(service) as page:
        upload = await page.drop(zipped(tmp_path / "empty.zip"))
        assert "config.json" in findings(upload)
        assert not upload.dialog.send.isEnabled()


@pytest.mark.anyio
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs links and pipes of a POSIX system")
async def test_links_and_pipes_are_left_out_and_named(start: Start, service: Running, tmp_path: Path) -> None:
    book = a_book_folder(tmp_path / "books")
    (tmp_path / "secret.txt").write_text("mine")
    (book / "images" / "nowhere.png").symlink_to(tmp_path / "nosuch.png")
    (book / "images" / "outside.txt").symlink_to(tmp_path / "secret.txt")
    (book / "loop").symlink_to(book)
    os.mkfifo(book / "audio" / "pipe.wav")
    async with start(service) as page:
        upload = await page.drop(book)
        odd = {"images/nowhere.png", "images/outside.txt", "loop", "audio/pipe.wav"}
        assert odd <= left_out(upload)
        assert "images/nowhere.png: It is left out" in findings(upload)
        await page.publish(upload)
        await page.bot.until(lambda: page.books)
        stored = {item.path for item in await page.house.catalog.dcs.objects(page.book("harbour_2"))}
        assert not odd & stored


@pytest.mark.anyio
async def test_a_picture_that_vanishes_after_the_check_is_not_left_out_in_silence(
    start: Start, service: Running, tmp_path: Path
) -> None:
    book = a_book_folder(tmp_path / "books")
    async with start(service) as page:
        upload = await page.drop(book)
        (book / "images" / "Unit_1" / "2.png").unlink()
        (book / "images" / "Unit_1" / "2.png").mkdir()
        upload.click(upload.dialog.send)
        await page.bot.until(lambda: upload.books[0].group is not None and upload.dialog.outcome.isVisible())
        stored = await page.house.catalog.dcs.books()
        paths = {i.path for b in stored for i in await page.house.catalog.dcs.objects(b)}
        assert "images/Unit_1/2.png" not in paths


@pytest.mark.anyio
async def test_a_config_that_is_a_folder_is_no_book(start: Start, service: Running, tmp_path: Path) -> None:
    book = a_book_folder(tmp_path / "books")
    (book / "config.json").unlink()
    (book / "config.json").mkdir()
    async with start(service) as page:
        upload = await page.drop(book)
        assert not upload.dialog.send.isEnabled()
        assert "config.json" in findings(upload)


@pytest.mark.anyio
async def test_decomposed_turkish_names_arrive_composed(
    start: Start, service: Running, tmp_path: Path
) -> None:
    name = "Gökyüzü Işığı 1.png"
    book = a_book_folder(
        tmp_path / "books",
    )
    (book / "images" / unicodedata.normalize("NFD", name)).write_bytes(a_png(9, 9))
    async with start(service) as page:
        upload = await page.drop(book)
        assert "separate accents" in findings(upload)
        await page.publish(upload)
        upload.click(upload.dialog.outcome.open_book)
        await page.bot.until(lambda: page.location.book_id == 1)
        stored = {item.path for item in await page.house.catalog.dcs.objects(page.house.catalog.find(1))}
        assert f"images/{name}" in stored
