"""Whose is the paper in which something is said ("ідеться у звіті, який оприлюднила місія", "у дописі голови ОВА")?"""

from __future__ import annotations

import re
from functools import cache

from counterclaim.extract.clauses.named_persons import HEADS
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.issuers.issuers import named_in
from counterclaim.extract.issuers.taken_up_bodies import AGAIN
from counterclaim.extract.voices.cue import Cue
from counterclaim.extract.voices.speakers_behind import issuer_right
from counterclaim.extract.words.lexicon import folded, forms_pattern, lexicon
from counterclaim.model.claim import Party
from counterclaim.vocabulary.load import vocabulary

_RELATIVE = re.compile(
    r"[^,.;:()\n]{0,48}, (?:який|яку|яке|які|якого|якій|котрий|що (?:його|її|їх)|"
    r"который|которую|которое|которые|которого)(?: |$)"
)  # from a paper to the word that leads on to who has issued it
_DONE = re.compile(r"[^,.;:()\n]{0,48}, (?=[а-яіїєґё]+(?:ому|ій|их|им|ом|ой|ым)\s)")  # ... to a participle
_CLOSED = re.compile(r"[,.;:()\n—–]")


def owner_of_paper(cue: Cue) -> Party:
    """Whose report it is where an office or a body follows its noun ("ідеться в дописі голови ОВА"); null for none."""
    items, place, text = cue.items, cue.place, cue.text
    behind = items[place + 1] if place + 1 < len(items) else None
    paper = " в " in text[items[place].start : items[place].end] or " у " in text[items[place].start : items[place].end]
    if not paper or behind is None or behind.start != items[place].end + 1:
        return None
    known = vocabulary().parties.get(str(behind.get("party")))
    body = known is not None and known.kind not in ("state", "group")  # "сказано у повідомленні Повітряних сил"
    return issuer_right(items, place, text, cue.lexicon) if body or behind.has(*HEADS) else None


def issuer_by_clause(cue: Cue) -> Party:
    """Who has issued the paper, by the clause that a comma parts from it; null for none ("..., який оприлюднила X",
    "..., опублікованому X").
    """
    text = cue.text
    led = _RELATIVE.match(text, cue.item.end)
    done = _DONE.match(text, cue.item.end) if led is None else None
    start = led.end() if led is not None else (done.end() if done is not None else None)
    if start is None:
        return None
    close = _CLOSED.search(text, start)
    end = close.start() if close is not None else len(text)
    verb = _issuing(cue.lexicon.language).search(folded(text), start, end)
    if verb is None or (done is not None and verb.start() != start):
        return None
    behind = _named(cue, verb.end(), end)
    return behind if behind is not None or done is not None else _named(cue, start, verb.start())


def _named(cue: Cue, start: int, end: int) -> Party:
    """The issuer that a stretch of the clause names, behind a day that opens it; null for none, or one taken up."""
    inside = [item for item in cue.items if start <= item.start and item.end <= end]
    while inside and (inside[0].time is not None or inside[0].has("openers", "at") or _dated(inside[0])):
        start, inside = inside[0].end, inside[1:]
    if not inside and not cue.text[start:end].lstrip()[:1].isupper():
        return None
    party = named_in(cue.text[start:end], inside, first=True, start=start, lexicon=cue.lexicon, around=cue.items)
    return None if party == AGAIN else party


def _dated(item: Item) -> bool:
    return item.number is not None and item.number.ignored is not None


@cache
def _issuing(language: str) -> re.Pattern[str]:
    return forms_pattern(lexicon(language).table.get("issued") or ())
