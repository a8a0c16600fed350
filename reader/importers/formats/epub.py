"""Electronic books: a draft for each chapter."""

from __future__ import annotations

from reader.domain.article import Draft, Origin
from reader.errors import DamagedFile
from reader.importers.formats.archive import open_archive


def read(data: bytes, name: str, origin: Origin) -> list[Draft]:
    """The chapters of a book. Raises DamagedFile, UnsafeArchive, EncryptedFile and NoArticle."""
    open_archive(data, name)
    del origin
    raise DamagedFile(name=name)
