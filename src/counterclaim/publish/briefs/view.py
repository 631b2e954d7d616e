"""In which order and words does a brief stand on a page, whatever the page is made of?"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from counterclaim.model.claim import Claim, label_of
from counterclaim.publish.briefs.brief import Brief, Figure, leading_figure
from counterclaim.publish.words import Words, words
from counterclaim.vocabulary.load import vocabulary

QUOTE_LIMIT = 300
"""No more than so many characters of a source stand on any page or in any export: a quotation, not a copy."""
_OLD = 366
_LARGE = 2
_OTHERS = 6
Link = Callable[[Claim], str | None]


@dataclass(frozen=True, slots=True)
class FigureView:
    """One figure as text: who, how much, of what, over which days, as of when, from where."""

    key: str
    who: str
    speaker: str
    amount: str
    what: str
    category: str
    outcome: str
    span: str
    as_of: str
    as_of_iso: str
    day: str
    source: str
    reported_by: str
    computed: str
    since: str
    href: str
    old: bool
    small: bool

    @property
    def label(self) -> str:
        """The figure in one sentence, for a reader who hears the link."""
        return f"{self.who}: {self.amount}, {self.what}, {self.span}; {self.as_of}"


@dataclass(frozen=True, slots=True)
class RowView:
    """One row of a claimant's table: a category, its day's increase and its total; null where there is none."""

    category: str
    daily: FigureView | None
    total: FigureView | None


@dataclass(frozen=True, slots=True)
class ClaimantView:
    """A claimant's rows about one side's losses."""

    who: str
    as_of: str
    rows: tuple[RowView, ...]
    others: tuple[FigureView, ...]


@dataclass(frozen=True, slots=True)
class SideView:
    """One side's losses: what the other claims, what it says itself, what others say; the same for every side."""

    party: str
    place: int
    of: str
    title: str
    opponent: str
    opponent_name: str
    itself: str
    self_name: str
    lead: tuple[FigureView, ...]
    own: tuple[FigureView, ...]
    third: tuple[FigureView, ...]
    older: tuple[FigureView, ...]
    tables: tuple[ClaimantView, ...]


@dataclass(frozen=True, slots=True)
class WordsView:
    """The words a figure comes from: at most 300 characters, with source and day."""

    key: str
    who: str
    prefix: str
    exact: str
    suffix: str
    source: str
    published: str
    published_iso: str
    url: str | None
    cell: str | None
    computed: str
    language: str | None


def sides_of(found: Brief, link: Link | None = None) -> tuple[SideView, ...]:
    """A view a losing side, in the brief's order; `link` gives the page of a claim, else anchors within one page."""
    told = words(found.language)
    subjects = [*found.sides, *sorted({_subject(f) for f in found.figures} - set(found.sides))]
    return tuple(
        _side_view(found, subject, place, told, link)
        for place, subject in enumerate(subjects)
        if subject in found.sides or any(_subject(figure) == subject for figure in found.figures)
    )


def words_of(found: Brief) -> tuple[WordsView, ...]:
    """The words of every figure, judgement, aid sum and request of the brief, in the order they are shown."""
    told = words(found.language)
    others = [*found.judgements, *found.context, *found.requests]
    views = [
        words_view(figure.claim, told, key=figure.key, computed=computed_text(figure, told)) for figure in found.figures
    ]
    return (*views, *(words_view(claim, told) for claim in others))


