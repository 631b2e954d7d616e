"""Tables made of every combination of what may stand above, in front of and in their cells, each figure known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import label_of

WORDS: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("tables.yml").read_text("utf-8"))
DAY = date(2024, 3, 28)
DAYS = {
    "day": (date(2024, 3, 27), DAY),
    "total": (date(2022, 2, 24), DAY),
    "january": (date(2024, 1, 1), date(2024, 1, 31)),
    "february": (date(2024, 2, 1), date(2024, 2, 29)),
    "year": (date(2023, 1, 1), date(2023, 12, 31)),
}
Expected = tuple[str, str, str, str, int, "tuple[date, date] | None"]
Rows = list[list[str]]


def printed(rows: Rows, form: str) -> str:
    if form == "tabs":
        return "\n".join("\t".join(row) for row in rows)
    if form == "columns":
        widths = [max(len(row[place]) for row in rows) + 2 for place in range(len(rows[0]))]
        return "\n".join("".join(map(str.ljust, row, widths)).rstrip() for row in rows)
    head, *rest = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([head, "|" + "---|" * len(rows[0]), *rest])


def turned(rows: Rows) -> Rows:
    return [list(column) for column in zip(*rows, strict=True)]


def placed(rows: Rows, words: dict[str, Any], form: str) -> Iterator[str]:
    """The table where its corner, the line above or the sentence before names the side; its source above or below."""
    side, first = words["side"][0], words["credits"][0]
    for one in (rows, turned(rows)):
        table = printed([[words["corner"], *one[0][1:]], *one[1:]], form)
        cornered = printed([[side, *one[0][1:]], *one[1:]], form)
        yield f"{first}\n\n{cornered}"
        yield f"{side}. {first}\n\n{table}"
        for source in words["credits"]:
            yield f"{source}\n\n{side}\n\n{table}"
        yield f"{side}\n\n{table}\n\n{words['credits'][-1]}"


def made(words: dict[str, Any], kind: str) -> tuple[Rows, list[Expected]]:
    rows: Rows = []
    told: list[Expected] = []
    who, side = words["issuer"], words["side"][1]
    heads = list(words[kind].items())
    for place, (thing, category) in enumerate(words["things"].items()):
        counts = []
        for at, (_, meaning) in enumerate(heads):
            count = 7919 - 641 * place - 53 * at if meaning == "total" or kind == "fates" else 97 - 13 * place - at
            counts.append(count)
            outcome, days = (meaning, None) if kind == "fates" else ("lost", DAYS[meaning])
            told.append((who, side, category, outcome, count, days))
        rows.append([thing, *map(str, counts)])
    return [["", *(head for head, _ in heads)], *rows], told


def missed(text: str, language: str, told: list[Expected]) -> list[str]:
    document = Document(document="sha256:0", text=text, published_at=DAY, source="newsweek", language=language)
    found = [claim for claim in extract(document).claims if claim.quantity is not None]
    assert all(text[c.quote.start : c.quote.end] == c.quote.exact for c in found)
    read: list[Any] = []
    for claim in found:
        assert claim.quantity is not None
        assert claim.period is not None
        names = [None if one is None else label_of(one) for one in (claim.claimant, claim.subject, claim.category)]
        read.append((*names, claim.outcome, claim.quantity.stated, (claim.period.start, claim.period.end)))
    wrong = []
    for one in told:
        alike = next((r for r in read if r[:5] == one[:5] and (one[5] is None or one[5] == r[5])), None)
        if alike is None:
            wrong.append(f"{one} in\n{text}\nread as {[r for r in read if r[4] == one[4]]}")
        else:
            read.remove(alike)
    return [*wrong, *(f"{one} is no cell of\n{text}" for one in read)]


@pytest.mark.parametrize("form", ["tabs", "bars", "columns"])
@pytest.mark.parametrize("language", WORDS)
def test_things_by_what_became_of_them(language: str, form: str) -> None:
    words = WORDS[language]
    rows, told = made(words, "fates")
    for text in placed(rows, words, form):
        assert missed(text, language, told) == []


@pytest.mark.parametrize("form", ["tabs", "bars", "columns"])
@pytest.mark.parametrize("language", WORDS)
def test_things_by_time(language: str, form: str) -> None:
    words = WORDS[language]
    rows, told = made(words, "times")
    columns = len(words["times"])
    for first, second in pairwise(range(columns)):
        part = [[row[0], row[first + 1], row[second + 1]] for row in rows]
        kept = [one for at, one in enumerate(told) if at % columns in (first, second)]
        for text in placed(part, words, form):
            assert missed(text, language, kept) == []


@pytest.mark.parametrize("form", ["tabs", "bars", "columns"])
@pytest.mark.parametrize("language", WORDS)
def test_sides_by_fates_and_by_things(language: str, form: str) -> None:
    words = WORDS[language]
    for heads, human in ((words["persons"], True), (words["things"], False)):
        rows: Rows = [["", *heads]]
        told: list[Expected] = []
        for place, (name, side) in enumerate(words["sides"].items()):
            counts = [4100 - 310 * at - 70 * place for at in range(len(heads))]
            rows.append([name, *map(str, counts)])
            for count, meaning in zip(counts, heads.values(), strict=True):
                category, outcome = ("personnel", meaning) if human else (meaning, "lost")
                told.append(("oryx", side, category, outcome, count, None))
        for one in (rows, turned(rows)):
            assert missed(f"{words['both']}\n\n{printed(one, form)}", language, told) == []


@pytest.mark.parametrize("heading", ["{}", "{}:", "## {}", "**{}**"])
@pytest.mark.parametrize("label", ["- {}, {}: {}", "- {} ({}): {}", "• {} {} – {}", "🔹 {} {}: {}"])
@pytest.mark.parametrize("language", WORDS)
def test_lists_under_a_side(language: str, label: str, heading: str) -> None:
    words = WORDS[language]
    lines = [words["both"]]
    told: list[Expected] = []
    count = 9001
    for name, side in words["sides"].items():
        lines.append("\n" + heading.format(name) + "\n")
        for thing, category in words["things"].items():
            for fate, outcome in words["fates"].items():
                count -= 83
                lines.append(label.format(thing, fate.lower(), count))
                told.append(("oryx", side, category, outcome, count, None))
    assert missed("\n".join(lines), language, told) == []


def test_an_unknown_sources_list_is_the_general_staffs_only_where_it_says_so() -> None:
    rows = "\n".join(
        f"- {name}: {900 - place}" for place, name in enumerate(("Tanks", "MLRS", "Helicopters", "Aircraft"))
    )
    for head, claimant in (
        ("Russian losses, by Oryx’s count", "oryx"),
        ("Combat losses of the enemy", "ua-general-staff"),
    ):
        document = Document(document="sha256:0", text=f"{head}\n\n{rows}", published_at=DAY, language="en")
        assert {claim.claimant for claim in extract(document).claims} == {claimant}, head


def test_dots_and_pictures_make_items() -> None:
    for rows in ("Tanks..........6,922\nHelicopters......325", "🚜 Tanks 6,922\n🚁 Helicopters 325"):
        text = f"Russian losses by 28 March, General Staff of Ukraine:\n\n{rows}"
        assert (
            missed(
                text,
                "en",
                [
                    ("ua-general-staff", "ru", name, "lost", count, None)
                    for name, count in (("tanks", 6922), ("helicopters", 325))
                ],
            )
            == []
        )
