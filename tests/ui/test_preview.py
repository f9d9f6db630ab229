"""What the inspector shows of a file: pictures, texts, sounds, pages, and the reason when it can't."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dcs_browser.ui.files import player as players
from dcs_browser.ui.files.contents import TEXT_LIMIT, as_text, show_of
from dcs_browser.ui.sound.sounding import missing
from tests.builders import a_book_folder
from tests.pages.files import FilesPage
from tests.pages.library import press, said
from tests.service import Running, running_service

Opener = Callable[..., Awaitable[FilesPage]]


@pytest.fixture
async def files(bot) -> AsyncIterator[Opener]:
    """Opens pages, and closes them even when a test fails."""
    pages: list[FilesPage] = []

    async def open_(*what, **how) -> FilesPage:
        page = await FilesPage.open(bot, *what, **how)
        pages.append(page)
        return page

    yield open_
    for page in pages:
        await page.close()


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Running]:
    book = a_book_folder(tmp_path)
    (book / "images" / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\nnot a picture")
    (book / "images" / "empty.png").write_bytes(b"")
    (book / "notes.txt").write_text("a line\n" * 60_000, "utf-8")
    (book / "font.ttf").write_bytes(b"\0\1\0\0" + b"x" * 50)
    (book / "raw" / "broken.pdf").write_bytes(b"%PDF-1.4 nothing else")
    with running_service(tmp_path / "service", books=[book]) as running:
        yield running


@pytest.mark.anyio
async def test_a_picture_is_shown_with_its_pixels(qapp, bot, files, service, tmp_path):
    page = await files(service, tmp_path, "images/book_cover.png")
    box = await page.picture()
    assert box.accessibleName() == "400 × 560 pixels"
    assert page.preview.facts.value("Picture") == "400 × 560"
    assert page.preview.facts.value("Path") == "images/book_cover.png"
    assert not box.grab().isNull()


@pytest.mark.anyio
async def test_json_is_indented_and_plain(qapp, bot, files, service, tmp_path):
    page = await files(service, tmp_path, "config.json")
    box = await page.text()
    text = box.field.toPlainText()
    assert text.startswith("{\n")
    assert json.loads(text)["book_title"] == "Harbour 2"
    assert box.field.isReadOnly()


@pytest.mark.anyio
async def test_of_a_long_text_the_beginning_is_shown(qapp, bot, files, service, tmp_path):
    page = await files(service, tmp_path, "notes.txt")
    box = await page.text()
    assert len(box.field.toPlainText()) <= TEXT_LIMIT
    assert "Only the beginning" in said(page.preview)


@pytest.mark.anyio
@pytest.mark.qt_log_ignore("Couldn't (load|resolve)", "No audio device", extend=True)
async def test_a_sound_plays_and_pauses(qapp, bot, files, service, tmp_path):
    page = await files(service, tmp_path, "audio/Pg_1.wav")
    if players.available():
        assert "libraries for sound and film" in await page.says("libraries")
    else:
        player = await page.player()
        await bot.until(lambda: player.duration > 0)
        QTest.mouseClick(player.play, Qt.MouseButton.LeftButton)
        await bot.until(lambda: player.position > 0 or not player.playing)
        assert "/" in player.time.text()
        page.click("Pg_1.wav")


@pytest.mark.anyio
async def test_pdf_pages_are_turned(qapp, bot, files, service, tmp_path):
    page = await files(service, tmp_path, "raw/original.pdf")
    box = await page.pdf()
    assert box.where.text() == "1 of 3"
    assert not box.back.isEnabled()
    assert "first page" in box.back.toolTip()
    QTest.mouseClick(box.on, Qt.MouseButton.LeftButton)
    assert box.where.text() == "2 of 3"
    assert page.preview.facts.value("Pages") == "3"


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("images/broken.png", "can't be shown"),
        ("images/empty.png", "This file is empty."),
        ("font.ttf", "no preview"),
        ("raw/broken.pdf", "can't be shown"),
    ],
)
async def test_what_cannot_be_shown_says_why(qapp, bot, files, service, tmp_path, path, words):
    page = await files(service, tmp_path, path)
    assert "Open in another program" in await page.says(words)


@pytest.mark.anyio
async def test_a_preview_that_fails_is_tried_again(qapp, bot, files, service, tmp_path):
    page = await files(service, tmp_path, "images")
    await page.shows("book_cover.png")
    service.stop()
    page.click("book_cover.png")
    await page.says("Try again")
    service.start()
    press(page.preview, "Try again")
    await page.picture()


@pytest.mark.anyio
async def test_another_selection_ends_what_was_being_fetched(qapp, bot, files, service, tmp_path):
    page = await files(service, tmp_path)
    await page.shows("images")
    page.click("config.json").click("notes.txt").click("config.json")
    box = await page.text()
    assert box.field.toPlainText().startswith("{")
    assert page.preview.name.text() == "config.json"


@pytest.mark.anyio
async def test_enter_on_a_file_goes_to_it(qapp, bot, files, service, tmp_path):
    page = await files(service, tmp_path)
    await page.shows("config.json")
    page.click("config.json").key(Qt.Key.Key_Return)
    assert page.location.path == "config.json"
    await page.text()


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a.PNG", "picture"),
        ("b.mp3", "sound"),
        ("c.mp4", "film"),
        ("d.pdf", "pdf"),
        ("e.json", "text"),
        ("f.srt", "text"),
        ("version", "text"),
        ("g.zip", "other"),
        ("noending", "other"),
    ],
)
def test_a_file_is_shown_by_its_ending(name, shown):
    assert show_of(name) == shown


def test_text_is_read_whatever_its_encoding_and_never_ends_at_a_nul():
    assert as_text("Şehir".encode("utf-16"), "a.txt").text == "Şehir"
    assert as_text(b"\xef\xbb\xbfA\0B\r\nC", "a.txt").text == "A␀B\nC"
    assert as_text(b"{bad", "a.json").text == "{bad"
    assert as_text("ğ".encode() * 10, "a.txt", limit=5).text == "ğğ"
    assert as_text(b'{"a":1}', "a.json").pretty


@pytest.mark.skipif(bool(missing()), reason="the libraries for sound are missing here")
@pytest.mark.qt_log_ignore("Couldn't (load|resolve)", "No audio device", "No RHI backend", extend=True)
@pytest.mark.anyio
@pytest.mark.parametrize(("seconds", "text"), [(900, "12:34 / 15:00"), (5400, "1:12:34 / 1:30:00")])
async def test_the_time_is_whole_in_the_width_of_an_inspector(qapp, bot, seconds, text):
    player = players.Player(film=False)
    bot.qtbot.addWidget(player)
    player.setFixedWidth(235)
    player._sounding.measured.emit(seconds)
    player.time.setText(text)
    player.show()
    await bot.until(lambda: player.time.width() >= player.time.sizeHint().width())
    controls = player.controls
    assert all(
        player.width() > control.geometry().right()
        for control in (controls.volume, controls.mute)
        if control.isVisible()
    )
    assert controls.volume.isVisible() == (seconds < 3600)
    await player.let_go()
