"""How common English words are, in five bands, told by the dictionary's own definitions.

There is no count of English words to ask, but a hundred thousand definitions use common words often and rare ones
hardly ever. That is enough for bands: 5 for the thousand commonest words, 4 for the next two thousand, then five and
twelve thousand, and 1 for the rest.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from reader.dictionary.source import Row

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_EDGES = ((1_000, 5), (3_000, 4), (8_000, 3), (20_000, 2))
_NOTES = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")


def bands(chunks: Iterable[list[Row]]) -> Iterator[tuple[str, int]]:
    """Each lower-case word of the definitions with its band; what occurs once only is left out."""
    counts: Counter[str] = Counter()
    for chunk in chunks:
        for row in chunk:
            if not row.is_proper:
                counts.update(_WORD.findall(_NOTES.sub(" ", " ".join(row.glosses))))
    for place, (word, count) in enumerate(counts.most_common()):
        if count > 1:
            yield word, next((band for edge, band in _EDGES if place < edge), 1)
