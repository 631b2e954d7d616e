"""Which body ends the clause that its verb of speech opens, in a language that puts it there?"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from counterclaim.extract.clauses import clause_enders, unlisted_speakers
from counterclaim.extract.voices.cue import Cue, Said
from counterclaim.model.claim import Named

_ITS_HEAD = re.compile(
    r" (?:його|її|їхн[а-яіїє]+|его|её|ее|их) ([а-яіїєґё-]+)(?: [а-яіїєґё-]+)? "
    r"([А-ЯІЇЄҐЁ][а-яіїєґё’'-]+ [А-ЯІЇЄҐЁ][а-яіїєґё’'-]+)"
)  # "визнав її керівник Іван Іваненко"
_NAMING = frozenset('«»“”„"')  # a name in them may stand before its verb


def opens_clause(cue: Cue) -> Said:
    """The body that ends the clause its verb opens, where no name stands before the verb in it ("— такі дані
    наводить у ранковому зведенні Генштаб"), or the phrase that agrees with it (", нагадали палестинські медики").
    """
    if not (cue.is_verb and cue.inverts):
        return None
    if (phrase := unlisted_speakers.subject_behind(cue.items, cue.place, cue.text, cue.lexicon)) is not None:
        return phrase
    marks = (
        item for item in reversed(cue.items[: cue.place]) if item.get("punct") and item.get("punct") not in _NAMING
    )
    mark = next((item.end for item in marks), 0)
    before = cue.text[mark : cue.item.start]
    if mark and (head := its_head(cue)) is not None:
        return head
    return clause_enders.far_behind(cue.items, cue.place, cue.text) if mark and before == before.lower() else None


def its_head(cue: Cue) -> Named | None:
    """The one named right behind a pronoun and his office ("визнав її керівник Іван Іваненко", "за словами їхнього
    командувача Івана Іваненка"); null for none.
    """
    led = _ITS_HEAD.match(cue.text, cue.item.end) if cue.inverts else None
    headed = led is not None and any(i.start == led.start(1) and i.has("issuers_heads") for i in cue.items)
    return Named(led[2]) if led is not None and headed else None


def by_which(cue: Cue) -> Said:
    """The one who issued the paper that a relative pointer takes up ("оприлюднив звіт, згідно з яким")."""
    behind = cue.items[cue.place + 1] if cue.points and cue.place + 1 < len(cue.items) else None
    if behind is None or behind.unknown or not behind.has("relative") or not cue.found:
        return None
    return replace(cue.found[-1], start=cue.item.start, end=behind.end, place=cue.place)


def at_clause_end(cue: Cue) -> Said:
    """The body that ends the clause its verb opens, in a language that inverts."""
    return clause_enders.far_behind(cue.items, cue.place, cue.text) if cue.is_verb and cue.inverts else None


def unlisted_behind(cue: Cue) -> Said:
    """Who ends the clause its verb opens, by words that no list knows (", подсчитали добровольцы группы «Имена»")."""
    return clause_enders.unlisted_behind(cue.items, cue.place, cue.text) if cue.is_verb and cue.inverts else None


def unlisted_before(cue: Cue) -> Said:
    """The noun phrase that agrees with its verb, by words that no list knows ("Палестинські медики повідомили")."""
    return unlisted_speakers.subject_of(cue.items, cue.place, cue.text, cue.lexicon) if cue.is_verb else None


def unlisted_pointed(cue: Cue) -> Said:
    """The noun phrase behind a pointer, by words that no list knows ("за даними Київської школи економіки")."""
    if not cue.points:
        return None
    pointed = unlisted_speakers.pointed_at(cue.items, cue.place, cue.text, cue.lexicon)
    return pointed or unlisted_speakers.subject_behind(cue.items, cue.place, cue.text, cue.lexicon)


def unlisted_owner(cue: Cue) -> Said:
    """Whose data they are, by words that no list knows ("дані палестинських медиків свідчать")."""
    return unlisted_speakers.owner_of(cue.items, cue.place, cue.text, cue.lexicon) if not cue.points else None


def unlisted_house(cue: Cue) -> Said:
    """The body in which it was said, by words that no list knows ("як уточнили в 3-й окремій штурмовій бригаді")."""
    return unlisted_speakers.housed(cue.items, cue.place, cue.text, cue.lexicon) if cue.is_verb else None


# Who speaks by words that no list knows, each reading beside the meanings of which its word needs one (null: a verb).
UNLISTED: tuple[tuple[Callable[[Cue], Said], frozenset[str] | None], ...] = (
    (unlisted_behind, None),
    (unlisted_before, None),
    (unlisted_house, None),
    (unlisted_pointed, frozenset({"speech_after", "speech_relays"})),
    (unlisted_owner, frozenset({"speech_sees"})),
)
