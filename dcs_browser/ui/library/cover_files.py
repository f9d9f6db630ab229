"""Finds and decodes the cover among a book's files, for the grid of the home.

Leaves to others: when and how many at once (``ui/library/presenter``).
"""

from collections.abc import Iterable

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from dcs_browser.domain.library import Book
from dcs_browser.qt.files_model import icon_of
from dcs_browser.qt.images import load_image
from dcs_browser.services.sources import BookSource

_LARGEST = 8 * 1024 * 1024
"""Bytes; a grid of covers must not fetch scans."""
_USUAL = "book_cover"


def cover_path(paths: Iterable[str], named: str = "") -> str:
    """The book-relative path of the cover: the file the record names, else ``images/book_cover.*``; ``""`` if none."""
    pictures = [path for path in paths if icon_of(path) == "file-image"]
    wanted = named.rpartition("/")[2].casefold()

    def rank(path: str) -> tuple[bool, bool, int, str]:
        name = path.rpartition("/")[2].casefold()
        return (not wanted or name != wanted, not path.startswith("images/"), path.count("/"), path)

    fits = [p for p in pictures if wanted and p.rpartition("/")[2].casefold() == wanted]
    fits += [p for p in pictures if p.rpartition("/")[2].casefold().startswith(_USUAL)]
    return min(fits, key=rank, default="")


async def cover_of(source: BookSource, book: Book, size: QSize) -> QImage:
    """The cover decoded to fit into ``size`` device pixels; a null image when the book has none that can be shown.

    Raises what the source raises (``ServiceError``, ``LocalFileError``).
    """
    assets = await source.assets()
    path = cover_path(assets, book.cover)
    if not path or assets[path].size > _LARGEST:
        return QImage()
    return await load_image(await source.file(path), size)
