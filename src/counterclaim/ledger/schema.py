"""Which columns does the one relation of a ledger have, and what do they mean?

An entry is a fact that was recorded: a document, a reading, a claim, an amendment, a review. What is said of claims
stands in typed columns; `body` is canonical JSON of what the columns do not carry.
"""

from __future__ import annotations

from pathlib import Path

from counterclaim.engines.base import Column, Table
from counterclaim.engines.steps import steps_in

VERSION = 1
STEPS = Path(__file__).parent / "sql"
FAR_DAY, FAR_MOMENT = "9999-12-31", "9999-12-31 00:00:00"

ENTRY = Table(
    name="entry",
    columns=(
        Column("kind", "text", shared=True),
        Column("id", "text"),
        Column("reader", "text", shared=True),  # which reader read it; empty for what nobody reads
        Column("target", "text"),  # an amendment's claim; the work that a document is a version of
        Column("known_at", "day"),  # the day it counts as published: what `known_by` cuts on
        Column("recorded_at", "moment", shared=True),
        Column("topic", "text", shared=True),
        Column("claimant", "text", shared=True),  # parties and categories: an id, `name:…` or `role:…`
        Column("source", "text", shared=True),
        Column("subject", "text", shared=True),
        Column("category", "text", shared=True),
        Column("outcome", "text", shared=True),
        Column("period_kind", "text", shared=True),
        Column("period_start", "day"),
        Column("period_end", "day"),
        Column("per", "text", shared=True),
        Column("period_basis", "text", shared=True),
        Column("stated", "number"),
        Column("low", "number"),
        Column("high", "number"),
        Column("qualifier", "text", shared=True),
        Column("unit", "text", shared=True),
        Column("part", "flag", shared=True),
        Column("zone", "text", shared=True),
        Column("quote_exact", "text"),
        Column("quote_start", "whole"),
        Column("quote_end", "whole"),
        Column("quote_cell", "text"),
        Column("document", "text", shared=True),
        Column("document_id", "text", shared=True),
        Column("url", "text", shared=True),
        Column("published_at", "day"),
        Column("language", "text", shared=True),
        Column("body", "text"),
        Column("content", "text"),  # a document's decoded text
    ),
    key=("kind", "id", "reader"),
    lookup="id",
    near="document",
    order=("kind", "claimant", "subject", "category", "outcome", "source", "period_kind", "period_end"),
    version=VERSION,
    aside=("remark", steps_in(STEPS)["remark"][1]),
)
PLACE = {column.name: place for place, column in enumerate(ENTRY.columns)}
