"""How many known errors in two copies of one series do the checks find, and how often do they cry wolf?

Reads `../shared/data` (or the folder given first) and prints a table. Three measures:

- disagreements and falls: both copies go into one ledger, `check` runs once, and its findings are held against the
  compiled lists;
- corrections: each old value of a typing error that a maintainer later mended is planted into the clean series of
  today, ninety days around it go into a fresh ledger, alone or with the other copy, and `check` runs. A plant counts as
  flagged when a finding of severity medium or above names its cell (or, for a fall, names it as the suspect). The kind
  is right when the finding's slip is the list's; for an error of no simple kind, when no simple slip is named;
- bulletins: the issuer's own lists are read and their increments checked, against the compiled list of those that do
  not add up; findings below medium carry their reason (a changed definition) and are not counted as further ones;
- false flags: findings of severity medium or above on the clean copy alone, for each thousand of its cells. Falls that
  are listed as restatements are right and not counted.
"""

from __future__ import annotations

import csv
import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from counterclaim.checks.run import check
from counterclaim.documents.dataset import read_dataset
from counterclaim.extract import extract
from counterclaim.ledger import open_ledger
from counterclaim.model.claim import Claim, identified
from counterclaim.model.document import Document
from counterclaim.model.finding import Finding, at_least
from counterclaim.model.ids import sha256_hex
from counterclaim.model.quantity import quantity_of
from counterclaim.vocabulary.load import vocabulary

FOLDER = Path(__file__).resolve().parents[1] / ".." / "shared" / "data"
COPIES = {"petro": "general-staff/petro", "lod-db": "general-staff/lod-db"}
NAMES = {"petro": "petro", "petro_equipment": "petro", "petro_personnel": "petro", "orc": "lod-db"}
KINDS = {
    "one digit wrong": "one-digit",
    "digit dropped": "digit-dropped",
    "digit added": "digit-added",
    "adjacent digits swapped": "swapped-digits",
    "digits permuted": "swapped-digits",
}
ROWS = {  # the compiled lists' names of rows
    "personnel": "personnel", "tanks": "tanks", "afvs": "armoured-vehicles", "artillery": "artillery",
    "airDefense": "air-defence", "rocketSystems": "mlrs", "unarmoredVehicles": "vehicles",
    "fixedWingAircraft": "aircraft", "rotaryWingAircraft": "helicopters", "uavs": "uavs", "ships": "ships",
    "submarines": "submarines", "specialEquipment": "special-equipment", "missiles": "missiles",
}  # fmt: skip
AROUND = 45
RULES = ("fall", "jump", "mirror", "stale")


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def findings(claims: Iterable[Claim], rules: Iterable[str] | None = None) -> tuple[list[Finding], float]:
    """The findings over a fresh ledger with these claims, and the seconds that the check took."""
    with tempfile.TemporaryDirectory() as home, open_ledger(Path(home) / "ledger", create=True) as ledger:
        ledger.add_claims(claims, recorded_at="2026-01-01T00:00:00Z")
        begun = time.perf_counter()
        found = list(check(ledger, rules=None if rules is None else tuple(rules)))
        return found, time.perf_counter() - begun


def planted(claims: Iterable[Claim], source: str, cell: str, old: int) -> Iterator[Claim]:
    """The claims with one cell's number replaced."""
    for claim in claims:
        if claim.source == source and claim.quote.cell == cell and claim.quantity is not None:
            quantity = quantity_of(old, claim.quantity.qualifier, claim.quantity.unit)
            yield identified(replace(claim, quantity=quantity, quote=replace(claim.quote, exact=str(old))))
        else:
            yield claim


def bulletins(path: Path) -> Iterator[Claim]:
    """What the issuer's own lists say, read as any document."""
    for line in path.read_text("utf-8").splitlines():
        record = json.loads(line)
        yield from extract(
            Document(
                document=f"sha256:{sha256_hex(line)}",
                text=record["text"],
                published_at=date.fromisoformat(record["date"]),
                source="ua-general-staff",
                language="en",
                reader="bench",
            )
        ).claims


