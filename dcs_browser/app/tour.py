"""``--tour DIR``: walks every view of the window on the sample library and draws each into a PNG.

The pictures of the README come from here, and so does the proof that every view can be shown. A service of its own in
a temporary folder, so that nothing of the person's is seen or changed.
"""

import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QApplication, QWidget

from dcs_browser.app.embedded import Embedded
from dcs_browser.app.tour_compare import compare
from dcs_browser.app.tour_games import games
from dcs_browser.app.tour_pages import pages
from dcs_browser.app.tour_play import play
from dcs_browser.app.tour_search import STOPS as SEARCH_STOPS
from dcs_browser.app.tour_transfers import STOPS as TRANSFER_STOPS
from dcs_browser.app.tour_upload import upload
from dcs_browser.app.wiring import House
from dcs_browser.client.connect import Credentials, connect
from dcs_browser.domain.flowbook.parts import SectionKind
from dcs_browser.domain.library import Book
from dcs_browser.domain.location import Location, Room, Tab
from dcs_browser.domain.transfers import FINAL
from dcs_browser.services.accounts import Accounts
from dcs_browser.services.logs import Ring
from dcs_browser.services.publishing import farewell
from dcs_browser.services.settings import SettingsStore
from dcs_browser.services.vault import MemoryVault
from dcs_browser.ui import theme, translations
from dcs_browser.ui.settings import AboutDialog, LogPanel, SettingsDialog
from dcs_browser.ui.sign_in.view import SignInDialog

Stop = Callable[["Guide"], Awaitable[None]]


class Tour:
    """What to draw: sizes such as ``1280x800``, themes, languages, each list with commas."""

    def __init__(self, folder: Path, sizes: str, themes: str, languages: str, ring: Ring) -> None:
        self.folder = folder
        self.ring = ring
        self.sizes = [_size(text) for text in _list(sizes)]
        self.themes: list[Literal["light", "dark"]] = [
            "dark" if text == "dark" else "light" for text in _list(themes)
        ]
        self.languages = _list(languages)

    async def walk(self, app: QApplication, data: Path | None = None) -> int:
        """Draw everything; 0 when all pictures were made."""
        drawn = 0
        with tempfile.TemporaryDirectory(prefix="dcs-browser-tour-") as name:
            scratch = Path(name)
            embedded = Embedded(data or scratch / "service")
            await asyncio.to_thread(embedded.fill)
            running = await asyncio.to_thread(embedded.start)
            try:
                for language in self.languages:
                    translations.install(language)
                    theme.apply(app, self.themes[0])
                    for size in self.sizes:
                        guide = Guide(app, self, language, size, scratch / f"{language}-{size.width()}")
                        async with guide.house_of(running.url, running.email, running.password):
                            for stop in STOPS:
                                await stop(guide)
                                for toast in guide.house.messages.toasts:
                                    toast.dismiss()  # it belongs to the pictures of this stop
                        drawn += guide.drawn
            finally:
                await asyncio.to_thread(embedded.stop)
        sys.stdout.write(f"{drawn} pictures in {self.folder}\n")
        return 0 if drawn else 1


