"""A service of dialect ``guide`` and a signed-in client, for every test of this folder that asks."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.service import Running, running_service


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Running]:
    with running_service(tmp_path / "data") as running:
        yield running


@pytest.fixture
def client(service: Running) -> Iterator[httpx.Client]:
    with service.client() as signed_in:
        yield signed_in
