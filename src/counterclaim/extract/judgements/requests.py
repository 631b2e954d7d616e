"""Who was asked for comment, by whom, and what came of it?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.clauses.bodies import completed
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.issuers.sides import home_in
from counterclaim.extract.judgements.judged_sentences import Hit, Judged, Span, outlet, told_claim
from counterclaim.extract.words.judging_words import outlets
from counterclaim.extract.words.lexicon import folded
from counterclaim.model.claim import Claim, Named, Party
from counterclaim.vocabulary.load import vocabulary, word_table

ANSWERS = {
    "asked": "comment asked",
    "declined": "comment declined",
    "silent": "no answer",
    "answered": "comment given",
}
"""What came of a request, by the kind of cue that tells it."""
_BY = 20  # characters before an outlet's name in which what it printed may stand
_NEAR = 32  # characters between an embassy and whose it is
_WORDS = [re.compile(rf"(?: \w+){{{words}}}") for words in range(3)]
_BODY = frozenset({"issuers_bodies", "other_nouns"})
_OFFICES = frozenset({"ministry", "forces", "office"})


def request_claims(span: Span, hit: Hit, known: Judged, earlier: Sequence[Party]) -> list[Claim]:
    """A request or an answer, one claim for each party asked; none where neither words nor `earlier` name one.

    `earlier`: whom the text said before that it asked, for an answer that names nobody ("there was no reply").
    """
    parties = _asked(span, hit, known) or ([] if hit.cue.tells == "asked" else list(earlier))
    asker, outcome = _asker(span, hit, known), Named(ANSWERS[hit.cue.tells])
    place = (hit.start, hit.end)
    return [told_claim(known, span, place, "request", asker, subject=party, outcome=outcome) for party in parties]


def _asker(span: Span, hit: Hit, known: Judged) -> Party:
    """The outlet that the sentence names as asking; else the document's source."""
    own, text = outlet(known.document), span.paragraph.text
    named = [m for m in outlets()[0].finditer(text, span.start, span.end) if hit.start - m.end() < 2 * _NEAR]
    named = [m for m in named if m.start() - hit.end < 2 * _NEAR]
    named = [m for m in named if not _published(span, m, known)]
    source = known.document.source or ""
    if not named or any(source.startswith(outlets()[1][match[0]]) for match in named):
        return own
    nearest = min(named, key=lambda match: max(hit.start - match.end(), match.start() - hit.end))
    return Named(nearest[0])


def _published(span: Span, name: re.Match[str], known: Judged) -> bool:
    """Whether an outlet is named for what it printed ("the BBC report", "a report by the BBC")."""
    folded, words = span.paragraph.folded, known.words.published
    return (
        words.match(folded, name.end()) is not None
        or words.search(folded[name.start() - _BY : name.start()]) is not None
    )


def _asked(span: Span, hit: Hit, known: Judged) -> list[Party]:
    """Who was asked: the parties inside the phrase or behind it; for an answer, those before it."""
    items = span.items
    embassy = next((item for item in items if item.has("mission") and item.end <= hit.start), None)
    if embassy is not None and hit.cue.tells != "asked":  # "the Russian embassy in Washington did not respond"
        near = [place for place, item in enumerate(items) if abs(item.start - embassy.start) < _NEAR]
        near = [place for place in near if items[place].has("adj", "party")]
        whose = [at for at in near if items[at].start < embassy.start or items[at - 1].has("of")]
        row = sorted(_linked(items, whose[::-1]))  # "the Russian and Chinese embassies"
        return [str(items[place].get("party") or items[place].get("adj")) for place in row]
    answers = hit.cue.tells != "asked"
    last = next((item for item in reversed(items) if item.end <= hit.start), None)
    if answers and last is not None and last.has("speech_pronouns") and last.end + 1 == hit.start:
        return [hit.claimant] if isinstance(hit.claimant, str) else []  # "but he would not be drawn"
    places = [place for place, item in enumerate(items) if _names_one(items, place)]
    places = [place for place in places if items[place].get("party") != known.document.source]  # who asks
    inside = [place for place in places if hit.start <= items[place].start < hit.end]
    before = [place for place in places if items[place].end <= hit.start]
    after = [place for place in places if items[place].start >= hit.end]
    if hit.cue.tells == "asked":
        passive = (
            known.words.by.search(f" {span.paragraph.folded[hit.start : hit.end].rsplit(None, 1)[-1]}") is not None
        )
        row = inside or _linked(items, before[::-1] if passive and before else after)
        told = span.paragraph.folded[hit.end : min(span.end, hit.end + 2 * _NEAR)]
        if not row and (state := home_in(told, known.lexicon.language)):
            return [state]  # a body that no list knows, by its side
    else:
        owners = [place for place, item in enumerate(items) if item.has("adj") and item.end <= hit.start]
        both = (
            known.words.neither.match(span.paragraph.folded, hit.start) is not None
        )  # "neither X nor Y has commented"
        row = (both and inside) or _linked(items, before[::-1]) or inside or owners[-1:]
        if not row and (state := home_in(span.paragraph.folded[span.start : hit.start], known.lexicon.language)):
            return [state]  # an office holder by his name alone
        row = row or _linked(items, after)
    return list(dict.fromkeys(_parties(items, sorted(row), span, known)))


