"""The pictures in other languages: German, at twice the text too, and Arabic, which mirrors all."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from deskbell_desktop.ui.theme import Theme
from tests.gallery import arabic, popover, preferences
from tests.gallery.languages import english_again, in_language
from tests.gallery.sample_texts import everything
from tests.gallery.stage import Stage

SIZE = (920, 640)


def pictures(
    app: QApplication, theme: Theme, state: Callable[..., QImage]
) -> Iterator[tuple[str, QImage]]:
    """All of them; ``state`` draws the window."""
    in_language(app, "de")
    yield "inbox-german", state(theme, _chosen, items=everything("de"), size=SIZE)
    for page in ("general", "interruptions"):
        yield f"preferences-{page}-german", preferences.page(theme, page)
    theme.enlarge(200)
    german = everything("de")
    yield "popover-german-200-percent", popover.picture(theme, items=german, room=(720, 1010))
    theme.enlarge(100)
    english_again(app)
    with arabic.phrasebook() as words:
        in_language(app, "ar", words)
        yield "inbox-arabic", state(theme, _chosen, items=everything("ar"), size=SIZE)
        yield "popover-arabic", popover.picture(theme, items=everything("ar"))
    english_again(app)


def _chosen(stage: Stage) -> None:
    stage.window.list.cards.choose("n1042")
