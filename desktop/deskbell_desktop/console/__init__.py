"""The console: the same desk without Qt; prints what comes, reads a few simple commands."""
