"""The whole program as a person uses it: its real session with window, dialogs, transfers and settings of its own.

Places are reached through the page objects of their own, laid over the program's window.
"""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QPushButton, QWidget

from dcs_browser.app.window import Session
from dcs_browser.app.wiring import House
from dcs_browser.domain.library import Book
from dcs_browser.domain.location import Location, Room, Tab
from dcs_browser.domain.transfers import GroupSnapshot, State
from dcs_browser.services.logs import Ring
from dcs_browser.services.settings import ServerProfile, Settings, SettingsStore
from dcs_browser.ui.messages import Messages
from dcs_browser.ui.questions import Question
from dcs_browser.ui.sign_in.view import SignInDialog
from dcs_browser.ui.states import ErrorState
from dcs_browser.ui.tab_row import TabButton
from dcs_browser.ui.upload.book import Step
from dcs_browser.ui.upload.dialog import UploadDialog
from dcs_browser.ui.upload.presenter import UploadPresenter
from tests.pages.files import FilesPage
from tests.pages.library import LibraryPage, press, said
from tests.pages.transfers import TransfersPage
from tests.pages.trash import TrashPage
from tests.pages.upload import UploadPage, drop
from tests.service import Running


class _Library(LibraryPage):
    def __init__(self, bot: Any, house: House) -> None:
        self.bot, self.place = bot, house.library
        self.tree, self.home, self.model = house.library.tree, house.library.home, house.library.model


class _Files(FilesPage):
    def __init__(self, bot: Any, house: House) -> None:
        self.bot, self.place = bot, house.files
        self.view, self.list, self.preview = house.files.view, house.files.view.list, house.files.view.preview


class _Trash(TrashPage):
    def __init__(self, bot: Any, house: House) -> None:
        self.bot, self.place = bot, house.trash
        self.view, self.model = house.trash.view, house.trash.view.model


