"""A page as somebody copied it, read into the draft of an article.

The order of the steps is the order of certainty: link farms, then what says itself that it is furniture, then the
parts that labels announce, then date and source, then the headline, and last what only its place betrays, before
the first paragraph and after the last. A sentence between two paragraphs is never furniture by its place.
"""

from __future__ import annotations

import itertools
import re
from pathlib import PurePath

from reader.domain.article import BlockKind, Draft, Origin, RemovalReason, Side
from reader.errors import EmptyInput, NoArticle
from reader.importers import edges, labels, metadata
from reader.importers.blocks import build, join_broken, measure_wrap
from reader.importers.captions import mark_captions
from reader.importers.chapters import read_times
from reader.importers.dates import better, find_dates
from reader.importers.dialogue import first_turn, mark_dialogue, mark_topics
from reader.importers.farm import cut_farms
from reader.importers.furniture import cut_glued, cut_languages, edge_reason, own_reason, remove_labels, remove_related
from reader.importers.glossary import read_glossary
from reader.importers.glosses import inline_glosses
from reader.importers.interleaved import pair_paragraphs, pairings
from reader.importers.lines import Piece, Role, pieces_of, split_piece
from reader.importers.names import is_initials, is_name
from reader.importers.outlets import is_outlet
from reader.importers.runon import pair_runs
from reader.importers.sections import read_sections
from reader.importers.shape import ends_sentence, forget, is_prose, is_sentence, side_of, size
from reader.importers.tables import both

_HEADLINE = 120  # code points of a headline that is taken from a text's first sentence
_NOTE = re.compile(both(r"(?:editor['’]s note|编者按|編者按|导语|導語|按)\s*[:：]\s*"), re.IGNORECASE)
_NUMBER = re.compile(r"\A\d{1,3}[.)、．]\s+(?=\S)")
_FIRST_SENTENCE = re.compile(r".*?(?:[.!?](?=[\"”’)]*\s+[A-Z\"“])|[。！？])[\"'”’」』)）]*", re.DOTALL)


def read_page(text: str, name: str, origin: Origin) -> Draft:
    """The draft of the article in a page's plain text. `name` is shown in errors and is the last resort for a headline.

    Raises EmptyInput for no text, NoArticle for furniture only.
    """
    return read_pieces(pieces_of(text), name, origin)


def read_pieces(pieces: list[Piece], name: str, origin: Origin, known: metadata.Metadata | None = None) -> Draft:
    """The draft of the article in a page's lines, where a format has told already what some of them are.

    A line that is decided (kept as a caption, chosen as the headline, removed) stays so; an open line of the kind
    heading becomes one if it stays in the article. `known` is what the file says of itself beside its text; it goes
    before what the lines give. Raises EmptyInput, NoArticle.
    """
    if not pieces:
        raise EmptyInput(name=name)
    try:
        return _draft(pieces, name, origin, known)
    finally:
        forget()


def _draft(pieces: list[Piece], name: str, origin: Origin, known: metadata.Metadata | None) -> Draft:
    glossary = read_glossary(pieces)
    pieces = cut_languages(cut_dated_headlines(cut_glued(cut_farms(pieces))))
    remove_labels(pieces)
    read_times(pieces)
    pieces, listed = read_sections(pieces)
    pieces = pair_runs(pieces)
    meta = _metadata(pieces, known)
    pieces = join_broken(pieces, measure_wrap(pieces))
    pair_paragraphs(pieces)
    start, last = _body(pieces)
    remove_related(pieces, last)
    furnished = edges.is_furnished(pieces)
    headline = _settle_edges(pieces, meta, start, last, furnished=furnished)
    pieces = mark_topics(pieces, frozenset(listed))
    asker = mark_dialogue(pieces, frozenset(listed))
    mark_captions(pieces)
    _mark_headings(pieces)
    if not _has_article(pieces, furnished=furnished):
        raise NoArticle(name=name)
    _complete(meta, pieces, asker)
    english, chinese, removed = build(pieces)
    return Draft(
        headline=headline or _proposed(pieces, name),
        source=meta.source,
        published=meta.published,
        byline=meta.byline,
        url=meta.url,
        people=listed or _speakers(pieces, asker),
        english=english,
        chinese=chinese,
        removed=removed,
        origin=origin,
        glossary=inline_glosses((*english, *chinese), glossary),
        pairs=pairings(pieces),
    )


