from pathlib import Path

import pytest

from tests.docs import map


@pytest.mark.parametrize(
    ("docstring", "sentence"),
    [
        ("One sentence.", "One sentence"),
        ("The first. The second.", "The first"),
        ("Over\ntwo lines.\n\nMore.", "Over two lines"),
        ("Since 3.11 it works, e.g. here.", "Since 3.11 it works, e.g. here"),
        ("From ``NAME``.", "From `NAME`"),
    ],
)
def test_the_map_takes_the_first_sentence(tmp_path: Path, docstring: str, sentence: str) -> None:
    module = tmp_path / "module.py"
    module.write_text(f'"""{docstring}"""\n')
    assert map.first_sentence(module) == sentence


def test_the_map_nests_rooms_and_leaves_tests_out(tmp_path: Path) -> None:
    room = tmp_path / "server/room"
    room.mkdir(parents=True)
    (room / "__init__.py").write_text('"""The room."""\n')
    (room / "thing.py").write_text('"""The thing."""\n')
    (room / "test_thing.py").write_text('"""Not on the map."""\n')
    for name in ("desktop", "resources", "tests"):
        (tmp_path / name).mkdir()
    assert map.page(tmp_path).splitlines()[-2:] == [
        "- [`room/`](../server/room) – The room",
        "  - [`thing.py`](../server/room/thing.py) – The thing",
    ]
