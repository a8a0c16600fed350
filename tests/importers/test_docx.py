"""Word files built by hand: what Word shows is read, and nothing that a hostile file hides."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.article import BlockKind, Draft, Origin
from reader.errors import BinaryInput, DamagedFile, EmptyInput, EncryptedFile, InputError, UnsafeArchive, UnsafeMarkup
from reader.importers.formats import docx
from reader.importers.registry import draft_from_bytes

_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{target}"/>'
    "</Relationships>"
)
_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="wps" xmlns:v="v"'
)
_STYLES = (
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="a4"><w:name w:val="caption"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>'
)
FIRST = "The old mill by the river was sold last spring, and nobody in the village knows who bought it."
SECOND = "Its wheel has not turned for thirty years, but the new owner wants to bake bread there again."
THIRD = "People say the first loaves will be ready before the harvest festival begins in September."
CHINESE = "河边的老磨坊去年春天卖掉了，村里没有人知道是谁买的。"


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*inner: str, style: str = "", properties: str = "") -> str:
    """A paragraph of runs; plain text becomes a run of its own."""
    runs = "".join(part if part.startswith("<") else run(part) for part in inner)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{runs}</w:p>"


def document(*body: str) -> bytes:
    """A Word file with these elements in its body."""
    return packed(
        f'<?xml version="1.0" encoding="UTF-8"?><w:document {_SPACES}><w:body>{"".join(body)}</w:body></w:document>'
    )


def packed(xml: str, target: str = "word/document.xml", method: int = zipfile.ZIP_STORED) -> bytes:
    """The package around a main part."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELATIONS.format(target=target))
        archive.writestr(target, xml)
        archive.writestr("word/styles.xml", f"<w:styles {_SPACES}>{_STYLES}</w:styles>")
        archive.writestr("word/footnotes.xml", f"<w:footnotes {_SPACES}>{paragraph('A note.')}</w:footnotes>")
    return buffer.getvalue()


def draft(*body: str) -> Draft:
    """The draft of a Word file with these elements in its body."""
    return draft_from_bytes(document(*body), "mill.docx", Origin.FILE)


def texts(found: Draft) -> list[str]:
    """The texts of the English side."""
    return [block.text for block in found.english]


def test_paragraphs_headings_title_and_captions() -> None:
    found = draft(
        paragraph("A mill wakes up", style="a3"),
        paragraph("Contents of this file\t3", style="11"),
        paragraph(FIRST),
        paragraph("Bread and water", style="1"),
        paragraph(SECOND),
        paragraph("The wheel in May", style="a4"),
        paragraph("What comes next for everybody", style="Mine"),
        paragraph(THIRD, style="Loop"),
        paragraph("河边的磨坊", style="", properties='<w:outlineLvl w:val="0"/>'),
        paragraph(CHINESE),
    )
    assert found.headline == "A mill wakes up"
    assert [(block.kind, block.text) for block in found.english] == [
        (BlockKind.PARAGRAPH, FIRST),
        (BlockKind.HEADING, "Bread and water"),
        (BlockKind.PARAGRAPH, SECOND),
        (BlockKind.CAPTION, "The wheel in May"),
        (BlockKind.HEADING, "What comes next for everybody"),
        (BlockKind.PARAGRAPH, THIRD),
    ]
    assert [(block.kind, block.text) for block in found.chinese] == [
        (BlockKind.HEADING, "河边的磨坊"),
        (BlockKind.PARAGRAPH, CHINESE),
    ]


def test_tracked_changes_are_read_as_accepted() -> None:
    found = draft(
        paragraph(
            "The old mill by the river was ",
            "<w:del><w:r><w:delText>burnt</w:delText></w:r>" + run("lost") + "</w:del>",
            "<w:ins>" + run("sold") + "</w:ins>",
            "<w:moveFrom>" + run(" somewhere") + "</w:moveFrom>",
            " last spring, and nobody in the village",
            properties='<w:pPrChange><w:pPr><w:pStyle w:val="1"/></w:pPr></w:pPrChange><w:rPr><w:del/></w:rPr>',
        ),
        paragraph("<w:moveTo>" + run(" knows who bought it.") + "</w:moveTo>"),
        paragraph(SECOND),
    )
    assert texts(found) == [FIRST, SECOND]


