"""Which command reads an archive of any size?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from counterclaim.cli import options
from counterclaim.cli.app import app
from counterclaim.cli.output import note, print_json, progress


@app.command()
def archive(
    source: Annotated[Path, typer.Argument(metavar="SOURCE", help="Folder of .parquet or .jsonl documents.")],
    out: Annotated[Path, typer.Argument(metavar="OUT", help="Folder for the claims; finished parts stay.")],
    *,
    spark: Annotated[
        str | None, typer.Option("--spark", metavar="MASTER", help="Read on Spark: local[2], spark://host:7077 …")
    ] = None,
    processes: Annotated[int, typer.Option("--processes", min=1, help="Processes to read with, without Spark.")] = 1,
    into: Annotated[
        str | None, typer.Option("--into", metavar="LEDGER", help="Then append the claims to this ledger.")
    ] = None,
    json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """Claims of millions of documents, file by file, on this machine or on a cluster; run again, it goes on.

    Examples: `counterclaim archive pages/ claims/ --processes 2` ·
    `counterclaim archive pages/ claims/ --spark spark://host:7077 --into my-ledger`
    """
    from counterclaim.verbs import archiving as verbs

    with progress("reading", None, quiet=quiet) as advance:
        done = verbs.archive(source, out, spark=spark, processes=processes, progress=advance)
    for file in done.files:
        note(f"refused: {file.where}: {file.why}")
    if done.passed_over:
        note(f"passed over {len(done.passed_over):,} other files, {done.passed_over[0]!r} first", quiet=quiet)
    added = verbs.add_archive(out, ledger=into) if into is not None and done.parts + done.known else None
    counts = {name: getattr(done, name) for name in ("parts", "known", "documents", "claims", "refused")}
    if json:
        files = [{"where": file.where, "why": file.why} for file in done.files]
        print_json({**counts, "files": files, "added": None if added is None else added.claims})
    else:
        print(
            f"{out}: {done.parts:,} files read, {done.known:,} finished before; {done.documents:,} documents, "
            f"{done.claims:,} claims, {done.refused:,} refused (reasons in {out / 'refused'})"
        )
        if added is not None:
            print(f"{into}: {added.claims:,} claims added")
    if done.files and not (done.parts or done.known):
        raise typer.Exit(2)
