"""What does the estimate say of real claims: sources left out, earlier against later, past wars, the story's day?"""

from __future__ import annotations

import argparse
import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from counterclaim.documents.dataset import read_dataset
from counterclaim.estimate.answering import estimate_reports, heard_reports
from counterclaim.estimate.asked import MONDAY, weekly_rate
from counterclaim.estimate.cards import card_set
from counterclaim.estimate.changepoints import changepoints
from counterclaim.estimate.integrate import posterior
from counterclaim.estimate.laplace import SCALES
from counterclaim.estimate.past_wars import learn, leave_one_conflict_out, past_claims
from counterclaim.estimate.plausible import plausible_reports
from counterclaim.estimate.reading import reports_from_claims
from counterclaim.estimate.report import CASUALTIES, Report

DATA = Path(__file__).resolve().parents[1] / ".." / "shared" / "data"
KILLED = frozenset({"killed"})


def real_reports(subject: str, weeks_from: dt.date | None = None) -> list[Report]:
    """Every claim about one side's personnel from the real sets, as the model reads them.

    Raises:
        SystemExit: the real data are not there.
    """
    if not DATA.exists():
        raise SystemExit(f"{DATA}: the real data are not there; this benchmark cannot run without them")
    claims = [
        *read_dataset("petro", DATA / "general-staff" / "petro"),
        *read_dataset("economist-estimates", DATA / "estimates"),
        *read_dataset("uk-mod-monthly", DATA / "estimates"),
    ]
    return list(
        reports_from_claims(
            claims, subject=subject, category="personnel", outcome="casualties", weeks_from=weeks_from
        ).reports
    )


def known(reports: Sequence[Report], day: dt.date) -> list[Report]:
    """What had been published by a day."""
    return [r for r in reports if (r.published_at or r.end) <= day]


def loso(args: argparse.Namespace) -> None:
    """Every source but the running series held out in turn: do its figures fall where the others put them?"""
    cards, rng = card_set(args.cards), np.random.default_rng(args.seed)
    inside: list[tuple[bool, bool]] = []
    print(f"cards {cards.name} {cards.hash}\n{'source':48} figures  in 50 %  in 90 %")
    for subject in ("ru", "ua"):
        kept, _, suspected = heard_reports(real_reports(subject), cards)
        for source in dict.fromkeys(r.source for r in kept if r.form != "serial"):
            mine = [r for r in kept if r.source == source]
            card = cards.card(mine[0].role, source)
            silent = replace(mine[0], low=1.0, high=None, form="range")  # at least one: says nothing, keeps its place
            rest = [*(r for r in kept if r.source != source), silent]
            ends = {"start": min(r.start for r in kept), "end": max(r.end for r in kept)}
            others = [c for c in suspected if c.source != source]
            found = posterior(rest, cards, start=ends["start"], end=ends["end"], seed=args.seed, suspected=others)
            n, where = len(found.weights), found.points[0].fit.model.layout
            bias = found.draws[:, where.bias][:, found.problem.sources.index(source)]
            noise = card.noise * sum(p.weight * p.fit.scales[SCALES.index("noise")] for p in found.points)
            hits = []
            for r in mine:
                total = np.log(found.total(r.definition, r.start, r.end)) + bias + noise * rng.standard_t(4, n)
                low, a, b, high = found.quantiles(total, (0.05, 0.25, 0.75, 0.95))
                value = math.log(r.value or 1)
                hits.append((bool(a <= value <= b), bool(low <= value <= high)))
            inside += hits
            print(f"{subject} {source:45} {len(hits):5} {sum(h[0] for h in hits):8} {sum(h[1] for h in hits):7}")
    print(
        f"{len(inside)} figures: 50 % range holds {np.mean([i[0] for i in inside]):.3f}, "
        f"90 % range holds {np.mean([i[1] for i in inside]):.3f}"
    )


