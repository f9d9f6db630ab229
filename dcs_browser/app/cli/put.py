"""``put FOLDER|ZIP``: a book of this computer onto the service, verified."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from dcs_browser.app.cli.choosing import choice_options, choices
from dcs_browser.app.cli.output import CouldNotTry, emit, json_option, say, verb
from dcs_browser.app.cli.put_meeting import meeting_of, notes_about, require_choice
from dcs_browser.app.cli.put_plan import show_plan
from dcs_browser.app.cli.server import server_options, signed_in
from dcs_browser.app.cli.transferring import engine_for, errors_of, run_group, status_of, unfinished
from dcs_browser.client.api import Dcs
from dcs_browser.domain.errors import BadBook, DcsBrowserError, LocalFileError
from dcs_browser.domain.library import BookDraft
from dcs_browser.domain.transfers import GroupSnapshot, State
from dcs_browser.services.publishing.book_files import Scan
from dcs_browser.services.publishing.limits import limit_problems
from dcs_browser.services.publishing.preflight import Preflight, preflight, with_problems
from dcs_browser.services.publishing.scan import scan
from dcs_browser.services.publishing.selection import Choices
from dcs_browser.services.publishing.service import folds_names
from dcs_browser.services.transfers.commands import RETRIABLE
from dcs_browser.services.transfers.engine import TransferEngine
from dcs_browser.services.transfers.worker import UploadJob


@click.command("put")
@click.argument("source", type=click.Path(path_type=Path))
@click.option("--publisher", required=True, help="Whose book it is.")
@click.option("--title", default="", help="Default: what config.json says.")
@click.option("--name", default="", help="The book's name in storage; default: its folder's or ZIP's.")
@click.option("--category", default="", help="Where config.json has none.")
@click.option("--replace", "replacing", is_flag=True, help="Replace the content of the book that is there.")
@click.option("--plan", "only_plan", is_flag=True, help="Say what would change, and send nothing.")
@click.option(
    "--wait",
    type=click.FloatRange(min=0),
    default=30,
    show_default=True,
    help="Seconds to ask what became of the book when the service's answer was lost.",
)
@choice_options
@server_options
@json_option
@verb
async def command(
    source: Path,
    publisher: str,
    title: str,
    name: str,
    category: str,
    replacing: bool,
    only_plan: bool,
    wait: float,
    leave: tuple[str, ...],
    take: tuple[str, ...],
    server: str | None,
    as_json: bool,
) -> int:
    """Upload the book in SOURCE (a folder or a ZIP) and compare what the service stored with what was sent."""
    found = await _read(source)
    async with signed_in(server) as dcs:
        wanted = choices(found, leave, take, dcs.server.url)
        draft = BookDraft(publisher, name or found.label, "", category, "", title)
        order = await _order(dcs, found, wanted, draft)
        job = replace(order.job, replace=replacing)
        if only_plan:
            met = await meeting_of(dcs, job.draft)
            return await show_plan(dcs, order.found, order.checked, met, as_json=as_json)
        draft = job.draft
        record = (publisher, draft.name, draft.title, draft.category)
        what = ("put", str(job.source), *record, str(replacing), *job.left_out, "", *job.taken_in)
        with engine_for(dcs, *what) as engine:
            left = unfinished(engine)
            # What was broken off goes on as soon as the engine runs, and sees itself whether the folder has changed.
            again = left is not None and left.state not in RETRIABLE
            notes: list[str] = []
            if not again:
                met = await meeting_of(dcs, draft)
                await require_choice(dcs, met, draft, replacing=replacing)
                job = replace(job, book_id=met.existing.id if met.existing else None)
                # A replace that failed knows the copy of the old book; the service may have half of the new one.
                again = left is not None and job.book_id is not None and left.book_id == job.book_id
                notes = notes_about(met)
            group = await run_group(
                engine, lambda: engine.upload(job), job.title, as_json=as_json, again=again, wait=wait
            )
            _tell(group, engine, order, notes, as_json=as_json)
    return status_of(group)


@dataclass(frozen=True, slots=True)
class _Order:
    """``found`` holds only what is sent."""

    found: Scan
    job: UploadJob
    checked: Preflight


async def _read(source: Path) -> Scan:
    if not source.exists():
        raise CouldNotTry(LocalFileError(name=str(source), reason="There is nothing of that name."))
    try:
        return await asyncio.to_thread(scan, source)
    except DcsBrowserError as error:
        raise CouldNotTry(error) from error


async def _order(dcs: Dcs, found: Scan, wanted: Choices, draft: BookDraft) -> _Order:
    """What is to be sent, after config.json and what was said on the command line."""
    chosen = wanted.of(found)
    checked = await asyncio.to_thread(preflight, chosen, folded=folds_names(dcs))
    checked = with_problems(checked, limit_problems(chosen, dcs.capabilities, dcs.access))
    if not checked.sendable:
        raise CouldNotTry(BadBook(name=str(found.root), reason=checked.reason))
    about = checked.metadata
    draft = replace(
        draft,
        language=about.language or "en",
        category=draft.category or about.category,
        version=about.version,
        title=draft.title or about.title,
    )
    job = UploadJob(
        dcs.server.url,
        draft.publisher,
        None,
        found.root.resolve(),
        draft.title or draft.name,
        draft,
        left_out=tuple(sorted(wanted.not_sent)),
        taken_in=tuple(sorted(wanted.taken)),
    )
    return _Order(chosen, job, checked)


def _tell(
    group: GroupSnapshot, engine: TransferEngine, order: _Order, notes: Sequence[str], *, as_json: bool
) -> None:
    done = group.state is State.DONE
    checked, draft = order.checked, order.job.draft
    differences: Sequence[str] = group.detail.splitlines() if done else ()
    if as_json:
        emit(
            {
                "state": group.state.value,
                "book_id": group.book_id,
                "publisher": draft.publisher,
                "name": draft.name,
                "files": checked.files if done else 0,
                "bytes": checked.bytes if done else 0,
                "differences": list(differences),
                "left_out": [{"path": item.path, "why": item.why} for item in order.found.left_out],
                "notes": list(notes),
                "errors": errors_of(group, engine),
            }
        )
        return
    title = order.job.title
    if done:
        say(
            f"{title} was published: {checked.files} files, {checked.bytes:,} bytes, compared with what is stored."
        )
    elif group.state is State.UNKNOWN:
        say(f"It is not known whether {title} was published. The same command asks the service again.")
    else:
        say(f"{title} was not published.")
    if not done and group.error_title:
        say(f"{group.error_title}. {group.error_message}")
    for sentence in (*notes, *differences):
        say(sentence)
