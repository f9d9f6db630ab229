"""The inspector beside the list: what the selected file holds, what is known of it, what can be done with it.

Values in, signals out. Leaves to others: fetching and decoding (``ui/files/presenter``).
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from dcs_browser.qt.files_model import FileRow, icon_of
from dcs_browser.qt.images import Picture
from dcs_browser.ui import theme
from dcs_browser.ui.controls import button
from dcs_browser.ui.error_texts import sentence_of, technical_of, title_of
from dcs_browser.ui.files import player as players
from dcs_browser.ui.files.contents import PdfBox, PictureBox, Text, TextBox
from dcs_browser.ui.format import exact_text, size_text, when_text
from dcs_browser.ui.labels import ElidedLabel, IconLabel, KeyValues, Note, Panel, plain
from dcs_browser.ui.states import LoadingState

_BIG_ICON = 40
_BOX = 120


class _Big(QWidget):
    """An icon in the middle of the frame, with a sentence and a button when there is one to press."""

    def __init__(self, icon: str, sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(_BOX)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SPACE_M, 0, theme.SPACE_M)
        column.setSpacing(theme.SPACE_S)
        column.addStretch(1)
        column.addWidget(IconLabel(icon, role="faint", size=_BIG_ICON), 0, Qt.AlignmentFlag.AlignHCenter)
        if sentence:
            words = plain(sentence, "secondary", wrap=True)
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(words)
        self.column = column

    def offer(self, made: QPushButton) -> None:
        self.column.addWidget(made, 0, Qt.AlignmentFlag.AlignHCenter)

    def finish(self) -> None:
        self.column.addStretch(1)


class _Failed(QWidget):
    """It can't be shown: why, and to try again."""

    def __init__(self, error: BaseException, retry: Callable[[], object]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_S)
        note = Note("circle-alert", sentence_of(error), "error", title_of(error))
        note.setToolTip(technical_of(error))
        column.addWidget(note)
        self.again = button(self.tr("Try again"), "refresh-cw")
        self.again.clicked.connect(lambda _checked=False: retry())
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)


