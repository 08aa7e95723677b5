"""Keeps every test away from the display, the keyring and the home of the person who runs it."""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import pytest

pytest_plugins = ["tests.lab.fixtures", "tests.stores", "tests.server_fixtures"]

# Widgets tested in this process draw to memory. The real application runs in the lab, as a child.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

# Examples are as slow, and as slow to make, as the machine is busy: that says nothing of the code.
hypothesis.settings.register_profile(
    "deskbell", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("deskbell")


@pytest.fixture(scope="session", autouse=True)
def own_home() -> Iterator[Path]:
    """A home and XDG folders for this session, so that no test reads or writes a person's own."""
    names = {"HOME": "home", "XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data"}
    names |= {"XDG_CACHE_HOME": "cache", "XDG_STATE_HOME": "state", "XDG_RUNTIME_DIR": "run"}
    before = {name: os.environ.get(name) for name in names}
    with tempfile.TemporaryDirectory(prefix="deskbell-tests-") as folder:
        for name, place in names.items():
            os.environ[name] = str(Path(folder, place))
            Path(folder, place).mkdir(mode=0o700)
        yield Path(folder)
    for name, value in before.items():
        if value is None:
            del os.environ[name]
        else:
            os.environ[name] = value


@pytest.fixture
def in_zone() -> Iterator[Callable[[str], None]]:
    """Puts this process into a time zone, for one test."""
    with pytest.MonkeyPatch.context() as patch:

        def go(name: str) -> None:
            patch.setenv("TZ", name)
            time.tzset()

        yield go
    time.tzset()
