"""Which commands ask the ledger about a number, a series, a claim?"""

from __future__ import annotations

import csv
import math
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from counterclaim.cli import options
from counterclaim.cli.app import app
from counterclaim.cli.output import note, print_json, print_table
from counterclaim.cli.reading import figure_of, period_of
from counterclaim.model import claim_to_json
from counterclaim.model.claim import label_of, origin_of

Number = Annotated[str, typer.Argument(metavar="NUMBER", help="As printed: 439190, 439,190 or 6.9.")]


@app.command()
def show(
    claim_id: Annotated[str, typer.Argument(metavar="ID", help="A claim's id, or its unmistakable beginning.")],
    *,
    ledger: options.Ledger = "ledger",
    known_by: options.KnownBy = None,
    recorded_by: options.RecordedBy = None,
    json: options.Json = False,
) -> None:
    """The evidence of a claim: its words, its document, and what was said of it later.

    Example: `counterclaim show c-5f0c`
    """
    from counterclaim.verbs import asking as verbs

    found = verbs.show(claim_id, ledger=ledger, **options.cut(known_by, recorded_by))
    if json:
        document = found.document and dict(found.document)
        remarks = [dict(remark) for remark in found.remarks]
        print_json({"claim": claim_to_json(found.claim), "document": document, "remarks": remarks})
        return
    claim = found.claim
    rows = [
        ("claim", claim.claim_id),
        ("claimant", label_of(claim.claimant)),
        ("subject", label_of(claim.subject)),
        ("what", f"{label_of(claim.category)}, {label_of(claim.outcome)}"),
        ("figure", figure_of(claim)),
        ("period", period_of(claim)),
        ("said by", " ← ".join(label_of(link) for link in claim.attribution)),
        ("source", f"{claim.source or ''}, published {claim.published_at or 'on an unknown day'}"),
        *([("read by", origin_of(claim))] if claim.model else ()),
        ("words", found.sentence),
        *((str(remark["kind"]), _remark(remark)) for remark in found.remarks),
    ]
    print_table(("", ""), rows)


def _remark(remark: Mapping[str, Any]) -> str:
    """What an entry says of a claim, in a line: what it changed, why, and on whose word."""
    changes = dict(remark.get("changes") or {})
    flat = [
        f"{name}.{inner} {value}" if isinstance(change, Mapping) else f"{name} {value}"
        for name, change in changes.items()
        for inner, value in (change.items() if isinstance(change, Mapping) else (("", change),))
    ]
    said = next((str(remark[name]) for name in ("reason", "answer", "text") if remark.get(name)), "")
    who = next((str(remark[name]) for name in ("who", "by", "reviewer") if remark.get(name)), "")
    told = ": ".join(part for part in (", ".join(flat), said) if part)
    rest = {name: value for name, value in remark.items() if name != "kind"}
    return (f"{told} ({who})" if who else told) or str(rest)


@app.command()
def find(
    number: Number,
    *,
    ledger: options.Ledger = "ledger",
    known_by: options.KnownBy = None,
    recorded_by: options.RecordedBy = None,
    json: options.Json = False,
) -> None:
    """Every place where a number stands.

    Example: `counterclaim find 439190`
    """
    from counterclaim.verbs import asking as verbs

    claims = verbs.find(value_of(number), ledger=ledger, **options.cut(known_by, recorded_by))
    if json:
        for claim in claims:
            print_json(claim_to_json(claim))
    elif not claims:
        print(f"{number} stands nowhere in {ledger}")
    else:
        print_table(
            ("published", "source", "claimant", "subject", "category", "period", "words", "claim"),
            (
                (
                    c.published_at,
                    c.source,
                    label_of(c.claimant),
                    label_of(c.subject),
                    label_of(c.category),
                    period_of(c),
                    f"{c.quote.exact} ({origin_of(c)})" if c.model else c.quote.exact,
                    c.claim_id[:12],
                )
                for c in claims
            ),
        )


@app.command()
def trace(
    number: Number,
    *,
    ledger: options.Ledger = "ledger",
    known_by: options.KnownBy = None,
    recorded_by: options.RecordedBy = None,
    svg: Annotated[Path | None, typer.Option("--svg", metavar="FILE", help="Draw it as a graph.")] = None,
    json: options.Json = False,
) -> None:
    """Who said a number first, who repeated it, and how it changed on the way.

    Examples: `counterclaim trace 355000` · `counterclaim trace 355000 --svg lineage.svg`
    """
    from counterclaim.checks.wording import figure
    from counterclaim.publish.trace import trace_json, trace_lines
    from counterclaim.publish.trace_graph import trace_svg
    from counterclaim.verbs import asking as verbs

    value = value_of(number)
    steps = verbs.trace(value, ledger=ledger, **options.cut(known_by, recorded_by))
    if json:
        for step in trace_json(steps):
            print_json(step)
    elif not steps:
        print(f"{number} stands nowhere in {ledger}")
    else:
        for line in trace_lines(steps):
            print(line)
    if svg is not None and steps:
        svg.write_text(trace_svg(steps, title=f"Where {figure(value)} stands"), "utf-8")
        note(f"written: {svg}")


