"""Unit tests of the desktop: the core by itself, each adapter against the real thing or a fake."""
