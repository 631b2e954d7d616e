"""What does a figure take from the list, the header or the total it stands with?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.clauses.bracketed import in_brackets
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import FLYING, Figure, Sentence, is_part, sentences_before
from counterclaim.extract.counts.goes_on import counts_on, lists_behind_issuer, takes_up
from counterclaim.extract.counts.govern import Governor
from counterclaim.extract.counts.taken_before import of_the_clause_before
from counterclaim.vocabulary.load import vocabulary

_OF_MEN = frozenset({"killed", "wounded", "casualties"})
_OPENS = frozenset(",:;(")
_QUOTES = frozenset('«“"')
_COLONS = frozenset(":–—‒")
# A Slavic verb of the past or in the passive, or of the present where things do it.
_SLAVIC_VERB = re.compile(
    r"\w{3,}(?:(?:[аеёия]н[оыаі]|[иуыо]т[оыаі])|л[иаоі]?(?:с[ья])?|[аяуюеє](?:ет|ют|є|ють)(?:ся)?)"
)
_QUOTED = 2  # the place of a number behind a quotation mark and "of", with which a sentence begins


def _side_by_side(first: Figure, second: Figure) -> bool:
    """Whether nothing but "and" or a comma stands between two figures' phrases."""
    items, behind = first.sentence.items, second.phrase.last + 1
    between = items[first.phrase.last + 1 : second.at]
    if second.phrase.bare and behind < len(items) and items[behind].has(*_WHERE) and not items[behind].unknown:
        led = len(between) > 1 and between[0].has(*_WHERE) and not between[0].unknown
        if led and between[-1].has("and") and all(item.has("place_in", "and", *_WHERE) for item in between):
            return True  # "nine jets at Saky and five at Belbek were destroyed"
    return all(
        item.has("and", "plus", "other", "article", "cat", "issuers_armed") or item.get("punct") == ","
        for item in between
    )


def second(figure: Figure) -> Figure:
    """The second of two claims that share one number ("two each of howitzers and radars")."""
    return Figure(
        figure.number, figure.at, figure.sentence, figure.phrase, figure.governor, figure.phrase.spread[0],
        outcome=figure.outcome, topic=figure.topic, dropped=figure.dropped, inherited=figure.inherited,
    )  # fmt: skip


def inherit(figure: Figure, last: Figure) -> None:
    """Gives a figure the noun of an earlier one."""
    figure.category, figure.sums, figure.inherited = last.category, last.sums, last


def last_with(before: Sequence[Figure], sentence: Sentence) -> Figure | None:
    """The nearest earlier figure whose category is known: of this sentence, else of the one before.

    The first figure of a list's item is what the item before begins with ("North: 165 men, two depots; West: 215").
    """
    for figure in reversed(before):
        if _far(figure, sentence) and not takes_up(sentence, figure.sentence):
            return None
        if figure.category is not None:
            item = figure.sentence.paragraph
            if item.listed and sentence.paragraph.listed and item is not sentence.paragraph:
                return next(one for one in before if one.sentence.paragraph is item and one.category is not None)
            whole = None if _broken_down(figure) else _whole_of(figure, before)
            if not figure.human and sentence is not figure.sentence and counts_on(sentence.items):
                row = [one for one in before if one.category is not None and _in_one_list(one, figure)]
                return row[0] if row[0].human else figure  # men first, then arms: "the total" is of men
            return figure if whole is None else whole
    return None


def only_of_men(figure: Figure, governor: Governor | None, before: Sequence[Figure]) -> Governor | None:
    """A governor that is no more than what became of the men counted before leaves things behind them just lost.

    "8 410 ліквідованих і поранених окупантів, 71 танк"
    """
    if governor is None or figure.human or figure.category is None or governor.outcome not in _OF_MEN:
        return governor
    told = any(
        one.sentence is figure.sentence and one.human and one.at < governor.place <= one.phrase.last for one in before
    )
    return Governor("lost", "loss", None, "list", -1) if told else governor


def men_in_all(figure: Figure, before: Sequence[Figure]) -> Figure | None:
    """The men with whom the sentence's list begins, of whom a bare total behind its arms is told; else null.

    "За добу 900 осіб і 12 танків, а всього від початку вторгнення ворог утратив 897 010".
    """
    last = last_with(before, figure.sentence)
    if last is None or last.human or last.sentence is not figure.sentence or not figure.phrase.bare:
        return None
    between = figure.sentence.items[last.phrase.last + 1 : figure.at]
    total = any(item.has("counts_total") or (item.time is not None and item.time.kind == "since") for item in between)
    total = total and not any(item.get("punct") == "(" for item in between)
    first = next((one for one in before if one.sentence is figure.sentence and one.category is not None), last)
    most = max(one.number.stated or 0 for one in before if one.sentence is figure.sentence)
    return first if total and first.human and (figure.number.stated or 0) > most else None


