"""Files that are no part of a book, and answer keys (format 1.4)."""

import re
from functools import lru_cache

_NAMES = re.compile(
    r"""^(?: .*\.bak.*            # config.json.bak, .bak.safe, .bak_20260101_120000
        | .*\.tmp | fbinf | .*\.fbinf | settings\.json | .*\.ini
        | \.ds_store | \._.* | thumbs\.db | \.keep | \.gitkeep
        | icon_template_(?:audio|video)\.png | ai_overrides\.json | audit_log\.jsonl
        )$""",
    re.VERBOSE | re.IGNORECASE,
)
_FOLDERS = frozenset({"__macosx", "review", "temp", "temp_images", ".pkgcache", "cache"})
_KEY = re.compile(r"cevap|answer|(?<![a-z])keys?(?![a-z])")
_CAMEL_KEY = re.compile(r"(?<=[a-z])Keys?(?![a-z])")
# What storage itself keeps beside a book (format 1.2).
STORAGE_FOLDERS = ("additional-resources/", "ai-data/", "ai-content/")


@lru_cache(1 << 14)
def is_junk(path: str) -> bool:
    """Whether some tool left the file behind. ``path`` is relative to the book."""
    folders, _, name = path.rpartition("/")
    parts = folders.casefold().split("/") if folders else []
    if "__macosx" in parts or (parts and parts[0] in _FOLDERS):
        return True
    if _NAMES.match(name):
        return True
    return parts[:1] == ["audio"] and re.match(r"(?i)tmp.*\.mp3$", name) is not None


def is_answer_key(path: str) -> bool:
    """Whether a PDF in raw/ is named like an answer key (format 5.0: cevap, answer, key)."""
    folder, _, name = path.rpartition("/")
    if folder.partition("/")[0].casefold() != "raw" or not name.casefold().endswith(".pdf"):
        return False
    return bool(_KEY.search(name.casefold()) or _CAMEL_KEY.search(name))
