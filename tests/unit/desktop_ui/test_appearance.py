from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskbell_desktop.core.preferences import Look, Preferences, Settled
from deskbell_desktop.core.status import Link
from deskbell_desktop.ui.accent import CONTROL, TEXT, contrast, tinted
from deskbell_desktop.ui.appearance import Appearance
from deskbell_desktop.ui.bridge import Bridge
from deskbell_desktop.ui.colours import Scheme, colours
from deskbell_desktop.ui.present import Present
from deskbell_desktop.ui.stark import black_on_white, of_system
from deskbell_desktop.ui.system_look import SystemLook, system_look
from deskbell_desktop.ui.theme import Theme
from tests.gallery.stage import status


class System:
    """A desktop whose look a test changes."""

    def __init__(self) -> None:
        self.look = SystemLook()

    def __call__(self, _app: QApplication) -> SystemLook:
        return self.look


@pytest.fixture
def system() -> System:
    return System()


@pytest.fixture
def own_theme(qapp: QApplication, theme: Theme, system: System) -> Iterator[Theme]:
    before = qapp.font()
    yield Theme(qapp, look=system)
    qapp.setFont(before)
    theme.choose(Scheme.LIGHT)


@given(st.tuples(*[st.integers(0, 255)] * 3), st.sampled_from([Scheme.LIGHT, Scheme.DARK]))
def test_whatever_the_accent_it_can_be_read_and_seen(
    rgb: tuple[int, int, int], scheme: Scheme
) -> None:
    c = tinted(colours(scheme), QColor(*rgb))
    for ground in (c.background, c.surface, c.raised, c.accent_soft, c.selected):
        assert contrast(c.accent_ink, ground) >= TEXT
    for ground in (c.background, c.surface, c.raised):
        assert contrast(c.accent, ground) >= CONTROL
        assert contrast(c.focus, ground) >= CONTROL
    assert contrast(c.on_accent, c.accent) >= TEXT


def test_an_accent_keeps_its_hue() -> None:
    c = tinted(colours(Scheme.LIGHT), QColor("#e66100"))
    assert c.accent.hslHue() == pytest.approx(QColor("#e66100").hslHue(), abs=3)


@pytest.mark.parametrize("made", [black_on_white(), colours(Scheme.HIGH_CONTRAST)])
def test_high_contrast_is_high(made: Any) -> None:
    for ink in (made.text, made.text_secondary, made.accent_ink, made.warning_ink, made.danger_ink):
        for ground in (made.background, made.selected, made.hover, made.raised):
            assert contrast(ink, ground) >= 7


def test_the_theme_follows_the_system_live(own_theme: Theme, system: System, qtbot: QtBot) -> None:
    assert own_theme.colours == colours(Scheme.LIGHT)
    system.look = SystemLook(dark=True)
    with qtbot.waitSignal(own_theme.changed):
        own_theme.look_again()
    assert own_theme.colours == colours(Scheme.DARK)
    system.look = SystemLook(dark=True, contrast=True)
    own_theme.look_again()
    assert own_theme.colours == colours(Scheme.HIGH_CONTRAST)
    system.look = SystemLook(accent=QColor("#e66100"))
    own_theme.look_again()
    assert own_theme.colours == tinted(colours(Scheme.LIGHT), QColor("#e66100"))


def test_contrast_takes_the_colours_the_person_chose_for_the_system(
    own_theme: Theme, system: System
) -> None:
    chosen = QPalette(QColor("#202020"), QColor("#101040"))
    chosen.setColor(QPalette.ColorRole.WindowText, QColor("#FFFF00"))
    system.look = SystemLook(contrast=True, palette=chosen)
    own_theme.look_again()
    assert own_theme.colours == of_system(chosen)
    assert own_theme.colours.text == QColor("#FFFF00")


def test_what_the_desktop_offers_is_read_past_our_own_palette(
    qapp: QApplication, theme: Theme
) -> None:
    assert qapp.palette().color(QPalette.ColorRole.Accent) == theme.colours.accent
    assert system_look(qapp).accent is None, "the memory platform has no accent"
    assert qapp.palette().color(QPalette.ColorRole.Accent) == theme.colours.accent


@pytest.mark.parametrize(
    ("look", "scheme"),
    [(Look.DARK, Scheme.DARK), (Look.HIGH_CONTRAST, Scheme.HIGH_CONTRAST)],
)
def test_the_chosen_look_holds_at_once(own_theme: Theme, look: Look, scheme: Scheme) -> None:
    bridge = Bridge()
    Appearance(own_theme, Present(bridge, status(Link.CONNECTED)))
    bridge.settled(Settled(replace(Preferences(), look=look)))
    assert own_theme.colours.scheme is scheme
    bridge.settled(Settled(Preferences()))
    assert own_theme.colours.scheme is Scheme.LIGHT


def test_text_grows_to_twice_and_no_further(own_theme: Theme, qapp: QApplication) -> None:
    before = own_theme.fonts.pixels
    bridge = Bridge()
    Appearance(own_theme, Present(bridge, status(Link.CONNECTED)))
    bridge.settled(Settled(replace(Preferences(), text_percent=150)))
    assert own_theme.fonts.pixels == pytest.approx(before * 1.5, abs=1)
    bridge.settled(Settled(replace(Preferences(), text_percent=200)))
    assert own_theme.fonts.scale == pytest.approx(2.0, abs=0.04)
    assert QFontInfo(qapp.font()).pixelSize() == own_theme.fonts.pixels
    large = qapp.font()
    large.setPixelSize(22)
    own_theme.use_font(large)
    assert own_theme.fonts.scale == 2.0, "a system whose text is large already"
    bridge.settled(Settled(Preferences()))
    assert own_theme.fonts.pixels == 22
