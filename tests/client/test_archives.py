"""Archives on their way in: records made first, publishers, chunks sent again, jobs watched."""

import asyncio
import json
import threading

import pytest

from dcs_browser.client.api import Dcs
from dcs_browser.client.bodies import BytesBody
from dcs_browser.client.capabilities import Capability, from_openapi
from dcs_browser.client.protocol import uploads
from dcs_browser.client.routes import records
from dcs_browser.domain.errors import (
    Conflict,
    FileChanged,
    Interrupted,
    NotFound,
    OutcomeUnknown,
    ServerFault,
    SignInRejected,
)
from dcs_browser.domain.library import Book, BookDraft
from tests.client.recorded import answer, openapi
from tests.client.servers import Reply, Scripted, Seen, scripted, standing
from tests.client.tokens import a_token

pytestmark = pytest.mark.anyio

FIRST = from_openapi(openapi("v1"))
LATER = from_openapi(openapi("v3"))
NEWEST = from_openapi(openapi("v4"))

DRAFT = BookDraft("Oracle Press", "Oracle Book", category="Science")
ZIP = BytesBody("Oracle Book.zip", b"PK" * 500)


def recorded(generation: str, number: int) -> Reply:
    found = answer(generation, number)
    return Reply(found.status, found.body, {"Content-Type": "application/json"})


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "PAUSES", (0.0,))


async def test_the_first_generation_gets_a_record_and_then_the_archive() -> None:
    async with scripted() as script:
        script.on("GET", "/books/", Reply(200, []))
        script.on("POST", "/books/", Reply(201, {"id": 4, "book_name": "Oracle Book"}))
        script.on("POST", "/books/4/upload", recorded("v1", 62), recorded("v1", 61))
        script.on("GET", "/books/4", Reply(200, {"id": 4, "book_name": "Oracle Book", "version": "1.1.0"}))
        dcs = Dcs(standing(script.url, capabilities=FIRST))
        receipt = await dcs.upload_new(ZIP, filename="b.zip", publisher="Oracle Press", draft=DRAFT)
        assert receipt.book.version == "1.1.0"
        assert len(receipt.files) == 7 or receipt.files
        assert script.asked("POST", "/books/")[0].json["category"] == "Science"
        with pytest.raises(Conflict) as caught:
            await dcs.upload(receipt.book, ZIP, filename="b.zip", override=True)
        assert caught.value.reason == "VERSION_EXISTS"
        assert script.seen[-1].target == "/books/4/upload?override=true"
        await dcs.aclose()


async def test_a_later_service_makes_the_record_itself_for_a_known_publisher() -> None:
    async with scripted() as script:
        script.on("GET", "/publishers/by-name/Oracle%20Press", recorded("v3", 16))
        script.on("POST", "/books/upload", recorded("v3", 26), recorded("v3", 27))
        dcs = Dcs(standing(script.url, capabilities=LATER))
        receipt = await dcs.upload_new(
            ZIP, filename="Oracle Book.zip", publisher="Oracle Press", draft=DRAFT, override=True
        )
        assert receipt.book.name == "Oracle Book"
        assert receipt.files[0] == ("Oracle Press/books/Oracle Book/config.json", 606)
        (sent,) = script.asked("POST", "/books/upload")
        assert sent.target == "/books/upload?override=true&publisher_id=1"
        assert b'filename="Oracle Book.zip"' in sent.body
        with pytest.raises(Conflict) as caught:
            await dcs.upload_new(ZIP, filename="Oracle Book.zip", publisher="Oracle Press", draft=DRAFT)
        assert caught.value.reason == "BOOK_EXISTS"
        await dcs.aclose()


async def test_an_unknown_publisher_is_made_first() -> None:
    async with scripted() as script:
        missing = Reply(404, {"detail": "Publisher not found"})
        script.on("GET", "/publishers/by-name/New", missing, missing, Reply(200, {"id": 9, "name": "New"}))
        script.on("POST", "/publishers/", Reply(201, {"id": 9, "name": "New"}), recorded("v3", 13))
        script.on("POST", "/books/upload", recorded("v3", 26))
        dcs = Dcs(standing(script.url, capabilities=LATER))
        for _ in range(2):  # the second time somebody else was faster
            await dcs.upload_new(ZIP, filename="B.zip", publisher="New", draft=DRAFT)
        assert {s.target for s in script.asked("POST", "/books/upload")} == {"/books/upload?publisher_id=9"}
        await dcs.aclose()


