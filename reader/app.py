"""The composition root: the one place that builds the parts and knows them all.

With a command of the terminal nothing of Qt is imported; else the window opens, importing the files named.
"""

from __future__ import annotations

import argparse
import gc
import logging
import sys
from collections.abc import Sequence
from logging.handlers import RotatingFileHandler
from pathlib import Path

from reader.cli import names_command
from reader.cli import run as run_command
from reader.crash import LogFormatter
from reader.importers.worker import main as run_worker
from reader.paths import Folders, folders


def run(argv: Sequence[str]) -> int:
    """Run with these arguments and return the exit status."""
    if list(argv) == ["--parse"]:  # hidden: the bundle is its own reader of untrusted files
        return run_worker()
    if names_command(argv):
        return run_command(argv)
    parser = argparse.ArgumentParser(prog="duizhao", description="Read an English article beside its Chinese summary.")
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="keep the library in DIR")
    parser.add_argument(
        "--safe-mode", action="store_true", help="start without the last article and with plain settings"
    )
    parser.add_argument("--self-test", action="store_true", help="try everything once on a temporary library")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="articles to open")
    asked = parser.parse_args(list(argv))
    if asked.self_test:
        from reader.self_test import run as run_self_test

        return run_self_test()
    # Nothing made while the window opens is garbage: looking for it would cost a fifth of the launch. The window
    # turns the collector on again when it stands.
    gc.disable()
    places = folders(asked.data_dir)
    start_log(places)

    from reader.gui.application import launch

    return launch(places, asked.files, safe=asked.safe_mode)


def start_log(places: Folders) -> None:
    """Keep a small rotating log beside the library. Where that cannot be written, standard error has to do."""
    handler: logging.Handler
    try:
        places.data.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(places.log, maxBytes=500_000, backupCount=2, encoding="utf-8")
    except OSError:
        handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(LogFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    logging.getLogger().setLevel(logging.INFO)
