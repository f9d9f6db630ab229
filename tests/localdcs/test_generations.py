"""What the recorded exchanges do not show of generations 1 to 3 and of all: hazards, keys, faults (contract 1 to 5)."""

import io
import json
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import jwt
import pytest

from tests.localdcs.books import a_folder, a_zip
from tests.localdcs.generation import BOOK_1, generation, into, listed, new
from tests.service import running_service


@pytest.mark.parametrize(("number", "seconds"), [(1, 1800), (2, 1800), (3, 1800), (4, 604_800)])
def test_tokens_live_as_long_as_each_generation_says(tmp_path: Path, number: int, seconds: int) -> None:
    with generation(tmp_path, number) as (_, client):
        token = client.headers["Authorization"].removeprefix("Bearer ")
        claims = jwt.decode(token, options={"verify_signature": False})
        assert claims["exp"] - claims["iat"] == seconds


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_no_header_is_403_and_comes_after_the_body(tmp_path: Path, number: int) -> None:
    with generation(tmp_path, number) as (service, _), service.client(signed_in=False) as stranger:
        assert stranger.get("/books/").status_code == 403
        assert into(stranger, 1, a_zip()).status_code == 403


@pytest.mark.parametrize(
    ("number", "books", "storage"), [(1, 401, 401), (2, 200, 401), (3, 200, 401), (4, 200, 200)]
)
def test_api_keys_open_what_the_generation_lets_them(
    tmp_path: Path, number: int, books: int, storage: int
) -> None:
    with generation(tmp_path, number) as (_, client):
        made = client.post("/api-keys/", json={"name": "reader"})
        if number == 1:
            assert made.status_code == 404
            return
        key = made.json()["key"]
        headers = {"Authorization": f"Bearer {key}"}
        assert client.get("/books/", headers=headers).status_code == books
        assert client.get("/storage/trash", headers=headers).status_code == storage
        assert client.get("/auth/session", headers=headers).status_code == 401
        assert client.get("/api-keys/", headers=headers).status_code == 401
        shown = client.get("/api-keys/").json()["api_keys"][0]
        assert shown["key_prefix"].endswith("...")
        assert shown["last_used_at"] is not None
        assert client.delete(f"/api-keys/{shown['id']}").json() == {"status": "revoked", "id": shown["id"]}
        assert client.delete("/api-keys/99").status_code == 404
        assert client.get("/books/", headers=headers).status_code == 401


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_fault_is_plain_text_and_closes_the_connection(tmp_path: Path, number: int) -> None:
    with generation(tmp_path, number) as (_, client):
        answer = client.get("/books/99999999999")
        assert (answer.status_code, answer.text) == (500, "Internal Server Error")
        assert answer.headers["content-type"].startswith("text/plain")
        assert answer.headers["connection"] == "close"


def test_null_for_what_may_not_be_null_breaks(tmp_path: Path) -> None:
    with generation(tmp_path, 1) as (_, client):
        book_id = new(client)["book"]["id"]
        assert client.put(f"/books/{book_id}", json={"category": None}).status_code == 500
        assert client.patch(f"/books/{book_id}", json={}).status_code == 405


def test_generation_2_gives_files_as_attachments_without_ranges(tmp_path: Path) -> None:
    with generation(tmp_path, 2) as (_, client):
        new(client, {"images/p1.png": b"0123456789", "images/şekil.png": b"x"})
        at = "/storage/books/Quay Press/Harbour 2"
        whole = client.get(
            f"{at}/object", params={"path": "1.0.0/images/p1.png"}, headers={"Range": "bytes=0-1"}
        )
        assert (whole.status_code, whole.content) == (200, b"0123456789")
        assert whole.headers["content-disposition"] == 'attachment; filename="p1.png"'
        assert whole.headers["content-type"] == "application/octet-stream"
        assert client.get(f"{at}/object", params={"path": "1.0.0/images/şekil.png"}).status_code == 500
        assert client.get(f"{at}/presigned", params={"path": "x"}).status_code == 404
        # Its config route looks below a top folder that this archive does not have.
        assert client.get(f"{at}/config").json() == {"detail": "config.json not found"}
        assert client.get("/storage/books/Quay Press/none/config").status_code == 404


