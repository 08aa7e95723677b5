"""The vault: the refresh token in the operating system's keyring, and nowhere else on the disk."""

from deskbell_desktop.adapters.vault.vault import Found, Vault

__all__ = ["Found", "Vault"]
