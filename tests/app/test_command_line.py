"""What all verbs have in common: help, usage, which server is meant, failures on the way, being stopped."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from dcs_browser import __version__
from dcs_browser.app.cli import VERBS
from dcs_browser.services.settings import ServerProfile, Settings, SettingsStore
from tests.app.shell import Shell
from tests.builders import a_book_folder
from tests.service import Running, running_service


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    book = a_book_folder(tmp_path_factory.mktemp("book"))
    with running_service(tmp_path_factory.mktemp("service"), books=[book]) as running:
        yield running


def with_profile(shell: Shell, service: Running, email: str = "") -> Shell:
    profile = ServerProfile(service.url, "Home", email or service.email)
    SettingsStore().save(Settings(profiles=(profile,), last_server=service.url))
    return shell


def test_version_imports_neither_qt_nor_fastapi() -> None:
    code = (
        "import sys\n"
        "from dcs_browser.app.main import main\n"
        "status = main(['--version'])\n"
        "heavy = {'PySide6', 'shiboken6', 'qasync', 'fastapi', 'starlette', 'uvicorn', 'httpx', 'keyring', 'rich'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
        "sys.exit(status)\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines() == [f"dcs-browser, version {__version__}", "[]"]


def test_verbs_for_a_service_import_no_qt(shell: Shell, service: Running) -> None:
    shell.use(service)
    code = (
        "import sys\n"
        "from dcs_browser.app.main import main\n"
        "status = main(['ls', '--json'])\n"
        "assert not {'PySide6', 'fastapi'} & set(sys.modules), 'heavy'\n"
        "sys.exit(status)\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert json.loads(ran.stdout)[0]["name"] == "harbour_2"


def test_help_names_every_verb(shell: Shell) -> None:
    said = shell("--help")
    assert said.code == 0
    assert all(f"  {verb} " in said.out for verb in VERBS)


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_every_verb_has_help_and_knows_json(shell: Shell, verb: str) -> None:
    said = shell(verb, *(["ls"] if verb == "trash" else []), "--help")
    assert said.code == 0
    assert "--json" in said.out


@pytest.mark.parametrize(
    "words", [["nosuch"], ["tree"], ["put", "x"], ["serve"], ["ls", "--nosuch"], ["serve", "--port", "x"]]
)
def test_wrong_usage_is_2_and_nothing_on_standard_output(shell: Shell, words: list[str]) -> None:
    said = shell(*words)
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("Usage: ")


def test_the_variables_of_the_guide_name_the_server(shell: Shell, service: Running) -> None:
    assert shell.use(service)("ls", "--json").json[0]["name"] == "harbour_2"


def test_without_any_server_it_is_said_how_to_name_one(shell: Shell) -> None:
    said = shell("ls")
    assert (said.code, said.out) == (2, "")
    assert "DCS_API_BASE_URL" in said.err


def test_a_wrong_password_could_not_be_tried(shell: Shell, service: Running) -> None:
    said = shell.use(service, password="wrong")("ls", "--json")
    assert said.code == 2
    assert said.json["error"]["code"] == "service.sign-in-rejected"
    assert said.err == ""


def test_failures_are_sentences_on_standard_error(shell: Shell, service: Running) -> None:
    said = shell.use(service, password="wrong")("ls")
    assert said.out == ""
    assert said.err == (
        "Sign-in was refused. The e-mail address or the password is not right. Nothing was changed.\n"
    )


def test_a_server_that_is_off_could_not_be_tried(shell: Shell, service: Running) -> None:
    said = shell.use(service).set("DCS_API_BASE_URL", "http://127.0.0.1:1")("ls", "--json")
    assert said.code == 2
    assert said.json["error"]["code"] == "service.unreachable"


def test_something_else_that_answers_could_not_be_tried(shell: Shell, service: Running) -> None:
    said = shell.use(service).set("DCS_API_BASE_URL", service.storage_url)("ls", "--json")
    assert said.code == 2
    assert said.json["error"]["code"] == "service.not-a-dcs"


@pytest.mark.parametrize("named", ["Home", "url"])
def test_a_profile_is_named_by_name_or_address(shell: Shell, service: Running, named: str) -> None:
    with_profile(shell, service).use(service).unset("DCS_API_BASE_URL", "DCS_ADMIN_EMAIL")
    said = shell("ls", "--server", service.url if named == "url" else named, "--json")
    assert said.code == 0, said.words
    assert said.json[0]["name"] == "harbour_2"


def test_the_server_option_wins_over_the_variable(shell: Shell, service: Running) -> None:
    with_profile(shell, service).use(service).set("DCS_API_BASE_URL", "http://127.0.0.1:1")
    assert shell("ls", "--server", "Home").code == 0


def test_a_service_that_fails_is_1(shell: Shell, service: Running) -> None:
    service.faults.fail_next("/books", 500, "Internal Server Error", method="GET", times=-1)
    said = shell.use(service)("ls", "--json")
    service.faults.clear()
    assert said.code == 1
    assert said.json["error"]["code"] == "service.fault"


def test_a_reader_that_goes_away_is_no_crash(shell: Shell, service: Running) -> None:
    process = shell.use(service).start("tree", "North Quay/harbour_2")
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    said = process.stderr.read()
    process.wait(20)
    process.stderr.close()
    assert "Traceback" not in said


def test_ctrl_c_stops_a_download_and_the_same_command_goes_on(
    shell: Shell, service: Running, tmp_path: Path
) -> None:
    held = service.faults.stall("/dream-central-storage/books/harbour_2/raw")
    words = ("get", "North Quay/harbour_2", "-o", tmp_path)
    process = shell.use(service).start(*words)
    held.wait_reached()
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    held.release()
    assert process.returncode == 130
    assert out == ""
    assert "the same command goes on" in err
    assert "Traceback" not in err
    assert not (tmp_path / "harbour_2" / "raw" / "original.pdf").exists()
    assert shell(*words).code == 0
    assert (tmp_path / "harbour_2" / "raw" / "original.pdf").is_file()
    assert not list(tmp_path.rglob("*.part"))
