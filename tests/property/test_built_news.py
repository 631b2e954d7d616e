"""Is news of a day's losses read right, whatever parts it is built of and in whatever order they stand?

The parts stand in `tests/cases/otherwise/news.*.yml`, each with its claims: a headline, a lead that says who reports,
more of the same day, the total of the war, the other side, an estimate, a side's own dead, a strike. What a part
claims must not change with its neighbours, in the paragraph of the part before it or in one of its own.
"""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from counterclaim.extract import extract
from counterclaim.model import Claim, Document, Named

PARTS = Path(__file__).resolve().parents[1] / "cases" / "otherwise"
PUBLISHED = date(2025, 2, 17)
BUILT = 60  # texts a language
OTHERS = ("other_side", "estimate", "own_dead", "struck")

Part = dict[str, Any]


def _built(parts: dict[str, list[Part]], dice: random.Random) -> list[tuple[str, str, Part]]:
    """The parts of one text in order: the kind, what stands before it and the part."""
    same = [("more", dice.choice(parts["more"])), ("total", dice.choice(parts["total"]))]
    dice.shuffle(same)
    others = [(kind, dice.choice(parts[kind])) for kind in dice.sample(OTHERS, dice.randint(1, len(OTHERS)))]
    text = [("head", "", dice.choice(parts["head"])), ("lead", "\n\n", dice.choice(parts["lead"]))]
    text += [(kind, dice.choice(("\n\n", " ")), part) for kind, part in same[: dice.randint(1, 2)]]
    return [*text, *((kind, "\n\n", part) for kind, part in others)]


def _name(party: object) -> str | None:
    return party.name if isinstance(party, Named) else None if party is None else str(party)


def _differs(claim: Claim, told: list[Any], *, dated: bool) -> bool:
    """Whether a claim is not what its part tells; of a person without an id the printed name holds the surname."""
    _, category, outcome, subject, claimant, period = told
    who = _name(claim.claimant) or ""
    read = None if claim.period is None else [claim.period.kind, str(claim.period.start), str(claim.period.end)]
    return (
        (_name(claim.category), _name(claim.outcome), claim.subject) != (category, outcome, subject)
        or not (who == claimant or (claimant[:1].isupper() and claimant in who))
        or (dated and period is not None and read != period)
    )


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_a_part_of_the_news_claims_the_same_beside_any_other(language: str) -> None:
    parts = yaml.safe_load((PARTS / f"news.{language}.yml").read_text("utf-8"))
    dice, wrong = random.Random(1), []  # noqa: S311 - the same texts each time
    for _ in range(BUILT):
        text, spans, last = "", [], ""
        for kind, gap, part in _built(parts, dice):
            start = len(text) + len(gap)
            text += gap + part["text"]
            dated = kind not in {"head", "more"} or (kind == "more" and last == "lead" and gap == " ")
            spans.append((start, len(text), part, dated))
            last = kind
        document = Document(
            document="t:1", text=text, published_at=PUBLISHED, source="outlet:made-up", language=language
        )
        read = [claim for claim in extract(document).claims if claim.topic == "loss" and claim.quantity is not None]
        for start, end, part, dated in spans:
            here = [claim for claim in read if claim.quote.start is not None and start <= claim.quote.start < end]
            told = part["claims"]
            if len(here) != len(told) or any(_differs(c, t, dated=dated) for c, t in zip(here, told, strict=True)):
                wrong.append((part["text"], [(c.quote.exact, c.subject, c.claimant) for c in here], text))
    assert not wrong, f"{len(wrong)} parts misread; the first: {wrong[:2]}"
