"""Which ministry is a bare one that tells of its own side's losses, where the text names another?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.counts.figure import Figure, Paragraph
from counterclaim.vocabulary.load import vocabulary

_AT_LEAST = 1000  # losses of its own that no ministry tells by the way


def another_ministry(figures: Sequence[Figure], paragraphs: Sequence[Paragraph]) -> None:
    """Gives large losses that a ministry without its country is read to tell of its own side to the one that is named.

    "Russian losses have passed half a million, the Ministry of Defence said ..., according to British intelligence."
    """
    kinds = vocabulary().parties
    bare = [one for one in figures if isinstance(one.claimant, str) and _of_its_own(one)]
    if not bare:
        return
    items = (item for paragraph in paragraphs for sentence in paragraph.sentences for item in sentence.items)
    named = dict.fromkeys(str(item.get("party")) for item in items if "party" in item.entry)
    ministries = [party for party in named if party in kinds and kinds[party].kind == "ministry"]
    for figure in bare:
        if figure.claimant not in named and len(ministries) == 1:
            figure.claimant = ministries[0]


def _of_its_own(figure: Figure) -> bool:
    """Whether a ministry tells a large loss of persons of its own state, and does not admit it."""
    claimant = str(figure.claimant)
    known = vocabulary().parties.get(claimant)
    own = known is not None and known.kind == "ministry" and figure.subject == vocabulary().state_of(claimant)
    large = figure.human and (figure.number.stated or figure.number.low or 0) >= _AT_LEAST
    return own and large and "speech_admits" not in figure.sentence.means
