"""Projects and tasks: small real resources whose changes people are told of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, delete, insert, or_, select, update

from deskbell_server.schema.tables import project, project_member, task
from deskbell_server.store.times import now_ms
from deskbell_server.store.transaction import Transaction

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Project:
    """Times are milliseconds since 1970; ``members`` are account ids."""

    id: int
    name: str
    status: str
    description: str
    owner_id: int
    members: tuple[int, ...]
    created_at: int
    updated_at: int


@dataclass(frozen=True, slots=True)
class Task:
    """Times are milliseconds since 1970; ``due`` is ISO 8601 as given."""

    id: int
    title: str
    status: str
    due: str | None
    project_id: int | None
    assignee_id: int | None
    owner_id: int
    created_at: int
    updated_at: int


def add_project(
    transaction: Transaction, owner_id: int, fields: Mapping[str, Any], members: Iterable[int]
) -> Project:
    """A new project; its owner is a member."""
    now = now_ms()
    made = insert(project).values(**fields, owner_id=owner_id, created_at=now, updated_at=now)
    id = transaction.connection.execute(made.returning(project.c.id)).scalar_one()
    _set_members(transaction.connection, id, {owner_id, *members})
    return _must(project_by_id(transaction.connection, id))


def change_project(
    transaction: Transaction, id: int, fields: Mapping[str, Any], members: Iterable[int] | None
) -> Project:
    """Set these fields."""
    changing = update(project).where(project.c.id == id)
    transaction.connection.execute(changing.values(**fields, updated_at=now_ms()))
    if members is not None:
        _set_members(transaction.connection, id, set(members))
    return _must(project_by_id(transaction.connection, id))


def project_by_id(connection: Connection, id: int) -> Project | None:
    """The project of that id."""
    row = connection.execute(select(project).where(project.c.id == id)).first()
    return _project(connection, row) if row else None


def projects_of(connection: Connection, user_id: int | None) -> list[Project]:
    """Projects this person is a member of; of everybody for ``None``; newest first."""
    query = select(project).order_by(project.c.id.desc())
    if user_id is not None:
        mine = select(project_member.c.project_id).where(project_member.c.user_id == user_id)
        query = query.where(project.c.id.in_(mine))
    return [_project(connection, row) for row in connection.execute(query)]


def add_task(transaction: Transaction, owner_id: int, fields: Mapping[str, Any]) -> Task:
    """A new task."""
    now = now_ms()
    made = insert(task).values(**fields, owner_id=owner_id, created_at=now, updated_at=now)
    id = transaction.connection.execute(made.returning(task.c.id)).scalar_one()
    return _must(task_by_id(transaction.connection, id))


def change_task(transaction: Transaction, id: int, fields: Mapping[str, Any]) -> Task:
    """Set these fields."""
    changing = update(task).where(task.c.id == id)
    transaction.connection.execute(changing.values(**fields, updated_at=now_ms()))
    return _must(task_by_id(transaction.connection, id))


def task_by_id(connection: Connection, id: int) -> Task | None:
    """The task of that id."""
    row = connection.execute(select(task).where(task.c.id == id)).first()
    return Task(**row._mapping) if row else None


def tasks_of(connection: Connection, user_id: int | None) -> list[Task]:
    """Tasks this person made, has, or that belong to a project of theirs; newest first."""
    query = select(task).order_by(task.c.id.desc())
    if user_id is not None:
        mine = select(project_member.c.project_id).where(project_member.c.user_id == user_id)
        query = query.where(
            or_(
                task.c.assignee_id == user_id,
                task.c.owner_id == user_id,
                task.c.project_id.in_(mine),
            )
        )
    return [Task(**row._mapping) for row in connection.execute(query)]


def _set_members(connection: Connection, id: int, members: Iterable[int]) -> None:
    connection.execute(delete(project_member).where(project_member.c.project_id == id))
    rows = [{"project_id": id, "user_id": member} for member in sorted(members)]
    if rows:
        connection.execute(insert(project_member), rows)


def _project(connection: Connection, row: Any) -> Project:
    query = select(project_member.c.user_id).where(project_member.c.project_id == row.id)
    members = tuple(connection.execute(query.order_by("user_id")).scalars())
    return Project(**row._mapping, members=members)


def _must(found: T | None) -> T:
    assert found is not None
    return found
