"""PDF files with a text layer: lines in reading order become paragraphs again, then go the way of every text."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from pathlib import PurePath

from reader.domain.article import BlockKind, Draft, Origin, RemovalReason, Side
from reader.importers.formats.pdf_layout import Line, lines_in_order
from reader.importers.formats.pdf_text import contents_of
from reader.importers.lines import Piece, Role, tidy
from reader.importers.outlets import is_outlet
from reader.importers.page import read_pieces
from reader.importers.shape import ends_sentence, needs_more, side_of, size
from reader.importers.tables import words

_LARGE = 1.15  # times the body's size: a heading
_TITLE = 1.3  # times the body's size: the title, at the top of the first page
_TOP = 14  # lines of the first page among which the title is looked for
_SPACING = 1.3  # times the usual distance between lines: a new paragraph
_INDENT = 0.7  # ems
_RUBBISH = re.compile(
    r"microsoft word\s*-.*|(?:untitled|document|presentation|slide|title|无标题|未命名|文档)[\s\d]*"
    r"|.*\.(?:docx?|pdf|rtf|odt|indd|qxd|tex|dvi|pptx?|wps|html?|txt)\b.*|[\W\d_]*",
    re.IGNORECASE,
)
_ITEM = re.compile(
    r"(?:[•●▪◦■□◆·*–—-]\s|\(?\d{1,2}[.)、]\s?\D|[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)"
)
# A compound's hyphen at the end of a line stays: these beginnings are seldom parts of divided words.
_COMPOUND = words(
    "all anti co cross eight ex far fast five four full half hard high long low mid multi nine non one part post pre "
    "pro re self semi seven short six so state ten three two under well world year"
)


def read(data: bytes, name: str, origin: Origin) -> Draft:
    """The draft of the article in a PDF.

    Raises DamagedFile, EncryptedFile, TooManyPages, NoTextLayer, EmptyInput, NoArticle.
    """
    contents = contents_of(data, name)
    lines, repeated = lines_in_order(contents.pages)
    pieces = _pieces(lines)
    _choose_title(pieces, contents.title, name, _body_size(lines))
    result = [piece for piece, _ in pieces]
    for text in repeated:
        result.append(Piece(tidy(text), True, role=Role.REMOVED, reason=RemovalReason.NAVIGATION))
    return read_pieces([piece for piece in result if piece.text], name, origin)


def _pieces(lines: list[Line]) -> list[tuple[Piece, Line]]:
    """Paragraphs and headings, each with its first line."""
    body = _body_size(lines)
    spacing = _spacings(lines)
    edges = _edges(lines)
    written = Counter(re.findall(r"[a-z]+(?:-[a-z]+)*", " ".join(line.text for line in lines).lower()))
    result: list[tuple[Piece, Line]] = []
    above: Line | None = None
    for line in lines:
        if above is not None and _goes_on(above, line, result[-1][1], spacing, edges):
            piece = result[-1][0]
            piece.text = _joined(piece.text, line.text, written)
        else:
            kind = BlockKind.HEADING if _is_heading(line, body) else BlockKind.PARAGRAPH
            result.append((Piece(line.text, True, kind=kind), line))
        above = line
    for piece, first in result:
        if piece.kind is BlockKind.HEADING and piece.text != first.text and ends_sentence(piece.text):
            piece.kind = BlockKind.PARAGRAPH  # large letters, as of another script's face, but whole sentences
        piece.text = tidy(piece.text.replace("\x02", "-"))
    return result


def _body_size(lines: list[Line]) -> float:
    """The size of most of the text."""
    counts: Counter[float] = Counter()
    for line in lines:
        counts[round(line.size, 1)] += len(line.text)
    return counts.most_common(1)[0][0] if counts else 1.0


def _spacings(lines: list[Line]) -> dict[float, float]:
    """The usual distance between two lines of a paragraph, in points, for each size of text: the lower quartile."""
    gaps: dict[float, list[float]] = {}
    for line in lines:
        if 0 < line.gap < 3 * line.size:
            gaps.setdefault(round(line.size, 1), []).append(line.gap)
    return {key: sorted(each)[len(each) // 4] for key, each in gaps.items()}


def _edges(lines: list[Line]) -> dict[int, tuple[float, float]]:
    """Where the lines of each column begin and end, in points from the page's left."""
    result: dict[int, tuple[float, float]] = {}
    for column, group in itertools.groupby(lines, key=lambda line: line.column):
        each = list(group)
        counts = Counter(round(line.left) for line in each)
        most = max(counts.values())
        left = min(place for place, count in counts.items() if count >= max(2, most // 2) or most == 1)
        result[column] = (float(left), max(line.right for line in each))
    return result


def _is_heading(line: Line, body: float) -> bool:
    return line.size > _LARGE * body and len(line.text) <= 160


def _goes_on(
    above: Line, line: Line, first: Line, spacing: dict[float, float], edges: dict[int, tuple[float, float]]
) -> bool:
    """Whether `line` belongs to the paragraph that began with `first` and has come to `above`."""
    if abs(line.size - above.size) > 0.12 * max(line.size, above.size) or _ITEM.match(line.text):
        return False
    stopped = ends_sentence(above.text) and not needs_more(above.text)
    left, right = edges[above.column]
    free = right - above.right
    short = free > max(2.5 * above.size, 0.12 * (right - left))
    indent = _INDENT * line.size
    indented = line.left > edges[line.column][0] + indent
    if line.column != above.column:
        # Over a column's or a page's end only what stopped in mid-sentence is known to go on.
        return not (stopped or short or indented) and side_of(above.text) is side_of(line.text)
    if not 0 < line.gap <= _SPACING * spacing.get(round(line.size, 1), line.gap):
        return False
    if indented and line.left > above.left + indent:
        return False
    if above is not first and line.left < above.left - indent:
        return False  # a quotation, set in, has ended
    if stopped:
        return not short and side_of(above.text) is side_of(line.text)
    # A heading in the text's own size stands alone in its line.
    return free < 0.4 * (right - left) or line.text[:1].islower()


def _joined(text: str, more: str, written: Counter[str]) -> str:
    """A paragraph's text with its next line: words divided at the line's end made whole, Chinese without a space."""
    divided = re.search(r"([A-Za-z]+)[-\x02]$", text)
    if divided and more[:1].islower():
        tail = re.match(r"[a-z]+", more)
        head = divided[1].lower()
        whole, compound = f"{head}{tail[0] if tail else ''}", f"{head}-{tail[0] if tail else ''}"
        keeps = written[compound] > 0 or (head in _COMPOUND and not written[whole])
        return f"{text[:-1]}{'-' if keeps else ''}{more}"
    if text.endswith(("-", "\x02")):
        return text + more
    chinese = (_is_chinese(text[-1:]) or _is_chinese(more[:1])) and side_of(text) is Side.CHINESE
    return text + more if chinese or text.endswith(("—", "–")) else f"{text} {more}"


def _is_chinese(text: str) -> bool:
    return "\u2e80" <= text <= "\u9fff" or "\uff00" <= text <= "\uffef" or text in ("“", "”", "‘", "’", "…")


def _choose_title(pieces: list[tuple[Piece, Line]], title: str, name: str, body: float) -> None:
    """Make the title the headline: what the properties say if it stands on the first page, else its largest text."""
    top = [(piece, line) for piece, line in pieces[:_TOP] if line.page == 0]
    wanted = "" if _RUBBISH.fullmatch(title) or title == PurePath(name).stem else _key(title)
    for piece, _ in top:
        if wanted and _key(piece.text) == wanted:
            piece.role = Role.HEADLINE
            return
    large = [(line.size, piece) for piece, line in top if line.size > _TITLE * body and 1 < size(piece.text) <= 40]
    large = [(each, piece) for each, piece in large if not is_outlet(piece.text)]
    if large:
        most = max(each for each, _ in large)
        next(piece for each, piece in large if each == most).role = Role.HEADLINE
    elif wanted and size(title) >= 3:
        pieces.insert(0, (Piece(tidy(title), True, role=Role.HEADLINE), pieces[0][1]))


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
