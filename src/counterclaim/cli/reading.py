"""Which commands bring text and data in?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain, islice
from typing import Annotated, Any

import typer

from counterclaim.cli import options
from counterclaim.cli.app import app
from counterclaim.cli.output import note, print_json, print_table, progress, waiting
from counterclaim.model import Claim, Document, claim_to_json
from counterclaim.model.claim import label_of, origin_of

Paths = Annotated[
    list[str], typer.Argument(metavar="FILE…", help="Files or folders; a .jsonl file is a batch, - standard input.")
]


@app.command()
def extract(
    paths: Paths,
    *,
    json: options.Json = False,
    unread: Annotated[
        bool, typer.Option("--unread", help="Also list numerals near a loss word that are no claim, with the rule.")
    ] = False,
    published: options.Published = None,
    source: options.Source = None,
    language: options.Language = None,
    processes: Annotated[int, typer.Option("--processes", min=1, help="Processes to read a batch with.")] = 1,
    llm: options.Llm = None,
    llm_model: options.LlmModel = "default",
    quiet: options.Quiet = False,
) -> None:
    """Claims of a text, a page, a batch: who said what about whose loss, in which words.

    Examples: `counterclaim extract story.txt --published 2024-03-27` · `counterclaim extract batch.jsonl --json`
    """
    from counterclaim.documents import Refused
    from counterclaim.verbs import reading as verbs
    from counterclaim.verbs.suggesting import Suggesting, endpoint_at

    day = options.day(published, "--published")
    found = iter(verbs.extract(paths, published=day, source=source, language=language, processes=processes))
    first = list(islice(found, 2))
    refused = documents = unasked = 0
    said: set[str] = set()
    asking = Suggesting(endpoint_at(llm, llm_model))
    for item in chain(first, found):
        if isinstance(item, Refused):
            refused += 1
            note(f"refused: {item.where}: {item.why}")
            continue
        documents += 1
        item = asking.of(item)  # noqa: PLW2901 - the same reading, with what a model adds
        for rejected in item.rejected:
            note(f"suggestion refused: {rejected.why}{_number_of(rejected.suggestion)}", quiet=quiet)
        unasked += item.unasked is not None
        for remark in (*item.document.notes, *([item.unasked] if item.unasked else ())):
            if remark not in said:  # one note for a whole batch
                said.add(remark)
                note(remark, quiet=quiet)
        if json:
            for claim in item.claims:
                print_json(claim_to_json(claim))
        else:
            _print_claims(item.document, item.claims, named=len(first) > 1, quiet=quiet)
        if unread:
            for left in item.unread:
                row = {
                    "status": left.status,
                    "rule": left.rule,
                    "exact": left.exact,
                    "start": left.start,
                    "end": left.end,
                }
                if json:
                    print_json({"unread": row, "document_id": item.document.document_id})
                else:
                    print(f"{left.status:8} {left.rule or '':18} {left.exact!r} at {left.start}")
    if (refused and not documents) or unasked:
        raise typer.Exit(2)


@app.command()
def add(
    targets: Annotated[list[str], typer.Argument(metavar="FILE/URL/FOLDER…", help="Documents to keep and read.")],
    *,
    ledger: options.Ledger = "ledger",
    published: options.Published = None,
    source: options.Source = None,
    language: options.Language = None,
    llm: options.Llm = None,
    llm_model: options.LlmModel = "default",
    json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """Keep documents as they were, read their claims, append both to the ledger; adding again changes nothing.

    What a language model suggests (`--llm`) and the text bears out is marked; no evidence until `review` accepts it.

    Examples: `counterclaim add statements/` · `counterclaim add https://example.org/report --source example`
    """
    from counterclaim.verbs import reading as verbs
    from counterclaim.verbs.suggesting import endpoint_at

    day = options.day(published, "--published")
    with progress("reading", None, quiet=quiet) as advance:
        done = verbs.add(
            targets,
            ledger=ledger,
            published=day,
            source=source,
            language=language,
            endpoint=endpoint_at(llm, llm_model),
            progress=advance,
        )
    _report(ledger, done.counts(), done.refusals(), done.notes, json=json, quiet=quiet)
    if done.unasked or (done.refused and not (done.documents or done.known)):
        raise typer.Exit(2)


@app.command("import")
def import_dataset(
    dataset: Annotated[str, typer.Argument(metavar="DATASET", help="A known name (see --list) or a map file.")] = "",
    path: Annotated[str, typer.Argument(metavar="PATH", help="The file or folder of the dataset.")] = "",
    *,
    fetch: Annotated[
        bool, typer.Option("--fetch", help="Fetch it from its address, after saying what and how much.")
    ] = False,
    listing: Annotated[bool, typer.Option("--list", help="List the known datasets with address and licence.")] = False,
    ledger: options.Ledger = "ledger",
    json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """A declared table into the ledger: a claim for each cell, with the cell's address.

    Examples: `counterclaim import --list` · `counterclaim import petro path/to/data` ·
    `counterclaim import petro --fetch`
    """
    from counterclaim.verbs import reading as verbs

    if listing or not dataset:
        _list_datasets(json=json)
        return
    if not path and not fetch:
        raise typer.BadParameter("give PATH, a file or folder of the dataset, or --fetch")
    with progress(f"importing {dataset}", None, quiet=quiet) as advance:
        if fetch:
            done = verbs.fetch_dataset(dataset, ledger=ledger, say=note, progress=advance)
        else:
            done = verbs.import_dataset(dataset, path, ledger=ledger, progress=advance)
    _report(ledger, done.counts(), done.refusals(), done.notes, json=json, quiet=quiet)


@app.command()
def reread(*, ledger: options.Ledger = "ledger", json: options.Json = False, quiet: options.Quiet = False) -> None:
    """Read the stored documents again with today's reader; newer readings supersede, nothing is deleted.

    Example: `counterclaim reread --ledger my-ledger`
    """
    from counterclaim.verbs import reading as verbs

    with waiting("reading again", quiet=quiet):
        done = verbs.reread(ledger=ledger)
    _report(ledger, done.counts(), done.refusals(), done.notes, json=json, quiet=quiet)


def _print_claims(document: Document, claims: Sequence[Claim], *, named: bool, quiet: bool) -> None:
    if document.published_at is not None and not quiet:
        of = f"{document.label}: " if named else ""
        basis = document.date_basis or "from the document"
        note(f"{of}read as published {document.published_at:%a %-d %b %Y}, {basis}")
    if not claims:
        print(f"{document.label}: no claims")
        return
    if named:
        print(f"{document.label}:")
    columns = ["topic", "claimant", "subject", "category", "outcome", "figure", "period", "quote"]
    if any(claim.model for claim in claims):
        columns.append("read by")
    print_table(columns, ((*_row(claim), origin_of(claim))[: len(columns)] for claim in claims), right=("figure",))


def _number_of(suggestion: Mapping[str, Any]) -> str:
    """The number of a refused suggestion; its words are not repeated, since they may name anybody."""
    value = suggestion.get("value", suggestion.get("low"))
    return f" (number {value})" if isinstance(value, int | float) and not isinstance(value, bool) else ""


def _row(claim: Claim) -> Sequence[Any]:
    return (
        claim.topic,
        label_of(claim.claimant),
        label_of(claim.subject),
        label_of(claim.category),
        label_of(claim.outcome),
        figure_of(claim),
        period_of(claim),
        claim.quote.exact,
    )


def figure_of(claim: Claim) -> str:
    """A claim's quantity in a few characters, hedge included; empty where it has none."""
    quantity = claim.quantity
    if quantity is None:
        return ""
    if quantity.qualifier == "range" and quantity.low is not None and quantity.high is not None:
        return f"{quantity.low:,}–{quantity.high:,}"
    if quantity.stated is None:
        return quantity.qualifier
    hedge = "" if quantity.qualifier == "exact" else quantity.qualifier.replace("-", " ") + " "
    return f"{hedge}{quantity.stated:,}"


