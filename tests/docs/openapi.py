"""Writes the REST interface as OpenAPI, from what `deskbell-server openapi` prints."""

import json
import subprocess
import sys
from pathlib import Path


def page(root: Path) -> str:
    command = [str(Path(sys.executable).with_name("deskbell-server")), "openapi"]
    said = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True, timeout=60)
    return json.dumps(json.loads(said.stdout), indent=1, ensure_ascii=False) + "\n"
