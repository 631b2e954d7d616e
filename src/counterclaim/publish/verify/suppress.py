"""Which findings has the desk set aside, and for what reason?"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from counterclaim.model.document import Document
from counterclaim.model.errors import SuppressionError
from counterclaim.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Suppression:
    """One finding set aside: its rule, the figure as printed, why, and who said so.

    It holds for this figure under this rule in the draft it was written for, wherever the figure moves in later
    versions; another figure or another rule is reported again. `by` is a name or a pseudonym, `on` an ISO day.
    """

    rule: str
    exact: str
    reason: str
    by: str = ""
    on: str = ""


def suppression_file(draft: Path) -> Path:
    """Where the suppressions of a draft are kept: NAME.suppressed.jsonl beside it."""
    return draft.with_name(f"{draft.name}.suppressed.jsonl")


def read_suppressions(path: Path) -> tuple[Suppression, ...]:
    """The suppressions of a file of JSON Lines, in its order; none where there is no such file.

    Raises:
        SuppressionError: a line is not an object with `rule`, `exact` and a `reason` that is not empty.
    """
    if not path.is_file():
        return ()
    return tuple(
        _read(line, path, number) for number, line in enumerate(path.read_text("utf-8").splitlines(), 1) if line.strip()
    )


def suppress(path: Path, finding: Finding, *, reason: str, by: str = "", on: str = "") -> Suppression:
    """Sets a finding aside from now on and returns the line that was added to the file.

    Raises:
        SuppressionError: the reason is empty, or the finding stands at no figure of a draft.
    """
    if not reason.strip():
        raise SuppressionError(str(path), 0, "a finding is set aside only for a reason")
    if finding.quote is None:
        raise SuppressionError(str(path), 0, f"the finding {finding.rule!r} stands at no figure of a draft")
    line = Suppression(finding.rule, finding.quote.exact, reason.strip(), by, on)
    with path.open("a", encoding="utf-8") as out:
        out.write(json.dumps(asdict(line), ensure_ascii=False) + "\n")
    return line


def suppressed(
    findings: Iterable[Finding], suppressions: Sequence[Suppression], draft: Document
) -> tuple[list[Finding], list[tuple[Finding, str]]]:
    """Findings that stand, and those set aside with their reasons, by rule and the text under each."""
    reasons = {(line.rule, line.exact): line.reason for line in suppressions}
    kept: list[Finding] = []
    aside: list[tuple[Finding, str]] = []
    for finding in findings:
        quote = finding.quote
        exact = draft.text[quote.start : quote.end] if quote is not None and quote.start is not None else ""
        reason = reasons.get((finding.rule, exact))
        if reason is None:
            kept.append(finding)
        else:
            aside.append((finding, reason))
    return kept, aside


def _read(line: str, path: Path, number: int) -> Suppression:
    try:
        value = json.loads(line)
        found = Suppression(**value)
    except (ValueError, TypeError):
        raise SuppressionError(str(path), number, "not an object with rule, exact and reason") from None
    if not str(found.reason).strip():
        raise SuppressionError(str(path), number, "a finding is set aside only for a reason")
    return found
