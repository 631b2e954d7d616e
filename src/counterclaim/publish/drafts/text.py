"""How does a verified draft read as plain text, one finding a line, or as JSON Lines?"""

from __future__ import annotations

import json
from collections.abc import Iterator

from counterclaim.model.finding import Finding, finding_to_json
from counterclaim.publish.verify.verify import Verification


def text_lines(verification: Verification, *, fair: bool = False) -> Iterator[str]:
    """Notes first, then one finding a line in the order of the text, then the coverage line.

    `fair` prints the figures that match or are consistent as well. A finding at `info` that only says that nothing
    answers a figure is left to the coverage line unless `fair` is set.
    """
    yield verification.read_as
    yield from verification.notes
    shown = [*verification.findings, *(verification.fair if fair else ())]
    for finding in sorted(shown, key=_place):
        if fair or finding.rule != "unsupported":
            yield finding_line(verification, finding)
    for finding, reason in verification.suppressed:
        yield f"set aside: {_exact(finding)}: {finding.rule}: {reason}"
    yield verification.coverage.line()


def json_lines(verification: Verification, *, fair: bool = False) -> Iterator[str]:
    """One finding as one JSON object a line, in the order of the text; coverage and notes are not part of it."""
    for finding in sorted([*verification.findings, *(verification.fair if fair else ())], key=_place):
        yield json.dumps(finding_to_json(finding), ensure_ascii=False)


def line_of(text: str, position: int) -> int:
    """The number of the line a character stands in, from 1."""
    return text.count("\n", 0, position) + 1


def other_lines(verification: Verification, finding: Finding) -> list[int]:
    """The lines of a slip's other places, from 1, in order, each once."""
    places = (finding.details or {}).get("also_at", ())
    return sorted({line_of(verification.draft.text, start) for start, _ in places})


def finding_line(verification: Verification, finding: Finding) -> str:
    """A finding as one line: severity, where it stands, the words, rule and kind, the arithmetic, what to write."""
    start = finding.quote.start if finding.quote is not None and finding.quote.start is not None else 0
    kind = f" ({finding.kind})" if finding.kind else ""
    advice = f" → {finding.suggestion}" if finding.suggestion else ""
    place = f"{line_of(verification.draft.text, start)}"
    also = "".join(f", also line {line}" for line in other_lines(verification, finding))
    return (
        f"{finding.severity}: line {place}{also}: “{_exact(finding)}”: {finding.rule}{kind}: {finding.message}{advice}"
    )


def _exact(finding: Finding) -> str:
    return " ".join(finding.quote.exact.split()) if finding.quote is not None else "the draft"


def _place(finding: Finding) -> int:
    return finding.quote.start or 0 if finding.quote is not None else -1
