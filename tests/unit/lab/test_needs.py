from itertools import product
from pathlib import Path
from typing import get_args

import pytest

from tests.lab import needs
from tests.lab.flavour import Daemon, Flavour, Tray

APT = Path(__file__).parents[3] / "packaging/bootstrap.test.apt"
ALL = [Flavour(tray, daemon) for tray, daemon in product(get_args(Tray), get_args(Daemon))]


@pytest.mark.parametrize("flavour", ALL, ids=str)
def test_bootstrap_installs_what_every_flavour_needs(flavour: Flavour) -> None:
    installed = {line.strip() for line in APT.read_text().splitlines()}
    assert set(needs.packages(flavour).values()) <= installed


def test_what_is_missing_is_told_as_one_line_for_the_administrator(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    line = needs.how_to_install_missing(Flavour(without=frozenset({"sound"})))
    assert line
    assert line.startswith("apt-get install -y --no-install-recommends ")
    assert {"xvfb", "xfce4-panel", "gnome-keyring"} <= set(line.split())
    assert "pulseaudio" not in line.split()
