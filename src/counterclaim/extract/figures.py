"""What is each number of a sentence a count of, and what became of it?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from counterclaim.extract.govern import Governor, governor_of, told
from counterclaim.extract.lexicon import Lexicon
from counterclaim.extract.numbers import NumberSpan
from counterclaim.extract.phrases import Phrase, combined, heads, right_phrase
from counterclaim.extract.tokens import Item
from counterclaim.model.claim import Party
from counterclaim.model.quote import ZoneKind
from counterclaim.vocabulary.load import vocabulary

PERSONS = "persons"
HUMAN = frozenset(
    {"people", "personnel", "civilians", "women", "children", "officers", "commanders", "convicts", "volunteers",
     "mobilised", "journalists", "medics", "women and children", PERSONS}
)  # fmt: skip
_THING_OUTCOMES = {"casualties": "lost", "killed": "destroyed", "wounded": "damaged", "surrendered": "captured"}
_HUMAN_OUTCOMES = {"destroyed": "killed", "shot-down": "killed", "damaged": "wounded", "abandoned": "lost"}
_OF_PERSONS = frozenset({"killed", "wounded", "casualties"})
_LINKS = ("to", "of", "prepositions", "be", "counts_total", "counts_figure", "verbs", "speech_before")


@dataclass(slots=True)
class Paragraph:
    """A line of the document: its place, its text as printed and folded, and what part of the document it is."""

    index: int
    start: int
    text: str
    folded: str
    zone: ZoneKind
    listed: bool
    sentences: list[Sentence] = field(default_factory=list)


@dataclass(slots=True)
class Sentence:
    """A sentence's items and the figures read from them.

    Attributes:
        index: its running number in the document.
        header: the sentence that a list's item stands under; null outside lists.
    """

    index: int
    paragraph: Paragraph
    items: list[Item]
    figures: list[Figure] = field(default_factory=list)
    header: Sentence | None = None


@dataclass(slots=True)
class Figure:
    """A number on its way to a claim: what is known of it so far.

    Attributes:
        dropped: the rule that makes it no claim.
        inherited: the earlier figure whose noun it takes.
        topic_item: the noun to the left that it is said of.
        spoken: its sentence reports somebody's words.
        twin: the same figure in the body, for one of a headline or a caption.
        told_after: the claimant of the report that the outlet's own words follow.
    """

    number: NumberSpan
    at: int
    sentence: Sentence
    phrase: Phrase
    governor: Governor | None = None
    category: str | None = None
    sums: tuple[str, ...] = ()
    outcome: str | None = None
    topic: str = "loss"
    unit: str | None = None
    subject: Party = None
    claimant: Party = None
    part: bool = False
    dropped: str | None = None
    inherited: Figure | None = None
    topic_item: Item | None = None
    spoken: bool = False
    told_after: Party = None
    twin: Figure | None = None

    @property
    def human(self) -> bool:
        """Whether it counts persons."""
        return self.category in HUMAN


def read_sentence(sentence: Sentence, earlier: Sequence[Figure], lexicon: Lexicon) -> None:
    """Fills `sentence.figures`: one for each number not struck, with category, outcome and topic.

    `earlier`: the figures of the paragraph (of the header and the list before it too), in text order.
    """
    head_last = lexicon.grammar.get("head") == "last"
    passive_before = bool(lexicon.grammar.get("passive_before", True))
    bases: set[int] = set()
    for at, item in enumerate(sentence.items):
        if item.number is None or item.number.ignored not in {None, "negated"}:
            continue
        phrase = right_phrase(sentence.items, at, text=sentence.paragraph.text, head_last=head_last)
        figure = Figure(item.number, at, sentence, phrase)
        figure.unit = item.number.unit
        figure.dropped = item.number.ignored
        before = [*earlier, *sentence.figures]
        _name_category(figure, before, head_last)
        _either(figure)
        _name_outcome(figure, before, passive_before)
        if at in bases and figure.outcome is None:
            figure.dropped = "launched"
        if phrase.base is not None:
            bases.add(phrase.base)
        sentence.figures.append(figure)
        if phrase.spread:
            sentence.figures.append(_second(figure))
    _noun_behind(sentence.figures)
    _respective(sentence.figures, earlier)
    _subject_lists(sentence.figures)
    for figure in sentence.figures:
        if figure.at in bases and (figure.governor is None or figure.governor.right is False):
            figure.dropped = figure.dropped or "strength"
        settle(figure)


def _noun_behind(figures: Sequence[Figure]) -> None:
    """A bare number takes the noun of the next one where only a word of loss parts them ("погибли 5 и ранены 9 солдат")."""
    for first, second in zip(figures, figures[1:], strict=False):
        bare = first.category is None and first.phrase.bare and first.dropped is None and not first.number.one
        between = first.sentence.items[first.phrase.last + 1 : second.at]
        parted = bool(between) and all(
            item.has("and", "passive", "loser", "taker", "toll", "plus") or item.get("punct") == "," for item in between
        )
        if bare and parted and second.category is not None and len(between) <= 3:
            first.category, first.sums = second.category, second.sums


def _either(figure: Figure) -> None:
    """A word of two categories is read as the second where the paragraph speaks of that kind."""
    words = [figure.sentence.items[place] for place in figure.phrase.words]
    other = next((item.get("either") for item in words if item.has("either")), None)
    if other is None:
        return
    around = [item for item in figure.sentence.items if item not in words]
    around += [item for sentence in figure.sentence.paragraph.sentences for item in sentence.items]
    if any(item.get("cat") == other and not item.has("either") for item in around) or any(
        "shot-down" in (item.get("taker"), item.get("passive")) for item in figure.sentence.items
    ):
        figure.category = other


def _respective(figures: Sequence[Figure], earlier: Sequence[Figure]) -> None:
    """A row of bare numbers as long as the list before it takes that list's categories in order."""
    row: list[Figure] = []
    for figure in [*figures, None]:
        bare = figure is not None and figure.phrase.bare and not figure.phrase.of_them and not figure.number.increment
        if figure is not None and bare and (not row or _joined(row[-1], figure)):
            row.append(figure)
            continue
        if len(row) > 1:
            _match_row(row, [*earlier, *figures])
        row = [figure] if figure is not None and bare else []


