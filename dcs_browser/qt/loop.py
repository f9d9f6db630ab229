"""The one place where asyncio meets Qt: the loop that Qt drives, and dialogs that are awaited.

Nothing else imports qasync. Leaves to others: who owns a coroutine (``qt/tasks``) and what ends the program (``app/main``).
"""

import asyncio
import sys
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import shiboken6
from PySide6.QtWidgets import QApplication, QDialog

# qasync takes the first Qt binding it finds imported, hence the order.
import qasync  # isort: skip

_THREADS = 4
"""Threads of the default executor: name look-ups and small blocking calls; bulk work has its own (``qt/pool``)."""

_TURN = 0.001
"""Seconds a worker keeps the interpreter when the window wants it. Python's own 5 ms add up: nearly each call into Qt gives
it away, so that painting beside a busy worker waits for it a dozen times."""


def new_loop(application: QApplication) -> asyncio.AbstractEventLoop:
    """An asyncio loop driven by ``application``, with a small executor of its own.

    qasync's executor would start ten threads at the first look-up and swallow a ``SystemExit`` of a worker.
    """
    loop: asyncio.AbstractEventLoop = qasync.QEventLoop(application)
    loop.set_default_executor(ThreadPoolExecutor(_THREADS, "dcs"))
    return loop


def run(application: QApplication, main: Callable[[], Coroutine[Any, Any, int]]) -> int:
    """Run ``main`` on the loop that Qt drives, and return its exit status.

    ``main`` returns when the person leaves; until then closing a window must not end the loop under it,
    so quitting on the last window is switched off.
    """
    application.setQuitOnLastWindowClosed(False)
    before = sys.getswitchinterval()
    sys.setswitchinterval(_TURN)
    try:
        with asyncio.Runner(loop_factory=lambda: new_loop(application)) as runner:
            return runner.run(main())
    finally:
        sys.setswitchinterval(before)


async def ask(dialog: QDialog) -> int:
    """Show ``dialog`` window-modally and await its result (``QDialog.DialogCode``) without a nested event loop.

    The dialog is deleted afterwards; a cancelled caller closes it.
    """
    answer: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def settle(result: int) -> None:
        if not answer.done():
            answer.set_result(result)

    dialog.finished.connect(settle)
    dialog.open()
    try:
        return await answer
    finally:
        # The window it belongs to may have gone, and taken it along.
        if shiboken6.isValid(dialog):
            dialog.finished.disconnect(settle)
            dialog.close()
            dialog.deleteLater()
