"""Edit distance by bit vectors: how many code points differ between a pattern and the text at each place.

One column of the table of distances is held in whole numbers, a bit for each code point of the pattern, and each
code point of the text costs a handful of operations on them (Myers 1999, in Hyyrö's form). Python's numbers have as
many bits as wanted, so a pattern may have any length.

Worked example: the pattern "cat" in "a cut": the best match that ends after 5 code points is "cut", 1 error.
"""

from __future__ import annotations


class Pattern:
    """A text to be compared with others. Any thread."""

    __slots__ = ("_bits", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._bits: dict[str, int] = {}
        for index, character in enumerate(text):
            self._bits[character] = self._bits.get(character, 0) | 1 << index

    def __len__(self) -> int:
        return len(self.text)

    def ending(self, text: str) -> list[int]:
        """For each end, 0 to len(text): the errors of the best match of the whole pattern that ends there."""
        return self._errors(text, 0)

    def growing(self, text: str) -> list[int]:
        """For each length, 0 to len(text): the errors between the whole pattern and that much of the text."""
        return self._errors(text, 1)

    def leading(self, text: str) -> int:
        """The errors between the whole pattern and the beginning of the text that is most like it."""
        return 0 if text.startswith(self.text) else min(self.growing(text))

    def _errors(self, text: str, skipped: int) -> list[int]:
        """`skipped` is what one more code point of text before the match costs: 0 where it may begin anywhere."""
        size = len(self.text)
        if not size:
            return [skipped * length for length in range(len(text) + 1)]
        full, last = (1 << size) - 1, 1 << (size - 1)
        more, fewer = full, 0  # where the column grows by one from one row to the next, and where it falls
        score = size
        scores = [score]
        bits = self._bits
        for character in text:
            equal = bits.get(character, 0)
            across = (((equal & more) + more) ^ more) | equal
            rising, falling = fewer | ~(across | more) & full, more & across
            if rising & last:
                score += 1
            elif falling & last:
                score -= 1
            down = equal | fewer
            rising = rising << 1 | skipped
            more, fewer = (falling << 1 | ~(down | rising)) & full, rising & down
            scores.append(score)
        return scores
