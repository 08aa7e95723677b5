"""The real application in another language: bell, bubble and window."""

import json
from pathlib import Path

import pytest

from tests.desktop.app.application import PROGRAM, TITLE, Application
from tests.desktop.app.conftest import Somebody
from tests.lab import Lab, notifications, program, screenshot, tray_click, until
from tests.running import PASSWORD

pytestmark = pytest.mark.desktop


def test_a_desk_speaks_the_language_of_its_policy(
    lab: Lab, somebody: Somebody, tmp_path: Path
) -> None:
    policy = tmp_path / "policy.json"
    policy.write_text(json.dumps({"locked": {"language": "de"}}))
    given = {"DESKBELL_USER": somebody.name, "DESKBELL_PASSWORD": PASSWORD}
    running = lab.spawn(
        PROGRAM,
        "--hidden",
        "--server",
        somebody.server.url,
        name="desktop",
        env={**given, "DESKBELL_POLICY": str(policy)},
    )
    app = Application(lab, somebody.server.url, somebody.name)
    until(lambda: "Verbunden" in app.says(), f"the word for connected ({app.says()!r})")
    somebody.ring("Neuer Auftrag 7")
    until(lambda: "1 ungelesen" in app.says(), "the number in words")
    shown = until(lambda: notifications(lab), "the bubble")[0]
    assert {"Öffnen", "Als gelesen markieren"} <= set(shown.actions.values())

    def seen() -> bool:
        frames = found.children if (found := program(lab, TITLE)) else []
        return any(f.name == "Eingang – Deskbell" and f.showing for f in frames)

    tray_click(lab, title=TITLE, times=2)
    until(seen, "the window under its German name")
    screenshot(lab, Path("build/screens/german.png"))
    running.terminate()
    running.wait(15)
