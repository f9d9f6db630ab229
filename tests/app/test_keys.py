"""``DCS_API_KEY`` beside or instead of a password: where it is taken, and what is said where it is not."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.app.shell import Shell
from tests.builders import a_book_folder
from tests.service import Running, running_service

NAMES = {"v3": "North Quay/harbour_2", "v4": "North Quay/Harbour_2"}


@contextmanager
def a_service(folder: Path, dialect: str) -> Iterator[Running]:
    books = [a_book_folder(folder / "books", pages=1)]
    with running_service(folder / "service", dialect=dialect, books=books) as running:
        yield running


def a_key(service: Running) -> str:
    with service.client() as http:
        key: str = http.post("/api-keys/", json={"name": "test"}).json()["key"]
        return key


def test_a_key_alone_opens_everything_where_the_service_takes_it_everywhere(
    shell: Shell, tmp_path: Path
) -> None:
    with a_service(tmp_path, "v4") as service:
        shell.use(service).unset("DCS_ADMIN_PASSWORD", "DCS_ADMIN_EMAIL").set("DCS_API_KEY", a_key(service))
        assert len(shell("ls", "--json").json) == 1
        assert shell("tree", NAMES["v4"], "--json").json
        assert shell("get", NAMES["v4"], "-o", tmp_path / "out").code == 0


def test_a_key_alone_says_where_it_opens_records_only(shell: Shell, tmp_path: Path) -> None:
    with a_service(tmp_path, "v3") as service:
        shell.use(service).unset("DCS_ADMIN_PASSWORD", "DCS_ADMIN_EMAIL").set("DCS_API_KEY", a_key(service))
        assert len(shell("ls", "--json").json) == 1
        said = shell("tree", NAMES["v3"])
        assert said.code != 0
        assert "an API key opens book records only" in said.err


def test_a_key_beside_a_password_goes_where_it_is_taken(shell: Shell, tmp_path: Path) -> None:
    with a_service(tmp_path, "v3") as service:
        shell.use(service).set("DCS_API_KEY", a_key(service))
        said = shell("tree", NAMES["v3"], "--json")
        assert (said.code, said.err) == (0, "")


def test_a_service_that_takes_no_keys_says_so(shell: Shell, tmp_path: Path) -> None:
    with a_service(tmp_path, "v1") as service:
        shell.use(service).set("DCS_API_KEY", "dcs_test_browser_" + "k" * 24)
        said = shell("ls", "--json")
        assert (said.code, len(said.json)) == (0, 1)
        assert said.err == "This service takes no API keys; DCS_API_KEY was left aside.\n"
        shell.unset("DCS_ADMIN_PASSWORD")
        alone = shell("ls")
        assert alone.code == 2
        assert "This service takes no API keys. Sign in with e-mail and password." in alone.err


def test_a_wrong_key_is_told(shell: Shell, tmp_path: Path) -> None:
    with a_service(tmp_path, "v4") as service:
        shell.use(service).set("DCS_API_KEY", "dcs_test_browser_" + "k" * 24)
        said = shell("ls", "--json")
        assert (said.code, len(said.json)) == (0, 1)
        assert "The service refuses DCS_API_KEY" in said.err
        alone = shell.unset("DCS_ADMIN_PASSWORD")("ls")
        assert alone.code == 2
        assert "The API key is not accepted." in alone.err
