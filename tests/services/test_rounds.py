"""Work over many books: a few at once, failures apart, given up when the service is gone, ended at will."""

import asyncio

import pytest

from dcs_browser.domain.errors import ServerFault, ServerUnreachable, SignInRejected
from dcs_browser.domain.library import Book
from dcs_browser.services.rounds import AT_ONCE, Progress, Round

BOOKS = [Book(number, "P", f"b{number}") for number in range(20)]


@pytest.mark.anyio
async def test_no_more_than_a_few_run_at_once():
    walk, now, most = Round(), 0, 0

    async def work(_book: Book) -> bool:
        nonlocal now, most
        now += 1
        most = max(most, now)
        await asyncio.sleep(0)
        now -= 1
        return True

    await walk.over(BOOKS, work)
    assert most == AT_ONCE == 4
    assert walk.progress == Progress(20, 20, 20)


@pytest.mark.anyio
async def test_a_failure_is_one_books_own():
    async def work(book: Book) -> bool:
        if book.id == 3:
            raise ServerFault(status=500)
        if book.id % 5 == 0:
            raise ServerUnreachable(host="h", reason="r")
        return False

    walk = Round()
    await walk.over(BOOKS, work)
    assert set(walk.failures) == {0, 3, 5, 10, 15}
    assert (walk.progress.done, walk.progress.changed, walk.progress.failed) == (20, 0, 5)


@pytest.mark.anyio
@pytest.mark.parametrize(
    "error", [ServerUnreachable(host="h", reason="r"), SignInRejected(), ZeroDivisionError()]
)
async def test_what_would_meet_every_book_ends_the_round(error):
    seen = []

    async def work(book: Book) -> bool:
        seen.append(book.id)
        raise error

    walk = Round()
    with pytest.raises(type(error)):
        await walk.over(BOOKS, work)
    assert len(seen) <= AT_ONCE
    assert not walk.progress.running


@pytest.mark.anyio
async def test_a_round_is_ended_at_once_and_from_any_thread():
    walk, begun = Round(), asyncio.Event()

    async def work(_book: Book) -> bool:
        begun.set()
        await asyncio.Event().wait()
        return True

    running = asyncio.ensure_future(walk.over(BOOKS, work))
    await begun.wait()
    await asyncio.to_thread(walk.stop)
    async with asyncio.timeout(5):
        await running
    assert walk.progress.stopped
    assert not walk.progress.running


@pytest.mark.anyio
async def test_a_round_that_was_stopped_before_does_nothing():
    walk = Round()
    walk.stop()

    async def work(_book: Book) -> bool:
        raise AssertionError

    await walk.over(BOOKS, work)
    assert walk.progress.done == 0
