"""Which issuer stands behind its word of speech ("according to Kyiv", "said Kyiv"), and what is it called there?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from counterclaim.extract.clauses.bodies import OF_THE_PLACE
from counterclaim.extract.clauses.named_persons import HEADS
from counterclaim.extract.clauses.seats import past_seat
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.issuers.issuers import named_in
from counterclaim.extract.issuers.subjects_bodies import subjects_own
from counterclaim.extract.issuers.taken_up_bodies import AGAIN
from counterclaim.extract.voices.body_names_behind import where_begins, with_quoted
from counterclaim.extract.voices.dated_asides import past_date
from counterclaim.extract.voices.holders_behind import holder_behind
from counterclaim.extract.voices.level_told import of_whom_told, only_scene
from counterclaim.extract.voices.past_words import helps, past_meeting, speaks_there
from counterclaim.extract.voices.said_between import up_to_verb
from counterclaim.extract.voices.told_to import addressed, behind_interview, past_outlet, told_to
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

_REACH = 14
_FAR = 80  # characters in which it is said where a body sits
_STOP = re.compile(r"[!?\n]|\.(?:\s|$)")
_QUOTED_NAME = re.compile(
    r" [«“\"]([\dA-ZА-ЯІЇЄҐЁ][^«»“”\"]{1,30})[»”\"](?=[,.;:)]|$| (?:и|і|та|й|на|в|у|по|за|со?|зі?|из|із) )"
)
_LOCATIVE = ("ому", "ій", "их", "ом", "ой", "ых")  # endings of a place's adjective ("в Чеченському штабі")
_LATIN = re.compile(r" ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})(?=[,.;:)]|$)")
_SUBJECT = ("а", "я", "и", "ы", "і", "ї")  # endings of a nominative in quotation marks, which nobody is told in
_VOWELS = tuple("аеёиоуыэюяіїєйь")  # a name in the nominative that ends in none of these is declined where it is told
_ASIDE = 4  # items from a relative word to its verb
_TOLD = ("л", "ла", "ли", "в")  # endings of a past tense, behind which a name in quotation marks may be who was told
_NEUTER = "ло"
_CONJUNCTION = 6  # characters before a verb that hold one, and the mark before it
_HOW = re.compile(r"(?:^|[.,—–(]\s)(?:як|как) $", re.IGNORECASE)  # before a verb whose subject stands behind it
_INSTRUMENTAL = ("ом", "ем", "ым", "им", "ой", "ей", "ью", "ами", "ями", "єм", "ою", "ею", "ям")
_UNDECLINED = ("Мин", "Мін", "Шойгу")  # "Минобороны": names of one form in all cases
_NEXT_WORD = re.compile(r"\s[«“\"]?([^\W\d][\w’'-]+)")
_SEAT = re.compile(r"\s[\w-]+(?=\s)")
_ON_AIR = ("эфире", "канала", "радио", "радиостанции", "программы", "телемарафона", "ефірі", "каналу", "телемарафону")
_WHERE = frozenset({"в", "во", "у", "на", "під час", "во время", "в ходе", "після", "после", "при", "по завершении"})
_WITH_NAME = re.compile(
    r"[^.,;:«»]*\s[А-ЯІЇЄҐЁ][а-яіїєґё’'-]+ [А-ЯІЇЄҐЁ][а-яіїєґё’'-]+(?=[.,;:\s»]|$)"
)  # "глава комитета в Думе Иван Петров"
_OPENING, _SHUT = frozenset('"“«'), frozenset('"”»')
_QUOTED = frozenset(',"”»—–')
_HOUSED = re.compile(
    r"(?! (?:об?|обо|про|что|що|за) )"
    r"(?: (?:(?:в|у|во) )?[^,.;:()A-ZА-ЯІЇЄҐ]{4,24}?)?,? (?:в|у|во) [«\"]?([A-ZА-ЯІЇЄҐ][\w’'-]+)"
)  # "said on Monday at X"
_SOMEWHERE = re.compile(
    r"\s(?:у|в|на|во|по|під час|во время|в ходе) (?:[^\s.,;:()]+ ){1,3}?"
    r"([А-ЯІЇЄҐЁ][а-яіїєґё’'-]+ [А-ЯІЇЄҐЁ][а-яіїєґё’'-]+)\s?(?=[.,;:»”\"]|$)"
)  # "said at a briefing Ivan Ivanenko."
_NAMED = re.compile(r"\s((?:[A-Z][\w’'-]*[a-z][\w’'-]*)(?:\s[A-Z][\w’'-]+){1,3})(?=[\s,.;:]|$)")
_APPOSED = re.compile(r",\s((?:[A-Z][\w’'-]*[a-z][\w’'-]*)(?:\s[A-Z][\w’'-]+){1,3})(?=[,.;)\n]|$)")
_PERSON = re.compile(r"[А-ЯІЇЄҐЁ][а-яіїєґё’'-]+ $")
_LEADING = re.compile(r"\s+(?:(?:the|a|an)\s+)?[A-ZА-ЯІЇЄҐ]|\s+(?:the|a|an)\s")


def subject_behind(items: Sequence[Item], place: int, text: str, lexicon: Lexicon) -> Party:
    """The issuer right behind its verb, where the language puts it there ("повідомив Генштаб")."""
    if (state := subjects_own(items, place, text, lexicon)) is not None:
        return state
    if (group := _group_in_quotes(items, place, text)) is not None:
        return group
    if (interviewed := behind_interview(items, place, text, lexicon)) is not None:
        return issuer_right(items, place, text, lexicon, start=interviewed)
    told = items[place + 1] if place + 1 < len(items) else None
    if told is not None and told.has(*HEADS) and " ".join(told.unknown) in (lexicon.table.get("outlets") or ()):
        return issuer_right(items, place, text, lexicon, start=told.start)  # "told TASS a spokesman for ..."
    if told is not None and told.has("seated") and (seat := _SEAT.match(text, told.end)) is not None:
        return issuer_right(items, place + 1, text, lexicon, start=seat.end())  # "сообщила базирующаяся в Женеве ..."
    told_whom = text[items[place].start : items[place].end].endswith(_TOLD)
    told_whom = told_whom or any(item.has("relative", "whose") for item in items[max(0, place - _ASIDE) : place])
    by_name = _in_quotes(items, items[place].end, text)
    if told_whom and isinstance(by_name, Named) and not _tells(items, place, by_name):
        by_name = None
    if by_name is not None:
        return by_name
    after, led, dated, aired = place + 1, False, True, False
    while after < min(len(items), place + 7):
        item = items[after]
        skipped = item.time is not None or (item.number is not None and item.number.ignored is not None)
        quoted = item.get("punct") in _OPENING and not item.unknown
        skipped = skipped or list(item.entry) == ["openers"] or "platforms" in item.entry
        if aired := aired or (item.has("platforms") and text[item.start : item.end].lower().endswith(_ON_AIR)):
            quoted_next = after + 1 < len(items) and items[after + 1].get("punct") in _OPENING
            skipped = skipped or not speaks_there(item, text)  # "в эфире 24-го канала"
            if quoted_next and not items[after + 1].unknown:  # "сказал в эфире телеканала «Звезда» (эксперт X)"
                shut = next((at for at in range(after + 2, len(items)) if items[at].get("punct") in _SHUT), len(items))
                if shut + 1 >= len(items) or (items[shut + 1].get("punct") and not items[shut + 1].unknown):
                    return None
                after, led = shut + 1, True
                continue
        if (past := past_outlet(items, after, place)) is not None:
            after, led, dated = past, True, False
            continue
        if (past := past_date(items, after)) is not None:
            after, led = past, True
            continue
        own = item.has("own", "speech_sees") and not item.has("party", "toll", *HEADS)  # "released its own figures"
        skipped = skipped or own or addressed(items, after, text) or told_to(item, text, lexicon)
        skipped = skipped or only_scene(items, after, text)
        if not (skipped or quoted or (item.has("prepositions") and not item.has(*HEADS))):
            break
        if item.unknown and not led and _LEADING.match(text, items[after - 1].end):
            break  # a name stands before it: "admitted Ivan Ivanenko in an interview"
        led = led or not quoted
        then = items[after + 1] if after + 1 < len(items) and not items[after + 1].unknown else None
        before_day = item.has("openers", "platforms") or (
            then is not None and (then.time is not None or then.has("platforms"))
        )
        dated = dated and (quoted or item.time is not None or before_day)
        after += 1
    begin = items[after - 1].end
    if after < len(items) and not items[after].has(*HEADS) and (seated := past_seat(text[begin : begin + _FAR])):
        return issuer_right(items, after - 1, text, lexicon, start=begin + seated)
    if after < len(items):
        item = items[after := past_meeting(items, after)]
        if lexicon.language == "ru" and after > place + 1 and items[after - 1].has("with_whom") and not item.unknown:
            return None  # "насчитал у России 1,2 млн": whose they are, and nobody's seat
        following = items[after + 1] if after + 1 < len(items) else None
        its = item.has("speech_pronouns") and not item.unknown and following is not None and not following.unknown
        if its and following is not None and following.has("issuers_spokespeople", "issuers_counting"):
            return AGAIN  # "said its spokesman", "считают его авторы"
        named = item.has("party", *HEADS) or (
            (item.has("adj") or (item.has("place_in") and text[: item.end].endswith(_LOCATIVE)))
            and after + 1 < len(items)
            and items[after + 1].has(*HEADS)
        )
        if named and (of_whom_told(items, place, after, text) or helps(items, place, after, text)):
            return None  # "ведёт список российских солдат"
        if named and after > place + 1 and items[after - 1].has("for_side") and not item.unknown:
            return None  # "назвав жовтень найгіршим для Росії місяцем"
        if named and items[after - 1].has("reflexive") and not item.unknown:
            return None  # "подвела итог работы своих бригад"
        if named and (len(item.unknown) <= 2 or led):
            apart = led and item.unknown and not item.unknown[-1].startswith(OF_THE_PLACE)
            at_noun = where_begins(item, text) if apart and text[item.start : item.end].islower() else None
            before = items[after - 1].number if after > place + 1 and len(item.unknown) <= 1 else None
            if before is not None and before.ignored == "unit designation":  # "повідомила 95-та бригада"
                return issuer_right(items, after - 2, text, lexicon, start=items[after - 1].start)
            return issuer_right(items, after - 1, text, lexicon, start=at_noun)
        if _clausal(items, after) and not item.unknown:
            return None
    housed = _HOUSED.match(text, items[place].end)
    if housed is not None and (housed[1].isupper() or not housed[1].isalpha() or _inner_capital(housed[1])):
        house = lexicon.entry(folded(housed[1]))
        if not house.keys() & {"platforms", "unlisted", "place_in"}:
            return house.get("party") or Named(with_quoted(housed[1], text, housed.end()))
    if led and dated and after > place + 1 and _LEADING.match(text[items[after - 1].end :]):
        return issuer_right(items, after - 1, text, lexicon)  # "said on Tuesday Pistorius"
    if led and (holder := holder_behind(items, place, text)) is not None:
        return holder
    if led and (somewhere := _SOMEWHERE.match(text, items[place].end)) is not None:
        return Named(somewhere[1])
    if led or not _LEADING.match(text[items[place].end :]):
        return None
    return _unless_told(issuer_right(items, place, text, lexicon), items[place], text, lexicon)


def _unless_told(party: Party, verb: Item, text: str, lexicon: Lexicon) -> Party:
    """Null for an agency to which the subject before the verb spoke; else the party itself."""
    subject = text[verb.start : verb.end].endswith(_NEUTER)  # "сообщило РИА Новости"
    subject = subject or _HOW.search(text, max(0, verb.start - _CONJUNCTION), verb.start) is not None  # "Як уточнила X"
    return None if not subject and only_told(party, verb, text, lexicon) else party


def only_told(party: Party, verb: Item, text: str, lexicon: Lexicon) -> bool:
    """Whether a name behind a verb in the past is an agency's, which may be who was told ("чиновники сказали NYT").

    So is a foreign name behind a verb before which a person's stands ("Кофман сказал Le Figaro").
    """
    if not isinstance(party, Named) or not text[verb.start : verb.end].endswith((*_TOLD, _NEUTER)):
        return False
    foreign = party.name.isascii() and _PERSON.search(text, 0, verb.start) is not None
    return foreign or folded(party.name) in (lexicon.table.get("outlets") or ())


def _in_quotes(items: Sequence[Item], start: int, text: str) -> Party:
    """A name in quotation marks that no list knows, where a clause or a phrase ends behind it (", сообщает «7х7».")."""
    quoted = _QUOTED_NAME.match(text, start)
    if quoted is None:
        return None
    inside = [item for item in items if quoted.start(1) <= item.start < quoted.end(1)]
    named = any(item.has("party") or (item.has(*HEADS) and " " in quoted[1]) for item in inside)
    return None if named else Named(quoted[1])  # also "подсчитало «Агентство»", a word for a body that is its name


def _tells(items: Sequence[Item], place: int, quoted: Named) -> bool:
    """Whether a name behind a verb in the past that opens its clause is its subject (", выяснили «Важные истории»")."""
    opens = place > 0 and items[place - 1].get("punct") in _QUOTED and not items[place].unknown
    declined = quoted.name[-1] > "z" and quoted.name[-1].islower() and not quoted.name.endswith(_VOWELS)
    return opens and (declined or quoted.name.endswith(_SUBJECT))


def _group_in_quotes(items: Sequence[Item], place: int, text: str) -> Party:
    """The name of a group, in quotation marks or in Latin letters, that a pointer leads to ("по данным группы «Имена»",
    "сообщает группа Frontelligence Insight"); else null.
    """
    group = items[place + 1] if place + 1 < len(items) else None
    if group is None or group.get("other_nouns") != "unit count" or group.unknown:
        return None
    latin = _LATIN.match(text, group.end)
    return _in_quotes(items, group.end, text) or (Named(latin[1]) if latin is not None else None)


def _inner_capital(name: str) -> bool:
    """Whether a name is written like no common word ("DeepState")."""
    return any(map(str.isupper, name[1:]))


def _clausal(items: Sequence[Item], place: int) -> bool:
    return place < len(items) and items[place].has("clause", "cat", "toll", "loser", "taker", "passive")


def issuer_right(items: Sequence[Item], place: int, text: str, lexicon: Lexicon, *, start: int | None = None) -> Party:
    """The issuer behind a word that points to it: what stands up to the next mark, number or verb of speech.

    `start`: where its name begins, if not right behind the word ("said in an interview the commander").
    """
    if start is None:
        if (own := subjects_own(items, place, text, lexicon)) is not None:
            return own
        place = _over_platform(items, place)
        start = items[place].end
    end = len(text)
    for at, item in enumerate(items[place + 1 : place + 1 + _REACH], place + 1):
        if item.get("punct") == "," and any(one.has("issuers_spokespeople") for one in items[at + 1 : at + 3]):
            continue
        counted = item.number is not None and item.number.ignored is None and not of_speakers(items, item)
        stop = item.get("punct") in set(",;:()—–") or counted or item.has("taker", "loser", "cuts")
        stop = stop or (item.has("clause") and lexicon.grammar.get("head") == "last")
        if (
            stop
            or (
                item.has("speech_before")
                and not item.has("counts_figure", "speech_sees")
                and at > place + 1
                and not (item.has("capital_nouns") and text[item.start].isupper())  # "Donetsk Regional State ..."
            )
            or (item.time is not None and (not lexicon.grammar.get("inverts") or _named_before(items, place, at, text)))
            or (
                at > place + 1 and (_occasion(items, at, text) or _on_platform(items, at) or _tally_of(items, at, text))
            )
        ):
            end = item.start
            break
    inverts = lexicon.grammar.get("inverts")
    quoted = _in_quotes(items, start, text) or _group_in_quotes(items, place, text) if inverts else None
    if quoted is not None:
        return quoted
    inside = [item for item in items[place + 1 : place + 1 + _REACH] if item.end <= end]
    stretch = up_to_verb(_one_sentence(text[start:end], lexicon), lexicon.language)
    inside = [item for item in inside if item.end <= start + len(stretch)]
    holder = _holder_named(stretch, inside, text, start, lexicon) if lexicon.grammar.get("head") == "last" else None
    party = holder or named_in(stretch, inside, first=True, start=start, lexicon=lexicon, around=items)
    nobodys = party == AGAIN and items[place].has("speech_relays") and any(i.has("issuers_information") for i in inside)
    return None if nobodys else party


def _named_before(items: Sequence[Item], place: int, at: int, text: str) -> bool:
    """Whether a source stands between the word that points to it and a time ("за даними міністерства за тиждень")."""
    points = items[place].has("speech_after") and not items[place].has("speech_before")
    named = (one for one in range(place + 1, at) if items[one].has("party", *HEADS))
    return points and any(not addressed(items, one, text) for one in named)


def _over_platform(items: Sequence[Item], place: int) -> int:
    """The place of the last word of where somebody writes ("wrote on Facebook", "в своем Telegram-канале")."""
    for at in range(place + 1, min(len(items), place + _ASIDE)):
        if items[at].unknown or not items[at].has("platforms", "prepositions", "own", "speech_pronouns"):
            break
        if "platforms" in items[at].entry:
            return at
    return place


def _on_platform(items: Sequence[Item], at: int) -> bool:
    """Whether a preposition leads from an issuer's name to where he wrote ("губернатор Иванов в своем Telegram")."""
    behind = items[at + 1 : at + _ASIDE] if items[at].has("prepositions") and not items[at].has("issuers_heads") else ()
    led = next((one for one in behind if one.unknown or not one.has("own", "speech_pronouns")), None)
    return led is not None and not led.unknown and "platforms" in led.entry


