"""Which files of a folder or ZIP a verb sends: ``--leave`` and ``--take``, beside what the window keeps for a server."""

from collections.abc import Callable, Sequence
from typing import Any

import click

from dcs_browser.services.publishing.book_files import Scan
from dcs_browser.services.publishing.selection import Choices, Patterns
from dcs_browser.services.settings import SettingsStore


def choice_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """``--leave`` and ``--take``, each as often as wanted."""
    leave = click.option(
        "--leave", multiple=True, metavar="PATTERN", help="Files that stay here: *.psd, old/, audio/draft*."
    )
    take = click.option(
        "--take",
        multiple=True,
        metavar="PATTERN",
        help="Files that go although they look like working files: review/, raw/key.pdf.",
    )
    return leave(take(command))


def choices(found: Scan, leave: Sequence[str], take: Sequence[str], server: str = "") -> Choices:
    """What these options and the patterns kept for ``server`` make of a book."""
    kept = Patterns()
    if server:
        settings = SettingsStore().load()
        kept = Patterns(settings.left_out.get(server, ()), settings.taken_in.get(server, ()))
    made = Choices()
    made.apply(Patterns((*leave, *kept.leave), (*take, *kept.take)), found)
    return made
