"""The numbers of Chinese text; see `numbers` for what they are compared with.

Worked example: 1亿2000万 is 120,000,000, 三分之二 is a share of 0.667, 四成 of 0.4, 一半 of 0.5; 十多 is about 10;
十分 and 一直 are words and no numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.alignment.numbers import Kind, Known, Number

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "俩": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 1e4, "亿": 1e8, "兆": 1e12}
_CHARACTERS = "零〇一二两三四五六七八九十百千万亿"
_WRITTEN = rf"[{_CHARACTERS}]+(?:点[零一二三四五六七八九]+(?![零一二三四五六七八九十分钟半刻]))?"
_NUMERAL = rf"(?:\d+(?:,\d{{3}})*(?:\.\d+)?[十百千万亿]*(?:\d+(?:\.\d+)?[千万亿]+)*|{_WRITTEN})"
_CHINESE = re.compile(
    rf"""
    百分之(?P<percent>{_NUMERAL})
    | (?P<below>{_NUMERAL})分之(?P<above>{_NUMERAL})
    | (?P<day>(?:星期|礼拜|周)[一二三四五六日天])(?![{_CHARACTERS}]?[年月])
    | 第(?P<order>{_NUMERAL})
    | (?P<halfcentury>半个?世纪)
    | (?P<half>一半|半数|大半|半)
    | (?P<number>{_NUMERAL}|数[十百千万亿]+)
        (?:(?P<share>[%％])|(?P<tenths>成)(?P<five>[一二三四五六七八九](?!个))?(?![员立为果])
        |(?P<month>月)(?!球)|(?P<century>世纪)|(?P<more>[多余来]))?
    """,
    re.VERBOSE,
)
_LOOSELY = re.compile(r"(?:约|大约|近|将近|超过|超|逾|至少|大概|大约为|几乎|左右|最多|高达|仅|只有)$")
_SOME = re.compile(
    "(?<![零〇一二两三四五六七八九])(?:[一两]二|[二两]三|三四|四五|五六|六七|七八|八九)(?![零〇一二两三四五六七八九])"
)
_HALF_WORDS = re.compile(r"半(?=[个米年天小夜数日月公斤里截路圈])")
_MEASURES = frozenset(
    "个名人年月日天岁次倍成国项座条家户位头只块张份件种枚颗杯盘局场届省点米元块号层里时周期度步队辆艘架棵"
)
_WEEK = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "日": 7, "天": 7}


def chinese_numbers(text: str, inside: Known) -> tuple[Number, ...]:
    """The numbers of Simplified text, in order; `inside` tells which numerals are parts of words."""
    return tuple(_found(text, inside))


def _found(text: str, inside: Known) -> Iterator[Number]:
    for match in _CHINESE.finditer(text):
        start, end = match.span()
        if match["number"]:
            if not match["number"].startswith("数"):  # 数百 is some hundreds, whatever the English says
                yield from _plain(match, text, inside)
        elif (special := _special(match, text, inside)) is not None:
            kind, value = special
            yield Number(kind, value, start, end, _is_loose(text, start))


def _special(match: re.Match[str], text: str, inside: Known) -> tuple[Kind, float] | None:
    """What a match is that is no plain numeral: a share, a day of the week, a place in an order."""
    found: tuple[Kind, float] | None = None
    if match["percent"]:
        found = Kind.SHARE, _amount(match["percent"]) / 100
    elif match["below"]:
        below = _amount(match["below"])
        found = (Kind.SHARE, _amount(match["above"]) / below) if below else None
    elif match["order"]:
        found = Kind.ORDER, _amount(match["order"])
    elif match["halfcentury"]:
        found = Kind.COUNT, 50.0
    elif not inside(match.start(), match.end()):
        if match["day"]:
            found = Kind.WEEKDAY, float(_WEEK[match["day"][-1]])
        elif match["half"] != "半" or _HALF_WORDS.match(text, match.start()):
            found = Kind.SHARE, 0.5
    return found


def _is_loose(text: str, start: int) -> bool:
    return _LOOSELY.search(text[max(start - 3, 0) : start]) is not None


def _plain(match: re.Match[str], text: str, inside: Known) -> Iterator[Number]:
    """A numeral with what stands behind it. 一 alone counts nothing, and neither does the 十 of 十分."""
    start, end = match.span()
    written = match["number"]
    few = _SOME.search(written)  # 两三天, 十七八岁
    if few is not None:
        written = written[: few.start() + 1] + written[few.end() :]
    loose = few is not None or match["more"] is not None or _is_loose(text, start)
    value = _amount(written)
    short = written[0] in _CHARACTERS and len(written) == 1
    if match["share"]:
        yield Number(Kind.SHARE, value / 100, start, end, loose)
    elif match["tenths"] and value <= 10:
        fraction = value / 10 + (_DIGITS[match["five"]] / 100 if match["five"] else 0)
        yield Number(Kind.SHARE, fraction, start, end, loose)
    elif match["month"] and 1 <= value <= 12:
        yield Number(Kind.MONTH, value, start, end)
    elif match["century"]:
        yield Number(Kind.ORDER, value, start, end)
    elif written[0] in "万亿零〇" or written in ("百", "千", "千万") or (written == "一" and not match["share"]):
        return
    elif not (short and inside(start, match.end("number")) and text[match.end("number")] not in _MEASURES):
        yield Number(Kind.COUNT, value, start, end, loose)


def _amount(written: str) -> float:
    """12亿, 4.5万, 1亿2000万, 一千二百, 二〇二五."""
    written = written.replace(",", "")
    if all(c in _DIGITS for c in written):
        return float("".join(str(_DIGITS[c]) for c in written))
    total = section = digit = 0.0
    position = 0
    while position < len(written):
        if found := re.match(r"\d+(?:\.\d+)?", written[position:]):
            digit = float(found[0])
            position += len(found[0])
            continue
        character = written[position]
        position += 1
        if character in _DIGITS:
            digit = float(_DIGITS[character])
        elif character in _SMALL:
            section, digit = section + (digit or 1) * _SMALL[character], 0.0
        elif character in _LARGE:
            total, section, digit = (
                (total + section + digit or 1) * _LARGE[character]
                if character == "亿"
                else (total + (section + digit or 1) * _LARGE[character]),
                0.0,
                0.0,
            )
        elif character == "点":
            return (
                total
                + section
                + digit
                + float("0." + "".join(str(_DIGITS[c]) for c in written[position:] if c in _DIGITS))
            )
    return total + section + digit
