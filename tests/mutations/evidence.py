"""What a learner says that sentences stand on."""

from __future__ import annotations

from tests.mutate import Mutation

OWN = "tests/services/test_own_links.py::"
KEPT = "tests/services/test_evidence.py::"

EVIDENCE = (
    Mutation(
        "links are in no journal",
        "reader/storage/watch.py",
        (('    "link_fix": ("id",),\n', ""),),
        ("tests/storage/test_replay.py::test_the_journal_alone_gives_everything_back",),
    ),
    Mutation(
        "links cannot be undone",
        "reader/services/own_links.py",
        (
            (
                "        return self._history.act(kind, work)\n",
                "        return Change(fixes=bool(self._database.call(work)))\n",
            ),
        ),
        (f"{OWN}test_linked_undone_and_done_again",),
    ),
    Mutation(
        "nobody is told of a link",
        "reader/storage/edits.py",
        (("Target.SCRIPT, Target.LINK)", "Target.SCRIPT)"),),
        (f"{OWN}test_linked_undone_and_done_again",),
    ),
    Mutation(
        "another sentence in the place of a linked one is taken for it",
        "reader/text/own_links.py",
        (
            ("_FOUND = (AnchorState.ANCHORED, AnchorState.MOVED)", "_FOUND = tuple(AnchorState)"),
            ("    if errors[end] > most or any(rivals):\n", "    if any(rivals):\n"),
        ),
        (f"{OWN}test_a_sentence_that_is_gone_takes_its_link_to_sleep_and_wakes_it",),
    ),
    Mutation(
        "of two sentences that a linked one may be now the first is taken",
        "reader/text/own_links.py",
        (("    if errors[end] > most or any(rivals):\n", "    if errors[end] > most:\n"),),
        (f"{OWN}test_what_may_as_well_be_another_sentence_is_not_linked",),
    ),
    Mutation(
        "what lost its English is said to stand on nothing",
        "reader/text/own_links.py",
        (("asleep = bool(fix.english) and not left", "asleep = False"),),
        (f"{OWN}test_what_lost_all_its_english_sleeps_and_is_not_said_to_stand_on_nothing",),
    ),
    Mutation(
        "putting one of two sentences right takes the link of the other",
        "reader/services/own_links.py",
        (("sorted(set(each.chinese).difference(said))", "()"),),
        (f"{OWN}test_a_sentence_that_became_two_is_linked_as_two_and_each_can_be_put_right",),
    ),
    Mutation(
        "what was said of a text is stored for another one",
        "reader/services/own_links.py",
        (("if seen is not None and (seen.english", "if seen is None and (article.english"),),
        (f"{KEPT}test_nothing_is_said_of_a_text_that_is_another_by_now",),
    ),
    Mutation(
        "the evidence of an earlier text is shown",
        "reader/services/evidence.py",
        (("        fixes = self._own.fixes(article.id)\n", "        fixes = ()\n"),),
        (f"{KEPT}test_what_changed_is_found_anew",),
    ),
)
