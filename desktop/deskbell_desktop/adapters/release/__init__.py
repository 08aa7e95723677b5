"""Word of a newer release: a signed manifest at an address that the organisation's policy names.

``manifest`` is its form and its signature, ``fetching`` brings it, ``messenger`` does both in a
short process of its own, ``packaged`` says whether this copy is looked after by a package manager.
"""
