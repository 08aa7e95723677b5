"""The connection's type, for rooms that hand it on without knowing SQL."""

from sqlalchemy import Connection

__all__ = ["Connection"]
