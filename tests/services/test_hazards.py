"""What destroys books on the real services, shown without our guards, and that nothing is lost with them.

The letters are those of the list of hazards: (a) replace wipes first, (b) restore and (c) purge beside a live book,
(d) delete for good, (e) a token that ends on the way, (f) renaming, (g) bulk uploads, (h) the layout of the ZIP.
"""

import asyncio
import concurrent.futures
import time
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dcs_browser.client.bodies import BytesBody
from dcs_browser.domain.errors import (
    BadBook,
    Conflict,
    DcsBrowserError,
    NotFound,
    OutcomeUnknown,
    Refused,
)
from dcs_browser.domain.library import Book, BookDraft, BookStatus, TrashKind
from dcs_browser.domain.transfers import Phase
from dcs_browser.localdcs.generations import InternalFault
from dcs_browser.localdcs.old_shelf import OldShelf
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.publishing import farewell
from dcs_browser.services.publishing.pack import pack
from dcs_browser.services.publishing.publish import NotPublished
from dcs_browser.services.publishing.scan import scan
from dcs_browser.services.publishing.service import archive_stem, side_files
from tests.services.hazards import (
    CONFIG,
    DIALECTS,
    GENERATIONS,
    NAME,
    PUBLISHER,
    Notes,
    Stage,
    a_raw_zip,
    a_stage,
)

pytestmark = pytest.mark.anyio

ROOT = Path(__file__).resolve().parent.parent.parent
WIPING = ("v3", "v4")


@pytest.fixture
def stage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stage]:
    """Of the generation that a test is parametrised with."""
    with a_stage(tmp_path, request.param) as made:
        yield made


