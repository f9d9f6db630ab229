"""The sign-in dialog: which server, who, the password; beside it what the server can do.

Signals out, values in; errors are shown in place. Leaves to others: signing in (``presenter``).
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from dcs_browser.services.settings import ServerProfile
from dcs_browser.ui import theme
from dcs_browser.ui.error_texts import sentence_of, technical_of, title_of
from dcs_browser.ui.icons import application_icon
from dcs_browser.ui.sign_in.capability_list import CapabilityList
from dcs_browser.ui.sign_in.fields import CredentialFields, leading
from dcs_browser.ui.widgets import IconButton, IconLabel, Note, SectionLabel, TitleLabel, button, plain

_LEFT, _RIGHT, _HEIGHT = 400, 380, 560


class SignInDialog(QDialog):
    """``signInRequested`` when the form is whole; closing it means not now."""

    signInRequested = Signal()
    testRequested = Signal()
    sampleRequested = Signal()
    cancelRequested = Signal()
    consentGiven = Signal()
    profileChosen = Signal(object)
    forgetRequested = Signal(str)
    certificateRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Sign in – DCS Browser"))
        self.setWindowIcon(application_icon())
        self.setMinimumSize(_LEFT + _RIGHT, _HEIGHT)
        self._profiles: tuple[ServerProfile, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        left = QFrame()
        left.setProperty("surface", "panel")
        left.setFixedWidth(_LEFT)
        self._form = QVBoxLayout(left)
        self._build_form(self._form)
        row.addWidget(left)
        right = QFrame()
        right.setProperty("surface", "sunken")
        box = QVBoxLayout(right)
        box.setContentsMargins(0, 0, 0, 0)
        self.capabilities = CapabilityList()
        box.addWidget(self.capabilities)
        row.addWidget(right, 1)
        self._watch()
        self.show_profiles(())
        self.show_ready()

    def _build_form(self, column: QVBoxLayout) -> None:
        column.setContentsMargins(36, 32, 36, theme.SPACE_XL)
        column.setSpacing(theme.SPACE_XS)
        brand = QHBoxLayout()
        brand.setSpacing(10)
        brand.addWidget(IconLabel("library", role="accent"))
        brand.addWidget(SectionLabel(self.tr("DCS Browser")))
        brand.addStretch(1)
        column.addLayout(brand)
        column.addSpacing(theme.SPACE_M)
        column.addWidget(TitleLabel(self.tr("Sign in")))
        column.addSpacing(theme.SPACE_S)
        self._build_server(column)
        self.fields = CredentialFields()
        self.email, self.password = self.fields.email, self.fields.password
        column.addWidget(self.fields)
        column.addSpacing(theme.SPACE_XS)
        self.remember = QCheckBox(self.tr("Remember me in the system keyring"))
        column.addWidget(self.remember)
        self._why_not = plain("", "secondary", wrap=True)
        self._why_not.hide()
        column.addWidget(self._why_not)
        self._note = QWidget()
        self._note_box = QVBoxLayout(self._note)
        self._note_box.setContentsMargins(0, theme.SPACE_S, 0, 0)
        self._note.hide()
        column.addWidget(self._note)
        column.addStretch(1)
        self._build_buttons(column)

    def _build_server(self, column: QVBoxLayout) -> None:
        caption = plain(self.tr("Server"), "secondary")
        column.addWidget(caption)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_XS)
        self.server = QComboBox()
        self.server.setEditable(True)
        self.server.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.server.setAccessibleName(caption.text())
        caption.setBuddy(self.server)
        edit = self.server.lineEdit()
        assert edit is not None
        edit.setPlaceholderText(self.tr("storage.example.org"))
        self.server_edit = edit
        leading(edit, "server", caption.text())
        self.naming = IconButton("pencil", self.tr("Name or forget this server"), checkable=True)
        row.addWidget(self.server, 1)
        row.addWidget(self.naming)
        column.addLayout(row)
        self._naming_row = QWidget()
        more = QVBoxLayout(self._naming_row)
        more.setContentsMargins(0, theme.SPACE_XS, 0, 0)
        more.setSpacing(theme.SPACE_XS)
        line = QHBoxLayout()
        line.setSpacing(theme.SPACE_XS)
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("What you call it"))
        self.name.setAccessibleName(self.tr("Name of the server"))
        self.forget = IconButton("trash-2", self.tr("Forget this server"))
        line.addWidget(self.name, 1)
        line.addWidget(self.forget)
        self.ca_file = QLineEdit()
        self.ca_file.setPlaceholderText(self.tr("Certificate file to trust (PEM)"))
        self.ca_file.setAccessibleName(self.tr("Certificate file to trust"))
        self.choose_ca = IconButton("folder-open", self.tr("Choose a certificate file"))
        second = QHBoxLayout()
        second.setSpacing(theme.SPACE_XS)
        second.addWidget(self.ca_file, 1)
        second.addWidget(self.choose_ca)
        more.addLayout(line)
        more.addLayout(second)
        self._naming_row.hide()
        column.addWidget(self._naming_row)
        column.addSpacing(theme.SPACE_S)

    def _build_buttons(self, column: QVBoxLayout) -> None:
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setAccessibleName(self.tr("Busy"))
        self._busy = plain("", "secondary")
        column.addWidget(self._busy)
        column.addWidget(self._progress)
        column.addSpacing(theme.SPACE_XS)
        self.sign_in = button(self.tr("Sign in"), kind="primary")
        self.sign_in.setDefault(True)
        self.cancel = button(self.tr("Cancel"))
        column.addWidget(self.sign_in)
        column.addWidget(self.cancel)
        column.addSpacing(theme.SPACE_XS)
        links = QHBoxLayout()
        self.test = button(self.tr("Test connection"), kind="link")
        self.sample = button(self.tr("Try it with the sample library"), kind="link")
        links.addWidget(self.test)
        links.addStretch(1)
        links.addWidget(self.sample)
        column.addLayout(links)

    def _watch(self) -> None:
        self.sign_in.clicked.connect(self.signInRequested)
        self.cancel.clicked.connect(self.cancelRequested)
        self.test.clicked.connect(self.testRequested)
        self.sample.clicked.connect(self.sampleRequested)
        self.server.activated.connect(self._choose)
        self.naming.toggled.connect(self._show_naming)
        self.forget.clicked.connect(lambda: self.forgetRequested.emit(self.address))
        self.choose_ca.clicked.connect(self.certificateRequested)
        self.fields.changed.connect(self._check)
        self.fields.resized.connect(self._grow)
        self.server_edit.textChanged.connect(self._another_server)

    # What was filled in

    @property
    def address(self) -> str:
        return self.server.currentText().strip()

    @property
    def profile(self) -> ServerProfile:
        """The server and the person as filled in; the name only when one was given."""
        return ServerProfile(
            url=self.address,
            name=self.name.text().strip(),
            email=self.email.text().strip().lower(),
            ca_file=self.ca_file.text().strip(),
        )

    # What it shows

    def show_profiles(self, profiles: Sequence[ServerProfile]) -> None:
        """The servers known, the first one filled in."""
        self._profiles = tuple(profiles)
        typed = self.address
        self.server.clear()
        for profile in self._profiles:
            text = f"{profile.name}  ({profile.url})" if profile.name else profile.url
            self.server.addItem(text, profile)
        self.server.setCurrentIndex(-1)
        self.server.setEditText(typed)
        if self._profiles and not typed:
            self._choose(0)

    def fill(self, address: str, email: str = "") -> None:
        """Offer an address, e.g. one that a link names; with what is known of that server and nothing of another."""
        known = next((at for at, profile in enumerate(self._profiles) if profile.url == address), -1)
        if known >= 0:
            self._choose(known)
        else:
            for field in (self.name, self.email, self.ca_file):
                field.clear()
            self.fields.clear()
            self.server.setCurrentIndex(-1)
        self.server.setEditText(address)
        if email:
            self.email.setText(email)

    def show_remembered(self, has_password: bool, has_key: bool = False) -> None:
        """What the vault has of this server: those fields may stay empty."""
        self.fields.show_kept(password=has_password, key=has_key)
        self.remember.setChecked((has_password or has_key) and self.remember.isEnabled())
        self._check()

    def allow_remember(self, on: bool, why: str = "") -> None:
        """Switch remembering off with its reason in plain sight."""
        self.remember.setEnabled(on)
        self.remember.setToolTip("" if on else why)
        text = self.tr("{reason} You stay signed in until you quit.").format(reason=why) if why else ""
        self._why_not.setText(text)
        self._why_not.setVisible(bool(text) and not on)
        self._grow()
        if not on:
            self.remember.setChecked(False)

    def allow_sample(self, on: bool, why: str = "") -> None:
        self.sample.setEnabled(on)
        self.sample.setToolTip("" if on else why)

    def show_busy(self, text: str) -> None:
        """Something is under way; all that can be done is to cancel it."""
        self._show_note(None)
        self._busy.setText(text)
        self._set_busy(True)
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_ready(self) -> None:
        self._set_busy(False)
        self._busy.setText("")
        self._check()

    def show_error(self, error: BaseException) -> None:
        """In place, under the form; the technical part is in the tooltip."""
        note = Note("circle-alert", sentence_of(error), "error", title_of(error))
        note.setToolTip(technical_of(error))
        self._show_note(note)

    def show_consent(self, host: str) -> None:
        """The password would travel unencrypted: ask once, in place."""
        note = QWidget()
        column = QVBoxLayout(note)
        column.setContentsMargins(0, 0, 0, 0)
        text = self.tr(
            "{host} is reached without encryption. Others on the network could read your password."
        )
        column.addWidget(Note("lock-open", text.format(host=host), "warning"))
        go = button(self.tr("Sign in without encryption"), "lock-open", "danger")
        go.clicked.connect(self.consentGiven)
        column.addWidget(go)
        self._show_note(note)
        go.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear_note(self) -> None:
        self._show_note(None)

    @property
    def note(self) -> str:
        """What the note in the form says."""
        notes = self._note.findChildren(Note)
        return notes[0].text() if notes and not self._note.isHidden() else ""

    @property
    def busy(self) -> bool:
        return not self.cancel.isHidden()

    def _show_note(self, note: QWidget | None) -> None:
        while (item := self._note_box.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.setParent(None)
                old.deleteLater()
        if note is not None:
            self._note_box.addWidget(note)
        self._note.setVisible(note is not None)
        self._grow()

    def _grow(self) -> None:
        """Wrapped sentences need more height than a layout asks for by itself."""
        self._form.activate()
        self.setMinimumHeight(max(_HEIGHT, self._form.totalHeightForWidth(_LEFT)))

    def _set_busy(self, on: bool) -> None:
        for field in (self.server, self.fields, self.naming, self._naming_row):
            field.setEnabled(not on)
        self._progress.setVisible(on)
        self._busy.setVisible(on)
        self.cancel.setVisible(on)
        self.sign_in.setVisible(not on)
        self.sign_in.setDefault(not on)
        for link in (self.test, self.sample):
            link.setVisible(not on)

    def _show_naming(self, on: bool) -> None:
        self._naming_row.setVisible(on)
        self._grow()

    def _check(self) -> None:
        missing = []
        if not self.address:
            missing.append(self.tr("the server"))
        missing += self.fields.missing()
        self.sign_in.setEnabled(not missing)
        text = self.tr("Fill in {what} first.").format(what=", ".join(missing)) if missing else ""
        self.sign_in.setToolTip(text)
        self.test.setEnabled(bool(self.address))
        self.test.setToolTip("" if self.address else self.tr("Fill in the server first."))

    def _choose(self, index: int) -> None:
        if not 0 <= index < len(self._profiles):
            return
        profile = self._profiles[index]
        self.server.setCurrentIndex(index)
        self.server.setEditText(profile.url)
        self.name.setText(profile.name)
        self.email.setText(profile.email)
        self.ca_file.setText(profile.ca_file)
        self.fields.clear()
        self.profileChosen.emit(profile)

    def _another_server(self) -> None:
        """What was found out belongs to the server before."""
        self.fields.show_offer(None)
        self.capabilities.show_nothing()
        self._check()

    @property
    def reveal(self) -> QAction:
        """The eye in the password field."""
        return self.fields.reveal
