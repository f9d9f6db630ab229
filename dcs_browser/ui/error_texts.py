"""The texts of the family of errors in the language of the window, translated by their English template.

Leaves to others: when an error is shown (``ui/messages``, ``ui/states``). A test keeps the list complete.
"""

import traceback

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dcs_browser.domain.errors import DcsBrowserError

TEMPLATES: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("Errors", "Something went wrong"),
    QT_TRANSLATE_NOOP("Errors", "Nothing was changed. Try again; the log has the details."),
    QT_TRANSLATE_NOOP("Errors", "{host} can't be reached"),
    QT_TRANSLATE_NOOP(
        "Errors", "{reason} Nothing was changed. Check the address and the network, then try again."
    ),
    QT_TRANSLATE_NOOP("Errors", "{host} is not a Dream Central Storage"),
    QT_TRANSLATE_NOOP(
        "Errors",
        "Something answered there, but not the service's API. Check the address; it often ends in a port or /api.",
    ),
    QT_TRANSLATE_NOOP("Errors", "Sign-in was refused"),
    QT_TRANSLATE_NOOP("Errors", "The e-mail address or the password is not right. Nothing was changed."),
    QT_TRANSLATE_NOOP("Errors", "You are not allowed to do that"),
    QT_TRANSLATE_NOOP("Errors", "The service refused: {detail}. Nothing was changed."),
    QT_TRANSLATE_NOOP("Errors", "That is no longer there"),
    QT_TRANSLATE_NOOP(
        "Errors", "The service does not have it any more: {detail}. Refresh the view to see what it has."
    ),
    QT_TRANSLATE_NOOP("Errors", "The service has something else there"),
    QT_TRANSLATE_NOOP("Errors", "{detail} Nothing was changed."),
    QT_TRANSLATE_NOOP("Errors", "The service refused the request"),
    QT_TRANSLATE_NOOP("Errors", "It said: {detail}. Nothing was changed."),
    QT_TRANSLATE_NOOP("Errors", "This service can't do that"),
    QT_TRANSLATE_NOOP("Errors", "{reason}"),
    QT_TRANSLATE_NOOP("Errors", "The service failed"),
    QT_TRANSLATE_NOOP(
        "Errors",
        "It answered with an internal error ({status}). Try again in a moment; if it stays, tell its administrator.",
    ),
    QT_TRANSLATE_NOOP("Errors", "It is not known whether that worked"),
    QT_TRANSLATE_NOOP(
        "Errors",
        "The service stopped answering after it got the request. Look at what it has before you try again.",
    ),
    QT_TRANSLATE_NOOP("Errors", "The connection broke"),
    QT_TRANSLATE_NOOP("Errors", "{done} of {total} bytes had arrived. What is there is kept; retry goes on."),
    QT_TRANSLATE_NOOP("Errors", "{name} did not arrive whole"),
    QT_TRANSLATE_NOOP(
        "Errors",
        "What had come of “{name}” did not fit what the service has now, so it was brought anew.",
    ),
    QT_TRANSLATE_NOOP("Errors", "{reason} The file was not put in place. Try again."),
    QT_TRANSLATE_NOOP("Errors", "The download link has expired"),
    QT_TRANSLATE_NOOP("Errors", "A new one is asked for on retry."),
    QT_TRANSLATE_NOOP("Errors", "The disk is full"),
    QT_TRANSLATE_NOOP(
        "Errors", "{needed} bytes are needed in {folder}, {free} are free. Make room, then try again."
    ),
    QT_TRANSLATE_NOOP("Errors", "{folder} can't be written to"),
    QT_TRANSLATE_NOOP("Errors", "{reason} Choose another folder."),
    QT_TRANSLATE_NOOP("Errors", "A name was refused"),
    QT_TRANSLATE_NOOP("Errors", "“{name}” can't be used as a file name here: {reason}. Nothing was written."),
    QT_TRANSLATE_NOOP("Errors", "{name} changed while it was read"),
    QT_TRANSLATE_NOOP(
        "Errors", "Nothing was sent with it. Close the program that writes it, then try again."
    ),
    QT_TRANSLATE_NOOP("Errors", "{name} can't be read"),
    QT_TRANSLATE_NOOP("Errors", "{reason} Nothing was changed."),
    QT_TRANSLATE_NOOP("Errors", "{name} is not a usable book"),
    QT_TRANSLATE_NOOP("Errors", "{reason} Nothing was changed."),
    QT_TRANSLATE_NOOP("Errors", "This link leads nowhere"),
    QT_TRANSLATE_NOOP("Errors", "{reason}"),
    QT_TRANSLATE_NOOP("Errors", "The link leads to another server"),
    QT_TRANSLATE_NOOP(
        "Errors", "It leads to {server}. Sign in there to open it, or close this to stay where you are."
    ),
)
"""Every title and message of ``domain/errors``."""


def title_of(error: BaseException) -> str:
    """The headline for a person; anything outside the family is something that went wrong."""
    if isinstance(error, DcsBrowserError):
        return _filled(error.title, error.params)
    return QCoreApplication.translate("Errors", DcsBrowserError.title)


def sentence_of(error: BaseException) -> str:
    """What it means for the person's data and what to do."""
    if isinstance(error, DcsBrowserError):
        return _filled(error.template, error.params)
    return QCoreApplication.translate("Errors", DcsBrowserError.message)


def technical_of(error: BaseException) -> str:
    """The part for the log and for a report: no translation, no secrets."""
    parts = []
    if isinstance(error, DcsBrowserError):
        parts.append(error.code)
        if error.technical:
            parts.append(error.technical)
    else:
        parts.append("".join(traceback.format_exception_only(error)).strip())
    if error.__cause__ is not None:
        parts.append("".join(traceback.format_exception_only(error.__cause__)).strip())
    return "\n".join(parts)


def _filled(template: str, params: dict[str, str | int]) -> str:
    # Reasons are sentences of their own and may have a translation as well; a service's words have none.
    values = {
        name: QCoreApplication.translate("Errors", value) if isinstance(value, str) and value else value
        for name, value in params.items()
    }
    text = QCoreApplication.translate("Errors", template)
    try:
        return text.format(**values)
    except (KeyError, IndexError, ValueError):
        return text