class ProgramPage:
    """One run of the program; leave with :meth:`close`."""

    def __init__(self, bot: Any, session: Session, running: "asyncio.Task[int]") -> None:
        self.bot, self.session, self.running = bot, session, running
        assert session.house is not None
        self.house = session.house
        self.window = self.house.window
        self.library = _Library(bot, self.house)
        self.files = _Files(bot, self.house)
        self.trash = _Trash(bot, self.house)
        self.transfers = TransfersPage(self.house.drawer, bot)

    # Coming and going

    @classmethod
    async def open(
        cls, bot: Any, patch: pytest.MonkeyPatch, home: Path, *known: ServerProfile
    ) -> "ProgramPage":
        """Start the program of a person whose settings live in ``home`` and who knows these servers already."""
        for name in ("CONFIG", "DATA", "STATE", "CACHE"):
            patch.setenv(f"XDG_{name}_HOME", str(home / name.casefold()))
        patch.setattr(Messages, "native_dialogs", False)
        # Somebody who knows no server at all is shown the sample library first.
        if known:
            downloads = str(home / "downloads")
            SettingsStore().save(
                Settings(theme="light", language="en", profiles=known, download_folder=downloads)
            )
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        session = Session(application, Ring(), demo=False, data=None)
        running = asyncio.get_running_loop().create_task(session.main())
        await bot.until(lambda: session.house is not None and session.house.window.isVisible())
        return cls(bot, session, running)

    async def close(self) -> None:
        """Leave by closing the window, if that has not been done; transfers that run are left without regret."""
        if self.running.done():
            return
        for dialog in self.window.findChildren(QDialog):
            dialog.close()
        self.window.close()
        await self.bot.until(lambda: self.running.done() or self._question() is not None)
        if not self.running.done():
            await self.answer("Leave")
        async with asyncio.timeout(20):
            assert await self.running == 0
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # Signing in and out

    async def sign_in_dialog(self) -> SignInDialog:
        """Await the open dialog."""
        found: SignInDialog = await self.bot.until(
            lambda: next((d for d in self.window.findChildren(SignInDialog) if d.isVisible()), None)
        )
        return found

    async def fill_sign_in(self, service: Running, password: str = "", email: str = "") -> SignInDialog:
        """Type into the dialog and press Sign in."""
        dialog = await self.sign_in_dialog()
        for field, text in (
            (dialog.server.lineEdit(), service.url),
            (dialog.email, email or service.email),
            (dialog.password, password or service.password),
        ):
            assert field is not None
            field.selectAll()
            QTest.keyClicks(field, text)
        QTest.mouseClick(dialog.sign_in, Qt.MouseButton.LeftButton)
        return dialog

    async def sign_in(self, service: Running, email: str = "", password: str = "") -> "ProgramPage":
        await self.fill_sign_in(service, password, email)
        await self.bot.until(lambda: self.house.catalog is not None and self.house.catalog.loaded)
        return self

    def command(self, text: str) -> QAction:
        """An entry of the account menu."""
        return next(action for action in self.window.commands.values() if action.text() == text)

    # Where it is

    @property
    def location(self) -> Location:
        return self.house.navigator.location

    @property
    def books(self) -> list[str]:
        assert self.house.catalog is not None
        return [book.label for book in self.house.catalog.library]

    def book(self, label: str) -> Book:
        assert self.house.catalog is not None
        return next(book for book in self.house.catalog.library if book.label == label)

    async def open_tab(self, tab: Tab) -> "ProgramPage":
        """Press a tab of the open book."""
        assert self.location.room is Room.BOOK
        number = self.window.tab_row.tabs.index(tab)
        QTest.mouseClick(self.window.tab_row.findChildren(TabButton)[number], Qt.MouseButton.LeftButton)
        await self.bot.until(lambda: self.location.tab is tab)
        return self

    async def open_trash(self) -> TrashPage:
        QTest.mouseClick(self.library.tree.trash, Qt.MouseButton.LeftButton)
        await self.bot.until(lambda: self.location.room is Room.TRASH)
        return self.trash

    # What it says and asks

    async def toast(self, words: str) -> QWidget:
        """Await a note that says ``words``."""
        found: QWidget = await self.bot.until(
            lambda: next((t for t in self.house.messages.toasts if words in said(t)), None)
        )
        return found

    async def press_toast(self, words: str, button: str) -> None:
        press(await self.toast(words), button)

    def _question(self) -> Question | None:
        return next((q for q in self.window.findChildren(Question) if q.isVisible()), None)

    async def answer(self, button: str, typed: str = "") -> str:
        """Await a question, type what it wants, press its button; what it said."""
        question: Question = await self.bot.until(self._question)
        words = said(question)
        if typed:
            QTest.keyClicks(question.field, typed)
        made = question.yes if button == question.yes.text() else question.no
        assert made.text() == button, (made.text(), button)
        assert made.isEnabled()
        QTest.mouseClick(made, Qt.MouseButton.LeftButton)
        return words

    async def choose_folder(self, folder: Path) -> None:
        """Choose a folder in the dialog that opens; it is made when it isn't there."""
        folder.mkdir(parents=True, exist_ok=True)
        await self.choose_path(folder)

    async def choose_path(self, path: Path) -> None:
        """Type a path into the file dialog that opens."""
        dialog: QFileDialog = await self.bot.until(
            lambda: next((d for d in self.window.findChildren(QFileDialog) if d.isVisible()), None)
        )
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert field is not None
        field.setText(str(path))
        dialog.accept()

    async def error_in(self, place: QWidget) -> ErrorState:
        """Await the state that tells a failure in a place."""
        found: ErrorState = await self.bot.until(
            lambda: next((s for s in place.findChildren(ErrorState) if s.isVisible()), None)
        )
        return found

    def try_again(self, state: ErrorState) -> None:
        made = next(b for b in state.findChildren(QPushButton) if b.isVisible())
        QTest.mouseClick(made, Qt.MouseButton.LeftButton)

    # Transfers

    async def drop(self, *paths: Path) -> UploadPage:
        """Drop paths on the window and await what the upload dialog makes of them."""
        assert drop(self.window, paths)
        page = await self.upload_dialog()
        await self.bot.until(lambda: page.books and not any(book.busy for book in page.books))
        return page

    async def upload_dialog(self) -> UploadPage:
        dialog = await self.bot.until(
            lambda: next((d for d in self.window.findChildren(UploadDialog) if d.isVisible()), None)
        )
        presenter = dialog.findChild(UploadPresenter)
        assert presenter is not None
        return UploadPage(dialog, presenter, self.bot)

    async def publish(self, upload: UploadPage) -> UploadPage:
        """Press the button that sends; findings that are no errors are agreed to when it asks. Awaits the end."""
        book = upload.books[0]
        upload.click(upload.dialog.send)
        await self.bot.until(lambda: book.step is not Step.PLAN or self._question() is not None)
        if book.step is Step.PLAN:
            await self.answer("Publish")
        return await upload.wait_step(Step.DONE)

    async def download(self, target: Path) -> int:
        """Press Download beside the tabs and choose where to; the number of the new transfer."""
        before = self._newest()
        QTest.mouseClick(self.window.tab_row.download, Qt.MouseButton.LeftButton)
        await self.choose_folder(target)
        return int(await self.bot.until(lambda: self._newest() > before and self._newest()))

    def _newest(self) -> int:
        return max((group.id for group in self.house.engine.snapshot().groups), default=0)

    async def transfer(self, number: int, *states: State) -> GroupSnapshot:
        """Await a transfer in one of ``states``."""

        def look() -> GroupSnapshot | None:
            groups = self.house.engine.snapshot().groups
            return next((g for g in groups if g.id == number and g.state in states), None)

        found: GroupSnapshot = await self.bot.until(look, timeout=20)
        return found
