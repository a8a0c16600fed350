"""Who speaks in each English sentence, as far as the sentences say it.

Worked example: in `"We are ready," Wang said. "Nobody is alone. We all share it," he added.` all three sentences are
Wang's: the first names him, the others are one quotation, which ends with a "he" that goes back to him.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reader.alignment.name_match import NameMatch
from reader.alignment.units import Unit
from reader.text.characters import is_han

_SAYS = re.compile(
    r"\b(?:said|says|told|added|adds|noted|noting|stressed|called on|urged|urging|pledged|believes|pointed out|warned"
    r"|emphasi[sz]ed|announced|saying|proposed|explains|explained|admits|replied|replies|answers|demanded|welcomed)\b"
)
_PRONOUN = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
_QUOTES = str.maketrans("“”", '""')


def attribute(sentences: Sequence[Unit], labels: Iterable[str], match: NameMatch) -> list[str]:
    """For each English sentence the label of who speaks in it, "" where nobody of them is known to."""
    named = {label: _spellings(label, sentences, match) for label in labels}
    texts = [sentence.text.translate(_QUOTES) for sentence in sentences]
    found: list[str] = []
    current = ""
    for index, text in enumerate(texts):
        who = _speaker(index, text, named)
        if not who and _SAYS.search(text) and _PRONOUN.search(text):
            who = current
        found.append(who)
        current = who or current
    _run_on(texts, found)
    return found


def _spellings(label: str, sentences: Sequence[Unit], match: NameMatch) -> dict[int, list[str]]:
    """English sentence -> how it writes the name of this speaker."""
    if label and is_han(label[0]):
        return {j: [name.rpartition(" ")[2], name.partition(" ")[0]] for j, (_, name) in match.holders(label).items()}
    parts = [part for part in label.split() if len(part) > 2]
    found = {j: [part for part in parts if part in sentence.text] for j, sentence in enumerate(sentences)}
    return {j: names for j, names in found.items() if names}


def _speaker(index: int, text: str, named: dict[str, dict[int, list[str]]]) -> str:
    """The label whose name stands nearest to a verb of saying."""
    verbs = [verb.span() for verb in _SAYS.finditer(text)]
    best = (len(text), "")
    for label, holders in named.items():
        for name in holders.get(index, ()):
            for found in re.finditer(re.escape(name), text):
                for start, end in verbs:
                    best = min(best, (min(abs(start - found.end()), abs(found.start() - end)), label))
    return best[1]


def _run_on(texts: Sequence[str], found: list[str]) -> None:
    """Give the sentences of one quotation to the one who is named at its end, or at its beginning."""
    start = None
    for index, text in enumerate(texts):
        odd = text.count('"') % 2 == 1
        if start is None:
            start = index if odd else None
        elif odd:
            who = found[index] or found[start]
            for inside in range(start, index + 1):
                found[inside] = found[inside] or who
            start = None
