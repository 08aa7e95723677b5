"""Word of a newer release: the real messenger against web servers, honest ones and others.

Each manifest is fetched over TLS with a company's certificate, as in a company.
"""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import threading
from base64 import b64encode
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from deskbell_desktop.adapters.release import messenger
from deskbell_desktop.adapters.release.fetching import MOST, fetched
from deskbell_desktop.adapters.release.manifest import PURPOSE, NotBelieved, public_key, sealed
from deskbell_desktop.adapters.way import Way
from deskbell_desktop.core.preferences import Preferences
from deskbell_desktop.core.release import Release
from tests.certificates import Authority
from tests.relays import TlsFront
from tests.unit.desktop.web_server import Answer, Web, web

KEY, OTHER = Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()
PAGE = "https://downloads.test/deskbell/1.2.0"
GOOD = sealed(Release("1.2.0", PAGE), KEY).decode()


def signed(words: object, key: Ed25519PrivateKey = KEY) -> str:
    """Whatever a holder of the key might sign."""
    told = json.dumps(words)
    signature = b64encode(key.sign(PURPOSE + told.encode())).decode()
    return json.dumps({"release": told, "signature": signature})


class Company:
    """A web server behind TLS. `says` is what it answers; `way` believes its certificate."""

    def __init__(self, plain: Web, front: TlsFront, ca: Path) -> None:
        self.plain, self.way = plain, Way(ca_file=str(ca))
        self.url = f"https://localhost:{front.port}/release.json"
        self.held = Preferences(
            update_manifest=self.url, update_key=public_key(KEY), ca_file=str(ca)
        )


@pytest.fixture
def company(authority: Authority) -> Iterator[Callable[[Callable[[str], Answer]], Company]]:
    open_: list[Any] = []

    def make(rule: Callable[[str], Answer]) -> Company:
        plain = web(lambda _method, path, _body: rule(path))
        open_.append(plain)
        served = plain.__enter__()
        front = TlsFront(authority.server("localhost"), served.server_port)
        open_.append(front)
        return Company(served, front.__enter__(), authority.ca)

    yield make
    for each in reversed(open_):
        each.__exit__(None, None, None)


Make = Callable[[Callable[[str], Answer]], Company]


def test_a_good_manifest_tells_of_the_release(company: Make) -> None:
    at = company(lambda _: (200, GOOD))
    assert messenger.ask(at.held) == Release("1.2.0", PAGE)
    assert len(at.plain.asked) == 1


def test_nobody_asks_where_the_policy_names_no_manifest_or_no_key(company: Make) -> None:
    at = company(lambda _: (200, GOOD))
    assert messenger.ask(Preferences(update_manifest=at.url)) is None
    assert messenger.ask(Preferences(update_key=public_key(KEY))) is None
    assert not at.plain.asked


def test_nobody_asks_where_a_package_manager_keeps_the_program(
    company: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = company(lambda _: (200, GOOD))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "deskbell-desktop"))
    (tmp_path / "kept-by-packages").touch()
    assert messenger.ask(at.held) is None
    assert not at.plain.asked


