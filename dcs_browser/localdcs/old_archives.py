"""What the recorded generations make of a ZIP, with their own rules and their own gaps (contract 3).

Sizes stay bounded as for every archive (``archive``); paths may be anything here, because a key is only a row.
"""

import json
import re
import zipfile
from dataclasses import dataclass, field
from typing import Any

from dcs_browser.domain.names import stored_segment
from dcs_browser.localdcs.archive import Archive, BadArchive, Entry, parse_config
from dcs_browser.localdcs.generations import Generation

_JUNK_NAMES = {".ds_store"}
_JUNK_NAMES_4 = {".ds_store", "desktop.ini", ".keep", ".gitkeep", "settings.json"}
_JUNK_ENDS = (".fbinf", ".bak", ".tmp")
_NUMBER = r"(?:0|[1-9]\d*)"
_VERSION = re.compile(rf"v?{_NUMBER}\.{_NUMBER}(?:\.{_NUMBER})?(?:[-+][0-9A-Za-z.-]+)?\Z")
_ALIASES = {
    "publisher": ("publisher", "publisher_name", "publisherName"),
    "book_name": ("book_name", "book_title", "bookTitle", "title"),
    "book_title": ("book_title", "bookTitle", "title"),
    "language": ("language", "lang"),
    "category": ("category", "subject", "book_category", "bookCategory"),
    "version": ("version", "book_version", "bookVersion"),
    "status": ("status", "book_status", "bookStatus"),
}


@dataclass(frozen=True, slots=True)
class Metadata:
    """What an upload learns about a book from its archive; empty text where nothing was found."""

    fields: dict[str, str] = field(default_factory=dict)
    cover: str = ""
    activities: dict[str, int] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        return self.fields.get(name, "")


def kept_entries(archive: Archive, generation: Generation) -> list[Entry]:
    """The files this generation stores, in archive order, under the paths it gives them."""
    infos = archive.files()
    if generation.versioned:
        return [Entry(info, info.filename) for info in infos]
    entries = [
        Entry(info, info.filename.replace("\\", "/"))
        for info in infos
        if not _junk(info.filename.replace("\\", "/"), generation)
    ]
    top = _single_top(archive.zip)
    if top:
        entries = [Entry(entry.info, entry.path.removeprefix(top)) for entry in entries]
    if generation.number >= 4:
        entries = [Entry(e.info, "/".join(map(stored_segment, e.path.split("/")))) for e in entries]
    return entries


def _junk(path: str, generation: Generation) -> bool:
    name = path.rpartition("/")[2].lower()
    if path.startswith("__MACOSX/") or name.startswith("._") or name.endswith(_JUNK_ENDS):
        return True
    if generation.number >= 4:
        return name in _JUNK_NAMES_4 or name.endswith(".safe")
    return name in _JUNK_NAMES


def _single_top(zipped: zipfile.ZipFile) -> str:
    """The only top folder with its slash, or ``""``. A directory entry ``__MACOSX/`` counts as a second one."""
    tops: set[str] = set()
    for info in zipped.infolist():
        name = info.filename.replace("\\", "/")
        base = name.rpartition("/")[2]
        if (name.startswith("__MACOSX/") and base) or base == ".DS_Store" or base.startswith("._"):
            continue
        if "/" not in name:
            return ""
        tops.add(name.partition("/")[0])
    return f"{tops.pop()}/" if len(tops) == 1 else ""


def find_version(archive: Archive) -> str:
    """The text of ``data/version`` (generations 1 and 2, and of every application build)."""
    found = [
        info
        for info in archive.files()
        if f"/{info.filename.replace(chr(92), '/').lower()}".endswith("/data/version")
        and "__MACOSX" not in info.filename
    ]
    if not found:
        raise BadArchive("Archive is missing required data/version file")
    shallowest = min(found, key=lambda info: info.filename.replace("\\", "/").count("/"))
    try:
        text = archive.read(shallowest).decode("utf-8").strip()
    except UnicodeDecodeError as error:
        raise BadArchive("data/version must be UTF-8 encoded") from error
    if not text:
        raise BadArchive("data/version is empty")
    if len(text) > 64 or not _VERSION.match(text):
        raise BadArchive("data/version must use semantic versioning (e.g., 1.2.3 or 1.2.3-beta)")
    return text


def find_config(archive: Archive, generation: Generation) -> zipfile.ZipInfo | None:
    """Generations 1 to 3 take the first name that ends so, ``old_config.json`` too; 4 the shallowest exact one."""
    infos = archive.files()
    if generation.number < 4:
        return next((info for info in infos if info.filename.lower().endswith("config.json")), None)
    exact = [
        info
        for info in infos
        if info.filename.replace("\\", "/").rpartition("/")[2].lower() == "config.json"
        and not info.filename.startswith("__MACOSX/")
    ]
    return min(exact, key=lambda info: info.filename.replace("\\", "/").count("/"), default=None)


def read_metadata(archive: Archive, generation: Generation) -> Metadata:
    """What config.json says. Raises ``BadArchive`` with the service's own words."""
    info = find_config(archive, generation)
    if info is None:
        raise BadArchive("config.json is missing from the archive")
    config = parse_config(archive.read(info))
    fields = _aliased(config)
    for name, value in _aliased(_metadata_json(archive)).items():
        fields.setdefault(name, value)
    cover = config.get("book_cover")
    name = cover.replace("\\", "/").rpartition("/")[2] if isinstance(cover, str) else ""
    activities: dict[str, int] = {}
    _count(config, activities)
    return Metadata(fields, stored_segment(name) if generation.number >= 4 else name, activities)


def _aliased(config: dict[str, Any]) -> dict[str, str]:
    fields: dict[str, str] = {}
    for name, aliases in _ALIASES.items():
        value = next((config[alias] for alias in aliases if config.get(alias) is not None), None)
        if value is not None and not isinstance(value, str):
            raise BadArchive("config.json contains invalid values")
        if value and value.strip():
            fields[name] = value.strip()
    return fields


def _metadata_json(archive: Archive) -> dict[str, Any]:
    info = next((i for i in archive.files() if i.filename.lower().endswith("metadata.json")), None)
    if info is None:
        return {}
    try:
        value = json.loads(archive.read(info))
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def _count(value: Any, counts: dict[str, int]) -> None:
    if isinstance(value, dict):
        activity = value.get("activity")
        if isinstance(activity, dict):
            kind = str(activity.get("type", "unknown"))
            counts[kind] = counts.get(kind, 0) + 1
        for inner in value.values():
            _count(inner, counts)
    elif isinstance(value, list):
        for inner in value:
            _count(inner, counts)
