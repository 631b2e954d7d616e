"""Which side of the war claims a figure, by the words right behind it?

"More than twice the 6,126 tanks Kyiv claims to have knocked out" counts tanks of the enemy, whoever lost the figure
before it.
"""

from __future__ import annotations

from dataclasses import replace

from counterclaim.publish.verify.answers.figure import Figure
from counterclaim.publish.verify.read.parties import name_spans
from counterclaim.publish.verify.read.prose import says, speaks_on
from counterclaim.vocabulary.load import vocabulary

BETWEEN = 2
"""Words between a figure and the name of who claims it ("the 6,126 tanks that Kyiv claims")."""
SPOKEN = 24
"""Characters behind a name in which its word of speaking stands."""


def claimed_behind(figure: Figure) -> Figure:
    """The figure, where another was read as its claimant, or nobody, as of the state that claims it right behind it."""
    if figure.claim.topic != "loss":
        return figure
    end = figure.span[1] - figure.sentence_start
    behind = figure.sentence[end:].partition(",")[0].partition(";")[0]
    words = vocabulary()
    for pack in words.packs.values():
        for state in (one for one in pack.counters if pack.last_day is None and words.parties[one].kind == "state"):
            for first, last in name_spans(state, behind):
                told = len(behind[:first].split()) <= BETWEEN and not any(map(str.isdigit, behind[:first]))
                if told and speaks_on(behind[last : last + SPOKEN]) and not says("lost", behind[last:]):
                    side = pack.counters[state] if figure.subject in (state, None) else figure.subject
                    kept = figure.claimant is not None and words.state_of(figure.claimant) == state
                    return replace(figure, claimant=figure.claimant if kept else state, subject=side)
    return figure
