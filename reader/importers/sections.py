"""The parts that a podcast page announces by a label: its people and its topics."""

from __future__ import annotations

import re

from reader.domain.article import BlockKind, RemovalReason, Side
from reader.importers import labels
from reader.importers.furniture import is_related_label
from reader.importers.lines import Piece, Role
from reader.importers.names import is_name
from reader.importers.shape import is_prose, is_sentence, side_of, size
from reader.importers.tables import words
from reader.importers.topics import label_of, split_topics

_PARTICLES = words("de da van von bin al el la le di der den of the dos du")
_TOPICS = re.compile("(?:全文|本期|内容|中文|核心|主要|节目|本集|今日|文章)(?:摘要|要点|总结|提要|概要|大意|看点)")
_SEVERAL = re.compile(r"\s*[,，、;；/|｜&]\s*|\s+and\s+|\s+和\s*")


def read_sections(pieces: list[Piece]) -> tuple[list[Piece], tuple[str, ...]]:
    """The pieces with the labelled sections read, and the names that the page lists under its people."""
    listed: list[str] = []
    # Once for the page: a hostile one has a label on every second line.
    plain = [labels.plain(piece.text) for piece in pieces]
    announced = any(label in labels.PEOPLE for label in plain)
    spoken = _spoken(pieces) if announced else frozenset()
    result: list[Piece] = []
    index = 0
    while index < len(pieces):
        piece = pieces[index]
        label = plain[index] if piece.open or piece.reason is RemovalReason.LABEL else ""
        opens = label in labels.PEOPLE or _announces_topics(label)
        following = _until_label(pieces, index + 1) if opens else []
        if label in labels.PEOPLE and (people := _people(following, spoken)):
            piece.remove(RemovalReason.LABEL)
            listed += [name for name in people if name not in listed]
            result += [piece, *following]
            index += 1 + len(following)
        elif _announces_topics(label) and (block := _topics(following, frozenset(listed))):
            piece.remove(RemovalReason.LABEL)
            result += [piece, *block]
            index += 1 + len(following)
        else:
            result.append(piece)
            index += 1
    return result, tuple(listed)


def _announces_topics(label: str) -> bool:
    return label in labels.TOPICS or (not label.isascii() and _TOPICS.fullmatch(label) is not None)


def _until_label(pieces: list[Piece], start: int) -> list[Piece]:
    """The pieces from `start` to the next section's label, or to what is no article."""
    end = start
    while end < len(pieces) and not _is_border(pieces[end]):
        end += 1
    return pieces[start:end]


def _is_border(piece: Piece) -> bool:
    label = labels.plain(piece.text)
    return (
        not piece.open
        or label in labels.PEOPLE
        or _announces_topics(label)
        or label in labels.TEXT
        or label in labels.ANYWHERE
        or is_related_label(piece.text)
    )


def _people(section: list[Piece], spoken: frozenset[str]) -> list[str]:
    """The names in a people section, whose pieces are removed; none when it is no such section."""
    if not section or not any(not _is_border(piece) for piece in section[:1]):
        return []
    groups = _groups(section)
    if groups is None:
        return _plain_names(section, spoken)
    names = []
    for group in groups:
        for position, piece in enumerate(group):
            if len(piece.text) == 1 or (position == 0 and len(group) > 1 and _is_initial(piece.text, group[1].text)):
                piece.remove(RemovalReason.LABEL)
            elif piece is _named(group):
                piece.remove(RemovalReason.METADATA)
                names.append(piece.text)
            else:
                piece.remove(RemovalReason.BIOGRAPHY)
    return names


def _named(group: list[Piece]) -> Piece:
    """The piece of a person's group that is the name: the one after the initial."""
    first = group[0]
    return group[1] if len(group) > 1 and _is_initial(first.text, group[1].text) else first


def _is_initial(text: str, name: str) -> bool:
    """One letter or character, or two capitals ("JD"), that abbreviate the name on the next line."""
    if len(text) == 1:
        return name[:1].casefold() == text.casefold()
    return bool(re.fullmatch("[A-Z]{2,3}", text)) and [w[0] for w in name.split()][: len(text)] == list(text)


