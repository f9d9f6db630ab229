"""Losses by what lies about: files nobody has a record of, entries of older names, a trash that holds two books as one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dcs_browser.client.api import Dcs
from dcs_browser.client.bodies import BytesBody
from dcs_browser.domain.errors import Conflict
from dcs_browser.domain.library import Book, TrashEntry, TrashKind
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.publishing import safety
from tests.builders import a_book_zip
from tests.services.hazards import NAME, PUBLISHER, Notes, Stage, a_stage

pytestmark = pytest.mark.anyio


@pytest.fixture
def stage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stage]:
    with a_stage(tmp_path, request.param) as made:
        yield made


def on(*dialects: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("stage", dialects, indirect=True)


def copies(stage: Stage) -> list[safety.SafetyCopy]:
    root = stage.worker.folder / "safety"
    return [copy for place in (root.iterdir() if root.is_dir() else ()) if (copy := safety.copy_at(place))]


# ── a replace that names no record ───────────────────────────────────────────────────────────


@on("v3", "v4")
async def test_a_new_upload_with_leave_to_replace_finds_the_live_record_and_keeps_it_safe(
    stage: Stage,
) -> None:
    async with stage.signed_in() as dcs:
        book = await stage.publish(dcs, stage.a_book())
        before = await stage.stored(dcs)
        job = stage.job(stage.a_book("new", page="new"), replace=False)
        result = await stage.worker(dcs, _leave(job), Notes())
        assert result.book.id == book.id
        copy = stage.worker.safety_copy(stage.service.url, book.id)
        assert copy is not None
        assert {file.path: file.size for file in copy.files} == before


@on("v3", "v4")
async def test_files_without_a_record_are_kept_before_a_replace_wipes_them(stage: Stage) -> None:
    async with stage.signed_in() as dcs:
        book = await stage.publish(dcs, stage.a_book())
        before = await stage.stored(dcs)
        assert stage.service.local._service is not None
        stage.service.local._service.books.remove(book.id)  # as after a row that was never written
        stage.service.forward(minutes=10)
        stage.book_id = 0
        fresh = stage.job(stage.a_book("new", page="new"), replace=False)
        with pytest.raises(Conflict):
            await stage.worker(dcs, fresh, Notes())
        assert copies(stage) == []
        result = await stage.worker(dcs, _leave(fresh), Notes())
        assert result.differences == ()
        (copy,) = copies(stage)
        assert {file.path: file.size for file in copy.files} == before


@on("guide", "v1", "v2", "v3", "v4")
async def test_a_first_book_with_leave_to_replace_is_a_new_book(stage: Stage) -> None:
    async with stage.signed_in() as dcs:
        result = await stage.worker(dcs, _leave(stage.job(stage.a_book())), Notes())
        assert result.differences == ()
        assert copies(stage) == []


def _leave(job):
    from dataclasses import replace

    return replace(job, replace=True, book_id=None)


# ── one key of the trash for two books ───────────────────────────────────────────────────────


@on("v1", "v2")
async def test_after_a_replace_a_delete_tells_that_more_comes_back_and_it_does(stage: Stage) -> None:
    async with stage.signed_in() as dcs:
        await stage.publish(dcs, stage.a_book())
        new = stage.a_book("new", page="new")
        (new / "audio" / "Pg_1.wav").unlink()
        config = (new / "config.json").read_text("utf-8")
        (new / "config.json").write_text(config.replace("Pg_1.wav", "Pg_2.wav"), "utf-8")
        (new / "audio" / "Pg_2.wav").write_bytes(b"RIFF")
        book = await stage.publish(dcs, new, replace=True)
        without = set(await stage.stored(dcs))
        catalog = Catalog(dcs)
        await catalog.refresh()
        deletion = await catalog.delete(book)
        assert deletion.mixed
        await catalog.undo(deletion)
        assert set(await stage.stored(dcs)) - without == {"audio/Pg_1.wav"}  # this is what is warned of


@on("guide", "v1", "v2", "v3")
async def test_a_book_deleted_for_the_first_time_comes_back_as_it_was(stage: Stage) -> None:
    async with stage.signed_in() as dcs:
        book = await stage.publish(dcs, stage.a_book())
        before = await stage.stored(dcs)
        catalog = Catalog(dcs)
        await catalog.refresh()
        deletion = await catalog.delete(book)
        assert not deletion.mixed
        (entry,) = await catalog.trash()
        assert catalog.brings_back_more(entry) is (stage.dialect in ("v1", "v2"))
        await catalog.undo(deletion)
        assert await stage.stored(dcs) == before


@on("v3")
async def test_a_second_book_of_the_same_name_in_the_trash_is_told(stage: Stage) -> None:
    async with stage.signed_in() as dcs:
        catalog = Catalog(dcs)
        for round_ in range(2):
            stage.book_id = 0
            book = await stage.publish(dcs, stage.a_book(f"book-{round_}"))
            await catalog.refresh()
            deletion = await catalog.delete(book)
            assert deletion.mixed is bool(round_)
        (entry,) = await catalog.trash()
        assert catalog.brings_back_more(entry)


# ── a trash that can't be listed ─────────────────────────────────────────────────────────────


@on("v1", "v2", "v3")
async def test_an_undo_works_where_the_service_breaks_on_listing_its_trash(stage: Stage) -> None:
    async with stage.signed_in() as dcs:
        book = await stage.publish(dcs, stage.a_book())
        before = await stage.stored(dcs)
        stage.service.faults.fail_next("/storage/trash", 500, "Internal Server Error", method="GET", times=-1)
        catalog = Catalog(dcs)
        await catalog.refresh()
        deletion = await catalog.delete(book)
        assert deletion.trash_key
        assert await catalog.undo(deletion) is not None
        assert await stage.stored(dcs) == before


# ── an entry under the simplified name of a live book ────────────────────────────────────────


def an_old_entry(publisher: str = "north-quay", name: str = "Harbour") -> dict[str, object]:
    """As an earlier generation left it where names have been simplified since."""
    return {
        "key": f"publishers/{publisher}/books/{name}/",
        "bucket": "publishers",
        "path": f"{publisher}/books/{name}",
        "item_type": "book",
        "object_count": 3,
        "total_size": 30,
        "metadata": {"publisher": publisher, "book_name": name},
    }


@on("v4")
async def test_the_live_twin_of_an_entry_is_found_behind_its_slug_and_blocks(stage: Stage) -> None:
    async with stage.signed_in() as dcs:
        book = await stage.publish(dcs, stage.a_book())
        stage.service.faults.fail_next("/storage/trash", 200, [an_old_entry()], method="GET", times=-1)
        catalog = Catalog(dcs)
        (entry,) = await catalog.trash()
        for act in (catalog.restore, catalog.purge):
            with pytest.raises(Conflict) as caught:
                await act(entry)
            assert caught.value.reason == "LIVE_BOOK"
        assert catalog.live_twin(entry) == book
        assert stage.asked("/storage/restore", "POST") == 0
        assert stage.asked("/storage/trash", "DELETE") == 0


@on("v4")
@pytest.mark.parametrize(
    ("publisher", "name", "twin"),
    [
        ("north-quay", "Harbour", True),
        ("North Quay", "Harbour", True),
        ("north_quay", "harbour", True),
        ("north-quay", "Harbour_2", False),
        ("north-quays", "Harbour", False),
    ],
)
async def test_which_spellings_are_the_same_book(stage: Stage, publisher: str, name: str, twin: bool) -> None:
    async with stage.signed_in() as dcs:
        await stage.publish(dcs, stage.a_book())
        catalog = Catalog(dcs)
        await catalog.refresh()
        entry = TrashEntry("key/", TrashKind.BOOK, publisher, name)
        assert (catalog.live_twin(entry) is not None) is twin
        assert (PUBLISHER, NAME) == ("North Quay", "Harbour")


# ── books inside a book ──────────────────────────────────────────────────────────────────────


async def a_child(stage: Stage, dcs: Dcs, parent: Book) -> Book:
    """A book that belongs to ``parent``, with files."""
    with stage.raw() as http:
        record = {"publisher": parent.publisher, "book_name": "Extra", "language": "en", "category": "x"}
        made = http.post("/books/", json={**record, "parent_book_id": parent.id})
        assert made.status_code == 201
    child = await dcs.book(int(made.json()["id"]))
    archive = a_book_zip(stage.folder / "child", pages=1, name="Extra").read_bytes()
    await dcs.upload(child, BytesBody("Extra.zip", archive), filename="Extra.zip")
    return child


def inside(stage: Stage) -> list[str]:
    with stage.raw() as http:
        return [key for key in stage.raw_files(http) if "/additional-resources/" in key]


@on("v4")
async def test_unguarded_a_replace_takes_the_files_of_child_books(stage: Stage) -> None:
    async with stage.signed_in() as dcs:
        book = await stage.publish(dcs, stage.a_book())
        await a_child(stage, dcs, book)
        assert inside(stage)
        archive = a_book_zip(stage.folder / "again", pages=1, name=NAME).read_bytes()
        await dcs.upload(book, BytesBody("again.zip", archive), filename="again.zip", override=True)
        assert not inside(stage)


@on("v4")
async def test_a_book_with_books_inside_is_not_replaced(stage: Stage) -> None:
    async with stage.signed_in() as dcs:
        book = await stage.publish(dcs, stage.a_book())
        child = await a_child(stage, dcs, book)
        assert [found.id for found in await dcs.children(book)] == [child.id]
        before = inside(stage)
        with pytest.raises(Conflict) as refused:
            await stage.worker(dcs, stage.job(stage.a_book("again", page="x"), replace=True), Notes())
        assert child.label in refused.value.sentence
        assert inside(stage) == before


@on("guide", "v1", "v2", "v3")
async def test_elsewhere_no_book_lies_inside_another(stage: Stage) -> None:
    async with stage.signed_in() as dcs:
        assert await dcs.children(await stage.publish(dcs, stage.a_book())) == ()
