"""The commands that keep the library safe: `backup`, `restore`, `check`."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from reader.cli import streams
from reader.paths import Folders
from reader.services.safekeeping import Health, Reason, Rescue, RescueKind, restore_library
from reader.services.workspace import Workspace

DONE, FAILED = 0, 1
FOUND = {
    RescueKind.MISSING: "The library was missing.",
    RescueKind.DAMAGED: "The library was damaged.",
    RescueKind.INTERRUPTED: "Restoring a backup had been interrupted and is complete now.",
}


def backup(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Make a backup, and put a copy of it into the folder that is named."""
    made = workspace.safekeeping.back_up(Reason.HAND)
    path = workspace.safekeeping.copy_to(made, arguments.folder) if arguments.folder else made.path
    if made.problem:
        streams.complain(str(made.problem))
    if made.suspicious:
        streams.complain(f"There are only {made.notes} notes; the backup before has {made.notes_before}.")
    if arguments.json:
        second = str(made.second) if made.second else None
        streams.write_json({"path": str(path), "second": second, "notes": made.notes, "suspicious": made.suspicious})
    else:
        streams.write_line(f"Backed up: {path}")
    return DONE


def restore(arguments: argparse.Namespace, places: Folders) -> int:
    """Put a backup in the place of the library, which no window may have open."""
    done = restore_library(places, arguments.file, forward=arguments.forward)
    if arguments.json:
        kept = {"safety": done.safety, "damaged": done.damaged}
        shown = {name: str(path) if path else None for name, path in kept.items()}
        streams.write_json({"restored": str(arguments.file), **shown, "lines": done.lines})
        return DONE
    streams.write_line(f"Restored: {arguments.file}")
    if arguments.forward:
        streams.write_line(f"Saves done again from the journal: {done.lines}")
    if done.safety:
        streams.write_line(f"The library as it was before: {done.safety}")
    if done.damaged:
        streams.write_line(f"The damaged files that were in its place: {done.damaged}")
    return DONE


def check(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Check the library, its journal and its backups; status 1 when something is wrong."""
    health = workspace.safekeeping.check()
    if arguments.json:
        streams.write_json(_shape(health))
    else:
        streams.write_lines(_lines(health))
    return DONE if health.ok else FAILED


def rescued(rescue: Rescue) -> str:
    """What had to be done to open the library, in one line."""
    if rescue.kind is RescueKind.INTERRUPTED:
        return FOUND[rescue.kind]
    source = f"the backup {rescue.from_backup} and " if rescue.from_backup else ""
    counts = f"{rescue.articles} articles, {rescue.notes} highlights and notes"
    sentences = [
        FOUND[rescue.kind],
        f"It was got back from {source}{rescue.lines} saves in the journal: {counts}.",
        "Something that was saved after the backup may be missing." if rescue.lost else "",
        f"The damaged files are in {rescue.damaged}." if rescue.damaged else "",
    ]
    return " ".join(filter(None, sentences))


def _shape(health: Health) -> dict[str, object]:
    return {
        "ok": health.ok,
        "articles": health.articles,
        "annotations": {state.value: count for state, count in health.annotations.items()},
        "integrity": health.integrity,
        "journal": {"lines": health.lines, "damaged": health.damaged, "gap": health.gap},
        "backups": {
            "count": health.backups,
            "good": health.good,
            "newest": health.newest.isoformat() if health.newest else None,
        },
        "folder": health.warning,
    }


def _lines(health: Health) -> Iterator[str]:
    states = ", ".join(f"{count} {state.value}" for state, count in health.annotations.items())
    yield "The library is in order." if health.ok else "Something is wrong with the library."
    yield f"Articles: {health.articles}"
    yield f"Highlights and notes: {states}"
    yield f"File: {health.integrity}"
    missing = ", some are missing" if health.gap else ""
    yield f"Journal: {health.lines} saves after the newest backup, {health.damaged} damaged{missing}"
    newest = f", the newest of {health.newest:%Y-%m-%d %H:%M} UTC" if health.newest else ""
    yield f"Backups: {health.backups}{newest}"
    if health.warning == "network":
        yield "The library lies on another machine: a broken connection can damage it."
    elif health.warning:
        yield f"The library lies in a folder of {health.warning}, which copies it while it is written."
