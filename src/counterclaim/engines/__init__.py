"""Which database answers, and how are rows appended to it?

An engine knows SQL and rows, never a claim: it keeps one append-only relation
`entry` whose columns the ledger declares.
"""

from counterclaim.engines.base import Added, Batch, Broken, Column, Engine, Segment, Table

__all__ = ["Added", "Batch", "Broken", "Column", "Engine", "Segment", "Table"]
