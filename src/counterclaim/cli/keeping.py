"""Which commands look after the ledger itself?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from counterclaim.cli import options
from counterclaim.cli.app import app
from counterclaim.cli.output import note, print_json, print_table
from counterclaim.verbs import keeping as verbs

Reason = Annotated[str, typer.Option("--reason", help="Why; it is kept with the entry.")]
Who = Annotated[str, typer.Option("--by", metavar="NAME", help="A name or a pseudonym; it is kept with the entry.")]


@app.command()
def amend(
    claim_id: Annotated[str, typer.Argument(metavar="ID", help="The claim to correct.")],
    changes: Annotated[list[str], typer.Argument(metavar="FIELD=VALUE…", help="category=tanks quantity.stated=6904 …")],
    *,
    reason: Reason,
    by: Who,
    ledger: options.Ledger = "ledger",
) -> None:
    """Correct a claim by a new entry; what stood before stays in the ledger.

    Example: `counterclaim amend c-5f0c… category=tanks --reason "the row was misread" --by desk`
    """
    verbs.amend(claim_id, verbs.read_changes(changes), reason=reason, by=by, ledger=ledger)
    print(f"{claim_id}: amended; `counterclaim log` shows the entry")


@app.command()
def log(
    *,
    verify: Annotated[
        bool, typer.Option("--verify", help="Check the chain; end with 1 at the first broken entry.")
    ] = False,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="The newest entries to print.")] = 20,
    ledger: options.Ledger = "ledger",
    json: options.Json = False,
) -> None:
    """What entered the ledger and when; with `--verify`, whether the chain holds.

    Examples: `counterclaim log` · `counterclaim log --verify`
    """
    if verify:
        broken = verbs.verify_chain(ledger=ledger)
        if json:
            print_json({"holds": broken is None, "broken": broken})
        else:
            print("the chain holds" if broken is None else broken)
        raise typer.Exit(0 if broken is None else 1)
    rows = verbs.log(ledger=ledger, limit=limit)
    if json:
        for row in rows:
            print_json(row)
    else:
        print_table(
            ("recorded_at", "kind", "id", "published_at"),
            ([r[k] for k in ("recorded_at", "kind", "id", "published_at")] for r in rows),
        )


@app.command()
def diff(
    first: Annotated[str, typer.Argument(metavar="DAY_A", help="YYYY-MM-DD")],
    second: Annotated[str, typer.Argument(metavar="DAY_B", help="YYYY-MM-DD")],
    *,
    published: Annotated[bool, typer.Option("--published", help="By day of publication instead of recording.")] = False,
    ledger: options.Ledger = "ledger",
    json: options.Json = False,
) -> None:
    """What changed between two days: claims that came, were superseded or were amended.

    Example: `counterclaim diff 2024-03-26 2024-03-27 --published`
    """
    a, b = options.day(first, "DAY_A"), options.day(second, "DAY_B")
    if a is None or b is None:
        raise typer.BadParameter("give two days")
    rows = verbs.diff(a, b, published=published, ledger=ledger)
    if json:
        for row in rows:
            print_json(row)
    else:
        for row in rows:
            print(row["line"])
        if not rows:
            print(f"nothing changed between {a} and {b}")


@app.command()
def compact(*, ledger: options.Ledger = "ledger") -> None:
    """Join the ledger's small segments into few; every entry and the chain are kept.

    Example: `counterclaim compact --ledger my-ledger`
    """
    joined = verbs.compact(ledger=ledger)
    print(f"{ledger}: {joined} segments joined" if joined else f"{ledger}: nothing to join")


@app.command()
def backup(
    target: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where the copy goes; it must not exist.")],
    *,
    ledger: options.Ledger = "ledger",
) -> None:
    """A copy of the ledger that is whole even while others write.

    Example: `counterclaim backup ../ledger-2026-11-24`
    """
    verbs.backup(target, ledger=ledger)
    note(f"written: {target}")