def cut_dated_headlines(pieces: list[Piece]) -> list[Piece]:
    """The pieces with a date cut off from the headline in the same line, among the first lines of a page."""
    result: list[Piece] = []
    for index, piece in enumerate(pieces):
        cut = _headline_cut(piece.text) if piece.open and index < 12 and len(piece.text) <= 300 else None
        result.extend(split_piece(piece, [cut]) if cut else [piece])
    return result


def _headline_cut(text: str) -> int | None:
    found = find_dates(text)
    if len(found) != 1 or is_prose(text):
        return None
    before, after = text[: found[0].start].strip(), text[found[0].end :].strip()
    if (
        size(after) >= 4
        and size(before) <= 1
        and after[:1] not in "|｜-–—,()/·"
        and not re.match(r"(?:by|来源|source)\b", after, re.I)
    ):
        return found[0].end
    if (
        size(before) >= 5
        and not after
        and re.search(r"[A-Za-z\u4e00-\u9fff?!][\"'”’)]?$", before)
        and not re.search(
            r"\b(?:by|on|source|editor|updated|published|in|at|of|until|since|from)\b[^|]*$|[|｜:：]", before, re.I
        )
    ):
        return found[0].start
    return None


def _metadata(pieces: list[Piece], known: metadata.Metadata | None) -> metadata.Metadata:
    """Metadata from the lines up to the third paragraph and after the last one, behind what is `known`."""
    prose = [index for index, piece in enumerate(pieces) if piece.article and is_prose(piece.text)]
    end = prose[2] if len(prose) > 2 else len(pieces)
    tail = prose[-1] + 1 if prose else len(pieces)
    meta = metadata.read_metadata(pieces, max(end, 1), tail)
    if known:
        meta.published = better(known.published, meta.published)
        meta.source = known.source or meta.source
        meta.byline = known.byline or meta.byline
        meta.url = known.url or meta.url
    for piece in pieces:
        if piece.role is Role.REMOVED and (name := metadata.podcast_of(piece.text)):
            meta.source = meta.source or name
    return meta


def _body(pieces: list[Piece]) -> tuple[int, int]:
    """Indices of the article's first and last paragraphs: the first after the date's line where there is one."""
    prose = [index for index, piece in enumerate(pieces) if _in_body(piece)]
    if not prose:
        prose = [index for index, piece in enumerate(pieces) if piece.open and is_sentence(piece.text)]
    if not prose:
        prose = [index for index, piece in enumerate(pieces) if piece.article]
        # A poem or a list: what stands apart above it is its title.
        if len(prose) > 2 and pieces[prose[1]].gap:
            del prose[0]
    if not prose:
        return len(pieces), len(pieces)
    if len(prose) > 1 and _greets(pieces, prose[0], prose[1]):
        del prose[0]
    dated = _dated(pieces)
    first = first_turn(pieces, max(dated, 0), prose[0])
    if first < prose[0]:
        return first, prose[-1]
    total = sum(size(pieces[index].text) for index in prose)
    early = [index for index in prose if index < dated]
    if (
        early
        and len(early) < len(prose)
        and len(early) <= 6
        and sum(size(pieces[index].text) for index in early) <= 0.25 * total
    ):
        return prose[len(early)], prose[-1]
    return prose[0], prose[-1]


def _greets(pieces: list[Piece], first: int, following: int) -> bool:
    """Whether the first paragraph is the site's word to its visitors, above the menu or the headline."""
    if any(piece.open for piece in pieces[:first]) or not edge_reason(pieces[first].text):
        return False
    return any(
        (piece.open and edge_reason(piece.text) is None and size(piece.text) >= 3)
        or (piece.reason is RemovalReason.NAVIGATION and labels.plain(piece.text) not in labels.MIDDLE)
        for piece in pieces[first + 1 : following]
    )


def _in_body(piece: Piece) -> bool:
    if piece.role is Role.KEPT:
        return piece.kind not in (BlockKind.HEADING, BlockKind.CAPTION)
    timed = piece.start is not None
    return piece.open and (timed or is_prose(piece.text) or (piece.twin > 0 and ends_sentence(piece.text)))


def _dated(pieces: list[Piece]) -> int:
    """The index of the first line that was removed as metadata and is no address; -1 without one."""
    return next(
        (
            index
            for index, piece in enumerate(pieces)
            if piece.reason is RemovalReason.METADATA and "://" not in piece.text and find_dates(piece.text[:300])
        ),
        -1,
    )


