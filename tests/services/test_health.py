"""Checking every book of a service: what is kept, what is not done twice, what fails alone, and the board as a file."""

import csv
import io
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dcs_browser.client.api import Dcs
from dcs_browser.client.connect import Credentials, connect
from dcs_browser.domain.checks import Finding, Severity
from dcs_browser.domain.errors import ServerUnreachable
from dcs_browser.domain.library import Book
from dcs_browser.services.checking_all import PICTURES, check_all, decided
from dcs_browser.services.health import HealthStore, condition_of
from dcs_browser.services.health_board import Line, board_bytes
from dcs_browser.services.ignored import IgnoredFindings, ignore_kind
from dcs_browser.services.rounds import Round
from tests.builders import a_book_folder
from tests.service import Running, running_service

DIALECTS = ("guide", "v2", "v3", "v4")


def two_books(folder: Path) -> list[Path]:
    faulty = a_book_folder(folder, name="harbour_2")
    (faulty / "images" / "Unit_1" / "2.png").unlink()
    (faulty / "images" / "Unit_1" / "p9_crop_1.png").write_bytes(b"x" * 5000)
    return [faulty, a_book_folder(folder, name="isik_1", title="IŞIK 1", publisher="Şehir Yayınları")]


class Desk:
    """Kept results beside a running service; ``check`` is one round."""

    def __init__(self, service: Running, folder: Path) -> None:
        self.service = service
        self.folder = folder
        self.store = HealthStore(folder, service.url)

    @asynccontextmanager
    async def signed_in(self) -> AsyncIterator[Dcs]:
        dcs = await connect(self.service.url, Credentials(self.service.email, self.service.password))
        try:
            yield dcs
        finally:
            await dcs.aclose()

    async def check(self, **options) -> Round:
        walk = Round()
        async with self.signed_in() as dcs:
            books = await dcs.books()
            self.service.faults.seen.clear()
            await check_all(self.store, dcs, books, walk, **options)
        return walk


@pytest.fixture(params=DIALECTS)
def desk(request, tmp_path: Path) -> Iterator[Desk]:
    with running_service(tmp_path / "service", dialect=request.param, books=two_books(tmp_path)) as running:
        made = Desk(running, tmp_path / "state")
        yield made
        made.store.close()


@pytest.fixture
def one(tmp_path: Path) -> Iterator[Desk]:
    with running_service(tmp_path / "service", dialect="v3", books=two_books(tmp_path)) as running:
        made = Desk(running, tmp_path / "state")
        yield made
        made.store.close()


@pytest.mark.anyio
async def test_every_book_has_a_row_in_every_dialect(desk):
    walk = await desk.check()
    assert (walk.progress.done, walk.progress.changed, walk.failures) == (2, 2, {})
    faulty, clean = sorted(desk.store.all().values(), key=lambda made: -made.unused)
    # The newest service points a reference at the file most like the one that is missing (format 1.3).
    repaired = desk.service.local.dialect == "v4"
    assert (faulty.errors, clean.errors) == (0 if repaired else 1, 0)
    assert faulty.unused == 5000
    assert (clean.unused, clean.pages) == (0, 3)
    assert clean.activities == {"dragdroppicture": 1, "circle": 1, "matchTheWords": 1}
    assert clean.files > 5 < clean.size
    assert {f.rule for f in desk.store.findings(faulty.book_id)} >= {"files.unused.crops"}


@pytest.mark.anyio
async def test_an_unchanged_book_is_not_checked_again(desk):
    await desk.check()
    before = desk.store.all()
    walk = await desk.check()
    assert walk.progress.changed == 0
    assert desk.store.all() == before
    assert (
        len(desk.service.faults.seen) <= 2 * 2 + 2
    )  # a listing and an ETag a book; a link, where one is needed
    assert (await desk.check(again=True)).progress.changed == 2


