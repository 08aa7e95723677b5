"""Gives tests the fixture `lab`: a running desktop, as new for each test.

`@pytest.mark.flavour(tray="none", daemon="dunst")` on a test, class or module asks for another one;
`@pytest.mark.parametrize("lab", [Flavour(), Flavour(daemon="xfce")], indirect=True, ids=str)` for
several. One lab per flavour runs for the whole session. After a test its programs are ended, the
keyring and the screen are emptied, stopped parts are started again, and the home is a new one.
When a test fails, a screenshot and all logs are kept in build/lab/.
"""

import re
import shutil
from collections.abc import Generator, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.lab.errors import LabError, ProgramsMissing
from tests.lab.flavour import Flavour
from tests.lab.lab import Lab
from tests.lab.screen import screenshot
from tests.lab.tidy import tidy
from tests.requirement import missing

_FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.failed and report.when in ("setup", "call"):
        item.stash[_FAILED] = True
    return report


@pytest.fixture(scope="session")
def labs() -> Iterator[dict[Flavour, Lab]]:
    running: dict[Flavour, Lab] = {}
    yield running
    with ExitStack() as stack:
        for lab in running.values():
            stack.callback(lab.close)


@pytest.fixture
def lab(request: pytest.FixtureRequest, labs: dict[Flavour, Lab]) -> Iterator[Lab]:
    flavour = _wanted(request)
    if flavour not in labs:
        try:
            labs[flavour] = Lab(flavour).__enter__()
        except ProgramsMissing as error:
            missing(str(error))
    lab = labs[flavour]
    lab.mend()
    yield lab
    if request.node.stash.get(_FAILED, False):
        _keep_evidence(lab, request.node.nodeid)
    try:
        tidy(lab)
    except (LabError, OSError, TimeoutError):
        # Whatever the test did to it, the next test gets a new one, and this one an error.
        del labs[flavour]
        lab.close()
        raise


def _wanted(request: pytest.FixtureRequest) -> Flavour:
    if isinstance(flavour := getattr(request, "param", None), Flavour):
        return flavour
    marker = request.node.get_closest_marker("flavour")
    if marker is None:
        return Flavour()
    wishes = dict(marker.kwargs)
    return Flavour(**wishes | {"without": frozenset(wishes.get("without", ()))})


def _keep_evidence(lab: Lab, test: str) -> None:
    folder = Path("build/lab") / re.sub(r"[^\w.=-]+", "_", test)
    shutil.rmtree(folder, ignore_errors=True)
    screenshot(lab, folder / "screen.png")
    for log in (lab.folder / "log").glob("*.log"):
        shutil.copy(log, folder)
    shutil.copy(lab.record, folder)
