"""Every key of the policy as it is declared once, in `deskbell_desktop.core.preferences`."""

import ast
import inspect
import itertools
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, get_args, get_type_hints

from pydantic import Field, TypeAdapter

from deskbell_desktop.adapters.wishes import written
from deskbell_desktop.core import preferences
from deskbell_desktop.core.preferences import Between, Preferences


@dataclass(frozen=True)
class Key:
    """`schema`: the JSON schema of its value; `built_in`: what holds without policy, as JSON."""

    name: str
    schema: dict[str, Any]
    built_in: Any
    means: str

    @property
    def title(self) -> str:
        return self.name.replace("_", " ").capitalize()

    @property
    def choices(self) -> list[str]:
        """The values, where only some are possible."""
        found: list[str] = self.plain.get("enum", [])
        return found

    @property
    def plain(self) -> dict[str, Any]:
        """The schema with its reference followed."""
        if "$ref" in self.schema:
            target: dict[str, Any] = self.schema["$defs"][self.schema["$ref"].rsplit("/", 1)[1]]
            return target
        return self.schema

    @property
    def kind(self) -> str:
        return str(self.plain["type"])


@cache
def keys() -> tuple[Key, ...]:
    hints = get_type_hints(Preferences, include_extras=True)
    means, given = _means(), Preferences()
    built_in = written({name: getattr(given, name) for name in hints})
    return tuple(
        Key(name, TypeAdapter(_bounded(hint)).json_schema(), built_in[name], means[name])
        for name, hint in hints.items()
    )


def _bounded(hint: Any) -> Any:
    inner, *said = get_args(hint) or (hint,)
    bounds = next((each for each in said if isinstance(each, Between)), None)
    return Annotated[inner, Field(ge=bounds.least, le=bounds.most)] if bounds else hint


def _means() -> dict[str, str]:
    """The sentence under each field; a field without one is a `KeyError` for the pages."""
    module = ast.parse(inspect.getsource(preferences))
    body = next(
        n.body for n in module.body if isinstance(n, ast.ClassDef) and n.name == "Preferences"
    )
    found = {}
    for field, said in itertools.pairwise(body):
        if isinstance(field, ast.AnnAssign) and isinstance(said, ast.Expr):
            assert isinstance(field.target, ast.Name)
            found[field.target.id] = " ".join(ast.literal_eval(said.value).split())
    return found
