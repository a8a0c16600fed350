"""Interleaved paragraphs: an English one, its Chinese, the next English one, its Chinese; or Chinese first.

A page alternates when three paragraphs or more stand beside one in the other language that says about as much, or
when a short text consists of nothing else. A whole article with a whole summary below it does not alternate, nor
does an article that quotes a paragraph in the other language.
"""

from __future__ import annotations

import itertools
import math
import re
from dataclasses import dataclass

from reader.domain.article import BlockKind, Pairing, RemovalReason, Side
from reader.importers import labels
from reader.importers.lines import Piece
from reader.importers.runon import says
from reader.importers.shape import ends_sentence, is_prose, is_sentence, side_of, size
from reader.importers.topics import label_of
from reader.text.characters import latin_word_count

_FEWEST, _MOST = 0.3, 3.0  # how much Chinese says what a paragraph of English says, both in words
_ENOUGH = 3  # couples that make a page alternate
_SIGNS = re.compile(r"\d[\d.,]*|[A-Z][A-Za-z]+")


@dataclass(frozen=True, slots=True)
class _Reading:
    """The couples that a stretch has if its paragraphs are read in one of the two orders."""

    couples: tuple[tuple[Piece, Piece], ...]
    groups: int
    score: float


def pair_paragraphs(pieces: list[Piece]) -> None:
    """Couple the paragraphs of a page that alternates: they get a number of their own in `twin`, and stay text."""
    number = max((piece.twin for piece in pieces), default=0)
    article = [piece for piece in pieces if piece.article]
    if any(piece.kind is BlockKind.TOPIC for piece in article):
        return
    section = _sections(pieces)
    for (apart, _), stretch in itertools.groupby(article, key=lambda piece: (piece.twin > 0, section[id(piece)])):
        found = list(stretch)
        reading = None if apart else _read(found)
        if reading is None or not _alternates(reading, found, whole=len(found) == len(article)):
            continue
        for one, other in reading.couples:
            number += 1
            one.twin = other.twin = number
        _settle(reading.couples)


def _sections(pieces: list[Piece]) -> dict[int, int]:
    """By the identity of each piece how many labels of a summary stand above it: a summary is no translation."""
    above = itertools.accumulate(
        piece.reason is RemovalReason.LABEL and labels.plain(piece.text) in labels.SUMMARY for piece in pieces
    )
    return {id(piece): number for piece, number in zip(pieces, above, strict=True)}


def pairings(pieces: list[Piece]) -> tuple[Pairing, ...]:
    """The coupled pieces that are still text, as indices of the blocks that `blocks.build` makes of them."""
    if not any(piece.twin for piece in pieces):
        return ()
    count = {Side.ENGLISH: 0, Side.CHINESE: 0}
    places: dict[int, dict[Side, int]] = {}
    for piece in pieces:
        if piece.article:
            side = side_of(piece.text)
            if piece.twin:
                places.setdefault(piece.twin, {})[side] = count[side]
            count[side] += 1
    return tuple(
        Pairing(both[Side.ENGLISH], both[Side.CHINESE]) for _, both in sorted(places.items()) if len(both) == 2
    )


def _read(stretch: list[Piece]) -> _Reading | None:
    """The likelier of the two orders, English or Chinese first; None for one language alone."""
    runs = [(side, list(run)) for side, run in itertools.groupby(stretch, key=lambda piece: side_of(piece.text))]
    readings = []
    for lead in Side:
        first = next((index for index, (side, _) in enumerate(runs) if side is lead), len(runs))
        grouped = [(one[1], other[1]) for one, other in zip(runs[first::2], runs[first + 1 :: 2], strict=False)]
        if len(grouped) > _ENOUGH:
            _trim(grouped)
        couples = tuple(couple for one, other in grouped for couple in _match(one, other, lead))
        if couples:
            score = sum(_likeness(*couple, lead) for couple in couples) + 0.2 * (first == 0)
            readings.append(_Reading(couples, len(grouped), score))
    return max(readings, key=lambda reading: reading.score, default=None)


