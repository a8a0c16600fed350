"""What would change if a backup were restored: two libraries compared by what a reader sees of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Hashable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from reader.storage.look import connect

NAMED = 20
"""So many headlines or beginnings of notes are listed of each kind of change."""
WORDS = 60
"""Code points of a note that stand for it in a list."""

_ARTICLES = """
    SELECT a.uid, a.headline, a.is_read, group_concat(c.side || ':' || c.version_id || ':' || v.digest)
    FROM article AS a
    LEFT JOIN current_text AS c ON c.article_id = a.id
    LEFT JOIN text_version AS v ON v.id = c.version_id
    WHERE a.deleted_at IS NULL GROUP BY a.id ORDER BY a.id DESC
"""
_NOTES = """
    SELECT n.uid, n.note, n.quote, n.colour FROM annotation AS n JOIN article AS a ON a.id = n.article_id
    WHERE n.deleted_at IS NULL AND a.deleted_at IS NULL ORDER BY n.id DESC
"""
_WORDS = {
    "word": "SELECT uid, headword, status, note, reading FROM word WHERE deleted_at IS NULL ORDER BY id DESC",
    "own_term": "SELECT uid, term, translation, note FROM own_term WHERE deleted_at IS NULL ORDER BY id DESC",
}
_FIXES = {
    "split_fix": "SELECT uid, text, cuts FROM split_fix WHERE deleted_at IS NULL ORDER BY id DESC",
    "reading_fix": "SELECT uid, word, reading FROM reading_fix WHERE deleted_at IS NULL ORDER BY id DESC",
    "link_fix": "SELECT uid, quote, english FROM link_fix WHERE deleted_at IS NULL ORDER BY id DESC",
    "script_fix": "SELECT uid, word, shown, script FROM script_fix WHERE deleted_at IS NULL ORDER BY id DESC",
}
"""By table, as older libraries do not have them."""

Named = Mapping[str, tuple[str, Hashable]]
"""By lasting identity, a name and all that may differ."""


@dataclass(frozen=True, slots=True)
class Outline:
    """What is alive in a library; `words` are kept words and own terms, `fixes` splits, readings, characters, links."""

    articles: Named
    notes: Named
    words: Named
    fixes: Named


@dataclass(frozen=True, slots=True)
class Listed:
    """How many there are, and the names of the newest of them (at most 20)."""

    count: int = 0
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Differences:
    """What would come back, what would go, and what would be as it was before."""

    back: Listed
    gone: Listed
    changed: Listed


@dataclass(frozen=True, slots=True)
class Preview:
    """What restoring would do; an article is named by its headline, a note by its first words (else its quote)."""

    articles: Differences
    notes: Differences
    words: Differences
    fixes: Differences

    @property
    def same(self) -> bool:
        """Whether nothing would change."""
        kinds = (self.articles, self.notes, self.words, self.fixes)
        return not any(each.count for kind in kinds for each in (kind.back, kind.gone, kind.changed))


def outline(connection: sqlite3.Connection) -> Outline:
    """Read what is compared. On the thread that owns the connection; any schema from the first on."""
    articles = {uid: (headline, (headline, *rest)) for uid, headline, *rest in connection.execute(_ARTICLES)}
    notes = {uid: (_words(note or quote), (note, colour)) for uid, note, quote, colour in connection.execute(_NOTES)}
    return Outline(articles, notes, _named(connection, _WORDS), _named(connection, _FIXES))


def outline_of(path: Path) -> Outline:
    """The same of a closed, verified file."""
    with closing(connect(path, "mode=ro&immutable=1")) as connection:
        return outline(connection)


def compare(now: Outline, then: Outline) -> Preview:
    """What going from `now` to `then` would change."""
    return Preview(
        _differences(now.articles, then.articles),
        _differences(now.notes, then.notes),
        _differences(now.words, then.words),
        _differences(now.fixes, then.fixes),
    )


def _named(connection: sqlite3.Connection, questions: Mapping[str, str]) -> Named:
    """The rows of those tables that this library has."""
    tables = {str(row[0]) for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    asked = (question for table, question in questions.items() if table in tables)
    found = (row for question in asked for row in connection.execute(question))
    return {uid: (_words(name), (name, *rest)) for uid, name, *rest in found}


def _differences(now: Named, then: Named) -> Differences:
    back = [name for uid, (name, _) in then.items() if uid not in now]
    gone = [name for uid, (name, _) in now.items() if uid not in then]
    changed = [name for uid, (name, state) in then.items() if uid in now and now[uid][1] != state]
    return Differences(_listed(back), _listed(gone), _listed(changed))


def _listed(names: list[str]) -> Listed:
    return Listed(len(names), tuple(names[:NAMED]))


def _words(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= WORDS else line[:WORDS].rstrip() + "…"
