"""What an EPUB says of itself: its title, its files in reading order, and the chapters its contents name."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from reader.errors import DamagedFile, ProtectedBook, UnsafeArchive
from reader.importers.formats.archive import Archive
from reader.importers.formats.xmltree import parse_xml

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_LARGEST = 8_000_000  # bytes of a file that lists others
_FILES = 5000
_FONTS = frozenset({"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"})
"""Ways to scramble fonts, which lock no text away."""
_TEXT = frozenset({"application/xhtml+xml", "text/html", "text/x-oeb1-document", "application/xml"})
_APART = frozenset({"cover", "toc", "title-page", "copyright-page", "index", "loi", "lot", "notes"})
_SPACE = re.compile(r"\s+")
_DATE = re.compile(r"\d{4}(?:-\d{2}-\d{2})?(?![\d-])")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a book's contents: where it leads, and how deep it stands (0 at the top)."""

    title: str
    file: str
    fragment: str
    depth: int


@dataclass(slots=True)
class Package:
    """A book without its text. `files` are members of its archive in reading order."""

    title: str = ""
    creator: str = ""
    language: str = ""
    published: str = ""
    files: list[str] = field(default_factory=list)
    contents: list[Entry] = field(default_factory=list)


def read_package(archive: Archive, name: str) -> Package:
    """What the EPUB in `archive` says of itself.

    Raises ProtectedBook for text that is locked, DamagedFile for what is no EPUB, UnsafeArchive and UnsafeMarkup.
    """
    _refuse_locked(archive, name)
    path = _package_path(archive, name)
    root = parse_xml(archive.read(path, _LARGEST), name)
    package = _described(root)
    manifest = {item.get("id", ""): item for item in _all(root, "item")}
    if len(manifest) > _FILES:
        raise UnsafeArchive(name=name)
    apart = {
        _resolved(path, guide.get("href", ""))[0] for guide in _all(root, "reference") if guide.get("type") in _APART
    }
    contents = ""
    for item in manifest.values():
        if "nav" in item.get("properties", "").split():
            contents = _resolved(path, item.get("href", ""))[0]
    package.files = [
        file for file in _spine(root, manifest, path) if file in archive and file not in {contents, *apart}
    ]
    if contents in archive:
        package.contents = list(_from_nav(parse_xml(archive.read(contents, _LARGEST), name), contents))
    if not package.contents:
        package.contents = _from_ncx(archive, root, manifest, path, name)
    if not package.files:
        raise DamagedFile(name=name)
    return package


def _refuse_locked(archive: Archive, name: str) -> None:
    if "META-INF/sinf.xml" in archive:
        raise ProtectedBook(name=name)
    if _ENCRYPTION in archive:
        methods = _all(parse_xml(archive.read(_ENCRYPTION, _LARGEST), name), "EncryptionMethod")
        if any(method.get("Algorithm") not in _FONTS for method in methods):
            raise ProtectedBook(name=name)


def _package_path(archive: Archive, name: str) -> str:
    """The package document's member; without a container, the only file that looks like one."""
    if _CONTAINER in archive:
        for file in _all(parse_xml(archive.read(_CONTAINER, _LARGEST), name), "rootfile"):
            path = posixpath.normpath(unquote(file.get("full-path", "")))
            if path in archive:
                return path
    found = [member for member in archive.names() if member.lower().endswith(".opf")]
    if len(found) != 1:
        raise DamagedFile(name=name)
    return found[0]


def _described(root: Element) -> Package:
    creators = [text for text in map(_text, _all(root, "creator")) if text]
    date = next((match[0] for text in map(_text, _all(root, "date")) if (match := _DATE.match(text))), "")
    return Package(
        title=next((text for text in map(_text, _all(root, "title")) if text), ""),
        creator=", ".join(dict.fromkeys(creators[:5])),
        language=next((text for text in map(_text, _all(root, "language")) if text), ""),
        published=date if len(date) == 10 else "",
    )


def _spine(root: Element, manifest: dict[str, Element], path: str) -> list[str]:
    """The files in reading order, each once; those beside the reading order only where there are no others."""
    found: dict[str, bool] = {}
    for reference in _all(root, "itemref"):
        item = manifest.get(reference.get("idref", ""))
        if item is not None and item.get("media-type", "").lower() in _TEXT:
            found.setdefault(_resolved(path, item.get("href", ""))[0], reference.get("linear") != "no")
    return [file for file, linear in found.items() if linear] or list(found)


def _from_nav(root: Element, path: str) -> Iterator[Entry]:
    navs = list(_all(root, "nav"))
    kinds = [next((value for key, value in nav.attrib.items() if key.endswith("}type")), "") for nav in navs]
    for nav, kind in zip(navs, kinds, strict=True):
        if "toc" in kind.split() or len(navs) == 1:
            yield from _nav_entries(nav, path, -1)
            return


def _nav_entries(element: Element, path: str, depth: int) -> Iterator[Entry]:
    for child in element:
        tag = _local(child)
        if tag == "a" and child.get("href"):
            yield Entry(_text(child), *_resolved(path, child.get("href", "")), max(depth, 0))
        else:
            yield from _nav_entries(child, path, depth + (tag == "ol"))


def _from_ncx(archive: Archive, root: Element, manifest: dict[str, Element], path: str, name: str) -> list[Entry]:
    named = next((spine.get("toc", "") for spine in _all(root, "spine")), "")
    items = [manifest[named]] if named in manifest else []
    items += [item for item in manifest.values() if item.get("media-type") == "application/x-dtbncx+xml"]
    for item in items:
        file = _resolved(path, item.get("href", ""))[0]
        if file in archive:
            ncx = parse_xml(archive.read(file, _LARGEST), name)
            return [entry for points in _all(ncx, "navMap") for entry in _ncx_entries(points, file, 0)]
    return []


def _ncx_entries(element: Element, path: str, depth: int) -> Iterator[Entry]:
    for point in element:
        if _local(point) != "navPoint":
            continue
        title = target = ""
        for child in point:
            if _local(child) == "navLabel":
                title = _text(child)
            elif _local(child) == "content":
                target = child.get("src", "")
        if target:
            yield Entry(title, *_resolved(path, target), depth)
        yield from _ncx_entries(point, path, depth + 1)


def _resolved(base: str, reference: str) -> tuple[str, str]:
    """The member and the fragment that a reference in member `base` leads to."""
    path, _, fragment = reference.strip().partition("#")
    file = posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(path))) if path else base
    return file, unquote(fragment)


def _all(root: Element, local: str) -> Iterator[Element]:
    """Every element of that name whatever its namespace: books spell namespaces in many ways."""
    return (element for element in root.iter() if _local(element) == local)


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _text(element: Element) -> str:
    return _SPACE.sub(" ", "".join(element.itertext())).strip()
