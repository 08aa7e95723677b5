"""Native notifications: one port, an adapter for each kind of desktop, chosen when it is needed."""
