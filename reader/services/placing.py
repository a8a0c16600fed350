"""Where annotations stand in the texts that are shown now.

Finding the place of a mark in a changed text can take a while, so it is done on the thread that asks, never on the
one that owns the library, and kept in the library. A place is found once for each version of a text; what is kept
can be lost without harm, and an orphan is looked for again in every new version.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from itertools import islice

from reader.domain.annotation import Annotation
from reader.domain.article import Block, Side
from reader.errors import LibraryUnwritable
from reader.storage import annotations as rows
from reader.storage import articles, placements, texts
from reader.storage.annotations import Mark, Standing
from reader.storage.database import Database, Session
from reader.storage.placements import Found
from reader.text.anchor import Resolution, resolve_all

SIDES = list(Side)
AT_ONCE = 1000
"""Places stored in one transaction: a note that is saved meanwhile waits for one of these at most."""
Texts = dict[tuple[int, Side], tuple[Block, ...]]
Read = Callable[[Session], Sequence[Standing]]


class Placing:
    """Reads annotations with their places. Any thread but the library's own."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def one(self, annotation_id: int) -> Annotation:
        """One annotation where it stands now. Raises NoSuchAnnotation."""
        return self._placed(lambda session: [rows.standing(session, annotation_id)])[0]

    def of(self, article_id: int) -> list[Annotation]:
        """The annotations of an article in reading order. Raises NoSuchArticle."""

        def work(session: Session) -> Sequence[Standing]:
            articles.row_of(session, article_id)
            return rows.of_article(session, article_id)

        return sorted(self._placed(work), key=_place)

    def all(self) -> list[Annotation]:
        """The annotations of every article, by article, each in reading order."""
        return sorted(self._placed(rows.everywhere), key=lambda found: (found.article, _place(found)))

    def settle(self, article_ids: Iterable[int]) -> None:
        """Find the places of all annotations of these articles now, so that whoever reads them next need not."""
        for article_id in article_ids:
            self._placed(partial(rows.of_article, article=article_id))

    def _placed(self, read: Read) -> list[Annotation]:
        def work(session: Session) -> tuple[Sequence[Standing], Texts]:
            found = read(session)
            unknown = {each.mark.article for each in found if each.place is None and each.version is not None}
            return found, texts.blocks_of(session, sorted(unknown))

        standing, blocks = self._database.call(work)
        places = _resolved(standing, blocks)
        self._keep(standing, places)
        return [annotation(each.mark, place) for each, place in zip(standing, places, strict=True)]

    def _keep(self, standing: Sequence[Standing], places: Sequence[Resolution]) -> None:
        news = iter(
            [
                Found(each.mark.id, each.mark.attachment, each.version, place)
                for each, place in zip(standing, places, strict=True)
                if each.place is None and each.version is not None
            ]
        )
        while some := list(islice(news, AT_ONCE)):
            # A library that cannot be written can still be read; the places are found again next time.
            with suppress(LibraryUnwritable):
                self._database.call(partial(placements.save, found=some))


def annotation(mark: Mark, place: Resolution) -> Annotation:
    """A stored mark as everybody else sees it."""
    return Annotation(
        id=mark.id,
        uid=mark.uid,
        article=mark.article,
        anchor=mark.anchor,
        block=place.block,
        start=place.start,
        end=place.end,
        state=place.state,
        colour=mark.colour,
        note=mark.note,
        created=mark.created,
        modified=mark.modified,
        first_quote=mark.first_quote,
    )


def _resolved(standing: Sequence[Standing], blocks: Texts) -> list[Resolution]:
    """The places of all, those that are not known found in `blocks`, side by side."""
    sides: defaultdict[tuple[int, Side], list[int]] = defaultdict(list)
    places = [each.place for each in standing]
    for index, each in enumerate(standing):
        if each.place is None:
            sides[each.mark.article, each.mark.anchor.side].append(index)
    for key, indexes in sides.items():
        anchors = [standing[index].mark.anchor for index in indexes]
        for index, place in zip(indexes, resolve_all(anchors, blocks.get(key, ())), strict=True):
            places[index] = place
    return [place for place in places if place is not None]


def _place(found: Annotation) -> tuple[bool, int, int, int, int, int]:
    """Reading order: English, then Chinese, orphans last."""
    block = 0 if found.block is None else found.block
    return found.block is None, SIDES.index(found.side), block, found.start, found.end, found.id
