"""Who asserts a figure: whose voice does each sentence report?

Every sentence is read for its reports: "X said", "according to X", "X's tally", "X: ..." in a headline. The issuer is
a known party, else the printed name or office. `passes` lets reports hold for the sentences that follow.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from counterclaim.extract.clauses.bodies import means_a_party
from counterclaim.extract.clauses.booked import books_them
from counterclaim.extract.clauses.clauses import hands_over, only_describes, rests_on
from counterclaim.extract.clauses.put_down import puts_to_account
from counterclaim.extract.clauses.report import Report
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.on_a_list import keeps_it
from counterclaim.extract.issuers.owned_tallies import (
    body_of_tally,
    body_possessed,
    counts_next,
    has_a_count,
    led_by_adjective,
    official_of,
)
from counterclaim.extract.voices import speakers_behind
from counterclaim.extract.voices.before_colons import before_colon
from counterclaim.extract.voices.cited_by import cited_by_another
from counterclaim.extract.voices.converbs import converb
from counterclaim.extract.voices.cue import Cue, Said, reported, taken_up_again
from counterclaim.extract.voices.done_to import is_done, lays_to, of_what_struck
from counterclaim.extract.voices.enders import UNLISTED, at_clause_end, by_which, its_head, opens_clause
from counterclaim.extract.voices.issued_by import PARTICIPLES, by_whom, issuer_of_paper, maker_of_pictures
from counterclaim.extract.voices.its_spokesman import said_its_spokesman
from counterclaim.extract.voices.lone_verbs import verb_alone
from counterclaim.extract.voices.only_where import of_an_occasion, only_where, sums_up_another
from counterclaim.extract.voices.own_papers import in_its_paper
from counterclaim.extract.voices.papers_published import issuer_by_clause, owner_of_paper
from counterclaim.extract.voices.participles_said import said_by_participle
from counterclaim.extract.voices.pointing_back import in_quotation
from counterclaim.extract.voices.speakers import issuer_left, owner_left, owner_right
from counterclaim.extract.voices.stand_ins import (
    antecedent,
    by_adjective,
    cites_data,
    counted_there,
    handed_to,
    hearsay,
    is_pronoun,
    keeps_itself,
    led_apart,
    of_a_name,
    of_a_place,
    of_first_person,
    only_quoted,
    only_shown,
    only_would,
    possessor,
    shared_subject,
    the_latter,
    the_report,
    which_of_two,
)
from counterclaim.extract.voices.told_in_capitals import told_in_capital
from counterclaim.extract.voices.told_to import told_whom
from counterclaim.extract.words.lexicon import Lexicon
from counterclaim.model.claim import Named, Party

_POSSESSOR = re.compile(
    r"(?:(?<![.\w] )|(?<=\b[BIO][yn] )|(?<=\bPer )|(?<=\b(?:From|With) ))\b(?!(?:By|In|On|Per|From|With) )"
    r"([A-Z][\w-]+(?: [A-Z][\w-]+){0,3})[’']s (?:own |latest |daily |last |public )*\w+$"
)
_LATIN = re.compile(r"[A-Z][a-zA-Z]")  # a name that no case changes: it may be whom one speaks to
_NAME_BEHIND = re.compile(r"\s[«„“\"]?[A-ZА-ЯІЇЄҐЁ]")
_KINDS = ("again", "self", "sees", "after", "relays", "before", "same", "told_by", "nobodys")
_SPEECH = frozenset(f"speech_{kind}" for kind in _KINDS)
CUES = _SPEECH | {"speech_revises", "have", "counts_books", "puts_down", "puts_down_own"}


def reports_of(items: Sequence[Item], text: str, *, lexicon: Lexicon) -> list[Report]:
    """The reports that a sentence's words of speech make, in text order."""
    found: list[Report] = []
    for place, item in enumerate(items):
        entry = item.entry
        if CUES.isdisjoint(entry):
            if entry.get("counts_figure") and (state := led_by_adjective(items, place)) is not None:
                found.append(Report(state, item.start, item.end, place))
            continue
        revises = ("speech_revises" in entry and counts_next(items, place)) or (
            "have" in entry and has_a_count(items, place)
        )
        books = ("counts_books" in entry and books_them(items, place)) or puts_to_account(items, place, text)
        if not (revises or books) and _SPEECH.isdisjoint(entry):
            continue
        if revises and found and place and items[place - 1].has("relative") and not item.unknown:
            continue  # "three men were killed, which brings the toll to 137"
        if place and items[place - 1].has("negation") and not item.unknown and not item.has("speech_after"):
            continue  # what somebody does not say is no report
        if cited_by_another(items, place, text, lexicon):
            continue
        if found and "tallied" in entry:
            continue  # "как подсчитали «Медиазона» и Би-би-си, известны имена 900 убитых"
        ends_a_name = item.has("capital_nouns") and (of_a_name(item, text) or of_a_place(items, place))
        if ends_a_name or (item.has("capital_nouns") and text[item.start].isupper()):
            continue  # "Kayin State", "Gezira state"
        if item.has("aid_delivered") and (_hands_over_so_many(items, place) or any(o.has("aid_nouns") for o in items)):
            continue
        if books and (booker := issuer_left(items, place, text, lexicon)) is not None and not only_would(items, place):
            found.append(reported(Cue(items, place, text, lexicon, revises=True, found=found), booker))
            continue
        if only_would(items, place) or hearsay(items, place, text) or handed_to(items, place, text):
            continue
        if only_describes(items, place) or hands_over(items, place) or (found and rests_on(items, place)):
            continue
        cue = Cue(items, place, text, lexicon, revises, found)
        said = _first(cue)
        if said is not None:
            found.append(said if isinstance(said, Report) else reported(cue, said))
    return found


