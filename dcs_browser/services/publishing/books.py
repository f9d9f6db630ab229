"""Finds the books in what a person chose: one folder, one ZIP, or a folder that holds several of either."""

import os
from pathlib import Path

from dcs_browser.domain.library import natural
from dcs_browser.services.publishing.junk import why_left_out

_DEPTH = 3  # publisher / books / book


def books_in(path: Path) -> tuple[Path, ...]:
    """The books below ``path`` in natural order; ``path`` itself when there are none, so that a scan says why."""
    if not path.is_dir():
        return (path,)
    return tuple(_search(path, _DEPTH)) or (path,)


def _search(folder: Path, depth: int) -> list[Path]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: natural(entry.name))
    except OSError:
        return []
    if any(entry.name.casefold() == "config.json" for entry in entries):
        return [folder]
    books: list[Path] = []
    for entry in entries:
        if entry.is_symlink() or why_left_out(f"{entry.name}/x" if entry.is_dir() else entry.name):
            continue
        if entry.is_dir():
            books += _search(Path(entry.path), depth - 1) if depth else []
        elif entry.name.casefold().endswith(".zip"):
            books.append(Path(entry.path))
    return books
