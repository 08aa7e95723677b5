"""The workflows: what their linters say, and that no change from outside can reach a secret."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
USES = re.compile(r"uses: (\S+)(.*)")


def tool(name: str, *options: str | Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name(name)
    return subprocess.run(
        [program, *options], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )


def test_actionlint_has_nothing_to_say() -> None:
    said = tool("actionlint", "-shellcheck", "shellcheck", *WORKFLOWS)
    assert said.returncode == 0, said.stdout + said.stderr


def test_zizmor_has_nothing_to_say_at_its_strictest() -> None:
    said = tool("zizmor", "--offline", "--persona=pedantic", "--no-progress", ".github")
    assert said.returncode == 0, said.stdout + said.stderr


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda p: p.name)
def test_every_action_is_pinned_by_its_commit_and_names_its_tag(workflow: Path) -> None:
    used = USES.findall(workflow.read_text())
    assert used
    for action, comment in used:
        assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action), action
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment), action


def test_one_action_has_one_pin() -> None:
    used = {found for w in WORKFLOWS for found in USES.findall(w.read_text())}
    assert len(used) == len({action.split("@")[0] for action, _ in used})


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda p: p.name)
def test_what_a_fork_can_start_has_no_secret_and_may_only_read(workflow: Path) -> None:
    text = workflow.read_text()
    assert "pull_request_target" not in text
    assert "workflow_run" not in text
    if "pull_request" in text:
        assert "secrets." not in text
        assert ": write" not in text
        assert "\npermissions:\n  contents: read\n" in text
