"""Workers that answer nothing while they unpack an archive, and a client that waits for them instead of failing."""

import asyncio
import threading
from pathlib import Path

import httpx
import pytest

from dcs_browser.client.connect import Credentials, connect
from dcs_browser.localdcs.old_shelf import OldShelf
from tests.builders import a_book_folder
from tests.service import running_service
from tests.services.hazards import CONFIG, a_raw_zip


@pytest.mark.anyio
@pytest.mark.parametrize(("dialect", "deaf"), [("v1", True), ("v2", True), ("v3", True), ("v4", False)])
async def test_while_an_archive_is_unpacked_the_first_generations_hear_nothing_and_the_client_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dialect: str, deaf: bool
) -> None:
    working, go_on = threading.Event(), threading.Event()
    put = OldShelf.put

    def slow(shelf: OldShelf, *what: object, **how: object) -> object:
        working.set()
        assert go_on.wait(20)
        return put(shelf, *what, **how)

    books = [a_book_folder(tmp_path / "book", name="Harbour", pages=1)]
    with running_service(tmp_path / "service", dialect=dialect, books=books) as service:
        dcs = await connect(service.url, Credentials(service.email, service.password))
        (book,) = await dcs.books()
        monkeypatch.setattr(OldShelf, "put", slow)
        body = a_raw_zip({"config.json": CONFIG, "data/version": "2.0.0"})
        with service.client() as http:
            sending = asyncio.ensure_future(
                asyncio.to_thread(
                    http.post, f"/books/{book.id}/upload", files={"file": ("Harbour.zip", body)}
                )
            )
            await asyncio.to_thread(working.wait, 10)
            asking = asyncio.ensure_future(dcs.books())
            if deaf:
                with pytest.raises(httpx.ReadTimeout):
                    await asyncio.to_thread(httpx.get, f"{service.url}/health", timeout=0.2, trust_env=False)
                assert not asking.done()
            else:
                assert len(await asking) == 1
            go_on.set()
            assert (await sending).status_code == 201
            assert len(await asking) == 1
        await dcs.aclose()


@pytest.mark.parametrize("dialect", ["v1", "v3"])
def test_an_upload_that_is_refused_or_cut_leaves_nobody_deaf(tmp_path: Path, dialect: str) -> None:
    with running_service(tmp_path / "service", dialect=dialect) as service, service.client() as http:
        bad = http.post("/books/upload", files={"file": ("x.zip", b"no archive")})
        assert bad.status_code == 400
        service.faults.cut_request("/books/upload", 10)
        with pytest.raises(httpx.TransportError):
            http.post("/books/upload", files={"file": ("x.zip", b"no archive" * 10_000)})
        assert http.get("/health").status_code == 200
