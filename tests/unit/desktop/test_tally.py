"""The tally that SQLite keeps says what counting would say, whatever happens to the items."""

from __future__ import annotations

import contextlib
import sqlite3
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from deskbell.notification import Priority
from deskbell.wire import Entry, What
from deskbell_desktop.adapters.journal import Shelf, ShelfReader, schema, tally
from deskbell_desktop.adapters.places import Places
from deskbell_desktop.core.cursor import Position
from deskbell_desktop.core.query import Counts, Filter
from tests.unit.desktop.make import ALICE, NOON, arrival, change

TRUTH = """
SELECT type, COUNT(*), SUM(read = 0 AND over = 0), SUM(
  priority = 3 AND over = 0 AND (read = 0 OR (require_ack = 1 AND acked IS NULL))
) FROM item WHERE deleted = 0 GROUP BY type ORDER BY type
"""
ONES = [f"n{n}" for n in range(1, 7)]
happenings = st.lists(
    st.tuples(
        st.sampled_from(["arrives", *[what.value for what in What]]),
        st.sampled_from(ONES),
        st.sampled_from(["order", "task"]),
        st.sampled_from(list(Priority)),
        st.booleans(),
    ),
    max_size=40,
)


def entry(seq: int, what: str, id: str, type: str, priority: Priority, ask: bool) -> Entry:
    if what == "arrives":
        return arrival(seq, id=id, type=type, priority=priority, require_ack=ask)
    more: dict[str, Any] = {"up_to": seq} if what == What.READ_ALL else {"version": seq}
    return change(seq, What(what), None if what == What.READ_ALL else id, **more)


@settings(max_examples=40, deadline=None)
@given(happenings)
def test_the_tally_is_the_count(happened: list[tuple[str, str, str, Priority, bool]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        shelf = Shelf(Places(Path(name), Path(name), Path(name)))
        book = shelf(ALICE)
        entries = [entry(seq, *one) for seq, one in enumerate(happened, 1)]
        for one in entries:
            book.ledger.take([one], Position("e1", one.seq), NOON)
        assert shelf.current
        db = sqlite3.connect(shelf.current)
        kept = db.execute(tally.COUNTS).fetchall()
        assert kept == db.execute(TRUTH).fetchall()
        db.close()
        reader = ShelfReader(shelf)
        assert reader.counts() == book.counts()
        assert book.counts().total == sum(row[1] for row in kept)
        everything = reader.page(Filter(), None, 99)
        pressing = [item for item in everything if item.pressing]
        assert reader.page(Filter(pressing=True), None, 99) == pressing
        assert book.counts().urgent == len(pressing)
        reader.close()
        book.close()


def test_a_journal_of_before_is_counted_once(tmp_path: Path) -> None:
    shelf = Shelf(Places(tmp_path, tmp_path, tmp_path))
    book = shelf(ALICE)
    book.ledger.take([arrival(1), arrival(2, type="order")], Position("e1", 2), NOON)
    path = shelf.current
    book.close()
    assert path
    as_before_the_tally(path)
    book = shelf(ALICE)
    assert book.counts() == Counts(2, 2, 0, {"info": (1, 1), "order": (1, 1)})
    book.close()


def as_before_the_tally(path: Path) -> None:
    """The same items in a file of the version that had none."""
    before, old = schema.STEPS.index(tally.STEP), path.with_name("old.db")
    with contextlib.closing(sqlite3.connect(old)) as db:
        for step in schema.STEPS[:before]:
            db.executescript(step)
        columns = ", ".join(row[1] for row in db.execute("PRAGMA table_info(item)"))
        db.execute("ATTACH ? AS new", (str(path),))
        db.execute(f"INSERT INTO item({columns}) SELECT {columns} FROM new.item")
        db.execute("INSERT INTO meta SELECT * FROM new.meta WHERE key <> 'version'")
        db.execute("INSERT INTO meta VALUES ('version', ?)", (str(before),))
        db.execute(f"PRAGMA user_version = {before}")
        db.commit()
    old.replace(path)
