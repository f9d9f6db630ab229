"""The engine's own façades, one for each server, and the gate before each.

Leaves to others: signing in (the window does), what runs behind an open gate (``scheduler``).
"""

from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING

from dcs_browser.domain.errors import ServerUnreachable, SignInRejected
from dcs_browser.services.transfers.pace import Gate

if TYPE_CHECKING:
    from dcs_browser.client.api import Dcs


class NoSession(SignInRejected):
    """Nobody is signed in to this server in this process; its transfers wait."""

    title = "Waiting for you to sign in"
    message = "Transfers with this service go on by themselves once you are signed in to it."


class Connections:
    """Belongs to the engine's loop. ``busy`` counts the items that run with a server at this moment."""

    def __init__(self, connect: "Callable[[str], Dcs]") -> None:
        self.gates: defaultdict[str, Gate] = defaultdict(Gate)
        self.busy: defaultdict[str, int] = defaultdict(int)
        self._connect = connect
        self._facades: dict[str, Dcs] = {}

    def get(self, server: str) -> "Dcs":
        """The façade for ``server``; without one its gate is closed and ``NoSession`` raised."""
        found = self._facades.get(server)
        if found is None:
            try:
                found = self._connect(server)
            except ServerUnreachable:
                raise  # there was a session, and the network is waited for
            except Exception as error:
                self.gates[server].close()
                raise NoSession(repr(error)) from error
            self._facades[server] = found
        return found

    def lets(self, server: str, now: float) -> bool:
        """Whether one more item may start with ``server``."""
        return self.gates[server].lets(now, self.busy[server])

    async def renew(self, server: str) -> None:
        """There is a new session for ``server`` (``""``: any): take it where nothing runs, and open the gates."""
        for known in [known for known in self._facades if server in ("", known)]:
            if not self.busy[known]:
                await self._facades.pop(known).aclose()
        for known, gate in self.gates.items():
            if server in ("", known):
                gate.open()

    async def close(self) -> None:
        for facade in self._facades.values():
            await facade.aclose()
        self._facades.clear()
