"""From nothing to ten desks, as docs/deploy.md says: `python -m tests.packaging.ten_desks`.

Two fresh Debians, one for the server and one for the desks, in which the page's commands run as
they stand; ten people sign in and hear the first bell. Needs root, the packages in `dist/`, and the
ports 80 and 443 of this machine for as long. There is no systemd: a unit's program is started as it
says.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from deskbell.version import __version__
from tests.certificates import Authority
from tests.desks import DeskProcess
from tests.lab.waiting import until
from tests.packaging.debian.clean_root import BARE, CleanRoot, clean_root
from tests.packaging.debian.service import Service

ROOT = Path(__file__).parents[2]
PAGE, DIST = ROOT / "docs" / "deploy.md", ROOT / "dist"
INSIDE = "DESKBELL_TEN_INSIDE"
PEOPLE = ("ada", "ben", "cleo", "dev", "eva", "finn", "gina", "hugo", "ines", "jan")
ADDRESS = "https://bell.example"
LIMIT = 15 * 60


def blocks() -> dict[str, str]:
    """The commands of the page that are marked as tried."""
    marked = re.compile(r"<!-- tried: (\w+) -->\n```sh\n(.*?)```", re.DOTALL)
    return dict(marked.findall(PAGE.read_text()))


class Machine:
    """A fresh Debian that knows the server's name, with a package of ours in root's home."""

    def __init__(self, root: CleanRoot, package: str, ca: Path) -> None:
        self.root = root
        self.home = root.root / "root"
        for deb in DIST.glob(f"{package}_*.deb"):
            shutil.copy(deb, self.home)
        (root.root / "etc/hosts").write_text("127.0.0.1 localhost bell.example\n")
        systemctl = root.root / "usr/local/bin/systemctl"
        systemctl.write_text("#!/bin/sh\n")
        systemctl.chmod(0o755)
        root.apt("update")
        root.apt("install", "ca-certificates", "curl")
        shutil.copy(ca, root.root / "usr/local/share/ca-certificates/company.crt")
        root.run("update-ca-certificates")
        shutil.copy(ca, root.root / "etc/ssl/certs/company.pem")

    def do(self, script: str, **given: str) -> str:
        """As root would type it."""
        proxies = {k: v for k, v in os.environ.items() if k.lower().endswith("_proxy")}
        env = {**BARE, **proxies, "DEBIAN_FRONTEND": "noninteractive", "no_proxy": "*", **given}
        return self.root.run("bash", "-ec", f"cd /root\n{script}", env=env)


class Trial:
    """The page, from top to bottom."""

    def __init__(self, server: Machine, desk: Machine, authority: Authority) -> None:
        self.server, self.desk, self.authority = server, desk, authority
        self.page, self.began = blocks(), time.monotonic()
        self.passwords: dict[str, str] = {}
        self.token = ""

    def step(self, what: str, work: Callable[[], str]) -> None:
        said = work()
        print(f"{time.monotonic() - self.began:6.1f} s  {what}: {said}", flush=True)

    def install_server(self) -> str:
        pem = self.authority.server("bell.example").read_text()
        for name in ("bell.pem", "bell.key"):
            (self.server.root.root / "etc/ssl" / name).write_text(pem)
        said = self.server.do(self.page["server"])
        found = re.search(r"^Make the first account: .*$", said, re.MULTILINE)
        return found[0] if found else said[-200:]

    def add_people(self) -> str:
        said = self.server.do(self.page["people"])
        lines = said.strip().splitlines()
        self.token = lines[-1].split()[-1]
        found = [line.split()[-1] for line in lines if re.search("password", line, re.IGNORECASE)]
        self.passwords = dict(zip(PEOPLE, found, strict=True))
        return f"{len(self.passwords)} people, a room, a token"

    def install_desks(self) -> str:
        self.desk.do(self.page["desk"])
        said = self.desk.root.run("deskbell-desktop", "--version")
        return f"{said.strip()}, and the policy"

    def sign_in(self, desks: list[DeskProcess], stack: ExitStack) -> str:
        for name in PEOPLE:
            desks.append(stack.enter_context(self.console(name, ADDRESS)))
        for desk in desks:
            desk.wait(f"connected to {ADDRESS}", 60)
        with self.console("ada", "https://other.example") as strayed:
            word = strayed.wait("Your organisation lets this desk sign in at", 30)
        return f"{len(desks)} connected; elsewhere: “{word}”"

    def console(self, name: str, address: str) -> DeskProcess:
        home = f"/tmp/{tempfile.mkdtemp(prefix='desk-').rsplit('/', 1)[1]}"
        program = ["deskbell-desktop", "--console", "--server", address]
        told = {"DESKBELL_USER": name, "DESKBELL_PASSWORD": self.passwords[name]}
        clean = [f"{k}={v}" for k, v in {**BARE, **told, "DESKBELL_HOME": home}.items()]
        return DeskProcess(["chroot", str(self.desk.root.root), "env", "-i", *clean, *program])

    def ring(self, desks: list[DeskProcess]) -> str:
        self.server.do(self.page["send"], TOKEN=self.token)
        for desk in desks:
            desk.wait("The bells are up", 30)
        return "on every desk"

    def get_access(self) -> str:
        signing_in = self.page["access"] + 'echo "$ACCESS"'
        return self.server.do(signing_in, PASSWORD=self.passwords["ada"]).strip()

    def roll_out(self) -> str:
        made = json.loads(self.server.do(self.page["rollout"], ACCESS=self.get_access()))
        return f"roll-out {made['id']} to {made['percent']} % of the desks"

    def look(self) -> str:
        access = self.get_access()

        def all_there() -> list[dict[str, object]]:
            found = json.loads(self.server.do(self.page["fleet"], ACCESS=access))["items"]
            whole = [d for d in found if d["complete"] and d["version"] == __version__]
            return whole if len(whole) == len(PEOPLE) else []

        found = until(all_there, "ten complete desks in the fleet", 60, every=1)
        return f"{len(found)} desks of version {__version__}, all complete"


@contextmanager
def proxy(machine: Machine) -> Iterator[None]:
    """Caddy, as Debian's unit starts it."""
    command = ["caddy", "run", "--environ", "--config", "/etc/caddy/Caddyfile"]
    confined = ["setpriv", "--reuid=caddy", "--regid=caddy", "--init-groups"]
    bound = ["--inh-caps=+net_bind_service", "--ambient-caps=+net_bind_service"]
    log = ROOT / "build" / "ten-desks-caddy.log"
    log.parent.mkdir(exist_ok=True)
    home = BARE | {"HOME": "/var/lib/caddy"}
    running = machine.root.start(*confined, *bound, *command, log=log, env=home)
    try:
        yield
    finally:
        running.terminate()
        try:
            running.wait(10)
        except subprocess.TimeoutExpired:
            running.kill()
            running.wait()


