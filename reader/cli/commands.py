"""What each command does: services in, JSON or plain lines out."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace

from reader.cli import (
    convert,
    dictionaries,
    editing,
    feeds,
    fixes,
    importing,
    links,
    plain,
    safekeeping,
    shapes,
    splits,
    streams,
    words,
)
from reader.domain.annotation import Annotation, Colour
from reader.domain.article import Article, Script, Side
from reader.errors import ReaderError
from reader.paths import Folders, folders
from reader.services.lookup import Lookup
from reader.services.workspace import Workspace, open_workspace

DONE, FAILED = 0, 1
Handler = Callable[[argparse.Namespace, Folders], int]


def execute(arguments: argparse.Namespace) -> int:
    """Run the parsed command. An error that a user can act on is told in one sentence and becomes status 1."""
    try:
        return HANDLERS[arguments.command](arguments, folders(arguments.data_dir))
    except BrokenPipeError:  # not an error of ours: the caller of execute ends quietly
        raise
    except ReaderError as error:
        streams.complain(str(error))
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        streams.complain(f"{place}{error.strerror or error}")
    return FAILED


@contextmanager
def _workspace(places: Folders) -> Iterator[Workspace]:
    workspace = open_workspace(places)
    if workspace.rescued:
        streams.complain(safekeeping.rescued(workspace.rescued))
    try:
        yield workspace
    finally:
        workspace.close()


@contextmanager
def _language(places: Folders) -> Iterator[Workspace]:
    """A workspace with its segmenter and dictionary loaded."""
    with _workspace(places) as workspace:
        progress = streams.Progress("Building the dictionary (once)")
        workspace.load_language(progress)
        progress.finish()
        yield workspace


def _on_library(command: Callable[[argparse.Namespace, Workspace], int | None]) -> Handler:
    """The handler of a command that needs the library and nothing else; without a status of its own it is done."""

    def handler(arguments: argparse.Namespace, places: Folders) -> int:
        with _workspace(places) as workspace:
            return command(arguments, workspace) or DONE

    return handler


def _import(arguments: argparse.Namespace, places: Folders) -> int:
    if arguments.dry_run:
        return importing.try_out(arguments, places)
    return _on_library(importing.bring)(arguments, places)


def _list(arguments: argparse.Namespace, places: Folders) -> int:
    with _workspace(places) as workspace:
        rows = workspace.library.articles()
    if arguments.json:
        streams.write_json([shapes.summary(row) for row in rows])
    else:
        streams.write_lines(plain.library(rows))
    return DONE


def _show(arguments: argparse.Namespace, places: Folders) -> int:
    script = Script(arguments.script)
    with _workspace(places) as workspace:
        article = workspace.library.article(arguments.id)
        if script is not Script.ORIGINAL:
            workspace.segmenter.load()  # the borders of words decide how some of them are converted
            article = _written(article, lambda text: workspace.converter.convert(text, script))
    if arguments.json:
        streams.write_json(shapes.article(article, shapes.seen_status(article.opened)))
    else:
        streams.write_lines(plain.article(article))
    return DONE


def _written(article: Article, convert: Callable[[str], str]) -> Article:
    """The article with its Chinese in another script: the Chinese side, and names and headline that are Chinese."""
    blocks = (replace(block, text=convert(block.text), speaker=convert(block.speaker)) for block in article.chinese)
    return replace(
        article,
        headline=convert(article.headline),
        people=tuple(convert(name) for name in article.people),
        chinese=tuple(blocks),
    )


def _tokens(arguments: argparse.Namespace, places: Folders) -> int:
    with _language(places) as workspace:
        article = workspace.library.article(arguments.id)
        sides = {side: workspace.reading.tokens(article, side) for side in Side}
    if arguments.json:
        streams.write_json(
            [shapes.tokens(side, index, block) for side, blocks in sides.items() for index, block in enumerate(blocks)]
        )
    else:
        streams.write_lines(line for side, blocks in sides.items() for line in plain.tokens(side, blocks))
    return DONE


def _lookup(arguments: argparse.Namespace, places: Folders) -> int:
    article = None
    if arguments.article is not None:
        with _workspace(places) as workspace:
            article = workspace.library.article(arguments.article)
    # Without the library, so that a window that holds it does not matter.
    progress = streams.Progress("Building the dictionary (once)")
    with closing(Lookup.opened(places, progress)) as lookup:
        progress.finish()
        results = [lookup.term(term, article) for term in arguments.terms]
    if arguments.json:
        streams.write_json([shapes.lookup(result) for result in results])
    else:
        streams.write_lines(plain.lookups(results))
    return DONE


def _annotate(arguments: argparse.Namespace, places: Folders) -> int:
    side = Side(arguments.side)
    with _workspace(places) as workspace:
        place = workspace.annotations.find_quote(arguments.id, side, arguments.quote, arguments.nth)
        item = workspace.annotations.add(
            arguments.id, side, *place, colour=Colour(arguments.colour), note=arguments.note
        )
    if arguments.json:
        streams.write_json(shapes.annotation(item))
    else:
        streams.write_lines(plain.marks([item]))
    return DONE


def _annotations(arguments: argparse.Namespace, places: Folders) -> int:
    with _workspace(places) as workspace:
        items = _stored_annotations(workspace, arguments.id)
    if arguments.json:
        streams.write_json([shapes.annotation(item) for item in items])
    else:
        streams.write_lines(plain.marks(items))
    return DONE


def _stored_annotations(workspace: Workspace, article: int | None) -> list[Annotation]:
    if article is None:
        return list(workspace.annotations.all())
    workspace.library.article(article)  # an article that is not there is an error, not an empty list
    return list(workspace.annotations.of(article))


def _delete(arguments: argparse.Namespace, places: Folders) -> int:
    with _workspace(places) as workspace:
        article = workspace.library.article(arguments.id)
        workspace.library.delete([article.id])
    if arguments.json:
        streams.write_json({"deleted": [article.id]})
    else:
        streams.write_line(f"Deleted: {article.headline}")
    return DONE


def _export(arguments: argparse.Namespace, places: Folders) -> int:
    with _workspace(places) as workspace:
        ids = arguments.ids or [row.id for row in workspace.library.articles()]
        workspace.exporting.markdown(ids, arguments.output)
    if arguments.json:
        streams.write_json({"output": str(arguments.output), "articles": ids})
    else:
        streams.write_line(f"Written: {arguments.output}")
    return DONE


HANDLERS: dict[str, Handler] = {
    "import": _import,
    "list": _list,
    "show": _show,
    "tokens": _tokens,
    "lookup": _lookup,
    "convert": convert.convert,
    "words": _on_library(words.words),
    "links": _on_library(links.links),
    "link": _on_library(links.link),
    "unlink": _on_library(links.unlink),
    "annotate": _annotate,
    "annotations": _annotations,
    "delete": _delete,
    "edit": _on_library(editing.edit),
    "note": _on_library(editing.note),
    "undo": _on_library(editing.undo),
    "export": _export,
    "backup": _on_library(safekeeping.backup),
    "restore": safekeeping.restore,
    "feeds": _on_library(feeds.feeds),
    "dictionaries": dictionaries.dictionaries,
    "segment": _on_library(splits.segment),
    "splits": _on_library(splits.splits),
    "readings": _on_library(fixes.readings),
    "characters": _on_library(fixes.characters),
    "check": _on_library(safekeeping.check),
}
