"""Several accounts on one desk: one is connected, the others rest and stay signed in."""

from __future__ import annotations

from pathlib import Path

from deskbell_desktop.adapters.accounts import SettingsFile
from deskbell_desktop.core import mail as m
from deskbell_desktop.core.account import Account, Profile, using, without
from deskbell_desktop.core.preferences import Given, Policy, Preferences
from deskbell_desktop.core.status import Link
from tests.unit.desktop.make import ALICE, arrival, page
from tests.unit.desktop.rig import Rig

BOB = Account("https://other.test", "7", "bob")
CAROL = Account("https://third.test", "8", "carol")


def both(tmp_path: Path) -> Rig:
    return Rig(tmp_path, Profile(ALICE, others=(BOB,)))


def test_the_account_in_use_is_never_among_the_others() -> None:
    profile = using(using(using(Profile(ALICE), BOB), CAROL), ALICE)
    assert (profile.account, profile.others) == (ALICE, (CAROL, BOB))
    assert using(profile, ALICE) == profile
    assert without(profile, ALICE) == Profile(None, others=(CAROL, BOB))
    assert without(profile, BOB) == Profile(ALICE, others=(CAROL,))


def test_they_are_remembered(tmp_path: Path) -> None:
    file = tmp_path / "desktop.json"
    SettingsFile(file).save(Profile(ALICE, others=(BOB, CAROL)))
    assert SettingsFile(file).load() == Profile(ALICE, others=(BOB, CAROL))


def test_switching_opens_the_other_one_s_inbox_and_signs_nobody_out(tmp_path: Path) -> None:
    rig = both(tmp_path)
    rig.go_live(page(arrival(5)))
    rig.person.switch(BOB)
    rig.work()
    assert rig.registrar.renewals[-1] == BOB
    assert rig.registrar.gone == []
    assert rig.items() == []
    rig.go_live()
    assert rig.status.person == "bob"
    assert rig.watcher.accounts_told[-1] == (BOB, (ALICE,))
    assert rig.profiles.profile.others == (ALICE,)
    rig.person.switch(ALICE)
    rig.work()
    assert [item.id for item in rig.items()] == ["n5"]
    rig.end()


def test_what_one_server_has_given_ends_with_the_account(tmp_path: Path) -> None:
    given = Given(3, {"volume": 20})
    rig = Rig(tmp_path, Profile(ALICE, others=(BOB,), given=given))
    assert rig.watcher.settleds[-1].preferences.volume == 20, "from the start, before any server"
    rig.person.switch(BOB)
    rig.work()
    assert rig.watcher.settleds[-1].preferences == Preferences()
    rig.play(m.SignedIn(CAROL, "t", 600, given=given))
    assert rig.profiles.profile.given == given
    rig.person.sign_out()
    rig.work()
    assert rig.profiles.profile.given == Given()
    rig.end()


def test_nothing_of_the_other_account_comes_through(tmp_path: Path) -> None:
    rig = both(tmp_path)
    rig.go_live()
    before = rig.attempt
    rig.person.switch(BOB)
    rig.work()
    rig.play(m.Pushed(before, arrival(6)))
    rig.play(m.Renewed(ALICE, "late", 600))
    assert rig.items() == []
    assert not [server for _, server, _, _ in rig.line.opened[1:] if server == ALICE.server]
    rig.end()


def test_one_that_rests_can_be_signed_out_alone(tmp_path: Path) -> None:
    rig = both(tmp_path)
    rig.go_live()
    rig.person.sign_out(BOB)
    rig.work()
    assert rig.registrar.gone == [(BOB, None)]
    assert rig.status.link is Link.CONNECTED
    assert rig.watcher.accounts_told[-1] == (ALICE, ())
    rig.end()


def test_after_signing_out_the_others_still_rest(tmp_path: Path) -> None:
    rig = both(tmp_path)
    rig.go_live()
    rig.person.sign_out()
    rig.work()
    assert rig.status.link is Link.SIGNED_OUT
    assert rig.watcher.accounts_told[-1] == (None, (BOB,))
    rig.person.switch(BOB)
    rig.work()
    assert rig.registrar.renewals[-1] == BOB
    rig.end()


def test_only_an_account_that_rests_can_be_switched_to(tmp_path: Path) -> None:
    rig = both(tmp_path)
    rig.go_live()
    rig.person.switch(CAROL)
    rig.work()
    assert rig.status.link is Link.CONNECTED
    assert rig.profiles.profile.account == ALICE
    rig.end()


def test_the_organisation_s_server_holds_for_switching_too(tmp_path: Path) -> None:
    rig = both(tmp_path)
    rig.profiles.said = Policy(locked={"server": ALICE.server})
    rig.begin()
    rig.go_live()
    rig.person.switch(BOB)
    rig.work()
    assert rig.status.link is Link.SIGNED_OUT
    assert rig.status.why.startswith("Your organisation lets this desk sign in at")
    assert BOB not in rig.registrar.renewals
    rig.end()


def test_a_locked_server_that_is_no_address_says_who_can_mend_it(tmp_path: Path) -> None:
    rig = both(tmp_path)
    rig.profiles.said = Policy(locked={"server": "bell example:x"})
    rig.begin()
    assert rig.status.link is Link.SIGNED_OUT
    assert "“bell example:x” only, and that is not a server's address" in rig.status.why
    assert "Ask your administrator" in rig.status.why
    rig.end()
