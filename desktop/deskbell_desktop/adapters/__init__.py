"""The desktop's doors to the outside: sockets, files, the keyring, the notification daemon."""
