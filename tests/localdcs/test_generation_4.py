"""What only generation 4 does: folded names, chunks, jobs, deletion for ever (contract 1.2.1, 3)."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import httpx
import pytest

from dcs_browser.domain.etags import etag_of
from tests.localdcs.books import a_zip
from tests.localdcs.generation import BOOK_1, finished, generation, listed, new
from tests.service import PLAIN


def test_generation_4_folds_names_and_rewrites_what_points_to_them(tmp_path: Path) -> None:
    config = {
        **BOOK_1,
        "book_cover": "./books/Countdown 2 SB/images/Kapak Ön.PNG",
        "note": "and/or nothing",
        "bare": "Ses 1.mp3",
        "link": "https://example.test/a b.png",
    }
    with generation(tmp_path, 4) as (_, client):
        made = new(
            client,
            {
                "config.json": json.dumps(config),
                "images/Kapak Ön.PNG": b"1",
                "images/x y.png": b"first",
                "images/x_y.png": b"second",
                "audio.json": json.dumps({"audio/Ses 1.mp3": 1}),
                "settings.json": "{}",
                "raw.bak": b"-",
            },
            name="Countdown 2 SB",
        )
        publisher = made["book"]["publisher_id"]
        assert made["book"]["book_name"] == "Countdown_2_Sb"
        assert made["book"]["book_cover"] == "Kapak_On.png"
        at = f"/storage/books/{publisher}/Countdown_2_Sb"
        stored = client.get(f"{at}/config").json()
        assert stored["book_cover"] == "./books/Countdown_2_Sb/images/Kapak_On.png"
        assert stored["note"] == "and/or nothing"
        assert stored["bare"] == "Ses_1.mp3"
        assert stored["link"] == config["link"]
        paths = [
            path.removeprefix("quay-press/books/Countdown_2_Sb/")
            for path in listed(client, publisher, "Countdown_2_Sb")
        ]
        assert paths == [
            "audio.json",
            "config.json",
            "data/version",
            "images/Kapak_On.png",
            "images/x_y.png",
        ]
        assert client.get(f"{at}/object", params={"path": "images/x_y.png"}).content == b"second"
        audio = client.get(f"{at}/object", params={"path": "audio.json"})
        assert audio.json() == {"audio/Ses_1.mp3": 1}


def test_a_presigned_link_of_generation_4_leads_to_the_bytes(tmp_path: Path) -> None:
    data = bytes(range(256)) * 30_000
    with generation(tmp_path, 4) as (service, client):
        publisher = new(client, {"large.bin": data})["book"]["publisher_id"]
        at = f"/storage/books/{publisher}/Harbour_2"
        link = client.get(f"{at}/presigned", params={"path": "large.bin", "expires": 60}).json()
        assert link["expires_in"] == 60
        answer = httpx.get(link["url"], verify=PLAIN, trust_env=False)
        assert (answer.content, answer.headers["etag"]) == (data, f'"{etag_of(data)}"')
        assert answer.headers["content-type"] == "application/octet-stream"
        service.forward(seconds=61)
        assert httpx.get(link["url"], verify=PLAIN, trust_env=False).status_code == 403


def test_titles_lists_and_downloads_of_generation_4(tmp_path: Path) -> None:
    with generation(tmp_path, 4) as (service, client):
        book = new(client, {"images/p1.png": b"one"})["book"]
        assert client.patch(f"/books/{book['id']}/title", json={"book_title": ""}).status_code == 422
        titled = client.patch(f"/books/{book['id']}/title", json={"book_title": " New "}).json()
        assert titled["book_title"] == "New"
        child = {"publisher": "Quay Press", "book_name": "Extra", "parent_book_id": book["id"]}
        assert client.post("/books/", json=child).json()["r2_prefix"] == (
            "quay-press/books/Harbour_2/additional-resources/Extra/"
        )
        assert client.post("/books/", json={**child, "parent_book_id": 2}).status_code == 400
        assert [b["id"] for b in client.get("/books/").json()] == [book["id"]]
        assert len(client.get("/books/", params={"top_level_only": "false"}).json()) == 2
        assert client.get("/books/", params={"skip": 1}).json() == []
        assert client.get("/books/", params={"limit": 501}).status_code == 422
        job = client.post(f"/books/{book['id']}/download").json()
        assert job["status"] == "queued"
        assert finished(client, f"/books/download-status/{job['job_id']}")["ready"] is True
        zipped = client.get(f"/books/download-file/{job['job_id']}")
        with zipfile.ZipFile(io.BytesIO(zipped.content)) as archive:
            assert archive.read("images/p1.png") == b"one"
        assert client.get(f"/books/download-file/{job['job_id']}").status_code == 404
        removed = client.delete(f"/books/{book['id']}").json()
        assert [b["book_name"] for b in removed["children"]] == ["Extra"]
        assert finished(client, f"/books/delete-status/{removed['job_id']}")["detail"] == "3 files deleted"
        assert client.get("/books/", params={"top_level_only": "false"}).json() == []
        assert service.local.open().objects.totals() == (0, 0)


def chunked(client: httpx.Client, body: bytes, size: int, **order: Any) -> str:
    total = -(-len(body) // size)
    answer = client.post(
        "/books/chunked-upload/init",
        json={
            "filename": "harbour_2.zip",
            "total_size": len(body),
            "chunk_size": size,
            "total_chunks": total,
            **order,
        },
    )
    assert answer.status_code == 200, answer.text
    return str(answer.json()["upload_id"])


def piece(client: httpx.Client, upload_id: str, index: int, data: bytes) -> httpx.Response:
    path = f"/books/chunked-upload/{upload_id}/chunk?chunk_index={index}"
    return client.post(path, files={"chunk": ("blob", data)})


def test_chunks_come_in_any_order_and_make_a_book(tmp_path: Path) -> None:
    body = a_zip({"images/p1.png": bytes(5000)})
    with generation(tmp_path, 4) as (_, client):
        upload_id = chunked(client, body, 2000)
        pieces = [body[start : start + 2000] for start in range(0, len(body), 2000)]
        for index in reversed(range(len(pieces))):
            early = client.post(f"/books/chunked-upload/{upload_id}/complete")
            assert early.status_code == 400
            assert "Missing chunks" in early.json()["detail"]
            assert piece(client, upload_id, index, pieces[index]).status_code == 200
        done = client.post(f"/books/chunked-upload/{upload_id}/complete")
        assert done.status_code == 202
        state = finished(client, f"/books/upload-status/{done.json()['job_id']}")
        assert (state["step"], state["progress"], state["detail"]) == (
            "completed",
            100,
            "2 files uploaded",
        )
        assert client.get(f"/books/{state['book_id']}").json()["content_version"] == 2


def test_a_chunked_session_ends_after_two_quiet_hours(tmp_path: Path) -> None:
    body = a_zip()
    with generation(tmp_path, 4) as (service, client):
        upload_id = chunked(client, body, len(body))
        service.forward(hours=1.9)
        assert piece(client, upload_id, 0, body).status_code == 200
        service.forward(hours=1.9)
        assert client.get(f"/books/chunked-upload/{upload_id}/status").status_code == 200
        service.forward(hours=0.2)
        assert client.get(f"/books/chunked-upload/{upload_id}/status").status_code == 404


def test_a_chunked_upload_can_replace_a_book_and_tells_what_fails(tmp_path: Path) -> None:
    with generation(tmp_path, 4) as (_, client):
        book = new(client)["book"]
        body = a_zip({"new.txt": "new"})
        for order, step in (({"target_book_id": book["id"]}, "completed"), ({}, "error")):
            upload_id = chunked(client, body, len(body), **order)
            piece(client, upload_id, 0, body)
            job = client.post(f"/books/chunked-upload/{upload_id}/complete").json()["job_id"]
            state = finished(client, f"/books/upload-status/{job}")
            assert state["step"] == step
        assert state["error"] == "Book 'Harbour_2' already exists. Use override=true."
        assert client.get(f"/books/{book['id']}").json()["content_version"] == 3
        garbage = b"no zip"
        upload_id = chunked(client, garbage, 10)
        piece(client, upload_id, 0, garbage)
        assert client.post(f"/books/chunked-upload/{upload_id}/complete").status_code == 400
        assert client.get(f"/books/chunked-upload/{upload_id}/status").status_code == 404


@pytest.mark.parametrize(
    ("order", "status"),
    [
        ({"total_chunks": 9}, 400),
        ({"filename": "book.rar"}, 400),
        ({"publisher_id": 99}, 404),
        ({"target_book_id": 99}, 404),
        ({"chunk_size": 51 << 20}, 422),
        ({"total_size": 6 << 30}, 422),
    ],
)
def test_a_chunked_upload_is_checked_at_its_beginning(
    tmp_path: Path, order: dict[str, Any], status: int
) -> None:
    plain = {"filename": "a.zip", "total_size": 10, "chunk_size": 10, "total_chunks": 1}
    with generation(tmp_path, 4) as (_, client):
        assert client.post("/books/chunked-upload/init", json={**plain, **order}).status_code == status


def test_what_generation_4_takes_in_bulk_no_reader_finds(tmp_path: Path) -> None:
    with generation(tmp_path, 4) as (_, client):
        result = client.post("/books/upload-bulk", files=[("files", ("Harbour 2.zip", a_zip()))]).json()
        assert result["successful"] == 1
        publisher = client.get("/publishers/by-name/Quay Press").json()["id"]
        assert listed(client, publisher, "Harbour_2") == []
        too_many = [("files", (f"{n}.zip", b"")) for n in range(51)]
        assert client.post("/books/upload-bulk", files=too_many).status_code == 400


def test_the_newest_publishers_vanish_with_all_their_books(tmp_path: Path) -> None:
    with generation(tmp_path, 4) as (service, client):
        publisher = new(client)["book"]["publisher_id"]
        assert client.delete(f"/publishers/{publisher}").status_code == 200
        assert client.get("/books/").json() == []
        assert service.local.open().objects.totals() == (0, 0)
