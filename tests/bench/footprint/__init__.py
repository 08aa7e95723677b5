"""What ``tests.bench.desktop`` measures with: the programs, a stand-in for Gotify, the kernel."""
