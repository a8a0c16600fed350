"""The small file that remembers the order of the learner's own dictionaries, and which of them are switched on."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ORDER = "order.json"
_LONGEST = 1 << 20


@dataclass(frozen=True, slots=True)
class Place:
    """A dictionary, by its file's name, and whether it is switched on.

    `gone` ones were removed while the system did not let go of their files, which are deleted as soon as it does.
    """

    id: str
    on: bool = True
    gone: bool = False


def read_order(path: Path) -> list[Place]:
    """What is remembered, each dictionary once; empty where the file is lost or damaged."""
    try:
        with path.open("rb") as file:
            rows = json.loads(file.read(_LONGEST).decode("utf-8"))
    except (OSError, ValueError, RecursionError):
        return []
    rows = rows.get("order") if isinstance(rows, dict) else None
    places: dict[str, Place] = {}
    for row in rows if isinstance(rows, list) else ():
        if isinstance(row, dict) and isinstance(row.get("file"), str):
            place = Place(row["file"], row.get("on") is not False, row.get("gone") is True)
            places.setdefault(place.id, place)
    return list(places.values())


def write_order(path: Path, places: Sequence[Place]) -> None:
    """Put a new file in the place of the old one. Raises OSError; the old one is then as it was."""
    rows = [{"file": place.id, "on": place.on} | ({"gone": True} if place.gone else {}) for place in places]
    data = json.dumps({"version": 1, "order": rows}, ensure_ascii=False, indent=1).encode()
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".order-", suffix=".tmp", dir=path.parent)
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
