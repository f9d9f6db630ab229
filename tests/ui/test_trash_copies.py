"""Copies kept of books that were deleted for good, below the trash; and what a restore brings back besides."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest

from dcs_browser.domain.library import Book
from dcs_browser.services.publishing import farewell
from tests.builders import a_book_folder
from tests.pages.library import press, said
from tests.pages.trash import TrashPage
from tests.service import Running, running_service

Opener = Callable[..., Awaitable[TrashPage]]


@pytest.fixture
async def trash(bot) -> AsyncIterator[Opener]:
    pages: list[TrashPage] = []

    async def open_(*what, **how) -> TrashPage:
        page = await TrashPage.open(bot, *what, **how)
        pages.append(page)
        return page

    yield open_
    for page in pages:
        await page.close()


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Running]:
    books = [
        a_book_folder(tmp_path, name="Harbour", title="Harbour", pages=1),
        a_book_folder(tmp_path, name="Liman", title="Liman 1", pages=1),
    ]
    with running_service(tmp_path / "service", dialect="v4", books=books) as running:
        yield running


@pytest.mark.anyio
async def test_without_copies_there_is_no_section(qapp, bot, trash, service, tmp_path):
    page = await trash(service, copies=tmp_path / "copies")
    await bot.until(lambda: "This service deletes for good" in said(page.view))
    assert not page.view.copies.isVisible()


@pytest.mark.anyio
async def test_copies_are_listed_and_uploaded_again(qapp, bot, trash, service, tmp_path):
    page = await trash(service, keep=("Harbour", "Liman"), delete=("Harbour",), copies=tmp_path / "copies")
    await bot.until(lambda: len(page.kept) == 2)
    assert set(page.kept) == {"Harbour", "Liman 1"}
    copies = page.view.copies
    assert copies.isVisible()
    assert copies.again.toolTip() == "Select a copy first."
    wanted: list[farewell.Kept] = []
    page.place.return_wanted.connect(wanted.append)
    page.click_copy("Harbour")
    press(copies, "Upload again")
    (kept,) = wanted
    assert (kept.book.publisher, kept.book.name) == ("North Quay", "Harbour")
    page.click_copy("Liman 1")
    assert not copies.again.isEnabled()
    assert copies.again.toolTip() == "A live book has this name."
    assert [action.isEnabled() for action in copies.fill_menu().actions()] == [False, True]


@pytest.mark.anyio
async def test_a_copy_is_removed_when_its_name_is_typed(qapp, bot, trash, service, tmp_path):
    page = await trash(service, keep=("Harbour",), delete=("Harbour",), copies=tmp_path / "copies")
    await bot.until(lambda: page.kept == ["Harbour"])
    page.click_copy("Harbour")
    press(page.view.copies, "Remove copy…")
    question = await page.window.answer("Remove copy", typed="Harbour")
    assert "Nothing can bring them back" in said(question)
    await page.window.toast("was removed")
    assert page.kept == []
    assert not page.view.copies.isVisible()
    assert farewell.kept_copies(tmp_path / "copies", service.url) == ()


@pytest.mark.anyio
async def test_copies_of_another_service_are_not_shown(qapp, bot, trash, service, tmp_path):
    await trash(service, keep=("Harbour",), copies=tmp_path / "copies")
    books = [a_book_folder(tmp_path / "other", name="Harbour", title="Harbour", pages=1)]
    with running_service(tmp_path / "another", dialect="v4", books=books) as another:
        page = await trash(another, copies=tmp_path / "copies")
        await bot.until(lambda: "The trash is empty" in said(page.view))
        assert page.kept == []
        await page.close()


@pytest.mark.anyio
@pytest.mark.parametrize("dialect", ["v1", "v2"])
@pytest.mark.parametrize("agree", [True, False])
async def test_where_replaced_files_come_back_as_well_a_restore_asks_first(
    qapp, bot, trash, tmp_path, dialect, agree
):
    books = [a_book_folder(tmp_path, name="Harbour", title="Harbour", pages=1)]
    with running_service(tmp_path / "service", dialect=dialect, books=books) as service:
        page = await trash(service, delete=("Harbour",))
        await page.shows("Harbour")
        page.click("Harbour")
        press(page.view, "Restore")
        question = await page.window.answer("Restore" if agree else "Cancel")
        assert "All of them come back" in said(question)
        if agree:
            await page.window.toast("is back")
        book: Book = (await page.catalog.dcs.books())[0]
        assert book.archived is not agree
        await page.close()