class Preview(Panel):
    """One file, several, or the folder itself."""

    save_asked = Signal()
    link_asked = Signal()
    open_asked = Signal()
    load_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("panel", "left", parent)
        self.setMinimumWidth(theme.INSPECTOR - 64)
        self._stack = QStackedWidget()
        self._player: players.Player | None = None
        self._pdf: PdfBox | None = None
        self._rows: list[tuple[str, str] | tuple[str, str, str]] = []
        self.name = ElidedLabel(role="section", middle=True)
        self.facts = KeyValues(key_width=72)
        self.save = button(self.tr("Save"), "download")
        self.save.setToolTip(self.tr("Download what is selected"))
        self.save.clicked.connect(self.save_asked)
        self.link = button(self.tr("Download link"), "link")
        self.link.clicked.connect(self.link_asked)
        self.open = button(self.tr("Open in another program"), "external-link")
        self.open.clicked.connect(self.open_asked)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SPACE_S)
        buttons.addWidget(self.save)
        buttons.addWidget(self.link)
        buttons.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 14, 14, theme.SPACE_M)
        self._column.setSpacing(theme.SPACE_M)
        self._column.addWidget(self._stack)
        self._column.addWidget(self.name)
        self._column.addWidget(self.facts)
        self._column.addLayout(buttons)
        self._column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self.show_nothing()

    # What is selected

    def show_nothing(self) -> None:
        """An empty book, or none."""
        self._put(_finished(_Big("file")))
        self._describe(self.tr("Nothing selected"), [])
        self._offer(files=False, one=False)

    def show_folder(self, name: str, path: str, count: int, size: int) -> None:
        """A folder, with what is below it."""
        self._put(_finished(_Big("folder")))
        rows = [
            (self.tr("Files"), self.tr("%Ln file(s)", "", count)),
            (self.tr("Size"), size_text(size)),
        ]
        self._describe(name, [*rows, *([(self.tr("Path"), path, "path")] if path else [])])
        self._offer(files=count > 0, one=False)

    def show_many(self, rows: Sequence[FileRow]) -> None:
        """Several rows: their totals."""
        self._put(_finished(_Big("files")))
        folders = sum(row.is_folder for row in rows)
        files = sum(1 if row.count < 0 else row.count for row in rows)
        facts: list[tuple[str, str] | tuple[str, str, str]] = [
            (self.tr("Files"), self.tr("%Ln file(s)", "", files)),
            (self.tr("Size"), size_text(sum(row.size for row in rows))),
        ]
        if folders:
            facts.insert(0, (self.tr("Folders"), self.tr("%Ln folder(s)", "", folders)))
        self._describe(self.tr("%Ln selected", "", len(rows)), facts)
        self._offer(files=True, one=False)

    def show_file(self, row: FileRow) -> None:
        """A file's facts; what it holds comes with one of the next."""
        rows: list[tuple[str, str] | tuple[str, str, str]] = [(self.tr("Size"), size_text(row.size))]
        item = row.item
        if item is not None and item.etag:
            rows.append((self.tr("ETag"), item.etag, "mono"))
        if row.modified is not None:
            rows.append((self.tr("Modified"), when_text(row.modified)))
        rows.append((self.tr("Path"), row.path, "path"))
        self._describe(row.name, rows)
        if row.modified is not None:
            self.facts.setToolTip(exact_text(row.modified))
        self._offer(files=True, one=True)

    # What it holds

    def show_loading(self) -> None:
        self._put(LoadingState())

    def show_picture(self, picture: Picture) -> None:
        """A picture with its size in pixels."""
        box = PictureBox()
        size = picture.original
        pixels = self.tr("{width} × {height} pixels").format(width=size.width(), height=size.height())
        box.show_image(picture.image, pixels)
        self._put(box)
        if size.isValid():
            self._add_fact(self.tr("Picture"), f"{size.width()} × {size.height()}")

    def show_text(self, text: Text) -> None:
        box = TextBox()
        box.show_text(text)
        self._put(box, tall=True)

    def show_player(self, url: str, *, film: bool) -> None:
        """A player for a URL, or the reason why there is none."""
        missing = players.available()
        if missing:
            self.show_other(
                "film" if film else "music",
                self.tr("The libraries for sound and film are missing on this computer."),
            )
            self.content.setToolTip(missing)
            return
        self._player = players.Player(film=film)
        self._player.failed.connect(self._cannot_play)
        self._put(self._player)
        self._player.load(url)

    def show_pdf(self, path: Path) -> None:
        """The pages of a PDF, or the reason why it can't be shown."""
        try:
            box = PdfBox()
        except ImportError as error:
            self.show_other("file-text", self.tr("The library for PDF is missing on this computer."))
            self.content.setToolTip(str(error))
            return
        problem = box.load(path)
        if problem:
            box.stop()
            box.deleteLater()
            self.show_other(
                "file-warning", self.tr("This PDF can't be shown: {reason}").format(reason=problem)
            )
            return
        self._pdf = box
        self._put(box, tall=True)
        self._add_fact(self.tr("Pages"), str(box.pages))

    def show_other(self, icon: str, sentence: str = "") -> None:
        """Only facts; ``sentence`` says why there is nothing to see."""
        self._put(_finished(_Big(icon, sentence)))

    def show_offer(self, name: str, size: int) -> None:
        """A large file is fetched when asked for."""
        big = _Big(icon_of(name), self.tr("{size}: shown on demand.").format(size=size_text(size)))
        show = button(self.tr("Show"), "eye")
        show.clicked.connect(self.load_asked)
        big.offer(show)
        self._put(_finished(big))

    def show_error(self, error: BaseException, retry: Callable[[], object]) -> None:
        self._put(_Failed(error, retry))

    def allow_link(self, on: bool, why: str = "") -> None:
        """Switch the link off with its reason."""
        self.link.setEnabled(on)
        self.link.setToolTip(self.tr("Copy a link to this file that works for a while") if on else why)

    def focus_content(self) -> None:
        """Put the cursor into what is shown; sound and film begin."""
        if self._player is not None:
            self._player.play.setFocus()
            if not self._player.playing:
                self._player.toggle()
        else:
            self.content.setFocus()

    @property
    def content(self) -> QWidget:
        """What is shown now."""
        shown = self._stack.currentWidget()
        assert shown is not None, "the frame is filled from the start"
        return shown

    def stop(self) -> None:
        """End playing, let files go."""
        if self._player is not None:
            self._player.stop()
            self._player = None
        if self._pdf is not None:
            self._pdf.stop()
            self._pdf = None

    async def let_go(self) -> None:
        """As :meth:`stop`, and wait until nothing plays."""
        player = self._player
        self.stop()
        if player is not None:
            await player.let_go()

    def _cannot_play(self, text: str) -> None:
        self.stop()
        self.show_other("triangle-alert", self.tr("It can't be played: {reason}").format(reason=text))

    def _describe(self, name: str, rows: Sequence[tuple[str, str] | tuple[str, str, str]]) -> None:
        self.name.setText(name)
        self._rows = list(rows)
        self.facts.show_rows(self._rows)

    def _add_fact(self, key: str, value: str) -> None:
        self._rows.insert(1, (key, value))
        self.facts.show_rows(self._rows)

    def _offer(self, *, files: bool, one: bool) -> None:
        self.save.setVisible(files)
        self.link.setVisible(one)
        self.open.setVisible(one)

    def _put(self, widget: QWidget, *, tall: bool = False) -> None:
        """Show ``widget`` in the frame; ``tall`` things take all the height there is."""
        if widget not in (self._player, self._pdf):
            self.stop()
        before = self._stack.currentWidget()
        vertical = QSizePolicy.Policy.Expanding if tall else QSizePolicy.Policy.Preferred
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        self._stack.setSizePolicy(QSizePolicy.Policy.Preferred, vertical)
        self._column.setStretch(0, 1 if tall else 0)
        self._column.setStretch(self._column.count() - 1, 0 if tall else 1)
        if before is not None:
            self._stack.removeWidget(before)
            before.deleteLater()


def _finished(big: _Big) -> QWidget:
    big.finish()
    return big
