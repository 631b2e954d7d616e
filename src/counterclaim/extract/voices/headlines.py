"""Whom do a headline's colon and comma, or a line's opening name, give its words to?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.clauses import unlisted_speakers
from counterclaim.extract.clauses.attacks import is_an_attack
from counterclaim.extract.clauses.bodies import is_monitor
from counterclaim.extract.clauses.named_persons import HEADS
from counterclaim.extract.clauses.report import Report
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.bulletin_heads import owns_only_a_line
from counterclaim.extract.issuers.acting import acting_body
from counterclaim.extract.issuers.issuers import named_in
from counterclaim.extract.issuers.printed_homes import desk_label
from counterclaim.extract.issuers.taken_up_bodies import AGAIN
from counterclaim.extract.times.date_grammar import date_grammar
from counterclaim.extract.times.time_grammar import time_grammar
from counterclaim.extract.voices.attribution import CUES, reports_of
from counterclaim.extract.voices.end_of_headline import end_of_headline
from counterclaim.extract.voices.frames import counting_acts, framed, labelled
from counterclaim.extract.voices.gapped_speakers import gapped_speakers, whose_count_too
from counterclaim.extract.voices.stand_ins import own_id
from counterclaim.extract.voices.told_by_form import only_a_side, told_by_form
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.extract.words.printed_names import TRIM
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

_AROUND = re.compile(r"^\W+|\W+$")
_DASHES = frozenset("—–-")
_QUOTES = frozenset('«»“”"')
_VERBS = ("taker", "loser", "passive", "toll", "speech_before", "be", "have")
_LATIN = r"([A-Z][A-Za-z'’.&-]+(?: [A-Z&][A-Za-z'’.&-]*){0,3})"
_LATIN_LABEL = re.compile(rf"[\W_]*{_LATIN}(?=:\s)")
_LATIN_END = re.compile(rf"(?<= [—–])\s+{_LATIN}\s*\Z")
_ABOUT = re.compile(r"\W*(\S.*?) (?:про|о|об) ")
_OF_WHAT = re.compile(r"(?<=\w) (?:про|о|об) (?=\w)")
_LED = 2  # items of a preposition and its country
_LOST = 8  # items of a label with what its side lost
_FIGHTING = frozenset({"state", "group", "forces"})
_LONG_NAME = 6  # words of a body's name behind a headline's dash


def all_reports(
    items: Sequence[Item],
    text: str,
    means: frozenset[str],
    *,
    headline: bool,
    lexicon: Lexicon,
    labels: bool = True,
) -> list[Report]:
    """The reports of a sentence: those its words of speech make, then those its form and its punctuation make.

    `means`: all that its words mean (`Sentence.means`). `labels`: a name alone before a colon or behind a dash may be
    who speaks; not in a list, where it says of whom.
    """
    told = [] if CUES.isdisjoint(means) else reports_of(items, text, lexicon=lexicon)
    found = [report for report in told if not _is_a_day(report.party, lexicon)]
    if headline:
        found += _headline(items, text, lexicon)
        return found or (told_by_form(items, text, lexicon) if lexicon.grammar.get("inverts") else [])
    if "whose" in means:
        found += _whose_figure(items)
    if "possessive" in means and not found:
        found += _whose_line(items)
    if _opens_with_issuer(items, text) and not _only_headed(items[0], found):
        issuer = own_id(items[0]) or Named(text[items[0].start : items[0].end])
        found.append(Report(issuer, items[0].start, items[1].end, 1))
    if lexicon.grammar.get("inverts"):
        if labels and not found:
            found += _behind_dash(items, text, lexicon) or _foreign_label(items, text, lexicon)
        body = acting_body(items, text) if not found else None
        if found and all(_outlets(report, lexicon) for report in found):
            return [*(one for one in told_by_form(items, text, lexicon) if one.start < found[0].start), *found]
        if found:
            return [*found, *gapped_speakers(items, text, found, lexicon)]
        made = told_by_form(items, text, lexicon) if body is None else [body]
        return made or gapped_speakers(items, text, found, lexicon)
    made = framed(items, text, found, lexicon)
    if "counts_act" in means:
        made += counting_acts(items, text, found, lexicon)
    made += gapped_speakers(items, text, found, lexicon) if found else []
    made += whose_count_too(items, found) if found and "possessive" in means else []
    found = sorted([*found, *made], key=lambda report: report.start) if made else found
    return found or (labelled(items, text, lexicon) if labels else [])


def _outlets(report: Report, lexicon: Lexicon) -> bool:
    """Whether a report is that of an agency or a paper, which mostly hands on what others say."""
    return isinstance(report.party, Named) and folded(report.party.name) in (lexicon.table.get("outlets") or ())


# Words behind a country's colon by which it speaks: of another side, or of what it did.
_OF_OTHERS = (
    "party",
    "adj",
    "forces",
    "enemy",
    "stateless",
    "hostile",
    "first_person",
    "own",
    "speech_before",
    "taker",
)


def _is_a_day(party: Party, lexicon: Lexicon) -> bool:
    """Whether a weekday or a month has been taken for the speaker ("in Thursday's report")."""
    if not isinstance(party, Named) or " " in party.name:
        return False
    name = folded(party.name)
    return name in time_grammar(lexicon.language).weekdays or name in date_grammar(lexicon.language).months


def _whose_figure(items: Sequence[Item]) -> list[Report]:
    """The party that a relative clause of its own figure belongs to ("the Pentagon, whose last count was 60,000")."""
    found = []
    for place, item in enumerate(items):
        if "whose" not in item.entry:
            continue
        named = items[place - 2] if place > 1 and items[place - 1].get("punct") == "," else None
        if named is None or items[place - 1].unknown or not named.has("party"):
            continue
        clause = items[place + 1 : place + 8]
        if any(one.has("counts_figure", "counts_total", "speech_sees") for one in clause):
            found.append(Report(own_id(named), named.start, item.end, place))
    return found


def _whose_line(items: Sequence[Item]) -> list[Report]:
    """The body whose line of one kind of loss stands at a number ("the General Staff's personnel line stood at")."""
    places = [place for place in range(len(items)) if owns_only_a_line(items, place)]
    return [Report(own_id(items[at]), items[at].start, items[at].end, at) for at in places[:1]]


def _opens_with_issuer(items: Sequence[Item], text: str) -> bool:
    """Whether a line begins with a party and a colon ("Шойгу: ...")."""
    if len(items) < 2 or not items[0].has("party", "issuers_bodies") or items[1].get("punct") != ":":
        return False
    body = text[items[0].start : items[0].end]
    if desk_label(items[0], body) or only_a_side(items[:1], items[2:], body):
        return False
    if not items[0].has("party") and not (body.isupper() or (body[:1].isupper() and not items[0].has("issuers_armed"))):
        return False
    if _heads_its_losses(items, body) or _loses(items):
        return False
    return not text[: items[0].start].strip(' «»“”"—–-') and not items[1].unknown


def _loses(items: Sequence[Item]) -> bool:
    """Whether a side before a colon is the one that lost what is counted right behind it ("Russia: 37 tanks lost")."""
    row = items[2:_LOST]
    if not row or row[0].number is None or row[0].unknown or any(one.has("adj", "forces", "party") for one in row):
        return False
    fighting = vocabulary().parties[str(items[0].get("party"))].kind if items[0].has("party") else None
    return fighting in _FIGHTING and any(one.get("loser") == "lost" or one.get("toll") == "lost" for one in row)


def _heads_its_losses(items: Sequence[Item], body: str) -> bool:
    """Whether a country's own name heads a bare count of its losses ("Росія: 211 убитих, 340 поранених")."""
    entry = vocabulary().parties.get(str(items[0].get("party")))
    behind = next((at for at in range(2, min(4, len(items))) if _counts(items[at])), None)
    if entry is None or entry.kind != "state" or behind is None or body not in entry.names.values():
        return False
    return not any(item.has("party", "adj", "forces", "taker", "enemy", "speech_before") for item in items[2:])


