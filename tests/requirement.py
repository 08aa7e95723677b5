"""Decides what happens to a test whose machine lacks something: skipped with a word, or failed.

With DESKBELL_REQUIRE_ALL=1, as in CI, nothing may be left out.
"""

import os
from typing import NoReturn

import pytest


def missing(what: str) -> NoReturn:
    if os.environ.get("DESKBELL_REQUIRE_ALL") == "1":
        pytest.fail(what, pytrace=False)
    pytest.skip(what)
