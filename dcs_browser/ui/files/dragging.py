"""Files on their way out of the window: what lies on this computer is dragged at once, the rest is fetched first.

A drag can't wait for a network, so whoever drags what is not here is told, and drags again when it is. Leaves to
others: the list (``file_list``), where the bytes come from (``services/sources``).
"""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QUrl

from dcs_browser.domain.errors import DcsBrowserError, LocalFileError
from dcs_browser.domain.library import Folder
from dcs_browser.qt.pool import in_thread
from dcs_browser.qt.tasks import Tasks
from dcs_browser.services.drag_out import Dragged, DragRoom, Holds, bring, dragged
from dcs_browser.services.sources import BookSource
from dcs_browser.ui.drop_veil import OURS
from dcs_browser.ui.format import count_text, size_text
from dcs_browser.ui.messages import Action, Kind, Messages

translate = QCoreApplication.translate

_AT_ONCE = 500
"""Files; looking for more of them would be felt at the start of the drag."""
_READ = 24 * 1024 * 1024
"""Bytes that may be copied at the start of the drag."""

Key = tuple[BookSource, tuple[str, ...], int]


def mime_of(paths: Sequence[Path]) -> QMimeData:
    """File URLs, as the system's file managers understand them; marked, so that our own window doesn't upload them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    data.setData(OURS, b"1")
    return data


class Dragging:
    """Of one list of files. ``progress`` is told where a fetch stands, in words."""

    def __init__(self, messages: Messages, *, progress: Callable[[str], None]) -> None:
        self._messages, self._progress = messages, progress
        self._tasks = Tasks("drag out", messages.error)
        self._room = DragRoom()
        self._ready: tuple[Key, tuple[Path, ...]] | None = None

    def begin(
        self, source: BookSource, root: Folder, chosen: tuple[str, ...], save: Callable[[], None]
    ) -> QMimeData | None:
        """What to drag now; ``None`` when it is being fetched, or can't be had. ``save`` is the way around, for as long
        as it is offered: another book may be shown by then.
        """
        files = dragged(root, chosen)
        if not files:
            return None
        key = (source, chosen, hash(files))  # two books may have one title, and files of the same sizes
        if (
            self._ready is not None
            and self._ready[0] == key
            and all(path.exists() for path in self._ready[1])
        ):
            return mime_of(self._ready[1])
        here = _held(source, files)
        if here is not None:
            try:
                paths = self._room.lay_out(here)
            except (OSError, DcsBrowserError) as error:
                self._messages.error(_told(error))
                return None
            self._ready = (key, paths)
            return mime_of(paths)
        self._tasks.cancel()
        total = size_text(sum(max(item.asset.size, 0) for item in files))
        text = translate("Dragging", "Fetching %n file(s) to drag them…", "", len(files)) + f" ({total})"
        self._say(text, "info", (translate("Dragging", "Cancel"), self._tasks.cancel))
        self._tasks.spawn(self._fetch(source, files, key, save))
        return None

    async def _fetch(
        self, source: BookSource, files: tuple[Dragged, ...], key: Key, save: Callable[[], None]
    ) -> None:
        def tell(done: int) -> None:
            text = translate("Dragging", "Fetching: {done} of {total} files")
            self._progress(text.format(done=count_text(done), total=count_text(len(files))))

        try:
            paths = await in_thread(self._room.lay_out, await bring(source, files, tell))
        except OSError as error:
            raise _told(error) from error
        finally:
            self._progress("")
        self._ready = (key, paths)
        self._say(
            translate("Dragging", "Ready: drag %n file(s) again.", "", len(files)),
            "ok",
            (translate("Dragging", "Save to…"), save),
        )

    def _say(self, text: str, kind: Kind, action: Action) -> None:
        self._messages.toast(text, kind, action)

    async def close(self) -> None:
        """End what is fetched and remove what was laid out."""
        await self._tasks.close()
        await asyncio.to_thread(self._room.clear)


def _told(error: BaseException) -> BaseException:
    if isinstance(error, OSError):
        return LocalFileError(str(error), name=str(error.filename or ""), reason=error.strerror or str(error))
    return error


def _held(source: BookSource, files: tuple[Dragged, ...]) -> list[tuple[Dragged, Path]] | None:
    """All files from this computer, or ``None`` when one is missing or it would take too long."""
    if not isinstance(source, Holds) or len(files) > _AT_ONCE:
        return None
    if sum(item.asset.size for item in files) > _READ:
        return None
    here: list[tuple[Dragged, Path]] = []
    for item in files:
        found = source.held(item.asset)
        if found is None:
            return None
        here.append((item, found))
    return here