@app.command()
def series(
    claimant: Annotated[str, typer.Argument(metavar="CLAIMANT", help="ua-general-staff, ru-mod, gaza-moh …")],
    category: Annotated[str, typer.Argument(metavar="CATEGORY", help="personnel, tanks, aircraft …")],
    *,
    ledger: options.Ledger = "ledger",
    subject: options.Subject = None,
    outcome: Annotated[str | None, typer.Option("--outcome", help="lost, killed, destroyed …")] = None,
    source: options.Source = None,
    known_by: options.KnownBy = None,
    recorded_by: options.RecordedBy = None,
    as_csv: options.Csv = False,
    json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """A claimant's series, one row a day: running total, the day's increase, gaps as gaps.

    Examples: `counterclaim series ua-general-staff tanks` · `counterclaim series ua-general-staff tanks --csv`
    """
    from counterclaim.checks.definitions import definitions_between
    from counterclaim.publish.series import series_row_to_json
    from counterclaim.verbs import asking as verbs

    found = verbs.series(
        claimant,
        category,
        ledger=ledger,
        subject=subject,
        outcome=outcome,
        source=source,
        **options.cut(known_by, recorded_by),
    )
    if found.chosen:
        others = f"; also held: {', '.join(found.others)} (--source)" if found.others else ""
        note(f"source {found.source}: {found.chosen}{others}", quiet=quiet)
    days = [row.date for row in found.rows]
    for one in definitions_between(claimant, category, min(days, default=None), max(days, default=None)):
        note(f"counts{one.days}: {one.means} ({one.cited})", quiet=quiet)
    if json:
        for row in found.rows:
            print_json(series_row_to_json(row))
    elif as_csv:
        name = f"{claimant}_{category}"
        out = csv.writer(sys.stdout, lineterminator="\r\n")
        out.writerow(("date", f"{name}_cumulative", f"{name}_daily"))
        out.writerows((row.date.isoformat(), row.cumulative, row.daily) for row in found.rows)
    else:
        print_table(
            ("date", "total", "day", ""),
            ((r.date.isoformat(), r.cumulative, r.daily, "no report" if r.gap else "") for r in found.rows),
            right=("total", "day"),
        )


@app.command()
def compare(
    category: Annotated[str, typer.Argument(metavar="CATEGORY", help="personnel, tanks, aircraft …")],
    *,
    subject: Annotated[str, typer.Option("--subject", "-s", metavar="PARTY", help="Whose losses: ru, ua, gaza …")],
    start: Annotated[str | None, typer.Option("--start", metavar="DATE", help="First day, included.")] = None,
    end: Annotated[str | None, typer.Option("--end", metavar="DATE", help="Last day, included.")] = None,
    ledger: options.Ledger = "ledger",
    known_by: options.KnownBy = None,
    recorded_by: options.RecordedBy = None,
    as_csv: options.Csv = False,
    json: options.Json = False,
) -> None:
    """What every claimant says of one side's losses over one window; unlike measures stand apart.

    Example: `counterclaim compare tanks --subject ru --start 2023-01-01 --end 2023-12-31`
    """
    from counterclaim.verbs import asking as verbs

    found = verbs.compare(
        category,
        subject=subject,
        ledger=ledger,
        start=options.day(start, "--start"),
        end=options.day(end, "--end"),
        **options.cut(known_by, recorded_by),
    )
    if json:
        print_json(found.to_json())
    elif as_csv:
        out = csv.writer(sys.stdout, lineterminator="\r\n")
        out.writerows(found.wide())
    else:
        for line in found.lines():
            print(line)


def value_of(text: str) -> int | float:
    """The number a person types: thousands may stand apart by comma, space or apostrophe.

    Raises:
        typer.BadParameter: it is no number.
    """
    plain = text.replace(",", "").replace(" ", "").replace("\u00a0", "").replace("'", "")
    try:
        number = float(plain)
    except ValueError:
        number = math.nan
    if math.isnan(number) or "inf" in plain.lower():
        raise typer.BadParameter(f"{text!r} is not a number; write it as 439190")
    return int(number) if number.is_integer() else number
