"""The main job on a real desktop: a back end speaks, the bell rings, the history holds it."""

import time
from pathlib import Path

import pytest

from deskbell.catalogue import CATALOGUE
from tests.desktop.app.application import Application
from tests.desktop.app.conftest import Somebody
from tests.lab import (
    Ear,
    Lab,
    Node,
    NotifyCall,
    keyring,
    keys,
    notifications,
    popup,
    press,
    program,
    screenshot,
    until,
    write,
)
from tests.running import PASSWORD
from tests.sent import RECORDS

pytestmark = pytest.mark.desktop


def shown(lab: Lab, title: str) -> NotifyCall | None:
    return next((call for call in notifications(lab) if call.summary == title), None)


def test_a_notification_rings_the_bell_and_the_daemon(
    lab: Lab, app: Application, somebody: Somebody
) -> None:
    sent = somebody.ring("Lorry at gate 4", message="Ten pallets <b>of</b> flour & salt")
    call = until(lambda: shown(lab, "Lorry at gate 4"), "the daemon's call")
    assert call.app == "Deskbell"
    assert {"Open", "Mark read"} <= set(call.actions.values())
    assert call.hints["urgency"] == 1
    assert call.hints["desktop-entry"] == "deskbell"
    assert "&lt;b&gt;of&lt;/b&gt;" in call.body
    app.wait_unread(1)
    assert "Lorry at gate 4" in " ".join(app.rows())
    until(lambda: popup(lab, "Lorry at gate 4"), "the bubble on the screen")
    assert somebody.client.get(sent.id).state is not None


def test_no_second_toolkit_is_loaded(app: Application) -> None:
    loaded = Path(f"/proc/{app.pid}/maps").read_text()
    assert "libQt6Gui" in loaded
    assert "libgtk" not in loaded


def test_mark_read_on_the_bubble_reads_it_everywhere(
    lab: Lab, app: Application, somebody: Somebody
) -> None:
    sent = somebody.ring("Read me")
    app.wait_unread(1)
    press(lab, "Read me", "Mark read")
    app.wait_unread(0)
    until(lambda: somebody.client.unread_count().total == 0, "read on the server")
    assert until(lambda: (c := shown(lab, "Read me")) and c.closed, "the bubble's end")
    assert somebody.client.get(sent.id).state


def test_open_on_the_bubble_shows_it_in_the_window(
    lab: Lab, app: Application, somebody: Somebody
) -> None:
    somebody.ring("Open me", message="all about it", data={"aisle": "seven"})
    press(lab, "Open me", "Open")
    window = until(app.window, "the window")
    until(lambda: window.find("seven"), "the details with their data")


def test_acknowledge_on_the_bubble_answers_the_sender(
    lab: Lab, app: Application, somebody: Somebody
) -> None:
    sent = somebody.ring("Answer me", priority="urgent", require_ack=True)
    call = until(lambda: shown(lab, "Answer me"), "the daemon's call")
    assert call.hints["urgency"] == 2
    press(lab, "Answer me", "Acknowledge")

    def acked() -> bool:
        state = somebody.client.get(sent.id).state
        return state is not None and state.acked is not None

    until(acked, "the acknowledgement on the server")
    app.wait_unread(0)


def test_read_on_another_device_takes_the_bubble_away(
    lab: Lab, app: Application, somebody: Somebody
) -> None:
    sent = somebody.ring("Read elsewhere")
    until(lambda: popup(lab, "Read elsewhere"), "the bubble")
    somebody.client.mark(sent.id, read=True)
    until(lambda: (c := shown(lab, "Read elsewhere")) and c.closed, "the bubble's end", 3)
    app.wait_unread(0)


