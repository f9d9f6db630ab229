"""How a verb speaks: tables and bars for people, one JSON document for programs, sentences for failures."""

import asyncio
import functools
import json
import sys
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, NoReturn

import click

from dcs_browser.domain.errors import DcsBrowserError, OutcomeUnknown

if TYPE_CHECKING:
    from rich.console import Console

DONE, FAILED, COULD_NOT_TRY, UNKNOWN = 0, 1, 2, 3
STOPPED = 130
"""By the person's Ctrl+C, as shells count it."""

_WIDE = 1000  # columns: nothing is cut or wrapped where no terminal says how wide it is

json_option = click.option(
    "--json", "as_json", is_flag=True, help="Print JSON instead of text; the last line is the result."
)


class CouldNotTry(Exception):
    """Wraps an error that came before the verb's own work began: sign-in, names, unreadable sources."""

    def __init__(self, error: DcsBrowserError) -> None:
        self.error = error
        super().__init__(str(error))


def emit(value: object) -> None:
    """One JSON document on a line of its own."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, default=str) + "\n")
    sys.stdout.flush()


def say(text: str) -> None:
    """A line for a person, on standard error, so that results can be piped."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def console() -> "Console":
    """Standard output for tables and trees: as wide as the terminal, and never cut in a pipe or a file."""
    from rich.console import Console

    return Console() if sys.stdout.isatty() else Console(width=_WIDE)


def verb(work: Callable[..., Coroutine[Any, Any, int | None]]) -> Callable[..., NoReturn]:
    """Run an asynchronous verb; failures become sentences and exit codes. Expects ``as_json`` among its options."""

    @functools.wraps(work)
    def call(*arguments: Any, **options: Any) -> NoReturn:
        as_json = bool(options.get("as_json"))
        try:
            status = asyncio.run(work(*arguments, **options))
        except CouldNotTry as refused:
            status = report(refused.error, as_json, COULD_NOT_TRY)
        except OutcomeUnknown as error:
            status = report(error, as_json, UNKNOWN)
        except DcsBrowserError as error:
            status = report(error, as_json, FAILED)
        except KeyboardInterrupt:
            say("Stopped.")
            status = STOPPED
        raise click.exceptions.Exit(status or DONE)

    return call


def report(error: DcsBrowserError, as_json: bool, status: int) -> int:
    """Say what failed and return ``status``."""
    if as_json:
        emit({"error": {"code": error.code, "title": error.headline, "message": error.sentence}})
    else:
        say(f"{error.headline}. {error.sentence}")
    return status
