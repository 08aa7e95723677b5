"""Follows every relative link in the Markdown files to a file and, where it has one, a heading."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

_ELSEWHERE = {".git", ".venv", "node_modules", "build", "dist"}
_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
_LINK = re.compile(
    r"!?\[[^\]]*\]\(([^)\s]+)(?:\s+\"[^\"]*\")?\)|<(?:img|a)\s[^>]*(?:src|href)=\"([^\"]+)\""
)


def broken(root: Path) -> list[str]:
    return [
        f"{page.relative_to(root)}: broken link {link}"
        for page, link in _links(root)
        if not _leads_somewhere(page, link)
    ]


def _links(root: Path) -> Iterator[tuple[Path, str]]:
    for page in sorted(root.rglob("*.md")):
        if not _ELSEWHERE & set(page.relative_to(root).parts):
            for found in _LINK.finditer(_without_code(page.read_text())):
                link = found[1] or found[2]
                if not re.match(r"[a-z]+:", link):
                    yield page, link


def _without_code(text: str) -> str:
    """A code span is not a link, but the words of a link may be code."""
    return _CODE.sub(lambda found: "" if "](" in found[0] else found[0].replace("`", ""), text)


def _leads_somewhere(page: Path, link: str) -> bool:
    name, _, heading = link.partition("#")
    target = page.parent / unquote(name) if name else page
    if not target.exists():
        return False
    return not heading or target.suffix != ".md" or heading in _headings(target)


def _headings(page: Path) -> set[str]:
    """As GitHub makes anchors: lower case, no punctuation, hyphens for spaces."""
    titles = re.findall(r"^#+ (.+)$", page.read_text(), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-") for title in titles}
