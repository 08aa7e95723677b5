"""The desktop's windows, drawn in memory over a desk that only remembers."""
