"""Restarts, crashes between any two lines, two of everything at once, and imports."""

import shutil
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from dcs_browser.localdcs.database import DataInUse
from dcs_browser.localdcs.objects import Objects, Pack
from dcs_browser.localdcs.server import LocalDcs
from dcs_browser.localdcs.service import Service
from dcs_browser.localdcs.shelf import BUCKET, TRASH, Clash, Shelf, folder_of
from tests.localdcs.books import a_book, a_folder, a_zip, contents, create, send
from tests.service import PLAIN, Running, running_service


def packs(service: Running) -> list[str]:
    return sorted(path.name for path in (service.data / "objects").iterdir())


def test_everything_survives_a_restart(service: Running) -> None:
    with service.client() as client:
        a_book(client, "one")
        client.delete(f"/books/{a_book(client, 'two')}")
        books, trash, files = (
            client.get("/books").json(),
            client.get("/storage/trash").json(),
            contents(client, "one"),
        )
    url = service.url
    service.stop()
    service.start()
    assert service.url == url
    with service.client() as client:
        assert client.get("/books").json() == books
        assert client.get("/storage/trash").json() == trash
        assert contents(client, "one") == files


def test_a_crash_while_unpacking_leaves_the_old_book_and_no_rubbish(service: Running) -> None:
    with service.client() as client:
        a_book(client)
        files = contents(client)
    service.stop()
    # What a process killed in the middle of an upload leaves: part of the form and part of a pack.
    (service.data / "incoming" / "upload-x").write_bytes(b"half a form")
    half = service.data / "objects" / ("0" * 24)
    half.mkdir()
    (half / "000001").write_bytes(b"half a book")
    service.start()
    with service.client() as client:
        assert contents(client) == files
    assert half.name not in packs(service)
    assert list((service.data / "incoming").iterdir()) == []


def test_a_crash_after_the_commit_of_a_replacement_leaves_the_new_book(service: Running) -> None:
    with service.client() as client:
        book_id = a_book(client)
        old = packs(service)[0]
        kept = service.data / "kept"
        shutil.copytree(service.data / "objects" / old, kept)
        send(client, book_id, a_zip({"new.txt": b"new"}), override=True)
    service.stop()
    kept.rename(service.data / "objects" / old)  # the crash came before the old files were removed
    service.start()
    with service.client() as client:
        assert set(contents(client)) == {"config.json", "new.txt"}
    assert old not in packs(service)


class Killed(BaseException):
    """Stands for a process that ends between two lines."""