async def test_a_service_that_replaces_without_asking_is_sent_no_override() -> None:
    async with scripted() as script:
        script.on("POST", "/books/3/upload", recorded("v3", 38))
        script.on("GET", "/books/3", Reply(200, {"id": 3}))
        dcs = Dcs(standing(script.url, capabilities=LATER))
        await dcs.upload(Book(3, "P", "B"), ZIP, filename="b.zip", override=True)
        assert script.seen[0].target == "/books/3/upload"
        await dcs.aclose()


async def test_an_archive_unpacked_later_is_waited_for() -> None:
    later = NEWEST.without("upload_new").without("upload_chunked")
    async with scripted() as script:
        script.on("GET", "/publishers/by-name/Oracle%20Press", recorded("v4", 17))
        script.on("POST", "/books/upload-async", recorded("v4", 40))
        script.on(
            "GET",
            "/books/upload-status/5f2fef7c-dad0-40d5-bcd1-dcefeb2f401a",
            recorded("v4", 41),
            recorded("v4", 43),
            recorded("v4", 44),
        )
        script.on("GET", "/books/2", Reply(200, {"id": 2, "book_name": "Oracle_Book"}))
        from dataclasses import replace

        dcs = Dcs(standing(script.url, capabilities=replace(later, upload_chunked=Capability(True))))
        receipt = await dcs.upload_new(ZIP, filename="b.zip", publisher="Oracle Press", draft=DRAFT)
        assert receipt.book.name == "Oracle_Book"
        with pytest.raises(OutcomeUnknown):
            await dcs.upload_new(ZIP, filename="b.zip", publisher="Oracle Press", draft=DRAFT)
        await dcs.aclose()


async def test_a_receipt_without_the_book_is_looked_up_by_its_name() -> None:
    async with scripted() as script:
        script.on("GET", "/publishers/by-name/P", Reply(200, {"id": 1}))
        script.on("POST", "/books/upload", Reply(201, {"files": []}), Reply(201, {"id": 5}))
        script.on("GET", "/books/", Reply(200, [{"id": 4, "publisher": "P", "book_name": "b"}]))
        script.on("GET", "/books/5", Reply(200, {"id": 5}))
        dcs = Dcs(standing(script.url, capabilities=LATER))
        assert (await dcs.upload_new(ZIP, filename="b.zip", publisher="P", draft=DRAFT)).book.id == 4
        assert (await dcs.upload_new(ZIP, filename="b.zip", publisher="P", draft=DRAFT)).book.id == 5
        script.on("POST", "/books/upload", Reply(201))
        with pytest.raises(OutcomeUnknown, match="which book it made"):
            await dcs.upload_new(ZIP, filename="c.zip", publisher="P", draft=DRAFT)
        await dcs.aclose()


class Chunked:
    """The chunk routes of the newest services, which take an index again and again."""

    def __init__(self, script: Scripted) -> None:
        self.begun: dict[str, object] = {}
        self.chunks: dict[int, bytes] = {}
        self.failures = 0
        script.on("POST", "/books/chunked-upload/init", self.begin)
        script.on("POST", "/books/chunked-upload/u1/chunk", self.chunk)
        script.on(
            "POST", "/books/chunked-upload/u1/complete", Reply(202, {"job_id": "j1", "status": "accepted"})
        )
        script.on("GET", "/books/upload-status/j1", Reply(200, {"step": "completed", "book_id": 2}))
        script.on("GET", "/books/2", Reply(200, {"id": 2, "book_name": "Oracle_Book"}))
        script.on("GET", "/publishers/by-name/Oracle%20Press", recorded("v4", 17))

    def begin(self, seen: Seen) -> Reply:
        self.begun = json.loads(seen.body)
        return Reply(200, {"upload_id": "u1"})

    def chunk(self, seen: Seen) -> Reply:
        if self.failures:
            self.failures -= 1
            return Reply(502, "<html>Bad Gateway</html>", {"Content-Type": "text/html"})
        index = int(seen.target.rpartition("=")[2])
        head, _, rest = seen.body.partition(b"\r\n\r\n")
        assert b'name="chunk"' in head
        self.chunks[index] = rest[: rest.rindex(b"\r\n--")]
        return Reply(200, {"chunk_index": index, "received": len(self.chunks)})


