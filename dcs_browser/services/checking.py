"""Checks a book wherever it lies: gathers what the rules look at, and runs them on a worker thread.

A stored book costs its config, its listing, games, karaoke and subtitles; pictures, sounds and films are only looked
into when asked for (``media``), by a few of their bytes. A local book is looked at whole. Leaves to others: the rules
(``domain/checks``).
"""

import asyncio
from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from dcs_browser.domain.checks import Finding, Inputs, check_book
from dcs_browser.domain.errors import BadBook, NotFound
from dcs_browser.domain.flowbook.config import parse_book
from dcs_browser.domain.flowbook.paths import SUBTITLES, extension
from dcs_browser.domain.library import Book, StoredObject
from dcs_browser.domain.media_lint import Looked
from dcs_browser.services.hooks import never
from dcs_browser.services.media_pieces import Drawn, PictureSizes, drawn_of, look_stored
from dcs_browser.services.publishing.findings import as_finding, book_findings, sorted_findings
from dcs_browser.services.publishing.reading import read_whole
from dcs_browser.services.publishing.scan import look

if TYPE_CHECKING:
    from dcs_browser.client.api import Dcs

_TEXTS = ("config.json", "games.json", "audio/audio.json")
_LARGEST_TEXT = 64 * 1024 * 1024
_AT_ONCE = 8
_SAID_BY_RULES = frozenset({"package.config-missing", "package.case-twins"})
"""Problems of the files that a rule tells in its own words."""


async def check_local(
    path: Path, *, rules: Collection[str] | None = None, drawn: Drawn | None = None
) -> tuple[Finding, ...]:
    """Check a folder or a ZIP as it lies there, working files included; ``drawn`` looks at pictures to be coloured.

    What is wrong with the files themselves (names refused, files that can't be read) is among the findings. Raises ``LocalFileError`` or ``BadBook`` when there is nothing to look at.
    """
    return await asyncio.to_thread(_check_local, path, rules, drawn)


def _check_local(path: Path, rules: Collection[str] | None, drawn: Drawn | None) -> tuple[Finding, ...]:
    found = look(path)
    config = None
    if found.find("config.json") is not None:
        config = read_whole(found, "config.json", limit=_LARGEST_TEXT)
    findings = book_findings(found, config, stop=never, drawn=drawn)
    problems = (as_finding(problem) for problem in found.problems if problem.rule not in _SAID_BY_RULES)
    return sorted_findings(f for f in (*findings, *problems) if rules is None or f.rule in rules)


async def check_stored(
    dcs: "Dcs",
    book: Book,
    *,
    media: bool = False,
    sizes: PictureSizes | None = None,
    rules: Collection[str] | None = None,
    drawn: Drawn | None = None,
) -> tuple[Finding, ...]:
    """Check a book of the service. Raises the family of service errors when it can't be read.

    With ``sizes`` the pictures config.json names are asked for their size, which the rules about boxes need;
    ``media`` looks into every file and knows them anyway; with ``drawn`` it fetches pictures to be coloured.
    """
    objects = {item.path: item for item in await dcs.objects(book)}
    inputs = await gather_stored(dcs, book, objects, media=media, sizes=sizes)
    if media and drawn is not None:
        config = inputs.config if isinstance(inputs.config, bytes) else None
        inputs = replace(inputs, line_art=await drawn_of(dcs, book, config, objects, drawn))
    return await asyncio.to_thread(check_book, inputs, rules=rules)


async def gather_stored(
    dcs: "Dcs",
    book: Book,
    objects: Mapping[str, StoredObject],
    *,
    media: bool = False,
    sizes: PictureSizes | None = None,
    at_once: int = _AT_ONCE,
) -> Inputs:
    """What a check of a stored book looks at; ``objects`` is its listing, ``at_once`` bounds the texts being read."""
    wanted = [path for path in objects if path in _TEXTS or extension(path) in SUBTITLES]
    texts = await _texts(dcs, book, [objects[path] for path in wanted], at_once)
    about = (await look_stored(dcs, book, objects) if media else Looked()).inputs()
    if sizes is not None and not media:
        named = await asyncio.to_thread(_named_pictures, texts.get("config.json"))
        about["image_sizes"] = await sizes.of(dcs, book, objects, named)
    return Inputs(
        config=texts.pop("config.json", None),
        assets=objects,
        games=texts.pop("games.json", None),
        karaoke=texts.pop("audio/audio.json", None),
        subtitles=texts,
        source_kind="stored",
        # Where storage folds names, the folder in the paths is the stored name; elsewhere they are the author's own.
        folder_name=book.name if dcs.capabilities.upload_chunked.on else "",
        stored_names=dcs.capabilities.upload_chunked.on,
        record_title=book.title,
        record_activities=book.activity_count,
        record_version=book.content_version,
        record_updated=book.updated_at.isoformat() if book.updated_at else "",
        **about,
    )


def _named_pictures(config: bytes | None) -> tuple[str, ...]:
    """The files config.json names; none when it can't be read."""
    try:
        return tuple(reference.path for reference in parse_book(config or b"").references)
    except BadBook:
        return ()


async def _texts(dcs: "Dcs", book: Book, items: list[StoredObject], at_once: int) -> dict[str, bytes]:
    slots = asyncio.Semaphore(at_once)

    async def one(item: StoredObject) -> tuple[str, bytes] | None:
        async with slots:
            try:
                return item.path, await dcs.read_object(book, item.path, limit=_LARGEST_TEXT)
            except NotFound:
                return None  # listed a moment ago, gone now: the rules report it as missing

    found = await asyncio.gather(*(one(item) for item in items))
    return dict(pair for pair in found if pair is not None)
