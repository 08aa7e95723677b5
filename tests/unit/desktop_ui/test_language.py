"""The language of the windows: chosen or the system's; words, plurals, dates and direction."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from deskbell_desktop.adapters.language import chosen_language
from deskbell_desktop.adapters.policy.json_file import policy_file
from deskbell_desktop.adapters.policy.said import Said
from deskbell_desktop.core import formats, kinds, text
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui import language, words
from deskbell_desktop.ui.key_names import native
from tests.gallery.languages import english_again, in_language
from tests.translations import phrasebook
from tests.translations.compiling import compiled
from tests.translations.sentences import Sentence

AT = datetime(2026, 11, 24, 15, 48).astimezone()
SPACES = dict.fromkeys(map(ord, "\u00a0\u202f\u2009"), " ")


@pytest.fixture(autouse=True)
def english_after(qapp: QApplication) -> Iterator[None]:
    yield
    english_again(qapp)


@pytest.mark.parametrize(
    ("wished", "system", "taken"),
    [
        ("", ["de-AT", "de", "en"], "de"),
        ("", ["it-IT", "fr-CH", "fr"], "fr"),
        ("", ["it-IT"], "en"),
        ("", ["en-GB", "de"], "en"),
        ("", ["C"], "en"),
        ("es", ["de-DE"], "es"),
        ("en", ["de-DE"], "en"),
        ("xx", ["de-DE"], "de"),
    ],
)
def test_the_language_is_the_wish_then_the_systems_then_english(
    wished: str, system: list[str], taken: str
) -> None:
    assert language.chosen(wished, system, ("de", "en", "es", "fr")) == taken


def _said(policy: Path) -> list[Said]:
    return [said] if (said := policy_file(policy)) else []


def test_it_is_read_from_wish_and_policy_before_all_else(tmp_path: Path) -> None:
    settings, policy = tmp_path / "desktop.json", tmp_path / "policy.json"
    assert chosen_language(settings, _said(policy)) == ""
    policy.write_text(json.dumps({"defaults": {"language": "fr"}}))
    assert chosen_language(settings, _said(policy)) == "fr"
    settings.write_text(json.dumps({"preferences": {"language": "de"}}))
    assert chosen_language(settings, _said(policy)) == "de"
    policy.write_text(json.dumps({"locked": {"language": "es"}}))
    assert chosen_language(settings, _said(policy)) == "es"
    policy.write_text("[broken")
    settings.write_text("[]")
    assert chosen_language(settings, _said(policy)) == ""


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("de", ("1 Auftrag", "2 Aufträge", "1.234 Aufträge", "0 Aufträge")),
        ("es", ("1 pedido", "2 pedidos", "1234 pedidos", "0 pedidos")),
        ("fr", ("1 commande", "2 commandes", "1 234 commandes", "0 commande")),
    ],
)
def test_plurals_are_the_languages_own(qapp: QApplication, tag: str, said: tuple[str, ...]) -> None:
    in_language(qapp, tag)
    told = [kinds.counted("order", n).translate(SPACES) for n in (1, 2, 1234, 0)]
    assert tuple(told) == said


def test_arabic_has_six_plurals_and_runs_from_the_right(qapp: QApplication, tmp_path: Path) -> None:
    forms = ("zero", "one", "two", "few", "many", "other")
    sentence = Sentence("{n} orders", counts=True, one="{n} order")
    made = {sentence.source: phrasebook.Translation(forms)}
    ts = tmp_path / "deskbell_ar.ts"
    ts.write_text(phrasebook.written(made, [sentence], "ar"), encoding="utf-8")
    language.take(qapp, QLocale("ar"), compiled(ts, ts.with_suffix(".qm")))
    said = [tr("{n} order", "{n} orders", n=n) for n in (0, 1, 2, 5, 11, 100)]
    assert tuple(said) == forms
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft


@pytest.mark.parametrize(
    ("tag", "clock", "day", "short", "money", "number"),
    [
        ("de", "15:48", "Dienstag, 24. November", "24. Nov.", "4.280,50 €", "2.418"),
        ("es", "15:48", "martes, 24 de noviembre", "24 nov", "4280,50 €", "2418"),
        ("fr", "15:48", "mardi 24 novembre", "24 nov.", "4 280,50 €", "2 418"),
    ],
)
def test_dates_and_money_are_written_as_there(
    qapp: QApplication, tag: str, clock: str, day: str, short: str, money: str, number: str
) -> None:
    in_language(qapp, tag)
    told = (
        formats.clock(AT),
        words.weekday_date(AT),
        formats.short_day(AT),
        formats.amount(4280.5, "EUR"),
        formats.number(2418),
    )
    assert tuple(one.translate(SPACES) for one in told) == (clock, day, short, money, number)


def test_an_american_reads_twelve_hours(qapp: QApplication) -> None:
    language.take(qapp, QLocale("en_US"), None)
    assert formats.clock(AT).translate(SPACES) == "3:48 PM"
    assert formats.exact_clock(AT.replace(second=8)).translate(SPACES) == "3:48:08 PM"
    assert tr("{n} unread", "{n} unread", n=2418) == "2,418 unread"


def test_english_in_another_country_has_that_countrys_clock(qapp: QApplication) -> None:
    language.speak_to(qapp, "en", QLocale("de_DE"))
    assert formats.clock(AT) == "15:48"
    assert formats.exact_clock(AT) == "15:48:00"


def test_numbers_and_exact_times_have_the_digits_of_the_language(qapp: QApplication) -> None:
    language.take(qapp, QLocale("ar_EG"), None)
    assert formats.digits(1042) == "١٠٤٢"
    assert formats.exact_clock(AT.replace(second=8)).translate(SPACES).startswith("٣:٤٨:٠٨")


def test_qts_own_words_and_keys_are_translated_too(qapp: QApplication) -> None:
    in_language(qapp, "de")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Abbrechen"
    assert native("Ctrl+F") == "Strg+F"


def test_sentences_with_times_are_whole(qapp: QApplication) -> None:
    in_language(qapp, "de")
    now = datetime.now(UTC)
    assert text.ago(now - timedelta(minutes=1), now) == "vor 1 Minute"
    assert text.ago(now - timedelta(hours=3), now) == "vor 3 Stunden"
    assert words.short_time(now - timedelta(minutes=6), now) == "6 Min."
    assert formats.within(words.type_name("order")) == "Aufträge"
