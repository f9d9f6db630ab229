"""Draws sample books: ``python -m dcs_browser.localdcs.sample.make FOLDER [BOOK ...]``.

A process of its own, so that neither a window nor the service waits for it. It writes one line a page,
``page <book> <number>``, and leaves the sharing among processes to ``build``.
"""

import os
import sys
from pathlib import Path


def main(arguments: list[str]) -> int:
    """Make the named books, or all, below the folder; returns the exit code."""
    if not arguments:
        sys.stderr.write("usage: python -m dcs_browser.localdcs.sample.make FOLDER [BOOK ...]\n")
        return 2
    if sys.platform.startswith("linux"):  # elsewhere the native platform has the better font engine
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    from dcs_browser.localdcs.sample import book, faults
    from dcs_browser.localdcs.sample.catalogue import PLANS, plan_of

    application = QGuiApplication(arguments[:1])
    folder = Path(arguments[0])
    for plan in [plan_of(name) for name in arguments[1:]] or PLANS:
        done = 0

        def told(name: str = plan.folder) -> None:
            nonlocal done
            done += 1
            sys.stdout.write(f"page {name} {done}\n")
            sys.stdout.flush()

        book.write(plan, folder, told)
        if plan.faulty:
            faults.seed(folder / plan.folder)
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
