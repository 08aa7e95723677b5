"""The installers for Windows, built around a stand-in: their tables read back, their signatures."""

import subprocess
from pathlib import Path

import pytest

from deskbell.version import __version__
from deskbell_desktop.adapters.native.chooser import APP_NAME
from deskbell_desktop.adapters.policy.registry import INSTALLER
from deskbell_desktop.core.preferences import NAMES
from tests.packaging.stand_in import Installers, installers

Table = list[dict[str, str]]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Installers:
    return installers(tmp_path_factory.mktemp("windows"))


def table(built: Installers, name: str) -> Table:
    """The rows of a table of the MSI, by column."""
    said = subprocess.run(
        ["msiinfo", "export", built.msi, name], capture_output=True, text=True, check=True
    )
    columns, _, _, *rows = (line.split("\t") for line in said.stdout.splitlines())
    return [dict(zip(columns, row, strict=True)) for row in rows]


def properties(built: Installers) -> dict[str, str]:
    return {row["Property"]: row["Value"] for row in table(built, "Property")}


def test_the_msi_is_for_the_whole_machine_and_is_known_again_by_later_versions(
    built: Installers,
) -> None:
    said = properties(built)
    assert said["ALLUSERS"] == "1"
    assert said["ProductVersion"] == __version__
    assert said["UpgradeCode"] == "{9E5B2C7A-4F0D-4D3B-8B61-6D3A0F1C52E7}"
    older, newer = table(built, "Upgrade")
    assert {older["UpgradeCode"], newer["UpgradeCode"]} == {said["UpgradeCode"]}
    assert (older["VersionMax"], newer["VersionMin"]) == (__version__, __version__)
    folders = {row["Directory"]: row["Directory_Parent"] for row in table(built, "Directory")}
    assert folders["INSTALLDIR"] == "ProgramFiles64Folder"


def test_silent_properties_reach_the_place_that_the_desktop_reads(built: Installers) -> None:
    secure = properties(built)["SecureCustomProperties"].split(";")
    assert {"SERVERURL", "AUTOSTART"} <= set(secure)
    said = {r["Name"]: r for r in table(built, "Registry") if r["Key"] == INSTALLER}
    assert {name: row["Value"] for name, row in said.items()} == {
        "server": "[SERVERURL]",
        "autostart": "[AUTOSTART]",
    }
    assert said.keys() <= NAMES
    assert {row["Root"] for row in said.values()} == {"2"}  # HKLM


def test_a_new_version_finds_what_the_one_before_was_told(built: Installers) -> None:
    found = {row["Property"]: row["Signature_"] for row in table(built, "AppSearch")}
    places = {row["Signature_"]: row for row in table(built, "RegLocator")}
    for name, value in (("SERVERURL", "server"), ("AUTOSTART", "autostart")):
        place = places[found[f"FOUND{name}"]]
        assert (place["Root"], place["Key"], place["Name"]) == ("2", INSTALLER, value)
        assert place["Type"] == "18"  # a value, in the 64-bit view
    actions = {row["Action"]: row for row in table(built, "CustomAction")}
    assert actions["KeepSERVERURL"]["Target"] == "[FOUNDSERVERURL]"
    order = {row["Action"]: row for row in table(built, "InstallExecuteSequence")}
    at = {name: int(row["Sequence"]) for name, row in order.items()}
    asked = ["AppSearch", "KeepSERVERURL", "KeepAUTOSTART", "StartByItself", "CostFinalize"]
    assert sorted(asked, key=at.__getitem__) == asked
    assert order["KeepSERVERURL"]["Condition"] == "FOUNDSERVERURL AND NOT SERVERURL"


def test_autostart_0_leaves_out_what_starts_it(built: Installers) -> None:
    (component,) = [r for r in table(built, "Component") if r["Component"] == "Autostart"]
    assert component["Condition"] == 'AUTOSTART <> "0"'
    keys = {r["Key"] for r in table(built, "Registry") if r["Component_"] == "Autostart"}
    assert all("Active Setup" in key for key in keys)
    assert len(keys) == 1


def test_the_entry_in_the_start_menu_has_the_identity_that_notifications_use(
    built: Installers,
) -> None:
    (entry,), (identity,) = table(built, "Shortcut"), table(built, "MsiShortcutProperty")
    assert identity["Shortcut_"] == entry["Shortcut"]
    assert (identity["PropertyKey"], identity["PropVariantValue"]) == (
        "System.AppUserModel.ID",
        APP_NAME,
    )


def test_every_file_of_the_payload_is_in_the_msi(built: Installers) -> None:
    files = [p for p in built.payload.rglob("*") if p.is_file()]
    names = sorted(row["FileName"].rsplit("|")[-1] for row in table(built, "File"))
    assert names == sorted(p.name for p in files)
    features = {row["Component_"] for row in table(built, "FeatureComponents")}
    assert features == {row["Component"] for row in table(built, "Component")}


@pytest.mark.parametrize("which", ["msi", "setup"])
def test_the_signature_is_whole_and_ours(built: Installers, which: str) -> None:
    file: Path = getattr(built, which)
    said = verified(file, built.certificate)
    assert said.returncode == 0, said.stdout
    assert "Deskbell test signer" in said.stdout
    spoilt = file.with_name(f"spoilt-{file.name}")
    data = bytearray(file.read_bytes())
    data[len(data) // 3] ^= 1
    spoilt.write_bytes(data)
    assert verified(spoilt, built.certificate).returncode != 0


def verified(file: Path, certificate: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["osslsigncode", "verify", "-CAfile", certificate, "-in", file],
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
