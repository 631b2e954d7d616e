"""Which person does a stretch of text name, by a run of capitalised words that no list knows?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.extract.words.printed_names import TRIM
from counterclaim.vocabulary.load import word_table

_WORDS = re.compile(r"(?:\w\.)+(?=\s|$)|\w[\w'’-]*")
_INITIALS = re.compile(r"[A-Z](?:\.[A-Z])+")
ARTICLE_ALONE = re.compile(r"(?:a|an|the|its|their|his)", re.IGNORECASE)
_BEGUN_BY_I = re.compile(r"(?<![\w’'-])I(?: [A-Z][a-z]+)(?: to(?= [A-Z])| [A-Z][a-z]+)+")  # "I Want to Live"
_INNER = re.compile(r"[a-z][A-Z][a-z]|(?:al|el|as|ash|ar|at|az|ad|an)-[A-Z]")  # "iStories", "al-Shabab"
WAY = re.compile(
    r"(?:(?:^|\s)(?:has|have|had|is|was|are|were|also|now|since|then|later|earlier|already|still|only|once|again|too|first|last|itself|"
    r"themselves|himself|herself|previously|recently|separately|independently|publicly|privately|officially|initially|"
    r"originally|repeatedly|subsequently|openly|quietly|formally|finally|meanwhile|however|alone))+\s*$"
)  # words between who speaks and the verb that only say how or when
_LONG = 10
_SPAN = re.compile(r"(?:Месяц|Недел|Год|Дн|Сутк|Час|Місяц|Тижн|Рок|Доб|Годин)(?:ем|ей|ом|ами|ою)")  # "Месяцем ранее"
_NAME = 2  # words: a first name and a surname
_CYRILLIC = "Ѐ"  # the first letter of the Cyrillic page
_OF_BODIES = ("а", "я", "ы", "и", "і", "ї")  # endings of a noun in the genitive, of one or of a body
_PATRONYMICS = ("вич", "вна", "вича", "вны", "ич", "вичем", "вной", "вни", "вною")
_SHUT = frozenset({"»", "”", '"'})  # behind the name of a unit or a body, before its officer's
_MARKS = frozenset({"»", "”", '"', "«", "“"})  # between two names, of which the second is in quotation marks
_PARTICLES = frozenset(
    {"von", "van", "der", "bin", "фон", "дер", "ван", "де", "ден", "аль", "эль", "ель", "бен", "ибн", "ібн", "ди", "да"}
)
_NEVER_NAMES = (
    "party", "adj", "forces", "issuers_bodies", "issuers_heads", "issuers_officials", "issuers_spokespeople",
    "prepositions", "be", "have", "of", "clause", "speech_pronouns", "cat", "toll", "platforms",
)  # fmt: skip
_RANKED = re.compile(r"\s([А-ЯІЇЄҐЁ][а-яіїєґё’'-]+ [А-ЯІЇЄҐЁ][а-яіїєґё’'-]+)\W*")  # behind a rank: its holder's name
_FULL = re.compile(r"\s([A-ZА-ЯІЇЄҐЁ][\w'’-]+ [A-ZА-ЯІЇЄҐЁ][\w'’-]+)\W*$")  # a name that ends what names an office
HEADS = (
    "issuers_bodies", "issuers_heads", "issuers_officials", "issuers_spokespeople", "issuers_private",
    "issuers_deputies",
)  # fmt: skip


def is_surname(word: str, lexicon: Lexicon | None) -> bool:
    """Whether a word that opens a sentence has a surname's ending, so that it is no common word in capitals."""
    endings = tuple((lexicon.grammar.get("surname_endings") or ()) if lexicon is not None else ())
    if lexicon is not None and any(folded(word) in forms for forms in (lexicon.table.get("homes") or {}).values()):
        return True
    if lexicon is not None and lexicon.grammar.get("inverts") and _whom_all_know(lexicon.language).fullmatch(word):
        return True
    return bool(endings) and len(word) > 4 and word.lower().endswith(endings)


@cache
def _whom_all_know(language: str) -> re.Pattern[str]:
    """The surnames of those whom every reader knows without an office, in any case ("Рютте")."""
    surnames = {str(name).split()[-1] for name in word_table("persons")[language]["figures"] if " " in str(name)}
    forms = (re.escape(name.rstrip("*")) + (r"\w{0,3}" if name.endswith("*") else "") for name in surnames)
    return re.compile("|".join(forms), re.IGNORECASE)


