"""Lines that are furniture by their own words, wherever the article begins and ends."""

from __future__ import annotations

import re
from functools import cache

from reader.domain.article import RemovalReason, Side
from reader.importers import labels, patterns
from reader.importers.lines import Piece, split_piece
from reader.importers.screening import Screen, lower
from reader.importers.shape import ends_sentence, is_prose, side_of, size
from reader.importers.tables import simple

_SHORT = 240  # code points: a longer line is no label
_OPENERS = "([（【*• "
_SAYING = 4  # words behind a language's name: a translator's name has fewer
_NOTICE = 900  # code points: a longer paragraph is no notice, whatever words are in it


def cut_glued(pieces: list[Piece]) -> list[Piece]:
    """The pieces with editors' lines in brackets cut off from what they are glued to."""
    result: list[Piece] = []
    for piece in pieces:
        cuts = (
            [cut for match in patterns.GLUED_EDITOR.finditer(piece.text) for cut in match.span()] if piece.open else []
        )
        result.extend(split_piece(piece, cuts) if cuts else [piece])
    return result


def cut_languages(pieces: list[Piece]) -> list[Piece]:
    """The pieces with the names of their languages cut off, where a page writes them before text and translation.

    A paragraph and its translation just below get a number of their own in `twin`.
    """
    marks = {
        id(piece): mark
        for piece in pieces
        if piece.open and (mark := patterns.LANGUAGE.match(piece.text)) and size(piece.text[mark.end() :]) >= _SAYING
    }
    if len({_language(mark) for mark in marks.values()}) < 2:
        return pieces
    result: list[Piece] = []
    said: Piece | None = None  # the paragraph just before, where its language was named
    twin = 0
    for piece in pieces:
        mark = marks.get(id(piece))
        if mark is None:
            result.append(piece)
            said = None
            continue
        label, text = split_piece(piece, [mark.end()])
        label.remove(RemovalReason.LABEL)
        text.gap = piece.gap
        result += [label, text]
        if said and side_of(said.text) is not side_of(text.text):
            twin += 1
            said.twin = text.twin = twin
            said = None
        else:
            said = text
    return result


def _language(mark: re.Match[str]) -> str:
    return mark[0].strip(" :：[]【】").casefold()


def remove_labels(pieces: list[Piece]) -> None:
    """Remove the lines that are labels, buttons, legal lines or notices by their wording alone."""
    for piece in pieces:
        if piece.open:
            reason = own_reason(piece.text)
            if reason:
                piece.remove(reason)


def own_reason(text: str) -> RemovalReason | None:
    """Why a line is furniture even between two paragraphs of an article; None when it may be article."""
    known = labels.ANYWHERE.get(labels.plain(text))
    if known or len(text) > _NOTICE:
        return known
    short, strong = _screens()
    lowered = lower(text)
    if len(text) <= _SHORT:
        for reason, pattern in short.for_line(lowered):
            if pattern.match(text):
                # A sentence that merely begins like a label ("Listen: the river is speaking.") stays.
                if reason in (RemovalReason.RELATED, RemovalReason.SHARING) and is_prose(text) and ends_sentence(text):
                    continue
                return reason
    for reason, pattern in strong.for_line(lowered.lstrip(_OPENERS)):
        if pattern.match(text.lstrip(_OPENERS)):
            return reason
    return None


@cache
def _screens() -> tuple[Screen[RemovalReason], Screen[RemovalReason]]:
    return Screen(patterns.SHORT), Screen(patterns.STRONG)


def edge_reason(text: str) -> RemovalReason | None:
    """Why a line before the first or after the last paragraph is furniture; None when its words do not say."""
    reason = labels.EDGE.get(labels.plain(text))
    if reason:
        return reason
    if is_menu(text) or is_breadcrumb(text):
        return RemovalReason.NAVIGATION
    if len(text) <= _NOTICE and patterns.EDGE_WORDS.search(text):
        return RemovalReason.NOTICE
    return None


def is_menu(text: str) -> bool:
    """Whether every word of a short line is a menu's word ("Home News World Sport")."""
    if len(text) > 160:
        return False
    barred = [part.strip() for part in re.split("[|｜]", text)]
    if len(barred) >= 3 and all(0 < size(part) <= 3 and len(part) <= 20 for part in barred):
        return True
    words = [word for word in re.split(r"[\s/|｜·•&,>、]+", simple(text).lower()) if word]
    if len(words) >= 3 and words[0] == "首页" and all(len(word) <= 4 for word in words):
        return True
    return 0 < len(words) <= 16 and all(word in labels.MENU_WORDS for word in words)


def is_breadcrumb(text: str) -> bool:
    """Whether a line is the way from the home page to this one ("Home / News / Harbour")."""
    if len(text) > 120 or ends_sentence(text) or not patterns.BREADCRUMB.match(text):
        return False
    parts = [part.strip() for part in re.split(r"[/>›»→]", text) if part.strip()]
    first = labels.plain(parts[0]) if parts else ""
    return len(parts) > 1 and (
        first in labels.EDGE or first in labels.ANYWHERE or (len(parts) > 2 and all(size(part) <= 4 for part in parts))
    )


@cache
def _announcing() -> Screen[None]:
    return Screen((None, pattern) for pattern in (patterns.RELATED_WHOLE, patterns.RELATED_CHINESE, patterns.RELATED))


def is_related_label(text: str) -> bool:
    """Whether a line announces a list of other articles."""
    label = labels.plain(text)
    if not label or not _announcing().for_line(lower(label)) or size(text) > 8:
        return False
    return bool(
        patterns.RELATED_WHOLE.fullmatch(label)
        or patterns.RELATED_CHINESE.fullmatch(label)
        or (text.rstrip().endswith((":", "：")) and patterns.RELATED.match(label))
    )


def remove_related(pieces: list[Piece], last: int) -> None:
    """Remove lists of other articles. `last` is the index of the article's last paragraph.

    A list goes on while its lines are titles; a paragraph ends it. Inside an article the line before that
    paragraph may be a subheading, and stays when the list had others.
    """
    index = 0
    while index < len(pieces):
        piece = pieces[index]
        if not (piece.open and is_related_label(piece.text)):
            index += 1
            continue
        end = index + 1
        while end < len(pieces) and (not pieces[end].open or not _ends_list(pieces[end])):
            end += 1
        listed = [each for each in pieces[index + 1 : end] if each.open]
        if end <= last and _subheads(listed):
            listed.pop()
        if end <= last and len(listed) > 12:
            listed = []
        if listed or index > last or end > last:
            piece.remove(RemovalReason.RELATED)
        for each in listed:
            each.remove(RemovalReason.RELATED)
        index = end


def _subheads(listed: list[Piece]) -> bool:
    """Whether the last line of a list inside an article is the next paragraph's subheading."""
    if len(listed) < 2 or size(listed[-1].text) > 6 or not listed[-1].gap:
        return False
    others = listed[1:-1]
    return not all(each.gap for each in others) if others else size(listed[-1].text) <= 3


def _ends_list(piece: Piece) -> bool:
    if not is_prose(piece.text):
        return False
    return side_of(piece.text) is Side.CHINESE or size(piece.text) >= 12
