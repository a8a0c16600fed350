"""The tables as SQLAlchemy sees them. `migrations/` creates them; a test compares the two.

A text is never changed: `text_version` and `block` rows are written once (triggers refuse an UPDATE), and
`current_text` says which version of a side is shown. Undoing an edit of a text moves that pointer back.
Deletion is soft everywhere: `deleted_at` is the time, None means alive.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from reader.storage.types import UtcTime


class Base(DeclarativeBase):
    """The registry of tables."""

    type_annotation_map = {datetime: UtcTime}  # noqa: RUF012 - SQLAlchemy reads it as it is


class MetaRow(Base):
    """Facts about the library itself: whether starters were laid in, which article was open last."""

    __tablename__ = "meta"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class ArticleRow(Base):
    """An article without its texts. `url_key` is the address in the form that is compared, "" without one."""

    __tablename__ = "article"

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str]
    url: Mapped[str]
    url_key: Mapped[str]
    headline: Mapped[str]
    source: Mapped[str]
    published: Mapped[str]
    byline: Mapped[str]
    people: Mapped[list[str]] = mapped_column(JSON)
    origin: Mapped[str]
    added: Mapped[datetime]
    opened: Mapped[datetime | None]
    is_read: Mapped[bool]
    progress: Mapped[float]
    deleted_at: Mapped[datetime | None]


class VersionRow(Base):
    """One version of one side. `digest` is of its normalised text.

    `source_digest` is that of the page it comes from ("" for a text that was never on a page): a line put
    back by the reader changes the first and not the second, so the same page is still recognised.
    """

    __tablename__ = "text_version"

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"))
    side: Mapped[str]
    number: Mapped[int]
    created: Mapped[datetime]
    origin: Mapped[str]
    digest: Mapped[str]
    source_digest: Mapped[str]
    blocks: Mapped[int]


class CurrentRow(Base):
    """Which version of a side is shown."""

    __tablename__ = "current_text"

    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), primary_key=True)
    side: Mapped[str] = mapped_column(primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("text_version.id"))


class BlockRow(Base):
    """One block of one version; `uid` stays the same from version to version."""

    __tablename__ = "block"

    version_id: Mapped[int] = mapped_column(ForeignKey("text_version.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str]
    kind: Mapped[str]
    speaker: Mapped[str]
    text: Mapped[str]
    start_ms: Mapped[int | None]
    end_ms: Mapped[int | None]


class GlossRow(Base):
    """A term that an article explains itself."""

    __tablename__ = "gloss"

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"))
    position: Mapped[int]
    term: Mapped[str]
    translation: Mapped[str]
    note: Mapped[str]


class PairingRow(Base):
    """Two blocks that say the same, by their lasting identities; `deleted_at` is when the reader took them apart."""

    __tablename__ = "pairing"

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"))
    english_uid: Mapped[str]
    chinese_uid: Mapped[str]
    origin: Mapped[str]
    deleted_at: Mapped[datetime | None]


class RemovedRow(Base):
    """A line that the importer left out.

    It belongs before the block `before_uid` ("" = at the end). `restored_uid` is the block that it became
    when the reader put it back, "" while it is out.
    """

    __tablename__ = "removed"

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"))
    position: Mapped[int]
    text: Mapped[str]
    reason: Mapped[str]
    side: Mapped[str]
    before: Mapped[int]
    before_uid: Mapped[str]
    restored_uid: Mapped[str]


class AnnotationRow(Base):
    """A highlight or a note: code points `[start, end)` of a block, with its quote and the text around it."""

    __tablename__ = "annotation"

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str]
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"))
    side: Mapped[str]
    block_uid: Mapped[str]
    start: Mapped[int] = mapped_column("start_at")
    end: Mapped[int] = mapped_column("end_at")
    quote: Mapped[str]
    prefix: Mapped[str]
    suffix: Mapped[str]
    colour: Mapped[str]
    note: Mapped[str]
    created: Mapped[datetime]
    modified: Mapped[datetime]
    deleted_at: Mapped[datetime | None]
    attachment_id: Mapped[int | None]


class RevisionRow(Base):
    """A text that a note had and has no more; `saved` is when it was replaced."""

    __tablename__ = "note_revision"

    id: Mapped[int] = mapped_column(primary_key=True)
    annotation_id: Mapped[int] = mapped_column(ForeignKey("annotation.id"))
    note: Mapped[str]
    saved: Mapped[datetime]


class AttachmentRow(Base):
    """A place that the reader chose for an annotation by hand; the fields are those of an anchor."""

    __tablename__ = "attachment"

    id: Mapped[int] = mapped_column(primary_key=True)
    annotation_id: Mapped[int] = mapped_column(ForeignKey("annotation.id"))
    side: Mapped[str]
    block_uid: Mapped[str]
    start: Mapped[int] = mapped_column("start_at")
    end: Mapped[int] = mapped_column("end_at")
    quote: Mapped[str]
    prefix: Mapped[str]
    suffix: Mapped[str]
    created: Mapped[datetime]


class PlacementRow(Base):
    """Where an annotation stands in one version of its side. Derived: it may be dropped at any time."""

    __tablename__ = "placement"

    annotation_id: Mapped[int] = mapped_column(ForeignKey("annotation.id"), primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("text_version.id"), primary_key=True)
    state: Mapped[str]
    block: Mapped[int | None]
    start: Mapped[int] = mapped_column("start_at")
    end: Mapped[int] = mapped_column("end_at")


class StepRow(Base):
    """An action of the reader with its edits as JSON; `undone` while it is taken back."""

    __tablename__ = "step"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    edits: Mapped[list[dict[str, object]]] = mapped_column(JSON)
    undone: Mapped[bool]


class FeedRow(Base):
    """A feed that the reader subscribed to; `problem` is why it could not be read last time, "" if it could."""

    __tablename__ = "feed"

    id: Mapped[int] = mapped_column(primary_key=True)
    address: Mapped[str]
    title: Mapped[str]
    home: Mapped[str]
    added: Mapped[datetime]
    refreshed: Mapped[datetime | None]
    problem: Mapped[str]
    etag: Mapped[str]
    modified: Mapped[str]
    deleted_at: Mapped[datetime | None]


class EpisodeRow(Base):
    """What a feed lists: its page, its transcript and its own text, each "" where it names none."""

    __tablename__ = "episode"

    id: Mapped[int] = mapped_column(primary_key=True)
    feed_id: Mapped[int] = mapped_column(ForeignKey("feed.id"))
    guid: Mapped[str]
    title: Mapped[str]
    published: Mapped[str]
    address: Mapped[str]
    transcript: Mapped[str]
    transcript_kind: Mapped[str]
    text: Mapped[str]
    found: Mapped[datetime]
    article_id: Mapped[int | None] = mapped_column(ForeignKey("article.id"))


class WordRow(Base):
    """A word that is kept; see `domain.vocabulary.KeptWord`. A deleted one is the same word when it is kept again."""

    __tablename__ = "word"

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str]
    language: Mapped[str]
    headword: Mapped[str]
    shown: Mapped[str]
    reading: Mapped[str]
    status: Mapped[str]
    sentence: Mapped[str]
    counterpart: Mapped[str]
    article_id: Mapped[int | None] = mapped_column(ForeignKey("article.id"))
    block_uid: Mapped[str]
    start: Mapped[int] = mapped_column("start_at")
    end: Mapped[int] = mapped_column("end_at")
    note: Mapped[str]
    created: Mapped[datetime]
    modified: Mapped[datetime]
    deleted_at: Mapped[datetime | None]


class SplitRow(Base):
    """How a run of Chinese is cut; see `domain.fixes.SplitFix`. `cuts` are numbers parted by commas."""

    __tablename__ = "split_fix"

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str]
    text: Mapped[str]
    cuts: Mapped[str]
    scope: Mapped[str]
    article_id: Mapped[int | None] = mapped_column(ForeignKey("article.id"))
    block_uid: Mapped[str]
    start: Mapped[int] = mapped_column("start_at")
    prefix: Mapped[str]
    suffix: Mapped[str]
    created: Mapped[datetime]
    deleted_at: Mapped[datetime | None]


class ReadingRow(Base):
    """How a word is read; see `domain.fixes.ReadingFix`."""

    __tablename__ = "reading_fix"

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str]
    word: Mapped[str]
    reading: Mapped[str]
    article_id: Mapped[int | None] = mapped_column(ForeignKey("article.id"))
    created: Mapped[datetime]
    deleted_at: Mapped[datetime | None]


class ScriptRow(Base):
    """What a word becomes in a script; see `domain.fixes.ScriptFix`."""

    __tablename__ = "script_fix"

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str]
    script: Mapped[str]
    word: Mapped[str]
    shown: Mapped[str]
    created: Mapped[datetime]
    deleted_at: Mapped[datetime | None]


class OwnTermRow(Base):
    """A term of the learner's own glossary."""

    __tablename__ = "own_term"

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str]
    term: Mapped[str]
    translation: Mapped[str]
    note: Mapped[str]
    created: Mapped[datetime]
    modified: Mapped[datetime]
    deleted_at: Mapped[datetime | None]


class LinkRow(Base):
    """What a Chinese sentence stands on; see `domain.fixes.LinkFix`. `english` are anchors as objects."""

    __tablename__ = "link_fix"

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str]
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"))
    block_uid: Mapped[str]
    start: Mapped[int] = mapped_column("start_at")
    end: Mapped[int] = mapped_column("end_at")
    quote: Mapped[str]
    prefix: Mapped[str]
    suffix: Mapped[str]
    english: Mapped[list[dict[str, str | int]]] = mapped_column(JSON)
    created: Mapped[datetime]
    deleted_at: Mapped[datetime | None]


class PlaceRow(Base):
    """Where the reader stopped on a side: a code point offset in a block."""

    __tablename__ = "reading_place"

    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), primary_key=True)
    side: Mapped[str] = mapped_column(primary_key=True)
    block: Mapped[int]
    offset_at: Mapped[int]
