"""Builds the server's image from its Dockerfile and runs it: `python -m tests.packaging.image`.

As root on Debian with `apt-get install buildah debootstrap`. No image can be fetched here, so a
fresh Debian with Python stands in for the base; buildah carries out the same Dockerfile. The result
runs as its own user on a root that is read-only, in namespaces made with `unshare`.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from deskbell.client import Client
from tests.lab.waiting import until
from tests.running import free_port

ROOT = Path(__file__).parents[2]
BASE = ROOT / "build" / "container" / "base"
FILE = "packaging/container/Dockerfile"


def main() -> int:
    lacking = [name for name in ("buildah", "debootstrap") if not shutil.which(name)]
    if lacking or os.geteuid():
        print(f"this needs root, and apt-get install {' '.join(lacking)}")
        return 2
    with tempfile.TemporaryDirectory(prefix="deskbell-image-") as folder:
        image = Image(Path(folder))
        image.build()
        try:
            image.prove()
        finally:
            image.remove()
    return 0


class Image:
    """`deskbell-server` in a store of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        store = ("--root", str(folder / "store"), "--runroot", str(folder / "run"))
        self._buildah = ("buildah", *store, "--storage-driver", "vfs")
        self._container = ""

    def build(self) -> None:
        base()
        stand_in = self._run("from", "scratch")
        self._run("add", "-q", stand_in, str(BASE), "/")
        self._run("commit", "-q", stand_in, "localhost/base")
        began = time.monotonic()
        self._run(
            *("bud", "--isolation", "chroot", "--network", "host", "--format", "docker"),
            *("--volume", "/etc/ssl/certs:/etc/ssl/certs:ro"),
            *("--volume", "/etc/resolv.conf:/etc/resolv.conf:ro"),
            *("--build-arg", "BASE=localhost/base", "-f", FILE),
            *("--ignorefile", f"{FILE}.dockerignore", "-t", "localhost/deskbell-server", "."),
        )
        print(f"image: built in {time.monotonic() - began:.0f} s")
        self._container = self._run("from", "localhost/deskbell-server")

    def prove(self) -> None:
        root = Path(self._run("mount", self._container))
        ours = int(run("du", "-sm", str(root / "opt" / "deskbell")).split()[0])
        print(f"image: {ours} MB besides its base")
        told = self._run("inspect", "--format", "{{.Docker.Config.User}}", self._container)
        print(f"image: runs as {told}")
        port = free_port()
        inside = Inside(root, port)
        try:
            seconds = inside.healthy()
            print(f"image: healthy {seconds:.1f} s after its start, on a read-only root")
            about = Client(f"http://127.0.0.1:{port}").about()
            print(f"image: answers as Deskbell {about.version}")
            print(f"image: {inside.refused_to_write()}")
            print(f"image: ends {inside.end():.1f} s after SIGTERM")
        finally:
            inside.end()

    def remove(self) -> None:
        if self._container:
            self._run("umount", self._container)
            self._run("rm", self._container)

    def _run(self, *arguments: str) -> str:
        return run(*self._buildah, *arguments)


class Inside:
    """The image's program in namespaces: its own user, no capability, a root that is read-only."""

    ENVIRONMENT = (
        *("PATH=/opt/deskbell/bin:/usr/bin:/bin", "HOME=/var/lib/deskbell"),
        *("PYTHONDONTWRITEBYTECODE=1", "DESKBELL_DATA=/var/lib/deskbell"),
    )

    def __init__(self, root: Path, port: int) -> None:
        self._port, self._began = port, time.monotonic()
        self._process = self._start(root, "deskbell-server", "serve", "--port", str(port))
        self._root = root

    def _start(self, root: Path, *command: str) -> subprocess.Popen[str]:
        prepare = (
            'mount --make-rprivate / && mount --bind "$0" "$0" && mount -o remount,bind,ro "$0"'
            ' && mount -t tmpfs -o mode=0700,uid=10001,gid=10001 data "$0/var/lib/deskbell"'
            ' && mount -t proc proc "$0/proc" && mount --bind /dev "$0/dev"'
            ' && exec chroot --userspec=10001:10001 "$0" /usr/bin/env -i "$@"'
        )
        unshare = ("unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", prepare)
        return subprocess.Popen(
            [*unshare, str(root), *self.ENVIRONMENT, *command],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def healthy(self) -> float:
        """Seconds until the health check of the Dockerfile is content."""
        check = (ROOT / FILE).read_text().split('"-c", "')[1].split('"]')[0]
        check = check.replace("8480", str(self._port))

        def well() -> bool:
            assert self._process.poll() is None, self._process.communicate()[0]
            asked = [sys.executable, "-c", check]
            return subprocess.run(asked, capture_output=True, check=False).returncode == 0

        until(well, "a healthy server", 60, every=0.2)
        return time.monotonic() - self._began

    def refused_to_write(self) -> str:
        trying = self._start(
            self._root,
            *("sh", "-c", "id -u; touch /etc/x /opt/deskbell/x /tmp/x; touch /var/lib/deskbell/x"),
        )
        said, _ = trying.communicate(timeout=30)
        assert said.count("Read-only file system") == 3, said
        assert said.startswith("10001"), said
        return "writes nowhere but into /var/lib/deskbell, as user 10001"

    def end(self) -> float:
        began = time.monotonic()
        if self._process.poll() is None:
            for child in children(self._process.pid):
                subprocess.run(["kill", "-TERM", str(child)], check=False)
            self._process.communicate(timeout=20)
        return time.monotonic() - began


def children(pid: int) -> list[int]:
    return [int(p) for p in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def base() -> None:
    """A fresh Debian with Python; kept in `build/` for the next time."""
    if BASE.is_dir():
        return
    mirror = run("apt-get", "indextargets", "--format", "$(SITE)").split()[0]
    BASE.parent.mkdir(parents=True, exist_ok=True)
    packages = "python3,python3-venv,ca-certificates"
    half = BASE.with_name("half")
    shutil.rmtree(half, ignore_errors=True)
    run("debootstrap", "--variant=minbase", f"--include={packages}", "bookworm", str(half), mirror)
    half.rename(BASE)


def run(*command: str) -> str:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}:\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
    return done.stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
