"""What is each number of a sentence a count of, and what became of it?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from counterclaim.extract.counts.both_told import both_told
from counterclaim.extract.counts.broken_down import broken_down
from counterclaim.extract.counts.bulletin_heads import under_a_bulletin
from counterclaim.extract.counts.either_kind import meant_of_two
from counterclaim.extract.counts.fell import (
    counts_them,
    died_behind,
    fell_alone,
    of_a_tally,
    of_other_persons,
    persons_fell,
    with_the_hurt,
)
from counterclaim.extract.counts.figure import (
    HUMAN,
    PERSONS,
    WHOLES,
    Figure,
    Sentence,
    in_pieces,
    is_part,
    settle,
)
from counterclaim.extract.counts.former_latter import take_one_of_two
from counterclaim.extract.counts.goes_on import one_elsewhere
from counterclaim.extract.counts.govern import Governor, governor_of
from counterclaim.extract.counts.hedged_behind import hedged_behind
from counterclaim.extract.counts.in_places import in_so_many_places
from counterclaim.extract.counts.joined_outcomes import of_label, told
from counterclaim.extract.counts.kit_compared import of_the_kit_told
from counterclaim.extract.counts.left_topic import joined_label, left_topic, living_there, of_what, outcome_label
from counterclaim.extract.counts.lists import (
    claimed,
    from_header,
    from_list,
    from_total,
    inherit,
    last_with,
    men_in_all,
    of_first,
    only_of_men,
    running_total,
    second,
    subject_lists,
)
from counterclaim.extract.counts.machines import machines_of
from counterclaim.extract.counts.makers_up import kind_made_up, model_of_the_row
from counterclaim.extract.counts.no_losses import (
    an_age,
    apposed_event,
    attacking,
    designated,
    hits_by,
    no_loss,
    of_speakers,
    struck_with,
)
from counterclaim.extract.counts.nouns_behind import noun_behind, only_and
from counterclaim.extract.counts.nouns_taken_up import (
    apart_from,
    asked_for,
    bodies_of,
    counted_before,
    flown_in,
    noun_of_the_other_side,
    of_kind,
    spoken_noun,
    things_lost,
)
from counterclaim.extract.counts.on_a_list import kept_there, listed_there, stock_of
from counterclaim.extract.counts.phrases import heads, right_phrase
from counterclaim.extract.counts.predicates import (
    after_dash,
    hurt_kind,
    kind_before,
    kind_behind_or_beside,
    labelled_kind,
    predicate,
)
from counterclaim.extract.counts.prisoners_among import name_prisoners_among
from counterclaim.extract.counts.returned_bodies import of_bodies
from counterclaim.extract.counts.row_labels import row_label, row_of
from counterclaim.extract.counts.rows_in_order import respective
from counterclaim.extract.counts.set_beside import number_of
from counterclaim.extract.counts.shares_of_sides import shared_out
from counterclaim.extract.counts.suffered import suffered
from counterclaim.extract.counts.systems_behind import system_behind
from counterclaim.extract.counts.taken_before import behind_list, headed_by_losses, taken_behind, takes_at_once
from counterclaim.extract.counts.taken_beside import shared_with_next
from counterclaim.extract.counts.wholes import (
    among,
    before_parts,
    is_base,
    of_part,
    of_two_verbs,
    of_what_flies,
    past_a_part,
    past_its_part,
    told_anew,
    whole_of,
)
from counterclaim.extract.numbers.hedges import COLLECTIVE
from counterclaim.extract.words.compounds import combined
from counterclaim.extract.words.lexicon import Lexicon

_ANYBODY = frozenset({None, "people", "personnel", PERSONS})
_OF_ANOTHER = frozenset({"launched", "strength", "event count", "production"})


def read_sentence(sentence: Sentence, earlier: Sequence[Figure], lexicon: Lexicon) -> None:
    """Fills `sentence.figures`: one for each number not struck, with category, outcome and topic.

    `earlier`: the figures of the paragraph (of the header and the list before it too), in text order.
    """
    head_last = lexicon.grammar.get("head") == "last"
    passive_before = bool(lexicon.grammar.get("passive_before", True))
    inverts = bool(lexicon.grammar.get("inverts"))
    bases: set[int] = set()
    for at, item in enumerate(sentence.items):
        if item.number is None or item.number.ignored not in {None, "negated"}:
            continue
        phrase = right_phrase(sentence.items, at, text=sentence.paragraph.text, head_last=head_last)
        figure = hedged_behind(Figure(item.number, at, sentence, phrase), lexicon)
        figure.unit = item.number.unit
        figure.dropped = item.number.ignored or ("other number" if of_speakers(sentence, at, lexicon) else None)
        before = [*earlier, *sentence.figures]
        if phrase.of_them:  # "72 killed in eight air strikes, 24 of them children"
            before = [one for one in before if one.dropped != "event count"]
        _name_category(figure, before, head_last=head_last, inverts=inverts)
        take_one_of_two(figure, before, lexicon)
        asked = asked_for(figure, lexicon) if figure.category is None and figure.dropped is None else None
        figure.category = figure.category if asked is None else asked.get("cat")
        anybody = figure.category in _ANYBODY or (figure.phrase.bare and figure.human)
        if anybody and (kind := kind_behind_or_beside(figure, inverts=inverts)) is not None:
            figure.inherited = figure.inherited or (last_with(before, sentence) if figure.phrase.bare else None)
            figure.category = kind
        meant_of_two(figure)
        _name_outcome(figure, before, passive_before=passive_before)
        machines_of(figure, lexicon)
        of_the_kit_told(figure)
        figure.dropped = figure.dropped or hits_by(figure)
        if (at in bases and figure.outcome is None) or is_base(figure, sentence.figures):
            figure.dropped = "launched"
        if phrase.base is not None:
            bases.add(phrase.base)
        sentence.figures.append(figure)
        if phrase.spread:
            sentence.figures.append(second(figure))
    if len(sentence.figures) > 1:
        noun_behind(sentence.figures)
        respective(sentence.figures, earlier)
        name_prisoners_among(sentence.figures)
        subject_lists(sentence.figures)
        broken_down(sentence.figures)
    under_a_bulletin(sentence)
    for first, behind in pairwise(sentence.figures):
        between = sentence.items[first.phrase.last + 1 : behind.at]
        if first.dropped == "strength" and of_first(sentence.items, first.at) and only_and(between):
            behind.dropped = behind.dropped or "strength"  # "of 84 missiles and 24 drones, 56 were shot down"
        listed = behind.governor is not None and behind.governor.role == "list" and behind.governor.place == -1
        if first.dropped == "event count" and listed and _joined_by_and(first, behind):
            behind.dropped = "launched"
    for figure in sentence.figures:
        if an_age(figure):
            figure.dropped = figure.dropped or "other number"
        figure.dropped = figure.dropped or apposed_event(figure)
        if designated(figure):
            figure.dropped = figure.dropped or "unit designation"
        told_here = bool(figure.phrase.toll or figure.phrase.done)
        right = figure.governor is not None and figure.governor.right
        if figure.at in bases and figure.human and figure.phrase.toll:
            figure.category = PERSONS  # "двое из пяти погибших — дети": the dead are counted as well
        elif figure.at in bases and (not right or (not told_here and bool(figure.phrase.nouns))):
            figure.dropped = figure.dropped or "strength"
        figure.dropped = figure.dropped or no_loss(figure)
        if inverts and attacking(figure):
            figure.dropped = figure.dropped or "launched"
        of_bodies(figure)
        of_what_flies(figure)
        shared_out(figure)
        settle(figure)
    both_told(sentence.figures)


def _joined_by_and(first: Figure, behind: Figure) -> bool:
    between = first.sentence.items[first.phrase.last + 1 : behind.at]
    return bool(between) and all(item.has("and", "plus") or item.get("punct") == "," for item in between)


def _name_category(figure: Figure, before: Sequence[Figure], *, head_last: bool, inverts: bool) -> None:
    phrase, items, text = figure.phrase, figure.sentence.items, figure.sentence.paragraph.folded
    following = items[figure.at + 1] if figure.at + 1 < len(items) else None
    subgroup = predicate(items, phrase.last + 1) if following is not None and following.has("of") else None
    if (first := noun_of_the_other_side(figure, before)) is not None:
        inherit(figure, first)
        return
    if phrase.nouns and subgroup is not None:
        figure.category, figure.inherited = subgroup, last_with(before, figure.sentence)
        return
    if (kind := kind_made_up(figure)) is not None:
        figure.category, figure.inherited = kind, last_with(before, figure.sentence)
        return
    if phrase.nouns:
        made = combined(kinds := heads(phrase.nouns, head_last=head_last))
        figure.category, figure.sums = (made.category, made.sums) if made else (kinds[-1 if head_last else 0], ())
        figure.category = system_behind(figure.category, items, figure.at) or figure.category
        if figure.category == "people":
            label = left_topic(items, figure.at, text=text, fronted=inverts)
            speaks = label is not None and label.has("issuers_bodies", "issuers_officials", "issuers_heads")
            named = label is not None and label.get("cat") in HUMAN and not speaks
            if named and label is not None and label.has("forces"):  # "The Russians shelled Nikopol: one man died"
                between = items[next(at for at, item in enumerate(items) if item is label) + 1 : figure.at]
                named = not any(item.get("other_verbs") == "launched" or item.has("place_in") for item in between)
            said = str(label.get("cat")) if label is not None and named else living_there(items, figure.at)
            beside = [one for one in before[-1:] if one.sentence is figure.sentence]  # "три женщины, ещё 12 человек"
            again = any(items[place] is label for one in beside for place in one.phrase.words)
            figure.category = bodies_of(figure) or (WHOLES.get(said, said) if again else said)
        elif figure.category == "personnel" and phrase.told:
            figure.category = labelled_kind(items, figure.at) or figure.category
        elif in_pieces(figure) and (label := left_topic(items, figure.at, text=text, fronted=inverts)) is not None:
            figure.category = label.get("cat") if label.get("cat") not in {*HUMAN, "settlements"} else figure.category
            figure.category = figure.category or "equipment"
        return
    told_of = phrase.of_them or (phrase.toll and not phrase.nouns)  # "263 загиблих були цивільними"
    noun = predicate(items, phrase.last + 1) if told_of else of_kind(items, figure.at) if phrase.done else None
    if noun is not None:
        figure.category, figure.inherited = noun, last_with(before, figure.sentence)
        return
    if phrase.toll or (phrase.done and phrase.rule is None):
        last = last_with(before, figure.sentence)
        apart = last is None or of_part(figure, last) or apart_from(figure, last)
        if not phrase.toll and (row := row_label(items, figure.at)) is not None:
            figure.category, figure.sums = row.category, row.sums
            return
        if last is not None and not phrase.toll and not apart:
            inherit(figure, last)
        elif phrase.of_them and last is not None and last.human and last.sentence is figure.sentence:
            figure.category = last.category  # "casualties at 783,000, 172,000 of them dead"
        elif phrase.of_them and spoken_noun(figure) is not None:
            figure.category = spoken_noun(figure)
        else:
            figure.category = labelled_kind(items, figure.at, (*phrase.toll, *phrase.done)) or PERSONS
        return
    if (rule := phrase.rule or in_so_many_places(figure)) is not None:
        figure.dropped = rule
        return
    noun = predicate(items, phrase.last + 1)
    if noun is not None:
        figure.category, figure.inherited = noun, last_with(before, figure.sentence)
        return
    if figure.number.increment:
        if before:
            inherit(figure, before[-1])
        return
    if not phrase.of_them:
        topic = left_topic(items, figure.at, text=text, fronted=inverts)
        if topic is not None and counts_them(figure, topic):
            figure.category = PERSONS if died_behind(figure) else None  # "An officer said 5,113 of the enemy died"
            topic = None
            if figure.category is not None:
                return
        if topic is not None and (others := of_other_persons(figure, topic, before)) is not None:
            figure.category = others  # "Medics said 40 were killed"
            return
        if topic is not None and (first := counted_before(figure, topic, before)) is not None:
            inherit(figure, first)
            return
        fate = topic is not None and topic.has("passive") and not topic.has("cat") and figure.sentence.paragraph.listed
        if fate and before and not before[-1].human and before[-1].category is not None:
            inherit(figure, before[-1])  # an item "захоплено — 3 585" of a list of things
            return
        if topic is not None and (first := past_a_part(figure, before)) is not None:
            inherit(figure, first)
            return
        if topic is not None:
            figure.topic_item = topic
            kind = hurt_kind(items, topic) or topic.get("cat")
            figure.category = kind or of_what(items, topic) or things_lost(figure, before) or PERSONS
            if (made := combined(joined_label(items, topic, figure.at))) is not None:
                figure.category, figure.sums = made.category, made.sums
            return
    if phrase.bare and not phrase.of_them and (row := row_of(figure)) is not None:
        figure.category, figure.sums = row.category, row.sums
        return
    if phrase.bare and (topic := number_of(items, figure.at)) is not None:
        figure.topic_item, figure.category = topic, topic.get("cat") or PERSONS
        return
    if phrase.bare and not figure.number.one and (kind := of_kind(items, figure.at)) is not None:
        figure.category, figure.inherited = kind, last_with(before, figure.sentence)
        return
    if phrase.stranger and not (phrase.of_them or is_part(figure)):
        figure.dropped = "other number"
        return
    last = with_the_hurt(figure, men_in_all(figure, before) or last_with(before, figure.sentence), before)
    counted = text[figure.number.start : figure.number.end]
    fell = inverts and fell_alone(figure)
    if phrase.bare and not (last is not None and last.human) and (fell or COLLECTIVE.search(counted)):
        figure.category = PERSONS  # "убиты пятеро": such numerals count persons
    elif last is not None and (not figure.number.one or phrase.each or fell or one_elsewhere(items, figure.at)):
        inherit(figure, last)
        figure.category = PERSONS if of_part(figure, last) else figure.category
    elif phrase.of_them:
        figure.category = spoken_noun(figure)
    elif (flown := flown_in(figure)) is not None:
        figure.category = flown
    elif persons_fell(figure):
        figure.category = PERSONS


def _name_outcome(figure: Figure, before: Sequence[Figure], *, passive_before: bool) -> None:
    items, phrase, means = figure.sentence.items, figure.phrase, figure.sentence.means
    dashed = after_dash(items, figure)
    governor = dashed or governor_of(items, figure.at, phrase, means, passive_before=passive_before)
    model = model_of_the_row(figure, before)
    if model is not None:
        figure.outcome, figure.topic, figure.governor = model.outcome, model.topic, model.governor
        return
    if figure.number.increment and before:
        figure.outcome, figure.topic, figure.dropped = before[-1].outcome, before[-1].topic, before[-1].dropped
        return
    whole = whole_of(figure, before) or among(figure, before) or kind_before(figure, before)
    whole = whole or past_its_part(figure, governor, before)
    if whole is not None:
        figure.outcome, figure.topic, figure.governor = whole.outcome, whole.topic, whole.governor
        figure.dropped = figure.dropped or whole.dropped
        return
    of_another = governor is not None and (governor.rule in _OF_ANOTHER or of_two_verbs(items, governor.place))
    if governor is not None and of_another and (whole := before_parts(figure, governor, before)):
        governor = replace(governor, outcome=whole.outcome, topic=whole.topic, rule=whole.dropped, role="list")
    verb = governor is not None and governor.right and governor.role in {"passive", "loser"}
    out_of = before and before[-1].sentence is figure.sentence and of_first(items, before[-1].at)
    verb = verb and (is_part(figure) or told_anew(figure) or bool(out_of))  # "из 12 раненых трое скончались"
    if figure.topic_item is not None and figure.topic_item is outcome_label(items, figure.at):
        said = (figure.topic_item.get(key) for key in ("passive", "toll", "loser"))
        figure.outcome = told([outcome for outcome in said if outcome])
        return
    if figure.topic_item is not None and figure.topic_item.has("toll") and dashed is None and not verb:
        last = before[-1].phrase.last if before and before[-1].sentence is figure.sentence else -1
        figure.outcome = of_label(items, figure.topic_item, last, [*phrase.toll, *phrase.done])
        each = governor is not None and governor.rule == "ratio" and governor.place == phrase.last + 1
        if governor is not None and (governor.rule in {"hypothetical", "negated"} or each):
            figure.dropped = governor.rule
        return
    alone = phrase.bare and figure.topic_item is None and not persons_fell(figure)
    total = running_total(figure, before) if alone else None
    if total is not None and (governor is None or governor.rule is None):
        inherit(figure, total)
        if not (phrase.done or phrase.toll):  # "taking the toll to 900 killed", behind those wounded in a day
            governor = Governor(total.outcome, total.topic, total.dropped, "list", -1)
    if phrase.bare and passive_before:  # "277 дронів ліквідовано: 213 збили"
        governor = takes_at_once(items, figure.at, phrase.last) or governor
    fate = phrase.done or phrase.toll or phrase.told
    if of_first(items, figure.at) and (not fate or shared_with_next(items, phrase.last)):
        figure.dropped = "strength"
    if (governor is None or governor.topic == "territory") and phrase.nouns and stock_of(items, figure.at):
        figure.dropped = figure.dropped or "strength"
    if governor is None and figure.category is not None:
        opens = figure.sentence.header is not None and not any(
            other.sentence.paragraph is figure.sentence.paragraph for other in before
        )
        listed = from_header(figure, before) if opens else None
        governor = (
            (claimed(figure) if figure.category == "settlements" else None)
            or listed
            or from_list(figure, before)
            or from_total(figure, before)
            or from_header(figure, before)
            or claimed(figure)
            or listed_there(items, figure.at)
            or kept_there(items, figure.at, figure.sentence.paragraph.text)
        )
        if passive_before and (governor is None or governor.place < 0):
            governor = taken_behind(items, phrase.last + 1) or behind_list(items, phrase.last + 1) or governor
        if governor is None and figure.sentence.paragraph.zone == "headline":
            governor = headed_by_losses(items, phrase.last + 1)
    if phrase.of_them and governor is not None and before and not (governor.right or phrase.toll or phrase.done):
        before_it = before[-1].sentence is figure.sentence and 0 <= governor.place <= before[-1].phrase.last
        governor = before[-1].governor if before_it and before[-1].governor is not None else governor
        if before_it and before[-1].outcome is not None and governor is not None:
            governor = replace(governor, outcome=before[-1].outcome)
    figure.governor = governor = suffered(figure, only_of_men(figure, governor, before))
    if governor is None:
        return
    if struck_with(figure, governor):
        governor = replace(governor, outcome=None, rule="launched")
    figure.topic = governor.topic
    figure.outcome = of_a_tally(figure, governor.outcome, before)
    if governor.role == "loser" and governor.outcome == "lost" and phrase.bare:
        first = figure.inherited  # "suffered 48,670 casualties in May, 1,570 a day, and 45,720 in April"
        if first is not None and first.sentence is figure.sentence and (first.phrase.toll or first.phrase.bare):
            figure.outcome = first.outcome
    figure.dropped = figure.dropped or governor.rule
