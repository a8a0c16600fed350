"""A measured figure with its goal, and where processes are measured from outside."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Figure:
    """One line of the table. `goal` is what the figure should not exceed, or should reach if `at_least`."""

    name: str
    value: float
    goal: float
    unit: str = ""
    at_least: bool = False

    @property
    def reached(self) -> bool:
        return self.value >= self.goal if self.at_least else self.value <= self.goal


def run_child(module: str, *arguments: str) -> tuple[float, dict[str, float]]:
    """Run `python -m module` and return the seconds until it says READY, and the JSON object it ends with."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its modules compiled
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", module, *arguments], stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment
    ) as child:
        assert child.stdout is not None
        ready = 0.0
        last = "{}"
        for line in child.stdout:
            if line.startswith("READY"):
                ready = time.perf_counter() - began
            else:
                last = line
    if child.returncode:
        raise RuntimeError(f"{module} ended with status {child.returncode}")
    return ready, json.loads(last)


def median(values: list[float]) -> float:
    """The middle value."""
    return statistics.median(values)
