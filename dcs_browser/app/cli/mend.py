"""``check --mend``: the mechanical mends of a folder, shown line by line, then written beside a copy of the old file.

Leaves to others: what can be mended (``domain/mends``), the check that follows (``check``).
"""

from pathlib import Path

import click

from dcs_browser.app.cli.output import CouldNotTry
from dcs_browser.domain.errors import DcsBrowserError, LocalFileError
from dcs_browser.services.mending import plan_mends, write_mends


def mend_first(source: str, *, dry_run: bool, to_errors: bool) -> None:
    """Mend the book in a folder. Raises ``CouldNotTry`` for anything else: a stored book is never changed."""
    folder = Path(source)
    try:
        if not folder.exists():
            raise LocalFileError(
                f"{source} is not on this computer",
                name=source,
                reason="Only a folder of this computer is mended.",
            )
        plan = plan_mends(folder)
        for file in plan:
            for line in file.lines():
                click.echo(f"{file.path}:{line.number}\n  - {line.before}\n  + {line.after}", err=to_errors)
        if not plan:
            click.echo(f"{source}: nothing to mend", err=to_errors)
        elif not dry_run:
            copies = write_mends([(file, file.mends) for file in plan])
            places = sum(len(file.mends) for file in plan)
            names = ", ".join(copy.name for copy in copies)
            what = "1 place" if places == 1 else f"{places} places"
            click.echo(f"{source}: {what} mended; the old file is {names}", err=to_errors)
    except DcsBrowserError as error:
        raise CouldNotTry(error) from error
