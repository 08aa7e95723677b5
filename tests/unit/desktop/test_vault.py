"""The vault, on keyrings that work, that lie, that hang."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from typing import Any

import keyring.errors
import pytest

from deskbell_desktop.adapters.vault import Vault, messenger
from deskbell_desktop.adapters.vault import ring as keyrings
from deskbell_desktop.adapters.vault import vault as module
from deskbell_desktop.adapters.vault.ring import Deed, Errand, Outcome, Trouble
from deskbell_desktop.adapters.vault.vault import LOCKED, NONE, SESSION_ONLY, UNLOCK
from tests.unit.desktop.make import ALICE


class Ring:
    """A keyring that refuses what Windows refuses."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def set_password(self, service: str, name: str, secret: str) -> None:
        if len(secret) > 1_280:
            raise OSError(1783, "CredWrite", "The stub received bad data")
        self.kept[service, name] = secret

    def get_password(self, service: str, name: str) -> str | None:
        return self.kept.get((service, name))

    def delete_password(self, service: str, name: str) -> None:
        if (service, name) not in self.kept:
            raise keyring.errors.PasswordDeleteError(name)
        del self.kept[service, name]


@pytest.mark.parametrize("length", [1, 999, 1_000, 1_001, 6_000])
def test_a_secret_of_any_length_comes_back(length: int) -> None:
    ring = Ring()
    secret = "s" * length
    assert Vault(lambda: ring).save(ALICE, secret) == ""
    assert Vault(lambda: ring).load(ALICE).secret == secret


def test_a_shorter_secret_leaves_nothing_of_the_longer_one() -> None:
    ring = Ring()
    vault = Vault(lambda: ring)
    vault.save(ALICE, "long" * 1_000)
    vault.save(ALICE, "short")
    assert vault.load(ALICE).secret == "short"
    assert len(ring.kept) == 2
    vault.forget(ALICE)
    assert ring.kept == {}
    assert vault.load(ALICE).secret is None


def test_a_write_that_breaks_off_leaves_the_secret_before() -> None:
    ring = Ring()
    vault = Vault(lambda: ring)
    vault.save(ALICE, "before")

    class Breaking(Ring):
        def set_password(self, service: str, name: str, secret: str) -> None:
            if name == keyrings.HEADER:
                raise OSError
            ring.set_password(service, name, secret)

        get_password = staticmethod(ring.get_password)

    assert "did not take the sign-in" in Vault(Breaking).save(ALICE, "after")
    assert vault.load(ALICE).secret == "before"


def test_without_a_keyring_it_says_so_in_clear_words() -> None:
    assert Vault(lambda: None).save(ALICE, "x") == NONE
    found = Vault(lambda: None).load(ALICE)
    assert (found.secret, found.why) == (None, "")


def test_a_locked_keyring_does_not_hold_us_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SAVE_LIMIT", 0.1)
    monkeypatch.setattr(module, "LOAD_LIMIT", 0.1)
    unlocked = threading.Event()

    class Locked(Ring):
        def get_password(self, service: str, name: str) -> str | None:
            unlocked.wait(10)
            return None

    vault = Vault(Locked)
    assert vault.save(ALICE, "x") == f"{LOCKED} {SESSION_ONLY}"
    assert vault.load(ALICE).why.startswith(LOCKED)
    unlocked.set()


def test_the_person_is_told_early_what_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.05)
    told, unlocked = list[str](), threading.Event()

    class Opening(Ring):
        def get_password(self, service: str, name: str) -> str | None:
            unlocked.wait(20)
            return super().get_password(service, name)

    def tell(words: str) -> None:
        told.append(words)
        unlocked.set()

    assert Vault(Opening, tell).load(ALICE).why == ""
    assert told == [f"{LOCKED} {UNLOCK}"]


def test_the_messenger_brings_back_what_it_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")  # not a person's own
    found = messenger.send(Errand(Deed.LOAD, "deskbell/nobody/1"), 60)
    assert found == Outcome(trouble=Trouble.NONE)


def test_a_messenger_that_stays_away_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    hung = (sys.executable, "-c", "import time; time.sleep(100)")
    monkeypatch.setattr(messenger, "_program", lambda: hung)
    began = time.monotonic()
    assert messenger.send(Errand(Deed.LOAD, "x"), 0.2).trouble is Trouble.LOCKED
    assert time.monotonic() - began < 20


ALONE = """
import time
from deskbell_desktop.adapters.vault import messenger, ring
messenger.UNLOCK_LIMIT, ring.run = 1, lambda _: time.sleep(100)
messenger.main()
"""


def test_a_messenger_whose_desk_is_gone_does_not_wait_for_ever() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", ALONE], input=b'["load", "x", ""]', timeout=60, check=False
    )
    assert ran.returncode == -signal.SIGALRM


def test_a_messenger_that_breaks_is_said_without_the_secret(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    broken = (sys.executable, "-c", "import sys; print(sys.stdin.read()); sys.exit(1)")
    monkeypatch.setattr(messenger, "_program", lambda: broken)
    assert messenger.send(Errand(Deed.SAVE, "x", "s3cret")).trouble is Trouble.FAILED
    assert caplog.text
    assert "s3cret" not in caplog.text


def test_a_refused_prompt_is_said() -> None:
    class Refusing(Ring):
        def get_password(self, service: str, name: str) -> str | None:
            raise keyring.errors.KeyringLocked("no")

    assert Vault(Refusing).load(ALICE).why.startswith(LOCKED)


def test_a_keyring_that_writes_in_the_clear_is_never_used(monkeypatch: pytest.MonkeyPatch) -> None:
    plain: Any = type("PlaintextKeyring", (), {"__module__": "keyrings.alt.file", "priority": 9})
    monkeypatch.setattr(keyring, "get_keyring", plain)
    monkeypatch.setattr(keyring.backend, "get_all_keyring", lambda: [plain()])
    assert keyrings.allowed_backend() is None


def test_an_allowed_keyring_inside_a_chain_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    good: Any = type("Keyring", (), {"__module__": "keyring.backends.SecretService", "priority": 5})
    chain: Any = type(
        "ChainerBackend", (), {"__module__": "keyring.backends.chainer", "backends": [good()]}
    )
    monkeypatch.setattr(keyring, "get_keyring", chain)
    monkeypatch.setattr(keyring.backend, "get_all_keyring", lambda: [])
    assert isinstance(keyrings.allowed_backend(), good)
