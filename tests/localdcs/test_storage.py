"""Browsing, links and the trash of the guide's service."""

import httpx
import pytest

from dcs_browser.domain.etags import etag_of
from tests.localdcs.books import a_book, a_zip, contents, create, send
from tests.service import PLAIN, Running


def names(client: httpx.Client, **filters: str) -> list[str]:
    answer = client.get("/storage/browse", params=filters)
    assert answer.status_code == 200
    return [item["name"] for item in answer.json()["objects"]]


def test_browse_filters_by_publisher_book_and_path(client: httpx.Client) -> None:
    a_book(client, "one", {"images/sub/p2.png": b"2"})
    two = create(client, "two", publisher="Other")
    send(client, two, a_zip())
    everything = names(client)
    assert everything == sorted(everything)
    assert names(client, publisher="other") == ["books/two/config.json"]
    assert names(client, book_name="one", path="images") == [
        "books/one/images/p1.png",
        "books/one/images/sub/p2.png",
    ]
    assert names(client, book_name="one", path="./images/p1.png") == ["books/one/images/p1.png"]
    assert names(client, book_name="one", path="imag") == []
    assert names(client, book_name="none") == []
    assert names(client, publisher="Other", book_name="one") == []


def test_objects_have_sizes_moments_and_etags(client: httpx.Client) -> None:
    large = bytes(range(256)) * (6 * 4096)
    a_book(client, files={"large.bin": large})
    found = {
        item["name"].rpartition("/")[2]: item for item in client.get("/storage/browse").json()["objects"]
    }
    assert found["large.bin"]["size"] == len(large)
    assert found["large.bin"]["etag"] == etag_of(large)
    assert found["large.bin"]["etag"].endswith("-2")
    assert found["p1.png"]["last_modified"].endswith("Z")


def test_links_are_given_for_objects_and_404_for_what_is_none(client: httpx.Client) -> None:
    a_book(client)
    link = client.get("/storage/download", params={"path": "books/harbour_2/config.json"}).json()
    assert link["expires_in_seconds"] == 3600
    for path in ("books/harbour_2/nope", "books/harbour_2", "books/harbour_2/", "", "../secrets.json"):
        assert client.get("/storage/download", params={"path": path}).status_code == 404
    assert client.get("/storage/download").status_code == 422


@pytest.mark.parametrize("wrapped", [True, False])
def test_many_links_come_in_one_answer(client: httpx.Client, wrapped: bool) -> None:
    a_book(client)
    paths = ["books/harbour_2/config.json", "books/harbour_2/images/p1.png", "books/harbour_2/nope"]
    answer = client.post("/storage/batch-presigned-urls", json={"paths": paths} if wrapped else paths).json()
    assert set(answer["urls"]) == set(paths[:2])
    assert answer["missing"] == paths[2:]
    for link in answer["urls"].values():
        assert link["expires_in_seconds"] == 3600
        assert httpx.get(link["url"], verify=PLAIN, trust_env=False).status_code == 200


def test_a_deleted_book_waits_in_the_trash_and_comes_back(client: httpx.Client) -> None:
    book_id = a_book(client)
    before = contents(client)
    deleted = client.delete(f"/books/{book_id}").json()
    assert (deleted["status"], deleted["trash_key"]) == ("archived", "books/harbour_2/")
    assert client.get("/books").json() == []
    assert client.get(f"/books/{book_id}").json()["status"] == "archived"
    assert names(client) == []
    assert client.delete(f"/books/{book_id}").json() == deleted
    entry = client.get("/storage/trash").json()[0]
    assert entry["key"] == "books/harbour_2/"
    assert (entry["object_count"], entry["total_size"]) == (2, sum(map(len, before.values())))
    assert entry["metadata"] == {"publisher": "Quay Press", "book_name": "harbour_2"}
    restored = client.post("/storage/restore", json={"key": "books/harbour_2"}).json()
    assert (restored["objects_moved"], restored["book"]["status"]) == (2, "published")
    assert contents(client) == before
    assert client.get("/storage/trash").json() == []


