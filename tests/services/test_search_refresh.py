"""The index against running services: what is read, what is not read again, and what is found, in every dialect."""

import asyncio
import io
import json
import sqlite3
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from dcs_browser.client.bodies import BytesBody
from dcs_browser.client.connect import Credentials, connect
from dcs_browser.domain.errors import ServerUnreachable
from dcs_browser.services.rounds import Round
from dcs_browser.services.search.query import parse
from dcs_browser.services.search.refresh import refresh
from dcs_browser.services.search.store import IndexStore
from dcs_browser.services.search.texts import Kind
from tests.builders import a_book_folder, a_config, write_config
from tests.service import Running, running_service

DIALECTS = ("guide", "v1", "v2", "v3", "v4")
GAMES = {
    "levels": [
        {
            "level": 1,
            "title": "Kıyı",
            "games": [
                {"type": "quiz", "questions": [{"question": "Nerede yüzer?", "answers": [{"text": "Deniz"}]}]}
            ],
        }
    ]
}


def two_books(folder: Path) -> list[Path]:
    harbour = a_book_folder(folder, name="harbour_2")
    (harbour / "games.json").write_text(json.dumps(GAMES), "utf-8")
    (harbour / "video").mkdir()
    (harbour / "video" / "1.srt").write_text("1\n00:00:01,000 --> 00:00:02,000\nMartılar uçuyor\n", "utf-8")
    isik = a_book_folder(folder, name="isik_1", title="IŞIK 1", publisher="Şehir Yayınları")
    return [harbour, isik]


class Desk:
    """An index beside a running service; ``read`` brings it into step."""

    def __init__(self, service: Running, folder: Path) -> None:
        self.service = service
        self.store = IndexStore(folder, service.url)
        self.reads = True
        """Whether the service hands out files."""

    async def read(self, *, again: bool = False) -> Round:
        dcs = await connect(self.service.url, Credentials(self.service.email, self.service.password))
        walk = Round()
        try:
            books = await dcs.books()
            self.reads = dcs.capabilities.reading.on
            self.service.faults.seen.clear()
            await refresh(self.store, dcs, books, walk, again=again)
        finally:
            await dcs.aclose()
        return walk

    async def upload(self, folder: Path) -> None:
        """The folder over the book of its title."""
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            for path in sorted(folder.rglob("*")):
                archive.write(path, path.relative_to(folder).as_posix())
            archive.writestr("data/version", "1.0.0")
        dcs = await connect(self.service.url, Credentials(self.service.email, self.service.password))
        book = next(book for book in await dcs.books() if book.name.casefold() == folder.name)
        body = BytesBody(f"{book.name}.zip", packed.getvalue())
        await dcs.upload(book, body, filename=f"{book.name}.zip", override=True)
        await dcs.aclose()

    def find(self, text: str) -> list[tuple[str, str]]:
        return [(hit.kind.word, hit.text) for hit in self.store.search(parse(text)).hits]


@pytest.fixture(params=DIALECTS)
def desk(request, tmp_path: Path) -> Iterator[Desk]:
    with running_service(tmp_path / "service", dialect=request.param, books=two_books(tmp_path)) as running:
        made = Desk(running, tmp_path / "index")
        yield made
        made.store.close()


@pytest.mark.anyio
async def test_every_kind_of_text_of_every_dialect_is_found(desk):
    walk = await desk.read()
    assert (walk.progress.done, walk.progress.changed, walk.failures) == (2, 2, {})
    kinds = {
        "ışık": Kind.TITLE,
        '"unit 1"': Kind.MODULE,
        "put words place": Kind.HEADER,
        "lighth": Kind.ANSWER,
        "channel marks": Kind.SENTENCE,
        "nerede YÜZER": Kind.GAME,
        "martilar": Kind.SUBTITLE,
        "book_cover": Kind.FILE,
    }
    for text, kind in kinds.items():
        if desk.reads or kind in (Kind.TITLE, Kind.FILE):
            assert kind.word in {found for found, _ in desk.find(text)}, text
    assert desk.store.state().refreshed > 0