def on(*dialects: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("stage", dialects, indirect=True)


# ── (a) replace deletes the live files before it looks at the new ones ───────────────────────


@on(*WIPING)
async def test_a_unguarded_a_bad_archive_empties_the_live_book(stage: Stage) -> None:
    async with stage.signed_in() as dcs:
        book = await stage.publish(dcs, stage.a_book())
        with pytest.raises(Refused):
            await dcs.upload(book, BytesBody("x.zip", b"no archive"), filename="x.zip", override=True)
        assert await stage.stored(dcs) == {}


def _no_config(folder: Path) -> None:
    (folder / "config.json").unlink()


def _bom(folder: Path) -> None:
    (folder / "config.json").write_bytes(b"\xef\xbb\xbf" + (folder / "config.json").read_bytes())


def _cut_config(folder: Path) -> None:
    (folder / "config.json").write_bytes((folder / "config.json").read_bytes()[:-5])


def _latin(folder: Path) -> None:
    (folder / "config.json").write_bytes('{"book_title": "Liman ç"}'.encode("latin-1"))


def _a_list(folder: Path) -> None:
    (folder / "config.json").write_text("[]")


@on(*WIPING)
@pytest.mark.parametrize("spoil", [_no_config, _bom, _cut_config, _latin, _a_list])
async def test_a_what_the_service_would_refuse_is_not_sent(stage: Stage, spoil) -> None:
    async with stage.signed_in() as dcs:
        await stage.publish(dcs, stage.a_book())
        before, uploads = await stage.stored(dcs), stage.asked("/books/", "POST")
        bad = stage.a_book("bad")
        spoil(bad)
        with pytest.raises(BadBook):
            await stage.worker(dcs, stage.job(bad, replace=True), Notes())
        assert stage.asked("/books/", "POST") == uploads
        assert await stage.stored(dcs) == before


@on(*WIPING)
async def test_a_damaged_zip_is_not_sent(stage: Stage) -> None:
    async with stage.signed_in() as dcs:
        await stage.publish(dcs, stage.a_book())
        before = await stage.stored(dcs)
        bad = stage.folder / "bad.zip"
        whole = a_raw_zip({"config.json": CONFIG, "page.txt": b"one page " * 200})
        bad.write_bytes(whole.replace(b"one page one", b"one p4ge one", 1))
        with pytest.raises(DcsBrowserError):
            await stage.worker(dcs, stage.job(bad, replace=True), Notes())
        bad.write_bytes(whole[: len(whole) // 2])
        with pytest.raises(BadBook):
            await stage.worker(dcs, stage.job(bad, replace=True), Notes())
        assert await stage.stored(dcs) == before


@on(*WIPING)
async def test_a_a_verified_copy_is_kept_first_and_one_click_brings_it_back(stage: Stage) -> None:
    async with stage.signed_in() as dcs:
        book = await stage.publish(dcs, stage.a_book())
        before = await stage.stored(dcs)
        page = "images/Unit_1/1.png"
        first = await dcs.read_object(book, page)
        notes = Notes()
        await stage.worker(dcs, stage.job(stage.a_book("new", page="a longer text"), replace=True), notes)
        assert notes.phases.index(Phase.RECEIVE) < notes.phases.index(Phase.SEND)
        assert await dcs.read_object(book, page) != first
        copy = stage.worker.safety_copy(stage.service.url, book.id)
        assert copy is not None
        assert {file.path: file.size for file in copy.files} == before
        assert all(file.etag for file in copy.files)
        result = await stage.worker(dcs, stage.job(copy.folder, replace=True), Notes())
        assert result.differences == ()
        assert await stage.stored(dcs) == before
        assert await dcs.read_object(book, page) == first


@on(*WIPING)
async def test_a_without_a_whole_copy_nothing_is_replaced(stage: Stage) -> None:
    """The live book can't be read: then it is not wiped either."""
    async with stage.signed_in() as dcs:
        await stage.publish(dcs, stage.a_book())
        before = await stage.stored(dcs)
        new = stage.a_book("new", page="new")
        uploads = stage.asked("/books/", "POST")
        stage.service.faults.fail_next("/publishers", 500, "broken", times=99)  # the store's own origin
        stage.service.faults.fail_next("/storage/books", 500, "broken", method="GET", times=99)
        with pytest.raises(DcsBrowserError):
            await stage.worker(dcs, stage.job(new, replace=True), Notes())
        stage.service.faults.clear()
        assert stage.asked("/books/", "POST") == uploads
        assert await stage.stored(dcs) == before


@on(*WIPING)
async def test_a_a_service_that_fails_after_the_wipe_gets_the_old_book_back(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = OldShelf.put

    def fails(*arguments: object, **named: object) -> object:
        monkeypatch.setattr(OldShelf, "put", whole)
        raise InternalFault("the store is gone")

    async with stage.signed_in() as dcs:
        await stage.publish(dcs, stage.a_book())
        before = await stage.stored(dcs)
        new = stage.a_book("new", page="new")
        monkeypatch.setattr(OldShelf, "put", fails)
        with pytest.raises(NotPublished, match="was put back from its safety copy"):
            await stage.worker(dcs, stage.job(new, replace=True), Notes())
        assert await stage.stored(dcs) == before


@on("v1", "v2")
async def test_a_services_with_versions_keep_the_old_one(stage: Stage) -> None:
    async with stage.signed_in() as dcs:
        await stage.publish(dcs, stage.a_book())
        await stage.publish(dcs, stage.a_book("new", page="new"), replace=True)
        (entry,) = await dcs.trash()
        assert entry.object_count == len(await stage.stored(dcs))


# ── (b) restore and (c) purge of an entry whose book lives ───────────────────────────────────


async def a_stale_entry(stage: Stage, dcs) -> Book:
    """A live book beside an old self of it in the trash."""
    book = await stage.publish(dcs, stage.a_book())
    if stage.dialect == "v3":
        await dcs.delete_book(book)
        book = await stage.publish(dcs, stage.a_book("new", page="a much longer text than before"))
    else:
        # The old version goes to the trash, under the key of the live book.
        await stage.publish(dcs, stage.a_book("new", page="a much longer text than before"), replace=True)
    return await dcs.book(book.id)


@on("v1", "v2", "v3")
async def test_b_unguarded_a_restore_overwrites_the_live_book(stage: Stage) -> None:
    async with stage.signed_in() as dcs:
        await a_stale_entry(stage, dcs)
        before = await stage.stored(dcs)
        (entry,) = await dcs.trash()
        with pytest.raises(Conflict):
            await dcs.restore(entry)
        assert await stage.stored(dcs) != before
        assert await dcs.trash() == ()


@on("v1", "v2", "v3")
async def test_b_a_restore_beside_a_live_book_is_blocked_and_explained(stage: Stage) -> None:
    async with stage.signed_in() as dcs:
        await a_stale_entry(stage, dcs)
        before = await stage.stored(dcs)
        catalog = Catalog(dcs)
        (entry,) = await catalog.trash()
        with pytest.raises(Conflict, match="while a live book has its name") as caught:
            await catalog.restore(entry)
        assert caught.value.reason == "LIVE_BOOK"
        assert "put the old files over the live ones" in catalog.restore_blocker(entry)
        assert await stage.stored(dcs) == before
        assert await dcs.trash() == (entry,)
        assert stage.asked("/storage/restore", "POST") == 0


@on("v1", "v2", "v3")
async def test_c_unguarded_a_purge_takes_the_live_record_along(stage: Stage) -> None:
    async with stage.signed_in() as dcs:
        book = await a_stale_entry(stage, dcs)
        (entry,) = await dcs.trash()
        await dcs.purge(entry, force=True, reason="tests")
        with pytest.raises(NotFound):
            await dcs.book(book.id)


@on("v1", "v2", "v3")
async def test_c_a_purge_beside_a_live_book_is_blocked_and_explained(stage: Stage) -> None:
    async with stage.signed_in() as dcs:
        book = await a_stale_entry(stage, dcs)
        before = await stage.stored(dcs)
        catalog = Catalog(dcs)
        (entry,) = await catalog.trash()
        with pytest.raises(Conflict, match="while a live book has its name"):
            await catalog.purge(entry, force=True, reason="tests")
        assert "remove the live book's record" in catalog.purge_blocker(entry)
        assert await dcs.book(book.id) == book
        assert await stage.stored(dcs) == before
        assert stage.asked("/storage/trash", "DELETE") == 0


@on("v1", "v2", "v3")
async def test_bc_without_a_live_book_both_work(stage: Stage) -> None:
    async with stage.signed_in() as dcs:
        book = await stage.publish(dcs, stage.a_book())
        before = await stage.stored(dcs)
        catalog = Catalog(dcs)
        deletion = await catalog.delete(book)
        (entry,) = await catalog.trash()
        assert await catalog.restore(entry) is not None
        assert await stage.stored(dcs) == before
        await catalog.delete(deletion.book)
        (entry,) = await catalog.trash()
        assert await catalog.purge(entry, force=True, reason="tests") == len(before)


@on("v1")
async def test_bc_an_entry_of_unknown_kind_is_guarded_too(stage: Stage) -> None:
    async with stage.signed_in() as dcs:
        await a_stale_entry(stage, dcs)
        catalog = Catalog(dcs)
        await catalog.refresh()
        (entry,) = await catalog.trash()
        assert catalog.live_twin(replace(entry, kind=TrashKind.UNKNOWN)) is not None
        assert catalog.live_twin(replace(entry, kind=TrashKind.APP)) is None


# ── (d) delete for good ──────────────────────────────────────────────────────────────────────


@on("v4")
async def test_d_unguarded_a_deleted_book_is_gone_for_good(stage: Stage) -> None:
    async with stage.signed_in() as dcs:
        book = await stage.publish(dcs, stage.a_book())
        assert (await dcs.delete_book(book)).permanent
        assert await dcs.trash() == ()
        assert await dcs.books() == ()


@on("v4")
async def test_d_a_copy_kept_before_brings_the_deleted_book_back(stage: Stage) -> None:
    async with stage.signed_in() as dcs:
        book = await stage.publish(dcs, stage.a_book())
        before = await stage.stored(dcs)
        copy = await farewell.keep_copy(dcs, book, stage.worker.folder)
        assert {file.path: file.size for file in copy.files} == before
        await Catalog(dcs).delete(book)
        (kept,) = farewell.kept_copies(stage.worker.folder, stage.service.url)
        assert (kept.book.publisher, kept.book.name, kept.book.label) == (PUBLISHER, NAME, book.label)
        result = await stage.worker(dcs, kept.job(), Notes())
        assert result.differences == ()
        stage.book_id = result.book.id
        assert await stage.stored(dcs) == before
        assert result.book.title == book.title


@on("v4")
async def test_d_a_copy_that_is_not_whole_is_none(stage: Stage) -> None:
    async with stage.signed_in() as dcs:
        book = await stage.publish(dcs, stage.a_book())
        stage.service.faults.fail_next("/publishers", 500, "broken", times=99)
        stage.service.faults.fail_next("/storage/books/1/Harbour/object", 500, "broken", times=99)
        with pytest.raises(DcsBrowserError):
            await farewell.keep_copy(dcs, book, stage.worker.folder)
        assert farewell.kept_copies(stage.worker.folder, stage.service.url) == ()


# ── (e) a token that ends while an archive is on its way ─────────────────────────────────────


@on(*GENERATIONS)
async def test_e_unguarded_a_token_that_ends_on_the_way_costs_the_whole_upload(stage: Stage) -> None:
    async with stage.signed_in() as dcs:
        await stage.publish(dcs, stage.a_book())
        with stage.raw() as http:
            held = stage.service.faults.stall("/books/", method="POST")
            stage.service.forward(days=6, hours=23) if stage.dialect == "v4" else stage.service.forward(
                minutes=25
            )
            body = a_raw_zip({"config.json": CONFIG, "data/version": "2.0.0"})
            with concurrent.futures.ThreadPoolExecutor(1) as thread:
                sent = thread.submit(
                    http.post, f"/books/{stage.book_id}/upload", files={"file": ("Harbour.zip", body)}
                )
                held.wait_reached()
                stage.service.forward(minutes=70)
                held.release()
                assert sent.result().status_code == 401


@on(*GENERATIONS)
async def test_e_a_fresh_token_is_fetched_right_before(stage: Stage) -> None:
    async with stage.signed_in() as dcs:
        await stage.publish(dcs, stage.a_book())
        passed = (6 * 24 + 23) * 3600 if stage.dialect == "v4" else 25 * 60
        stage.service.forward(seconds=passed)
        dcs._standing.box._now = lambda: time.monotonic() + passed
        logins = stage.asked("/auth/login", "POST")
        uploads = stage.asked(f"/books/{stage.book_id}/upload", "POST")
        held = stage.service.faults.stall(f"/books/{stage.book_id}/upload", method="POST")
        new = stage.a_book("new", page="new")
        work = asyncio.ensure_future(stage.worker(dcs, stage.job(new, replace=True), Notes()))
        await asyncio.to_thread(held.wait_reached)
        assert stage.asked("/auth/login", "POST") == logins + 1
        stage.service.forward(minutes=20)  # the old one would be over by now
        held.release()
        assert (await work).differences == ()
        assert stage.asked(f"/books/{stage.book_id}/upload", "POST") == uploads + 1


# ── (f) a rename or another publisher leaves the files behind ────────────────────────────────


@on(*GENERATIONS)
@pytest.mark.parametrize("field", ["book_name", "publisher"])
async def test_f_unguarded_a_renamed_book_looks_empty(stage: Stage, field: str) -> None:
    async with stage.signed_in() as dcs:
        await stage.publish(dcs, stage.a_book())
        with stage.raw() as http:
            assert stage.raw_files(http)
            http.put(f"/books/{stage.book_id}", json={field: "Another"}).raise_for_status()
            assert stage.raw_files(http) == {}


@on(*GENERATIONS)
@pytest.mark.parametrize("field", ["name", "publisher"])
async def test_f_a_rename_that_would_orphan_files_is_blocked_with_the_reason(
    stage: Stage, field: str
) -> None:
    async with stage.signed_in() as dcs:
        book = await stage.publish(dcs, stage.a_book())
        before = await stage.stored(dcs)
        with pytest.raises(Conflict, match="leaves them under the old name") as caught:
            await dcs.update_book(book.id, **{field: "Another"})
        assert caught.value.reason == "ORPHANS"
        assert await dcs.book(book.id) == book
        assert await stage.stored(dcs) == before
        assert (
            await dcs.update_book(book.id, **{field: getattr(book, field)}, language="tr")
        ).language == "tr"


@on("guide")
async def test_f_where_files_go_along_a_rename_is_done(stage: Stage) -> None:
    async with stage.signed_in() as dcs:
        book = await stage.publish(dcs, stage.a_book())
        before = await stage.stored(dcs)
        assert (await dcs.update_book(book.id, name="Another")).name == "Another"
        assert await stage.stored(dcs) == before


@on("guide")
async def test_f_where_they_turn_out_not_to_the_name_goes_back(stage: Stage) -> None:
    async with stage.signed_in() as dcs:
        book = await stage.publish(dcs, stage.a_book())
        before = await stage.stored(dcs)
        browsed = dcs._files.objects
        calls = 0

        async def once_whole(book: Book, path: str):
            nonlocal calls
            calls += 1
            return await browsed(book, path) if calls == 1 else ()

        dcs._files.objects = once_whole  # a service of that family that leaves files where they were
        with pytest.raises(Conflict, match="leaves them under the old name"):
            await dcs.update_book(book.id, name="Another")
        dcs._files.objects = browsed
        assert (await dcs.book(book.id)).name == book.name
        assert await stage.stored(dcs) == before


# ── (g) bulk uploads of the newest generation land where no reader looks ─────────────────────


@on("v4")
async def test_g_unguarded_a_book_uploaded_in_bulk_cannot_be_read(stage: Stage) -> None:
    with stage.raw() as http:
        body = a_raw_zip({"config.json": CONFIG, "page.txt": b"page"})
        answer = http.post("/books/upload-bulk", files=[("files", ("Harbour.zip", body))]).json()
        assert answer["successful"] == 1
        stage.book_id = answer["results"][0]["book_id"]
        assert stage.raw_files(http) == {}


@on(*DIALECTS)
async def test_g_several_books_go_one_by_one(stage: Stage) -> None:
    async with stage.signed_in() as dcs:
        for name in ("One", "Two", "Three"):
            book = (await stage.worker(dcs, stage.job(stage.a_book(name), name=name), Notes())).book
            assert await dcs.objects(book)
        assert len(await dcs.books()) == 3
        assert stage.asked("/books/upload-bulk", "POST") == 0


def test_g_the_program_does_not_know_the_bulk_route() -> None:
    house = ROOT / "dcs_browser"
    callers = [
        path
        for path in house.rglob("*.py")
        if "localdcs" not in path.parts and "upload-bulk" in path.read_text("utf-8")
    ]
    assert callers == []


# ── (h) the layout of the ZIP ────────────────────────────────────────────────────────────────


@on("v1", "v2", "v3")
def test_h_unguarded_an_older_config_in_front_is_taken_for_the_books(stage: Stage) -> None:
    old = CONFIG.replace(NAME, "Old title")
    body = a_raw_zip({"backup/old_config.json": old, "config.json": CONFIG, "data/version": "1.0.0"})
    with stage.raw() as http:
        answer = http.post("/books/upload", files={"file": ("Harbour.zip", body)}).json()
        assert "Old title" in (answer["book"].get("book_title"), answer["book"]["book_name"])


@on("v3", "v4")
def test_h_unguarded_a_folder_of_macos_moves_the_whole_book_down(stage: Stage) -> None:
    body = a_raw_zip({"__MACOSX/": b"", "Harbour/config.json": CONFIG, "Harbour/a.txt": b"a"})
    with stage.raw() as http:
        answer = http.post("/books/upload", files={"file": ("Harbour.zip", body)})
        stage.book_id = answer.json()["book"]["id"]
        assert all("/Harbour/Harbour/" in path for path in stage.raw_files(http))


def a_messy_book(stage: Stage) -> Path:
    """What an editor's folder looks like after a year on a Mac."""
    folder = stage.a_book("messy")
    for path, data in {
        "__MACOSX/._config.json": b"\0",
        ".DS_Store": b"\0",
        "images/._1.png": b"\0",
        "backup/old_config.json": CONFIG.replace(NAME, "Old title").encode(),
        "a_config.json": CONFIG.replace(NAME, "Older title").encode(),
        "config.json.bak": b"{}",
        "Thumbs.db": b"\0",
    }.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    (folder / "empty").mkdir()
    return folder


@on(*DIALECTS)
async def test_h_the_archive_follows_the_recipe_every_service_understands(stage: Stage) -> None:
    async with stage.signed_in() as dcs:
        source = a_messy_book(stage)
        draft = BookDraft(PUBLISHER, NAME, category="English")
        extras = side_files(dcs, draft, None)
        found = scan(source)
        path = stage.folder / "out.zip"
        pack(found, path, extras=extras)
        assert archive_stem(NAME, "another") == NAME  # the file's name, hence the book's where it counts
        with zipfile.ZipFile(path) as packed:
            names = packed.namelist()
            assert names[0] == "config.json"
            assert not packed.read("config.json").startswith(b"\xef\xbb\xbf")
            versions = stage.dialect in ("v1", "v2")
            assert ("data/version" in names) is versions
            assert ("metadata.json" in names) is versions
        assert not [n for n in names if n.endswith("/") or "\\" in n or n.startswith("/")]
        assert not [
            n for n in names if "__MACOSX" in n or "/._" in f"/{n}" or n.endswith((".DS_Store", ".bak"))
        ]
        assert len(names) == len({n.casefold() for n in names})


@on(*DIALECTS)
async def test_h_a_messy_folder_becomes_the_right_book_everywhere(stage: Stage) -> None:
    async with stage.signed_in() as dcs:
        book = await stage.publish(dcs, a_messy_book(stage))
        assert book.status is BookStatus.PUBLISHED
        assert "Old" not in book.label
        paths = await stage.stored(dcs)
        assert "config.json" in paths
        assert not [p for p in paths if "MACOSX" in p or "DS_Store" in p]
        if dcs.capabilities.reading.on:
            assert b"Old title" not in await dcs.read_object(book, "config.json")


# ── an answer that never comes ───────────────────────────────────────────────────────────────


@on(*DIALECTS)
@pytest.mark.parametrize("replacing", [False, True], ids=["new", "replace"])
async def test_a_gateway_that_gives_up_leaves_an_unknown_that_the_listing_decides(
    stage: Stage, replacing: bool
) -> None:
    async with stage.signed_in() as dcs:
        if replacing:
            await stage.publish(dcs, stage.a_book())
        source = stage.a_book("new", page="of the new one")
        if not replacing and stage.dialect in ("guide", "v1", "v2"):
            prefix = "/books/1/upload"
        else:
            prefix = f"/books/{stage.book_id}/upload" if replacing else "/books/upload"
        uploads = stage.asked(prefix, "POST")
        held = stage.service.faults.answer_early(prefix, 504, method="POST")
        job, notes = stage.job(source, replace=replacing), Notes()
        with pytest.raises(OutcomeUnknown):
            await stage.worker(dcs, job, notes)
        # The service goes on working: not there yet, and nothing is sent a second time.
        with pytest.raises(OutcomeUnknown):
            await stage.worker(dcs, job, notes, resolving=True)
        held.release()
        assert await asyncio.to_thread(held.finished.wait, 10)
        result = await stage.worker(dcs, job, notes, resolving=True)
        assert result.differences == ()
        assert stage.asked(prefix, "POST") == uploads + 1
        stage.book_id = result.book.id
        assert await stage.stored(dcs)


def test_no_hazard_is_left_out() -> None:
    names = [name for name in globals() if name.startswith("test_")]
    for letter in "abcdefgh":
        assert any(name.startswith(f"test_{letter}_unguarded") for name in names)
        assert any(name.startswith(f"test_{letter}_") and "unguarded" not in name for name in names)
