"""What the store can fail with, told apart because the answers differ (503 or 507)."""


class StoreError(Exception):
    """The store could not do it; nothing of the request was kept, as far as is known."""


class DiskFullError(StoreError):
    """No room on the disk: surely nothing was kept."""


class UncertainError(StoreError):
    """Busy, stopped or broken: whether the commit happened is not certain; try again by key."""
