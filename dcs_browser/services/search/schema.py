"""The tables of the search index, and what a row's number means.

The number holds the order of hits: kind first, then the place in the book, then the book, so that a question is answered in
the order of rank without sorting, a hit of each book before the second of any. Leaves to others: using them (``store``).
"""

import sqlite3

from dcs_browser.domain.text_folding import VERSION as FOLDING

VERSION = 1
_BOOK_BITS, _PLACE_BITS = 20, 22
MOST_BOOKS, MOST_PLACES = 1 << _BOOK_BITS, 1 << _PLACE_BITS

_SCHEMA = """
create table facts(name text primary key, value text not null) without rowid;
create table books(
  no integer primary key, id integer not null unique, publisher text not null, name text not null, title text not null,
  mark text not null, names text not null, texts text not null, read_at real not null);
create table entries(
  id integer primary key, book integer not null, kind integer not null, page text not null, section integer not null,
  file text not null, pointer text not null, text text not null);
create index entries_of on entries(book, kind);
create virtual table folded using fts5(
  text, content='', prefix='1 2 3', tokenize="unicode61 remove_diacritics 0 categories 'L* N*'");
"""


def number_of(kind: int, place: int, book: int) -> int:
    """The number of an entry: the ``place``-th text of its kind in the book with the index's own number ``book``."""
    return (kind << (_BOOK_BITS + _PLACE_BITS)) | (place << _BOOK_BITS) | book


def prepare(connection: sqlite3.Connection) -> bool:
    """Make the tables in an empty file. False when the file holds something else: another version, another folding."""
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma synchronous = normal")
    connection.execute("begin immediate")  # two programs may start at the same time
    try:
        version = connection.execute("pragma user_version").fetchone()[0]
        empty = not connection.execute("select count(*) from sqlite_master").fetchone()[0]
        if empty:
            for statement in _SCHEMA.split(";\n"):
                connection.execute(statement)
            connection.execute("insert into facts values ('folding', ?)", (FOLDING,))
            connection.execute(f"pragma user_version = {VERSION}")
            fits = True
        else:
            fits = (
                version == VERSION
                and connection.execute("select value from facts where name = 'folding'").fetchone()[0]
                == FOLDING
            )
        connection.execute("commit")
    except BaseException:
        connection.rollback()
        raise
    return fits
