"""``serve``: the embedded service in a process of its own, until it is told to stop."""

import json
import signal
import subprocess
import urllib.request
from pathlib import Path

import pytest

from tests.app.shell import Shell
from tests.builders import a_book_folder


def first_line(process: "subprocess.Popen[str]") -> dict[str, str]:
    assert process.stdout is not None
    line = process.stdout.readline()
    assert line, process.communicate()
    found: dict[str, str] = json.loads(line)
    return found


def use(shell: Shell, account: dict[str, str]) -> Shell:
    shell.set("DCS_API_BASE_URL", account["url"]).set("DCS_ADMIN_EMAIL", account["email"])
    return shell.set("DCS_ADMIN_PASSWORD", account["password"])


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
def test_it_prints_one_line_once_it_answers_and_a_signal_ends_it(
    shell: Shell, tmp_path: Path, name: str
) -> None:
    process = shell.start("serve", "--data", tmp_path / "data", "--port", 0, "--json")
    account = first_line(process)
    assert list(account) == ["url", "email", "password"]
    with urllib.request.urlopen(account["url"] + "/health") as answer:
        assert answer.status == 200
    process.send_signal(getattr(signal, name))
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (0, "", "")


def test_books_and_account_survive_a_restart(shell: Shell, tmp_path: Path) -> None:
    words = ("serve", "--data", tmp_path / "data", "--port", 0, "--json")
    process = shell.start(*words)
    account = first_line(process)
    book = a_book_folder(tmp_path, pages=1)
    assert use(shell, account)("put", book, "--publisher", "North Quay").code == 0
    process.terminate()
    process.communicate(timeout=60)
    process = shell.start(*words)
    again = first_line(process)
    assert again["password"] == account["password"]
    assert use(shell, again)("get", "North Quay/harbour_2", "-o", tmp_path / "out").code == 0
    process.terminate()
    process.communicate(timeout=60)
    for path in book.rglob("*"):
        if path.is_file():
            assert (tmp_path / "out" / path.relative_to(tmp_path)).read_bytes() == path.read_bytes()


def test_people_get_words(shell: Shell, tmp_path: Path) -> None:
    shell = shell.set("DCS_SERVE_PASSWORD", "gizli-şifre")
    process = shell.start("serve", "--data", tmp_path / "data", "--port", 0)
    assert process.stdout is not None
    lines = [process.stdout.readline().split() for _ in range(3)]
    assert [line[0] for line in lines] == ["Service", "E-mail", "Password"]
    assert lines[2][1] == "gizli-şifre"
    process.terminate()
    _, err = process.communicate(timeout=60)
    assert "Press Ctrl+C to stop." in err


def test_a_folder_another_process_serves_could_not_be_tried(shell: Shell, tmp_path: Path) -> None:
    process = shell.start("serve", "--data", tmp_path / "data", "--port", 0, "--json")
    port = first_line(process)["url"].rpartition(":")[2]
    said = shell("serve", "--data", tmp_path / "data", "--port", 0, "--json")
    assert said.code == 2
    assert said.json["error"]["code"] == "local.file"
    taken = shell("serve", "--data", tmp_path / "other", "--port", port, "--json")
    assert taken.code == 2
    assert "in use" in taken.json["error"]["message"]
    process.terminate()
    process.communicate(timeout=60)


def test_an_unknown_dialect_could_not_be_tried(shell: Shell, tmp_path: Path) -> None:
    said = shell("serve", "--data", tmp_path / "data", "--port", 0, "--dialect", "v99", "--json")
    assert said.code == 2
    assert "v99" in said.words
