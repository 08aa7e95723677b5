"""Writes the source of the MSI: `python packaging/windows/wxs.py PAYLOAD VERSION` prints it.

PAYLOAD is the folder that PyInstaller made; `wixl` finds it as `payload`, beside `deskbell.ico`,
where it runs. The installer is for the whole machine from the first
version on, because Windows never lets that change. What it is told (`SERVERURL`, `AUTOSTART`) goes
into the registry, where the desktop reads it as the installer's defaults, and where the next
version finds it again.
"""

from __future__ import annotations

import hashlib
import sys
import uuid
from pathlib import Path
from xml.etree import ElementTree as ET

UPGRADE_CODE = "9E5B2C7A-4F0D-4D3B-8B61-6D3A0F1C52E7"
"""The same for every version, for ever: by it Windows knows what a new version replaces."""
NAMES = uuid.UUID(UPGRADE_CODE)
PROGRAM = "deskbell-desktop.exe"
KEY = r"Software\Deskbell\Installer"
ACTIVE_SETUP = rf"Software\Microsoft\Active Setup\Installed Components\{{{UPGRADE_CODE}}}"
RUN = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run"
FIRST_LOGIN = (
    rf'"[System64Folder]reg.exe" add {RUN} /v Deskbell /t REG_SZ '
    r'/d "\"[INSTALLDIR]deskbell-desktop.exe\" --hidden" /f'
)
"""Run by Windows once for each person: from then on the start is theirs to turn off."""
REMEMBERED = {"SERVERURL": "server", "AUTOSTART": "autostart"}
ANNOUNCED = "Notifications from the systems you work with"


def source(payload: Path, version: str) -> str:
    """The whole source, as XML."""
    wix = ET.Element("Wix", xmlns="http://schemas.microsoft.com/wix/2006/wi")
    product = ET.SubElement(
        wix,
        "Product",
        Id="*",
        Name="Deskbell",
        Manufacturer="The Deskbell founders",
        Version=version,
        Language="1033",
        UpgradeCode=UPGRADE_CODE,
    )
    ET.SubElement(
        product,
        "Package",
        InstallerVersion="500",
        Compressed="yes",
        InstallScope="perMachine",
        Description="Deskbell",
        Comments=ANNOUNCED,
    )
    ET.SubElement(product, "Media", Id="1", Cabinet="deskbell.cab", EmbedCab="yes")
    ET.SubElement(
        product, "MajorUpgrade", DowngradeErrorMessage="A newer Deskbell is already installed."
    )
    ET.SubElement(product, "Icon", Id="deskbell.ico", SourceFile="deskbell.ico")
    _properties(product)
    feature = ET.Element("Feature", Id="Deskbell", Title="Deskbell", Level="1")
    _folders(product, feature, payload)
    product.append(feature)
    ET.indent(wix)
    return ET.tostring(wix, encoding="unicode")


def _properties(product: ET.Element) -> None:
    plain = {"ARPPRODUCTICON": "deskbell.ico", "ARPNOMODIFY": "1"}
    for name, value in plain.items():
        ET.SubElement(product, "Property", Id=name, Value=value)
    for name, value in REMEMBERED.items():
        found = ET.SubElement(product, "Property", Id=f"FOUND{name}")
        ET.SubElement(
            found, "RegistrySearch", Id=f"Find{name}", Root="HKLM", Key=KEY, Name=value, Type="raw"
        )
        ET.SubElement(
            product, "CustomAction", Id=f"Keep{name}", Property=name, Value=f"[FOUND{name}]"
        )
    ET.SubElement(product, "CustomAction", Id="StartByItself", Property="AUTOSTART", Value="1")
    steps = {f"Keep{name}": f"FOUND{name} AND NOT {name}" for name in REMEMBERED}
    steps["StartByItself"] = "NOT AUTOSTART"
    for table in ("InstallUISequence", "InstallExecuteSequence"):
        sequence, after = ET.SubElement(product, table), "AppSearch"
        for action, when in steps.items():
            ET.SubElement(sequence, "Custom", Action=action, After=after).text = when
            after = action


def _folders(product: ET.Element, feature: ET.Element, payload: Path) -> None:
    root = ET.SubElement(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    programs = ET.SubElement(root, "Directory", Id="ProgramFiles64Folder")
    folder = ET.SubElement(programs, "Directory", Id="INSTALLDIR", Name="Deskbell")
    menu = ET.SubElement(root, "Directory", Id="ProgramMenuFolder")
    _files(folder, feature, payload, payload)
    _component(
        menu,
        feature,
        "MenuEntry",
        {r"Software\Deskbell\Installed": {"menu": ("integer", "1")}},
        shortcut=True,
    )
    said = {value: ("string", f"[{name}]") for name, value in REMEMBERED.items()}
    _component(folder, feature, "Said", {KEY: said})
    first_login = {
        "": ("string", "Deskbell"),
        "Version": ("string", "1"),
        "StubPath": ("string", FIRST_LOGIN),
    }
    _component(folder, feature, "Autostart", {ACTIVE_SETUP: first_login})
    opened = f'"[INSTALLDIR]{PROGRAM}" "%1"'
    _component(
        folder,
        feature,
        "Links",
        {
            r"Software\Classes\deskbell": {
                "": ("string", "URL:Deskbell"),
                "URL Protocol": ("string", ""),
            },
            r"Software\Classes\deskbell\shell\open\command": {"": ("string", opened)},
        },
    )


def _files(parent: ET.Element, feature: ET.Element, folder: Path, payload: Path) -> None:
    for path in sorted(folder.iterdir()):
        id = _id(path.relative_to(payload))
        if path.is_dir():
            below = ET.SubElement(parent, "Directory", Id=f"D{id}", Name=path.name)
            _files(below, feature, path, payload)
            continue
        made = ET.SubElement(parent, "Component", Id=f"C{id}", Guid=_guid(id), Win64="yes")
        source = f"payload/{path.relative_to(payload).as_posix()}"
        ET.SubElement(made, "File", Id=f"F{id}", Source=source, Name=path.name, KeyPath="yes")
        ET.SubElement(feature, "ComponentRef", Id=f"C{id}")


def _component(
    folder: ET.Element,
    feature: ET.Element,
    id: str,
    keys: dict[str, dict[str, tuple[str, str]]],
    *,
    shortcut: bool = False,
) -> None:
    """Registry values below HKLM, and perhaps the entry in the Start menu."""
    made = ET.SubElement(folder, "Component", Id=id, Guid=_guid(id), Win64="yes")
    if shortcut:
        ET.SubElement(
            made,
            "Shortcut",
            Id="StartMenu",
            Name="Deskbell",
            Description=ANNOUNCED,
            Target=f"[INSTALLDIR]{PROGRAM}",
            WorkingDirectory="INSTALLDIR",
            Icon="deskbell.ico",
        )
    key_path = "yes"
    for key, values in keys.items():
        for name, (kind, value) in values.items():
            line = ET.SubElement(
                made, "RegistryValue", Root="HKLM", Key=key, Type=kind, Value=value
            )
            if name:
                line.set("Name", name)
            if key_path:
                line.set("KeyPath", key_path)
                key_path = ""
    ET.SubElement(feature, "ComponentRef", Id=id)


def _id(path: Path) -> str:
    """Identifiers in an MSI are short and plain, and stay the same for the same file."""
    return hashlib.sha256(path.as_posix().encode()).hexdigest()[:24]


def _guid(id: str) -> str:
    return str(uuid.uuid5(NAMES, id)).upper()


if __name__ == "__main__":
    print(source(Path(sys.argv[1]), sys.argv[2]))
