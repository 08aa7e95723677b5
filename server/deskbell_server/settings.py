"""Settings: what an administrator can choose; where they come from is `configuration`'s matter."""

from __future__ import annotations

import json
import os
from ipaddress import IPv4Network, IPv6Network
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit

from limits import parse
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

PREFIX = "DESKBELL_"
SECRET_MIN_BYTES = 32


def default_data() -> Path:
    """``$XDG_STATE_HOME/deskbell/server``, by default ``~/.local/state/deskbell/server``."""
    state = os.environ.get("XDG_STATE_HOME") or "~/.local/state"
    return Path(state).expanduser() / "deskbell" / "server"


def _listed(value: Any) -> Any:
    """``a, b`` in a variable is the list that the file writes ``["a", "b"]``, which does too."""
    if not isinstance(value, str):
        return value
    return json.loads(value) if value.startswith("[") else value.replace(",", " ").split()


def _a_folder(value: Any) -> Any:
    if value == "":  # of a variable that is not set; to a Path it would be the working folder
        raise ValueError("name a folder")
    return Path(value).expanduser() if isinstance(value, str) else value


def _a_redis(value: SecretStr | None) -> SecretStr | None:
    if value is not None:
        parts = urlsplit(value.get_secret_value())
        _ = parts.port  # ValueError when it is no number
        if parts.scheme not in {"redis", "rediss", "redis+unix"}:
            raise ValueError("it begins with redis:// (or rediss://, for TLS)")
    return value


def _an_origin(value: str) -> str:
    parts = urlsplit(value)
    if value == "*":
        raise ValueError("* would let every web page in; name each origin")
    if parts.scheme not in {"http", "https"} or not parts.hostname or value.count("/") != 2:
        raise ValueError("an origin is https://HOST or https://HOST:PORT, nothing after it")
    return value.lower()


def _an_address(value: str | None) -> str | None:
    parts = urlsplit(value or "https://none")
    here = parts.hostname in {"127.0.0.1", "::1", "localhost"}
    if parts.scheme != "https" and not (here and parts.scheme == "http"):
        raise ValueError("it begins with https://")
    return value


def _a_rate(value: str) -> str:
    try:
        parse(value)
    except ValueError:
        raise ValueError("write a rate as in 10/minute") from None
    return value


def _strong(value: SecretStr | None) -> SecretStr | None:
    parts = value.get_secret_value().split(",") if value else []
    if any(len(part.strip().encode()) < SECRET_MIN_BYTES for part in parts):
        raise ValueError(f"it needs at least {SECRET_MIN_BYTES} bytes, as of: openssl rand -hex 32")
    return value


Origins = Annotated[
    tuple[Annotated[str, AfterValidator(_an_origin)], ...], NoDecode, BeforeValidator(_listed)
]
Networks = Annotated[tuple[IPv4Network | IPv6Network, ...], NoDecode, BeforeValidator(_listed)]
Rate = Annotated[str, AfterValidator(_a_rate)]
Address = Annotated[str | None, AfterValidator(_an_address)]
Secret = Annotated[SecretStr | None, AfterValidator(_strong)]
Redis = Annotated[SecretStr | None, AfterValidator(_a_redis)]
Folder = Annotated[Path, BeforeValidator(_a_folder)]
Level = Annotated[
    Literal["DEBUG", "INFO", "WARNING", "ERROR"],
    BeforeValidator(lambda value: value.upper() if isinstance(value, str) else value),
]


