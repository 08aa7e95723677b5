"""The machine that was measured on: what a reader has to know to read the figures."""

import os
import platform
import resource
import sys
from pathlib import Path


def said() -> str:
    """One sentence."""
    busy = os.getloadavg()[0]
    return (
        f"{os.cpu_count()} cores ({processor()}), {platform.system()} {platform.release()}, "
        f"Python {platform.python_version()}; load average at the end {busy:.1f}."
    )


def processor() -> str:
    """Its model, as Linux knows it."""
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def open_files(clients: int) -> None:
    """Raise our limit of open files for so many connections, or end with what to do."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    need = clients + 500
    if hard != resource.RLIM_INFINITY and hard < need:
        sys.exit(f"{clients} clients need `ulimit -Hn {need}`; the limit here is {hard}")
    if soft < need:
        resource.setrlimit(resource.RLIMIT_NOFILE, (need, hard))


def most_clients(wanted: int) -> int:
    """So many, or as many as the limit of open files lets one process have."""
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    return wanted if hard == resource.RLIM_INFINITY else min(wanted, hard - 500)
