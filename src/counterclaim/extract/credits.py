"""Who is credited for a list or a table beside which nobody is said to speak ("Source: the General Staff")?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.extract.figure import Figure, Paragraph
from counterclaim.extract.issuers import AGAIN, named_in
from counterclaim.extract.layout import parts_list
from counterclaim.extract.lexicon import Lexicon
from counterclaim.extract.tokens import Item, items_of
from counterclaim.model.claim import Named, Party, Role
from counterclaim.vocabulary.load import vocabulary

_ABOVE = 3  # lines of prose before a list that may say whose it is
_BELOW = 2
_LINE = 240  # characters; a longer line is prose about something
_CREDITS = frozenset(
    {
        "speech_before", "speech_after", "speech_sees", "speech_relays", "speech_again", "speech_self",
        "speech_credits", "counts_figure",
    }
)  # fmt: skip


def credit(paragraphs: Sequence[Paragraph], figures: Sequence[Figure], lexicon: Lexicon) -> None:
    """Gives the figures of a list that has no speaker the one that a line above it, or right below, is credited to.

    Args:
        paragraphs: all of the document, those not worth reading too: such a line need not speak of losses.
    """
    lacking = [figure for figure in figures if figure.sentence.paragraph.listed and figure.claimant is None]
    known: dict[int, Party] = {}
    for figure in lacking:
        place = figure.sentence.paragraph.index
        if place not in known:
            lines = (_credited(line, lexicon) for line in _around(paragraphs, place))
            known[place] = next((party for party in lines if party is not None), None)
        figure.claimant = known[place]


def _around(paragraphs: Sequence[Paragraph], place: int) -> Iterator[Paragraph]:
    """The lines before a list, the nearest first, then those behind it."""
    for step, most in ((-1, _ABOVE), (1, _BELOW)):
        at, seen = place + step, 0
        while 0 <= at < len(paragraphs) and seen < most:
            line = paragraphs[at]
            if not line.listed:
                if any(sentence.figures for sentence in line.sentences):
                    break
                seen += not parts_list(line)
                yield line
            at += step


def _credited(line: Paragraph, lexicon: Lexicon) -> Party:
    if len(line.text) > _LINE:
        return None
    items = items_of(line.text, line.folded, numbers=(), times=(), lexicon=lexicon)
    if not (line.text.rstrip().endswith(":") and any(map(_is_body, items))) and not any(
        not _CREDITS.isdisjoint(item.entry) for item in items
    ):
        return None
    party = named_in(line.text, items, first=True, lexicon=lexicon)
    return None if isinstance(party, Role) or party == AGAIN or (isinstance(party, Named) and not party.name) else party


def _is_body(item: Item) -> bool:
    party = item.get("party")
    return item.has("issuers_bodies") or (party is not None and vocabulary().parties[str(party)].kind != "state")
