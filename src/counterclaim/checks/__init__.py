"""What follows from the ledger: which figures do not fit each other, and how?

One rule family a file; each rule's docstring is its public methods text.
"""

from __future__ import annotations

from counterclaim.model.finding import Severity


def methods() -> list[tuple[str, str, str, Severity]]:
    """Each rule's id, title, public methods text and default severity, in the order in which they run."""
    from counterclaim.checks.run import methods as of_rules

    return of_rules()
