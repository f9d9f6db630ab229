"""Where icons, style, translations and sample media are found.

A checkout keeps them in ``resources/`` beside the package, a wheel inside it as ``_resources``.
"""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def root() -> Traversable:
    """The folder that holds ``icons/``, ``style/``, ``i18n/`` and ``sample/``."""
    package = files("dcs_browser")
    packaged = package / "_resources"
    if packaged.is_dir():
        return packaged
    return Path(str(package)).parent / "resources"


def read_text(path: str) -> str:
    """The UTF-8 text of a resource such as ``icons/folder.svg``; ``FileNotFoundError`` when absent."""
    return root().joinpath(*path.split("/")).read_text(encoding="utf-8")


def read_bytes(path: str) -> bytes:
    """The bytes of a resource such as ``sample/film.mp4``; ``FileNotFoundError`` when absent."""
    return root().joinpath(*path.split("/")).read_bytes()
