"""`readings` and `characters`: what the learner puts right in sounds and in scripts."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from reader.cli import shapes, streams
from reader.dictionary.pinyin import marked
from reader.domain.article import Script
from reader.domain.fixes import ReadingFix, ScriptFix
from reader.errors import NoSuchFix
from reader.services.workspace import Workspace
from reader.text.characters import simplify


def readings(arguments: argparse.Namespace, workspace: Workspace) -> None:
    """Do what the second word says."""
    _READINGS[arguments.action](arguments, workspace)


def characters(arguments: argparse.Namespace, workspace: Workspace) -> None:
    """Do what the second word says."""
    _CHARACTERS[arguments.action](arguments, workspace)


def _list_readings(arguments: argparse.Namespace, workspace: Workspace) -> None:
    found = workspace.fixes.readings()
    if arguments.json:
        streams.write_json([_reading(fix) for fix in found])
        return
    if not found:
        streams.write_line("No reading was put right. Do it with: duizhao readings set WORD READING")
    streams.write_lines(map(_reading_line, found))


def _set_reading(arguments: argparse.Namespace, workspace: Workspace) -> None:
    fix = workspace.fixes.set_reading(arguments.word, arguments.reading, arguments.article)
    if arguments.json:
        streams.write_json(_reading(fix))
    else:
        streams.write_line(_reading_line(fix))


def _remove_reading(arguments: argparse.Namespace, workspace: Workspace) -> None:
    asked = (simplify(arguments.word), arguments.article)
    ids = [fix.id for fix in workspace.fixes.readings() if (simplify(fix.word), fix.article) == asked]
    if not ids:
        raise NoSuchFix(word=arguments.word)
    workspace.fixes.remove_readings(ids)
    _removed(arguments)


def _list_characters(arguments: argparse.Namespace, workspace: Workspace) -> None:
    found = workspace.fixes.scripts()
    if arguments.json:
        streams.write_json([_form(fix) for fix in found])
        return
    if not found:
        streams.write_line("No character was put right. Do it with: duizhao characters set SCRIPT WORD SHOWN")
    streams.write_lines(map(_form_line, found))


def _set_character(arguments: argparse.Namespace, workspace: Workspace) -> None:
    fix = workspace.fixes.set_script(Script(arguments.script), arguments.word, arguments.shown)
    if arguments.json:
        streams.write_json(_form(fix))
    else:
        streams.write_line(_form_line(fix))


def _remove_character(arguments: argparse.Namespace, workspace: Workspace) -> None:
    asked = (Script(arguments.script), arguments.word)
    ids = [fix.id for fix in workspace.fixes.scripts() if (fix.script, fix.word) == asked]
    if not ids:
        raise NoSuchFix(word=arguments.word)
    workspace.fixes.remove_scripts(ids)
    _removed(arguments)


def _removed(arguments: argparse.Namespace) -> None:
    if arguments.json:
        streams.write_json({"removed": [arguments.word]})
    else:
        streams.write_line(f"Taken away: {arguments.word}")


def _reading_line(fix: ReadingFix) -> str:
    where = "" if fix.article is None else f"  (article {fix.article})"
    return f"{fix.word}  {marked(fix.reading)}{where}"


def _form_line(fix: ScriptFix) -> str:
    return f"{fix.script.value:3}  {fix.word}  {fix.shown}"


def _reading(fix: ReadingFix) -> shapes.Shape:
    """A reading with numbers and with marks; `article` is its number, null for everywhere."""
    return {
        "word": fix.word,
        "reading": fix.reading,
        "pinyin": marked(fix.reading),
        "article": fix.article,
    }


def _form(fix: ScriptFix) -> shapes.Shape:
    return {"script": fix.script.value, "word": fix.word, "shown": fix.shown}


Handlers = dict[str, Callable[[argparse.Namespace, Workspace], None]]
_READINGS: Handlers = {"list": _list_readings, "set": _set_reading, "remove": _remove_reading}
_CHARACTERS: Handlers = {"list": _list_characters, "set": _set_character, "remove": _remove_character}