def _first(cue: Cue) -> Said:
    """What the first reading finds that may find anything for such a word in such a language; null for none."""
    entry, inverts = cue.item.entry, cue.inverts
    for reading, words, order in READINGS:
        if order is not None and order is not inverts:
            continue
        if words is not None and (not cue.is_verb if words is VERB else words.isdisjoint(entry)):
            continue
        if (said := reading(cue)) is not None:
            return said
    return None


def _hands_over_so_many(items: Sequence[Item], place: int) -> bool:
    """Whether a count stands right behind a verb that may tell or give ("передали 114 млрд евро"), or behind to whom
    it was given ("передали Киеву 114 млрд").
    """
    whom = place + 1 < len(items) and items[place + 1].has("party") and not items[place + 1].unknown
    behind = items[place + 1 + whom] if place + 1 + whom < len(items) else None
    return behind is not None and behind.number is not None and behind.number.ignored is None and not behind.unknown


def _goes_on(cue: Cue) -> Said:
    """The issuer before ("by the same count"), or the one behind "by" ("according to the report by the Pentagon")."""
    if not cue.item.has("speech_again") or cue.item.has("speech_after"):
        return None
    return _behind_led(cue) or before_colon(cue) or taken_up_again(cue)


def _behind_led(cue: Cue) -> Said:
    """The issuer right behind "by", "of" or "from", or behind a paper that is its own ("ідеться в дописі мера")."""
    if cue.inverts:
        return owner_of_paper(cue)
    if cue.place + 1 >= len(cue.items) or not cue.items[cue.place + 1].has("by", "of", "prepositions"):
        return issuer_of_paper(cue)
    return speakers_behind.issuer_right(cue.items, cue.place + 1, cue.text, cue.lexicon)


def _ours(cue: Cue) -> Said:
    """The document's own voice ("by our count"), unless a name stands behind ("за даними видання The Times")."""
    if not cue.item.has("speech_self"):
        return None
    if in_quotation(cue.text[: cue.item.start]):
        return taken_up_again(cue)
    named = _NAME_BEHIND.match(cue.text, cue.item.end) is not None
    outlet = speakers_behind.issuer_right(cue.items, cue.place, cue.text, cue.lexicon) if named else None
    return outlet or Report(None, cue.item.start, cue.item.end, cue.place, own=True)


