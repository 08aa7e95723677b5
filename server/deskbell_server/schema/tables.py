"""The tables of the store. Times are milliseconds since 1970 UTC; JSON is kept as text."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite gives automatic ids only to a column whose type is exactly INTEGER.
Id = BigInteger().with_variant(Integer, "sqlite")

log_head = Table(
    "log_head",
    metadata,
    Column("id", Integer, CheckConstraint("id = 1", name="one_row"), primary_key=True),
    Column("epoch", String(32), nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("floor", BigInteger, nullable=False),
)
"""The counter row: the newest ``seq`` and the epoch of the log."""

log = Table(
    "log",
    metadata,
    Column("seq", Id, primary_key=True, autoincrement=False),
    Column("stream", String(80), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("notification_id", String(36)),
    Column("revision", Integer, nullable=False, server_default="1"),
    Column("body", Text),
    Column("at", BigInteger, nullable=False),
    Index("ix_log_stream_seq", "stream", "seq"),
    Index("ix_log_notification_id", "notification_id"),
)
"""Everything that happened, in commit order, without gaps."""

notification = Table(
    "notification",
    metadata,
    Column("n", Id, primary_key=True, autoincrement=True),
    Column("id", String(36), nullable=False),
    Column("revision", Integer, nullable=False, server_default="1"),
    Column("event", String(40), nullable=False),
    Column("type", String(40), nullable=False),
    Column("title", Text, nullable=False),
    Column("message", Text, nullable=False),
    Column("priority", String(8), nullable=False),
    Column("data", Text, nullable=False),
    Column("url", Text),
    Column("actions", Text, nullable=False),
    Column("require_ack", Boolean, nullable=False),
    Column("key", String(200)),
    Column("expires_at", BigInteger),
    Column("sender_id", String(40), nullable=False),
    Column("sender_name", String(100), nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("updated_at", BigInteger),
    Column("retracted_at", BigInteger),
    Column("expiry_due", BigInteger),
    Column("acked_by", String(100)),
    UniqueConstraint("id", "revision", name="uq_notification_id_revision"),
    Index("ix_notification_expiry_due", "expiry_due"),
)
"""What was sent, a row for each revision. ``expiry_due``: when to tell of its end, until that was
told."""

keyed = Table(
    "keyed",
    metadata,
    Column("producer", String(40), primary_key=True),
    Column("key", String(200), primary_key=True),
    Column("notification_id", String(36), nullable=False),
    Column("revision", Integer, nullable=False),
    Index("ix_keyed_notification_id", "notification_id"),
)
"""Which notification a producer's ``key`` means, and its newest revision."""

insisting = Table(
    "insisting",
    metadata,
    Column("notification_id", String(36), primary_key=True),
    Column("anybody", Boolean, nullable=False),
    Column("remind_every", BigInteger),
    Column("remind_at", BigInteger),
    Column("reminders_left", Integer, nullable=False),
    Column("escalate_at", BigInteger),
    Column("streams", Text, nullable=False),
    Column("next_at", BigInteger, index=True),
    Column("escalation_id", String(36), index=True),
    Column("ended_at", BigInteger),
)
"""Whose acknowledgement is insisted on, and when next; no ``next_at``: there is nothing to do."""

timeline = Table(
    "timeline",
    metadata,
    Column("n", Id, primary_key=True, autoincrement=True),
    Column("notification_id", String(36), nullable=False, index=True),
    Column("at", BigInteger, nullable=False),
    Column("what", String(20), nullable=False),
    Column("by", String(100)),
    Column("detail", Text, nullable=False),
)
"""What happened to a notification after it was sent."""

