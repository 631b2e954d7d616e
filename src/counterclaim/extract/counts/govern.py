"""Which verb or noun governs a number, and what does it say became of what is counted?

The nearest governor wins: participles and nouns inside the phrase, then the verb that follows at once, then the
nearest verb or noun of loss to the left in the clause, then a verb further to the right.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from counterclaim.extract.clauses.bracketed import breakdown
from counterclaim.extract.clauses.clauses import (
    after_count,
    behind_aside,
    ends_a_body,
    ends_apposition,
    is_noun,
    losses_reckoned,
    modest,
    opened_behind,
    opens_the_next,
    out_of_count,
    said_that,
    says_that,
    says_whose,
    toll_before,
)
from counterclaim.extract.clauses.insertions import PAIRS, closed_aside, insertion, unmarked_part
from counterclaim.extract.clauses.noun_or_verb import closes, is_passive
from counterclaim.extract.clauses.object_first import another_count, loses_what_stands_before, taken_in_front
from counterclaim.extract.clauses.relatives import has_happened
from counterclaim.extract.clauses.said_of_it import opens_what_is_said, saying_behind
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.clauses.with_clauses import clause_end
from counterclaim.extract.counts.brought_to import fate_of_brought
from counterclaim.extract.counts.freed import let_free
from counterclaim.extract.counts.held_ground import counts_ground, ground_behind, of_ground_held
from counterclaim.extract.counts.joined_outcomes import (
    beside_taker,
    either,
    fates,
    of_another,
    told,
    told_behind,
    with_left,
    with_or_behind,
)
from counterclaim.extract.counts.labelled import labelled, loss_behind_dash
from counterclaim.extract.counts.per_each import falls_to, falls_to_fate, for_others, told_so_many_times
from counterclaim.extract.counts.phrase import Phrase
from counterclaim.extract.counts.prices import only_a_price
from counterclaim.extract.counts.served import of_the_counted
from counterclaim.extract.counts.strength_aside import closed_off, of_the_base, of_the_named
from counterclaim.extract.counts.taken_beside import behind_count, brought_down, of_noun_taken, taken_beside

_ENDS = frozenset({";", "."})
_LEADS = frozenset({":", "—", "–"})  # between a participle and the number that it leads to
_DESCRIBED = {("wounded", "captured"), ("wounded", "killed"), ("captured", "killed"), ("captured", "wounded")}  # whom
_GOVERNING = frozenset({"ground", "hands", "taker", "loser", "passive", "other_verbs", "toll"})
_WEIGHED = _GOVERNING | {"punct", "reset", "clause", "but", "and_that", "speech_before", "speech_denies"}
_COUNTED = ("toll", "counts_figure", "counts_total")
_OF_OTHERS = frozenset({"launched", "strength", "production"})
_DOUBTED = frozenset({"hypothetical", "negated"})
_LEFT_REACH, _RIGHT_REACH = 40, 12
_ASIDE = 6  # items from "in captivity" over an aside to the verb that says that men are there
_NEAR = 6  # items from captives to the verb by which they come free


@dataclass(slots=True)
class Governor:
    """What governs a number.

    Attributes:
        outcome: what became of it; null where the governor says that this is no loss.
        topic: `loss`, `aid` or `territory`.
        rule: why it is no claim; null for a claim.
        role: `taker`, `loser`, `passive`, `toll`, `phrase` or `other`.
        place: its place among the sentence's items.
        right: whether it stands to the right of the number.
    """

    outcome: str | None
    topic: str
    rule: str | None
    role: str
    place: int
    right: bool = False


def governor_of(
    items: Sequence[Item], at: int, phrase: Phrase, means: frozenset[str], *, passive_before: bool
) -> Governor | None:
    """What governs the number at `items[at]`, whose phrase is known; null when nothing in its sentence does.

    `means`: all that the sentence's words mean (`Sentence.means`). `passive_before`: in this language a passive verb
    may stand before what it is said of.
    """
    inside = with_or_behind(items, phrase.last, told([*phrase.toll, *phrase.done])) or told(phrase.told)
    if phrase.rule is not None:
        return Governor(None, "loss", phrase.rule, "phrase", at)
    if let_free(items, at, phrase):
        return Governor(None, "loss", "survivors", "other", at - 1)
    following = items[phrase.last + 1] if phrase.last + 1 < len(items) else None
    if following is not None and following.get("other_verbs") == "ratio" and not falls_to(items, phrase.last + 1):
        return Governor(None, "loss", "ratio", "other", phrase.last + 1)
    if (fate := falls_to_fate(items, at, phrase.last)) is not None:
        return Governor(str(items[fate].get("toll")), "loss", None, "toll", fate)
    if "other_verbs" in means and (per := for_others(items, at, bare=phrase.bare)) is not None:
        return Governor(None, "loss", "ratio", "other", per)
    if phrase.bare and "counts_figure" in means and (fate := fate_of_brought(items, at)) is not None:
        return said_to_be(items, fate)
    if phrase.bare and (label := labelled(items, at)) is not None:
        return Governor(either(items, label), "loss", None, "passive", label)
    if inside is None and "speech_before" in means and (told_of := saying_behind(items, phrase.last + 1)) is not None:
        return said_to_be(items, told_of.loss)
    left = _left(items, at, passive_before=passive_before)
    if left is not None and inside is None and phrase.nouns and (end := clause_end(items, at)) is not None:
        return Governor(items[end].entry["passive"], "loss", None, "passive", end, right=True)
    if inside is not None:
        if left is not None and left.role == "loser" and left.outcome == "lost" and inside == "lost":
            return left
        if left is not None and left.rule in _DOUBTED and not items[at - 1].has("with_own"):
            return left
        taken = (inside, left.outcome if left is not None else None) in _DESCRIBED and bool(phrase.nouns)
        if taken and left is not None and taken_beside(items, left.place, at):
            return left  # "captured two wounded soldiers", "killed 50 captured soldiers"
        if inside == "captured" and (let_go := _let_go(items, at, phrase, left)) is not None:
            return let_go
        kinds = ("bodies", "toll") if left is not None and left.rule in {"launched", "event count"} else ("bodies",)
        fell = any(items[place].has(*kinds) for place in phrase.words)  # "got back 51 bodies", "fire at X, one victim"
        if not (phrase.done or phrase.toll or fell) and left is not None and left.rule is not None:
            return left
        hurt = inside == "wounded" and bool(phrase.nouns)  # "two wounded soldiers were captured"
        if (
            phrase.of_them or inside == "captured" or hurt or not (phrase.done or phrase.toll)
        ):  # "2 of the wounded died"
            verb, next_to = _right(items, phrase.last + 1, subject=False)
            if verb is not None and next_to and verb.outcome not in {None, "lost"}:
                return verb
        if left is not None and left.role == "taker" and left.outcome == inside and not (phrase.done or phrase.toll):
            return left
        if inside is not None:
            beside = left is not None and not phrase.done and left.place >= at - 2
            beside = beside and left is not None and not of_another(items, left.place, at)
            outcome = with_left(inside, left.outcome if left is not None else None, beside=beside)
            return Governor(outcome, "loss", None, "phrase", at)
    will = next((item for item in items[phrase.last + 1 : phrase.last + 3] if item.time is None), None)
    if will is not None and will.get("other_verbs") == "hypothetical" and not will.unknown:  # "40 a day will"
        return Governor(None, "loss", "hypothetical", "other", phrase.last + 1)
    left = None if left is not None and left.rule == "production" and phrase.bare else left
    if passive_before and (takes := taken_in_front(items, at, phrase.last)) is not None:
        return Governor(items[takes].entry["taker"], "loss", None, "taker", takes, right=True)
    right, at_once = _right(items, phrase.last + 1, subject=left is None, owned=passive_before)
    if right is not None and right.rule in _OF_OTHERS and phrase.base is not None:
        right, at_once = _right(items, right.place + 1, subject=True) if right.place >= 0 else (None, False)
    sent = right is not None and right.rule in {"launched", "strength"}
    if sent and right is not None and (fate := brought_down(items, right.place)) is not None:
        return Governor(items[fate].entry["passive"], "loss", None, "passive", fate, right=True)
    if left is not None and left.outcome == "captured" and right is not None and right.outcome == "surrendered":
        return right
    if right is not None and right.rule == "launched" and left is not None and taken_beside(items, left.place, at):
        return left  # "shot down 266 drones launched by Russia"
    opened = at > 1 and items[at - 1].has("clause") and items[at - 2].get("punct") == "," and not items[at].unknown
    own = opened and right is not None and right.outcome is not None and right.role in {"passive", "loser"}
    if right is not None and (at_once or left is None or own):  # ", а шестеро працівників заводу зникли безвісти"
        freed = left is not None and left.rule == "survivors" and right.outcome == "captured"
        fell = left is not None and left.outcome is not None and right.rule is not None
        fell = fell and not (right.rule == "survivors" and left is not None and left.outcome == "captured")
        where = fell and any(item.has("relative") for item in items[phrase.last + 1 : right.place])
        if left is not None and (freed or where or left.rule in _DOUBTED or opens_the_next(items, right.place)):
            return left  # "поранення отримали 40 вояків, які перебувають у шпиталях"
        return right
    dash = loss_behind_dash(items, phrase) if left is None and phrase.nouns and "toll" in means else None
    return left if dash is None else Governor(str(items[dash].get("toll")), "loss", None, "toll", dash, right=True)


def said_to_be(items: Sequence[Item], loss: int) -> Governor:
    """The verb of losing by which somebody tells of what a number counts ("6,832 tanks that Kyiv says Russia lost")."""
    verb = items[loss]
    outcome = verb.get("loser") or verb.get("passive") or verb.get("taker")
    return Governor(str(outcome), "loss", None, "loser" if verb.has("loser") else "passive", loss, right=True)


def _let_go(items: Sequence[Item], at: int, phrase: Phrase, left: Governor | None) -> Governor | None:
    """The verb by which captives come free ("rescued four hostages", "90 prisoners were released"); else null."""
    for place in range(at - 1, max(-1, at - _NEAR), -1):
        if items[place].has("punct", "and") or items[place].number is not None:
            break
        if items[place].has("handed_back", "gives_back", "frees"):  # "звільнили 12 заручників"
            return Governor(None, "loss", "survivors", "other", place)
        if left is not None and left.rule == "survivors" and left.place == place:
            return left
    right, at_once = _right(items, phrase.last + 1, subject=True)
    return right if right is not None and at_once and right.rule == "survivors" else None


def _left(items: Sequence[Item], at: int, *, passive_before: bool) -> Governor | None:
    crossed, resume = False, at
    fallback: Governor | None = None
    doubt = negated = False
    verdict: Governor | None = None
    part = at > 0 and items[at - 1].has("including", "of_them")
    for place in range(at - 1, max(-1, at - _LEFT_REACH), -1):
        item = items[place]
        if place >= resume:
            continue
        if item.number is not None:
            crossed = crossed or item.number.ignored is None
            continue
        if item.time is not None:
            continue
        entry = item.entry
        if "punct" in entry and entry["punct"] == ")":
            resume = breakdown(items, place)
            continue
        if _WEIGHED.isdisjoint(entry):
            continue
        if ("punct" in entry and entry["punct"] in _ENDS) or ("reset" in entry and place < at - 1):
            break
        if "clause" in entry and place and items[place - 1].has("speech_before") and says_that(items, place, at):
            break
        if "but" in entry or "and_that" in entry:
            break
        if place and "speech_before" in entry and (items[place - 1].has("and") or behind_aside(items, place)):
            break
        hypothetical = "other_verbs" in entry and entry["other_verbs"] == "hypothetical"
        if hypothetical and (modest(items, place) or has_happened(items[place + 1 : at])):
            continue
        if hypothetical and not any(one.has("credence") for one in items):
            doubt = doubt or not any(later.has("counts_total") for later in items[place + 1 : at])
        elif "speech_denies" in entry:
            negated = not any(one.has("speech_before") for one in items[place + 1 : at])  # "but its army said 400 died"
        elif verdict is None and not _GOVERNING.isdisjoint(entry) and not of_noun_taken(items, place):
            verdict, weak = _governs(items, place, at, crossed=crossed, passive_before=passive_before)
            if verdict is not None and weak and not part:
                fallback, verdict = fallback or verdict, None
    if negated:
        return Governor(None, "loss", "negated", "other", at)
    found = verdict or fallback
    if found is not None and found.rule == "launched" and opens_what_is_said(items, at):
        return None  # "Russia fired 29 missiles, the air force said 18 had been shot down"
    if found is not None and found.role == "loser" and found.outcome == "lost":
        found = replace(found, outcome=toll_before(items, found.place) or told_behind(items, at) or "lost")
    if doubt and (found is None or found.role != "passive"):
        return Governor(None, "loss", "hypothetical", "other", at)
    return found


def _governs(
    items: Sequence[Item], place: int, at: int, *, crossed: bool, passive_before: bool
) -> tuple[Governor | None, bool]:
    """The governor at a place to the left of a number, and whether it is only a fallback."""
    entry = items[place].entry
    passive = is_passive(items, place)
    if "ground" in entry and entry["ground"] != "front" and not passive and counts_ground(items, at):
        return Governor(entry["ground"], "territory", None, "taker", place), False
    if "hands" in entry and not counts_ground(items, at):  # "в руки украинских войск попали 40 военных"
        return Governor("captured", "loss", None, "taker", place), False
    if "taker" in entry and "other_nouns" in entry and is_noun(items, place):
        return None, False
    if "taker" in entry and "damage_noun" in entry and place and items[place - 1].has("of", "article"):
        return None, False
    if "taker" in entry and (not passive or passive_before):
        own = after_count(items, place)
        beside = beside_taker(items, place)
        outcome = "lost" if beside and "lost" in (entry["taker"], *beside) else told([entry["taker"], *beside])
        return Governor(outcome, "loss", None, "taker", place), own and not passive_before
    if entry.get("other_verbs") == "money" and only_a_price(items, place, at):
        return Governor(None, "loss", "money", "other", place), False
    if "loser" in entry:
        return Governor(either(items, place), "loss", None, "loser", place), after_count(items, place) and passive
    if "passive" in entry:
        own = after_count(items, place) and not (place == at - 1 and out_of_count(items, place))
        return Governor(either(items, place), "loss", None, "passive", place), own or not passive_before
    counted = place > 0 and items[place - 1].has(*_COUNTED) and not items[place].unknown
    if entry.get("other_verbs") in _OF_OTHERS and counted:
        return None, False
    if entry.get("other_verbs") in _OF_OTHERS and any(item.has("counts_total") for item in items[place + 1 : at]):
        return None, False
    if entry.get("other_verbs") == "production" and items[place].unknown and items[place].unknown[-1].endswith("-"):
        return None, False  # "two Turkish-built carriers"
    if "served" in entry and of_the_counted(items, place):
        return None, False
    if entry.get("other_verbs") == "strength" and (
        of_ground_held(items, place, at)
        or of_the_named(items, at)
        or closed_off(items, place, at)
        or any("captured" in (item.get("passive"), item.get("taker")) for item in items[max(0, place - _ASIDE) : place])
    ):
        return None, False
    if "makes_up" in entry and any(item.has("of_them") for item in items[:place]):
        return None, False  # "109 одиниць, з яких на танки припадає 44"
    if entry.get("other_verbs") == "money" and losses_reckoned(items, place, at):
        return None, False
    if "other_verbs" in entry and (of_the_base(items, place) or told_so_many_times(items, place, at)):
        return None, False
    if "other_verbs" in entry and not behind_count(items, place, crossed=crossed):
        return Governor(None, "loss", entry["other_verbs"], "other", place), False
    if "toll" not in entry or (entry["toll"] == "captured" and ends_a_body(items, place, at)):
        return None, False
    return Governor(entry["toll"], "loss", None, "toll", place), after_count(items, place)


def _right(items: Sequence[Item], start: int, *, subject: bool, owned: bool = False) -> tuple[Governor | None, bool]:
    """The verb to the right of a phrase, and whether it follows at once; `owned`: behind whose men they are too."""
    helped = False
    at_once = True
    resume = start
    for place in range(start, min(len(items), start + _RIGHT_REACH)):
        item, entry = items[place], items[place].entry
        if place < resume:
            continue
        if item.number is not None:
            if item.number.ignored is None:
                return None, False
            continue
        if item.time is not None:
            continue
        mark = entry.get("punct")
        if mark == "," and (found := _participle(items, place + 1)) is not None:
            return found, True
        if mark == "," and place + 1 < len(items) and items[place + 1].has("relative") and not items[place + 1].unknown:
            resume, helped = place + 2, True
            continue
        if mark == "," and not helped and ends_apposition(items, start, place):
            continue
        if place == start and (verb := unmarked_part(items, place)) is not None:
            resume = verb
            continue
        if mark in PAIRS and not helped:
            over = insertion(items, place) or closed_aside(items, start, place)
            if over is not None:
                resume = over
                continue
        if mark is not None and mark not in '"“”«»-':
            return None, False
        if item.unknown and len(item.unknown) > 2 and helped:
            at_once = False
        if "be" in entry or "have" in entry or "aux" in entry:
            helped = True
            continue
        found = _said_of_subject(items, place, helped=helped)
        if found is None and loses_what_stands_before(items, start, place):
            found = Governor("lost", "loss", None, "loser", place, right=True)
        if found is not None:
            return found, at_once
        if not helped:
            if not subject and place - start > 4:
                return None, False
            at_once = at_once and owned and says_whose(item)
        if "clause" in entry and said_that(items, place):
            resume, helped = place + 3, True
            continue
        told_as = helped and "to" in entry and place + 1 < len(items) and items[place + 1].has("passive")
        if any(key in entry for key in ("clause", "and", "plus")) and place > start and not told_as:
            return None, False
        if "speech_before" in entry and place > start and not helped:
            return None, False
    return None, False


def _participle(items: Sequence[Item], place: int) -> Governor | None:
    """A participle behind a comma that is said of the noun before it ("100 солдат, погибших с начала года")."""
    if place >= len(items) or items[place].unknown or (place + 1 < len(items) and another_count(items[place + 1])):
        return None
    said = items[place].get("passive") or items[place].get("toll")
    if said is None or items[place].has("cat", "taker", "and"):
        return None
    behind = items[place + 1 : place + 3]
    if behind and behind[0].has("cat") and not behind[0].unknown and not items[place].has("toll"):
        return None  # "..., пошкоджено гармату": its own object
    if behind and items[place].has("toll") and opened_behind(behind[0]):
        return None  # ", погибших нет", ", санитарные потери — 40 тысяч"
    leads = len(behind) > 1 and (behind[0].has("be", "aux", "negation") or behind[0].get("punct") in _LEADS)
    if leads and behind[1].number is not None:
        return None  # "..., ранены были почти 54 тысячи", ", повреждено: 79", ", пропали без вести 3"
    return Governor(str(said), "loss", None, "passive", place, right=True)


def _said_of_subject(items: Sequence[Item], place: int, *, helped: bool) -> Governor | None:
    entry = items[place].entry
    if "loser" in entry and entry["loser"] != "lost":
        told_of = with_or_behind(items, place, str(entry["loser"]))
        return Governor(told_of, "loss", None, "passive", place, right=True)
    if "toll" in entry and helped and "cat" not in entry and "passive" not in entry:
        return Governor(told(fates(items, place)), "loss", None, "passive", place, right=True)
    if "passive" in entry:
        return Governor(told(fates(items, place)), "loss", None, "passive", place, right=True)
    by = closes(items, place + 1)
    if "ground" in entry and (helped or by or "changes_hands" in entry) and entry["ground"] == "controls":
        return Governor("controls", "territory", None, "passive", place, right=True)
    if ("served" in entry and of_the_counted(items, place)) or ("fitted" in entry and not helped):
        return None  # "40 vehicles equipped with mortars have been destroyed"
    if entry.get("other_verbs") == "strength" and ground_behind(items, place):
        return Governor("controls", "territory", None, "passive", place, right=True)
    if "other_verbs" in entry and entry["other_verbs"] not in {"money", "hypothetical"}:
        return Governor(None, "loss", entry["other_verbs"], "other", place, right=True)
    return None
