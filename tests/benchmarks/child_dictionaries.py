"""Imports one dictionary file, or gives its rows to plain SQLite, and prints how long and how much memory that took.

`python -m tests.benchmarks.child_dictionaries import|plain FILE FOLDER`
"""

from __future__ import annotations

import csv
import json
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path

from reader.services.dictionaries import Dictionaries
from tests.benchmarks.memory import resident


def main(how: str, file: Path, folder: Path) -> dict[str, float]:
    """Do it once; seconds are those of this process's processor."""
    before = most = resident()

    def seen(*_: int) -> None:
        nonlocal most
        most = max(most, resident())

    began = time.process_time()
    if how == "import":
        with closing(Dictionaries(folder / "dictionaries")) as own:
            rows = own.add(file, seen).entries
    else:
        rows = _plain(file, folder / "plain.sqlite")
    seen()
    return {"rows": rows, "seconds": time.process_time() - began, "mb": most - before}


def _plain(file: Path, target: Path) -> int:
    """The same rows in a table with an index of the words."""
    with closing(sqlite3.connect(target)) as connection, file.open(encoding="utf-8", newline="") as lines:
        connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
        rows = csv.reader(lines)
        heading = next(rows)
        connection.execute(f"CREATE TABLE entry ({', '.join(heading)})")
        places = ", ".join("?" * len(heading))
        connection.executemany(f"INSERT INTO entry VALUES ({places})", rows)  # noqa: S608 - question marks
        connection.execute("CREATE INDEX entry_word ON entry (word)")
        connection.commit()
        (count,) = connection.execute("SELECT count(*) FROM entry").fetchone()
    return int(count)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))) + "\n")
