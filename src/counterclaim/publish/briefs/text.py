"""How does a brief read as Markdown and as plain text for a wire?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from counterclaim.publish.briefs.brief import Brief
from counterclaim.publish.briefs.view import ClaimantView, FigureView, SideView, WordsView, sides_of, words_of
from counterclaim.publish.words import Words, words

_MARKDOWN = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>#|"})


def brief_markdown(found: Brief) -> str:
    """The brief as Markdown; each number is a link to its source's words at the end."""
    told = words(found.language)
    return "\n".join(_markdown(found, told)).rstrip() + "\n"


def brief_wire(found: Brief) -> str:
    """The brief as plain text for a wire: headlines, then every figure with claimant and day, no markup."""
    told = words(found.language)
    lines = [found.headline, "", *(line for line in found.headlines.values() if line != found.headline)]
    missing = missing_line(found)
    lines += ["", missing] if missing else []
    for side in sides_of(found):
        lines += ["", side.title.upper()]
        seen: dict[str, None] = {}
        for view in (*side.lead, *side.own, *side.third, *_table_views(side)):
            seen.setdefault(_plain(view))
        lines += list(seen)
    for title, rows in _remarks(found, told):
        lines += ["", title.upper(), *(f"- {row}" for row in rows)]
    return "\n".join([*lines, "", told.text("text.side_caveat")]) + "\n"


def missing_line(found: Brief) -> str:
    """What is said where the day has no publication; empty where it has one."""
    told = words(found.language)
    if found.newest is None:
        return told.text("text.empty", date=told.day(found.date))
    if found.newest < found.date:
        return told.text("text.no_bulletin", date=told.day(found.date), newest=told.day(found.newest))
    return ""


def changed_title(found: Brief) -> str:
    """The heading over what changed since the day before."""
    told = words(found.language)
    return told.text("text.changed", date=told.day(found.date - timedelta(days=1)))


def _markdown(found: Brief, told: Words) -> Iterator[str]:
    yield f"# {_safe(told.text('text.title', date=told.day(found.date)))}"
    yield ""
    if missing := missing_line(found):
        yield f"{missing}\n"
    for line in found.headlines.values() or (found.headline,):
        yield f"**{_safe(line)}**\n"
    yield told.text("text.lead")
    for side in sides_of(found):
        yield from _side(side, told)
    for title, rows in _remarks(found, told):
        yield f"\n## {title}\n"
        yield from (f"- {_safe(row)}" for row in rows)
    yield f"\n## {told.text('text.words')}\n"
    yield from (_words(one) for one in words_of(found))
    yield f"\n{told.text('text.side_caveat')} {told.text('text.method')}"


def _side(side: SideView, told: Words) -> Iterator[str]:
    yield f"\n## {side.title}"
    parts: tuple[tuple[str, tuple[FigureView, ...], str], ...] = (
        (side.opponent, side.lead, told.text("text.claimed_none", who=side.opponent_name)),
        (side.itself, side.own, told.text("text.own_none", who=side.self_name)),
        (told.text("text.third"), (*side.third, *side.older), told.text("text.third_none")),
    )
    for title, views, none in parts:
        yield f"\n### {title}\n"
        yield from (_dated(view) if views is side.own else _item(view) for view in views)
        if not views:
            yield none
    for table in side.tables:
        yield from _table(table, told)


def _item(view: FigureView) -> str:
    reported = f", {view.reported_by}" if view.reported_by else ""
    computed = f"; {view.computed}" if view.computed else ""
    return (
        f"- {_link(view)} {_safe(view.what)}, {view.span} ({_safe(view.who)}{_safe(reported)}, {view.as_of}{computed})"
    )


def _dated(view: FigureView) -> str:
    """A side's word on its own losses, its day beside the number: it is often of another day than the claims."""
    reported = f", {view.reported_by}" if view.reported_by else ""
    return f"- {_link(view)}, {view.day}: {_safe(view.what)}, {view.span} ({_safe(view.who)}{_safe(reported)})"


def _table(table: ClaimantView, told: Words) -> Iterator[str]:
    if table.rows:
        yield f"\n**{_safe(table.who)}** {table.as_of}\n"
        yield f"| {told.text('text.category')} | {told.text('text.in_a_day')} | {told.text('text.in_total')} |"
        yield "|---|--:|--:|"
        for row in table.rows:
            cells = ("–" if view is None else _link(view) for view in (row.daily, row.total))
            yield f"| {_safe(row.category)} | {' | '.join(cells)} |"
    if table.others:
        yield ""
        yield from (_item(view) for view in table.others)


def _words(one: WordsView) -> str:
    source = f"[{_safe(one.source)}](<{one.url}>)" if one.url else _safe(one.source)
    rest = " · ".join(part for part in (one.published, _safe(one.cell or ""), one.computed) if part)
    quote = f"{_safe(one.prefix)}**{_safe(one.exact)}**{_safe(one.suffix)}".replace("\n", " ")
    who = "" if one.who == one.source else f"{_safe(one.who)}; "
    return f'- <a id="w-{one.key}"></a>“{quote}” {who}{source}; {rest}'


def _remarks(found: Brief, told: Words) -> Iterator[tuple[str, list[str]]]:
    quoted = {one.key: _quoted(one) for one in words_of(found)}
    sections: tuple[tuple[str, Iterable[str]], ...] = (
        (told.text("text.notes"), (note.message for note in found.notes)),
        (told.text("text.gaps"), found.gaps or (told.text("text.gaps_none"),)),
        (changed_title(found), found.changed or (told.text("text.changed_none"),)),
        (told.text("text.judgements"), (quoted[one.claim_id] for one in found.judgements)),
        (told.text("text.context"), (quoted[one.claim_id] for one in found.context)),
        (told.text("text.requests"), (quoted[one.claim_id] for one in found.requests)),
    )
    for title, rows in sections:
        lines = list(rows)
        if lines:
            yield title, lines
    if found.withheld:
        yield told.text("text.source"), [told.text("text.withheld", n=found.withheld)]


def _quoted(one: WordsView) -> str:
    where = (one.source if one.source != one.who else "", one.published)
    return f"{one.who}: “{one.exact}” ({', '.join(part for part in where if part)})"


def _table_views(side: SideView) -> Iterator[FigureView]:
    for table in side.tables:
        for row in table.rows:
            yield from (view for view in (row.daily, row.total) if view is not None)
        yield from table.others


def _plain(view: FigureView) -> str:
    reported = f", {view.reported_by}" if view.reported_by else ""
    return f"{view.who}: {view.amount}, {view.what}, {view.span} ({view.as_of}{reported})"


def _link(view: FigureView) -> str:
    return f"[{_safe(view.amount)}]({view.href})"


def _safe(text: str) -> str:
    return text.translate(_MARKDOWN)
