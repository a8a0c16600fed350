"""What holds for every page, however it is put together."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.domain.article import Origin
from reader.errors import EmptyInput, NoArticle
from reader.importers.farm import cut_farms
from reader.importers.lines import pieces_of
from reader.importers.page import read_page
from tests.importers.pages import PAGES, load, lost

_LINES = sorted({line for path in PAGES for line in path.read_text(encoding="utf-8").split("\n")})
_ODD = st.text(alphabet='ab Z9.:：,，。|｜?？!"“”()（）-—/\\张王说的人\u3000\u00a0\u200b\t😀𠮷é', max_size=80)
_PAGE = st.lists(st.sampled_from(_LINES) | _ODD, min_size=1, max_size=25)


@given(_PAGE)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_is_lost_of_any_page(lines: list[str]) -> None:
    text = "\n".join(lines)
    try:
        draft = read_page(text, "page.txt", Origin.FILE)
    except (EmptyInput, NoArticle):
        return
    assert not lost(text, draft)
    assert draft.headline
    assert draft.english or draft.chinese
    assert all(block.text.strip() for block in (*draft.english, *draft.chinese))


@given(
    st.lists(
        st.sampled_from(["|", ":", "：", " ", "a", "A.", "人", "，", "(", "/", "2025", "-", "'", "。"]),
        min_size=1,
        max_size=6,
    ),
    st.integers(1, 4),
)
@settings(max_examples=40, deadline=None)
def test_monotonous_lines_are_read(unit: list[str], lines: int) -> None:
    text = "\n".join(["".join(unit) * 4000] * lines)
    try:
        draft = read_page(text, "page.txt", Origin.FILE)
    except (EmptyInput, NoArticle):
        return
    assert not lost(text, draft)


def test_sentences_between_paragraphs_stay() -> None:
    """Every sentence of every fixture's article stays where it is when it stands in the middle of another page."""
    first, last = (
        "The harbour was quiet on the morning of the race, and nobody was in a hurry.",
        "That is how the longest race of the year came to its end at last.",
    )
    for path in PAGES:
        for block in load(path).english:
            if block.kind.value == "paragraph" and block.text.endswith("."):
                draft = read_page(f"{first}\n\n{block.text}\n\n{last}", "page.txt", Origin.FILE)
                assert [each.text for each in draft.english] == [first, block.text, last]


@given(
    st.lists(
        st.text(alphabet="今天山上下了雪我们没有出门，。！？：；", min_size=12, max_size=120), min_size=1, max_size=8
    )
)
@settings(max_examples=60, deadline=None)
def test_chinese_that_is_said_is_no_farm(lines: list[str]) -> None:
    text = "\n".join(line + "，是。" for line in lines)
    assert all(piece.open for piece in cut_farms(pieces_of(text)))