def _trim(grouped: list[tuple[list[Piece], list[Piece]]]) -> None:
    """Let what leads a page in or out in one language alone, before its first couple and after the last, be none."""
    one, other = map(_sentences, grouped[0])
    if len(one) > len(other) > 0:
        grouped[0] = (one[-len(other) :], other)
    one, other = map(_sentences, grouped[-1])
    if len(other) > len(one) > 0:
        grouped[-1] = (one, other[: len(one)])


def _sentences(run: list[Piece]) -> list[Piece]:
    return [piece for piece in run if is_sentence(piece.text)]


def _match(one: list[Piece], other: list[Piece], lead: Side) -> list[tuple[Piece, Piece]]:
    """Which paragraphs of a run say what the following run says, English before Chinese; none if that is unclear."""
    if len(one) != len(other):
        one, other = _sentences(one), _sentences(other)
    if len(one) != len(other) or len(one) > 2:
        return []
    couples = list(zip(one, other, strict=True) if lead is Side.ENGLISH else zip(other, one, strict=True))
    return couples if all(itertools.starmap(_likely, couples)) else []


def _likely(english: Piece, chinese: Piece) -> bool:
    """Whether two paragraphs say about as much; of a few words one language may need many more."""
    brief = size(english.text) <= 5 and size(chinese.text) <= 5
    return brief or _FEWEST <= says(english.text, chinese.text) <= _MOST


def _said(piece: Piece) -> bool:
    return ends_sentence(piece.text) or is_prose(piece.text)


def _likeness(english: Piece, chinese: Piece, lead: Side) -> float:
    """How well two paragraphs fit: as long, the same numbers and names, no blank line between them but one before."""
    ratio = max(says(english.text, chinese.text), 0.05)
    signs, others = set(_SIGNS.findall(english.text)), set(_SIGNS.findall(chinese.text))
    shared = len(signs & others) / max(min(len(signs), len(others)), 1)
    one, other = (english, chinese) if lead is Side.ENGLISH else (chinese, english)
    return 1 - min(abs(math.log(ratio)), 1) + shared + 0.5 * (one.gap and not other.gap)


def _alternates(reading: _Reading, stretch: list[Piece], *, whole: bool) -> bool:
    couples = reading.couples
    said = [couple for couple in couples if all(map(_said, couple))]
    if len(couples) >= _ENOUGH:
        often = len(couples) * 3 >= reading.groups * 2
        # Lines without stops, as captions have them, count if there is nothing else and they are no word list.
        spoken = whole and len(stretch) <= 2 * len(couples) + 2 and _words_each(couples) >= 3
        return often and (len(said) * 2 >= len(couples) or spoken)
    if not whole or not couples or len(couples) != reading.groups or len(stretch) > 2 * len(couples) + 2:
        return False
    if not all(is_prose(piece.text) for couple in couples for piece in couple):
        return False
    return all(0.5 <= says(one.text, other.text) <= 2 for one, other in couples)


def _words_each(couples: tuple[tuple[Piece, Piece], ...]) -> float:
    """How many words an English piece has, on the average."""
    return sum(latin_word_count(piece.text) for couple in couples for piece in couple) / len(couples)


def _settle(couples: tuple[tuple[Piece, Piece], ...]) -> None:
    """Keep the couples as text from the first paragraph on; what stands above it may be a headline.

    In a conversation all stay open, so that the speakers are found.
    """
    if any(label_of(piece.text)[0] for couple in couples for piece in couple):
        return
    begun = False
    for couple in couples:
        said = [_said(piece) for piece in couple]
        begun = begun or all(said)
        short = not any(said) and all(size(piece.text) <= 12 for piece in couple)
        for piece in couple:
            if begun and piece.open:
                piece.keep(BlockKind.HEADING if short else piece.kind)
