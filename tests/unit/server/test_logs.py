"""Logs: a secret never gets into a line, under whatever name."""

import pytest

from deskbell_server.auth.tokens import Tokens, new_service_token
from deskbell_server.logs import HIDDEN, hide_secrets


@pytest.mark.parametrize(
    "secret",
    [
        Tokens(b"s" * 32, 60).access(1, "0" * 32),
        Tokens(b"s" * 32, 60).refresh("0" * 32, 1),
        new_service_token(),
    ],
    ids=["access", "refresh", "service"],
)
def test_what_looks_like_a_token_is_blacked_out_anywhere(secret: str) -> None:
    line = hide_secrets(None, "", {"event": f"got {secret} from x", "access_token": "short"})
    assert secret not in line["event"]
    assert line["access_token"] == HIDDEN


def test_secrets_in_addresses_and_inside_values_are_hidden() -> None:
    said = hide_secrets(
        None,
        "",
        {
            "event": "cannot reach postgresql://bell:hunter2@db/bell",
            "given": {"password": "hunter2", "list": ["dbt_" + "x" * 43]},
        },
    )
    assert "hunter2" not in str(said)
    assert "xxxx" not in str(said)
    assert "db/bell" in said["event"]
