"""The API's description as one page for people: no script and nothing from other servers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from html import escape
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

Schema = Mapping[str, Any]
router = APIRouter()
POLICY = "default-src 'none'; style-src 'unsafe-inline'"
STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem;
  color-scheme: light dark }
code { font-size: .95em } h2 { margin-top: 2.5rem; text-transform: capitalize }
details { border-top: 1px solid #8886; padding: .4rem 0 } summary { cursor: pointer }
b { display: inline-block; min-width: 4.2rem }
table { border-collapse: collapse; margin: .5rem 0 1rem 1rem } caption { text-align: left }
td { padding: .15rem 1rem .15rem 0; vertical-align: top } .must { font-weight: 600 }
"""


@router.get("/api/docs", include_in_schema=False)
async def docs(request: Request) -> HTMLResponse:
    """Every route with what it takes and answers."""
    text = _page(request.app)
    return HTMLResponse(text, headers={"Content-Security-Policy": POLICY})


@cache
def _page(app: Any) -> str:
    return page(app.openapi())


def page(schema: Schema) -> str:
    """The whole page."""
    by_tag: dict[str, list[str]] = {}
    for path, operations in schema["paths"].items():
        for method, operation in operations.items():
            tag = operation.get("tags", ["other"])[0]
            by_tag.setdefault(tag, []).append(_operation(method, path, operation, schema))
    title = f"{schema['info']['title']} {schema['info']['version']}"
    parts = (f"<h2>{escape(tag)}</h2>{''.join(found)}" for tag, found in by_tag.items())
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{STYLE}</style><h1>{escape(title)}</h1><p>{escape(schema['info']['summary'])}</p>"
        '<p>For programs: <a href="/api/openapi.json">openapi.json</a>. Send '
        "<code>Authorization: Bearer TOKEN</code>; what is needed is in bold.</p>"
        f"{''.join(parts)}</html>"
    )


def _operation(method: str, path: str, operation: Schema, schema: Schema) -> str:
    content = operation.get("requestBody", {}).get("content", {})
    tables = [_table("Parameters", _parameters(operation, schema))]
    tables += [_table("Body", _fields(body["schema"], schema)) for body in content.values()]
    answers = ((code, said["description"], "", False) for code, said in _answers(operation))
    return (
        f"<details><summary><b>{method.upper()}</b> <code>{escape(path)}</code> "
        f"{escape(operation.get('description', ''))}</summary>"
        f"{''.join(tables)}{_table('Answers', answers)}</details>"
    )


def _answers(operation: Schema) -> list[tuple[str, Schema]]:
    return sorted(operation["responses"].items())


Row = tuple[str, str, str, bool]


def _parameters(operation: Schema, schema: Schema) -> Iterator[Row]:
    for each in operation.get("parameters", ()):
        kind = f"{_kind(each['schema'], schema)}, in {each['in']}"
        yield each["name"], kind, each.get("description", ""), bool(each.get("required"))


def _fields(body: Schema, schema: Schema) -> Iterator[Row]:
    found = _followed(body, schema)
    for name, field in found.get("properties", {}).items():
        said = field.get("description", "")
        yield name, _kind(field, schema), said, name in found.get("required", ())


def _kind(field: Schema, schema: Schema) -> str:
    found = _followed(field, schema)
    if "anyOf" in found:
        return " or ".join(_kind(each, schema) for each in found["anyOf"])
    if "enum" in found:
        return ", ".join(map(str, found["enum"]))
    if found.get("type") == "array":
        return f"a list of {_kind(found.get('items', {}), schema)}"
    limit = f" up to {found['maxLength']}" if "maxLength" in found else ""
    return f"{found.get('format') or found.get('type', 'anything')}{limit}"


def _followed(found: Schema, schema: Schema) -> Schema:
    while "$ref" in found:
        found = schema["components"]["schemas"][found["$ref"].rsplit("/", 1)[1]]
    return found


def _table(caption: str, rows: Iterator[Row]) -> str:
    lines = [
        f"<tr><td{' class=must' if must else ''}><code>{escape(name)}</code>"
        f"<td>{escape(kind)}<td>{escape(said)}"
        for name, kind, said, must in rows
    ]
    return f"<table><caption>{caption}</caption>{''.join(lines)}</table>" if lines else ""