scheduled = Table(
    "scheduled",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("publish_at", BigInteger, nullable=False, index=True),
    Column("producer", String(40), nullable=False, index=True),
    Column("producer_name", String(100), nullable=False),
    Column("content", Text, nullable=False),
    Column("streams", Text, nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("set_aside", Text),
)
"""What waits for its time; a row goes when it is published. ``set_aside``: why that failed, by a
mistake that would only be repeated."""

idempotency = Table(
    "idempotency",
    metadata,
    Column("producer", String(40), primary_key=True),
    Column("key", String(200), primary_key=True),
    Column("fingerprint", String(64), nullable=False),
    Column("notification_id", String(36), nullable=False),
    Column("revision", Integer, nullable=False, server_default="1"),
    Column("created_at", BigInteger, nullable=False, index=True),
    Index("ix_idempotency_notification_id", "notification_id"),
)

account = Table(
    "account",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("name", String(64), nullable=False, unique=True),
    Column("password_hash", Text, nullable=False),
    Column("role", String(8), nullable=False),
    Column("disabled", Boolean, nullable=False),
    Column("created_at", BigInteger, nullable=False),
)

identity = Table(
    "identity",
    metadata,
    Column("issuer", String(200), primary_key=True),
    Column("subject", String(200), primary_key=True),
    Column("user_id", Id, ForeignKey("account.id"), nullable=False, index=True),
    Column("created_at", BigInteger, nullable=False),
)
"""Who an outside issuer's subject is here."""

failed_sign_in = Table(
    "failed_sign_in",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("count", Integer, nullable=False),
    Column("last_at", BigInteger, nullable=False, index=True),
)
"""Wrong passwords in a row; ``key`` is a hash of the name as it was typed, known or not."""

sign_in = Table(
    "sign_in",
    metadata,
    Column("state", String(64), primary_key=True),
    Column("code", String(64), unique=True),
    Column("asked", Text, nullable=False),
    Column("user_id", Id, ForeignKey("account.id")),
    Column("expires_at", BigInteger, nullable=False, index=True),
)
"""A sign-in by the identity provider that is under way; ``state`` and ``code`` are hashes."""

room = Table(
    "room",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("sending", String(8), nullable=False, server_default="open"),
    Column("created_at", BigInteger, nullable=False),
)

room_sender = Table(
    "room_sender",
    metadata,
    Column("room", String(64), ForeignKey("room.name"), primary_key=True),
    Column("principal", String(40), primary_key=True),
)
"""Who may send to a room whose ``sending`` is ``listed``."""

membership = Table(
    "membership",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("user_id", Id, ForeignKey("account.id"), nullable=False),
    Column("stream", String(80), nullable=False),
    Column("from_seq", BigInteger, nullable=False),
    Column("to_seq", BigInteger),
    Index("ix_membership_user_id_stream", "user_id", "stream"),
    Index("ix_membership_stream", "stream"),
    Index("ix_membership_to_seq", "to_seq"),
)
"""Who hears which stream, as intervals of the log: ``from_seq < seq <= to_seq``."""

state = Table(
    "state",
    metadata,
    Column("user_id", Id, ForeignKey("account.id"), primary_key=True),
    Column("notification_id", String(36), primary_key=True),
    Column("read", Boolean, nullable=False),
    Column("deleted", Boolean, nullable=False),
    Column("acked_at", BigInteger),
    Column("answer", String(40)),
    Column("answered_at", BigInteger),
    Column("version", Integer, nullable=False),
    Index("ix_state_notification_id", "notification_id"),
)
"""What a person did with a notification; no row where they did nothing."""

read_mark = Table(
    "read_mark",
    metadata,
    Column("user_id", Id, ForeignKey("account.id"), primary_key=True),
    Column("up_to", BigInteger, nullable=False),
)
"""Read-all: every notification up to here, without a row in ``state``, is read."""

session = Table(
    "session",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("user_id", Id, ForeignKey("account.id"), nullable=False, index=True),
    Column("device_id", String(100), nullable=False),
    Column("device_label", String(100), nullable=False),
    Column("generation", Integer, nullable=False),
    Column("rotated_at", BigInteger, nullable=False),
    Column("used_generation", Integer, nullable=False, server_default="0"),
    Column("created_at", BigInteger, nullable=False),
    Column("ended_at", BigInteger),
    Column("ended_why", String(16)),
    Column("position", BigInteger, nullable=False),
    Column("last_seen", BigInteger, nullable=False),
    Column("version", String(40), nullable=False, server_default=""),
    Column("do_not_disturb", Boolean, nullable=False, server_default=false()),
    Column("rollout", BigInteger, nullable=False, server_default="0"),
)
"""One sign-in of one device: the family of its refresh tokens, and how far it has the log."""

receipt = Table(
    "receipt",
    metadata,
    Column("notification_id", String(36), primary_key=True),
    Column("user_id", Id, ForeignKey("account.id"), primary_key=True),
    Column("device_id", String(100), primary_key=True),
    Column("what", String(16), nullable=False),
    Column("why", String(40), nullable=False),
    Column("at", BigInteger, nullable=False),
)
"""What a device did with a notification: displayed it, or suppressed it and why."""

rollout = Table(
    "rollout",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("preferences", Text, nullable=False),
    Column("room", String(64)),
    Column("percent", Integer, nullable=False),
    Column("created_at", BigInteger, nullable=False),
    sqlite_autoincrement=True,
)
"""Preferences that desks get as defaults; a number is never given twice."""

service_token = Table(
    "service_token",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("name", String(64), nullable=False, unique=True),
    Column("hash", String(64), nullable=False, unique=True),
    Column("scopes", Text, nullable=False),
    Column("rooms", Text),
    Column("created_at", BigInteger, nullable=False),
    Column("expires_at", BigInteger),
    Column("revoked_at", BigInteger),
    Column("last_used_at", BigInteger),
)

audit = Table(
    "audit",
    metadata,
    Column("n", Id, primary_key=True, autoincrement=True),
    Column("at", BigInteger, nullable=False, index=True),
    Column("actor", String(40), nullable=False, index=True),
    Column("actor_name", String(100), nullable=False),
    Column("what", String(40), nullable=False, index=True),
    Column("target", String(100), nullable=False),
    Column("detail", Text, nullable=False),
    sqlite_autoincrement=True,
)
"""Who did what; rows are added, and go by their age. No secrets and no texts of notifications."""

project = Table(
    "project",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("name", String(200), nullable=False),
    Column("status", String(40), nullable=False),
    Column("description", Text, nullable=False),
    Column("owner_id", Id, ForeignKey("account.id"), nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("updated_at", BigInteger, nullable=False),
)

project_member = Table(
    "project_member",
    metadata,
    Column("project_id", Id, ForeignKey("project.id"), primary_key=True),
    Column("user_id", Id, ForeignKey("account.id"), primary_key=True, index=True),
)

task = Table(
    "task",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("title", String(200), nullable=False),
    Column("status", String(40), nullable=False),
    Column("due", String(40)),
    Column("project_id", Id, ForeignKey("project.id")),
    Column("assignee_id", Id, ForeignKey("account.id"), index=True),
    Column("owner_id", Id, ForeignKey("account.id"), nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("updated_at", BigInteger, nullable=False),
)