def _nobodys(cue: Cue) -> Said:
    """The document's own voice, where an estimate is nobody's that is named ("по разным оценкам"); else whose it is."""
    if not cue.item.has("speech_nobodys"):
        return None
    behind = cue.items[cue.place + 1] if cue.place + 1 < len(cue.items) else None
    if behind is not None and not behind.unknown and behind.has("party", "issuers_bodies", "issuers_officials"):
        return speakers_behind.issuer_right(cue.items, cue.place, cue.text, cue.lexicon)  # "по другим данным Генштаба"
    return Report(None, cue.item.start, cue.item.end, cue.place, own=True)


def _tally_of(cue: Cue) -> Said:
    """Whose tally or view it is ("Kyiv's tally")."""
    if not cue.item.has("speech_sees"):
        return None
    named = _POSSESSOR.search(cue.text[: cue.item.end])
    if named is not None and any(one.time is not None and one.start == named.start(1) for one in cue.items):
        return _behind_led(cue)  # "Friday's bulletin from the General Staff"
    known = possessor(cue.items, cue.place)
    if known is None and not cue.inverts and cue.place + 1 < len(cue.items):
        keeper = cue.items[cue.place + 1]
        known = str(keeper.get("party")) if keeps_it(cue.items, cue.place + 1, cue.text) else None
    if known is None and not cue.inverts and (state := led_by_adjective(cue.items, cue.place)) is not None:
        known = _giver_beside(cue) or state
    if known is None and not cue.inverts:
        owned = body_possessed(cue.items, cue.place, cue.text, cue.lexicon)
        known = owned or official_of(cue.items, cue.place) or body_of_tally(cue.items, cue.place)
    known = known or (Named(named[1]) if named is not None and not means_a_party(cue.lexicon, named[1]) else None)
    return known or (None if cue.inverts else owner_left(cue.items, cue.place, cue.text, cue.lexicon))


def _giver_beside(cue: Cue) -> Party:
    """Who gave an estimate, where an aside behind it says so ("The American estimate, from General Milley, was of")."""
    row = cue.items[cue.place + 1 : cue.place + 3]
    led = len(row) > 1 and row[0].get("punct") == "," and cue.text[row[1].start : row[1].end] in {"from", "by"}
    return speakers_behind.issuer_right(cue.items, cue.place + 2, cue.text, cue.lexicon) if led else None


def _tally_behind(cue: Cue) -> Said:
    """Whose tally it is where the owner stands behind ("данные Генштаба") or is its adjective."""
    owned = cue.inverts and cue.item.has("speech_sees") and not cue.points
    right = owner_right(cue.items, cue.place, cue.text, cue.lexicon) if owned else None
    return right or (by_adjective(cue.items, cue.place) if owned else None)


def _pointed_at(cue: Cue) -> Said:
    """The one named behind the word ("according to Kyiv")."""
    points = cue.points and not (keeps_itself(cue.items, cue.place, cue.text) or of_what_struck(cue.items, cue.place))
    points = points and not (cue.inverts and of_an_occasion(cue))
    points = points and not (cue.is_verb and cue.inverts and told_whom(cue.items, cue.place, cue.text))
    issuer = issuer_of_paper(cue) if points and not cue.inverts else its_head(cue) if points else None
    at = cue.place + (cue.inverts and cites_data(cue.items, cue.place))
    party = issuer or (speakers_behind.issuer_right(cue.items, at, cue.text, cue.lexicon) if points else None)
    if points and not cue.inverts and lays_to(cue.items, cue.place, cue.text):
        return issuer_left(cue.items, cue.place, cue.text, cue.lexicon)
    told = cue.is_verb and speakers_behind.only_told(party, cue.item, cue.text, cue.lexicon)
    return (issuer_left(cue.items, cue.place, cue.text, cue.lexicon) if told else None) or party


def _by_its_data(cue: Cue) -> Said:
    """The one behind "data" or "counts" that a word or two part from their preposition ("по сводным данным МВД")."""
    led = cue.inverts and cue.item.has("speech_sees") and not cue.points and led_apart(cue.items, cue.place, cue.text)
    return speakers_behind.issuer_right(cue.items, cue.place, cue.text, cue.lexicon) if led else None


