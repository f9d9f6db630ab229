"""Books of this computer that are open in the window: folders and ZIPs under numbers of their own.

Records of a service have positive numbers, so local books get negative ones; a location can name either.
"""

from pathlib import Path

from dcs_browser.services.local_sources import FolderSource, ZipSource
from dcs_browser.services.sources import BookSource


class LocalBooks:
    """Remembers which folder or ZIP a negative number stands for, for the life of the window."""

    def __init__(self) -> None:
        self._paths: dict[int, Path] = {}

    def number_of(self, path: Path) -> int:
        """The number of a folder or ZIP; the same path keeps its number."""
        wanted = path.absolute()
        for number, known in self._paths.items():
            if known == wanted:
                return number
        number = -len(self._paths) - 1
        self._paths[number] = wanted
        return number

    def path(self, number: int) -> Path | None:
        return self._paths.get(number)

    def source(self, number: int) -> BookSource:
        """A source for its files; raises ``KeyError`` for a number nobody was given."""
        path = self._paths[number]
        return FolderSource(path) if path.is_dir() else ZipSource(path)
