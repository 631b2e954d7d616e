"""Which figures speak of money and kit given, and who gives it?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import Figure, Sentence, sentences_before
from counterclaim.extract.counts.lists import of_first
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.topics.contents_told import tells_contents
from counterclaim.extract.topics.counts_reached import comes_to
from counterclaim.extract.topics.donors import bracketed, donor_of, giver_before, gives, over_semicolon, union_of
from counterclaim.extract.topics.listed_aid import listed_with
from counterclaim.extract.topics.parts_of_sums import of_the_sum, promised_whole
from counterclaim.extract.topics.received import is_received
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

_MONEY = ("usd", "eur")
_SENT_OVER = frozenset({"uavs", "missiles", "rockets"})
_GIVERS = frozenset({"state", "international"})
_NAMING = ("party", "adj")
_OF_OTHERS = frozenset({"launched", "strength"})
_OPEN = frozenset({None, "money", "strength", "launched", "hypothetical"})  # what a count of kit given may look like
_TO_WHOM = frozenset({"to", "for"})
_AID = ("aid_pledged", "aid_stalled", "aid_delivered")
_THE = frozenset({"the"})


def name_aid(figure: Figure, helped: str | None) -> None:
    """Makes a sum of money, or a count of kit, an aid claim where the sentence speaks of aid.

    `helped`: the side that is given aid, which is nobody's donor; null where none is known.
    """
    items, at = figure.sentence.items, figure.at
    money = figure.number.unit in _MONEY
    if money:
        figure.category, figure.outcome, figure.dropped = None, None, "money"
        if (whole := of_the_sum(figure)) is not None:
            figure.topic, figure.dropped, figure.outcome = "aid", None, whole.outcome
            figure.category, figure.unit, figure.claimant = "aid-package", figure.number.unit, whole.claimant
            return
        near = pairwise([*items[max(0, at - 6) : at + 3], items[at]])
        if any(one.has("aid_not") and not then.has("issuers_bodies") for one, then in near) or _only_priced(items, at):
            return
        if not any(item.has("aid_nouns", *_AID) for item in items) and _gapped_donor(figure) is None:
            return
    elif not (_kit(figure) or is_received(figure, helped)):
        return
    elif (package := package_of(figure)) is not None:
        figure.topic, figure.dropped, figure.unit = "aid", None, "items"
        figure.outcome, figure.claimant = package.outcome, package.claimant
        return
    elif (told := _told_before(figure)) is not None and not any(item.has(*_AID) for item in items[:at]):
        figure.topic, figure.dropped, figure.unit = "aid", None, "items"
        figure.outcome, figure.claimant = _fate_told(told), _giver_of_list(figure, told, helped)
        return
    elif (listed := listed_with(figure)) is not None:
        figure.topic, figure.dropped, figure.unit = "aid", None, "items"
        figure.outcome = "pledged" if promised_whole(figure) else listed.outcome
        figure.claimant = listed.claimant
        return
    elif (whole := _part_of_given(figure)) is not None:
        figure.topic, figure.dropped, figure.unit = "aid", None, "items"
        figure.outcome, figure.claimant = whole.outcome, whole.claimant
        return
    if (gap := _gapped_donor(figure)) is not None:
        first, giver = gap
        figure.topic, figure.dropped, figure.outcome = "aid", None, first.outcome
        figure.category, figure.unit = ("aid-package", figure.number.unit) if money else (figure.category, "items")
        figure.claimant = giver if first.claimant is None or _is_donor(first.claimant) else first.claimant
        return
    if money and (listed := listed_with(figure)) is not None and listed.category != "aid-package":
        figure.topic, figure.dropped, figure.outcome = "aid", None, listed.outcome  # "4500 дронов и 30 млн евро"
        figure.category, figure.unit, figure.claimant = "aid-package", figure.number.unit, listed.claimant
        return
    told_of = not figure.sentence.means.isdisjoint(_AID)
    handed = _handed_to(items, at)
    handed = handed if handed is not None else _held_by_package(items, at)
    told_of = told_of or handed is not None
    spoken = [
        (distance_to(items, at, place), place)
        for place, item in enumerate(items if told_of else ())
        if item.has(*_AID) or place == handed
    ]
    text = figure.sentence.paragraph.text if figure.sentence.paragraph.zone == "body" else ""
    spoken = [one for one in spoken if not comes_to(items, one[1])]
    spoken = [one for one in spoken if not (one[1] and text[items[one[1]].start : items[one[1]].start + 1].isupper())]
    if not spoken and money:
        spoken = [(abs(place - at), place) for place, item in enumerate(items) if item.has("aid_nouns")]
    if not spoken or min(spoken)[0] > (_FAR if money or tells_contents(items, min(spoken)[1], at) else _NEAR):
        return
    verb = min(spoken)[1]
    if not money and items[verb].get("other_verbs") in _OF_OTHERS and not _sent_to_a_state(figure, verb):
        return  # "Russia has sent 900 tanks to the front"
    if figure.phrase.bare and not money and "aid_nouns" not in figure.sentence.means and verb + 1 < at:
        return  # "an analyst who contributes to the blog said the true figure was 2,000"
    figure.topic, figure.dropped = "aid", None
    given = "delivered" if verb == handed and not items[verb].has("aid_contents") else "pledged"
    figure.outcome = next((key.removeprefix("aid_") for key in _AID if items[verb].has(key)), given)
    if figure.outcome == "delivered" and ((verb and items[verb - 1].has("aid_future")) or promised_whole(figure)):
        figure.outcome = "pledged"
    if money:
        figure.category, figure.unit = "aid-package", figure.number.unit
    else:
        figure.unit = "items"
    nearby = _named_beside(figure, helped) or bracketed(figure, helped)
    donor = nearby or donor_of(items, verb, helped, last=figure.phrase.last) or union_of(figure, verb)
    donor = donor or (giver_before(figure) if money and figure.claimant is None else None)
    apart = donor is not None and over_semicolon(figure, donor)
    free = nearby or apart or not figure.spoken or _no_giver(figure, helped)
    if donor is not None and free and figure.outcome != "stalled":
        figure.claimant = donor
        figure.outcome = (nearby and _last_given(figure)) or figure.outcome
    elif donor is not None and (
        _gave_another(figure, donor) or _named_elsewhere(figure, donor) or _speaks_behind(figure, verb)
    ):
        figure.claimant = donor


def _handed_to(items: Sequence[Item], at: int) -> int | None:
    """The place of a verb of handing over where a state stands between it and the number ("gave Kyiv 30 guns")."""
    if at < _PARCEL + 1 or items[at].unknown or items[at - 1].unknown or not items[at - 1].has("party"):
        return None
    state = vocabulary().parties[side(str(items[at - 1].get("party")))].kind == "state"
    return at - 2 if state and items[at - 2].has("gives_back") else None


def _held_by_package(items: Sequence[Item], at: int) -> int | None:
    """The place of a verb that says what a package named before it holds ("the new package includes 40 guns")."""
    verb = next((place for place in range(at - 1, -1, -1) if items[place].has("aid_contents")), None)
    named = verb is not None and any(item.has("aid_nouns") for item in items[:verb])
    return verb if named else None


def _sent_to_a_state(figure: Figure, verb: int) -> bool:
    """Whether what is sent goes to a state: one named behind the verb at once, or led to by "to" or "for"."""
    items, package = figure.sentence.items, "aid_nouns" in figure.sentence.means
    behind = items[verb + 1 : figure.phrase.last + _NEAR]
    at_once = bool(behind) and behind[0].has("party") and not behind[0].unknown
    text = figure.sentence.paragraph.folded
    led = any(
        text[one.start : one.end] in _TO_WHOM and two.has("party") and not two.unknown for one, two in pairwise(behind)
    )
    return package or at_once or led


def _only_priced(items: Sequence[Item], at: int) -> bool:
    """Whether "valued at" tells the price of what no word of giving is said of ("a jet valued at $40 million")."""
    valued = at > 0 and items[at - 1].has("aid_valued")
    given = any(item.has("aid_nouns") or item.has(*_AID) for item in items[: at - 1])
    behind = at + 1 < len(items) and items[at + 1].has(*_AID) and not items[at + 1].unknown  # "стоимостью X передала"
    return valued and not (given or behind)


def _gapped_donor(figure: Figure) -> tuple[Figure, str] | None:
    """The aid told before in the sentence and the state that a dash puts in the giver's place ("а Канада — 40 млн")."""
    items, at = figure.sentence.items, figure.at
    dash = at - 2 if at > 1 and items[at - 1].has("prepositions", "at") and not items[at].unknown else at - 1
    bare = figure.phrase.bare and at > 1 and items[dash].has("party") and not (items[dash].get("possessive"))
    if bare and dash == at - 1 and not items[at].unknown and set(items[dash].unknown) <= _THE:
        dash = at  # "Norway has promised 22 jets, the Netherlands 24 and Denmark 19"
    elif dash < 1 or items[dash].get("punct") not in {"—", "–"} or items[dash].unknown:
        return None
    party = items[dash - 1].get("party")
    opens = dash < 2 or items[dash - 2].get("punct") in {",", ";"} or items[dash - 2].has("and", "clause", "reset")
    row = figure.sentence.figures
    if dash < 2:  # "Союзники пообіцяли 2 млрд. США — 500 млн, ..."
        row = [one for told in sentences_before(figure.sentence, 1) for one in told.figures]
    first = next((one for one in reversed(row) if row is not figure.sentence.figures or one.at < dash - 1), None)
    if party is None or not opens or set(items[dash - 1].unknown) - _THE or first is None or first.topic != "aid":
        return None
    if dash == at and row[0].at and items[row[0].at - 1].has("party"):
        return None  # "would give Kyiv $40 billion, Israel $9 billion"
    return (first, str(party)) if vocabulary().parties[str(party)].kind in _GIVERS else None