def named_person(
    segment: str, inside: Sequence[Item], start: int, *, first: bool, lexicon: Lexicon | None = None
) -> str | None:
    """A capitalised run of words that no list knows, at the stretch's end (at its start behind a cue)."""
    titled = _BEGUN_BY_I.search(segment) or (_behind_rank(segment, inside, start) if first else None)
    if titled is not None:
        return titled[titled.re.groups]
    known = [
        (item.start - start, item.end - start, _firm(item))
        for item in inside
        if list(item.entry) not in (["issuers_civil"], ["article"], ["aid_unions"], ["unlisted"])
        and item.get("other_nouns") != "unit count"
        and not _begins_a_name(item, start, segment)
    ]
    of_office = ("party", "adj", *HEADS)
    ranks = [item for item in inside if item.has(*of_office) or item.get("cat") in {"officers", "commanders"}]
    titles = [(item.start - start, item.end - start) for item in ranks]
    led_by = {segment[item.start - start : item.end - start] for item in inside if _of_office(item)} if titles else {}
    if not first:
        segment = segment[: _before_time(inside, start, segment)]
        segment = WAY.sub("", segment) if lexicon is not None and lexicon.grammar.get("head") == "last" else segment
    run: list[str] = []
    found = list(_WORDS.finditer(segment))
    for place, match in enumerate(found if first else reversed(found)):
        word = match[0]
        opening = not segment[: match.start()].strip(TRIM)
        taken = any(a < match.end() and match.start() < b and (firm or opening) for a, b, firm in known)
        closed = bool(run) and not first and segment[match.end() : match.end() + 2].strip()[:1] in _MARKS
        if run and word in _PARTICLES and not taken:
            run.append(word) if first else run.insert(0, word)
            continue
        if taken or closed or not (word[:1].isupper() or _INNER.match(word)) or ARTICLE_ALONE.fullmatch(word):
            if run or place > (6 if first else 1) or (taken and not first):
                break
            if first and word[:1] >= "а" and word.islower() and any(b <= match.start() for _, b in titles):
                continue  # what the office is of: "командувача Сил безпілотних систем Вадима ..."
            if first and taken and not (word in led_by or any(a <= match.start() < b for a, b in titles)):
                break
            continue
        if run and first and segment[found[place - 1].end() : match.start()].strip() in _SHUT:
            run.clear()  # "командир батальона «Ахиллес» Юрий Иваненко"
        run.append(word) if first else run.insert(0, word)
    if first and len(run) == 1 and any(item.has("issuers_heads") for item in inside):
        full = _FULL.search(segment, segment.find(run[0]) + len(run[0]))
        if full is not None and not any(a < full.end() and full.start() < b for a, b, firm in known if firm):
            return full[1]
    if len(run) == 1 and segment.lstrip().startswith(run[0]) and start == 0 and not run[0].isupper():
        return run[0] if segment.strip() == run[0] and _may_open(run[0], lexicon) else None
    leads = ((lexicon.table.get("phrases") or {}).get("lead") or ()) if lexicon is not None else ()
    if len(run) == 1 and (_SPAN.fullmatch(run[0]) or folded(run[0]) in leads):
        return None  # "Как отмечают авторы доклада"
    while run and run[0 if not first else -1] in _PARTICLES:
        run.pop(0 if not first else -1)
    plain = (lexicon.table.get("name_titles") or ()) if lexicon is not None else ()
    whole = 1 if lexicon is not None and lexicon.grammar.get("inverts") else _NAME  # "Генерал Кривошеев"
    while len(run) > whole and folded(run[0].rstrip(".")) in plain:
        run.pop(0)  # "Lt. Gen. Thomas Kelly"
    towns = {segment[item.start - start : item.end - start] for item in inside if item.has("place_in")}
    if titles and len(run) == 1 and run[0] in towns:
        return None  # "прокуратура Херсонщини"
    while titles and len(run) > _NAME and (run[0] in towns or _of_a_body(run)):
        run.pop(0)  # "мер Харкова Ігор ...", "генсек НАТО Марк ...", "секретарь Совбеза Николай ..."
    if len(run) > _NAME and whole == 1 and re.search(rf"(?<!\w)(?:[ВвУу]о?|[Нн]а|[Пп]о) {re.escape(run[0])} ", segment):
        run.pop(0)  # "командующий силами НАТО в Европе Кристофер ..."
    name = " ".join(run[:5]).strip(".")
    return (f"{name}." if _INITIALS.fullmatch(name) else name) or None  # "the U.N. said"


