"""The sheet: the window's own style, for the few controls that the pen does not paint."""

from __future__ import annotations

from string import Template

from deskbell_desktop.ui.theme import Theme

SHEET = Template("""
#preferencesPage, #preferences { background: $background; }
#sidebar { background: $background; border: 0; border-right: 1px solid $border; padding: 10px 6px; }
#group { background: $raised; border: 1px solid $edge; border-radius: 10px; }
#keyCap { border: 1px solid $control_edge; border-radius: 4px; padding: 0 5px; }
QPushButton[fine="true"] { font-size: ${caption}px; min-height: ${high}px; }
QTimeEdit QLineEdit { border: 0; min-height: 0; padding: 0; background: transparent; }
QTimeEdit QLineEdit:focus { border: 0; min-height: 0; padding: 0; }
QLineEdit:disabled { color: $text_disabled; border-color: $border; }
QComboBox { combobox-popup: 0; font-family: "$family"; font-size: ${size}px; }
QComboBox QAbstractItemView { background: $raised; color: $text; border: 1px solid $window_edge;
  padding: 4px; outline: 0; selection-background-color: $selected; selection-color: $text; }
QComboBox QAbstractItemView::item { min-height: ${item}px; padding: 0 ${pad}px;
  border-radius: 4px; }
QComboBox QAbstractItemView::item:selected { background: $selected; color: $text; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $groove; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: $accent; }
QSlider::handle:horizontal { width: ${knob}px; height: ${knob}px; margin: -${up}px 0;
  border-radius: ${half}px; background: $surface; border: 2px solid $accent; }
QSlider::handle:horizontal:hover { background: $accent_soft; }
QSlider::handle:horizontal:focus { background: $accent; border-color: $text; }
QSlider::sub-page:horizontal:disabled { background: $border_strong; }
QSlider::handle:horizontal:disabled { border-color: $border_strong; }
""")


def sheet(theme: Theme) -> str:
    """For the theme's present colours and text size."""
    c, fonts = theme.colours, theme.fonts
    names = ["background", "border", "border_strong", "raised", "surface", "text"]
    names += ["text_disabled", "accent", "accent_soft", "selected"]
    values = {name: getattr(c, name).name() for name in names}
    values |= {
        "control_edge": c.control_edge.name(),
        "window_edge": c.window_edge.name(),
        "edge": c.border.name(),
        "groove": c.border_strong.name() if c.stark else c.pressed.name(),
        "family": fonts.family,
    }
    knob = fonts.icon(12)
    lengths = {"caption": 12, "high": 16, "pad": 9, "item": 26, "size": 13}
    values |= {name: str(fonts.px(length)) for name, length in lengths.items()}
    values |= {"knob": str(knob), "half": str(knob // 2 + 2), "up": str(knob // 2)}
    return SHEET.substitute(values)
