"""The phrasebooks: every sentence in every language, with the same places to fill in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.translations import phrasebook
from tests.translations.phrasebook import FORMS, Translation
from tests.translations.sentences import PLACE, Sentence, Unclear, sentences

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "resources/deskbell_resources/translations"
LANGUAGES = sorted(phrasebook.language_of(path) for path in FOLDER.glob("*.ts"))
each_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def said() -> list[Sentence]:
    return sentences(ROOT)


def held(language: str) -> phrasebook.Phrasebook:
    return phrasebook.read(FOLDER / f"deskbell_{language}.ts")


def test_german_spanish_and_french_are_there() -> None:
    assert {"de", "es", "fr"} <= set(LANGUAGES)


@each_language
def test_every_sentence_is_translated(language: str, said: list[Sentence]) -> None:
    known = held(language)
    missing = [s.source for s in said if s.source not in known or known[s.source].unfinished]
    empty = [source for source, told in known.items() if not all(told.forms)]
    gone = known.keys() - {s.source for s in said}
    assert (missing, empty, gone) == ([], [], set())


@each_language
def test_a_number_has_every_form_of_the_language(language: str, said: list[Sentence]) -> None:
    known = held(language)
    wanted = {s.source: FORMS[language] if s.counts else 1 for s in said}
    assert {source: len(known[source].forms) for source in wanted} == wanted


@each_language
def test_the_places_to_fill_in_are_the_same(language: str) -> None:
    wrong = [
        (source, form)
        for source, told in held(language).items()
        for form in told.forms
        if sorted(PLACE.findall(form)) != sorted(PLACE.findall(source))
    ]
    assert wrong == []


@each_language
def test_no_sentence_lost_its_full_stop_or_line(language: str) -> None:
    wrong = [
        (source, form)
        for source, told in held(language).items()
        for form in told.forms
        if (
            form.endswith(".") != source.endswith(".") and not source.startswith("{n} min")
        )  # an abbreviation in some languages
        or form.count("\n") != source.count("\n")
    ]
    assert wrong == []


def test_a_new_sentence_is_to_be_done_and_one_that_is_gone_is_left_out() -> None:
    known = {"old": Translation(("alt",)), "kept": Translation(("bleibt",))}
    now = [Sentence("kept"), Sentence("{n} new", counts=True)]
    made = phrasebook.merged(known, now, "de")
    assert made == {"kept": known["kept"], "{n} new": Translation(("", ""), unfinished=True)}


def test_a_phrasebook_is_read_as_it_was_written(tmp_path: Path) -> None:
    now = [Sentence("a < b & “c”\nd", files=("x.py",)), Sentence("{n} b", True, "{n} a", ("y.py",))]
    made = {"a < b & “c”\nd": Translation(("ü",)), "{n} b": Translation(("{n} x", "{n} y"))}
    path = tmp_path / "deskbell_de.ts"
    path.write_text(phrasebook.written(made, now, "de"), encoding="utf-8")
    assert phrasebook.read(path) == made


@pytest.mark.parametrize(
    "code",
    ["tr(name)", 'tr("a {b}")', 'tr("a", b=1)', 'tr("{x} a", "{x} b", x=1)', 'tr(f"{a}")'],
)
def test_what_nobody_could_translate_is_refused(code: str, tmp_path: Path) -> None:
    program = tmp_path / "desktop/deskbell_desktop"
    program.mkdir(parents=True)
    (program / "one.py").write_text(code)
    with pytest.raises(Unclear):
        sentences(tmp_path)
