"""What tells the recorded generations of the service apart, as values: buckets, prefixes, who takes API keys.

The facts are in the contract, sections 1, 2 and 5; the routes are in ``families``.
"""

from dataclasses import dataclass

from dcs_browser.localdcs.books import BookRow
from dcs_browser.localdcs.service import Service

TRASH = "trash"
APPS = "apps"


class InternalFault(Exception):
    """Where a generation breaks with 500: its own error text, and the connection is closed before generation 4."""


@dataclass(frozen=True, slots=True)
class Generation:
    """One of the four. ``bucket`` holds the books."""

    number: int
    bucket: str
    title: str = "Dream Central Storage API"
    version: str = "0.1.0"
    metrics: str = "dream"

    @property
    def keys_for_books(self) -> bool:
        return self.number >= 2

    @property
    def keys_everywhere(self) -> bool:
        return self.number >= 4

    @property
    def versioned(self) -> bool:
        """Books have a folder for each version."""
        return self.number <= 2

    def prefix(self, service: Service, book: BookRow) -> str:
        """Below which key a book's objects lie (all versions of it)."""
        if self.versioned:
            return f"{book.publisher}/{book.book_name}/"
        return self.publisher_prefix(service, book) + self.below_publisher(service, book)

    def publisher_prefix(self, service: Service, book: BookRow) -> str:
        publisher = service.publishers.get(book.publisher_id or 0)
        if publisher is None:
            return f"{book.publisher}/"
        return f"{publisher['slug'] if self.number >= 4 else publisher['name']}/"

    def below_publisher(self, service: Service, book: BookRow) -> str:
        parent = service.books.get(book.parent_book_id) if book.parent_book_id else None
        if parent is not None:
            return f"books/{parent.book_name}/additional-resources/{book.book_name}/"
        return f"books/{book.book_name}/"


V1 = Generation(1, "books")
V2 = Generation(2, "books")
V3 = Generation(3, "publishers")
V4 = Generation(4, "publishers", "Flow Central Storage API", "1.0.0", "fcs")
GENERATIONS = {"v1": V1, "v2": V2, "v3": V3, "v4": V4}
