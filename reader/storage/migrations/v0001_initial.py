"""The first schema."""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE meta (
        key TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE article (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        url TEXT NOT NULL,
        url_key TEXT NOT NULL,
        headline TEXT NOT NULL,
        source TEXT NOT NULL,
        published TEXT NOT NULL,
        byline TEXT NOT NULL,
        people TEXT NOT NULL,
        origin TEXT NOT NULL,
        added TEXT NOT NULL,
        opened TEXT,
        is_read INTEGER NOT NULL CHECK (is_read IN (0, 1)),
        progress REAL NOT NULL CHECK (progress BETWEEN 0 AND 1),
        deleted_at TEXT
    )
    """,
    "CREATE INDEX article_living ON article (added, id) WHERE deleted_at IS NULL",
    "CREATE INDEX article_url_key ON article (url_key) WHERE url_key <> ''",
    """
    CREATE TABLE text_version (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        article_id INTEGER NOT NULL REFERENCES article (id),
        side TEXT NOT NULL CHECK (side IN ('en', 'zh')),
        number INTEGER NOT NULL,
        created TEXT NOT NULL,
        origin TEXT NOT NULL,
        digest TEXT NOT NULL,
        source_digest TEXT NOT NULL,
        blocks INTEGER NOT NULL,
        UNIQUE (article_id, side, number)
    )
    """,
    "CREATE INDEX text_version_digest ON text_version (digest)",
    """
    CREATE TABLE current_text (
        article_id INTEGER NOT NULL REFERENCES article (id),
        side TEXT NOT NULL CHECK (side IN ('en', 'zh')),
        version_id INTEGER NOT NULL REFERENCES text_version (id),
        PRIMARY KEY (article_id, side)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX current_text_version ON current_text (version_id)",
    """
    CREATE TABLE block (
        version_id INTEGER NOT NULL REFERENCES text_version (id),
        position INTEGER NOT NULL,
        uid TEXT NOT NULL,
        kind TEXT NOT NULL,
        speaker TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (version_id, position),
        UNIQUE (version_id, uid)
    )
    """,
    """
    CREATE TABLE removed (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        article_id INTEGER NOT NULL REFERENCES article (id),
        position INTEGER NOT NULL,
        text TEXT NOT NULL,
        reason TEXT NOT NULL,
        side TEXT NOT NULL CHECK (side IN ('en', 'zh')),
        before INTEGER NOT NULL,
        before_uid TEXT NOT NULL,
        restored_uid TEXT NOT NULL
    )
    """,
    "CREATE INDEX removed_article ON removed (article_id, position)",
    """
    CREATE TABLE annotation (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        article_id INTEGER NOT NULL REFERENCES article (id),
        side TEXT NOT NULL CHECK (side IN ('en', 'zh')),
        block_uid TEXT NOT NULL,
        start_at INTEGER NOT NULL CHECK (start_at >= 0),
        end_at INTEGER NOT NULL CHECK (end_at > start_at),
        quote TEXT NOT NULL CHECK (quote <> ''),
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        colour TEXT NOT NULL,
        note TEXT NOT NULL,
        created TEXT NOT NULL,
        modified TEXT NOT NULL,
        deleted_at TEXT
    )
    """,
    "CREATE INDEX annotation_article ON annotation (article_id, deleted_at)",
    """
    CREATE TABLE reading_place (
        article_id INTEGER NOT NULL REFERENCES article (id),
        side TEXT NOT NULL CHECK (side IN ('en', 'zh')),
        block INTEGER NOT NULL,
        offset_at INTEGER NOT NULL,
        PRIMARY KEY (article_id, side)
    ) WITHOUT ROWID
    """,
    # Annotations stand on exact positions in a text: a text that changed under them would move every one.
    """
    CREATE TRIGGER text_version_is_immutable BEFORE UPDATE ON text_version
    BEGIN SELECT RAISE(ABORT, 'a version of a text is immutable'); END
    """,
    """
    CREATE TRIGGER block_is_immutable BEFORE UPDATE ON block
    BEGIN SELECT RAISE(ABORT, 'a version of a text is immutable'); END
    """,
    """
    CREATE TRIGGER annotation_anchor_is_immutable
    BEFORE UPDATE OF uid, article_id, side, block_uid, start_at, end_at, quote, prefix, suffix ON annotation
    BEGIN SELECT RAISE(ABORT, 'the place where an annotation was made is immutable'); END
    """,
)
