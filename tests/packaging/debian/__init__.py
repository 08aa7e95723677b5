"""The packages in a clean Debian: installed, worked, upgraded, purged."""