class Guide:
    """One walk in one language and size; every picture is taken in each theme."""

    def __init__(self, app: QApplication, tour: Tour, language: str, size: QSize, scratch: Path) -> None:
        self.app, self.tour, self.language, self.size, self.scratch = app, tour, language, size, scratch
        self.house: House
        self.drawn = 0
        self.quiet: set[asyncio.Task[Any]] = set()

    @asynccontextmanager
    async def house_of(self, url: str, email: str, password: str) -> AsyncIterator[None]:
        self.scratch.mkdir(parents=True, exist_ok=True)
        accounts = Accounts(SettingsStore(self.scratch / "settings.json"), MemoryVault())
        self.house = House(accounts, state=self.scratch / "state", cache=self.scratch / "cache")
        window = self.house.window
        window.resize(self.size)
        window.show()
        self.quiet = asyncio.all_tasks()
        dcs = await connect(url, Credentials(email=email, password=password))
        await accounts.adopt(dcs, email)
        self.house.use(dcs)
        try:
            yield
        finally:
            window.hide()
            await self.house.close()
            window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    async def settle(self, seconds: float = 20) -> None:
        """Until nothing is fetched or decoded any more, and the window had time to draw it."""
        async with asyncio.timeout(seconds):
            still = 0
            while still < 4:
                busy = [task for task in asyncio.all_tasks() - self.quiet if not task.done()]
                still = 0 if busy else still + 1
                await asyncio.sleep(0.04)

    async def until(self, predicate: Callable[[], bool], seconds: float = 60) -> None:
        """Give the loop turns until something is so."""
        async with asyncio.timeout(seconds):
            while not predicate():  # noqa: ASYNC110 - the engine's thread has no event of this loop
                await asyncio.sleep(0.05)

    async def picture(self, name: str, widget: QWidget | None = None) -> None:
        """Draw the window (or a dialog) in every theme; it wears the first already."""
        await self.settle()
        first, *others = self.tour.themes
        self._draw(name, first, widget)
        for scheme in others:
            theme.apply(self.app, scheme)
            await self.settle()
            self._draw(name, scheme, widget)
        if others:
            theme.apply(self.app, first)

    def _draw(self, name: str, scheme: str, widget: QWidget | None) -> None:
        folder = self.tour.folder / f"{self.size.width()}x{self.size.height()}-{scheme}-{self.language}"
        folder.mkdir(parents=True, exist_ok=True)
        target = widget or self.house.window
        if not target.grab().save(str(folder / f"{name}.png")):
            raise OSError(f"{folder} can't be written to")
        self.drawn += 1

    def book(self, number: int = 0) -> Book:
        """A large book of the sample: one with many pages."""
        catalog = self.house.catalog
        assert catalog is not None
        return sorted(catalog.library, key=lambda b: (b.publisher, b.name))[number]

    def books(self) -> tuple[Book, ...]:
        return self.house.catalog.library if self.house.catalog is not None else ()

    def go(self, book: Book, tab: Tab, **where: str) -> None:
        self.house.navigator.go(Location(Room.BOOK, book.publisher, book.id, tab, **where))


async def _home(guide: Guide) -> None:
    home = guide.house.library.home
    await guide.until(lambda: bool(home.model.books()))
    await guide.until(lambda: not any(home.model.lacks_cover(book.id) for book in home.model.books()[:8]))
    await guide.picture("01-library")
    guide.house.library.home.show_mode("list")
    await guide.picture("02-library-list")
    guide.house.library.home.show_mode("grid")


async def _overview(guide: Guide) -> None:
    guide.go(_richest(guide), Tab.OVERVIEW)
    await guide.picture("03-overview")


async def _files(guide: Guide) -> None:
    book = _richest(guide)
    house = guide.house
    assert house.catalog is not None
    objects = await house.catalog.objects_at(book, ("",))
    guide.go(book, Tab.FILES)
    await guide.picture("04-files")
    for name, endings in (
        ("05-files-picture", (".png",)),
        ("06-files-text", (".json",)),
        ("07-files-sound", (".mp3", ".wav")),
        ("08-files-film", (".mp4",)),
        ("09-files-pdf", (".pdf",)),
    ):
        found = next((item for item in objects if item.path.endswith(endings) and item.size), None)
        if found is not None:
            guide.go(book, Tab.FILES, path=found.path)
            await asyncio.sleep(0.2)
            await guide.picture(name)


async def _pages(guide: Guide) -> None:
    """A page with its areas, then every type of section and activity as a still picture with its answers."""
    house = guide.house
    seen: set[str] = set()
    catalog = house.catalog
    assert catalog is not None
    book = _richest(guide)
    guide.go(book, Tab.PAGES)
    await guide.picture("10-pages")
    house.pages.panel.show_answers(True)
    for candidate in sorted(catalog.library, key=lambda b: b.id != book.id):
        config = await house.books.get(candidate.id).config()
        for section in config.sections:
            activity = section.activity
            kind = activity.type if activity is not None else section.type
            if not kind or kind in seen or section.kind in (SectionKind.UNKNOWN, SectionKind.EMPTY):
                continue
            seen.add(kind)
            guide.go(candidate, Tab.PAGES, pointer=section.pointer)
            if activity is not None:
                await guide.settle()
                house.pages.show_crop()
            await guide.picture(f"11-pages-{kind}")
    house.pages.panel.show_answers(False)


