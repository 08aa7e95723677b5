"""Projects and tasks: who may see them, and who is rung when they change."""

from typing import Any

import pytest
import requests

from tests.running import RunningServer
from tests.sent import unique
from tests.stores import on_both_stores

pytestmark = on_both_stores


class Caller:
    """One person's REST calls, answers as they are."""

    def __init__(self, server: RunningServer, name: str) -> None:
        self.client = server.person(name)
        self._base = f"{server.url}/api"

    def __call__(self, method: str, path: str, **body: Any) -> requests.Response:
        headers = {"Authorization": f"Bearer {self.client.token}"}
        return requests.request(
            method, self._base + path, json=body or None, headers=headers, timeout=10
        )

    def rung(self, words: str) -> list[str]:
        return [n.title for n in self.client.inbox(q=words).items]


@pytest.fixture
def alice(server: RunningServer) -> Caller:
    return Caller(server, "alice")


@pytest.fixture
def bob(server: RunningServer) -> Caller:
    return Caller(server, "bob")


@pytest.fixture
def carol(server: RunningServer) -> Caller:
    return Caller(server, "carol")


def test_a_changed_project_rings_its_members(alice: Caller, bob: Caller, carol: Caller) -> None:
    name = unique("project").replace(" ", "")
    made = alice("POST", "/projects", name=name, members=["bob"]).json()
    assert made["members"] == ["alice", "bob"]
    changed = bob("PATCH", f"/projects/{made['id']}", status="on hold").json()
    assert changed["status"] == "on hold"
    (told, *_) = alice.client.inbox(q=name).items
    assert told.event == "project:updated"
    assert told.data["changes"] == {"status": "on hold"}
    assert told.sender.name == "bob"
    assert len(bob.rung(name)) == 2
    assert carol.rung(name) == []


def test_a_change_that_changes_nothing_rings_nobody(alice: Caller) -> None:
    name = unique("same").replace(" ", "")
    made = alice("POST", "/projects", name=name).json()
    assert alice("PATCH", f"/projects/{made['id']}", name=name).status_code == 200
    assert len(alice.rung(name)) == 1


def test_an_assigned_task_rings_its_assignee_once(alice: Caller, bob: Caller) -> None:
    title = unique("task").replace(" ", "")
    made = alice("POST", "/tasks", title=title, assignee="bob", due="2026-12-01").json()
    assert (made["assignee"], made["due"]) == ("bob", "2026-12-01")
    alice("PATCH", f"/tasks/{made['id']}", status="done")
    assert [n.event for n in bob.client.inbox(q=title).items] == ["task:assigned"]
    assert alice.rung(title) == []
    alice("PATCH", f"/tasks/{made['id']}", assignee="alice")
    assert alice.rung(title) == [title]


def test_other_peoples_projects_and_tasks_are_not_there(
    alice: Caller, bob: Caller, carol: Caller
) -> None:
    project = alice("POST", "/projects", name=unique("p")).json()["id"]
    task = alice("POST", "/tasks", title=unique("t"), project_id=project).json()["id"]
    for path in (f"/projects/{project}", f"/tasks/{task}"):
        assert carol("GET", path).status_code == 404
        assert carol("PATCH", path, status="x").status_code == 404
    assert carol("POST", "/tasks", title="x", project_id=project).status_code == 404
    assert project not in [p["id"] for p in carol("GET", "/projects").json()["items"]]
    assert task not in [t["id"] for t in bob("GET", "/tasks").json()["items"]]


def test_mistakes_are_named(alice: Caller) -> None:
    unknown = alice("POST", "/projects", name="x", members=["nobody"])
    assert unknown.json()["errors"][0]["field"] == "members.0"
    assert alice("POST", "/tasks", title="x", assignee="nobody").json()["code"] == "unknown-user"
    assert alice("POST", "/tasks", title="x", due="soon").status_code == 422
    assert alice("GET", "/tasks/0").status_code == 422
    assert alice("POST", "/projects").status_code == 422
