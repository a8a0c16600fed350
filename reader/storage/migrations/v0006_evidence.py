"""What a learner says about which English a Chinese sentence stands on.

`link_fix` has the place of the sentence like an annotation's (code points `[start_at, end_at)` of a block, the quote
and what is around it), and in `english` the places of its evidence, a list of such objects in JSON. An empty list says
that the sentence stands on nothing. `deleted_at`: NULL is alive.
"""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE link_fix (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        article_id INTEGER NOT NULL REFERENCES article (id),
        block_uid TEXT NOT NULL,
        start_at INTEGER NOT NULL,
        end_at INTEGER NOT NULL,
        quote TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        english TEXT NOT NULL,
        created TEXT NOT NULL,
        deleted_at TEXT
    )
    """,
    "CREATE INDEX link_fix_of_article ON link_fix (article_id)",
)