def _tally_of(items: Sequence[Item], at: int, text: str) -> bool:
    """Whether "of" behind a named body's own tally leads to what it counts ("an Associated Press tally of figures")."""
    tally = items[at - 1]
    own = items[at].has("of") and not items[at].unknown and tally.has("counts_total") and bool(tally.unknown)
    return own and text[: tally.start].rstrip().rsplit(None, 1)[-1][:1].isupper()


def _occasion(items: Sequence[Item], at: int, text: str) -> bool:
    """Whether a word leads from an office to where or when it spoke ("сказал министр обороны в интервью ...")."""
    item, before = items[at], items[at - 1]
    office = before.has("issuers_heads", "issuers_bodies") and not before.has("issuers_officials")
    house = items[at + 1] if at > 1 and at + 1 < len(items) and items[at - 2].has("issuers_officials") else None
    seated = house is not None and not (house.unknown or item.unknown) and house.has("issuers_bodies", "party")
    led = not seated and office and text[item.start : item.end].lower() in _WHERE
    return led and not addressed(items, at - 1, text) and _WITH_NAME.match(text, item.start) is None


def _one_sentence(text: str, lexicon: Lexicon) -> str:
    """A stretch up to its sentence's end; a rank or a title that is cut short ends none ("Gen. Valerii")."""
    short = lexicon.table.get("abbreviations") or ()
    for mark in _STOP.finditer(text):
        word = text[: mark.start()].rpartition(" ")[2].lower()
        if mark[0][0] == "." and (len(word) == 1 or (word in short and mark.end() < len(text))):
            continue
        return text[: mark.start()]
    return text