def _is_donor(claimant: Party) -> bool:
    """Whether the aid before is told by a giver, not by one who counts what others give."""
    return isinstance(claimant, str) and vocabulary().parties[side(claimant)].kind in _GIVERS


def _part_of_given(figure: Figure) -> Figure | None:
    """The kit given before in the sentence, of which this is a part ("12 guns; six of them will come by May")."""
    row = [one for one in figure.sentence.figures if one.at < figure.at and one.category == figure.category]
    behind = figure.sentence.items[figure.at + 1 : figure.at + 2]
    part = figure.phrase.of_them or any(item.has("of_them") and not item.unknown for item in behind)
    return row[-1] if part and row and row[-1].topic == "aid" and row[-1].dropped is None else None


def _gave_another(figure: Figure, donor: Party) -> bool:
    """Whether another one gave the aid before in the same sentence."""
    gave = _gave_before(figure)
    return _is_donor(gave) and gave != donor


def _named_elsewhere(figure: Figure, donor: Party) -> bool:
    """Whether who is read as the speaker is another state, of which the sentence says nothing ("The Netherlands
    promised 24. Norway said ...").
    """
    claimant = figure.claimant
    if not (isinstance(claimant, str) and isinstance(donor, str) and _is_donor(claimant) and _is_donor(donor)):
        return False
    if side(claimant) == side(donor):
        return False
    named = {side(str(item.get("party") or item.get("adj"))) for item in figure.sentence.items if item.has(*_NAMING)}
    return side(claimant) not in named


