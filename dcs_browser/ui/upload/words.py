"""What the upload dialog says: reasons, kinds of change, phases. Texts of lower floors are translated by template here."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dcs_browser.domain.transfers import GroupSnapshot, Phase
from dcs_browser.services.publishing import junk
from dcs_browser.services.publishing.book_files import Problem
from dcs_browser.services.publishing.plan import What
from dcs_browser.ui.theme import Role

if TYPE_CHECKING:
    from dcs_browser.ui.upload.book import UploadBook

translate = QCoreApplication.translate

REASONS: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("LeftOut", "made by macOS"),
    QT_TRANSLATE_NOOP("LeftOut", "made by Windows"),
    QT_TRANSLATE_NOOP("LeftOut", "belongs to version control"),
    QT_TRANSLATE_NOOP("LeftOut", "backup copy"),
    QT_TRANSLATE_NOOP("LeftOut", "temporary file"),
    QT_TRANSLATE_NOOP("LeftOut", "working file"),
    QT_TRANSLATE_NOOP("LeftOut", "answer key"),
    QT_TRANSLATE_NOOP("LeftOut", "settings of the application"),
    QT_TRANSLATE_NOOP("LeftOut", "licence file of the reader"),
    QT_TRANSLATE_NOOP("LeftOut", "made by the service itself"),
    QT_TRANSLATE_NOOP("LeftOut", "outside of the book's folder"),
    QT_TRANSLATE_NOOP("LeftOut", "its name can't be read"),
    QT_TRANSLATE_NOOP("LeftOut", "not a regular file"),
    QT_TRANSLATE_NOOP("LeftOut", "can't be read"),
    QT_TRANSLATE_NOOP("LeftOut", "a link"),
    QT_TRANSLATE_NOOP("LeftOut", "a link that leads nowhere"),
    QT_TRANSLATE_NOOP("LeftOut", "a link that leads out of the folder"),
    QT_TRANSLATE_NOOP("LeftOut", "a link to another folder"),
    QT_TRANSLATE_NOOP("LeftOut", "an unsafe name"),
    QT_TRANSLATE_NOOP("LeftOut", "encrypted"),
    QT_TRANSLATE_NOOP("LeftOut", "damaged"),
    QT_TRANSLATE_NOOP("LeftOut", "packed in a strange way"),
    QT_TRANSLATE_NOOP("LeftOut", "unpacks to too much"),
)
PROBLEMS: tuple[object, ...] = (
    # services/publishing/judging, scan, folder_reader, zip_reader
    QT_TRANSLATE_NOOP("Findings", "There is no config.json, so this is not a book."),
    QT_TRANSLATE_NOOP("Findings", "It is larger than 4 GiB; the service takes no such file."),
    QT_TRANSLATE_NOOP(
        "Findings",
        "{count} names are written with separate accents, as macOS does; they are sent in the common form.",
    ),
    QT_TRANSLATE_NOOP(
        "Findings", "There is another config.json; the one at the top of the book is used and sent first."
    ),
    QT_TRANSLATE_NOOP("Findings", "It must be spelled config.json, in small letters."),
    QT_TRANSLATE_NOOP(
        "Findings",
        "There are several books in it. Choose the folder of one, or add the folder that holds them.",
    ),
    QT_TRANSLATE_NOOP(
        "Findings", "config.json does not lie at the top of the book. Choose the folder it lies in."
    ),
    QT_TRANSLATE_NOOP("Findings", "Two files have this name; only one of them could be sent."),
    QT_TRANSLATE_NOOP(
        "Findings", "Only capital letters tell it from {twin}; on Windows and macOS they are one file."
    ),
    QT_TRANSLATE_NOOP("Findings", "A service that simplifies names stores it as {stored}, over {twin}."),
    QT_TRANSLATE_NOOP("Findings", "Its name is not written in UTF-8. Rename it."),
    QT_TRANSLATE_NOOP("Findings", "The folder can't be opened: {why}."),
    QT_TRANSLATE_NOOP("Findings", "It is left out: {why}."),
    QT_TRANSLATE_NOOP("Findings", "It can't be read: {why}."),
    QT_TRANSLATE_NOOP("Findings", "It is a link, and links are not followed."),
    QT_TRANSLATE_NOOP("Findings", "It is locked with a password. Pack the book without one."),
    QT_TRANSLATE_NOOP("Findings", "It is packed in a way this program can't read. Pack it again."),
    QT_TRANSLATE_NOOP("Findings", "It unpacks to hundreds of times its packed size."),
    QT_TRANSLATE_NOOP("Findings", "It is damaged in the ZIP. Pack the book again."),
    QT_TRANSLATE_NOOP(
        "Findings", "{count} names use backslashes, as some Windows programs do; they are sent with slashes."
    ),
    QT_TRANSLATE_NOOP("Findings", "Its name was refused: {reason}."),
    QT_TRANSLATE_NOOP("Findings", "Its name can't be read."),
    # services/publishing/limits
    QT_TRANSLATE_NOOP("Findings", "The book is larger than 20 GiB; the service takes no such book."),
    QT_TRANSLATE_NOOP("Findings", "The archive would be larger than 5 GiB, the most this service takes."),
    QT_TRANSLATE_NOOP("Findings", "The proxy that comes with such a service takes 5 GiB at most."),
    QT_TRANSLATE_NOOP(
        "Findings",
        "The proxy that comes with such a service takes 1 MB at once unless its limit was raised. "
        "If it refuses the book, ask its administrator.",
    ),
    QT_TRANSLATE_NOOP(
        "Findings",
        "Sending takes about {needed} minutes on this line, but a sign-in lasts {life}. "
        "The service may refuse the book after its last byte.",
    ),
)
# services/publishing/verify and service: they are kept in the journal as English sentences, and read back here
DIFFERENCES: tuple[str, ...] = (
    str(QT_TRANSLATE_NOOP("Differences", "{path} is missing.")),
    str(QT_TRANSLATE_NOOP("Differences", "{path} is empty.")),
    str(QT_TRANSLATE_NOOP("Differences", "{path} has {size} bytes instead of {sent}.")),
    str(QT_TRANSLATE_NOOP("Differences", "{path} has other content.")),
    str(QT_TRANSLATE_NOOP("Differences", "{path} is there although it was not sent.")),
    str(QT_TRANSLATE_NOOP("Differences", "{count} more files differ.")),
    # services/publishing/sending
    str(
        QT_TRANSLATE_NOOP(
            "Differences",
            "The service no longer had what was sent before the break, so the book is sent from its beginning.",
        )
    ),
    str(QT_TRANSLATE_NOOP("Differences", "The record's {names} could not be changed: {why}")),
)
ERRORS: tuple[object, ...] = (
    # services/publishing/publish.NotPublished; the window looks texts of errors up in this context
    QT_TRANSLATE_NOOP("Errors", "{name} was not published"),
)
_KNOWN = frozenset(junk.REASONS)

# publish.NotPublished tells what stands now in its own sentence.
_SAYS_ITSELF = (
    "old book",
    "a part of the book",
    "nothing was stored",
    "as they were sent",
    "Nothing had been sent",
    "was not stored",
)


def _pattern(template: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+)", re.escape(template)) + r"\Z", re.DOTALL)


_DIFFERENCES = tuple((_pattern(template), template) for template in DIFFERENCES)


def difference_text(sentence: str) -> str:
    """A difference that the verification found, in the language of the window."""
    for pattern, template in _DIFFERENCES:
        if found := pattern.match(sentence):
            return translate("Differences", template).format(**found.groupdict())
    return sentence


def problem_text(problem: Problem) -> str:
    """What is wrong with a file, in the language of the window."""
    return translate("Findings", problem.template).format(**dict(problem.params))


def reason_text(why: str) -> str:
    """``left out: answer key``."""
    return translate("Upload", "left out: {reason}").format(reason=translate("LeftOut", why))


def is_junk(why: str) -> bool:
    """Whether a reason is one of the harmless ones."""
    return why in _KNOWN


def change_text(what: What, sure: bool) -> str:
    """What happens to a stored file."""
    match what:
        case What.ADDED:
            return translate("Upload", "added")
        case What.REMOVED:
            return translate("Upload", "removed: not in the new book")
        case What.SAME if sure:
            return translate("Upload", "the same")
        case What.SAME:
            return translate("Upload", "the same size")
        case _ if sure:
            return translate("Upload", "changed")
        case _:
            return translate("Upload", "rewritten by the service")


CHANGE_ICONS: dict[What, tuple[str, Role]] = {
    What.CHANGED: ("pencil", "info"),
    What.ADDED: ("plus", "ok"),
    What.REMOVED: ("minus", "error"),
    What.SAME: ("check", "faint"),
}


def obstacle_text(key: str) -> str:
    """Why the book can't be sent, for the tooltip of the button."""
    return {
        "busy": translate("Upload", "Wait until the book has been checked."),
        "error": translate("Upload", "Something went wrong; see above."),
        "unsendable": translate("Upload", "The errors above must be corrected first."),
        "publisher": translate("Upload", "Say which publisher it belongs to."),
        "name": translate("Upload", "Give it a name."),
        "errors": translate(
            "Upload", "Its content has errors. Correct them, or agree below to send it all the same."
        ),
        "version": translate("Upload", "A version is written like 1.0.0."),
        "taken": translate("Upload", "There is already a book of that name."),
        "sent": translate("Upload", "It is on its way."),
    }.get(key, "")


