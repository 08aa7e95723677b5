"""Who is calling: passwords, access tokens, refresh tokens, service tokens."""