def field(kind: str) -> str:
    """A border of a field."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def test_fields_show_their_results_and_notes_no_marks() -> None:
    code = "<w:r><w:instrText>HYPERLINK nowhere</w:instrText></w:r>"
    found = draft(
        paragraph(
            "The old ", field("begin"), code, field("begin"), code, field("separate"), "inner", field("end"),
            field("separate"), "mill", field("end"), '<w:r><w:footnoteReference w:id="2"/></w:r>',
            "<w:hyperlink>" + run(" by the river") + "</w:hyperlink>",
            '<w:fldSimple w:instr="DATE">' + run(" was sold last") + "</w:fldSimple>",
            run(" and secretly", "<w:vanish/>"), " spring, and nobody in the ",
            "<w:r><w:t>vil</w:t><w:softHyphen/><w:t>lage</w:t></w:r>", "\u00a0knows who bought\u00ad it.",
        ),
        paragraph(field("begin"), SECOND),
        paragraph(THIRD),
    )  # fmt: skip
    assert texts(found) == [FIRST, THIRD]


def test_text_boxes_come_once_and_after_their_paragraph() -> None:
    box = "<w:txbxContent>" + paragraph(SECOND) + "</w:txbxContent>"
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice><wps:txbx>{box}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><v:textbox>{box}</v:textbox></mc:Fallback></mc:AlternateContent></w:r>"
    )
    half = FIRST.index(" was")
    found = draft(paragraph(FIRST[:half], both, FIRST[half:]), paragraph(THIRD))
    assert texts(found) == [FIRST, SECOND, THIRD]


def table(*rows: list[str]) -> str:
    """A table of cells, each of which has one paragraph or is markup."""
    cells = ["".join(f"<w:tc>{c if c.startswith('<') else paragraph(c)}</w:tc>" for c in row) for row in rows]
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def test_tables_are_lines_and_two_columns_of_languages_are_read_across() -> None:
    bread = "磨坊的轮子三十年没有转过了，新主人想在那里再烤面包。"
    found = draft(table([FIRST, CHINESE], [SECOND, bread]), paragraph(THIRD))
    assert texts(found) == [FIRST, SECOND, THIRD]
    assert [block.text for block in found.chinese] == [CHINESE, bread]
    found = draft(
        paragraph(FIRST), table(["Loaves of rye", "forty a day"], [table(["Rolls", "ten"])]), paragraph(SECOND)
    )
    assert [(block.kind, block.text) for block in found.english[1:3]] == [
        (BlockKind.PARAGRAPH, "Loaves of rye forty a day"),
        (BlockKind.PARAGRAPH, "Rolls ten"),
    ]


def test_short_sentences_side_by_side_are_no_line() -> None:
    found = draft(paragraph(FIRST), table(["The mill is open.", "磨坊开着。"]), paragraph(SECOND))
    assert texts(found) == [FIRST, "The mill is open.", SECOND]
    assert [block.text for block in found.chinese] == ["磨坊开着。"]


def test_a_table_of_words_is_the_glossary() -> None:
    rows = table(["the water wheel", "水轮"], ["harvest", "收获"], ["a loaf of bread", "一条面包"])
    found = draft(paragraph(FIRST), paragraph(SECOND), paragraph("Vocabulary", style="1"), rows)
    assert texts(found) == [FIRST, SECOND]
    assert [(gloss.term, gloss.translation) for gloss in found.glossary] == [
        ("the water wheel", "水轮"),
        ("harvest", "收获"),
        ("a loaf of bread", "一条面包"),
    ]


def test_breaks_are_lines_and_spaces_are_kept_in_runs() -> None:
    found = draft(
        paragraph("The old mill ", "by the river", "<w:r><w:t> was sold</w:t><w:br/><w:t>last year.</w:t></w:r>")
    )
    assert " ".join(texts(found)) == "The old mill by the river was sold last year."


def test_a_paragraph_for_each_broken_line_is_joined() -> None:
    lines = ["The old mill by the river was sold", "last spring, and nobody in the village", "knows who bought it."]
    more = ["Its wheel has not turned for thirty years,", "but the new owner wants to bake bread there", "again."]
    found = draft(*map(paragraph, lines), paragraph(""), *map(paragraph, more))
    assert texts(found) == [FIRST, SECOND]


@pytest.mark.parametrize("name", ["mill.docx", "standard input"])
def test_word_files_are_known_by_name_or_by_contents(name: str) -> None:
    assert texts(draft_from_bytes(document(paragraph(FIRST)), name, Origin.FILE)) == [FIRST]


def test_other_documents_are_named_as_what_they_are() -> None:
    with pytest.raises(BinaryInput, match=r"a\.docx"):
        docx.read(packed("<workbook/>", "xl/workbook.xml"), "a.docx", Origin.FILE)
    with pytest.raises(BinaryInput):
        docx.read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "a.docx", Origin.FILE)
    sealed = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(EncryptedFile):
        docx.read(sealed, "a.docx", Origin.FILE)
    with pytest.raises(DamagedFile):
        docx.read(b"{\\rtf1 Hello.}", "a.docx", Origin.FILE)
    with pytest.raises(EmptyInput):
        draft(paragraph(""))


BOMB = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    "xml",
    [
        BOMB + f"<w:document {_SPACES}><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>",
        '<!DOCTYPE d SYSTEM "file:///etc/passwd">' + f"<w:document {_SPACES}/>",
        f"<w:document {_SPACES}>" + "<w:p>" * 100_000 + "</w:p>" * 100_000 + "</w:document>",
    ],
)
def test_entities_document_types_and_deep_nesting_are_refused(xml: str) -> None:
    with pytest.raises(UnsafeMarkup, match=r"a\.docx"):
        docx.read(packed(xml), "a.docx", Origin.FILE)


def test_a_bomb_in_the_package_is_refused() -> None:
    with pytest.raises(UnsafeArchive):
        docx.read(packed(" " * 40_000_000, method=zipfile.ZIP_DEFLATED), "a.docx", Origin.FILE)


def test_large_nonsense_is_read_in_one_go() -> None:
    merged = paragraph("a", properties="<w:rPr><w:del/></w:rPr>") * 20_000
    fields = paragraph((field("begin") + field("separate") + run("a")) * 20_000)
    found = draft(merged, fields, paragraph(FIRST))
    assert texts(found)[-1] == FIRST


PARTS = st.sampled_from(
    ["<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>",
     "</w:tc>", "<w:txbxContent>", "</w:txbxContent>", "<w:del>", "</w:del>", "<w:pPr>", "</w:pPr>", "A word. ",
     '<w:fldChar w:fldCharType="end"/>', '<w:pStyle w:val="1"/>', "<w:br/>", "<w:sectPr/>", "<!--", "&#0;"]
)  # fmt: skip


@given(st.lists(PARTS, max_size=40), st.booleans())
def test_any_mixture_of_elements_is_a_draft_or_one_sentence(parts: list[str], closed: bool) -> None:
    body = "".join(parts)
    if closed:  # every element closes, in whatever place
        opened: list[str] = []
        kept: list[str] = []
        for part in parts:
            if part.startswith("</"):
                kept += [f"</{opened.pop()}>"] if opened else []
            elif part not in ("<!--", "&#0;"):
                kept.append(part)
                opened += [part[1:-1]] if part.startswith("<") and not part.endswith("/>") else []
        body = "".join(kept) + "".join(f"</{name}>" for name in reversed(opened))
    try:
        found = draft(body, paragraph(FIRST))
    except InputError:
        assert not closed
        return
    assert found.english