def _holder_named(stretch: str, inside: Sequence[Item], text: str, start: int, lexicon: Lexicon) -> Party:
    """The person whom an office names: behind it ("governor Oleh X") or set beside it ("the governor, Oleh X")."""
    office = next((item for item in inside if item.has("issuers_heads", "issuers_deputies")), None)
    if office is None or any(item.has("issuers_spokespeople", "party", "and") for item in inside):
        return None
    for name in (_NAMED.match(stretch, office.end - start), _APPOSED.match(text, start + len(stretch))):
        if name is not None and not any(lexicon.entry(folded(word)) for word in name[1].split()):
            return Named(name[1])
    return None


def of_speakers(items: Sequence[Item], number: Item) -> bool:
    """Whether a number counts the ones who speak ("according to two Western officials")."""
    behind = [item for item in items if number.end <= item.start][:3]
    kinds = vocabulary().parties
    return any(
        item.has("issuers_officials", "issuers_heads", "issuers_spokespeople")
        or (item.has("party") and kinds[str(item.get("party"))].kind == "office")
        for item in behind
    )


def _counted_behind(items: Sequence[Item], place: int) -> bool:
    """Whether a noun of loss and its number are the object of the verb ("..., puts the Allied dead at 40,000")."""
    toll = False
    for item in items[place + 1 : place + 8]:
        if item.get("punct") or item.has("clause", "party"):
            return False
        if item.number is not None and item.number.ignored is None:
            return toll
        toll = toll or item.has("toll", "cat", "counts_total", "counts_figure")
    return False


