"""What does each column of an export mean?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.vocabulary.load import names_of, vocabulary


@dataclass(frozen=True, slots=True)
class Field:
    """A column: its name, type (as a data package names it), unit and meaning."""

    name: str
    type: str
    unit: str
    meaning: str


FIELDS = (
    Field("date", "date", "day", "Day of publication (of a dataset row: its report day); day precision."),
    Field("source", "string", "id", "Outlet, channel or dataset it was read in; a printed name where there is no id."),
    Field("claimant", "string", "id", "Who asserts the figure; empty where the text names nobody."),
    Field("subject", "string", "id", "Whose loss it is; for aid the recipient, for territory who moves or holds."),
    Field("category", "string", "id", "What is lost; a composite is never comparable with one of its parts."),
    Field("outcome", "string", "id", "What became of it; killed, wounded, casualties, lost are never merged."),
    Field("kind", "string", "", "interval (within the period), cumulative (since its start), rate, unstated."),
    Field("period_start", "date", "day", "First day of the period, included; empty where it cannot be settled."),
    Field("period_end", "date", "day", "Last day of the period, included; empty where it cannot be settled."),
    Field("value", "number", "by category", "As printed (UCDP: best); empty for a range, vague word or gap, never 0."),
    Field("low", "number", "as value", "The least the words allow, included (UCDP: low); empty for open."),
    Field("high", "number", "as value", "The most the words allow, included (UCDP: high); empty for open."),
    Field("qualifier", "string", "", "exact, about, more-than, at-least, nearly, up-to, fewer-than, range, vague."),
    Field("part", "boolean", "", "true where the text says it is contained in another figure."),
    Field("gap", "boolean", "", "true for a day of a daily series without a report; such a row has no value."),
    Field("claim_id", "string", "id", "The claim; empty for a gap."),
    Field("url", "string", "", "The document's address; empty where it is not known."),
    Field("caveat", "string", "", "What must be known to use the row; empty where there is nothing to say."),
)  # fmt: skip


def codebook() -> str:
    """The codebook as Markdown: columns, then the ids of categories, outcomes and sources with their definitions."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# Codebook\n"
    yield "UTF-8, comma, decimal point, one header row, ISO dates. An empty cell is a missing value and never 0.\n"
    yield "| column | type | unit | meaning |\n|---|---|---|---|"
    yield from (f"| `{one.name}` | {one.type} | {one.unit} | {one.meaning} |" for one in FIELDS)
    yield "\n## Categories\n\n| id | name | unit | counts together | definition |\n|---|---|---|---|---|"
    for category in vocabulary().categories.values():
        sums, unit = ", ".join(category.sums), category.unit or "by claim"
        yield f"| `{category.id}` | {names_of(category, 'en')} | {unit} | {sums} | {category.definition} |"
    yield "\n## Outcomes\n\n| id | name | covers |\n|---|---|---|"
    for outcome in vocabulary().outcomes.values():
        yield f"| `{outcome.id}` | {names_of(outcome, 'en')} | {', '.join(outcome.covers)} |"
    yield "\n## Sources\n\n| id | name | licence | credit |\n|---|---|---|---|"
    for source in vocabulary().sources.values():
        if source.publish:
            yield f"| `{source.id}` | {source.name} | {source.licence or 'not stated'} | {source.credit or ''} |"
