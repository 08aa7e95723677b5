"""The doctor: what was measured on this desk becomes findings, words and a report."""
