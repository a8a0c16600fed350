"""Word tables as their editors like them: one long string, split when the module loads."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a table, parted by spaces."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """The entries of a table that may have spaces in them, parted by bars."""
    return frozenset(entry.strip() for entry in text.split("|") if entry.strip())
