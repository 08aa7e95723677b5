"""The doctor's probes: each measures one thing on the real parts, none waits for another."""
