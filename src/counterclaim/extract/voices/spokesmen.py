"""For which body does a person go on speaking who was named as its spokesperson ("речник РНБО Андрій Лисенко")?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from counterclaim.extract.clauses.report import Report
from counterclaim.extract.counts.figure import Paragraph
from counterclaim.extract.voices.full_names import full_names_of
from counterclaim.model.claim import Named, Party

_OFFICE = 90  # characters from a spokesperson's title over the body to his name
_STEM = 4  # letters by which a surname is known in another case
_ENDING = 3


def spoken_for(paragraphs: Sequence[Paragraph], reports: Mapping[int, Sequence[Report]]) -> None:
    """A spokesperson's surname alone, further down, is the body that his first words were given to."""
    bodies = _bodies(paragraphs, reports)
    if not bodies:
        return
    for figure in (one for p in paragraphs for sentence in p.sentences for one in sentence.figures):
        if isinstance(figure.claimant, Named) and (body := _body_of(figure.claimant.name, bodies)) is not None:
            figure.claimant = body


def _bodies(paragraphs: Sequence[Paragraph], reports: Mapping[int, Sequence[Report]]) -> dict[str, Party]:
    """Each spokesperson's full name with the body that he is said to speak for."""
    found: dict[str, Party] = {}
    for paragraph in paragraphs:
        titled = [s for s in paragraph.sentences if "issuers_spokespeople" in s.means and reports.get(s.index)]
        names = full_names_of(paragraph) if titled else []
        for sentence in titled:
            titles = [item for item in sentence.items if item.has("issuers_spokespeople")]
            for start, name in names:
                led = any(
                    0 < start - title.end < _OFFICE and not set(paragraph.text[title.end : start]) & set(",;:.()—–")
                    for title in titles
                )
                party = next((one.party for one in reports[sentence.index] if _is_body(one.party, name)), None)
                if led and party is not None:
                    found.setdefault(name, party)
    return found


def _is_body(party: Party, name: str) -> bool:
    """Whether a report's issuer is not the person himself."""
    return party is not None and not (isinstance(party, Named) and name.rsplit(maxsplit=1)[-1] in party.name)


def _body_of(claimant: str, bodies: Mapping[str, Party]) -> Party:
    """The body for which a person printed by surname, or in full, speaks; null for anybody else."""
    surname = claimant.rsplit(maxsplit=1)[-1]
    stem = surname[: max(_STEM, len(surname) - _ENDING)].lower()  # "al-Qudra" opens a sentence with a capital
    if not claimant.istitle() or len(surname) < _STEM:
        return None
    return next((body for name, body in bodies.items() if name.split()[-1].lower().startswith(stem)), None)