async def _config(guide: Guide) -> None:
    book = _richest(guide)
    config = await guide.house.books.get(book.id).config()
    pointer = next(s.pointer for s in config.sections if s.activity is not None and s.activity.section_path)
    guide.go(book, Tab.CONFIG, pointer=pointer)
    await guide.picture("12-config")
    guide.house.config.search.setText("the")
    await asyncio.sleep(0.3)
    await guide.picture("13-config-search")
    guide.house.config.search.clear()
    await asyncio.sleep(0.3)


async def _check(guide: Guide) -> None:
    faulty = next((b for b in guide.books() if b.name.startswith("Lighthouse")), None) or guide.book()
    guide.go(faulty, Tab.CHECK)
    await guide.picture("23-check")


async def _transfers(guide: Guide) -> None:
    house = guide.house
    book = _richest(guide)
    group = await house.deeds.download(book, ("",), guide.scratch / "downloads")
    assert group is not None
    await guide.until(lambda: any(g.id == group and g.state in FINAL for g in house.engine.snapshot().groups))
    house.drawer.open(True)
    guide.go(book, Tab.FILES, path="images")
    await asyncio.sleep(0.3)
    await guide.picture("14-transfers")
    house.drawer.open(False)


async def _upload(guide: Guide) -> None:
    await upload(guide, _richest(guide))


async def _connection(guide: Guide) -> None:
    guide.house.navigator.go(Location(Room.CONNECTION))
    await guide.picture("24-connection")


async def _trash(guide: Guide) -> None:
    house = guide.house
    catalog = house.catalog
    assert catalog is not None
    book = max(catalog.library, key=lambda b: b.id)
    if house.trash.copies is not None:
        await farewell.keep_copy(catalog.dcs, book, house.trash.copies)
    deletion = await catalog.delete(book)
    house.navigator.go(Location(Room.TRASH))
    await guide.picture("16-trash")
    await catalog.undo(deletion)
    await guide.settle()
    await guide.picture("17-trash-empty")


async def _dialogs(guide: Guide) -> None:
    window = guide.house.window
    guide.house.navigator.go(Location(Room.LIBRARY))
    sign_in = SignInDialog(window)
    server = guide.house.catalog.dcs.server if guide.house.catalog is not None else None
    if server is not None:
        sign_in.capabilities.show_server(server.name, server.latency_ms, server.capabilities, server.health)
    for name, dialog in (
        ("18-sign-in", sign_in),
        ("19-settings", SettingsDialog(guide.house.accounts.settings, window)),
        ("20-log", LogPanel(guide.tour.ring, window)),
        ("21-about", AboutDialog(window)),
    ):
        dialog.show()
        await guide.picture(name, dialog)
        dialog.close()
        dialog.deleteLater()


async def _question(guide: Guide) -> None:
    house = guide.house
    asking = house.tasks.spawn(
        house.messages.confirm(
            QCoreApplication.translate("Tour", "Delete “{name}” for good?").format(name=guide.book().label),
            QCoreApplication.translate("Tour", "Nothing can bring the book back."),
            QCoreApplication.translate("Tour", "Delete for good"),
            destructive=True,
            typed=guide.book().label,
        )
    )
    guide.quiet.add(asking)
    await guide.settle()
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        await guide.picture("22-question", dialog)
        dialog.close()
    await asking


STOPS: tuple[Stop, ...] = (
    _home,
    _overview,
    _files,
    _pages,
    play,
    pages,
    _config,
    _check,
    compare,
    games,
    *SEARCH_STOPS,
    _transfers,
    *TRANSFER_STOPS,
    _upload,
    _trash,
    _connection,
    _dialogs,
    _question,
)


def _richest(guide: Guide) -> Book:
    """The sample's largest book: the one that shows most."""
    catalog = guide.house.catalog
    assert catalog is not None
    return max(catalog.library, key=lambda b: (b.name.startswith("harbour"), -b.id))


def _list(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _size(text: str) -> QSize:
    width, _, height = text.partition("x")
    return QSize(int(width), int(height))