def _settle_edges(pieces: list[Piece], meta: metadata.Metadata, start: int, last: int, *, furnished: bool) -> str:
    """Choose the headline and decide on everything before and after the article. The headline's text."""
    dated = _dated(pieces)
    chosen = next((piece for piece in pieces if piece.role is Role.HEADLINE), None)
    chosen = chosen or edges.choose_headline(pieces, start, dated if dated < start else -1)
    headline = chosen.text if chosen else ""
    if chosen:
        chosen.role = Role.HEADLINE
    if not meta.source:
        meta.source = next((name for name in meta.candidates if name != headline), "")
    meta.source = meta.source or _masthead(pieces[:start], headline) or edges.title_suffix(pieces[:start], headline)
    edges.drop_repeats(pieces, headline, {meta.source} if meta.source else set())
    if chosen and not meta.byline:
        meta.byline = _bare_byline(pieces, pieces.index(chosen), min(start, dated + 3))
    edges.settle_head(pieces, start, chosen, dated, furnished=furnished)
    edges.settle_tail(pieces, last, furnished=furnished)
    return headline


def _bare_byline(pieces: list[Piece], headline: int, end: int) -> str:
    """A name on a line of its own between the headline and what follows the date; its line is removed."""
    for piece in pieces[headline + 1 : end]:
        words = piece.text.split()
        if piece.open and 2 <= len(words) <= 4 and is_name(piece.text) and all(word[0].isupper() for word in words):
            piece.remove(RemovalReason.METADATA)
            return piece.text
    return ""


def _masthead(head: list[Piece], headline: str) -> str:
    """A publisher's name on a line of its own above the article."""
    for piece in head:
        if piece.open and piece.text != headline and 2 <= size(piece.text) <= 5 and is_outlet(piece.text):
            return piece.text
    return ""


def _mark_headings(pieces: list[Piece]) -> None:
    """Short lines without a stop that stand before a paragraph are subheadings, and what the format calls one."""
    article = [piece for piece in pieces if piece.article]
    for piece in article:
        if piece.open and piece.kind is BlockKind.HEADING:
            piece.keep(BlockKind.HEADING)
    for piece, following in itertools.pairwise(article):
        if not piece.open or len(piece.text) > 90 or not is_prose(following.text) or ends_sentence(piece.text):
            continue
        unended = not piece.text.endswith((",", "，", "；", ";", "、"))
        if unended and size(piece.text) <= 12 and side_of(following.text) is side_of(piece.text):
            piece.keep(BlockKind.HEADING)


def _has_article(pieces: list[Piece], *, furnished: bool) -> bool:
    kept = [piece for piece in pieces if piece.article]
    if not furnished:
        return bool(kept)
    return any(
        piece.role is Role.KEPT or is_sentence(piece.text) or is_prose(piece.text) or size(piece.text) >= 8
        for piece in kept
    )


def _complete(meta: metadata.Metadata, pieces: list[Piece], asker: str) -> None:
    """Source and byline from the text itself, where the page gave none."""
    article = [piece.text for piece in pieces if piece.article]
    for text in article[:8]:
        meta.source = meta.source or metadata.source_of_text(text)
        meta.byline = meta.byline or metadata.reporter_of_text(text)
    meta.source = meta.source or asker
    for piece in pieces:
        if piece.reason is RemovalReason.LEGAL and not meta.source:
            meta.source = metadata.holder_of(piece.text)


def _speakers(pieces: list[Piece], asker: str) -> tuple[str, ...]:
    """Who speaks in topics and answers, full names before surnames alone, the asking organisation left out."""
    names: list[str] = []
    for piece in pieces:
        name = piece.speaker
        if not piece.article or not name or name in names or name == asker or is_initials(name) or len(name) == 1:
            continue
        if piece.kind is BlockKind.QUESTION or any(name in known.split() or known.startswith(name) for known in names):
            continue
        names.append(name)
    return tuple(names)


def _proposed(pieces: list[Piece], name: str) -> str:
    """A headline for a page without one: the text's first sentence, else the file's name without its ending."""
    first = next((piece for piece in pieces if piece.article and own_reason(piece.text) is None), None)
    if first is None:
        return PurePath(name).stem
    text = _NUMBER.sub("", _NOTE.sub("", first.text[:2000])) or first.text
    match = _FIRST_SENTENCE.match(text)
    sentence = (match[0] if match else text).strip()
    if len(sentence) <= _HEADLINE:
        return sentence
    cut = sentence[:_HEADLINE]
    if side_of(sentence) is Side.ENGLISH and " " in cut:
        cut = cut.rsplit(" ", 1)[0]
    return cut.rstrip(" ,;:，、；：—–-") + "…"