def _only_headed(label: Item, found: Sequence[Report]) -> bool:
    """Whether a state before a colon only heads what another says by a verb behind it ("Ефіопія: ..., вважає X")."""
    party = vocabulary().parties.get(str(label.get("party")))
    told = [report for report in found if report.start > label.end and report.party is not None]
    return party is not None and party.kind == "state" and bool(told) and not told[-1].relay


def without_labels(said: list[Report], text: str, own: Party) -> list[Report]:
    """The reports of a monitor's sentence without the side that a line of its own list begins with ("Russia: 68")."""
    if not said or not is_monitor(own):
        return said
    return [report for report in said if report.start or not text[: report.end].endswith(":")]


def _ends_line(items: Sequence[Item], place: int, text: str) -> bool:
    """Whether nothing but a body or an office stands behind a headline's dash ("1 million lost — UK intelligence")."""
    end = _before_what(text, items[place].end)
    behind = [item for item in items[place + 1 :] if item.end <= end]
    if (
        not behind
        or len(text[items[place].end : end].split()) > _LONG_NAME
        or any((one.number and one.number.ignored is None) or one.time or one.has(*_VERBS) for one in behind)
    ):
        return False
    first = next((one for one in behind if one.number is None and one.get("punct") not in _QUOTES), None)
    opens = first is not None and first.has("party", "adj", "place_in", *HEADS)
    return opens and any(one.has("party", *HEADS) for one in behind)


