"""Proves the dashboard and the alerts on a real Prometheus that reads a real server."""
