"""Which options do the commands share, and how are they read?"""

from __future__ import annotations

from datetime import date
from typing import Annotated, TypedDict

import typer

from counterclaim.model.days import day_told
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
Llm = Annotated[
    str | None,
    typer.Option(
        "--llm",
        metavar="URL",
        help="Also ask this OpenAI-compatible address; texts are sent to it. Key: COUNTERCLAIM_LLM_KEY.",
    ),
]
LlmModel = Annotated[str, typer.Option("--llm-model", metavar="NAME", help="The model's name there.")]
Subject = Annotated[str | None, typer.Option("--subject", "-s", metavar="PARTY", help="Whose losses: ru, ua, gaza …")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no notes.")]
Csv = Annotated[bool, typer.Option("--csv", help="Print wide CSV: date and one column a series; empty for missing.")]


class Cut(TypedDict):
    """A view of the ledger as it was: by what was published, and by what had been recorded."""

    known_by: date | None
    recorded_by: date | None


def cut(known_by: str | None, recorded_by: str | None) -> Cut:
    """The days that `--known-by` and `--recorded-by` name.

    Raises:
        DateError: one of them is not a day of the calendar in the form YYYY-MM-DD.
    """
    return {"known_by": day(known_by, "--known-by"), "recorded_by": day(recorded_by, "--recorded-by")}


def day(text: str | None, option: str) -> date | None:
    """The day an option names; null when it was not given.

    Raises:
        DateError: the text is not a day of the calendar in the form YYYY-MM-DD.
    """
    if text is None:
        return None
    try:
        return day_told(text)
    except ValueError:
        raise DateError(text, option) from None
