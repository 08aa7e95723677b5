"""Throws what no client would send at the socket, and looks whether anybody else notices."""
