"""How many figures of issuers' own lists are read right?

Reads `../shared/data` (or the folder given) and prints one line an issuer: figures compared, figures right, share.
The General Staff's and the ministry's rows are compared with a plain second reading (label and digits cut out by one
regular expression, General Staff) and with what neighbouring days allow (ministry); the Gaza posts with the numbers
their collectors wrote beside them.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from counterclaim.extract.bulletins.bulletins import increment_mismatches, part_mismatches, read_bulletin
from counterclaim.extract.claims import extract
from counterclaim.model.claim import label_of
from counterclaim.model.document import Document

FOLDER = Path(__file__).resolve().parents[1] / ".." / "shared" / "data"
PLAIN = re.compile(r"(\d[\d ]*)\D*?(?:\(\s?\+?\s?(\d[\d ]*)\))?\D*$")
ROW = re.compile(r"[‒–—-]\s*(?:about )?\d")


def document(text: str, day: str, source: str, language: str) -> Document:
    """A document of an issuer."""
    return Document(document="", text=text, published_at=date.fromisoformat(day), source=source, language=language)


def lines(path: Path) -> list[dict[str, Any]]:
    """The records of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def staff(folder: Path) -> tuple[int, int, int]:
    """Printed pairs, those read alike, and additions that do not add up."""
    printed = right = odd = 0
    previous: dict[str, int | float] = {}
    day_before = date.min
    for record in lines(folder / "bulletins-dev" / "general-staff.en.jsonl"):
        rows = read_bulletin(document(record["text"], record["date"], "ua-general-staff", "en"), "en") or []
        found: Counter[tuple[float, float | None]] = Counter()
        for row, following in zip(rows, [*rows[1:], None], strict=True):
            if not row.increment:
                added = following.stated if following is not None and following.increment else None
                found[row.stated, added] += 1
        for line in record["text"].splitlines():
            match = PLAIN.search(line)
            if match is None or not ROW.search(line):
                continue
            printed += 1
            pair = int(match[1].replace(" ", "")), int(match[2].replace(" ", "")) if match[2] else None
            right += found[pair] > 0
            found[pair] -= found[pair] > 0
        day = date.fromisoformat(record["date"])
        odd += len(increment_mismatches(previous, rows)) if (day - day_before).days == 1 else 0
        day_before = day
        previous = {label_of(row.category): row.stated for row in rows if not row.increment}
    return printed, right, odd


def ministry(folder: Path) -> tuple[int, int]:
    """Totals read, and those that fit between their neighbours."""
    series: dict[str, list[tuple[str, float]]] = {}
    for record in lines(folder / "bulletins-dev" / "russian-mod.ru.jsonl"):
        for row in read_bulletin(document(record["text"], record["date"], "ru-mod", "ru"), "ru") or []:
            series.setdefault(label_of(row.category), []).append((record["date"], float(row.stated)))
    read = fits = 0
    for values in series.values():
        for place, (_, value) in enumerate(values):
            low = values[place - 1][1] if place else 0
            high = values[place + 1][1] if place + 1 < len(values) else value * 2
            read += 1
            fits += low <= value <= high or not low <= high
    return read, fits


def noted(folder: Path) -> dict[tuple[str, str], int]:
    """(day, key) -> what a post says by its collectors' own notes, where they put another number beside it.

    They derive some days' numbers from the totals and say so ("Reported 18 daily injured, aligning with cumulative").
    """
    notes: dict[tuple[str, str], int] = {}
    for name, note in json.loads((folder / "gaza-t4p" / "editorial_notes.json").read_text(encoding="utf-8")):
        day = Path(name).stem
        for key, number in re.findall(r"(?i)(killed|injured) (?:was )?reported as (\d+)", note):
            notes[day, key.lower()] = int(number)
        for number, key in re.findall(r"(?i)reported (\d+) daily (killed|injured)", note):
            notes[day, key.lower()] = int(number)
    return notes


def added(post: Document, rows: list[Any]) -> int:
    """The killed that a post's own words add to the total besides its rows ("96 martyrs have been added")."""
    printed = {(row.number.start, row.outcome) for row in rows}
    return sum(
        int(claim.quantity.stated or 0)
        for claim in extract(post).claims
        if claim.outcome == "killed"
        and claim.claimant == "gaza-moh"
        and claim.quantity is not None
        and (claim.quote.start, claim.outcome) not in printed
    )


def gaza(folder: Path) -> tuple[int, int, int]:
    """Numbers beside the posts, those that the reader finds, and those with what the collectors made of a post.

    The last counts a day's number as found too where a note of the collectors says that the post has the reader's, and
    where the killed beside a post are its day's and those it adds to the total for earlier ones.
    """
    keys = {
        "killed": ("killed", False),
        "killed_cum": ("killed", True),
        "injured": ("wounded", False),
        "injured_cum": ("wounded", True),
    }
    notes = noted(folder)
    compared = right = explained = 0
    for record in lines(folder / "gaza-t4p" / "source_bulletins.jsonl"):
        if record["kind"] != "gaza-daily" or not record["text"]:
            continue
        beside = dict(re.findall(r"^(\w+): \"?([\d-]+)\"?$", record["front"], re.MULTILINE))
        day = beside["report_date"]
        post = document(record["text"], day, "gaza-moh", "en")
        rows = read_bulletin(post, "en") or []
        for key, (outcome, total) in keys.items():
            if key not in beside:
                continue
            compared += 1
            values = {
                row.stated
                for row in rows
                if row.outcome == outcome
                and not row.part
                and (row.period.kind == "cumulative" and row.period.start == date(2023, 10, 7)) == total
                and (total or row.period.kind == "interval")
            }
            if int(beside[key]) in values:
                right, explained = right + 1, explained + 1
                continue
            more = added(post, rows) if key == "killed" else 0
            if values == {notes.get((day, key))} or (more and values == {int(beside[key]) - more}):
                explained += 1
            noted_here = notes.get((day, key))
            print("  gaza", day, key, "beside", beside[key], "read", sorted(values), "noted", noted_here, "added", more)
        for mismatch in part_mismatches(rows):
            print("  gaza parts", day, mismatch)
    return compared, right, explained


def main() -> None:
    """Measures each issuer."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    printed, right, odd = staff(folder)
    print(
        f"General Staff, English lists: {right} of {printed} rows right ({right / printed:.4f}); "
        f"{odd} additions do not add up"
    )
    read, fits = ministry(folder)
    print(f"Russian ministry, running totals: {fits} of {read} fit between their neighbours ({fits / read:.4f})")
    compared, found, explained = gaza(folder)
    print(
        f"Gaza ministry posts: {found} of {compared} numbers as beside them ({found / compared:.4f}); {explained} "
        f"({explained / compared:.4f}) with those that the collectors derived and the post's own words explain"
    )


if __name__ == "__main__":
    main()
