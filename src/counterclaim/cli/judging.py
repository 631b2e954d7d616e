"""Which commands hold figures against what was said?"""

from __future__ import annotations

from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import Annotated, Literal

import typer

from counterclaim.cli import options
from counterclaim.cli.app import app
from counterclaim.cli.output import note, print_finding, print_json, waiting
from counterclaim.model import Claim, Document, Finding, Severity, claim_to_json, finding_to_json
from counterclaim.model.claim import label_of, origin_of
from counterclaim.model.errors import OptionError
from counterclaim.model.finding import SEVERITIES, at_least
from counterclaim.model.standing import Standing

FailOn = Annotated[
    str,
    typer.Option("--fail-on", metavar="SEVERITY", help="End with 1 from this severity on: high, medium, low, info."),
]
OPENING = 70
"""Characters of its first line by which a stored piece without a title is told."""
All = Annotated[bool, typer.Option("--all", help="Also print what matches or is consistent.")]


@app.command()
def check(
    *,
    ledger: options.Ledger = "ledger",
    rule: Annotated[
        list[str] | None, typer.Option("--rule", help="Only this rule; may be given several times.")
    ] = None,
    known_by: options.KnownBy = None,
    recorded_by: options.RecordedBy = None,
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
    failed, told = False, 0
    found = verbs.check(ledger=ledger, rules=rule, **options.cut(known_by, recorded_by))
    with waiting("checking", quiet=quiet):
        first = list(islice(found, 1))
    for finding in chain(first, found):
        failed = failed or at_least(finding, limit)
        if json:
            print_json(finding_to_json(finding))
        if "told_by" in (finding.details or {}):
            told += 1
            continue
        counts[finding.rule] = counts.get(finding.rule, 0) + 1
        if not json:
            print_finding(line_of(finding))
    total = ", ".join(f"{rule} {count}" for rule, count in sorted(counts.items())) or "nothing found"
    note(f"{_counted(sum(counts.values()), 'finding')}: {total}" if counts else total, quiet=quiet)
    for remark in verbs.unchecked(ledger=ledger, **options.cut(known_by, recorded_by)):
        note(remark, quiet=quiet)
    if told:
        where = "are lines of their own above" if json else "stand alone with --json"
        note(f"{told} more tell of the same cells, each named by the finding that leads; they {where}", quiet=quiet)
    raise typer.Exit(1 if failed else 0)


@app.command()
def verify(
    draft: Annotated[
        Path,
        typer.Argument(metavar="DRAFT", help=".txt, .md, .html, .docx or PDF, - standard input; it is never stored."),
    ],
    *,
    ledger: options.Ledger = "ledger",
    known_by: options.KnownBy = None,
    recorded_by: options.RecordedBy = None,
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
    cite: Annotated[
        Path | None,
        typer.Option("--cite", metavar="FILE", help="Write the sources compared with: .md, .json (CSL), .ris, .bib."),
    ] = None,
    suppress: Annotated[
        Path | None, typer.Option("--suppress", metavar="FILE", help="Findings to set aside, each with its reason.")
    ] = None,
    set_aside: Annotated[
        str, typer.Option("--set-aside", metavar="WORDS", help="Set aside the finding at these words, from now on.")
    ] = "",
    reason: Annotated[str, typer.Option("--reason", help="Why it is set aside; kept and printed again.")] = "",
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who sets it aside: a name or a pseudonym.")] = "",
    file: Annotated[
        bool, typer.Option("--file", help="A published piece of another outlet: file its findings, open for review.")
    ] = False,
    json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """A draft's figures against the ledger: one finding a line, then what was covered. Nothing leaves the machine.

    Examples: `counterclaim verify your-draft.txt` · `counterclaim verify draft.docx --docx --ledger my-ledger` ·
    `counterclaim verify story.txt --published 2024-03-27 --source newsweek --with statements.jsonl` ·
    `counterclaim verify story.txt --set-aside "about 71,000" --reason "said so on air" --by desk`
    """
    from counterclaim.publish.drafts.text import json_lines, text_lines
    from counterclaim.publish.verify.suppress import read_suppressions, suppression_file
    from counterclaim.verbs import judging as verbs

    limit = severity(fail_on)
    verbs.writable(draft, docx=docx, cite=cite)
    own = suppress or suppression_file(draft)

    run = partial(
        verbs.verify,
        draft,
        ledger=ledger,
        beside=beside or (),
        published=options.day(published, "--published"),
        source=source,
        language=language,
        **options.cut(known_by, recorded_by),
    )
    result = run(suppressions=read_suppressions(own) if own.is_file() or not set_aside else ())
    if set_aside:
        verbs.set_aside(result, own, words=set_aside, reason=reason, by=by)
        result = run(suppressions=read_suppressions(own))
    if json:
        for line in json_lines(result, fair=fair):
            print(line)
        for remark in (result.read_as, *result.notes, result.coverage.line()):
            note(remark, quiet=quiet)
    else:
        for line in text_lines(result, fair=fair):
            print_finding(line)
    for written in verbs.write_checked(result, draft, html=html, docx=docx, sarif=sarif, cite=cite, ledger=ledger):
        note(f"written: {written}", quiet=quiet)
    if file:
        filed = verbs.file_findings(result, ledger=ledger)
        note(f"{_counted(len(filed), 'finding')} filed as open; `counterclaim review` lists them", quiet=quiet)
    raise typer.Exit(1 if any(at_least(finding, limit) for finding in result.findings) else 0)


@app.command()
def independence(
    a: Annotated[str, typer.Argument(metavar="A", help="source:category[:kind], say uk-mod-monthly:personnel:rate")],
    b: Annotated[str, typer.Argument(metavar="B", help="source:category[:kind]")],
    *,
    ledger: options.Ledger = "ledger",
    known_by: options.KnownBy = None,
    recorded_by: options.RecordedBy = None,
    keep: Annotated[
        bool, typer.Option("--keep", help="Keep the verdict in the ledger; other verbs respect it.")
    ] = False,
    json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """Does one source's series follow another's? The conventions tried, what chance would give, and every miss.

    Example: `counterclaim independence uk-mod-monthly:personnel petro:personnel`
    """
    from counterclaim.verbs import judging as verbs

    with waiting("comparing", quiet=quiet):
        result = verbs.independence(a, b, ledger=ledger, **options.cut(known_by, recorded_by), keep=keep)
    if json:
        print_json(result.to_json())
    else:
        for line in result.lines():
            print(line)


@app.command()
def review(
    finding: Annotated[
        str | None,
        typer.Argument(metavar="[ID]", help="A filed finding, or a claim of a model; without it, list them."),
    ] = None,
    *,
    accept: Annotated[bool, typer.Option("--accept", help="The finding holds.")] = False,
    reject: Annotated[bool, typer.Option("--reject", help="It does not.")] = False,
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="A name or a pseudonym.")] = "",
    reason: Annotated[str, typer.Option("--reason", help="Why; kept and shown with the finding.")] = "",
    status: Annotated[str | None, typer.Option("--status", help="open, accepted, rejected or corrected.")] = None,
    ledger: options.Ledger = "ledger",
    known_by: options.KnownBy = None,
    recorded_by: options.RecordedBy = None,
    json: options.Json = False,
) -> None:
    """List filed findings about other outlets' texts, read one, accept or reject it; nothing open is ever published.

    Claims that a language model suggested (`add --llm`) are listed and reviewed in the same way: c-… instead of f-….

    Examples: `counterclaim review` · `counterclaim review f-12ab` ·
    `counterclaim review f-12ab --accept --by desk --reason "both quotes read"`
    """
    from counterclaim.verbs import judging as verbs
    from counterclaim.verbs import suggesting as verbs_of_models

    if accept and reject:
        raise typer.BadParameter("give --accept or --reject, not both")
    decision: Literal["accepted", "rejected"] = "accepted" if accept else "rejected"
    if finding is not None and finding.startswith("c-"):
        if not accept and not reject:
            for claim in verbs_of_models.unreviewed(finding, ledger=ledger):
                _print_unreviewed(claim, json=json, beside=True)
            return
        entry = verbs_of_models.review_claim(finding, decision=decision, reviewer=by, reason=reason, ledger=ledger)
        target = entry.body.get("claim_id") or entry.body["claim"]["claim_id"]
        if json:
            print_json({"claim_id": target, "decision": decision, "reviewer": by, "reason": reason})
        else:
            print(f"{target}: {decision} by {by}: {reason}")
        return
    if finding is None:
        open_claims = verbs_of_models.unreviewed(ledger=ledger) if status in (None, "open") else ()
        for one_open in open_claims:
            _print_unreviewed(one_open, json=json)
        found = verbs.findings(ledger=ledger, status=status, **options.cut(known_by, recorded_by))
        for one in found:
            _print_standing(one, json=json)
        if not found and not open_claims:
            which = "is filed" if status is None else f"stands as {status}"
            note(f"no finding {which} in {ledger}; `counterclaim verify STORY --file` files those of a published piece")
        return
    if not accept and not reject:
        for one in verbs.findings(ledger=ledger, only=finding, **options.cut(known_by, recorded_by)):
            _print_standing(one, json=json, quotes=True)
        return
    done = verbs.review(finding, decision=decision, reviewer=by, reason=reason, ledger=ledger)
    _print_standing(done, json=json)


@app.command()
def dispute(
    finding: Annotated[str, typer.Argument(metavar="ID", help="The filed finding that is answered.")],
    *,
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="The issuer or outlet that answers.")],
    answer: Annotated[str, typer.Option("--answer", help="Its words.")],
    correction: Annotated[
        str | None,
        typer.Option("--correction", help="The corrected wording or its address; it comes first from then on."),
    ] = None,
    ledger: options.Ledger = "ledger",
    json: options.Json = False,
) -> None:
    """File what an issuer or outlet answers to a finding; it is shown beside the finding.

    Example: `counterclaim dispute f-12ab --by "The Harbour Post" --answer "corrected on 4 April" --correction URL`
    """
    from counterclaim.verbs import judging as verbs

    done = verbs.dispute(finding, by=by, answer=answer, correction=correction, ledger=ledger)
    _print_standing(done, json=json)


