"""What the window says and asks: short notes at its bottom right, errors, questions, files and folders to choose.

Nothing here blocks: questions are awaited. Leaves to others: which errors there are (``domain/errors``) and the log.
"""

import asyncio
import logging
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from dcs_browser.domain.errors import DcsBrowserError
from dcs_browser.qt.loop import ask
from dcs_browser.ui.error_texts import sentence_of, technical_of, title_of
from dcs_browser.ui.questions import DetailsDialog, Question
from dcs_browser.ui.toasts import Toast, Toasts

Kind = Literal["info", "ok", "warning", "error"]
Action = tuple[str, Callable[[], object]]

_log = logging.getLogger(__name__)


class Messages(QObject):
    """The voice of one window. ``said`` carries kind and text of everything that was shown."""

    said = Signal(str, str)

    native_dialogs = True
    """Whether files are chosen in the system's own dialogs; tests drive Qt's."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._toasts = Toasts(window)

    @property
    def toasts(self) -> tuple[Toast, ...]:
        """What is shown now, oldest first."""
        return self._toasts.shown

    def toast(self, text: str, kind: Kind = "info", action: Action | None = None) -> Toast:
        """A note for some seconds; ``action`` is a button such as ("Undo", fn). Hovering keeps it."""
        self.said.emit(kind, text)
        return self._toasts.add(kind, text, "", action)

    def error(self, error: BaseException, action: Action | None = None) -> None:
        """Show a failure: title, sentence, and its technical part behind "Details". A cancellation is none."""
        if isinstance(error, asyncio.CancelledError):
            return
        expected = isinstance(error, DcsBrowserError)
        _log.log(
            logging.WARNING if expected else logging.ERROR,
            "%s",
            technical_of(error) or title_of(error),
            exc_info=None if expected else error,
        )
        title, sentence, technical = title_of(error), sentence_of(error), technical_of(error)
        self.said.emit("error", f"{title}\n{sentence}")
        toast = self._toasts.add("error", sentence, title, action)
        toast.offer_details(lambda: self.details(title, sentence, technical))

    def details(self, title: str, sentence: str, technical: str) -> None:
        """Show the technical part, ready to be copied."""
        dialog = DetailsDialog(title, sentence, technical, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    async def confirm(
        self, title: str, text: str, button: str, *, destructive: bool = False, typed: str = ""
    ) -> bool:
        """Ask before something is done; ``button`` says what. ``typed`` must be typed before it can be pressed.

        Escape and closing mean no; a destructive button is never the default.
        """
        question = Question(title, text, button, destructive=destructive, typed=typed, parent=self._window)
        return await ask(question) == QDialog.DialogCode.Accepted

    async def confirm_with(
        self, title: str, text: str, button: str, option: str, *, destructive: bool = False, typed: str = ""
    ) -> tuple[bool, bool]:
        """As :meth:`confirm`; ``option`` is a box beside it, ticked at first. Whether agreed, and whether ticked."""
        question = Question(
            title, text, button, destructive=destructive, typed=typed, option=option, parent=self._window
        )
        agreed = await ask(question) == QDialog.DialogCode.Accepted
        return agreed, agreed and bool(option) and question.option.isChecked()

    async def open_folder(self, title: str, start: Path | None = None) -> Path | None:
        """A folder that exists, or ``None`` when the person turned back."""
        dialog = self._file_dialog(title, start)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return _first(await self._chosen(dialog))

    async def save_folder(self, title: str, start: Path | None = None) -> Path | None:
        """The folder to put things into; it may be made in the dialog."""
        return await self.open_folder(title, start)

    async def open_files(self, title: str, start: Path | None = None, filters: str = "") -> tuple[Path, ...]:
        """One or more files; ``filters`` as Qt spells them: ``"ZIP archives (*.zip)"``."""
        dialog = self._file_dialog(title, start, filters)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        return await self._chosen(dialog)

    async def open_file(self, title: str, start: Path | None = None, filters: str = "") -> Path | None:
        dialog = self._file_dialog(title, start, filters)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        return _first(await self._chosen(dialog))

    async def save_file(
        self, title: str, name: str, start: Path | None = None, filters: str = ""
    ) -> Path | None:
        """Where to save; ``name`` is offered. The dialog itself asks before it takes a file that exists."""
        dialog = self._file_dialog(title, start, filters)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.selectFile(name)
        suffix = Path(name).suffix.removeprefix(".")
        if suffix:
            dialog.setDefaultSuffix(suffix)
        return _first(await self._chosen(dialog))

    def _file_dialog(self, title: str, start: Path | None, filters: str = "") -> QFileDialog:
        dialog = QFileDialog(self._window, title)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog, not self.native_dialogs)
        if start is not None:
            dialog.setDirectory(str(start))
        if filters:
            dialog.setNameFilter(filters)
        return dialog

    async def _chosen(self, dialog: QFileDialog) -> tuple[Path, ...]:
        if await ask(dialog) != QDialog.DialogCode.Accepted:
            return ()
        # macOS hands out decomposed letters; names enter as NFC unless the disk insists on the other spelling.
        return tuple(_as_found(path) for path in dialog.selectedFiles())


def _as_found(path: str) -> Path:
    composed = Path(unicodedata.normalize("NFC", path))
    return composed if composed.exists() else Path(path)


def _first(paths: tuple[Path, ...]) -> Path | None:
    return paths[0] if paths else None
