"""SOURCE on the command line: a folder, a ZIP, ``publisher/book`` of the current server, or ``server:publisher/book``.

Signs in to each server once for a whole run. Leaves to others: what is done with the book.
"""

import re
from contextlib import AsyncExitStack
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from dcs_browser.app.cli.output import CouldNotTry
from dcs_browser.app.cli.server import book_and_path, signed_in
from dcs_browser.client.api import Dcs
from dcs_browser.domain.errors import LocalFileError
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.comparing import Readable, ServiceBook
from dcs_browser.services.local_sources import local_source
from dcs_browser.services.settings import ServerProfile, SettingsStore

_NAMED = re.compile(
    r"(?P<server>https?://[^/\s]+?(?::\d+)?(?:/[^\s:]*)?|[^/:]+(?::\d+)?):(?P<book>[^/].*/.+)\Z"
)
_HOST = re.compile(r"https?://.+|localhost|[\w-]+(\.[\w-]+)+|.+:\d+")


class Sources:
    """Use it with ``async with``; ``server`` is what ``--server`` says."""

    def __init__(self, server: str | None) -> None:
        self._server = server
        self._stack = AsyncExitStack()
        self._signed_in: dict[str | None, Dcs] = {}

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._stack.aclose()

    async def find(self, text: str) -> Path | ServiceBook:
        """The folder or archive, or the stored book, that ``text`` names. Raises ``CouldNotTry``."""
        path = Path(text)
        if path.exists():
            return path
        server, name = split(text, SettingsStore().load().profiles)
        if server is None and _is_file_name(text):
            error = LocalFileError(
                f"no such file: {text}", name=text, reason="There is no such file or folder."
            )
            raise CouldNotTry(error)
        dcs = await self.dcs(server or self._server)
        book, _ = await book_and_path(Catalog(dcs), name)
        return ServiceBook(dcs, book)

    async def readable(self, text: str) -> Readable:
        """The same as something to compare."""
        found = await self.find(text)
        if isinstance(found, ServiceBook):
            return found
        source = local_source(found)
        self._stack.push_async_callback(source.close)
        return source

    async def dcs(self, server: str | None) -> Dcs:
        """A signed-in façade, the same for the same server."""
        if server not in self._signed_in:
            self._signed_in[server] = await self._stack.enter_async_context(signed_in(server))
        return self._signed_in[server]


def split(text: str, profiles: tuple[ServerProfile, ...]) -> tuple[str | None, str]:
    """(server, ``publisher/book``); no server where none is named. A colon alone may be part of a publisher's name."""
    found = _NAMED.match(text)
    if found is None:
        return None, text
    server = found["server"]
    for profile in profiles:
        address = urlsplit(profile.url)
        if server in (profile.name, profile.url, address.netloc, address.hostname):
            return profile.url, found["book"]
    return (server, found["book"]) if _HOST.fullmatch(server) else (None, text)


def _is_file_name(text: str) -> bool:
    """Whether a text that names nothing here can only have meant a file."""
    return text.lower().endswith(".zip") or text.startswith(("/", "./", "../", "~", ".\\")) or "\\" in text
