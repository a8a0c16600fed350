"""`dictionaries`: the learner's own, from the terminal. The library is not opened, so that a window may have it."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing

from reader.cli import shapes, streams
from reader.paths import Folders
from reader.services.dictionaries import Dictionaries
from reader.services.dictionary_list import OwnDictionary

DONE = 0


def dictionaries(arguments: argparse.Namespace, places: Folders) -> int:
    """Do what the second word says."""
    with closing(Dictionaries(places.dictionaries)) as own:
        return _HANDLERS[arguments.action](arguments, own)


def _list(arguments: argparse.Namespace, own: Dictionaries) -> int:
    found = own.all()
    if arguments.json:
        streams.write_json([_shape(each, place) for place, each in enumerate(found, 1)])
    else:
        streams.write_lines(_lines(found))
    return DONE


def _add(arguments: argparse.Namespace, own: Dictionaries) -> int:
    progress = streams.Progress(f"Importing {arguments.file.name}")
    try:
        added = own.add(arguments.file, progress)
    finally:
        progress.finish()
    return _told(arguments, own, added, f"Added: {added.name} (entries: {added.entries})")


def _remove(arguments: argparse.Namespace, own: Dictionaries) -> int:
    removed = own.remove(arguments.name)
    if arguments.json:
        streams.write_json({"removed": [removed.name]})
    else:
        streams.write_line(f"Removed: {removed.name}")
    return DONE


def _enable(arguments: argparse.Namespace, own: Dictionaries) -> int:
    changed = own.switch(arguments.name, on=True)
    return _told(arguments, own, changed, f"On: {changed.name}")


def _disable(arguments: argparse.Namespace, own: Dictionaries) -> int:
    changed = own.switch(arguments.name, on=False)
    return _told(arguments, own, changed, f"Off: {changed.name}")


def _move(arguments: argparse.Namespace, own: Dictionaries) -> int:
    moved = own.move(arguments.name, arguments.position - 1)
    return _told(arguments, own, moved, f"{_place(own, moved)}  {moved.name}")


def _told(arguments: argparse.Namespace, own: Dictionaries, one: OwnDictionary, line: str) -> int:
    if arguments.json:
        streams.write_json(_shape(one, _place(own, one)))
    else:
        streams.write_line(line)
    return DONE


def _place(own: Dictionaries, one: OwnDictionary) -> int:
    return [each.id for each in own.all()].index(one.id) + 1


def _lines(found: Sequence[OwnDictionary]) -> Iterator[str]:
    if not found:
        yield "There are no dictionaries of your own. Add one with: duizhao dictionaries add FILE"
    for place, each in enumerate(found, 1):
        state = "damaged" if each.damaged else "on" if each.on else "off"
        used = ", in place of the one that ships with the program" if each.replaces else ""
        yield f"{place}  {state:7}  {each.name} ({each.kind or '?'}, entries: {each.entries}{used})"


def _shape(each: OwnDictionary, place: int) -> shapes.Shape:
    """A dictionary; `position` is its place in the order, from 1; `replaces` concerns the bundled CC-CEDICT."""
    return {
        "id": each.id,
        "name": each.name,
        "kind": each.kind,
        "entries": each.entries,
        "added": each.added,
        "position": place,
        "on": each.on,
        "replaces": each.replaces,
        "damaged": each.damaged,
    }


_HANDLERS: dict[str, Callable[[argparse.Namespace, Dictionaries], int]] = {
    "list": _list,
    "add": _add,
    "remove": _remove,
    "enable": _enable,
    "disable": _disable,
    "move": _move,
}
