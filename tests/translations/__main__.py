"""Brings phrasebooks up to date: ``python -m tests.translations``; ``--check`` says what is not.

Writes new sentences into every ``deskbell_*.ts`` and compiles each into the ``.qm`` that Qt reads.
"""

import sys
import tempfile
from pathlib import Path

from tests.translations import phrasebook
from tests.translations.compiling import compiled
from tests.translations.sentences import sentences

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources/deskbell_resources/translations"


def main() -> int:
    check = "--check" in sys.argv[1:]
    said, wrong = sentences(ROOT), []
    for path in sorted(FOLDER.glob("*.ts")):
        language = phrasebook.language_of(path)
        held = phrasebook.merged(phrasebook.read(path), said, language)
        text = phrasebook.written(held, said, language)
        if missing := [source for source, t in held.items() if t.unfinished]:
            print(f"{path.name}: {len(missing)} of {len(said)} to be translated: {missing[:3]} …")
            wrong += [path.name] if check else []
        if check:
            wrong += _drifted(path, text)
        else:
            path.write_text(text, encoding="utf-8")
            compiled(path, path.with_suffix(".qm"))
    if wrong:
        print(f"out of step: {', '.join(wrong)}; run `python -m tests.translations`, translate")
    return 1 if wrong else 0


def _drifted(path: Path, text: str) -> list[str]:
    if path.read_text(encoding="utf-8") != text:
        return [path.name]
    qm = path.with_suffix(".qm")
    with tempfile.TemporaryDirectory() as folder:
        fresh = compiled(path, Path(folder, qm.name))
        same = qm.exists() and qm.read_bytes() == fresh.read_bytes()
    return [] if same else [qm.name]


if __name__ == "__main__":
    sys.exit(main())
