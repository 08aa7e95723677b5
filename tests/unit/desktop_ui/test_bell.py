from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage

from deskbell_desktop.ui.bell import BADGES, SIZES, URGENT, Bell, Mood, Panel, icon, image
from deskbell_desktop.ui.panel_colour import judged

DRAWN = (16, 20, 22, 24, 32, 48)


def share(picture: QImage, colour: str) -> float:
    """How much of the picture is exactly of this colour."""
    wanted, size = QColor(colour).rgb(), picture.width()
    hits = sum(picture.pixel(x, y) == wanted for x in range(size) for y in range(size))
    return hits / size**2


def nearer(picture: QImage, ink: str, fill: str) -> float:
    """How much of the badge's corner is nearer to the ink than to the badge's own colour."""
    size, dark = picture.width(), QColor(ink).lightness()
    between = (dark + QColor(fill).lightness()) / 2
    corner = ((x, y) for x in range(size * 2 // 3, size) for y in range(size // 2))
    colours = [c for x, y in corner if (c := picture.pixelColor(x, y)).alpha() > 250]
    return sum((c.lightness() < between) is (dark < between) for c in colours) / size**2


@pytest.mark.parametrize("size", DRAWN)
@pytest.mark.parametrize("panel", list(Panel))
def test_the_badge_is_there_at_every_size(qapp: object, size: int, panel: Panel) -> None:
    plain = Bell(Mood.CONNECTED, panel=panel)
    fill, ink = BADGES[panel]
    badged = image(replace(plain, unread=3), size)
    assert share(badged, fill) - share(image(plain, size), fill) > (
        0.08 if panel != Panel.ANY else -1
    )
    assert nearer(badged, ink, fill) > 0.02, "the digit, in whatever font this system has"


@pytest.mark.parametrize("size", DRAWN)
def test_urgent_differs_by_shape_too(qapp: object, size: int) -> None:
    calm = image(Bell(Mood.CONNECTED, 7, panel=Panel.LIGHT), size)
    urgent = image(Bell(Mood.CONNECTED, 7, urgent=True, panel=Panel.LIGHT), size)
    assert share(urgent, URGENT[0]) > 0.1
    solid = [
        sum(QColor.fromRgba(p.pixel(x, 1)).alpha() > 200 for x in range(size))
        for p in (calm, urgent)
    ]
    assert solid[1] > solid[0], "the square's top row is wider than the pill's"


@pytest.mark.parametrize("size", DRAWN)
def test_what_waits_for_its_answer_shows_when_all_is_read(qapp: object, size: int) -> None:
    waits = image(Bell(Mood.CONNECTED, 0, urgent=True, panel=Panel.LIGHT), size)
    one = image(Bell(Mood.CONNECTED, 1, urgent=True, panel=Panel.LIGHT), size)
    assert share(waits, URGENT[0]) > 0.1
    assert bytes(waits.constBits()) != bytes(one.constBits())


@pytest.mark.parametrize("size", DRAWN)
def test_every_state_has_its_own_picture(qapp: object, size: int) -> None:
    bells = [Bell(mood) for mood in Mood] + [Bell(Mood.CONNECTED, quiet=True)]
    bells += [replace(bell, unread=3) for bell in bells]
    pictures = {bytes(image(bell, size).constBits()) for bell in bells}
    assert len(pictures) == len(bells)


def test_a_ring_is_cut_around_the_badge(qapp: object) -> None:
    drawn = image(Bell(Mood.CONNECTED, 3, panel=Panel.LIGHT), 32)
    badge_bottom = 17
    assert QColor.fromRgba(drawn.pixel(23, badge_bottom)).alpha() < 60


def test_more_than_nine_is_nine_plus() -> None:
    assert [Bell(unread=n).text for n in (0, 1, 9, 10, 2418)] == ["", "1", "9", "9+", "9+"]


def test_the_icon_has_each_size_at_its_own_pixels(qapp: object) -> None:
    sizes = icon(Bell(Mood.CONNECTED, 3)).availableSizes()
    assert [size.width() for size in sizes] == list(SIZES)


@pytest.mark.parametrize(
    ("colour", "panel"),
    [
        ("#f6f5f4", Panel.LIGHT),
        ("#15171b", Panel.DARK),
        ("#2c6a5e", Panel.ANY),
        ("#808080", Panel.ANY),
    ],
)
def test_the_panel_is_judged_by_its_pixels(colour: str, panel: Panel) -> None:
    strip = QImage(200, 30, QImage.Format.Format_RGB32)
    strip.fill(QColor(colour))
    assert judged(strip) is panel
