"""Every fault of the line under a listing ends in the whole list or in an honest error; none hangs, none shows a part."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from dcs_browser.client import line as client_line
from dcs_browser.client.connect import Credentials, connect
from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.domain.library import Folder
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.sources import walk
from tests.faults import FaultProxy, fault_proxy
from tests.service import running_service
from tests.transferring import a_plain_book

pytestmark = pytest.mark.anyio

FILES = {f"audio/{n:03}.mp3": bytes([n]) * 20 for n in range(200)}
LISTING = "/storage/browse"
_PATIENCE = 15  # seconds; more is a hang

# Each with whether one more try by the client itself must end well.
Order = Callable[[FaultProxy, int], object]
PASSING: dict[str, Order] = {
    "cut at the start": lambda line, n: line.cut(LISTING, 0, times=n),
    "cut in the middle": lambda line, n: line.cut(LISTING, 5000, times=n),
    "reset in the middle": lambda line, n: line.cut(LISTING, 5000, reset=True, times=n),
    "a connection closed behind the answer": lambda line, n: line.hang_up(LISTING, times=n),
    "a late answer": lambda line, n: line.delay(LISTING, 0.2, times=n),
    "slow drops": lambda line, n: line.drip(LISTING, 4000, 0.02, times=n),
}
REFUSED: dict[str, Order] = {
    "shortened with a Content-Length that lies": lambda line, n: line.shorten(LISTING, 5000, times=n),
    "silence in the middle": lambda line, n: line.stall(LISTING, 5000, times=n),
    "silence from the start": lambda line, n: line.stall(LISTING, 0, times=n),
    "500 with text": lambda line, n: line.answer(LISTING, 500, "Internal Server Error", times=n),
    "502 with a page": lambda line, n: line.answer(
        LISTING, 502, "<html><h1>502</h1></html>", kind="text/html", times=n
    ),
    "503": lambda line, n: line.answer(LISTING, 503, "Slow down", times=n),
    "504": lambda line, n: line.answer(
        LISTING, 504, "<html>Gateway Time-out</html>", kind="text/html", times=n
    ),
    "403 in XML": lambda line, n: line.expired(LISTING, times=n),
    "416": lambda line, n: line.answer(LISTING, 416, "no such range", times=n),
    "a page instead of the list": lambda line, n: line.answer(
        LISTING, 200, "<html>Welcome</html>", kind="text/html", times=n
    ),
    "half a list that is called whole": lambda line, n: line.answer(
        LISTING, 200, '{"path": "", "type": "folder", "children": [', kind="application/json", times=n
    ),
    "always cut": lambda line, _n: line.cut(LISTING, 5000, times=-1),
    "always reset": lambda line, _n: line.cut(LISTING, 0, reset=True, times=-1),
}


@asynccontextmanager
async def a_line(folder: Path) -> AsyncIterator[tuple[FaultProxy, Catalog]]:
    """A catalog that is signed in through a bad line, and has read its library."""
    source = a_plain_book(folder / "source", FILES)
    with (
        running_service(folder / "service", books=[source]) as service,
        fault_proxy(service.url) as line,
    ):
        dcs = await connect(line.url, Credentials(service.email, service.password))
        catalog = Catalog(dcs)
        try:
            await catalog.refresh()
            yield line, catalog
        finally:
            line.clear()
            await catalog.close()
            await dcs.aclose()


async def listed(catalog: Catalog, *, refresh: bool = False) -> Folder:
    (book,) = catalog.books_of("North Quay")
    async with asyncio.timeout(_PATIENCE):
        return await catalog.listing(book, refresh=refresh)


def whole(root: Folder) -> bool:
    return {item.path for item in walk(root)} == {*FILES, "config.json"}


@pytest.mark.parametrize("fault", PASSING)
async def test_a_passing_fault_is_not_even_noticed(tmp_path: Path, fault: str) -> None:
    async with a_line(tmp_path) as (line, catalog):
        PASSING[fault](line, 1)
        assert whole(await listed(catalog))


@pytest.mark.parametrize("fault", REFUSED)
async def test_another_fault_is_told_and_the_next_try_brings_the_whole_list(
    tmp_path: Path, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client_line, "QUICK", httpx.Timeout(0.4))
    async with a_line(tmp_path) as (line, catalog):
        REFUSED[fault](line, 2)
        with pytest.raises(DcsBrowserError) as caught:
            await listed(catalog)
        assert caught.value.headline
        assert caught.value.sentence
        line.clear()
        assert whole(await listed(catalog))


async def test_a_refresh_that_fails_keeps_what_was_known(tmp_path: Path) -> None:
    async with a_line(tmp_path) as (line, catalog):
        before = await listed(catalog)
        line.answer(LISTING, 500, "no", times=3)
        with pytest.raises(DcsBrowserError):
            await listed(catalog, refresh=True)
        assert await listed(catalog) is before
        line.clear()
        assert await listed(catalog, refresh=True) is before  # the same files are the same list


async def test_idle_connections_closed_by_the_service_do_not_stop_a_listing(tmp_path: Path) -> None:
    async with a_line(tmp_path) as (line, catalog):
        line.close_idle()
        assert whole(await listed(catalog))
