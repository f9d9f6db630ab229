"""Starts the window and ends it: application, look, language, sign-in or the embedded service, and cleaning up.

Leaves to others: what the window holds (``wiring``), the pictures of a tour (``tour``).
"""

import asyncio
import logging
import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from dcs_browser import __version__
from dcs_browser.app.links import is_elsewhere, sign_in_for
from dcs_browser.app.wiring import House
from dcs_browser.client.api import Dcs
from dcs_browser.client.connect import Credentials, connect
from dcs_browser.domain.errors import DcsBrowserError, LocalFileError, NotOffered
from dcs_browser.domain.links import BookLink
from dcs_browser.domain.transfers import State
from dcs_browser.qt import pool
from dcs_browser.qt.collector import Collector
from dcs_browser.qt.loop import ask, run
from dcs_browser.services import logs
from dcs_browser.services.accounts import Accounts
from dcs_browser.services.settings import SettingsStore
from dcs_browser.services.vault import open_vault
from dcs_browser.ui import theme, translations
from dcs_browser.ui.icons import application_icon
from dcs_browser.ui.settings import AboutDialog, LogPanel, SettingsDialog
from dcs_browser.ui.sign_in import sign_in

_log = logging.getLogger(__name__)

BUILT_MS = 3_000
"""After so long the window stands, and what it is made of needn't be looked at by every collection."""


translate = QCoreApplication.translate


