"""Which noun does a number take up that has none of its own, from its sentence or the one before?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import FLYING, HUMAN, Figure, sentences_before
from counterclaim.extract.counts.lists import last_with, men_in_all
from counterclaim.extract.words.lexicon import Lexicon

_KIT = frozenset({"tanks", "armoured-vehicles", "artillery", "mlrs", "air-defence", "aircraft", "helicopters", "ships"})
_EARLIER = frozenset({"earlier", "previous", "initial", "original", "preliminary", "prior", "old", "first"})
_FELL = frozenset({"killed", "wounded"})
_SUBGROUPS = frozenset({"officers", "commanders", "convicts", "volunteers", "mobilised"})
_MORE_THAN_ANY = 100_000  # of any of these no side of a present war is said to have lost so many
_ADJECTIVE = ("ских", "цких", "ських", "цьких")  # endings of a state's adjective that is no noun


def apart_from(figure: Figure, last: Figure) -> bool:
    """Whether a bare "killed" or "wounded" is not of the kind told before.

    Nobody kills drones ("109 drones, 7 killed"), and a side's losses are no officers' because three officers fell in
    the sentence before ("Three officers fell. The army's losses are now 219 killed").
    """
    done = figure.phrase.done[:1]
    things = not last.human and bool(done) and done[0] in _FELL
    total = last.category in _SUBGROUPS and last.sentence is not figure.sentence and bool(done)
    return things or (total and any(item.has("toll") for item in figure.sentence.items[: figure.at]))


def bodies_of(figure: Figure) -> str | None:
    """The kind of persons whose bodies are counted ("51 bodies of its own soldiers"); null where none is told."""
    words, items = figure.phrase.words, figure.sentence.items
    if not words or not items[words[-1]].has("bodies"):
        return None
    led = next((place for place in range(words[-1] + 1, len(items)) if not items[place].has("adj", "own", "of")), None)
    whose = items[led] if led is not None and led > words[-1] + 1 and not items[led].unknown else None
    return str(whose.get("cat")) if whose is not None and whose.get("cat") in HUMAN else None


def counted_before(figure: Figure, topic: Item, before: Sequence[Figure]) -> Figure | None:
    """The figure whose noun a label is, behind the first ("1,348 of our men and officers, of theirs – 6,465")."""
    last = last_with(before, figure.sentence)
    if last is None or last.sentence is not figure.sentence or not last.phrase.words:
        return None
    if figure.sentence.items[last.phrase.words[0]] is topic:
        return men_in_all(figure, before)
    return last if any(figure.sentence.items[place] is topic for place in last.phrase.words[1:]) else None


def things_lost(figure: Figure, before: Sequence[Figure]) -> str | None:
    """The kind that "for the loss of ten" goes on with, where the sentence has counted things; else null."""
    items, at = figure.sentence.items, figure.at
    loss = figure.phrase.bare and at > 1 and items[at - 1].has("of") and items[at - 2] is figure.topic_item
    last = last_with(before, figure.sentence) if loss else None
    return last.category if last is not None and last.sentence is figure.sentence and not last.human else None


def of_kind(items: Sequence[Item], at: int) -> str | None:
    """The kind of which a sentence counts parts ("Of the tanks, 17 were destroyed", "Серед російських солдатів загинули
    14"); null for none.
    """
    if len(items) < 4 or not items[0].has("of"):
        return None
    place = next((place for place in range(1, 4) if not items[place].has("adj") or items[place].has("cat")), 1)
    noun, behind = items[place], items[place + 1] if place + 1 < len(items) else None
    if not noun.has("cat") or noun.has("toll") or behind is None or behind.unknown:
        return None
    if place + 1 == at:  # "З танків 19 знищено, п'ять пошкоджено"
        return str(noun.get("cat")) if at + 1 < len(items) and items[at + 1].has("passive") else None
    verb = place + 2 == at and behind.has("passive", "loser") and not items[at].unknown
    return str(noun.get("cat")) if behind.get("punct") == "," or verb else None


def spoken_noun(figure: Figure) -> str | None:
    """The noun that "of them" takes up where no figure stood with it."""
    sentences = sentences_before(figure.sentence, 1)
    items = [*(sentences[0].items if sentences else ()), *figure.sentence.items[: figure.at]]
    noun = next((item for item in reversed(items) if item.has("cat", "forces")), None)
    return None if noun is None else str(noun.get("cat") or "personnel")


def flown_in(figure: Figure) -> str | None:
    """The drones or missiles that a sentence has told of right before a bare number shot down ("атакувала дронами:
    збито 79"); null for another number.
    """
    items, at = figure.sentence.items, figure.at
    verb = items[at - 1] if at else None
    downed = verb is not None and "shot-down" in (verb.get("passive"), verb.get("taker"))
    if not (downed and figure.phrase.bare) or items[at].unknown:
        return None
    noun = next((item for item in reversed(items[: at - 1]) if item.has("cat", "number")), None)
    return str(noun.get("cat")) if noun is not None and noun.get("cat") in FLYING else None


def beyond_any_kit(figures: Sequence[Figure]) -> None:
    """Makes a total without a noun that is larger than any side's kit one of men, where the text has counted men.

    "1,290 men in a day ... 14 tanks and 43 guns. The total is now past 504,000."
    """
    men: set[str] = set()
    whole: Figure | None = None  # what stands bare behind it in its sentence is of it
    for figure in figures:
        if figure.category == "personnel":
            men.add(str(figure.subject))
        value = figure.number.stated or figure.number.low or 0
        kit = figure.phrase.bare and figure.category in _KIT and figure.topic == "loss"
        part = (
            whole is not None and figure.sentence is whole.sentence and figure.category in _KIT and figure.phrase.bare
        )
        if part or (kit and value >= _MORE_THAN_ANY and str(figure.subject) in men):
            figure.category, figure.unit = "personnel", "persons"
            whole = figure


def noun_of_the_other_side(figure: Figure, before: Sequence[Figure]) -> Figure | None:
    """The things counted of one side whose noun an adjective alone takes up ("14 тыс. украинских танков, Киев — 5 940
    российских"); null where the adjective is a noun itself.
    """
    items, phrase, last = figure.sentence.items, figure.phrase, before[-1] if before else None
    if (again := counted_anew(figure, before)) is not None:
        return again
    if (
        not phrase.demonym
        or last is None
        or last.sentence is not figure.sentence
        or last.human
        or not last.phrase.nouns
    ):
        return None
    text = figure.sentence.paragraph.folded
    adjective = text[items[phrase.last].start : items[phrase.last].end].endswith(_ADJECTIVE)
    return last if adjective and last.phrase.party not in (None, phrase.party) else None


def counted_anew(figure: Figure, before: Sequence[Figure]) -> Figure | None:
    """The people of whom a bare number is another count ("104 died, it said, revising its earlier count of 100", "four
    times the 1,351 the ministry admitted to").
    """
    items, at, last = figure.sentence.items, figure.at, before[-1] if before else None
    if last is None or not (last.human and figure.phrase.bare) or at < 2:
        return None
    if last.sentence.index + 1 >= figure.sentence.index and _told_by_another(figure):
        return last
    if last.sentence is not figure.sentence:
        return None
    if not items[at - 1].has("of", "at") or items[at].unknown or items[at - 1].unknown:
        return None
    counts, words = items[at - 2], set(items[at - 2].unknown)
    again = not words.isdisjoint(_EARLIER)
    return last if again and counts.has("counts_total", "counts_figure", "counts_bulletin") else None


def _told_by_another(figure: Figure) -> bool:
    """Whether a body and its verb of speech stand right behind a bare number that "the" leads in."""
    items, at = figure.sentence.items, figure.at
    text = figure.sentence.paragraph.folded
    row = items[at + 1 : at + 3]
    if len(row) < 2 or row[1].unknown or not row[1].has("speech_before") or set(row[0].unknown) - {"the", "its"}:
        return False
    behind = items[at + 3] if at + 3 < len(items) else None
    ends = behind is None or behind.has("punct", "prepositions") or behind.time is not None or behind.number is not None
    return ends and row[0].has("party", "issuers_bodies") and text[: items[at].start].endswith(" the ")


def asked_for(figure: Figure, lexicon: Lexicon) -> Item | None:
    """The noun whose number the question before asked for ("How many tanks has Russia lost?"); null for none."""
    question = figure.sentence.header
    if question is None or not question.paragraph.asks:
        question = next(iter(sentences_before(figure.sentence, 1)), None)
        if question is None or not question.items or question.items[-1].get("punct") != "?":
            return None
    if not figure.phrase.bare:
        return None
    text, end = question.paragraph.folded, question.items[-1].end if question.items else None
    asked = max(text.rfind(word, 0, end) for word in lexicon.table["interview"]["counts"])
    return next((item for item in question.items if asked >= 0 and item.start > asked and item.has("cat")), None)