def _opens_clause(items: Sequence[Item], place: int) -> bool:
    """Whether the party right behind the verb is the subject of what was said ("the president, X, said Russia had")."""
    party, verb = items[place + 1 : place + 2], items[place + 2 : place + 3]
    if not party or not verb or not party[0].has("party", "adj", "forces") or party[0].unknown or verb[0].unknown:
        return False
    return verb[0].has("have", "aux", "be", "loser", "taker", "passive") and not verb[0].has("punct")


def inverted(items: Sequence[Item], place: int, text: str, lexicon: Lexicon) -> Party:
    """The issuer behind its verb, only where something was reported before it ("..., said Kyiv")."""
    before = items[place - 1] if place else None
    if before is None or before.get("punct") not in _QUOTED or items[place].unknown or items[place].has("addressing"):
        return None
    after = [item for item in items[place + 1 : place + 4] if item.number is None][:2]
    unnamed = any(
        one.has("issuers_bodies", "issuers_officials", "issuers_deputies", "issuers_private") and len(one.unknown) <= 1
        for one in takewhile(lambda one: not one.has("punct", "speech_pronouns"), after)
    )
    for one, two in pairwise(items[place + 1 : place + 5]):
        if one.has("issuers_bodies", "party", "forces", "of_side") and two.has("have", "loser") and not two.unknown:
            return None  # "X, the spokesman, said the army had lost eight"
    following = unnamed or _LEADING.match(text[items[place].end :])
    if not following or _counted_behind(items, place) or _opens_clause(items, place):
        return None
    return issuer_right(items, place, text, lexicon)


def in_instrumental(items: Sequence[Item], place: int, text: str) -> bool:
    """Whether a name, an office or an abbreviation stands right behind a participle in the case of who did it."""
    behind = _NEXT_WORD.match(text, items[place].end)
    if behind is None:
        return False
    headed = any(item.start == behind.start(1) and item.has(*HEADS, "party", "adj") for item in items[place + 1 :])
    declined = behind[1].isupper() or behind[1].endswith(_INSTRUMENTAL) or behind[1].startswith(_UNDECLINED)
    return declined and (headed or behind[1][:1].isupper())


def issuer_by(items: Sequence[Item], place: int, text: str, lexicon: Lexicon) -> Party:
    """The issuer behind the "by" of a participle, a few words on; null where another figure or clause comes first."""
    for at in range(place + 1, min(len(items) - 1, place + 5)):
        item = items[at]
        if item.has("by") and len(item.unknown) <= 1:
            return issuer_right(items, at, text, lexicon)
        if item.get("punct") or item.has("clause") or (item.number is not None and item.number.ignored is None):
            return None
    return None
