"""The servers that we are measured beside: each as its own documentation shows it."""
