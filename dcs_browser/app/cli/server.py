"""Which server a verb talks to, and how it names a book there."""

import os
import unicodedata
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import click

from dcs_browser.app.cli.output import CouldNotTry, say
from dcs_browser.client.api import Dcs
from dcs_browser.client.connect import Credentials, connect
from dcs_browser.domain.errors import DcsBrowserError, NotFound, SignInRejected
from dcs_browser.domain.library import Book
from dcs_browser.services.accounts import Accounts
from dcs_browser.services.catalog import Catalog, folded
from dcs_browser.services.settings import SettingsStore
from dcs_browser.services.vault import open_vault


def server_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """``--server NAME|URL`` and the verb's ``server`` parameter."""
    return click.option(
        "--server",
        envvar="DCS_BROWSER_SERVER",
        help="A profile's name or an address; default DCS_API_BASE_URL, else the server last signed in to. "
        "DCS_API_KEY may stand beside or instead of DCS_ADMIN_PASSWORD.",
    )(command)


@asynccontextmanager
async def signed_in(server: str | None) -> AsyncIterator[Dcs]:
    """A signed-in façade; any failure on the way is a ``CouldNotTry``."""
    try:
        dcs = await _sign_in(server)
    except DcsBrowserError as error:
        raise CouldNotTry(error) from error
    try:
        yield dcs
    finally:
        await dcs.aclose()


async def _sign_in(server: str | None) -> Dcs:
    accounts = Accounts(SettingsStore(), open_vault())
    profile = next((p for p in accounts.profiles if server and server in (p.name, p.url)), None)
    email = os.environ.get("DCS_ADMIN_EMAIL", "")
    password = os.environ.get("DCS_ADMIN_PASSWORD", "")
    api_key = os.environ.get("DCS_API_KEY", "")
    address = profile.url if profile else (server or os.environ.get("DCS_API_BASE_URL", ""))
    if profile is not None and email in ("", profile.email):
        # What was remembered for a profile goes first: the variables may be another server's.
        resumed = await accounts.resume(profile)
        if resumed is not None:
            return resumed
    if address and (password or api_key):
        email = email or (profile.email if profile else "")
        ca_file = profile.ca_file if profile else ""
        dcs = await connect(address, Credentials(email, password, api_key), ca_file=ca_file)
        if api_key and not dcs.access.key:
            say("This service takes no API keys; DCS_API_KEY was left aside.")
        elif dcs.access.key == "refused":
            say("The service refuses DCS_API_KEY; the password is used instead.")
        return dcs
    if not address:
        resumed = await accounts.resume()
        if resumed is not None:
            return resumed
    raise SignInRejected(
        message="No account is known. Set DCS_API_BASE_URL, DCS_ADMIN_EMAIL and DCS_ADMIN_PASSWORD (or DCS_API_KEY), "
        "or sign in once in the window with “Remember me”."
    )


async def book_and_path(catalog: Catalog, text: str) -> tuple[Book, str]:
    """The stored book that ``publisher/name or title[/path]`` names, and the path inside it.

    Names may hold slashes themselves, so the longest book that fits wins; exact spelling wins over another
    letter case. Raises ``NotFound`` (as ``CouldNotTry``).
    """
    try:
        books = await catalog.refresh()
    except DcsBrowserError as error:
        raise CouldNotTry(error) from error
    for fold in (_nfc, _folded):
        wanted = fold(text).strip("/")
        fits = sorted(
            (
                (len(fold(f"{book.publisher}/{name}")), not book.archived, book.id)
                for book in books
                for name in {book.name, book.title}
                if name and (wanted + "/").startswith(fold(f"{book.publisher}/{name}") + "/")
            ),
            reverse=True,
        )
        if fits:
            length, _, book_id = fits[0]
            chosen = next(book for book in books if book.id == book_id)
            return chosen, _nfc(text).strip("/")[length:].strip("/")
    raise CouldNotTry(NotFound(detail=f"no book is called {text}"))


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _folded(text: str) -> str:
    # Length must stay the same as the text's, so that the path can be cut off after it.
    return "".join(same if len(same := folded(letter)) == 1 else letter for letter in _nfc(text))
