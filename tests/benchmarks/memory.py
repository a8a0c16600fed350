"""Resident memory of this process, in MB."""

from __future__ import annotations

import psutil


def resident() -> float:
    """What the system counts as resident now."""
    return float(psutil.Process().memory_info().rss) / 1e6
