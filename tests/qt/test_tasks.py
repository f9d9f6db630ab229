"""Coroutines with an owner."""

import asyncio

import pytest
from PySide6.QtCore import QObject, Signal

from dcs_browser.qt.tasks import Tasks


class Sender(QObject):
    clicked = Signal(bool)


@pytest.fixture
def heard() -> list[BaseException]:
    return []


@pytest.fixture
def tasks(heard) -> Tasks:
    return Tasks("test", heard.append)


async def fail() -> None:
    raise ValueError("no")


@pytest.mark.anyio
async def test_a_failure_is_heard_exactly_once(qapp, bot, tasks, heard):
    tasks.spawn(fail())
    await bot.until(lambda: heard)
    await asyncio.sleep(0)
    assert [str(error) for error in heard] == ["no"]
    assert len(tasks) == 0


@pytest.mark.anyio
async def test_a_cancellation_is_no_failure(qapp, bot, tasks, heard):
    task = tasks.spawn(asyncio.sleep(60))
    tasks.cancel()
    await bot.until(task.done)
    assert heard == []


@pytest.mark.anyio
async def test_closing_waits_until_the_last_has_cleaned_up(qapp, bot, tasks):
    cleaned = []

    async def work() -> None:
        try:
            await asyncio.sleep(60)
        finally:
            await asyncio.sleep(0)
            cleaned.append(True)

    tasks.spawn(work())
    await asyncio.sleep(0)
    await tasks.close()
    assert cleaned == [True]


@pytest.mark.anyio
async def test_nothing_starts_after_closing(qapp, bot, tasks):
    begun = []

    async def work() -> None:
        begun.append(True)

    await tasks.close()
    tasks.slot(work)()
    task = tasks.spawn(work())
    await bot.until(task.done)
    assert task.cancelled()
    assert begun == []


@pytest.mark.anyio
async def test_a_task_may_close_its_own_owner(qapp, bot, tasks):
    async def leave() -> str:
        await tasks.close()
        return "left"

    with pytest.raises(asyncio.CancelledError):
        await tasks.spawn(leave())


@pytest.mark.anyio
async def test_a_slot_takes_only_the_arguments_its_coroutine_wants(qapp, bot, tasks):
    got = []

    async def none() -> None:
        got.append(())

    async def one(checked: bool) -> None:
        got.append((checked,))

    async def any_number(*arguments: object) -> None:
        got.append(arguments)

    sender = Sender()
    for work in (none, one, any_number):
        sender.clicked.connect(tasks.slot(work))
    sender.clicked.emit(True)
    await bot.until(lambda: len(got) == 3)
    assert got == [(), (True,), (True,)]


@pytest.mark.anyio
async def test_the_result_of_a_spawned_task_can_be_awaited(qapp, bot, tasks):
    async def answer() -> int:
        return 42

    assert await tasks.spawn(answer()) == 42