HOSTILE = {
    "signed by somebody else": (signed({"version": "1.2.0", "url": PAGE}, OTHER), "signature"),
    "changed after it was signed": (GOOD.replace("1.2.0", "1.3.0", 1), "signature"),
    "not signed": (json.dumps({"release": "{}"}), "lacks"),
    "a signature that is no text": (json.dumps({"release": "{}", "signature": 7}), "lacks"),
    "no JSON": ("<html>Sign in to the guest network</html>", "not JSON"),
    "JSON without end": ("[" * 10_000, "not JSON"),
    "a list": ("[]", "lacks"),
    "signed, without a link": (signed({"version": "1.2.0"}), "lacks"),
    "signed, a plain link": (signed({"version": "9", "url": "http://x.test/"}), "version"),
    "signed, an unencrypted link": (
        signed({"version": "9.0", "url": "http://downloads.test/"}),
        "https",
    ),
    "signed, a link that starts something": (
        signed({"version": "9.0", "url": "file:///usr/bin/true"}),
        "https",
    ),
    "signed, a version of words": (signed({"version": "newest!", "url": PAGE}), "version"),
    "too long": (GOOD + " " * MOST, "more than"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_not_a_signed_manifest_is_not_believed(company: Make, name: str) -> None:
    said, word = HOSTILE[name]
    at = company(lambda _: (200, said))
    with pytest.raises(NotBelieved, match=word):
        fetched(at.url, public_key(KEY), at.way)


def test_it_is_never_asked_for_without_encryption(company: Make) -> None:
    at = company(lambda _: (200, GOOD))
    with pytest.raises(NotBelieved, match="did not come"):
        fetched(f"{at.plain.url}/release.json", public_key(KEY), at.way)
    assert not at.plain.asked


def test_a_server_without_a_believed_certificate_tells_nothing(company: Make) -> None:
    at = company(lambda _: (200, GOOD))
    with pytest.raises(NotBelieved, match="Untrusted"):
        fetched(at.url, public_key(KEY), Way())


def test_a_page_that_is_not_there_tells_nothing(company: Make) -> None:
    at = company(lambda _: (404, GOOD))
    with pytest.raises(NotBelieved, match="404"):
        fetched(at.url, public_key(KEY), at.way)


class Raw(TlsFront):
    """Says these bytes whatever it is asked; `drips` one blank after the other from then on."""

    def __init__(self, certificate: Path, said: bytes, *, drips: bool = False) -> None:
        super().__init__(certificate, 0)
        self._said, self._drips, self.over = said, drips, threading.Event()

    def _handle(self, connection: socket.socket) -> None:
        with self._context.wrap_socket(connection, server_side=True) as secure:
            secure.recv(4096)
            secure.sendall(self._said)
            while self._drips and not self.over.wait(0.1):
                secure.sendall(b" ")


def test_a_server_that_only_drips_is_left_in_time(authority: Authority) -> None:
    said = b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n"
    with Raw(authority.server("localhost"), said, drips=True) as front:
        held = Preferences(
            update_manifest=f"https://localhost:{front.port}/",
            update_key=public_key(KEY),
            ca_file=str(authority.ca),
        )
        assert messenger.ask(held, limit=1.0) is None
        front.over.set()


def test_a_redirection_out_of_encryption_is_not_followed(
    company: Make, authority: Authority
) -> None:
    at = company(lambda _: (200, GOOD))
    moved = f"HTTP/1.1 302 Found\r\nLocation: {at.plain.url}/\r\nContent-Length: 0\r\n\r\n"
    with (
        Raw(authority.server("localhost"), moved.encode()) as front,
        pytest.raises(NotBelieved, match="InvalidSchema"),
    ):
        fetched(f"https://localhost:{front.port}/", public_key(KEY), at.way)
    assert not at.plain.asked


def test_the_manifest_that_the_release_script_signs_is_believed(
    company: Make, tmp_path: Path
) -> None:
    script = [sys.executable, str(Path("packaging/manifest.py").absolute())]
    file = tmp_path / "manifest.pem"

    def run(*arguments: str) -> str:
        done = subprocess.run([*script, *arguments], capture_output=True, text=True, check=True)
        return done.stdout

    key = run("key", str(file)).strip()
    assert file.stat().st_mode & 0o077 == 0
    made = run("sign", "1.2.0", PAGE, str(file))
    at = company(lambda _: (200, made))
    assert fetched(at.url, key, at.way) == Release("1.2.0", PAGE)


def test_the_release_script_says_in_a_line_what_it_cannot_do(tmp_path: Path) -> None:
    script = Path(__file__).parents[2] / "packaging" / "manifest.py"
    key = str(tmp_path / "key.pem")

    def said(*arguments: str) -> tuple[int, str]:
        command = [sys.executable, str(script), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
        return done.returncode, done.stderr

    assert said("key", key) == (0, "")
    assert said("key", key) == (1, f"{key}: File exists\n")  # never one over the other
    status, words = said("sign", "next", "https://downloads.example/", key)
    assert (status, words.count("\n")) == (1, 1)
    assert "no desk would believe that" in words
