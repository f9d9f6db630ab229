"""The Connection place: tells what was found of the service, measures it again, counts down the sign-in.

Leaves to others: signing in and out (``app``), what the words are (``words``).
"""

from typing import Literal

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dcs_browser.client.api import Dcs
from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.domain.location import Location, Room
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.accounts import Accounts
from dcs_browser.services.catalog import Catalog
from dcs_browser.ui.connection.view import ConnectionView
from dcs_browser.ui.connection.words import groups_of, key_text, token_text, with_text
from dcs_browser.ui.error_texts import sentence_of, title_of
from dcs_browser.ui.messages import Messages
from dcs_browser.ui.theme import Tone

Health = Literal["ok", "warning", "error"]

_GOOD = ("ok", "healthy")
_TICK_MS = 1000


class ConnectionPlace(QWidget):
    """Without a catalog (signed out) it says so. ``health_changed`` carries the health for the status bar and why."""

    status_changed = Signal(str)
    health_changed = Signal(str, str)

    def __init__(self, accounts: Accounts, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accounts, self._messages = accounts, messages
        self._dcs: Dcs | None = None
        self._parts: dict[str, object] = {}
        self._tasks = Tasks("connection", messages.error)
        self._measuring = False
        self.view = ConnectionView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.view.measureRequested.connect(self.measure)
        self.view.retryRequested.connect(self._try_again)
        self.view.copyRequested.connect(self._copy)
        self._clock = QTimer(self, interval=_TICK_MS)
        self._clock.timeout.connect(self._show_moving)

    def use(self, catalog: Catalog | None) -> None:
        """Another service, or none."""
        self._tasks.cancel()
        self._measuring = False
        self._dcs = catalog.dcs if catalog is not None else None
        self._parts = {}
        self.view.show_measuring(False)
        self.view.show_trouble("")
        if self._dcs is None:
            self.view.show_nobody()
            return
        self._show()

    def open(self, location: Location) -> None:
        """Show the connection as it is now."""
        if location.room is Room.CONNECTION and self._dcs is not None:
            self._show()
            self.measure()

    def measure(self) -> None:
        """Ask the service how it does and how long it takes to say so."""
        if self._dcs is not None and not self._measuring:
            self._measuring = True
            self.view.show_measuring(True)
            self._tasks.spawn(self._measure(self._dcs))

    async def close_tasks(self) -> None:
        self._clock.stop()
        await self._tasks.close()

    async def _measure(self, dcs: Dcs) -> None:
        try:
            server = await dcs.measure()
            self._parts = _parts_of(await dcs.health())
        except DcsBrowserError as error:
            if dcs is self._dcs:
                self.view.show_trouble(sentence_of(error), title_of(error))
                self.health_changed.emit("error", sentence_of(error))
            return
        finally:
            if dcs is self._dcs:
                self._measuring = False
                self.view.show_measuring(False)
        if dcs is self._dcs:
            self.view.show_trouble("")
            self._show()
            self.health_changed.emit("ok" if server.health in _GOOD else "warning", self._troubled())

    def _try_again(self) -> None:
        if self._dcs is not None:
            self._dcs.forget_detours()
            self._show_moving()

    # What is shown

    def _show(self) -> None:
        dcs = self._dcs
        if dcs is None:
            return
        server = dcs.server
        profile = next((p for p in self._accounts.profiles if p.url == server.url), None)
        title = profile.name if profile is not None and profile.name else server.host
        rows = [
            (self.tr("Address"), server.url),
            (self.tr("Calls itself"), server.name),
            (self.tr("Answers in"), self.tr("{number} ms").format(number=max(1, round(server.latency_ms)))),
            (self.tr("Says"), server.health or self.tr("nothing")),
            (
                self.tr("Found by"),
                self.tr("knocking at its routes; it hides its description")
                if server.guessed
                else self.tr("its own description (OpenAPI)"),
            ),
        ]
        if troubled := self._troubled():
            rows.insert(4, (self.tr("Trouble with"), troubled))
        if profile is not None and profile.ca_file:
            rows.append((self.tr("Trusts also"), profile.ca_file))
        self.view.show_service(title, self._badge(server.health), rows)
        self.view.show_groups(groups_of(dcs.capabilities))
        self._show_moving()
        self.status_changed.emit(self.tr("{number} ms").format(number=max(1, round(server.latency_ms))))

    def _show_moving(self) -> None:
        """What changes by itself: the token's life, ways around, what turned out to be missing."""
        dcs = self._dcs
        if dcs is None:
            return
        access = dcs.access
        vault = self._accounts.vault
        remembered = (
            self.tr("the keyring of this system, when that was ticked")
            if vault.available
            else self.tr("memory only. {reason}").format(reason=vault.why).strip()
        )
        self.view.show_sign_in(
            (
                (self.tr("Who"), self._accounts.email or self.tr("not known")),
                (self.tr("With"), with_text(access)),
                (self.tr("Token"), token_text(access)),
                (self.tr("API key"), key_text(access, dcs.capabilities.api_keys)),
                (self.tr("Kept in"), remembered),
            )
        )
        self.view.show_detours(dcs.detours)
        self.view.show_groups(groups_of(dcs.capabilities))

    def _badge(self, health: str) -> tuple[str, Tone]:
        if health in _GOOD:
            return self.tr("healthy"), "ok"
        return (self.tr("degraded") if health == "degraded" else health), "warning"

    def _troubled(self) -> str:
        return ", ".join(f"{name} ({state})" for name, state in self._parts.items() if state not in _GOOD)

    def _copy(self) -> None:
        """All of it as text, fit for a report: there is no secret on this page."""
        rows = [f"{row.text}: {row.sign}. {row.detail}".strip() for row in self.view.rows]
        facts = [f"{key}: {value}" for key, value in self.view.facts()]
        QGuiApplication.clipboard().setText("\n".join([self.view.title.text(), *facts, "", *rows]))
        self._messages.toast(self.tr("Copied."), "ok")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_moving()
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()


def _parts_of(health: dict[str, object]) -> dict[str, object]:
    """What the newest generation says of its parts: ``{"db": "ok", …}`` or ``{"db": {"status": "ok"}, …}``."""
    checks = health.get("checks")
    if not isinstance(checks, dict):
        return {}
    return {
        str(name): state.get("status", "") if isinstance(state, dict) else state
        for name, state in checks.items()
    }
