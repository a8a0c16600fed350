"""Writing what the reader marked to files of their own."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from reader.domain.annotation import Annotation
from reader.domain.article import Article
from reader.errors import ExportFailed
from reader.exporters import markdown
from reader.exporters.names import file_name
from reader.services.annotating import Annotations
from reader.services.library import Library

ENDING = ".md"


class Exporting:
    """Exports of highlights and notes. Any thread; reads the library, never changes it."""

    def __init__(self, library: Library, annotations: Annotations) -> None:
        self._library = library
        self._annotations = annotations

    def markdown(self, article_ids: Iterable[int], output: Path) -> list[Path]:
        """Write Markdown: a file for one article, a folder for several; no ids mean every article, a folder.

        A folder that is there takes one article, too. In a folder, only files that were written for the same
        article are replaced; each file is replaced whole or not at all. Returns the files written.
        Raises NoSuchArticle before anything is written, or ExportFailed.
        """
        wanted = list(dict.fromkeys(article_ids))
        single = len(wanted) == 1 and not output.is_dir()
        found = self._pages(wanted or [summary.id for summary in self._library.articles()])
        try:
            return [_write(output, found[0][1])] if single else _write_all(output, found)
        except OSError as error:
            raise ExportFailed(path=output, detail=error.strerror or str(error)) from error

    def _pages(self, article_ids: Sequence[int]) -> list[tuple[Article, str]]:
        articles = [self._library.article(each) for each in article_ids]
        marks: dict[int, list[Annotation]] = {article.id: self._annotations.of(article.id) for article in articles}
        return [(article, markdown.page(article, marks[article.id])) for article in articles]


def _write_all(folder: Path, pages: Iterable[tuple[Article, str]]) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    used: set[str] = set()
    for article, text in pages:

        def taken(name: str, uid: str = article.uid) -> bool:
            return name.casefold() in used or not _is_free(folder / name, uid)

        name = file_name(article.headline, ENDING, taken)
        used.add(name.casefold())
        written.append(_write(folder / name, text))
    return written


def _is_free(path: Path, uid: str) -> bool:
    """Whether nothing is lost by writing there: no file, or an earlier export of the same article."""
    if not path.exists():
        return True
    try:
        with path.open(encoding="utf-8") as file:
            return markdown.mark_of(file.read(2000)) == uid
    except (OSError, UnicodeDecodeError):
        return False


def _write(path: Path, text: str) -> Path:
    """Write a file whole: under another name first, synced, then renamed. Raises OSError."""
    handle, name = tempfile.mkstemp(prefix=".duizhao-", suffix=ENDING, dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        with suppress(OSError):  # a temporary file is private; an export is an ordinary file
            Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return path
