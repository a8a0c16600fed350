"""What a page brings besides its text: times of a recording, a glossary, and which blocks say the same.

- `block.start_ms`, `block.end_ms`: where a block is said, in milliseconds, half-open; NULL without times.
- `gloss`: the terms that an article explains itself, in order.
- `pairing`: two blocks that say the same, by their lasting identities, so that it holds from version to version.
"""

from __future__ import annotations

STATEMENTS = (
    "ALTER TABLE block ADD COLUMN start_ms INTEGER",
    "ALTER TABLE block ADD COLUMN end_ms INTEGER",
    """
    CREATE TABLE gloss (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        article_id INTEGER NOT NULL REFERENCES article (id),
        position INTEGER NOT NULL,
        term TEXT NOT NULL,
        translation TEXT NOT NULL,
        note TEXT NOT NULL
    )
    """,
    "CREATE INDEX gloss_article ON gloss (article_id, position)",
    """
    CREATE TABLE pairing (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        article_id INTEGER NOT NULL REFERENCES article (id),
        english_uid TEXT NOT NULL,
        chinese_uid TEXT NOT NULL,
        origin TEXT NOT NULL CHECK (origin IN ('given')),
        UNIQUE (article_id, english_uid, chinese_uid)
    )
    """,
)