@app.command()
def recheck(
    sources: Annotated[
        list[str], typer.Argument(metavar="SOURCE…", help="The outlets whose stored pieces are one's own.")
    ],
    *,
    ledger: options.Ledger = "ledger",
    known_by: options.KnownBy = None,
    recorded_by: options.RecordedBy = None,
    json: options.Json = False,
) -> None:
    """Verify the stored pieces of one's own again; what a source restated since is said, and is no error of the piece.

    Example: `counterclaim recheck my-paper`
    """
    from counterclaim.publish.drafts.text import finding_line
    from counterclaim.verbs import judging as verbs

    pieces = fresh = 0
    for result, findings in verbs.recheck(sources, ledger=ledger, **options.cut(known_by, recorded_by)):
        pieces, fresh = pieces + 1, fresh + len(findings)
        if findings and not json:
            print(_piece(result.draft))
        for finding in findings:
            if json:
                print_json({"document": result.draft.document, **finding_to_json(finding)})
            else:
                print(f"  {finding_line(result, finding)}")
    if not pieces:
        note(f"no stored piece of {', '.join(sources)} in {ledger}; `counterclaim add FILE --source ID` stores one")
        return
    note(f"{_counted(pieces, 'piece')} verified again, {_counted(fresh, 'new finding')}")


