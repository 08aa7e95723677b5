"""Backups: everything comes back, from either store to either store, as another log."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from deskbell.content import Content
from deskbell.notification import Sender
from deskbell.wire import What
from deskbell_server.schema.tables import log_head, metadata
from deskbell_server.store import backups, content, inbox, log, people, rooms, sessions, states
from deskbell_server.store.backups import BackupError
from deskbell_server.store.connection import Connection
from deskbell_server.store.database import Database
from deskbell_server.store.engines import Place
from deskbell_server.store.inbox import Wanted
from deskbell_server.store.log import ALL, Draft, Kind
from deskbell_server.store.restoring import restore
from deskbell_server.store.transaction import Slot, Transaction
from tests.dying import survives
from tests.postgres import Postgres
from tests.requirement import missing
from tests.stores import SQLITE, STORES

SENDER = Sender(id="token:1", name="Shop")


@pytest.fixture(params=STORES)
def elsewhere(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """Where the backup is restored to."""
    if request.param == SQLITE:
        return tmp_path / "elsewhere" / "deskbell.db"
    postgres: Postgres = request.getfixturevalue("postgres")
    return postgres.new_database()


@pytest.fixture
def reopen() -> Iterator[Callable[[Place], Database]]:
    made: list[Database] = []

    def opened(place: Place) -> Database:
        made.append(Database(place))
        return made[-1]

    yield opened
    for each in made:
        each.close()


def send(transaction: Transaction, title: str) -> Slot:
    new = content.add(transaction, Content(title=title, data={"ü": [1]}), SENDER)
    return transaction.append(Draft(ALL, Kind.NOTIFICATION, 5, notification=new))


def live(database: Database) -> None:
    """A little of everything."""
    alice = database.write_now(lambda t: people.add_account(t, "alice", "hash", "staff"))
    database.write_now(lambda t: rooms.add(t, "warehouse", [alice]))
    told = database.write_now(lambda t: [send(t, f"Größe {n}") for n in range(3)])
    first = told[0].draft.notification
    assert first is not None
    database.write_now(lambda t: states.step(t, alice.id, first.id, What.ACKED))
    database.write_now(lambda t: states.read_all(t, alice.id, told[1].seq))
    database.write_now(lambda t: sessions.start(t, alice.id, "desk", "Desk"))


def rows(connection: Connection) -> dict[str, list[Any]]:
    """Everything but the epoch."""
    found = {
        table.name: [tuple(row) for row in connection.execute(select(table))]
        for table in metadata.sorted_tables
    }
    found["log_head"] = [row[2:] for row in found["log_head"]]
    return {name: sorted(each) for name, each in found.items()}


def epoch(connection: Connection) -> str:
    found: str = connection.execute(select(log_head.c.epoch)).scalar_one()
    return found


def test_all_comes_back_with_a_new_epoch_and_life_goes_on(
    database: Database,
    place: Place,
    elsewhere: Place,
    reopen: Callable[[Place], Database],
    tmp_path: Path,
) -> None:
    live(database)
    taken = backups.take(place, tmp_path / "backup")
    assert (tmp_path / "backup").stat().st_mode & 0o777 == 0o600
    database.write_now(lambda t: send(t, "after the backup"))
    done = restore(tmp_path / "backup", elsewhere, force=False)
    other = reopen(elsewhere)
    before = Database(tmp_path / "backup")
    assert other.read_now(rows) == before.read_now(rows)
    before.close()
    assert done.head.seq == taken.head.seq == other.read_now(log.head).seq
    assert len({taken.head.epoch, done.head.epoch}) == 2
    assert other.read_now(epoch) == done.head.epoch
    alice = other.read_now(lambda c: people.by_name(c, "alice"))
    assert alice is not None
    slot = other.write_now(lambda t: send(t, "Größe neu"))
    assert slot.seq == taken.head.seq + 1
    wanted = Wanted(words="große")
    found = other.read_now(lambda c: inbox.page(c, alice.id, wanted, None, 9))
    assert [told.title for told in found] == ["Größe neu", "Größe 2", "Größe 1", "Größe 0"]
    assert other.write_now(lambda t: people.add_account(t, "bob", "x", "staff")).id > alice.id


def test_a_backup_under_load_is_one_moment_of_the_store(
    database: Database, place: Place, tmp_path: Path
) -> None:
    stop = threading.Event()

    def produce() -> None:
        n = 0
        while not stop.is_set():
            n += 1
            database.write_now(lambda t: (send(t, f"a {n}"), send(t, f"b {n}")))  # noqa: B023

    thread = threading.Thread(target=produce)
    thread.start()
    taken = [backups.take(place, tmp_path / f"backup{i}") for i in range(3)]
    stop.set()
    thread.join()
    for each in taken:
        with closing(sqlite3.connect(each.file)) as db:
            seqs = [seq for (seq,) in db.execute("SELECT seq FROM log ORDER BY seq")]
            titles = [title for (title,) in db.execute("SELECT title FROM notification")]
        assert seqs == list(range(1, each.head.seq + 1))
        assert len([t for t in titles if t[0] == "a"]) == len([t for t in titles if t[0] == "b"])


def test_what_is_there_is_not_replaced_unless_that_is_meant(
    database: Database, place: Place, tmp_path: Path, reopen: Callable[[Place], Database]
) -> None:
    live(database)
    backups.take(place, tmp_path / "backup")
    database.write_now(lambda t: send(t, "later"))
    with pytest.raises(BackupError, match="in use"):
        restore(tmp_path / "backup", place, force=True)
    database.close()
    with pytest.raises(BackupError, match="not empty"):
        restore(tmp_path / "backup", place, force=False)
    done = restore(tmp_path / "backup", place, force=True)
    assert reopen(place).read_now(log.head) == done.head
    if isinstance(place, Path):
        (kept,) = place.parent.glob("deskbell.db.before-*")
        assert reopen(kept).read_now(log.head).seq == done.head.seq + 1


@pytest.mark.parametrize(
    "wrong", ["missing", "text", "empty", "other database", "damaged", "newer"]
)
def test_a_file_that_is_no_sound_backup_changes_nothing(
    database: Database, place: Place, tmp_path: Path, wrong: str
) -> None:
    live(database)
    file = tmp_path / "backup"
    backups.take(place, file)
    spoil(file, wrong)
    before = database.read_now(rows)
    database.close()
    with pytest.raises(Exception, match=r"no file|no backup|damaged|newer"):
        restore(file, place, force=True)
    again = Database(place)
    assert again.read_now(rows) == before
    again.close()


def spoil(file: Path, how: str) -> None:
    match how:
        case "missing":
            file.unlink()
        case "text":
            file.write_text("not a database, only a page of text that somebody saved here")
        case "empty":
            file.write_bytes(b"")
        case "other database":
            file.unlink()
            with closing(sqlite3.connect(file)) as db:
                db.execute("CREATE TABLE cat (name)")
        case "damaged":
            data = bytearray(file.read_bytes())
            for page in range(8, 30):
                data[page * 4096 : page * 4096 + 200] = b"\xff" * 200
            file.write_bytes(data)
        case "newer":
            with closing(sqlite3.connect(file)) as db:
                db.execute("UPDATE alembic_version SET version_num = '9999'")
                db.commit()


def test_a_backup_that_fails_leaves_the_older_one(place: Place, tmp_path: Path) -> None:
    """Nothing appears under the name before it is whole."""
    database = Database(place)
    database.migrate()
    database.close()
    file = tmp_path / "backups" / "backup"
    file.parent.mkdir()
    backups.take(place, file)
    good = file.read_bytes()
    with pytest.raises(BackupError):
        backups.take(tmp_path / "nothing.db", file)
    assert file.read_bytes() == good
    assert [each.name for each in file.parent.iterdir()] == ["backup"]


@pytest.mark.slow
def test_a_restore_killed_at_any_step_leaves_what_was_there_or_is_done(
    place: Place, elsewhere: Place, tmp_path: Path
) -> None:
    """After each death the same command is tried again. On PostgreSQL at every fourth step."""
    for where, title in ((place, "backed up"), (elsewhere, "old")):
        database = Database(where)
        database.migrate()
        database.write_now(lambda t, title=title: send(t, title))  # type: ignore[misc]
        database.close()
    backups.take(place, tmp_path / "backup")
    restoring = partial(restore, tmp_path / "backup", elsewhere, force=True)
    step, seen = 1, [only_title(elsewhere)]
    while not survives(restoring, step):
        seen.append(only_title(elsewhere))
        step += 1 if isinstance(elsewhere, Path) else 4
    assert {*seen} <= {"old", "backed up"}
    assert seen.count("old") > 5
    assert seen == sorted(seen, reverse=True), "a later death took something back"
    assert only_title(elsewhere) == "backed up"


def only_title(place: Place) -> str:
    database = Database(place)
    (told,) = database.read_now(lambda c: log.after(c, 0, 9))
    database.close()
    assert told.notification is not None
    return told.notification.title


def test_what_root_restores_belongs_to_the_servers_user(tmp_path: Path) -> None:
    if os.geteuid() != 0:
        missing("only root gives files away")
    folder = tmp_path / "data"
    place = folder / "deskbell.db"
    database = Database(place)
    database.migrate()
    database.close()
    backups.take(place, tmp_path / "backup")
    os.chown(place, 4242, 4343)
    restore(tmp_path / "backup", place, force=True)
    assert (place.stat().st_uid, place.stat().st_gid) == (4242, 4343)
    place.unlink()
    os.chown(folder, 4444, 4545)
    restore(tmp_path / "backup", place, force=False)
    assert (place.stat().st_uid, place.stat().st_gid) == (4444, 4545)
