"""The process that reads what nobody vouches for: one input by standard input, drafts or an error by standard output.

It takes its limits upon itself before the first byte is read, so that a hostile file ends this process and not the
program. `reader.importers.isolated` starts it; nobody else should.
"""

from __future__ import annotations

import importlib
import json
import mmap
import sys
import traceback
from dataclasses import asdict
from pathlib import Path
from typing import Any, BinaryIO

from reader.domain.article import Origin
from reader.errors import InputError

MEMORY = 300_000_000
"""Bytes of memory that reading one input may take."""
SECONDS = 20
"""Seconds, of the clock and of the processor, that reading one input may take."""
_FILES = 64  # open at once: Python itself needs some while it loads modules


def main() -> int:
    """Read one request, write one answer. The exit status is 0 whenever an answer was written."""
    # What a library prints must not stand in the answer.
    answers, sys.stdout = sys.stdout.buffer, sys.stderr
    limit()
    answer = json.dumps(_answered(sys.stdin.buffer)).encode("ascii")
    answers.write(answer)
    answers.flush()
    return 0


def limit() -> None:
    """Bound this process's memory, processor time, files written and files open, where the system knows how.

    Windows has no such limits, and macOS does not keep the one on memory: there the process that waits watches.
    """
    try:
        resource = importlib.import_module("resource")
    except ImportError:  # Windows
        return
    wanted = {
        "RLIMIT_AS": MEMORY + _mapped_only(),
        "RLIMIT_CPU": SECONDS,
        "RLIMIT_FSIZE": 0,
        "RLIMIT_NOFILE": _FILES,
        "RLIMIT_CORE": 0,
    }
    for name, value in wanted.items():
        kind = getattr(resource, name, None)
        if kind is None:
            continue
        _, most = resource.getrlimit(kind)
        value = value if most == resource.RLIM_INFINITY else min(value, most)
        try:
            resource.setrlimit(kind, (value, value))
        except (ValueError, OSError):
            continue  # macOS refuses some values; the watching process has limits of its own


def _mapped_only() -> int:
    """Bytes of address space that this process has mapped and not touched: files of fonts and languages, mostly."""
    try:
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()
        return (int(pages[0]) - int(pages[1])) * mmap.PAGESIZE
    except (OSError, ValueError, IndexError):
        return 0


def _answered(requests: BinaryIO) -> dict[str, Any]:
    try:
        asked = json.loads(requests.readline())
        return _TASKS[asked["task"]](asked, requests.read())
    except InputError as error:
        return {"error": type(error).__name__, "fields": error.fields}
    except MemoryError:
        return {"memory": True}
    except RecursionError:
        return {"crash": "nested too deeply"}
    except Exception:  # whatever a parser stumbles over: the answer carries it to the program's log
        return {"crash": traceback.format_exc()[-4000:]}


def _drafts(asked: dict[str, Any], data: bytes) -> dict[str, Any]:
    from reader.importers.registry import drafts_from_bytes
    from reader.importers.wire import to_wire

    drafts = drafts_from_bytes(data, asked["name"], Origin(asked["origin"]))
    return {"drafts": [to_wire(draft) for draft in drafts]}


def _feed(asked: dict[str, Any], data: bytes) -> dict[str, Any]:
    from reader.importers.feeds import read_feed

    return {"feed": asdict(read_feed(data, asked["name"]))}


def _list(asked: dict[str, Any], data: bytes) -> dict[str, Any]:
    from reader.importers.opml import read_opml

    return {"list": [asdict(outline) for outline in read_opml(data, asked["name"])]}


_TASKS = {"drafts": _drafts, "feed": _feed, "list": _list}


if __name__ == "__main__":
    sys.exit(main())
