"""``search TEXT…``: texts of all books of the service.

Exit codes: 0 found · 1 nothing found · 2 could not search (no account, no index, wrong usage).
"""

import time
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import click
import platformdirs

from dcs_browser.app.cli.output import CouldNotTry, emit, json_option, say, verb
from dcs_browser.app.cli.server import server_options, signed_in
from dcs_browser.domain.errors import DcsBrowserError, NotFound, ServerUnreachable, SignInRejected
from dcs_browser.services.rounds import Round
from dcs_browser.services.search.places import link_of
from dcs_browser.services.search.query import parse
from dcs_browser.services.search.refresh import refresh
from dcs_browser.services.search.store import Hit, IndexStore, stores_in

_MOST = 300


@click.command("search")
@click.argument("text", nargs=-1, required=True)
@click.option(
    "--limit", default=_MOST, show_default=True, type=click.IntRange(1, 100_000), help="At most so many."
)
@click.option("--offline", is_flag=True, help="Ask the index as it is, without the service.")
@click.option("--again", is_flag=True, help="Read every book again, not only those that changed.")
@server_options
@json_option
@verb
async def command(
    text: tuple[str, ...], limit: int, offline: bool, again: bool, server: str | None, as_json: bool
) -> int:
    """Find TEXT in titles, headers, answers, words, sentences, games, subtitles and file names of all books.

    Every word must be there and may go on; words in quotes stand together. Letters match without accents and case.
    """
    query = parse(" ".join(text))
    if not query.terms:
        raise click.UsageError("There is no word to look for.")
    try:
        store = _last(server) if offline else await _fresh(server, again)
        try:
            found = store.search(query, limit)
        finally:
            store.close()
    except DcsBrowserError as error:
        raise CouldNotTry(error) from error
    if as_json:
        emit([row(hit, store.server) for hit in found.hits])
    else:
        _print(found.hits)
        if found.more:
            say(f"There are more than {limit}; --limit shows them.")
    return 0 if found.hits else 1


def row(hit: Hit, server: str) -> dict[str, object]:
    """A hit as JSON; ``page`` is the printed number or name, ``section`` counts from 1, ``pointer`` stands in ``file``."""
    return {
        "book": hit.title,
        "name": hit.name,
        "publisher": hit.publisher,
        "kind": hit.kind.word,
        "page": hit.page or None,
        "section": hit.section or None,
        "pointer": hit.pointer,
        "file": hit.file,
        "text": hit.text,
        "link": link_of(hit, server),
    }


def folder() -> Path:
    """Where the indexes are."""
    return platformdirs.user_cache_path("dcs-browser", appauthor=False) / "search"


async def _fresh(server: str | None, again: bool) -> IndexStore:
    """The index, in step with the service; the last one when the service can't be reached."""
    try:
        async with signed_in(server) as dcs:
            store = IndexStore(folder(), dcs.server.url)
            walk = Round()
            await refresh(store, dcs, await dcs.books(), walk, again=again)
    except CouldNotTry as refused:
        if not isinstance(refused.error, ServerUnreachable | SignInRejected):
            raise
        return _instead(server, refused.error)
    except (ServerUnreachable, SignInRejected) as error:
        return _instead(server, error)
    for failed in walk.failures.values():
        say(f"A book could not be read: {failed.sentence}")
    return store


def _instead(server: str | None, error: DcsBrowserError) -> IndexStore:
    try:
        store = _last(server)
    except NotFound:
        raise CouldNotTry(error) from error
    say(f"{error.headline}. {error.sentence}")
    return store


def _last(server: str | None) -> IndexStore:
    """The index of a server, or the newest of all; its age is told. Raises ``NotFound`` when there is none."""
    wanted = urlsplit(server if server and "//" in server else f"//{server or ''}").netloc
    stores = [s for s in stores_in(folder()) if not wanted or urlsplit(s.server).netloc == wanted]
    newest = max(stores, key=lambda store: store.state().refreshed, default=None)
    if newest is None:
        raise NotFound(detail="no book has been read for the search yet")
    when = newest.state().refreshed
    minutes = int((time.time() - when) // 60)
    moment = datetime.fromtimestamp(when, UTC).astimezone().strftime("%Y-%m-%d %H:%M")
    say(f"Searched as of {moment} ({minutes} min ago)." if when else "The index is not complete yet.")
    return newest


def _print(hits: tuple[Hit, ...]) -> None:
    last = None
    for hit in hits:
        if hit.book_id != last:
            click.echo(f"{hit.publisher}/{hit.title}")
            last = hit.book_id
        where = f"page {hit.page}" if hit.page else hit.file
        click.echo(f"  {hit.kind.word:9} {where:12} {hit.snippet.text}")
