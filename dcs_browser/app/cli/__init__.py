"""The command line: one module a verb, loaded only when it is called.

Exit codes: 0 done · 1 failed, or findings · 2 could not try (usage, sign-in, no such book, no usable source) ·
3 outcome unknown · 130 stopped by Ctrl+C.
"""

import importlib
import sys
from typing import Any

import click

from dcs_browser import __version__

VERBS = {
    "check": "Check books: stored ones, folders or ZIPs.",
    "diff": "Compare two books.",
    "get": "Download a book, a folder or a file.",
    "ls": "List books.",
    "pack": "Make the ZIP of a book folder.",
    "put": "Upload a folder or ZIP as a book.",
    "rm": "Delete a book.",
    "search": "Find texts in all books.",
    "serve": "Run the embedded service alone.",
    "trash": "List, restore or purge what was deleted.",
    "tree": "List the files of a book.",
    "url": "Print a presigned URL of a file.",
}


class Verbs(click.Group):
    """Verbs by name; their modules (and what they import) are loaded on use."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """A link stands where a verb would: the system hands over what was clicked just so."""
        if not VERBS.keys() & set(args) and "--link" not in args:
            args = [f"--link={arg}" if arg.casefold().startswith("dcsbrowser:") else arg for arg in args]
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        module = importlib.import_module(f"dcs_browser.app.cli.{cmd_name}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Verbs (each knows --help and --json)"):
            formatter.write_dl(sorted(VERBS.items()))


@click.group(
    cls=Verbs,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Without a verb the window opens, at a dcsbrowser:// link when one is given. A server is named by --server, or by DCS_API_BASE_URL, "
    "DCS_ADMIN_EMAIL and DCS_ADMIN_PASSWORD, or is the one last signed in to.",
)
@click.version_option(__version__, prog_name="dcs-browser")
@click.option("--demo", is_flag=True, help="Open the window on the embedded service with the sample library.")
@click.option(
    "--tour", type=click.Path(file_okay=False), help="With --demo: draw every view into DIR, then leave."
)
@click.option(
    "--tour-sizes", default="1280x800,1920x1080", show_default=True, help="Window sizes of the tour."
)
@click.option("--tour-themes", default="light,dark", show_default=True, help="Themes of the tour.")
@click.option("--tour-languages", default="en,tr", show_default=True, help="Languages of the tour.")
@click.option(
    "--data", type=click.Path(file_okay=False), help="With --demo: where the service keeps its data."
)
@click.option("--link", default="", metavar="LINK", help="Open the window where a dcsbrowser:// link leads.")
@click.pass_context
def program(ctx: click.Context, /, **options: Any) -> None:
    """Browse, preview, check, download and upload the books of a Dream Central Storage."""
    if ctx.invoked_subcommand is None:
        from dcs_browser.app.window import open_window

        ctx.exit(open_window(**options))


def run(argv: list[str]) -> int:
    """Run the verb named in ``argv`` and return the exit status."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:  # a console that can't show a Turkish letter must not end the program
            reconfigure(errors="replace")
    try:
        result = program.main(argv, prog_name="dcs-browser", standalone_mode=False)
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.Abort:  # Ctrl+C
        return 130
    except click.ClickException as refused:
        refused.show()
        return 2
    return result if isinstance(result, int) else 0