def main() -> int:
    if os.environ.get(INSIDE) != "1":
        os.environ[INSIDE] = "1"
        here = [sys.executable, "-m", "tests.packaging.ten_desks"]
        os.execvp("unshare", ["unshare", "--mount", "--propagation", "private", *here])
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="deskbell-ca-")))
        authority = Authority(folder)
        began = time.monotonic()
        server, desk = (
            Machine(stack.enter_context(clean_root()), name, authority.ca)
            for name in ("deskbell-server", "deskbell-desktop")
        )
        print(f"two machines, as an administrator finds them, in {time.monotonic() - began:.0f} s")
        trial = Trial(server, desk, authority)
        trial.step("the server", trial.install_server)
        service = Service(server.root, ROOT / "build" / "ten-desks-server.log")
        service.start()
        stack.callback(service.stop)
        stack.enter_context(proxy(server))
        trial.step("people", trial.add_people)
        trial.step("the desks", trial.install_desks)
        desks: list[DeskProcess] = []
        trial.step("they sign in", lambda: trial.sign_in(desks, stack))
        trial.step("the first bell", lambda: trial.ring(desks))
        trial.step("the fleet", trial.look)
        trial.step("defaults in stages", trial.roll_out)
        assert time.monotonic() - trial.began < LIMIT
    return 0


if __name__ == "__main__":
    sys.exit(main())
