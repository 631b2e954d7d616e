"""Is a loss read alike wherever its speaker stands and however it is told, in Ukrainian and Russian?

Sentences are made from two tables of fillers with one set of factors: who claims x where that stands x how the loss is told.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import label_of

HERE = Path(__file__).resolve().parent
DAY = date(2024, 5, 14)
ENDS = {"m": "", "f": "а", "n": "о", "p": "и"}
NUMBERS = ["37", "сорок два", "116", "1 250", "понад 80", "63", "близько 210", "54"]
RU_WORDS = {"сорок два": "сорок два", "понад 80": "свыше 80", "близько 210": "около 210"}


@dataclass(frozen=True)
class Wanted:
    """One claim a made text must give: the number as printed, and who, whose, what, how."""

    number: str
    claimant: tuple[str, ...]
    subject: str
    category: str
    outcome: str


@dataclass(frozen=True)
class Made:
    """A made text with its answers and the factor values it was made from."""

    text: str
    language: str
    source: str
    wanted: tuple[Wanted, ...]
    factors: tuple[tuple[str, str], ...]


def sides_of(language: str) -> list[tuple[str, str, date, list[str]]]:
    """Each sentence with its source, its day and the side of each figure in turn."""
    table = yaml.safe_load((HERE / f"{language}-sides.yml").read_text("utf-8"))
    source = fillers(language)["source"]
    rows = [
        (_cap(frame.format(**one)), source, DAY, [one["is"]])
        for one, frame in itertools.product(table["sides"], table["sentences"])
    ]
    return rows + [(row["text"], row["source"], row["day"], row["whose"]) for row in table["others"]]


def words_of(language: str) -> dict[str, Any]:
    table: dict[str, Any] = yaml.safe_load((HERE / f"{language}-words.yml").read_text("utf-8"))
    return table


def fillers(language: str) -> dict[str, Any]:
    table: dict[str, Any] = yaml.safe_load((HERE / f"{language}-claimants.yml").read_text("utf-8"))
    return table


def _cap(text: str) -> str:
    at = next((place for place, letter in enumerate(text) if letter.isalnum()), 0)
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


def made(table: dict[str, Any], who: str, place: str, how: str, turn: int) -> Made | None:
    """The text of one cell of the matrix; null where the claimant has no form for the place."""
    claimant, frame, loss = table["claimants"][who], table["places"][place], table["losses"][how]
    if ("{loc}" in frame or "{Loc}" in frame) and "loc" not in claimant:
        return None
    if "carried" in place and "there" in place and "loc" not in claimant:
        return None
    side_name = claimant["about"][turn % len(claimant["about"])]
    side = table["sides"][side_name]
    kit = table["kit"][turn % len(table["kit"])]
    if "cat2" in loss and loss["cat2"] == "helicopters":
        kit = next(one for one in table["kit"] if one["is"] == "aircraft")
    first, second = (NUMBERS[(turn + step) % len(NUMBERS)] for step in (0, 3))
    if table["language"] == "ru":
        first, second = RU_WORDS.get(first, first), RU_WORDS.get(second, second)
    forms = {**side, "kit": kit["gen"], "n": first, "m": second}
    told = loss["t"].format(**forms)
    gender = claimant["g"]
    speech = table["said"][gender][turn % 4]
    text = frame.format(
        nom=claimant["nom"], Nom=_cap(claimant["nom"]), gen=claimant["gen"], acc=claimant["acc"], ins=claimant["ins"],
        loc=claimant.get("loc", ""), Loc=_cap(claimant.get("loc", "")), loss=told, Loss=_cap(told), said=speech,
        saidp=table["said"]["p"][turn % 4], believes=table["believes"][gender], his=table["his"][gender],
        he=table["he"][gender], end=ENDS[gender],
    )  # fmt: skip
    names = tuple(str(claimant[key]) for key in ("is", "or") if key in claimant)
    wanted = [Wanted(first, names, side["is"], loss.get("cat", kit["is"]), loss["out"])]
    if "out2" in loss:
        wanted.append(Wanted(second, names, side["is"], loss["cat2"], loss["out2"]))
    factors = (("who", who), ("place", place), ("how", how), ("side", side_name))
    return Made(text, table["language"], table["source"], tuple(wanted), factors)


def cells(language: str) -> Iterator[Made]:
    """Every claimant in every place, every place with every way to tell, every claimant with every way."""
    table = fillers(language)
    whos, places, hows = (list(table[key]) for key in ("claimants", "places", "losses"))
    plans = itertools.chain(
        ((who, place, hows[(3 * one + 5 * two) % len(hows)]) for one, who in enumerate(whos) for two, place in enumerate(places)),
        ((whos[(5 * one + 3 * two) % len(whos)], place, how) for one, place in enumerate(places) for two, how in enumerate(hows)),
    )  # fmt: skip
    for turn, (who, place, how) in enumerate(plans):
        one = made(table, who, place, how, turn)
        if one is not None:
            yield one


def _plain(value: Any) -> str:
    name = label_of(value) if value is not None and not isinstance(value, str) else value
    return " ".join(str(name or "").casefold().replace("-", " ").replace("ё", "е").split())


def same_party(got: Any, wanted: tuple[str, ...]) -> bool:
    """Whether a claimant is one of those wanted: an id exactly, a printed name by the stem of one of its words."""
    word = _plain(got)
    for one in wanted:
        if one.isascii():
            if word == _plain(one):
                return True
            continue
        stems = [part[: max(3, len(part) - 3)] for part in _plain(one).split()]
        if any(part.startswith(stem) for stem in stems for part in word.split()):
            return True
    return False


def judged(one: Made) -> list[str]:
    """What is wrong with the reading of a made text: a line a fault, none where it is right."""
    claims = extract(
        Document(document="made:1", text=one.text, published_at=DAY, source=one.source, language=one.language)
    ).claims
    left = [claim for claim in claims if claim.quantity is not None]
    faults = []
    for wanted in one.wanted:
        bare = (
            wanted.number.split()[-1]
            if not wanted.number[0].isdigit() and wanted.number[-1].isdigit()
            else wanted.number
        )
        hit = next((c for c in left if bare.casefold() in c.quote.exact.casefold()), None)
        if hit is None:
            faults.append(f"missed {wanted.number}")
            continue
        left.remove(hit)
        if not same_party(hit.claimant, wanted.claimant):
            faults.append(f"claimant {label_of(hit.claimant) if hit.claimant else None}")
        for key in ("subject", "category", "outcome"):
            got, want = _plain(getattr(hit, key)), _plain(getattr(wanted, key))
            if got != want:
                faults.append(f"{key} {got or None} for {want}")
    return faults + [f"extra {claim.quote.exact}" for claim in left]


@pytest.mark.parametrize("language", ["uk", "ru"])
def test_losses_are_read_wherever_the_speaker_stands(language: str) -> None:
    floors = json.loads((HERE.parents[1] / "golden" / "floors.json").read_text("utf-8"))[f"matrix_{language}"]
    texts = list(itertools.islice(cells(language), 0, None, 3))
    right = sum(not judged(one) for one in texts)
    assert right / len(texts) >= floors["claimants"], f"{right} of {len(texts)} read right"


def _first(text: str, language: str, source: str) -> Any:
    """The first claim with a value that a sentence gives; null where it gives none."""
    read = extract(Document(document="made:1", text=text, published_at=DAY, source=source, language=language))
    return next((claim for claim in read.claims if claim.quantity is not None), None)


@pytest.mark.parametrize("language", ["uk", "ru"])
def test_each_noun_is_read_as_its_kind(language: str) -> None:
    table = words_of(language)
    asked = right = 0
    for kind, nouns in table["kinds"].items():
        persons = kind in table["persons"]
        for noun, frame in itertools.product(nouns, table["sentences"]["of persons" if persons else "of things"]):
            claim = _first(frame.format(x=noun), language, table["source"])
            asked += 1
            right += claim is not None and (
                _plain(claim.category) == _plain(kind) or (kind, persons) == ("people", True)
            )
    floor = json.loads((HERE.parents[1] / "golden" / "floors.json").read_text("utf-8"))[f"matrix_{language}"]["kinds"]
    assert right / asked >= floor, f"{right} of {asked} read right"


@pytest.mark.parametrize("language", ["uk", "ru"])
def test_each_verb_is_read_as_its_fate(language: str) -> None:
    table, source = words_of(language), fillers(language)["source"]
    asked = [
        (row["sentence"].format(v=verb), fate)
        for row in table["fates"]
        for fate in row
        if fate != "sentence"
        for verb in row[fate]
    ]
    right = 0
    for text, fate in asked:
        claim = _first(text, language, source)
        right += claim is not None and _plain(claim.outcome) == _plain(fate)
    floor = json.loads((HERE.parents[1] / "golden" / "floors.json").read_text("utf-8"))[f"matrix_{language}"]["fates"]
    assert right / len(asked) >= floor, f"{right} of {len(asked)} read right"


@pytest.mark.parametrize("language", ["uk", "ru"])
def test_each_loss_is_its_sides(language: str) -> None:
    asked = sides_of(language)
    right = 0
    for text, source, day, whose in asked:
        read = extract(Document(document="made:1", text=text, published_at=day, source=source, language=language))
        found = [_plain(claim.subject) for claim in read.claims if claim.quantity is not None]
        right += found[: len(whose)] == [_plain(one) for one in whose]
    floor = json.loads((HERE.parents[1] / "golden" / "floors.json").read_text("utf-8"))[f"matrix_{language}"]["sides"]
    assert right / len(asked) >= floor, f"{right} of {len(asked)} read right"


@pytest.mark.parametrize("language", ["uk", "ru"])
def test_counts_of_other_things_are_no_losses(language: str) -> None:
    table, source = words_of(language), fillers(language)["source"]
    asked = right = 0
    for text, lead in itertools.product(table["no losses"], ("", table["before"] + " ")):
        read = extract(
            Document(document="made:1", text=lead + text, published_at=DAY, source=source, language=language)
        )
        asked += 1
        right += not any(c.quantity is not None and (c.quote.start or 0) >= len(lead) for c in read.claims)
    floor = json.loads((HERE.parents[1] / "golden" / "floors.json").read_text("utf-8"))[f"matrix_{language}"][
        "no_losses"
    ]
    assert right / asked >= floor, f"{right} of {asked} read right"