def _of_office(item: Item) -> bool:
    """Whether a known word may say of which place or unit an office is ("белгородский губернатор", "3-го корпуса")."""
    place = "place_in" in item.entry and not item.has("party", "adj", "forces")
    return place or (item.number is not None and item.number.ignored == "unit designation")


def _behind_rank(segment: str, inside: Sequence[Item], start: int) -> re.Match[str] | None:
    """The name behind a rank that ends what names an office ("командир 3-ї бригади полковник Андрій Іваненко")."""
    heads = [item for item in inside if item.has("issuers_heads")]
    ranked = len(heads) > 1 and heads[-1].get("cat") == "officers"
    return _RANKED.fullmatch(segment, heads[-1].end - start) if ranked else None


def _may_open(word: str, lexicon: Lexicon | None) -> bool:
    """Whether a lone word that opens a line before its verb is a name ("Janes estimates", not "Nobody says")."""
    if is_surname(word, lexicon) or _coined(word, lexicon):
        return True
    grammar = lexicon.grammar if lexicon is not None else {}
    no_names, endings = grammar.get("no_names"), tuple(grammar.get("no_name_endings") or ())
    if isinstance(no_names, str):
        no_names = _split(no_names)
    return no_names is not None and folded(word) not in no_names and not folded(word).endswith(endings or ("\0",))


@cache
def _split(words: str) -> frozenset[str]:
    """The words of a table that is written as one string."""
    return frozenset(words.split())


def _of_a_body(run: Sequence[str]) -> bool:
    """Whether the first word names the body of an office, and the name begins behind it ("НАТО Марк Рютте")."""
    short = len(run[0]) > 1 and run[0].isupper() and not run[1].isupper() and run[1] > _CYRILLIC
    genitive = run[0] > _CYRILLIC and run[0].endswith(_OF_BODIES) and not run[1].endswith(_PATRONYMICS)
    plain = [word for word in run if word not in _PARTICLES]
    return short or (genitive and len(plain) == _NAME + 1 and run[1] not in _PARTICLES)


def _begins_a_name(item: Item, start: int, segment: str) -> bool:
    """Whether a known word is only the letter before a name's apostrophe ("В'ячеслав")."""
    behind = segment[item.end - start :][:2]
    return item.end - item.start == 1 and behind[:1] in {"'", "’", "ʼ"} and behind[1:].isalpha()


def _before_time(inside: Sequence[Item], start: int, segment: str) -> int:
    """Where a stretch ends once times, dates, towns and helping verbs at its end are left out, with what leads to them
    ("Premier Jane Doe on Monday", "Minister Jan Kowalski in Warsaw").
    """
    end, led = len(segment), False  # led: behind the item stands a day or a town
    for place in range(len(inside) - 1, -1, -1):
        item = inside[place]
        helping = item.has("have", "be", "aux", "also") and not item.has("party")
        leads = led and item.has("prepositions", "on", "at")
        town = item.has("place_in", "party") and place and inside[place - 1].has("where_hurt") and not item.unknown
        counted = item.number is None or item.number.ignored is None
        if not (helping or leads or town) and item.time is None and counted:
            break
        led = bool(town) or item.time is not None
        if segment[item.end - start : end].strip(" ,"):  # a name stands behind it
            break
        end = item.start - start
    return end


def _firm(item: Item) -> bool:
    """Whether a known word is never a part of an unknown name, however it is written."""
    if item.number is not None or item.time is not None or item.has(*_NEVER_NAMES):
        return True
    return item.end - item.start > _LONG and item.has("passive", "loser", "taker", "other_verbs")


def _coined(word: str, lexicon: Lexicon | None) -> bool:
    """Whether a word is written as no common one is: a capital inside, or Latin letters in a Cyrillic text."""
    foreign = lexicon is not None and lexicon.language != "en" and word.isascii()
    return foreign or re.search(r"[a-zа-яіїєґ][A-ZА-ЯІЇЄҐ]", word) is not None
