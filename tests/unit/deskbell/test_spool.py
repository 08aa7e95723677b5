"""The spool's file: in order, private, bounded, and never silently lost."""

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from deskbell.content import Audience, Content
from deskbell.errors import Invalid, SpoolError, SpoolFull
from deskbell.problems import problem
from deskbell.spool.lock import FileLock
from deskbell.spool.store import Spool

ALICE = Audience(users=("alice",))


def say(title: str) -> Content:
    return Content(title=title)


def taken(spool: Spool) -> list[str]:
    """Empties it, oldest first."""
    found = []
    while entry := spool.head():
        found.append(entry.request()[0].title)
        spool.remove(entry.place)
    return found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "own" / "spool.db"


def test_what_comes_first_goes_first_also_after_opening_it_again(path: Path) -> None:
    spool = Spool(path)
    for i in range(5):
        spool.add(f"k{i}", say(str(i)), ALICE)
    spool.close()
    again = Spool(path)
    assert again.count() == 5
    assert taken(again) == list("01234")
    again.close()


def test_only_its_owner_can_read_it(path: Path) -> None:
    spool = Spool(path)
    spool.add("k", say("secret"), ALICE)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    files = list(path.parent.iterdir())
    assert len(files) == 3  # with the write-ahead log and its index
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    spool.close()


def test_each_commit_is_on_the_disk_before_the_call_returns(path: Path) -> None:
    spool = Spool(path)
    assert spool._read(lambda db: db.execute("PRAGMA synchronous").fetchone()) == (2,)
    spool.close()


def test_the_same_request_waits_once_and_another_with_its_key_is_refused(path: Path) -> None:
    spool = Spool(path)
    place = spool.add("k", say("a"), ALICE)
    assert spool.add("k", say("a"), ALICE) == place
    with pytest.raises(Invalid, match="used for another request"):
        spool.add("k", say("b"), ALICE)
    assert taken(spool) == ["a"]
    spool.close()


def test_a_full_spool_says_so_and_keeps_what_it_has(path: Path) -> None:
    spool = Spool(path, limit=2)
    spool.add("a", say("a"), ALICE)
    spool.add("b", say("b"), ALICE)
    with pytest.raises(SpoolFull, match="2 requests wait"):
        spool.add("c", say("c"), ALICE)
    assert taken(spool) == ["a", "b"]
    spool.add("c", say("c"), ALICE)
    spool.close()


def test_a_full_disk_is_said_and_what_was_taken_stays(path: Path) -> None:
    spool = Spool(path)
    spool.add("a", say("a"), ALICE)
    spool._read(lambda db: db.execute("PRAGMA max_page_count = 8").fetchone())
    accepted = ["a"]
    with pytest.raises(SpoolError, match="full"):
        for i in range(100):
            spool.add(str(i), Content(title=str(i), message="m" * 4000), ALICE)
            accepted.append(str(i))
    assert taken(spool) == accepted
    spool.close()


def test_dead_letters_keep_their_reason_and_a_refusal_can_be_taken_back(path: Path) -> None:
    spool = Spool(path, clock=lambda: 7.0)
    old, refused = spool.add("old", say("o"), ALICE), spool.add("bad", say("b"), ALICE)
    spool.bury(old, "too old", None)
    spool.bury(refused, "no such user", problem("unknown-user"))
    assert [(d.key, d.title, d.reason, d.died) for d in spool.dead()] == [
        ("old", "o", "too old", 7.0),
        ("bad", "b", "no such user", 7.0),
    ]
    assert spool.count() == 0
    assert spool.exhume(old) is None
    assert spool.exhume(refused) == problem("unknown-user")
    assert [d.key for d in spool.dead()] == ["old"]
    spool.close()


@pytest.mark.parametrize("when", ["before it is opened", "while it is open"])
def test_a_damaged_file_is_kept_aside_and_a_new_one_begun(
    path: Path, when: str, caplog: pytest.LogCaptureFixture
) -> None:
    spool = Spool(path)
    for i in range(50):
        spool.add(str(i), say(str(i)), ALICE)
    spool.close()
    if when == "while it is open":
        spool.head()
        spool._read(lambda db: db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall())
    with path.open("r+b") as file:
        file.write(b"not a database, and not a header of one either")
        file.seek(4096)
        file.write(b"\xa5" * 8000)
    if when == "before it is opened":
        spool = Spool(path)
    else:
        spool._read(lambda db: db.execute("PRAGMA shrink_memory").fetchall())
    spool.add("new", say("new"), ALICE)
    assert taken(spool) == ["new"]
    assert list(path.parent.glob("spool.db.corrupt-*"))
    assert "is damaged" in caplog.text
    spool.close()


def test_a_file_that_was_taken_away_is_begun_anew_rather_than_written_to_nowhere(
    path: Path,
) -> None:
    spool = Spool(path)
    spool.add("a", say("a"), ALICE)
    for file in path.parent.iterdir():
        file.unlink()
    spool.add("b", say("b"), ALICE)
    other = Spool(path)
    assert taken(other) == ["b"]
    other.close()
    spool.close()


def test_a_file_of_a_newer_version_is_left_alone(path: Path) -> None:
    Spool(path).close()
    database = sqlite3.connect(path)
    database.execute("PRAGMA user_version = 99")
    database.close()
    with pytest.raises(SpoolError, match="newer version"):
        Spool(path)
    assert not list(path.parent.glob("*corrupt*"))


@pytest.mark.parametrize("what", ["a text", "another database", "a folder"])
def test_what_is_no_spool_stays_as_it_was(tmp_path: Path, what: str) -> None:
    """Somebody named it by mistake, perhaps as root: ``deskbell spool status /etc/passwd``."""
    path = tmp_path / "precious"
    if what == "a folder":
        path.mkdir(mode=0o755)
    elif what == "a text":
        path.write_text("root:x:0:0\n" * 50)
    else:
        with closing(sqlite3.connect(path)) as database:
            database.execute("CREATE TABLE orders (id)")
    path.chmod(0o755)
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(SpoolError, match=r"no spool|no file"):
        Spool(path)
    assert (path.read_bytes() if path.is_file() else b"") == before
    assert stat.S_IMODE(path.stat().st_mode) == 0o755
    assert os.listdir(tmp_path) == ["precious"]


def test_a_spool_whose_first_page_is_gone_is_still_known(path: Path) -> None:
    Spool(path).close()
    with path.open("r+b") as file:
        file.write(b"\0" * 4096)
    spool = Spool(path)
    assert taken(spool) == []
    assert list(path.parent.glob("spool.db.corrupt-*"))
    spool.close()


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SpoolError, match="cannot be used"):
        Spool(tmp_path / "file" / "spool.db")


def test_one_holds_the_lock_and_its_end_frees_it(tmp_path: Path) -> None:
    one, other = FileLock(tmp_path / "lock"), FileLock(tmp_path / "lock")
    assert one.take()
    assert one.take()
    assert not other.take()
    one.release()
    assert other.take()
    child = os.fork()
    if child == 0:  # a forked child lets go of its copy without freeing the parent's
        other.forget()
        os._exit(0)
    os.waitpid(child, 0)
    assert not one.take()
    other.release()
