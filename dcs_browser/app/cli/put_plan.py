"""``put --plan``: what an upload would change, without sending anything."""

import asyncio

import click

from dcs_browser.app.cli.output import DONE, FAILED, emit, say
from dcs_browser.app.cli.put_meeting import notes_about
from dcs_browser.client.api import Dcs
from dcs_browser.domain.checks import Severity
from dcs_browser.services.publishing.book_files import Scan
from dcs_browser.services.publishing.conflicts import Meeting
from dcs_browser.services.publishing.plan import Plan, plan
from dcs_browser.services.publishing.preflight import Preflight
from dcs_browser.services.publishing.service import folds_names


async def show_plan(dcs: Dcs, found: Scan, checked: Preflight, met: Meeting, *, as_json: bool) -> int:
    """Print each file and what happens to it; 1 when the checks found errors. ``found`` holds what is sent."""
    live = met.existing
    objects = await dcs.objects(live) if live is not None else ()
    changes: Plan = await asyncio.to_thread(plan, found, objects, folded=folds_names(dcs))
    errors = checked.count(Severity.ERROR)
    if as_json:
        emit(
            {
                "replaces": live.id if live else None,
                "meets": met.meets.value,
                "notes": notes_about(met),
                "bytes": found.size,
                "rows": [{"path": r.path, "what": r.what.value, "size": r.size} for r in changes.rows],
                "left_out": [{"path": item.path, "why": item.why} for item in found.left_out],
                "findings": [
                    {"rule": f.rule, "severity": f.severity.value, "message": f.message, "file": f.file}
                    for f in checked.findings
                ],
            }
        )
    else:
        for row in changes.rows:
            click.echo(f"{row.what.value:8} {row.size:>12,} {row.path}")
        for item in found.left_out:
            click.echo(f"{'left out':8} {item.size:>12,} {item.path}  ({item.why})")
        for sentence in notes_about(met):
            say(sentence)
        say(f"{len(changes.rows)} files, {len(found.left_out)} left out, {errors} errors found.")
    return FAILED if errors else DONE
