"""Whom do "the ministry", "it said" and "its forces" take up from the sentences before?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.clauses.bodies import completed
from counterclaim.extract.clauses.report import Report
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import Paragraph, Sentence, sentences_before
from counterclaim.extract.issuers.led_bodies import led_bodies, led_by_person
from counterclaim.extract.issuers.sides import home_of
from counterclaim.extract.issuers.taken_up_bodies import OF_STATE, his_ministry
from counterclaim.extract.page.name_places import NamePlaces
from counterclaim.extract.words.lexicon import Lexicon, folded, lexicon
from counterclaim.extract.words.printed_names import full_names_in
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

_WHERE = frozenset({"adj", "place_in", "party"})
_BY_ANY = ("adj", "place_in", "party")
_BY_NAME = ("place_in", "party")
STEM = 4  # letters of a word that stay when it is declined
_COUNTING = frozenset({"monitor", "media"})
_ARTICLES = frozenset({"A", "An"})
_ORGANISED = ("организаци", "організаці", "organi", "видан", "издан")  # begins what takes up a body and no person
_WRITING = ("автор", "author")  # begins a word for those who wrote the report of which the text speaks
_ALONE = ("президент", "прем'єр", "премьер", "канцлер", "губернатор", "король")  # heads that take up no other person
_BOTH = 2
_ISSUING = frozenset({"forces", "ministry", "monitor", "international"})
_TAG = 4  # items that an outlet named behind what it hands on may take ("..., X reported.")
_OPENS = re.compile(r"\W*(?:[Tt]he\s)?((?:[A-Z][\w’'-]*|of|for|and|the|without)(?:\s(?=\w)|(?=,|\s\w)))+")
_OF_A_TOWN = ("mayor", "governor")
_OF_BODIES = ("issuers_bodies", "issuers_armed", "issuers_common", "issuers_organised", "issuers_houses")


def of_the_state_before(report: Report, sentence: Sentence, lexicon: Lexicon) -> Report:
    """The office of the state that the sentence before begins with ("Ukraine gives none. Its president spoke")."""
    if not report.generic or not report.office or not report.noun or lexicon.grammar.get("inverts"):
        return report
    before = sentences_before(sentence, 1)
    text = sentence.paragraph.folded[: report.start].rstrip()
    state = opened_by(before[0]) if before and text.endswith(f"its {report.noun}") else None
    party = completed(report.noun, state, lexicon) if state is not None else None
    return report if party is None else replace(report, party=party, pronoun=False, generic=False)


def of_the_movement_here(report: Report, sentence: Sentence, lexicon: Lexicon) -> Report:
    """The movement that a sentence names before "the group's spokesman said" ("Five Houthi fighters died, ...")."""
    if not report.generic or lexicon.grammar.get("inverts") or "issuers_movements" not in lexicon.entry(report.noun):
        return report
    kinds = vocabulary().parties
    for item in reversed(sentence.items[: report.place]):
        party = item.get("party") or item.get("forces") or item.get("adj")
        if party is not None and kinds[str(party)].kind == "group":
            return replace(report, party=str(party), pronoun=False, generic=False)
    return report


def handed_on(sentence: Sentence, said: Sequence[Report], lexicon: Lexicon) -> tuple[Party, Party] | None:
    """The outlet that a sentence says only hands on another's words, and whose ("X reported, quoting U.S. officials",
    "The ministry has issued its report, X wrote").

    What the outlet is said to add further down is that other one's as well.
    """
    if len(said) == 1 and not sentence.figures:
        outlet, opener = said[0].party, opened_by(sentence)
        known = isinstance(outlet, Named) and folded(outlet.name) in (lexicon.table.get("outlets") or ())
        kind = vocabulary().parties[opener].kind if opener is not None else ""
        behind = known and opener is not None and kind in _ISSUING and said[0].place > len(sentence.items) - _TAG
        return (outlet, opener) if behind else None
    if len(said) != _BOTH or not isinstance(said[0].party, str | Named) or said[1].party is None:
        return None
    if not sentence.items[said[1].place].has("speech_relays") or said[0].pronoun or said[1].own:
        return None
    return said[0].party, said[1].party


def taken_up(
    report: Report,
    *,
    issuers: Sequence[Party],
    held: Party,
    named: Sequence[Party],
    here: Sequence[Report],
    pair: Sequence[Party] = (),
    lines: Sequence[str] = (),
) -> Report:
    """The last body that spoke, for "the ministry" and the like; never a person.

    `here`: the sentence's reports so far; `pair`: the two that the sentence before names side by side, last first;
    `lines`: the document's lines up to the report's, which may print the office with its holder's name.
    """
    if not report.generic:
        noun = report.party.name if isinstance(report.party, Named) else ""  # "ministry spokesman X told reporters"
        bare = noun.isalpha() and noun.islower() and len(noun) >= STEM
        own = (one for one in reversed(issuers) if bare and any(noun in folded(name) for name in names_of(one)))
        found = next(own, None)
        return report if found is None else replace(report, party=found)
    vocab = vocabulary().parties
    stem = report.noun if report.noun[:1] <= "z" else report.noun[: max(STEM, len(report.noun) - 2)]
    if report.which:
        two = pair if len(pair) == _BOTH else list(dict.fromkeys(reversed(issuers)))[:_BOTH]
        chosen = two[-1] if report.which == "former" and two else (two[0] if two else held)
        return replace(report, party=chosen, pronoun=chosen is None)
    spoke = [*(other.party for other in reversed(here)), *reversed(issuers)]
    for party in sorted(spoke, key=_is_nobody) if report.noun else ():
        if any(stem in folded(name) for name in names_of(party)):
            return replace(report, party=party, pronoun=False)
    if report.bare:
        return replace(report, party=Named(report.noun), pronoun=False)
    if report.noun and (report.office or not report.armed):
        office = office_named(report.noun, issuers) or (titled_person(report.noun, lines) if report.office else None)
        office = office or office_named(report.noun, named)
        if office is not None:
            return replace(report, party=his_ministry(office, report.noun), pronoun=False)
    counting = (one for one in issuers if isinstance(one, str) and one in vocab and vocab[one].kind in _COUNTING)
    if report.counted and (first := next(counting, None)) is not None:
        return replace(report, party=first, pronoun=False)
    named_short = (party for party in reversed(issuers) if isinstance(party, Named) and _short_of_a_body(party))
    wrote = next(named_short, None) if report.counted else None
    if wrote is not None and (wrote.name.isascii() or report.noun.startswith(_WRITING)):
        return replace(report, party=wrote, pronoun=False)  # "По данным CSIS, ... Авторы отмечают"
    if report.armed:
        known = next(
            (party for party in reversed(named) if any(report.noun in folded(n) for n in names_of(party))), None
        )
        return replace(report, party=known or Named(report.noun), pronoun=False)
    body = next((other.party for other in reversed(here) if _short_of_a_body(other.party)), None)
    if body is not None and report.noun.startswith(_ORGANISED):
        return replace(report, party=body, pronoun=False)
    beside = next((other.party for other in reversed(here) if isinstance(other.party, str) and other.counts), None)
    if beside is not None:
        return replace(report, party=beside, pronoun=False)
    last = next((party for party in reversed(issuers) if party is not None), held)
    stranger = isinstance(last, str) or _is_nobody(last) or _of_no_town(report.noun, last)
    if report.office and "a" <= report.noun[:1] <= "z" and stranger:
        return replace(report, party=Named(report.noun), pronoun=False)  # an office holder is no body named before
    if report.office and report.noun.startswith(_ALONE) and not isinstance(last, str):
        return replace(report, party=Named(report.noun), pronoun=False)  # "Напередодні президент називав 51"
    of_state = report.noun.startswith(OF_STATE)
    ministry = next((one for one in reversed(named) if isinstance(one, str) and vocab[one].kind == "ministry"), None)
    if ministry is not None and report.noun and any(stem in folded(name) for name in names_of(ministry)):
        return replace(report, party=ministry, pronoun=False)  # "Russia's Defense Ministry did not reply. The ministry"
    for party in reversed(issuers):
        counts = isinstance(party, str) and party in vocab and vocab[party].kind in {"monitor", "media"}
        if of_state and (counts or (isinstance(party, Named) and party.name[:1].isupper())):
            if ministry is not None:
                return replace(report, party=ministry, pronoun=False)
            continue
        if isinstance(party, Named) or (
            isinstance(party, str) and party in vocab and vocab[party].kind not in {"office", "state"}
        ):
            return replace(report, party=party, pronoun=False)
    if held is None and report.noun:
        printed = (other.party for other in reversed(here) if isinstance(other.party, Named) and not report.armed)
        spoken = next((party for party in printed if party.name[:1].isupper()), None)
        return replace(report, party=spoken or Named(report.noun), pronoun=False)
    return replace(report, party=his_ministry(held, report.noun), pronoun=held is None)


def _is_nobody(party: Party) -> bool:
    """Whether a party is an office or a body by its bare noun, of which nobody was named ("президент")."""
    return isinstance(party, Named) and party.name.islower()


def _of_no_town(noun: str, party: Party) -> bool:
    """Whether a name is a body's, which is no mayor or governor ("the Interior Ministry said. ... the mayor said")."""
    if not noun.endswith(_OF_A_TOWN) or not isinstance(party, Named):
        return False
    words = folded(party.name).split()
    known = (lexicon("en").entry(word) for word in (*words, " ".join(words)))
    return len(words) == 1 or any(key in entry for entry in known for key in _OF_BODIES)


