"""Where does the issuer of a word of speech stand before it ("Kyiv said"), and what is it called there?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.clauses.appositions import (
    before_its_aside,
    describes,
    indefinite,
    office_of,
    officer_of,
    only_a_place,
    owned,
    proper,
)
from counterclaim.extract.clauses.clause_floor import before_aside, clause_floor
from counterclaim.extract.clauses.insertions import whole_names
from counterclaim.extract.clauses.named_persons import HEADS, WAY, is_surname
from counterclaim.extract.clauses.relatives import bare_relative, over_relative, own_subject, relative
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.issuers.issuers import named_in
from counterclaim.extract.issuers.taken_up_bodies import AGAIN
from counterclaim.extract.issuers.unnamed_persons import private_speaker
from counterclaim.extract.voices.objects_before import before_object
from counterclaim.extract.voices.said_between import without_between
from counterclaim.extract.voices.speakers_behind import issuer_right
from counterclaim.extract.voices.stand_ins import owned_by_body, owner_behind
from counterclaim.extract.voices.valued import put_at, told_whole
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.extract.words.printed_names import subject_from
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

_REACH = 14
_ASKED = 8  # items from who asked to the verb of those who answer
_OPENING = frozenset('"“«')
_WHOSE = re.compile(r"(?:(?<=\w)[’']s|(?<=s)[’'])\s+(?:(?:own|latest|last|daily|running|official|public|new)\s+)*$")
_NAME_LED = re.compile(
    r"\W*([А-ЯІЇЄҐЁ][а-яіїєґё’'-]+(?: [А-ЯІЇЄҐЁ][а-яіїєґё’'-]+)?|(?:[A-Z][\w.&’'-]+ ){0,3}[A-Z][\w.&’'-]+)"
    r"(?: (?:же|ж|тоже|також|теж|также))? (?=[а-яіїєґё])"
)
_MASCULINE = re.compile(r"\w{4}[бвгґджзйклмнпрстфхцчшщ]$")
_NAME_THEN_PLACE = re.compile(
    r"(.*?(?<![\w’'-])[А-ЯІЇЄҐЁ][а-яіїєґё’'-]+ [А-ЯІЇЄҐЁ][а-яіїєґё’'-]+)"
    r" (?:в|во|на|у|по|під|под|при|за|через|після|после|перед|з|с|із|со|из|від|от|до|біля|около)"
    r"(?= )(?: (?:інтерв|комент|розмов|бесід|ефір|интерв|коммент|разговор|бесед|эфир)\S*.*|"
    r"[^А-ЯІЇЄҐЁ]*|.*? (?:в|во|на|у|під|под|до|из|з|із) [А-ЯІЇЄҐЁ][\w’'-]+|.*?(?<= )[^А-ЯІЇЄҐЁ\s]+) ?$"
)  # "Губернатор Алексей Смирнов в тот же день", unless another name ends it
_NO_SURNAME = re.compile(r"(?<!ен)ко$")  # "Только", "Однако": an ending of surnames and of common words
_QUOTED_BEFORE = re.compile(
    r"(?:^|[.,;:—–(\n] ?|\s[а-яіїєґё]{1,12} )[«“]([A-ZА-ЯІЇЄҐЁ][\w’'-]+(?: [\w’'-]+){0,3})[»”]"
    r"(?: (?:(?:же|ж|тоже|також|теж|также|тем временем|тим часом|ранее|раніше|уже|вже) )?)?$"
)
_CLOSING = frozenset('"”»')


def _passive(items: Sequence[Item], place: int, text: str) -> bool:
    """Whether it is said of what stands before a verb that it is put at a number ("losses at Anzio were put at 40")."""
    helping = next((item for item in reversed(items[max(0, place - 1) : place + 2]) if item.has("be")), None)
    return helping is not None and put_at(helping, text)


def issuer_left(items: Sequence[Item], place: int, text: str, lexicon: Lexicon) -> Party:
    """The issuer before its verb: the nearest segment between commas that names one."""
    article = lexicon.grammar.get("head") == "last"
    if article and _passive(items, place, text):
        return None
    place = over_relative(items, place, text)
    if article and place > 1 and text[items[place - 1].start : items[place - 1].end] == "since":
        place -= 1 if items[place - 2].has("have") and not items[place - 1].unknown else 0  # "have since verified"
    if _names_a_war(items, place):
        return None
    place = before_its_aside(items, _before_asker(items, place)) if article else _before_asker(items, place)
    place = before_aside(items, place if article else _before_bracket(items, place))
    place, end = without_between(items, place, text, lexicon)
    whole, end = end, _before_leader(text, before_object(text, end, lexicon), lexicon)
    if end < whole and not any(item.has("party") for item in items if item.end <= end):
        return Named(re.split(r"[,.:;(—–]", text[:end])[-1].strip())
    quoted = None if article else _quoted_left(items, text, end)
    if quoted is not None and (" " in quoted.name or lexicon.entry(folded(quoted.name))):
        return quoted
    floor = items[place - _REACH].end if place > _REACH else 0
    floor = max(floor, clause_floor(items, place))
    start = _sentence_start(items, text)
    chunk_start = max(start, floor)
    segments = re.split(r"[,—–]|\s-\s", whole_names(items, text)[chunk_start:end])
    offset = end
    apposed: Party = None
    tolled = False
    for count, segment in enumerate(reversed(segments)):
        offset -= len(segment)
        inside = [item for item in items[:place] if item.start >= offset and item.end <= offset + len(segment)]
        if not article and not count:
            tolled = any(item.has("toll") and not item.has("party", *HEADS) for item in inside)
        if count and tolled and any(item.number is not None or item.has("taker", "loser") for item in inside):
            break  # "Війна забрала 15 тисяч життів, втрати ворога оцінюють у 90 тисяч"
        if not article and count and told_whole(items, offset, inside):
            break  # "Вбито 40 окупантів, розповіли в Bloomberg"
        if count and inside and any(item.has("negation", "withdrawn") for item in inside[:2]) and not inside[0].unknown:
            offset -= 1  # "Mediazona, and not the Pentagon, that counted"
            continue
        if count < len(segments) - 1 and inside and inside[0].has("told_where") and not inside[0].unknown:
            offset -= 1  # "Petro Ivanenko, writing on Telegram, said"
            continue
        if (
            count < len(segments) - 1
            and inside
            and inside[0].has("plus")
            and not (inside[0].unknown or segment[0] != " ")
        ):
            offset -= 1  # "Mediazona, together with the BBC, has counted"
            continue
        if not article and 0 < count < len(segments) - 1 and _sourced(inside):
            offset -= 1  # "разведка, по сведениям NYT, полагает"
            continue
        if not relative(inside) or (not count and own_subject(inside)):
            begin = subject_from(segment, 0, len(segment)) if article else 0
            own = [item for item in inside if item.start >= offset + begin] if begin else inside
            opens = None if article else _before_place(segment, own, offset, lexicon)
            if opens is not None:
                return Named(opens)
            named = None if article else _NAME_THEN_PLACE.match(segment)
            stretch = segment[begin:] if named is None else named[1]
            own = own if named is None else [item for item in own if item.end <= offset + named.end(1)]
            party = named_in(stretch, own, first=False, start=offset + begin, lexicon=lexicon, around=items)
            if not article and describes(segments, count, party, inside, lexicon):
                apposed = apposed or party
                offset -= 1
                continue
            if party is None and article and not count and (person := private_speaker(segment, lexicon.language)):
                return person
            if isinstance(party, Named) and "mute" in lexicon.entry(folded(party.name)):
                return None
            alone = isinstance(party, Named) and " " not in party.name and not any(item.has(*HEADS) for item in own)
            adverb = article and isinstance(party, Named) and folded(party.name) in lexicon.grammar["no_names"]
            if isinstance(party, Named) and alone and (adverb or _opening_word(items, text, party.name, place)):
                offset -= 1
                continue
            told_aside = not count and text[items[place].end :].startswith(",")  # "X, the minister went on, had lost"
            described_here = count <= 1 and isinstance(party, Named) and not (article and told_aside)
            known = _described(items, offset) if described_here else None
            if known is not None:
                return known
            inner = article and 0 < count < len(segments) - 1
            if count and only_a_place(segment, party, inside, lexicon, apposed=inner):
                offset -= 1
                continue
            described = party is not None and party != AGAIN and proper(segments, count, lexicon)
            tells = isinstance(party, Named) and (owned(segment, inside) or office_of(segment, inside))
            described = described and (tells or officer_of(segment, inside, offset))
            spoken_for = any(item.has("issuers_spokespeople") for item in inside) and _is_named(party)
            if party is not None and count and apposed is None and not spoken_for and (described or indefinite(inside)):
                apposed = party
                party = None
            if party is not None:
                if party == AGAIN and count:
                    apposed = apposed or party
                    offset -= 1
                    continue
                if party == AGAIN:
                    return party
                if (
                    count
                    and isinstance(party, Named)
                    and relative(behind := [i for i in items[:place] if i.start > offset + len(segment)])
                    and not (bare_relative(behind) or behind[0].has("aside", "seated"))
                ):
                    return None
                office = _office_beside(items, offset) if count and isinstance(party, Named) else None
                if office is None and count and isinstance(party, Named):
                    office = _spoken_for_before(segments, count, items, offset, lexicon)
                if office == AGAIN:
                    return office
                return office or _first_of(items, segment, inside, party, offset)
        offset -= 1
        busy = any(
            item.has("taker", "loser", "ground") or (item.number is not None and item.number.ignored is None)
            for item in inside
        )
        if count == 3 or (busy and apposed is None and not relative(inside)):
            break
    return apposed or quoted


def _before_bracket(items: Sequence[Item], place: int) -> int:
    """The place of a bracket that only describes who speaks before a verb ("ministry (a structure of X) said").

    Over a time also of one that holds no known word ("Всесвітня організація (ВООЗ) у середу підтвердила").
    """
    back = place
    while back > 1 and (items[back - 1].time is not None or items[back - 1].has("at", "on")):
        back -= 1
    if 1 < back < place and items[back - 1].get("punct") == ")" and items[back - 2].get("punct") == "(":
        return back - 2
    if not place or items[place - 1].get("punct") != ")" or items[place].unknown:
        return place
    opening = next((at for at in range(place - 2, 0, -1) if items[at].get("punct") == "("), None)
    return opening if opening is not None and items[opening + 1].unknown else place  # no "СБУ", which is its name


def _before_asker(items: Sequence[Item], place: int) -> int:
    """Where it is said who asked those who speak, or on what they base it; else the place of their verb.

    "relatives interviewed by the paper said", "an open-source analyst using imagery assessed"
    """
    for back in range(place - 1, max(0, place - _ASKED), -1):
        item = items[back]
        if (item.has("asked_by") and items[back - 1].has("cat", "party", *HEADS)) or _rests_on(items, back):
            return back
        if item.get("punct") or item.number is not None:
            break
    return place


def _rests_on(items: Sequence[Item], place: int) -> bool:
    return items[place].has("cuts") and items[place - 1].has("issuers_deputies") and not items[place].unknown


def _before_leader(text: str, end: int, lexicon: Lexicon) -> int:
    """Where those who speak are named whole, before who leads them ("правозащитники во главе с Ковалёвым считают")."""
    led = (at for words in lexicon.table.get("headed_by") or () if (at := text.rfind(f" {words} ", 0, end)) >= 0)
    leader = next(((at, text[at:end]) for at in led), None)
    if leader is None or any(mark in leader[1] for mark in ".,;:()—–") or not leader[1].rsplit(None, 1)[-1].istitle():
        return end
    return leader[0]


def _quoted_left(items: Sequence[Item], text: str, end: int) -> Named | None:
    """A name in quotation marks that no list knows right before its verb («Белые каски» называют)."""
    quoted = _QUOTED_BEFORE.search(text, 0, end)
    if quoted is None:
        return None
    begin, last = quoted.span(1)
    inside = [item for item in items if begin <= item.start < last]
    named = any(item.has("party") or (item.has(*HEADS) and " " in quoted[1]) for item in inside)
    led = any(item.end == begin - 2 and item.has("party", *HEADS) for item in items)  # "движение «Хезболла»"
    return None if named or led else Named(quoted[1])


def _names_a_war(items: Sequence[Item], place: int) -> bool:
    """Whether a verb stands behind a war and not its speaker ("Russian casualties in Ukraine war put at ...")."""
    if place < 2 or not items[place].unknown or not items[place].has("speech_puts"):
        return False
    return items[place - 1].has("party") and not items[place - 1].unknown and items[place - 2].has("where_hurt")


def _sourced(inside: Sequence[Item]) -> bool:
    """Whether a stretch between commas only says who handed on what the subject before it says."""
    cue = inside[0] if inside and len(inside[0].unknown) <= 1 else None
    return cue is not None and cue.has("speech_after", "speech_before") and not cue.has("speech_sees", "party")


def _before_place(segment: str, inside: Sequence[Item], start: int, lexicon: Lexicon) -> str | None:
    """A person's name that opens a stretch, where only words led by a preposition stand between it and the verb.

    "Масхадов в интервью по телефону назвал", "Молотов же на сессии Верховного Совета назвал".
    """
    named = _NAME_LED.match(segment)
    if named is None:
        return None
    end = start + named.end(1)
    before = [item for item in inside if item.start < end]
    behind = next((item for item in inside if item.start >= end), None)
    led = behind is not None and behind.has("prepositions", "at", "on", "with_whom", "of", "speech_relays")
    if before or not led or any(item.has("clause", "loser", "taker", "passive") for item in inside):
        return None
    one = (
        named[1].isascii() or named[1].isupper() or (is_surname(named[1], lexicon) and not _NO_SURNAME.search(named[1]))
    )
    whole = " " in named[1] or one or _MASCULINE.search(named[1]) is not None
    return named[1] if whole else None


def owner_left(items: Sequence[Item], place: int, text: str, lexicon: Lexicon) -> Party:
    """The issuer whose figure it is by a possessive that no word of the tables bears ("the governor's own count")."""
    whose = _WHOSE.search(text[: items[place].start])
    if whose is None:
        return None
    at = sum(item.start < whose.start() for item in items)
    opens = at < len(items) and text[: whose.start()].rsplit(None, 1)[-1].isupper()
    before = items[at].unknown if opens else ()  # the letters of the owner, where a sentence begins with them
    known = [*items[:at], Item(whose.start(), whose.end(), {}, None, None, before)]
    party = issuer_left(known, at, text, lexicon)
    return party if isinstance(party, Named) and party != AGAIN else (party if isinstance(party, str) else None)


def owner_right(items: Sequence[Item], place: int, text: str, lexicon: Lexicon) -> Party:
    """Whose data or summary a word of counting names behind it ("зведення Генштабу", "Підсумок Офісу X: ...")."""
    printed = owned_by_body(items, place) and issuer_right(items, place, text, lexicon)
    return owner_behind(items, place) or printed or None


def _described(items: Sequence[Item], end: int) -> Party:
    """The body with an id before a stretch between commas that describes it ("OCHA, the UN's humanitarian office,")."""
    before = [item for item in items if item.end <= end]
    if len(before) < 2 or before[-1].get("punct") != "," or before[-1].unknown or not before[-2].has("party"):
        return None
    opens = len(before) == 2 or bool(before[-3].get("punct")) or before[-3].has("clause")
    party = str(before[-2].get("party"))
    return party if opens and vocabulary().parties[party].kind not in {"state", "office", "group"} else None


def _office_beside(items: Sequence[Item], end: int) -> Party:
    """The office with an id that a name is set beside ("the Defence Secretary, Mr John Nott, told"); else null."""
    before = [item for item in items if item.end <= end - 1]
    last = before[-1] if before else None
    kinds = vocabulary().parties
    if last is None or not last.has("party") or last.get("possessive") or end - 1 - last.end > 1:
        return None
    party = str(last.get("party"))
    aide = any(item.has("issuers_deputies") for item in before[-4:-1])  # "an adviser to Zelensky, X, told"
    return party if kinds[party].kind in {"ministry", "office"} and not aide else None


def _spoken_for_before(
    segments: Sequence[str], count: int, items: Sequence[Item], offset: int, lexicon: Lexicon
) -> Party:
    """Whom the spokesperson named before his own name speaks for ("a spokesman for the Houthis, Yahya Saree,")."""
    place = len(segments) - 2 - count
    if place < 0:
        return None
    start = offset - 1 - len(segments[place])
    inside = [item for item in items if item.start >= start and item.end <= offset - 1]
    if not any(item.has("issuers_spokespeople") for item in inside):
        return None
    return named_in(segments[place], inside, first=False, start=start, lexicon=lexicon, around=items)


def _opening_word(items: Sequence[Item], text: str, name: str, place: int) -> bool:
    """Whether one capitalised word only opens the sentence, far from the word of speech ("Burnt cars, he said")."""
    start = _sentence_start(items, text)
    at = text.find(name, start)
    gap = WAY.sub("", text[at + len(name) : items[place].start])
    opens = at >= 0 and not text[start:at].strip(' «“"—–-•')
    return opens and bool(gap.strip()) and not gap.lstrip().startswith((",", "(", "—", "–")) and name[1:].islower()


def _first_of(items: Sequence[Item], segment: str, inside: Sequence[Item], party: Party, offset: int) -> Party:
    """The first of several issuers in a row ("A, B and a team of volunteers have counted")."""
    if not any(item.has("and", "plus") for item in inside):
        return party
    row = [item for item in inside if item.has("party") and not item.get("possessive")]
    before = [
        item
        for item in items
        if item.end <= offset
        and item.has("party")
        and not item.get("possessive")
        and item.end >= offset - 2
        and not _led_in(items, item)
    ]
    first = (
        before[-1]
        if before
        else (_foremost(row) if len(row) > 1 or (row and segment.find(" and ") > row[0].start - offset) else None)
    )
    return str(first.get("party")) if first is not None else party


def _led_in(items: Sequence[Item], party: Item) -> bool:
    """Whether a preposition leads to a party before a comma ("For Russia, the BBC and Mediazona have identified")."""
    at = next(place for place, item in enumerate(items) if item is party)
    return at > 0 and items[at - 1].has("for_side", "prepositions", "to", "for_whom") and not party.unknown


def _foremost(row: Sequence[Item]) -> Item:
    """The first of several parties, a counting body before an outlet."""
    parties = vocabulary().parties
    return next((item for item in row if parties[str(item.get("party"))].kind != "media"), row[0])


def _sentence_start(items: Sequence[Item], text: str) -> int:
    first = items[0]
    gap = sum(len(word) + 1 for word in first.unknown)
    start = max(0, first.start - gap - 4)
    cut = max(text.rfind(mark, 0, first.start) for mark in (". ", "? ", "! ", "\n"))
    return max(start, cut + 1)


def _is_named(party: Party) -> bool:
    """Whether a party has an id or a name of its own, and is not "the agency"."""
    return isinstance(party, str) or (isinstance(party, Named) and party.name[:1].isupper())
