"""A real service behind the panel and proxy it is shipped with: found from whatever a person types, and usable there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dcs_browser.client.bodies import FileBody
from dcs_browser.client.connect import Credentials, connect, discover
from dcs_browser.domain.errors import NotADcs
from tests.client.panel import a_panel
from tests.client.test_dialects import DIALECTS, DRAFT, NAME, PUBLISHER, an_archive
from tests.service import Running, running_service

pytestmark = pytest.mark.anyio


@pytest.fixture(params=DIALECTS)
def service(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Running]:
    with running_service(tmp_path / "service", dialect=request.param) as running:
        yield running


async def test_the_api_is_found_from_what_a_person_types(service: Running) -> None:
    async with a_panel(service.url) as panel:
        netloc = panel.removeprefix("http://")
        for typed in (
            panel,
            netloc,
            f"{netloc}/",
            f"{netloc}/api",
            f"{panel}/api/",
            f"{panel}/login",
            f"{panel}/books/12?tab=files",
            f"{panel}/api/docs",
            f"  <{panel}/dashboard>  ",
        ):
            server = await discover(typed)
            assert server.url == f"{panel}/api", typed
            assert not server.guessed


async def test_where_both_lead_there_the_address_as_typed_is_kept(service: Running) -> None:
    async with a_panel(service.url, root_too=True) as panel:
        assert (await discover(panel)).url == panel
        assert (await discover(f"{panel}/api")).url == f"{panel}/api"
    assert (await discover(service.url)).url == service.url
    assert (await discover(service.url.removeprefix("http://"))).url == service.url


async def test_the_panel_alone_is_not_the_service() -> None:
    async with a_panel("http://127.0.0.1:9") as panel:
        with pytest.raises(NotADcs):
            await discover(f"{panel}/login")


async def test_everything_works_below_the_prefix_in_spite_of_its_redirects(
    service: Running, tmp_path: Path
) -> None:
    async with a_panel(service.url) as panel:
        dcs = await connect(panel, Credentials(service.email, service.password))
        receipt = await dcs.upload_new(
            FileBody(an_archive(tmp_path)), filename=f"{NAME}.zip", publisher=PUBLISHER, draft=DRAFT
        )
        assert await dcs.books() == (receipt.book,)
        assert await dcs.objects(receipt.book)
        # The other spelling is answered with a redirect to a host that does not exist.
        dcs._standing.learn(
            type(dcs.capabilities)(**{**dict(dcs.capabilities), "books": _other(dcs.capabilities.books)})
        )
        assert await dcs.books() == (receipt.book,)
        await dcs.aclose()


def _other(books):
    from dcs_browser.client.capabilities import Capability

    return Capability(True, detail="/books" if books.detail.endswith("/") else "/books/")
