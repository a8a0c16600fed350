"""The order of a word's homographs: the reading that a reader most probably met comes first.

CC-CEDICT sorts readings by the alphabet and says nothing about how common they are. What tells: how much of the
corpus' longer words use a character in that reading (会 is huì in 会议, 机会, 社会; kuài in 会计 only), whether the
entry only points elsewhere or is a name, and how much it has to say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import log10

from reader.dictionary.glosses import is_pointer, is_surname_only, is_variant_only, rare_labels
from reader.dictionary.source import Row

_PARTICLES = ("particle", "(after a verb)", "auxiliary verb")
_EVERYDAY = {
    "都": "dou1", "还": "hai2", "长": "chang2", "只": "zhi3", "几": "ji3", "没": "mei2", "好": "hao3",
    "少": "shao3", "便": "bian4", "更": "geng4", "倒": "dao4", "降": "jiang4", "处": "chu4", "差": "cha4",
    "种": "zhong3", "背": "bei4", "空": "kong1", "干": "gan4", "发": "fa1", "系": "xi4", "后": "hou4", "里": "li3",
    "当": "dang1", "量": "liang4", "正": "zheng4", "教": "jiao4", "将": "jiang1", "应": "ying1", "为": "wei4",
    "与": "yu3", "中": "zhong1", "相": "xiang1", "间": "jian1", "大": "da4", "上": "shang4", "地": "di4", "和": "he2",
    "得": "de5", "着": "zhe5", "看": "kan4", "给": "gei3", "说": "shuo1", "要": "yao4", "行": "xing2", "会": "hui4",
}  # fmt: skip
"""Characters that are words by themselves far oftener in one reading; longer words cannot tell that."""


@dataclass(slots=True)
class Readings:
    """How much of the corpus reads a character in one way: `(character, syllable)` to a weight."""

    weights: dict[tuple[str, str], float] = field(default_factory=lambda: defaultdict(float))

    @classmethod
    def of(cls, rows: Iterable[Row], frequencies: Mapping[str, int]) -> Readings:
        """Counted over the words of two characters and more that are no names."""
        made = cls()
        for row in rows:
            syllables = row.numbered.split()
            if len(row.simplified) < 2 or row.is_proper or len(syllables) != len(row.simplified):
                continue
            weight = 1 + log10(1 + frequencies.get(row.simplified, 0)) ** 2
            for character, syllable in zip(row.simplified, syllables, strict=True):
                made.weights[character, syllable.lower()] += weight
        return made

    def share(self, row: Row) -> float:
        """This reading's share among all readings of a character, 0 to 1; 0.5 for longer words."""
        if len(row.simplified) != 1:
            return 0.5
        own = self.weights.get((row.simplified, row.numbered.lower()), 0.0)
        everything = self._total(row.simplified)
        return own / everything if everything else 0.5

    def _total(self, character: str) -> float:
        if not self._totals:
            for (known, _), weight in self.weights.items():
                self._totals[known] = self._totals.get(known, 0.0) + weight
        return self._totals.get(character, 0.0)

    _totals: dict[str, float] = field(default_factory=dict)


def rank(row: Row, readings: Readings) -> tuple[float, int]:
    """A key to sort one headword's entries by, the most useful one first."""
    return (-_usefulness(row, readings), row.number)


def _usefulness(row: Row, readings: Readings) -> float:
    meanings = [gloss for gloss in row.glosses if not is_pointer(gloss)]
    senses = sum(1 + gloss.count(";") for gloss in meanings)
    rare = sum(1 for gloss in meanings if rare_labels(gloss))
    score = 2 * readings.share(row) + min(senses, 10) / 10 - 0.5 * (rare / len(meanings) if meanings else 0)
    if _EVERYDAY.get(row.simplified) == row.numbered:
        score += 3
    if any(word in gloss for gloss in meanings for word in _PARTICLES) and row.numbered.endswith("5"):
        score += 2
    if row.is_proper:
        score -= 3
    if is_surname_only(row.glosses):
        score -= 3
    if is_variant_only(row.glosses):
        score -= 10
    elif is_variant_only(row.glosses[:1]):
        score -= 1.5
    return score
