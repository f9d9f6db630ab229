"""What ``put`` says of the things a book meets on the service: live twins, namesakes, deleted books, stray files."""

from dcs_browser.client.api import Dcs
from dcs_browser.domain.errors import Conflict, DcsBrowserError
from dcs_browser.domain.library import Book, BookDraft, TrashEntry
from dcs_browser.services.publishing.conflicts import Meeting, Meets, met_in, stray_files
from dcs_browser.services.publishing.service import FIRST_VERSION, folds_names, keeps_versions, one_of_a_name

_EXISTS = "{publisher} has a book called {name} already. Nothing was changed; say --replace to replace it."
_VERSION = (
    "{publisher} has version {version} of {name} already. Nothing was changed; say --replace to replace it, or "
    "give the book another version."
)
_STRAY = (
    "{count} files without a record lie where {publisher}/{name} would go; an upload that broke off left them. "
    "Nothing was changed; say --replace to replace them, or --name for another place."
)

_CLAIMED = (
    "{publisher} has a book named {name}, and this service keeps one book of a name. "
    "Nothing was changed; say --name for another."
)


async def meeting_of(dcs: Dcs, draft: BookDraft) -> Meeting:
    """What the book of ``draft`` meets."""
    folded = folds_names(dcs)
    library = await dcs.books()
    version = (draft.version or FIRST_VERSION) if keeps_versions(dcs.capabilities) else ""
    found = met_in(
        library,
        draft.publisher,
        draft.name,
        folded=folded,
        version=version,
        trash=await _trash(dcs),
        alone=one_of_a_name(dcs.capabilities),
    )
    if found.meets in (Meets.NOTHING, Meets.ELSEWHERE):
        stray = await stray_files(dcs, library, draft.publisher, draft.name, folded=folded)
        if stray:
            return Meeting(Meets.STRAY, files=len(stray))
    return found


async def _trash(dcs: Dcs) -> tuple[TrashEntry, ...]:
    if not dcs.capabilities.trash.on:
        return ()
    try:
        return await dcs.trash()
    except DcsBrowserError:
        return ()


async def require_choice(dcs: Dcs, met: Meeting, draft: BookDraft, *, replacing: bool) -> None:
    """Raise ``Conflict`` when something would be replaced and that was not asked for; an empty record may be filled."""
    if met.meets is Meets.CLAIMED and met.book is not None:
        raise Conflict(
            reason="NAME_TAKEN", message=_CLAIMED, publisher=met.book.publisher, name=met.book.name
        )
    if replacing:
        return
    if met.meets is Meets.STRAY:
        raise Conflict(
            reason="BOOK_EXISTS",
            message=_STRAY,
            publisher=draft.publisher,
            name=draft.name,
            count=met.files,
        )
    live = met.existing
    if live is not None and await dcs.objects(live):
        template = _VERSION if met.meets is Meets.VERSION else _EXISTS
        raise Conflict(
            reason="BOOK_EXISTS",
            message=template,
            publisher=live.publisher,
            name=live.label,
            version=live.version,
        )


def notes_about(met: Meeting) -> list[str]:
    """Sentences about what needs no choice and is worth knowing."""
    book: Book | None = met.book
    if met.meets is Meets.ELSEWHERE and book is not None:
        return [f"{book.publisher} has a book of this name too; both stay."]
    if met.meets is Meets.ARCHIVED:
        return ["A deleted book has this name. As long as the new one lives it can't be restored."]
    return []
