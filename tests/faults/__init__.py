"""The proof that nothing is lost: real programs, a proxy of our own that breaks things, a judge."""
