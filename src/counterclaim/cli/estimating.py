"""Which commands ask how many, and what that rests on?"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Annotated, Any

import typer

from counterclaim.cli import options
from counterclaim.cli.app import app
from counterclaim.cli.output import note, print_json, print_table, waiting

Category = Annotated[str, typer.Argument(metavar="CATEGORY", help="personnel, tanks, aircraft …")]
Whose = Annotated[str, typer.Option("--subject", "-s", metavar="PARTY", help="Whose losses: ru, ua, gaza …")]
Outcome = Annotated[str, typer.Option("--outcome", help="casualties (killed + wounded), killed, lost …")]
Start = Annotated[str | None, typer.Option("--start", metavar="DATE", help="First day, included.")]
End = Annotated[str | None, typer.Option("--end", metavar="DATE", help="Last day, included.")]
Seed = Annotated[int, typer.Option("--seed", help="Of the draws; the same seed gives the same figures.")]
Cards = Annotated[
    str,
    typer.Option(
        "--cards", metavar="SET", help="The prior cards: common, the same for both sides, or a .yml of your own."
    ),
]
Level = Annotated[float, typer.Option("--level", min=0.5, max=0.99, help="Share of the range.")]
Who = Annotated[str, typer.Option("--who", help="The people counted: everyone, citizens, regulars.")]
SEED = 20_220_224


@app.command()
def estimate(
    category: Category,
    *,
    subject: Whose,
    outcome: Outcome = "casualties",
    start: Start = None,
    end: End = None,
    ledger: options.Ledger = "ledger",
    known_by: options.KnownBy = None,
    recorded_by: options.RecordedBy = None,
    seed: Seed = SEED,
    cards: Cards = "common",
    level: Level = 0.9,
    who: Who = "everyone",
    dial: Annotated[
        list[str] | None,
        typer.Option("--dial", metavar="SOURCE=FACTOR", help="If you think a source over-claims by this."),
    ] = None,
    json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """A plausible range and what it rests on, or a refusal; ends with 1 when it is refused.

    Examples: `counterclaim estimate personnel --subject ru` · `counterclaim estimate personnel --subject ru
    --outcome killed --end 2024-03-20 --dial ua-general-staff=1.3`
    """
    from counterclaim.estimate.answer import rounded
    from counterclaim.estimate.counted import groups_of
    from counterclaim.verbs import estimating as verbs

    wishes = [_wish(one) for one in dial or ()]
    with waiting("estimating", quiet=quiet):
        found = verbs.estimate(
            category,
            subject=subject,
            outcome=outcome,
            start=options.day(start, "--start"),
            end=options.day(end, "--end"),
            ledger=ledger,
            **options.cut(known_by, recorded_by),
            seed=seed,
            level=level,
            cards=cards,
            who=who,
        )
    turned = [(source, factor, found.dialled(source, factor)) for source, factor in wishes]
    if json:
        dials = [{"source": source, "factor": factor, "median": median} for source, factor, median in turned]
        print_json(found.as_json() | ({"dials": dials} if dials else {}))
    else:
        print(found.sentence())
        window = (
            ""
            if found.start is None or (found.end is not None and found.end < found.start)
            else f"window {found.start} to {found.end or 'the last figure'}, both included; "
        )
        print(f"{window}cards {found.cards}; seed {found.seed}; ledger {(found.ledger or '')[:12]}")
        if category == "personnel":
            narrower = (
                "; narrower: " + ", ".join(f"{s} ({w})" for s, w in found.counted.items()) if found.counted else ""
            )
            print(f"counted: {', '.join(groups_of(found.who))}{narrower}")
        if found.documented is not None:
            print(
                f"documented (named or photographed), at least {found.documented:,.0f}; never part of the range's words"
            )
        if found.ladder:
            _print_rungs(found.ladder)
        if found.assumptions:
            print_table(
                ("rests on", "role", "share"),
                ((a.source, a.role, f"{a.share:.0%}") for a in found.assumptions),
                right=("share",),
            )
        for relay in found.relays:
            how = "declared" if relay.declared else f"p = {relay.chance:.2f}"
            many = "1 figure" if relay.figures == 1 else f"{relay.figures:,} figures"
            print(f"struck through: {relay.source} follows {relay.follows} ({many}; {how})")
        aside = found.diagnostics.get("left_aside", {}) if found.median is not None else {}
        if aside:
            print("not heard as figures of their own: " + ", ".join(f"{n:,} ({why})" for why, n in aside.items()))
        for copy in found.diagnostics.get("possible_copies", ()):
            print(f"may repeat {copy['follows']}: {copy['source']} (p = {copy['chance']:.2f}); heard in that measure")
        for warning in found.diagnostics.get("warnings", ()):
            print(f"warning: {warning}")
        for source, factor, median in turned:
            if median is not None:
                print(f"if {source} over-claims by {factor:g}: middle {rounded(median)}")
    unheard = [source for source, _, median in turned if median is None]
    if unheard and found.median is not None:
        heard = ", ".join(a.source for a in found.assumptions)
        raise typer.BadParameter(f"--dial: the answer does not rest on {', '.join(unheard)}, but on {heard}")
    raise typer.Exit(1 if found.refused else 0)


@app.command()
def plausible(
    claim_id: Annotated[str, typer.Argument(metavar="CLAIM_ID", help="A claim's id; `find` lists them.")],
    *,
    ledger: options.Ledger = "ledger",
    known_by: options.KnownBy = None,
    recorded_by: options.RecordedBy = None,
    seed: Seed = SEED,
    cards: Cards = "common",
    json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """A claim beside the range that everyone else's figures leave, under each meaning of its words.

    Example: `counterclaim plausible c-5f0c…`
    """
    from counterclaim.estimate.plausible import told
    from counterclaim.verbs import estimating as verbs

    with waiting("estimating", quiet=quiet):
        found = verbs.plausible(claim_id, ledger=ledger, **options.cut(known_by, recorded_by), seed=seed, cards=cards)
    if json:
        for one in found:
            print_json(one.as_json())
    else:
        print("\n".join(told(found)))
    raise typer.Exit(1 if found and all(one.refused for one in found) else 0)


@app.command()
def ladder(
    category: Category,
    *,
    subject: Whose,
    outcome: Outcome = "casualties",
    start: Start = None,
    end: End = None,
    ledger: options.Ledger = "ledger",
    known_by: options.KnownBy = None,
    recorded_by: options.RecordedBy = None,
    seed: Seed = SEED,
    cards: Cards = "common",
    level: Level = 0.9,
    who: Who = "everyone",
    choices: Annotated[
        bool, typer.Option("--choices", help="Instead: the range under other choices (specification curve).")
    ] = False,
    json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """How the range narrows as each kind of evidence is heard, or moves with each choice of the model.

    Ends with 1 when the range is refused, and says why. `--who` narrows the steps, not the choices.

    Examples: `counterclaim ladder personnel --subject ru --outcome killed` · `counterclaim ladder personnel --subject
    ru --choices`
    """
    from counterclaim.verbs import estimating as verbs

    if choices and who != "everyone":
        raise typer.BadParameter("--choices speaks of everyone; leave --who out")
    days = {"start": options.day(start, "--start"), "end": options.day(end, "--end")}
    cut = options.cut(known_by, recorded_by)
    with waiting("estimating", quiet=quiet):
        curve = (
            verbs.specifications(
                category,
                subject=subject,
                outcome=outcome,
                **days,
                ledger=ledger,
                **cut,
                seed=seed,
                level=level,
                cards=cards,
            )
            if choices
            else ()
        )
        found = (
            None
            if any(rung.low is not None for rung in curve)
            else verbs.estimate(
                category,
                subject=subject,
                outcome=outcome,
                **days,
                ledger=ledger,
                **cut,
                seed=seed,
                level=level,
                cards=cards,
                who=who,
            )
        )
    rungs = curve if found is None else found.ladder
    if found is not None and found.refused:
        note(found.sentence(), quiet=json and quiet)
    if json:
        for rung in rungs:
            print_json(rung.as_json())
    elif rungs:
        _print_rungs(rungs)
    raise typer.Exit(1 if found is not None and found.refused else 0)


@app.command()
def sources(
    category: Annotated[str | None, typer.Argument(metavar="[CATEGORY]", help="Also give each source's bias.")] = None,
    *,
    subject: options.Subject = None,
    outcome: Outcome = "casualties",
    ledger: options.Ledger = "ledger",
    known_by: options.KnownBy = None,
    recorded_by: options.RecordedBy = None,
    json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """How each source reports; with CATEGORY and --subject its bias, scatter and whom it repeats.

    Columns with CATEGORY: `stands at` is claimed over lost, with its 90 % range; `moved` how a series' multiple changed
    from its first eight weeks to its last; `card` the multiple assumed before; `learned` how much of that assumption's
    width the figures took away; `scatter` how far single figures lie around the source's own multiple (0.1: a tenth).

    Examples: `counterclaim sources` · `counterclaim sources personnel --subject ru`
    """
    from counterclaim.verbs import estimating as verbs

    cut = options.cut(known_by, recorded_by)
    if category is None:
        with waiting("reading", quiet=quiet):
            rows = verbs.habits(ledger=ledger, **cut)
        names = ("source", "figures", "days", "first", "last", "every", "silent", "restated")
        if json:
            for row in rows:
                print_json({n: v.isoformat() if hasattr(v := getattr(row, n), "isoformat") else v for n in names})
        else:
            print_table(names, ([getattr(row, n) for n in names] for row in rows), right=names[1:3])
        return
    if subject is None:
        raise typer.BadParameter("give --subject, whose losses are meant")
    with waiting("estimating", quiet=quiet):
        found = verbs.sources(category, subject=subject, outcome=outcome, ledger=ledger, **cut)
    if not found:
        note(verbs.estimate(category, subject=subject, outcome=outcome, ledger=ledger, **cut).sentence())
    if json or not found:
        for source in found:
            print_json(source.as_json())
        return
    print_table(
        ("source", "role", "figures", "stands at ×", "90 %", "moved ×", "card ×", "learned", "scatter", "follows"),
        (
            (
                s.source,
                s.role,
                s.figures,
                s.middle,
                None if s.low is None or s.high is None else f"{s.low:.2f}–{s.high:.2f}",
                None if s.drift is None else f"{s.drift:.2f}",
                s.card,
                None if s.learned is None else f"{s.learned:.0%}",
                s.noise,
                s.follows,
            )
            for s in found
        ),
        right=("figures", "stands at ×", "moved ×", "card ×", "learned", "scatter"),
    )


def _print_rungs(rungs: Iterable[Any]) -> None:
    from counterclaim.estimate.answer import rounded

    print_table(
        ("evidence", "low", "middle", "high", ""),
        ((r.evidence, rounded(r.low), rounded(r.median), rounded(r.high), r.refused) for r in rungs),
        right=("low", "middle", "high"),
    )


def _wish(text: str) -> tuple[str, float]:
    source, _, factor = text.partition("=")
    try:
        number = float(factor)
    except ValueError:
        number = math.nan
    if not 0 < number < math.inf:
        raise typer.BadParameter(f"--dial {text!r} is not SOURCE=FACTOR above zero; write it as ua-general-staff=1.3")
    return source, number
