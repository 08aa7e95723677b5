"""Settings come from where the page says, in that order, and what is wrong is said by its name."""

import os
from pathlib import Path

import pytest

from deskbell_server import configuration
from deskbell_server.configuration import SettingsMistake, load, unknown_variables
from deskbell_server.settings import default_data

STRONG = "0123456789abcdef" * 4


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder of its own, and nothing of this machine's settings."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(configuration, "FILE", tmp_path / "server.toml")
    return tmp_path


def secret(settings: object) -> str:
    found = getattr(settings, "secret").get_secret_value()  # noqa: B009 - any settings
    assert isinstance(found, str)
    return found


def test_an_option_is_before_the_environment_and_that_before_the_files(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (place / "server.toml").write_text("port = 1\nrefresh_days = 2\naccess_minutes = 3\nhost='a'")
    (place / ".env").write_text(
        "DESKBELL_PORT=4\nDESKBELL_REFRESH_DAYS=5\nDESKBELL_ACCESS_MINUTES=6"
    )
    monkeypatch.setenv("DESKBELL_PORT", "7")
    monkeypatch.setenv("DESKBELL_REFRESH_DAYS", "8")
    found = load({"port": 9})
    assert (found.port, found.refresh_days, found.access_minutes, found.host) == (9, 8, 6, "a")


def test_a_list_is_written_with_commas_or_as_the_file_has_it(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (place / "server.toml").write_text('allowed_origins = ["https://a.example"]')
    assert load().allowed_origins == ("https://a.example",)
    monkeypatch.setenv("DESKBELL_ALLOWED_ORIGINS", "https://A.example, https://b.example:8443")
    assert load().allowed_origins == ("https://a.example", "https://b.example:8443")


@pytest.mark.parametrize("how", ["variable", "credential", "file"])
def test_a_secret_comes_from_a_file_of_its_own(
    place: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    (place / "secret").write_text(STRONG + "\n")
    if how == "variable":
        monkeypatch.setenv("DESKBELL_SECRET_FILE", str(place / "secret"))
    elif how == "credential":
        monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(place))
    else:
        (place / "server.toml").write_text(f'secret_file = "{place / "secret"}"')
    assert secret(load()) == STRONG


@pytest.mark.parametrize(
    ("variable", "value", "says"),
    [
        ("PORT", "99999", "DESKBELL_PORT: Input should be less than or equal to 65535"),
        ("ALLOWED_ORIGINS", "*", "DESKBELL_ALLOWED_ORIGINS: * would let every web page in"),
        ("ALLOWED_ORIGINS", "https://a.example/", "nothing after it"),
        ("ALLOWED_ORIGINS", "null", "an origin is https://HOST"),
        ("SEND_RATE", "often", "DESKBELL_SEND_RATE: write a rate as in 10/minute"),
        ("LOG_FORMAT", "xml", "DESKBELL_LOG_FORMAT: Input should be 'auto', 'json' or 'text'"),
        ("OIDC_ROOMS", "dock", "DESKBELL_OIDC_ROOMS: it is no JSON"),
        ("OIDC_ISSUER", "https://idp.example", "needs OIDC_CLIENT_ID and PUBLIC_URL beside it"),
        ("REDIS_URL", "redis.example:6379", "DESKBELL_REDIS_URL: it begins with redis://"),
        ("SECRET_FILE", "/not/there", "DESKBELL_SECRET_FILE: /not/there cannot be read"),
    ],
)
def test_what_is_wrong_is_named_as_the_administrator_wrote_it(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, says: str
) -> None:
    monkeypatch.setenv(f"DESKBELL_{variable}", value)
    with pytest.raises(SettingsMistake) as wrong:
        load()
    assert says in str(wrong.value)


def test_an_empty_variable_is_one_that_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESKBELL_DATA", "")
    monkeypatch.setenv("DESKBELL_PORT", "")
    assert (load().data, load().port) == (default_data(), 8480)


def test_the_data_folder_is_never_the_working_folder_by_accident() -> None:
    with pytest.raises(SettingsMistake, match="--data: name a folder"):
        load({"data": ""})
    assert load({"data": "~/bell"}).data == Path("~/bell").expanduser()


def test_a_weak_secret_is_refused_and_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESKBELL_SECRET", "hunter2")
    with pytest.raises(SettingsMistake, match="DESKBELL_SECRET: it needs at least 32 bytes") as e:
        load()
    assert "hunter2" not in str(e.value)


def test_a_secret_given_twice_is_refused(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (place / "secret").write_text(STRONG)
    monkeypatch.setenv("DESKBELL_SECRET_FILE", str(place / "secret"))
    monkeypatch.setenv("DESKBELL_SECRET", STRONG)
    with pytest.raises(SettingsMistake, match="leave one of them"):
        load()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("prot = 1", "prot is no setting; is port meant?"),
        ("[server]\nport = 1", "server is no setting"),
        ("port = ", "is not TOML"),
        ('port = "x"', r"server.toml: port: Input should be a valid integer"),
    ],
)
def test_a_mistake_in_the_file_names_the_file(place: Path, text: str, says: str) -> None:
    (place / "server.toml").write_text(text)
    with pytest.raises(SettingsMistake, match=rf"server\.toml: .*{says}|{says}"):
        load()


def test_a_file_that_was_named_has_to_be_there(place: Path) -> None:
    with pytest.raises(SettingsMistake, match="there is no such file"):
        load(file=place / "none.toml")


def test_a_dotenv_that_is_no_text_is_named(place: Path) -> None:
    (place / ".env").write_bytes(b"DESKBELL_PORT=\xff\xfe")
    with pytest.raises(SettingsMistake, match=r"\.env: it is not text"):
        load()


def test_a_variable_that_is_no_setting_is_told(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (place / ".env").write_text("DESKBELL_HOTS=0.0.0.0\n")
    monkeypatch.setenv("DESKBELL_URL", "https://bell.example")  # the SDK's
    monkeypatch.setenv("DESKBELL_SEND_RAT", "1/minute")
    said = unknown_variables()
    assert "DESKBELL_SEND_RAT is no setting; is DESKBELL_SEND_RATE meant?" in said
    assert "DESKBELL_HOTS is no setting; is DESKBELL_HOST meant?" in said
    assert not [line for line in said if "DESKBELL_URL" in line]


def test_a_folder_in_which_one_may_not_look_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(configuration, "FILE", Path("/etc/none/server.toml"))
    tmp_path.chmod(0)
    root = os.geteuid() == 0
    try:
        if root:
            os.seteuid(65534)
        with pytest.raises(SettingsMistake, match=r"\.env: cannot be read: Permission denied"):
            load()
    finally:
        if root:
            os.seteuid(0)
        tmp_path.chmod(0o700)
