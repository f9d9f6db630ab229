"""The upload dialog on every generation of the service: dropped, planned, sent, verified, replaced, met, stopped."""

import json
import os
import random
import shutil
import zipfile
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from dcs_browser.domain.transfers import FINAL, State
from dcs_browser.services.publishing.conflicts import Meets
from dcs_browser.ui.upload.book import Choice, Step
from tests.builders import a_book_folder, a_book_zip, a_png
from tests.pages.upload_desk import Desk, a_desk

DIALECTS = ("guide", "v1", "v2", "v3", "v4")


@pytest.fixture
async def desk(bot: Any, tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Desk]:
    dialect = getattr(request, "param", "guide")
    async with a_desk(bot, tmp_path, dialect=dialect) as made:
        yield made


async def published(desk: Desk, source: Path) -> int:
    """Send ``source`` through a dialog; the number of the book."""
    page = await desk.open().drop(source)
    if not page.books[0].fields.publisher:
        await page.type_publisher("North Quay")
    await page.send()
    await desk.bot.until(lambda: page.books[0].group and page.books[0].group.state in FINAL, timeout=30)
    group = page.books[0].group
    assert group is not None
    assert group.state is State.DONE, group.error_message
    assert group.detail == ""
    page.dialog.reject()
    await desk.catalog.refresh()
    assert group.book_id is not None
    return group.book_id


def edited(folder: Path) -> Path:
    book = a_book_folder(folder, pages=4)
    (book / "images/extra.png").write_bytes(a_png(20, 20))
    return book


@pytest.mark.anyio
@pytest.mark.parametrize("desk", DIALECTS, indirect=True)
async def test_a_dropped_folder_is_published_and_replaced_and_planned_again(
    desk: Desk, tmp_path: Path
) -> None:
    number = await published(desk, a_book_folder(tmp_path / "first"))
    before = await desk.stored(number)
    assert {"config.json", "images/Unit_1/1.png"} <= {path.removeprefix("harbour_2/") for path in before}

    page = await desk.open().drop(edited(tmp_path / "second"))
    assert page.dialog.form.twin.isVisible()
    assert page.dialog.send.text() == "Replace live book"
    await page.send()
    await desk.bot.until(lambda: page.books[0].group and page.books[0].group.state in FINAL, timeout=30)
    group = page.books[0].group
    assert group is not None
    assert (group.state, group.detail) == (State.DONE, ""), group.error_message
    now = await desk.stored(number)
    assert any(path.endswith("images/extra.png") for path in now)
    assert desk.temporary() == []


@pytest.mark.anyio
@pytest.mark.parametrize("desk", DIALECTS, indirect=True)
async def test_a_dropped_zip_is_published(desk: Desk, tmp_path: Path) -> None:
    number = await published(desk, a_book_zip(tmp_path, name="liman_1"))
    assert "config.json" in await desk.stored(number)


@pytest.mark.anyio
@pytest.mark.parametrize("desk", DIALECTS, indirect=True)
async def test_a_plan_without_changes_says_so(desk: Desk, tmp_path: Path) -> None:
    book = a_book_folder(tmp_path / "first")
    (book / "data").mkdir()
    (book / "data/version").write_text("1.0.0")
    config = json.loads((book / "config.json").read_text("utf-8"))
    (book / "config.json").write_text(json.dumps({**config, "category": "English"}), "utf-8")
    await published(desk, book)
    page = await desk.open().drop(book)
    plan = page.books[0].outlook
    assert plan is not None
    if not plan.unchanged:
        # Generation 4 writes config.json anew: it can't be told from a change.
        assert desk.dcs.capabilities.upload_chunked.on
        assert {(row.path, row.sure) for row in plan.changed} == {("config.json", False)}
        return
    shown = page.dialog.plan
    assert shown.stack.currentWidget() is shown.nothing
    assert page.dialog.send.isEnabled()
    page.click(shown.cards[3])
    assert shown.stack.currentWidget() is shown.files_part
    assert len(page.listed()) == len(plan.rows)


@pytest.mark.anyio
@pytest.mark.parametrize("desk", ["v4"], indirect=True)
async def test_names_that_will_be_simplified_are_shown_before(desk: Desk, tmp_path: Path) -> None:
    book = a_book_folder(tmp_path, name="Deniz 2 SB")
    (book / "audio/Şarkı sözü.MP3").write_bytes(b"ID3" + bytes(100))
    page = await desk.open().drop(book)
    rows = {row.path: row.stored for row in page.dialog.plan.model.visible}
    assert rows["audio/Şarkı sözü.MP3"] == "audio/Sarki_sozu.mp3"
    assert rows["config.json"] == ""
    assert not page.dialog.plan.files.isColumnHidden(1)
    assert page.dialog.form.place.text() == "North Quay/Deniz_2_Sb"
    (book / "audio/Sarki_sozu.mp3").write_bytes(b"ID3" + bytes(100))
    page.dialog.reject()
    again = await desk.open().drop(book)
    assert not again.dialog.send.isEnabled()


