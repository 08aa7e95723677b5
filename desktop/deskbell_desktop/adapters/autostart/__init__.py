"""The autostart of each system, behind ``core.autostart.Autostart``."""
