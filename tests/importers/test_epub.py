"""Books as EPUB: chapters in order, with their titles, without what is no text of theirs."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path
from typing import Any

import pytest

from reader.domain.article import BlockKind, Draft, Origin, Side
from reader.errors import DamagedFile, InputError, NoArticle, ProtectedBook, TooLarge, UnsafeArchive, UnsafeMarkup
from reader.importers.formats.epub import read as read_epub
from reader.importers.registry import drafts_from_bytes
from reader.services.importing import Importing

CONTAINER = (
    '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
ONE = "The lamp on the quay had burned for ninety years before anybody asked who paid for its oil."
TWO = "Marta kept the ledger in a biscuit tin, and every spring she counted the barrels twice."
THREE = "When the harbour froze, the boats stood in the ice like cups on a shelf until March."
ZH = "码头上的那盏灯亮了九十年，才有人问起灯油的钱是谁付的。"
ZH_TWO = "玛尔塔把账本放在饼干盒里，每年春天都要把油桶数上两遍。"
ZH_THREE = "港口结冰的时候，船只像架子上的杯子一样立在冰里，一直到三月。"


def page(body: str, head: str = "<title>file title</title>") -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" '
        f'xmlns:epub="http://www.idpf.org/2007/ops"><head>{head}</head><body>{body}</body></html>'
    )


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def nav(*entries: tuple[str, str]) -> str:
    lines = "".join(f'<li><a href="{target}">{title}</a></li>' for target, title in entries)
    return page(f'<nav epub:type="toc"><h1>Contents</h1><ol>{lines}</ol></nav>')


def ncx(*entries: tuple[str, str]) -> str:
    points = "".join(
        f'<navPoint id="n{n}"><navLabel><text>{title}</text></navLabel><content src="{target}"/></navPoint>'
        for n, (target, title) in enumerate(entries)
    )
    return (
        '<?xml version="1.0"?><!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" '
        '"http://www.daisy.org/z3986/2005/ncx-2005-1.dtd">'
        f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>{points}</navMap></ncx>'
    )


def package(files: list[str], contents: str, extra: str = "", spine: str = "") -> str:
    items = "".join(
        f'<item id="i{n}" href="{file}" media-type="application/xhtml+xml"/>' for n, file in enumerate(files)
    )
    if contents == "nav.xhtml":
        items += '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
    elif contents:
        items += f'<item id="ncx" href="{contents}" media-type="application/x-dtbncx+xml"/>'
    refs = spine or "".join(f'<itemref idref="i{n}"/>' for n in range(len(files)))
    return (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Quay Lamp</dc:title>'
        "<dc:creator>Ines Varga</dc:creator><dc:language>en</dc:language><dc:date>2019-04-02</dc:date></metadata>"
        f'<manifest>{items}</manifest><spine toc="ncx">{refs}</spine>{extra}</package>'
    )


def pack(members: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def book(pages: dict[str, str], contents: str | None = None, kind: str = "nav.xhtml", **options: Any) -> bytes:
    members: dict[str, str | bytes] = {"META-INF/container.xml": CONTAINER}
    members["OEBPS/book.opf"] = package(list(pages), kind if contents else "", **options)
    if contents:
        members["OEBPS/" + kind] = contents
    return pack({**members, **{"OEBPS/" + name: text for name, text in pages.items()}})


def chapters(data: bytes, name: str = "lamp.epub") -> list[Draft]:
    return read_epub(data, name, Origin.FILE)


def texts(draft: Draft, side: Side = Side.ENGLISH) -> list[str]:
    return [block.text for block in draft.side(side)]


@pytest.mark.parametrize(("kind", "make"), [("nav.xhtml", nav), ("toc.ncx", ncx)])
def test_chapters_in_order_with_titles(kind: str, make: Any) -> None:
    pages = {
        "b.xhtml": page("<h1>Chapter 1</h1>" + paragraphs(ONE, TWO)),
        "a.xhtml": page("<h2>Ice</h2>" + paragraphs(THREE)),
    }
    first, second = chapters(book(pages, make(("b.xhtml", "Chapter 1"), ("a.xhtml", "Ice")), kind))
    assert (first.headline, second.headline) == ("The Quay Lamp: Chapter 1", "Ice")
    assert (texts(first), texts(second)) == ([ONE, TWO], [THREE])
    for draft in (first, second):
        assert (draft.source, draft.byline, draft.published) == ("The Quay Lamp", "Ines Varga", "2019-04-02")
        assert (draft.origin, draft.url) == (Origin.FILE, "")


def test_without_contents_headings_are_titles() -> None:
    pages = {
        "one.xhtml": page("<h1>Chapter One</h1><h2>The Lamp</h2>" + paragraphs(ONE)),
        "two.xhtml": page(paragraphs(TWO)),
    }
    first, second = chapters(book(pages))
    assert first.headline == "Chapter One: The Lamp"
    assert texts(first) == [ONE]
    assert second.headline.startswith("Marta kept the ledger")


def test_one_file_with_several_chapters_is_cut_where_the_contents_lead() -> None:
    body = (
        paragraphs("A note before everything says that this harbour is nowhere, and that its people are everybody.")
        + f'<h2 id="c1">Lamp</h2>{paragraphs(ONE)}<div><a id="c2"></a><h2>Ledger</h2>{paragraphs(TWO)}</div>'
        + f'<p id="c3">{THREE}</p>'
    )
    contents = nav(("all.xhtml#c1", "Lamp"), ("all.xhtml#c2", "Ledger"), ("all.xhtml#c3", "Ice"))
    drafts = chapters(book({"all.xhtml": page(body)}, contents))
    assert [draft.headline for draft in drafts[1:]] == ["Lamp", "Ledger", "Ice"]
    assert [texts(draft) for draft in drafts[1:]] == [[ONE], [TWO], [THREE]]
    assert "nowhere" in texts(drafts[0])[0]


def test_sections_inside_a_chapter_do_not_part_it() -> None:
    contents = page(
        '<nav epub:type="toc"><ol><li><a href="c.xhtml">Lamp</a>'
        '<ol><li><a href="c.xhtml#s">Oil</a></li></ol></li></ol></nav>'
    )
    body = f'<h1>Lamp</h1>{paragraphs(ONE)}<h2 id="s">Oil</h2>{paragraphs(TWO)}'
    (draft,) = chapters(book({"c.xhtml": page(body)}, contents))
    assert texts(draft) == [ONE, "Oil", TWO]
    assert draft.english[1].kind is BlockKind.HEADING


def test_a_chapter_goes_on_in_files_without_a_name() -> None:
    pages = {
        "a.xhtml": page(paragraphs(ONE)),
        "a_split.xhtml": page(paragraphs(TWO)),
        "b.xhtml": page(f"<h1>Ice</h1>{paragraphs(THREE)}"),
    }
    first, second = chapters(book(pages, nav(("a.xhtml", "Lamp"))))
    assert (first.headline, texts(first)) == ("Lamp", [ONE, TWO])
    assert (second.headline, texts(second)) == ("Ice", [THREE])


def test_front_matter_is_no_chapter() -> None:
    pages = {
        "cover.xhtml": page(
            '<img src="c.jpg" alt="The cover shows a lamp over a harbour, painted in blue and grey."/>'
        ),
        "title.xhtml": page("<h1>The Quay Lamp</h1><p>Ines Varga</p>"),
        "rights.xhtml": page(
            paragraphs("Copyright 2019 Ines Varga. All rights reserved. No part of this may be copied.")
        ),
        "toc.xhtml": page(f'<section epub:type="toc">{paragraphs(ONE)}</section>'),
        "notes.xhtml": page(f'<section role="doc-endnotes">{paragraphs(TWO)}</section>'),
        "a.xhtml": page(f"<h1>Ice</h1>{paragraphs(THREE)}"),
    }
    assert [texts(draft) for draft in chapters(book(pages))] == [[THREE]]


def test_what_the_guide_calls_apart_and_what_is_not_in_line() -> None:
    pages = {name: page(paragraphs(text)) for name, text in (("a.xhtml", ONE), ("b.xhtml", TWO), ("c.xhtml", THREE))}
    guide = '<guide><reference type="copyright-page" href="b.xhtml"/></guide>'
    spine = '<itemref idref="i0" linear="no"/><itemref idref="i1"/><itemref idref="i2"/><itemref idref="i2"/>'
    assert [texts(draft) for draft in chapters(book(pages, extra=guide, spine=spine))] == [[THREE]]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ('Nobody slept<a epub:type="noteref" href="#n1">1</a> that night.', "Nobody slept that night."),
        ('Nobody slept<sup><a href="n.xhtml#n1">12</a></sup> that night.', "Nobody slept that night."),
        ('Nobody slept<a href="#n1"><sup>a</sup></a> that night.', "Nobody slept that night."),
        ('Nobody slept<a href="#n1">[3]</a> that night.', "Nobody slept that night."),
        ("Nobody slept<sup>*</sup> that night.", "Nobody slept that night."),
        ('Nobody slept<a class="fnref" href="#n">3</a> that night.', "Nobody slept that night."),
        ('Nobody slept<a href="#n"><span class="superscript">3</span></a> that night.', "Nobody slept that night."),
        ("About 10<sup>6</sup> people slept.", "About 106 people slept."),
        ('See <a href="#c2">Chapter 2</a> for the rest.', "See Chapter 2 for the rest."),
        ("Nobody<span hidden=''> at all</span> slept that night.", "Nobody slept that night."),
        ("Nobody<span style='color: red; DISPLAY :none'> at all</span> slept.", "Nobody slept."),
        ("Nobody<span aria-hidden='true'> at all</span> slept.", "Nobody slept."),
        ("Nobody <img src='x.png' alt='a picture of sleep'/>slept.", "Nobody slept."),
        ("Nobody<span epub:type='pagebreak' id='p3'>3</span> slept.", "Nobody slept."),
        ("No\u00adbody&#160;slept &amp; <i>dreamt</i>\n  that   night.", "Nobody slept & dreamt that night."),
        ("Nobody<script/><style/> slept.", "Nobody slept."),
    ],
)
def test_what_is_read_of_a_paragraph(written: str, read: str) -> None:
    (draft,) = chapters(book({"a.xhtml": page(paragraphs(ONE, written, THREE))}))
    assert texts(draft) == [ONE, read, THREE]


def test_ruby_and_notes_in_chinese() -> None:
    body = (
        "<p>\u3000\u3000<ruby>码头<rp>(</rp><rt>mǎtóu</rt><rp>)</rp></ruby>上的那盏灯亮了九十年，"
        '才有人问起灯油的钱是谁付的。<sup><a href="#f">①</a></sup></p>'
        f'<p>{ZH_TWO}<a href="#g">〔注2〕</a></p>'
        '<aside epub:type="footnote" id="f"><p>这是脚注，读者不必看到它。</p></aside>'
    )
    (draft,) = chapters(book({"a.xhtml": page(body)}))
    assert texts(draft, Side.CHINESE) == [ZH, ZH_TWO]


def test_a_bilingual_chapter_has_two_sides() -> None:
    body = "<h1>Lamp</h1>" + paragraphs(ONE, ZH, TWO, ZH_TWO, THREE, ZH_THREE)
    (draft,) = chapters(book({"a.xhtml": page(body)}))
    assert texts(draft) == [ONE, TWO, THREE]
    assert texts(draft, Side.CHINESE) == [ZH, ZH_TWO, ZH_THREE]
    assert [(pair.english, pair.chinese) for pair in draft.pairs] == [(0, 0), (1, 1), (2, 2)]


def test_names_with_escapes_folders_and_other_encodings() -> None:
    members: dict[str, str | bytes] = {
        "META-INF/container.xml": CONTAINER,
        "OEBPS/book.opf": package(["text/ch%201.xhtml", "text/灯.xhtml"], "nav.xhtml"),
        "OEBPS/nav.xhtml": nav(("text/ch%201.xhtml#top", "Lamp"), ("text/%E7%81%AF.xhtml", "灯")),
        "OEBPS/text/ch 1.xhtml": page(paragraphs(ONE)).encode("utf-16"),
        "OEBPS/text/灯.xhtml": page(paragraphs(ZH, ZH_TWO)).encode("gb18030"),
    }
    first, second = chapters(pack(members))
    assert (first.headline, texts(first)) == ("Lamp", [ONE])
    assert (second.headline, texts(second, Side.CHINESE)) == ("灯", [ZH, ZH_TWO])


def with_members(**changes: str | bytes) -> bytes:
    """A sound book with some members replaced."""
    members: dict[str, str | bytes] = {
        "META-INF/container.xml": CONTAINER,
        "OEBPS/book.opf": package(["a.xhtml"], ""),
        "OEBPS/a.xhtml": page(paragraphs(ONE)),
    }
    names = {"container": "META-INF/container.xml", "opf": "OEBPS/book.opf", "chapter": "OEBPS/a.xhtml"}
    names["encryption"] = "META-INF/encryption.xml"
    members.update({names[key]: value for key, value in changes.items()})
    return pack(members)


def encryption(algorithm: str) -> str:
    return (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#">'
        f'<enc:EncryptedData><enc:EncryptionMethod Algorithm="{algorithm}"/></enc:EncryptedData></encryption>'
    )


def test_a_locked_book_says_so() -> None:
    with pytest.raises(ProtectedBook, match=r"lamp\.epub is protected against copying \(DRM\)"):
        chapters(with_members(encryption=encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc")))
    fonts_only = with_members(encryption=encryption("http://www.idpf.org/2008/embedding"))
    assert texts(chapters(fonts_only)[0]) == [ONE]


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (with_members(opf=BOMB + package(["a.xhtml"], "")), UnsafeMarkup),
        (with_members(container=OUTSIDE + CONTAINER[21:]), UnsafeMarkup),
        (with_members(opf="<a>" * 300 + "</a>" * 300), UnsafeMarkup),
        (with_members(opf="<package"), DamagedFile),
        (with_members(opf=""), DamagedFile),
        (with_members(opf='<?xml version="1.0" encoding="klingon"?><package/>'), DamagedFile),
        (with_members(opf="<package/>"), DamagedFile),
        (with_members(opf=package(["../../etc/passwd", "gone.xhtml", "http://example.org/a"], "")), DamagedFile),
        (with_members(container="<container/>", opf="<package/>"), DamagedFile),
        (with_members(chapter=""), NoArticle),
        (with_members(chapter=page("<img src='a.png' alt='nothing'/>")), NoArticle),
        (with_members(chapter=b"\x89PNG\r\n\x1a\n" + bytes(300)), NoArticle),
        (with_members(opf=package(["a.xhtml"], "", extra="".join(f"<x{n}/>" for n in range(510_000)))), UnsafeMarkup),
        (with_members(chapter=page("x" * 3_000_000)), UnsafeArchive),
        (pack({}), DamagedFile),
        (with_members()[:-200], DamagedFile),
        (b"PK\x03\x04", DamagedFile),
    ],
)
def test_hostile_and_broken_books_end_in_a_sentence(data: bytes, error: type[InputError]) -> None:
    with pytest.raises(error, match=r"lamp\.epub"):
        chapters(data)


def test_a_container_that_is_missing_or_wrong_is_made_up_for() -> None:
    assert texts(chapters(with_members(container="<container/>"))[0]) == [ONE]


def test_text_may_use_an_entity_of_its_own_and_nothing_happens() -> None:
    body = (
        "<!DOCTYPE html [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><html><body><p>"
        + ONE
        + "</p><p>&e;</p></body></html>"
    )
    said = " ".join(texts(chapters(with_members(chapter=body))[0]))
    assert ONE in said
    assert "root:" not in said


@pytest.mark.parametrize("piece", ["<div>", "<a href='#'><sup>", "<p", "<!--", "&#", "<ruby><rt>", "</p>", "<![CDATA["])
def test_deep_and_broken_markup_ends(piece: str) -> None:
    data = with_members(chapter="<html><body>" + f"<p>{ONE}</p>" + piece * 4_000)
    try:
        found = chapters(data)
    except InputError:
        return
    assert ONE in " ".join(texts(found[0]))


def test_contents_that_lead_nowhere_do_no_harm() -> None:
    contents = nav(("gone.xhtml", "Gone"), ("a.xhtml#gone", "Lamp"), ("", "Nothing"), ("a.xhtml#gone", "Twice"))
    (draft,) = chapters(book({"a.xhtml": page(paragraphs(ONE))}, contents))
    assert (draft.headline, texts(draft)) == ("Lamp", [ONE])


def test_a_book_is_known_by_its_first_bytes_too(tmp_path: Path) -> None:
    pages = {name: page(f"<h1>{name}</h1>{paragraphs(text)}") for name, text in (("Lamp", ONE), ("Ice", THREE))}
    data = book(pages)
    assert len(drafts_from_bytes(data, "download.bin", Origin.FILE)) == 2
    path = tmp_path / "lamp.epub"
    path.write_bytes(data)
    assert [draft.headline for draft in Importing().all_from_path(path)] == ["Lamp", "Ice"]
    assert Importing().from_path(path).headline == "Lamp"
    pictures = io.BytesIO(data)
    with zipfile.ZipFile(pictures, "a") as archive:
        archive.writestr("OEBPS/photo.jpg", os.urandom(12_000_000))
    path.write_bytes(pictures.getvalue())
    assert Importing().from_path(path).headline == "Lamp"
    path.with_suffix(".txt").write_bytes(pictures.getvalue())
    with pytest.raises(TooLarge):
        Importing().from_path(path.with_suffix(".txt"))
    with pytest.raises(ProtectedBook):
        Importing().from_bytes(with_members(encryption=encryption("x")), "b.epub")
