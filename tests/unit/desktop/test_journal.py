"""The journal, on real SQLite."""

from __future__ import annotations

import sqlite3
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskbell.notification import Action, Sender, State
from deskbell.wire import What
from deskbell_desktop.adapters.journal import Book, Shelf, ShelfReader, overlay, rows, schema
from deskbell_desktop.adapters.places import Places
from deskbell_desktop.core.chosen import Chosen
from deskbell_desktop.core.cursor import Position
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.journal import JournalDamaged, JournalFailed
from deskbell_desktop.core.op import Op
from deskbell_desktop.core.query import Filter
from tests.unit.desktop.make import ABROAD, ALICE, NOON, arrival, change, notification


class Bench:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.shelf = Shelf(Places(folder, folder, folder))
        self.book: Book = self.shelf(ALICE)
        self.reader = ShelfReader(self.shelf)

    @property
    def file(self) -> Path:
        assert self.shelf.current
        return self.shelf.current

    def again(self) -> Book:
        self.book.close()
        self.book = self.shelf(ALICE)
        return self.book

    def take(self, *entries: object, cursor: int = 0) -> None:
        from deskbell.wire import Entry

        given = [e for e in entries if isinstance(e, Entry)]
        at = Position("e1", cursor or max(e.seq for e in given))
        self.book.ledger.take(given, at, NOON)

    def one(self, id: str) -> Item:
        found = self.reader.get(id)
        assert found
        return found

    def op(self, what: What, id: str | None = None, up_to: int | None = None) -> Op:
        version = self.one(id).state.version if id else 0
        name = f"op-{what}-{id}-{time.monotonic_ns()}"
        return Op(name, what, NOON, id=id, up_to=up_to, version=version)

    def close(self) -> None:
        self.reader.close()
        self.book.close()


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path)
    yield made
    made.close()


def test_items_and_cursor_are_there_after_a_restart(bench: Bench) -> None:
    bench.take(arrival(3, data={"sku": "P-1"}), arrival(7), cursor=9)
    assert bench.again().ledger.position() == Position("e1", 9)
    assert [i.place for i in bench.reader.page(Filter(), None, 10)] == [7, 3]
    assert bench.one("n3").notification.data == {"sku": "P-1"}


def test_a_failed_transaction_keeps_neither_items_nor_cursor(bench: Bench) -> None:
    bench.take(arrival(1))
    broken = replace(arrival(2), notification=notification(2, id="n9", key=None))
    object.__setattr__(broken.notification, "title", None)
    with pytest.raises(JournalFailed):
        bench.book.ledger.take([arrival(3), broken], Position("e1", 3), NOON)
    assert bench.book.ledger.position() == Position("e1", 1)
    assert bench.reader.get("n3") is None


def test_two_that_the_server_puts_at_one_place_are_both_kept(bench: Bench) -> None:
    bench.take(arrival(3), arrival(5))
    bench.take(arrival(3, id="another"), cursor=5)
    assert {i.id: i.place for i in bench.reader.page(Filter(), None, 10)} == {
        "n3": 3,
        "n5": 5,
        "another": 6,
    }


def test_the_same_entry_again_is_one_item(bench: Bench) -> None:
    bench.take(arrival(3))
    taken = bench.book.ledger.take([arrival(3)], Position("e1", 3), NOON)
    assert taken.arrived == ()
    assert bench.book.counts().total == 1


def test_only_this_person_may_read_the_files(bench: Bench) -> None:
    bench.take(arrival(1))
    assert stat.S_IMODE(bench.file.parent.stat().st_mode) == 0o700
    for file in bench.file.parent.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file


def test_changes_of_the_log_are_kept(bench: Bench) -> None:
    bench.take(arrival(1), arrival(2), arrival(3))
    bench.take(
        change(4, What.READ, "n1", version=1),
        change(5, What.DELETED, "n2", version=1),
        change(6, What.ACKED, "n3", version=1),
    )
    bench.again()
    assert bench.one("n1").state == State(read=True, version=1)
    assert bench.one("n2").state.deleted
    assert bench.one("n3").state.acked == NOON
    assert bench.book.counts().unread == 0
    assert bench.book.counts().total == 2


def test_read_all_of_the_log_follows_the_servers_rule(bench: Bench) -> None:
    bench.take(arrival(1), arrival(2), arrival(9))
    bench.take(change(10, What.READ, "n2", version=1), change(11, What.UNREAD, "n2", version=2))
    bench.take(change(12, What.READ_ALL, up_to=5))
    assert bench.one("n1").state == State(read=True, version=0)
    assert bench.one("n2").state == State(read=True, version=3)
    assert bench.one("n9").unread


