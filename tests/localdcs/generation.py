"""Short ways to talk to a service of one of the recorded generations."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

from tests.localdcs.books import CONFIG, a_zip
from tests.service import Running, running_service

BOOK_1 = {**CONFIG, "category": "English"}


@contextmanager
def generation(tmp_path: Path, number: int) -> Iterator[tuple[Running, httpx.Client]]:
    with running_service(tmp_path / "data", dialect=f"v{number}") as service, service.client() as client:
        yield service, client


def new(
    client: httpx.Client, files: dict[str, Any] | None = None, name: str = "harbour_2", **params: Any
) -> Any:
    """A new book's upload; the answer as JSON."""
    body = a_zip({"config.json": json.dumps(BOOK_1), "data/version": "1.0.0", **(files or {})})
    answer = client.post("/books/upload", files={"file": (f"{name}.zip", body)}, params=params)
    assert answer.status_code == 201, answer.text
    return answer.json()


def into(client: httpx.Client, book_id: int, body: bytes, **params: Any) -> httpx.Response:
    return client.post(f"/books/{book_id}/upload", files={"file": ("x.zip", body)}, params=params)


def files_of(node: dict[str, Any]) -> list[str]:
    if node["type"] == "file":
        return [node["path"]]
    return [path for child in node["children"] for path in files_of(child)]


def listed(client: httpx.Client, publisher: str | int, name: str) -> list[str]:
    return files_of(client.get(f"/storage/books/{publisher}/{name}").json())


def finished(client: httpx.Client, path: str) -> dict[str, Any]:
    for _ in range(2000):
        state: dict[str, Any] = client.get(path).json()
        if state["step"] in ("completed", "error"):
            return state
    raise AssertionError("the job does not end")
