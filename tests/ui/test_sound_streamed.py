"""Sound of a stored book: streamed by a presigned URL, and from the cache when the network is gone."""

import pytest

from dcs_browser.ui.sound.sounding import missing
from tests.builders import a_book_folder, a_wav
from tests.pages.pages import PagesPage, Shelf
from tests.service import running_service

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.skipif(bool(missing()), reason="the libraries for sound are missing here"),
    pytest.mark.qt_log_ignore(
        "Couldn't (load|resolve)",
        "No audio device",
        "No HW decoder",
        "No RHI backend",
        "Could not",
        extend=True,
    ),
]
SOUND = "/books/0/modules/0/pages/0/sections/1"
PATH = "audio/Pg_1.wav"


@pytest.mark.parametrize("dialect", ["guide", "v3"])
async def test_a_sound_is_streamed_and_played_again_from_the_cache_without_a_network(
    qapp, bot, tmp_path, dialect
):
    book = a_book_folder(tmp_path / "book")
    (book / PATH).write_bytes(a_wav(1.4))
    with running_service(tmp_path / "service", dialect=dialect, books=[book]) as service:
        shelf = Shelf()
        number = await shelf.stored(service, tmp_path)
        page = await PagesPage.open(bot, shelf, number, SOUND)
        await page.drawn()
        dock, source = page.place.dock, shelf.books.get(number).source
        assert (await source.url(PATH)).startswith("http"), "no byte of it is here"
        dock.play()
        await bot.until(lambda: dock.sounding is not None and dock.sounding.position > 0.1)
        assert not dock.has_problem
        assert (await source.url(PATH)).startswith("http"), "streamed, not brought first"
        dock.forget()
        held = await source.file(PATH)
        service.stop()
        page.place.listening.play(
            shelf.books.get(number), await shelf.books.get(number).config(), None, SOUND
        )
        assert await source.url(PATH) == held.as_uri()
        await bot.until(lambda: dock.sounding is not None and dock.sounding.position > 0.1)
        assert not dock.has_problem
        await page.close()
