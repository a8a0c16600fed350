"""Formats other than plain text, each in a module of its own, read in bounds."""