def _in_one_list(one: Figure, other: Figure) -> bool:
    same = one.sentence is other.sentence
    return same or (one.sentence.paragraph.listed and other.sentence.paragraph.listed)


def _whole_of(part: Figure, before: Sequence[Figure]) -> Figure | None:
    """The figure that one named "among them" is a part of ("six people, two women among them"); else null."""
    row = [figure for figure in before if figure.sentence is part.sentence and figure.at < part.at]
    if row and is_part(row[-1]) and _joined_parts(row[-1], part):
        return _whole_of(row[-1], before)  # "129 человек, в их числе 18 милиционеров и 17 военных"
    behind = part.sentence.items[part.phrase.last + 1 : part.phrase.last + 2]
    if not (is_part(part) or (behind and behind[0].has("including") and not behind[0].unknown)):
        return None
    return row[-1] if row and row[-1].category is not None and row[-1].human == part.human else None


def _broken_down(part: Figure) -> bool:
    """Whether a bracket behind a part tells of what it consists itself ("2,072 tanks (1,315 destroyed, ...)")."""
    behind = part.sentence.items[part.phrase.last + 1 : part.phrase.last + 3]
    opens = bool(behind) and behind[0].get("punct") == "(" and not behind[0].unknown
    return opens and len(behind) > 1 and behind[1].number is not None and not behind[1].unknown


def _joined_parts(first: Figure, second: Figure) -> bool:
    """Whether nothing but "and" stands between two parts of one whole."""
    between = first.sentence.items[first.phrase.last + 1 : second.at]
    return bool(between) and all(item.has("and") for item in between)


def _far(figure: Figure, sentence: Sentence) -> bool:
    """Whether an earlier figure is too far away for its list to go on in this sentence."""
    if sentence.paragraph.listed:
        return sentence.paragraph.index - figure.sentence.paragraph.index > 1
    if figure.sentence.paragraph is not sentence.paragraph:
        return True
    return sentence.index - figure.sentence.index > (2 if lists_behind_issuer(sentence, figure.sentence) else 1)


def running_total(figure: Figure, before: Sequence[Figure]) -> Figure | None:
    """The figure whose total this bare number is ("which takes the running total to 837,610"); else null."""
    items = figure.sentence.items
    for place in range(figure.at - 1, max(-1, figure.at - 5), -1):
        item = items[place]
        if item.has("counts_total"):
            return men_in_all(figure, before) or last_with(before, figure.sentence)
        if item.number is not None or item.has("toll", "cat", "taker", "loser") or item.get("punct") in {";", "."}:
            return None
    return None


def of_first(items: Sequence[Item], at: int) -> bool:
    """Whether the number opens "of its 3,500 tanks ..., 2,200": the stock that losses are taken from."""
    share = items[at - 1].number if at else None
    if share is not None and not items[at].unknown:
        return share.ignored in {"percentage", "ratio"}
    if not at or not items[at - 1].has("of") or items[at - 1].unknown:  # "highs of 1,262"
        return False
    if at > 3 and any(
        item.has("of") and (place == 0 or items[place - 1].get("punct") == ",")
        for place, item in enumerate(items[: at - 1])
        if at - place <= 4
    ):
        return items[at + 1].get("punct") == "," if at + 1 < len(items) else False
    before = items[at - 2] if at > 1 else None
    if before is not None and before.number is not None:
        return before.number.ignored in {"percentage", "ratio"}
    quoted = at == _QUOTED and before is not None and before.get("punct") in _QUOTES
    clause = before is not None and before.has("clause") and not items[at].unknown
    more = before is not None and before.has("and") and any(item.number is not None for item in items[at + 1 :])
    return before is None or quoted or clause or before.get("punct") in _OPENS or more  # not "and of 546 since the war"