@pytest.mark.anyio
async def test_pictures_are_measured_when_asked_for_and_that_is_kept(one):
    await one.check()
    assert {made.depth for made in one.store.all().values()} == {0}
    assert (await one.check(depth=PICTURES)).progress.changed == 2
    assert (await one.check()).progress.changed == 0
    assert {made.depth for made in one.store.all().values()} == {PICTURES}


@pytest.mark.anyio
async def test_what_a_person_ignores_is_not_counted(one, tmp_path):
    url = one.service.url
    IgnoredFindings(tmp_path / "ignored").add(
        f"{url}/North Quay/harbour_2", ignore_kind("files.missing", "known")
    )
    await one.check(ignored=decided(url, tmp_path / "ignored"))
    assert sum(made.errors for made in one.store.all().values()) == 0


@pytest.mark.anyio
async def test_a_book_that_fails_keeps_its_last_result_and_the_others_go_on(one):
    await one.check()
    one.service.faults.fail_next("/storage/books/North", 500, {"detail": "broken"}, times=40)
    walk = await one.check(again=True)
    one.service.faults.clear()
    assert (walk.progress.failed, walk.progress.changed) == (1, 1)
    assert len(one.store.all()) == 2


@pytest.mark.anyio
async def test_without_the_service_results_stay(one):
    await one.check()
    async with one.signed_in() as dcs:
        books = await dcs.books()
        one.service.stop()
        with pytest.raises(ServerUnreachable):
            await check_all(one.store, dcs, books, Round())
    assert len(one.store.all()) == 2


@pytest.mark.anyio
async def test_a_book_that_is_gone_is_forgotten(one):
    await one.check()
    async with one.signed_in() as dcs:
        await check_all(one.store, dcs, (await dcs.books())[:1], Round())
    assert len(one.store.all()) == 1


@pytest.mark.anyio
async def test_damaged_results_are_put_aside(one):
    await one.check()
    one.store.close()
    one.store.path.write_bytes(b"no database at all" * 500)
    assert one.store.all() == {}
    assert list(one.folder.glob("*.damaged"))
    await one.check()
    assert len(one.store.all()) == 2


def test_findings_with_broken_letters_are_kept(tmp_path):
    store = HealthStore(tmp_path, "http://storage.example")
    finding = Finding("files.unused.crops", Severity.WARNING, "lone \ud800", files=("a\ud800.png",))
    made = condition_of(Book(1, "P", "b"), [finding], {"a\ud800.png": 7}, b"{", depth=0)
    store.put(made, [finding])
    assert (made.unused, made.warnings) == (7, 1)
    assert store.findings(1)[0].message == "lone ?"
    assert store.findings(2) == ()
    store.close()


LINES = (
    Line(
        "Şehir",
        "isik",
        "IŞIK <1>",
        datetime(2026, 11, 23, tzinfo=UTC),
        True,
        2,
        1,
        3_000_000,
        {"circle": 2},
        4,
        9,
        7,
    ),
    Line("P", "b", "=1+1"),
)


def test_the_board_as_a_table():
    data = board_bytes(LINES, "csv", "http://s")
    assert data.startswith(b"\xef\xbb\xbf")
    first, second = csv.DictReader(io.StringIO(data.decode("utf-8-sig")))
    assert (first["errors"], first["activities_by_type"], first["stale"]) == ("2", "circle 2", "True")
    assert (second["title"], second["errors"], second["checked"]) == ("'=1+1", "", "")


def test_the_board_as_data():
    made = json.loads(board_bytes(LINES, "json", "http://s"))
    assert made["server"] == "http://s"
    assert made["books"][0]["activities_by_type"] == {"circle": 2}
    assert made["books"][1]["errors"] is None


def test_the_board_as_a_page_escapes_what_books_say():
    page = board_bytes(LINES, "html", "http://s").decode()
    assert "IŞIK &lt;1&gt;" in page
    assert "changed since" in page
    assert "3.0" in page
