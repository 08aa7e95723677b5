"""The spool with real servers, processes and kills: each accepted call arrives once, in order."""

import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path

import pytest
from pydantic import ValidationError

from deskbell import NotificationEmitter, Spooled
from deskbell.errors import Invalid, NotAllowed, SpoolError
from deskbell.notification import Notification
from deskbell.spool.store import Spool
from tests.integration.test_durability import everything
from tests.running import RunningServer
from tests.sent import unique
from tests.spooling import produce
from tests.strangers import Mood, Proxy, moody

Bell = NotificationEmitter[Notification | Spooled]
New = Callable[..., RunningServer]
SOON = 30


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "spool" / "spool.db"


@pytest.fixture(scope="module")
def token(server: RunningServer) -> str:
    return server.add_token(unique("spool"), "send")


@pytest.fixture
def proxy(server: RunningServer) -> Iterator[Proxy]:
    with moody(server.url) as proxy:
        yield proxy


def waiting(path: Path) -> int:
    spool = Spool(path)
    try:
        return spool.count()
    finally:
        spool.close()


def until_empty(path: Path) -> None:
    end = time.monotonic() + SOON
    while waiting(path):
        assert time.monotonic() < end, f"{waiting(path)} still wait"
        time.sleep(0.02)


def arrived(server: RunningServer, word: str) -> list[str]:
    """The titles with this word in alice's inbox, in the order of the log."""
    stored = sorted(everything(server), key=lambda told: told.seq)
    return [told.title for told in stored if told.title.startswith(word)]


def say(bell: Bell, word: str, i: int) -> Notification | Spooled:
    return bell.send_to_user("alice", {"title": f"{word} {i:04}"})


def titles(word: str, n: int) -> list[str]:
    return [f"{word} {i:04}" for i in range(n)]


def test_what_goes_through_at_once_returns_the_notification(
    server: RunningServer, token: str, path: Path
) -> None:
    with NotificationEmitter.to(server.url, token, spool=path) as bell:
        told = [say(bell, word := unique("at once"), 0), say(bell, word, 1)]
        assert all(isinstance(each, Notification) for each in told)
        assert waiting(path) == 0
    assert arrived(server, word) == titles(word, 2)


def test_an_outage_is_survived_in_order(new_server: New, path: Path) -> None:
    server = new_server()
    server.add_user("alice")
    token = server.add_token("t", "send")
    server.start()
    with NotificationEmitter.to(server.url, token, spool=path) as bell:
        answers = []
        for i in range(120):
            if i in (30, 90):
                server.kill()
            if i == 60:
                server.start()  # the last ones queue behind what waits
            answers.append(say(bell, "outage", i))
        server.start()
        until_empty(path)
        assert isinstance(say(bell, "outage", 120), Notification)
    kinds = {type(answer) for answer in answers[30:60]}
    assert kinds == {Spooled}
    assert "does not answer" in answers[30].why  # type: ignore[union-attr]
    assert arrived(server, "outage") == titles("outage", 121)


def test_a_call_in_an_outage_does_not_wait(server: RunningServer, token: str, path: Path) -> None:
    with moody(server.url) as proxy:
        proxy.mood = Mood.LATER
        with NotificationEmitter.to(proxy.url, token, spool=path) as bell:
            word = unique("patience")
            say(bell, word, 0)
            began = time.monotonic()
            answers = [say(bell, word, i) for i in range(1, 21)]
            assert time.monotonic() - began < 2
            assert [told.waiting for told in answers if isinstance(told, Spooled)] == list(
                range(2, 22)
            )
            assert proxy.asked == 1  # it said when to come again


@pytest.mark.parametrize("mood", [Mood.BUSY, Mood.FULL, Mood.LOST, Mood.CUT])
def test_whatever_a_stranger_answers_for_a_while_each_arrives_once(
    server: RunningServer, token: str, path: Path, proxy: Proxy, mood: Mood
) -> None:
    word = unique(mood.name)
    with NotificationEmitter.to(proxy.url, token, spool=path) as bell:
        for i in range(12):
            if i % 4 == 1:
                proxy.soon = [mood, mood]
            say(bell, word, i)
        until_empty(path)
    assert arrived(server, word) == titles(word, 12)


