"""``put FOLDER|ZIP``: a book of this computer onto the service, verified."""

import asyncio
from pathlib import Path

import click

from dcs_browser.app.cli.output import FAILED, CouldNotTry, emit, json_option, say, verb
from dcs_browser.app.cli.server import server_options, signed_in
from dcs_browser.app.cli.transferring import engine_for, result_of, run_group, status_of
from dcs_browser.client.api import Dcs
from dcs_browser.domain.checks import Severity
from dcs_browser.domain.errors import BadBook, Conflict, DcsBrowserError, LocalFileError
from dcs_browser.domain.library import Book, BookDraft
from dcs_browser.domain.transfers import State
from dcs_browser.services.publishing.book_files import Scan
from dcs_browser.services.publishing.plan import Plan, plan
from dcs_browser.services.publishing.preflight import Preflight, preflight
from dcs_browser.services.publishing.scan import scan
from dcs_browser.services.publishing.service import find_record, folds_names
from dcs_browser.services.transfers.worker import UploadJob


@click.command("put")
@click.argument("source", type=click.Path(path_type=Path))
@click.option("--publisher", required=True, help="Whose book it is.")
@click.option("--title", default="", help="Default: what config.json says.")
@click.option("--name", default="", help="The book's name in storage; default: its folder's or ZIP's.")
@click.option("--category", default="", help="Where config.json has none.")
@click.option("--replace", is_flag=True, help="Replace the content of the book that is there.")
@click.option("--plan", "only_plan", is_flag=True, help="Say what would change, and send nothing.")
@server_options
@json_option
@verb
async def command(
    source: Path,
    publisher: str,
    title: str,
    name: str,
    category: str,
    replace: bool,
    only_plan: bool,
    server: str | None,
    as_json: bool,
) -> int:
    """Upload the book in SOURCE (a folder or a ZIP) and compare what the service stored with what was sent."""
    if not source.exists():
        raise CouldNotTry(LocalFileError(name=str(source), reason="There is nothing of that name."))
    try:
        found = await asyncio.to_thread(scan, source)
    except DcsBrowserError as error:
        raise CouldNotTry(error) from error
    async with signed_in(server) as dcs:
        checked = await asyncio.to_thread(preflight, found, folded=folds_names(dcs))
        if not checked.sendable:
            raise BadBook(name=str(source), reason=checked.reason)
        about = checked.metadata
        draft = BookDraft(
            publisher=publisher,
            name=name or found.label,
            language=about.language or "en",
            category=category or about.category,
            version=about.version,
            title=title or about.title,
        )
        job = UploadJob(
            dcs.server.url, publisher, None, source.resolve(), draft.title or draft.name, draft, replace
        )
        live = find_record(await dcs.books(), job, folded=folds_names(dcs))
        if only_plan:
            return await _show_plan(dcs, found, checked, live, as_json)
        if live is not None and not replace and await dcs.objects(live):
            raise Conflict(
                reason="BOOK_EXISTS",
                message="{publisher} has a book called {name} already. Nothing was changed; say --replace to replace it.",
                publisher=publisher,
                name=live.label,
            )
        if live is not None:
            job = UploadJob(job.server, publisher, live.id, job.source, job.title, draft, replace)
        with engine_for(dcs, "put", str(job.source), publisher, draft.name) as engine:
            # What an earlier run left is only taken up when its outcome is still open: a folder may have changed.
            open_end = any(group.state is State.UNKNOWN for group in engine.snapshot().groups)
            group = await run_group(
                engine, lambda: engine.upload(job), job.title, quiet=as_json, again=open_end
            )
            result = result_of(group, engine, f"{publisher}/{draft.name}")
    result |= {"book_id": group.book_id, "differences": group.detail or None}
    if as_json:
        emit(result)
    else:
        say(_sentence(group.state, job.title, checked))
        if group.error_title:
            say(f"{group.error_title}. {group.error_message}")
        if group.detail:
            say(group.detail)
    return status_of(group) or (FAILED if group.state is State.DONE and group.files_failed else 0)


def _sentence(state: State, title: str, checked: Preflight) -> str:
    if state is State.DONE:
        return f"{title} was published: {checked.files} files, {checked.bytes:,} bytes, compared with what is stored."
    if state is State.UNKNOWN:
        return f"It is not known whether {title} was published. The same command asks the service again."
    return f"{title} was not published."


async def _show_plan(dcs: Dcs, found: Scan, checked: Preflight, live: Book | None, as_json: bool) -> int:
    objects = await dcs.objects(live) if live is not None else ()
    changes: Plan = await asyncio.to_thread(plan, found, objects, folded=folds_names(dcs))
    errors = checked.count(Severity.ERROR)
    if as_json:
        emit(
            {
                "replaces": live.id if live else None,
                "rows": [{"path": r.path, "what": r.what.value, "size": r.size} for r in changes.rows],
                "left_out": [{"path": item.path, "why": item.why} for item in found.left_out],
                "findings": [
                    {"rule": f.rule, "severity": f.severity, "message": f.message, "file": f.file}
                    for f in checked.findings
                ],
            }
        )
    else:
        for row in changes.rows:
            click.echo(f"{row.what.value:8} {row.size:>12,} {row.path}")
        for item in found.left_out:
            click.echo(f"{'left out':8} {item.size:>12,} {item.path}  ({item.why})")
        say(f"{len(changes.rows)} files, {len(found.left_out)} left out, {errors} errors found.")
    return FAILED if errors else 0
