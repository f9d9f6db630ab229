"""What the program remembers between runs, apart from secrets: one frozen value in one JSON file.

Written whole or not at all; keys of other versions survive; a damaged file is set aside, never thrown away.
"""

import contextlib
import json
import os
import tempfile
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import msgspec
import platformdirs

VERSION = 1


class ServerProfile(msgspec.Struct, frozen=True):
    """A server a person uses: what they call it, its address, who they are there, and a certificate file to trust."""

    url: str
    name: str = ""
    email: str = ""
    ca_file: str = ""

    @property
    def label(self) -> str:
        return self.name or self.url


class Settings(msgspec.Struct, frozen=True):
    """Change it with ``msgspec.structs.replace(settings, theme="dark")``."""

    theme: Literal["system", "light", "dark"] = "system"
    language: str = ""
    """``""`` is the system's, otherwise ``en`` or ``tr``."""
    profiles: tuple[ServerProfile, ...] = ()
    last_server: str = ""
    """The address of the profile to resume; ``""`` after signing out."""
    download_folder: str = ""
    """``""`` is the system's folder for downloads."""
    parallel_transfers: int = 8
    """Files in flight at once, 1 to 32."""
    parallel_at: dict[str, int] = {}
    """The same by server, where a person chose another number for it."""
    speed_limit: int = 0
    """Bytes a second for all transfers together; 0 is none."""
    double_pages: bool = False
    """Whether two pages are shown side by side."""
    film_height: int = 0
    """Of a film under its page, in pixels; 0 is as the window chooses."""
    window: str = ""
    """Where the window stood (``MainWindow.geometry_text``)."""
    detours: tuple[tuple[str, str, str], ...] = ()
    """Hosts of presigned URLs that can't be reached from here: (server, host, why)."""
    allowed_plain_http: tuple[str, ...] = ()
    """Hosts a person has agreed to reach without encryption."""
    left_out: dict[str, tuple[str, ...]] = {}
    """By server: patterns of files that are never sent, beside those that no book needs."""
    taken_in: dict[str, tuple[str, ...]] = {}
    """By server: patterns of files that are sent although no book needs them."""

    @property
    def downloads(self) -> Path:
        return Path(self.download_folder or platformdirs.user_downloads_path())


_UPGRADES: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""From a version to the next: plain functions over the raw object."""


def default_path() -> Path:
    return platformdirs.user_config_path("dcs-browser", appauthor=False) / "settings.json"


class SettingsStore:
    """Reads and writes one settings file. One per process; the window's thread."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or default_path()
        self._unknown: dict[str, Any] = {}
        self._problem = ""

    def take_problem(self) -> str:
        """A sentence about a damaged file, once; ``""`` when there is nothing to say."""
        said, self._problem = self._problem, ""
        return said

    def load(self) -> Settings:
        """The settings; defaults when there is no file or it is damaged. A single bad value costs only itself."""
        self._unknown = {}
        try:
            text = self.path.read_bytes()
        except FileNotFoundError:
            return Settings()
        except OSError:
            self._problem = "The settings can't be read; this run uses the defaults."
            return Settings()
        try:
            raw = json.loads(text)
            if not isinstance(raw, dict):
                raise TypeError(type(raw).__name__)
        except (ValueError, TypeError):
            self._set_aside()
            return Settings()
        return self._convert(_upgraded(raw))

    def save(self, settings: Settings) -> None:
        """Write atomically; ``OSError`` when the disk refuses."""
        whole = {**self._unknown, "version": VERSION, **msgspec.to_builtins(settings)}
        self.path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self.path.parent, prefix=".settings-", suffix=".part")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(whole, file, ensure_ascii=False, indent=2)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(self.path)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(name).unlink()
            raise

    def _convert(self, raw: dict[str, Any]) -> Settings:
        known = {field.name: field.type for field in msgspec.structs.fields(Settings)}
        self._unknown = {key: value for key, value in raw.items() if key not in known and key != "version"}
        values: dict[str, Any] = {}
        bad: list[str] = []
        for name, kind in known.items():
            if name not in raw:
                continue
            try:
                values[name] = msgspec.convert(raw[name], kind)
            except msgspec.ValidationError:
                bad.append(name)
        if bad:
            self._problem = "Some settings were damaged and are back to their defaults."
        found = Settings(**values)
        return msgspec.structs.replace(
            found,
            parallel_transfers=min(32, max(1, found.parallel_transfers)),
            parallel_at={server: min(32, max(1, number)) for server, number in found.parallel_at.items()},
            speed_limit=max(0, found.speed_limit),
            download_folder=unicodedata.normalize("NFC", found.download_folder),
        )

    def _set_aside(self) -> None:
        aside = self.path.with_suffix(".damaged.json")
        try:
            self.path.replace(aside)
            self._problem = "The settings were damaged. They were set aside, and the defaults are used."
        except OSError:
            self._problem = "The settings are damaged; this run uses the defaults."


def _upgraded(raw: dict[str, Any]) -> dict[str, Any]:
    version = raw.get("version", VERSION)
    while isinstance(version, int) and version in _UPGRADES:
        raw = _UPGRADES[version](raw)
        version += 1
    return raw
