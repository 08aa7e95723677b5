"""The whole of triage without a mouse: by keys alone, and by what a screen reader can press."""

from __future__ import annotations

import pytest

from deskbell.errors import NotFound
from deskbell.notification import State
from tests.desktop.app.application import Application
from tests.desktop.app.conftest import Somebody
from tests.lab import Lab, Node, keys, popup, until, write

pytestmark = pytest.mark.desktop


def focusable(node: Node) -> list[Node]:
    return [n for n in node.walk() if {"focusable", "showing"} <= n.states]


def arrived(app: Application, somebody: Somebody) -> list[str]:
    """Three to work through; the ids, oldest first."""
    sent = [
        somebody.ring("Pallet wrap is low", type="inventory", message="12 left of 50"),
        somebody.ring("Count aisle 7", type="task", priority="high"),
        somebody.ring("Cold store 2 is warm", priority="urgent", require_ack=True),
    ]
    app.wait_unread(3)
    return [one.id for one in sent]


def test_everything_that_takes_the_focus_is_named(
    lab: Lab, app: Application, somebody: Somebody
) -> None:
    arrived(app, somebody)
    rows = app.rows(at_least=3)
    assert rows[0].startswith("Unread, urgent, needs your answer. Cold store 2 is warm.")
    choose(app, "Cold store")
    app.find("Acknowledge")
    found = focusable(app.open_window())
    assert len(found) > 8
    assert [(node.role, node.path) for node in found if not node.name.strip()] == []


def test_triage_by_keys(lab: Lab, app: Application, somebody: Somebody) -> None:
    wrap, _, cold = arrived(app, somebody)
    app.open_window()
    app.rows(at_least=3)
    keys(lab, "ctrl+f")
    write(lab, "wrap")
    until(lambda: len(app.rows()) == 1, "the one that is found")
    keys(lab, "Down", "Return")
    until(lambda: state(somebody, wrap).read, "read on the server")
    keys(lab, "Delete")
    until(lambda: gone(somebody, wrap), "deleted on the server")
    app.find("“Pallet wrap is low” deleted")
    keys(lab, "ctrl+z")
    until(lambda: not gone(somebody, wrap), "back on the server")
    keys(lab, "ctrl+f", "Escape")
    app.rows(at_least=3)
    keys(lab, "Home", "ctrl+shift+a")
    until(lambda: state(somebody, cold).acked is not None, "acknowledged on the server")


def test_what_waits_for_an_answer_stays_on_bell_screen_and_list_until_it_has_it(
    lab: Lab, app: Application, somebody: Somebody
) -> None:
    cold = somebody.ring("Cold store 2 is warm", priority="urgent", require_ack=True).id
    app.wait_unread(1)
    choose(app, "Cold store")
    press(app, "Mark read")
    until(lambda: state(somebody, cold).read, "read on the server")
    until(lambda: "Deskbell: 1 urgent." in app.says(), f"urgent, not {app.says()!r}")
    assert popup(lab, "Cold store 2 is warm"), "the bubble stays"
    press(app, "Delete")
    app.find("“Cold store 2 is warm” waits for your answer: acknowledge it first")
    assert not gone(somebody, cold)
    press(app, "Acknowledge")
    until(lambda: "urgent" not in app.says(), "a calm bell")
    until(lambda: not popup(lab, "Cold store 2 is warm"), "the bubble's end")
    press(app, "Delete")
    until(lambda: gone(somebody, cold), "deleted on the server")


def test_triage_by_accessible_actions(lab: Lab, app: Application, somebody: Somebody) -> None:
    wrap, _, cold = arrived(app, somebody)
    app.open_window()
    app.rows(at_least=3)
    choose(app, "Pallet wrap")
    press(app, "Mark read")
    until(lambda: state(somebody, wrap).read, "read on the server")
    press(app, "Delete")
    until(lambda: gone(somebody, wrap), "deleted on the server")
    press(app, "Undo")
    until(lambda: not gone(somebody, wrap), "back on the server")
    choose(app, "Cold store")
    press(app, "Acknowledge")
    until(lambda: state(somebody, cold).acked is not None, "acknowledged on the server")


def gone(somebody: Somebody, id: str) -> bool:
    try:
        somebody.client.get(id)
    except NotFound:
        return True
    return False


def state(somebody: Somebody, id: str) -> State:
    found = somebody.client.get(id).state
    assert found is not None
    return found


def choose(app: Application, title: str) -> None:
    """Make a row the current one, as a screen reader does."""

    def row() -> Node | None:
        found = app.find("Notifications", "list").children
        return next((one for one in found if title in one.name), None)

    node = until(row, f"the row {title!r}")
    node.do_action(node.actions[0]) if node.actions else node.click()
    until(lambda: title in " ".join(one.name for one in details(app)), "its details")


def details(app: Application) -> list[Node]:
    pane = app.find("Details")
    return [node for node in pane.walk() if node.showing]


def press(app: Application, name: str) -> None:
    node = app.find(name)
    node.do_action("Press")


def test_ctrl_a_takes_more_than_the_list_has_loaded(
    lab: Lab, app: Application, somebody: Somebody
) -> None:
    cold = somebody.ring("Cold store 2 is warm", priority="urgent", require_ack=True)
    for n in range(130):
        somebody.ring(f"Count aisle {n}")
    app.wait_unread(131)
    choose(app, "Count aisle 129")
    keys(lab, "ctrl+a")
    app.find("131 selected")
    keys(lab, "ctrl+u")
    until(lambda: state(somebody, cold.id).read, "read on the server")
    app.wait_unread(0)
    keys(lab, "Delete")
    app.find("130 notifications deleted. 1 waits for your answer and stays")
    until(lambda: [x.id for x in somebody.client.inbox().items] == [cold.id], "deleted there", 20)
    until(lambda: len(app.rows()) == 1, "the one that stays")
