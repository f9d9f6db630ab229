"""A shell with a home of its own for every test of the command line."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.shell import Shell


@pytest.fixture
def shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Shell]:
    made = Shell(tmp_path / "home", monkeypatch, capsys)
    yield made
    made.close()
