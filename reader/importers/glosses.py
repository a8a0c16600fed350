"""Terms that a text explains in brackets: `发展新质生产力(new quality forces)`, `the Spring Festival (春节)`.

The text stays as it is. Where the explained term begins is not written, so it is taken only where something shows it:
quotation marks, punctuation, or a word that no term contains. What remains in doubt is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reader.domain.article import Block, Gloss
from reader.importers.tables import both, words
from reader.text.characters import HAN, han_count, latin_word_count

_LATIN_IN_BRACKETS = re.compile(r"[(（]\s*([A-Za-z][A-Za-z\u00c0-\u024f0-9 '’.,&/+-]{0,79}?)\s*[)）]")
_HAN_IN_BRACKETS = re.compile(rf"[(（]\s*([{HAN}][{HAN}A-Za-z0-9·“”《》-]{{1,23}})\s*[)）]")
_QUOTED = re.compile(
    r"(?:“([^“”]{2,30})”|《([^《》]{2,30})》|「([^「」]{2,30})」|\"([^\"]{2,60})\"|‘([^‘’]{2,40})’)\s*$"
)
_HAN_BEFORE = re.compile(rf"[{HAN}A-Z0-9]*(?:[·•・][{HAN}]+)*$")
_LONGEST = 8  # Chinese characters of a term that stands without quotation marks
_LONGEST_NAME = 16  # the same for a foreign name, whose parts have a dot between them
# Words that stand before a term and are no part of it; where they are syllables of longer words they are none.
_BORDER = re.compile(
    both(
        "(?<!目)的(?!士)|(?<![共温柔缓总饱亲中祥])和(?![平谐解睦约])|(?<![存潜内外现实自])在(?![线职逃野校岗建册])|了(?!解)"
        "|把(?![握手关])|(?<!棉)被(?!告)|(?<![于但可还总])是(?![否非])|(?<![反相绝面针核])对(?![话外华象手比冲称策应等接口联标抗立决流数])"
        "|(?<![参给赋])与(?![会时])|(?<![普埃涉危波提])及(?![时格])"
        "|或者|许多|一些|这些|那些|不少|包括|例如|比如|所谓|称为|称作|叫做|名为|作为|成为|属于|位于|来自|通过|关于|针对"
        "|发展(?!中)|推动(?!力)|推进|加快|提出|建设(?!银行)|实现|促进|加强|采用|讨论|宣布|表示|出席|参加|访问|举行|举办|推出|签署|维护|保护|支持"
        "|坚持|构建|打造|深化|扩大|落实|介绍|应当|必须|可以|记者|总统|总理|主席|教授|博士|部长|主任|先生|女士|作家|专家|学者|创始人|发言人"
    )
)
_STOP_WORDS = words(
    "a an the this that these those some any each every its their his her our my your and or but nor so of in on at by "
    "for with from to into as is are was were be been being has have had do does did will would can could may might "
    "called named say says said means meaning like such it he she they we you i who which what not also than then "
    "about over under between through during after before using use used term word phrase concept idea"
)
_JOINTS = frozenset(("of", "and", "the", "for", "on", "in", "de"))
_WORD = re.compile(r"[A-Za-z\u00c0-\u024f0-9]+(?:['’.&-][A-Za-z\u00c0-\u024f0-9]+)*")
_MOST_WORDS = 5
# Remarks, credits and references, which explain no term.
_REMARK = re.compile(
    r"(?:see|photo|image|picture|source|via|e\.?g|i\.?e|left|right|top|bottom|above|below|center|centre|pictured|reuters|afp|ap"
    r"|xinhua|cnn|bbc|cgtn|laughs?|applause"
    r"|the (?:author|writer|editor|reporter|photo|picture|image|speaker|name)"
    r"|for|in|from|by|as|also|not|or|and|with|at|on|to|who|which|link|click|read"
    r"|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\b|[A-Za-z]$|pp?\.",
    re.IGNORECASE,
)
_REMARK_ZH = re.compile(
    both(
        "[上下左右中前后]?[图圖]|[见見参]|注[:：]?|来源|摄|编者|记者|作者|译者|笑|掌声|音乐|完$|续$|原标题|资料|以下|下同|以上|含|不|即|约|截至|其中|包括"
    )
)


def inline_glosses(blocks: Iterable[Block], known: Iterable[Gloss] = ()) -> tuple[Gloss, ...]:
    """`known` and after it the terms that these blocks explain in brackets, in order, each English term once."""
    found = {gloss.term.casefold(): gloss for gloss in known}
    for block in blocks:
        for gloss in (*_explained_in_english(block.text), *_explained_in_chinese(block.text)):
            found.setdefault(gloss.term.casefold(), gloss)
    return tuple(found.values())


def _explained_in_english(text: str) -> Iterator[Gloss]:
    if not ("(" in text or "（" in text) or not han_count(text):
        return
    for bracket in _LATIN_IN_BRACKETS.finditer(text):
        english = bracket[1].strip(" ,")
        chinese = _chinese_before(text[max(bracket.start() - 40, 0) : bracket.start()])
        if chinese and latin_word_count(english) <= 8 and not _REMARK.match(english):
            yield Gloss(english, chinese)


def _explained_in_chinese(text: str) -> Iterator[Gloss]:
    if not ("(" in text or "（" in text) or not han_count(text):
        return
    for bracket in _HAN_IN_BRACKETS.finditer(text):
        english = _english_before(text[max(bracket.start() - 120, 0) : bracket.start()], han_count(bracket[1]))
        if english and not _REMARK_ZH.match(bracket[1]):
            yield Gloss(english, bracket[1].strip("“”《》"))


def _chinese_before(text: str) -> str:
    """The Chinese term that ends a text, or "" where its beginning is in doubt."""
    quoted = _QUOTED.search(text)
    if quoted:
        term = next(group for group in quoted.groups() if group)
        return term if han_count(term) >= 2 and not re.search("[。！？，]", term) else ""
    run = _HAN_BEFORE.search(text.rstrip())
    term = run[0] if run else ""
    borders = [match.end() for match in _BORDER.finditer(term) if len(term) - match.end() >= 2]
    term = term[borders[-1] :] if borders else term
    longest = _LONGEST_NAME if re.search("[·•・]", term) else _LONGEST
    return term if han_count(term) >= 2 and len(term) <= longest else ""


def _english_before(text: str, characters: int) -> str:
    """The English term that ends a text and is said in so many Chinese characters, or "" if that is in doubt."""
    quoted = _QUOTED.search(text)
    if quoted:
        term = next(group for group in quoted.groups() if group).strip(" ,.")
        return term if 1 <= latin_word_count(term) <= 8 and not han_count(term) else ""
    last = _last_words(text)
    if last and last[-1][0].isupper():
        return " ".join(_capitals(last))
    borders = [index + 1 for index, word in enumerate(last) if word.lower() in _STOP_WORDS]
    term = last[borders[-1] :] if borders else last
    return " ".join(term) if len(term) <= min(_MOST_WORDS, characters) else ""


def _last_words(text: str) -> list[str]:
    """The words at the end of a text with nothing but single blanks between them."""
    found: list[str] = []
    end = len(text.rstrip())
    for match in reversed(list(_WORD.finditer(text, 0, end))):
        if text[match.end() : end] not in ("", " "):
            break
        found.insert(0, match[0])
        end = match.start()
    return found


def _capitals(last: list[str]) -> list[str]:
    """The words of a name at the end: capitals, and small words between them."""
    start = len(last)
    for index in range(len(last) - 1, -1, -1):
        if last[index][0].isupper() or last[index][0].isdigit():
            start = index
        elif last[index] not in _JOINTS:
            break
    while start < len(last) - 1 and last[start].lower() in _STOP_WORDS:
        start += 1
    return last[start:]