def test_it_sounds_by_priority_and_not_when_muted(
    lab: Lab, app: Application, somebody: Somebody
) -> None:
    with Ear(lab) as low:
        somebody.ring("Quiet one", priority="low")
        app.wait_unread(1)
        time.sleep(0.7)
        assert shown(lab, "Quiet one") is None, "no bubble either"
    with Ear(lab) as loud:
        somebody.ring("Loud one", priority="high")
        until(loud.hears_something, "the sound")
        time.sleep(0.7)
    app.open_window()
    app.find("More", "push button")
    both = app.open_window().find_all("More", "push button")
    min(both, key=lambda button: button.box.x).click()  # the list's, not the notification's
    time.sleep(0.3)  # Qt keeps an open menu out of the tree, so there is nothing to wait for
    keys(lab, "Down", "Down", "Return")  # past the test; "Connect now" is off while connected
    time.sleep(2.6)  # at most one sound in 2.5 s anyway
    with Ear(lab) as muted:
        somebody.ring("Muted one", priority="high")
        app.wait_unread(3)
        time.sleep(0.7)
    assert low.rms == 0
    assert loud.rms > 0.005
    assert muted.rms == 0


def in_program(lab: Lab, name: str) -> Node | None:
    """Anywhere in the application: menus and toasts are windows of their own."""
    running = program(lab, "Deskbell")
    return next((n for n in running.find_all(name) if n.showing), None) if running else None


def test_all_eight_events_are_listed_with_their_types(
    lab: Lab, app: Application, somebody: Somebody
) -> None:
    for event, record in RECORDS.items():
        title = f"The event {event}"
        if record:
            somebody.bell._event(event, record, {"users": [somebody.name], "title": title})
        elif event == "system:alert":
            somebody.bell.system_alert(title, users=[somebody.name])
        else:
            somebody.ring(title)
    app.wait_unread(8)
    listed = " ".join(app.rows(8))
    assert all(f"The event {event}" in listed for event in CATALOGUE)
    screenshot(lab, Path("build/lab/eight-events.png"))


def test_quit_and_relaunch_restore_all_without_a_password(
    lab: Lab, app: Application, somebody: Somebody
) -> None:
    somebody.ring("Kept")
    until(lambda: popup(lab, "Kept"), "the bubble")
    app.wait_unread(1)
    assert [s.attributes.get("username") for s in keyring.secrets(lab)]
    assert app.end() == 0
    assert until(lambda: app.bell() is None, "the bell's end")
    until(lambda: all(c.closed for c in notifications(lab)), "the bubbles' end: nobody hears them")
    somebody.ring("While away")
    app.start(sign_in=False)
    app.wait_connected()
    app.wait_unread(2)
    rows = " ".join(app.rows(2))
    assert "Kept" in rows
    assert "While away" in rows
    assert [c.summary for c in notifications(lab)].count("Kept") == 1


def test_signing_in_by_hand(lab: Lab, somebody: Somebody) -> None:
    app = Application(lab, somebody.server.url, somebody.name)
    app.start(sign_in=False)
    address = app.find("Server", "text")
    address.click()
    keys(lab, "ctrl+a")
    write(lab, somebody.server.url)
    app.find("User name", "text").click()
    write(lab, somebody.name)
    app.find("Password", "text").click()
    write(lab, "wrong" + PASSWORD)
    keys(lab, "Return")
    app.find("Name or password is wrong. Check both and try again.")
    app.find("Password", "text").click()
    keys(lab, "ctrl+a")
    write(lab, PASSWORD)
    keys(lab, "Return")
    app.wait_connected()
    files = [f for f in lab.home.rglob("*") if f.is_file()]
    assert not [f for f in files if PASSWORD.encode() in f.read_bytes()]
    assert not [f for f in files if b"dbr_" in f.read_bytes()]
    assert app.end() == 0


def test_a_second_start_shows_the_window_of_the_first(lab: Lab, app: Application) -> None:
    app.second_start("--hidden")
    assert app.second_start() == 0
    until(app.window, "the first one's window")


@pytest.mark.flavour(daemon="none")
def test_without_a_daemon_our_own_toast_shows_it(
    lab: Lab, app: Application, somebody: Somebody
) -> None:
    somebody.ring("No daemon here", message="but a toast")
    app.wait_unread(1)
    until(lambda: in_program(lab, "No daemon here"), "the toast")
    screenshot(lab, Path("build/lab/toast.png"))


@pytest.mark.flavour(tray="none")
def test_without_a_tray_the_window_shows_and_it_works(lab: Lab, somebody: Somebody) -> None:
    app = Application(lab, somebody.server.url, somebody.name)
    app.start()
    until(app.window, "the window")
    somebody.ring("No tray here")
    until(lambda: shown(lab, "No tray here"), "the daemon's call")
    assert app.end() == 0
