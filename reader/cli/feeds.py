"""`feeds`: what the reader follows, from the terminal."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence

from reader.cli import plain, shapes, streams
from reader.domain.feed import Episode, Feed
from reader.services.feeds import Imported
from reader.services.workspace import Workspace

DONE, FAILED = 0, 1


def feeds(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Do what the second word says."""
    return _HANDLERS[arguments.action](arguments, workspace)


def _add(arguments: argparse.Namespace, workspace: Workspace) -> int:
    result = workspace.feeds.add(arguments.address)
    if arguments.json:
        streams.write_json(_feed(result.feed) | {"new": result.new})
    else:
        streams.write_line(f"Following {result.feed.id}: {result.feed.title} (episodes: {result.feed.episodes})")
    return DONE


def _list(arguments: argparse.Namespace, workspace: Workspace) -> int:
    found = workspace.feeds.all()
    if arguments.json:
        streams.write_json([_feed(feed) for feed in found])
    else:
        streams.write_lines(_lines(found))
    return DONE


def _refresh(arguments: argparse.Namespace, workspace: Workspace) -> int:
    progress = streams.Progress("Asking the feeds")
    results = workspace.feeds.refresh(arguments.feed, progress)
    progress.finish()
    for result in results:
        if result.feed.problem:
            streams.complain(f"{result.feed.title}: {result.feed.problem}")
        elif not arguments.json:
            streams.write_line(f"{result.feed.id}  {result.feed.title}: {result.new} new")
    if arguments.json:
        streams.write_json([_feed(result.feed) | {"new": result.new} for result in results])
    return FAILED if any(result.feed.problem for result in results) else DONE


def _episodes(arguments: argparse.Namespace, workspace: Workspace) -> int:
    found = workspace.feeds.episodes(arguments.feed)
    if arguments.json:
        streams.write_json([_episode(each) for each in found])
        return DONE
    for each in found:
        mark = "-" if each.article is None else f"article {each.article}"
        streams.write_line(f"{each.id}  {each.entry.published[:10]:10}  {mark}  {each.entry.title or each.entry.guid}")
    return DONE


def _import(arguments: argparse.Namespace, workspace: Workspace) -> int:
    if arguments.new is None:
        added = workspace.feeds.import_episode(arguments.episode)
        if arguments.json:
            streams.write_json([shapes.article(added.article, added.status)])
        else:
            streams.write_line(plain.added(added.article, added.status))
        return DONE
    progress = streams.Progress("Importing")
    done = workspace.feeds.import_new(arguments.new, progress)
    progress.finish()
    return _told(done, arguments)


def _told(done: Sequence[Imported], arguments: argparse.Namespace) -> int:
    for each in done:
        if each.added is None:
            streams.complain(f"{each.episode.entry.title or each.episode.entry.guid}: {each.problem}")
        elif not arguments.json:
            streams.write_line(plain.added(each.added.article, each.added.status))
    if arguments.json:
        streams.write_json([shapes.article(e.added.article, e.added.status) for e in done if e.added is not None])
    elif not done:
        streams.write_line("There is nothing new.")
    return FAILED if any(each.added is None for each in done) else DONE


def _remove(arguments: argparse.Namespace, workspace: Workspace) -> int:
    feed = workspace.feeds.feed(arguments.feed)
    workspace.feeds.remove(feed.id)
    if arguments.json:
        streams.write_json({"removed": [feed.id]})
    else:
        streams.write_line(f"No longer following: {feed.title}")
    return DONE


def _export(arguments: argparse.Namespace, workspace: Workspace) -> int:
    count = workspace.feeds.export(arguments.output)
    if arguments.json:
        streams.write_json({"output": str(arguments.output), "feeds": count})
    else:
        streams.write_line(f"Written: {arguments.output} (feeds: {count})")
    return DONE


def _lines(found: Sequence[Feed]) -> Iterator[str]:
    if not found:
        yield "No feeds yet. Follow one with: duizhao feeds add ADDRESS"
    for feed in found:
        yield f"{feed.id}  {feed.title} (episodes: {feed.episodes}, not imported: {feed.waiting})  {feed.address}"
        if feed.problem:
            yield f"   {feed.problem}"


def _feed(feed: Feed) -> shapes.Shape:
    """A feed; `waiting` is how many of its episodes are not in the library."""
    return {
        "id": feed.id,
        "title": feed.title,
        "address": feed.address,
        "home": feed.home,
        "refreshed": feed.refreshed.isoformat(timespec="seconds") if feed.refreshed else None,
        "problem": feed.problem,
        "episodes": feed.episodes,
        "waiting": feed.waiting,
    }


def _episode(episode: Episode) -> shapes.Shape:
    """An episode; `article` is the number of the article that it became, null before."""
    return {
        "id": episode.id,
        "feed": episode.feed,
        "title": episode.entry.title,
        "published": episode.entry.published,
        "url": episode.entry.address,
        "transcript": episode.entry.transcript,
        "article": episode.article,
    }


_HANDLERS: dict[str, Callable[[argparse.Namespace, Workspace], int]] = {
    "add": _add,
    "list": _list,
    "refresh": _refresh,
    "episodes": _episodes,
    "import": _import,
    "remove": _remove,
    "export": _export,
}
