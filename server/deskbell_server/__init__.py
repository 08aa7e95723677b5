"""The server: takes notifications, keeps them in a log, and pushes them to desktops."""