def confirm_text(books: "Sequence[UploadBook]", *, replacing: bool) -> tuple[str, str, str]:
    """Title, text and button of the question about findings that nobody has agreed to yet."""
    errors, warnings = sum(book.errors for book in books), sum(book.warnings for book in books)
    if len(books) == 1:
        title = translate("Upload", "Publish {title} with its findings?").format(title=books[0].label)
    else:
        title = translate("Upload", "Publish %n book(s) with their findings?", "", len(books))
    parts = []
    if errors:
        parts.append(translate("Upload", "%n error(s)", "", errors))
    if warnings:
        parts.append(translate("Upload", "%n warning(s)", "", warnings))
    text = translate("Upload", "The check found {findings}. Readers may meet them.").format(
        findings=", ".join(parts)
    )
    return (
        title,
        text,
        translate("Upload", "Replace live book") if replacing else translate("Upload", "Publish"),
    )


def standing_text(group: GroupSnapshot, *, replacing: bool) -> str:
    """After a failure that does not say so itself: which book is there now."""
    if any(word in group.error_message for word in _SAYS_ITSELF):
        return ""
    if replacing:
        return translate("Upload", "The old book stands as it was.")
    return translate("Upload", "Nothing of the new book is in the library.")


def phase_title(phase: Phase) -> str:
    """The name of a phase in the list of phases."""
    return {
        Phase.READ: translate("Upload", "Read and check the files"),
        Phase.RECEIVE: translate("Upload", "Keep a safety copy of the live book"),
        Phase.PACK: translate("Upload", "Pack the archive"),
        Phase.SEND: translate("Upload", "Send"),
        Phase.UNPACK: translate("Upload", "The service unpacks"),
        Phase.VERIFY: translate("Upload", "Check every stored file"),
    }.get(phase, "")