def test_restore_gives_back_the_status_the_book_had(client: httpx.Client) -> None:
    book_id = create(client)
    key = client.delete(f"/books/{book_id}").json()["trash_key"]
    assert client.get("/storage/trash").json()[0]["object_count"] == 0
    assert client.post("/storage/restore", json={"key": key}).json()["book"]["status"] == "draft"


def test_restore_of_a_live_book_is_blocked_before_anything_moves(client: httpx.Client) -> None:
    old = a_book(client, files={"old.txt": b"old"})
    key = client.delete(f"/books/{old}").json()["trash_key"]
    a_book(client, files={"new.txt": b"new"})
    live = contents(client)
    answer = client.post("/storage/restore", json={"key": key})
    assert answer.status_code == 409
    assert answer.json()["detail"]["code"] == "BOOK_IS_LIVE"
    assert contents(client) == live
    assert client.get("/storage/trash").json()[0]["object_count"] == 3


def test_two_deleted_books_of_one_name_are_two_entries(client: httpx.Client) -> None:
    keys = [
        client.delete(f"/books/{a_book(client, files={name: b'x'})}").json()["trash_key"] for name in "ab"
    ]
    assert len(set(keys)) == 2
    assert client.post("/storage/restore", json={"key": keys[1]}).status_code == 200
    assert "b" in contents(client)


def test_purge_waits_for_the_retention_or_for_force_with_a_reason(
    service: Running, client: httpx.Client
) -> None:
    key = client.delete(f"/books/{a_book(client)}").json()["trash_key"]
    entry = client.get("/storage/trash").json()[0]
    assert entry["eligible_for_deletion"] is False

    def purge(**body: object) -> httpx.Response:
        return client.request("DELETE", "/storage/trash", json={"key": key, **body})

    early = purge()
    assert (early.status_code, early.json()["detail"]["code"]) == (409, "RETENTION")
    assert early.json()["detail"]["eligible_at"] == entry["eligible_at"]
    assert purge(force=True).status_code == 422
    assert purge(force=True, override_reason=" ").status_code == 422
    assert len(client.get("/storage/trash").json()) == 1
    done = purge(force=True, override_reason="a mistake")
    assert done.json() == {"deleted_key": key, "objects_removed": 2, "item_type": "book"}
    assert purge(force=True, override_reason="again").status_code == 404
    assert list((service.data / "objects").iterdir()) == []


def test_after_seven_days_an_entry_may_be_purged_without_force(
    service: Running, client: httpx.Client
) -> None:
    book_id = a_book(client)
    key = client.delete(f"/books/{book_id}").json()["trash_key"]
    service.forward(days=7, minutes=1)
    with service.client() as fresh:
        assert fresh.get("/storage/trash").json()[0]["eligible_for_deletion"] is True
        assert fresh.request("DELETE", "/storage/trash", json={"key": key}).status_code == 200
        assert fresh.get(f"/books/{book_id}").status_code == 404


def test_purge_never_touches_a_live_book_of_the_same_name(client: httpx.Client) -> None:
    key = client.delete(f"/books/{a_book(client)}").json()["trash_key"]
    live_id = a_book(client, files={"new.txt": b"new"})
    live = contents(client)
    body = {"key": key, "force": True, "override_reason": "test"}
    assert client.request("DELETE", "/storage/trash", json=body).status_code == 200
    assert client.get(f"/books/{live_id}").status_code == 200
    assert contents(client) == live


def test_a_book_in_the_trash_takes_neither_uploads_nor_changes(client: httpx.Client) -> None:
    book_id = a_book(client)
    client.delete(f"/books/{book_id}")
    for answer in (
        send(client, book_id, a_zip(), override=True),
        client.patch(f"/books/{book_id}", json={"category": "x"}),
    ):
        assert (answer.status_code, answer.json()["detail"]["code"]) == (409, "BOOK_IN_TRASH")


def test_keys_nobody_has_are_404_and_empty_ones_400(client: httpx.Client) -> None:
    assert client.post("/storage/restore", json={"key": "books/none/"}).status_code == 404
    assert client.post("/storage/restore", json={"key": " "}).status_code == 400
    assert client.request("DELETE", "/storage/trash").status_code == 422
