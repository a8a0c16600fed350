"""Pairs that the reader makes and takes apart.

`pairing.origin` may be 'own' now, and `deleted_at` says that a pair was taken apart: a page that gives it again does
not bring it back. SQLite cannot change a CHECK, so the table is made anew.
"""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE pairing_new (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        article_id INTEGER NOT NULL REFERENCES article (id),
        english_uid TEXT NOT NULL,
        chinese_uid TEXT NOT NULL,
        origin TEXT NOT NULL CHECK (origin IN ('given', 'own')),
        deleted_at TEXT,
        UNIQUE (article_id, english_uid, chinese_uid)
    )
    """,
    """
    INSERT INTO pairing_new (id, article_id, english_uid, chinese_uid, origin)
    SELECT id, article_id, english_uid, chinese_uid, origin FROM pairing
    """,
    "DROP TABLE pairing",
    "ALTER TABLE pairing_new RENAME TO pairing",
)
