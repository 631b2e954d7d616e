"""What is known so far of a number on its way to a claim?"""

from __future__ import annotations

from dataclasses import dataclass, field

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.govern import Governor
from counterclaim.extract.counts.phrase import Phrase
from counterclaim.extract.numbers.numbers import NumberSpan
from counterclaim.model.claim import Party
from counterclaim.model.quote import ZoneKind
from counterclaim.vocabulary.load import vocabulary

_GROUND = frozenset(
    {"tanks", "armoured-vehicles", "tanks-and-armour", "artillery", "guns-and-mortars", "air-defence", "vehicles"}
)
FLYING = frozenset({"uavs", "missiles", "rockets", "aircraft", "guided-bombs", "missiles and drones"})
PERSONS = "persons"
HUMAN = frozenset(
    {"people", "personnel", "civilians", "women", "children", "officers", "commanders", "convicts", "volunteers",
     "mobilised", "journalists", "medics", "women and children", PERSONS}
)  # fmt: skip
WHOLES = {
    "women": "people", "children": "people", "officers": "personnel", "commanders": "personnel",
    "convicts": "personnel", "volunteers": "personnel", "mobilised": "personnel",
}  # fmt: skip
_THING_OUTCOMES = {"casualties": "lost", "killed": "destroyed", "wounded": "damaged", "surrendered": "captured"}
_HUMAN_OUTCOMES = {"destroyed": "killed", "shot-down": "killed", "damaged": "wounded", "abandoned": "lost"}
_PART = frozenset({"including", "of_them"})
_OF_PERSONS = frozenset({"killed", "wounded", "casualties"})


@dataclass(slots=True)
class Paragraph:
    """A line of the document: its place, its text as printed and folded, and what part of the document it is.

    `kinds` says what it may hold, by its words (see `gate.mark`); `asks` that it is a question of an interview, which
    the line behind it answers; `heads` that it is a title of a few words right above a list's item; `lead` is
    the sentence of a loss in the paragraph before, where that tells no figure ("published data on the losses of X").
    """

    index: int
    start: int
    text: str
    folded: str
    zone: ZoneKind
    listed: bool
    sentences: list[Sentence] = field(default_factory=list)
    kinds: int = 0
    asks: bool = False
    heads: bool = False
    lead: Sentence | None = None


@dataclass(slots=True)
class Sentence:
    """A sentence's items and the figures read from them.

    Attributes:
        index: its running number in the document.
        means: everything that some word of it means (keys of entries), so that a rule is not tried without its words.
        header: the sentence that a list's item stands under, or the question that an answer answers; else null.
        heading: the short line that parts the list ("Russia:"), between the header and the item; null without one.
    """

    index: int
    paragraph: Paragraph
    items: list[Item]
    figures: list[Figure] = field(default_factory=list)
    header: Sentence | None = None
    heading: Sentence | None = None
    means: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Gathers what the words mean."""
        self.means = frozenset().union(*[item.entry for item in self.items])


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
        counter: the body over whose bulletin's list it stands, the list having no word of loss.
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
    counter: str | None = None

    @property
    def human(self) -> bool:
        """Whether it counts persons."""
        return self.category in HUMAN


def settle(figure: Figure) -> None:
    """Fits outcome, unit and category to each other."""
    governor, origin = figure.governor, figure.inherited
    said = governor is not None and governor.right
    away = origin is not None and origin.sentence is not figure.sentence
    said = said or (governor is not None and governor.role == "taker" and governor.place >= 0 and away)
    at_once = figure.governor is not None and figure.governor.role == "taker" and figure.governor.place == figure.at - 1
    if (
        (said or at_once)
        and figure.phrase.bare
        and figure.inherited is not None
        and not figure.human
        and figure.topic == "loss"
        and figure.outcome in _OF_PERSONS
    ):
        figure.category = PERSONS
    if at_once and figure.category is None and figure.phrase.bare and figure.outcome in {"killed", "wounded"}:
        figure.category = PERSONS
    if figure.outcome == "shot-down":
        _on_the_ground(figure)
    if figure.human:
        figure.unit = "persons"
        figure.outcome = _HUMAN_OUTCOMES.get(figure.outcome or "", figure.outcome)
    elif figure.category is not None and figure.topic == "loss":
        entry = vocabulary().categories.get(figure.category)
        figure.unit = (entry.unit if entry else None) or "items"
        figure.outcome = _THING_OUTCOMES.get(figure.outcome or "", figure.outcome)


def _on_the_ground(figure: Figure) -> None:
    """What was shot down flew: a launcher stands for its rockets, kit in a list behind the drones is only lost."""
    among = any(other.category in _GROUND for other in figure.sentence.figures if other.at < figure.at)
    if figure.category in _GROUND or (figure.category == "mlrs" and among):
        figure.outcome = "lost"
    elif figure.category == "mlrs":
        figure.category = "rockets"


def is_part(figure: Figure) -> bool:
    """Whether the text says that the figure is contained in another one."""
    if figure.phrase.of_them:
        return True
    if _PART.isdisjoint(figure.sentence.means):
        return False
    left = figure.sentence.items[max(0, figure.at - 2) : figure.at]
    return any(item.has("including", "of_them") for item in left) or among_behind(figure)


def stateless_word(figure: Figure) -> Item | None:
    """The word for fighters of no state that a figure counts ("insurgents"); null for none."""
    topic = [figure.topic_item] if figure.topic_item is not None else []
    nouns = [*(figure.sentence.items[place] for place in figure.phrase.words), *topic]
    if figure.phrase.bare and (behind := figure.sentence.items[figure.phrase.last + 1 :][:2]):
        nouns += behind[1:] if behind[0].has("be") and not any(item.unknown for item in behind) else []
    return next((item for item in nouns if item.has("stateless")), None)  # also "12,916 were rebels"


def of_others(figure: Figure, earlier: Figure) -> bool:
    """Whether an earlier figure counts fighters of no state and this one does not ("30 rebels, 12 policemen")."""
    fell = figure.human and bool(figure.phrase.nouns) and figure.outcome != "captured"  # what is captured is theirs
    return fell and stateless_word(earlier) is not None and stateless_word(figure) is None


def among_behind(figure: Figure) -> bool:
    """Whether "among them" stands right behind the phrase and ends its clause ("Six died, two women among them.")."""
    items, place = figure.sentence.items, figure.phrase.last + 1
    behind = items[place] if place < len(items) else None
    if behind is None or behind.unknown or not behind.has("including"):
        return False
    return place + 1 == len(items) or bool(items[place + 1].get("punct"))


def sentences_before(sentence: Sentence, most: int) -> list[Sentence]:
    """Up to `most` sentences that stand before one in its paragraph, in text order."""
    sentences = sentence.paragraph.sentences
    if not sentences:
        return []
    place = sentence.index - sentences[0].index
    return sentences[max(0, place - most) : place]


def in_pieces(figure: Figure) -> bool:
    """Whether a number's only noun says that things are counted, and not which ("достигло 2296 единиц")."""
    words, items = figure.phrase.words, figure.sentence.items
    return len(words) == 1 and items[words[0]].has("pieces") and items[words[0]].has("cat")