class Settings(BaseSettings):
    """Every setting is read from ``DESKBELL_<NAME>``; safe as it comes."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=".env", env_ignore_empty=True, extra="ignore"
    )

    host: str = Field("127.0.0.1", description="The address to listen on.")
    port: int = Field(8480, ge=0, le=65535, description="The port; 0 takes a free one.")
    organisation: str = Field(
        "", max_length=80, description="Whose server this is; people see it before they sign in."
    )
    data: Folder = Field(
        default_factory=default_data,
        description="The folder of the embedded store and the generated secret.",
    )
    database_url: SecretStr | None = Field(
        None,
        description="postgresql://… of the store; without it, an embedded one in the data folder.",
    )
    secret: Secret = Field(
        None,
        description="Signs tokens; after commas those that it has replaced and that still count. "
        "Generated in the data folder when not given, where `deskbell-server key rotate` changes "
        "it.",
    )
    allowed_origins: Origins = Field(
        (), description="Web origins whose pages may call and connect; none by default."
    )
    access_minutes: float = Field(10, gt=0, le=10, description="Life of an access token.")
    refresh_days: int = Field(30, ge=1, description="Life of a sign-in that is not used.")
    ping_interval: int = Field(
        25, ge=1, le=50, description="Seconds between pings; shorter than a proxy's idle time-out."
    )
    ping_timeout: int = Field(20, ge=1, le=60, description="Seconds to wait for an answer to one.")
    plain: bool = Field(
        False, description="Work by the libraries' own, slower paths: no fast lane, no express."
    )
    login_rate: Rate = Field("10/minute", description="Sign-ins per name and address.")
    login_address_rate: Rate = Field("300/minute", description="Sign-ins per address, in all.")
    password_length: int = Field(
        12, ge=8, le=64, description="Characters that a new password needs at least."
    )
    send_rate: Rate = Field("6000/minute", description="Sends per producer.")
    broadcast_rate: Rate = Field("60/minute", description="Broadcasts per producer.")
    broadcast_undo_seconds: float = Field(
        0, ge=0, le=3600, description="For so long a broadcast waits and can be cancelled; 0: not."
    )
    work_rate: Rate = Field(
        "120/minute", description="Tasks assigned, projects made and changed, per person."
    )
    request_rate: Rate = Field("3000/minute", description="All other requests per account.")
    public_url: Address = Field(
        None, description="How browsers reach this server: https://bell.example.com"
    )
    oidc_issuer: Address = Field(
        None,
        description="The organisation's identity provider (OpenID Connect), exactly as it calls "
        "itself; people then sign in there. See docs/identity-provider.md.",
    )
    oidc_name: str = Field(
        "your organisation", max_length=60, description="Its name on the button: “Sign in with …”."
    )
    oidc_client_id: str = Field("", description="This server's name at the provider.")
    oidc_client_secret: SecretStr = Field(
        SecretStr(""), description="Its secret there; none for a public client."
    )
    oidc_scopes: str = Field("openid profile", description="What is asked of the provider.")
    oidc_groups: str = Field("groups", description="The claim that lists a person's groups.")
    oidc_rooms: dict[str, str] = Field(
        {}, description="Which group is in which room, as JSON: {“GROUP”: “ROOM”}."
    )
    oidc_create: bool = Field(
        True, description="Make an account (staff) for people of the provider who have none."
    )
    oidc_audience: str = Field(
        "", description="The provider's access tokens (RFC 9068) for this audience count too."
    )
    canary_seconds: float = Field(
        15, ge=0.1, le=300, description="Between two proofs that the log reaches the tailer."
    )
    redis_url: Redis = Field(
        None, description="redis://… where several servers count rates together."
    )
    trusted_proxies: Networks = Field(
        (), description="Networks of proxies whose word (X-Forwarded-For) on addresses is taken."
    )
    sockets_per_person: int = Field(
        20, ge=1, description="Connections that one person may have on this server."
    )
    strangers_per_address: int = Field(
        200, ge=1, description="Sockets of one address that have yet to say who they are."
    )
    metrics_host: str = Field("127.0.0.1", description="The address of `metrics_port`.")
    metrics_port: int | None = Field(
        None, ge=1, le=65535, description="A port for `/metrics` alone, which asks for no token."
    )
    retention_days: int | None = Field(
        None, ge=30, description="How long notifications are kept; for ever without it."
    )
    retention_entries: int | None = Field(
        None,
        ge=1000,
        description="How many entries the log keeps; never fewer than those of 30 days.",
    )
    audit_days: int = Field(
        400, ge=0, description="How long lines of the audit log are kept; 0 is for ever."
    )
    idempotency_days: int = Field(7, ge=1, description="How long an idempotency key is kept.")
    log_level: Level = Field("INFO", description="What is told at least.")
    log_format: Literal["auto", "json", "text"] = Field(
        "auto", description="One JSON object a line, or text; `auto` is text on a terminal."
    )

    @model_validator(mode="after")
    def _whole_provider(self) -> Self:
        if self.oidc_issuer and not (self.oidc_client_id and self.public_url):
            raise ValueError(f"{PREFIX}OIDC_ISSUER needs OIDC_CLIENT_ID and PUBLIC_URL beside it")
        if self.oidc_audience and self.oidc_audience == self.oidc_client_id:
            raise ValueError(
                f"{PREFIX}OIDC_AUDIENCE cannot be OIDC_CLIENT_ID: that is for ID tokens"
            )
        return self

    @property
    def database(self) -> Path | str:
        """The embedded store's file, or the URL of PostgreSQL with its password."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return self.data / "deskbell.db"
