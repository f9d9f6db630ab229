"""Small ZIPs and folders for the tests of the embedded service, and short ways to put them there."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import httpx

from tests.service import PLAIN

CONFIG = {"publisher_name": "Quay Press", "book_title": "Harbour 2", "language": "en", "books": []}


def a_zip(files: dict[str, bytes | str] | None = None, *, compression: int = zipfile.ZIP_STORED) -> bytes:
    """A ZIP of ``files``; with a plain config.json unless they bring their own."""
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w", compression) as archive:
        for name, data in {"config.json": json.dumps(CONFIG), **(files or {})}.items():
            archive.writestr(name, data)
    return body.getvalue()


def a_folder(path: Path, files: dict[str, bytes] | None = None) -> Path:
    for name, data in {"config.json": json.dumps(CONFIG).encode(), **(files or {})}.items():
        target = path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return path


def create(client: httpx.Client, name: str = "harbour_2", publisher: str = "Quay Press") -> int:
    draft = {"publisher": publisher, "book_name": name, "language": "en", "category": "English"}
    answer = client.post("/books", json=draft)
    assert answer.status_code == 201, answer.text
    return int(answer.json()["id"])


def send(client: httpx.Client, book_id: int, body: bytes, *, override: bool = False) -> httpx.Response:
    return client.post(
        f"/books/{book_id}/upload",
        files={"file": ("harbour_2.zip", body, "application/zip")},
        params={"override": "true"} if override else None,
    )


def a_book(client: httpx.Client, name: str = "harbour_2", files: dict[str, Any] | None = None) -> int:
    """A stored book; its id."""
    book_id = create(client, name)
    answer = send(client, book_id, a_zip({"images/p1.png": b"one", **(files or {})}))
    assert answer.status_code == 201, answer.text
    return book_id


def contents(client: httpx.Client, name: str = "harbour_2") -> dict[str, bytes]:
    """Every file of a stored book, read through presigned URLs."""
    found = client.get("/storage/browse", params={"book_name": name}).json()["objects"]
    result = {}
    for item in found:
        link = client.get("/storage/download", params={"path": item["name"]}).json()["url"]
        result[item["name"].removeprefix(f"books/{name}/")] = httpx.get(
            link, verify=PLAIN, trust_env=False
        ).content
    return result
