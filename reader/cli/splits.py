"""`segment` and `splits`: how Chinese is cut into words, and what the learner says to it."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from reader.cli import editing, shapes, streams
from reader.cli.convert import lines
from reader.domain.article import Side
from reader.domain.fixes import Scope, SplitFix
from reader.errors import NothingToUndo, UndecodableInput
from reader.services.splits import Place
from reader.services.undo import ActionKind
from reader.services.workspace import Workspace

STROKE = "|"
_KINDS = (ActionKind.JOIN_WORDS, ActionKind.SPLIT_WORD, ActionKind.REMOVE_SPLIT, ActionKind.IMPORT_SPLITS)


def segment(arguments: argparse.Namespace, workspace: Workspace) -> None:
    """Cut each line of standard input, with the learner's joins and splits and what an article brings with it."""
    article = None if arguments.article is None else workspace.library.article(arguments.article)
    load_language(workspace)
    cut = [workspace.reading.cut(line.rstrip("\r\n"), article) for line in lines()]
    if arguments.json:
        streams.write_json([shapes.line(number, tokens) for number, tokens in enumerate(cut, 1)])
    else:
        streams.write_lines(STROKE.join(token.text for token in tokens) for tokens in cut)


def splits(arguments: argparse.Namespace, workspace: Workspace) -> None:
    """Do what the second word says."""
    _HANDLERS[arguments.action](arguments, workspace)


def load_language(workspace: Workspace) -> None:
    """Load what words are found with, with a line on standard error while the dictionary is built."""
    progress = streams.Progress("Building the dictionary (once)")
    workspace.load_language(progress)
    progress.finish()


def _list(arguments: argparse.Namespace, workspace: Workspace) -> None:
    found = workspace.splits.all()
    if arguments.json:
        streams.write_json([_shape(fix) for fix in found])
        return
    if not found:
        streams.write_line("Nothing was joined or split. Do it with: duizhao splits join ID TEXT")
    streams.write_lines(map(_line, found))


def _join(arguments: argparse.Namespace, workspace: Workspace) -> None:
    _put(arguments, workspace, arguments.quote, ())


def _split(arguments: argparse.Namespace, workspace: Workspace) -> None:
    words = arguments.words.split(STROKE)
    cuts = [sum(map(len, words[:end])) for end in range(1, len(words))]
    _put(arguments, workspace, "".join(words), cuts)


def _put(arguments: argparse.Namespace, workspace: Workspace, quote: str, cuts: Sequence[int]) -> None:
    where = (arguments.id, *workspace.annotations.find_quote(arguments.id, Side.CHINESE, quote, arguments.nth))
    scope = Scope(arguments.scope)
    if arguments.dry_run:
        load_language(workspace)
        _tell(arguments, workspace.splits.places(*where, cuts, scope))
        return
    made = workspace.splits.split(*where, cuts, scope)
    if arguments.json:
        streams.write_json(_shape(made))
    else:
        streams.write_line(_line(made))


def _tell(arguments: argparse.Namespace, places: Sequence[Place]) -> None:
    if arguments.json:
        streams.write_json([_place(place) for place in places])
        return
    streams.write_line(f"Places that would change: {len(places)}")
    streams.write_lines(f"  {place.article}  {place.headline}: {place.snippet}" for place in places)


def _remove(arguments: argparse.Namespace, workspace: Workspace) -> None:
    workspace.splits.remove(arguments.numbers)
    if arguments.json:
        streams.write_json({"removed": list(dict.fromkeys(arguments.numbers))})
    else:
        streams.write_line(f"Taken away: {', '.join(map(str, dict.fromkeys(arguments.numbers)))}")


def _undo(arguments: argparse.Namespace, workspace: Workspace) -> None:
    """Take the last action back if it was about joins and splits, and refuse otherwise."""
    if workspace.undo.undo_label not in _KINDS:
        raise NothingToUndo
    editing.undo(arguments, workspace)


def _export(arguments: argparse.Namespace, workspace: Workspace) -> None:
    if arguments.json:
        streams.write_json([_shape(fix) for fix in workspace.splits.all()])
    else:
        streams.write_exactly(workspace.splits.export())


def _import(arguments: argparse.Namespace, workspace: Workspace) -> None:
    from_input = arguments.file == editing.STANDARD_INPUT
    data = streams.read_input() if from_input else Path(arguments.file).read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UndecodableInput(name="standard input" if from_input else arguments.file) from error
    done = workspace.splits.import_(text)
    if arguments.json:
        streams.write_json({"added": done.added, "known": done.known, "elsewhere": done.elsewhere})
    else:
        elsewhere = f", of articles that are not here: {done.elsewhere}" if done.elsewhere else ""
        streams.write_line(f"Added: {done.added}, here already: {done.known}{elsewhere}")


def _line(fix: SplitFix) -> str:
    where = "everywhere" if fix.scope is Scope.EVERYWHERE else f"{fix.scope.value} {fix.article}"
    return f"{fix.id}  {where:12}  {STROKE.join(fix.words)}"


def _shape(fix: SplitFix) -> shapes.Shape:
    """A fix; `article` is its number, null for everywhere."""
    return {
        "id": fix.id,
        "text": fix.text,
        "words": list(fix.words),
        "scope": fix.scope.value,
        "article": fix.article,
    }


def _place(place: Place) -> shapes.Shape:
    """Where words would change: a code point of a Chinese block."""
    return {
        "article": place.article,
        "headline": place.headline,
        "block": place.block,
        "start": place.start,
        "snippet": place.snippet,
    }


_HANDLERS: dict[str, Callable[[argparse.Namespace, Workspace], None]] = {
    "list": _list,
    "join": _join,
    "split": _split,
    "remove": _remove,
    "undo": _undo,
    "export": _export,
    "import": _import,
}
