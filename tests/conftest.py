"""What all tests share: the real dictionary's index, built once for the whole run."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.dictionary.build import build
from reader.dictionary.index import Dictionary

# No test needs a screen, and none may open windows on the reader's.
os.environ["QT_QPA_PLATFORM"] = "offscreen"


@pytest.fixture(scope="session")
def dictionary_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of CC-CEDICT. Not to be changed: copy it first."""
    path = tmp_path_factory.mktemp("dictionary") / "cedict.sqlite"
    build(path)
    return path


@pytest.fixture(scope="session")
def real_dictionary(dictionary_path: Path) -> Iterator[Dictionary]:
    """The open index."""
    opened = Dictionary.open(dictionary_path)
    yield opened
    opened.close()
