"""Names of files and books: what storage makes of them, and what may touch a file system here.

Names from folders and archives enter as NFC; names from a service are kept as they are and pass
``safe_relative`` or ``local_path`` before a file is made. Leaves to others: reading and writing anything.
"""

import functools
import hashlib
import os
import re
import unicodedata
from pathlib import Path, PurePosixPath

from dcs_browser.domain.errors import UnsafeName

WINDOWS = os.name == "nt"

# Bytes of one name as UTF-8: every common file system takes 255, and ".part" must still fit behind it.
LONGEST_NAME = 240

_DOTLESS = str.maketrans({"ı": "i", "İ": "I"})
_OUTSIDE = re.compile(r"[^A-Za-z0-9_-]+")
_RUNS = re.compile(r"_+")
_BORDERS = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=[0-9])|(?<=[0-9])(?=[A-Za-z])")
_DRIVE = re.compile(r"[A-Za-z]:")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\Z", re.IGNORECASE)
# Full-width twins: readable, and two names stay two names.
_TAKEN_ON_WINDOWS = str.maketrans('<>:"|?*', "＜＞：＂｜？＊")
_CONTROLS = re.compile(r"[\x00-\x1f]")


def nfc(text: str) -> str:
    """``text`` with every letter composed, the form names have inside this program and in archives."""
    return unicodedata.normalize("NFC", text)


def _folded(text: str) -> str:
    """Letters without marks, everything else but ``-`` and ``_`` as one ``_``, none of them at the ends."""
    plain = unicodedata.normalize("NFKD", nfc(text).translate(_DOTLESS))
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return _RUNS.sub("_", _OUTSIDE.sub("_", bare)).strip("_")


def stored_segment(name: str) -> str:
    """What generation 4 makes of one segment of a path (format 1.3).

    Accents are folded, anything but letters, digits, ``_`` and ``-`` becomes ``_``, dots inside the stem too, the
    extension is lower-cased, the case of the stem stays. A name without any word character becomes ``""``.
    """
    stem, dot, extension = name.rpartition(".")
    if not dot or not stem.strip("."):
        return _folded(name)
    folded, tail = _folded(stem), _folded(extension).lower()
    return f"{folded}.{tail}" if tail else folded


# Segments storage leaves as they are: most of a book's.
_AS_STORED = re.compile(
    r"(?:[A-Za-z0-9-]+(?:_[A-Za-z0-9-]+)*/)*[A-Za-z0-9-]+(?:_[A-Za-z0-9-]+)*\.[a-z0-9]+\Z"
)


@functools.lru_cache(1 << 14)
def stored_path(path: str) -> str:
    """``stored_segment`` of every segment of a book-relative path."""
    if _AS_STORED.match(path):
        return path
    return "/".join(stored_segment(part) for part in path.split("/") if part)


def stored_book_name(name: str) -> str:
    """The folder generation 4 gives a book: ``Countdown 2 SB`` is ``Countdown_2_Sb`` (format 1.3)."""
    words = _BORDERS.sub("_", _folded(name)).split("_")
    return "_".join(word[:1].upper() + word[1:].lower() for word in words if word)


def safe_relative(path: str) -> PurePosixPath:
    """A service's path made safe to place below a folder; backslashes count as slashes.

    Raises ``UnsafeName`` for what is absolute, empty, names a drive, climbs with ``..``, ends in a slash or
    holds a NUL.
    """
    unified = path.replace("\\", "/")
    if not unified.strip("./ "):
        raise UnsafeName(f"empty path {path!r}", name=path, reason="it is empty")
    if "\0" in path:
        raise UnsafeName(f"NUL in {path!r}", name=path.replace("\0", "␀"), reason="it holds a NUL character")
    if unified.startswith("/"):
        raise UnsafeName(f"absolute path {path!r}", name=path, reason="it is absolute")
    if _DRIVE.match(unified):
        raise UnsafeName(f"drive in {path!r}", name=path, reason="it names a drive")
    parts = unified.split("/")
    # "..": the parent everywhere; ".. " and "...": Windows drops trailing dots and blanks, and may climb then.
    if any(part.startswith("..") and not part.strip(". ") for part in parts):
        raise UnsafeName(f"climbing path {path!r}", name=path, reason="it leads out of its folder")
    if unified.endswith("/"):
        raise UnsafeName(f"folder as file {path!r}", name=path, reason="it ends in a slash")
    return PurePosixPath(*[part for part in parts if part not in ("", ".")])


def local_name(name: str, *, windows: bool = WINDOWS) -> str:
    """One segment as this file system can take it; a name that is fine already comes back unchanged.

    On Windows reserved names, trailing dots and blanks and ``<>:"|?*`` are replaced by look-alikes. Anywhere a
    name of more than ``LONGEST_NAME`` bytes is cut and marked with a piece of its hash, its extension kept.
    """
    result = name
    if windows:
        result = _CONTROLS.sub("␀", result.translate(_TAKEN_ON_WINDOWS))
        if result[-1:] == ".":
            result = result[:-1] + "．"
        elif result[-1:] == " ":
            result = result[:-1] + "␠"
        if _RESERVED.match(result.split(".", 1)[0].rstrip(" ")):
            result = "＿" + result
    if len(result.encode("utf-8", "surrogatepass")) > LONGEST_NAME:
        result = _cut(result)
    return result


def _cut(name: str) -> str:
    stem, dot, extension = name.rpartition(".")
    if not dot or len(extension.encode("utf-8", "surrogatepass")) > 16:
        stem, dot, extension = name, "", ""
    mark = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:10]
    tail = f"~{mark}{dot}{extension}"
    room = LONGEST_NAME - len(tail.encode("utf-8", "surrogatepass"))
    return stem.encode("utf-8", "surrogatepass")[:room].decode("utf-8", "ignore") + tail


def local_path(folder: Path, path: str, *, windows: bool = WINDOWS) -> Path:
    """Where a service's ``path`` may be written below ``folder``, with names this file system takes.

    Raises ``UnsafeName`` like ``safe_relative``, and when the result would not lie inside ``folder``.
    """
    inside = folder.joinpath(*[local_name(part, windows=windows) for part in safe_relative(path).parts])
    root = os.path.normpath(folder)
    if os.path.commonpath([root, os.path.normpath(inside)]) != root or inside == folder:
        raise UnsafeName(f"{path!r} leaves {folder}", name=path, reason="it leads out of its folder")
    return inside
