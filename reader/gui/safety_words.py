"""What backups, a look back and a check say, as sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.annotation import AnchorState
from reader.gui.times import local_time
from reader.gui.translation import error_text, tr

if TYPE_CHECKING:
    from reader.services.safekeeping import Health, Made, Preview


def preview_words(preview: Preview) -> str:
    """What going back would change, a paragraph for each kind of change."""
    parts = [
        (tr("Articles that come back: {count}", count=preview.articles.back.count), preview.articles.back),
        (tr("Articles that go: {count}", count=preview.articles.gone.count), preview.articles.gone),
        (
            tr("Articles that are as they were then: {count}", count=preview.articles.changed.count),
            preview.articles.changed,
        ),
        (tr("Marks and notes that come back: {count}", count=preview.notes.back.count), preview.notes.back),
        (tr("Marks and notes that go: {count}", count=preview.notes.gone.count), preview.notes.gone),
        (tr("Notes that are as they were then: {count}", count=preview.notes.changed.count), preview.notes.changed),
    ]
    made = []
    for sentence, listed in parts:
        if listed.count:
            more = listed.count - len(listed.names)
            names = [f"  · {name}" for name in listed.names] + ([f"  · … {more}"] if more > 0 else [])
            made.append("\n".join([sentence, *names]))
    return "\n\n".join(made) or tr("Nothing would change: the library is as it was then.")


def made_words(made: Made) -> str:
    """What a backup did."""
    if made.suspicious:
        return tr(
            "There are far fewer notes than in the backup before: {before} then, {now} now. Older backups are kept "
            "until you say that this was meant.",
            before=made.notes_before,
            now=made.notes,
        )
    if made.problem is not None:
        return error_text(made.problem)
    if made.second is not None:
        return tr("Backed up, with a copy in {folder}.", folder=made.second.parent)
    return tr("Backed up: {name}", name=made.path.name)


def health_words(health: Health) -> str:
    """What a check found."""
    lost = health.annotations.get(AnchorState.ORPHAN, 0)
    marks = sum(health.annotations.values())
    says = [tr("Articles: {articles}, marks and notes: {notes}.", articles=health.articles, notes=marks)]
    if health.integrity == "ok":
        says.append(tr("The library is whole."))
    else:
        says.append(tr("The library is damaged: {detail}", detail=health.integrity))
    if health.gap:
        says.append(tr("The journal has a gap. A backup made now closes it."))
    elif health.damaged:
        says.append(tr("Damaged lines in the journal: {count}.", count=health.damaged))
    if health.newest is not None:
        says.append(tr("The newest good backup is of {when}.", when=local_time(health.newest)))
    else:
        says.append(tr("There is no good backup yet."))
    if lost:
        says.append(tr("Marks without a place: {count}", count=lost))
    return " ".join(says)


def folder_words(shared_by: str) -> str:
    """Why a library should not lie where it does: `shared_by` is a service's name, or "network"."""
    if shared_by == "network":
        return tr(
            "The library lies on a network drive. Another computer that changes it at the same time can damage it: "
            "keep it on this computer, and only the second folder for backups there."
        )
    return tr(
        "The library lies in a folder that {service} keeps the same on several computers, which can damage it: keep it "
        "in an ordinary folder, and only the second folder for backups there.",
        service=shared_by,
    )