def words_view(claim: Claim, told: Words, *, key: str | None = None, computed: str = "") -> WordsView:
    """The words of one claim; its surroundings are cut so that no more than 300 characters are shown."""
    quote = claim.quote
    room = max(0, QUOTE_LIMIT - len(quote.exact))
    prefix = quote.prefix[-min(len(quote.prefix), room // 2) :] if room > 1 and quote.prefix else ""
    suffix = quote.suffix[: room - len(prefix)]
    prefix = _before(prefix, cut=len(prefix) < len(quote.prefix) or (quote.start or 0) > len(quote.prefix))
    suffix = _behind(suffix)
    return WordsView(
        key=key or claim.claim_id,
        who=told.party(claim.claimant) if claim.claimant else told.text("text.nobody"),
        prefix=prefix,
        exact=quote.exact[:QUOTE_LIMIT],
        suffix=suffix,
        source=source_name(claim.source),
        published="" if claim.published_at is None else told.day(claim.published_at),
        published_iso="" if claim.published_at is None else claim.published_at.isoformat(),
        url=safe_url(claim.url),
        cell=quote.cell,
        computed=computed,
        language=claim.language,
    )


# What is stored around a quote is cut by length. A reader gets its own sentence, or whole words and an ellipsis.
_SENTENCE_END = re.compile(
    r"(?<=[^\W\d_A-ZА-ЯІЇЄҐ][^\W_A-ZА-ЯІЇЄҐ])[.!?][\"'”’»)]*(?=\s+[A-ZА-ЯІЇЄҐ\"'“«]|\s*$)|(?<=\d)\.(?=\s+[A-ZА-ЯІЇЄҐ]|\s*$)"
)
_PIECE_BEFORE, _PIECE_BEHIND = re.compile(r"^\S*\s+(?=\S)"), re.compile(r"\s+\S*$")


def _before(prefix: str, *, cut: bool) -> str:
    ends = [found.end() for found in _SENTENCE_END.finditer(prefix) if prefix[found.end() :].strip()]
    if ends:
        return prefix[ends[-1] :].lstrip()
    return "…" + _PIECE_BEFORE.sub("", prefix) if cut and prefix.strip() else prefix


def _behind(suffix: str) -> str:
    end = _SENTENCE_END.search(suffix)
    if end is not None:
        return suffix[: end.end()]
    return f"{_PIECE_BEHIND.sub('', suffix)}…" if any(map(str.isalnum, suffix)) else suffix


def safe_url(url: str | None) -> str | None:
    """The address when it is a web address; null for anything a browser might run."""
    return url if url is not None and url.lower().startswith(("https://", "http://")) else None


def source_name(source: str | None) -> str:
    """A source's name, its printed name where it has no entry, empty for null."""
    entry = vocabulary().sources.get(source or "")
    return entry.name if entry is not None else (source or "")


def _credit(source: str) -> str:
    entry = vocabulary().sources.get(source)
    return source if entry is None else entry.credit or entry.name


def figure_view(figure: Figure, told: Words, day: date, link: Link | None = None) -> FigureView:
    """The view of one figure as of a day."""
    claim = figure.claim
    href = None if link is None else link(claim)
    amount = told.amount(figure.quantity)
    return FigureView(
        key=figure.key,
        who=told.party(claim.claimant),
        speaker=told.speaker(claim.claimant),
        amount=amount,
        what=told.measure(claim.category, claim.outcome),
        category=told.category(claim.category),
        outcome=told.outcome(claim.outcome),
        span=told.span(figure.period),
        as_of="" if figure.as_of is None else told.text("text.as_of", date=told.day(figure.as_of)),
        as_of_iso="" if figure.as_of is None else figure.as_of.isoformat(),
        day="" if figure.as_of is None else told.day(figure.as_of),
        source=source_name(claim.source),
        reported_by=""
        if figure.reported_by is None
        else told.text("text.reported_by", source=_credit(figure.reported_by)),
        computed=computed_text(figure, told),
        since=_since(figure, told),
        href=href or f"#w-{figure.key}",
        old=figure.as_of is None or (day - figure.as_of).days > _OLD,
        small=len(amount) > 12,
    )


def _since(figure: Figure, told: Words) -> str:
    """From when a total counts, where that is not the war's first day; empty for any other figure."""
    period, subject = figure.period, figure.claim.subject
    if period.kind != "cumulative" or period.start is None or not isinstance(subject, str):
        return ""
    pack = vocabulary().pack_for(period.end or figure.as_of or date.max, (subject,))
    return "" if pack is not None and pack.first_day == period.start else told.span(period)


def computed_text(figure: Figure, told: Words) -> str:
    """How a computed increase was reached, in words; empty for a printed figure."""
    if not figure.computed or len(figure.claims) < 2:
        return ""
    later, earlier = figure.claims[0], figure.claims[1]
    if later.quantity is None or earlier.quantity is None or later.period is None or earlier.period is None:
        return ""
    return told.text(
        "text.derived",
        minuend=told.amount(later.quantity),
        subtrahend=told.amount(earlier.quantity),
        end=told.day(later.period.end or date.min),
        start=told.day(earlier.period.end or date.min),
    )


def _side_view(found: Brief, subject: str, place: int, told: Words, link: Link | None) -> SideView:
    mine = [figure for figure in found.figures if _subject(figure) == subject]
    claimed = [figure for figure in mine if figure.role == "claimed"]
    opponents = sorted({told.speaker(f.claim.claimant) for f in claimed}) or [
        told.speaker(side) for side in found.sides if side != subject
    ]
    lead = _lead(claimed, found.date)
    shown = {figure.key for figure in lead}
    view = [figure_view(figure, told, found.date, link) for figure in mine if figure.role == "third"]
    third = sorted((one for one in view), key=lambda one: one.as_of_iso, reverse=True)
    return SideView(
        party=subject,
        place=min(place, 2),
        of=told.of(subject),
        title=told.text("text.losses_of", of=told.of(subject)),
        opponent=told.text("text.claimed", who=", ".join(opponents), verb=told.verb("claim")),
        opponent_name=", ".join(opponents),
        itself=told.text("text.own", who=told.speaker(subject)),
        self_name=told.speaker(subject),
        lead=tuple(figure_view(figure, told, found.date, link) for figure in lead),
        own=tuple(figure_view(figure, told, found.date, link) for figure in mine if figure.role == "own"),
        third=tuple(one for one in third if not one.old)[:_OTHERS],
        older=tuple(one for place, one in enumerate(third) if one.old or place >= _OTHERS),
        tables=tuple(
            sorted(
                _tables([f for f in claimed if f.key not in shown or _daily(f)], told, found.date, link),
                key=lambda table: not table.rows,
            )
        ),
    )


def _lead(claimed: Sequence[Figure], day: date) -> list[Figure]:
    """The figures shown large: the leading one, then the leading total of people, at most two."""
    sides = {_side_key(figure) for figure in claimed}
    first = next((figure for side in sorted(sides) if (figure := leading_figure(claimed, side, day))), None)
    if first is None:
        return list(claimed[:1])
    people = [one for one in claimed if label_of(one.claim.category) == "personnel" and one.period.kind == "cumulative"]
    second = max(
        (one for one in people if one.key != first.key), key=lambda one: (one.as_of or date.min, one.key), default=None
    )
    return [first, *([] if second is None else [second])][:_LARGE]


def _side_key(figure: Figure) -> str:
    claimant = figure.claim.claimant
    return vocabulary().state_of(claimant) if isinstance(claimant, str) else ""


def _daily(figure: Figure) -> bool:
    return figure.period.kind in ("interval", "cumulative")


def _tables(figures: Iterable[Figure], told: Words, day: date, link: Link | None) -> Iterable[ClaimantView]:
    by_claimant: dict[str, list[Figure]] = {}
    for figure in figures:
        by_claimant.setdefault(label_of(figure.claim.claimant), []).append(figure)
    for claimant in sorted(by_claimant):
        group = by_claimant[claimant]
        rows: dict[tuple[str, str], dict[str, FigureView]] = {}
        others = []
        for figure in group:
            view = figure_view(figure, told, day, link)
            slot = rows.setdefault((label_of(figure.claim.category), label_of(figure.claim.outcome)), {})
            if figure.period.kind not in slot and _daily(figure) and not figure.reported_by and not view.old:
                slot[figure.period.kind] = view
            else:
                others.append(view)
        newest = max((figure.as_of for figure in group if figure.as_of), default=None)
        yield ClaimantView(
            who=told.party(group[0].claim.claimant),
            as_of="" if newest is None else told.text("text.as_of", date=told.day(newest)),
            rows=tuple(
                RowView(next(iter(slot.values())).what, slot.get("interval"), slot.get("cumulative"))
                for slot in rows.values()
                if slot
            ),
            others=tuple(others),
        )


def _subject(figure: Figure) -> str:
    subject = figure.claim.subject
    return vocabulary().state_of(subject) if isinstance(subject, str) else label_of(subject)