def from_list(figure: Figure, before: Sequence[Figure]) -> Governor | None:
    """The governor of the list that the figure belongs to."""
    sentence = figure.sentence
    for earlier in reversed(before):
        if _far(earlier, sentence) and not takes_up(sentence, earlier.sentence):
            return None
        near = earlier.sentence is sentence
        if earlier.outcome is None or earlier.dropped is not None or (not near and is_part(earlier)):
            continue
        if near and in_brackets(sentence.items, earlier.at) and not in_brackets(sentence.items, figure.at):
            continue  # "3,402 tanks (2,689 destroyed, 402 captured), 8,215 armoured vehicles"
        if not near and not sentence.paragraph.listed and _other_verb(figure):
            return None
        outcome = earlier.outcome
        whole = earlier.inherited
        while whole is not None and whole.phrase.bare and whole.inherited is not None:
            whole = whole.inherited
        anew = not near or _is_another(figure, earlier)
        named = figure.phrase.nouns or (anew and figure.category != earlier.category)
        if anew and named and whole is not None and earlier.phrase.bare and earlier.phrase.done:
            outcome = whole.outcome or outcome  # behind "429 tanks: 213 destroyed and 167 captured"
        if (
            (earlier.phrase.toll or earlier.phrase.done)
            and figure.inherited is not earlier
            and earlier.human
            and not figure.human
        ):
            outcome = "lost"
        if not near and not figure.human and any(item.has("speech_before") for item in sentence.items[: figure.at]):
            outcome = "lost"
        if outcome == "shot-down" and figure.category not in FLYING | {"helicopters"} and not figure.human:
            outcome = "lost"  # of what no one brings down
        return Governor(outcome, earlier.topic, None, "list", -1)
    return None


def _is_another(figure: Figure, earlier: Figure) -> bool:
    """Whether a semicolon parts a kind from the breakdown of the one before ("146 destroyed; 73 launchers")."""
    between = figure.sentence.items[earlier.phrase.last + 1 : figure.at]
    return any(item.get("punct") == ";" for item in between)


def _other_verb(figure: Figure) -> bool:
    """Whether the figure is the subject of a verb that no list knows ("Two destroyers picked up ...")."""
    items = figure.sentence.items
    if any(
        item.has("speech_before", "counts_total", "counts_figure", "also", "plus", "more")
        for item in items[: figure.at + 2]
    ):
        return False
    told = items[figure.at].unknown
    if told and figure.phrase.nouns and _SLAVIC_VERB.fullmatch(told[-1]) is not None:
        return True  # "Отремонтировано 40 танков", "В убежищах укрылись 200 человек"
    following = items[figure.phrase.last + 1] if figure.phrase.last + 1 < len(items) else None
    if following is not None and following.has("have") and not following.unknown:
        place = figure.phrase.last + 2
        following = items[place] if place < len(items) else None
    return bool(figure.phrase.nouns) and following is not None and bool(following.unknown)


def from_header(figure: Figure, before: Sequence[Figure]) -> Governor | None:
    """The loss that a list's header, or the sentence before, speaks of."""
    sentence = figure.sentence
    if sentence.header is not None and _open_topic(sentence.header) is not None:
        return _open_topic(sentence.header)
    if sentence.paragraph.listed:
        return (
            Governor("lost", "loss", None, "list", -1) if any(e.outcome and e.dropped is None for e in before) else None
        )
    previous = sentences_before(sentence, 1)
    lead = sentence.paragraph.lead
    if lead is not None and sentence.items[0].has("aid_contents") and (not previous or not _open_topic(previous[0])):
        previous = [lead]  # "В перечне 211 танков", under "Потери России"
    spoken = not sentence.means.isdisjoint({"counts_figure", "counts_total", "speech_before", "have"})
    if previous and (spoken or _verbless(sentence)) and not _other_verb(figure):
        open_topic = _open_topic(previous[0])
        of_men = open_topic is not None and open_topic.outcome in _OF_MEN and not figure.human
        return Governor("lost", "loss", None, "list", -1) if of_men else open_topic
    return None


def from_total(figure: Figure, before: Sequence[Figure]) -> Governor | None:
    """The loss that a total or an average further down speaks of again ("The total stood at 311,750 troops")."""
    if figure.sentence.means.isdisjoint({"counts_total", "counts_figure"}):
        return None
    for earlier in reversed(before):
        if (
            None not in (earlier.outcome, earlier.category)
            and earlier.dropped is None
            and earlier.human == figure.human
            and not is_part(earlier)
        ):
            return Governor(earlier.outcome, earlier.topic, None, "list", -1)
    return None


