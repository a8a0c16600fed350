"""Words of notes that an earlier sitting could not save, put into their notes now that the library can be written."""

from __future__ import annotations

from collections.abc import Sequence

from reader.errors import ReaderError
from reader.services.annotating import Annotations
from reader.services.emergency import Emergency, Kept


def take_in(emergency: Emergency, annotations: Annotations) -> tuple[int, Sequence[Kept]]:
    """Put what is pending into its notes: how many notes got words, and what has no note to go to.

    A note that says something else by now keeps both texts. What cannot be saved stays pending. A text whose note is
    gone stays in its file, for the reader to copy. Any thread.
    """
    saved = 0
    homeless: list[Kept] = []
    for kept in emergency.pending():
        annotation = annotations.find(kept.annotation_uid)
        if annotation is None:
            homeless.append(kept)
            continue
        try:
            saved += _put(annotations, annotation, kept)
        except ReaderError:
            continue  # pending still: the next start tries again
        emergency.done(kept)
    return saved, homeless


def _put(annotations: Annotations, annotation: int, kept: Kept) -> bool:
    """Whether the note did not say all of it already."""
    changed = False
    for text in (kept.text, *kept.older):
        if text and text not in annotations.get(annotation).note:
            annotations.set_note(annotation, text, base="")
            changed = True
    return changed
