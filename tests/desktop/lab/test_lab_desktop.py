"""Checks that the lab sees, clicks and hears what is on its desktop."""

import math
import subprocess
import sys
import wave
from pathlib import Path

import pytest

from tests.desktop.lab.conftest import Notify
from tests.lab import (
    Ear,
    Flavour,
    Lab,
    Node,
    TrayItem,
    click,
    keyring,
    keys,
    notifications,
    popup,
    press,
    program,
    screenshot,
    tray_box,
    tray_click,
    tray_item,
    until,
    windows,
)

pytestmark = pytest.mark.desktop


def open_window(lab: Lab) -> Node:
    tray_click(lab, title="lab-sample")
    until(lambda: windows(lab, "^Sample window$"), "the window")
    found = program(lab, "lab-sample")
    assert found
    return found


def test_a_tray_item_tells_its_title_tooltip_and_icon(sample: TrayItem) -> None:
    assert sample.tooltip_title == "Sample: 3 unread"
    assert bytes.fromhex("ffe04040") in sample.icons[0].argb


@pytest.mark.parametrize("lab", [Flavour(), Flavour(tray="trayer")], indirect=True, ids=str)
def test_a_left_click_on_the_tray_opens_the_window(lab: Lab) -> None:
    lab.spawn(sys.executable, str(Path(__file__).with_name("sample.py")), name="sample")
    until(lambda: shows_red(lab), "the icon in the panel")
    tray_click(lab)
    assert until(lambda: windows(lab, "^Sample window$"), "the window")


def shows_red(lab: Lab) -> bool:
    path = screenshot(lab, lab.folder / "tray.png", tray_box(lab))
    return "#E04040" in lab.tool("convert", str(path), "-unique-colors", "txt:-")


def test_a_button_is_found_by_its_name_and_clicked(lab: Lab, sample: TrayItem) -> None:
    window = open_window(lab)
    button = until(lambda: window.find("Press me", "push button"), "the button")
    assert {"enabled", "showing"} <= button.states
    button.click()
    assert until(lambda: window.find("pressed", "label"), "the label's new text")


def test_a_button_obeys_a_screen_reader_and_the_keyboard(lab: Lab, sample: TrayItem) -> None:
    window = open_window(lab)
    until(lambda: window.find("Press me", "push button"), "the button").do_action("Press")
    assert until(lambda: window.find("pressed", "label"), "the label's new text")
    keys(lab, "Tab", "space")


@pytest.mark.parametrize(
    "lab", [Flavour(), Flavour(daemon="xfce"), Flavour(daemon="dunst")], indirect=True, ids=str
)
def test_a_pressed_button_of_a_notification_is_on_the_record(lab: Lab, notify: Notify) -> None:
    notify("First", {"open": "Open", "read": "Mark read"})
    press(lab, "First", "Mark read")
    call = until(lambda: next((c for c in notifications(lab) if c.invoked), None), "the action")
    assert (call.summary, call.body, call.invoked) == ("First", "The body", ("read",))
    assert call.accepted
    assert call.hints["urgency"] == 1


def test_a_click_on_a_notification_is_its_default_action(lab: Lab, notify: Notify) -> None:
    notify("Click here", {"default": "Open"})
    window = until(lambda: popup(lab, "Click here"), "the notification")
    click(lab, *until(lambda: window.find("Click here"), "its summary").box.centre)
    assert until(lambda: notifications(lab)[0].closed, "its end") == "dismissed"
    assert notifications(lab)[0].invoked == ("default",)


@pytest.mark.flavour(daemon="none")
def test_without_a_daemon_nobody_answers(lab: Lab) -> None:
    assert not lab.bus.owned("org.freedesktop.Notifications")


def test_silence_is_exactly_nothing(lab: Lab) -> None:
    with Ear(lab) as ear:
        pass
    assert (ear.rms, ear.seconds) == (0.0, 0.0)


def test_a_beep_is_heard_as_long_as_it_lasts(lab: Lab) -> None:
    beep(lab.folder / "beep.wav", seconds=0.4)
    with Ear(lab) as ear:
        lab.tool("paplay", str(lab.folder / "beep.wav"))
    assert ear.rms > 0.05
    assert ear.seconds == pytest.approx(0.4, abs=0.05)


def beep(path: Path, seconds: float) -> None:
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 48000, 0, "NONE", ""))
        for i in range(int(48000 * seconds)):
            value = int(16000 * math.sin(i * 440 * math.tau / 48000))
            file.writeframesraw(value.to_bytes(2, "little", signed=True))


def test_the_keyring_gives_back_what_it_was_given(lab: Lab) -> None:
    secret = "päss wörd " * 50
    run_keyring(lab, "set", "service", "person", said=secret)
    assert run_keyring(lab, "get", "service", "person").rstrip("\n") == secret
    assert [s.attributes["service"] for s in keyring.secrets(lab)] == ["service"]
    keyring.lock(lab)
    assert keyring.locked(lab)


def test_each_test_begins_with_an_empty_keyring_and_record(lab: Lab) -> None:
    assert not keyring.locked(lab)
    assert keyring.secrets(lab) == []
    assert notifications(lab) == []
    assert list((lab.home / "home").iterdir()) == []


def run_keyring(lab: Lab, *words: str, said: str = "") -> str:
    command = [sys.executable, "-m", "keyring", *words]
    return subprocess.run(
        command, env=lab.env, input=said, capture_output=True, text=True, check=True, timeout=20
    ).stdout


def test_a_tray_that_ends_and_comes_back_shows_the_item_again(lab: Lab, sample: TrayItem) -> None:
    lab.stop("tray")
    until(lambda: not lab.bus.owned("org.kde.StatusNotifierWatcher"), "the end of the tray")
    lab.start("tray")
    assert until(lambda: tray_item(lab, "lab-sample"), "the item in the new tray")


def test_a_daemon_can_be_replaced_by_another(lab: Lab, notify: Notify) -> None:
    lab.switch(daemon="xfce")
    notify("From the other", {})
    assert until(lambda: popup(lab, "From the other"), "the notification")
