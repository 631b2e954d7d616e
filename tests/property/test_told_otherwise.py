"""Is a claim read the same, in whatever order and company its words stand?

Sentences are built of parts that stand in `tests/cases/otherwise`: a side, where and when, a verb, a count, a body or a
person, a way of saying. How a sentence is built says whose loss it is, who says it and of which days; a part that only
says where or how must change none of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice, product
from pathlib import Path
from typing import Any

import pytest
import yaml

from counterclaim.extract import extract
from counterclaim.model import Claim, Document

PARTS = Path(__file__).resolve().parents[1] / "cases" / "otherwise"
PUBLISHED = date(2025, 2, 17)
LANGUAGES = ("en", "uk", "ru")
EVERY = 5  # one in so many of the sentences is read
OTHER = {"ru": "ua", "ua": "ru"}


def _parts(language: str) -> dict[str, Any]:
    parts: dict[str, Any] = yaml.safe_load((PARTS / f"{language}.yml").read_text("utf-8"))
    return parts


def _losses(text: str, language: str) -> list[Claim]:
    document = Document(document="t:1", text=text, published_at=PUBLISHED, source="outlet:made-up", language=language)
    return [claim for claim in extract(document).claims if claim.topic == "loss"]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _deeds(parts: dict[str, Any], verbs: str, counts: str) -> Iterator[tuple[str, str]]:
    """Sentences of what a side lost or took, each with that side."""
    rows = product(parts["sides"].items(), parts["beside"], parts["behind"])
    for place, ((side, (party, number)), beside, behind) in enumerate(rows):
        land, of_land, on_land = parts["other"][party]
        verb = parts[verbs][number][place % len(parts[verbs][number])]
        count = parts[counts][(place // 3) % len(parts[counts])]
        where = beside.format(O=land, o=of_land, o2=on_land)
        tail = behind.format(O=land)
        words = " ".join(word for word in (side, where, verb, count) if word)
        yield f"{words}{'' if tail[:1] in {'', ','} else ' '}{tail}.", party


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("verbs", "counts"), [("loses", "lost"), ("takes", "taken")])
def test_where_and_when_do_not_change_whose_loss_it_is(language: str, verbs: str, counts: str) -> None:
    wrong = []
    for text, side in islice(_deeds(_parts(language), verbs, counts), 0, None, EVERY):
        loser = side if verbs == "loses" else OTHER[side]
        read = [claim.subject for claim in _losses(text, language)]
        if read != [loser]:
            wrong.append((text, read, loser))
    assert not wrong, f"{len(wrong)} misread; the first: {wrong[:5]}"


def _sayings(parts: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Sentences in which somebody tells of losses, each with the id of who does."""
    rows = [
        *product(parts["told"], parts["bodies"], parts["clauses"]),
        *product(parts["said"], [[*person[:3], "", person[3]] for person in parts["persons"]], parts["clauses"]),
    ]
    for place, (form, (party, name, genitive, at, gender), clause) in enumerate(rows):
        if ("{l}" in form or "{L}" in form) and not at:
            continue
        text = form.format(
            n=name, N=_capital(name), g=genitive, l=at, L=_capital(at), s=clause, S=_capital(clause),
            e=parts["endings"].get(gender, ""),
        )  # fmt: skip
        more = parts["goes_on"][place % len(parts["goes_on"])]
        yield (f"{text} {more}" if place % 3 == 0 else text), party


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_says_it_is_found_wherever_the_name_stands(language: str) -> None:
    wrong = []
    for text, party in islice(_sayings(_parts(language)), 0, None, EVERY):
        read = {claim.claimant for claim in _losses(text, language)}
        sides = {claim.subject for claim in _losses(text, language)}
        if read != {party} or sides != {"ru"}:
            wrong.append((text, read, party, sides))
    assert not wrong, f"{len(wrong)} misread; the first: {wrong[:5]}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_time_means_the_same_days_wherever_it_stands(language: str) -> None:
    parts = _parts(language)
    wrong = []
    for (time, kind, first, last), frame in product(parts["times"], parts["frames"]):
        text = frame.format(t=time, T=_capital(time))
        read = [(c.period.kind, str(c.period.start), str(c.period.end)) for c in _losses(text, language) if c.period]
        if read != [(kind, first, last)]:
            wrong.append((text, read, (kind, first, last)))
    assert not wrong, f"{len(wrong)} misread; the first: {wrong[:5]}"
