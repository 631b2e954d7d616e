"""Which commands follow sources on a schedule?"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from counterclaim.cli import options
from counterclaim.cli.app import app
from counterclaim.cli.output import note, print_json


@app.command()
def watch(
    watchlist: Annotated[
        Path, typer.Argument(metavar="LIST", help="YAML list of url, source, every (minutes), archive.")
    ],
    *,
    once: Annotated[bool, typer.Option("--once", help="Look at each address once, then stop.")] = False,
    allow: Annotated[
        list[str] | None, typer.Option("--allow", metavar="HOST", help="A private or loopback host that may be asked.")
    ] = None,
    ledger: options.Ledger = "ledger",
    json: options.Json = False,
) -> None:
    """Follow addresses politely: snapshot first, then read; a failed capture is noted, never silent.

    Examples: `counterclaim watch sources.yml --once` · `counterclaim watch sources.yml --ledger my-ledger`
    """
    from counterclaim.documents.fetch import Fetcher
    from counterclaim.documents.watchlist import read_watchlist
    from counterclaim.verbs import watching as verbs

    places = read_watchlist(watchlist)
    fetcher = Fetcher(allowed=tuple(allow or ()))
    for capture in verbs.watch(places, ledger=ledger, looks=len(places) if once else None, fetcher=fetcher):
        if json:
            print_json(asdict(capture))
        else:
            second = f"; second copy: {capture.archive}" if capture.why and capture.archive else ""
            what = capture.why or f"{capture.documents} documents, {capture.claims} claims"
            print(f"{capture.at} {capture.status:9} {capture.url}: {what}{second}", flush=True)


@app.command()
def doctor(
    *,
    ledger: options.Ledger = "ledger",
    on: options.Published = None,
    known_by: options.KnownBy = None,
    recorded_by: options.RecordedBy = None,
    json: options.Json = False,
) -> None:
    """What is stale, failing or changed in shape, by source.

    Examples: `counterclaim doctor` · `counterclaim doctor --published 2024-03-27` (as of that day)
    """
    from counterclaim.verbs import watching as verbs

    found = verbs.doctor(ledger=ledger, on=options.day(on, "--published"), **options.cut(known_by, recorded_by))
    for one in found:
        if json:
            print_json({**asdict(one), "since": one.since and one.since.isoformat()})
        else:
            print(f"{one.kind:13} {one.message}")
    if not found:
        note("nothing stale, failing or changed")
