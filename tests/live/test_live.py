"""The story against a service named by ``DCS_LIVE_URL``, ``DCS_LIVE_EMAIL`` and ``DCS_LIVE_PASSWORD``.

``DCS_LIVE_PUBLISHER`` says whose book is made; without it a publisher that is there already is taken.
"""

import os
from pathlib import Path

import pytest

from dcs_browser.client.connect import Credentials
from tests.live.story import PREFIX, a_story

NEEDED = ("DCS_LIVE_URL", "DCS_LIVE_EMAIL", "DCS_LIVE_PASSWORD")

pytestmark = [
    pytest.mark.live,
    pytest.mark.skipif(
        not all(os.environ.get(name) for name in NEEDED), reason=f"needs {', '.join(NEEDED)} of a service"
    ),
]


@pytest.mark.anyio
@pytest.mark.timeout(600)
async def test_the_whole_story_and_nothing_is_left_behind(tmp_path: Path) -> None:
    url, email, password = (os.environ[name] for name in NEEDED)
    publisher = os.environ.get("DCS_LIVE_PUBLISHER", "")
    async with a_story(url, Credentials(email, password), tmp_path, publisher) as story:
        assert story.name.startswith(PREFIX)
        await story.tell()
    for part, reason in story.left_out.items():
        print(f"left out: {part}. {reason}")
