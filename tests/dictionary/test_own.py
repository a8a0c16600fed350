"""Dictionaries of every kind, imported and asked."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import shutil
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reader.dictionary.folding import asked
from reader.dictionary.formats.record import Limits
from reader.dictionary.own import build
from reader.dictionary.own_index import OwnIndex, about
from reader.domain.dictionary import OwnEntry
from tests.dictionary import made

PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "plain": bytes,
    "gzip": gzip.compress,
    "bzip2": bz2.compress,
    "xz": lzma.compress,
}


@contextmanager
def imported(source: Path, limits: Limits | None = None) -> Iterator[OwnIndex]:
    """The dictionary, imported into a folder of its own beside the source."""
    path = build(source, source.parent / "dictionaries", limits=limits)
    index = OwnIndex(path, about(path).name)
    try:
        yield index
    finally:
        index.close()


def find(index: OwnIndex, term: str) -> tuple[OwnEntry, ...]:
    return index.find(asked(term), term)


def test_a_table_with_tabs(tmp_path: Path) -> None:
    rows = "word\ttranslation\n# remark\nmill\t磨坊<br>工厂\tmɪl\nCafé\t咖啡馆\\n小餐馆\nempty\t\n"
    with imported(made.text(tmp_path / "my words.tsv", rows)) as index:
        assert index.name == "my words"
        assert find(index, "mill") == (OwnEntry("my words", "mill", "mɪl", ("磨坊", "工厂")),)
        assert [entry.senses for entry in find(index, "cafe")] == [("咖啡馆", "小餐馆")]
        assert [entry.headword for entry in find(index, "CAFÉS")] == ["Café"]
        assert find(index, "word") == find(index, "empty") == find(index, "remark") == ()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_table_with_a_mark_of_its_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text("磨坊\tmill\n渡船\tferry\n", encoding=encoding)
    with imported(path) as index:
        assert [entry.senses for entry in find(index, "磨坊")] == [("mill",)]
        assert [entry.senses for entry in find(index, "渡船")] == [("ferry",)]


def pack_zip(path: Path, data: bytes) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("README.txt", "read me")
        archive.writestr("folder/words.u8", data)


@pytest.mark.parametrize("kind", ["plain", "gzip", "zip", "bzip2", "xz"])
def test_the_form_of_cc_cedict(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "words.bin"
    data = made.CEDICT.encode()
    if kind == "zip":
        pack_zip(path, data)
    else:
        path.write_bytes(PACKERS[kind](data))
    with imported(path) as index:
        expected = OwnEntry("words.bin", "传统", "chuán tǒng", ("tradition", "traditional", "CL: 个"), other="傳統")
        assert find(index, "传统") == find(index, "傳統") == (expected,)
        assert find(index, "磨坊")[0].senses == ("mill", "grist mill")


def check_ecdict(index: OwnIndex) -> None:
    (ferry,) = find(index, "Ferries")
    assert ferry.headword == "ferry"
    assert ferry.reading == "ˈferi"
    assert ferry.senses == ("n. 渡船", "v. 摆渡", "n. a boat, for people", "v. carry over")
    assert ferry.tags == ("n.", "v.", "CET-6", "IELTS", "Collins 2", "Oxford 3000")
    assert (ferry.frequency, ferry.forms) == (3900, ("ferried", "ferrying", "ferries"))
    assert [entry.headword for entry in find(index, "went")] == ["went", "go"]


@pytest.mark.parametrize("packed", [False, True])
def test_ecdict_as_csv(tmp_path: Path, packed: bool) -> None:
    path = made.ecdict_csv(tmp_path / "ecdict.csv")
    if packed:
        path.write_bytes(gzip.compress(path.read_bytes()))
    with imported(path) as index:
        assert index.name == "ECDICT"
        check_ecdict(index)


def test_ecdict_as_sqlite(tmp_path: Path) -> None:
    with imported(made.ecdict_sqlite(tmp_path / "stardict.db")) as index:
        check_ecdict(index)


WORDS = [("ferry", b"a boat for people"), ("mill", "磨坊\na house with a wheel".encode()), ("weir", b"a low dam")]


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("wide", [False, True])
def test_stardict(tmp_path: Path, packed: bool, wide: bool) -> None:
    head = made.stardict(tmp_path / "s", WORDS, wide=wide, packed=packed, synonyms=[("boat", 0), ("millhouse", 1)])
    with imported(head) as index:
        assert index.name == "Village words"
        assert find(index, "mill") == (OwnEntry("Village words", "mill", "", ("磨坊", "a house with a wheel")),)
        assert [entry.headword for entry in find(index, "millhouse")] == ["mill"]
        assert [entry.senses for entry in find(index, "weirs")] == [("a low dam",)]


@pytest.mark.parametrize(
    ("types", "text", "senses", "reading"),
    [
        ("h", b"<p>a <b>boat</b></p><img src='http://x.example/a.png'>for people", ("a boat", "for people"), ""),
        ("g", b"a <span color='red'>boat</span>", ("a boat",), ""),
        ("x", b"<k>ferry</k><tr>f</tr>a <kref>boat</kref>", ("ferry", "f", "a boat"), ""),
        ("tm", b"feri\0a boat", ("a boat",), "feri"),
        ("ym", b"du4 chuan2\0a boat", ("a boat",), "du4 chuan2"),
        ("l", "渡船".encode("gbk"), ("渡船",), ""),
        ("Wm", b"\0\0\0\x03wavboat", ("boat",), ""),
        ("", b"tferi\0ma boat\0hwith <i>oars</i>\0W\0\0\0\x02\0\0", ("a boat", "with oars"), "feri"),
    ],
)
def test_types_of_stardict_texts(
    tmp_path: Path, types: str, text: bytes, senses: tuple[str, ...], reading: str
) -> None:
    with imported(made.stardict(tmp_path / "s", [("ferry", text)], types=types)) as index:
        assert find(index, "ferry") == (OwnEntry("Village words", "ferry", reading, senses),)


@pytest.mark.parametrize("kind", ["folder", "index file", "zip", "plain", "gzip", "bzip2", "xz"])
def test_ways_in_which_stardict_comes(tmp_path: Path, kind: str) -> None:
    head = made.stardict(tmp_path / "village", WORDS, packed=True)
    if kind in ("folder", "index file"):
        path = head.parent if kind == "folder" else head.with_name("village.idx.gz")
    elif kind == "zip":
        path = Path(shutil.make_archive(str(tmp_path / "packed"), "zip", tmp_path, "village"))
    else:
        path = tmp_path / "packed"
        buffer = io.BytesIO()
        with tarfile.open(fileobj=buffer, mode="w") as archive:
            archive.add(head.parent, "village")
        path.write_bytes(PACKERS[kind](buffer.getvalue()))
    with imported(path) as index:
        assert [entry.senses for entry in find(index, "weir")] == [("a low dam",)]


STRUCTURED = {
    "type": "structured-content",
    "content": [
        {"tag": "div", "content": ["a ", {"tag": "b", "content": "boat"}]},
        {"tag": "ul", "content": [{"tag": "li", "content": "for people"}, {"tag": "li", "content": "for cars"}]},
        {"tag": "img", "path": "boat.png", "title": "picture"},
        {"tag": "ruby", "content": ["渡", {"tag": "rp", "content": "("}, {"tag": "rt", "content": "dù"}]},
    ],
}


def test_yomitan(tmp_path: Path) -> None:
    terms = [
        ["渡船", "dùchuán", "n", "", 5, ["ferry", STRUCTURED], 1, "rare"],
        ["渡", "dù", "", "v", 1, [{"type": "text", "text": "to cross"}, {"type": "image", "path": "x.png"}], 2, ""],
        ["ferries", "", "", "", 0, [["ferry", ["plural"]]], 3, ""],
        ["ferry", "", "", "", 0, ["渡船"], 4, ""],
    ]
    meta = [
        ["渡船", "freq", {"value": 900, "displayValue": "900th"}],
        ["渡", "freq", {"reading": "dù", "frequency": "77 of 100"}],
        ["渡", "freq", {"reading": "duó", "frequency": 3}],
        ["ferry", "ipa", {"reading": "ferry", "transcriptions": [{"ipa": "ˈfɛɹi", "tags": []}]}],
        ["桨", "pinyin", "jiǎng"],
        ["桨", "freq", 5000],
        ["ferry", "pitch", {"reading": "x", "pitches": []}],
    ]
    tags = [["n", "partOfSpeech", 0, "noun", 0], ["rare", "", 0, "", 0]]
    banks = {"term_bank_1": terms[:2], "term_bank_2": terms[2:], "term_meta_bank_1": meta, "tag_bank_1": tags}
    with imported(made.yomitan(tmp_path / "v.zip", banks)) as index:
        assert index.name == "Valley"
        boat = OwnEntry(
            "Valley",
            "渡船",
            "dùchuán",
            ("ferry", "a boat", "• for people", "• for cars", "渡 (dù)"),
            ("noun", "rare"),
            900,
        )
        assert find(index, "渡船") == (boat,)
        assert [(entry.senses, entry.frequency) for entry in find(index, "渡")] == [(("to cross",), 77)]
        assert [(entry.headword, entry.reading) for entry in find(index, "ferries")] == [("ferry", "ˈfɛɹi")]
        assert find(index, "桨") == (OwnEntry("Valley", "桨", "jiǎng", frequency=5000),)


def test_yomitan_of_the_first_format_and_characters(tmp_path: Path) -> None:
    banks = {
        "term_bank_1": [["ferry", "", "n", "", 0, "a boat", "a crossing"]],
        "kanji_bank_1": [["渡", "dù", "", "", "to cross"]],
    }
    with imported(made.yomitan(tmp_path / "v.zip", banks | {"kanji_bank_2": []}, format=1)) as index:
        assert [entry.senses for entry in find(index, "ferry")] == [("a boat", "a crossing")]
        assert find(index, "渡")[0].reading == "dù"


def test_occurrences_become_places(tmp_path: Path) -> None:
    meta = [["桨", "freq", 12], ["渡", "freq", 900], ["船", "freq", 5000.5]]
    path = made.yomitan(tmp_path / "f.zip", {"term_meta_bank_1": meta}, frequencyMode="occurrence-based")
    with imported(path) as index:
        assert [find(index, word)[0].frequency for word in "船渡桨"] == [1, 2, 3]


def test_a_bank_longer_than_what_is_read_at_once(tmp_path: Path) -> None:
    rows = [[f"word{number}", "", "", "", 0, ["sense " * 200], number, ""] for number in range(3000)]
    with imported(made.yomitan(tmp_path / "v.zip", {"term_bank_1": rows})) as index:
        for number in (0, 1499, 2999):
            assert find(index, f"word{number}")


def test_the_spelling_that_was_asked_for_comes_first(tmp_path: Path) -> None:
    rows = "polish\t擦亮\nPolish\t波兰的\n干\tdo\n乾\tdry\n"
    with imported(made.text(tmp_path / "a.tsv", rows)) as index:
        assert [entry.headword for entry in find(index, "Polish")] == ["Polish", "polish"]
        assert [entry.headword for entry in find(index, "polish")] == ["polish", "Polish"]
        assert [entry.headword for entry in find(index, "乾")] == ["乾", "干"]


def test_the_longest_headword(tmp_path: Path) -> None:
    with imported(made.text(tmp_path / "a.tsv", "take off\t脱\ntake\t拿\n")) as index:
        assert index.longest(["take off the", "take off", "take"]) == "take off"
        assert index.longest(["taken"]) == ""


def test_very_long_senses_are_cut_with_a_sign_and_long_words_left_out(tmp_path: Path) -> None:
    rows = f"long\t{'x' * 5000}\n{'y' * 300}\tno word\n" + "mill\t磨坊\n" * 9
    with imported(made.text(tmp_path / "a.tsv", rows), Limits(kept=1000)) as index:
        ((sense,),) = (entry.senses for entry in find(index, "long"))
        assert (len(sense), sense[-1]) == (1001, "…")
        assert find(index, "y" * 300) == ()


def test_progress_rises_to_its_end(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    rows = io.StringIO()
    rows.writelines(f"word{number}\tsense\n" for number in range(5000))
    build(
        made.text(tmp_path / "a.tsv", rows.getvalue()), tmp_path / "d", lambda done, total: seen.append((done, total))
    )
    assert seen == sorted(seen)
    assert seen[-1] == (1000, 1000)
    assert len(seen) > 5


def test_a_closed_dictionary_has_nothing(tmp_path: Path) -> None:
    with imported(made.text(tmp_path / "a.tsv", "mill\t磨坊\n")) as index:
        index.close()
        assert find(index, "mill") == ()
