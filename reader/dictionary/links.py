"""Addresses at which words are looked up outside the program; they open in the browser and nothing is fetched here.

Worked example: `https://words.example/find?q={word}` with 和平 is `https://words.example/find?q=%E5%92%8C%E5%B9%B3`.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from reader.domain.article import Side
from reader.errors import NotALookupAddress

PLACE = "{word}"
_LONGEST = 2000
_LONGEST_WORD = 100
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Link:
    """A place to look words of one language up at; make it with `link`. `address` has `{word}` in it."""

    name: str
    address: str
    side: Side

    def to(self, word: str) -> str:
        """The address for a word (its first 100 code points), which is percent-encoded as UTF-8."""
        return self.address.replace(PLACE, quote(_whole(" ".join(word.split())[:_LONGEST_WORD]), safe=""))


DEFAULTS = (
    Link("MDBG", "https://www.mdbg.net/chinese/dictionary?page=worddict&wdqb={word}", Side.CHINESE),
    Link("Zdic", "https://www.zdic.net/hans/{word}", Side.CHINESE),
    Link("Cambridge", "https://dictionary.cambridge.org/dictionary/english-chinese-simplified/{word}", Side.ENGLISH),
    Link("Wiktionary", "https://en.wiktionary.org/wiki/{word}", Side.ENGLISH),
)
"""What is offered before the reader has chosen."""


def link(name: str, address: str, side: Side) -> Link:
    """A checked link. Without a name it has its host's. Raises NotALookupAddress.

    Only http and https; `{word}` stands in the path, the query or the fragment, so that no word chooses the server.
    """
    address = address.strip()
    if len(address) > _LONGEST or not _is_good(address):
        raise NotALookupAddress(address=address[:_LONGEST_NAME])
    shown = " ".join("".join(letter for letter in name if letter.isprintable()).split())[:_LONGEST_NAME]
    return Link(shown or urlsplit(address).hostname or address, address, side)


def parse(lines: str) -> tuple[Link, ...]:
    """The links of a text, a line for each: language (en or zh), name and address, parted by tabs.

    Empty lines are passed over. Raises NotALookupAddress for a line that is none.
    """
    return tuple(_parsed(line) for line in lines.splitlines() if line.strip())


def written(links: tuple[Link, ...]) -> str:
    """Links as `parse` reads them."""
    return "".join(f"{each.side.value}\t{each.name}\t{each.address}\n" for each in links)


def for_side(links: tuple[Link, ...], side: Side) -> tuple[Link, ...]:
    """Those for words of one language, in their order."""
    return tuple(each for each in links if each.side is side)


def _parsed(line: str) -> Link:
    side, _, rest = line.strip().partition("\t")
    name, _, address = rest.partition("\t")
    try:
        return link(name, address, Side(side))
    except ValueError as error:
        raise NotALookupAddress(address=line.strip()[:_LONGEST_NAME]) from error


def _is_good(address: str) -> bool:
    if PLACE not in address or not address.isprintable() or " " in address or "\\" in address:
        return False
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return False
    if parts.scheme.lower() not in ("http", "https") or not host or parts.username is not None:
        return False
    return PLACE not in parts.netloc and "{" not in host


def _whole(word: str) -> str:
    """A word without halves of characters, which no address can have."""
    return word.encode("utf-8", "ignore").decode("utf-8")
