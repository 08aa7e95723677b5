"""Searching, the same on both stores: beginnings of words, without case and diacritics."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis.strategies import characters, text

from deskbell.content import Content
from deskbell.notification import Sender
from deskbell_server.store import content, inbox, people
from deskbell_server.store.database import Database
from deskbell_server.store.inbox import Wanted
from deskbell_server.store.log import ALL, Draft, Kind
from deskbell_server.store.search import words_of
from deskbell_server.store.transaction import Transaction
from tests.stores import STORES, new_place

TOLD = [
    ("Früh am Morgen", "Die Ware für Łódź steht auf der Rampe"),
    ("Order 1042 shipped", "api-gateway.example.com/orders/1042"),
    ("don't panic", "Don’t forget the col:title and NEAR(this)"),
    ("Заказ готов", "ЁЛКА и ёжик"),
    ("long", "x" * 3000 + " tail"),
    ("many", "word " * 798 + "needle"),
]


@dataclass(frozen=True)
class Inbox:
    """Alice's, on one of the stores."""

    database: Database
    user_id: int

    def search(self, said: str) -> list[str]:
        """The titles found, oldest first."""
        wanted = Wanted(words=said)
        page = self.database.read_now(lambda c: inbox.page(c, self.user_id, wanted, None, 50))
        return [told.title for told in reversed(page)]


@pytest.fixture(scope="module", params=STORES)
def alice(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Inbox]:
    database = Database(new_place(request, tmp_path_factory.mktemp("search")))
    database.migrate()
    yield Inbox(database, database.write_now(fill))
    database.close()


def fill(transaction: Transaction) -> int:
    made = people.add_account(transaction, "alice", "x", "staff")
    for title, message in TOLD:
        what = Content(title=title, message=message)
        new = content.add(transaction, what, Sender(id="token:1", name="Café Süd"))
        transaction.append(Draft(ALL, Kind.NOTIFICATION, 0, notification=new))
    return made.id


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("fruh mor", [0]),
        ("FRÜH", [0]),
        ("fu\u0308r", [0]),
        ("mor ru", []),
        ("ord", [1]),
        ("ord 104", [1]),
        ("example", [1]),
        ("api-gateway", [1]),
        ("gateway-api", []),
        ("api-gate", [1]),
        ("don't", [2]),
        ("near(th", [2]),
        ("col:tit", [2]),
        ("зак", [3]),
        ("ёлк", [3]),
        ("xxxx", [4]),
        ("tail", [4]),
        ("needle", [5]),
        ("cafe sud", [0, 1, 2, 3, 4, 5]),
        ("rampe-cafe", []),
        ("nothing", []),
    ],
)
def test_words_are_found_by_their_beginnings(alice: Inbox, said: str, found: list[int]) -> None:
    assert alice.search(said) == [TOLD[i][0] for i in found]


@pytest.mark.parametrize(
    "said",
    [
        'foo"',
        "'",
        "a & b",
        "!x",
        "x:*",
        "(",
        "<->",
        "\\",
        "'; DROP TABLE log;--",
        "NEAR(",
        "*",
        "\0",
    ],
)
def test_what_a_person_types_is_never_syntax(alice: Inbox, said: str) -> None:
    assert alice.search("zebra " + said) == []
    alice.search(said)


@given(text(characters(max_codepoint=127)))
def test_plain_text_has_the_words_that_it_has_beside_others(plain: str) -> None:
    assert words_of(f"{plain} é") == [*words_of(plain), "e"]
