"""Deleting where there is no trash: another question, the name typed, and a copy offered that brings the book back."""

import pytest

from dcs_browser.client.connect import Credentials, connect
from dcs_browser.domain.library import Book
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.publishing import farewell
from dcs_browser.ui.library.presenter import LibraryPlace
from dcs_browser.ui.main_window import MainWindow
from dcs_browser.ui.navigator import Navigator
from dcs_browser.ui.questions import Question
from tests.builders import a_book_folder
from tests.service import running_service


class Place:
    """A library place in a window, with or without somewhere to keep copies."""

    def __init__(self, bot, dcs, folder) -> None:
        self.bot = bot
        self.window = MainWindow(Navigator())
        bot.qtbot.addWidget(self.window)
        self.wanted: list[Book] = []

        async def keep(book: Book) -> object:
            return await farewell.keep_copy(dcs, book, folder)

        self.place = LibraryPlace(self.window.messages, self.window.navigator, keep_copy=keep)
        self.place.return_wanted.connect(self.wanted.append)
        self.catalog = Catalog(dcs)
        self.place.use(self.catalog)
        self.window.show()

    async def question(self) -> Question:
        return await self.bot.until(lambda: self.window.findChild(Question))

    async def close(self) -> None:
        await self.place.close_tasks()
        await self.catalog.close()


@pytest.mark.anyio
@pytest.mark.parametrize("keep", [True, False])
async def test_a_copy_is_offered_before_a_book_is_deleted_for_good(qapp, bot, tmp_path, keep):
    source = a_book_folder(tmp_path / "source", pages=1)
    with running_service(tmp_path / "service", dialect="v4", books=[source]) as service:
        dcs = await connect(service.url, Credentials(service.email, service.password))
        (book,) = await dcs.books()
        place = Place(bot, dcs, tmp_path / "publishing")
        await bot.until(lambda: place.catalog.loaded)
        place.place.tree.delete_asked.emit(book)
        question = await place.question()
        assert not question.yes.isEnabled()
        assert question.option.isChecked()
        assert "copy" in question.option.text()
        question.option.setChecked(keep)
        question.field.setText(book.label)
        question.yes.click()
        await bot.until(lambda: not place.catalog.library)
        copies = farewell.kept_copies(tmp_path / "publishing", service.url)
        assert [kept.book.id for kept in copies] == ([book.id] if keep else [])
        await place.close()
        await dcs.aclose()


@pytest.mark.anyio
async def test_when_the_copy_fails_nothing_is_deleted(qapp, bot, tmp_path):
    source = a_book_folder(tmp_path / "source", pages=1)
    with running_service(tmp_path / "service", dialect="v4", books=[source]) as service:
        dcs = await connect(service.url, Credentials(service.email, service.password))
        (book,) = await dcs.books()
        place = Place(bot, dcs, tmp_path / "publishing")
        await bot.until(lambda: place.catalog.loaded)
        service.faults.fail_next("/publishers", 500, "broken", times=99)
        service.faults.fail_next("/storage/books", 500, "broken", times=99)
        said: list[str] = []
        place.window.messages.said.connect(lambda kind, _text: said.append(kind))
        place.place.tree.delete_asked.emit(book)
        question = await place.question()
        question.field.setText(book.label)
        question.yes.click()
        await bot.until(lambda: "error" in said)
        assert service.faults.count("/books", "DELETE") == 0
        assert await dcs.books() == (book,)
        await place.close()
        await dcs.aclose()
