"""How does the ledger reach readers?"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from counterclaim.publish.brief import Brief
from counterclaim.publish.brief import brief as brief_of
from counterclaim.publish.brief_html import brief_html
from counterclaim.verbs.opening import DEFAULT, Address, opened


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
