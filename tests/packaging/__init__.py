"""The installers and templates of packaging/, checked as far as a Linux machine can."""
