"""Zhuyin (bopomofo) out of CC-CEDICT's numbered pinyin.

Worked example: `lu:3 you2` is `ㄌㄩˇ ㄧㄡˊ`, `zhuang4` is `ㄓㄨㄤˋ`, `de5` is `˙ㄉㄜ` and `r5` is `ㄦ˙`.
"""

from __future__ import annotations

import re

_INITIALS = {
    "zh": "ㄓ", "ch": "ㄔ", "sh": "ㄕ", "b": "ㄅ", "p": "ㄆ", "m": "ㄇ", "f": "ㄈ", "d": "ㄉ", "t": "ㄊ", "n": "ㄋ",
    "l": "ㄌ", "g": "ㄍ", "k": "ㄎ", "h": "ㄏ", "j": "ㄐ", "q": "ㄑ", "x": "ㄒ", "r": "ㄖ", "z": "ㄗ", "c": "ㄘ",
    "s": "ㄙ",
}  # fmt: skip
_FINALS = {
    "a": "ㄚ", "o": "ㄛ", "e": "ㄜ", "ê": "ㄝ", "ai": "ㄞ", "ei": "ㄟ", "ao": "ㄠ", "ou": "ㄡ", "an": "ㄢ", "en": "ㄣ",
    "ang": "ㄤ", "eng": "ㄥ", "er": "ㄦ", "i": "ㄧ", "ia": "ㄧㄚ", "io": "ㄧㄛ", "ie": "ㄧㄝ", "iai": "ㄧㄞ",
    "iao": "ㄧㄠ", "iu": "ㄧㄡ", "ian": "ㄧㄢ", "in": "ㄧㄣ", "iang": "ㄧㄤ", "ing": "ㄧㄥ", "u": "ㄨ", "ua": "ㄨㄚ",
    "uo": "ㄨㄛ", "uai": "ㄨㄞ", "ui": "ㄨㄟ", "uan": "ㄨㄢ", "un": "ㄨㄣ", "uang": "ㄨㄤ", "ong": "ㄨㄥ",
    "ü": "ㄩ", "üe": "ㄩㄝ", "üan": "ㄩㄢ", "ün": "ㄩㄣ", "iong": "ㄩㄥ", "ueng": "ㄨㄥ",
}  # fmt: skip
_WHOLE = {
    "yi": "i", "ya": "ia", "yo": "io", "ye": "ie", "yai": "iai", "yao": "iao", "you": "iu", "yan": "ian", "yin": "in",
    "yang": "iang", "ying": "ing", "yong": "iong", "yu": "ü", "yue": "üe", "yuan": "üan", "yun": "ün", "wu": "u",
    "wa": "ua", "wo": "uo", "wai": "uai", "wei": "ui", "wan": "uan", "wen": "un", "wang": "uang", "weng": "ueng",
}  # fmt: skip
_ALONE = {"m": "ㄇ", "n": "ㄣ", "ng": "ㄫ", "hm": "ㄏㄇ", "hng": "ㄏㄫ", "r": "ㄦ"}
_TONES = ("", "", "ˊ", "ˇ", "ˋ", "˙")
_SYLLABLE = re.compile(r"([a-züê]+)([1-5])")
_BUZZING = ("zh", "ch", "sh", "r", "z", "c", "s")
"""Initials after which the letter i is no sound of its own."""


def zhuyin(numbered: str) -> str:
    """Syllables in zhuyin, a blank between them. What is no pinyin syllable (`·`, `A`) stays as it is."""
    return " ".join(syllable_zhuyin(syllable) for syllable in numbered.split())


def syllable_zhuyin(syllable: str) -> str:
    """One syllable: `lu:e4` is `ㄌㄩㄝˋ`. The neutral tone's dot stands in front, but behind the ending ㄦ."""
    match = _SYLLABLE.fullmatch(syllable.lower().replace("u:", "ü").replace("v", "ü"))
    letters = _letters(match[1]) if match else ""
    if match is None or not letters:
        return syllable
    tone = int(match[2])
    return f"˙{letters}" if tone == 5 and letters != "ㄦ" else letters + _TONES[tone]


def _letters(plain: str) -> str:
    """The letters of a syllable without its tone; "" where it is no syllable."""
    if plain in _ALONE:
        return _ALONE[plain]
    if plain in _WHOLE:
        return _FINALS[_WHOLE[plain]]
    if plain in _FINALS and plain[0] not in "iuü":
        return _FINALS[plain]
    initial = next((one for one in _INITIALS if plain.startswith(one)), "")
    final = plain[len(initial) :]
    if final == "i" and initial in _BUZZING:
        return _INITIALS[initial]
    if final.startswith("u") and initial in ("j", "q", "x"):
        final = "ü" + final[1:]
    if not initial or final not in _FINALS:
        return ""
    return _INITIALS[initial] + _FINALS[final]
