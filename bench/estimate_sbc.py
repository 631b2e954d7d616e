"""Are the ranges right where the model's own prior makes the worlds, and how long does a fit take?"""

from __future__ import annotations

import argparse
import datetime as dt
import math
from time import process_time as clock

import numpy as np
from scipy.stats import kstest

from counterclaim.estimate.cards import CardSet, card_set
from counterclaim.estimate.integrate import posterior, single_fit
from counterclaim.estimate.report import CASUALTIES, EVERYONE, PARTS, Report

ORIGIN = dt.date(2020, 1, 6)
KILLED = frozenset({"killed"})


def day(week: float) -> dt.date:
    """The first day of a week of the simulated war."""
    return ORIGIN + dt.timedelta(days=round(7 * week))


def prior_world(
    cards: CardSet, rng: np.random.Generator, weeks: int, times: int = 1
) -> tuple[list[Report], dict[str, np.ndarray], dict[str, float]]:
    """Reports, weekly losses by part and biases drawn from the cards themselves (the level around 3,000 a week);
    `times` multiplies the figures that are no series.
    """
    scale = {k: m * math.exp(s * rng.standard_normal()) for k, (m, s) in cards.hyper.items()}
    rate = math.log(3000) + rng.normal(0, 0.6) + np.cumsum(np.append(0, scale["rate"] * rng.standard_normal(weeks - 1)))
    count = math.ceil(weeks / 8) + 1
    at = (np.arange(weeks) + 0.5) / 8

    def slow(first: float, step: float) -> np.ndarray:
        return np.interp(at, np.arange(count), first + np.cumsum(np.append(0, step * rng.standard_normal(count - 1))))

    share = 1 / (1 + np.exp(-slow(rng.normal(*cards.killed_share), scale["share"])))
    losses = {"killed": np.exp(rate) * share, "wounded": np.exp(rate) * (1 - share)}
    for part, (centre, sd) in cards.parts.items():
        losses[part] = losses["killed"] * math.exp(rng.normal(centre, sd))
    third = [cards.camp[int(rng.choice(len(cards.camp), p=[c for _, c in cards.camp]))][0] * rng.standard_normal()] * 2
    bias = {
        s: rng.normal(cards.cards[r].centre, cards.cards[r].spread)
        for s, r in (
            ("enemy", "enemy"),
            ("own", "own"),
            ("third-1", "third-party"),
            ("third-2", "third-party"),
            ("names", "named-list"),
            ("registry", "registry"),
        )
    }
    bias["third-1"] += third[0]
    bias["third-2"] += third[1]
    counted = EVERYONE if rng.random() < cards.wider else CASUALTIES
    drift = slow(scale["drift"] * rng.standard_normal(), scale["drift"])
    if rng.random() < cards.jump[0]:
        drift = drift + cards.jump[1] * rng.standard_normal() * (np.arange(weeks) >= 4 * rng.integers(1, weeks // 4))
    weekly = sum(losses[p] for p in counted) * np.exp(
        bias["enemy"] + drift + scale["serial"] * rng.standard_normal(weeks)
    )
    out = [
        Report("enemy", "enemy", CASUALTIES, day(t), day(t + 1), v - 0.5, v + 0.5, "serial")
        for t, v in enumerate(weekly)
    ]
    for source, role, parts, many in (
        ("own", "own", KILLED, 3),
        ("third-1", "third-party", CASUALTIES, 4),
        ("third-1", "third-party", KILLED, 3),
        ("third-2", "third-party", CASUALTIES, 3),
        ("names", "named-list", KILLED, 5),
        ("registry", "registry", KILLED, 1),
    ):
        noise = cards.cards[role].noise * scale["noise"]
        for t in sorted(rng.integers(8, weeks + 1, many * times)):
            value = sum(losses[p][:t].sum() for p in parts) * math.exp(bias[source] + noise * rng.standard_t(4))
            half = value * rng.choice([0.001, 0.02, 0.1])
            low = value - half * 2 * rng.random()
            out.append(Report(source, role, parts, day(0), day(int(t)), low, low + 2 * half, "range"))
    return out, losses, bias


def sbc(args: argparse.Namespace) -> None:
    """Rank of each quantity's truth among its draws: uniform when the posterior is right (KS p), and 90 % coverage."""
    cards, weeks = card_set(args.cards), 104
    ranks: dict[str, list[float]] = {}
    for k in range(args.worlds):
        reports, losses, bias = prior_world(cards, np.random.default_rng([args.seed, k]), weeks)
        found = posterior(reports, cards, start=day(0), end=day(weeks), seed=k)
        asked = {
            "killed": (KILLED, 0),
            "casualties": (CASUALTIES, 0),
            "all": (EVERYONE, 0),
            "casualties, last 4 weeks": (CASUALTIES, weeks - 4),
            "killed, last 26 weeks": (KILLED, weeks - 26),
            "casualties, first half": (CASUALTIES, 0),
        }
        for name, (definition, first) in asked.items():
            last = weeks // 2 if "first half" in name else weeks
            truth = sum(losses[p][first:last].sum() for p in PARTS if p in definition)
            ranks.setdefault(name, []).append(
                float(found.weights[found.total(definition, day(first), day(last)) < truth].sum())
            )
        where = found.points[0].fit.model.layout
        for i, source in enumerate(found.problem.sources):
            draws = found.draws[:, where.bias][:, i]
            ranks.setdefault(f"bias of {source}", []).append(float(found.weights[draws < bias[source]].sum()))
    print(
        f"{args.worlds} prior worlds, cards {cards.name} {cards.hash}, seed {args.seed}\n"
        f"{'quantity':28} KS p    50 %   90 %"
    )
    for name, values in ranks.items():
        pit = np.array(values)
        print(
            f"{name:28} {kstest(pit, 'uniform').pvalue:.3f}   "
            f"{np.mean(abs(pit - 0.5) < 0.25):.3f}  {np.mean(abs(pit - 0.5) < 0.45):.3f}"
        )


def speed(args: argparse.Namespace) -> None:
    """Best and median processor time of one fit and of the whole posterior, for 108 and 232 weeks (one thread)."""
    cards = card_set(args.cards)
    print("weeks  one fit, ms (best, median)   whole posterior, s (best, median)")
    for weeks in (108, 232):
        reports, _, _ = prior_world(card_set("worlds"), np.random.default_rng([args.seed, weeks]), weeks)
        one, whole = [], []
        for _ in range(15):
            at = clock()
            single_fit(reports, cards, start=day(0), end=day(weeks))
            one.append(1e3 * (clock() - at))
        for _ in range(3):
            at = clock()
            posterior(reports, cards, start=day(0), end=day(weeks), seed=1)
            whole.append(clock() - at)
        print(f"{weeks:5}  {min(one):8.1f} {np.median(one):8.1f} {min(whole):20.2f} {np.median(whole):8.2f}")
    kinds = [prior_world(card_set("worlds"), np.random.default_rng([args.seed, k]), 52, 6)[0] for k in range(30)]
    at = clock()
    for k, some in enumerate(kinds):
        posterior(some, cards, start=day(0), end=day(52), seed=k, points=24, draws=1024)
    print(f"30 kinds of loss, 52 weeks, {sum(map(len, kinds))} figures: {clock() - at:.1f} s on one core")