def _groups(section: list[Piece]) -> list[list[Piece]] | None:
    """A people section cut at its initials; None when its lines are not led by initials."""
    starts = [
        index
        for index, piece in enumerate(section)
        if index + 1 < len(section) and _is_initial(piece.text, section[index + 1].text)
    ]
    if starts and starts[0] == 0:
        return [section[a:b] for a, b in zip(starts, [*starts[1:], len(section)], strict=True)]
    return _groups_by_biography(section)


def _groups_by_biography(section: list[Piece]) -> list[list[Piece]] | None:
    """A section of name, role and biography, without initials: a person ends with the biography."""
    if not any(is_sentence(piece.text) for piece in section):
        return None
    groups: list[list[Piece]] = [[]]
    for position, piece in enumerate(section):
        groups[-1].append(piece)
        following = section[position + 1] if position + 1 < len(section) else None
        if following and is_sentence(piece.text) and not is_sentence(following.text):
            groups.append([])
    return groups if all(group and is_name(group[0].text) for group in groups) else None


def _plain_names(section: list[Piece], spoken: frozenset[str]) -> list[str]:
    """Names that stand one a line, or several in one line; a role below a name is told from it by its wording."""
    names: list[str] = []
    for piece in section:
        parts = [part for part in _SEVERAL.split(piece.text) if part]
        alone = is_name(piece.text) and (piece.text in spoken or _looks_like_name(piece.text))
        if alone:
            names.append(piece.text)
        elif len(parts) > 1 and all(is_name(part) and _looks_like_name(part) for part in parts):
            names += parts
        elif names and size(piece.text) <= 60:
            piece.remove(RemovalReason.BIOGRAPHY)
            continue
        else:
            break
        piece.remove(RemovalReason.METADATA)
    return names


def _looks_like_name(text: str) -> bool:
    if not text.isascii():
        return is_name(text)
    words = text.split()
    # One word alone is rather an occupation ("Meteorologist"); who speaks is known as a name anyway.
    return len(words) > 1 and all(word[0].isupper() or word in _PARTICLES for word in words)


def _spoken(pieces: list[Piece]) -> frozenset[str]:
    """Who speaks on the page, by the labels before colons."""
    found = set()
    for piece in pieces:
        if piece.open and size(piece.text) > 5:
            found |= {speaker for speaker, _ in split_topics(piece.text[:20_000]) if speaker}
    return frozenset(found)


def _topics(section: list[Piece], known: frozenset[str]) -> list[Piece]:
    """The topics of a section as pieces of their own; a section in which nobody is named stays in paragraphs."""
    if not any(is_prose(piece.text) or size(piece.text) >= 8 or label_of(piece.text, known)[0] for piece in section):
        return []
    sides = [side_of(piece.text) for piece in section]
    length = _of_one_side(section, sides)
    result: list[Piece] = []
    speaker = ""
    for piece in section[:length]:
        for name, text in split_topics(piece.text, known):
            speaker = name or speaker
            kind = BlockKind.TOPIC if speaker else BlockKind.PARAGRAPH
            result.append(Piece(text, piece.gap, piece.indent, Role.KEPT, None, kind, speaker))
    return result + section[length:]


def _of_one_side(section: list[Piece], sides: list[Side]) -> int:
    """How many pieces belong to a Chinese section: English prose after them is an article that no label announced."""
    if sides[0] is not Side.CHINESE and Side.CHINESE not in sides[:2]:
        return len(section)
    if sides[-1] is Side.ENGLISH and not any(label_of(piece.text)[0] for piece in section):
        # Nobody speaks: lines below the summary that are in the other language are the rest of the page.
        final = max(index for index, side in enumerate(sides) if side is Side.CHINESE)
        section, sides = section[: final + 1], sides[: final + 1]
    return next(
        (
            index
            for index, side in enumerate(sides)
            if index and side is Side.ENGLISH and is_prose(section[index].text) and not label_of(section[index].text)[0]
        ),
        len(section),
    )
