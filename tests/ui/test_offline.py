"""The program without a network: what was kept offline is there, says from when it is, and goes on when the service is back."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QAbstractItemModelTester

from dcs_browser.domain.library import Book
from dcs_browser.domain.location import Location, Room, Tab
from dcs_browser.domain.offline import CopyState, Freshness
from dcs_browser.domain.transfers import State
from dcs_browser.services.offline import Kept
from dcs_browser.services.settings import ServerProfile
from dcs_browser.services.vault import MemoryVault
from dcs_browser.ui.offline.place import Column, OfflineModel, OfflinePlace, Row
from dcs_browser.ui.offline.words import badge_of, sentence_of
from tests.builders import a_book_folder
from tests.pages.library import said
from tests.pages.window import ProgramPage
from tests.service import Running, running_service

NOW = datetime.now(UTC)
BOOK = "harbour_2"


def a_row(book_id: int = 1, freshness: Freshness = Freshness.UNKNOWN, **values: Any) -> Row:
    book = Book(book_id, "North Quay", f"harbour_{book_id}")
    kept = Kept("http://dcs.example/api", book, NOW, "f", count=12, size=3_000_000, whole=True)
    return Row(kept, CopyState(freshness, NOW, **values))


@pytest.mark.parametrize(
    ("freshness", "number", "words"),
    [
        (Freshness.CURRENT, 0, "current"),
        (Freshness.BEHIND, 3, "3 file"),
        (Freshness.UNKNOWN, 0, "from "),
        (Freshness.PARTIAL, 2, "not complete"),
        (Freshness.FETCHING, 2, "2 of 9 files"),
        (Freshness.GONE, 0, "no longer on the service"),
    ],
)
def test_every_state_of_a_copy_has_its_words(
    qapp: object, freshness: Freshness, number: int, words: str
) -> None:
    state = CopyState(freshness, NOW, number, 9)
    assert words in badge_of(state)[0]
    assert ("current" in badge_of(state)[0]) is (freshness is Freshness.CURRENT)
    assert sentence_of(state)


@pytest.mark.anyio
async def test_the_room_lists_copies_and_says_why_a_button_is_off(bot: Any) -> None:
    place = OfflinePlace()
    bot.qtbot.addWidget(place)
    place.show()
    assert place.states.state == "EmptyState"
    assert not place.open_copy.isEnabled()
    assert place.open_copy.toolTip()
    asked: list[tuple[str, int]] = []
    place.opened.connect(lambda kept: asked.append(("open", kept.book.id)))
    place.remove_asked.connect(lambda kept: asked.append(("remove", kept.book.id)))
    place.show_copies([a_row(1), a_row(2, Freshness.CURRENT)], "Sign in first.")
    place.table.setCurrentIndex(place.model.index(1, 0))
    place.open_copy.click()
    place.remove_copy.click()
    assert asked == [("open", 2), ("remove", 2)]
    assert not place.update_copy.isEnabled()
    assert place.update_copy.toolTip() == "Sign in first."
    place.show_copies([a_row(1), a_row(2, Freshness.BEHIND, number=3)])
    assert place.table.currentIndex().row() == 1, "news don't move the cursor"
    assert "3 file" in place.model.index(1, Column.COPY).data()
    assert place.update_copy.isEnabled()


def test_the_model_of_copies_is_sound(qapp: object) -> None:
    model = OfflineModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show([a_row(number) for number in range(5)])
    model.show([a_row(number, Freshness.CURRENT) for number in range(5)])
    model.show([a_row(3)])
    assert model.rowCount() == 1


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Running]:
    with running_service(
        tmp_path / "service", books=[a_book_folder(tmp_path / "source", name=BOOK)]
    ) as running:
        yield running


Start = Callable[..., Awaitable[ProgramPage]]


class Keyring(MemoryVault):
    """One that outlives the program."""

    @property
    def available(self) -> bool:
        return True


@pytest.fixture
async def start(bot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Start]:
    """Starts the program again and again with the same settings and the same keyring."""
    vault = Keyring()
    monkeypatch.setattr("dcs_browser.app.window.open_vault", lambda: vault)
    pages: list[ProgramPage] = []

    async def begin(*known: ServerProfile) -> ProgramPage:
        pages.append(await ProgramPage.open(bot, monkeypatch, tmp_path / "home", *known))
        return pages[-1]

    yield begin
    for page in pages:
        await page.close()


def freshness(page: ProgramPage) -> Freshness:
    (kept,) = page.house.offline.store.all()
    return page.house.offline.watch.state(kept).freshness


async def keep(page: ProgramPage) -> None:
    """Go to the book and keep it."""
    await page.bot.until(lambda: page.house.record(1) is not None)
    page.house.navigator.go(Location(Room.BOOK, "North Quay", 1, Tab.OVERVIEW))
    page.house.offline.line.button.click()
    await page.bot.until(lambda: page.house.offline.store.all() and freshness(page) is Freshness.CURRENT)


@pytest.mark.anyio
async def test_a_kept_book_opens_without_a_network_and_goes_on_when_it_is_back(
    start: Start, service: Running, tmp_path: Path
) -> None:
    page = await start(ServerProfile(service.url, "Home"))
    (await page.sign_in_dialog()).remember.setChecked(True)
    await page.sign_in(service)
    await keep(page)
    assert page.house.offline.line.badge.text() == "Offline copy: current"
    assert page.house.offline.banner.isHidden()
    await page.close()

    service.stop()
    page = await start()
    room, house = page.house.offline, page.house
    await page.bot.until(lambda: room.is_away and house.catalog is not None and house.catalog.loaded)
    assert page.books == [BOOK]
    assert "only the books kept" in room.banner.text.text()
    house.navigator.go(Location(Room.BOOK, "North Quay", 1, Tab.OVERVIEW))
    await page.bot.until(lambda: house.overview.contents.value("Pages"))
    assert "shown from the copy of" in room.banner.text.text()
    assert freshness(page) is Freshness.UNKNOWN, "what isn't known is not called current"
    await page.open_tab(Tab.FILES)
    await page.files.shows("images", "config.json")
    await page.open_tab(Tab.PAGES)
    await page.bot.until(lambda: house.pages.book_id == 1)
    await page.open_tab(Tab.CHECK)
    await page.bot.until(lambda: house.checks.place.view.states.state != "LoadingState")
    assert "can't be reached" not in said(house.checks.place)
    assert not house.window.top.upload.isEnabled()

    assert house.catalog is not None
    book, objects = house.catalog.library[0], await house.catalog.objects_at(house.catalog.library[0], ("",))
    number = house.engine.download(service.url, book, objects, tmp_path / "out", title="Later")
    await page.bot.until(
        lambda: page.transfers.groups() and "Waiting for the network" in page.transfers.words(0)
    )

    service.start()
    room.banner.again.click()
    await page.bot.until(lambda: not room.is_away and room.banner.isHidden())
    await page.bot.until(lambda: page.location.tab is Tab.CHECK and page.location.book_id == 1)
    assert (await page.transfer(number, State.DONE)).files_done == len(objects)
    await page.bot.until(lambda: freshness(page) is Freshness.CURRENT)


@pytest.mark.anyio
async def test_a_service_that_goes_away_meanwhile_leaves_a_kept_book_readable(
    start: Start, service: Running
) -> None:
    page = await start(ServerProfile(service.url, "Home"))
    await page.sign_in(service)
    await keep(page)
    room = page.house.offline
    room.pauses = (0.05,)
    assert page.house.catalog is not None
    page.house.catalog.forget(1)
    service.stop()
    await page.open_tab(Tab.FILES)
    await page.files.shows("images", "config.json")
    assert "shown from the copy of" in room.banner.text.text()
    assert room.banner.isVisible()
    service.start()
    await page.bot.until(room.banner.isHidden)
    await page.bot.until(lambda: freshness(page) is Freshness.CURRENT)


@pytest.mark.anyio
async def test_the_menu_of_a_book_keeps_it_and_removes_its_copy(start: Start, service: Running) -> None:
    page = await start(ServerProfile(service.url, "Home"))
    await page.sign_in(service)
    await keep(page)
    house = page.house
    book = house.record(1)
    assert book is not None
    assert house.offline.button.number == "1"
    icon, text, act, why = house.offline.offer(book)
    assert (icon, text, why) == ("pin-off", "Remove the offline copy", "")
    act()
    await page.bot.until(lambda: not house.offline.store.all())
    assert house.cache.size() == 0, "its bytes are free again"
    assert house.offline.offer(book)[1] == "Keep offline"
    house.navigator.go(Location(Room.OFFLINE))
    assert house.offline.place.isVisible()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
