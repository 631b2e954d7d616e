"""Who is given the aid that a figure tells, and who moves or holds the ground?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import Figure
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.owners import Voice, agent_behind, agent_of
from counterclaim.extract.whose.pronouns import taken_up_by
from counterclaim.extract.words.lexicon import lexicon
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

_HELD = re.compile(
    r"(?:контрол\w+|(?:в|у) руки)$"
)  # whose control it is stands behind it ("под контроль российских войск перешли")

_HANDS = re.compile(r"(?:\w+ )?(?:in|into|under) (.+) (?:hands|control|occupation|rule)")
_GIVING = ("aid_pledged", "aid_delivered", "aid_stalled")
_MOVING = ("просуванн", "продвижени", "заглибленн")  # begins a noun of moving, of whoever was told to move
_NEAR = 60  # characters behind a sum in which who is given it may stand
_NAME = re.compile(r"\s+(?:the\s)?([A-Z][\w-]+)(?=[ ,.;]|$)")


def _in_hands(verb: Sequence[Item], voice: Voice) -> Party:
    """The side in whose hands ground is said to be ("28 villages were in Ukrainian hands", "under Kyiv's control")."""
    said = _HANDS.fullmatch(voice.text[verb[0].start : verb[0].end].lower()) if verb else None
    entries = [entry for _, _, entry in lexicon("en").known(said[1])] if said is not None else []
    if any("enemy" in entry for entry in entries):
        return voice.enemy or voice.foe
    if any("own" in entry for entry in entries):
        return voice.home
    named = (entry.get("forces") or entry.get("adj") or entry.get("party") for entry in entries)
    return next((side(str(party)) for party in named if party is not None), None)


def _its_army(figure: Figure, verb: int, voice: Voice, before: Sequence[Figure]) -> Party:
    """The side told to lose the sentence before, whose troops move where one of another country speaks ("Estonia's spy
    chief said Russia had lost 900. Its troops have taken four villages").
    """
    items, last = figure.sentence.items, before[-1] if before else None
    army = any(
        one.has("speech_pronouns")
        and (two.unknown[:1] == ("forces",) or two.has("issuers_armed", "force_noun") or two.get("cat") == "personnel")
        for one, two in pairwise(items[: verb + 1])
    )
    if not army or last is None or last.sentence.paragraph is not figure.sentence.paragraph or last.topic != "loss":
        return None
    at_war = any(voice.home in pack.belligerents for pack in vocabulary().packs.values())
    if any(item.has("party", "forces", "adj") for item in items[:verb]) or voice.home is None or at_war:
        return None
    return last.subject if last.sentence is not figure.sentence and isinstance(last.subject, str) else None


def recipient(figure: Figure, before: Sequence[Figure], voice: Voice) -> Party:
    """Who is given aid: the party after "for" or "to", else that of the sum before, else the war's theatre."""
    items = figure.sentence.items
    if (named := _named_behind(figure) or _named_before(figure)) is not None:
        return named
    if (received := _receiver(items)) is not None:
        return received
    for place, item in enumerate(items[1:], 1):
        party = item.get("party") or item.get("forces")
        if (
            party is not None
            and items[place - 1].has("to", "prepositions", "for_whom")
            and not items[place - 1].has("from_whom", "by")
            and side(party) in voice.sides.parties
            and (voice.sides.helped is None or side(party) != voice.home or side(party) == voice.sides.helped)
        ):
            return side(party)
    for earlier in reversed(before):
        named_alone = voice.sides.helped not in {None, earlier.subject}  # "$26bn for Israel"
        if earlier.topic == "aid" and earlier.subject is not None and not named_alone:
            return earlier.subject
    return voice.sides.helped or _given_to(figure, voice)


def _named_behind(figure: Figure) -> Party:
    """Whom "for" or "to" right behind the sum names ("$26 billion for Israel"), by id or as printed; null for none."""
    items, place = figure.sentence.items, figure.phrase.last + 1
    if place < len(items) and items[place].get("punct") in {"—", "–"}:
        place += 1  # "14,1 млрд — для Ізраїлю"
    led = items[place] if place < len(items) else None
    if led is None or led.unknown or not led.has("to", "for_whom", "for_side"):
        return None
    behind = items[place + 1] if place + 1 < len(items) else None
    party = behind.get("party") if behind is not None and not behind.unknown else None
    if party is not None:
        entry = vocabulary().parties[side(str(party))]
        return side(str(party)) if entry.kind == "state" else None
    text = figure.sentence.paragraph.text
    name = _NAME.match(text, led.end, len(text) if behind is None else behind.start)
    return Named(name[1]) if name is not None else None


def _named_before(figure: Figure) -> str | None:
    """The state between a verb of giving and its sum ("sent Israel $3bn"); null for none."""
    items, at = figure.sentence.items, figure.at
    listed = at > 1 and (items[at - 2].has("and") or items[at - 2].get("punct") == ",")
    given = at > 1 and (items[at - 2].has(*_GIVING) or (listed and _given_before(figure)))
    party = items[at - 1].get("party") if given else None
    if party is None or items[at - 1].unknown or items[at].unknown:
        return None
    return side(str(party)) if vocabulary().parties[side(str(party))].kind == "state" else None


def _given_before(figure: Figure) -> bool:
    """Whether the sum before in the sentence has whom it is given right before it ("give Kyiv $60bn, Israel $14bn")."""
    items, row = figure.sentence.items, figure.sentence.figures
    first = next((one for one in row if one.topic == "aid"), None)
    if first is None or first is figure or first.at < 2 or items[first.at].unknown or first.number.unit is None:
        return False
    if any(item.has("party") for item in items[: first.at - 1]):
        return False  # "Berlin promised Kyiv 12 million and Oslo 40 million"
    return items[first.at - 1].has("party") and not items[first.at - 2].has("punct", "prepositions", "to")


def _receiver(items: Sequence[Item]) -> str | None:
    """The party right before a verb of receiving ("Україна отримала від Данії"); null for none."""
    for before, item in pairwise(items):
        party = before.get("party") or before.get("forces")
        if "aid_receives" in item.entry and party is not None and not item.unknown:
            return side(str(party))
    return None


def _given_to(figure: Figure, voice: Voice) -> str | None:
    """The state right behind a verb of giving ("promised Ukraine 2bn") or behind "to" or "for"; else null."""
    items = figure.sentence.items
    gives = (*_GIVING, "to", "for_whom", "for_side")
    for verb, item in pairwise(items):
        party = item.get("party")
        if party is None or item.unknown or not verb.has(*gives) or item.start > figure.number.end + _NEAR:
            continue
        if side(party) not in {voice.home, side(str(figure.claimant))}:
            return side(party)
    return None


def mover(figure: Figure, before: Sequence[Figure], voice: Voice) -> Party:
    """Who moves or holds: the subject of the verb, else the mover before, else the one who claims it."""
    items = figure.sentence.items
    verb = next(
        (place for place, item in enumerate(items) if item.has("ground") and item.get("ground") != "front"), figure.at
    )
    if (holder := _in_hands(items[verb : verb + 1], voice)) is not None:
        return holder
    held = agent_behind(items, verb) if _HELD.search(voice.text, 0, items[verb].end) is not None else None
    behind = items[verb + 1] if verb + 1 < len(items) else None
    if behind is not None and not behind.unknown and items[verb].has("drives"):
        driven = behind.get("forces") or behind.get("adj") or behind.get("party")
        enemy = voice.enemy or voice.sides.foe_of_readers() if behind.has("enemy") else None
        if driven is not None or enemy is not None:  # "відкинули противника на два кілометри"
            return voice.sides.opponent(side(str(driven)) if driven is not None else enemy)
    if behind is not None and behind.has("enemy") and not behind.unknown and voice.enemy is not None:
        return voice.enemy  # "под контролем противника находятся 28 сел"
    agent = held or _its_army(figure, verb, voice, before)
    agent = agent or agent_of(items, verb, voice, movers=True) or agent_behind(items, verb)
    if agent is None:
        agent = taken_up_by(figure, verb, voice, before)
    if agent is not None:
        return agent
    moved = [earlier for earlier in before if earlier.topic == "territory" and earlier.subject is not None]
    if moved and isinstance(voice.claimant, Named) and moved[-1].claimant == voice.claimant:
        return moved[-1].subject
    goes_on = bool(moved) and moved[-1].sentence.paragraph is figure.sentence.paragraph and verb < len(items)
    if goes_on and voice.text[items[verb].start : items[verb].end].lower().startswith(_MOVING):
        return moved[-1].subject  # "За даними DeepState, просування сягнуло 5 км"
    if voice.home is not None and voice.home in voice.sides.parties:
        return voice.home
    if moved:
        return moved[-1].subject
    return voice.enemy or (voice.sides.parties[0] if voice.sides.parties else None)
