from __future__ import annotations

import threading
import time
import wave

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from deskbell_desktop.core.address import address_of
from deskbell_desktop.core.door import Changed, Watcher
from deskbell_desktop.core.notice import Chime
from deskbell_desktop.core.query import Counts
from deskbell_desktop.ui.bridge import Bridge
from deskbell_desktop.ui.login import Login
from deskbell_desktop.ui.present import Present
from deskbell_desktop.ui.sound import Sounds
from deskbell_desktop.ui.theme import Theme
from deskbell_resources import SOUNDS, icon_names, icon_svg, sound_file
from tests.gallery.stage import status


class Ear(QObject):
    """Hears the bridge."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.seen: list[int] = []
        self.threads: set[int] = set()
        bridge.inbox_changed.connect(self.hear)

    def hear(self, changed: Changed) -> None:
        self.seen.append(changed.counts.total)
        self.threads.add(threading.get_ident())


def test_calls_from_other_threads_arrive_in_order(qtbot: QtBot) -> None:
    bridge = Bridge()
    watcher: Watcher = bridge
    ear = Ear(bridge)
    present = Present(bridge, status())
    told: list[int] = []
    present.counts_changed.connect(lambda: told.append(present.counts.total))

    def tell() -> None:
        for total in range(1, 1_001):
            watcher.changed(Changed(Counts(total=total)))

    worker = threading.Thread(target=tell)
    worker.start()
    qtbot.waitUntil(lambda: bool(told) and told[-1] == 1_000)
    worker.join()
    assert ear.seen == list(range(1, 1_001))
    assert ear.threads == {threading.get_ident()}
    assert len(told) < 1_000  # the windows hear the latest word, not every one


def test_sign_in_names_the_field_that_is_missing(theme: Theme, qtbot: QtBot) -> None:
    login = Login(theme)
    qtbot.addWidget(login)
    login.show()
    login._button.click()
    assert login.error == "Enter the server’s address."
    login.offer("bell.example", "mara")
    login._button.click()
    assert login.error == "Enter your password."


def test_the_password_goes_on_once_and_is_not_kept(theme: Theme, qtbot: QtBot) -> None:
    login = Login(theme)
    qtbot.addWidget(login)
    login.show()
    login.offer("bell.example", "mara")
    login.password.setText("secret")
    with qtbot.waitSignal(login.asked) as asked:
        login._button.click()
    assert asked.args == ["bell.example", "mara", "secret", True]
    assert not login._button.isEnabled()
    login.failed("Name or password is wrong.", "Try again.")
    assert login.error == "Name or password is wrong. Try again."
    assert login.password.text() == ""


@pytest.mark.parametrize(
    ("said", "address"),
    [
        ("bell.example", "https://bell.example"),
        ("bell.example:8443/", "https://bell.example:8443"),
        ("localhost:8480", "http://localhost:8480"),
        ("127.0.0.1:8480", "http://127.0.0.1:8480"),
        ("http://bell.example", "http://bell.example"),
    ],
)
def test_an_address_is_https_unless_it_is_this_machine(said: str, address: str) -> None:
    assert address_of(said) == address


@pytest.mark.parametrize("name", SOUNDS)
def test_a_sound_is_short_and_peaks_at_minus_six(name: str) -> None:
    with wave.open(str(sound_file(name))) as played:
        frames = played.readframes(played.getnframes())
        seconds = played.getnframes() / played.getframerate()
    loudest = max(
        abs(int.from_bytes(frames[i : i + 2], "little", signed=True))
        for i in range(0, len(frames), 2)
    )
    assert seconds < 1
    assert 0.49 < loudest / 32768 < 0.51


def test_an_unknown_sound_loads_nothing(qtbot: QtBot) -> None:
    sounds = Sounds()
    chime: Chime = sounds
    chime.play("no such sound", 80)
    qtbot.wait(10)
    assert not sounds._effects


def test_every_icon_takes_the_colour_it_is_given() -> None:
    assert all("currentColor" in icon_svg(name) for name in icon_names())


def test_the_store_thread_outlives_a_bad_read(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    class Broken:
        def counts(self) -> Counts:
            raise OSError("disk")

        page = get = whole = counts

    bridge = Bridge()
    bridge.start(lambda: Broken())  # type: ignore[arg-type,return-value]
    bridge.ask_counts()
    deadline = time.monotonic() + 2
    while "could not be read" not in caplog.text and time.monotonic() < deadline:
        time.sleep(0.01)
    bridge.stop()
    assert "could not be read" in caplog.text