def _speaks_behind(figure: Figure, verb: int) -> bool:
    """Whether who is read as the speaker is another giver, named only in the clause behind ("Berlin передав 60 машин, а
    Швеція оголосила пакет").
    """
    items, at = figure.sentence.items, figure.at
    if verb > at or not _is_donor(figure.claimant):
        return False
    before = any(item.get("party") == figure.claimant for item in items[:at])
    behind = (
        place
        for place in range(figure.phrase.last + 1, len(items))
        if items[place].get("party") == figure.claimant and items[place - 1].has("punct", "clause", "and", "reset")
    )
    return not before and any(
        items[place + 1].has("aid_pledged", "aid_delivered")
        or (items[place + 1].has("speech_before") and items[place - 1].has("and", "reset"))  # ", and Y said it would"
        for place in behind
        if place + 1 < len(items)
    )


def _no_giver(figure: Figure, helped: str | None) -> bool:
    """Whether the one who is read as the speaker is nobody or a printed name but a union's ("Canada has given 18 tanks,
    according to NATO"), or the side that is helped, made the speaker by a title's colon ("US aid to Ukraine: ...").
    """
    titled = helped is not None and figure.claimant == helped and figure.sentence.paragraph.zone == "headline"
    if titled or not isinstance(figure.claimant, Named):
        return titled or figure.claimant is None
    printed, text = figure.claimant.name, figure.sentence.paragraph.text
    row = (item for item in figure.sentence.items if item.has("aid_unions"))
    return not any(text[item.start : item.end].removeprefix("the ") == printed for item in row)


