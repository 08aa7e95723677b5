"""The page about appearance: colours, the bell's panel, text size, motion."""

from __future__ import annotations

from deskbell_desktop.core.preferences import Look, PanelLook
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui.preferences.group import Row
from deskbell_desktop.ui.preferences.held import Held
from deskbell_desktop.ui.preferences.measure import Measure
from deskbell_desktop.ui.preferences.page import Page
from deskbell_desktop.ui.theme import Theme

STEP = 10


class AppearancePage(Page):
    """Everything here is seen at once."""

    def __init__(self, theme: Theme, held: Held) -> None:
        super().__init__(theme, held)
        group = self.group(tr("Colours"))
        looks = [
            (tr("As the system"), Look.SYSTEM),
            (tr("Light"), Look.LIGHT),
            (tr("Dark"), Look.DARK),
            (tr("High contrast"), Look.HIGH_CONTRAST),
        ]
        self.choice(group, "look", tr("Look of the windows"), looks)
        panels = [
            (tr("Automatic"), PanelLook.AUTOMATIC),
            (tr("Light"), PanelLook.LIGHT),
            (tr("Dark"), PanelLook.DARK),
            (tr("Coloured"), PanelLook.COLOURED),
        ]
        note = tr("Choose it when the bell is hard to see.")
        self.choice(group, "panel", tr("Panel behind the bell"), panels, note)
        group = self.group(tr("Text and motion"))
        self.text_size = Measure(theme, tr("Text size"), 100, 200, STEP)
        self.text_size.changed.connect(lambda percent: held.prefer(text_percent=percent))
        row = Row(theme, tr("Text size"), tr("On top of the system’s own."), self.text_size)
        self.bind(row, "text_percent", self.text_size.show_value)
        group.add(row)
        note = tr("Windows and toasts appear without sliding or fading.")
        self.switch(group, "reduced_motion", tr("Reduce motion"), note)
