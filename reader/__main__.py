"""`python -m reader` and the command `duizhao`."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the program and return its exit status."""
    from reader.app import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
