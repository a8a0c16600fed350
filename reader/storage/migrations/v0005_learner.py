"""What a learner keeps and corrects besides notes. Every table has `deleted_at`: NULL is alive.

- `word`: a word that is kept, by its headword (English: lower-case base form; Chinese: Simplified), with the sentence
  it stood in, that sentence's counterpart, and where that was: code points `[start_at, end_at)` of a block.
- `split_fix`: how a run of Chinese is cut: `cuts` are code points inside `text`, comma-separated, none for one word.
  Scope 'here' has a place with the text around it, 'article' an article, 'everywhere' neither.
- `reading_fix`: how a word is read, in numbered pinyin, in one article or (NULL) everywhere.
- `script_fix`: what a word becomes in a script.
- `own_term`: an entry of the learner's own glossary.
"""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE word (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        language TEXT NOT NULL CHECK (language IN ('en', 'zh')),
        headword TEXT NOT NULL,
        shown TEXT NOT NULL,
        reading TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('new', 'learning', 'known', 'ignored')),
        sentence TEXT NOT NULL,
        counterpart TEXT NOT NULL,
        article_id INTEGER REFERENCES article (id),
        block_uid TEXT NOT NULL,
        start_at INTEGER NOT NULL,
        end_at INTEGER NOT NULL,
        note TEXT NOT NULL,
        created TEXT NOT NULL,
        modified TEXT NOT NULL,
        deleted_at TEXT,
        UNIQUE (language, headword)
    )
    """,
    """
    CREATE TABLE split_fix (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        text TEXT NOT NULL,
        cuts TEXT NOT NULL,
        scope TEXT NOT NULL CHECK (scope IN ('here', 'article', 'everywhere')),
        article_id INTEGER REFERENCES article (id),
        block_uid TEXT NOT NULL,
        start_at INTEGER NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        created TEXT NOT NULL,
        deleted_at TEXT
    )
    """,
    """
    CREATE TABLE reading_fix (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        word TEXT NOT NULL,
        reading TEXT NOT NULL,
        article_id INTEGER REFERENCES article (id),
        created TEXT NOT NULL,
        deleted_at TEXT
    )
    """,
    """
    CREATE TABLE script_fix (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        script TEXT NOT NULL,
        word TEXT NOT NULL,
        shown TEXT NOT NULL,
        created TEXT NOT NULL,
        deleted_at TEXT
    )
    """,
    """
    CREATE TABLE own_term (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        term TEXT NOT NULL,
        translation TEXT NOT NULL,
        note TEXT NOT NULL,
        created TEXT NOT NULL,
        modified TEXT NOT NULL,
        deleted_at TEXT
    )
    """,
)