def _short_of_a_body(party: Party) -> bool:
    """Whether a name is an abbreviation, or of a body that the tables know ("ООН")."""
    return party is not None and (isinstance(party, str) or (isinstance(party, Named) and party.name.isupper()))


def titled_person(noun: str, lines: Sequence[str]) -> Party:
    """The person whom a line prints with his office ("the governor of Kursk, ...": "Governor X Y"); null for none."""
    stem = noun[: max(STEM, len(noun) - 2)]
    printed = re.compile(rf"(?<!\w){re.escape(stem)}\w*([^.,;:—–()\n]{{1,70}})", re.IGNORECASE)
    for line in reversed(lines):
        for office in reversed(list(printed.finditer(line))):
            names = full_names_in(office[1])
            if names:
                return Named(names[-1])
    return None


def office_named(noun: str, named: Sequence[Party]) -> Party:
    """The holder of an office whom the text has named before ("the president"); null when it has named none."""
    parties = vocabulary().parties
    for party in reversed(named):
        if isinstance(party, str) and parties[party].kind == "office":
            stem = noun[: max(STEM, len(noun) - 2)]
            if any(word.startswith(stem) for name in names_of(party) for word in folded(name).split()):
                return party
    return None


def of_country(paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> None:
    """A body named without its country ("The Air Force reported") is that of the side named nearest before it."""
    figures = [figure for p in paragraphs for sentence in p.sentences for figure in sentence.figures]
    last = max((one.sentence.index for one in figures if isinstance(one.claimant, Named)), default=None)
    if last is None:
        return
    spoken: dict[str, None] = {}  # the one named last stands last
    settled: dict[str, Party] = {}
    lands: dict[str, None] = {}  # of those the ones named by no adjective ("a Russian missile" makes nobody Russian)
    led: dict[str, list[str]] = {}
    places = NamePlaces(paragraphs)
    english = lexicon.grammar.get("head") == "last"
    known = vocabulary().parties
    voice: tuple[int, str] | None = None  # the state that spoke last, and in which sentence
    apart: set[str] = set()  # bodies whose own sentence, the first with a side, names none that has such a body
    for paragraph in paragraphs:
        for sentence in paragraph.sentences:
            if sentence.index > last:
                return
            for figure in sentence.figures:
                party = figure.claimant
                if isinstance(party, Named) and english and not spoken and _states_in(sentence):
                    apart |= {party.name} if folded(party.name) in paragraph.folded[: sentence.items[-1].end] else set()
                bare = isinstance(party, Named) and (
                    party.name[:1].isupper() or " " in party.name or party.name == "navy"
                )
                if isinstance(party, Named) and bare and party.name not in apart and home_of(party, lexicon) is None:
                    if party.name in settled and not _prints(sentence, party.name):
                        figure.claimant = settled[party.name]  # whoever is named since, it still speaks
                        continue
                    near = [voice[1]] if voice is not None and sentence.index - voice[0] <= 1 else []
                    people = english and "issuers_officials" in lexicon.entry(folded(party.name).split()[-1])
                    found = (
                        completed(party.name, state, lexicon)
                        for state in (*near, *reversed(lands if people else spoken))
                    )
                    figure.claimant = next((body for body in found if body is not None), party)
                    if figure.claimant is not party:
                        settled[party.name] = figure.claimant
                if isinstance(party, str) and party in known and known[party].kind == "state":
                    voice = sentence.index, party
                if isinstance(figure.claimant, Named) and english and " " in figure.claimant.name:
                    name = figure.claimant.name
                    if name not in led:
                        led[name] = led_bodies(name, places, lexicon)
                    states = dict.fromkeys([*reversed(spoken), *_states_in(sentence)]) if led[name] else ()
                    figure.claimant = led_by_person(led[name], states, lexicon) or figure.claimant
            if _WHERE.isdisjoint(sentence.means):
                continue
            for found_in, keys in ((spoken, _BY_ANY), (lands, _BY_NAME)):
                for state in _states_in(sentence, keys):
                    found_in.pop(state, None)
                    found_in[state] = None


def _prints(sentence: Sentence, name: str) -> bool:
    """Whether a sentence prints a body's name itself."""
    text = sentence.paragraph.folded
    return (
        bool(sentence.items)
        and folded(name) in text[text.rfind(". ", 0, sentence.items[0].start) + 1 : sentence.items[-1].end]
    )


def _states_in(sentence: Sentence, keys: Sequence[str] = _BY_ANY) -> list[str]:
    """The states that a sentence names by their names, adjectives, places or bodies, in text order."""
    vocab, found = vocabulary(), []
    for item in sentence.items:
        entry = item.entry
        if not _WHERE.isdisjoint(entry):
            told = next((entry[key] for key in keys if entry.get(key)), None)
            if told in vocab.parties:
                found.append(vocab.state_of(str(told)))
    return found


def side_by_side(sentence: Sentence) -> list[Party]:
    """The two parties that a sentence joins by "and" ("The army and the RSF disagree"), last first; else none."""
    items, text = sentence.items, sentence.paragraph.text
    for place, item in enumerate(items):
        if not item.has("and") or not 0 < place < len(items) - 1 or item.unknown:
            continue
        first = _one_named(items, place - 1, text)
        behind = place + 1 + (not items[place + 1].has("party", "issuers_armed"))
        last = _one_named(items, behind, text) if behind < len(items) else None
        if first is not None and last is not None and first != last:
            return [last, first]
    return []


def _one_named(items: Sequence[Item], place: int, text: str) -> Party:
    """The party at a place: one with an id, or an army with its country's adjective."""
    item, before = items[place], items[place - 1] if place else None
    if item.has("party") and not item.get("possessive"):
        return str(item.get("party"))
    if item.has("issuers_armed") and before is not None and before.has("adj") and not item.unknown:
        return Named(text[before.start : item.end])
    return None


def names_of(party: Party) -> tuple[str, ...]:
    """The names a party is printed by."""
    if isinstance(party, Named):
        return (party.name,)
    entry = vocabulary().parties.get(party) if isinstance(party, str) else None
    return () if entry is None else tuple(name for names in entry.aliases.values() for name in names)


def opened_by(sentence: Sentence) -> str | None:
    """The state that a sentence begins with and speaks of as its subject ("Pakistan disputes the figures. It says")."""
    first = sentence.items[0] if sentence.items else None
    if first is None or not first.has("party") or first.get("possessive"):
        return None
    start = sentence.paragraph.text.rfind(". ", 0, first.start) + 1
    lead = sentence.paragraph.text[start : first.start].strip(' "“«')
    behind = sentence.items[1] if len(sentence.items) > 1 else None
    apart = behind is None or not behind.has("punct", "and") or bool(behind.unknown)
    return str(first.get("party")) if not lead and apart else None


def named_before(sentence: Sentence, said: Sequence[Report]) -> Party:
    """The organisation that a pronoun in the same sentence stands for; null where none is named before it."""
    place = next(report.place for report in said if report.pronoun)
    text, opens = sentence.paragraph.text, 0 if sentence.items[0].has("party") else 1
    subject = _one_named(sentence.items, opens, text) if len(sentence.items) > 1 else None
    if subject is not None and place > 1 and any(report.generic and not report.noun for report in said):
        return subject
    for at in range(place - 1, -1, -1):
        party = sentence.items[at].get("party")
        owner = at > 0 and sentence.items[at - 1].has("cat", "toll") and not sentence.items[at].unknown  # "boats of X"
        owner = owner or (at > 0 and sentence.items[at - 1].has("by"))  # "killed by the army", the report says
        if party is not None and vocabulary().parties[party].kind != "state" and not owner:
            return str(party)
    if sentence.paragraph.zone != "body":
        return None
    for earlier in sentences_before(sentence, 1):
        bodies = [str(item.get("party")) for item in earlier.items if item.has("party")]
        spoken = next((one for one in bodies if vocabulary().parties[one].kind != "state"), None)
        if spoken is not None:
            return spoken
        if (state := opened_by(earlier)) is not None:
            return state
    first = sentence.items[0]
    start = text.rfind(". ", 0, first.end) + 1
    opened = _OPENS.match(text, start)
    known = opened is not None and any(
        item.time is not None or item.number is not None or item.has("prepositions", "turns")
        for item in sentence.items
        if item.start < opened.end() and item.end > opened.start()
    )
    name = [] if opened is None or known else opened[0].strip(' "“«,').removeprefix("The ").split()
    while name and not name[-1][:1].isupper():
        name.pop()
    named = len(name) > 1 and name[0][:1].isupper() and name[0] not in _ARTICLES  # "A Russian battalion was routed"
    return Named(" ".join(name)) if named else None