def _subject_of_pointer(cue: Cue) -> Said:
    """A word that points behind it where the language puts the subject of its verb there."""
    return (
        speakers_behind.subject_behind(cue.items, cue.place, cue.text, cue.lexicon)
        if cue.points and cue.inverts
        else None
    )


def _lone_verb(cue: Cue) -> Said:
    """The subject of a pointer that is only a verb and its way ("Mediazona have confirmed by name")."""
    lone = cue.points and not cue.item.unknown and verb_alone(cue.items, cue.place, cue.text, cue.lexicon)
    return issuer_left(cue.items, cue.place, cue.text, cue.lexicon) if lone else None


def _latter(cue: Cue) -> Said:
    """The second of two parties named in the sentence ("the latter says")."""
    return the_latter(cue.items, cue.place)


def _one_of_two(cue: Cue) -> Said:
    """One of the last two that spoke ("the former says")."""
    which = which_of_two(cue.items, cue.place) if cue.item.has("speech_before") else ""
    return taken_up_again(cue, which) if which else None


def _pronoun(cue: Cue) -> Said:
    """The issuer before, by a pronoun ("it said"), or by where it sits ("Азербайджан, говорят там, потерял")."""
    there = cue.items[cue.place + 1 : cue.place + 3] if cue.is_verb and cue.inverts else []
    if there and there[0].has("speech_there") and not (there[0].unknown or counted_there(there[1:])):
        return taken_up_again(cue)
    if not cue.is_verb or not is_pronoun(cue.items, cue.place):
        return None
    named = antecedent(cue.items, cue.place) if cue.item.has("speech_sees") else None
    return named or before_colon(cue) or taken_up_again(cue)


def _behind_doubt(cue: Cue) -> Said:
    """The subject of the verb of denying that "and" or "but" joins to this one ("X disputes the count and says")."""
    before = cue.items[cue.place - 1] if cue.place and cue.is_verb and not cue.inverts else None
    if before is None or cue.item.unknown or not before.has("and", "but", "yet"):
        return None
    place = next((back for back in range(cue.place - 2, -1, -1) if cue.items[back].has("doubts")), None)
    return None if place is None else issuer_left(cue.items, place, cue.text, cue.lexicon)


def _second_verb(cue: Cue) -> Said:
    """The issuer of the verb that "and" joins to this one ("reported 16 dead and put the wounded at 40")."""
    before = cue.items[cue.place - 1] if cue.place else None
    if not cue.found or before is None or not before.has("and") or cue.item.unknown or not cue.is_verb:
        return None
    last = cue.found[-1]
    return replace(last, start=cue.item.start, end=cue.item.end, place=cue.place) if not last.relay else None


def _speaking_self(cue: Cue) -> Said:
    """The one whose words are printed ("I think", "we estimate")."""
    if not cue.is_verb or not of_first_person(cue.items, cue.place, inverts=cue.inverts):
        return None
    return Report(None, cue.item.start, cue.item.end, cue.place, own=True)


def _told_by(cue: Cue) -> Said:
    """The issuer in the instrumental behind a participle ("цифра, названная Зеленским")."""
    by = cue.item.has("speech_told_by") and speakers_behind.in_instrumental(cue.items, cue.place, cue.text)
    return speakers_behind.issuer_right(cue.items, cue.place, cue.text, cue.lexicon) if by else None


def _behind_verb(cue: Cue) -> Said:
    """The issuer behind its verb ("..., said Kyiv"; "повідомив Генштаб")."""
    if not cue.is_verb or only_where(cue):
        return None
    read = speakers_behind.subject_behind if cue.inverts else speakers_behind.inverted
    party = read(cue.items, cue.place, cue.text, cue.lexicon)
    beside = cue.place > 0 and not cue.items[cue.place - 1].get("punct") and not cue.item.unknown
    if cue.inverts and beside and isinstance(party, Named) and _LATIN.match(party.name):
        return issuer_left(cue.items, cue.place, cue.text, cue.lexicon) or party  # "чиновники сказали New York Times"
    return party


