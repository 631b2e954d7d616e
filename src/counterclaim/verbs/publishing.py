"""How does the ledger reach readers?"""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TextIO

from counterclaim.ledger.transfer import export_entries
from counterclaim.model.errors import ExportFormatError, ListenError
from counterclaim.publish.briefs.brief import Brief
from counterclaim.publish.briefs.brief import brief as brief_of
from counterclaim.publish.briefs.html import brief_html
from counterclaim.publish.cite import citations, pack, records
from counterclaim.publish.exports.export import FORMATS, Exported
from counterclaim.publish.exports.export import export as export_claims
from counterclaim.verbs.opening import DEFAULT, Address, known_language, opened
from counterclaim.web.build import Built


def brief(
    day: date | None = None,
    *,
    ledger: Address = DEFAULT,
    language: str = "en",
    known_by: date | None = None,
    recorded_by: date | None = None,
) -> Brief:
    """The day's brief, without a day the newest; a day without a bulletin says which is the newest.

    Raises:
        CounterclaimError: there is no ledger there, or the language is not en, uk or ru.
    """
    known_language(language)
    with opened(ledger, known_by=known_by, recorded_by=recorded_by) as store:
        return brief_of(store, day, language=language, known_by=known_by)


def write_brief(
    file: Path,
    day: date | None = None,
    *,
    ledger: Address = DEFAULT,
    language: str = "en",
    known_by: date | None = None,
    recorded_by: date | None = None,
) -> Brief:
    """Write the day's brief as one self-contained HTML page with its chart; the brief it shows.

    Raises:
        CounterclaimError: as for `brief`.
        OSError: the file cannot be written.
    """
    known_language(language)
    with opened(ledger, known_by=known_by, recorded_by=recorded_by) as store:
        found = brief_of(store, day, language=language, known_by=known_by)
        file.write_text(brief_html(found, store), "utf-8")
        return found


def build(
    folder: str | Path,
    *,
    ledger: Address = DEFAULT,
    known_by: date | None = None,
    recorded_by: date | None = None,
    address: str | None = None,
    progress: Callable[[str, int, int], None] | None = None,
) -> Built:
    """Write the static site of a ledger into a folder; it works from `file://` and on any static host.

    Args:
        address: where the site will stand ("https://…"); its feeds then name full addresses.
        progress: called with the part being written, how much of it is done and how much there is.

    Raises:
        CounterclaimError: there is no ledger there, or the address is no web address.
        OSError: the folder cannot be written.
    """
    from counterclaim.web.build import build as build_site

    with opened(ledger, known_by=known_by, recorded_by=recorded_by) as store:
        return build_site(store, folder, progress=progress, address=address)


def serve(
    *,
    ledger: str | Path = DEFAULT,
    host: str = "127.0.0.1",
    port: int = 8000,
    token: str | None = None,
    address: str | None = None,
    ready: Callable[[str], None] = lambda _address: None,
) -> None:
    """Serve the site and the JSON API until stopped; on this machine alone unless `host` says otherwise.

    Args:
        port: where to listen; 0 takes a free one.
        token: what a write must carry as a bearer token; null refuses all writes.
        address: where readers reach the site ("https://…"); its feeds then name full addresses.
        ready: called with the site's address once it is listened on.

    Raises:
        CounterclaimError: there is no ledger there, nothing can listen at that host and port, or `address` is no web
            address.
    """
    import uvicorn

    from counterclaim.web.app import create_app

    app = create_app(ledger, token=token, address=address)
    with _listening(host, port) as place:
        at = place.getsockname()
        ready(f"http://{f'[{at[0]}]' if ':' in at[0] else at[0]}:{at[1]}/")
        uvicorn.Server(uvicorn.Config(app, log_level="warning", server_header=False)).run([place])


@contextmanager
def _listening(host: str, port: int) -> Iterator[socket.socket]:
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        place = socket.create_server(address[:2], family=family, backlog=2048)
    except OSError as error:
        raise ListenError(host, port, (error.strerror or str(error)).lower()) from error
    with place:
        yield place


def export(
    form: str,
    out: str | Path | TextIO,
    *,
    ledger: Address = DEFAULT,
    known_by: date | None = None,
    recorded_by: date | None = None,
) -> Exported:
    """Write the ledger's claims in one of `FORMS`: jsonl, csv, parquet, sqlite, datapackage, claimreview, codebook, or
    bibtex, csl-json and ris (the documents they stand in), or entries (everything, lossless).

    Args:
        out: a path, or for the line forms an open text stream.

    Raises:
        ExportFormatError: the form is not one of ours.
        ExportFileError: it needs a path.
    """
    if form not in FORMS:
        raise ExportFormatError(form, FORMS)
    with opened(ledger, known_by=known_by, recorded_by=recorded_by) as store:
        if form == "entries":
            return Exported(form, _written(out, lambda stream: export_entries(store, stream)), 0)
        if form in ("bibtex", "csl-json", "ris"):
            told = [claim for claim in store.claims() if claim.quote.start is not None]
            found = citations(told, documents=records(store, told))
            return Exported(form, _written(out, lambda stream: stream.write(pack(found, form)) and len(found)), 0)
        return export_claims(store, form, out)


def _written(out: str | Path | TextIO, write: Callable[[TextIO], int]) -> int:
    if isinstance(out, str | Path):
        with Path(out).open("w", encoding="utf-8", newline="") as stream:
            return write(stream)
    return write(out)


FORMS = (*FORMATS, "bibtex", "csl-json", "ris", "entries")
