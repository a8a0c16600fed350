"""Chinese names: where given ones stand, and which unknown words look like one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reader.text.characters import HAN
from reader.text.spans import Span

# The commonest surnames, without those that are everyday words in their own right (和, 向, 时, 于, 方, 高 ...).
_SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱郭何林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘董袁余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖"
    "范汪陆贾韦夏邱侯邹熊孟秦阎薛尹雷黎史陶贺顾毛郝龚邵钱严武戴莫孔汤习温裴翟覃冼阮"
)
# Characters that foreign names are spelled with; a word of three or more of them is one.
_SOUNDS = frozenset(
    "阿埃艾安奥巴班贝比彼宾波博伯布查达戴德登迪蒂丁顿多厄恩尔法菲费芬弗夫福盖冈戈格古哈海汉赫霍吉加贾杰金卡凯坎康科"
    "克肯库夸拉莱赖兰朗劳勒雷列里利林卢鲁伦罗洛马麦曼梅蒙米密明莫姆纳奈南内尼纽努诺欧帕佩皮珀普奇乔切琼热日荣瑞萨塞桑"
    "沙舍圣施史斯苏索塔泰坦唐特廷图托瓦万威韦维温沃乌西希夏谢辛休雅亚耶伊因尤约扎詹兹祖佐拜别娃娜莎妮琳丽玛"
)
# What stands between two words rather than inside a name: 汤和面.
_BETWEEN = frozenset("和与及或的了在是就也都")
# What people do whose names come before: 雷尔说.
_SAYS = frozenset("说称")

_TERM = re.compile(f"[{HAN}]+")
_LONGEST_TERM = 8
_BRACKETS = re.compile(r"[(（][^)）]*[)）]")


def term_words(translation: str) -> Iterator[str]:
    """The Chinese words of a glossary's entry: 上合组织 of "上合组织（简称）; SCO". Longer ones are phrases.

    What stands in brackets explains, and is no term.
    """
    for word in _TERM.findall(_BRACKETS.sub(" ", translation)):
        if 1 < len(word) <= _LONGEST_TERM:
            yield word


def is_name_like(word: str) -> bool:
    """Whether a Simplified word that no dictionary has is probably a name: 孙卫东, 巴克特古洛夫."""
    surname_first = len(word) == 3 and word[0] in _SURNAMES and word[1] not in _BETWEEN and word[2] not in _SAYS
    return surname_first or (len(word) > 2 and is_sounds(word))


def is_sounds(word: str) -> bool:
    """Whether `word` is written with nothing but the characters that spell foreign names."""
    return all(character in _SOUNDS for character in word)


def occurrences(text: str, names: Iterable[str]) -> tuple[Span, ...]:
    """Where `names` (of two code points or more) stand in `text`, in order; of those that overlap, the longest.

    Among names of one length that overlap, the first in the text.
    """
    wanted = sorted({name for name in names if len(name) > 1}, key=lambda name: (-len(name), name))
    taken = bytearray(len(text))
    found: list[Span] = []
    for name in wanted:
        for match in re.finditer(re.escape(name), text):
            start, end = match.span()
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                found.append(Span(start, end))
    return tuple(sorted(found))
