"""Fuzzes the REST interface of a running server by its own description, with schemathesis."""
