"""The faults of ``tests/service.py`` do what they say: other tests stand on them."""

import threading
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from tests.localdcs.books import a_book, a_zip, contents, create, send
from tests.service import PLAIN, Running


@pytest.fixture
def link(client: httpx.Client) -> str:
    a_book(client, files={"large.bin": bytes(3 << 20)})
    return client.get("/storage/download", params={"path": "books/harbour_2/large.bin"}).json()["url"]


def test_a_failure_is_answered_once_or_as_often_as_ordered(service: Running, client: httpx.Client) -> None:
    service.faults.fail_next("/books", 503, {"detail": "later"}, times=2, headers={"retry-after": "1"})
    first = client.get("/books")
    assert (first.status_code, first.json(), first.headers["retry-after"]) == (503, {"detail": "later"}, "1")
    assert client.get("/health").status_code == 200
    assert [client.get("/books").status_code for _ in range(2)] == [503, 200]
    service.faults.fail_next("/books", 500, "broken", method="POST")
    assert client.get("/books").status_code == 200
    assert client.post("/books").text == "broken"


def test_an_answer_can_be_cut(service: Running, link: str) -> None:
    service.faults.cut_after("/dream-central-storage", 1_500_000)
    got: list[bytes] = []
    with (
        httpx.stream("GET", link, verify=PLAIN, trust_env=False) as answer,
        pytest.raises(httpx.RemoteProtocolError),
    ):
        got.extend(answer.iter_raw())
    assert sum(map(len, got)) == 1_500_000
    assert len(httpx.get(link, verify=PLAIN, trust_env=False).content) == 3 << 20


def test_a_request_can_be_cut_and_leaves_nothing(service: Running, client: httpx.Client) -> None:
    book_id = create(client)
    service.faults.cut_request(f"/books/{book_id}/upload", 100_000)
    with pytest.raises(httpx.TransportError):
        send(client, book_id, a_zip({"large.bin": bytes(5 << 20)}))
    assert contents(client) == {}


def test_an_answer_can_be_lost_after_the_work_is_done(service: Running, client: httpx.Client) -> None:
    book_id = create(client)
    service.faults.lose_answer(f"/books/{book_id}/upload")
    with pytest.raises(httpx.TransportError):
        send(client, book_id, a_zip())
    assert set(contents(client)) == {"config.json"}


def test_a_request_can_be_held_and_released(service: Running, client: httpx.Client) -> None:
    stall = service.faults.stall("/books")
    with ThreadPoolExecutor(1) as thread:
        waiting = thread.submit(client.get, "/books")
        stall.wait_reached()
        assert not waiting.done()
        stall.release()
        assert waiting.result(10).status_code == 200
    assert service.faults.count("/books", "GET") == 1


def test_stopping_lets_go_of_what_is_held(service: Running, client: httpx.Client) -> None:
    stall = service.faults.stall("/books")
    with ThreadPoolExecutor(1) as thread:
        waiting = thread.submit(client.get, "/books")
        stall.wait_reached()
        service.stop()
        waiting.exception(10)
    assert not [thread for thread in threading.enumerate() if thread.name == "localdcs"]
