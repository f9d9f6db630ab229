"""Records and uploads of the guide's service."""

import httpx
import pytest

from tests.localdcs.books import a_book, a_zip, contents, create, send
from tests.service import Running


def test_health_metrics_and_openapi_need_no_token(service: Running, client: httpx.Client) -> None:
    client.get("/books/99")
    with service.client(signed_in=False) as stranger:
        assert stranger.get("/health").json() == {
            "status": "ok",
            "service": "Dream Central Storage API",
            "version": "0.1.0",
        }
        assert {"/books", "/storage/browse", "/storage/download"} <= set(
            stranger.get("/openapi.json").json()["paths"]
        )
        text = stranger.get("/metrics").text
    assert 'dcs_requests_total{method="GET",path="/books/{book_id}",status="404"} 1' in text


def test_a_new_book_is_answered_with_201_and_listed(client: httpx.Client) -> None:
    book_id = create(client, "Häf en 2")
    book = client.get(f"/books/{book_id}").json()
    assert list(book) == [
        "id",
        "publisher",
        "book_name",
        "language",
        "category",
        "version",
        "status",
        "created_at",
        "updated_at",
    ]
    assert (book["book_name"], book["status"], book["version"]) == ("Häf en 2", "draft", None)
    assert client.get("/books").json() == [book]


def test_books_of_one_publisher_can_be_asked_for(client: httpx.Client) -> None:
    create(client, "one", publisher="Quay Press")
    create(client, "two", publisher="Yayınevi Ğüş")
    found = client.get("/books/by-publisher/Yayınevi Ğüş").json()
    assert [book["book_name"] for book in found] == ["two"]
    assert client.get("/books/by-publisher/Nobody").json() == []


def test_a_second_book_of_the_same_name_is_a_conflict_whoever_publishes_it(client: httpx.Client) -> None:
    create(client, "harbour_2")
    draft = {"publisher": "Other Press", "book_name": "harbour_2", "language": "en", "category": ""}
    answer = client.post("/books", json=draft)
    assert answer.status_code == 409
    assert answer.json()["detail"]["code"] == "BOOK_EXISTS"


@pytest.mark.parametrize("name", ["", " ", "a/b", "a\\b", "..", "x\u0000", "n" * 256])
def test_names_that_are_no_folder_are_refused(client: httpx.Client, name: str) -> None:
    assert client.post("/books", json={"publisher": "P", "book_name": name}).status_code == 422


def test_unknown_books_are_404_and_odd_ids_422(client: httpx.Client) -> None:
    assert client.get("/books/99").json() == {"detail": "Book not found"}
    assert client.patch("/books/99", json={}).status_code == 404
    assert client.delete("/books/99").status_code == 404
    assert send(client, 99, a_zip()).status_code == 404
    assert client.get("/books/abc").status_code == 422


def test_patch_changes_only_what_is_sent(client: httpx.Client) -> None:
    book_id = create(client)
    before = client.get(f"/books/{book_id}").json()
    after = client.patch(f"/books/{book_id}", json={"category": "Maths", "version": "1.2"}).json()
    assert after == {**before, "category": "Maths", "version": "1.2", "updated_at": after["updated_at"]}
    assert after["updated_at"] > before["updated_at"]
    assert client.patch(f"/books/{book_id}", json={}).json() == after
    assert client.patch(f"/books/{book_id}", json={"status": "gone"}).status_code == 422


def test_a_renamed_book_takes_its_files_along(client: httpx.Client) -> None:
    book_id = a_book(client, "harbour_2")
    create(client, "taken")
    assert client.patch(f"/books/{book_id}", json={"book_name": "taken"}).status_code == 409
    assert client.patch(f"/books/{book_id}", json={"book_name": "harbour_3"}).status_code == 200
    assert set(contents(client, "harbour_3")) == {"config.json", "images/p1.png"}
    assert contents(client, "harbour_2") == {}


def test_an_upload_stores_every_file_and_publishes_the_book(client: httpx.Client) -> None:
    book_id = create(client)
    answer = send(client, book_id, a_zip({"images/şekil 1+2%.png": b"x" * 10, "data/version": "1.4\n"}))
    assert answer.status_code == 201
    assert answer.json()["book_id"] == book_id
    assert answer.json()["version"] == "1.4"
    assert {"path": "books/harbour_2/images/şekil 1+2%.png", "size": 10} in answer.json()["files"]
    assert client.get(f"/books/{book_id}").json()["status"] == "published"
    assert contents(client)["images/şekil 1+2%.png"] == b"x" * 10


def test_a_single_top_folder_and_mac_rubbish_are_left_out(client: httpx.Client) -> None:
    book_id = create(client)
    files: dict[str, bytes | str] = {
        "harbour_2/config.json": "{}",
        "harbour_2/audio/01.mp3": b"a",
        "harbour_2/.DS_Store": b"-",
        "__MACOSX/harbour_2/._config.json": b"-",
    }
    import io
    import zipfile

    body = io.BytesIO()
    with zipfile.ZipFile(body, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    assert send(client, book_id, body.getvalue()).status_code == 201
    assert set(contents(client)) == {"config.json", "audio/01.mp3"}


def test_a_second_upload_needs_override_and_then_replaces_everything(client: httpx.Client) -> None:
    book_id = a_book(client, files={"old.txt": b"old"})
    refused = send(client, book_id, a_zip({"new.txt": b"new"}))
    assert refused.status_code == 409
    assert refused.json()["detail"]["code"] == "BOOK_EXISTS"
    assert set(contents(client)) == {"config.json", "images/p1.png", "old.txt"}
    assert send(client, book_id, a_zip({"new.txt": b"new"}), override=True).status_code == 201
    assert set(contents(client)) == {"config.json", "new.txt"}


def test_an_upload_without_the_field_file_is_422(client: httpx.Client) -> None:
    book_id = create(client)
    answer = client.post(f"/books/{book_id}/upload", files={"archive": ("a.zip", a_zip())})
    assert answer.status_code == 422
    assert answer.json()["detail"][0]["loc"] == ["body", "file"]
    assert client.post(f"/books/{book_id}/upload").status_code == 422
    assert client.post(f"/books/{book_id}/upload", content=a_zip()).status_code == 422


def test_a_replaced_book_leaves_no_bytes_behind(service: Running, client: httpx.Client) -> None:
    book_id = a_book(client)
    for _ in range(3):
        assert send(client, book_id, a_zip({"new.txt": b"new"}), override=True).status_code == 201
    service.stop()
    assert len(list((service.data / "objects").iterdir())) == 1
    assert list((service.data / "incoming").iterdir()) == []