def _side_by_side(first: Figure, second: Figure) -> bool:
    """Whether nothing but "and" or a comma stands between two figures' phrases."""
    between = first.sentence.items[first.phrase.last + 1 : second.at]
    return all(item.has("and", "plus", "other", "article", "cat") or item.get("punct") == "," for item in between)


def _joined(first: Figure, second: Figure) -> bool:
    between = first.sentence.items[first.at + 1 : second.at]
    return all(item.has("and") or item.get("punct") == "," for item in between)


def _match_row(row: Sequence[Figure], figures: Sequence[Figure]) -> None:
    start = next(place for place, figure in enumerate(figures) if figure is row[0])
    listed = [figure for figure in figures[max(0, start - len(row)) : start] if not figure.phrase.bare]
    if len(listed) != len(row) or len({figure.category for figure in listed}) != len(row):
        return
    for figure, model in zip(row, listed, strict=True):
        _inherit(figure, model)
        if figure.topic_item is not None:
            figure.topic_item = None
        if model.outcome is not None:
            figure.outcome, figure.governor, figure.dropped = model.outcome, model.governor, model.dropped


def settle(figure: Figure) -> None:
    """Fits outcome, unit and category to each other."""
    said = figure.governor is not None and figure.governor.right
    if (
        said
        and figure.phrase.bare
        and figure.inherited is not None
        and not figure.human
        and figure.topic == "loss"
        and figure.outcome in _OF_PERSONS
    ):
        figure.category = PERSONS
    if figure.human:
        figure.unit = "persons"
        figure.outcome = _HUMAN_OUTCOMES.get(figure.outcome or "", figure.outcome)
    elif figure.category is not None and figure.topic == "loss":
        entry = vocabulary().categories.get(figure.category)
        figure.unit = (entry.unit if entry else None) or "items"
        figure.outcome = _THING_OUTCOMES.get(figure.outcome or "", figure.outcome)


def _second(figure: Figure) -> Figure:
    """The second of two claims that share one number ("two each of howitzers and radars")."""
    return Figure(
        figure.number, figure.at, figure.sentence, figure.phrase, figure.governor, figure.phrase.spread[0],
        outcome=figure.outcome, topic=figure.topic, dropped=figure.dropped, inherited=figure.inherited,
    )  # fmt: skip


