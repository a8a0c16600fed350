"""The protections of what a reader wrote, and against hostile files, each with its test: see `tests/mutate.py`."""

from __future__ import annotations

from tests.mutations.dictionaries import DICTIONARIES
from tests.mutations.evidence import EVIDENCE
from tests.mutations.keeping import KEEPING
from tests.mutations.reading import READING
from tests.mutations.saving import SAVING

MUTATIONS = (*SAVING, *KEEPING, *READING, *DICTIONARIES, *EVIDENCE)
