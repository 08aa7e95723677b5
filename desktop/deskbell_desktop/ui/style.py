"""The style: palette and style sheet for fields, buttons, chips, menus and scroll bars."""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QColor, QPalette

from deskbell_desktop.ui.colours import Colours, mix
from deskbell_desktop.ui.fonts import Fonts

SHEET = Template("""
QPushButton, QLineEdit, QMenu, QToolTip { font-family: "$family"; font-size: ${size}px; }
QToolTip { color: $text; background: $raised; border: 1px solid $window_edge; padding: 3px 6px; }
QMenu { background: $raised; color: $text; border: 1px solid $window_edge; padding: 5px; }
QMenu::item { padding: ${p5}px ${p24}px ${p5}px ${p8}px; border-radius: 4px; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $text_disabled; }
QMenu::separator { height: 1px; background: $border; margin: 5px 6px; }
QMenu::icon { padding-left: 6px; }

QPushButton { min-height: ${h28}px; padding: 0 ${p12}px; border: 1px solid $control_edge;
  border-radius: ${p6}px; background: $raised; color: $text; font-weight: 500; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:disabled { color: $text_disabled; border-color: $border; }
QPushButton:focus { border: 2px solid $focus; padding: 0 ${p11}px; min-height: ${h26}px; }
QPushButton[look="primary"] { background: $accent; border-color: $accent; color: $on_accent;
  font-weight: 600; }
QPushButton[look="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[look="primary"]:focus { border: 2px solid $text; }
QPushButton[look="primary"]:disabled { background: $sunken; border-color: $sunken;
  color: $text_disabled; }
QPushButton[look="danger"] { background: $danger; border-color: $danger; color: $on_danger;
  font-weight: 600; }
QPushButton[look="danger"]:hover { background: $danger_hover; border-color: $danger_hover; }
QPushButton[look="danger"]:focus { border: 2px solid $text; }
QPushButton[look="link"] { border: 0; background: transparent; color: $accent_ink; padding: 0;
  min-height: ${h20}px; text-align: left; }
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="link"]:focus { border: 2px solid $focus; border-radius: 4px; padding: 0 2px; }
QPushButton[look="onbar"] { border: 0; background: transparent; color: $background;
  font-weight: 600; padding: 0 ${p10}px; }
QPushButton[look="onbar"]:hover { background: $bar_hover; }
QPushButton[look="onbar"]:focus { border: 2px solid $bar_focus; padding: 0 ${p8}px; }

QToolButton { border: 0; border-radius: ${p6}px; padding: 0; background: transparent; }
QToolButton:hover { background: $hover; }
QToolButton:pressed { background: $pressed; }
QToolButton:checked { background: $accent_soft; }
QToolButton:focus { border: 2px solid $focus; }
QToolButton::menu-indicator { image: none; }

QLineEdit { lineedit-password-character: 8226; }
QLineEdit { min-height: ${h30}px; border: 1px solid $control_edge; border-radius: ${p6}px;
  background: $surface; color: $text; padding: 0 ${p9}px; selection-background-color: $accent;
  selection-color: $on_accent; placeholder-text-color: $text_secondary; }
QLineEdit[echoMode="2"] { letter-spacing: 1px; }
QLineEdit:focus { border: 2px solid $accent; padding: 0 ${p8}px; min-height: ${h28}px; }
QLineEdit[wrong="true"] { border-color: $danger_ink; }

QPushButton[look="chip"] { min-height: ${h24}px; max-height: ${h24}px; border: 1px solid $chip_edge;
  border-radius: ${p13}px; background: $sunken; padding: 0 ${p9}px; color: $text; }
QPushButton[look="chip"]:checked { background: $accent_soft; color: $accent_ink; }

QScrollBar:vertical { width: 10px; background: transparent; margin: 2px 1px; }
QScrollBar:horizontal { height: 0; }
QScrollBar::handle:vertical { background: $scroll; border-radius: 3px; margin: 0 1px;
  min-height: 36px; }
QScrollBar::handle:vertical:hover { background: $text_secondary; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QSplitter::handle { background: $border; }
#detail, #detail QScrollArea, #detailPage { background: $surface; }
QScrollArea { border: 0; background: transparent; }
#toolBar { border-bottom: 1px solid $border; background: $surface; }
#statusBar { border-top: 1px solid $border; background: $background; }
#ask { background: $danger_soft; border: 1px solid $danger_border; border-radius: 10px; }
#askCalm { background: $accent_soft; border: 1px solid $ask_edge; border-radius: 10px; }
#answered { background: $success_soft; border: 1px solid $stark_edge; border-radius: 10px; }
#undo { background: $text; border-radius: 10px; }
#strip { background: $warning_soft; border: 1px solid $stark_edge; border-radius: 8px; }
#stripCalm { background: $sunken; border: 1px solid $stark_edge; border-radius: 8px; }
#rule { background: $border; }
#popover #statusBar, #popover #toolBar, #popover #detail, #popover #detail QScrollArea,
#popover #detailPage { background: transparent; }
QListView { border: 0; background: transparent; outline: 0; }
""")


def style_sheet(c: Colours, fonts: Fonts) -> str:
    """The application's style sheet for these colours and this text size."""
    names = [name for name in c.__slots__ if isinstance(getattr(c, name), QColor)]
    values = {name: getattr(c, name).name() for name in names}
    values |= {
        "control_edge": c.control_edge.name(),
        "window_edge": c.window_edge.name(),
        "chip_edge": c.border.name() if c.stark else "transparent",
        "stark_edge": c.border.name() if c.stark else "transparent",
        "ask_edge": c.border.name() if c.stark else mix(c.accent, c.accent_soft, 0.3).name(),
        "scroll": mix(c.text_secondary, c.background, 0.45).name(),
        "accent_hover": mix(c.accent, c.text, 0.88).name(),
        "danger_hover": mix(c.danger, c.text, 0.88).name(),
        "bar_hover": mix(c.background, c.text, 0.16).name(),
        "bar_focus": c.background.name(),
    }
    values |= {"family": fonts.family, "size": str(round(fonts.pixels))}
    values |= {f"p{n}": str(fonts.px(n)) for n in (5, 6, 8, 9, 10, 11, 12, 13, 24)}
    values |= {f"h{n}": str(fonts.px(n)) for n in (20, 24, 26, 28, 30)}
    return SHEET.substitute(values)


def palette(c: Colours) -> QPalette:
    """The palette for whatever the style sheet does not name."""
    made = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, c.background),
        (role.WindowText, c.text),
        (role.Base, c.surface),
        (role.AlternateBase, c.sunken),
        (role.Text, c.text),
        (role.Button, c.raised),
        (role.ButtonText, c.text),
        (role.ToolTipBase, c.raised),
        (role.ToolTipText, c.text),
        (role.PlaceholderText, c.text_secondary),
        (role.Highlight, c.accent),
        (role.HighlightedText, c.on_accent),
        (role.Accent, c.accent),
        (role.Link, c.accent_ink),
        (role.Mid, c.border),
        (role.Dark, c.border_strong),
    ):
        made.setColor(which, colour)
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, c.text_disabled)
    return made