_WHERE = ("prepositions", "at", "on", "where_hurt")
_FATES = frozenset({"toll", "passive", "loser", "taker"})
_OF_MEN = frozenset({"killed", "wounded", "casualties", "missing"})
_COUNTING = frozenset({"counts_total", "counts_figure", "speech_sees"})


def _open_topic(sentence: Sentence) -> Governor | None:
    if _FATES.isdisjoint(sentence.means):
        return None
    for at, counted in enumerate(sentence.items[:-1]):
        if _COUNTING.isdisjoint(counted.entry) or "loser" in counted.entry:
            continue
        row = sentence.items[at + 1 : at + 4]  # "a tally of Russian losses"
        lost = next((one for one in row if not one.has("of", "adj", "party", "forces")), None)
        if lost is not None and lost.has("toll") and not lost.has("other_nouns"):
            return Governor(str(lost.entry["toll"]), "loss", None, "list", -1)
    for item in sentence.items:
        entry = item.entry
        if _FATES.isdisjoint(entry) or "other_nouns" in entry:
            continue
        role = next(role for role in ("toll", "passive", "loser", "taker") if role in entry)
        return Governor(str(entry[role]), "loss", None, "list", -1)
    return None


def subject_lists(figures: Sequence[Figure]) -> None:
    """A verb or participle after a list is said of each of its numbers ("12 tanks and 3 guns were destroyed")."""
    passed: Figure | None = None
    for earlier, later in zip(reversed(figures[:-1]), reversed(figures[1:]), strict=True):
        said = later.governor
        free = earlier.governor is None or (earlier.governor.role == "list" and earlier.governor.place == -1)
        led = earlier.sentence.items[earlier.at - 1] if earlier.at else None
        fired = (
            earlier.dropped == "launched" and led is not None and led.has("of_them")
        )  # "of which 7 missiles and 22 ..."
        free = free or fired or of_the_clause_before(earlier)
        shares = (
            said is not None
            and (said.right or bool(later.phrase.done and later.phrase.nouns) or later is passed)
            and _side_by_side(earlier, later)
        )
        reached = earlier.number.hedge == "verb"  # what "casualties surpassed" is the subject of no verb
        told = earlier.topic_item is not None and earlier.phrase.bare and earlier.topic_item.has("mourned", "toll")
        whole = later.phrase.of_them and earlier.phrase.bare and earlier.inherited is not None
        reached = (
            reached or told or (whole and earlier.outcome is not None)
        )  # "число погибших достигло 226, почти 600 человек пострадали"
        taken = (
            earlier.inherited if earlier.phrase.bare else None
        )  # "For Ukraine over 100,000, besides 30,000 civilians killed"
        taken = taken if taken is not None and taken.sentence is not later.sentence and taken.outcome else None
        reached = reached or (taken is not None and bool(later.phrase.nouns) and later.category != taken.category)
        if free and not reached and earlier.category is not None and said is not None and shares:
            earlier.governor, earlier.outcome, earlier.topic = said, later.outcome, later.topic
            earlier.dropped = said.rule if fired else earlier.dropped or said.rule
            passed = earlier


def _verbless(sentence: Sentence) -> bool:
    """Whether a sentence is a fragment of a list: a name or a place, a colon or dash, and what is counted."""
    return not any(
        item.has("taker", "loser", "passive", "other_verbs", "other_nouns", "ground", "speech_before")
        for item in sentence.items
    )


def claimed(figure: Figure) -> Governor | None:
    """The loss that a counter's bare "claimed", "listed" or "added" means ("the list added 11 tanks")."""
    items = figure.sentence.items[: figure.at]
    spoken = [item for item in items if item.has("speech_before")]
    if spoken and spoken[-1].has("speech_admits") and figure.phrase.nouns and not figure.human:
        return Governor("lost", "loss", None, "list", -1)  # "Headquarters concedes one battleship"
    if not any(item.has("speech_lists") for item in items):
        return None
    if figure.category == "settlements" and spoken and figure.at and items[-1].has("speech_lists"):
        return Governor("controls", "territory", None, "list", -1)  # "The ministry claimed eleven settlements"
    counters = {claimant for pack in vocabulary().packs.values() for claimant in pack.counters}
    parties = {item.get("party") for item in items}
    other_side = figure.phrase.party is not None and figure.phrase.party not in parties
    if parties & counters or other_side or any(item.has("speech_sees", "counts_total") for item in items):
        return Governor("lost", "loss", None, "list", -1)
    return None