def test_generation_2_finds_the_config_below_a_top_folder_of_the_books_name(tmp_path: Path) -> None:
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w") as archive:
        archive.writestr("Harbour 2/config.json", json.dumps(BOOK_1))
        archive.writestr("Harbour 2/data/version", "1.0.0")
    with generation(tmp_path, 2) as (_, client):
        assert client.post("/books/upload", files={"file": ("x.zip", body.getvalue())}).status_code == 201
        assert client.get("/storage/books/Quay Press/Harbour 2/config").json() == BOOK_1


def test_generation_2_wants_a_reason_with_force(tmp_path: Path) -> None:
    with generation(tmp_path, 2) as (service, client):
        book_id = new(client)["book"]["id"]
        client.delete(f"/books/{book_id}")
        entry = client.get("/storage/trash").json()[0]
        assert entry["eligible_for_deletion"] is False
        body = {"key": entry["key"], "force": True}
        refused = client.request("DELETE", "/storage/trash", json=body)
        assert refused.json() == {"detail": "override_reason is required when force=true"}
        assert refused.status_code == 422
        service.forward(minutes=-1)
        body["override_reason"] = "tests"
        assert client.request("DELETE", "/storage/trash", json=body).status_code == 200


@pytest.mark.parametrize("number", [3, 4])
def test_a_broken_replacement_leaves_the_book_empty(tmp_path: Path, number: int) -> None:
    with generation(tmp_path, number) as (_, client):
        book = new(client)["book"]
        publisher = book["publisher_id"] if number == 4 else "Quay Press"
        assert into(client, book["id"], b"no zip").status_code == 400
        assert listed(client, publisher, book["book_name"]) == []


def test_a_purge_of_a_stale_entry_takes_the_live_record(tmp_path: Path) -> None:
    with generation(tmp_path, 3) as (_, client):
        book_id = new(client)["book"]["id"]
        client.delete(f"/books/{book_id}")
        again = new(client)["book"]
        assert (again["id"], again["status"]) == (book_id, "published")
        key = client.get("/storage/trash").json()[0]["key"]
        assert client.request("DELETE", "/storage/trash", json={"key": key, "force": True}).status_code == 200
        assert client.get(f"/books/{book_id}").status_code == 404
        assert listed(client, "Quay Press", "harbour_2") != []


def test_a_restore_over_a_live_book_overwrites_it_before_it_says_no(tmp_path: Path) -> None:
    with generation(tmp_path, 3) as (_, client):
        book_id = new(client, {"page.txt": b"old"})["book"]["id"]
        client.delete(f"/books/{book_id}")
        new(client, {"page.txt": b"new"})
        key = client.get("/storage/trash").json()[0]["key"]
        assert client.post("/storage/restore", json={"key": key}).status_code == 409
        at = "/storage/books/Quay Press/harbour_2/object"
        assert client.get(at, params={"path": "page.txt"}).content == b"old"
        assert client.get("/storage/trash").json() == []


def test_a_record_without_files_is_archived_without_an_entry(tmp_path: Path) -> None:
    draft = {"publisher": "P", "book_name": "b", "language": "en", "category": "c"}
    with generation(tmp_path, 3) as (_, client):
        book_id = client.post("/books/", json=draft).json()["id"]
        assert client.delete(f"/books/{book_id}").json()["status"] == "archived"
        assert client.get("/storage/trash").json() == []
        assert client.get("/books/").json() == []
        assert client.put(f"/books/{book_id}", json={"status": "published"}).status_code == 200
        assert len(client.get("/books/").json()) == 1


def test_a_renamed_book_of_generation_1_looks_empty(tmp_path: Path) -> None:
    with generation(tmp_path, 1) as (_, client):
        book_id = new(client)["book"]["id"]
        client.put(f"/books/{book_id}", json={"book_name": "Other"})
        assert listed(client, "Quay Press", "Other") == []
        assert len(listed(client, "Quay Press", "Harbour 2")) == 2


def test_a_deeper_key_restores_one_version(tmp_path: Path) -> None:
    with generation(tmp_path, 1) as (_, client):
        book_id = new(client)["book"]["id"]
        into(client, book_id, a_zip({"data/version": "1.1.0"}))
        client.delete(f"/books/{book_id}")
        answer = client.post("/storage/restore", json={"key": "books/Quay Press/Harbour 2/1.1.0"}).json()
        assert (answer["objects_moved"], answer["book"]["status"]) == (2, "published")
        assert all("/1.1.0/" in path for path in listed(client, "Quay Press", "Harbour 2"))