def _name_category(figure: Figure, before: Sequence[Figure], head_last: bool) -> None:
    phrase, items = figure.phrase, figure.sentence.items
    if phrase.nouns:
        made = combined(heads(phrase.nouns, head_last))
        figure.category = made.category if made else heads(phrase.nouns, head_last)[-1 if head_last else 0]
        figure.sums = made.sums if made else ()
        if figure.category == "people":
            label = _left_topic(items, figure.at)
            named = label is not None and label.get("cat") in HUMAN and not label.has("issuers_bodies")
            figure.category = label.get("cat") if label is not None and named else "people"
        return
    if phrase.toll or (phrase.done and phrase.rule is None):
        last = _last_with(before, figure.sentence)
        inherits = not phrase.toll and last is not None
        if inherits and last is not None:
            _inherit(figure, last)
        elif phrase.of_them and _spoken_noun(figure) is not None:
            figure.category = _spoken_noun(figure)
        else:
            figure.category = PERSONS
        return
    if phrase.rule is not None:
        figure.dropped = phrase.rule
        return
    noun = _predicate(items, phrase.last + 1)
    if noun is not None:
        figure.category = noun
        figure.inherited = _last_with(before, figure.sentence)
        return
    if figure.number.increment:
        last = before[-1] if before else None
        if last is not None:
            _inherit(figure, last)
        return
    if not phrase.of_them:
        topic = _left_topic(items, figure.at)
        if topic is not None:
            figure.topic_item = topic
            figure.category = topic.get("cat") or PERSONS
            return
    if phrase.stranger:
        figure.dropped = "other number"
        return
    last = _last_with(before, figure.sentence)
    if last is not None and not figure.number.one:
        _inherit(figure, last)
    elif phrase.of_them:
        figure.category = _spoken_noun(figure)


def _spoken_noun(figure: Figure) -> str | None:
    """The noun that "of them" takes up where no figure stood with it."""
    sentences = [s for s in figure.sentence.paragraph.sentences if s.index < figure.sentence.index][-1:]
    items = [*(sentences[0].items if sentences else ()), *figure.sentence.items[: figure.at]]
    return next((str(item.get("cat")) for item in reversed(items) if item.has("cat")), None)


def _inherit(figure: Figure, last: Figure) -> None:
    figure.category, figure.sums, figure.inherited = last.category, last.sums, last


def _last_with(before: Sequence[Figure], sentence: Sentence) -> Figure | None:
    """The nearest earlier figure whose category is known: of this sentence, else of the one before."""
    for figure in reversed(before):
        if _far(figure, sentence):
            return None
        if figure.category is not None:
            return figure
    return None


def _far(figure: Figure, sentence: Sentence) -> bool:
    """Whether an earlier figure is too far away for its list to go on in this sentence."""
    if sentence.paragraph.listed:
        return sentence.paragraph.index - figure.sentence.paragraph.index > 1
    return sentence.index - figure.sentence.index > 1 or figure.sentence.paragraph is not sentence.paragraph


def _predicate(items: Sequence[Item], place: int) -> str | None:
    """The noun after a copula or a dash ("six were tanks", "37 — танки")."""
    if place + 1 < len(items) and items[place].get("punct") in {"—", "–"} and not items[place].unknown:
        noun = next((item for item in items[place + 1 : place + 3] if item.get("punct") != "«"), items[place + 1])
        if noun.has("cat") and not noun.has("toll", "passive") and noun.number is None and not noun.unknown:
            return str(noun.get("cat"))
    if (
        place + 1 < len(items)
        and items[place].has("be")
        and items[place + 1].has("cat")
        and not items[place + 1].has("passive")
    ):
        return str(items[place + 1].get("cat"))
    if place < len(items) and items[place].has("cat") and set(items[place].unknown) & {"a", "an"}:
        return str(items[place].get("cat"))
    return None


def _left_topic(items: Sequence[Item], at: int) -> Item | None:
    """The noun to the left that the number is said of ("casualties to 439,190", "Tanks: 3,030")."""
    linked = items[at].number is not None and items[at].number.hedge == "verb"  # type: ignore[union-attr]
    if at and items[at].unknown and len(items[at].unknown) > 3:
        return None
    for place in range(at - 1, max(-1, at - 16), -1):
        item = items[place]
        mark = item.get("punct")
        if item.number is not None and item.number.ignored is None:
            return None
        if item.number is not None or item.time is not None:
            continue
        if mark is not None:
            if mark in ".;" or (mark == "," and not linked):
                return None
            linked = linked or mark in ":–—‒−-"
            continue
        if item.has("taker", "loser", "passive") and not item.has("toll", "cat"):
            if item.has("passive") and place and items[place - 1].has("cat") and not item.unknown:
                continue
            return None
        if item.has("toll", "cat") and not item.has("other_nouns"):
            return item if linked or place == at - 1 else None
        if item.has(*_LINKS, "of_them", "including"):
            linked = True
    return None


