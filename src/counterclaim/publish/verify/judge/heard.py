"""Whose voice is a figure told in, where the draft's own reading names nobody that the evidence knows?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from counterclaim.publish.verify.answers.behind import claimed_behind
from counterclaim.publish.verify.answers.evidence import Evidence, at_war, kin
from counterclaim.publish.verify.answers.figure import Figure
from counterclaim.publish.verify.read.bodies import body_speaking, name_completed
from counterclaim.publish.verify.read.parties import counts_itself, loses, mentions, names
from counterclaim.publish.verify.read.prose import averaged, row_spans, says
from counterclaim.vocabulary.load import vocabulary


def heard(figures: Sequence[Figure], evidence: Evidence, text: str) -> list[Figure]:
    """The figures, those of a printed name that nothing of the evidence knows given to the voice their sentence names.

    "Admiral Tony Radakin, the head of Britain's forces, said" is read as of the office or of the man; the text it is
    held against may have the other. A name of the evidence's own voices in the sentence settles who spoke, there and
    wherever the draft gives the same claimant. A pronoun's speaker ("according to their paper"), where nobody was read,
    is the voice of the evidence that the `text` named last before it.
    """
    known = [voice for voice in evidence.voices if voice.startswith("name:")]
    found: dict[str, str] = {}
    for figure in figures:
        who = figure.claimant
        if who is None or ":" not in who or who in found or any(kin(who, voice) for voice in known):
            continue
        named = [voice for voice in known if surname_of(voice) and surname_of(voice) in figure.sentence]
        named = [voice for voice in named if not _apart_from(who, surname_of(voice), figure.sentence)]
        if len(named) == 1:
            found[who] = named[0]
        elif (body := name_completed(who.partition(":")[2], figure.sentence, known)) is not None:
            found[who] = body
    peaceful = [voice for voice in evidence.voices if ":" not in voice and not at_war(voice)]
    figures = [_by_their_average(_by_whom(one, found, known, text), peaceful) for one in figures]
    return [claimed_behind(_by_its_own_count(_by_the_office_there(one))) for one in figures]


def _by_whom(figure: Figure, found: Mapping[str, str], known: Sequence[str], text: str) -> Figure:
    """The figure with the speaker found for its printed name, or for a pronoun; else of the body its sentence names."""
    claimant = found.get(figure.claimant or "", figure.claimant) or _pronoun_of(figure, known, text)
    if (claimant is None or not speaks(claimant, figure.sentence)) and not office_named(figure.sentence):
        claimant = body_speaking(figure.before if claimant else figure.sentence, known) or claimant
    return replace(figure, claimant=claimant)


def _by_their_average(figure: Figure, voices: Sequence[str]) -> Figure:
    """A bare mean as of the state whose it is called ("The British average for July"), where another was taken over."""
    claimant, words = figure.claimant, vocabulary()
    if claimant is None or not figure.bare or not averaged(figure.sentence) or speaks(claimant, figure.sentence):
        return figure
    there = {state: voice for voice in voices if (state := words.state_of(voice)) and mentions(state, figure.before)}
    if len(there) != 1 or row_spans(figure.sentence):
        return figure
    return replace(figure, claimant=next(iter(there.values())), category="personnel", outcome=None)


def _apart_from(who: str, surname: str, sentence: str) -> bool:
    """Whether a claimant's printed name and a surname stand in a sentence with a number between: two speakers."""
    at, other = sentence.find(who.partition(":")[2]), sentence.find(surname)
    return at >= 0 and any(map(str.isdigit, sentence[min(at, other) : max(at, other)]))


def _by_the_office_there(figure: Figure) -> Figure:
    """The figure as of the one office that its sentence names, where a printed name of another sentence was taken over.

    The side is the one that the office counts, unless the sentence has the side that was read losing.
    """
    claimant = figure.claimant
    if claimant is None or ":" not in claimant or claimant.partition(":")[2] in figure.sentence:
        return figure
    there = [one for one in offices() if names(one, figure.before)]
    wars = [pack for pack in vocabulary().packs.values() if pack.last_day is None]
    sides = {pack.counters[one] for pack in wars for one in there if one in pack.counters}
    if len(there) != 1 or len(sides) != 1:
        return figure
    side = figure.subject if loses(figure.subject, figure.sentence) else sides.pop()
    return replace(figure, claimant=there[0], subject=side)


def _by_its_own_count(figure: Figure) -> Figure:
    """The figure as of the state whose count its sentence speaks of ("Kyiv's own table", "the Ukrainian bulletins"),
    where somebody was taken over whom the sentence does not name.
    """
    words, claimant = vocabulary(), figure.claimant
    if claimant is None or claimant not in words.parties or names(claimant, figure.sentence):
        return figure
    own = words.state_of(claimant)
    wars = [pack for pack in words.packs.values() if pack.last_day is None]
    states = {one for pack in wars for one in pack.counters if words.parties[one].kind == "state"}
    there = [one for one in states if one != claimant and _counts_there(one, own, figure)]
    if len(there) != 1 or (own != there[0] and speaks(claimant, figure.sentence)):
        return figure
    state = there[0]
    counted = next(pack.counters[state] for pack in wars if state in pack.counters)
    return replace(figure, claimant=state, subject=counted if figure.subject in (state, None) else figure.subject)


def _counts_there(state: str, own: str | None, figure: Figure) -> bool:
    """Whether the words before a figure speak of a state's own count, and it does not lose there, unless it is the
    claimant's own state.
    """
    return counts_itself(state, figure.before) and (state == own or not loses(state, figure.sentence))


def _pronoun_of(figure: Figure, known: Sequence[str], text: str) -> str | None:
    """The printed name of the evidence that a text named last before a figure whose speaker is a pronoun."""
    if figure.claimant is not None or not says("by-pronoun", figure.sentence):
        return None
    before = text[: figure.span[0]]
    last = {voice: before.rfind(voice.partition(":")[2]) for voice in known}
    voice = max(last, key=lambda one: last[one], default=None)
    return voice if voice is not None and last[voice] >= 0 and not office_named(before[last[voice] :]) else None


def office_named(text: str) -> bool:
    """Whether a text names an office that counts losses, which then may be the pronoun's own."""
    return any(names(one, text) for one in offices())


def offices() -> set[str]:
    """The bodies, no states, that count a side's losses in some war."""
    words = vocabulary()
    return {one for pack in words.packs.values() for one in pack.counters if words.parties[one].kind != "state"}


def surname_of(voice: str) -> str:
    """The last word of a printed name where it is a person's: two words or more, each with a capital letter."""
    words = voice.partition(":")[2].split()
    return words[-1] if len(words) > 1 and all(word[:1].isupper() for word in words) and len(words[-1]) > 3 else ""


def speaks(claimant: str, sentence: str) -> bool:
    """Whether a sentence names the claimant, or the whole it is a part of otherwise than as the side that loses."""
    if names(claimant, sentence):
        return True
    return any(names(one, sentence) and not loses(one, sentence) for one in vocabulary().ancestors(claimant))
