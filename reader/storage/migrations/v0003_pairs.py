"""What a page brings besides its text (times of a recording, a glossary, which blocks say the same), and feeds.

- `block.start_ms`, `block.end_ms`: where a block is said, in milliseconds, half-open; NULL without times.
- `gloss`: the terms that an article explains itself, in order.
- `pairing`: two blocks that say the same, by their lasting identities, so that it holds from version to version.
- `feed`: what the reader subscribed to. `etag` and `modified` are what its server said, to ask for news only.
- `episode`: what a feed lists; `article_id` is the article that it became, NULL until it is imported.
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
    """
    CREATE TABLE feed (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        address TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        home TEXT NOT NULL,
        added TEXT NOT NULL,
        refreshed TEXT,
        problem TEXT NOT NULL,
        etag TEXT NOT NULL,
        modified TEXT NOT NULL,
        deleted_at TEXT
    )
    """,
    """
    CREATE TABLE episode (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        feed_id INTEGER NOT NULL REFERENCES feed (id),
        guid TEXT NOT NULL,
        title TEXT NOT NULL,
        published TEXT NOT NULL,
        address TEXT NOT NULL,
        transcript TEXT NOT NULL,
        transcript_kind TEXT NOT NULL,
        text TEXT NOT NULL,
        found TEXT NOT NULL,
        article_id INTEGER REFERENCES article (id),
        UNIQUE (feed_id, guid)
    )
    """,
    "CREATE INDEX episode_article ON episode (article_id) WHERE article_id IS NOT NULL",
)
