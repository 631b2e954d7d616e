"""How well does the estimate do beside simple ways of reading the same claims?

python -m bench.estimate sim [--worlds N] [--scenario A] [--seed N] [--from FILE]   simulated wars, truth known
python -m bench.estimate sbc [--worlds N]      simulation-based calibration: the model's own prior worlds
python -m bench.estimate loso | asof | story   one source out; later against earlier; the story's claims (real data)
python -m bench.estimate past                  past wars, one conflict left out at a time
python -m bench.estimate speed | change        timings; change points of the General Staff's claimed rate
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib.util
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from bench.estimate_baselines import BASELINES, LEVELS, Ask, crps, inside
from counterclaim.estimate.cards import CardSet, card_set
from counterclaim.estimate.copies import copies, without_copies
from counterclaim.estimate.integrate import Posterior, posterior
from counterclaim.estimate.report import CASUALTIES, EVERYONE, Report

SHARED = Path(__file__).resolve().parents[1] / ".." / "shared"
SCENARIOS = "ABCDEFGHS"
MEANS = {
    "A": "as modelled",
    "B": "enemy bias 3.3",
    "C": "third parties copy, undeclared",
    "D": "enemy counts everyone",
    "E": "two belligerents",
    "F": "one claimant",
    "G": "enemy's bias jumps",
    "H": "copies declared",
    "S": "third parties err together",
}
ASKED = {
    "casualties": CASUALTIES,
    "killed": frozenset({"killed"}),
    "casualties in the last 4 weeks": CASUALTIES,
    "all": EVERYONE,
}


def worlds(scenario: str, seed: int, count: int) -> Iterator[dict[str, Any]]:
    """Simulated wars from the shared generator.

    Raises:
        SystemExit: the generator is not there; give worlds as JSON Lines with --from.
    """
    path = SHARED / "tools" / "worlds.py"
    if not path.exists():
        raise SystemExit(f"{path}: the generator of simulated wars is not there; give its JSON Lines with --from FILE")
    spec = importlib.util.spec_from_file_location("worlds", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path}: cannot be read as Python; give worlds as JSON Lines with --from FILE")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for k in range(count):
        yield module.world(scenario, seed + k)


def reports_of(world: Mapping[str, Any]) -> list[Report]:
    """A world's claims as the model reads them."""
    day = dt.date.fromisoformat
    return [
        Report(
            c["source"],
            c["role"],
            frozenset(c["definition"]),
            day(c["start"]),
            day(c["end"]),
            c["low"],
            c["high"],
            c["form"],
            follows=c.get("follows"),
        )
        for c in world["claims"]
    ]


def ask_of(world: Mapping[str, Any], name: str) -> Ask:
    """What is asked about a world by the name of one of its truths."""
    end = dt.date.fromisoformat(world["end"])
    start = end - dt.timedelta(weeks=4) if "4 weeks" in name else dt.date.fromisoformat(world["start"])
    return Ask(ASKED[name], start, end)


def answered(
    reports: Sequence[Report], world: Mapping[str, Any], cards: CardSet, seed: int
) -> tuple[Posterior, list[tuple[bool, bool, int]]]:
    """The posterior of a world after relays were taken out, and the detector's verdicts (copy, flagged, figures)."""
    found = copies(reports, cards)
    kept, _ = without_copies(reports, found)
    day = dt.date.fromisoformat
    copied = {"C"} & {world["scenario"]}
    verdicts = [
        (bool(copied) and c.source.startswith("third"), c.acted_on, c.figures)
        for c in found
        if c.source.startswith("third")
    ]
    start, end = day(world["start"]), day(world["end"])
    return posterior(kept, cards, start=start, end=end, seed=seed, suspected=found), verdicts


def sim(args: argparse.Namespace) -> None:
    """CRPS (log scale) and coverage of 50 % and 90 % intervals beside the baselines, for every scenario."""
    cards = card_set(args.cards)
    given = (
        [json.loads(line) for line in Path(args.source).read_text(encoding="utf-8").splitlines()]
        if args.source
        else None
    )
    print(
        f"cards {cards.name} {cards.hash}, seed {args.seed}; CRPS (log scale), then shares inside 50 % and 90 % ranges"
    )
    for scenario in args.scenario or SCENARIOS:
        chosen = [w for w in given if w["scenario"] == scenario] if given else worlds(scenario, args.seed, args.worlds)
        one_scenario(scenario, list(chosen), cards, args.target, baselines=not args.no_baselines)


