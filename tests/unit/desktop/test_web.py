"""The sessions: what they load, and when."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from deskbell_desktop.adapters.doctor import asking
from deskbell_desktop.adapters.link import library
from deskbell_desktop.adapters.way import Way, WayBlocked
from deskbell_desktop.adapters.web import Web, unreadable
from deskbell_desktop.core.doctor.there import Trouble
from tests.unit.desktop.web_server import web


def test_certificates_are_read_when_tls_is_first_wanted(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.pem"
    wrong.write_text("no certificate")
    with web(lambda *_: (200, {})) as server, Web(Way(ca_file=str(wrong))).session() as session:
        assert session.get(f"{server.url}/", timeout=5).ok
        library.client(session, server.url, 5.0)
        with pytest.raises(WayBlocked, match="cannot be read as certificates"):
            session.get(server.url.replace("http:", "https:"), timeout=5)
        with pytest.raises(WayBlocked, match="cannot be read as certificates"):
            library.client(session, "HTTPS://bell.example", 5.0)


def test_a_new_file_that_holds_no_certificates_is_told_once_and_before_tls_is_wanted(
    tmp_path: Path,
) -> None:
    wrong, web = tmp_path / "wrong.pem", Web()
    wrong.write_text("no certificate")
    told = [web.use(proxy, file) for proxy in ("", "p:1") for file in (str(wrong), str(wrong), "")]
    assert [bool(word) for word in told] == [True, False, False] * 2
    assert told[0] == f"The certificate file {wrong} cannot be read as certificates."


def test_the_doctor_finds_it_although_the_server_needs_no_tls(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.pem"
    wrong.write_text("no certificate")
    with web(lambda *_: (200, {})) as server:
        found = asking.look(Web(Way(ca_file=str(wrong))), server.url)
    assert (found.trouble, found.unreadable) == (Trouble.NONE, unreadable(str(wrong)))


def test_an_address_that_is_not_in_ascii_finds_its_tables_although_they_were_spared() -> None:
    told = """
from deskbell_desktop.adapters import spared
spared.load()
import requests
print(requests.Request("GET", "https://bücher.example/").prepare().url)
"""
    command = [sys.executable, "-X", "utf8", "-c", told]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert ran.stdout.strip() == "https://xn--bcher-kva.example/"
