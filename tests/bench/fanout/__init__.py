"""The fan-out benchmark: thousands of sockets, ours and the peers in alternation."""
