"""The peer: Flask-SocketIO on gevent as its documentation shows it. It keeps nothing."""

from gevent import monkey

monkey.patch_all()

import sys  # noqa: E402 - gevent wants to be first

import jwt  # noqa: E402
from flask import Flask  # noqa: E402
from flask_socketio import SocketIO, join_room  # noqa: E402

from tests.bench.peers.message import message  # noqa: E402

port, secret = int(sys.argv[1]), sys.argv[2]
app = Flask(__name__)
server = SocketIO(app, async_mode="gevent")


@app.get("/healthz")
def healthz() -> str:
    return "ok"


@server.on("connect")
def connect(auth: dict[str, str]) -> None:
    join_room("user:" + jwt.decode(auth["token"], secret, ["HS256"])["sub"])


@server.on("broadcast")
def broadcast(number: int) -> None:
    server.emit("notification:received", message(number, "all"))


@server.on("people")
def people(number: int, count: int, first: int, all_: int) -> None:
    for i in range(count):
        stream = f"user:p{(first + i) % all_}"
        server.emit("notification:received", message(number, stream), to=stream)


server.run(app, host="127.0.0.1", port=port, backlog=4096)
