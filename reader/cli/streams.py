"""Standard streams as scripts need them: UTF-8 everywhere, present in every build, quiet when a pipe is closed."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

Json = Mapping[str, object] | Sequence[Mapping[str, object]]
"""A whole document: an object or a list of objects."""


def prepare() -> None:
    """Make standard output and error usable: UTF-8 on every system, and there in a program without a console."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # a windowed program on Windows has no console
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - open to the end
        elif isinstance(stream, io.TextIOWrapper):
            # A lone surrogate (an undecodable file name) becomes \udcXX, which is valid in JSON too.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def read_input() -> bytes:
    """All of standard input; nothing where the program has none."""
    return sys.stdin.buffer.read() if sys.stdin is not None else b""


def write_json(document: Json) -> None:
    """Print one JSON document and nothing else."""
    sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")


def write_lines(lines: Iterable[str]) -> None:
    """Print lines for people."""
    sys.stdout.writelines(line + "\n" for line in lines)


def write_line(line: str) -> None:
    """Print one line for people."""
    write_lines([line])


def write_exactly(text: str) -> None:
    """Write text at once and as it is, its line ends too, which Windows would change."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "surrogatepass"))
    sys.stdout.buffer.flush()


def flush() -> None:
    """Write what is held back now, while a closed pipe or a full disk can still be told."""
    sys.stdout.flush()


def complain(sentence: str) -> None:
    """Print an error as one line on standard error."""
    sys.stderr.write(" ".join(sentence.split()) + "\n")


def drop_output() -> None:
    """After the reader of our output has gone: let Python's own flush at exit go nowhere."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # no file behind the stream (a test's), so nothing is flushed into a pipe
        return


class Progress:
    """A percentage on standard error while something long is built; silent unless a person watches."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._shown = -1
        self._visible = sys.stderr.isatty()

    def __call__(self, done: int, total: int) -> None:
        """Show `done` of `total` steps."""
        percent = 100 * done // total if total else 100
        if self._visible and percent != self._shown:
            self._shown = percent
            sys.stderr.write(f"\r{self._what} {percent} %")
            sys.stderr.flush()

    def finish(self) -> None:
        """Clear the line."""
        if self._shown >= 0:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
