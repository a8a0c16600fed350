"""Conversations: "CGTN: question", "Jane Doe: answer", and the paragraphs over which an answer runs."""

from __future__ import annotations

import re
from collections import Counter

from reader.domain.article import BlockKind, Side
from reader.importers.lines import Piece, Role
from reader.importers.names import is_initials, is_sure_name
from reader.importers.outlets import is_outlet
from reader.importers.shape import is_prose, side_of, size
from reader.importers.tables import both
from reader.importers.topics import label_of, split_topics

_ASKERS = re.compile(
    both(
        r"(?:q|question|interviewer|reporter|host|moderator|anchor|presenter|问|問|主持人|记者|記者|提问|提問|采访者|.{0,8}记者|.{0,8}主持人)(?:\s?\d)?"
    ),
    re.IGNORECASE,
)
_QUESTION = re.compile("[?？][\"'”’」』)）]*$")
_BRACKETED = re.compile(r"[(（\[].*[)）\]]$")


def mark_dialogue(pieces: list[Piece], known: frozenset[str]) -> str:
    """Make questions and answers of the open pieces that are a conversation. The organisation that asks, or ""."""
    turns = [(piece, *label_of(piece.text, known)) for piece in pieces if piece.open]
    labelled = [(piece, label, text) for piece, label, text in turns if label]
    full = _full_names({label for _, label, _ in labelled})
    named = [(piece, full.get(label, label), text) for piece, label, text in labelled]
    counts = Counter(label for _, label, _ in named)
    if len(counts) == 1 and _are_topics(labelled) and is_sure_name(next(iter(counts))):
        _keep_topics(labelled)
        return ""
    if not _is_conversation(counts, known):
        return ""
    askers = _askers(named, counts)
    if not askers and _are_topics(labelled):
        _keep_topics(labelled)
        return ""
    speaker, kind = "", BlockKind.PARAGRAPH
    final = labelled[-1][0]
    ended = False
    before: Piece | None = None
    for piece, label, text in turns:
        if label:
            speaker, piece.text = label, text
            kind = _kind(full.get(label, label), text, askers)
            ended = piece is final
            piece.keep(kind, speaker)
        elif speaker and _goes_on(piece, before) and not (ended and _BRACKETED.match(piece.text)):
            piece.keep(kind, speaker)
        if piece.role is Role.KEPT:
            before = piece
    return next((label for label in counts if label in askers and _is_house(label)), "")


def first_turn(pieces: list[Piece], start: int, end: int) -> int:
    """The index of the first of the short turns that stand just before `end`, the first paragraph; else `end`.

    Each of their speakers speaks again, one of them from `end` on: "Opinion: a title" in a menu is no turn. None
    stands before index `start`.
    """
    early = {index: _turn_of(pieces[index]) for index in range(start, end) if pieces[index].open}
    if not any(early.values()):
        return end
    turns = Counter(_turn_of(piece) for piece in pieces[end:] if piece.open)
    full = _full_names({*turns, *early.values()})
    later = Counter(full.get(label, label) for label in turns.elements())
    early = {index: full.get(label, label) for index, label in early.items()}
    counts = later + Counter(early.values())
    first = end
    for index, label in reversed(early.items()):
        if not label or counts[label] < 2:
            break
        first = index
    return first if any(later[label] for label in early.values() if label) else end


def _full_names(labels: set[str]) -> dict[str, str]:
    """The full names behind initials and surnames that label later turns ("CD" and "Dunne" for "Cormac Dunne")."""
    full: dict[str, str] = {}
    for name in sorted(labels):
        words = name.split()
        if len(words) > 1:
            initials = "".join(word[0] for word in words)
            full |= {short: name for short in (initials, words[0], words[-1]) if short in labels}
    return full


def _turn_of(piece: Piece) -> str:
    """Who speaks, without the number of the question ("Q1")."""
    return label_of(piece.text)[0].rstrip("0123456789 ")


def mark_topics(pieces: list[Piece], known: frozenset[str]) -> list[Piece]:
    """The pieces with Chinese runs of "speaker:text" that no label announced cut into topics."""
    result: list[Piece] = []
    for piece in pieces:
        topics = split_topics(piece.text, known) if piece.open and side_of(piece.text) is Side.CHINESE else []
        speakers = [speaker for speaker, _ in topics if speaker]
        if topics and topics[0][0] and len(speakers) > 1 and len(topics) == len(speakers):
            result += [
                Piece(text, piece.gap, piece.indent, Role.KEPT, None, BlockKind.TOPIC, speaker)
                for speaker, text in topics
            ]
        else:
            result.append(piece)
    return result


def _is_conversation(counts: Counter[str], known: frozenset[str]) -> bool:
    """Two speakers, one of whom asks, is initials, comes again or is listed by the page."""
    if len(counts) < 2:
        return bool(counts) and (max(counts.values()) > 2 or (counts.keys() <= known and bool(known)))
    return any(_ASKERS.fullmatch(label) or is_initials(label) or label in known for label in counts) or (
        max(counts.values()) > 1 or len(counts) > 2 or _all_chinese(counts)
    )


def _is_house(label: str) -> bool:
    """Whether it is no person: a broadcaster's initials or a publisher's name."""
    return is_initials(label) or is_outlet(label)


def _all_chinese(counts: Counter[str]) -> bool:
    return all(side_of(label) is Side.CHINESE for label in counts)


def _askers(labelled: list[tuple[Piece, str, str]], counts: Counter[str]) -> set[str]:
    """Who asks: by role or initials, else who mostly says what ends in a question mark."""
    asked = Counter(label for _, label, text in labelled if _QUESTION.search(text[-8:]))
    named = {label for label in counts if _ASKERS.fullmatch(label)} or {
        label for label in counts if _is_house(label) and (asked[label] or len(counts) > 1)
    }
    if named and len(named) < len(counts):
        return named
    asking = {label for label, count in counts.items() if asked[label] * 2 >= count and asked[label]}
    return asking if len(asking) < len(counts) else set()


def _are_topics(labelled: list[tuple[Piece, str, str]]) -> bool:
    """Chinese statements by several people, none of whom asks: a summary."""
    return all(side_of(text) is Side.CHINESE for _, _, text in labelled)


def _keep_topics(labelled: list[tuple[Piece, str, str]]) -> None:
    for piece, label, text in labelled:
        piece.text = text
        piece.keep(BlockKind.TOPIC, label)


def _kind(label: str, text: str, askers: set[str]) -> BlockKind:
    if label in askers:
        return BlockKind.QUESTION
    if askers:
        return BlockKind.ANSWER
    return BlockKind.QUESTION if _QUESTION.search(text[-8:]) and size(text) <= 60 else BlockKind.PARAGRAPH


def _goes_on(piece: Piece, before: Piece | None) -> bool:
    """Whether an unlabelled paragraph continues the turn `before` it: prose, or a short sentence, in its language."""
    if before is not None and side_of(before.text) is not side_of(piece.text):
        return False
    return is_prose(piece.text) or bool(re.search(r"[.!?。！？…][\"'”’)）]*$", piece.text[-12:]))
