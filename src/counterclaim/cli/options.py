"""Which options do the commands share, and how are they read?"""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from counterclaim.model.errors import DateError

Ledger = Annotated[
    str,
    typer.Option(
        "--ledger",
        "-l",
        envvar="COUNTERCLAIM_LEDGER",
        help="Folder of the ledger, or postgresql://… (default ./ledger).",
        show_default=False,
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON alone on standard output; notes go to standard error.")]
KnownBy = Annotated[
    str | None, typer.Option("--known-by", metavar="DATE", help="Only what was published on or before this day.")
]
RecordedBy = Annotated[
    str | None,
    typer.Option("--recorded-by", metavar="DATE", help="Only what had entered the ledger by this day (UTC)."),
]
Published = Annotated[str | None, typer.Option("--published", metavar="DATE", help="Day of publication, YYYY-MM-DD.")]
Source = Annotated[str | None, typer.Option("--source", metavar="ID", help="Outlet or issuer: an id, else its name.")]
Language = Annotated[
    str | None, typer.Option("--language", metavar="CODE", help="en, uk or ru; told by the text if left out.")
]
Subject = Annotated[str | None, typer.Option("--subject", "-s", metavar="PARTY", help="Whose losses: ru, ua, gaza …")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no notes.")]
Csv = Annotated[bool, typer.Option("--csv", help="Print wide CSV: date and one column a series; empty for missing.")]


def day(text: str | None, option: str) -> date | None:
    """The day an option names; null when it was not given.

    Raises:
        DateError: the text is not a day of the calendar in the form YYYY-MM-DD.
    """
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise DateError(text, option) from None
