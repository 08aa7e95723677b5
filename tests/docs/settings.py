"""Writes every setting of the server as a page, from `deskbell_server.settings`."""

from pathlib import Path
from typing import Any

from pydantic_core import PydanticUndefined

from deskbell_server.configuration import CONFIG, FILE, secrets
from deskbell_server.settings import PREFIX, Settings

_HEAD = f"""# Settings of the server

Nothing has to be set: the server then listens on this machine alone and keeps its store in the
home of who starts it. The first of these that names a setting wins:

1. the command's own options (`deskbell-server serve --help`);
2. the variable `{PREFIX}<NAME>` of the environment;
3. the same in a file `.env` in the working folder;
4. for secrets, the file that `{PREFIX}<NAME>_FILE` names (`<name>_file` in the TOML file), or
   the systemd credential `<name>` (`LoadCredential=secret:/etc/deskbell/secret`);
5. the TOML file `{FILE}`, or the one that `--config` or `{CONFIG}` names.

```toml
# {FILE}
organisation = "Alder & Berg"
host = "10.0.0.5"
data = "/var/lib/deskbell"
secret_file = "/etc/deskbell/secret"
allowed_origins = ["https://intranet.example"]
send_rate = "600/minute"
```

In variables a list is written with commas: `{PREFIX}ALLOWED_ORIGINS=https://a,https://b`.
A value that is wrong ends the start with a line that names it; so does a name in the TOML file that
is no setting. `serve` tells of variables that are none. `deskbell-server doctor` examines what the
settings lead to, and says what to do.

| variable | in the file | value | built in | means |
|---|---|---|---|---|
"""


def page(_: Path) -> str:
    schema = Settings.model_json_schema()
    rows = [
        f"| `{PREFIX}{name.upper()}` | `{name}` | {_kind(name, schema['properties'][name])} "
        f"| {_built_in(name)} | {field.description} |"
        for name, field in Settings.model_fields.items()
    ]
    return _HEAD + "\n".join(rows) + "\n"


def _built_in(name: str) -> str:
    field = Settings.model_fields[name]
    if field.default is PydanticUndefined:
        return "`$XDG_STATE_HOME/deskbell/server`" if name == "data" else "see there"
    if field.default in (None, "", ()):
        return "none"
    return f"`{str(field.default).lower() if isinstance(field.default, bool) else field.default}`"


def _kind(name: str, schema: dict[str, Any]) -> str:
    if name in secrets():
        return "secret text"
    if "anyOf" in schema:
        return " or ".join(_kind("", each) for each in schema["anyOf"] if each != {"type": "null"})
    if "enum" in schema:
        return ", ".join(f"`{value}`" for value in schema["enum"])
    low, high = schema.get("minimum"), schema.get("maximum")
    above = schema.get("exclusiveMinimum")
    names = {
        "integer": "a whole number",
        "number": "a number",
        "boolean": "`true` or `false`",
        "array": "a list",
        "object": "pairs, as JSON",
        "string": {"path": "a path"}.get(schema.get("format", ""), "text"),
    }
    ends = [
        *([f"from {low:g}"] if low is not None else []),
        *([f"above {above:g}"] if above is not None else []),
        *([f"to {high:g}"] if high is not None else []),
    ]
    return " ".join([names[schema["type"]], *ends])
