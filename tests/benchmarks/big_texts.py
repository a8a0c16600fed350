"""Big inputs of every kind, made of this project's own words; the same ones in every run."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable


def _split(words: str) -> list[str]:
    return words.split(" ")


_PLACES = _split("harbour market valley station library river school orchard bridge museum island village")
_PEOPLE = _split("teacher sailor baker doctor farmer engineer painter driver nurse captain student gardener")
_DEEDS = _split("repaired visited measured described opened crossed painted remembered counted sold kept found")
_HOW = _split("slowly yesterday with some care before the rain in spite of the wind for the third time at last")
_ORTE = _split("港口 市场 山谷 车站 图书馆 河边 学校 果园 大桥 博物馆 小岛 村庄")
_LEUTE = _split("老师 水手 面包师 医生 农民 工程师 画家 司机 护士 船长 学生 园丁")
_TATEN = _split("修好了 参观了 测量了 描述了 打开了 穿过了 画下了 记住了 数过了 卖掉了 保留了 找到了")
_WIE = _split("慢慢地 昨天 小心地 下雨之前 冒着大风 第三次 终于 在清晨 据说 和邻居一起")

MEGABYTE = 1_000_000
TEN_PAGES = 30_000
"""Bytes of text that fill ten printed pages."""


class Sentences:
    """An endless supply of sentences, hardly two of which are the same."""

    def __init__(self, seed: int = 7) -> None:
        self._random = random.Random(seed)  # noqa: S311 - the same sentences each time, no secret

    def english(self) -> str:
        """One sentence of some twelve to twenty words."""
        pick = self._random.choice
        first = f"The {pick(_PEOPLE)} of the {pick(_PLACES)} {pick(_DEEDS)} {self._random.randint(2, 999)} lamps"
        return f"{first} {pick(_HOW)} {pick(_HOW)}, and the {pick(_PEOPLE)} {pick(_DEEDS)} the {pick(_PLACES)} too."

    def chinese(self) -> str:
        """One sentence of some twenty-five characters."""
        pick = self._random.choice
        first = f"{pick(_ORTE)}的{pick(_LEUTE)}{pick(_WIE)}{pick(_TATEN)}{self._random.randint(2, 999)}盏灯"
        return f"{first}，{pick(_LEUTE)}也{pick(_TATEN)}那座{pick(_ORTE)}。"

    def word(self) -> str:
        """One word of English."""
        return self._random.choice(_PLACES + _PEOPLE + _DEEDS)

    def syllables(self) -> str:
        """A word that nobody knows, so that hardly two are the same."""
        pick = self._random.choice
        return "".join(pick("bdfgklprst") + pick("aeiou") for _ in range(self._random.randint(2, 3))) + "tan"


def filled(lines: Iterable[str], size: int, end: str = "\n") -> str:
    """As many of the lines as make about `size` bytes of UTF-8, with `end` between them."""
    taken: list[str] = []
    length = 0
    for line in lines:
        taken.append(line)
        length += len(line.encode()) + len(end)
        if length >= size:
            break
    return end.join(taken)


def _several(make: Callable[[], str], count: int, joint: str) -> str:
    return joint.join(make() for _ in range(count))


def _english(size: int) -> str:
    said = Sentences()
    return filled(iter(lambda: _several(said.english, 5, " "), ""), size, "\n\n")


def _chinese(size: int) -> str:
    said = Sentences()
    return filled(iter(lambda: _several(said.chinese, 4, ""), ""), size, "\n\n")


def _mixed(size: int) -> str:
    said = Sentences()
    return filled(
        iter(lambda: f"{said.english()} {said.chinese()[:-1]} ({said.word()})\n{said.chinese()}", ""), size, "\n"
    )


def _sentences(size: int) -> str:
    return filled(iter(Sentences().english, ""), size)


def _words(size: int) -> str:
    """One word a line, `size` / 5 lines: as many as words of four letters would give."""
    said = Sentences()
    return "\n".join(said.syllables() for _ in range(size // 5))


def _interleaved(size: int) -> str:
    said = Sentences()
    return filled(iter(lambda: f"{_several(said.english, 3, ' ')}\n{_several(said.chinese, 3, '')}", ""), size, "\n\n")


def _run_on(size: int) -> str:
    said = Sentences()
    return filled(iter(lambda: f"{said.english()} {said.chinese()}", ""), size, " ")


def _one_line(size: int) -> str:
    return filled(iter(Sentences().english, ""), size, " ")


def _short_chinese(size: int) -> str:
    return filled(iter(Sentences().chinese, ""), size)


TEXTS: dict[str, Callable[[int], str]] = {
    "English": _english,
    "Chinese": _chinese,
    "lines of both languages": _mixed,
    "one-sentence lines": _sentences,
    "one-sentence lines of Chinese": _short_chinese,
    "one-word lines": _words,
    "interleaved paragraphs": _interleaved,
    "a run-on line": _run_on,
    "one line of English": _one_line,
}
"""Plain text of about so many bytes, by its kind."""


def srt(size: int) -> str:
    """A subtitle file in both languages."""
    said = Sentences()
    cues: list[str] = []
    length = number = 0
    while length < size:
        number += 1
        times = f"{_clock(number * 3000)} --> {_clock(number * 3000 + 2500)}"
        cue = f"{number}\n{times}\n{said.english()}\n{said.chinese()}\n"
        cues.append(cue)
        length += len(cue.encode())
    return "\n".join(cues)


def _clock(milliseconds: int) -> str:
    minutes, rest = divmod(milliseconds, 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest // 1000:02},{rest % 1000:03}"


def html(size: int) -> str:
    """A page of a newspaper with an article of about `size` bytes."""
    said = Sentences()
    menu = "".join(f'<li><a href="/{place}">{place.title()}</a></li>' for place in _PLACES)
    links = "".join(f'<li><a href="/{number}">{said.english()}</a></li>' for number in range(12))
    text = filled(iter(lambda: f"<p>{_several(said.english, 4, ' ')}</p>", ""), size)
    return (
        "<!DOCTYPE html><html><head><title>The lamps of the valley | The Valley Courier</title>"
        '<meta property="og:site_name" content="The Valley Courier"><script>let a = 1;</script></head><body>'
        f'<header class="site-header"><nav><ul>{menu}</ul></nav></header><article><h1>The lamps of the valley</h1>'
        f'<p class="byline">By Jane Miller</p><time datetime="2024-05-06">6 May 2024</time>{text}</article>'
        f'<aside class="related"><h2>Related stories</h2><ul>{links}</ul></aside>'
        "<footer><p>Copyright 2024 The Valley Courier. All rights reserved.</p></footer></body></html>"
    )