def _name_outcome(figure: Figure, before: Sequence[Figure], passive_before: bool) -> None:
    items, phrase = figure.sentence.items, figure.phrase
    governor = _after_dash(items, figure) or governor_of(items, figure.at, phrase, passive_before=passive_before)
    if figure.number.increment and before:
        figure.outcome, figure.topic, figure.dropped = before[-1].outcome, before[-1].topic, before[-1].dropped
        return
    whole = _whole(figure, before)
    if whole is not None:
        figure.outcome, figure.topic, figure.governor = whole.outcome, whole.topic, whole.governor
        figure.dropped = figure.dropped or whole.dropped
        return
    if figure.topic_item is not None and figure.topic_item.has("toll"):
        place = next(i for i, item in enumerate(items) if item is figure.topic_item)
        beside = items[place - 1].get("toll") if place and not figure.topic_item.unknown else None
        figure.outcome = told(
            [figure.topic_item.get("toll"), *([beside] if beside else []), *phrase.toll, *phrase.done]
        )
        if governor is not None and governor.rule in {"hypothetical", "negated"}:
            figure.dropped = governor.rule
        return
    total = _running_total(figure, before) if phrase.bare and figure.topic_item is None else None
    if total is not None and (governor is None or governor.rule is None):
        _inherit(figure, total)
        governor = Governor(total.outcome, total.topic, total.dropped, "list", -1)
    if _of_first(items, figure.at) and not (phrase.done or phrase.toll):
        figure.dropped = "strength"
    if governor is None and figure.category is not None:
        opens = figure.sentence.header is not None and not any(
            other.sentence.paragraph is figure.sentence.paragraph for other in before
        )
        listed = _from_header(figure, before) if opens else None
        governor = listed or _from_list(figure, before) or _from_total(figure, before) or _from_header(figure, before)
    figure.governor = governor
    if governor is None:
        return
    figure.topic = governor.topic
    figure.outcome = governor.outcome
    figure.dropped = figure.dropped or governor.rule


def _whole(figure: Figure, before: Sequence[Figure]) -> Figure | None:
    """The figure whose bracketed parts this one is among, where the bracket tells no outcome of its own."""
    items = figure.sentence.items
    if figure.phrase.toll or figure.phrase.done or not figure.phrase.nouns:
        return None
    for place in range(figure.at - 1, -1, -1):
        if items[place].has("taker", "loser", "passive", "toll") or items[place].get("punct") in {")", ";", ":"}:
            return None
        if items[place].get("punct") == "(":
            return next(
                (other for other in reversed(before) if other.sentence is figure.sentence and other.at < place), None
            )
    return None


def _after_dash(items: Sequence[Item], figure: Figure) -> Governor | None:
    """What a dash says of a bare number ("14 тыс. — безвозвратно, 16 тыс. — ранеными"); null without one."""
    place = figure.phrase.last + 1
    if not figure.phrase.bare or place + 1 >= len(items) or items[place].get("punct") not in {"—", "–"}:
        return None
    said = items[place + 1]
    outcome = said.get("toll") or said.get("passive")
    if outcome is None or items[place].unknown or said.unknown:
        return None
    return Governor(str(outcome), "loss", None, "passive", place + 1, right=True)


def _running_total(figure: Figure, before: Sequence[Figure]) -> Figure | None:
    """The figure whose total this bare number is ("which takes the running total to 837,610"); else null."""
    items = figure.sentence.items
    for place in range(figure.at - 1, max(-1, figure.at - 5), -1):
        item = items[place]
        if item.has("counts_total"):
            return _last_with(before, figure.sentence)
        if item.number is not None or item.has("toll", "cat", "taker", "loser") or item.get("punct") in {";", "."}:
            return None
    return None


def _of_first(items: Sequence[Item], at: int) -> bool:
    """Whether the number opens "of its 3,500 tanks ..., 2,200": the stock that losses are taken from."""
    if at and items[at - 1].number is not None and not items[at].unknown:
        return items[at - 1].number.ignored in {"percentage", "ratio"}  # type: ignore[union-attr]
    if not at or not items[at - 1].has("of"):
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
    return before is None or before.get("punct") == "," or before.has("and")


