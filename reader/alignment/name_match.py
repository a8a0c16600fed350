"""Which Chinese pieces of a sentence may be names, and where the English has those names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from reader.alignment.english_index import EnglishIndex
from reader.alignment.glosses import Glosses
from reader.alignment.names import likeness, plain, skeleton
from reader.text.characters import is_han, simplify
from reader.text.names import is_name_like, is_sounds
from reader.text.spans import Token

_ALIKE = 0.72
_LONGEST_NAME = 4
"""Characters of a name in pinyin."""
_SURNAME = 0.6
"""What a surname alone is worth where the whole name is known: Xi for 习近平."""
_RUN = re.compile(
    r"(?:\b(?:van|von|de|da|al|bin|el|di)\s+)?[A-Z][\w’'-]+(?:\s+(?:van|von|de|da|al|bin|el|di))?(?:\s+[A-Z][\w’'-]+)*"
)


class NameMatch:
    """The names of one English side, asked by Chinese ones."""

    def __init__(self, index: EnglishIndex, glosses: Glosses, people: Sequence[str]) -> None:
        self._index = index
        self._glosses = glosses
        self._people = [simplify(one.strip()) for one in people if one.strip() and is_han(one.strip()[0])]
        self._asked: dict[str, dict[int, tuple[float, str]]] = {}
        self._spelled = dict(_spellings(index))
        self._whole = {plain(spelled) for spelled in self._spelled if " " in spelled}
        self._by_sound: dict[str, list[str]] = {}
        for spelled in self._spelled:
            for first in {skeleton(spelled)[:1], plain(spelled)[:1]}:
                self._by_sound.setdefault(first, []).append(spelled)

    def candidates(self, text: str, tokens: Sequence[Token], known: Collection[str]) -> Iterator[tuple[int, int]]:
        """Code points `[start, end)` of pieces that may be names.

        They are people of the page, whole names in pinyin, and words that no dictionary has.
        """
        for name in self._people:
            yield from ((found.start(), found.end()) for found in re.finditer(re.escape(name), text))
        yield from self._whole_names(text, tokens)
        run: list[Token] = []
        for token in [*tokens, None]:
            if token is not None and self._may_be_part(text[token.start : token.end], known):
                run.append(token)
                continue
            if run and run[-1].end - run[0].start > 1:
                yield run[0].start, run[-1].end
            run = []

    def _whole_names(self, text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
        """Tokens that sound together like a name of two words: 孙|卫东 is Sun Weidong, though both are words too."""
        if not self._whole:
            return
        sounds = self._glosses.sounds(text)
        for place, first in enumerate(tokens):
            for last in tokens[place : place + _LONGEST_NAME]:
                length = last.end - first.start
                if length > _LONGEST_NAME or not is_han(text[last.start]):
                    break
                if length > 1 and "".join(sounds[one] for one in text[first.start : last.end]) in self._whole:
                    yield first.start, last.end

    @staticmethod
    def _may_be_part(word: str, known: Collection[str]) -> bool:
        if not is_han(word[0]):
            return False
        if is_sounds(word) and len(word) == 1:
            return True
        return word not in known and (is_sounds(word) or is_name_like(word) or len(word) > 1)

    def holders(self, name: str) -> dict[int, tuple[float, str]]:
        """English sentences that have a name which sounds like this, with how alike they are and the name."""
        if name not in self._asked:
            self._asked[name] = self._holders(name)
        return self._asked[name]

    def _holders(self, name: str) -> dict[int, tuple[float, str]]:
        sounds = self._glosses.sounds(name)
        syllables = [sounds.get(character, "") for character in name]
        found: dict[int, tuple[float, str]] = {}
        sounded = "".join(syllables)
        for spelled in {*self._by_sound.get(skeleton(sounded)[:1], ()), *self._by_sound.get(sounded[:1], ())}:
            alike = likeness(syllables, spelled)
            if alike >= _ALIKE:
                for j in self._spelled[spelled]:
                    if alike > found.get(j, (0.0, ""))[0]:
                        found[j] = (alike, spelled)
        if found and len(name) in (2, 3):
            surname = syllables[0].capitalize()
            for j in self._index.names.get(surname, ()):
                found.setdefault(j, (_SURNAME, surname))
        return found


def _spellings(index: EnglishIndex) -> Iterator[tuple[str, set[int]]]:
    """Every name of the English side, and neighbouring ones as one: Sun, Weidong, Sun Weidong, van Dalen."""
    found: dict[str, set[int]] = {name: set(holders) for name, holders in index.names.items()}
    for j, sentence in enumerate(index.sentences):
        for match in _RUN.finditer(sentence.text):
            parts = match[0].replace("’s", "").replace("'s", "").split()
            for start in range(len(parts)):
                for end in range(start + 2, min(start + 3, len(parts)) + 1):
                    found.setdefault(" ".join(parts[start:end]), set()).add(j)
    yield from found.items()
