"""Which commands write what people read?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from counterclaim.cli import options
from counterclaim.cli.app import app
from counterclaim.cli.output import note, print_json


@app.command()
def brief(
    day: Annotated[str | None, typer.Argument(metavar="DATE", help="YYYY-MM-DD; the newest day if left out.")] = None,
    *,
    ledger: options.Ledger = "ledger",
    language: Annotated[str, typer.Option("--language", metavar="CODE", help="en, uk or ru.")] = "en",
    known_by: options.KnownBy = None,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="FILE", help="Write it as one page with chart.")
    ] = None,
    wire: Annotated[bool, typer.Option("--wire", help="Plain text for a wire.")] = False,
    field: Annotated[
        bool, typer.Option("--field-headline", help="The field's headline form: “… in a Day: Kyiv”.")
    ] = False,
    json: options.Json = False,
) -> None:
    """The day as claimed, both sides by the same template; Markdown unless another form is asked for.

    Examples: `counterclaim brief 2024-03-27` · `counterclaim brief 2024-03-27 --html brief.html`
    """
    from counterclaim.publish.brief import brief_to_json, field_headlines
    from counterclaim.publish.brief_text import brief_markdown, brief_wire
    from counterclaim.verbs import publishing as verbs

    at, cut = options.day(day, "DATE"), options.day(known_by, "--known-by")
    if html is not None:
        found = verbs.write_brief(html, at, ledger=ledger, language=language, known_by=cut)
        note(f"written: {html}")
    else:
        found = verbs.brief(at, ledger=ledger, language=language, known_by=cut)
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
def demo(
    folder: Annotated[Path, typer.Option("--out", metavar="FOLDER", help="Where the demo is written.")] = Path("demo"),
) -> None:
    """Build the sample ledger, verify the sample story, write the brief and the site; offline, a few seconds.

    Example: `counterclaim demo`
    """
    from counterclaim.verbs.demo import demo as run

    run(folder, say=print)