def _from_list(figure: Figure, before: Sequence[Figure]) -> Governor | None:
    """The governor of the list that the figure belongs to."""
    sentence = figure.sentence
    for earlier in reversed(before):
        if _far(earlier, sentence):
            return None
        near = earlier.sentence is sentence
        if earlier.outcome is None or earlier.dropped is not None or (not near and is_part(earlier)):
            continue
        if not near and not sentence.paragraph.listed and _other_verb(figure):
            return None
        outcome = earlier.outcome
        if (
            (earlier.phrase.toll or earlier.phrase.done)
            and figure.inherited is not earlier
            and earlier.human
            and not figure.human
        ):
            outcome = "lost"
        if not near and not figure.human and any(item.has("speech_before") for item in sentence.items[: figure.at]):
            outcome = "lost"
        return Governor(outcome, earlier.topic, None, "list", -1)
    return None


def _other_verb(figure: Figure) -> bool:
    """Whether the figure is the subject of a verb that no list knows ("Two destroyers picked up ...")."""
    items = figure.sentence.items
    if any(
        item.has("speech_before", "counts_total", "counts_figure", "also", "plus", "more")
        for item in items[: figure.at + 2]
    ):
        return False
    following = items[figure.phrase.last + 1] if figure.phrase.last + 1 < len(items) else None
    return bool(figure.phrase.nouns) and following is not None and bool(following.unknown)


def is_part(figure: Figure) -> bool:
    """Whether the text says that the figure is contained in another one."""
    left = figure.sentence.items[max(0, figure.at - 2) : figure.at]
    return figure.phrase.of_them or any(item.has("including", "of_them") for item in left)


def _from_header(figure: Figure, before: Sequence[Figure]) -> Governor | None:
    """The loss that a list's header, or the sentence before, speaks of."""
    sentence = figure.sentence
    if sentence.header is not None and _open_topic(sentence.header) is not None:
        return _open_topic(sentence.header)
    if sentence.paragraph.listed:
        return (
            Governor("lost", "loss", None, "list", -1) if any(e.outcome and e.dropped is None for e in before) else None
        )
    place = sentence.paragraph.sentences.index(sentence) if sentence in sentence.paragraph.sentences else -1
    spoken = any(item.has("counts_figure", "counts_total", "speech_before", "have") for item in sentence.items)
    if place > 0 and (spoken or _verbless(sentence)):
        return _open_topic(sentence.paragraph.sentences[place - 1])
    return None


def _verbless(sentence: Sentence) -> bool:
    """Whether a sentence is a fragment of a list: a name or a place, a colon or dash, and what is counted."""
    return not any(
        item.has("taker", "loser", "passive", "other_verbs", "other_nouns", "ground", "speech_before")
        for item in sentence.items
    )


def _from_total(figure: Figure, before: Sequence[Figure]) -> Governor | None:
    """The loss that a total or an average further down speaks of again ("The total stood at 311,750 troops")."""
    if not any(item.has("counts_total", "counts_figure") for item in figure.sentence.items):
        return None
    for earlier in reversed(before):
        if (
            earlier.outcome is not None
            and earlier.dropped is None
            and earlier.human == figure.human
            and not is_part(earlier)
        ):
            return Governor(earlier.outcome, earlier.topic, None, "list", -1)
    return None


def _open_topic(sentence: Sentence) -> Governor | None:
    for item in sentence.items:
        for role in ("toll", "passive", "loser", "taker"):
            if item.has(role) and not item.has("other_nouns"):
                return Governor(str(item.get(role)), "loss", None, "list", -1)
    return None


def _subject_lists(figures: Sequence[Figure]) -> None:
    """A verb or participle after a list is said of each of its numbers ("12 tanks and 3 guns were destroyed")."""
    for earlier, later in zip(reversed(figures[:-1]), reversed(figures[1:]), strict=True):
        said = later.governor
        free = earlier.governor is None or (earlier.governor.role == "list" and earlier.governor.place == -1)
        shares = (
            said is not None
            and (said.right or bool(later.phrase.done and later.phrase.nouns))
            and _side_by_side(earlier, later)
        )
        if free and earlier.category is not None and said is not None and shares:
            earlier.governor, earlier.outcome, earlier.topic = said, later.outcome, later.topic
            earlier.dropped = earlier.dropped or said.rule
