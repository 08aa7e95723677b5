"""Logs: one structured line per event, to standard error, with secrets blacked out."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Mapping, MutableMapping
from typing import Any

import structlog

SECRET_NAMES = re.compile(r"token|password|secret|authorization", re.IGNORECASE)
SECRET_VALUES = re.compile(r"eyJ[\w-]{8,}\.[\w-]+\.[\w-]*|db[rt]_[\w-]{16,}")
IN_ADDRESSES = re.compile(r"(?<=://)[^/\s:@]*:[^/\s@]+@")
"""Name and password in an address, as of a database."""
HIDDEN = "[hidden]"


def hide_secrets(_logger: Any, _name: str, event: MutableMapping[str, Any]) -> Any:
    """Black out values that are, or look like, a secret."""
    for name, value in event.items():
        event[name] = HIDDEN if SECRET_NAMES.search(name) else _clean(value)
    return event


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return IN_ADDRESSES.sub(f"{HIDDEN}@", SECRET_VALUES.sub(HIDDEN, value))
    if isinstance(value, Mapping):
        return {n: HIDDEN if SECRET_NAMES.search(str(n)) else _clean(v) for n, v in value.items()}
    if isinstance(value, list | tuple):
        return [_clean(each) for each in value]
    return value


def about(request_id: str) -> None:
    """Every line from here on, in this task and what it starts, names that request."""
    structlog.contextvars.bind_contextvars(request_id=request_id)


def configure(level: str, form: str) -> None:
    """Send everything, also what libraries log, to standard error as JSON or text."""
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        hide_secrets,
    ]
    text = form == "text" or (form == "auto" and sys.stderr.isatty())
    last: Any = structlog.dev.ConsoleRenderer() if text else structlog.processors.JSONRenderer()
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,  # what nobody reads is not made
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, last],
        )
    )
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for noisy in ("engineio", "socketio", "uvicorn.access", "alembic"):
        logging.getLogger(noisy).setLevel(logging.WARNING)  # INFO of engineio shows tokens
    serving = logging.getLogger("uvicorn.error")
    serving.setLevel(max(logging.getLogger().level, logging.INFO))  # DEBUG shows every frame
    serving.addFilter(_without_stack)


def _without_stack(record: logging.LogRecord) -> bool:
    """uvicorn shows where it was when what a client said was not UTF-8; the line says enough."""
    if str(record.msg).startswith("Invalid UTF-8"):
        record.exc_info = None
    return True
