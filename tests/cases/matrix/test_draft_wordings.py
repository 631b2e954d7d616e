"""By which span of time and which wording are slips missed, or fair figures accused?

Drafts are made from `drafts.yml` and the General Staff's series: every wording with fair figures and with slips of
the hand, the right answer known by construction. The floors of the whole only rise.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import yaml

from counterclaim.checks.slips import slip_kind
from counterclaim.documents import read_documents
from counterclaim.documents.dataset import read_dataset
from counterclaim.ledger import Ledger, open_ledger
from counterclaim.model import Document
from counterclaim.publish.verify.verify import verify
from counterclaim.verbs.reading import import_dataset

HERE = Path(__file__).resolve().parent
TABLE: dict[str, Any] = yaml.safe_load((HERE / "drafts.yml").read_text("utf-8"))
FLOORS: dict[str, Any] = json.loads((HERE.parents[1] / "golden" / "floors.json").read_text("utf-8"))["draft_matrix"]
DAY = timedelta(days=1)
FIRST, STEP, DAYS = date(2023, 3, 9), 37, 840
"""Draft days: from the first on, so many days apart, within so many days."""
NEAR = 0.03
"""A slip nearer than this to the right figure is a fair rounding of a sum."""
Series = dict[tuple[str, date], int]


@dataclass(frozen=True)
class Case:
    """One made draft: its text, the figure's place, its question and the slip in it; null for a fair one."""

    day: date
    text: str
    start: int
    end: int
    asked: str
    slip: str | None


def _right(series: Series, row: str, day: date, asked: str) -> int:
    month = day.replace(day=1)
    last = month - DAY
    start, end = {
        "day": (day - DAY, day),
        "week": (day - 7 * DAY, day),
        "fortnight": (day - 14 * DAY, day),
        "month": (last.replace(day=1) - DAY, last),
        "since": (day - 12 * DAY, day),
        "year": (day.replace(month=1, day=1) - DAY, day),
        "total": (None, day),
    }[asked]
    return series[row, end] - (series[row, start] if start is not None else 0)


def _told(value: int, slip: str | None) -> int | None:
    """The number as the draft prints it; null where this slip can not be made of it."""
    digits = str(value)
    if slip is None:
        return value
    if len(digits.rstrip("0")) < 3:
        return None
    made = {
        "one-digit": digits[0] + str((int(digits[1]) + 4) % 10) + digits[2:],
        "swapped-digits": digits[1] + digits[0] + digits[2:],
        "x10": digits + "0",
        "digit-dropped": digits[0] + digits[2:],
    }[slip]
    wrong = int(made)
    return wrong if made[0] != "0" and abs(wrong - value) > NEAR * value and slip_kind(wrong, value) else None


def _made(series: Series) -> Iterator[Case]:
    turn = count()
    for asked, languages in TABLE["sentences"].items():
        for language, sentences in languages.items():
            for sentence in sentences:
                for slip in (None, "about", "one-digit", "swapped-digits", "x10", "digit-dropped"):
                    number = next(turn)
                    day = FIRST + timedelta(days=number * STEP % DAYS)
                    rows = list(TABLE["nouns"][language])
                    case = _case(series, rows[number % len(rows)], day, asked, language, sentence, slip)
                    if case is not None:
                        yield case


def _case(
    series: Series, row: str, day: date, asked: str, language: str, sentence: str, slip: str | None
) -> Case | None:
    value = _right(series, row, day, asked)
    hedge = ""
    told = _told(value, None if slip == "about" else slip)
    if slip == "about":
        place = 10 ** max(0, len(str(value)) - 2)
        told = round(value / place) * place
        if told == value or abs(told - value) > 0.018 * value:
            return None
        hedge = TABLE["about"][language] + " "
    if told is None or value < 10:
        return None
    last = day.replace(day=1) - DAY
    words = {
        "X": hedge + _printed(told, language),
        "R": TABLE["nouns"][language][row][day.day % len(TABLE["nouns"][language][row])],
        "GS": {"en": "Kyiv's General Staff", "uk": "Генштаб ЗСУ", "ru": "Генштаб ВСУ"}[language],
        "T": _printed(series[row, day], language),
        "d": _printed(_right(series, row, day, "day"), language),
        "M": TABLE["months"][language][last.month - 1],
        "A": f"{(day - 12 * DAY).day} {TABLE['months'][language][(day - 12 * DAY).month - 1]}",
    }
    text = f"Numbers\n\n{TABLE['opening'][language].format(day=f'{day:%A}')} "
    begin, _, _ = sentence.partition("{X}")
    start = len(text + begin.format(**words)) + len(hedge)
    fair = slip in (None, "about")
    return Case(
        day,
        text + sentence.format(**words),
        start,
        start + len(_printed(told, language)),
        asked,
        None if fair else slip,
    )


def _printed(number: int, language: str) -> str:
    return f"{number:,}".replace(",", "," if language == "en" else "\u00a0")


@pytest.fixture(scope="module")
def series(shared: Path) -> Series:
    """The running totals of one copy, by row and day."""
    found = read_dataset("petro", shared / "data" / "general-staff" / "petro")
    return {
        (str(claim.category), claim.period.end): int(claim.quantity.stated or 0)
        for claim in found
        if claim.period is not None and claim.period.end is not None and claim.quantity is not None
        if claim.period.kind == "cumulative"
    }


@pytest.fixture(scope="module")
def ledger(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """A ledger with that copy."""
    folder = tmp_path_factory.mktemp("matrix") / "l"
    import_dataset("petro", shared / "data" / "general-staff" / "petro", ledger=folder)
    with open_ledger(folder, read_only=True) as opened:
        yield opened


@pytest.mark.slow
def test_slips_are_found_in_every_wording_and_fair_figures_left_alone(
    series: Series, ledger: Ledger, tmp_path: Path
) -> None:
    tally: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    path = tmp_path / "draft.txt"
    for case in _made(series):
        path.write_text(case.text, "utf-8")
        document = next(iter(read_documents(path, published=case.day, source="desk-matrix")))
        assert isinstance(document, Document)
        found = [one for one in verify(document, ledger).findings if one.severity in ("medium", "high") and one.quote]
        here = [
            one
            for one in found
            if one.quote is not None and one.quote.start is not None and one.quote.end is not None
            if one.quote.start < case.end and case.start < one.quote.end
        ]
        tally["fair" if case.slip is None else "slips"] += 1
        tally["accused"] += len(found) if case.slip is None else len(found) - len(here)
        tally["located"] += case.slip is not None and bool(here)
        if bool(here) == (case.slip is None):
            missed[f"{case.asked}: {case.slip or 'accused'}"] += 1
    assert tally["slips"] >= FLOORS["least_slips"], tally
    assert tally["located"] / tally["slips"] >= FLOORS["located"], (tally, missed)
    assert tally["accused"] / tally["fair"] <= FLOORS["most_accused_per_fair_draft"], (tally, missed)
