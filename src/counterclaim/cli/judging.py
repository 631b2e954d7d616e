"""Which commands hold figures against what was said?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from counterclaim.cli import options
from counterclaim.cli.app import app
from counterclaim.cli.output import note, print_json
from counterclaim.model import Finding, Severity, finding_to_json
from counterclaim.model.errors import OptionError
from counterclaim.model.finding import SEVERITIES, at_least

FailOn = Annotated[
    str,
    typer.Option("--fail-on", metavar="SEVERITY", help="End with 1 from this severity on: high, medium, low, info."),
]
All = Annotated[bool, typer.Option("--all", help="Also print what matches or is consistent.")]


@app.command()
def check(
    *,
    ledger: options.Ledger = "ledger",
    rule: Annotated[
        list[str] | None, typer.Option("--rule", help="Only this rule; may be given several times.")
    ] = None,
    known_by: options.KnownBy = None,
    fail_on: FailOn = "medium",
    json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """All rules over the ledger: sums, falls, jumps, gaps, mirrors, restatements, one finding a line.

    Examples: `counterclaim check` · `counterclaim check --rule mirror --rule fall --json`
    """
    from counterclaim.verbs import judging as verbs

    limit = severity(fail_on)
    counts: dict[str, int] = {}
    failed = False
    for finding in verbs.check(ledger=ledger, rules=rule, known_by=options.day(known_by, "--known-by")):
        counts[finding.rule] = counts.get(finding.rule, 0) + 1
        failed = failed or at_least(finding, limit)
        if json:
            print_json(finding_to_json(finding))
        else:
            print(line_of(finding))
    total = ", ".join(f"{rule} {count}" for rule, count in sorted(counts.items())) or "nothing found"
    note(f"{sum(counts.values())} findings: {total}" if counts else total, quiet=quiet)
    raise typer.Exit(1 if failed else 0)


@app.command()
def verify(
    draft: Annotated[Path, typer.Argument(metavar="DRAFT", help=".txt, .md, .html, .docx or PDF; it is never stored.")],
    *,
    ledger: options.Ledger = "ledger",
    beside: Annotated[
        list[Path] | None,
        typer.Option("--with", metavar="FILE", help="Compare with these documents as well, unstored."),
    ] = None,
    published: options.Published = None,
    source: options.Source = None,
    language: options.Language = None,
    fail_on: FailOn = "medium",
    fair: All = False,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="FILE", help="Write the annotated draft as a page.")
    ] = None,
    docx: Annotated[bool, typer.Option("--docx", help="Write NAME.checked.docx with a comment at each slip.")] = False,
    sarif: Annotated[
        Path | None, typer.Option("--sarif", metavar="FILE", help="Write the findings as SARIF 2.1.0.")
    ] = None,
    suppress: Annotated[
        Path | None, typer.Option("--suppress", metavar="FILE", help="Findings to set aside, each with its reason.")
    ] = None,
    json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """A draft's figures against the ledger: one finding a line, then what was covered. Nothing leaves the machine.

    Examples: `counterclaim verify your-draft.txt` · `counterclaim verify draft.docx --docx --ledger my-ledger` ·
    `counterclaim verify story.txt --published 2024-03-27 --source newsweek --with statements.jsonl`
    """
    from counterclaim.publish.draft_text import json_lines, text_lines
    from counterclaim.publish.verify_suppress import read_suppressions, suppression_file
    from counterclaim.verbs import judging as verbs

    limit = severity(fail_on)
    own = suppress or suppression_file(draft)
    result = verbs.verify(
        draft,
        ledger=ledger,
        beside=beside or (),
        published=options.day(published, "--published"),
        source=source,
        language=language,
        suppressions=read_suppressions(own) if suppress or own.is_file() else (),
    )
    if json:
        for line in json_lines(result, fair=fair):
            print(line)
        for remark in (result.read_as, *result.notes, result.coverage.line()):
            note(remark, quiet=quiet)
    else:
        for line in text_lines(result, fair=fair):
            print(line)
    for written in verbs.write_checked(result, draft, html=html, docx=docx, sarif=sarif):
        note(f"written: {written}", quiet=quiet)
    raise typer.Exit(1 if any(at_least(finding, limit) for finding in result.findings) else 0)


@app.command()
def independence(
    a: Annotated[str, typer.Argument(metavar="A", help="source:category[:kind], say uk-mod-monthly:personnel:rate")],
    b: Annotated[str, typer.Argument(metavar="B", help="source:category[:kind]")],
    *,
    ledger: options.Ledger = "ledger",
    known_by: options.KnownBy = None,
    keep: Annotated[
        bool, typer.Option("--keep", help="Keep the verdict in the ledger; other verbs respect it.")
    ] = False,
    json: options.Json = False,
) -> None:
    """Does one source's series follow another's? The conventions tried, what chance would give, and every miss.

    Example: `counterclaim independence uk-mod-monthly:personnel petro:personnel`
    """
    from counterclaim.verbs import judging as verbs

    result = verbs.independence(a, b, ledger=ledger, known_by=options.day(known_by, "--known-by"), keep=keep)
    if json:
        print_json(result.to_json())
    else:
        for line in result.lines():
            print(line)


def severity(text: str) -> Severity:
    """The severity an option names.

    Raises:
        OptionError: it is none of high, medium, low, info.
    """
    for known in SEVERITIES:
        if text == known:
            return known
    raise OptionError("--fail-on", text, ", ".join(SEVERITIES))


def line_of(finding: Finding) -> str:
    """A finding of `check` as one line: severity, rule and kind, where, message."""
    kind = f" ({finding.kind})" if finding.kind else ""
    where = finding.where or {}
    place = " ".join(str(where[key]) for key in ("source", "category", "date") if where.get(key))
    quote = f"{finding.quote.exact!r}: " if finding.quote is not None else ""
    return f"{finding.severity:6} {finding.rule}{kind}: {place + ': ' if place else ''}{quote}{finding.message}"