def _shown(cue: Cue) -> Said:
    """The document's own voice, where only pictures are said to show it ("Geolocated footage indicates that ...")."""
    own = cue.is_verb and not cue.found and only_shown(cue.items, cue.place)
    maker = maker_of_pictures(cue) if own and not cue.inverts else None
    return maker or (Report(None, cue.item.start, cue.item.end, cue.place, own=True) if own else None)


def _the_report(cue: Cue) -> Said:
    """The issuer before, whose report speaks on ("The report also estimated that ...")."""
    return taken_up_again(cue) if cue.is_verb and not cue.inverts and the_report(cue.items, cue.place) else None


def _before_verb(cue: Cue) -> Said:
    """The issuer before its verb ("Kyiv said")."""
    speaks = (
        cue.is_verb
        and not only_quoted(cue.items, cue.place, cue.text)
        and not (_told_of(cue) or (not cue.inverts and is_done(cue.items, cue.place, cue.text)))
    )
    if speaks and cue.inverts and (summed_up := sums_up_another(cue)) is not None:
        return summed_up
    return issuer_left(cue.items, cue.place, cue.text, cue.lexicon) if speaks else None


def _told_of(cue: Cue) -> bool:
    """Whether a participle between a comma and its figure tells of the noun before it ("losses of X, estimated at")."""
    items, place = cue.items, cue.place
    if cue.inverts or place + 1 >= len(items) or not place or not cue.text[: cue.item.end].endswith(PARTICIPLES):
        return False
    led = items[place - 1].get("punct") == "," and not cue.item.unknown
    return led and cue.text[cue.item.end : items[place + 1].end].strip() in {"at", "to be"}


def _shared_subject(cue: Cue) -> Said:
    """The party that "and" or "but" gives a second verb."""
    return shared_subject(cue.items, cue.place) if cue.is_verb and not cue.inverts else None


def _his_words(cue: Cue) -> Said:
    """The issuer before, by a pointer without a name ("in his words")."""
    return taken_up_again(cue) if cue.item.has("speech_again") else None


# The ways in which a word of speech names its issuer, surest first: the first that finds one is the reading. Beside it
# what it needs to find any, so that it is not tried in vain: the meanings of which the word has one (`VERB`: it is a
# verb of speech here; none where any word will do), and the order of words (`True`: of a language that inverts).
VERB = frozenset({"a verb of speech"})
READINGS: tuple[tuple[Callable[[Cue], Said], frozenset[str] | None, bool | None], ...] = (
    (issuer_by_clause, frozenset({"speech_after", "speech_again"}), True),
    (_goes_on, frozenset({"speech_again"}), None),
    (_ours, frozenset({"speech_self"}), None),
    (_nobodys, frozenset({"speech_nobodys"}), None),
    (_tally_of, frozenset({"speech_sees"}), None),
    (_tally_behind, frozenset({"speech_sees"}), True),
    (said_its_spokesman, frozenset({"speech_before", "speech_after"}), False),
    (by_which, frozenset({"speech_after"}), True),
    (_pointed_at, frozenset({"speech_after", "speech_relays"}), None),
    (_by_its_data, frozenset({"speech_sees"}), True),
    (_subject_of_pointer, frozenset({"speech_after", "speech_relays"}), True),
    (in_its_paper, frozenset({"speech_after", "speech_relays"}), True),
    (_lone_verb, frozenset({"speech_after", "speech_relays"}), None),
    (_latter, None, None),
    (_one_of_two, frozenset({"speech_before"}), None),
    (by_whom, frozenset({"speech_before"}), None),
    (told_in_capital, None, False),
    (_told_by, frozenset({"speech_told_by"}), None),
    (said_by_participle, frozenset({"speech_same"}), False),
    (_speaking_self, VERB, None),
    (_behind_doubt, VERB, False),
    (_second_verb, VERB, None),
    (_pronoun, VERB, None),
    (_behind_verb, VERB, None),
    (opens_clause, VERB, True),
    (_shown, VERB, None),
    (_the_report, VERB, False),
    (_before_verb, VERB, None),
    (_shared_subject, VERB, False),
    (converb, None, None),
    (at_clause_end, VERB, True),
    *((read, VERB if asked is None else asked, True) for read, asked in UNLISTED),
    (_his_words, frozenset({"speech_again"}), None),
)
