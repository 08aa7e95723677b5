"""Writes the generated pages: `python -m tests.docs`; with `--check` it only names what drifted."""

import sys
from collections.abc import Callable
from pathlib import Path

from tests.docs import events, links, map, openapi, policy, policy_admx, policy_profile, settings

ROOT = Path(__file__).parents[2]
PAGES: dict[str, Callable[[Path], str]] = {
    "docs/map.md": map.page,
    "docs/events.md": events.page,
    "docs/openapi.json": openapi.page,
    "docs/policy.md": policy.page,
    "docs/settings.md": settings.page,
    "packaging/windows/admx/deskbell.admx": policy_admx.admx,
    "packaging/windows/admx/en-US/deskbell.adml": policy_admx.adml,
    "packaging/macos/deskbell.mobileconfig": policy_profile.profile,
}


def main() -> int:
    check = "--check" in sys.argv[1:]
    drifted = []
    for name, page in PAGES.items():
        path, text = ROOT / name, page(ROOT)
        if not path.exists() or path.read_text() != text:
            drifted.append(name)
            if not check:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)
                print(f"wrote {name}")
    broken = links.broken(ROOT)
    for link in broken:
        print(link)
    if check and drifted:
        print(f"not what the code says any more: {', '.join(drifted)}; run `make docs`")
    return 1 if broken or (check and drifted) else 0


if __name__ == "__main__":
    sys.exit(main())
