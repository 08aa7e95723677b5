"""The journal on disk: SQLite with full-text search, one file per account."""

from deskbell_desktop.adapters.journal.book import Book
from deskbell_desktop.adapters.journal.opening import Shelf
from deskbell_desktop.adapters.journal.reader import ShelfReader

__all__ = ["Book", "Shelf", "ShelfReader"]
