"""After a whole run, with failures, nothing secret lies anywhere but in the vault."""

import asyncio
import logging
import re
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import click
import pytest

from dcs_browser.app.cli import program
from dcs_browser.client.connect import Credentials, connect
from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.domain.transfers import State
from dcs_browser.services import logs
from dcs_browser.services.accounts import Accounts
from dcs_browser.services.cache import DiskCache
from dcs_browser.services.catalog import Catalog
from dcs_browser.services.publishing.publish import publisher
from dcs_browser.services.settings import ServerProfile, SettingsStore
from dcs_browser.services.sources import StoredSource
from dcs_browser.services.transfers.engine import TransferEngine
from dcs_browser.services.vault import MemoryVault
from tests.services.hazards import DIALECTS, Stage, a_stage
from tests.transferring import QUICK, Watched

pytestmark = pytest.mark.anyio

PASSWORD = "Tide-and-Buoy-7391"
SIGNED = re.compile(rb"(?i)(?:x-amz-signature|x-amz-credential)=(?!\xe2\x80)[^\s\"'<&]{8,}")
TOKEN = re.compile(rb"eyJ[\w-]{8,}\.[\w-]{8,}")


@dataclass
class Run:
    """What one run left behind."""

    folder: Path
    ring: logs.Ring
    secrets: set[str] = field(default_factory=set)
    said: list[str] = field(default_factory=list)  # what a person or a crash report would show

    def heard(self, error: BaseException) -> None:
        self.said.append("".join(traceback.format_exception(error)))
        self.said.append(repr(error))
        if isinstance(error, DcsBrowserError):
            self.said += [error.headline, error.sentence, error.technical, repr(error.params)]

    def places(self) -> Iterator[tuple[str, bytes]]:
        """Every file with its name, the log in memory, every text."""
        for path in self.folder.rglob("*"):
            yield f"name of {path}", str(path.relative_to(self.folder)).encode()
            if path.is_file():
                yield str(path), path.read_bytes()
        for line in self.ring.lines():
            yield "log panel", line.text.encode()
        for text in self.said:
            yield "text", text.encode()

    def leaks(self) -> list[str]:
        found = []
        for place, data in self.places():
            found += [f"{s[:12]}… in {place}" for s in self.secrets if s.encode() in data]
            found += [
                f"{match[0][:60]!r} in {place}"
                for match in (SIGNED.search(data), TOKEN.search(data))
                if match
            ]
        return found


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Run]:
    folder = tmp_path / "run"
    ring = logs.set_up(folder / "log", level=logging.DEBUG)
    for talkative in ("httpx", "aiohttp", "asyncio"):
        logging.getLogger(talkative).setLevel(logging.DEBUG)  # as somebody who hunts a fault would
    yield Run(folder, ring)
    logs.shut_down(ring)
    logging.getLogger().setLevel(logging.WARNING)
    for talkative in ("httpx", "aiohttp", "asyncio"):
        logging.getLogger(talkative).setLevel(logging.WARNING)


@pytest.fixture(params=DIALECTS)
def stage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stage]:
    with a_stage(tmp_path / "stage", request.param, password=PASSWORD) as made:
        yield made


