# ruff: noqa: E501 - tables of Chinese words, whose characters count twice
"""Whether a short line is the name of a newspaper, an agency, a broadcaster or a podcast."""

from __future__ import annotations

import re

from reader.importers.names import is_initials
from reader.importers.tables import simple, words
from reader.text.characters import HAN, han_count

# The last word of a name that hardly ends anything else in capitals.
_KINDS = words(
    "daily times post herald tribune journal gazette observer guardian chronicle courier mirror press agency broadcasting"
    " broadcaster radio television tv podcast podcasts network weekly monthly magazine review bulletin telegraph independent"
    " wire argus inquirer dispatch examiner fm news newswire service quarterly almanac newspaper"
)
# Words that end many a title too: with "The" before them they are a newspaper's.
_KINDS_WITH_THE = words("star sun mail standard globe echo report show today media online record press economist hour")
# A masthead in capitals; BREAKING NEWS and SPECIAL REPORT are none.
_KINDS_IN_CAPITALS = words("times post herald tribune journal gazette observer guardian chronicle courier telegraph")
_KNOWN = words("xinhua reuters bloomberg bbc cgtn cnn npr afp ap cctv voa dw abc nbc cbs nhk cna")
_SMALL = words("of the and for de la le")
_CHINESE = re.compile(
    f"[{HAN}A-Za-z0-9]{{0,10}}(?:日报|日報|晚报|晚報|早报|早報|晨报|时报|時報|周报|周刊|週刊|月刊|新闻|新聞|新闻网|新聞網|通讯社|通訊社|新华社|新华网"
    "|[^会會公旅本该报]社|[^互联官上]网|报|報|电台|電台|电视台|電視台|广播|廣播|播客|频道|頻道|FM|杂志|雜誌|客户端|观察|觀察|英语)"
)
_SAID = re.compile("订阅|电子报|投稿|[的了在是看读讀上会會要有为為让讓不]")
_LONGEST = 6  # words


def is_outlet(text: str) -> bool:
    """Whether the words of a line are a publisher's name by their form; a title in capitals is none."""
    if han_count(text):
        text = simple(text)
        return bool(_CHINESE.fullmatch(text)) and len(text) <= 14 and not _SAID.search(text)
    parts = text.split()
    if not 1 <= len(parts) <= _LONGEST or not all(part[0].isupper() or part in _SMALL for part in parts):
        return False
    if parts[0].lower() in _KNOWN or (len(parts) == 1 and is_initials(text)):
        return True
    last = parts[-1].lower()
    if len(parts) < 2 or (text.isupper() and last not in _KINDS_IN_CAPITALS):
        return False
    if parts[0] in ("Daily", "Radio") and len(parts) <= 3:
        return True
    return last in _KINDS or (last in _KINDS_WITH_THE and parts[0] == "The")
