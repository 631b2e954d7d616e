"""How does the ledger reach readers?"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TextIO

from counterclaim.ledger.transfer import export_entries
from counterclaim.publish.brief import Brief
from counterclaim.publish.brief import brief as brief_of
from counterclaim.publish.brief_html import brief_html
from counterclaim.publish.cite import Citation, bibtex, citations, csl_json, ris
from counterclaim.publish.export import Exported
from counterclaim.publish.export import export as export_claims
from counterclaim.verbs.opening import DEFAULT, Address, opened
from counterclaim.web.build import Built


def brief(
    day: date | None = None, *, ledger: Address = DEFAULT, language: str = "en", known_by: date | None = None
) -> Brief:
    """The day's brief, without a day the newest; a day without a bulletin says which is the newest.

    Raises:
        CounterclaimError: there is no ledger there, or the language is not en, uk or ru.
    """
    with opened(ledger) as store:
        return brief_of(store, day, language=language, known_by=known_by)


def write_brief(
    file: Path,
    day: date | None = None,
    *,
    ledger: Address = DEFAULT,
    language: str = "en",
    known_by: date | None = None,
) -> Brief:
    """Write the day's brief as one self-contained HTML page with its chart; the brief it shows.

    Raises:
        CounterclaimError: as for `brief`.
        OSError: the file cannot be written.
    """
    with opened(ledger) as store:
        found = brief_of(store, day, language=language, known_by=known_by)
        file.write_text(brief_html(found, store), "utf-8")
        return found


def build(
    folder: str | Path, *, ledger: Address = DEFAULT, progress: Callable[[str, int, int], None] | None = None
) -> Built:
    """Write the static site of a ledger into a folder; it works from `file://` and on any static host.

    Args:
        progress: called with the part being written, how much of it is done and how much there is.

    Raises:
        CounterclaimError: there is no ledger there.
        OSError: the folder cannot be written.
    """
    from counterclaim.web.build import build as build_site

    with opened(ledger) as store:
        return build_site(store, folder, progress=progress)


def serve(*, ledger: str | Path = DEFAULT, host: str = "127.0.0.1", port: int = 8000, token: str | None = None) -> None:
    """Serve the site and the JSON API until stopped; on this machine alone unless `host` says otherwise.

    Args:
        token: what a write must carry as a bearer token; null refuses all writes.

    Raises:
        CounterclaimError: there is no ledger there.
    """
    import uvicorn

    from counterclaim.web.app import create_app

    uvicorn.run(create_app(ledger, token=token), host=host, port=port, log_level="warning", server_header=False)


def export(form: str, out: str | Path | TextIO, *, ledger: Address = DEFAULT) -> Exported:
    """Write the ledger's claims in a form: jsonl, csv, parquet, sqlite, datapackage, claimreview, codebook, or
    bibtex, csl-json and ris (the documents they stand in), or entries (everything, lossless).

    Args:
        out: a path, or for the line forms an open text stream.

    Raises:
        ExportFormatError: the form is not one of ours, or needs a path.
    """
    with opened(ledger) as store:
        if form == "entries":
            return Exported(form, _written(out, lambda stream: export_entries(store, stream)), 0)
        if form in _CITATIONS:
            found = citations([claim for claim in store.claims() if claim.quote.start is not None])
            return Exported(form, _written(out, lambda stream: stream.write(_CITATIONS[form](found)) and len(found)), 0)
        return export_claims(store, form, out)


def _written(out: str | Path | TextIO, write: Callable[[TextIO], int]) -> int:
    if isinstance(out, str | Path):
        with Path(out).open("w", encoding="utf-8", newline="") as stream:
            return write(stream)
    return write(out)


_CITATIONS: dict[str, Callable[[Sequence[Citation]], str]] = {
    "bibtex": bibtex,
    "ris": ris,
    "csl-json": lambda found: json.dumps(csl_json(found), ensure_ascii=False, indent=2) + "\n",
}
