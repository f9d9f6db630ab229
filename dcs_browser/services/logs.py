"""The log: a rotating file and the last lines in memory, with secrets masked by the formatter.

Leaves to others: showing it (``ui/settings``). Masking here is a net; what is logged should hold no secrets at all.
"""

import logging
import re
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from logging.handlers import RotatingFileHandler
from pathlib import Path

import platformdirs

MASK = "•••"
_FILE_BYTES, _FILES, _LINES = 2 * 1024 * 1024, 3, 2000
_FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"

_SECRETS = (
    # Presigned URLs: whoever has the signature or the credential's session can read the object.
    (re.compile(r"(?i)(X-Amz-(?:Signature|Credential|Security-Token)=)[^&\s\"'<>]+"), r"\1" + MASK),
    (re.compile(r"(?i)((?:Signature|AWSAccessKeyId)=)[^&\s\"'<>]+"), r"\1" + MASK),
    (
        re.compile(r"(?i)(authorization[\"']?\s*[:=]\s*[\"']?)(?:(Bearer|Basic|ApiKey)\s+)?[^\s\"',;}]+"),
        r"\1" + MASK,
    ),
    (re.compile(r"(?i)\b(Bearer|Basic)\s+[A-Za-z0-9._~+/=-]{8,}"), r"\1 " + MASK),
    (re.compile(r"\beyJ[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]+\.?[A-Za-z0-9_-]*"), MASK),
    (re.compile(r"\bdcs_\w+_[\w-]{16,}"), MASK),
    (
        re.compile(
            r"(?i)([\"']?\b(?:password|passwd|api[_-]?key|x-api-key|access[_-]?token|refresh[_-]?token|token|secret)"
            r"[\"']?\s*[:=]\s*)(\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|[^\s,;&}\"']+)"
        ),
        r"\1" + MASK,
    ),
    # user:password@ in an address
    (re.compile(r"(?i)(\b[a-z][a-z0-9+.-]*://[^/\s:@]+:)[^/\s@]+@"), r"\1" + MASK + "@"),
)


def masked(text: str) -> str:
    """``text`` without tokens, passwords, keys and signatures."""
    for pattern, instead in _SECRETS:
        text = pattern.sub(instead, text)
    return text


class MaskingFormatter(logging.Formatter):
    """Masks the finished line, traceback included, so that nothing slips through an argument."""

    def format(self, record: logging.LogRecord) -> str:
        return masked(super().format(record))


@dataclass(frozen=True, slots=True)
class Line:
    """One entry of the log as it may be shown and copied: already masked."""

    time: float
    level: int
    name: str
    text: str


class Ring(logging.Handler):
    """The last lines, for the log panel. Listeners are called on whatever thread logs."""

    def __init__(self, capacity: int = _LINES) -> None:
        super().__init__()
        self._lines: deque[Line] = deque(maxlen=capacity)
        self._listeners: list[Callable[[Line], None]] = []
        self._guard = threading.Lock()
        self.setFormatter(MaskingFormatter("%(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        try:
            line = Line(record.created, record.levelno, record.name, self.format(record))
        except Exception:  # noqa: BLE001 - logging must never stop the program
            self.handleError(record)
            return
        with self._guard:
            self._lines.append(line)
            listeners = tuple(self._listeners)
        for listener in listeners:
            listener(line)

    def lines(self) -> tuple[Line, ...]:
        with self._guard:
            return tuple(self._lines)

    def clear(self) -> None:
        with self._guard:
            self._lines.clear()

    def watch(self, listener: Callable[[Line], None]) -> Callable[[], None]:
        """Hear every new line; call what is returned to stop."""
        with self._guard:
            self._listeners.append(listener)

        def off() -> None:
            with self._guard:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return off


def default_folder() -> Path:
    return platformdirs.user_log_path("dcs-browser", appauthor=False)


def set_up(folder: Path | None = None, level: int = logging.INFO) -> Ring:
    """Log to ``folder`` and to memory; returns the memory. A disk that refuses costs only the file."""
    root = logging.getLogger()
    root.setLevel(level)
    ring = Ring()
    root.addHandler(ring)
    where = folder or default_folder()
    try:
        where.mkdir(parents=True, exist_ok=True)
        file = RotatingFileHandler(
            where / "dcs-browser.log", maxBytes=_FILE_BYTES, backupCount=_FILES, encoding="utf-8", delay=True
        )
    except OSError as error:
        logging.getLogger(__name__).warning("no log file: %s", error)
    else:
        file.setFormatter(MaskingFormatter(_FORMAT))
        root.addHandler(file)
    for talkative in ("httpx", "httpcore", "aiohttp", "asyncio", "qasync", "keyring"):
        logging.getLogger(talkative).setLevel(max(level, logging.WARNING))
    return ring


def shut_down(ring: Ring) -> None:
    """Close what :func:`set_up` opened."""
    root = logging.getLogger()
    for handler in tuple(root.handlers):
        if handler is ring or (
            isinstance(handler, RotatingFileHandler) and isinstance(handler.formatter, MaskingFormatter)
        ):
            root.removeHandler(handler)
            handler.close()
