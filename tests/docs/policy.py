"""Writes every key of the policy as a page, from `deskbell_desktop.core.preferences`."""

import json
from pathlib import Path
from typing import Any

from tests.docs.policy_keys import keys

_HEAD = r"""# Policy

What an organisation sets for all its desks, and what it locks, in places where only an
administrator can write. The first place that says something of a key holds:

| system | place |
|---|---|
| Linux | the file `/etc/deskbell/policy.json` |
| Windows | group policy: `HKLM\Software\Policies\Deskbell`, then the same under `HKCU` |
| | the file `%PROGRAMDATA%\Deskbell\policy.json` |
| macOS | a profile for `example.deskbell.desktop`, the computer's, then the person's |
| | the file `/Library/Application Support/Deskbell/policy.json` |

```json
{
  "defaults": {"volume": 40, "look": "dark"},
  "locked": {"server": "https://bell.example", "ca_file": "/etc/ssl/company.pem"}
}
```

`defaults` hold until a person chooses otherwise. What is `locked` holds whatever they chose; the
preferences show it greyed, with “Set by your organisation”. A mistake spoils nothing else there;
the person is told once which key it is. All is read when the program starts.

What holds, from the strongest: what is `locked`; the command line (`--server`); what the person
chose; `defaults`; what the server gives ([roll-outs](access.md#roll-outs)); what was said at the
installation; what is built in. On a machine without a policy the variable `DESKBELL_POLICY` may
name a file; where there is one, it means nothing.

For group policy and Intune there is [a template](../packaging/windows/admx/deskbell.admx), for
macOS [a profile to change](../packaging/macos/deskbell.mobileconfig); both are made from the code,
like the table below. In the registry the two parts are the subkeys `Defaults` and `Locked` with one
value per key: `REG_DWORD` for yes (1), no (0) and numbers, `REG_SZ` for text; what is a list, or
has names with values, is `REG_SZ` with its JSON. A profile has two dictionaries, `defaults` and
`locked`. On Windows and macOS nothing was run yet: those readers are tested with a registry in
memory and with real property lists.

What was said at the installation (`SERVERURL`, `AUTOSTART`) stands in `installer.json` beside the
policy file, `{"server": "https://bell.example", "autostart": false}`; on Windows as values of
`HKLM\Software\Deskbell\Installer`. Any key may stand there, and none is locked by it.

Every key may be in either part:

| key | value | built in | means |
|---|---|---|---|
"""


def page(_: Path) -> str:
    rows = [
        f"| `{key.name}` | {_kind(key.schema)} | {_value(key.built_in)} | {key.means} |"
        for key in keys()
    ]
    return _HEAD + "\n".join(rows) + "\n"


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
