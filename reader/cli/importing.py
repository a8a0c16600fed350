"""`import`: files, standard input, addresses and lists of subscriptions, each on its own."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.cli import plain, shapes, streams
from reader.domain.article import Draft, ImportStatus, Origin
from reader.domain.feed import Outline
from reader.errors import InputError, LibraryError
from reader.paths import Folders
from reader.services.importing import Importing
from reader.services.library import Library
from reader.services.workspace import Workspace, open_workspace

DONE, FAILED = 0, 1
STANDARD_INPUT = "-"
Found = list[Draft] | list[Outline]


def bring(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Import each source; one that fails is told and the others are still stored."""
    stored: list[shapes.Shape] = []
    status = DONE
    for source in arguments.sources:
        try:
            for shape, line in _stored(source, workspace):
                stored.append(shape)
                if not arguments.json:
                    streams.write_line(line)
        except InputError as error:
            streams.complain(str(error))
            status = FAILED
    if arguments.json:
        streams.write_json(stored)
    return status


def try_out(arguments: argparse.Namespace, places: Folders) -> int:
    """Show each source as it would be imported, and store nothing."""
    shown: list[shapes.Shape] = []
    status = DONE
    importing = Importing()
    with _library(places) as library:
        for source in arguments.sources:
            try:
                found = _read(source, importing)
            except InputError as error:
                streams.complain(str(error))
                status = FAILED
                continue
            for each in found:
                shape, line = _shown(each, library)
                shown.append(shape)
                if not arguments.json:
                    streams.write_line(line)
    if arguments.json:
        streams.write_json(shown)
    return status


def _read(source: str, importing: Importing) -> Found:
    """The articles of a source, or the feeds that it lists. Raises InputError."""
    if source == STANDARD_INPUT:
        data = streams.read_input()
        return importing.subscriptions(data, "standard input") or importing.all_from_bytes(
            data, "standard input", Origin.STDIN
        )
    if importing.is_address(source):
        return importing.all_from_address(source)
    path = Path(source)
    return importing.subscriptions_from_path(path) or importing.all_from_path(path)


def _stored(source: str, workspace: Workspace) -> Iterator[tuple[shapes.Shape, str]]:
    found = _read(source, workspace.importing)
    outlines = [each for each in found if isinstance(each, Outline)]
    if outlines:
        done = workspace.feeds.subscribe(outlines)
        addresses = [each.address for each in outlines]
        yield (
            {"source": source, "subscribed": done.new, "known": done.known, "feeds": addresses},
            f"New feeds: {done.new}, followed before: {done.known}. To see what is new: duizhao feeds refresh",
        )
    for each in found:
        if isinstance(each, Draft):
            result = workspace.library.add(each)
            yield shapes.article(result.article, result.status), plain.added(result.article, result.status)


def _shown(found: Draft | Outline, library: Library | None) -> tuple[shapes.Shape, str]:
    if isinstance(found, Outline):
        return {"title": found.title, "address": found.address}, f"{found.title} {found.address}".strip()
    status = library.foresee(found)[0] if library is not None else ImportStatus.NEW
    return shapes.draft(found, status), plain.would_add(found, status)


@contextmanager
def _library(places: Folders) -> Iterator[Library | None]:
    """The library to compare with; None where there is none, or where it cannot be had at this moment."""
    try:
        workspace = open_workspace(places) if places.library.exists() else None
    except LibraryError:
        workspace = None
    try:
        yield None if workspace is None else workspace.library
    finally:
        if workspace is not None:
            workspace.close()
