"""Server and application killed with -9 under a stream: all there once, nothing announced twice."""

import threading
import time
import uuid
from collections import Counter
from collections.abc import Callable

import pytest

from deskbell.client import Client
from deskbell.submission import Send
from tests.desktop.app.application import Application
from tests.lab import Lab, notifications, until
from tests.running import RunningServer

pytestmark = [pytest.mark.desktop, pytest.mark.slow]


@pytest.mark.flavour(daemon="dunst")  # the one daemon that refuses no number of notifications
def test_everything_accepted_is_there_once_and_announced_at_most_once(
    lab: Lab, new_server: Callable[..., RunningServer]
) -> None:
    server = new_server()
    server.add_user("alice")
    token = server.add_token("stream", "send")
    server.start()
    app = Application(lab, server.url, "alice")
    app.start()
    app.wait_connected()
    accepted: dict[str, str] = {}
    stop = threading.Event()

    def produce() -> None:
        client = Client(server.url, token, tries=1000, sleep=lambda _s: time.sleep(0.1))
        while not stop.wait(0.25):
            title = f"stream {uuid.uuid4().hex[:8]}"
            sent = client.send(Send(title=title, users=("alice",)))
            accepted[title] = sent.notification.id

    producer = threading.Thread(target=produce)
    producer.start()
    try:
        for victim in ("server", "app", "server", "app", "both"):
            time.sleep(2)
            if victim in ("server", "both"):
                server.kill()
            if victim in ("app", "both"):
                app.kill()
                until(lambda: app.bell() is None, "the bell's end")
            if victim in ("server", "both"):
                server.start()
            if victim in ("app", "both"):
                app.start(sign_in=False)
        time.sleep(2)
    finally:
        stop.set()
        producer.join()
    app.wait_connected()
    app.wait_unread(len(accepted), 30)
    assert len(accepted) > 20
    alice = server.person("alice")
    assert {n.title: n.id for n in alice.inbox(limit=200).items} == accepted
    announced = Counter(call.summary for call in notifications(lab))
    singly = {title: times for title, times in announced.items() if title in accepted}
    assert singly
    assert max(singly.values()) == 1, singly
    assert app.end() == 0
