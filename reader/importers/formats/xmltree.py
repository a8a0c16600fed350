"""XML from strangers as a tree: no entity is declared, nothing outside is read, depth and size are bounded."""

from __future__ import annotations

from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from reader.errors import DamagedFile, UnsafeMarkup

_DEEPEST = 200
_MOST = 500_000  # elements of one document; each takes some hundred bytes


def parse_xml(data: bytes, name: str) -> Element:
    """The root of the document in `data`; names are `{namespace}local` as in ElementTree.

    `name` is what the reader calls the file. A document type may be named, as old EPUBs do, but is not read. Raises
    DamagedFile for what is no XML, UnsafeMarkup for entities of its own and for a tree that no honest file has.
    """
    builder = TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    depth = count = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth, count
        depth, count = depth + 1, count + 1
        if depth > _DEEPEST or count > _MOST:
            raise UnsafeMarkup(name=name)
        builder.start(_qualified(tag), {_qualified(key): value for key, value in attributes.items()})

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_qualified(tag))

    def refuse(*_: object) -> None:
        raise UnsafeMarkup(name=name)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as exc:  # the last two for an encoding that nobody knows
        raise DamagedFile(name=name) from exc
    return builder.close()


def _qualified(name: str) -> str:
    return "{" + name if "}" in name else name
