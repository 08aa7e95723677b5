"""The REST API: binds requests, asks the services, answers JSON or a problem."""
