"""Does the reader know each construction by its factors, and not by a sentence it has seen?

Each table names the factors of a construction and what they must give; a test reads every combination, with the
fillers in turn, so that no filler is tested with one frame alone.
"""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import yaml

from counterclaim.extract import extract
from counterclaim.model import Claim, Document
from counterclaim.model.claim import label_of

HERE = Path(__file__).resolve().parent
FLOORS: dict[str, Any] = json.loads((HERE.parents[1] / "golden" / "floors.json").read_text("utf-8"))["matrix_en"]


def _table(name: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((HERE / name).read_text("utf-8"))
    return found


def _claims(text: str, table: dict[str, Any]) -> list[Claim]:
    found = extract(
        Document(
            document="matrix",
            text=text,
            published_at=table["published_at"],
            source=table.get("source", "an-outlet"),
            language=table["language"],
        )
    )
    return [claim for claim in found.claims if claim.quantity is not None]


def _is(wanted: str | None, party: Any) -> bool:
    """Whether a party is the one wanted: its id, or a name that holds a long word of the one behind `~`."""
    found = "" if party is None else str(label_of(party)).casefold().replace("-", " ")
    if wanted is None or not wanted.startswith("~"):
        return found == (wanted or "").casefold().replace("-", " ")
    return bool({word for word in wanted[1:].casefold().split() if len(word) > 2} & set(found.split()))


def _opened(phrase: str) -> str:
    return phrase[:1].upper() + phrase[1:]


def test_who_claims_is_read_in_every_frame() -> None:
    table = _table("en-claimants.yml")
    assert isinstance(table["published_at"], date)
    turn = count()
    read: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for kind, sources in table["sources"].items():
        for source, wanted in sources:
            for frame, pattern in table["frames"].items():
                told = table["contents"][next(turn) % len(table["contents"])]
                bare = source.rstrip(",")
                filled = {"S": _opened(bare if ":" in pattern else source), "s": source, "n": bare}
                text = pattern.format(c=told, C=_opened(told), **filled)
                claims = _claims(text, table)
                ok = bool(claims) and all(_is(wanted, claim.claimant) for claim in claims)
                for factor in ("all", kind, frame):
                    read[factor] += 1
                    right[factor] += ok
    shares = {factor: round(right[factor] / read[factor], 3) for factor in read}
    assert shares["all"] >= FLOORS["claimants"], shares
    assert min(shares.values()) >= FLOORS["claimants_worst_factor"], shares


def _sides_of(war: dict[str, Any]) -> tuple[dict[str, str], dict[str, str]]:
    """What fills a sentence's places in a war, and the parties that its short words stand for."""
    own, name, capital, adjective, forces, body, issuer = war["A"]
    enemy, other, their_capital, their_adjective = war["B"]
    words = {"A": name, "capital": capital, "adj": adjective, "forces": forces, "body": body, "Body": _opened(body)}
    words |= {"B": other, "B_capital": their_capital, "B_adj": their_adjective}
    return words, {"A": own, "B": enemy, "body": issuer}


def test_whose_loss_it_is_is_read_in_every_war() -> None:
    table = _table("en-subjects.yml")
    read: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for war in table["wars"]:
        words, parties = _sides_of(war)
        for sentence, *figures in table["sentences"]:
            claims = _claims((table["before"] + sentence).format(**words), table | {"published_at": war["day"]})
            ok = len(claims) == len(figures) and all(
                _is(parties.get(who, who), claim.claimant)
                and _is(parties[whose], claim.subject)
                and (str(label_of(claim.category)), str(label_of(claim.outcome))) == (what, how)
                for claim, (who, whose, what, how) in zip(claims, figures, strict=True)
            )
            for factor in ("all", parties["A"]):
                read[factor] += 1
                right[factor] += ok
    shares = {factor: round(right[factor] / read[factor], 3) for factor in read}
    assert shares["all"] >= FLOORS["subjects"], shares
    assert min(shares.values()) >= FLOORS["subjects_worst_war"], shares
