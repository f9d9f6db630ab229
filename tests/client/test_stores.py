"""What stands at the address of a presigned URL may be anything: a machine of the same network, another program."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from dcs_browser.client import streams
from dcs_browser.client.api import Dcs
from dcs_browser.client.capabilities import from_openapi
from dcs_browser.client.connect import Credentials, connect
from dcs_browser.domain.errors import NotFound, NotOffered, ServerUnreachable
from dcs_browser.domain.library import Book
from tests.builders import a_book_folder
from tests.client.recorded import openapi
from tests.client.servers import Reply, scripted, standing
from tests.service import running_service

BOOK = Book(1, "P", "B", publisher_id=7)
ROOT = "/storage/books/P/B"
LATER = from_openapi(openapi("v3"))
PAGE = "<html><body>Welcome</body></html>"
HTML = {"Content-Type": "text/html; charset=utf-8"}
NO_SUCH_KEY = '<?xml version="1.0"?><Error><Code>NoSuchKey</Code></Error>'


@pytest.mark.anyio
@pytest.mark.parametrize(
    "foreign",
    [
        Reply(404, PAGE, HTML),
        Reply(404, {"detail": "Not Found"}),
        Reply(200, PAGE, HTML),
        Reply(301, "", {"Location": "https://elsewhere.example/"}),
        Reply(400, "<Error><Code>AuthorizationHeaderMalformed</Code></Error>"),
        Reply(405, "no"),
    ],
    ids=["404 page", "404 JSON", "200 page", "301", "400", "405"],
)
async def test_another_program_at_the_stores_address_is_gone_around(foreign: Reply) -> None:
    async with scripted() as service, scripted() as store:
        link = {"url": f"{store.url}/bucket/a.png?X-Amz-Signature=s", "expires_in": 3600}
        service.on("GET", f"{ROOT}/presigned", Reply(200, link))
        service.on("GET", f"{ROOT}/object", Reply(200, b"true bytes"))
        store.on("GET", "/bucket/a.png", foreign)
        dcs = Dcs(standing(service.url, capabilities=LATER))
        for _ in range(2):
            assert await dcs.read_object(BOOK, "a.png") == b"true bytes"
        await dcs.aclose()
        assert len(store.seen) == 1
        (detour,) = dcs.detours
        assert detour.host == "127.0.0.1"
        assert detour.reason


@pytest.mark.anyio
async def test_where_there_is_no_other_way_it_says_what_answers_there() -> None:
    only_links = LATER.without("object")
    async with scripted() as service, scripted() as store:
        link = {"url": f"{store.url}/bucket/a.png", "expires_in": 3600}
        service.on("GET", f"{ROOT}/presigned", Reply(200, link))
        store.on("GET", "/bucket/a.png", Reply(404, PAGE, HTML))
        dcs = Dcs(standing(service.url, capabilities=only_links))
        with pytest.raises(ServerUnreachable, match="Something else than the object store"):
            await dcs.read_object(BOOK, "a.png")
        await dcs.aclose()


@pytest.mark.anyio
async def test_a_store_that_says_there_is_no_such_key_is_believed() -> None:
    async with scripted() as service, scripted() as store:
        link = {"url": f"{store.url}/bucket/a.png", "expires_in": 3600}
        service.on("GET", f"{ROOT}/presigned", Reply(200, link))
        service.on("GET", f"{ROOT}/object", Reply(200, b"old"))
        store.on("GET", "/bucket/a.png", Reply(404, NO_SUCH_KEY, {"Content-Type": "application/xml"}))
        dcs = Dcs(standing(service.url, capabilities=LATER))
        with pytest.raises(NotFound):
            await dcs.read_object(BOOK, "a.png")
        await dcs.aclose()
        assert dcs.detours == ()


@pytest.mark.anyio
async def test_a_stored_web_page_is_a_file_like_any_other() -> None:
    async with scripted() as service, scripted() as store:
        link = {"url": f"{store.url}/bucket/help.html?X-Amz-Signature=s", "expires_in": 3600}
        service.on("GET", f"{ROOT}/presigned", Reply(200, link))
        store.on("GET", "/bucket/help.html", Reply(200, PAGE, HTML))
        dcs = Dcs(standing(service.url, capabilities=LATER))
        assert await dcs.read_object(BOOK, "help.html") == PAGE.encode()
        await dcs.aclose()


@pytest.mark.parametrize(
    ("service", "store", "worth_it"),
    [
        ("http://storage.example.org", "files.example.org", True),
        ("http://storage.example.org", "minio", False),
        ("http://storage.example.org", "localhost", False),
        ("http://192.168.1.20:8081", "127.0.0.1", False),
        ("http://192.168.1.20:8081", "minio", False),
        ("http://localhost:8000", "localhost", True),
        ("http://127.0.0.1:8000", "minio", True),
        ("http://api:8000", "minio", True),
        ("http://api:8000", "localhost", False),
        ("http://[fd00::20]:8000", "minio", False),
    ],
)
def test_which_hosts_of_links_are_worth_trying(service: str, store: str, worth_it: bool) -> None:
    assert standing(service).reaches(store) is worth_it


ODD = "images/Gökyüzü ışığı.png"


@pytest.mark.anyio
@pytest.mark.parametrize("signed", ["minio", "localhost"])
async def test_a_name_the_service_breaks_on_is_fetched_from_its_own_host_under_the_signed_name(
    signed: str,
) -> None:
    async with scripted() as service, scripted() as store:
        port = store.url.rpartition(":")[2]
        link = {"url": f"http://{signed}:{port}/bucket/x%20%C5%9F?X-Amz-Signature=s%2Fs", "expires_in": 3600}
        service.on("GET", f"{ROOT}/presigned", Reply(200, link))
        service.on("GET", f"{ROOT}/object", Reply(500, "Internal Server Error"))
        store.on("GET", "/bucket/x%20%C5%9F", Reply(206, b"ark", {"Content-Range": "bytes 1-3/5"}))
        dcs = Dcs(standing(service.url, capabilities=LATER))
        dcs._standing.mute(signed, "It is out of reach.")
        async with dcs.open_object(BOOK, ODD, start=1, stop=4) as stream:
            assert b"".join([piece async for piece in stream.chunks()]) == b"ark"
        await dcs.aclose()
        (seen,) = store.seen
        assert seen.headers["Host"] == f"{signed}:{port}"
        assert seen.headers["Range"] == "bytes=1-3"
        assert unquote(seen.target) == "/bucket/x ş?X-Amz-Signature=s/s"
        assert "Authorization" not in seen.headers


@pytest.mark.anyio
async def test_where_nothing_answers_there_the_reason_is_told(unused: str) -> None:
    async with scripted() as service:
        link = {"url": f"http://minio:{unused.rpartition(':')[2]}/bucket/x", "expires_in": 3600}
        service.on("GET", f"{ROOT}/presigned", Reply(200, link))
        service.on("GET", f"{ROOT}/object", Reply(500, "Internal Server Error"))
        dcs = Dcs(standing(service.url, capabilities=LATER))
        dcs._standing.mute("minio", "It is out of reach.")
        with pytest.raises(NotOffered, match="letters like those"):
            await dcs.read_object(BOOK, ODD)
        await dcs.aclose()


@pytest.mark.anyio
@pytest.mark.parametrize("dialect", ["v3", "v4"])
async def test_such_a_signature_is_good_where_it_is_checked(tmp_path: Path, dialect: str) -> None:
    source = a_book_folder(tmp_path / "book", name="Harbour", pages=1)
    (source / ODD).write_bytes(b"the sky")
    with running_service(tmp_path / "service", dialect=dialect, books=[source]) as service:
        dcs = await connect(service.url, Credentials(service.email, service.password))
        dcs._standing.mute("minio", "It is out of reach.")
        assert service.local._service is not None
        service.local._service.storage_url = f"http://minio:{service.storage_url.rpartition(':')[2]}"
        (book,) = await dcs.books()
        path = ODD if dialect == "v3" else "images/Gokyuzu_isigi.png"
        assert await dcs.read_object(book, path) == b"the sky"
        await dcs.aclose()


def test_nothing_conditional_is_asked_and_no_head() -> None:
    """Generation 3 resets the connection after a 304, and every generation answers HEAD with 405 (contract 10)."""
    for module in Path(streams.__file__).parent.rglob("*.py"):
        text = module.read_text("utf-8")
        assert not re.search(r"(?i)[\"']if-(none-match|modified-since|range)[\"']", text), module.name
        assert not re.search(r"[\"']HEAD[\"']", text), module.name
