"""Which commands look after the ledger itself?"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from counterclaim.cli import options
from counterclaim.cli.app import app
from counterclaim.cli.output import note, print_json, print_table, waiting
from counterclaim.cli.reading import figure_of
from counterclaim.model import Claim, claim_to_json
from counterclaim.model.claim import label_of

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
    json: options.Json = False,
) -> None:
    """Correct a claim by a new entry; what stood before stays in the ledger.

    Example: `counterclaim amend c-5f0c… category=tanks --reason "the row was misread" --by desk`
    """
    from counterclaim.verbs import keeping as verbs

    entry = verbs.amend(claim_id, verbs.read_changes(changes), reason=reason, by=by, ledger=ledger)
    if json:
        print_json({"claim_id": entry.body["claim"]["claim_id"], "amendment": entry.id, **entry.body})
    else:
        print(f"{claim_id}: amended; `counterclaim log` shows the entry")


@app.command()
def log(
    *,
    verify: Annotated[
        bool, typer.Option("--verify", help="Check the chain; end with 1 at the first broken entry.")
    ] = False,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="How many of the newest to print.")] = 20,
    published: Annotated[bool, typer.Option("--published", help="By day of publication instead of recording.")] = False,
    ledger: options.Ledger = "ledger",
    json: options.Json = False,
) -> None:
    """What entered the ledger and when; with `--verify`, whether the chain holds.

    Examples: `counterclaim log` · `counterclaim log --verify`
    """
    from counterclaim.verbs import keeping as verbs

    if verify:
        broken = verbs.verify_chain(ledger=ledger)
        if json:
            print_json({"holds": broken is None, "broken": broken})
        else:
            print("the chain holds" if broken is None else broken)
        raise typer.Exit(0 if broken is None else 1)
    commits = verbs.log(ledger=ledger, limit=limit, published=published)
    if json:
        for one in commits:
            print_json({"number": one.number, "when": one.when, "hash": one.hash, "kinds": dict(one.kinds)})
    else:
        print_table(
            ("commit", "when", "added", "hash"),
            ((one.number, one.when, _counts(one.kinds), (one.hash or "")[:16]) for one in commits),
            right=("commit",),
        )


@app.command()
def diff(
    first: Annotated[str, typer.Argument(metavar="DAY_A", help="YYYY-MM-DD")],
    second: Annotated[str, typer.Argument(metavar="DAY_B", help="YYYY-MM-DD")],
    *,
    published: Annotated[bool, typer.Option("--published", help="By day of publication instead of recording.")] = False,
    ledger: options.Ledger = "ledger",
    known_by: options.KnownBy = None,
    recorded_by: options.RecordedBy = None,
    json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """What changed between two days: claims that came, were superseded or were amended.

    Example: `counterclaim diff 2024-03-26 2024-03-27 --published`
    """
    from counterclaim.verbs import keeping as verbs

    a, b = options.day(first, "DAY_A"), options.day(second, "DAY_B")
    if a is None or b is None:
        raise typer.BadParameter("give two days")
    with waiting("comparing two days", quiet=quiet):
        found = verbs.diff(a, b, published=published, ledger=ledger, **options.cut(known_by, recorded_by))
    if json:
        for claim in found.added:
            print_json({"change": "added", "claim": claim_to_json(claim)})
        for claim in found.gone:
            print_json({"change": "gone", "claim": claim_to_json(claim)})
        for before, then in found.changed:
            print_json({"change": "changed", "before": claim_to_json(before), "claim": claim_to_json(then)})
        return
    for claim in found.added:
        print(f"added    {_told(claim)}")
    for claim in found.gone:
        print(f"gone     {_told(claim)}")
    for before, then in found.changed:
        print(f"changed  {_told(before)} → {_told(then)}")
    note(f"{len(found.added):,} added, {len(found.gone):,} gone, {len(found.changed):,} changed", quiet=quiet)


def _told(claim: Claim) -> str:
    parts = (claim.published_at, claim.source, label_of(claim.claimant), label_of(claim.category), figure_of(claim))
    return f"{claim.claim_id[:12]} {' '.join(str(part) for part in parts if part)}: {claim.quote.exact!r}"


def _counts(kinds: Mapping[str, int]) -> str:
    return ", ".join(f"{count:,} {kind}" for kind, count in sorted(kinds.items()))


@app.command()
def compact(*, ledger: options.Ledger = "ledger", json: options.Json = False, quiet: options.Quiet = False) -> None:
    """Join the ledger's small segments into few; every entry and the chain are kept.

    Example: `counterclaim compact --ledger my-ledger`
    """
    from counterclaim.verbs import keeping as verbs

    with waiting("joining segments", quiet=quiet):
        joined = verbs.compact(ledger=ledger)
    if json:
        print_json({"ledger": ledger, "joined": joined})
    else:
        print(f"{ledger}: {joined} segments joined" if joined else f"{ledger}: nothing to join")


@app.command()
def backup(
    target: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where the copy goes; it must not exist.")],
    *,
    ledger: options.Ledger = "ledger",
    json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """A copy of the ledger that is whole even while others write.

    Example: `counterclaim backup ../ledger-2026-11-24`
    """
    from counterclaim.verbs import keeping as verbs

    with waiting("copying", quiet=quiet):
        copied = verbs.backup(target, ledger=ledger)
    if json:
        print_json({"ledger": ledger, "folder": str(target), "commits": copied})
    else:
        print(f"{target}: {copied} commits copied")
