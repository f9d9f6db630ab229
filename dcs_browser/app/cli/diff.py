"""``diff A B``: what differs between two books, stored or on this computer."""

import sys
from pathlib import Path

import click

from dcs_browser.app.cli.output import CouldNotTry, emit, json_option, verb
from dcs_browser.app.cli.server import server_options
from dcs_browser.app.cli.sources import Sources
from dcs_browser.domain.compare import Comparison, Kind
from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.domain.report_compare import as_html, comparison_row, headline, shown
from dcs_browser.services.comparing import compare_sources
from dcs_browser.services.reports import write_text

SAME, DIFFERENT = 0, 1


@click.command("diff")
@click.argument("before")
@click.argument("after")
@click.option(
    "--html",
    type=click.Path(dir_okay=False, allow_dash=True),
    help="Write a page to print to FILE (- is standard output).",
)
@server_options
@json_option
@verb
async def command(before: str, after: str, html: str | None, server: str | None, as_json: bool) -> int:
    """Compare BEFORE with AFTER: folders, ZIPs, stored books (publisher/name or title, or server:publisher/name).

    Exit codes: 0 the same, 1 different, 2 could not compare.
    """
    async with Sources(server) as sources:
        try:
            one, other = await sources.readable(before), await sources.readable(after)
            found = (await compare_sources(one, other)).comparison
        except DcsBrowserError as error:
            raise CouldNotTry(error) from error
    if html == "-":
        sys.stdout.write(as_html(found, before, after))
    elif html:
        try:
            write_text(Path(html), as_html(found, before, after))
        except DcsBrowserError as error:
            raise CouldNotTry(error) from error
    if as_json:
        emit(comparison_row(found, before, after))
    elif html != "-":
        _print(found)
    return SAME if found.same else DIFFERENT


def _print(found: Comparison) -> None:
    page: str | None = None
    for difference in found.differences:
        if difference.page != page:
            page = difference.page
            click.echo(f"page {page}" if page else "the whole book")
        click.echo(f"  {headline(difference)}")
        for sign, value in (("-", difference.before), ("+", difference.after)):
            if difference.kind not in (Kind.ADDED, Kind.REMOVED) and (text := shown(value)):
                click.echo(f"    {sign} {_one_line(text)}")
    if found.assets:
        click.echo("files")
    for asset in found.assets:
        names = " → ".join(name for name in dict.fromkeys((asset.path_a, asset.path_b)) if name)
        click.echo(f"  {asset.kind.value:8} {_one_line(names)}")
    if found.unsure:
        click.echo(f"{found.unsure} files are taken for the same by their size alone", err=True)
    click.echo(
        "the same" if found.same else f"{len(found.differences)} differences, {len(found.assets)} files"
    )


def _one_line(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text)
