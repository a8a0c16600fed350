"""`convert`: Chinese from one script to another, line by line from standard input to standard output."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator

from reader.cli import streams
from reader.errors import UndecodableInput
from reader.paths import Folders

DONE = 0
_MARK = b"\xef\xbb\xbf"


def configuration(text: str) -> str:
    """The name of a configuration, for argparse, which tells what is wrong with another."""
    from reader.text.opencc_tables import configurations

    known = sorted(configurations())
    if text not in known:
        raise argparse.ArgumentTypeError(f"there is no conversion “{text}”; choose one of {', '.join(known)}")
    return text


def convert(arguments: argparse.Namespace, places: Folders) -> int:
    """Convert each line as it comes, so that the command can stand in a pipe. Line ends stay as they are.

    Raises UndecodableInput at the first line that is not UTF-8; the lines before it are written already.
    """
    del places
    change = _converter(arguments.configuration)
    if arguments.json:
        changed = [change(line) for line in lines()]
        streams.write_json({"configuration": arguments.configuration, "text": "".join(changed)})
        return DONE
    for line in lines():
        streams.write_exactly(change(line))
    return DONE


def _converter(name: str) -> Callable[[str], str]:
    from reader.text.convert import Converter
    from reader.text.segment import Segmenter

    converter, segmenter = Converter(), Segmenter()
    segmenter.load()
    converter.use_words(segmenter)
    return converter.by_configuration(name)


def lines() -> Iterator[str]:
    """The lines of standard input with their ends; a byte order mark before the first is left out."""
    if sys.stdin is None:  # a windowed program on Windows has no standard input
        return
    for number, line in enumerate(sys.stdin.buffer, 1):
        try:
            yield line.removeprefix(_MARK).decode() if number == 1 else line.decode()
        except UnicodeDecodeError as error:
            raise UndecodableInput(name=f"line {number} of standard input") from error