def _last_given(figure: Figure) -> str | None:
    """What became of the aid before in the same sentence; null where none is."""
    told = (one for one in reversed(figure.sentence.figures) if one.at < figure.at and one.topic == "aid")
    return next((one.outcome for one in told), None)


def _gave_before(figure: Figure) -> Party:
    """Who gave the aid before in the same sentence, where that is its speaker too; null for none."""
    row = figure.sentence.figures
    gave = [one for one in row if one.at < figure.at and one.topic == "aid" and one.claimant == figure.claimant]
    if not gave or not isinstance(figure.claimant, str):
        return None
    return figure.claimant


def _named_beside(figure: Figure, helped: str | None) -> str | None:
    """The next donor of the same verb ("Berlin promised 12 guns and Copenhagen 77 million"); else null."""
    items, at = figure.sentence.items, figure.at
    gave = [one.claimant for one in figure.sentence.figures if one.at < at and one.topic == "aid"]
    given = bool(gave) and isinstance(gave[-1], str) and vocabulary().parties[gave[-1]].kind == "state"
    given = given or (not gave and any(item.has(*_AID) for item in items[: max(0, at - 2)]))
    if at < 2 or not given or items[at].unknown or items[at - 1].unknown or items[at - 1].get("possessive"):
        return None
    joined = items[at - 2].has("and", "clause") or items[at - 2].get("punct") in {",", ";"}
    return gives(items[at - 1], helped) if joined and items[at - 1].has("party") else None


_NEAR, _FAR = 8, 30
_PARCEL = 2  # sentences back in which the parcel is spoken of that "it holds" opens
_FIRED = frozenset({"uavs", "missiles", "rockets", "guided-bombs", "ammunition"})


def package_of(figure: Figure) -> Figure | None:
    """The aid of the sentence before, where this one says what it holds ("It comprises 15 tanks"); else null."""
    before, items = sentences_before(figure.sentence, 1), figure.sentence.items
    if not before or any(one.topic == "aid" and one.at < figure.at for one in figure.sentence.figures):
        return None
    among = items[0].has("of_them", "including") and not items[0].unknown  # "Among them are 15 tanks"
    holds = "aid_contents" in figure.sentence.means
    if not (among or (holds and any(item.has("aid_contents") for item in items[: figure.at]))):
        return None
    return next((other for other in before[0].figures if other.topic == "aid" and other.dropped is None), None)


