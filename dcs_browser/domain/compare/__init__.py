"""What differs between two books in meaning: pages, sections, activities, answers, pictures, files. Pure functions.

Leaves to others: reading the books (``services/comparing``), showing differences (``ui/compare``).
"""

from dcs_browser.domain.compare.books import compare_books
from dcs_browser.domain.compare.values import (
    AssetDifference,
    AssetKind,
    Comparison,
    Difference,
    Kind,
    Side,
)

__all__ = ["AssetDifference", "AssetKind", "Comparison", "Difference", "Kind", "Side", "compare_books"]
