"""Readers of other programs' dictionaries: each streams entries out of files that nobody vouches for."""
