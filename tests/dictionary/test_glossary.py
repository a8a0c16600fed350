"""The project's own glossary: its file, and its entries both ways."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.dictionary.glossary import glossary_file, read_terms, spelt
from reader.dictionary.index import Dictionary
from reader.dictionary.source import Row
from reader.domain.dictionary import Source
from reader.text.characters import is_han, simplify


def test_the_file_is_whole() -> None:
    terms = list(read_terms(glossary_file()))
    assert len(terms) >= 450
    english = [each for term in terms for each in term.english]
    assert len(english) == len(set(english))
    for term in terms:
        assert term.english
        assert term.chinese
        assert term.field
        assert term.note
        assert len(term.traditional) in (0, len(term.chinese))
        assert len(set(term.chinese)) == len(term.chinese)
        assert all(simplify(word) == word and any(map(is_han, word)) for word in term.chinese)
        assert not any(is_han(character) for each in term.english for character in each)
    assert len({term.field for term in terms}) >= 6


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "terms.tsv"
    path.write_text("# note\n\na; b\t甲\t\tfield\tnote\nc\t乙\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"terms\.tsv, line 4: 2 columns"):
        list(read_terms(path))


def test_every_term_answers_both_ways(real_dictionary: Dictionary) -> None:
    for term in read_terms(glossary_file()):
        for english in term.english:
            entries = real_dictionary.english(english)
            answers = [item for entry in entries for item in entry.translations if item.source is Source.GLOSSARY]
            assert {item.headword for item in answers} >= set(term.chinese[:1]), english
        for chinese in term.chinese:
            assert real_dictionary.chinese(chinese), chinese


def test_entries_say_where_they_come_from(real_dictionary: Dictionary) -> None:
    own = real_dictionary.chinese("海合会")[0]
    assert (own.source, own.traditional, own.pinyin) == (Source.GLOSSARY, "海合會", "Hǎi hé huì")
    assert own.glosses == ("Gulf Cooperation Council (GCC)",)
    assert {entry.source for entry in real_dictionary.chinese("和平")} == {Source.DICTIONARY}
    # Where the dictionary says the same, one entry is enough.
    assert [entry.source for entry in real_dictionary.chinese("一带一路")] == [Source.DICTIONARY]


def test_names_are_words_and_expressions_are_not(real_dictionary: Dictionary) -> None:
    assert real_dictionary.has("海合会")
    assert not real_dictionary.has("历史新低")
    assert real_dictionary.among(["历史新低", "海合会", "新高历史"]) == {"历史新低", "海合会"}


def test_traditional_forms_that_converting_would_miss(real_dictionary: Dictionary) -> None:
    assert real_dictionary.chinese("干细胞")[0].traditional == "幹細胞"
    assert real_dictionary.chinese("公私伙伴关系")[-1].traditional == "公私夥伴關係"
    assert real_dictionary.chinese("公私夥伴關係")


def test_spelling_by_the_fewest_words() -> None:
    def row(traditional: str, simplified: str, numbered: str) -> list[Row]:
        return [Row(0, traditional, simplified, numbered, ("",))]

    words = {
        "银行": row("銀行", "银行", "yin2 hang2"),
        "行": row("行", "行", "xing2"),
        "中国": row("中國", "中国", "Zhong1 guo2"),
        "银": row("銀", "银", "yin2"),
    }
    assert spelt("中国银行", words) == ("中國銀行", "zhong1 guo2 yin2 hang2")
    assert spelt("3D行", words) == ("3D行", "3 D xing2")
