"""What is remembered between runs."""

import json
from pathlib import Path

import msgspec
import pytest

from dcs_browser.services import settings as module
from dcs_browser.services.settings import ServerProfile, Settings, SettingsStore


@pytest.fixture
def store(tmp_path) -> SettingsStore:
    return SettingsStore(tmp_path / "deep" / "settings.json")


def test_the_first_run_has_defaults_and_no_problem(store):
    assert store.load() == Settings()
    assert store.take_problem() == ""


def test_what_is_saved_is_loaded(store):
    wanted = Settings(
        theme="dark",
        profiles=(ServerProfile("https://s.example", "Şehir", "e@s.example"),),
        last_server="https://s.example",
        parallel_transfers=3,
        allowed_plain_http=("nas",),
    )
    store.save(wanted)
    assert SettingsStore(store.path).load() == wanted


def test_keys_of_other_versions_survive(store):
    store.path.parent.mkdir()
    store.path.write_text(json.dumps({"version": 1, "theme": "dark", "future": {"a": 1}}))
    settings = store.load()
    store.save(msgspec.structs.replace(settings, theme="light"))
    raw = json.loads(store.path.read_text())
    assert raw["future"] == {"a": 1}
    assert raw["theme"] == "light"


@pytest.mark.parametrize("text", [b"", b"{", b"[]", b"\xff\xfe", b"null"])
def test_a_damaged_file_is_set_aside_and_said_once(store, text):
    store.path.parent.mkdir()
    store.path.write_bytes(text)
    assert store.load() == Settings()
    assert "set aside" in store.take_problem()
    assert store.take_problem() == ""
    assert store.path.with_suffix(".damaged.json").read_bytes() == text
    assert not store.path.exists()


def test_a_bad_value_costs_only_itself(store):
    store.path.parent.mkdir()
    store.path.write_text(json.dumps({"theme": "pink", "language": "tr", "profiles": [{"url": 5}]}))
    assert store.load() == Settings(language="tr")
    assert "back to their defaults" in store.take_problem()


def test_a_number_out_of_range_is_brought_into_it(store):
    store.path.parent.mkdir()
    store.path.write_text(json.dumps({"parallel_transfers": 9999, "parallel_at": {"https://a": 0}}))
    assert store.load().parallel_transfers == 32
    assert store.load().parallel_at == {"https://a": 1}


def test_a_save_that_fails_leaves_the_old_file_whole(store, monkeypatch):
    store.save(Settings(theme="dark"))

    def refuse(self: Path, target: Path) -> Path:
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="disk full"):
        store.save(Settings(theme="light"))
    monkeypatch.undo()
    assert store.load().theme == "dark"
    assert [path.name for path in store.path.parent.iterdir()] == ["settings.json"]


def test_older_files_are_brought_up_one_version_at_a_time(store, monkeypatch):
    monkeypatch.setitem(module._UPGRADES, 0, lambda raw: {**raw, "theme": raw.pop("colours")})
    store.path.parent.mkdir()
    store.path.write_text(json.dumps({"version": 0, "colours": "dark"}))
    assert store.load().theme == "dark"


def test_names_enter_composed(store):
    store.path.parent.mkdir()
    store.path.write_text(json.dumps({"download_folder": "/home/u\u0308"}))
    assert store.load().download_folder == "/home/ü"


def test_a_profile_is_called_by_its_name_or_its_address():
    assert ServerProfile("https://s.example", "Home").label == "Home"
    assert ServerProfile("https://s.example").label == "https://s.example"