@pytest.mark.anyio
@pytest.mark.parametrize("desk", ["guide"], indirect=True)
async def test_names_that_stay_need_no_column(desk: Desk, tmp_path: Path) -> None:
    page = await desk.open().drop(a_book_folder(tmp_path, name="Deniz 2 SB"))
    assert page.dialog.plan.files.isColumnHidden(1)


# What it meets


@pytest.mark.anyio
@pytest.mark.parametrize("desk", ["v1", "v2"], indirect=True)
async def test_the_same_version_is_told_from_another_one(desk: Desk, tmp_path: Path) -> None:
    await published(desk, a_book_folder(tmp_path / "first"))
    page = await desk.open().drop(edited(tmp_path / "second"))
    form = page.dialog.form
    assert form.version.isVisible()
    if page.books[0].meeting.meets is Meets.VERSION:
        assert "version 1.0.0" in form.twin_text.text()
    form.version.setText("not one")
    form.version.textEdited.emit("not one")
    await desk.bot.until(lambda: page.books[0].fields.version == "not one" and not page.books[0].busy)
    assert page.dialog.send.toolTip() == "A version is written like 1.0.0."
    form.version.setText("1.1.0")
    form.version.textEdited.emit("1.1.0")
    await desk.bot.until(lambda: page.books[0].fields.version == "1.1.0" and not page.books[0].busy)
    assert page.books[0].meeting.meets is Meets.EXISTS
    assert page.dialog.send.isEnabled() or page.dialog.send.toolTip() == ""


@pytest.mark.anyio
@pytest.mark.parametrize("desk", ["guide"], indirect=True)
async def test_where_a_name_is_given_once_the_second_book_needs_another(desk: Desk, tmp_path: Path) -> None:
    await published(desk, a_book_folder(tmp_path / "first"))
    page = await desk.open().drop(a_book_folder(tmp_path / "second", publisher="Other House"))
    form = page.dialog.form
    assert page.books[0].meeting.meets is Meets.CLAIMED
    assert "North Quay has a book of this name" in form.twin_text.text()
    assert form.rename.isChecked()
    assert not form.replace.isVisible()
    await page.send()
    await page.wait_step(Step.DONE)
    await desk.catalog.refresh()
    assert len({book.name for book in desk.catalog.library}) == len(desk.catalog.library) >= 2


@pytest.mark.anyio
@pytest.mark.parametrize("desk", ["v1", "v2", "v3", "v4"], indirect=True)
async def test_a_namesake_of_another_publisher_is_mentioned_and_leaves_the_choice(
    desk: Desk, tmp_path: Path
) -> None:
    await published(desk, a_book_folder(tmp_path / "first"))
    page = await desk.open().drop(a_book_folder(tmp_path / "second", publisher="Other House"))
    assert page.books[0].meeting.meets is Meets.ELSEWHERE
    assert "North Quay has a book of this name too" in page.dialog.form.note.text()
    assert not page.dialog.form.twin.isVisible()
    assert page.dialog.send.isEnabled()


@pytest.mark.anyio
@pytest.mark.parametrize("desk", ["guide", "v1", "v2", "v3"], indirect=True)
async def test_a_deleted_book_of_that_name_is_safe_unless_its_name_is_taken(
    desk: Desk, tmp_path: Path
) -> None:
    number = await published(desk, a_book_folder(tmp_path / "first"))
    await desk.dcs.delete_book(await desk.dcs.book(number))
    await desk.catalog.refresh()
    page = await desk.open().drop(edited(tmp_path / "second"))
    book, form = page.books[0], page.dialog.form
    assert book.meeting.meets is Meets.ARCHIVED
    assert (book.choice, book.name) == (Choice.RENAME, "harbour_2 2")
    assert "deleted book" in form.twin_text.text()
    assert page.dialog.send.text() == "Publish"
    form.replace.click()
    assert book.name == "harbour_2"


@pytest.mark.anyio
@pytest.mark.parametrize("desk", ["v3"], indirect=True)
async def test_files_without_a_record_are_found_and_only_replaced_when_chosen(
    desk: Desk, tmp_path: Path
) -> None:
    number = await published(desk, a_book_folder(tmp_path / "first"))
    # Renaming a record leaves its files where they were (contract 1.2).
    with desk.service.client() as client:
        client.put(f"/books/{number}", json={"book_name": "moved_away"}).raise_for_status()
    await desk.catalog.refresh()
    page = await desk.open().drop(edited(tmp_path / "second"))
    book = page.books[0]
    assert book.meeting.meets is Meets.STRAY
    assert book.meeting.files > 5
    assert book.choice is Choice.RENAME
    assert not book.job("").replace
    page.dialog.form.replace.click()
    assert book.job("").replace
    await page.looked()
    await page.send()
    await desk.bot.until(lambda: book.group and book.group.state in FINAL, timeout=30)
    assert book.group is not None
    assert book.group.state is State.DONE, book.group.error_message


# What goes wrong


