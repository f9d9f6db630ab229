"""``check --all``: every book of the service, those that have not changed since from what is kept of the last check."""

import asyncio
from collections.abc import AsyncIterator, Collection

import platformdirs

from dcs_browser.app.cli.output import CouldNotTry, say
from dcs_browser.app.cli.server import signed_in
from dcs_browser.domain.checks import Finding
from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.services.catalog import ordering
from dcs_browser.services.checking_all import MEDIA, TEXTS, check_all, decided
from dcs_browser.services.health import HealthStore
from dcs_browser.services.rounds import Round

Outcome = tuple[str, tuple[Finding, ...], DcsBrowserError | None]
"""``publisher/name``, what was found, why it could not be checked."""


async def every_book(
    server: str | None, *, media: bool, again: bool, rules: Collection[str] | None
) -> AsyncIterator[Outcome]:
    """All books in the order of their names. A service that can't be reached is a ``CouldNotTry``."""
    try:
        async with signed_in(server) as dcs:
            store = HealthStore(platformdirs.user_state_path("dcs-browser", appauthor=False), dcs.server.url)
            books = await dcs.books()
            walk = Round()
            depth = MEDIA if media else TEXTS
            let_be = decided(dcs.server.url)
            await check_all(store, dcs, books, walk, depth=depth, again=again, ignored=let_be)
    except DcsBrowserError as error:
        raise CouldNotTry(error) from error
    try:
        say(f"{walk.progress.changed} of {len(books)} books checked, the others have not changed since.")
        for book in sorted(books, key=lambda b: (ordering(b.publisher), ordering(b.name))):
            source = f"{book.publisher}/{book.name}"
            if book.id in walk.failures:
                yield source, (), walk.failures[book.id]
                continue
            findings = await asyncio.to_thread(store.findings, book.id)
            yield source, tuple(f for f in findings if rules is None or f.rule in rules), None
    finally:
        store.close()
