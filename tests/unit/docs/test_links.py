from pathlib import Path

import pytest

from tests.docs import links


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/other.md").write_text("# Other page\n\n## It's a `heading`, here\n")
    return tmp_path


@pytest.mark.parametrize(
    "text",
    [
        "[a](docs/other.md)",
        "[a](docs/other.md#other-page)",
        "[a](docs/other.md#its-a-heading-here)",
        "[`code`](docs/other.md) and [b](docs)",
        "[a](https://example.org/x)",
        "`[a](nowhere)` is code",
        "```\n[a](nowhere)\n```",
        '<img src="docs/other.md" width="3">',
        "# Here\n\n[a](#here)",
    ],
)
def test_a_link_that_leads_somewhere_is_fine(tree: Path, text: str) -> None:
    (tree / "page.md").write_text(text)
    assert links.broken(tree) == []


@pytest.mark.parametrize(
    "link", ["nowhere.md", "docs/other.md#nowhere", "#nowhere", "docs/no%20where.md"]
)
@pytest.mark.parametrize("form", ["[a]({})", "![a]({})", "[`code`]({})", '<a href="{}">'])
def test_a_link_that_leads_nowhere_is_named(tree: Path, link: str, form: str) -> None:
    (tree / "page.md").write_text(form.format(link))
    assert links.broken(tree) == [f"page.md: broken link {link}"]
