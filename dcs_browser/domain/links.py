"""Links to a spot of a stored book, ``dcsbrowser://server/publisher/book/page/12/activity/3``, and how they are read.

A link is data: it names a place of this program and nothing else. Pure; leaves to others: which record a name means
(``app/links``), pages and activities of a config (``domain/link_spots``).
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from urllib.parse import quote, unquote, urlsplit

from dcs_browser.domain.errors import BadLink

SCHEME = "dcsbrowser"

_LONGEST = 4096
_SERVER = re.compile(r"(\[[0-9a-f:.]+\]|\w(?:[\w.-]*\w)?)(?::(\d{1,5}))?", re.IGNORECASE)
_NUMBER = re.compile(r"[0-9]{1,6}")
_USUAL_PORT = {"http": "80", "https": "443"}


class View(StrEnum):
    """Which view of a book a link leads to; the word in the link."""

    OVERVIEW = "overview"
    FILES = "file"
    PAGES = "page"
    CONFIG = "config"
    CHECK = "check"
    GAMES = "games"
    COMPARE = "compare"


_BARE = {view.value: view for view in View if view is not View.PAGES} | {
    "files": View.FILES,
    "pages": View.PAGES,
}


@dataclass(frozen=True, slots=True)
class BookLink:
    """A place. ``server`` is host[:port], "" for the one in use; without ``book`` it is the publisher's, or the library.

    ``page`` is the printed number, in ``module`` (from 1) where that is given; ``position`` counts pages in reading order
    instead. ``activity`` counts the activities of the page, ``section`` all its sections, from 1; 0 is none. ``pointer`` is
    a JSON pointer: into config.json (games.json for games), for pages relative to what was named before it.
    """

    server: str = ""
    publisher: str = ""
    book: str = ""
    view: View = View.OVERVIEW
    module: int = 0
    page: int = 0
    position: int = 0
    activity: int = 0
    section: int = 0
    path: str = ""
    pointer: str = ""


# --- reading -------------------------------------------------------------------------------------------------------


def is_link(text: str) -> bool:
    """Whether a text means to be a link, well made or not."""
    return _trimmed(text).casefold().startswith(f"{SCHEME}:")


def parse_link(text: str) -> BookLink:
    """What a person typed or pasted: a link, or ``publisher/book`` and on from there, unescaped.

    Raises ``BadLink`` with a sentence.
    """
    text = _trimmed(text)
    if not text:
        raise BadLink(reason="It is empty.")
    if len(text) > _LONGEST:
        raise BadLink(reason="It is longer than any link.")
    if any(unicodedata.category(letter) in ("Cc", "Cs") for letter in text):
        raise BadLink(reason="It holds characters that no link may hold.")
    if is_link(text):
        return _linked(text)
    if re.match(r"[a-z][a-z0-9+.-]*://|file:", text, re.IGNORECASE):
        raise BadLink(reason="Only links that begin with dcsbrowser:// lead somewhere in this program.")
    # A name may hold the sign as well; a pointer begins with a slash.
    path, mark, pointer = text.partition("#/")
    return _placed("", [part.strip() for part in path.strip("/").split("/")], f"/{pointer}" if mark else "")


def _trimmed(text: str) -> str:
    return text.strip().strip("<>\"'“”‘’").strip()


def _linked(text: str) -> BookLink:
    rest = text[len(SCHEME) + 1 :]
    if not rest.startswith("//"):
        raise BadLink(reason="Two slashes belong behind dcsbrowser: – dcsbrowser://server/publisher/book.")
    rest, _, pointer = rest[2:].partition("#")
    # What newer programs may add behind a question mark is no part of the place.
    server, _, path = rest.partition("?")[0].partition("/")
    found = _SERVER.fullmatch(server)
    if found is None or not 0 < int(found[2] or 1) < 65536:
        raise BadLink(reason="It names no server: dcsbrowser://server/publisher/book is how one begins.")
    return _placed(
        server.casefold(), [_decoded(part) for part in path.strip("/").split("/")], _decoded(pointer)
    )


def _decoded(text: str) -> str:
    try:
        decoded = unquote(text, errors="strict")
    except UnicodeDecodeError as error:
        raise BadLink(str(error), reason="It holds characters that no link may hold.") from error
    if any(unicodedata.category(letter) == "Cc" for letter in decoded):
        raise BadLink(reason="It holds characters that no link may hold.")
    return decoded


def _placed(server: str, parts: Sequence[str], pointer: str) -> BookLink:
    if pointer and not pointer.startswith("/"):
        raise BadLink(reason="What stands behind # must be a JSON pointer: it begins with a slash.")
    parts = [unicodedata.normalize("NFC", part) for part in parts[:2]] + list(parts[2:])
    if parts == [""]:
        return BookLink(server)
    if not all(parts[:2]):
        raise BadLink(reason="It names no publisher and book.")
    if len(parts) == 1:
        return BookLink(server, parts[0])
    made = BookLink(server, parts[0], parts[1], pointer=pointer)
    return _at(made, parts[2:])


def _at(book: BookLink, parts: Sequence[str]) -> BookLink:
    """The place inside a book that the words behind its name tell."""
    if not parts:
        return BookLink(book.server, book.publisher, book.book)
    first, rest = parts[0], list(parts[1:])
    if first in (View.FILES, "files"):
        if any(part in ("", ".", "..") for part in rest):
            raise BadLink(reason="The path of a file can't lead out of its book.")
        return replace(book, view=View.FILES, path="/".join(rest), pointer="")
    if first in _BARE and not rest:
        return replace(book, view=_BARE[first])
    if first in ("page", "module", "position"):
        found = _numbers([first, *rest])
        module, page, position, activity, section = (found.get(word, 0) for word in _ORDER)
        return BookLink(
            book.server,
            book.publisher,
            book.book,
            View.PAGES,
            module,
            page,
            position,
            activity,
            section,
            pointer=book.pointer,
        )
    if first in _BARE:
        raise BadLink(message="Too much stands behind “{word}”.", word=first)
    raise BadLink(message="A book has no place called “{word}”.", word=first)


_ORDER = ("module", "page", "position", "activity", "section")
_AFTER = {"": {"module", "page", "position"}, "module": {"page"}, "page": {"activity", "section"}}
_AFTER["position"] = _AFTER["page"]


def _numbers(parts: Sequence[str]) -> dict[str, int]:
    """``module 2 page 12 activity 3`` as numbers."""
    found: dict[str, int] = {}
    before = ""
    for at in range(0, len(parts), 2):
        word, number = parts[at], parts[at + 1] if at + 1 < len(parts) else ""
        if word not in _AFTER.get(before, set()):
            raise BadLink(message="A book has no place called “{word}”.", word=word)
        if not _NUMBER.fullmatch(number) or int(number) < 1:
            raise BadLink(message="A number belongs behind “{word}”.", word=word)
        found[word], before = int(number), word
    if before == "module":
        raise BadLink(message="A page belongs behind “{word}”.", word=before)
    return found


# --- writing -------------------------------------------------------------------------------------------------------


def link_text(link: BookLink) -> str:
    """The link as text: every name percent-encoded, so that it survives mails and chats."""
    parts = [link.publisher] if link.publisher else []
    if link.book:
        parts += [link.book, *_words(link)]
    path = "".join(f"/{quote(part, safe='', errors='replace')}" for part in parts)
    pointer = f"#{quote(link.pointer, safe='/~', errors='replace')}" if link.pointer and link.book else ""
    return f"{SCHEME}://{link.server}{path}{pointer}"


def _words(link: BookLink) -> list[str]:
    if link.view is View.PAGES:
        named = [(word, int(getattr(link, word))) for word in _ORDER]
        return [part for word, number in named if number for part in (word, str(number))] or ["pages"]
    if link.view is View.FILES:
        return ["file", *link.path.split("/")] if link.path else ["files"]
    if link.view is View.OVERVIEW:
        return []
    return [link.view.value]


# --- servers -------------------------------------------------------------------------------------------------------


def server_of(url: str) -> str:
    """``host[:port]`` of an address, as links name it; "" for what is none."""
    try:
        return urlsplit(url).netloc.rpartition("@")[2].casefold()
    except ValueError:
        return ""


def same_server(server: str, url: str) -> bool:
    """Whether a link's server is the one at ``url``; the usual port may be written or not."""
    scheme = url.partition("://")[0].casefold()

    def plain(name: str) -> str:
        return name.casefold().removesuffix(f":{_USUAL_PORT.get(scheme, '')}")

    return bool(server) and plain(server) == plain(server_of(url))


def is_this_computer(server: str) -> bool:
    """Whether a server's name means this computer."""
    host = server.rpartition(":")[0] if re.search(r":\d+$", server) else server
    return host in ("localhost", "[::1]") or host.startswith("127.")
