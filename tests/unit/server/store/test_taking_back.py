"""Taking back: what was said is not kept anywhere, but for its title."""

from __future__ import annotations

from pathlib import Path

import pytest

from deskbell.content import Content
from deskbell.notification import Action, Sender
from deskbell_server.store import inbox, people, revisions
from deskbell_server.store.database import Database
from deskbell_server.store.engines import Place
from deskbell_server.store.inbox import Wanted
from deskbell_server.store.log import ALL
from deskbell_server.store.people import Account
from tests.stores import SQLITE
from tests.unit.server.store.test_erasure import everything
from tests.unit.server.store.test_retention import check_index

SHOP = Sender(id="token:1", name="Shop")
MARK = "Zanzibar"


def take_back(database: Database) -> Account:
    alice = database.write_now(lambda t: people.add_account(t, "alice", "x", "staff"))
    for n in range(2):
        said = Content(
            title=f"Prices {n}",
            message=f"{MARK} {n}",
            data={"where": MARK},
            url=f"https://example.com/{MARK}",
            actions=(Action(id="go", label=MARK),),
            key="prices",
        )
        new, _ = database.write_now(lambda t, c=said: revisions.add(t, c, SHOP, (ALL,)))  # type: ignore[misc]
    assert MARK in database.read_now(everything)
    database.write_now(lambda t: revisions.retract(t, new.id))
    return alice


def test_nothing_that_it_said_is_left_but_its_title(database: Database) -> None:
    alice = take_back(database)
    assert MARK not in database.read_now(everything)

    def found(words: str) -> list[str]:
        wanted = Wanted(words=words)
        page = database.read_now(lambda c: inbox.page(c, alice.id, wanted, None, 9))
        return [told.title for told in page]

    assert (found("prices"), found(MARK)) == (["Prices 1"], [])
    if database.name.endswith(".db"):
        database.write_now(check_index)


@pytest.mark.parametrize("place", [SQLITE], indirect=True)
def test_its_text_is_not_left_in_the_file(database: Database, place: Place) -> None:
    assert isinstance(place, Path)
    take_back(database)
    database.close()
    data = place.read_bytes()
    assert MARK.encode() not in data
    assert b"Prices 1" in data