def _piece(draft: Document) -> str:
    """A stored piece as its desk knows it: outlet, day, its first line, and the id it has in the ledger."""
    first = next((line.strip() for line in draft.text.splitlines() if line.strip()), "")
    opening = first if len(first) <= OPENING else first[: OPENING - 1] + "…"
    day = draft.published_at.isoformat() if draft.published_at else "day unknown"
    return f"{draft.source or 'no source given'}, {day}: “{draft.title or opening}” ({draft.label})"


def _print_unreviewed(claim: Claim, *, json: bool, beside: bool = False) -> None:
    if json:
        print_json({"id": claim.claim_id, "status": "open", "claim": claim_to_json(claim)})
        return
    what = ", ".join(label_of(part) for part in (claim.claimant, claim.subject, claim.category, claim.outcome) if part)
    print(f"{claim.claim_id[:14]} open      {claim.source or ''}: {origin_of(claim)}: “{claim.quote.exact}” as {what}")
    if beside:
        told = f"…{claim.quote.prefix}“{claim.quote.exact}”{claim.quote.suffix}…"
        print(f"    the text: {' '.join(told.split())}")


def _print_standing(one: Standing, *, json: bool, quotes: bool = False) -> None:
    if json:
        body, reviews, answers = dict(one.body), [dict(r) for r in one.reviews], [dict(a) for a in one.answers]
        print_json(
            {"id": one.finding_id, "status": one.status, "finding": body, "reviews": reviews, "answers": answers}
        )
        return
    found = one.body
    print(f"{one.finding_id[:14]} {one.status:9} {found.get('source') or ''}: {found['rule']}: {found['message']}")
    if quotes:
        told = (found.get("quote") or {}).get("exact")
        print(f"    the text: “{' '.join(str(told).split())}”" if told else "    the text as a whole")
        for claim in found.get("evidence") or ():
            words = claim["quote"]
            told = " ".join(f"…{words['prefix']}“{words['exact']}”{words['suffix']}…".split())
            print(f"    {claim['claim_id'][:14]} {told}")
    for answer in one.answers:
        print(
            f"    {answer['by']}: {answer['answer']}"
            + (f" (corrected: {answer['correction']})" if answer.get("correction") else "")
        )
    for decision in one.reviews:
        print(f"    {decision['decision']} by {decision['reviewer']}: {decision['reason']}")


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


def _counted(number: int, noun: str) -> str:
    """A count with its noun: "1 finding", "2 findings"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
