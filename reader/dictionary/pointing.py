"""Chinese words of the dictionary at a place of a text, however the text was cut.

Worked example: at 国 in 中国家庭 stand 中国 and 国家 (and 国); cut as 中国|家庭 the answer is 中国, the others are
alternatives.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set

from reader.text.characters import is_han, simplify
from reader.text.spans import Span

_LONGEST = 12
"""Code points of the longest word that is looked for."""

_JOINING = "·—-–"
"""Signs inside names: 中国—中亚峰会."""

Among = Callable[[Iterable[str]], Set[str]]
"""Which of some Simplified words a dictionary has."""


def words_at(text: str, position: int, among: Among, more: Set[str] = frozenset()) -> list[Span]:
    """The words of two code points and more at the code point `position`, the longest first; in either script.

    `more`: further words, Simplified.
    """
    run = _run(text, position)
    plain, offset = simplify(run.of(text)), run.start
    spans = [
        Span(start, end)
        for start in range(run.start, position + 1)
        for end in range(max(position + 1, start + 2), min(run.end, start + _LONGEST) + 1)
    ]
    # As it is written too: 乾坤 is so in Simplified texts, though 乾 by itself would be 干.
    written = {span: {plain[span.start - offset : span.end - offset], span.of(text)} for span in spans}
    known = among(set().union(*written.values()))
    found = [span for span, forms in written.items() if not forms.isdisjoint(known) or not forms.isdisjoint(more)]
    return sorted(found, key=lambda span: (-len(span), span.start))


def best(spans: Sequence[Span], position: int, words: Iterable[Span]) -> Span | None:
    """The one of `spans`, sorted with the longest first, that fits how the text is cut into `words`.

    The longest that is made of whole words; else the longest inside the word at `position`; None where that word has
    no such span. Without words the longest of all.
    """
    cut = list(words)
    if not cut:
        return spans[0] if spans else None
    starts, ends = {word.start for word in cut}, {word.end for word in cut}
    whole = next((span for span in spans if span.start in starts and span.end in ends), None)
    if whole is not None:
        return whole
    here = next((word for word in cut if word.contains(position)), None)
    if here is None:
        return None
    return next((span for span in spans if here.start <= span.start and span.end <= here.end), None)


def _run(text: str, position: int) -> Span:
    """The characters around a place that may belong to one word with it."""
    start = end = position
    while start > 0 and position - start < _LONGEST and _may_belong(text[start - 1]):
        start -= 1
    while end < len(text) and end - position < _LONGEST and _may_belong(text[end]):
        end += 1
    return Span(start, end)


def _may_belong(character: str) -> bool:
    return is_han(character) or character.isalnum() or character in _JOINING
