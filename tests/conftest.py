"""What every test can rely on: no screen, no user's files, no network but loopback, no failure unheard.

The environment is set before Qt or the program is imported, hence at import time.
"""

import asyncio
import gc
import os
import signal
import sys
import tempfile
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

_HOME = Path(tempfile.mkdtemp(prefix="dcs-browser-tests-"))
os.environ.update(
    QT_QPA_PLATFORM=os.environ.get("QT_QPA_PLATFORM", "offscreen"),
    QT_API="pyside6",
    XDG_CONFIG_HOME=str(_HOME / "config"),
    XDG_DATA_HOME=str(_HOME / "data"),
    XDG_CACHE_HOME=str(_HOME / "cache"),
    XDG_STATE_HOME=str(_HOME / "state"),
    PYTHON_KEYRING_BACKEND="keyring.backends.fail.Keyring",
    LC_ALL="C.UTF-8",
)
for _name in (
    "DCS_API_BASE_URL",
    "DCS_ADMIN_EMAIL",
    "DCS_ADMIN_PASSWORD",
    "DCS_API_KEY",
    "http_proxy",
    "https_proxy",
    "all_proxy",
):
    os.environ.pop(_name, None)
    os.environ.pop(_name.upper(), None)

import pytest
from hypothesis import settings
from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

# A busy machine is no failure of the code: no example has a time limit of its own.
settings.register_profile("patient", deadline=None)
if not os.environ.get("CI"):  # there hypothesis chooses its own profile: the same examples every time
    settings.load_profile("patient")


def _tell(_kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
    print(message, file=sys.stderr)


# pytest-qt listens to Qt's messages during a test. A thread of Qt that is about to tell one when the listener is taken away
# would call nothing at all, and crash: PySide doesn't look again. With this one beneath there is always a listener.
qInstallMessageHandler(_tell)


def pytest_sessionfinish() -> None:
    import shutil

    qInstallMessageHandler(None)
    shutil.rmtree(_HOME, ignore_errors=True)


# A shell in the background has its children ignore ctrl-C, and theirs; a verb under test must hear it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# As in the program (qt/collector): a cycle that holds a Qt object must not be collected on a service's thread.
gc.disable()
_ended = 0


def pytest_collection_finish() -> None:
    """What is loaded by now stays: no collection needs to look at it again."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    global _ended
    _ended += 1
    translations = sys.modules.get("dcs_browser.ui.translations")
    if translations is not None:
        translations.uninstall()
    gc.collect(2 if _ended % 50 == 0 else 1)


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """Closing the last dialog of a test must not end the loop under it."""
    qapp.setQuitOnLastWindowClosed(False)
    return qapp


@pytest.fixture
def anyio_backend(request: pytest.FixtureRequest) -> Any:
    """Tests with a window run on the loop of the application, all others on plain asyncio."""
    if "qapp" not in request.fixturenames:
        return "asyncio"
    from dcs_browser.qt.loop import new_loop

    application = request.getfixturevalue("qapp")
    return "asyncio", {"loop_factory": lambda: new_loop(application)}


class Bot:
    """Waits by awaiting: a nested event loop (qtbot's) would kill other tasks."""

    def __init__(self, qtbot: Any) -> None:
        self.qtbot = qtbot

    async def until(self, predicate: Callable[[], Any], timeout: float = 30.0) -> Any:
        """Give the loop turns until ``predicate()`` is true; its value is returned."""
        async with asyncio.timeout(timeout):
            while not (value := predicate()):
                await asyncio.sleep(0.01)
        return value

    async def signal(
        self, signal: Any, act: Callable[[], Any] | None = None, timeout: float = 30.0
    ) -> tuple[Any, ...]:
        """Do ``act``, await ``signal`` and return its arguments."""
        heard: asyncio.Future[tuple[Any, ...]] = asyncio.get_running_loop().create_future()

        def hear(*arguments: Any) -> None:
            if not heard.done():
                heard.set_result(arguments)

        signal.connect(hear)
        try:
            if act is not None:
                act()
            async with asyncio.timeout(timeout):
                return await heard
        finally:
            signal.disconnect(hear)


@pytest.fixture
async def bot(qapp: QApplication, qtbot: Any) -> AsyncIterator[Bot]:
    """A bot, and the promise that no failure in the loop goes unheard."""
    unheard: list[BaseException] = []

    def hear(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        unheard.append(context.get("exception") or RuntimeError(context["message"]))

    asyncio.get_running_loop().set_exception_handler(hear)
    yield Bot(qtbot)
    # The next click lets go of the left button; another one that is held sends every later click astray.
    held = QApplication.mouseButtons() & ~Qt.MouseButton.LeftButton
    assert not held, f"a button of the mouse was not let go: {held}"
    gc.collect(1)  # all that the test made is young: nothing is collected in between
    await asyncio.sleep(0)
    assert not unheard, unheard
