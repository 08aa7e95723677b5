"""The desktop signs in by the identity provider: browser, loopback, session, all of them real."""

import queue
import threading
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import pytest
import requests

from deskbell.wire import Device
from deskbell_desktop.adapters.loopback import Loopback
from deskbell_desktop.adapters.registrar import RestRegistrar
from deskbell_desktop.adapters.vault import Found
from deskbell_desktop.core import mail as m
from deskbell_desktop.core.account import Account
from deskbell_desktop.core.mail import Mail
from tests.identity_provider import Browser, IdentityProvider, query
from tests.running import RunningServer, free_port
from tests.server_fixtures import staffed

M = TypeVar("M")


class Keeper:
    def __init__(self) -> None:
        self.kept: dict[Account, str] = {}

    def save(self, account: Account, secret: str) -> str:
        self.kept[account] = secret
        return ""

    def load(self, account: Account) -> Found:
        return Found(self.kept.get(account))

    def forget(self, account: Account) -> None:
        self.kept.pop(account, None)


class Desk:
    """A desktop's registrar, and a person with a browser."""

    def __init__(self, browse: Callable[[str], bool]) -> None:
        self.mail: queue.SimpleQueue[Mail] = queue.SimpleQueue()
        self.keeper = Keeper()
        device = Device(id="d1", label="desk")
        self.registrar = RestRegistrar(self.mail.put, device, self.keeper, None, browse)

    def next(self, kind: type[M]) -> M:
        got = self.mail.get(timeout=30)
        assert isinstance(got, kind), got
        return got


def surfs(subject: str, pages: list[str], **browser: Any) -> Callable[[str], bool]:
    """A browser in a window of its own: opening it returns at once, as the system's does."""

    def browse(place: str) -> bool:
        def run() -> None:
            with Browser(subject, **browser) as window:
                end = window.go(place, stop="nowhere")
            pages.append(end.text if isinstance(end, requests.Response) else end)

        threading.Thread(target=run, daemon=True).start()
        return True

    return browse


@pytest.fixture(scope="module")
def provider(tmp_path_factory: pytest.TempPathFactory) -> Iterator[IdentityProvider]:
    made = IdentityProvider(
        f"http://127.0.0.1:{free_port()}", tmp_path_factory.mktemp("provider") / "log"
    )
    yield made.start()
    made.stop()


@pytest.fixture(scope="module")
def server(
    tmp_path_factory: pytest.TempPathFactory, provider: IdentityProvider
) -> Iterator[RunningServer]:
    running = staffed(tmp_path_factory.mktemp("server"), **provider.settings())
    running.url = provider.settings()["public_url"]
    running.port = int(running.url.rsplit(":", 1)[1])
    yield running.start()
    running.stop()


def test_a_person_signs_in_by_the_browser_and_stays(server: RunningServer) -> None:
    pages: list[str] = []
    desk = Desk(surfs("subject-rosa", pages))
    desk.registrar.sign_in_by_provider(server.url)
    done = desk.next(m.SignedIn)
    assert done.account.name == "rosa"
    desk.registrar.renew(done.account)
    assert desk.next(m.Renewed).account == done.account


def test_who_cancels_in_the_browser_is_told_in_the_window(server: RunningServer) -> None:
    desk = Desk(surfs("subject-sven", [], consents=False))
    desk.registrar.sign_in_by_provider(server.url)
    assert desk.next(m.SignInFailed).sentence == "The sign-in was cancelled."
    assert not desk.keeper.kept


def test_a_refused_answer_is_told_in_the_window(
    server: RunningServer, provider: IdentityProvider
) -> None:
    provider.wrong(claims={"nonce": "another"})
    desk = Desk(surfs("subject-tina", []))
    desk.registrar.sign_in_by_provider(server.url)
    assert "was refused" in desk.next(m.SignInFailed).sentence
    provider.wrong()


def test_a_browser_that_comes_back_only_when_it_is_closed_is_served_meanwhile(
    server: RunningServer,
) -> None:
    def browse(place: str) -> bool:
        with Browser("subject-wanda") as window:
            return isinstance(window.go(place, stop="nowhere"), requests.Response)

    desk = Desk(browse)
    desk.registrar.sign_in_by_provider(server.url)
    assert desk.next(m.SignedIn).account.name == "wanda"


def test_a_computer_without_a_browser_says_so_at_once() -> None:
    tried: list[str] = []

    def browse(place: str) -> bool:
        tried.append(place)
        return False

    desk = Desk(browse)
    desk.registrar.sign_in_by_provider("https://bell.example")
    assert desk.next(m.SignInFailed).sentence.startswith("No browser could be opened")
    with pytest.raises(requests.ConnectionError):
        requests.get(f"http://127.0.0.1:{query(tried[0])['port']}/", timeout=30)


def test_beginning_again_gives_up_the_one_before(server: RunningServer) -> None:
    opened: queue.SimpleQueue[str] = queue.SimpleQueue()

    def browse(place: str) -> bool:
        opened.put(place)
        return True

    desk = Desk(browse)
    desk.registrar.sign_in_by_provider(server.url)
    first = opened.get(timeout=30)
    desk.registrar.sign_in_by_provider(server.url)
    second = opened.get(timeout=30)
    assert query(first)["state"] != query(second)["state"]
    with Browser("subject-uwe") as window:
        window.go(second, stop="nowhere")
    assert desk.next(m.SignedIn).account.name == "uwe"


def test_the_loopback_takes_only_its_own_state_and_only_from_here() -> None:
    loopback = Loopback("s" * 32)
    came: queue.SimpleQueue[Any] = queue.SimpleQueue()
    threading.Thread(target=lambda: came.put(loopback.wait(60)), daemon=True).start()
    place = f"http://127.0.0.1:{loopback.port}"
    wrong = requests.get(f"{place}/?code=x&state=other", timeout=30)
    assert wrong.status_code == 404
    right = requests.get(f"{place}/?code=x&state={'s' * 32}&more=<script>", timeout=30)
    assert (right.status_code, "<script>" in right.text) == (200, False)
    assert came.get(timeout=30)["code"] == "x"
    with pytest.raises(requests.ConnectionError):
        requests.get(place, timeout=30)
