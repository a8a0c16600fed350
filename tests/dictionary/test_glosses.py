"""Glosses can be read, and nothing in them is lost."""

from __future__ import annotations

import pytest

from reader.dictionary.glosses import is_surname_only, is_variant_only, readable


def test_references_become_readable_and_are_kept() -> None:
    shown = readable(["old variant of 傳統|传统[chuan2 tong3]", "see also 吃香[chi1 xiang1]"])
    assert shown.glosses == ("old variant of 传统 (chuántǒng)", "see also 吃香 (chīxiāng)")
    assert shown.see == ("传统", "吃香")


def test_classifiers_stand_apart() -> None:
    shown = readable(["university", "CL:所[suo3],個|个[ge4]"])
    assert shown.glosses == ("university",)
    assert shown.classifiers == ("所", "个")
    assert shown.see == ()


def test_classifiers_at_the_end_of_a_gloss() -> None:
    shown = readable(["horse (CL:匹[pi3])"])
    assert (shown.glosses, shown.classifiers) == (("horse",), ("匹",))


def test_everyday_senses_come_first() -> None:
    rare = ["surname Hao", "(old) vast", "variant of 昊[hao4]"]
    shown = readable([*rare, "good", "(literary) to wish", "well", "also pr. [hao1]"], "好")
    assert shown.glosses == (
        "good", "well", "(old) vast", "(literary) to wish", "surname Hao", "variant of 昊 (hào)", "also pr. hāo",
    )  # fmt: skip


def test_pronunciations_without_a_word() -> None:
    assert readable(["a moment (Taiwan pr. [hui3])"]).glosses == ("a moment (Taiwan pr. huǐ)",)


def test_a_word_does_not_refer_to_itself() -> None:
    assert readable(["old variant of 和[he2]"], "和").see == ()


def test_latin_letters_belong_to_a_reference() -> None:
    assert readable(["abbr. for B型超聲|B型超声[B xing2 chao1 sheng1]"]).see == ("B型超声",)


@pytest.mark.parametrize(
    ("glosses", "expected"),
    [
        (["variant of 爲|为[wei4]"], True),
        (["erhua variant of 花[hua1]", "Taiwan pr. [hua2]"], True),
        (["old variant of 和[he2]", "harmonious"], False),
        (["a variant of the game"], False),
        (["to see 电影"], False),
        ([], False),
    ],
)
def test_variants(glosses: list[str], expected: bool) -> None:
    assert is_variant_only(glosses) is expected


def test_surnames() -> None:
    assert is_surname_only(["surname He"])
    assert not is_surname_only(["surname Wang", "king"])
