"""The fast lane: WebSockets under python-socketio's own server, without its queue and tasks."""