@pytest.mark.slow
@pytest.mark.parametrize("mood", [Mood.WELL, Mood.BUSY, Mood.LOST, Mood.CUT])
def test_a_producer_killed_at_its_nth_step_loses_nothing_and_doubles_nothing(
    server: RunningServer, token: str, tmp_path: Path, proxy: Proxy, mood: Mood
) -> None:
    untouched = False
    for n in count(1):
        path, ledger, word = tmp_path / str(n) / "spool.db", tmp_path / f"{n}.txt", unique(f"{n}")
        proxy.mood = mood
        status = produce(proxy.url, token, path, ledger, word, 3, n).wait(60)
        proxy.mood = Mood.WELL
        accepted = ledger.read_text().splitlines() if ledger.exists() else []
        with NotificationEmitter.to(proxy.url, token, spool=path):
            until_empty(path)
        found = arrived(server, word)
        # At most the call that was cut short may have come as well.
        assert found == titles(word, len(found)), f"step {n}"
        assert accepted == found[: len(accepted)], f"step {n}"
        assert len(found) - len(accepted) in (0, 1), f"step {n}"
        untouched = status == 0
        if untouched:
            break
        assert status == -9
    assert untouched
    assert n > 8


def test_two_processes_share_one_spool(
    server: RunningServer, token: str, path: Path, proxy: Proxy, tmp_path: Path
) -> None:
    proxy.soon = [Mood.WELL] * 20 + [Mood.BUSY] * 3 + [Mood.WELL] * 20 + [Mood.CUT] * 2
    words = unique("one"), unique("two")
    children = [produce(proxy.url, token, path, tmp_path / w, w, 60) for w in words]
    assert [child.wait(60) for child in children] == [0, 0]
    with NotificationEmitter.to(proxy.url, token, spool=path):
        until_empty(path)
    for word in words:
        assert (tmp_path / word).read_text().splitlines() == titles(word, 60)
        assert arrived(server, word) == titles(word, 60)


def test_when_the_process_that_drains_is_killed_another_takes_over(
    server: RunningServer, token: str, path: Path, proxy: Proxy, tmp_path: Path
) -> None:
    proxy.mood = Mood.LATER
    word, other = unique("first"), unique("second")
    first = produce(proxy.url, token, path, tmp_path / "ledger", word, 100_000)
    with first, ExitStack() as ending:
        ending.callback(first.kill)
        end = time.monotonic() + SOON
        while not (path.exists() and waiting(path) > 5):
            assert time.monotonic() < end
            time.sleep(0.05)
        with NotificationEmitter.to(proxy.url, token, spool=path) as bell:
            told = [say(bell, other, 0)]
            # At first it may only see that others wait; soon it knows that their sender is alive.
            while told[-1].why != "another process is sending what waits":  # type: ignore[union-attr]
                assert time.monotonic() < end, told[-1]
                time.sleep(0.05)
                told.append(say(bell, other, len(told)))
            proxy.mood = Mood.WELL
            assert waiting(path)  # the first obeys: an hour
            first.kill()
            first.wait()
            until_empty(path)
    found = arrived(server, word)
    assert found == titles(word, len(found))
    assert arrived(server, other) == titles(other, len(told))


def test_many_threads_use_one_emitter(server: RunningServer, token: str, path: Path) -> None:
    words = [unique(f"thread {i}") for i in range(4)]
    with NotificationEmitter.to(server.url, token, spool=path) as bell:

        def work(word: str) -> None:
            for i in range(15):
                assert isinstance(say(bell, word, i), Notification)

        threads = [threading.Thread(target=work, args=(word,)) for word in words]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    for word in words:
        assert arrived(server, word) == titles(word, 15)


def test_what_can_never_pass_is_raised_and_leaves_nothing_behind(
    server: RunningServer, token: str, path: Path
) -> None:
    with NotificationEmitter.to(server.url, token, spool=path) as bell:
        with pytest.raises(ValidationError, match="title"):
            bell.send_to_user("alice", {"message": "no title"})
        with pytest.raises(Invalid, match="There is no user 'nobody'"):
            bell.send_to_user("nobody", {"title": "x"})
        with pytest.raises(NotAllowed, match="broadcast"):
            bell.send_to_all({"title": "x"})
        key = unique("key")
        bell.send_to_user("alice", {"title": "x"}, key=key)
        with pytest.raises(Invalid, match="used for another request"):
            bell.send_to_user("alice", {"title": "y"}, key=key)
        with pytest.raises(ValueError, match="idempotency key"):
            bell.send_to_user("alice", {"title": "y"}, key="ключ")
        with pytest.raises(Invalid, match="too large"):
            bell.send_to_user(
                "alice",
                {
                    "title": "x",
                    "message": "\U0001f514" * 4000,
                    "data": {"more": "\U0001f514" * 2500},
                },
            )
        assert waiting(path) == 0
        spool = Spool(path)
        assert spool.dead() == []
        spool.close()


