"""What do the reading verbs hand back?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from counterclaim.documents.piece import Refused
from counterclaim.extract.passes.sentences import Unread
from counterclaim.extract.suggested import Rejected
from counterclaim.model import Claim, Document

MOST_NOTES = 1000
"""Remarks one `add` hands back; a person reads fewer."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One document and what was read from it.

    Attributes:
        claims: in the order of the text, each with its id.
        unread: numerals near a loss word that are no claim, with the rule's name, or not understood.
        rejected: what a language model suggested and the text does not bear out; empty where none was asked.
        unasked: why a language model that was to be asked added nothing; null where none was, or where it answered.
    """

    document: Document
    claims: tuple[Claim, ...]
    unread: tuple[Unread, ...]
    rejected: tuple[Rejected, ...] = ()
    unasked: str | None = None


@dataclass(slots=True)
class Added:
    """What an `add` or an `import` did.

    Attributes:
        documents: documents that were new to the ledger.
        claims: claims that were new to it.
        known: entries it held already.
        unasked: documents that a language model was to be asked about and added nothing to, since it failed.
        refused: documents of a batch that could not be read, each with its reason; the rest went on.
        notes: one-line remarks (an unknown source, an unread image), each once; at most `MOST_NOTES` of them, so that
            an archive of any size is added in bounded memory.
    """

    documents: int = 0
    claims: int = 0
    known: int = 0
    unasked: int = 0
    refused: list[Refused] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    _said: set[str] = field(default_factory=set, repr=False, compare=False)

    def note(self, remarks: Iterable[str]) -> None:
        """Keep remarks that were not made before."""
        for remark in remarks:
            if remark not in self._said and len(self.notes) < MOST_NOTES:
                self._said.add(remark)
                self.notes.append(remark)

    def counts(self) -> dict[str, int]:
        """The three counts by name."""
        return {"documents": self.documents, "claims": self.claims, "known": self.known}

    def refusals(self) -> list[tuple[str, str]]:
        """Where and why, for each refused document."""
        return [(item.where, item.why) for item in self.refused]
