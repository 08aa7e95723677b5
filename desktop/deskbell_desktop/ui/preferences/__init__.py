"""The preferences window: one page per subject, each change holds at once."""