@pytest.mark.anyio
async def test_a_content_with_errors_stops_until_a_person_agrees(desk: Desk, tmp_path: Path) -> None:
    source = a_book_folder(tmp_path / "new")
    (source / "images/Unit_1/1.png").unlink()
    page = await desk.open().drop(source)
    assert page.books[0].errors
    assert not page.dialog.send.isEnabled()
    page.click(page.dialog.plan.despite)
    assert page.dialog.send.isEnabled()
    page.click(page.dialog.send)
    assert page.books[0].step is Step.PLAN
    await page.confirm()
    await page.wait_step(Step.DONE)


def as_folder(path: Path) -> None:
    """Something lies in the place of a file that can't be opened as one."""
    path.unlink()
    path.mkdir()


@pytest.mark.anyio
@pytest.mark.parametrize(
    "harm",
    [
        pytest.param(lambda book: (book / "audio/Pg_1.wav").write_bytes(b"other"), id="changed"),
        pytest.param(lambda book: (book / "audio/Pg_1.wav").unlink(), id="gone"),
        pytest.param(shutil.rmtree, id="all gone"),
        pytest.param(lambda book: as_folder(book / "audio/Pg_1.wav"), id="can't be opened"),
        pytest.param(
            lambda book: (book / "audio/Pg_1.wav").chmod(0),
            id="unreadable",
            marks=pytest.mark.skipif(
                not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything"
            ),
        ),
    ],
)
async def test_a_folder_that_changes_while_it_is_sent_leaves_the_old_book(
    desk: Desk, tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    number = await published(desk, a_book_folder(tmp_path / "first"))
    before = await desk.stored(number)
    source = edited(tmp_path / "second")
    page = await desk.open().drop(source)
    stall = desk.service.faults.stall("/storage/download", times=99)  # while the safety copy is being made
    await page.send()
    await desk.bot.until(
        lambda: page.books[0].group is not None and page.books[0].group.phase.value == "receive"
    )
    harm(source)
    desk.service.faults.clear()
    stall.release()
    await page.wait_state("failed")
    assert "The old book stands as it was." in page.dialog.outcome.sentence.text()
    assert await desk.stored(number) == before
    assert desk.temporary() == []


async def cancelled_somewhere(desk: Desk, tmp_path: Path, dice: random.Random, turn: int) -> None:
    """Start a replace, stop it at a moment nobody chose, and see that one whole book is there."""
    number = desk.catalog.library[0].id
    before = await desk.stored(number)
    page = await desk.open().drop(edited(tmp_path / f"turn{turn}"))
    scan = page.books[0].scan
    assert scan is not None
    await page.send()
    seen, moment = 0, dice.randrange(1, 40)

    def reached() -> bool:
        nonlocal seen
        seen += 1
        group = page.books[0].group
        return seen >= moment or (group is not None and group.state in FINAL)

    await desk.bot.until(reached)
    group = page.books[0].group
    if group is None or group.state not in FINAL:
        page.click(page.dialog.cancel)
    await desk.bot.until(
        lambda: (
            (group := page.books[0].group) is not None
            and group.state in FINAL
            and group.state is not State.UNKNOWN
        ),
        timeout=30,
    )
    now = await desk.stored(number)
    group = page.books[0].group
    assert group is not None
    if group.state is State.DONE:
        # Where versions are kept, two small files come with every archive.
        assert now - {"data/version", "metadata.json"} == {file.path for file in scan.files}
    else:
        assert now == before
    page.dialog.reject()
    assert desk.temporary() == []


@pytest.mark.anyio
async def test_stopping_at_any_moment_leaves_one_whole_book(desk: Desk, tmp_path: Path) -> None:
    await published(desk, a_book_folder(tmp_path / "first"))
    for turn in range(5):
        await cancelled_somewhere(desk, tmp_path, random.Random(turn), turn)


@pytest.mark.soak
@pytest.mark.anyio
@pytest.mark.parametrize("desk", DIALECTS, indirect=True)
async def test_stopping_at_twenty_moments_leaves_one_whole_book(desk: Desk, tmp_path: Path) -> None:
    await published(desk, a_book_folder(tmp_path / "first"))
    for turn in range(20):
        await cancelled_somewhere(desk, tmp_path, random.Random(turn), turn)


NAMES = (
    "audio/Şarkı sözü İI.MP3",
    "audio/u\u0308nlu\u0308.mp3",  # decomposed, as macOS writes it
    "images/📚 kitap.png",
    "images/trailing...",
    "images/con.png",
    "images/a+b%20#1 &'.png",
    "images/" + "ü" * 300 + ".png",
)


@pytest.mark.anyio
@pytest.mark.parametrize("desk", DIALECTS, indirect=True)
async def test_strange_names_arrive_and_are_recognised(desk: Desk, tmp_path: Path) -> None:
    source = a_book_zip(tmp_path, name="liman_1")
    with zipfile.ZipFile(source, "a") as archive:
        for number, name in enumerate(NAMES):
            archive.writestr(name, bytes([number]) * (number + 10))
    page = await desk.open().drop(source)
    page.books[0].with_errors = True  # some names are findings of their own
    page.presenter._show()
    await page.send()
    await desk.bot.until(lambda: page.books[0].group and page.books[0].group.state in FINAL, timeout=30)
    group = page.books[0].group
    assert group is not None
    assert (group.state, group.detail) == (State.DONE, ""), group.error_message
