"""Typefaces: the first of each list that the system has.

Chinese faces go by script: the same code point is drawn differently in Simplified and Traditional faces, and
punctuation sits in another place. Names are those under which Windows, macOS and Linux list the families.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFontDatabase

from reader.domain.article import Script

ENGLISH_SERIF = (
    "Charter",
    "Bitstream Charter",
    "Charis SIL",
    "Source Serif 4",
    "Source Serif Pro",
    "Literata",
    "Georgia",
    "Noto Serif",
    "DejaVu Serif",
)
ENGLISH_SANS = ("Inter", "Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans")
SIMPLIFIED_SERIF = ("Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", "NSimSun")
TRADITIONAL_SERIF = ("Noto Serif CJK TC", "Source Han Serif TC", "Songti TC", "PMingLiU", "MingLiU")
HONG_KONG_SERIF = ("Noto Serif CJK HK", "Source Han Serif HK", "MingLiU_HKSCS", *TRADITIONAL_SERIF)
SIMPLIFIED_SANS = ("Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei")
TRADITIONAL_SANS = ("Noto Sans CJK TC", "Source Han Sans TC", "PingFang TC", "Microsoft JhengHei UI")
HONG_KONG_SANS = ("Noto Sans CJK HK", "Source Han Sans HK", "PingFang HK", *TRADITIONAL_SANS)

_CHINESE = {
    (Script.SIMPLIFIED, True): SIMPLIFIED_SERIF,
    (Script.SIMPLIFIED, False): SIMPLIFIED_SANS,
    (Script.MAINLAND_PHRASES, True): SIMPLIFIED_SERIF,
    (Script.MAINLAND_PHRASES, False): SIMPLIFIED_SANS,
    (Script.TRADITIONAL, True): TRADITIONAL_SERIF,
    (Script.TRADITIONAL, False): TRADITIONAL_SANS,
    (Script.TAIWAN, True): TRADITIONAL_SERIF,
    (Script.TAIWAN, False): TRADITIONAL_SANS,
    (Script.TAIWAN_PHRASES, True): TRADITIONAL_SERIF,
    (Script.TAIWAN_PHRASES, False): TRADITIONAL_SANS,
    (Script.HONG_KONG, True): HONG_KONG_SERIF,
    (Script.HONG_KONG, False): HONG_KONG_SANS,
}


@cache
def _present() -> frozenset[str]:
    return frozenset(QFontDatabase.families())


def first_present(families: tuple[str, ...], fallback: str) -> str:
    """The first family that is installed, or `fallback`. A missing family is never asked of Qt, which would warn."""
    return next((family for family in families if family in _present()), fallback)


def english_family(serif: bool) -> str:
    """The family for English text."""
    return first_present(ENGLISH_SERIF if serif else ENGLISH_SANS, "serif" if serif else "sans-serif")


def chinese_family(script: Script, serif: bool) -> str:
    """The family for Chinese text shown in `script`; for text as written pass what it is written in."""
    shown = Script.SIMPLIFIED if script is Script.ORIGINAL else script
    return first_present(_CHINESE[shown, serif], "serif" if serif else "sans-serif")
