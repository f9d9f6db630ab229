"""Every fault of the line × plain upload and upload in chunks: the right book or an honest error, and nothing hangs."""

import asyncio
import random
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import httpx
import pytest

from dcs_browser.client import line as client_line
from dcs_browser.client.connect import Credentials, connect
from dcs_browser.client.protocol import uploads
from dcs_browser.domain.library import BookDraft
from dcs_browser.domain.transfers import GroupSnapshot, State
from dcs_browser.services.publishing import settling
from dcs_browser.services.publishing.publish import publisher
from dcs_browser.services.transfers.engine import TransferEngine
from dcs_browser.services.transfers.pace import Pace
from dcs_browser.services.transfers.worker import UploadJob
from tests.builders import a_book_folder
from tests.faults import FaultProxy, fault_proxy
from tests.service import Running, running_service
from tests.transferring import Watched

PACE = Pace(pause=0.02, longest=0.1, stall=1.0, retries=3, asks=8)
HTML = "<html><body><h1>Bad Gateway</h1></body></html>"
TOO_LATE = '{"detail": "Invalid token"}'


class Press:
    """A live book behind a bad line, and a new edition on its way. ``part`` is in the paths of what is broken."""

    def __init__(self, folder: Path, way: str, stack: ExitStack) -> None:
        self.chunked = way == "chunked"
        self.old = a_book_folder(folder / "old")
        self.new = a_book_folder(folder / "new", pages=4)
        (self.new / "film.mp4").write_bytes(random.Random(3).randbytes(700_000))
        dialect = "v4" if self.chunked else "guide"
        self.service: Running = stack.enter_context(
            running_service(folder / "service", dialect=dialect, books=[self.old])
        )
        self.line: FaultProxy = stack.enter_context(fault_proxy(self.service.url))
        self.part = "/chunk" if self.chunked else "/upload"
        self.prefix = "/books/chunked-upload/" if self.chunked else "/books/1/upload"
        self.home = folder / "home"
        self._stack = stack

    def send(self) -> tuple[Watched, int]:
        dcs = asyncio.run(self._signed_in())
        engine = TransferEngine(self.home, lambda _server: dcs.fork(), pace=PACE)
        engine.upload_worker = publisher(self.home / "publishing")
        engine.start()
        self._stack.callback(engine.stop)
        return Watched(engine), engine.upload(self.job())

    def job(self) -> UploadJob:
        draft = BookDraft("North Quay", "harbour_2", title="Harbour 2")
        return UploadJob(self.line.url, "North Quay", 1, self.new, "Harbour 2", draft, replace=True)

    async def _signed_in(self):
        account = Credentials(self.service.email, self.service.password)
        dcs = await connect(self.line.url, account)
        await dcs.aclose()
        return dcs

    def has(self, edition: Path) -> bool:
        async def read() -> dict[str, int]:
            dcs = await connect(self.service.url, Credentials(self.service.email, self.service.password))
            try:
                return {item.path: item.size for item in await dcs.objects(await dcs.book(1))}
            finally:
                await dcs.aclose()

        files = (path for path in edition.rglob("*") if path.is_file())
        wanted = {path.relative_to(edition).as_posix(): path.stat().st_size for path in files}
        there = asyncio.run(read())
        if self.chunked:  # written anew by the service
            wanted.pop("config.json"), there.pop("config.json", None)
        return there == wanted

    def ended(self, watched: Watched, number: int) -> GroupSnapshot:
        """The state in which nothing moves by itself any more."""

        def look(_news: object) -> GroupSnapshot | None:
            group = watched.group(number)
            asking = watched.engine._scheduler.uploads._asking
            done = group.state in (State.DONE, State.FAILED) or (
                group.state is State.UNKNOWN and number not in asking
            )
            return group if done else None

        return watched.until(look, timeout=50)


@pytest.fixture
def press(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], Press]]:
    monkeypatch.setattr(uploads, "CHUNK", 256 * 1024)
    monkeypatch.setattr(client_line, "STALL_SECONDS", 0.8)
    for name in ("UPLOADING", "WRITING", "QUICK"):
        monkeypatch.setattr(client_line, name, httpx.Timeout(1.5, pool=None))
    monkeypatch.setattr(settling, "BEHIND", 0.0)
    with ExitStack() as stack:
        yield lambda way: Press(tmp_path, way, stack)


