"""Books that are on this computer already, taken in without HTTP but through the checks of an upload."""

import zipfile
from pathlib import Path
from typing import Any

from dcs_browser.domain.names import nfc
from dcs_browser.localdcs.archive import Archive, BadArchive, book_entries, parse_config
from dcs_browser.localdcs.families.uploads_v3 import Uploads
from dcs_browser.localdcs.generations import GENERATIONS, Generation
from dcs_browser.localdcs.objects import Pack, Written
from dcs_browser.localdcs.old_archives import find_version, kept_entries
from dcs_browser.localdcs.old_shelf import OldShelf
from dcs_browser.localdcs.service import Service
from dcs_browser.localdcs.shelf import Shelf


def import_book(
    service: Service,
    dialect: str,
    publisher: str,
    language: str,
    category: str,
    source: Path,
    *,
    link: bool = True,
) -> int:
    """Store the book in folder or ZIP ``source`` under the folder's or ZIP's name; returns its id.

    ``link`` takes a folder's files by hard link where the file system allows it: fast, but then they must not be
    written to afterwards (deleting or replacing them is fine). Raises ``BadArchive`` and ``Clash``.
    """
    name = nfc(source.name if source.is_dir() else source.stem)
    columns = {"publisher": publisher, "book_name": name, "language": language, "category": category}
    if generation := GENERATIONS.get(dialect):
        return _into_generation(service, generation, columns, source)
    pack = service.objects.pack()
    try:
        files = _from_folder(source, pack, link=link) if source.is_dir() else _from_zip(service, source, pack)
        shelf = Shelf(service)
        with service.database.transaction():
            book = shelf.create(**columns, status="draft")
            shelf.store(book.id, files, override=False, version="")
    except BaseException:
        pack.discard()
        raise
    return book.id


def _from_folder(folder: Path, pack: Pack, *, link: bool) -> dict[str, Written]:
    files = {nfc(name): path for name, path in _files_of(folder).items()}
    return {name: pack.adopt(path, link=link) for name, path in files.items()}


def _files_of(folder: Path) -> dict[str, Path]:
    config = folder / "config.json"
    if not config.is_file():
        raise BadArchive("config.json is missing from the folder")
    parse_config(config.read_bytes())
    files: dict[str, Path] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_symlink():
            raise BadArchive(f"The folder holds a link: {path.name}")
        if path.is_file():
            files[path.relative_to(folder).as_posix()] = path
    return files


def _from_zip(service: Service, path: Path, pack: Pack) -> dict[str, Written]:
    limits = service.rules.limits
    with path.open("rb") as file, Archive(file, limits) as archive:
        return archive.unpack(book_entries(archive, limits), pack)


def _into_generation(service: Service, generation: Generation, columns: dict[str, str], source: Path) -> int:
    """The recorded generations know archives only; a folder becomes one on the way."""
    if source.is_file():
        return _archive_into(service, generation, columns, source)
    made = service.incoming / "import.zip"
    try:
        with zipfile.ZipFile(made, "w") as archive:
            for name, path in _files_of(source).items():
                archive.write(path, nfc(name))
        return _archive_into(service, generation, columns, made)
    finally:
        made.unlink(missing_ok=True)


def _archive_into(service: Service, generation: Generation, columns: dict[str, str], path: Path) -> int:
    with path.open("rb") as file:
        if not generation.versioned:
            publisher_id = service.publishers.ensure(columns["publisher"])["id"]
            filename = f"{columns['book_name']}.zip"
            book, _ = Uploads(service, generation).store_new(
                filename, file, publisher_id=publisher_id, override=False
            )
            details: dict[str, Any] = {
                "language": columns["language"],
                "category": columns["category"] or None,
            }
            return service.books.update(book.id, **details).id
        with Archive(file, service.rules.limits) as archive:
            try:
                version = find_version(archive)
            except BadArchive:
                version = "1.0.0"
            prefix = f"{columns['publisher']}/{columns['book_name']}/{version}/"
            OldShelf(service, generation).put(archive, kept_entries(archive, generation), prefix)
        return service.books.create(**columns, version=version, status="published").id
