"""The configuration: where settings come from, and what is said when one of them is wrong.

The first that names a setting wins: the command's options, the environment, ``.env``, a file of its
own (secrets only), a credential of systemd (secrets only), the TOML file.
"""

from __future__ import annotations

import difflib
import os
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from dotenv import dotenv_values
from pydantic import SecretStr, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsError

from deskbell_server.settings import PREFIX, Settings

FILE = Path("/etc/deskbell/server.toml")
CONFIG = "DESKBELL_CONFIG"
OTHERS = {"URL", "TOKEN", "SPOOL", "USER", "PASSWORD", "HOME", "POLICY", "CONFIG"}
"""Variables of the SDK and of the desktop, which may stand in the same environment."""


class SettingsMistake(Exception):
    """A setting is wrong; ``lines`` say which and why, in an administrator's terms."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.lines = tuple(lines)
        super().__init__("; ".join(self.lines))


def load(given: Mapping[str, Any] | None = None, file: Path | None = None) -> Settings:
    """The settings, with those of the command line as ``given``; raises ``SettingsMistake``."""
    file = file or (Path(os.environ[CONFIG]) if os.environ.get(CONFIG) else None)
    written = _written(file)

    class Sourced(Settings):
        @classmethod
        def settings_customise_sources(
            cls,
            settings_cls: type[BaseSettings],
            init_settings: PydanticBaseSettingsSource,
            env_settings: PydanticBaseSettingsSource,
            dotenv_settings: PydanticBaseSettingsSource,
            file_secret_settings: PydanticBaseSettingsSource,
        ) -> tuple[Any, ...]:
            return init_settings, env_settings, dotenv_settings, lambda: files, lambda: written

    try:
        files = dict(_from_files())
        return Sourced(**(given or {}))
    except OSError as error:  # of .env, where this user may not look
        raise SettingsMistake([f"{error.filename}: cannot be read: {error.strerror}"]) from None
    except ValidationError as error:
        place = file or FILE
        raise SettingsMistake(_said(error, given or {}, written, place)) from None
    except SettingsError as error:  # a variable that is to be JSON
        raise SettingsMistake(_not_json(error)) from None


def unknown_variables() -> list[str]:
    """What is in the environment or ``.env`` under our prefix and is no setting, as sentences."""
    known = set(Settings.model_fields)
    files = {f"{name}_file" for name in secrets()}
    there = [*os.environ, *(f"{PREFIX}{name}" for name in _dotenv())]
    mine = {name[len(PREFIX) :] for name in there if name.upper().startswith(PREFIX)}
    return [
        f"{PREFIX}{name.upper()} is no setting{_meant(name.lower(), known | files, _variable)}"
        for name in sorted(mine)
        if name.lower() not in known | files and name.upper() not in OTHERS
    ]


def secrets() -> list[str]:
    """The names of the settings that are secrets."""
    fields = Settings.model_fields.items()
    return [name for name, field in fields if SecretStr in _types(field.annotation)]


def _types(annotation: Any) -> tuple[Any, ...]:
    return (annotation, *getattr(annotation, "__args__", ()))


def _written(file: Path | None) -> dict[str, Any]:
    """What the TOML file says; the usual one need not be there, a named one must."""
    place = file or FILE
    try:
        found = tomllib.loads(place.read_text())
    except FileNotFoundError:
        if file is None:
            return {}
        raise SettingsMistake([f"{place}: there is no such file"]) from None
    except OSError as error:
        raise SettingsMistake([f"{place}: cannot be read: {error.strerror}"]) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsMistake([f"{place}: is not TOML: {error}"]) from None
    secret = secrets()
    known = {*Settings.model_fields, *(f"{name}_file" for name in secret)}
    wrong = [f"{place}: {name} is no setting{_meant(name, known)}" for name in {*found} - known]
    if wrong:
        raise SettingsMistake(sorted(wrong))
    return dict(_opened(found, secret, place))


def _opened(found: Mapping[str, Any], secret: list[str], place: Path) -> Iterator[tuple[str, Any]]:
    for name, value in found.items():
        named = name.removesuffix("_file")
        if name != named and named in secret:
            yield named, _content(f"{place}: {name}", str(value))
        else:
            yield name, value


def _from_files() -> Iterator[tuple[str, str]]:
    """Secrets whose variable ends in ``_FILE``, or that systemd keeps as a credential."""
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    dotenv = _dotenv()
    for name in secrets():
        variable = f"{_variable(name)}_FILE"
        path = os.environ.get(variable) or dotenv.get(f"{name.upper()}_FILE")
        if path and os.environ.get(_variable(name)):
            raise SettingsMistake([f"{variable}: {_variable(name)} is set too; leave one of them"])
        if path:
            yield name, _content(variable, path)
        elif folder and Path(folder, name).is_file():
            yield name, _content(f"the credential {name}", str(Path(folder, name)))


def _content(where: str, path: str) -> str:
    try:
        found = Path(path).expanduser().read_text().strip()
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "it is not text"
        raise SettingsMistake([f"{where}: {path} cannot be read: {why}"]) from None
    if not found:
        raise SettingsMistake([f"{where}: {path} is empty"])
    return found


def _dotenv() -> dict[str, str | None]:
    """Our variables in ``.env``, without the prefix."""
    file = str(Settings.model_config["env_file"])
    try:
        found = dotenv_values(file)
    except UnicodeDecodeError:
        raise SettingsMistake([f"{file}: it is not text in UTF-8"]) from None
    size = len(PREFIX)
    return {n[size:].upper(): value for n, value in found.items() if n.upper().startswith(PREFIX)}


def _said(
    error: ValidationError, given: Mapping[str, Any], written: Mapping[str, Any], place: Path
) -> Iterator[str]:
    hidden = secrets()
    for mistake in error.errors():
        message = mistake["msg"].removeprefix("Value error, ")
        if not mistake["loc"]:  # settings that do not go together
            yield message
            continue
        name = str(mistake["loc"][0])
        value = "" if name in hidden else f" (it is {mistake['input']!r})"
        variable = _variable(name)
        if name in given:
            where = f"--{name}"
        elif name in written and variable not in os.environ:
            where = f"{place}: {name}"
        else:
            where = variable
        yield f"{where}: {message}{value}"


def _not_json(error: SettingsError) -> Iterator[str]:
    for name in Settings.model_fields:
        if f'"{name}"' in str(error):
            yield f"{_variable(name)}: it is no JSON: {error.__cause__}"


def _meant(name: str, known: set[str], shown: Any = str) -> str:
    near = difflib.get_close_matches(name, known, 1, 0.75)
    return f"; is {shown(near[0])} meant?" if near else ""


def _variable(name: str) -> str:
    return f"{PREFIX}{name.upper()}"
