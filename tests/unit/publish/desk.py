"""Drafts and evidence for the verify tests: claims built by hand, so that a test says what is claimed, not how it is read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from counterclaim.extract import Extraction
from counterclaim.model import Claim, Document, Period, Quote, Zone
from counterclaim.model.claim import Party, identified
from counterclaim.model.finding import Finding
from counterclaim.model.quantity import Qualifier, Unit, quantity_of
from counterclaim.model.quote import ZoneKind
from counterclaim.publish.verify.verify import Verification, verify_claims

DAY = date(2024, 6, 12)
FIRST = date(2022, 2, 24)
ONE = timedelta(days=1)
STAFF = "ua-general-staff"


def total(end: date = DAY) -> Period:
    """The whole war up to a day."""
    return Period("cumulative", FIRST, end, "document-date")


def past(days: int, end: date = DAY) -> Period:
    """The last so many days."""
    return Period("interval", end - days * ONE, end, "document-date")


def rate(start: date, end: date) -> Period:
    """An average per day over these days."""
    return Period("rate", start, end, "stated", "day")


@dataclass(frozen=True)
class Says:
    """One figure of a text: where it stands and what it claims."""

    exact: str
    number: float
    period: Period
    category: str = "tanks"
    qualifier: Qualifier = "exact"
    claimant: Party = STAFF
    subject: str = "ru"
    outcome: str = "lost"
    after: str = ""


def claims_of(text: str, figures: Iterable[Says], *, source: str, day: date, name: str) -> tuple[Claim, ...]:
    """The claims of a text at the places where its figures stand."""
    head = text.find("\n\n")
    found = []
    for says in figures:
        at = text.index(says.exact, text.index(says.after))
        caption = text.rfind("\n", 0, at) + 1
        zone: ZoneKind = "headline" if at < head else ("caption" if text.startswith("Caption:", caption) else "body")
        number = int(says.number) if float(says.number).is_integer() else says.number
        unit: Unit = "persons" if says.category == "personnel" else "items"
        found.append(
            identified(
                Claim(
                    topic="loss",
                    claimant=says.claimant,
                    subject=says.subject,
                    category=says.category,
                    outcome=says.outcome,
                    quantity=quantity_of(number, says.qualifier, unit),
                    period=says.period,
                    quote=Quote(
                        says.exact,
                        at,
                        at + len(says.exact),
                        zone,
                        text[max(0, at - 32) : at],
                        text[at + len(says.exact) :][:32],
                    ),
                    document=name,
                    source=source,
                    published_at=day,
                    language="en",
                )
            )
        )
    return tuple(found)


def stated(text: str, *figures: Says, source: str, day: date) -> tuple[Claim, ...]:
    """What a source stated on a day."""
    return claims_of(text, figures, source=source, day=day, name=f"sha256:{source}{day}")


def rows(
    category: str, last: int, step: int, *, days: int = 200, source: str = "petro", skip: Iterable[date] = ()
) -> list[Claim]:
    """A copy of the staff's totals of one row: `last` on DAY, growing by `step` and a little more every third day."""
    found = []
    value = last
    for back in range(days):
        day = DAY - back * ONE
        if day not in skip:
            found.append(
                identified(
                    Claim(
                        topic="loss",
                        claimant=STAFF,
                        subject="ru",
                        category=category,
                        outcome="lost",
                        quantity=quantity_of(value, "exact", "items"),
                        period=Period("cumulative", FIRST, day, "vocabulary"),
                        quote=Quote(str(value), None, None, "table", cell=f"row {day}, column {category}"),
                        document=f"dataset:{source}",
                        source=source,
                        published_at=day,
                    )
                )
            )
        value -= step + (step if back % 3 == 2 else 0)
    return found


def value(evidence: Iterable[Claim], category: str, day: date = DAY) -> int:
    """The total of a row on a day."""
    for claim in evidence:
        if claim.category == category and claim.period is not None and claim.period.end == day and claim.quantity:
            return int(claim.quantity.stated or 0)
    raise LookupError(day)


def checked(
    text: str, *figures: Says, evidence: Iterable[Claim] = (), day: date = DAY, source: str = "desk-lantern"
) -> Verification:
    """The draft with these figures, verified against the evidence alone."""
    head = text.find("\n\n")
    zones = (Zone("headline", 0, head),) if head > 0 else ()
    draft = Document(
        document="sha256:draft",
        text=text,
        zones=zones,
        published_at=day,
        date_basis="from the option",
        source=source,
        language="en",
    )
    claims = claims_of(text, figures, source=source, day=day, name="sha256:draft")
    return verify_claims(draft, Extraction(claims, ()), None, with_claims=tuple(evidence))


def sharp(verification: Verification) -> list[tuple[str, str | None, str]]:
    """Rule, kind and figure of each finding of medium severity or above."""
    return [
        (f.rule, f.kind, f.quote.exact if f.quote else "")
        for f in verification.findings
        if f.severity in ("medium", "high")
    ]


def at(verification: Verification, exact: str) -> list[Finding]:
    """All findings at a figure."""
    return [f for f in verification.findings if f.quote is not None and f.quote.exact == exact]
