"""Settings: what an administrator can choose, from the environment or ``.env``."""

from __future__ import annotations

import os
from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


def default_data() -> Path:
    """``$XDG_STATE_HOME/deskbell/server``, by default ``~/.local/state/deskbell/server``."""
    state = os.environ.get("XDG_STATE_HOME") or "~/.local/state"
    return Path(state).expanduser() / "deskbell" / "server"


class Settings(BaseSettings):
    """Every setting is read from ``DESKBELL_<NAME>``; safe as it comes."""

    model_config = SettingsConfigDict(env_prefix="DESKBELL_", env_file=".env", extra="ignore")

    host: str = Field("127.0.0.1", description="The address to listen on.")
    port: int = Field(8480, ge=0, le=65535, description="The port; 0 takes a free one.")
    organisation: str = Field(
        "", max_length=80, description="Whose server this is; people see it before they sign in."
    )
    data: Path = Field(
        default_factory=default_data,
        description="The folder of the embedded store and the generated secret.",
    )
    database_url: SecretStr | None = Field(
        None,
        description="postgresql://… of the store; without it, an embedded one in the data folder.",
    )
    secret: SecretStr | None = Field(
        None, description="Signs access tokens; generated in the data folder when not given."
    )
    allowed_origins: tuple[str, ...] = Field(
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
    login_rate: str = Field("10/minute", description="Sign-ins per name and address.")
    send_rate: str = Field("6000/minute", description="Sends per producer.")
    broadcast_rate: str = Field("60/minute", description="Broadcasts per producer.")
    request_rate: str = Field("3000/minute", description="All other requests per account.")
    idempotency_days: int = Field(7, ge=1, description="How long an idempotency key is kept.")
    log_level: str = Field("INFO", description="DEBUG, INFO, WARNING or ERROR.")
    log_format: str = Field("auto", description="json, text, or auto: text on a terminal.")

    @property
    def database(self) -> Path | str:
        """The embedded store's file, or the URL of PostgreSQL with its password."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return self.data / "deskbell.db"
