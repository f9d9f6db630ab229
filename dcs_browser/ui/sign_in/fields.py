"""The fields a person proves themselves with: e-mail and password, or an API key with both beside it if need be.

Leaves to others: the rest of the form (``view``), what a service takes (``client``).
"""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from dcs_browser.client.capabilities import Capability
from dcs_browser.ui import theme
from dcs_browser.ui.widgets import Segmented, plain


def leading(field: QLineEdit, icon: str, text: str) -> None:
    """An icon at the front of a field."""
    action = field.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
    action.setText(text)
    theme.dress(action, icon, "muted")


class CredentialFields(QWidget):
    """``changed`` when anything was typed, ``resized`` when fields came or went."""

    changed = Signal()
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_XS)
        self.mode = Segmented(
            (("password", self.tr("Password"), "lock"), ("key", self.tr("API key"), "key-round")),
            self.tr("Sign in with"),
        )
        self.mode.chosen.connect(self._choose)
        row = QHBoxLayout()
        row.addWidget(self.mode)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(theme.SPACE_S)
        self._key_caption, self.api_key = self._field(column, self.tr("API key"), "key-round")
        self._hint = plain("", "secondary", wrap=True)
        column.addWidget(self._hint)
        self._email_caption, self.email = self._field(column, self.tr("E-mail"), "mail")
        self._password_caption, self.password = self._field(column, self.tr("Password"), "lock")
        self._eyes = {field: self._eye(field) for field in (self.password, self.api_key)}
        self._kept = False
        for field in (self.api_key, self.email, self.password):
            field.textChanged.connect(self.changed)
        self._choose("password")
        self.show_offer(None)

    def _field(self, column: QVBoxLayout, text: str, icon: str) -> tuple[QLabel, QLineEdit]:
        caption = plain(text, "secondary")
        made = QLineEdit()
        made.setAccessibleName(text)
        caption.setBuddy(made)
        leading(made, icon, text)
        column.addWidget(caption)
        column.addWidget(made)
        column.addSpacing(theme.SPACE_XS)
        return caption, made

    def _eye(self, field: QLineEdit) -> QAction:
        eye = field.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        eye.setCheckable(True)
        eye.toggled.connect(lambda on: self._reveal(field, eye, on))
        self._reveal(field, eye, False)
        return eye

    def _reveal(self, field: QLineEdit, eye: QAction, on: bool) -> None:
        field.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)
        theme.dress(eye, "eye-off" if on else "eye", "muted")
        eye.setText(self.tr("Hide what is typed") if on else self.tr("Show what is typed"))

    @property
    def reveal(self) -> QAction:
        """The eye in the password field."""
        return self._eyes[self.password]

    @property
    def by_key(self) -> bool:
        """Whether an API key is meant, alone or beside a password."""
        return self.mode.choice() == "key"

    @property
    def key(self) -> str:
        """The API key as typed; ``""`` in the other mode."""
        return self.api_key.text().strip() if self.by_key else ""

    def choose(self, mode: str) -> None:
        """Show the fields of ``password`` or ``key``."""
        self.mode.choose(mode)
        self._choose(mode)

    def clear(self) -> None:
        """Nothing secret of another server stays."""
        self.password.clear()
        self.api_key.clear()

    def show_kept(self, *, password: bool, key: bool) -> None:
        """What the keyring has for this server: those fields may stay empty."""
        kept = self.tr("kept in the keyring")
        self._kept = password or key
        self.password.setPlaceholderText(kept if password else "")
        self.api_key.setPlaceholderText(kept if key else "")
        if key and not password:
            self.choose("key")

    def show_offer(self, offered: Capability | None) -> None:
        """What the service makes of API keys, once it was asked; ``None`` before."""
        on = offered is None or offered.on
        reason = "" if offered is None else QCoreApplication.translate("Capabilities", offered.reason)
        self.mode.set_enabled("key", on, reason)
        if not on and self.by_key:
            self.choose("password")
        self._hint.setText(
            self.tr("This service takes keys everywhere; nothing else is needed.")
            if offered is not None and offered.detail == "everywhere"
            else self.tr("For files, this service wants e-mail and password beside the key.")
            if offered is not None
            else self.tr(
                "Some services take keys for book records only; for files they want the password too."
            )
        )

    def missing(self) -> tuple[str, ...]:
        """What still has to be filled in, in words."""
        if self.by_key:
            return () if self.key or self._kept else (self.tr("your API key"),)
        lacking = []
        if not self.email.text().strip():
            lacking.append(self.tr("your e-mail address"))
        if not self.password.text() and not self._kept:
            lacking.append(self.tr("your password"))
        return tuple(lacking)

    def _choose(self, mode: str) -> None:
        by_key = mode == "key"
        for widget in (self._key_caption, self.api_key, self._hint):
            widget.setVisible(by_key)
        self._email_caption.setText(self.tr("E-mail (if needed)") if by_key else self.tr("E-mail"))
        self._password_caption.setText(self.tr("Password (if needed)") if by_key else self.tr("Password"))
        self.changed.emit()
        self.resized.emit()
