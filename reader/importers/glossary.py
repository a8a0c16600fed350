"""Word lists at the foot of a page: a term, its sound, its part of speech, its translation, one entry a line.

`the chemical bonds / 化学键`, `1. engage [ɪnˈɡeɪdʒ] v. 雇佣;聘用`, `新质生产力 new quality productive forces`.
A list is recognised by its heading, by what only dictionaries write, or by three entries below the last paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.domain.article import Gloss, RemovalReason
from reader.importers import labels
from reader.importers.furniture import edge_reason, own_reason
from reader.importers.lines import Piece
from reader.importers.shape import ends_sentence, is_prose
from reader.importers.topics import label_of
from reader.text.characters import HAN, han_count, latin_word_count

_HEADING = re.compile(
    r"(?:(?:key|new|useful|difficult|core|important|hot|more)\s+)?"
    r"(?:vocabulary|vocab|words|word list|wordlist|words and (?:phrases|expressions)|expressions|phrases|glossary|terms"
    r"|language points|notes on words|word bank|words & phrases|words to (?:know|learn|watch|remember))"
    r"(?:\s+(?:list|bank|builder|notes|in this (?:article|story|episode)))?"
    r"|(?:本文|文中|重点|重點|核心|课文|課文|今日|相关|相關|主要|新|关键|關鍵)?"
    r"(?:词汇|詞彙|词汇表|詞彙表|生词|生詞|生词表|单词|單詞|词汇注释|词语|詞語|术语|術語|术语表|词表|短语|表达|词汇积累|热词|熱詞)"
    r"(?:表|注释|解析|学习|和短语|与短语|及短语|与表达|\s*[/|]?\s*(?:vocabulary|words|glossary))?"
    r"|(?:vocabulary|words|glossary)\s*[/|]?\s*(?:词汇|生词|单词|词汇表|术语)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^\s*(?:[(（]?\d{1,3}\s*(?:[.)）、．]|(?=\s))|[①-⑳]|[-–—*•·●▪◆■★☆※○◇►▶✓])\s*")
_SOUND = re.compile(
    r"(?:(?<![\w/])(?:[英美]|UK|US|BrE|AmE)[.:：]?\s*)?(?<![\w/])(?:\[[^\[\]\u4e00-\u9fff]{1,40}\]|/[^/\u4e00-\u9fff]{1,40}/)"
)
_PART = re.compile(
    r"(?<![\w.])(?:(?:n|v|vt|vi|adj|adv|a|ad|prep|conj|pron|num|int|interj|art|aux|phr|abbr|pl|idiom|det|phrase)\."
    r"(?:\s*[/&,，]\s*)?)+(?=[\s\u3400-\u9fff(（)）]|$)",
    re.IGNORECASE,
)
_TERM = re.compile(r"[A-Za-z\u00c0-\u024f0-9][A-Za-z\u00c0-\u024f0-9 '’.,&()/+…~-]{0,79}")
_MEANING = re.compile(rf"[{HAN}A-Za-z0-9“”\"《》·、，,；;：:（）()…\s/~～—-]{{1,80}}")
_EMPTY = re.compile(r"[(（]\s*[)）]")
_BETWEEN = " \t\u3000:：=-–—/|,，;；·→"
_TURN = re.compile(rf"(?<=[^{HAN}\s])[\s:：=/|–—→-]*(?=[{HAN}（《“])|(?<=[{HAN}）》”])[\s:：=/|–—→-]*(?=[A-Za-z])")
_BETWEEN_ENTRIES = 2  # lines of examples that may stand between two entries of a headed list
_FEWEST = 3  # entries of a list without a heading


@dataclass(frozen=True, slots=True)
class _Entry:
    gloss: Gloss
    sure: bool  # it has a sound or a part of speech, as only a dictionary has


def read_glossary(pieces: list[Piece]) -> tuple[Gloss, ...]:
    """The entries of the page's word lists, whose lines are removed with their headings; a page of words stays."""
    if not any(han_count(piece.text) for piece in pieces):
        return ()
    lines = reversed(list(enumerate(pieces)))
    last = next((index for index, line in lines if is_prose(line.text) and own_reason(line.text) is None), -1)
    found: list[Gloss] = []
    listed: list[Piece] = []
    index = 0
    while index < len(pieces):
        headed = pieces[index].open and is_heading(pieces[index].text)
        entries, end = _list(pieces, index + headed, headed=headed)
        if entries and (headed or _is_list(entries, pieces[index:end], below=index > last >= 0)):
            listed += [piece for piece in pieces[index:end] if piece.open]
            found += [entry.gloss for entry in entries]
        index = max(end, index + 1)
    if listed and _says_more(pieces, listed):
        for piece in listed:
            piece.remove(RemovalReason.GLOSSARY)
    return tuple(found)


