"""What the server does for its callers: the rules, free of HTTP, sockets and SQL."""
