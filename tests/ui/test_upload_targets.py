"""Where a drop on the running program leads: window, publisher, book; and that patterns outlive the program."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from dcs_browser.services.publishing.selection import Patterns
from dcs_browser.services.settings import ServerProfile, SettingsStore
from dcs_browser.ui.upload.book import Choice
from tests.builders import a_book_folder
from tests.pages.window import ProgramPage
from tests.service import Running, running_service


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Running]:
    with running_service(tmp_path / "service", books=[a_book_folder(tmp_path / "live")]) as running:
        yield running


@pytest.fixture
async def program(
    bot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, service: Running
) -> AsyncIterator[ProgramPage]:
    page = await ProgramPage.open(bot, monkeypatch, tmp_path / "home", ServerProfile(service.url, "Home"))
    await page.sign_in(service)
    yield page
    await page.close()


async def dropped_on(program: ProgramPage, path: Path, *names: str) -> Any:
    """Let ``path`` fall on a row of the tree; the page of the dialog that comes of it."""
    view = program.library.tree.view
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    at = QPointF(view.visualRect(await program.library.row(*names)).center())
    action, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    view.dropEvent(QDropEvent(at, action, data, left, none))
    page = await program.upload_dialog()
    await program.bot.until(lambda: page.books and not any(book.busy for book in page.books))
    return page


@pytest.mark.anyio
async def test_a_drop_on_a_book_is_a_new_version_of_it(program: ProgramPage, tmp_path: Path) -> None:
    other = a_book_folder(tmp_path, name="quite_other", title="Other", publisher="Nobody")
    page = await dropped_on(program, other, "North Quay", "harbour_2")
    assert page.dialog.form.place.text() == "North Quay/harbour_2"
    assert page.dialog.send.text() == "Replace live book"
    assert page.books[0].choice is Choice.REPLACE


@pytest.mark.anyio
async def test_a_drop_on_a_publisher_is_a_new_book_of_it(program: ProgramPage, tmp_path: Path) -> None:
    page = await dropped_on(program, a_book_folder(tmp_path, name="liman_1", publisher=""), "North Quay")
    assert page.dialog.form.place.text() == "North Quay/liman_1"
    assert page.dialog.send.text() == "Publish"


@pytest.mark.anyio
async def test_patterns_are_kept_in_the_settings(
    program: ProgramPage, service: Running, tmp_path: Path
) -> None:
    page = await dropped_on(program, a_book_folder(tmp_path, name="liman_1"), "North Quay")
    page.presenter._patterns.keep(service.url, Patterns(("*.psd",), ("review/",)))
    assert SettingsStore().load().left_out == {service.url: ("*.psd",)}
    assert SettingsStore().load().taken_in == {service.url: ("review/",)}
    page.presenter._patterns.keep(service.url, Patterns())
    assert SettingsStore().load().left_out == SettingsStore().load().taken_in == {}
