"""The terminal: the services without a screen. No command imports Qt."""

from __future__ import annotations

from collections.abc import Sequence

from reader.cli import streams
from reader.cli.parser import build, names_command

__all__ = ["names_command", "run"]

FAILED = 1
INTERRUPTED = 130  # 128 + SIGINT, as shells report it
PIPE_CLOSED = 141  # 128 + SIGPIPE


def run(argv: Sequence[str]) -> int:
    """Run one command and return the exit status: 0, 1 for an error that was told, 2 for wrong usage."""
    streams.prepare()
    try:
        arguments = build().parse_args(list(argv))
        # Imported here so that help and wrong usage answer at once.
        from reader.cli.commands import execute

        status = execute(arguments)
        streams.flush()
    except SystemExit as end:  # argparse's way to end: help is 0, wrong usage 2
        return end.code if isinstance(end.code, int) else FAILED
    except BrokenPipeError:
        streams.drop_output()
        return PIPE_CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED
    return status
