"""How much of the draft was checked, and against which newest entries?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from counterclaim.publish.verify.answers.windows import spoken_day
from counterclaim.publish.verify.answers.words import named


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts of the draft's figures by verdict, and the newest day of each claimant compared with.

    Attributes:
        figures: figures found (claims with a number).
        matched: told as the source has them, or fairly rounded or bounded.
        differing: differ from the source, contradict the draft itself, or stand beside an unlike measure.
        unsupported: nothing in the ledger answers their question, or a vague word.
        unread: numerals near a loss word that could not be read.
        newest: claimant -> day of its newest figure compared with.
    """

    figures: int
    matched: int
    differing: int
    unsupported: int
    unread: int
    newest: Mapping[str, date | None]

    def line(self) -> str:
        """The coverage line: counts, then the newest entry of each claimant."""
        return f"{self.counts()}; {self.compared()}"

    def counts(self) -> str:
        """How many figures were found, and how they stand to their sources."""
        return (
            f"{self.figures} {'figure' if self.figures == 1 else 'figures'} found: {self.matched} matched,"
            f" {self.differing} differing, {self.unsupported} unsupported, {self.unread} unread"
        )

    def compared(self) -> str:
        """The newest entry of each claimant that figures were compared with."""
        newest = ", ".join(f"{named(who)} ({spoken_day(day)})" for who, day in sorted(self.newest.items()))
        return f"compared with {newest or 'nothing'}"
