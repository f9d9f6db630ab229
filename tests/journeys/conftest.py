"""A home for the program's settings and files, and a service without books, for every journey."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from dcs_browser.services.settings import ServerProfile
from tests.pages.window import ProgramPage
from tests.service import Running, running_service

Start = Callable[..., AbstractAsyncContextManager[ProgramPage]]


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Running]:
    with running_service(tmp_path / "service") as running:
        yield running


@pytest.fixture
def start(bot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Start:
    """Starts the program for a service (by ``sign_in=False`` up to its sign-in dialog).

    A context manager: the program is left inside of the test, while its loop still runs.
    """

    @asynccontextmanager
    async def begin(service: Running, *, sign_in: bool = True) -> AsyncIterator[ProgramPage]:
        known = ServerProfile(service.url, "Home")
        page = await ProgramPage.open(bot, monkeypatch, tmp_path / "home", known)
        try:
            yield await page.sign_in(service) if sign_in else page
        finally:
            service.faults.clear()
            await page.close()

    return begin
