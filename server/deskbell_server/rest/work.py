"""Routes of projects and tasks."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Request
from pydantic import AwareDatetime, BeforeValidator, Field, StringConstraints

from deskbell.content import Frozen, Recipient, Title, a_number
from deskbell.received import Time, in_words
from deskbell_server.auth.principal import Principal
from deskbell_server.rest.caller import PartsOf, PersonCaller
from deskbell_server.rest.paging import Id
from deskbell_server.rest.parts import Parts
from deskbell_server.store import work
from deskbell_server.store.times import from_ms

router = APIRouter(prefix="/api", tags=["work"])
Status = Annotated[str, StringConstraints(min_length=1, max_length=40, strip_whitespace=True)]
Text = Annotated[str, StringConstraints(max_length=4000)]
Members = Annotated[tuple[Recipient, ...], Field(max_length=1000)]
Due = Annotated[AwareDatetime | date, BeforeValidator(in_words)]
TheirId = Annotated[Id, BeforeValidator(a_number)]


class ProjectBody(Frozen):
    """A new project."""

    name: Title
    status: Status = "active"
    description: Text = ""
    members: Members = ()


class ProjectPatch(Frozen):
    """What is to change; what is missing stays."""

    name: Title | None = None
    status: Status | None = None
    description: Text | None = None
    members: Members | None = None


class Project(Frozen):
    """A project; people by name."""

    id: int
    name: str
    status: str
    description: str
    owner: str
    members: tuple[str, ...]
    created_at: Time
    updated_at: Time


class TaskBody(Frozen):
    """A new task."""

    title: Title
    status: Status = "open"
    assignee: Recipient | None = None
    due: Due | None = None
    project_id: TheirId | None = None


class TaskPatch(Frozen):
    """What is to change; what is missing stays; ``null`` clears assignee, due or project."""

    title: Title | None = None
    status: Status | None = None
    assignee: Recipient | None = None
    due: Due | None = None
    project_id: TheirId | None = None


class Task(Frozen):
    """A task; people by name."""

    id: int
    title: str
    status: str
    due: str | None
    project_id: int | None
    assignee: str | None
    owner: str
    created_at: Time
    updated_at: Time


class Projects(Frozen):
    """The list of projects."""

    items: tuple[Project, ...]
    next: None = None


class Tasks(Frozen):
    """The list of tasks."""

    items: tuple[Task, ...]
    next: None = None


@router.get("/projects")
async def projects(by: PersonCaller, parts: PartsOf) -> Projects:
    """The projects one is a member of."""
    return Projects(items=tuple(_project(parts, p) for p in await parts.work.projects(by)))


@router.post("/projects", status_code=201)
async def add_project(
    body: ProjectBody, by: PersonCaller, parts: PartsOf, request: Request
) -> Project:
    """Make a project; its members are told."""
    await _count(parts, request, by)
    fields = body.model_dump(exclude={"members"})
    return _project(parts, await parts.work.add_project(by, fields, body.members))


@router.get("/projects/{id}")
async def project(id: Id, by: PersonCaller, parts: PartsOf) -> Project:
    """One project."""
    return _project(parts, await parts.work.project(by, id))


@router.patch("/projects/{id}")
async def change_project(
    id: Id, body: ProjectPatch, by: PersonCaller, parts: PartsOf, request: Request
) -> Project:
    """Change a project; its members are told what changed."""
    await _count(parts, request, by)
    fields = body.model_dump(exclude={"members"}, exclude_none=True)
    return _project(parts, await parts.work.change_project(by, id, fields, body.members))


@router.get("/tasks")
async def tasks(by: PersonCaller, parts: PartsOf) -> Tasks:
    """The tasks one has to do with."""
    return Tasks(items=tuple(_task(parts, t) for t in await parts.work.tasks(by)))


@router.post("/tasks", status_code=201)
async def add_task(body: TaskBody, by: PersonCaller, parts: PartsOf, request: Request) -> Task:
    """Make a task; its assignee is told."""
    if body.assignee is not None:
        await _count(parts, request, by)
    return _task(parts, await parts.work.add_task(by, _fields(body.model_dump(exclude_none=True))))


@router.get("/tasks/{id}")
async def task(id: Id, by: PersonCaller, parts: PartsOf) -> Task:
    """One task."""
    return _task(parts, await parts.work.task(by, id))


@router.patch("/tasks/{id}")
async def change_task(
    id: Id, body: TaskPatch, by: PersonCaller, parts: PartsOf, request: Request
) -> Task:
    """Change a task; a new assignee is told."""
    if body.assignee is not None:
        await _count(parts, request, by)
    given = body.model_dump(exclude_unset=True)
    fields = {k: v for k, v in given.items() if v is not None or k not in {"title", "status"}}
    return _task(parts, await parts.work.change_task(by, id, _fields(fields)))


async def _count(parts: Parts, request: Request, by: Principal) -> None:
    """Count what may put these words on others' desks, which staff may do without any scope."""
    await parts.rates.spend(request.app.state.work_rate, "work", by.id)


def _fields(values: dict[str, Any]) -> dict[str, Any]:
    due = values.get("due")
    return values | ({"due": due.isoformat()} if due else {})


def _project(parts: Parts, p: work.Project) -> Project:
    return Project(
        id=p.id,
        name=p.name,
        status=p.status,
        description=p.description,
        owner=_name(parts, p.owner_id),
        members=tuple(sorted(_name(parts, member) for member in p.members)),
        created_at=from_ms(p.created_at),
        updated_at=from_ms(p.updated_at),
    )


def _task(parts: Parts, t: work.Task) -> Task:
    return Task(
        id=t.id,
        title=t.title,
        status=t.status,
        due=t.due,
        project_id=t.project_id,
        assignee=_name(parts, t.assignee_id) if t.assignee_id else None,
        owner=_name(parts, t.owner_id),
        created_at=from_ms(t.created_at),
        updated_at=from_ms(t.updated_at),
    )


def _name(parts: Parts, user_id: int) -> str:
    found = parts.directory.account(user_id)
    return found.name if found else str(user_id)