# -- the outbox ------------------------------------------------------------------------------------


def test_what_the_person_does_is_seen_at_once_and_pending(bench: Bench) -> None:
    bench.take(arrival(1))
    taken = bench.book.outbox.add([bench.op(What.READ, "n1")], local=False)
    assert [item.id for item in taken.changed] == ["n1"]
    assert bench.one("n1").state == State(read=True, version=1)
    assert bench.one("n1").pending is What.READ
    assert bench.again().outbox.next() is not None


def test_what_changes_nothing_is_not_sent(bench: Bench) -> None:
    bench.take(arrival(1))
    assert not bench.book.outbox.add([bench.op(What.UNREAD, "n1")], local=False)
    assert bench.book.outbox.next() is None


def test_ops_leave_in_the_order_they_were_made(bench: Bench) -> None:
    bench.take(arrival(1), arrival(2))
    bench.book.outbox.add([bench.op(What.READ, "n2")], local=False)
    bench.book.outbox.add([bench.op(What.DELETED, "n1")], local=False)
    first = bench.book.outbox.next()
    assert first and first.id == "n2"
    bench.book.outbox.accept(first, 1)
    second = bench.book.outbox.next()
    assert second and second.id == "n1"


def test_an_accepted_op_stays_until_the_log_says_it(bench: Bench) -> None:
    bench.take(arrival(1))
    bench.book.outbox.add([bench.op(What.READ, "n1")], local=False)
    op = bench.book.outbox.next()
    assert op
    bench.book.outbox.accept(op, 1)
    assert bench.one("n1").state.read
    assert bench.book.outbox.accepted() == [op.op_id]
    bench.take(change(2, What.READ, "n1", version=1))
    assert bench.book.outbox.accepted() == []
    assert bench.one("n1").pending is None


def test_an_echo_that_comes_before_the_answer_is_enough(bench: Bench) -> None:
    bench.take(arrival(1))
    bench.book.outbox.add([bench.op(What.READ, "n1")], local=False)
    op = bench.book.outbox.next()
    assert op
    bench.take(change(2, What.READ, "n1", version=1))
    bench.book.outbox.accept(op, 1)
    assert bench.book.outbox.accepted() == []


def test_a_void_op_gives_the_servers_state_back(bench: Bench) -> None:
    bench.take(arrival(1))
    bench.book.outbox.add([bench.op(What.DELETED, "n1")], local=False)
    op = bench.book.outbox.next()
    assert op
    taken = bench.book.outbox.drop([op.op_id])
    assert [item.state for item in taken.changed] == [State()]


def test_an_unread_is_overtaken_by_a_change_of_another_desk(bench: Bench) -> None:
    bench.take(arrival(1), change(2, What.READ, "n1", version=1))
    bench.book.outbox.add([bench.op(What.UNREAD, "n1")], local=False)
    assert bench.one("n1").unread
    bench.take(change(3, What.ACKED, "n1", version=2))
    assert bench.one("n1").state == State(read=True, acked=NOON, version=2)


def test_read_all_here_reads_what_was_there_and_not_what_comes(bench: Bench) -> None:
    bench.take(arrival(1), arrival(2))
    taken = bench.book.outbox.add([bench.op(What.READ_ALL, up_to=2)], local=False)
    assert taken.all_read_up_to == 2
    bench.take(arrival(3))
    assert [i.id for i in bench.reader.page(Filter(unread=True), None, 9)] == ["n3"]
    bench.take(change(4, What.READ_ALL, up_to=2))
    assert bench.book.outbox.next() is None
    assert bench.one("n1").pending is None
    assert bench.one("n1").state.read


def test_with_a_foreign_server_changes_are_final_here(tmp_path: Path) -> None:
    shelf = Shelf(Places(tmp_path, tmp_path, tmp_path))
    book = shelf(ABROAD)
    from deskbell.wire import Entry

    for id in ("a", "b"):
        book.ledger.take([Entry(seq=0, notification=notification(None, id=id))], None, NOON)
    book.outbox.add([Op("o1", What.READ, NOON, id="a")], local=True)
    book.outbox.add([Op("o2", What.READ_ALL, NOON, up_to=2)], local=True)
    assert book.outbox.next() is None
    assert book.counts().unread == 0
    book.close()


# -- announcing once -------------------------------------------------------------------------------


def test_a_claim_holds_after_a_restart(bench: Bench) -> None:
    bench.take(arrival(1), arrival(2))
    bench.book.claims.claim(["n1"])
    waiting = bench.again().claims.waiting(10)
    assert [item.id for item in waiting.items] == ["n2"]