def _says_more(pieces: list[Piece], listed: list[Piece]) -> bool:
    words = set(map(id, listed))
    return any(piece.article and id(piece) not in words and ends_sentence(piece.text) for piece in pieces)


def is_heading(text: str) -> bool:
    """Whether a line announces a word list."""
    return len(text) <= 60 and _HEADING.fullmatch(labels.plain(text).strip(" :：【】[]()（）")) is not None


def read_entry(text: str) -> Gloss | None:
    """The entry in one line, or None."""
    entry = _entry(text)
    return entry.gloss if entry else None


def _entry(text: str) -> _Entry | None:
    if len(text) > 160 or not han_count(text) or "。" in text:
        return None
    if ends_sentence(text) and not _PART.search(text[-6:]):
        return None
    text = _NUMBER.sub("", text, count=1)
    sounds = list(_SOUND.finditer(text)) if "[" in text or "/" in text else []
    parts = list(_PART.finditer(text)) if "." in text else []
    notes = [match[0].strip() for match in (*sounds, *parts)]
    bare = _PART.sub("\t", _SOUND.sub("\t", text)) if notes else text
    bare = " ".join(_EMPTY.sub("", bare).split())
    turn = _TURN.search(bare)
    if turn is None:
        return None
    one, other = bare[: turn.start()].strip(_BETWEEN), bare[turn.end() :].strip(_BETWEEN)
    term, meaning = (one, other) if not han_count(one) else (other, one)
    if han_count(term) or not _TERM.fullmatch(term) or not _MEANING.fullmatch(meaning):
        return None
    if not (1 <= latin_word_count(term) <= 8 and 1 <= han_count(meaning) <= 30 and latin_word_count(meaning) <= 2):
        return None
    return _Entry(Gloss(term, meaning, " ".join(notes)), bool(notes))


def _list(pieces: list[Piece], start: int, *, headed: bool) -> tuple[list[_Entry], int]:
    """The entries from a line on, and the index after the last of them."""
    entries: list[_Entry] = []
    end = index = start
    while index < len(pieces) and index - end <= (_BETWEEN_ENTRIES if headed and entries else 0):
        piece = pieces[index]
        entry = _entry(piece.text) if piece.open else None
        step = 1
        if entry is None and headed:
            entry, step = _two_lines(pieces[index : index + 2]), 2
        index += step if entry else 1
        if entry:
            entries.append(entry)
            end = index
    return entries, end


def _two_lines(lines: list[Piece]) -> _Entry | None:
    """An entry whose translation stands on the line below it."""
    if len(lines) < 2 or not all(line.open for line in lines):
        return None
    term, meaning = lines[0].text, lines[1].text
    return None if han_count(term) or latin_word_count(meaning) else _entry(f"{term} {meaning}")


def _is_list(entries: list[_Entry], lines: list[Piece], *, below: bool) -> bool:
    """Whether entries without a heading are a word list, and no menu or bilingual title."""
    if sum(entry.sure for entry in entries) >= 2:
        return True
    if not below or len(entries) < _FEWEST or any(own_reason(line.text) or edge_reason(line.text) for line in lines):
        return False
    terms = [labels.plain(entry.gloss.term) for entry in entries]
    if any(term in labels.EDGE or term in labels.ANYWHERE or term in labels.MENU_WORDS for term in terms):
        return False
    # Titles of other articles, and what several people say of something.
    titles = sum(entry.gloss.term[0].isupper() and latin_word_count(entry.gloss.term) >= 4 for entry in entries)
    spoken = sum(label_of(line.text)[0] != "" for line in lines)
    return max(titles, spoken) * 2 < len(entries)
