"""Keeps the phrasebooks of translations in step with the sentences of the desktop application."""