@pytest.mark.parametrize(
    ("version", "taken"),
    [
        ("1.0", True),
        ("v2.0", True),
        ("1.2.3-rc.1", True),
        ("1", False),
        ("1.2.3.4", False),
        ("01.2.3", False),
    ],
)
def test_versions_follow_the_rule(tmp_path: Path, version: str, taken: bool) -> None:
    with generation(tmp_path, 1) as (_, client):
        body = a_zip({"config.json": json.dumps(BOOK_1), "data/version": version})
        answer = client.post("/books/upload", files={"file": ("x.zip", body)})
        assert answer.status_code == (201 if taken else 400)


def test_the_first_name_that_ends_in_config_json_is_taken(tmp_path: Path) -> None:
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w") as archive:
        archive.writestr("old_config.json", json.dumps({**BOOK_1, "book_title": "Old"}))
        archive.writestr("config.json", json.dumps(BOOK_1))
    file = {"file": ("b.zip", body.getvalue())}
    with generation(tmp_path / "3", 3) as (_, client):
        assert client.post("/books/upload", files=file).json()["book"]["book_title"] == "Old"
    with generation(tmp_path / "4", 4) as (_, client):
        assert client.post("/books/upload", files=file).json()["book"]["book_title"] == "Harbour 2"


def test_a_directory_entry_of_macos_stops_the_stripping_of_the_top_folder(tmp_path: Path) -> None:
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w") as archive:
        archive.writestr("__MACOSX/", b"")
        archive.writestr("top/config.json", json.dumps(BOOK_1))
    with generation(tmp_path, 3) as (_, client):
        client.post("/books/upload", files={"file": ("b.zip", body.getvalue())})
        assert listed(client, "Quay Press", "b") == ["Quay Press/books/b/top/config.json"]


def test_publishers_can_be_kept(tmp_path: Path) -> None:
    with generation(tmp_path, 3) as (_, client):
        book = new(client)["book"]
        publisher = book["publisher_id"]
        assert client.get(f"/publishers/{publisher}").json()["name"] == "Quay Press"
        assert [b["id"] for b in client.get(f"/publishers/{publisher}/books").json()] == [book["id"]]
        assert client.get("/books/", params={"publisher_id": publisher + 1}).json() == []
        renamed = client.put(f"/publishers/{publisher}", json={"name": "Pier Press"}).json()
        assert renamed["name"] == "Pier Press"
        assert client.get(f"/books/{book['id']}").json()["publisher"] == "Pier Press"
        assert listed(client, "Pier Press", "harbour_2") == []
        assert client.post(f"/publishers/{publisher}/restore").status_code == 400
        assert client.delete(f"/publishers/{publisher}/permanent").status_code == 400
        client.delete(f"/publishers/{publisher}")
        assert client.delete(f"/publishers/{publisher}/permanent").status_code == 204
        assert client.get(f"/publishers/{publisher}").status_code == 404
        assert client.get("/publishers/by-name/none").status_code == 404


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_imported_books_lie_where_the_generation_looks(tmp_path: Path, number: int) -> None:
    folder = a_folder(tmp_path / "harbour_2", {"images/p1.png": b"one"})
    with (
        running_service(tmp_path / "data", dialect=f"v{number}", books=[folder]) as service,
        service.client() as client,
    ):
        book = client.get("/books/").json()[0]
        publisher = book["publisher_id"] if number == 4 else book["publisher"]
        paths = listed(client, publisher, book["book_name"])
        assert [path.rpartition("/")[2] for path in paths] == ["config.json", "p1.png"]
        assert book["status"] == "published"


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_of_two_new_uploads_at_once_one_wins(tmp_path: Path, number: int) -> None:
    body = a_zip({"config.json": json.dumps(BOOK_1), "data/version": "1.0.0"})

    def upload(client: httpx.Client) -> int:
        return client.post("/books/upload", files={"file": ("one.zip", body)}).status_code

    with generation(tmp_path, number) as (service, client), service.client() as other:
        with ThreadPoolExecutor(2) as threads:
            assert sorted(threads.map(upload, [client, other])) == [201, 409]
        assert len(client.get("/books/").json()) == 1
