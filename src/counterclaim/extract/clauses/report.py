"""What is one act of reporting in a sentence?"""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.claim import Party


@dataclass(slots=True)
class Report:
    """One act of reporting in a sentence.

    Attributes:
        party: the issuer; null for a pronoun that stands for the issuer before.
        start, end: span of the cue in the paragraph's text.
        place: the cue's place among the sentence's items.
        after: the cue stands behind what it reports ("..., Kyiv said").
        relay: the cue hands on another's words ("quoting U.S. officials").
        own: the document's own voice ("by our count").
        pronoun: the issuer is taken up by a pronoun or by "the ministry"; `generic` for the latter, `noun` its word,
            `which` of two named before ("the former"), `armed` where it is an army: never the ministry before, `bare`
            where nothing says that they were named before ("prosecutors said"), `office` where a person holds it.
        counts: it is said to have a count of its own, which its own people then tell ("has another number: ...").
        counted: its word is one for people who count ("the researchers"), so that it may take up a monitor.
        ahead: it reports only what follows ("a cost that Kyiv puts at 900 men").
    """

    party: Party
    start: int
    end: int
    place: int
    relay: bool = False
    own: bool = False
    pronoun: bool = False
    generic: bool = False
    its: bool = False
    noun: str = ""
    armed: bool = False
    bare: bool = False
    office: bool = False
    which: str = ""
    counts: bool = False
    ahead: bool = False
    counted: bool = False