def _names_one(items: Sequence[Item], place: int) -> bool:
    """Whether a word names a party, or a country whose body stands behind it."""
    item = items[place]
    if item.has("party"):  # a country's own name too; an outlet asks
        return getattr(vocabulary().parties.get(str(item.get("party"))), "kind", None) != "media"
    if not item.has("adj", "forces"):
        return False
    return item.has("forces") or _body_behind(items, place) is not None


def _body_behind(items: Sequence[Item], place: int) -> Item | None:
    """The body that the adjectives in a row have in common ("the Russian and Ukrainian defence ministries")."""
    for behind in items[place + 1 : place + 5]:
        if not _BODY.isdisjoint(behind.entry) and not behind.has("party"):
            return behind
        if not behind.has("adj", "and") or behind.get("punct"):
            return None
    return None


def _linked(items: Sequence[Item], places: Sequence[int]) -> list[int]:
    """The first of these places and those that "and", a comma or nothing but an adjective's body links to it."""
    row = list(places[:1])
    for one, two in pairwise(places):
        between = items[min(one, two) + 1 : max(one, two)]
        joined = any(item.has("and") for item in between)
        if not joined or any(not item.has("and", "of", "prepositions", "at", *_BODY) for item in between):
            break
        row.append(two)
    return row


def _parties(items: Sequence[Item], row: Sequence[int], span: Span, known: Judged) -> list[Party]:
    found: list[Party] = []
    for place in row:
        item = items[place]
        party = str(item.get("party") or item.get("forces") or item.get("adj"))
        owns = item.get("possessive") or not item.has("party", "forces")
        body = _body_behind(items, place) if owns else None
        if body is not None:
            found.append(_body_of(party, body, items, span, known))
        elif found and (sister := _same_body(found[-1], party)) is not None and not _led(items, place):
            found.append(sister)  # "the defence ministries of Russia and Ukraine"
        else:
            found.append(party)
    return found


def _body_of(state: str, body: Item, items: Sequence[Item], span: Span, known: Judged) -> Party:
    """The id of a state's body by its name in the plural or the singular; the state where no list knows one."""
    owners = (item.end for item in items if item.has("adj", "possessive") and item.end <= body.start)
    start, text = max(owners, default=span.start), span.paragraph.text
    for words in range(3):  # "defence ministries", "ministries of defence"
        end = _WORDS[words].match(text, body.end, span.end)
        name = folded(text[start : end.end() if end else body.end].strip(" '’"))
        for many, one in word_table("judgements")["one_of_many"].items():
            name = re.sub(rf"(?<!\w){re.escape(many)}(?!\w)", str(one), name)
        party = completed(name.removeprefix("s "), vocabulary().state_of(state), known.lexicon)
        if party is not None:
            return party
    return state


def _same_body(party: Party, state: str) -> Party:
    """The body of another state that is to it what the first is to its own; null where no list knows one."""
    parties = vocabulary().parties
    if not isinstance(party, str) or party not in parties or parties[party].kind not in _OFFICES:
        return None
    if state not in parties or parties[state].kind != "state":
        return None
    home = vocabulary().state_of(party)
    other = f"{state}{party.removeprefix(home)}" if party.startswith(home) else ""
    return other if other in parties else None


def _led(items: Sequence[Item], place: int) -> bool:
    """Whether a state's name is a place or a party of its own here ("to the ministry and to Kyiv")."""
    before = items[place - 1] if place else None
    return before is None or not before.has("and", "of") or bool(before.get("punct"))
