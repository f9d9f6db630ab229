"""The door to qasync: dialogs are awaited, the executor is ours, leaving is a return."""

import asyncio
import subprocess
import sys

import pytest
import shiboken6
from PySide6.QtWidgets import QDialog, QWidget

from dcs_browser.qt.loop import ask


@pytest.mark.anyio
async def test_a_dialog_is_awaited_while_other_tasks_go_on(qapp, bot):
    turns = 0

    async def count() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    counting = asyncio.ensure_future(count())
    dialog = QDialog()
    answer = asyncio.ensure_future(ask(dialog))
    await bot.until(dialog.isVisible)
    before = turns
    await bot.until(lambda: turns > before + 5)
    dialog.accept()
    assert await answer == QDialog.DialogCode.Accepted
    counting.cancel()


@pytest.mark.anyio
async def test_turning_a_dialog_away_is_an_answer_too(qapp, bot):
    dialog = QDialog()
    answer = asyncio.ensure_future(ask(dialog))
    await bot.until(dialog.isVisible)
    dialog.reject()
    assert await answer == QDialog.DialogCode.Rejected


@pytest.mark.anyio
async def test_a_cancelled_question_closes_its_dialog(qapp, bot):
    dialog = QDialog()
    closed = []
    dialog.finished.connect(closed.append)
    answer = asyncio.ensure_future(ask(dialog))
    await bot.until(dialog.isVisible)
    answer.cancel()
    with pytest.raises(asyncio.CancelledError):
        await answer
    assert closed == [QDialog.DialogCode.Rejected]


@pytest.mark.anyio
async def test_a_question_whose_window_has_gone_can_still_be_cancelled(qapp, bot):
    window = QWidget()
    dialog = QDialog(window)
    answer = asyncio.ensure_future(ask(dialog))
    await bot.until(dialog.isVisible)
    shiboken6.delete(window)
    answer.cancel()
    with pytest.raises(asyncio.CancelledError):
        await answer


@pytest.mark.anyio
async def test_blocking_calls_run_on_a_small_pool_of_our_own(qapp, bot):
    import threading

    name = await asyncio.to_thread(lambda: threading.current_thread().name)
    assert name.startswith("dcs")


def test_run_returns_what_main_returns_and_outlives_its_last_window():
    program = """
import asyncio
from PySide6.QtWidgets import QApplication, QWidget
from dcs_browser.qt.loop import run
application = QApplication([])
async def main():
    window = QWidget()
    window.show()
    await asyncio.sleep(0.01)
    window.close()
    await asyncio.sleep(0.05)
    return 7
raise SystemExit(run(application, main))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert done.returncode == 7, done.stderr