def test_what_turns_out_wrong_later_is_a_dead_letter_and_the_rest_goes_on(
    server: RunningServer, token: str, path: Path, proxy: Proxy
) -> None:
    word = unique("later")
    proxy.mood = Mood.BUSY
    with NotificationEmitter.to(proxy.url, token, spool=path) as bell:
        say(bell, word, 0)
        assert isinstance(bell.send_to_user("nobody", {"title": "to nobody"}), Spooled)
        say(bell, word, 1)
        proxy.mood = Mood.WELL
        until_empty(path)
    assert arrived(server, word) == titles(word, 2)
    status = spool_command("status", str(path))
    assert status.stdout.startswith("0 waiting\n1 dead letter\n")
    assert "'to nobody': There is no such user" in status.stdout


def test_a_revoked_token_keeps_all_and_the_next_token_sends_it(
    server: RunningServer, path: Path
) -> None:
    word, name = unique("revoked"), unique("token")
    token = server.cli("token", "add", name, "--scope", "send").stdout.strip()
    assert server.cli("token", "revoke", name).returncode == 0
    with NotificationEmitter.to(server.url, token, spool=path) as bell:
        told = [say(bell, word, i) for i in range(3)]
    assert {type(each) for each in told} == {Spooled}
    fresh = server.add_token(unique("fresh"), "send")
    with NotificationEmitter.to(server.url, fresh, spool=path):
        until_empty(path)
    assert arrived(server, word) == titles(word, 3)


def test_a_forked_worker_sends_on_its_own(server: RunningServer, token: str, path: Path) -> None:
    word = unique("fork")
    program = f"""
import os
from deskbell import NotificationEmitter
bell = NotificationEmitter.to({server.url!r}, {token!r}, spool={str(path)!r})
bell.send_to_user("alice", {{"title": "{word} 0000"}})
child = os.fork()
bell.send_to_user("alice", {{"title": f"{word} {{1 + bool(child):04}}"}})
if child:
    assert os.waitpid(child, 0)[1] == 0
    bell.close()
else:
    bell.close()
    os._exit(0)
"""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert sorted(arrived(server, word)) == titles(word, 3)


def test_what_was_taken_is_never_raised_about_even_when_the_disk_fails_right_after(
    server: RunningServer, token: str, path: Path, proxy: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Spool) -> int:
        raise SpoolError("the disk is gone")

    word = unique("gone")
    proxy.mood = Mood.BUSY
    with NotificationEmitter.to(proxy.url, token, spool=path) as bell:
        with monkeypatch.context() as patch:
            patch.setattr(Spool, "count", broken)
            told = say(bell, word, 0)
        assert isinstance(told, Spooled)
        assert told.why == "the disk is gone"
        proxy.mood = Mood.WELL
        until_empty(path)
    assert arrived(server, word) == titles(word, 1)


def spool_command(*arguments: str, **env: str) -> "subprocess.CompletedProcess[str]":
    command = [str(Path(sys.executable).with_name("deskbell")), "spool", *arguments]
    return subprocess.run(
        command, env=os.environ | env, capture_output=True, text=True, timeout=60, check=False
    )


def test_the_commands(server: RunningServer, token: str, path: Path, proxy: Proxy) -> None:
    word, deskbell = unique("by hand"), str(Path(sys.executable).with_name("deskbell"))
    env = {"DESKBELL_URL": proxy.url, "DESKBELL_TOKEN": token}
    proxy.mood = Mood.BUSY
    for i in range(2):
        done = subprocess.run(
            [deskbell, "send", "--spool", str(path), "--user", "alice", f"{word} {i:04}"],
            env=os.environ | env,
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
        assert (done.returncode, done.stdout[-20:]) == (0, f" spooled, {i + 1} waiting\n")
        assert "503" in done.stderr
    status = spool_command("status", str(path))
    assert re.match(r"2 waiting, the oldest since 20\S+Z\n0 dead letters\n$", status.stdout)
    failed = spool_command("send", str(path), **env)
    assert failed.returncode == 1
    assert failed.stdout.startswith("0 sent, 0 refused, 2 waiting\n  ")
    proxy.mood = Mood.WELL
    sent = spool_command("send", str(path), **env)
    assert (sent.returncode, sent.stdout) == (0, "2 sent, 0 refused, 0 waiting\n")
    assert arrived(server, word) == titles(word, 2)
    missing = spool_command("status", str(path) + "x")
    assert missing.returncode == 2
    assert "there is no spool" in missing.stderr