def application() -> QApplication:
    """The one application of this process, named and dressed."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication([sys.argv[0]])
    app.setApplicationName("dcs-browser")
    app.setApplicationDisplayName("DCS Browser")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("dcs-browser")
    app.setWindowIcon(application_icon())
    return app


def open_window(
    *,
    demo: bool = False,
    data: str | None = None,
    tour: str | None = None,
    tour_sizes: str = "",
    tour_themes: str = "",
    tour_languages: str = "",
    link: str = "",
) -> int:
    """Open the window and return the exit status when the person leaves."""
    ring = logs.set_up()
    if tour is not None:
        # Pictures need no screen, and nobody wants windows to flash by.
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = application()
    collector = Collector()
    QTimer.singleShot(BUILT_MS, collector, collector.settle)
    try:
        return _run(app, ring, demo, data, tour, (tour_sizes, tour_themes, tour_languages), link)
    finally:
        collector.stop()


def _run(
    app: QApplication,
    ring: logs.Ring,
    demo: bool,
    data: str | None,
    tour: str | None,
    plan_of: tuple[str, str, str],
    link: str,
) -> int:
    if tour is not None:
        from dcs_browser.app.tour import Tour

        plan = Tour(Path(tour), *plan_of, ring)
        return run(app, lambda: plan.walk(app, Path(data) if data else None))
    session = Session(app, ring, demo=demo, data=Path(data) if data else None, link=link)
    return run(app, session.main)


class Session:
    """One run of the program with its window."""

    def __init__(
        self, app: QApplication, ring: logs.Ring, *, demo: bool, data: Path | None, link: str = ""
    ) -> None:
        self._app = app
        self._ring = ring
        self._demo = demo
        self._data = data
        self._link = link
        self._store = SettingsStore()
        self.accounts = Accounts(self._store, open_vault())
        self._embedded: Any = None
        self._running: Any = None
        self._leaving = asyncio.Event()
        self.house: House | None = None

    async def main(self) -> int:
        settings = self.accounts.settings
        theme.apply(self._app, settings.theme)
        translations.install(settings.language)
        house = self.house = House(self.accounts)
        window = house.window
        house.apply_settings(settings)
        house.links.enter = self._enter_for
        house.offline.use_service = lambda dcs: self._use(house, dcs)
        house.offline.sign_in = house.tasks.slot(self._sign_out)
        house.offline.listen_to_system()
        self._offer_sign_in(house)
        if settings.window:
            window.restore(settings.window)
        self._connect(house)
        window.show()
        problem = self._store.take_problem()
        if problem:
            house.messages.toast(problem, "warning")
        house.tasks.spawn(self._enter(house))
        try:
            await self._leaving.wait()
        finally:
            await self._close(house)
        return 0

    def _connect(self, house: House) -> None:
        window, tasks = house.window, house.tasks
        window.leave_requested.connect(tasks.slot(self._leave))
        window.signOutRequested.connect(tasks.slot(self._sign_out))
        window.aboutRequested.connect(tasks.slot(self._about))
        window.logRequested.connect(self._show_log)
        window.settingsRequested.connect(tasks.slot(self._settings))

    # --- coming in -----------------------------------------------------------------------------------------------

    async def _enter(self, house: House) -> None:
        """The demo when asked for; else the last session; else the sign-in, which offers the sample library first."""
        if self._demo:
            self._use(house, await self._sample())
            await house.links.open_at_start(self._link, demo=True)
            return
        elsewhere = is_elsewhere(self._link, self.accounts)
        # Whoever turns away from the link's server comes in as on any other day.
        if elsewhere and await house.links.open_at_start(self._link):
            return
        error: BaseException | None = None
        dcs: Dcs | None = None
        try:
            dcs = await self.accounts.resume()
        except DcsBrowserError as failed:
            error = failed
        if dcs is None and error is None and not self.accounts.profiles:
            # A first run: something to look at comes before a form to fill in.
            try:
                dcs = await self._first_run(house)
            except DcsBrowserError as failed:
                error = failed
        if error is not None and house.offline.enter():
            return  # what is kept on this computer is better than a question; it looks for the service by itself
        if dcs is None:
            house.use(None)
            dcs = await self._ask(house, error)
        self._use(house, dcs)
        if dcs is not None and not elsewhere:
            await house.links.open_at_start(self._link)

    async def _enter_for(self, link: BookLink) -> bool:
        """Sign in where a link leads; ``False`` when the person turned away."""
        house = self.house
        dcs = await sign_in_for(house.window, self.accounts, self._sample, link.server) if house else None
        if house is None or dcs is None:
            return False
        self._use(house, dcs)
        return True

    async def _first_run(self, house: House) -> Dcs | None:
        try:
            dcs = await self._sample()
        except NotOffered:
            return None
        house.messages.toast(
            translate("Window", "This is the sample library, on this computer only."),
            "info",
            (translate("Window", "Sign in to your server"), lambda: house.tasks.spawn(self._sign_out())),
        )
        return dcs

    async def _ask(self, house: House, error: BaseException | None = None) -> Dcs | None:
        return await sign_in(house.window, self.accounts, self._sample, error=error)

    async def _sample(self) -> Dcs:
        """The embedded service with the sample library, started once a run. Raises ``NotOffered`` without the extra."""
        if self._embedded is None:
            try:
                from dcs_browser.app.embedded import start_demo
            except ImportError as missing:
                raise NotOffered(
                    str(missing),
                    reason=translate(
                        "Window",
                        "The sample library needs the extra “demo” of this program (FastAPI and others).",
                    ),
                ) from missing
            house = self.house
            if house is not None:
                house.library.home.show_loading(
                    translate("Window", "Drawing the sample library. This takes some seconds, once.")
                )
            try:
                self._embedded, self._running = await asyncio.to_thread(start_demo, self._data)
            except (OSError, RuntimeError, ValueError) as failed:
                name = str(self._data or translate("Window", "the sample library"))
                raise LocalFileError(repr(failed), name=name, reason=f"{failed}.") from failed
        running = self._running
        dcs = await connect(running.url, Credentials(email=running.email, password=running.password))
        await self.accounts.adopt(dcs, running.email)
        return dcs

    async def _sign_out(self) -> None:
        house = self.house
        if house is None:
            return
        if house.offline.is_away:
            dcs = await self._ask(house)
            if dcs is not None:
                self._use(house, dcs)
            return
        if house.catalog is not None:
            self._use(house, None)
            await self.accounts.sign_out()
        self._use(house, await self._ask(house))

    def _use(self, house: House, dcs: Dcs | None) -> None:
        house.use(dcs)
        self._offer_sign_in(house)

    def _offer_sign_in(self, house: House) -> None:
        """The way out is the way in while nobody is signed in."""
        action = house.window.commands["log-out"]
        signed_in = house.catalog is not None and not house.offline.is_away
        action.setText(translate("Window", "Sign out") if signed_in else translate("Window", "Sign in…"))
        action.setEnabled(True)

    # --- dialogs -------------------------------------------------------------------------------------------------

    async def _about(self) -> None:
        if self.house is not None:
            await ask(AboutDialog(self.house.window))

    def _show_log(self) -> None:
        if self.house is not None:
            panel = LogPanel(self._ring, self.house.window)
            panel.finished.connect(panel.deleteLater)
            panel.show()

    async def _settings(self) -> None:
        house = self.house
        if house is None:
            return
        before = self.accounts.settings
        dialog = SettingsDialog(before, house.window)
        if not await ask(dialog):
            return
        after = dialog.settings
        self.accounts.change(
            theme=after.theme,
            language=after.language,
            download_folder=after.download_folder,
            parallel_transfers=after.parallel_transfers,
            speed_limit=after.speed_limit,
        )
        theme.apply(self._app, after.theme)
        house.apply_settings(after)
        if after.language != before.language:
            house.messages.toast(translate("Window", "The language changes at the next start."))

    # --- leaving -------------------------------------------------------------------------------------------------

    async def _leave(self) -> None:
        """Ask once when something runs; it goes on at the next start."""
        house = self.house
        if house is not None and any(
            group.state is State.RUNNING for group in house.engine.snapshot().groups
        ):
            agreed = await house.messages.confirm(
                translate("Window", "Leave while transfers run?"),
                translate(
                    "Window", "They stop now, lose nothing, and go on when the program is started again."
                ),
                translate("Window", "Leave"),
            )
            if not agreed:
                return
        self._leaving.set()

    async def _close(self, house: House) -> None:
        self.accounts.change(window=house.window.geometry_text())
        house.window.hide()
        await house.close()
        if self._embedded is not None:
            await asyncio.to_thread(self._embedded.stop)
        pool.close()