@pytest.mark.parametrize("act", ["delete", "restore", "purge", "store", "rename"])
@pytest.mark.parametrize("step", ["move", "delete", "put", "update", "remove"])
def test_an_act_that_dies_between_two_lines_leaves_the_state_before_it(
    tmp_path: Path, act: str, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = a_folder(tmp_path / "harbour_2", {"images/p1.png": b"one"})
    local = LocalDcs(tmp_path / "data")
    book_id = local.import_book("Quay Press", "en", "", folder)
    service = local.open()
    shelf = Shelf(service)
    if act in ("restore", "purge"):
        shelf.delete(book_id)
    written = service.objects.pack().adopt(folder / "config.json", link=False)

    def state(of: Service) -> object:
        rows = of.database.rows("SELECT bucket, key, pack, file FROM objects ORDER BY bucket, key")
        return [tuple(row) for row in rows], of.books.all()

    before = state(service)
    owner = Objects if step in ("move", "delete", "put") else type(service.books)
    original = getattr(owner, step)

    def die(*args: object, **kwargs: object) -> object:
        original(*args, **kwargs)
        raise Killed

    monkeypatch.setattr(owner, step, die)
    acts = {
        "delete": lambda: shelf.delete(book_id),
        "restore": lambda: shelf.restore(folder_of("harbour_2")),
        "purge": lambda: shelf.purge(folder_of("harbour_2"), force=True),
        "store": lambda: shelf.store(book_id, {"config.json": written}, override=True, version=""),
        "rename": lambda: shelf.change(book_id, {"book_name": "other"}),
    }
    try:
        acts[act]()
    except Killed:
        assert state(service) == before
        local.stop()
        assert state(local.open()) == before
        assert local.open().objects.any(BUCKET, "") or local.open().objects.any(TRASH, "")
    finally:
        local.stop()


def test_a_killed_process_loses_nothing(tmp_path: Path) -> None:
    """A real process, killed without warning while it replaces a book again and again."""
    folder = a_folder(tmp_path / "harbour_2", {f"images/{n}.png": b"x" * n for n in range(40)})
    code = f"""
import itertools, pathlib
from dcs_browser.localdcs.server import LocalDcs
from dcs_browser.localdcs.shelf import Shelf
local = LocalDcs(pathlib.Path({str(tmp_path / "data")!r}))
folder = pathlib.Path({str(folder)!r})
book = local.import_book("P", "en", "", folder)
shelf, service = Shelf(local.open()), local.open()
print("ready", flush=True)
for n in itertools.count():
    pack = service.objects.pack()
    files = {{p.relative_to(folder).as_posix(): pack.adopt(p, link=False) for p in folder.rglob("*") if p.is_file()}}
    shelf.store(book, files, override=True, version=str(n))
    key = shelf.delete(book).trash_key
    shelf.restore(key)
    print(n, flush=True)
"""
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    for _ in range(4):
        assert process.stdout.readline()
    process.kill()
    process.wait()
    process.stdout.close()
    local = LocalDcs(tmp_path / "data")
    store = local.open()
    found = store.objects.list(BUCKET) or store.objects.list(TRASH)
    assert len(found) == 41
    assert all(store.objects.file(item).stat().st_size == item.size for item in found)
    assert len(list((tmp_path / "data" / "objects").iterdir())) == 1
    local.stop()


def test_of_two_uploads_at_once_one_wins_and_one_is_told_so(service: Running) -> None:
    with service.client() as client:
        book_id = create(client)
        start = threading.Barrier(2)

        def upload(text: str) -> int:
            with service.client() as mine:
                start.wait()
                return send(mine, book_id, a_zip({f"{text}.txt": text})).status_code

        with ThreadPoolExecutor(2) as threads:
            results = sorted(threads.map(upload, ["one", "two"]))
        assert results == [201, 409]
        assert len(contents(client)) == 2
    assert len(packs(service)) == 1


def test_of_two_new_books_at_once_of_one_name_one_wins(service: Running) -> None:
    draft = {"publisher": "P", "book_name": "one", "language": "en", "category": ""}
    with service.client() as client, ThreadPoolExecutor(4) as threads:
        results = sorted(threads.map(lambda _: client.post("/books", json=draft).status_code, range(4)))
    assert results == [201, 409, 409, 409]


def test_a_folder_is_served_by_one_process_only(service: Running) -> None:
    with pytest.raises(DataInUse):
        LocalDcs(service.data).start()


def test_a_port_that_is_taken_is_told_and_leaves_the_data_free(service: Running, tmp_path: Path) -> None:
    port = httpx.URL(service.url).port
    assert port is not None
    with pytest.raises(OSError, match=r"(?i)address"):
        LocalDcs(tmp_path / "other", port=port).start()
    with running_service(tmp_path / "other") as running:
        assert running.url != service.url


def test_no_thread_outlives_the_service(tmp_path: Path) -> None:
    with running_service(tmp_path / "data") as running, running.client() as client:
        a_book(client)
    assert not [thread for thread in threading.enumerate() if thread.name == "localdcs"]


def test_imported_folders_and_zips_are_books_like_any(tmp_path: Path) -> None:
    folder = a_folder(tmp_path / "harbour_2", {"images/p1.png": b"one"})
    zipped = tmp_path / "Reef 3.zip"
    zipped.write_bytes(a_zip({"audio/1.mp3": b"a"}))
    with running_service(tmp_path / "data", books=[folder, zipped]) as running, running.client() as client:
        assert [(b["book_name"], b["status"]) for b in client.get("/books").json()] == [
            ("harbour_2", "published"),
            ("Reef 3", "published"),
        ]
        assert contents(client)["images/p1.png"] == b"one"
        assert contents(client, "Reef 3")["audio/1.mp3"] == b"a"


def test_an_import_takes_files_by_link_and_outlives_the_folder(tmp_path: Path) -> None:
    folder = a_folder(tmp_path / "harbour_2", {"images/p1.png": b"one"})
    local = LocalDcs(tmp_path / "data")
    assert local.empty
    local.import_book("Quay Press", "en", "", folder)
    assert (folder / "images/p1.png").stat().st_nlink == 2
    with pytest.raises(Clash):
        local.import_book("Quay Press", "en", "", folder)
    shutil.rmtree(folder)
    assert not local.empty
    with local as running:
        login = {"email": running.email, "password": running.password}
        token = httpx.post(f"{running.url}/auth/login", json=login, verify=PLAIN, trust_env=False).json()[
            "access_token"
        ]
        headers = {"Authorization": f"Bearer {token}"}
        with httpx.Client(base_url=running.url, headers=headers, verify=PLAIN, trust_env=False) as client:
            assert contents(client)["images/p1.png"] == b"one"


@pytest.mark.parametrize("inside", ["data", "nothing"])
def test_an_import_without_config_is_refused(tmp_path: Path, inside: str) -> None:
    folder = tmp_path / "book"
    folder.mkdir()
    if inside == "data":
        (folder / "p1.png").write_bytes(b"x")
    local = LocalDcs(tmp_path / "store")
    with pytest.raises(Exception, match=r"config\.json is missing"):
        local.import_book("P", "en", "", folder)
    assert local.empty
    assert list((tmp_path / "store" / "objects").iterdir()) == []
    local.stop()


def test_a_pack_is_discarded_whole(tmp_path: Path) -> None:
    pack = Pack(tmp_path)
    pack.adopt(a_folder(tmp_path / "b") / "config.json", link=False)
    pack.discard()
    assert not pack.folder.exists()