@pytest.fixture
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "CHUNK", 400)


@pytest.mark.usefixtures("small_chunks")
async def test_a_large_archive_goes_in_chunks_and_a_failed_one_again() -> None:
    moved: list[int] = []
    async with scripted() as script:
        chunked = Chunked(script)
        chunked.failures = 2
        dcs = Dcs(standing(script.url, capabilities=NEWEST))
        receipt = await dcs.upload_new(
            ZIP, filename="Oracle Book.zip", publisher="Oracle Press", draft=DRAFT, moved=moved.append
        )
        assert receipt.book.id == 2
        assert b"".join(chunked.chunks[i] for i in range(3)) == b"PK" * 500
        assert chunked.begun["total_chunks"] == 3
        assert chunked.begun["publisher_id"] == 1
        assert moved[-1] == ZIP.size

        await dcs.upload(receipt.book, ZIP, filename="b.zip", override=True)
        assert chunked.begun["target_book_id"] == 2
        assert chunked.begun["override"] is True
        await dcs.aclose()


@pytest.mark.usefixtures("small_chunks")
async def test_chunks_that_keep_failing_end_the_upload() -> None:
    async with scripted() as script:
        chunked = Chunked(script)
        chunked.failures = 99
        dcs = Dcs(standing(script.url, capabilities=NEWEST))
        with pytest.raises((ServerFault, Interrupted)):
            await dcs.upload(Book(2, "P", "B"), ZIP, filename="b.zip")
        assert len(script.asked("POST", "/books/chunked-upload/u1/chunk")) == 4
        script.on(
            "POST", "/books/chunked-upload/u1/chunk", Reply(404, {"detail": "Upload session not found"})
        )
        with pytest.raises(NotFound):
            await dcs.upload(Book(2, "P", "B"), ZIP, filename="b.zip")
        await dcs.aclose()


@pytest.mark.usefixtures("small_chunks")
async def test_a_job_that_fails_fails_the_upload() -> None:
    async with scripted() as script:
        Chunked(script)
        exists = {"step": "error", "error": "Book 'Oracle_Book' already exists. Use override=true."}
        script.on("GET", "/books/upload-status/j1", Reply(200, exists))
        dcs = Dcs(standing(script.url, capabilities=NEWEST))
        with pytest.raises(Conflict):
            await dcs.upload_new(ZIP, filename="b.zip", publisher="Oracle Press", draft=DRAFT)
        await dcs.aclose()


@pytest.mark.usefixtures("small_chunks")
async def test_an_archive_that_shrank_is_not_completed() -> None:
    class Shrunk(BytesBody):
        def __init__(self) -> None:
            super().__init__("b.zip", b"x" * 500)
            self.size = 900

    async with scripted() as script:
        Chunked(script)
        dcs = Dcs(standing(script.url, capabilities=NEWEST))
        with pytest.raises(FileChanged):
            await dcs.upload(Book(2, "P", "B"), Shrunk(), filename="b.zip")
        assert not script.asked("POST", "/books/chunked-upload/u1/complete")
        await dcs.aclose()


@pytest.mark.parametrize(("life", "says"), [(0.02, "the upload takes longer"), (1800.0, "Sign in again")])
async def test_an_upload_longer_than_a_sign_in_lasts_is_told_apart(life: float, says: str) -> None:
    async def slowly(_seen: Seen) -> Reply:
        await asyncio.get_running_loop().run_in_executor(None, threading.Event().wait, 0.05)
        return Reply(401, {"detail": "Invalid token"})

    async with scripted() as script:
        script.on("POST", "/auth/login", lambda _seen: Reply(200, {"access_token": a_token(life)}))
        script.on("POST", "/books/4/upload", slowly)
        dcs = Dcs(standing(script.url, capabilities=LATER, token=a_token(life)))
        with pytest.raises(SignInRejected, match=says):
            await dcs.upload(Book(4, "P", "B"), ZIP, filename="b.zip")
        await dcs.aclose()
