# ruff: noqa: E501 - tables and a sample paragraph read better on their own lines
"""How fast is a draft verified against a large ledger, and how well are known slips found?

    bench/verify.py speed [--claims 1000000]           builds a ledger of that size in a temporary folder
    bench/verify.py score CASES.jsonl --ledger FOLDER  located, right rule, false alarms per 1,000 words

CASES is one case a line: `draft`, `published_at`, `source`, `sources` (texts to compare with), `expect` (`number` [start,
end), `rule`, `also_accept`, `also_at`) and `fair` ([start, end, note]). No time is asserted; a table says what was seen.
"""

from __future__ import annotations

import argparse
import collections
import json
import statistics
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from counterclaim.documents import read_documents
from counterclaim.extract import extract
from counterclaim.ledger import Ledger, open_ledger
from counterclaim.model import Claim, Document, Period, Quote, Zone
from counterclaim.model.claim import identified
from counterclaim.model.quantity import quantity_of
from counterclaim.publish.verify.verify import verify

ROWS = (
    "personnel",
    "tanks",
    "armoured-vehicles",
    "artillery",
    "mlrs",
    "air-defence",
    "aircraft",
    "helicopters",
    "uavs",
    "vehicles",
)
FIRST, DAY = date(2022, 2, 24), date(2025, 6, 11)
PARAGRAPH = (
    "Ukraine's General Staff said on Wednesday that Russia had lost {0:,} troops and {1} tanks over the past day. Its totals since"
    " February 2022 stand at {2:,} troops and {3:,} tanks. Over the past week it counted {4:,} troops. None of these figures"
    " can be checked by anyone but the side that gives them, and both sides give figures that suit them; that is the reason to"
    " print who says what, and on which day, and about whose losses, in every paragraph and every caption of the page."
)


def claims(count: int) -> Iterator[Claim]:
    """Running totals of ten rows from as many copies as it takes, one claim a row, day and copy."""
    days = (DAY - FIRST).days
    made, copy = 0, 0
    while made < count:
        source = "petro" if copy == 0 else f"copy-{copy}"
        for place, row in enumerate(ROWS):
            for passed in range(days + 1):
                if made == count:
                    return
                day = FIRST + timedelta(days=passed)
                yield identified(
                    Claim(
                        topic="loss",
                        claimant="ua-general-staff" if copy == 0 else f"name:Observer {copy}",
                        subject="ru",
                        category=row,
                        outcome="lost",
                        quantity=quantity_of(total(place, passed), "exact", "persons" if place == 0 else "items"),
                        period=Period("cumulative", FIRST, day, "vocabulary"),
                        quote=Quote(str(total(place, passed)), None, None, "table", cell=f"row {day}, column {row}"),
                        document=f"dataset:{source}",
                        source=source,
                        published_at=day,
                    )
                )
                made += 1
        copy += 1


def total(place: int, passed: int) -> int:
    return (900 if place == 0 else 3 + place) * passed + passed % 7


def draft(words: int) -> Document:
    """A draft of about so many words, every figure fair but one."""
    passed = (DAY - FIRST).days
    figures = [
        total(0, passed) - total(0, passed - 1),
        total(1, passed) - total(1, passed - 1),
        total(0, passed),
        total(1, passed),
        total(0, passed) - total(0, passed - 7),
    ]
    paragraph = PARAGRAPH.format(*figures)
    count = max(1, words // len(paragraph.split()))
    text = (
        "Losses in numbers\n\n"
        + "\n\n".join([paragraph] * count)
        + f"\n\nRussia has lost {total(1, passed) + 40:,} tanks, the General Staff said."
    )
    return Document(
        document="sha256:bench",
        text=text,
        zones=(Zone("headline", 0, 17),),
        published_at=DAY,
        source="bench",
        language="en",
    )


def speed(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        with open_ledger(Path(folder) / "ledger", create=True) as ledger:
            ledger.add_claims(claims(count), recorded_at="2026-01-01T00:00:00Z")
        print(f"| ledger of {count:,} claims written | {time.perf_counter() - began:.1f} s |")
        began = time.perf_counter()
        ledger = open_ledger(Path(folder) / "ledger", read_only=True)
        piece = draft(1000)
        found = verify(piece, ledger)
        print(f"| start-up: opening, first draft | {time.perf_counter() - began:.2f} s |")
        times = []
        for _ in range(7):
            began = time.perf_counter()
            verify(piece, ledger)
            times.append(time.perf_counter() - began)
        began = time.perf_counter()
        extract(piece)
        print(f"| of which reading the draft | {1000 * (time.perf_counter() - began):.0f} ms |")
        print(
            f"| a draft of {len(piece.text.split()):,} words, {found.coverage.figures} figures, median of 7 | {1000 * statistics.median(times):.0f} ms |"
        )
        ledger.close()


def score(cases: Path, ledger: Ledger) -> None:
    tally: collections.Counter[str] = collections.Counter()
    for line in cases.read_text("utf-8").splitlines():
        if line.strip():
            tally.update(scored(json.loads(line), ledger))
    expected, words = max(1, tally["expected"]), max(1, tally["words"])
    print(
        f"cases={tally['cases']} expected={tally['expected']} located={tally['located'] / expected:.3f}"
        f" right_rule={tally['right'] / expected:.3f} false_alarms={tally['false']} false_per_1000_words={1000 * tally['false'] / words:.2f}"
        f" clean_drafts_kept_clean={tally['kept']}/{tally['clean']}"
    )


def scored(case: dict[str, Any], ledger: Ledger) -> dict[str, int]:
    """The counts of one case: expected, located, right, false, words, clean drafts and those kept clean."""
    beside = [
        claim
        for said in case["sources"]
        for claim in extract(_read(said["text"], said["published_at"], said["source"])).claims
    ]
    found = [
        finding
        for finding in verify(
            _read(case["draft"], case["published_at"], case["source"]), ledger, with_claims=beside
        ).findings
        if finding.severity in ("medium", "high") and finding.quote is not None
    ]
    located = right = 0
    for want in case["expect"]:
        places = [want["number"], *want.get("also_at", [])]
        here = [finding for finding in found if any(_meets(finding, start, end) for start, end in places)]
        located += bool(here)
        right += any(finding.rule in {want["rule"], *want.get("also_accept", [])} for finding in here)
    alarms = [f for f in found if not case["expect"] or any(_meets(f, start, end) for start, end, _ in case["fair"])]
    clean = not case["expect"]
    return {
        "cases": 1,
        "expected": len(case["expect"]),
        "located": located,
        "right": right,
        "false": len(alarms),
        "words": len(case["draft"].split()),
        "clean": int(clean),
        "kept": int(clean and not alarms),
    }


def _meets(finding: Any, start: int, end: int) -> bool:
    return bool(finding.quote.start < end and finding.quote.end > start)


def _read(text: str, published: str, source: str) -> Document:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "draft.txt"
        path.write_text(text, "utf-8")
        found = next(iter(read_documents(path, published=date.fromisoformat(published), source=source)))
    assert isinstance(found, Document)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = parser.add_subparsers(dest="verb", required=True)
    fast = verbs.add_parser("speed")
    fast.add_argument("--claims", type=int, default=1_000_000)
    good = verbs.add_parser("score")
    good.add_argument("cases", type=Path)
    good.add_argument("--ledger", required=True)
    given = parser.parse_args()
    if given.verb == "speed":
        speed(given.claims)
    else:
        score(given.cases, open_ledger(given.ledger, read_only=True))


if __name__ == "__main__":
    main()
