"""From the log to the desktops: the tailer reads what was committed, the gateway pushes it."""