def test_what_was_read_meanwhile_waits_no_more(bench: Bench) -> None:
    bench.take(arrival(1), change(2, What.READ, "n1", version=1))
    assert bench.book.claims.waiting(10).count == 0


def test_a_damaged_file_is_set_aside_and_nothing_is_announced_again(bench: Bench) -> None:
    bench.take(arrival(1), arrival(2))
    bench.book.claims.claim(["n1", "n2"])
    path = bench.file
    bench.close()
    path.write_bytes(b"not a database" * 1_000)
    begun = time.monotonic()
    book = bench.shelf(ALICE)
    assert time.monotonic() - begun < 3
    assert "damaged" in book.word
    assert list(path.parent.glob("history.db.corrupt-*"))
    assert book.ledger.position() == Position()
    book.ledger.take([arrival(1), arrival(2), arrival(3)], Position("e1", 3), NOON)
    assert [item.id for item in book.claims.waiting(10).items] == ["n3"]
    book.close()
    bench.book = bench.shelf(ALICE)
    assert bench.book.word == ""


def test_a_file_that_breaks_under_way_says_so(bench: Bench) -> None:
    bench.take(*(arrival(n) for n in range(1, 300)))
    path = bench.file
    bench.close()
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.truncate(size // 2)
    bench.book = bench.shelf(ALICE)
    assert "damaged" in bench.book.word


def test_a_newer_file_is_left_alone(bench: Bench) -> None:
    bench.take(arrival(1))
    path = bench.file
    bench.close()
    db = sqlite3.connect(path)
    db.executescript("UPDATE meta SET value = 99 WHERE key = 'version'; PRAGMA user_version = 99")
    db.close()
    with pytest.raises(JournalFailed, match="newer Deskbell"):
        bench.shelf(ALICE)
    db = sqlite3.connect(path)
    now = schema.VERSION
    db.executescript(
        f"UPDATE meta SET value = {now} WHERE key = 'version'; PRAGMA user_version = {now}"
    )
    db.close()
    bench.book = bench.shelf(ALICE)
    assert bench.book.counts().total == 1


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "accounts").write_text("in the way")
    with pytest.raises(JournalFailed, match="cannot be written to"):
        Shelf(Places(tmp_path, tmp_path, tmp_path))(ALICE)


def test_errors_of_sqlite_become_words() -> None:
    from deskbell_desktop.adapters.journal.store import translated

    full = sqlite3.OperationalError("database or disk is full")
    full.sqlite_errorcode = sqlite3.SQLITE_FULL
    with pytest.raises(JournalFailed, match="disk is full"), translated():
        raise full
    broken = sqlite3.DatabaseError("malformed")
    broken.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    with pytest.raises(JournalDamaged), translated():
        raise broken


# -- reading ---------------------------------------------------------------------------------------


def test_filters_and_counts(bench: Bench) -> None:
    from deskbell.notification import Priority

    bench.take(
        arrival(1, type="task", require_ack=True),
        arrival(2, type="order", priority=Priority.URGENT),
        arrival(3, type="order"),
        change(4, What.READ, "n3", version=1),
    )
    page = bench.reader.page
    assert [i.id for i in page(Filter(type="order"), None, 9)] == ["n3", "n2"]
    assert [i.id for i in page(Filter(unread=True), None, 9)] == ["n2", "n1"]
    assert [i.id for i in page(Filter(type="order", unread=True), None, 9)] == ["n2"]
    assert [i.id for i in page(Filter(waiting=True), None, 9)] == ["n1"]
    assert [i.id for i in page(Filter(), 2, 9)] == ["n1"]
    counts = bench.reader.counts()
    assert (counts.total, counts.unread, counts.urgent) == (3, 2, 1)
    assert counts.by_type == {"task": (1, 1), "order": (1, 2)}


@pytest.mark.parametrize(
    "words", ["pallet", "PALL", "wrap pal", "P-77", "café", "cafe", "Warehouse", "don't"]
)
def test_search_finds_words_and_beginnings(bench: Bench, words: str) -> None:
    bench.take(
        arrival(1, title="Pallet wrap don't wait", message="Café", data={"sku": "P-77"}),
        arrival(2, title="Something", sender=Sender(id="1", name="x")),
    )
    assert [i.id for i in bench.reader.page(Filter(text=words), None, 9)] == ["n1"]


@given(st.text(max_size=30))
def test_nothing_typed_breaks_the_search(typed: str) -> None:
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE words USING fts5(a, prefix='2 3')")
    wanted = rows.match(typed)
    if wanted:
        db.execute("SELECT * FROM words WHERE words MATCH ?", (wanted,)).fetchall()
    db.close()


