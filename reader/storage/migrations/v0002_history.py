"""What a note said before, where the reader put it by hand, where it stands in each text, and undo across starts.

- `note_revision`: every text that a note had and has no more.
- `attachment`: a place that the reader chose for an annotation whose passage was gone. The annotation's own anchor
  stays as it was made; `attachment_id` says which place counts now (NULL: its own);
  it is no foreign key, since the two tables would then refer to each other in a circle.
- `placement`: where an annotation stands in a version of a text. Derived from the anchor and the text, kept because
  finding it can take a while, and dropped when the annotation is attached elsewhere.
- `step`: the actions that Undo takes back, `undone` those that Redo does again.
- Each library gets a name of its own (`lineage`), which its journal and its backups carry.
"""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE note_revision (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        annotation_id INTEGER NOT NULL REFERENCES annotation (id),
        note TEXT NOT NULL,
        saved TEXT NOT NULL
    )
    """,
    "CREATE INDEX note_revision_annotation ON note_revision (annotation_id, id)",
    """
    CREATE TABLE attachment (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        annotation_id INTEGER NOT NULL REFERENCES annotation (id),
        side TEXT NOT NULL CHECK (side IN ('en', 'zh')),
        block_uid TEXT NOT NULL,
        start_at INTEGER NOT NULL CHECK (start_at >= 0),
        end_at INTEGER NOT NULL CHECK (end_at > start_at),
        quote TEXT NOT NULL CHECK (quote <> ''),
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        created TEXT NOT NULL
    )
    """,
    "CREATE INDEX attachment_annotation ON attachment (annotation_id)",
    "ALTER TABLE annotation ADD COLUMN attachment_id INTEGER",
    """
    CREATE TABLE placement (
        annotation_id INTEGER NOT NULL REFERENCES annotation (id),
        version_id INTEGER NOT NULL REFERENCES text_version (id),
        state TEXT NOT NULL CHECK (state IN ('anchored', 'moved', 'changed', 'orphan')),
        block INTEGER,
        start_at INTEGER NOT NULL,
        end_at INTEGER NOT NULL,
        PRIMARY KEY (annotation_id, version_id)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE step (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        edits TEXT NOT NULL,
        undone INTEGER NOT NULL CHECK (undone IN (0, 1))
    )
    """,
    """
    CREATE TRIGGER attachment_is_immutable BEFORE UPDATE ON attachment
    BEGIN SELECT RAISE(ABORT, 'the place where an annotation was attached is immutable'); END
    """,
    """
    CREATE TRIGGER note_revision_is_immutable BEFORE UPDATE ON note_revision
    BEGIN SELECT RAISE(ABORT, 'what a note said is immutable'); END
    """,
    "INSERT INTO meta (key, value) VALUES ('lineage', lower(hex(randomblob(16))))",
    "INSERT INTO meta (key, value) VALUES ('journal', '0')",
)
