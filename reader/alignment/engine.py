"""Links every sentence of a Chinese summary to the English sentences that it condenses.

Retrieval, not a walk along the diagonal: a summary leaves out, puts together and turns round. What the page itself
gives and what the learner linked are fixed points. Worked example: against `Prices rose. The mayor resigned on
Tuesday.` the sentence 市长星期二辞职。 is linked to the second, and 天空很蓝。 to none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import islice, takewhile

from reader.alignment.choosing import Choice, Claims, choose
from reader.alignment.doubts import doubts
from reader.alignment.english_index import EnglishIndex
from reader.alignment.fixed import fixed_points, touched
from reader.alignment.glosses import Glosses
from reader.alignment.name_match import NameMatch
from reader.alignment.scoring import Weights, diagonal, row
from reader.alignment.speakers import attribute
from reader.alignment.traits import Traits
from reader.alignment.units import Unit, units
from reader.domain.article import Block, Gloss, Side
from reader.domain.evidence import Evidence, Link, LinkOrigin, Passage
from reader.text.spans import Token

BlockTokens = Sequence[Sequence[Token]]
"""The tokens of each block of a side, as the reading page has them; positions are those of the block."""

_DEFAULT = Weights()


def align(
    english: Sequence[Block],
    chinese: Sequence[Block],
    glosses: Glosses,
    *,
    chinese_tokens: BlockTokens,
    given: Sequence[tuple[Passage, Passage]] = (),
    own: Sequence[Link] = (),
    people: Sequence[str] = (),
    terms: Sequence[Gloss] = (),
    weights: Weights = _DEFAULT,
) -> Evidence:
    """One link for every Chinese sentence, in order, and the English sentences that none stands on.

    `given`: whole blocks that the page pairs, (English, Chinese); a Chinese sentence inside one stands on English
    sentences inside the other. `own`: the learner's links, obeyed as they are, those without English too. `people`:
    names of the page; speakers come from the blocks. `terms`: the page's glossary and others. `chinese_tokens`: the
    words of each Chinese block, as the reading page has them. Any thread; touches nothing but its arguments.
    """
    alignment = Alignment(
        english, chinese, glosses, chinese_tokens, given=given, own=own, people=people, terms=terms, weights=weights
    )
    return alignment.evidence()


class Alignment:
    """One article's two sides, compared; the arguments are those of `align`."""

    def __init__(
        self,
        english: Sequence[Block],
        chinese: Sequence[Block],
        glosses: Glosses,
        chinese_tokens: BlockTokens,
        *,
        given: Sequence[tuple[Passage, Passage]] = (),
        own: Sequence[Link] = (),
        people: Sequence[str] = (),
        terms: Sequence[Gloss] = (),
        weights: Weights = _DEFAULT,
    ) -> None:
        self.english = units(english, Side.ENGLISH)
        self.chinese = units(chinese, Side.CHINESE)
        self._weights = weights
        self._index = EnglishIndex(self.english)
        self._fixed = fixed_points(self.english, self.chinese, english, given, own)
        speakers = tuple(dict.fromkeys(unit.speaker for unit in self.chinese if unit.speaker))
        match = NameMatch(self._index, glosses, (*people, *speakers))
        traits = Traits(self._index, glosses, match, terms)
        words = [inside(unit, chinese_tokens) for unit in self.chinese]
        traits.prepare(words)
        self.rows = [
            row(traits.of(unit.text, own_words), self._index, weights.power)
            for unit, own_words in zip(self.chinese, words, strict=True)
        ]
        self._place(attribute(self.english, speakers, match) if speakers else [])
        self._claims = Claims(self.rows)
        self._named = {
            name
            for made in self.rows
            for trait in made.traits
            if trait.sort == "name"
            for _, name in trait.hits.values()
        }

    def choices(self) -> list[Choice]:
        """For each Chinese sentence the best English ones, below the threshold too; fixed links are not looked at."""
        return [choose(i, made, self._claims, self._weights) for i, made in enumerate(self.rows)]

    def evidence(self) -> Evidence:
        """The links of all sentences."""
        links = tuple(self._link(i, choice) for i, choice in enumerate(self.choices()))
        covered = touched(self.english, {passage for link in links for passage in link.english})
        return Evidence(links, tuple(unit.passage for j, unit in enumerate(self.english) if j not in covered))

    def _place(self, speaking: Sequence[str]) -> None:
        """Lay the speaker, the place in the text and the fixed points over the lexical scores."""
        distance = diagonal(self._fixed.centres, len(self.chinese), len(self.english))
        for i, (made, unit) in enumerate(zip(self.rows, self.chinese, strict=True)):
            if i in self._fixed.claimed:
                made.scores = dict.fromkeys(self._fixed.claimed[i], 1.0)
                continue
            allowed = self._fixed.allowed.get(i)
            for j in list(made.scores):
                if allowed is not None and j not in allowed:
                    del made.scores[j]
                    continue
                made.scores[j] -= self._weights.diagonal * distance(i, j)
                if unit.speaker and speaking and speaking[j]:
                    same = speaking[j] == unit.speaker
                    made.scores[j] += self._weights.speaker if same else -self._weights.speaker

    def _link(self, i: int, choice: Choice) -> Link:
        passage = self.chinese[i].passage
        if i in self._fixed.own:
            return self._checked(i, Link(passage, self._fixed.own[i], 1.0, LinkOrigin.OWN))
        if i in self._fixed.allowed:
            chosen = choice.chosen if choice.confidence >= self._weights.threshold else self._fixed.allowed[i]
            return self._checked(i, Link(passage, self._passages(chosen), 1.0, LinkOrigin.GIVEN))
        if choice.confidence < self._weights.threshold:
            return Link(passage, (), choice.confidence)
        return self._checked(i, Link(passage, self._passages(choice.chosen), choice.confidence))

    def _checked(self, i: int, link: Link) -> Link:
        """The link with the numbers and names on which its two sides disagree."""
        linked = touched(self.english, link.english)
        wrong = doubts(self.chinese[i].text, self.rows[i].traits, self._index, linked, self._named)
        return Link(link.chinese, link.english, link.confidence, link.origin, wrong)

    def _passages(self, chosen: Iterable[int]) -> tuple[Passage, ...]:
        return tuple(self.english[j].passage for j in sorted(chosen))


def inside(unit: Unit, tokens: BlockTokens) -> list[Token]:
    """The tokens that lie in a sentence, their positions those of the sentence."""
    start, end = unit.passage.start, unit.passage.end
    block = tokens[unit.passage.block]
    first = bisect_left(block, start, key=lambda token: token.start)
    return [
        Token(token.text, token.start - start, token.end - start, token.is_word)
        for token in takewhile(lambda token: token.end <= end, islice(block, first, None))
    ]