@pytest.mark.parametrize("typed", ['foo"', "a-b", "NEAR(", "*", "col:x", '"', "AND", "x AND"])
def test_the_syntax_of_the_search_engine_is_just_text(bench: Bench, typed: str) -> None:
    bench.take(arrival(1))
    assert bench.reader.page(Filter(text=typed), None, 9) == []


def test_the_reader_follows_to_another_account(bench: Bench) -> None:
    bench.take(arrival(1))
    assert bench.reader.counts().total == 1
    bench.book.close()
    assert bench.reader.counts().total == 0
    bench.book = bench.shelf(ABROAD)
    assert bench.reader.page(Filter(), None, 9) == []


def test_places_of_another_epoch_go_below_the_new_ones(bench: Bench) -> None:
    bench.take(arrival(5), arrival(9))
    bench.book.ledger.reset(Position("e2", 0))
    bench.book.ledger.take([arrival(1, id="new"), arrival(2, id="n5")], Position("e2", 2), NOON)
    assert [i.id for i in bench.reader.page(Filter(), None, 9)] == ["n5", "new", "n9"]
    found = [i.id for i in bench.reader.page(Filter(text="Title"), None, 9)]
    assert found == ["n5", "new", "n9"]


def test_actions_and_times_come_back_as_they_were(bench: Bench) -> None:
    acts = (Action(id="approve", label="Approve"),)
    expires = NOON + timedelta(hours=2)
    bench.take(arrival(1, actions=acts, expires_at=expires, url="https://x.test/1"))
    told = bench.one("n1").notification
    assert (told.actions, told.expires_at, told.url) == (acts, expires, "https://x.test/1")


@pytest.mark.slow
def test_a_hundred_thousand_items_stay_fast(bench: Bench) -> None:
    types = ["info", "order", "task", "inventory", "budget", "system"]
    for start in range(1, 100_001, 1_000):
        bench.take(
            *(
                arrival(n, type=types[n % 6], title=f"Order {n} of pallet wrap", message="x " * 40)
                for n in range(start, start + 1_000)
            )
        )
    limits: dict[str, tuple[Callable[[], object], float]] = {
        "page": (lambda: bench.reader.page(Filter(), None, 100), 0.05),
        "deep page": (lambda: bench.reader.page(Filter(type="task"), 500, 100), 0.05),
        "search": (lambda: bench.reader.page(Filter(text="order 4711"), None, 100), 0.2),
        "common word": (lambda: bench.reader.page(Filter(text="pallet"), None, 100), 0.3),
        "unread search": (
            lambda: bench.reader.page(Filter(type="order", unread=True, text="pal"), None, 100),
            0.3,
        ),
        "counts": (lambda: bench.reader.counts(), 0.1),
        "restart": (lambda: bench.again().counts(), 3.0),
    }
    for name, (act, limit) in limits.items():
        act()
        begun = time.thread_time()  # what it costs, however busy the machine is
        act()
        took = time.thread_time() - begun
        print(f"{name}: {took * 1000:.1f} ms")
        assert took < limit, name


WHOLES = (
    Filter(),
    Filter(unread=True),
    Filter(type="task"),
    Filter(text="title 1"),
    Filter(text="nothing"),
    Filter(text="-"),
)


@pytest.mark.parametrize("wanted", WHOLES, ids=str)
def test_the_whole_of_a_filter_says_what_its_items_say(bench: Bench, wanted: Filter) -> None:
    kinds = {3: "task", 10: "task", 11: "info"}
    bench.take(*(arrival(n, type=kinds.get(n, "info"), require_ack=n % 4 == 0) for n in range(20)))
    done = ((What.READ, "n10"), (What.ACKED, "n12"), (What.DELETED, "n13"), (What.READ, "n16"))
    bench.book.outbox.add([bench.op(what, id) for what, id in done], local=False)
    bench.book.snoozes.put(["n11"], NOON.timestamp() + 60)
    whole, items = bench.reader.whole(wanted, 18), bench.reader.page(wanted, 19, 1000)
    counted = Chosen.of(items)
    assert whole.ids == counted.ids
    assert replace(whole, look_up=counted.look_up, up_to=None) == counted
    assert whole.up_to == (18 if wanted == Filter() else None)
    assert list(whole.items) == items


def test_each_op_finds_the_others_on_its_notification_without_reading_all(bench: Bench) -> None:
    with closing(sqlite3.connect(bench.file)) as db:
        plan = db.execute(f"EXPLAIN QUERY PLAN {overlay.THOSE_ON}", ("n1", 1)).fetchall()
    assert not [step for *_, step in plan if step.startswith("SCAN")]