def _before_what(text: str, start: int) -> int:
    """Where a name behind a dash ends: before what it speaks of ("— Зеленський про втрати"), else with the text."""
    about = _OF_WHAT.search(text, start)
    apart = about is None or ". " in text[start : about.start()]  # "— Газа. Ежедневный отчёт о пострадавших"
    return len(text) if apart or about is None else about.start()


def is_kicker(label: str, lexicon: Lexicon) -> bool:
    """Whether a label says what kind of piece or where it is ("TABLE: ...", "POLTAVA: ..."), and speaks for nobody."""
    bare = folded(_AROUND.sub("", label))
    entry = lexicon.entry(bare)
    place = "place_in" in entry and "party" not in entry
    event = " " in bare and bare.rsplit(None, 1)[-1] in (lexicon.table.get("kickers_end") or ())  # "Ukraine conflict"
    event = event or bare.split(" ", 1)[0] in (lexicon.table.get("kickers_open") or ())  # "Операція «Павутина»"
    return place or event or "speech_credits" in entry or bare in (lexicon.table.get("kickers") or ())


def _behind_dash(items: Sequence[Item], text: str, lexicon: Lexicon) -> list[Report]:
    """The issuer that ends a line behind its dash ("1 million lost — UK intelligence")."""
    found = []
    for place, item in enumerate(items):
        if (
            item.entry.get("punct") in _DASHES
            and text[item.start - 1 : item.start] == " "
            and _ends_line(items, place, text)
        ):
            end = _before_what(text, item.end)
            tail, named = text[item.end : end], [one for one in items[place + 1 :] if one.end <= end]
            party = named_in(tail, named, first=True, start=item.end, lexicon=lexicon, around=items)
            closed = text.rstrip(' »”"')[-1:].isalnum()
            if party not in {None, AGAIN} and (closed or not _fights(party)):
                found.append(Report(party, item.start, items[-1].end, place))
    return found


def _fights(party: Party) -> bool:
    """Whether a party is a country or a movement, which may stand for whose losses they are ("40 — Russia.")."""
    return isinstance(party, str) and vocabulary().parties[party].kind in {"state", "group"}


def _foreign_label(items: Sequence[Item], text: str, lexicon: Lexicon) -> list[Report]:
    """The issuer or outlet whose name in Latin letters opens or ends a Cyrillic sentence ("X: ...", "... — X.")."""
    last = _LATIN_END.search(text)
    dash = None if last is None else next((at for at, item in enumerate(items) if item.end == last.start()), None)
    if last is not None and dash is not None and items[dash].get("punct") in _DASHES:
        return [Report(Named(last[1].rstrip(".")), items[dash].start, items[-1].end, dash)]
    label = _LATIN_LABEL.match(text)
    if label is None:
        return []
    colon = next((place for place, item in enumerate(items) if item.get("punct") == ":"), None)
    if colon is None or items[colon].start != label.end(1) or is_kicker(label[1], lexicon):
        return []
    party = named_in(label[1], items[:colon], first=False, start=label.start(1), lexicon=lexicon)
    if party in {None, AGAIN}:
        party = Named(label[1])
    return [Report(party, label.start(1), items[colon].end, colon)]


def _only_where(left: Sequence[Item]) -> bool:
    """Whether the country that ends a label only says where ("Війна в Україні: головне за 14 травня")."""
    if len(left) < _LED or not left[-1].has("party") or not left[-2].has("at") or left[-1].unknown:
        return False
    entry = vocabulary().parties.get(str(left[-1].get("party")))
    return entry is not None and entry.kind == "state"


def _only_the_land(label: Item, right: Sequence[Item], text: str) -> bool:
    """Whether a country's own name only says where it was ("Судан: бої забрали понад сто життів")."""
    entry = vocabulary().parties.get(str(label.get("party")))
    if entry is None or entry.kind != "state" or text[label.start : label.end] not in entry.names.values():
        return False
    return not any(item.has(*_OF_OTHERS) for item in right)


