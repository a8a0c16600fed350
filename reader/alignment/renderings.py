"""What leads from English words of an article to Chinese ones: a glossary's terms and the dictionary's renderings."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reader.alignment.english_index import EnglishIndex
from reader.alignment.glosses import Glosses
from reader.alignment.stems import base
from reader.domain.article import Gloss
from reader.text.characters import simplify
from reader.text.names import term_words

Soft = dict[str, list[tuple[str, str, float]]]
"""Chinese characters -> English stems, a rendering of each with that character, and how good it is."""


def terms_of(index: EnglishIndex, terms: Sequence[Gloss]) -> dict[str, tuple[set[int], str]]:
    """Chinese terms -> the English sentences that have their English, and that English in lower case."""
    found: dict[str, tuple[set[int], str]] = {}
    lowered = [unit.text.lower() for unit in index.sentences]
    for gloss in terms:
        english = gloss.term.lower().strip()
        if not english:
            continue
        holders = {j for j, text in enumerate(lowered) if english in text}
        if holders:
            for word in term_words(simplify(gloss.translation)):
                found[word] = (found.get(word, (set(), ""))[0] | holders, english)
    return found


def renderings_of(index: EnglishIndex, glosses: Glosses, wanted: Collection[str]) -> Soft:
    """For these Chinese characters the stems of this article that are rendered with them."""
    bases = {base(word): key for word, key in index.text_of.items()}
    found: Soft = {}
    for word, renderings in glosses.renderings(bases).items():
        key = bases[word]
        for place, rendering in enumerate(renderings):
            for character in rendering:
                if character in wanted:
                    found.setdefault(character, []).append((key, rendering, 1 / (1 + 0.2 * place)))
    return found
