"""What does not belong in a published book, each with a plain reason (format 1.4).

The table follows what the authoring tool leaves out of its packages and adds what nobody drops although it
should be dropped. Leaves to others: pictures that nothing refers to any more (a finding, not junk).
"""

import fnmatch
import re
from collections.abc import Callable, Iterable

MACOS = "made by macOS"
WINDOWS = "made by Windows"
VERSION_CONTROL = "belongs to version control"
BACKUP = "backup copy"
TEMPORARY = "temporary file"
WORKING = "working file"
ANSWER_KEY = "answer key"
SETTINGS = "settings of the application"
LICENCE = "licence file of the reader"
SERVICE = "made by the service itself"

REASONS = (
    MACOS,
    WINDOWS,
    VERSION_CONTROL,
    BACKUP,
    TEMPORARY,
    WORKING,
    ANSWER_KEY,
    SETTINGS,
    LICENCE,
    SERVICE,
)

_ANY_FOLDER = {
    "__macosx": MACOS,
    ".appledouble": MACOS,
    ".spotlight-v100": MACOS,
    ".trashes": MACOS,
    ".fseventsd": MACOS,
    "$recycle.bin": WINDOWS,
    "system volume information": WINDOWS,
    ".git": VERSION_CONTROL,
    ".svn": VERSION_CONTROL,
    ".hg": VERSION_CONTROL,
    ".idea": WORKING,
    ".vscode": WORKING,
    ".pkgcache": WORKING,
}
_TOP_FOLDER = {
    "review": WORKING,
    "temp": TEMPORARY,
    "temp_images": TEMPORARY,
    "cache": WORKING,
    "additional-resources": SERVICE,
    "ai-data": SERVICE,
    "ai-content": SERVICE,
}
_NAME = {
    ".ds_store": MACOS,
    "thumbs.db": WINDOWS,
    "ehthumbs.db": WINDOWS,
    "desktop.ini": WINDOWS,
    ".keep": VERSION_CONTROL,
    ".gitkeep": VERSION_CONTROL,
    ".gitignore": VERSION_CONTROL,
    ".gitattributes": VERSION_CONTROL,
    "settings.json": SETTINGS,
    "icon_template_audio.png": WORKING,
    "icon_template_video.png": WORKING,
    "ai_overrides.json": WORKING,
    "audit_log.jsonl": WORKING,
}
_PATTERN: tuple[tuple[Callable[[str], object], str], ...] = (
    (re.compile(r"\A\._").match, MACOS),
    (re.compile(r"\.bak|\.safe\Z|\.orig\Z|~\Z").search, BACKUP),
    (re.compile(r"\.(?:tmp|part|swp|crdownload)\Z|\A~\$").search, TEMPORARY),
    (re.compile(r"fbinf\Z").search, LICENCE),
    (re.compile(r"\.ini\Z").search, SETTINGS),
)
_KEY_WORDS = re.compile(r"cevap|anahtar|answer|(?:\A|[\W_])keys?(?:[\W_]|\Z)")
_RE_ENCODE = re.compile(r"\Atmp.*\.mp3\Z")


def only_source_pdf(paths: Iterable[str]) -> str:
    """The one PDF of ``raw/`` that stands for the book although it is not named original.pdf, or ``""``.

    Books of 2025 keep their PDF under its own name (format 2.8); with an answer key beside it, the key goes.
    """
    pdfs = [p for p in paths if p.casefold().startswith("raw/") and p.casefold().endswith(".pdf")]
    if any(p.casefold() == "raw/original.pdf" for p in pdfs):
        return ""
    books = [p for p in pdfs if p.count("/") == 1 and not _KEY_WORDS.search(p.casefold())]
    return books[0] if len(books) == 1 else ""


def own_pattern(path: str, patterns: Iterable[str]) -> str:
    """The first of a person's own patterns that a book-relative path falls under, or ``""``.

    ``*.psd`` fits any name and any folder's name, ``audio/draft*`` the path from the top, ``old/`` a folder.
    Letter case does not count; config.json is never left out.
    """
    if path == "config.json":
        return ""
    whole = path.casefold()
    parts = whole.split("/")
    for pattern in patterns:
        wanted = pattern.strip().casefold().removeprefix("./")
        folder_only, wanted = wanted.endswith("/"), wanted.rstrip("/")
        if not wanted:
            continue
        if "/" in wanted:
            tops = ["/".join(parts[: n + 1]) for n in range(len(parts))]
        else:
            tops = parts
        tops = tops[:-1] if folder_only else tops
        if wanted in tops or any(fnmatch.fnmatchcase(top, wanted) for top in tops):
            return pattern.strip()
    return ""


def made_by_the_system(path: str) -> bool:
    """Whether an operating system put this there; such entries don't count when a root folder is looked for."""
    return why_left_out(path) in (MACOS, WINDOWS)


def why_left_out(path: str, *, source_pdf: str = "") -> str:
    """The reason why the file at a book-relative ``path`` is not sent; ``""`` when it is.

    ``source_pdf`` is the answer of ``only_source_pdf`` for the whole book.
    """
    *folders, name = path.casefold().split("/")
    for folder in folders:
        if folder in _ANY_FOLDER:
            return _ANY_FOLDER[folder]
    if folders and folders[0] in _TOP_FOLDER:
        return _TOP_FOLDER[folders[0]]
    if name in _NAME:
        return _NAME[name]
    for matches, reason in _PATTERN:
        if matches(name):
            return reason
    if folders[:1] == ["raw"] and path.casefold() != "raw/original.pdf" and path != source_pdf:
        return ANSWER_KEY if _KEY_WORDS.search(name) else WORKING
    if folders and folders[0] == "audio" and _RE_ENCODE.match(name):
        return TEMPORARY
    return ""
