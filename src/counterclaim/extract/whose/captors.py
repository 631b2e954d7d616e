"""Whose are the prisoners that somebody says he holds?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.bracketed import in_brackets
from counterclaim.extract.counts.figure import Figure, stateless_word
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.elided import adjective_led
from counterclaim.extract.whose.owners import Voice
from counterclaim.extract.whose.self_told import admitted, own_losses
from counterclaim.extract.whose.victims import WHERE_THEY_LIVE
from counterclaim.model.claim import Party
from counterclaim.vocabulary.load import vocabulary

_FELL = frozenset({"killed", "wounded", "missing", "casualties"})


def captured_from(figure: Figure, before: Sequence[Figure], found: Party, voice: Voice) -> Party:
    """The other side, where the only side found is the one that counts its prisoners ("X reports 900 captured");
    null where the other side is not known. A sentence that has told its own dead goes on with its own men.
    """
    if figure.category in WHERE_THEY_LIVE:
        return found
    if voice.sides.first_day is None and _fighters_took(figure):
        states = [party for party in voice.sides.parties if vocabulary().parties[party].kind == "state"]
        return states[0] if len(states) == 1 else found
    if voice.claimant is None or figure.outcome not in {"captured", "surrendered"}:
        return found
    more = figure.at > 0 and figure.sentence.items[figure.at - 1].has("more")  # "ещё 50 человек захвачены"
    near = before and before[-1].sentence is figure.sentence
    last = before[-1] if near and (figure.phrase.bare or more) else None
    if last is not None and last.subject == found == voice.home and last.outcome in {*_FELL, "lost"} and last.human:
        return found  # "13 soldiers were killed; another 93 were taken prisoner"
    listed = bool(before) and figure.sentence.paragraph.listed and before[-1].sentence.paragraph.listed
    whole = before[-1] if (near or listed) and not figure.phrase.nouns else None
    if whole is not None and whole.subject == found == voice.home and not whole.human and _breaks_down(figure, whole):
        return found  # "tanks: 695 (461 destroyed, 137 captured)"
    named = (one for one in before if one.sentence is figure.sentence and one.phrase.party is not None)
    if any(one.outcome == figure.outcome and one.subject == found for one in named):
        return found  # "91 тыс. немцев, среди них 24 генерала"
    told = before[-1] if before and before[-1].sentence is figure.sentence else None
    alone = adjective_led(figure, told) if told is not None else None
    if found is not None and found in (alone, in_whose_captivity(figure, voice)):
        return found  # "6465 украинских пленных, российских у Киева — 1348"
    if found == voice.home and any(item.has("in_captivity") for item in figure.sentence.items):
        return found  # "у полоні залишаються 6 тисяч військових": nobody holds his own prisoners so
    own = figure.phrase.own or figure.phrase.its or figure.phrase.party is not None or admitted(figure)
    if found is None or found != voice.home or own or own_losses(figure):
        return found
    items = figure.sentence.items[: figure.at]
    does = next((place for place, item in enumerate(items) if item.has("taker") and not item.has("toll", "cat")), 0)
    if any(voice.enemy in {item.get("forces"), item.get("adj")} for item in items[:does] if item.has("forces", "adj")):
        return found  # the other side is told to do it
    lost = figure.governor is not None and figure.governor.role == "loser"
    if figure.outcome == "surrendered":  # "Шойгу: сдались 2 тыс. человек"
        lost = any(voice.home in {item.get("forces"), item.get("adj")} for item in items)
    return found if lost else voice.enemy


def _breaks_down(figure: Figure, whole: Figure) -> bool:
    """Whether a bracket, a row or "of which" makes a figure a part of what the one before it is of."""
    items = figure.sentence.items
    parts = whole.sentence is not figure.sentence or any(
        item.has("of_them", "including") for item in items[: figure.at]
    )
    return whole.category == figure.category and (parts or in_brackets(items, figure.at))


def _fighters_took(figure: Figure) -> bool:
    """Whether fighters of no state are those who took what is counted ("Терористи взяли в полон 90 військових")."""
    governor = figure.governor
    taken = governor is not None and governor.role == "taker" and 0 < governor.place < figure.at
    if not taken or governor is None or stateless_word(figure) is not None or figure.phrase.party is not None:
        return False
    subject = figure.sentence.items[governor.place - 1]
    return "stateless" in subject.entry and not figure.sentence.items[governor.place].unknown


def in_whose_captivity(figure: Figure, voice: Voice) -> Party:
    """The opponent of those in whose captivity men are ("в российском плену 6465 человек", "в плену у Киева — 900")."""
    items, at = figure.sentence.items, figure.at
    if figure.outcome not in {"captured", "surrendered"} or figure.phrase.party is not None:
        return None
    place = next((place for place in range(at - 1, -1, -1) if items[place].has("in_captivity")), None)
    if place is None or any(item.get("punct") in {",", ";"} or item.number is not None for item in items[place:at]):
        return None
    holder = items[place - 1] if place and items[place - 1].has("adj") and not items[place].unknown else None
    row = items[place + 1 : at]
    if holder is None and len(row) > 1 and row[0].has("with_whom") and row[1].has("party", "forces"):
        holder = row[1]
    if holder is None and voice.home in voice.sides.parties and items[place].has("stays"):
        return voice.home  # "в полоні залишаються понад шість тисяч": who holds men does not say so of them
    party = None if holder is None else holder.get("adj") or holder.get("forces") or holder.get("party")
    return None if party is None else voice.sides.opponent(side(str(party)))
