"""The store: the log and all that hangs on it, in SQL; the only room that knows SQL."""
