"""Which of several that ask becomes the source: the first, in every run of the program."""

from __future__ import annotations

from reader.domain.article import Origin
from reader.importers.registry import draft_from_text

_TALK = "The island and its lighthouse\n\n" + "\n\n".join(
    f"{house}: What did the council of the island decide about the lighthouse this week?\n\n"
    f"Ada Brook: We decided to paint its door number {number} blue, and to mend the lamp before winter comes."
    for number, house in enumerate(("NHBT", "KLRV", "PDWX", "QSTM", "ZFGB", "VCXR", "MHKD"))
)


def test_the_first_of_several_houses_that_ask_is_the_source() -> None:
    assert draft_from_text(_TALK, "talk", Origin.PASTE).source == "NHBT"
