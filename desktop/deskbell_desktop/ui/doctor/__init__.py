"""The doctor's window and its parts."""
