"""How does a verified draft read for a code-review tool (SARIF 2.1.0)?"""

from __future__ import annotations

from inspect import cleandoc
from typing import Any
from urllib.parse import quote as quoted

from counterclaim import __version__
from counterclaim.checks import methods
from counterclaim.model.finding import Finding, Severity
from counterclaim.publish.verify.methods import draft_methods
from counterclaim.publish.verify.verify import Verification

_LEVELS: dict[Severity, str] = {"high": "error", "medium": "warning", "low": "note", "info": "note"}
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def sarif(verification: Verification, *, address: str) -> dict[str, Any]:
    """The findings as one SARIF run; `address` is the draft's file as the tool should show it (relative, with slashes).

    Offsets are characters of the draft's text (`columnKind` is `unicodeCodePoints`); lines count from 1. Suppressed
    findings are included with their reason as the justification. Each rule carries its public methods text.
    """
    results = [_result(verification, finding, address) for finding in verification.findings]
    results += [
        {**_result(verification, finding, address), "suppressions": [{"kind": "external", "justification": reason}]}
        for finding, reason in verification.suppressed
    ]
    rules = sorted(
        {finding.rule for finding in verification.findings} | {finding.rule for finding, _ in verification.suppressed}
    )
    address = quoted(address)
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "counterclaim",
                        "version": __version__,
                        "rules": _rules(rules),
                    }
                },
                "columnKind": "unicodeCodePoints",
                "artifacts": [{"location": {"uri": address}}],
                "results": results,
                "properties": {"coverage": verification.coverage.line(), "notes": list(verification.notes)},
            }
        ],
    }


def _rules(wanted: list[str]) -> list[dict[str, Any]]:
    texts = {rule: (title, cleandoc(text)) for rule, title, text, _ in (*methods(), *draft_methods())}
    return [
        {"id": rule, "shortDescription": {"text": texts[rule][0]}, "help": {"text": texts[rule][1]}}
        if rule in texts
        else {"id": rule}
        for rule in wanted
    ]


def _result(verification: Verification, finding: Finding, address: str) -> dict[str, Any]:
    advice = f" To mend it, {finding.suggestion}" if finding.suggestion else ""
    value: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message}.{advice}".replace("..", ".")},
        "properties": {"severity": finding.severity, "verdict": finding.verdict, "kind": finding.kind},
    }
    quote = finding.quote
    if quote is not None and quote.start is not None and quote.end is not None:
        value["locations"] = [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": address},
                    "region": _region(verification.draft.text, quote.start, quote.end),
                }
            }
        ]
    return value


def _region(text: str, start: int, end: int) -> dict[str, Any]:
    first, last = text.rfind("\n", 0, start) + 1, text.rfind("\n", 0, end) + 1
    return {
        "startLine": text.count("\n", 0, start) + 1,
        "startColumn": start - first + 1,
        "endLine": text.count("\n", 0, end) + 1,
        "endColumn": end - last + 1,
        "charOffset": start,
        "charLength": end - start,
        "snippet": {"text": text[start:end]},
    }
