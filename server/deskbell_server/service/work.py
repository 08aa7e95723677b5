"""Work: projects and tasks, whose changes ring the right people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from deskbell_server.auth.principal import Principal
from deskbell_server.service.directory import Directory
from deskbell_server.service.outlets import emitter_for
from deskbell_server.service.problem import fail, no_user
from deskbell_server.service.sending import Sending
from deskbell_server.store import work
from deskbell_server.store.database import Database
from deskbell_server.store.people import Account
from deskbell_server.store.work import Project, Task


@dataclass(frozen=True, slots=True)
class Work:
    """Projects are seen by their members, tasks by whoever has to do with them; admins see all."""

    database: Database
    directory: Directory
    sending: Sending

    async def projects(self, by: Principal) -> list[Project]:
        """Those the caller may see."""
        mine = None if by.role == "admin" else by.user_id
        return await self.database.read(lambda c: work.projects_of(c, mine))

    async def project(self, by: Principal, id: int) -> Project:
        """One that the caller may see."""
        found = await self.database.read(lambda c: work.project_by_id(c, id))
        if found is None or not (by.role == "admin" or by.user_id in found.members):
            raise fail("not-found", "There is no such project.")
        return found

    async def add_project(
        self, by: Principal, fields: Mapping[str, Any], members: Iterable[str]
    ) -> Project:
        """Make one and tell its members."""
        ids = [account.id for account in self._accounts("members", members)]
        owner = _person(by)
        new = await self.database.write(lambda t: work.add_project(t, owner, fields, ids))
        await self._tell(by, new, {"status": new.status})
        return new

    async def change_project(
        self, by: Principal, id: int, fields: Mapping[str, Any], members: Iterable[str] | None
    ) -> Project:
        """Change it and tell its members what changed; nothing changed tells nobody."""
        old = await self.project(by, id)
        accounts = None if members is None else self._accounts("members", members)
        ids = None if accounts is None else [account.id for account in accounts]
        new = await self.database.write(lambda t: work.change_project(t, id, fields, ids))
        changes = {name: value for name, value in fields.items() if getattr(old, name) != value}
        if accounts is not None and set(ids or ()) != set(old.members):
            changes["members"] = sorted(account.name for account in accounts)
        if changes:
            await self._tell(by, new, changes, old.members)
        return new

    async def tasks(self, by: Principal) -> list[Task]:
        """Those the caller has to do with."""
        mine = None if by.role == "admin" else by.user_id
        return await self.database.read(lambda c: work.tasks_of(c, mine))

    async def task(self, by: Principal, id: int) -> Task:
        """One that the caller has to do with."""
        found = await self.database.read(lambda c: work.task_by_id(c, id))
        if found is None or not await self._concerns(by, found):
            raise fail("not-found", "There is no such task.")
        return found

    async def add_task(self, by: Principal, fields: Mapping[str, Any]) -> Task:
        """Make one and tell the one who is to do it."""
        values = await self._task_fields(by, fields)
        owner = _person(by)
        new = await self.database.write(lambda t: work.add_task(t, owner, values))
        await self._assigned(by, new)
        return new

    async def change_task(self, by: Principal, id: int, fields: Mapping[str, Any]) -> Task:
        """Change it; a new assignee is told."""
        old = await self.task(by, id)
        values = await self._task_fields(by, fields)
        new = await self.database.write(lambda t: work.change_task(t, id, values))
        if new.assignee_id != old.assignee_id:
            await self._assigned(by, new)
        return new

    async def _task_fields(self, by: Principal, fields: Mapping[str, Any]) -> dict[str, Any]:
        values = dict(fields)
        if "assignee" in values:
            name = values.pop("assignee")
            account = self._account("assignee", name) if name is not None else None
            values["assignee_id"] = account.id if account else None
        if values.get("project_id") is not None:
            await self.project(by, values["project_id"])
        return values

    async def _concerns(self, by: Principal, task: Task) -> bool:
        if by.role == "admin" or by.user_id in {task.assignee_id, task.owner_id}:
            return True
        if task.project_id is None:
            return False
        project_id = task.project_id
        found = await self.database.read(lambda c: work.project_by_id(c, project_id))
        return found is not None and by.user_id in found.members

    async def _assigned(self, by: Principal, task: Task) -> None:
        account = self.directory.account(task.assignee_id) if task.assignee_id else None
        if account is None:
            return
        said = {"task_id": task.id, "title": task.title, "assignee": account.name, "due": task.due}
        await emitter_for(self.sending, by).task_assigned(said, account.id)

    async def _tell(
        self,
        by: Principal,
        project: Project,
        changes: Mapping[str, Any],
        before: tuple[int, ...] = (),
    ) -> None:
        users = sorted({*project.members, *before})
        said = {"project_id": project.id, "name": project.name, "changes": dict(changes)}
        await emitter_for(self.sending, by).project_updated(said, users=users)

    def _accounts(self, field: str, names: Iterable[str]) -> list[Account]:
        return [self._account(f"{field}.{i}", name) for i, name in enumerate(names)]

    def _account(self, field: str, name: str) -> Account:
        found = self.directory.named(name)
        if found is None or found.disabled:
            raise no_user(name, field)
        return found


def _person(by: Principal) -> int:
    if by.user_id is None:
        raise fail("forbidden", "Projects and tasks belong to people: sign in as one.")
    return by.user_id
