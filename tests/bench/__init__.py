"""Benchmarks: `make bench` prints and keeps what was measured."""
