"""Generates what of docs/ can be generated, and finds what there is not true any more."""
