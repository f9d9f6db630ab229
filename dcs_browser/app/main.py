"""The entry point: a verb on the command line runs without a window, anything else opens it.

Nothing heavy is imported here, so that ``--version`` answers at once.
"""

import sys


def main(argv: list[str] | None = None) -> int:
    """Run the program with ``argv`` (default: the process's) and return its exit status."""
    from dcs_browser.app.cli import run

    return run(sys.argv[1:] if argv is None else argv)