async def test_nothing_secret_is_left_anywhere(stage: Stage, run: Run) -> None:
    service = stage.service
    key = ""
    with service.client() as http:
        made = http.post("/api-keys/", json={"name": "tests"})
        key = str(made.json().get("key", "")) if made.status_code == 201 else ""
    run.secrets |= {PASSWORD, "a wrong password 55"} | ({key} if key else set())
    vault = MemoryVault()
    accounts = Accounts(SettingsStore(run.folder / "config/settings.json"), vault)
    profile = ServerProfile(service.url, "Home", service.email)
    await failures_of_signing_in(stage, run)
    dcs = await accounts.sign_in(profile, PASSWORD, True, api_key=key)
    run.secrets.add(dcs.token)
    stage.worker = publisher(run.folder / "state/publishing")
    await stage.publish(dcs, stage.a_book())
    book = await dcs.book(stage.book_id)
    catalog = Catalog(dcs)
    await catalog.refresh()
    objects = await catalog.objects_at(book, [""])
    await failures_of_reading(stage, run, dcs, book)
    engine_folder = run.folder / "state/transfers"
    engine = transfers(stage, dcs, engine_folder)
    watched = Watched(engine)
    try:
        source = StoredSource(
            dcs, book, lambda: catalog.listing(book), DiskCache(run.folder / "cache"), engine
        )
        if dcs.capabilities.reading.on:
            assert await source.read("config.json")
            await source.file("images/Unit_1/1.png")
        download = engine.download(service.url, book, objects, run.folder / "downloads", title="Harbour")
        upload = engine.upload(stage.job(stage.a_book("second", page="second"), name="Second"))
        for group in (download, upload):
            await in_thread(watched.state, group, State.DONE, State.FAILED, State.UNKNOWN)
        service.faults.fail_next(
            "/books/", 500, f"password={PASSWORD} token={dcs.token}", method="POST", times=9
        )
        third = engine.upload(stage.job(stage.a_book("third", page="third"), name="Third"))
        await in_thread(watched.state, third, State.DONE, State.FAILED, State.UNKNOWN)
        service.faults.clear()
        await source.close()
    finally:
        await in_thread(engine.stop)
    run.secrets.add(dcs.token)
    for group in engine.snapshot().groups:
        run.said += [group.error_title, group.error_message]
    logging.getLogger("dcs_browser.tests").error("the key is %s", key)
    logging.getLogger("dcs_browser.tests").error(
        "a stranger's words: %s", {"Authorization": f"Bearer {dcs.token}"}
    )
    run.said += [
        repr(dcs),
        repr(dcs.server),
        repr(accounts.settings),
        repr(dcs.access),
        repr(vault.get(dcs.server.url)),
    ]
    await accounts.close()
    assert any("log" in place for place, _ in run.places())
    assert (run.folder / "config/settings.json").is_file()
    assert run.leaks() == []


async def failures_of_signing_in(stage: Stage, run: Run) -> None:
    tries = (
        Credentials(stage.service.email, "a wrong password 55"),
        Credentials(api_key="dcs_live_browser_0123456789abcdef"),
    )
    run.secrets.add("dcs_live_browser_0123456789abcdef")
    for credentials in tries:
        try:
            await connect(stage.service.url, credentials)
        except DcsBrowserError as error:
            run.heard(error)
        run.said.append(repr(credentials))


async def failures_of_reading(stage: Stage, run: Run, dcs, book) -> None:
    path = "images/Unit_1/1.png"
    if dcs.capabilities.presigned.on:
        link = await dcs.presign(book, path)
        run.said.append(repr(link))
        run.secrets |= set(parse_qs(urlsplit(link.url).query)["X-Amz-Signature"])
    for status in (500, 403, 404):
        for prefix in ("/books/", "/publishers/", "/storage/"):
            stage.service.faults.fail_next(prefix, status, f"echo {dcs.token}", method="GET", times=2)
        try:
            await dcs.read_object(book, path)
        except DcsBrowserError as error:
            run.heard(error)
        stage.service.faults.clear()
    try:
        await dcs.update_book(book.id, status="nonsense")
    except DcsBrowserError as error:
        run.heard(error)
    dcs.forget_detours()


def transfers(stage: Stage, dcs, folder: Path):
    folder.mkdir(parents=True)
    engine = TransferEngine(folder, lambda _server: dcs.fork(), pace=QUICK)
    engine.upload_worker = stage.worker
    engine.start()
    return engine


async def in_thread(work, *arguments):
    return await asyncio.to_thread(work, *arguments)


def test_no_command_takes_a_secret_as_an_argument() -> None:
    """What stands in a command line is seen by every user of the computer."""

    def commands(command: click.Command, context: click.Context) -> Iterator[click.Command]:
        yield command
        if isinstance(command, click.Group):
            for name in command.list_commands(context):
                inner = command.get_command(context, name)
                if inner is not None:
                    yield from commands(inner, context)

    words = re.compile(r"(?i)password|secret|token|api.?key|credential")
    taken = [
        (command.name, name)
        for command in commands(program, click.Context(program))
        for parameter in command.params
        for name in (parameter.name or "", *parameter.opts)
        if words.search(name)
    ]
    assert taken == []