def period_of(claim: Claim) -> str:
    """A claim's period in a few characters; empty where it has none."""
    period = claim.period
    if period is None:
        return ""
    if period.start is not None and period.end is not None:
        days = str(period.start) if period.start == period.end else f"{period.start} to {period.end}"
    elif period.start is not None:
        days = f"from {period.start}"
    elif period.end is not None:
        days = f"to {period.end}"
    else:
        days = ""
    if period.kind == "rate":
        return ", ".join(part for part in (f"per {period.per}", days) if part)
    if period.kind == "unstated":
        return ""
    return days or ("running total, days open" if period.kind == "cumulative" else "days open")


def _report(
    ledger: str,
    counts: Mapping[str, int],
    refusals: Sequence[tuple[str, str]],
    notes: Sequence[str],
    *,
    json: bool,
    quiet: bool,
) -> None:
    for where, why in refusals:
        note(f"refused: {where}: {why}")
    for remark in dict.fromkeys(notes):
        note(remark, quiet=quiet)
    if json:
        print_json({**counts, "refused": [{"where": where, "why": why} for where, why in refusals]})
    else:
        print(
            f"{ledger}: {counts['documents']:,} documents and {counts['claims']:,} claims added, "
            f"{counts['known']:,} entries known already, {len(refusals):,} refused"
        )


def _list_datasets(*, json: bool) -> None:
    from counterclaim.verbs import reading as verbs

    maps = verbs.datasets()
    if json:
        for item in maps:
            print_json({"name": item.name, "address": item.address, "licence": item.licence, "credit": item.credit})
    else:
        print_table(("name", "address", "licence", "credit"), ((m.name, m.address, m.licence, m.credit) for m in maps))
