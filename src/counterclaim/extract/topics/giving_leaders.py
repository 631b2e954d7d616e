"""Who gives, where a text names only a leader or an office of the state that does?"""

from __future__ import annotations

from counterclaim.extract.counts.figure import Figure
from counterclaim.extract.issuers.sides import Sides, home_in, home_of
from counterclaim.extract.words.lexicon import Lexicon
from counterclaim.model.claim import Named

_GIVEN = ("aid_pledged", "aid_delivered")


def name_giver(figure: Figure, sides: Sides, lexicon: Lexicon) -> None:
    """Gives aid whose speaker is a printed name, or nobody, the state that the name or the verb's subject leads.

    "Macron promised Ukraine €2 billion", "President Biden signed a $95bn bill": the state is the donor.
    """
    if figure.topic != "aid":
        return
    if isinstance(figure.claimant, Named):
        giver = sides.home_of_name(figure.claimant) or home_of(figure.claimant, lexicon)
    elif figure.claimant is None and figure.outcome != "stalled":
        giver = _subject_of_gift(figure, lexicon)
    else:
        return
    figure.claimant = giver if giver not in {None, sides.helped} else figure.claimant


def _subject_of_gift(figure: Figure, lexicon: Lexicon) -> str | None:
    """The state of the leader printed last before the verb that gives, in the same clause; null for none."""
    items = figure.sentence.items[: figure.at]
    verb = next((item for item in items if item.has(*_GIVEN)), None)
    if verb is None:
        return None
    marks = [item.end for item in items if item.start < verb.start and item.get("punct") in {";", "."}]
    opens = figure.sentence.paragraph.folded.rfind(". ", 0, verb.start) + 1
    return home_in(figure.sentence.paragraph.folded[max([opens, *marks]) : verb.start], lexicon.language)
