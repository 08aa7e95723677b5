"""Times as a person writes them on a command line."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime, timedelta

_UNITS = {"s": 1, "m": 60, "h": 3_600, "d": 86_400}


def moment(text: str) -> datetime:
    """``30m`` from now, or an ISO 8601 time; without a zone it is this machine's."""
    try:
        if text[-1:] in _UNITS:
            return datetime.now(UTC) + timedelta(seconds=seconds(text))
        return datetime.fromisoformat(text).astimezone(UTC)
    except (ValueError, OverflowError):
        raise argparse.ArgumentTypeError(f"neither 30m, 2h, 1d nor a time: {text!r}") from None


def seconds(text: str) -> int:
    """``30s``, ``5m``, ``2h`` or ``1d``."""
    try:
        return round(float(text[:-1]) * _UNITS[text[-1:]])
    except (ValueError, KeyError, OverflowError):
        raise argparse.ArgumentTypeError(f"not 30s, 5m, 2h or 1d: {text!r}") from None