def asof(args: argparse.Namespace) -> None:
    """Estimates on successive days about the same window: do later medians fall inside earlier 90 % ranges?"""
    pairs = []
    for subject in ("ru", "ua"):
        every = real_reports(subject)
        for outcome in ("killed", "casualties"):
            for target in (dt.date(2023, 2, 24), dt.date(2024, 3, 20), dt.date(2024, 11, 1)):
                ranges = []
                for months in (0, 4, 9, 15, 22, 30):
                    day = target + dt.timedelta(days=round(30.44 * months) + 7)
                    if day > dt.date(2026, 9, 1):
                        continue
                    e = estimate_reports(
                        known(every, day),
                        subject=subject,
                        category="personnel",
                        outcome=outcome,
                        end=target,
                        cards=args.cards,
                        ladder=False,
                        seed=args.seed,
                    )
                    if e.low and e.median and e.high:
                        ranges.append((day, e.low, e.median, e.high))
                print(
                    f"{subject} {outcome} to {target}: "
                    + "; ".join(f"{d:%Y-%m} {m / 1e3:.0f} [{lo / 1e3:.0f}-{hi / 1e3:.0f}]k" for d, lo, m, hi in ranges)
                )
                pairs += [a[1] <= b[2] <= a[3] for i, a in enumerate(ranges) for b in ranges[i + 1 :]]
    print(f"{len(pairs)} pairs: the later median lies in the earlier 90 % range in {np.mean(pairs):.3f}")


def story(args: argparse.Namespace) -> None:
    """Claims of both sides on the story's day, each under every meaning and under each set of cards."""
    war, day = dt.date(2022, 2, 24), dt.date(2024, 3, 27)
    told = (
        ("ru", Report("ua-general-staff", "enemy", CASUALTIES, war, day, 439185, 439195, camp="ua")),
        (
            "ua",
            Report(
                "ru-mod-minister",
                "enemy",
                CASUALTIES,
                dt.date(2024, 1, 1),
                dt.date(2024, 3, 21),
                70500,
                71500,
                camp="ru",
            ),
        ),
        ("ua", Report("ua-president", "own", KILLED, war, dt.date(2024, 2, 26), 30500, 31500, camp="ua")),
        ("ru", Report("ru-mod", "own", KILLED, war, dt.date(2022, 9, 22), 5936.5, 5937.5, camp="ru")),
    )
    for name in ("common", "worlds"):
        print(f"\ncards {name}")
        for subject, claim in told:
            print(f"{claim.source} on the losses of {subject}, {claim.start} to {claim.end} (excluded):")
            for p in plausible_reports(claim, real_reports(subject), cards=name, seed=args.seed):
                print("   " + p.sentence())


def past(args: argparse.Namespace) -> None:
    """Past wars, one conflict left out at a time: does the card learned from the others cover what was established?"""
    del args
    claims, left_out = past_claims()
    print(f"{len(claims)} claims with a ratio, {len(left_out)} left out because a number is zero")
    for role in ("enemy", "own", "third-party"):
        centre, spread, n = learn(claims, role)
        print(f"  {role:12} centre {centre:+.3f} (x{math.exp(centre):.2f}), spread {spread:.3f}, {n} claims")
    for level in (0.5, 0.9):
        checked = leave_one_conflict_out(claims, level=level)
        hits = [c.covers for c in checked]
        by = {r: np.mean([c.covers for c in checked if c.claim.role == r]) for r in ("enemy", "own", "third-party")}
        print(
            f"  {level:.0%} range covers {np.mean(hits):.3f} of {len(hits)} ("
            + ", ".join(f"{r} {v:.2f}" for r, v in by.items())
            + f"); counting every claim left out as a miss {sum(hits) / (len(claims) + len(left_out)):.3f}"
        )


def change(args: argparse.Namespace) -> None:
    """Change points of the rate that the General Staff's running series claims."""
    del args
    steps = [r for r in real_reports("ru", MONDAY) if r.form == "serial"]
    for found in changepoints(*weekly_rate(steps)):
        print(found.sentence(steps[0].source))