def one_scenario(
    scenario: str, chosen: Sequence[Mapping[str, Any]], cards: CardSet, targets: Sequence[str], *, baselines: bool
) -> None:
    """Prints the table of one scenario."""
    if not chosen:
        return
    scores: dict[tuple[str, str], list[tuple[float, bool, bool]]] = defaultdict(list)
    verdicts: list[tuple[bool, bool, int]] = []
    widths: list[float] = []
    for world in chosen:
        reports = reports_of(world)
        found, seen = answered(reports, world, cards, world["seed"])
        verdicts += seen
        for target in targets:
            ask, truth = ask_of(world, target), float(np.log(world["truth"][target]))
            quantiles = np.log(found.quantiles(found.total(ask.definition, ask.start, ask.end), list(LEVELS)))
            scores[target, "ours"].append(
                (crps(quantiles, truth), inside(quantiles, truth, 0.5), inside(quantiles, truth, 0.9))
            )
            if target == targets[0]:
                widths.append(float(np.exp((quantiles[-10] - quantiles[9]) / 2)))
        ask, truth = ask_of(world, targets[0]), float(np.log(world["truth"][targets[0]]))
        for name, method in BASELINES.items() if baselines else ():
            got = method(reports, ask)
            if got is not None:
                scores[targets[0], name].append((crps(got, truth), inside(got, truth, 0.5), inside(got, truth, 0.9)))
    print(
        f"\n{scenario} {MEANS[scenario]}, {len(chosen)} worlds, 90 % range x{float(np.median(widths)):.2f} either way"
    )
    for (target, name), rows in scores.items():
        a, b, c = (float(np.mean([row[i] for row in rows])) for i in range(3))
        print(f"  {target:32} {name:15} {a:.3f}   {b:.3f}  {c:.3f}")
    best = (
        min((float(np.mean([r[0] for r in rows])), name) for (t, name), rows in scores.items() if name != "ours")
        if baselines
        else None
    )
    if best:
        ours = float(np.mean([r[0] for r in scores[targets[0], "ours"]]))
        print(f"  ours / best baseline ({best[1]}): {ours / best[0]:.2f}")
    copies_ = [v for v in verdicts if v[2] >= 2]
    true, false = [v[1] for v in copies_ if v[0]], [v[1] for v in copies_ if not v[0]]
    if true:
        print(f"  copies with 2 or more figures found: {np.mean(true):.3f} of {len(true)}")
    if false:
        print(f"  honest sources with 2 or more figures flagged: {np.mean(false):.3f} of {len(false)}")
    sys.stdout.flush()


def main(argv: Sequence[str] | None = None) -> None:
    """Runs one benchmark and prints its table."""
    from bench import estimate_real, estimate_sbc

    ap = argparse.ArgumentParser(
        prog="python -m bench.estimate", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    ap.add_argument("what", choices=["sim", "sbc", "loso", "asof", "story", "past", "speed", "change"])
    ap.add_argument("--worlds", type=int, default=200, help="worlds a scenario (sim), prior worlds (sbc)")
    ap.add_argument("--scenario", default="", help="letters out of ABCDEFGHS; all when left out")
    ap.add_argument("--seed", type=int, default=1, help="seed of the first world")
    ap.add_argument("--from", dest="source", default=None, help="worlds as JSON Lines instead of generated ones")
    ap.add_argument("--cards", default=None, help="set of cards: worlds (sim, sbc) or common (real data) when left out")
    ap.add_argument(
        "--target", action="append", default=None, help="truths to score; the first is compared with the baselines"
    )
    ap.add_argument("--no-baselines", action="store_true", help="leave the baselines out (faster)")
    args = ap.parse_args(argv)
    args.target = args.target or list(ASKED)
    args.cards = args.cards or ("worlds" if args.what in {"sim", "sbc"} else "common")
    what = {
        "sim": sim,
        "sbc": estimate_sbc.sbc,
        "loso": estimate_real.loso,
        "asof": estimate_real.asof,
        "story": estimate_real.story,
        "past": estimate_real.past,
        "speed": estimate_sbc.speed,
        "change": estimate_real.change,
    }
    what[args.what](args)


if __name__ == "__main__":
    main()
