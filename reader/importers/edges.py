"""What stands before an article's first paragraph and after its last: headline, standfirst, and the rest of a page."""

from __future__ import annotations

import re

from reader.domain.article import BlockKind, RemovalReason, Side
from reader.importers import captions, labels
from reader.importers.furniture import edge_reason, is_menu
from reader.importers.lines import Piece, Role
from reader.importers.outlets import is_outlet
from reader.importers.shape import ends_sentence, has_clause, is_prose, is_sentence, side_of, size
from reader.text.characters import han_count

_R = RemovalReason
_DESCRIPTOR = re.compile(
    r"(?:cover|artwork|thumbnail|image|picture|poster)(?: art| image)? (?:of|for) (?:the )?"
    r"(?:episode |article |story )?[:：]?\s*",
    re.IGNORECASE,
)
_GLUE = re.compile("[a-z][A-Z]{2}|[a-zA-Z]\\?[a-z]")
_FOOTERS = (_R.SHARING, _R.LEGAL, _R.NAVIGATION, _R.NOTICE, _R.RELATED, _R.LINK_FARM)


def choose_headline(pieces: list[Piece], start: int, dated: int) -> Piece | None:
    """The headline among the open pieces before index `start`; `dated` is the index of the date's line, or -1."""
    candidates = [index for index, piece in enumerate(pieces[:start]) if piece.open and _may_be_headline(piece)]
    if not candidates:
        return None
    target = dated if dated >= 0 else start
    run = _run_before(pieces, candidates, target) | (_run_before(pieces, candidates, start) if dated >= 0 else set())
    described = [_DESCRIPTOR.sub("", piece.text) for piece in pieces[:start] if _DESCRIPTOR.match(piece.text)]
    texts = [piece.text for piece in pieces[: start + 1]]

    def shorter(text: str) -> list[str]:
        return [other for other in texts if size(other) >= 3 and len(other) < len(text)]

    def score(index: int) -> float:
        text = pieces[index].text
        points = 2.0 if 3 <= size(text) <= 28 else 1.0 if size(text) == 2 else -2.0
        points += 5 * (text in described) + 2 * (texts.count(text) > 1)
        points += 2 * any(other != text and text in other and size(other) <= size(text) + 8 for other in texts)
        points += (
            3 * (index in run)
            - 4 * _menu_like(text)
            - 2 * ends_sentence(text) * (not text.endswith(("?", "!", "？", "！")))
        )
        points -= 4 * any(
            other in text and re.search("[|｜_–—-]", text.replace(other, "", 1)) for other in shorter(text)
        )
        points -= 8 * is_outlet(text) + 4 * (edge_reason(text) is not None)
        points += 2 * (index == 0 or not pieces[index - 1].open or edge_reason(pieces[index - 1].text) is not None)
        return points

    best = max(candidates, key=lambda index: (score(index), -index))
    return pieces[best] if score(best) > 0 else None


def _run_before(pieces: list[Piece], candidates: list[int], target: int) -> set[int]:
    """The candidates that stand without furniture between them just before `target`."""
    run: set[int] = set()
    for index in range(target - 1, -1, -1):
        if index in candidates:
            run.add(index)
        elif pieces[index].reason not in (_R.SHARING, _R.METADATA, _R.LABEL, _R.EDITOR):
            break
    return run


def _may_be_headline(piece: Piece) -> bool:
    return (
        len(piece.text) <= 220 and edge_reason(piece.text) in (None, _R.NOTICE) and not captions.is_credited(piece.text)
    )


def _menu_like(text: str) -> bool:
    """A kicker in capitals, or words of several menus glued together."""
    return bool(_GLUE.search(text)) or is_menu(text) or (text.isupper() and size(text) <= 3 and not han_count(text))


def settle_head(pieces: list[Piece], start: int, headline: Piece | None, dated: int, *, furnished: bool) -> None:
    """Decide on the open pieces before the article's first paragraph, at index `start`."""
    place = pieces.index(headline) if headline is not None else -1
    for index, piece in enumerate(pieces[:start]):
        if not piece.open:
            continue
        reason = _head_reason(piece, index, place, furnished=furnished)
        if reason:
            piece.remove(reason)
        elif (
            index > place >= 0
            and not captions.is_credited(piece.text)
            and (dated >= 0 or not ends_sentence(piece.text))
        ):
            piece.keep(BlockKind.HEADING)


def _head_reason(piece: Piece, index: int, place: int, *, furnished: bool) -> RemovalReason | None:
    text = piece.text
    words = edge_reason(text)
    if words and not (index > place >= 0 and is_prose(text) and words is _R.NOTICE and not furnished):
        return words
    if captions.is_credited(text):
        return None
    if index < place:
        return _R.NOTICE if is_prose(text) else _R.NAVIGATION
    if place < 0:
        return None if is_sentence(text) and (is_prose(text) or not furnished) else _R.NAVIGATION if furnished else None
    if is_outlet(text):
        return _R.METADATA
    if furnished and size(text) < 4 and not ends_sentence(text):
        return _R.NAVIGATION
    # Between the headline's date and the first paragraph a standfirst may stand, but rarely two.
    return None


