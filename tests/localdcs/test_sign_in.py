"""Accounts, tokens and where their secrets are kept."""

import stat

import httpx
import jwt
import pytest

from tests.service import Running, running_service


def test_sign_in_ignores_case_and_blanks_of_the_address(service: Running) -> None:
    with service.client(signed_in=False) as client:
        answer = client.post(
            "/auth/login", json={"email": "  Admin@DreamCentral.com ", "password": service.password}
        )
    assert answer.status_code == 200
    assert answer.json()["token_type"] == "Bearer"
    claims = jwt.decode(answer.json()["access_token"], options={"verify_signature": False})
    assert set(claims) == {"sub", "iat", "exp"}
    assert claims["exp"] - claims["iat"] == 24 * 3600


@pytest.mark.parametrize("login", [("admin@dreamcentral.com", "wrong"), ("nobody@example.test", "wrong")])
def test_a_wrong_account_is_refused_with_401(service: Running, login: tuple[str, str]) -> None:
    with service.client(signed_in=False) as client:
        answer = client.post("/auth/login", json={"email": login[0], "password": login[1]})
    assert (answer.status_code, answer.json()) == (401, {"detail": "Invalid credentials"})


def test_session_tells_who_is_signed_in(client: httpx.Client) -> None:
    assert client.get("/auth/session").json() == {
        "user_id": 1,
        "email": "admin@dreamcentral.com",
        "token_type": "Bearer",
    }


@pytest.mark.parametrize("header", [None, "Basic YTpi", "Bearer abc", "Bearer a.b.c", "Bearer"])
def test_everything_but_a_valid_token_is_refused_with_401(service: Running, header: str | None) -> None:
    headers = {} if header is None else {"Authorization": header}
    with service.client(signed_in=False) as client:
        for path in ("/auth/session", "/books", "/storage/browse", "/storage/trash"):
            assert client.get(path, headers=headers).status_code == 401


def test_a_token_signed_with_another_key_or_with_none_is_refused(client: httpx.Client) -> None:
    claims = {"sub": "1", "iat": 1, "exp": 9_999_999_999}
    for forged in (
        jwt.encode(claims, "another key that is long enough, really", algorithm="HS256"),
        jwt.encode(claims, "", algorithm="none"),
    ):
        assert client.get("/books", headers={"Authorization": f"Bearer {forged}"}).status_code == 401


def test_a_token_expires_when_its_time_is_over(tmp_path) -> None:
    with running_service(tmp_path / "data", token_minutes=30) as running, running.client() as client:
        running.forward(minutes=29)
        assert client.get("/books").status_code == 200
        running.forward(minutes=2)
        assert client.get("/books").status_code == 401


def test_the_generated_password_and_the_keys_survive_a_restart_and_are_private(service: Running) -> None:
    password = service.password
    secrets = service.data / "secrets.json"
    assert stat.S_IMODE(secrets.stat().st_mode) == 0o600
    with service.client() as client:
        header = client.headers["Authorization"]
    service.stop()
    service.start()
    assert service.password == password
    with service.client(signed_in=False) as client:
        assert client.get("/books", headers={"Authorization": header}).status_code == 200


def test_a_given_password_replaces_the_account_s(tmp_path) -> None:
    with running_service(tmp_path / "data") as running:
        old = running.password
    with (
        running_service(tmp_path / "data", password="another one") as running,
        running.client(signed_in=False) as client,
    ):
        for password, status in ((old, 401), ("another one", 200)):
            answer = client.post("/auth/login", json={"email": running.email, "password": password})
            assert answer.status_code == status


def test_no_password_is_kept_in_plain_in_the_database(service: Running) -> None:
    service.stop()
    data = b"".join(path.read_bytes() for path in service.data.glob("localdcs.sqlite3*"))
    assert service.password.encode() not in data
    assert b"$argon2id$" in data
