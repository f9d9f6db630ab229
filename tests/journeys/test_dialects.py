"""The story of ``tests/live`` against every generation of the embedded service."""

from pathlib import Path

import pytest

from dcs_browser.client.connect import Credentials
from dcs_browser.localdcs.dialects import DIALECTS
from tests.live.story import a_story
from tests.service import running_service

LEFT_OUT: dict[str, set[str]] = {
    "v1": {"check", "preview", "download"},  # lists files, hands none out
    "v2": {"Turkish file names"},  # hands files out itself
    "v3": set(),
    "v4": {"undo", "trash"},  # deletes for good
    "guide": set(),
}


@pytest.mark.anyio
@pytest.mark.parametrize("dialect", DIALECTS)
async def test_the_story_holds_on_every_generation(tmp_path: Path, dialect: str) -> None:
    with running_service(tmp_path / "service", dialect=dialect) as service:
        account = Credentials(service.email, service.password)
        async with a_story(service.url, account, tmp_path) as story:
            await story.tell()
        assert set(story.left_out) == LEFT_OUT[dialect], story.left_out
        assert all(story.left_out.values())


@pytest.mark.anyio
@pytest.mark.parametrize("dialect", DIALECTS)
async def test_a_story_that_breaks_off_leaves_nothing_behind(tmp_path: Path, dialect: str) -> None:
    with running_service(tmp_path / "service", dialect=dialect) as service:
        account = Credentials(service.email, service.password)
        async with a_story(service.url, account, tmp_path) as story:
            await story.publish()
        async with a_story(service.url, account, tmp_path) as after:
            assert not [book for book in await after.dcs.books() if not book.archived]
            if after.dcs.capabilities.trash.on:
                assert await after.dcs.trash() == ()
