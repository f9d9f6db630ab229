"""The command line as a person or a script uses it, in this process or in one of its own, with settings of its own."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from dcs_browser.app.cli import run
from tests.service import Running

VARIABLES = ("DCS_API_BASE_URL", "DCS_ADMIN_EMAIL", "DCS_ADMIN_PASSWORD")


@dataclass(frozen=True)
class Said:
    """What a call printed and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The result: the last document on standard output. Nothing but documents, one a line, may stand there."""
        assert self.out.endswith("\n")
        return [json.loads(line) for line in self.out.splitlines()][-1]

    @property
    def words(self) -> str:
        """Both streams, for sentences that a terminal shows together."""
        return self.out + self.err


class Shell:
    """Calls verbs; ``home`` keeps settings, state and cache apart from every other test's."""

    def __init__(self, home: Path, patch: pytest.MonkeyPatch, capture: pytest.CaptureFixture[str]) -> None:
        self.home = home
        self._patch, self._capture = patch, capture
        self._started: list[subprocess.Popen[str]] = []
        for name in ("CONFIG", "DATA", "STATE", "CACHE"):
            patch.setenv(f"XDG_{name}_HOME", str(home / name.casefold()))
        for name in (*VARIABLES, "DCS_API_KEY", "DCS_BROWSER_SERVER"):
            patch.delenv(name, raising=False)

    def use(self, service: Running, *, password: str = "") -> "Shell":
        """Name the service by the variables of the integration guide."""
        for name, value in zip(
            VARIABLES, (service.url, service.email, password or service.password), strict=True
        ):
            self._patch.setenv(name, value)
        return self

    def set(self, name: str, value: str) -> "Shell":
        self._patch.setenv(name, value)
        return self

    def unset(self, *names: str) -> "Shell":
        for name in names:
            self._patch.delenv(name, raising=False)
        return self

    def __call__(self, *words: object) -> Said:
        """A verb in this process."""
        self._capture.readouterr()
        code = run([str(word) for word in words])
        out, err = self._capture.readouterr()
        return Said(code, out, err)

    def start(self, *words: object) -> "subprocess.Popen[str]":
        """A verb in a process of its own; it ends with the test."""
        process = subprocess.Popen(
            [sys.executable, "-m", "dcs_browser", *map(str, words)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONWARNINGS": "error"},
        )
        self._started.append(process)
        return process

    def close(self) -> None:
        """End what still runs."""
        for process in self._started:
            process.kill()
            process.wait()
            for stream in (process.stdout, process.stderr):
                if stream is not None:
                    stream.close()
