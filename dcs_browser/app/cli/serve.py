"""``serve``: the embedded service alone, until it is stopped.

The account's password is made once, or taken from DCS_SERVE_PASSWORD: arguments can be read by every process.
"""

import os
import signal
import threading
from pathlib import Path

import click

from dcs_browser.app.cli.output import COULD_NOT_TRY, emit, json_option, report, say
from dcs_browser.domain.errors import LocalFileError, NotOffered


@click.command("serve")
@click.option(
    "--data", type=click.Path(file_okay=False, path_type=Path), required=True, help="Where it keeps all."
)
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 is any free port."
)
@click.option(
    "--storage-port", type=click.IntRange(0, 65535), default=0, help="Of presigned URLs; 0 is any free one."
)
@click.option("--sample", is_flag=True, help="Fill an empty service with the sample library.")
@click.option(
    "--dialect", default="guide", show_default=True, help="Which generation of the service to speak."
)
@click.option("--email", default="", help="The account's e-mail, when it is made.")
@json_option
def command(
    data: Path,
    port: int,
    storage_port: int,
    sample: bool,
    dialect: str,
    email: str,
    as_json: bool,
) -> None:
    """Run a Dream Central Storage on this computer: real HTTP on loopback, its files below --data."""
    raise click.exceptions.Exit(_serve(data, (port, storage_port), sample, dialect, email, as_json))


def _serve(data: Path, ports: tuple[int, int], sample: bool, dialect: str, email: str, as_json: bool) -> int:
    try:
        from dcs_browser.app.embedded import Embedded
    except ImportError as error:
        wanted = NotOffered(
            str(error), reason="Install the extra “demo” (pip install 'dcs-browser[demo]') to serve."
        )
        return report(wanted, as_json, COULD_NOT_TRY)
    try:
        embedded = Embedded(
            data, dialect=dialect, ports=ports, email=email, password=os.environ.get("DCS_SERVE_PASSWORD", "")
        )
    except ValueError as error:
        raise click.BadParameter(f"{error}.", param_hint="--dialect") from error
    try:
        if sample:
            embedded.fill(say=None if as_json else say)
        running = embedded.start()
    except LocalFileError as refusal:
        return report(refusal, as_json, COULD_NOT_TRY)
    except (OSError, ValueError, RuntimeError) as error:
        refused = LocalFileError(repr(error), name=str(data), reason=f"{error}.")
        return report(refused, as_json, COULD_NOT_TRY)
    done = threading.Event()
    for name in ("SIGINT", "SIGTERM", "SIGBREAK"):
        number = getattr(signal, name, None)
        if number is not None:
            signal.signal(number, lambda _number, _frame: done.set())
    if as_json:
        emit({"url": running.url, "email": running.email, "password": running.password})
    else:
        click.echo(f"Service   {running.url}\nE-mail    {running.email}\nPassword  {running.password}")
        say(f"Presigned URLs come from {running.storage_url}. Press Ctrl+C to stop.")
    # Waiting with a time-out lets Windows deliver Ctrl+C.
    while not done.wait(0.5):
        pass
    embedded.stop()
    return 0
