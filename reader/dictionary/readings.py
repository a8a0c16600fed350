"""How the Chinese characters of a text are read: by the words they make, by their neighbours where they stand alone.

Worked example: in 银行|行长|长|大|了 the characters are read yín háng, háng zhǎng, zhǎng dà le: words are joined
where the dictionary knows them together (长大), and 了 stands alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from reader.dictionary.reading_rules import rules
from reader.text.characters import is_han, simplify

_LONGEST = 8


Spoken = Callable[[Iterable[str]], Mapping[str, Sequence[str]]]
"""Which of some Simplified words a dictionary has, with CC-CEDICT's numbered pinyin of each, the most useful first."""


def readings(words: Sequence[str], spoken: Spoken, fixes: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """A numbered syllable (`hang2`, `lu:4`, `de5`) for each code point of the words together, "" where there is none.

    `words` are a segmented text's tokens, blanks and punctuation among them, in either script. `fixes` are words with
    the readings (syllables with blanks between) that a reader wants; they win over everything, the longest first. One
    of a single character holds where that stands as a word by itself.
    """
    return _Reader([simplify(word) for word in words], spoken).read(fixes or {})


def with_sandhi(text: str, read: Sequence[str]) -> tuple[str, ...]:
    """Readings as they are spoken in a row: third tones before third tones, 不 and 一 before what follows.

    `read` belongs to the code points of `text`. Runs of third tones change by pairs, from the right.
    """
    spoken = list(read)
    for index in range(len(spoken) - 2, -1, -1):
        here, after = spoken[index], spoken[index + 1]
        if not here or not after:
            continue
        if text[index] == "不" and here == "bu4" and after.endswith("4"):
            spoken[index] = "bu2"
        elif text[index] == "一" and here == "yi1" and not _counts(text, index):
            spoken[index] = "yi2" if after.endswith("4") or text[index + 1] in "个個" else "yi4"
        elif here.endswith("3") and after.endswith("3") and read[index + 1].endswith("3"):
            spoken[index] = here[:-1] + "2"
    return tuple(spoken)


def _counts(text: str, index: int) -> bool:
    """Whether 一 is a number in a row or an ordinal (第一, 二一, 十一月): it keeps its tone."""
    around = text[max(index - 1, 0) : index] + text[index + 1 : index + 2]
    return any(character in "第零〇一二三四五六七八九十" for character in around) or text[index + 1] in "月号日"


class _Reader:
    """One text's work."""

    def __init__(self, words: list[str], spoken: Spoken) -> None:
        self._words = words
        self._text = "".join(words)
        self._known: dict[str, tuple[str, ...]] = {}
        self._ask(spoken, {*self._longer(), *words, *self._text})
        unknown = {word for word in words if len(word) > 2 and word not in self._known and any(map(is_han, word))}
        self._ask(spoken, {piece for word in unknown for piece in _pieces_of(word)})

    def _longer(self) -> Iterator[str]:
        """Neighbours written together."""
        for index in range(len(self._words)):
            longer = self._words[index]
            for word in self._words[index + 1 : index + 4]:
                longer += word
                if len(longer) > _LONGEST or not is_han(word[:1] or " "):
                    break
                yield longer

    def _ask(self, spoken: Spoken, words: Iterable[str]) -> None:
        for word, several in spoken(word for word in words if is_han(word[:1] or " ")).items():
            fitting = (tuple(one.lower().split()) for one in several)
            self._known[word] = next((one for one in fitting if len(one) == len(word)), ())

    def read(self, fixes: Mapping[str, str]) -> tuple[str, ...]:
        found: list[str] = []
        alone: list[bool] = []
        for word in self._joined():
            start = len(found)
            found += self._word(word, start)
            alone += [len(word) == 1] * len(word)
        for word, reading in sorted(fixes.items(), key=lambda fix: len(fix[0])):
            self._fix(simplify(word), reading.split(), found, alone)
        return tuple(found)

    def _joined(self) -> Iterator[str]:
        """The words, neighbours together where the dictionary has them so."""
        index = 0
        while index < len(self._words):
            last = index + 1
            joined = self._words[index]
            if joined and all(map(is_han, joined)):
                longer = joined
                for end in range(index + 1, min(index + 4, len(self._words))):
                    longer += self._words[end]
                    if len(longer) > _LONGEST or not all(map(is_han, self._words[end])):
                        break
                    if self._syllables(longer):
                        joined, last = longer, end + 1
            yield joined
            index = last

    def _word(self, word: str, start: int) -> Sequence[str]:
        if len(word) == 1:
            return (self._single(word, start),)
        known = self._syllables(word)
        return known or self._pieces(word, start)

    def _pieces(self, word: str, start: int) -> Sequence[str]:
        """A word that is in no dictionary: by the fewest words of the dictionary that make it up."""
        best: list[tuple[int, int]] = [(0, 0)]  # how many, and where the last one begins
        for end in range(1, len(word) + 1):
            starts = range(max(0, end - _LONGEST), end)
            ways = [(best[one][0] + 1, one) for one in starts if end - one == 1 or self._syllables(word[one:end])]
            best.append(min(ways))
        end = len(word)
        found: list[str] = []
        while end:
            begin = best[end][1]
            piece = word[begin:end]
            found[:0] = self._syllables(piece) if len(piece) > 1 else (self._single(piece, start + begin),)
            end = begin
        return found

    def _single(self, character: str, position: int) -> str:
        if not is_han(character):
            return ""
        for reading, before, after in rules().get(character, ()):
            if not before and not after:
                return reading
            if self._is_among(position - 1, before, "^") or self._is_among(position + 1, after, "$"):
                return reading
        known = self._syllables(character)
        return known[0] if known else ""

    def _is_among(self, position: int, signs: frozenset[str], edge: str) -> bool:
        character = self._text[position] if 0 <= position < len(self._text) else ""
        if not character.isalnum():
            return edge in signs
        return character in signs or ("*" in signs and is_han(character))

    def _syllables(self, word: str) -> tuple[str, ...]:
        """The first reading that the dictionary has of a word, a syllable for each code point; () if none."""
        return self._known.get(word, ())

    def _fix(self, word: str, syllables: Sequence[str], found: list[str], alone: list[bool]) -> None:
        if not word or len(syllables) != len(word):
            return
        position = self._text.find(word)
        while position >= 0:
            if len(word) > 1 or alone[position]:
                found[position : position + len(word)] = syllables
            position = self._text.find(word, position + 1)


def _pieces_of(word: str) -> Iterator[str]:
    for start in range(len(word)):
        for end in range(start + 2, min(start + _LONGEST, len(word)) + 1):
            yield word[start:end]
