"""Which commands write what people read?"""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from counterclaim.cli import options
from counterclaim.cli.app import app
from counterclaim.cli.output import note, print_json, progress, waiting
from counterclaim.model import finding_to_json

_WITHHELD = "{:,} claims left out: their source gives no permission, or nobody has reviewed them"
_SiteAddress = Annotated[
    str | None,
    typer.Option("--address", metavar="URL", help="Where readers reach the site; feeds then name full addresses."),
]
_FRESH = ", or they name a place and are younger than 72 hours"


@app.command()
def brief(
    day: Annotated[str | None, typer.Argument(metavar="DATE", help="YYYY-MM-DD; the newest day if left out.")] = None,
    *,
    ledger: options.Ledger = "ledger",
    language: Annotated[str, typer.Option("--language", metavar="CODE", help="en, uk or ru.")] = "en",
    known_by: options.KnownBy = None,
    recorded_by: options.RecordedBy = None,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="FILE", help="Write it as one page with chart.")
    ] = None,
    wire: Annotated[bool, typer.Option("--wire", help="Plain text for a wire.")] = False,
    field: Annotated[
        bool, typer.Option("--field-headline", help="The field's headline form: “1,030 Russian Losses in a Day: Kyiv”.")
    ] = False,
    json: options.Json = False,
) -> None:
    """The day as claimed, both sides by the same template; Markdown unless another form is asked for.

    Examples: `counterclaim brief 2024-03-27` · `counterclaim brief 2024-03-27 --html brief.html`
    """
    from counterclaim.publish.briefs.brief import brief_to_json, field_headlines
    from counterclaim.publish.briefs.text import brief_markdown, brief_wire
    from counterclaim.verbs import publishing as verbs

    at, cut = options.day(day, "DATE"), options.cut(known_by, recorded_by)
    if html is not None:
        found = verbs.write_brief(html, at, ledger=ledger, language=language, **cut)
        note(f"written: {html}")
    else:
        found = verbs.brief(at, ledger=ledger, language=language, **cut)
    if field:
        for line in field_headlines(found).values():
            print(line)
    elif json:
        print_json(brief_to_json(found))
    elif wire:
        print(brief_wire(found))
    elif html is None:
        print(brief_markdown(found))


@app.command()
def build(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where the site is written.")],
    *,
    ledger: options.Ledger = "ledger",
    address: _SiteAddress = None,
    known_by: options.KnownBy = None,
    recorded_by: options.RecordedBy = None,
    json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """A static site that works from a folder and on any static host: pages, charts, JSON, feeds.

    Examples: `counterclaim build site/ --ledger my-ledger` · `counterclaim build site/ --address https://losses.example/`
    """
    from counterclaim.verbs import publishing as verbs

    last: dict[str, int] = {}
    with progress("building", None, quiet=quiet) as advance:

        def tell(part: str, done: int, _all: int) -> None:
            if advance is not None:
                advance(done - last.get(part, 0))
            last[part] = done

        built = verbs.build(folder, ledger=ledger, address=address, progress=tell, **options.cut(known_by, recorded_by))
    if json:
        print_json({name: value for name, value in asdict(built).items() if name != "folder"} | {"folder": str(folder)})
    else:
        print(f"{folder}: {built.files:,} files, {built.bytes / 1e6:,.1f} MB; open {folder / 'index.html'}")
    if built.withheld:
        note(_WITHHELD.format(built.withheld) + _FRESH)


@app.command()
def serve(
    *,
    ledger: options.Ledger = "ledger",
    host: Annotated[
        str, typer.Option("--host", help="Address to listen on; this machine alone by default.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="Port to listen on.")] = 8000,
    token: Annotated[
        str | None,
        typer.Option("--token", envvar="COUNTERCLAIM_TOKEN", help="What a write must carry; none refuses writes."),
    ] = None,
    address: _SiteAddress = None,
    json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """The same pages live, with the draft checker and the JSON API.

    Examples: `counterclaim serve` · `COUNTERCLAIM_TOKEN=… counterclaim serve --port 8080`
    """
    from counterclaim.verbs import publishing as verbs

    def ready(address: str) -> None:
        if json:
            print_json({"ledger": ledger, "address": address, "writes": token is not None})
            sys.stdout.flush()
        note(f"serving {ledger} on {address} (Ctrl-C stops it)", quiet=quiet)

    verbs.serve(ledger=ledger, host=host, port=port, token=token, address=address, ready=ready)


@app.command()
def export(
    form: Annotated[str, typer.Argument(metavar="FORMAT", help="jsonl, csv, sqlite …; the whole list stands above.")],
    *,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="Where to; standard output if left out.")
    ] = None,
    ledger: options.Ledger = "ledger",
    known_by: options.KnownBy = None,
    recorded_by: options.RecordedBy = None,
    json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """The ledger's claims for other programs; `entries` is the lossless form.

    Formats: jsonl, csv, parquet, sqlite, datapackage, claimreview, codebook, bibtex, csl-json, ris, entries; of these
    parquet, sqlite and datapackage (a folder) need --out.

    Examples: `counterclaim export csv --out claims.csv` · `counterclaim export entries --out ledger.jsonl`
    """
    from counterclaim.verbs import publishing as verbs

    if json and out is None:
        raise typer.BadParameter("--json tells what was written; give --out FILE as well, or leave it out")
    with waiting("exporting", quiet=quiet or out is None):
        done = verbs.export(
            form, out if out is not None else sys.stdout, ledger=ledger, **options.cut(known_by, recorded_by)
        )
    if json:
        print_json({**asdict(done), "out": str(out)})
    note(f"{done.written:,} written" + (f" to {out}" if out else ""), quiet=quiet)
    if done.withheld:
        note(_WITHHELD.format(done.withheld))


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What `export entries` wrote.")],
    *,
    ledger: options.Ledger = "ledger",
    json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """A ledger from exported entries, byte for byte; entries that are there already are left as they are.

    Example: `counterclaim restore ledger.jsonl --ledger copy`
    """
    from counterclaim.verbs import keeping as verbs

    with file.open(encoding="utf-8") as lines, waiting("restoring", quiet=quiet):
        added = verbs.restore_entries(lines, ledger=ledger)
    if json:
        print_json({"ledger": ledger, "added": added})
    else:
        print(f"{ledger}: {added:,} entries added")


@app.command()
def demo(
    folder: Annotated[Path, typer.Option("--out", metavar="FOLDER", help="Where the demo is written.")] = Path("demo"),
    *,
    json: options.Json = False,
) -> None:
    """Build the sample ledger, verify the sample story, write the brief and the site; offline, a few seconds.

    Example: `counterclaim demo`
    """
    from counterclaim.verbs.demo import demo as run

    made = run(folder, say=note if json else print)
    if json:
        places = {name: str(getattr(made, name)) for name in ("ledger", "checked", "brief", "site")}
        print_json({**places, "findings": [finding_to_json(one) for one in made.verification.findings]})
