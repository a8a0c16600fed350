"""Pieces of a text: half-open ranges of code points."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points `[start, end)` of some text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The piece of `text` that this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point (touching is not overlapping)."""
        return self.start < other.end and other.start < self.end

    def contains(self, position: int) -> bool:
        """Whether the code point at `position` lies inside."""
        return self.start <= position < self.end


@dataclass(frozen=True, slots=True)
class Token:
    """A segmented piece of a text at code points `[start, end)`.

    `is_word` is True for what can be looked up: anything with a letter or a Chinese character. Numbers,
    punctuation and blanks are tokens too, so that the tokens of a text, joined, are the text.
    """

    text: str
    start: int
    end: int
    is_word: bool

    @property
    def span(self) -> Span:
        """Where the token stands."""
        return Span(self.start, self.end)
