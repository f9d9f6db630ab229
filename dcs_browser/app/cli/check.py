"""``check SOURCE…``: what is wrong with books, stored or on this computer."""

import asyncio
from pathlib import Path

import click

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
from dcs_browser.app.cli.server import book_and_path, server_options, signed_in
from dcs_browser.domain.checks import RULES, Finding, Severity
from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.checking import check_local, check_stored
from dcs_browser.services.publishing.findings import as_finding, sorted_findings
from dcs_browser.services.publishing.scan import look

_SAID_BY_RULES = frozenset({"package.config-missing", "package.case-twins"})
"""Problems of the files that a rule tells in its own words."""


def as_row(finding: Finding) -> dict[str, object]:
    """A finding as JSON; ``pointer`` is RFC 6901, ``page`` the printed number, ``section`` counts from 1."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "file": finding.file,
        "pointer": finding.pointer,
        "page": finding.page,
        "section": finding.section,
        "suggestion": finding.suggestion,
    }


@click.command("check")
@click.argument("sources", nargs=-1, required=True)
@click.option(
    "--media", is_flag=True, help="Look into the pictures of stored books as well (local ones always)."
)
@click.option("--rules", "chosen", default="", help="Only these rules, by their ids with commas between.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning"]),
    default="error",
    show_default=True,
    help="From which severity on the exit code is 1.",
)
@server_options
@json_option
@verb
async def command(
    sources: tuple[str, ...], media: bool, chosen: str, fail_on: str, server: str | None, as_json: bool
) -> int:
    """Check each SOURCE: a folder, a ZIP, or a stored book (publisher/name or title)."""
    rules = [rule.strip() for rule in chosen.split(",") if rule.strip()] or None
    unknown = [rule for rule in rules or () if rule not in RULES and not rule.startswith("package.")]
    if unknown:
        raise click.UsageError(f"There is no rule {', '.join(unknown)}.")
    limit = Severity(fail_on).rank
    status = DONE
    results: list[dict[str, object]] = []
    for source in sources:
        try:
            findings = await _check(source, media, rules, server)
        except CouldNotTry as refused:
            status = report(refused.error, False, COULD_NOT_TRY)
            results.append({"source": source, "error": refused.error.sentence, "findings": []})
            continue
        if status != COULD_NOT_TRY and any(finding.severity.rank <= limit for finding in findings):
            status = FAILED
        results.append({"source": source, "findings": [as_row(finding) for finding in findings]})
        if not as_json:
            _print(source, findings)
    if as_json:
        emit(results[0] if len(results) == 1 else results)
    return status


async def _check(
    source: str, media: bool, rules: list[str] | None, server: str | None
) -> tuple[Finding, ...]:
    path = Path(source)
    try:
        if path.exists():
            return await _check_here(path, rules)
        async with signed_in(server) as dcs:
            book, _ = await book_and_path(Catalog(dcs), source)
            return await check_stored(dcs, book, media=media, rules=rules)
    except DcsBrowserError as error:
        raise CouldNotTry(error) from error


async def _check_here(path: Path, rules: list[str] | None) -> tuple[Finding, ...]:
    """What the rules say, and what is wrong with the files themselves: names refused, files that can't be read."""
    findings = await check_local(path, rules=rules)
    problems = [as_finding(problem) for problem in (await asyncio.to_thread(look, path)).problems]
    wanted = (f for f in problems if f.rule not in _SAID_BY_RULES and (rules is None or f.rule in rules))
    return sorted_findings((*findings, *wanted))


def _print(source: str, findings: tuple[Finding, ...]) -> None:
    for finding in findings:
        where = finding.file + (finding.pointer and f"#{finding.pointer}")
        page = f"page {finding.page}: " if finding.page is not None else ""
        click.echo(f"{finding.severity.value:11} {page}{finding.message}  [{finding.rule}] {where}")
        if finding.suggestion:
            click.echo(f"{'':11} → {finding.suggestion}")
    counts = [sum(f.severity is severity for f in findings) for severity in Severity]
    click.echo(f"{source}: {counts[0]} errors, {counts[1]} warnings, {counts[2]} notes")