def names_cell(finding: Finding, category: object, day: str) -> bool:
    where, details = finding.where or {}, finding.details or {}
    same = where.get("date") == day or details.get("suspect_date") == day
    return at_least(finding, "medium") and where.get("category") == category and same


def corrections(claims: list[Claim], listed: list[dict[str, str]], *, alone: bool) -> Counter[str]:
    counts: Counter[str] = Counter()
    for row in listed:
        if row["proper"] != "yes":
            continue
        counts["listed"] += 1
        source, day = NAMES[row["dataset"]], row["row_date"]
        cell = f"row {day}, column {row['field']}"
        hit = next((c for c in claims if c.source == source and c.quote.cell == cell), None)
        if hit is None:
            counts["not a cell of today's copy"] += 1
            continue
        middle = date.fromisoformat(day)
        near = [
            claim
            for claim in claims
            if claim.published_at is not None
            and abs((claim.published_at - middle).days) <= AROUND
            and (claim.source == source or not alone)
        ]
        found, _ = findings(planted(near, source, cell, int(row["old"])), RULES)
        named = [finding for finding in found if names_cell(finding, hit.category, day)]
        counts["flagged"] += bool(named)
        slips = {finding.kind for finding in named} | {(finding.details or {}).get("slip") for finding in named}
        wanted = KINDS.get(row["kind"])
        counts["kind right"] += bool(named) and (wanted in slips if wanted else not slips & set(KINDS.values()))
    return counts


def share(part: int, whole: int) -> str:
    return f"{part}/{whole} ({part / whole:.1%})" if whole else "0/0"


def main(folder: Path) -> None:
    vocabulary()
    claims = [claim for name, path in COPIES.items() for claim in read_dataset(name, folder / path)]
    found, seconds = findings(claims)
    print(f"check over both copies: {len(claims)} claims, {len(found)} findings, {seconds:.1f} s")

    cells = {(f.where["category"], f.where["date"]) for f in found if f.rule == "mirror" and f.where}
    listed = table(folder / "general-staff/compare/disagreements-dev.csv")
    print("disagreements found:", share(sum((ROWS[r["category"]], r["date"]) in cells for r in listed), len(listed)))

    falls = {
        (f.where["source"], f.where["category"], f.where["date"]): (f.details or {})["truth"]
        for f in found
        if f.rule == "fall" and f.where
    }
    listed = [r for r in table(folder / "general-staff/compare/decreases.csv") if r["dataset"] in NAMES]
    keys = {(NAMES[r["dataset"]], ROWS[r["category"]], r["date"]): r["truth"] for r in listed}
    print("falls found:", share(sum(key in falls for key in keys), len(keys)))
    print("  truth right:", share(sum(falls.get(key) == truth for key, truth in keys.items()), len(keys)))
    print("  falls not listed:", len(set(falls) - set(keys)))

    listed = table(folder / "general-staff/compare/printed-increment-mismatches-dev.csv")
    wanted = {(ROWS[r["category"]], r["date"]) for r in listed}
    sums, _ = findings(bulletins(folder / "bulletins-dev/general-staff.en.jsonl"), ["sum"])
    odd = {(f.where["category"], f.where["date"]) for f in sums if f.where and at_least(f, "medium")}
    print("increments that do not add up:", share(len(wanted & odd), len(wanted)), "further ones:", len(odd - wanted))

    listed = table(folder / "corrections/corrections-dev.csv")
    for alone in (False, True):
        counts = corrections(claims, listed, alone=alone)
        print("corrections,", "from the series alone:" if alone else "with the other copy:")
        print("  flagged:", share(counts["flagged"], counts["listed"]))
        print("  kind right:", share(counts["kind right"], counts["flagged"]))

    own = [claim for claim in claims if claim.source == "petro"]
    found, _ = findings(own, RULES)
    wrong = [
        f
        for f in found
        if at_least(f, "medium") and f.where and ("petro", f.where["category"], f.where["date"]) not in keys
    ]
    print(
        f"false flags on the clean copy: {len(wrong)} in {len(own)} cells ({1000 * len(wrong) / len(own):.2f} a 1,000)"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