def _told_before(figure: Figure) -> Sentence | None:
    """The sentence of aid, with no loss in it, that says what a list or "it holds" sets out; else null."""
    sentence = figure.sentence
    found = sentence.header if sentence.paragraph.listed else None
    holds = found is None and "aid_contents" in sentence.means
    if holds and any(item.has("aid_contents") for item in sentence.items[: figure.at]):
        before = sentences_before(sentence, _PARCEL)
        found = next((one for one in reversed(before) if "aid_nouns" in one.means), None)
    if found is None or "aid_nouns" not in found.means:
        return None
    return None if found.means & {"taker", "loser", "toll", "enemy"} else found


def _fate_told(told: Sentence) -> str:
    """What becomes of the aid that a sentence speaks of: promised, where it does not say."""
    keys = (key for item in told.items for key in _AID if item.has(key))
    return next(keys, "aid_pledged").removeprefix("aid_")


def _giver_of_list(figure: Figure, told: Sentence, helped: str | None) -> Party:
    """Who gives what a list sets out: the state that labels the item, else the one that its heading names."""
    label = figure.sentence.items[:2]
    if figure.sentence.paragraph.listed and len(label) > 1 and label[1].has("punct"):
        own = gives(label[0], helped)
        if own is not None:
            return own
    gave = [one.claimant for one in told.figures if one.topic == "aid" and one.dropped is None]
    if gave:
        return gave[-1]
    if figure.claimant is not None and figure.spoken and side(str(figure.claimant)) != helped:
        return figure.claimant
    items = told.items
    given = next((g for one, two in pairwise(items) if one.has("from_whom") and (g := gives(two, helped))), None)
    return given or next((g for item in items if (g := gives(item, helped)) is not None), figure.claimant)


def _kit(figure: Figure) -> bool:
    """Whether a count of kit stands where no loss is spoken of and a donor's verb is."""
    if figure.human or figure.category is None or figure.category in {"settlements", "area", "aid-package"}:
        return False
    governor = figure.governor
    lost = governor is not None and governor.outcome is not None and governor.place >= 0
    if lost or figure.dropped not in _OPEN:
        return False
    items = figure.sentence.items
    if figure.dropped == "strength" and of_first(items, figure.at):
        return False  # "Of the 34 systems delivered so far, nine have been destroyed"
    fired = figure.dropped == "launched" and figure.category in _FIRED
    sent = next((at for at in range(figure.at - 1, -1, -1) if items[at].has("aid_delivered")), None) if fired else None
    means = figure.sentence.means
    given = "aid_nouns" in means or "for_whom" in means
    given = given or (fired and sent is not None and _sent_to_a_state(figure, sent))  # "sent 900,000 shells to Kyiv"
    if fired and not given and not any(item.has("aid_pledged") and not item.has("speech_before") for item in items):
        return False  # "announced that it had launched 27 drones"
    priced = figure.dropped == "money" and listed_with(figure) is not None  # "worth 50m, including 40 guns"
    if figure.category in _SENT_OVER and any("shot-down" in item.entry.values() for item in items):
        return False  # "Of 114 drones that Russia sent overnight, 64 were shot down"
    return priced or figure.dropped != "money"


def distance_to(items: Sequence[Item], at: int, place: int) -> int:
    """How far a verb is from a sum; verbs behind it count less, unless they are said of the sum itself."""
    low, high = min(at, place), max(at, place)
    if any(item.get("punct") == ";" for item in items[low:high]):
        return _FAR + high - low
    if place < at:
        return at - place
    own = place - at <= 3 and any(item.has("have", "be") for item in items[at + 1 : place])
    row = next(
        (ahead for ahead in range(at + 1, place) if not (items[ahead].number or items[ahead].has("cat", "and"))), at
    )
    own = own or items[row].has("have", "be")  # "12 howitzers and two launchers were promised"
    return place - at if own else place - at + 3


def stalled_sum(items: Sequence[Item], at: int) -> bool:
    """Whether the aid verb nearest to a sum says that it is held up."""
    spoken = [(distance_to(items, at, place), place) for place, item in enumerate(items) if item.has(*_AID)]
    return bool(spoken) and items[min(spoken)[1]].has("aid_stalled")
