"""``check SOURCE…``: what is wrong with books, stored or on this computer."""

import sys
from collections import Counter
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from dcs_browser.app.cli.check_all import Outcome, every_book
from dcs_browser.app.cli.mend import mend_first
from dcs_browser.app.cli.output import (
    COULD_NOT_TRY,
    DONE,
    FAILED,
    CouldNotTry,
    emit,
    json_option,
    report,
    verb,
)
from dcs_browser.app.cli.server import server_options
from dcs_browser.app.cli.sources import Sources
from dcs_browser.domain.checks import RULES, Finding, Severity
from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.domain.reports import Report, finding_row, report_of
from dcs_browser.services.checking import check_local, check_stored
from dcs_browser.services.media_pieces import PictureSizes
from dcs_browser.services.reports import report_bytes, write_report

_FILE = click.Path(dir_okay=False, allow_dash=True)
_SHOWN = 20
"""Findings of one kind that are listed for a person; files and JSON hold all of them."""


@click.command("check")
@click.argument("sources", nargs=-1)
@click.option("--all", "every", is_flag=True, help="Check every book of the service; --json is a list then.")
@click.option(
    "--again", is_flag=True, help="With --all: also books that have not changed since the last time."
)
@click.option(
    "--media",
    is_flag=True,
    help="Look into pictures, sounds and films of stored books as well (local ones always).",
)
@click.option("--rules", "chosen", default="", help="Only these rules, by their ids with commas between.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning"]),
    default="error",
    show_default=True,
    help="From which severity on the exit code is 1.",
)
@click.option("--html", type=_FILE, help="Write a page to print to FILE (- is standard output).")
@click.option("--csv", type=_FILE, help="Write a table to FILE.")
@click.option("--sarif", type=_FILE, help="Write a SARIF 2.1.0 log to FILE, for code review tools.")
@click.option(
    "--mend", is_flag=True, help="First mend what is mechanical in the folders, keeping a .bak copy."
)
@click.option("--dry-run", is_flag=True, help="With --mend: only show the lines that would change.")
@server_options
@json_option
@verb
async def command(
    sources: tuple[str, ...],
    media: bool,
    chosen: str,
    fail_on: str,
    server: str | None,
    as_json: bool,
    mend: bool,
    dry_run: bool,
    every: bool,
    again: bool,
    **files: str | None,
) -> int:
    """Check each SOURCE: a folder, a ZIP, or a stored book (publisher/name or title, or server:publisher/name)."""
    if not sources and not every:
        raise click.UsageError("Name a SOURCE, or --all.")
    if dry_run and not mend:
        raise click.UsageError("--dry-run belongs to --mend.")
    rules = [rule.strip() for rule in chosen.split(",") if rule.strip()] or None
    unknown = [rule for rule in rules or () if rule not in RULES and not rule.startswith("package.")]
    if unknown:
        raise click.UsageError(f"There is no rule {', '.join(unknown)}.")
    limit = Severity(fail_on).rank
    status = DONE
    quiet = as_json or "-" in files.values()
    results: list[dict[str, object]] = []
    reports: list[Report] = []
    mender = (lambda source: mend_first(source, dry_run=dry_run, to_errors=quiet)) if mend else None
    outcomes = [_outcomes(sources, media, rules, server, mender)]
    if every:
        outcomes.append(every_book(server, media=media, again=again, rules=rules))
    async for source, findings, error in _chained(outcomes):
        if error is not None:
            status = report(error, False, COULD_NOT_TRY)
            results.append({"source": source, "error": error.sentence, "findings": []})
            continue
        if status != COULD_NOT_TRY and any(finding.severity.rank <= limit for finding in findings):
            status = FAILED
        results.append({"source": source, "findings": [finding_row(finding) for finding in findings]})
        reports.append(report_of(source, findings, checked=datetime.now(UTC)))
        if not quiet:
            _print(source, findings)
    if as_json:
        emit(results[0] if len(results) == 1 and not every else results)
    _write(files, reports)
    return status


async def _chained(parts: list[AsyncIterator[Outcome]]) -> AsyncIterator[Outcome]:
    for part in parts:
        async for outcome in part:
            yield outcome


async def _outcomes(
    sources: tuple[str, ...],
    media: bool,
    rules: list[str] | None,
    server: str | None,
    mender: Callable[[str], None] | None,
) -> AsyncIterator[Outcome]:
    """Each named source in its turn, mended first where that is asked for."""
    async with Sources(server) as known:
        for source in sources:
            try:
                if mender is not None:
                    mender(source)
                yield source, await _check(source, media, rules, known), None
            except CouldNotTry as refused:
                yield source, (), refused.error


def _write(files: dict[str, Any], reports: list[Report]) -> None:
    """The reports that were asked for, each with all books."""
    for form, target in files.items():
        if target == "-":
            sys.stdout.write(report_bytes(reports, form).decode("utf-8-sig"))
        elif target:
            try:
                write_report(Path(target), reports, form)
            except DcsBrowserError as error:
                raise CouldNotTry(error) from error


async def _check(source: str, media: bool, rules: list[str] | None, sources: Sources) -> tuple[Finding, ...]:
    try:
        found = await sources.find(source)
        if isinstance(found, Path):
            return await check_local(found, rules=rules, drawn=_drawn)
        return await check_stored(
            found.dcs, found.book, media=media, sizes=PictureSizes(), rules=rules, drawn=_drawn
        )
    except DcsBrowserError as error:
        raise CouldNotTry(error) from error


def _drawn(data: bytes) -> float | None:
    from dcs_browser.qt.line_art import (
        line_share,  # Qt is loaded only where there is a picture to be coloured
    )

    return line_share(data)


def _print(source: str, findings: tuple[Finding, ...]) -> None:
    seen: Counter[str] = Counter()
    for finding in findings:
        seen[finding.rule] += 1
        if seen[finding.rule] > _SHOWN:
            continue
        where = finding.file + (finding.pointer and f"#{finding.pointer}")
        page = f"page {finding.page}: " if finding.page is not None else ""
        click.echo(f"{finding.severity.value:11} {page}{finding.message}  [{finding.rule}] {where}")
        if finding.suggestion:
            click.echo(f"{'':11} → {finding.suggestion}")
    for rule, count in seen.items():
        if count > _SHOWN:
            click.echo(f"{'':11} {count - _SHOWN} more like this  [{rule}]  (--json and reports list all)")
    counts = [sum(f.severity is severity for f in findings) for severity in Severity]
    click.echo(f"{source}: {counts[0]} errors, {counts[1]} warnings, {counts[2]} notes")
