"""A systemd unit run without systemd: its command, as its user, in its folder, with its limits.

Nothing here has systemd as its first process. What is done of the unit: user and group, working
and state folder, umask, no capabilities, no new privileges, no memory that is written and run.
What is not: its view of the file system, its filter of system calls, its restarts.
"""

from __future__ import annotations

import configparser
import subprocess
from pathlib import Path

from tests.packaging.debian.clean_root import BARE, CleanRoot

UNIT = "usr/lib/systemd/system/deskbell-server.service"
DENIED = (
    "import ctypes, os, sys\n"
    "libc = ctypes.CDLL(None, use_errno=True)\n"
    "PR_SET_MDWE, REFUSE_EXEC_GAIN = 65, 1\n"
    "if libc.prctl(PR_SET_MDWE, REFUSE_EXEC_GAIN, 0, 0, 0):\n"
    "    sys.exit('this kernel cannot deny memory that is written and run')\n"
    "os.execvp(sys.argv[1], sys.argv[1:])\n"
)


class Service:
    """`deskbell-server.service` of a root."""

    def __init__(self, root: CleanRoot, log: Path) -> None:
        self._root, self.log = root, log
        parser = configparser.RawConfigParser(strict=False, interpolation=None)
        parser.optionxform = str  # type: ignore[assignment,method-assign]
        parser.read(root.root / UNIT)
        self._said = parser["Service"]
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """As the unit says."""
        said = self._said
        user, state = said["User"], f"/var/lib/{said['StateDirectory']}"
        mode = said["StateDirectoryMode"]
        self._root.run("install", "-d", "-o", user, "-g", said["Group"], "-m", mode, state)
        confined = ["setpriv", f"--reuid={user}", f"--regid={said['Group']}", "--init-groups"]
        confined += ["--inh-caps=-all", "--bounding-set=-all", "--no-new-privs"]
        shell = f"umask {said['UMask']}; cd {said['WorkingDirectory']}; exec {said['ExecStart']}"
        inside = ["chroot", str(self._root.root), *confined, "sh", "-c", shell]
        with self.log.open("ab") as out:
            self._process = subprocess.Popen(
                ["python3", "-c", DENIED, *inside],
                env=BARE | {"HOME": state, "USER": user},
                stdout=out,
                stderr=out,
            )

    def kill(self) -> None:
        """As when the machine's power fails, for this process."""
        assert self._process
        self._process.kill()
        self._process.wait()

    def stop(self) -> int:
        """As `systemctl stop` does it."""
        assert self._process
        self._process.terminate()
        return self._process.wait(20)
