"""Somebody's Flask-SocketIO server, as the people of the Node original would port theirs.

Run as a program: flask_app.py PORT. JWT log-in, `emit` of the catalogue's events, nothing of ours.
POST /emit {"event", "payload"} makes it emit to the room of the user named in `to`, or to everyone.
"""

import sys
import time
from typing import Any

import jwt
from flask import Flask, request
from flask_socketio import ConnectionRefusedError, SocketIO, emit, join_room

KEY = "a key of the other company, 32 bytes long"
USERS = {"alice": "correct horse", "bob": "correct horse"}

app = Flask(__name__)
sockets = SocketIO(app, async_mode="threading", cors_allowed_origins=[])


@app.post("/api/auth/login")
def login() -> Any:
    """Name and password for a JWT, as Flask people write it."""
    body = request.get_json(silent=True) or {}
    name = body.get("username", "")
    if USERS.get(name) != body.get("password"):
        return {"message": "Invalid credentials"}, 401
    claims = {"sub": name, "exp": int(time.time()) + 3600}
    return {"access_token": jwt.encode(claims, KEY, "HS256")}


@sockets.on("connect")
def connected(auth: Any = None) -> None:
    """Verify the token; the user's room has the user's name."""
    try:
        claims = jwt.decode((auth or {}).get("token", ""), KEY, ["HS256"])
    except jwt.InvalidTokenError:
        raise ConnectionRefusedError("unauthorized") from None
    join_room(claims["sub"])


@app.post("/emit")
def emit_event() -> Any:
    """For the test: emit this."""
    body = request.get_json()
    room = {"to": body["to"]} if body.get("to") else {}
    emit(body["event"], body["payload"], namespace="/", broadcast=not room, **room)
    return {}


if __name__ == "__main__":
    sockets.run(app, "127.0.0.1", int(sys.argv[1]), allow_unsafe_werkzeug=True)
