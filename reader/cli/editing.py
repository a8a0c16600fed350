"""The commands that change what the reader wrote: a side of an article, a note; and taking that back."""

from __future__ import annotations

import argparse
from pathlib import Path

from reader.cli import plain, shapes, streams
from reader.domain.article import Side
from reader.services.undo import ActionKind
from reader.services.workspace import Workspace

STANDARD_INPUT = "-"
UNDONE = {
    ActionKind.ADD_ANNOTATION: "a new mark",
    ActionKind.EDIT_NOTE: "the change of a note",
    ActionKind.RESTORE_NOTE: "bringing back an earlier text of a note",
    ActionKind.RECOLOUR: "another colour of a mark",
    ActionKind.ATTACH_ANNOTATION: "attaching a mark to a passage",
    ActionKind.DELETE_ANNOTATION: "deleting a mark",
    ActionKind.RENAME_ARTICLE: "renaming an article",
    ActionKind.DELETE_ARTICLES: "deleting articles",
    ActionKind.PUT_BACK: "putting back from the bin",
    ActionKind.MARK_READ: "marking an article as read",
    ActionKind.MARK_UNREAD: "marking an article as unread",
    ActionKind.RESTORE_REMOVED: "putting back a line that was left out",
    ActionKind.WRITE_TEXT: "writing a text",
    ActionKind.EDIT_TEXT: "editing a text",
    ActionKind.KEEP_WORD: "keeping a word",
    ActionKind.SET_STATUS: "saying how well words are known",
    ActionKind.FORGET_WORD: "forgetting words",
    ActionKind.EDIT_WORD: "the change of a word",
    ActionKind.EDIT_TERM: "the change of your glossary",
    ActionKind.JOIN_WORDS: "joining words",
    ActionKind.SPLIT_WORD: "splitting a word",
    ActionKind.REMOVE_SPLIT: "taking away joins and splits",
    ActionKind.IMPORT_SPLITS: "importing joins and splits",
    ActionKind.FIX_READING: "putting a reading right",
    ActionKind.FIX_SCRIPT: "putting a character right",
    ActionKind.LINK: "linking sentences",
    ActionKind.UNLINK: "saying that a sentence has no source",
    ActionKind.RESET_LINK: "taking a correction of a link away",
    ActionKind.CONFIRM_LINK: "confirming a link",
}


def edit(arguments: argparse.Namespace, workspace: Workspace) -> None:
    """Replace one side by a file's text and tell where every annotation stood and stands."""
    result = workspace.library.edit(arguments.id, Side(arguments.side), _text(arguments.file, workspace))
    before = {item.id: item.state for item in result.before}
    if arguments.json:
        rows = [shapes.edited(item, before.get(item.id, item.state)) for item in result.after]
        streams.write_json(rows)
        return
    streams.write_line("The text was changed." if result.change else "The text is as it was.")
    streams.write_lines(plain.marks(result.after))


def _text(file: str, workspace: Workspace) -> str:
    if file == STANDARD_INPUT:
        return workspace.importing.plain_bytes(streams.read_input())
    return workspace.importing.plain_path(Path(file))


def note(arguments: argparse.Namespace, workspace: Workspace) -> None:
    """Write a note; what it said before goes into its history."""
    workspace.annotations.set_note(arguments.annotation, arguments.text)
    item = workspace.annotations.get(arguments.annotation)
    if arguments.json:
        streams.write_json(shapes.annotation(item))
    else:
        streams.write_lines(plain.marks([item]))


def undo(arguments: argparse.Namespace, workspace: Workspace) -> None:
    """Take the last action back, wherever it was done: here or in the window."""
    kind = workspace.undo.undo_label
    change = workspace.undo.undo()
    if arguments.json:
        articles = sorted(change.articles) if change else []
        streams.write_json({"undone": None if kind is None else kind.value, "articles": articles})
    elif kind is None:
        streams.write_line("There is nothing to undo.")
    else:
        streams.write_line(f"Undone: {UNDONE[kind]}.")