Order = Callable[[Press, int], object]
FAULTS: dict[str, Order] = {
    "the body is cut": lambda p, n: p.service.faults.cut_request(p.prefix, 100_000, method="POST", times=n),
    "the answer is lost": lambda p, n: p.service.faults.lose_answer(p.prefix, method="POST", times=n),
    "the answer is cut": lambda p, n: p.line.cut(p.part, 5, times=n),
    "the answer is reset": lambda p, n: p.line.cut(p.part, 0, reset=True, times=n),
    "the answer is shortened": lambda p, n: p.line.shorten(p.part, 5, times=n),
    "the answer stalls": lambda p, n: p.line.stall(p.part, 0, times=n),
    "the answer is late": lambda p, n: p.line.delay(p.part, 0.2, times=n),
    "the answer comes in drops": lambda p, n: p.line.drip(p.part, 8, 0.02, times=n),
    "the request is held": lambda p, n: p.service.faults.stall(p.prefix, method="POST", times=n),
    "500 as text": lambda p, n: p.line.answer(p.part, 500, "Internal Server Error", times=n),
    "502 as a page": lambda p, n: p.line.answer(p.part, 502, HTML, kind="text/html", times=n),
    "503": lambda p, n: p.line.answer(p.part, 503, "Slow down", times=n),
    "504, and it goes on": lambda p, n: p.service.faults.answer_early(
        p.prefix, method="POST", times=n
    ).release(),
    "an expired session": lambda p, n: p.line.answer(p.part, 401, TOO_LATE, kind="application/json", times=n),
    "403 of a proxy": lambda p, n: p.line.answer(p.part, 403, HTML, kind="text/html", times=n),
    "413 of a proxy": lambda p, n: p.line.answer(p.part, 413, HTML, kind="text/html", times=n),
    "a connection closed behind the answer": lambda p, n: p.line.hang_up(p.part, times=n),
    "a session nobody knows": lambda p, n: p.line.answer(
        p.part, 404, '{"detail": "Upload session not found or expired"}', kind="application/json", times=n
    ),
}


def right_or_honest(press: Press, fault: str, times: int) -> None:
    FAULTS[fault](press, times)
    watched, number = press.send()
    group = press.ended(watched, number)
    if group.state is not State.DONE:
        assert group.error_title
        assert group.error_message
    assert times < 0 or not (press.line._faults or press.service.faults._faults), "the fault has struck"
    press.line.clear()
    press.service.faults.clear()
    press.service.faults.wait_rest()  # a request that was held is worked on only now
    if group.state is not State.DONE:
        assert press.has(press.new) or press.has(press.old)
        watched.engine.retry(number)
        group = watched.state(number, State.DONE, State.FAILED)
        if (
            group.state is State.FAILED
        ):  # it was asked about, and nothing had been stored: a person sends again
            assert "Send" in group.error_message
            assert press.has(press.old)
            watched.engine.retry(number)
            group = watched.state(number, State.DONE)
    assert group.detail in ("", "\n")
    assert press.has(press.new)
    watched.until(lambda _: not list((press.home / "publishing").glob("*.zip*")))


@pytest.mark.timeout(90)
@pytest.mark.parametrize("way", ["plain", "chunked"])
@pytest.mark.parametrize("fault", FAULTS)
def test_a_passing_fault_ends_in_the_right_book_or_an_honest_error(
    press: Callable[[str], Press], way: str, fault: str
) -> None:
    right_or_honest(press(way), fault, 1)


@pytest.mark.soak
@pytest.mark.timeout(180)
@pytest.mark.parametrize("way", ["plain", "chunked"])
@pytest.mark.parametrize("fault", FAULTS)
def test_a_lasting_fault_ends_in_the_right_book_or_an_honest_error(
    press: Callable[[str], Press], way: str, fault: str
) -> None:
    right_or_honest(press(way), fault, -1)


@pytest.mark.parametrize("way", ["plain", "chunked"])
def test_idle_connections_that_were_closed_are_no_failure(press: Callable[[str], Press], way: str) -> None:
    made = press(way)
    watched, number = made.send()
    assert made.ended(watched, number).state is State.DONE
    made.line.close_idle()
    made.new, made.old = made.old, made.new
    number = watched.engine.upload(made.job())
    assert made.ended(watched, number).state is State.DONE
    assert made.has(made.new)