def drop_repeats(pieces: list[Piece], headline: str, names: set[str]) -> None:
    """Remove the headline's and the source's further appearances as lines of their own."""
    seen: set[str] = set()
    wanted = {_key(headline), *map(_key, names)} - {""}
    for piece in pieces:
        if piece.open and len(piece.text) <= 300 and _key(piece.text) in wanted:
            first = _key(piece.text) not in seen and _key(piece.text) != _key(headline)
            piece.remove(_R.METADATA if first else _R.DUPLICATE)
            seen.add(_key(piece.text))
        elif piece.open and headline and size(piece.text) <= size(headline) + 8 and not ends_sentence(piece.text):
            # "Headline | The Harbour Times", "The Harbour Times - Headline"
            rest = _key(piece.text).replace(_key(headline), "", 1) if _key(headline) in _key(piece.text) else None
            if rest is not None and size(headline) >= 3 and re.search(r"[|｜_–—·-]", piece.text.replace(headline, "")):
                piece.remove(_R.DUPLICATE)


def title_suffix(head: list[Piece], headline: str) -> str:
    """The publisher that a page's title names after the headline ("Headline | The Harbour Times"), or ""."""
    for piece in head:
        rest = piece.text.removeprefix(headline) if headline else ""
        match = re.fullmatch(r"\s*[|｜_–—-]\s*(?P<name>[^|｜_–—]{2,40})", rest)
        if match and size(match["name"]) <= 5:
            return match["name"].strip()
    return ""


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def settle_tail(pieces: list[Piece], last: int, *, furnished: bool) -> None:
    """Decide on the open pieces after the article's last paragraph, at index `last`."""
    footer = False
    final = max((index for index, piece in enumerate(pieces) if piece.reason in _FOOTERS), default=-1)
    for index in range(last + 1, len(pieces)):
        piece = pieces[index]
        if piece.role is Role.REMOVED and piece.reason in _FOOTERS and labels.plain(piece.text) not in labels.MIDDLE:
            footer = True
        if not piece.open:
            continue
        reason = _tail_reason(pieces, index, final, footer=footer, furnished=furnished)
        if reason:
            piece.remove(reason)
            footer = True


def _tail_reason(pieces: list[Piece], index: int, final: int, *, footer: bool, furnished: bool) -> RemovalReason | None:
    text = pieces[index].text
    reason = edge_reason(text)
    if reason and (furnished or footer or reason is not _R.NOTICE) and not _summary_like(text):
        return reason
    if captions.is_credited(text):
        return None
    if side_of(text) is Side.CHINESE:
        if footer and _in_list(pieces, index):
            return _R.LINK_FARM
        return _R.NAVIGATION if footer and not _summary_like(text) else None
    if ends_sentence(text) and size(text) >= 2:
        return _R.NOTICE if footer and not is_prose(text) else None
    if footer:
        return _R.RELATED if size(text) >= 5 else _R.NAVIGATION
    if not furnished or text.endswith((":", "：")) or re.match(r"[-*•\d]", text):
        return None
    return (_R.RELATED if size(text) >= 5 else _R.NAVIGATION) if index < final and size(text) <= 18 else None


def _summary_like(text: str) -> bool:
    """Chinese that tells something, with or without stops, as a summary does and a footer's links do not."""
    if side_of(text) is not Side.CHINESE:
        return False
    return (has_clause(text) and han_count(text) >= 12) or han_count(text) >= 16


def _in_list(pieces: list[Piece], index: int) -> bool:
    """Whether a line stands among six or more that nobody says: a farm with a phrase a line."""
    length = 0
    for step in (-1, 1):
        place = index + (step if step < 0 else 0)
        while 0 <= place < len(pieces) and _phrase(pieces[place]) and length < 6:
            length += 1
            place += step
    return length >= 6


def _phrase(piece: Piece) -> bool:
    text = piece.text
    return (
        (piece.open or piece.reason is _R.LINK_FARM)
        and side_of(text) is Side.CHINESE
        and not has_clause(text)
        and len(text) <= 45
    )


def is_furnished(pieces: list[Piece]) -> bool:
    """Whether the page has furniture at all: a text that somebody typed or copied alone has none."""
    return sum(
        piece.role is Role.REMOVED and piece.reason not in (_R.METADATA, _R.GLOSSARY) for piece in pieces
    ) > 0 or any(labels.EDGE.get(labels.plain(piece.text)) for piece in [*pieces[:3], *pieces[-3:]])
