"""Who is credited for a list or a table beside which nobody is said to speak ("Source: the General Staff")?"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from counterclaim.extract.clauses.tokens import Item, items_of
from counterclaim.extract.counts.figure import Figure, Paragraph
from counterclaim.extract.issuers.issuers import named_in
from counterclaim.extract.issuers.taken_up_bodies import AGAIN
from counterclaim.extract.page.layout import parts_list
from counterclaim.extract.words.lexicon import Lexicon
from counterclaim.model.claim import Named, Party, Role
from counterclaim.vocabulary.load import vocabulary

_ABOVE = 3  # lines of prose before a list that may say whose it is
_BELOW = 2
_HEADINGS = 6  # short headings between a list and such a line that are read themselves
_LINE = 240  # characters; a longer line is prose about something
_CREDITS = frozenset(
    {
        "speech_before", "speech_after", "speech_sees", "speech_relays", "speech_again", "speech_self",
        "speech_credits", "counts_figure",
    }
)  # fmt: skip


def credit(paragraphs: Sequence[Paragraph], figures: Sequence[Figure], lexicon: Lexicon) -> None:
    """Gives the figures of a list that has no speaker the one that a line above it, or right below, is credited to.

    So also those of a state, where a line says which body of its own counted them ("The count is kept by the General
    Staff").

    Args:
        paragraphs: all of the document, those not worth reading too: such a line need not speak of losses.
    """
    listed = [figure for figure in figures if figure.sentence.paragraph.listed]
    lacking = [figure for figure in listed if figure.claimant is None or _a_state(figure.claimant)]
    if not lacking:
        return
    wanted = {figure.sentence.paragraph.index for figure in lacking}
    read: dict[int, Party] = {}
    above = _credits(paragraphs, wanted, _ABOVE, read, lexicon)
    below = _credits(paragraphs[::-1], wanted, _BELOW, read, lexicon)
    for figure in lacking:
        place = figure.sentence.paragraph.index
        credited = [by for by in (above[place], below[place]) if by is not None]
        state = figure.claimant
        if state is not None:
            credited = [by for by in credited if _its_body(by, state)]
        figure.claimant = credited[0] if credited else state


def _a_state(claimant: Party) -> bool:
    return isinstance(claimant, str) and vocabulary().parties[claimant].kind == "state"


def _its_body(party: Party, state: Party) -> bool:
    """Whether a party is a body of the state."""
    return isinstance(party, str) and party != state and vocabulary().within(party, str(state))


def _credits(
    lines: Sequence[Paragraph], wanted: Collection[int], most: int, read: dict[int, Party], lexicon: Lexicon
) -> dict[int, Party]:
    """Whom the nearest lines passed before each wanted item credit; `read`: what lines were found to say already."""
    found: dict[int, Party] = {}
    prose: list[Paragraph] = []
    headings: list[Paragraph] = []
    for line in lines:
        if line.index in wanted:
            near = sorted([*prose, *headings], key=lambda one: abs(one.index - line.index))
            for one in near:
                if one.index not in read:
                    read[one.index] = _credited(one, lexicon)
            found[line.index] = next((read[one.index] for one in near if read[one.index] is not None), None)
        elif not line.listed and any(sentence.figures for sentence in line.sentences):
            prose, headings = [], []
        elif not line.listed and parts_list(line):
            headings = [*headings, line][-_HEADINGS:]
        elif not line.listed:
            prose = [*prose, line][-most:]
    return found


def _credited(line: Paragraph, lexicon: Lexicon) -> Party:
    if len(line.text) > _LINE:
        return None
    items = items_of(line.text, line.folded, numbers=(), times=(), lexicon=lexicon)
    if any(item.has("negation", "doubts") for item in items):  # "Moscow does not publish its losses"
        return None
    if not (line.text.rstrip().endswith(":") and any(map(_is_body, items))) and not any(
        not _CREDITS.isdisjoint(item.entry) and not item.has("toll") for item in items
    ):
        return None
    label = next((item for item in items[:3] if item.get("punct") == ":"), None)
    start = 0 if label is None or items[-1] is label else label.end  # "Source: the General Staff"
    behind = [item for item in items if item.start >= start]
    party = named_in(line.text[start:], behind, first=True, start=start, lexicon=lexicon)
    return None if isinstance(party, Role) or party == AGAIN or (isinstance(party, Named) and not party.name) else party


def _is_body(item: Item) -> bool:
    party = item.get("party")
    return item.has("issuers_bodies") or (party is not None and vocabulary().parties[str(party)].kind != "state")