def _only_a_topic(head: str, left: Sequence[Item], right: Sequence[Item]) -> bool:
    """Whether an unknown word in capitals stands before a title without a figure ("FALKLANDS: THE CLAIMS")."""
    tells = any(one.number is not None or one.has("taker", "loser", "toll", "be", "have") for one in right)
    return head.isupper() and " " not in head.strip() and not (tells or any(one.has("party", *HEADS) for one in left))


def _speaks_itself(right: Sequence[Item]) -> bool:
    """Whether somebody speaks behind a label that no list knows ("Bakhmut: Western officials estimate ...")."""
    return right[0].has("adj", "party", *HEADS) and any(item.has("speech_before") for item in right[1:])


def _of_whom(head: str, left: Sequence[Item], lexicon: Lexicon) -> Party:
    """Who speaks of what a headline's label says ("Міноборони РФ про втрати ЗСУ: ..."); null for another label."""
    about = _ABOUT.match(head) if lexicon.grammar.get("inverts") else None
    if about is None:
        return None
    before = [item for item in left if item.end <= about.end(1)]
    if not before or not all(item.has("party", "adj", "punct", *HEADS) and item.number is None for item in before):
        return None
    party = named_in(about[1], before, first=False, start=about.start(1), lexicon=lexicon)
    return None if party == AGAIN else party


def _counts(item: Item) -> bool:
    """Whether a number counts something, and is no unit's ("95-та бригада: ...")."""
    return item.number is not None and item.number.ignored != "unit designation"


def _headline(items: Sequence[Item], text: str, lexicon: Lexicon) -> list[Report]:
    """Issuers before or behind a headline's colon; "..., Says Ukraine" is read as any report is."""
    found: list[Report] = []
    comma = next((place for place, item in enumerate(items) if item.get("punct") == ","), None)
    if comma is not None and any(item.has("speech_sees") for item in items[comma:]):
        name = text[: items[comma].start].strip(TRIM)
        if (
            len(name.split()) <= 3
            and name[:1].isupper()
            and not any(item.entry and not item.has("party", *HEADS) for item in items[:comma])
        ):
            found.append(Report(Named(name), 0, items[comma].end, comma))
    found += _behind_dash(items, text, lexicon) or end_of_headline(items, text, lexicon)
    for place, item in enumerate(items):
        if item.get("punct") != ":":
            continue
        left, right = items[:place], items[place + 1 :]
        head, tail = text[: item.start], text[item.end :]
        if (speaker := _of_whom(head, left, lexicon)) is not None:
            found.append(Report(speaker, 0, item.end, place))
            continue
        event = any((i.has("struck") and not i.has(*HEADS)) or is_an_attack(i, text, lexicon) for i in left)
        scene = event or any(i.has("prepositions") for i in left)
        counts = any(i.has("toll") for i in left[:-1])  # "Потери РФ: 1 210 солдат"
        alone = not (scene or counts) and (len(left) == 1 or not any(i.has("party", *HEADS) for i in left[:-1]))
        if alone and len(left) == 1 and _only_the_land(left[0], right, text):
            continue
        if left and left[-1].has("party") and left[-1].end == item.start and len(left) <= 2 and alone:
            found.append(Report(own_id(left[-1]), left[-1].start, item.end, place))
        elif right and right[0].has("party") and not tail[right[0].end - item.end :].strip(TRIM):
            found.append(Report(own_id(right[0]), right[0].start, right[0].end, place))
        elif (
            not is_kicker(head, lexicon)
            and not event
            and not (not left and right and _speaks_itself(right))
            and not any(_counts(i) or i.has("speech_before", "toll", "taker", "loser", "other_verbs") for i in left)
            and not any(i.get("other_nouns") == "event count" for i in left)
            and not (_only_where(left) or _only_a_topic(head, left, right))
            and named_in(head, left, first=False, lexicon=lexicon) not in {None, AGAIN}
            and len(head.split()) <= 6
        ):
            found.append(Report(named_in(head, left, first=False, lexicon=lexicon), 0, item.end, place))
        elif len(left) == 1 and left[0].has("issuers_apart") and not left[0].unknown and left[0].end == item.start:
            found.append(Report(Named(head.strip(TRIM)), 0, item.end, place))  # "Генпрокуратура: ..."
        elif not event and (label := unlisted_speakers.labelled(head, lexicon)) is not None:
            found.append(Report(label, 0, item.end, place))
    return found
