"""What the dialog says of the things a book meets on the service, and what each choice means; each case its own words."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from dcs_browser.services.publishing.conflicts import Meets
from dcs_browser.ui.format import count_text
from dcs_browser.ui.upload.book import UploadBook

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class TwinWords:
    """``headline`` says what is there; the others name the two choices and their meaning."""

    headline: str = ""
    replace: str = ""
    replace_means: str = ""
    rename_means: str = ""


def meeting_words(book: UploadBook) -> TwinWords:
    """For the panel with the choice."""
    meets, found = book.meeting.meets, book.meeting.book
    stays = translate("Upload", "The present book stays as it is.")
    if meets is Meets.ARCHIVED:
        return TwinWords(
            translate("Upload", "A deleted book has this name"),
            translate("Upload", "Take its name"),
            translate(
                "Upload",
                "As long as the new book lives the deleted one can't be restored. To have it back, restore it first.",
            ),
            translate("Upload", "The deleted book can still be restored."),
        )
    if meets is Meets.CLAIMED and found is not None:
        headline = translate("Upload", "{publisher} has a book of this name")
        return TwinWords(
            headline.format(publisher=found.publisher),
            rename_means=translate("Upload", "This service keeps one book of a name."),
        )
    if meets is Meets.STRAY:
        count = count_text(book.meeting.files)
        headline = translate("Upload", "{count} files without a record lie at its place").format(count=count)
        return TwinWords(
            headline,
            translate("Upload", "Replace these files"),
            translate(
                "Upload", "An upload that broke off or a removed record left them there; no book uses them."
            ),
            translate("Upload", "They stay where they are."),
        )
    if meets is Meets.VERSION and found is not None:
        headline = translate("Upload", "The service has version {version} of this book already")
        return TwinWords(
            headline.format(version=found.version),
            translate("Upload", "Replace this version"),
            _replaced(book) or translate("Upload", "Or type another version above."),
            stays,
        )
    if meets is Meets.EXISTS:
        return TwinWords(
            translate("Upload", "The service has this book already"),
            translate("Upload", "Replace its files"),
            _replaced(book),
            stays,
        )
    return TwinWords()


def _replaced(book: UploadBook) -> str:
    if book.plan is None:
        return ""
    return translate("Upload", "%n stored file(s) give way to the new ones.", "", book.plan.stored)


def namesake_note(book: UploadBook) -> str:
    """Another publisher's book of the same name: nothing to decide, but worth a second look."""
    found = book.meeting.book
    if book.meeting.meets is not Meets.ELSEWHERE or found is None:
        return ""
    text = translate(
        "Upload", "{publisher} has a book of this name too. Both stay; look whether the publisher is right."
    )
    return text.format(publisher=found.publisher)