@pytest.mark.anyio
async def test_an_unchanged_book_costs_two_requests_at_most_and_is_not_read(desk):
    await desk.read()
    walk = await desk.read()
    assert walk.progress.changed == 0
    assert len(desk.service.faults.seen) <= 2 * 2 + 2, (
        desk.service.faults.seen
    )  # links cost one more, where needed
    assert desk.find("isik")


@pytest.mark.anyio
async def test_a_changed_book_is_read_and_the_other_is_not(desk, tmp_path):
    await desk.read()
    folder = tmp_path / "harbour_2"
    config = a_config()
    activity = config["books"][0]["modules"][0]["pages"][0]["sections"][2]["activity"]
    before = activity["headerText"]
    activity["headerText"] = "Dut the words of page 1 in place."  # as long as before
    assert len(before) == len(activity["headerText"])
    write_config(folder, config)
    await desk.upload(folder)
    walk = await desk.read()
    if not desk.reads:
        return
    assert walk.progress.changed == 1
    assert desk.find("dut the words")
    assert len(desk.find('"put the words of page 1"')) == 1, "the other book's"


@pytest.fixture
def one(tmp_path: Path) -> Iterator[Desk]:
    with running_service(tmp_path / "service", books=two_books(tmp_path)) as running:
        made = Desk(running, tmp_path / "index")
        yield made
        made.store.close()


@pytest.mark.anyio
async def test_a_book_that_is_gone_leaves_the_index(one):
    await one.read()
    dcs = await connect(one.service.url, Credentials(one.service.email, one.service.password))
    book = next(book for book in await dcs.books() if book.name.casefold().startswith("isik"))
    await dcs.delete_book(book)
    await dcs.aclose()
    await one.read()
    assert not one.find("isik")
    assert one.find("harbour")


@pytest.mark.anyio
async def test_a_stopped_refresh_keeps_what_it_read_and_goes_on(one):
    stall = one.service.faults.stall("/storage/browse")
    dcs = await connect(one.service.url, Credentials(one.service.email, one.service.password))
    books = await dcs.books()
    walk = Round()
    running = asyncio.ensure_future(refresh(one.store, dcs, books, walk))
    while walk.progress.done < 1:
        await asyncio.sleep(0)
    walk.stop()
    await running
    stall.release()
    await dcs.aclose()
    assert (walk.progress.done, walk.progress.running, walk.progress.stopped) == (1, False, True)
    assert one.store.state() == type(one.store.state())(1, 0.0)
    assert (await one.read()).progress.changed == 1
    assert one.store.state().books == 2


@pytest.mark.anyio
async def test_without_the_service_the_last_index_answers(one):
    await one.read()
    when = one.store.state().refreshed
    dcs = await connect(one.service.url, Credentials(one.service.email, one.service.password))
    books = await dcs.books()
    one.service.stop()
    with pytest.raises(ServerUnreachable):
        await refresh(one.store, dcs, books, Round())
    await dcs.aclose()
    assert one.find("isik")
    assert one.store.state().refreshed == when


@pytest.mark.anyio
async def test_a_book_that_cannot_be_read_keeps_what_was_known_and_the_others_go_on(one):
    await one.read()
    one.service.faults.fail_next("/storage/browse", 500, {"detail": "broken"}, times=40)
    walk = await one.read()
    one.service.faults.clear()
    assert len(walk.failures) == 2
    assert one.find("isik")
    assert one.find("lighthouse")


@pytest.mark.anyio
async def test_a_damaged_index_is_noticed_and_made_anew(one):
    await one.read()
    one.store.close()
    size = one.store.path.stat().st_size
    with one.store.path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xa5" * (size - 4096))
    walk = await one.read()
    assert one.store.rebuilt == 1
    assert walk.progress.changed == 2
    assert one.find("isik")


@pytest.mark.anyio
async def test_an_index_of_another_version_is_made_anew(one):
    await one.read()
    one.store.close()
    with sqlite3.connect(one.store.path) as connection:
        connection.execute("pragma user_version = 99")
    connection.close()
    assert one.store.state().books == 0
    await one.read()
    assert one.find("isik")
