"""The trash against a running service: what comes back, what goes for good, and what is blocked and why."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from dcs_browser.services.trash_rules import PURGE_BLOCKED, RESTORE_BLOCKED
from dcs_browser.ui.trash.presenter import BLOCKERS
from tests.builders import a_book_folder
from tests.pages.library import choose, press, said
from tests.pages.trash import TrashPage
from tests.service import Running, running_service


def _books(folder: Path) -> list[Path]:
    return [a_book_folder(folder, name="harbour_2"), a_book_folder(folder, name="liman_1", title="Liman 1")]


Opener = Callable[..., Awaitable[TrashPage]]


@pytest.fixture
async def trash(bot) -> AsyncIterator[Opener]:
    """Opens pages, and closes them even when a test fails."""
    pages: list[TrashPage] = []

    async def open_(*what, **how) -> TrashPage:
        page = await TrashPage.open(bot, *what, **how)
        pages.append(page)
        return page

    yield open_
    for page in pages:
        await page.close()


@pytest.fixture(params=["guide", "v3"])
def service(request, tmp_path: Path) -> Iterator[Running]:
    with running_service(tmp_path / "service", dialect=request.param, books=_books(tmp_path)) as running:
        yield running


@pytest.mark.anyio
async def test_an_empty_trash_says_what_it_is_for(qapp, bot, trash, service):
    page = await trash(service)
    await bot.until(lambda: "The trash is empty" in said(page.view))
    assert not page.view.restore.isEnabled()
    assert page.view.restore.toolTip() == "Select an entry first."


@pytest.mark.anyio
async def test_a_deleted_book_is_listed_with_how_much_it_is(qapp, bot, trash, service):
    page = await trash(service, delete=("harbour_2",))
    await page.shows("harbour_2")
    assert page.view.total.text().startswith("1 entries")
    assert [page.model.index(0, c).data() for c in (1, 4)] == ["North Quay", "just now"]
    page.click("harbour_2")
    assert page.status.startswith("1 of 1 selected")


@pytest.mark.anyio
async def test_restore_brings_the_book_back(qapp, bot, trash, service):
    page = await trash(service, delete=("harbour_2", "liman_1"))
    await bot.until(lambda: len(page.names()) == 2)
    page.click("harbour_2")
    press(page.view, "Restore")
    toast = await page.window.toast("is back")
    await page.shows("liman_1")
    assert not page.catalog.named("harbour_2").archived
    press(toast, "Open")
    assert page.window.navigator.location.book_id == page.catalog.named("harbour_2").id


@pytest.mark.anyio
async def test_deleting_for_good_wants_the_name_typed(qapp, bot, trash, service):
    page = await trash(service, delete=("harbour_2",))
    await page.shows("harbour_2")
    page.click("harbour_2").key(Qt.Key.Key_Delete)
    question = await page.window.answer("Delete for good", typed="harbour_2")
    assert "Nothing can bring them back" in said(question)
    await page.window.toast("was deleted for good")
    await bot.until(lambda: "The trash is empty" in said(page.view))


@pytest.mark.anyio
async def test_a_wrong_name_deletes_nothing(qapp, bot, trash, service):
    page = await trash(service, delete=("harbour_2",))
    await page.shows("harbour_2")
    page.click("harbour_2")
    press(page.view, "Delete for good…")
    question = await page.window.answer("Cancel", typed="harbour")
    assert not question.yes.isEnabled()
    assert page.names() == ["harbour_2"]


@pytest.mark.anyio
async def test_restore_of_a_live_book_is_blocked_and_explained(qapp, bot, trash, service, tmp_path):
    page = await trash(service, delete=("harbour_2",))
    await page.shows("harbour_2")
    service.stop()
    service.local.import_book("North Quay", "en", "", tmp_path / "harbour_2", link=False)
    service.start()
    page.click("harbour_2")
    assert not page.view.card.isVisible()
    # The place doesn't know yet; the catalog looks before it asks for harm.
    press(page.view, "Restore")
    await page.window.toast("put the old files over")
    await bot.until(page.view.card.isVisible)
    assert page.view.card_title.text() == "harbour_2 can't be restored while a live book has its name."
    assert not page.view.restore.isEnabled()
    assert page.view.purge.toolTip() == "A live book has this name."
    assert [a.isEnabled() for a in page.view.fill_menu().actions() if a.text() == "Restore"] == [False]
    assert page.names() == ["harbour_2"]


@pytest.mark.anyio
async def test_a_trash_that_cannot_be_read_is_tried_again(qapp, bot, trash, service):
    page = await trash(service, delete=("harbour_2",))
    await page.shows("harbour_2")
    service.stop()
    choose(page.view.fill_menu(), "Refresh")
    await bot.until(lambda: page.view.states.state == "ErrorState")
    service.start()
    press(page.view, "Try again")
    await page.shows("harbour_2")


@pytest.mark.anyio
async def test_who_is_not_allowed_is_told_so(qapp, bot, trash, service):
    page = await trash(service, delete=("harbour_2",))
    await page.shows("harbour_2")
    service.faults.fail_next("/storage/trash", 403, {"detail": "Admins only"})
    page.look()
    await bot.until(lambda: "You are not allowed" in said(page.view))


@pytest.mark.anyio
async def test_a_service_without_a_trash_says_so(qapp, bot, trash, tmp_path):
    with running_service(tmp_path / "service", dialect="v1", books=_books(tmp_path)) as service:
        page = await trash(service)
        page.catalog.dcs._standing.missing("trash")
        page.look()
        await bot.until(lambda: "This service has no trash" in said(page.view))


def test_the_blockers_have_translations():
    assert BLOCKERS == (RESTORE_BLOCKED, PURGE_BLOCKED)
