"""Writes every key of the policy file as a page, from `deskbell_desktop.core.preferences`."""

import ast
import inspect
import itertools
import json
from pathlib import Path
from typing import Any, get_type_hints

from pydantic import TypeAdapter

from deskbell_desktop.adapters.wishes import written
from deskbell_desktop.core import preferences
from deskbell_desktop.core.preferences import Preferences

_HEAD = """# Policy

What an organisation sets for all its desks, in one JSON file that only an administrator can write:

| system | file |
|---|---|
| Linux | `/etc/deskbell/policy.json` |
| Windows | `%PROGRAMDATA%\\Deskbell\\policy.json` |
| macOS | `/Library/Application Support/Deskbell/policy.json` |

A machine without it may name one by the variable `DESKBELL_POLICY`.

```json
{
  "defaults": {"volume": 40, "look": "dark"},
  "locked": {"server": "https://bell.example", "ca_file": "/etc/ssl/company.pem"}
}
```

`defaults` hold until a person chooses otherwise. What is `locked` holds whatever they chose; the
preferences show it greyed, with “Set by your organisation”. A mistake in the file spoils nothing
else in it; the person is told once which key it is. The file is read when the program starts.

Every key may be in either part:

| key | value | built in | means |
|---|---|---|---|
"""


def page(_: Path) -> str:
    hints = get_type_hints(Preferences, include_extras=True)
    means = _means()
    given = Preferences()
    built_in = written({name: getattr(given, name) for name in hints})
    rows = [
        f"| `{name}` | {_kind(TypeAdapter(hint).json_schema())} "
        f"| {_value(built_in[name])} | {means[name]} |"
        for name, hint in hints.items()
    ]
    return _HEAD + "\n".join(rows) + "\n"


def _means() -> dict[str, str]:
    """The sentence under each field; a field without one is a `KeyError` for the page."""
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


def _value(value: Any) -> str:
    return f"`{json.dumps(value, ensure_ascii=False)}`" if value != "" else "empty"


def _kind(schema: dict[str, Any], root: dict[str, Any] | None = None) -> str:
    root = root or schema
    if "$ref" in schema:
        schema = root["$defs"][schema["$ref"].rsplit("/", 1)[1]]
    if "enum" in schema:
        return ", ".join(f"`{json.dumps(value)}`" for value in schema["enum"])
    kind = schema.get("type")
    if kind == "integer":
        return f"{schema['minimum']} to {schema['maximum']}"
    if kind == "array":
        return f"a list of {_kind(schema['items'], root)}"
    if kind == "object" and "properties" in schema:
        parts = (f"`{name}`" for name in schema["properties"])
        return f"{{{', '.join(parts)}}}"
    if kind == "object":
        return f"{{name: {_kind(schema['additionalProperties'], root)}}}"
    names = {"boolean": "`true` or `false`", "string": "text", "number": "a number"}
    return names[str(kind)]
