"""Who asserts a figure: whose voice does each sentence report?

Every sentence is read for its reports: "X said", "according to X", "X's tally", "X: ..." in a headline. The issuer is
a known party, else the printed name or office. `claims.py` lets reports hold for the sentences that follow.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.extract.lexicon import Lexicon, folded
from counterclaim.extract.tokens import Item
from counterclaim.model.claim import Named, Party, Role
from counterclaim.vocabulary.load import vocabulary

_WORDS = re.compile(r"(?:\w\.)+(?=\s|$)|\w[\w'’-]*")
_ARTICLE_ALONE = re.compile(r"(?:a|an|the|its|their|his)", re.IGNORECASE)
_TRIM = " \t\n,.;:\"'«»“”‘’()—–-"
_ARTICLES = re.compile(
    r"^(?:the|a|an|its|their|his|her|our|and|but|that|while|whereas|as|in|for|by|also)\s+", re.IGNORECASE
)
_REACH = 14
_LONG = 10
_NEVER_NAMES = (
    "party", "adj", "forces", "issuers_bodies", "issuers_heads", "issuers_officials", "issuers_spokespeople",
    "prepositions", "be", "have", "of", "clause", "speech_pronouns", "cat", "toll",
)  # fmt: skip
_AGAIN = Named("")
_CLOSING = frozenset('"”»')
_QUOTED_NAME = re.compile(r"\s*[«“\"][^«»“”\"]{2,40}[»”\"]")
_HEADS = ("issuers_bodies", "issuers_heads", "issuers_officials", "issuers_spokespeople", "issuers_private")
_QUOTED = frozenset(',"”»—–')
_LEADING = re.compile(r"\s+(?:(?:the|a|an)\s+)?[A-ZА-ЯІЇЄҐ]|\s+(?:the|a|an)\s")


@dataclass(frozen=True, slots=True)
class Report:
    """One act of reporting in a sentence.

    Attributes:
        party: the issuer; null for a pronoun that stands for the issuer before.
        start, end: span of the cue in the paragraph's text.
        place: the cue's place among the sentence's items.
        after: the cue stands behind what it reports ("..., Kyiv said").
        relay: the cue hands on another's words ("quoting U.S. officials").
        own: the document's own voice ("by our count").
        pronoun: the issuer is taken up by a pronoun or by "the ministry"; `generic` for the latter.
    """

    party: Party
    start: int
    end: int
    place: int
    relay: bool = False
    own: bool = False
    pronoun: bool = False
    generic: bool = False
    its: bool = False


def reports_of(items: Sequence[Item], text: str, *, headline: bool, lexicon: Lexicon) -> list[Report]:
    """The reports of a sentence in text order."""
    found: list[Report] = []
    inverts = bool(lexicon.grammar.get("inverts"))
    for place, item in enumerate(items):
        if item.has("speech_again"):
            found.append(Report(None, item.start, item.end, place, pronoun=True))
            continue
        if item.has("speech_self"):
            found.append(Report(None, item.start, item.end, place, own=True))
            continue
        party, relay = None, False
        pronoun = False
        if item.has("speech_sees") and _possessor(items, place) is not None:
            party = _possessor(items, place)
        elif item.has("speech_after", "speech_relays"):
            party = _issuer_right(items, place, text, lexicon)
            if party is None and inverts:
                party = _subject_behind(items, place, text, lexicon)
            relay = item.has("speech_relays")
        if party is None and item.has("speech_before") and not _noun_use(items, place):
            pronoun = _pronoun(items, place)
            if not pronoun:
                party = (_subject_behind if inverts else _inverted)(items, place, text, lexicon)
            if party is None and not pronoun:
                party = _issuer_left(items, place, text, lexicon)
        if party == _AGAIN:
            found.append(Report(None, item.start, item.end, place, relay=relay, pronoun=True, generic=True))
        elif party is not None or pronoun:
            its = isinstance(party, Named) and _possessed(text[: item.start] if relay is False else "", party.name)
            found.append(Report(party, item.start, item.end, place, relay=relay, pronoun=pronoun, its=its))
    if headline:
        found += _headline(items, text, lexicon)
    return found


def _noun_use(items: Sequence[Item], place: int) -> bool:
    """Whether a word such as "report" or "claims" is a noun here."""
    if place > 0 and not items[place].unknown and items[place - 1].has("article", "possessive", "of", "prepositions"):
        return True
    if not items[place].has("speech_sees", "counts_total", "counts_figure"):
        return False
    for back in range(place - 1, max(-1, place - 4), -1):
        if items[back].has("party", "speech_pronouns", "issuers_bodies", "issuers_heads") or items[back].get("punct"):
            return False
        if items[back].has("article", "own", "of") or len(items[back].unknown) > 1:
            return True
    return False


def _possessor(items: Sequence[Item], place: int) -> Party:
    """The party whose tally or view it is ("Kyiv's tally", "London's own reckoning")."""
    for back in range(place - 1, max(-1, place - 4), -1):
        item = items[back]
        if len(items[back + 1].unknown) > 1:
            return None
        if item.get("possessive") and item.has("party", "adj") and not item.has("forces"):
            return _own_id(item)
        if not item.has("counts_total", "counts_figure", "own", "speech_sees", "other"):
            return None
    return None


def _own_id(item: Item) -> Party:
    party = item.get("party") or item.get("adj")
    return None if party is None else str(party)


def _possessed(before: str, name: str) -> bool:
    """Whether a body is that of the one spoken of before ("Its defence ministry")."""
    place = before.rfind(name)
    return place >= 0 and before[:place].rstrip().lower().endswith(
        ("its", "their", "його", "її", "їхнє", "его", "ее", "их")
    )


def completed(name: str, state: str, lexicon: Lexicon) -> Party:
    """The party that a state's body of this name is, in either spelling and order; null where no list knows one."""
    flat = folded(name)
    forms = vocabulary().parties[state].adjectives.get(lexicon.language, ())
    for form in sorted({folded(f).rstrip("*") for f in forms}, key=len, reverse=True):
        for start in (f"{form}'s ", f"{form} "):
            flat = flat.removeprefix(start)
    for variant in _spellings(flat):
        for form in forms:
            found = lexicon.entry(f"{folded(form).rstrip('*')} {variant}").get("party")
            if found is not None:
                return str(found)
    return None


def _spellings(flat: str) -> list[str]:
    """A ministry's name in both spellings and both orders."""
    turned = re.sub(r"^ministry of (\w+)$", r"\1 ministry", flat)
    back = re.sub(r"^(\w+) ministry$", r"ministry of \1", flat)
    found = [flat, turned, back]
    return [
        *found,
        *(form.replace("defence", "defense") for form in found),
        *(form.replace("defense", "defence") for form in found),
    ]


def _subject_behind(items: Sequence[Item], place: int, text: str, lexicon: Lexicon) -> Party:
    """The issuer right behind its verb, where the language puts it there ("повідомив Генштаб", "заявили в Минобороны")."""
    after, led = place + 1, False
    while after < min(len(items), place + 7):
        item = items[after]
        skipped = item.time is not None or (item.number is not None and item.number.ignored is not None)
        if not (skipped or (item.has("prepositions") and not item.has(*_HEADS))):
            break
        led = True
        after += 1
    if after < len(items):
        item = items[after]
        named = item.has("party", *_HEADS) or (
            item.has("adj") and after + 1 < len(items) and items[after + 1].has(*_HEADS)
        )
        if named and (len(item.unknown) <= 2 or led):
            return _issuer_right(items, after - 1, text, lexicon)
        if _clausal(items, after) and not item.unknown:
            return None
    if led or not _LEADING.match(text[items[place].end :]):
        return None
    return _issuer_right(items, place, text, lexicon)


def _clausal(items: Sequence[Item], place: int) -> bool:
    return place < len(items) and items[place].has("clause", "cat", "toll", "loser", "taker", "passive")


def _pronoun(items: Sequence[Item], place: int) -> bool:
    if place + 1 < len(items) and items[place + 1].has("speech_pronouns") and not items[place + 1].unknown:
        following = items[place + 2] if place + 2 < len(items) else None
        if following is None or following.get("punct"):
            return True
    for back in range(place - 1, max(-1, place - 4), -1):
        if items[back].has("speech_pronouns"):
            return not items[back].has("party")
        if not items[back].has("have", "be", "aux", "also"):
            return False
    return False


def _issuer_left(items: Sequence[Item], place: int, text: str, lexicon: Lexicon) -> Party:
    """The issuer before its verb: the nearest segment between commas that names one."""
    end = items[place].start
    floor = items[place - _REACH].end if place > _REACH else 0
    floor = max(floor, _clause_floor(items, place))
    start = _sentence_start(items, text)
    chunk_start = max(start, floor)
    segments = re.split(r"[,—–]|\s-\s", text[chunk_start:end])
    offset = end
    for count, segment in enumerate(reversed(segments)):
        offset -= len(segment)
        inside = [item for item in items[:place] if item.start >= offset and item.end <= offset + len(segment)]
        if not _relative(inside):
            party = named_in(segment, inside, first=False, start=offset, lexicon=lexicon, around=items)
            if party is not None:
                if party == _AGAIN:
                    return party
                if (
                    count
                    and isinstance(party, Named)
                    and _relative([i for i in items[:place] if i.start > offset + len(segment)])
                ):
                    return None
                return _first_of(items, segment, inside, party, offset)
        offset -= 1
        busy = any(
            item.has("taker", "loser", "ground") or (item.number is not None and item.number.ignored is None)
            for item in inside
        )
        if count == 3 or (busy and not _relative(inside)):
            break
    return None


def _first_of(items: Sequence[Item], segment: str, inside: Sequence[Item], party: Party, offset: int) -> Party:
    """The first of several issuers in a row ("A, B and a team of volunteers have counted")."""
    if not any(item.has("and") for item in inside):
        return party
    row = [item for item in inside if item.has("party") and not item.get("possessive")]
    before = [
        item
        for item in items
        if item.end <= offset and item.has("party") and not item.get("possessive") and item.end >= offset - 2
    ]
    first = (
        before[-1]
        if before
        else (_foremost(row) if len(row) > 1 or (row and segment.find(" and ") > row[0].start - offset) else None)
    )
    return str(first.get("party")) if first is not None else party


def _foremost(row: Sequence[Item]) -> Item:
    """The first of several parties, a counting body before an outlet."""
    parties = vocabulary().parties
    return next((item for item in row if parties[str(item.get("party"))].kind != "media"), row[0])


def _relative(inside: Sequence[Item]) -> bool:
    return bool(inside) and inside[0].has("relative") and not inside[0].has("party")


def _sentence_start(items: Sequence[Item], text: str) -> int:
    first = items[0]
    gap = sum(len(word) + 1 for word in first.unknown)
    start = max(0, first.start - gap - 4)
    cut = max(text.rfind(". ", 0, first.start), text.rfind("\n", 0, first.start))
    return max(start, cut + 1)


def _clause_floor(items: Sequence[Item], place: int) -> int:
    for back in range(place - 1, -1, -1):
        item = items[back]
        mark = item.get("punct")
        if mark in {";", ":", "("} or (mark in _CLOSING and _ends_quotation(items, back)):
            return item.end
        if item.number is not None and item.number.ignored is None:
            return item.end
        if item.has("taker", "loser") and not item.has("passive", "issuers_bodies", "issuers_heads"):
            return item.end
        if item.has("speech_before") and not item.has("speech_sees", "counts_figure"):
            return item.end
        at_verb = back == place - 1 and not items[place].unknown
        if item.has("clause") and not item.has("party", "relative") and not (at_verb and item.has("reset")):
            return item.end
    return 0


def _ends_quotation(items: Sequence[Item], place: int) -> bool:
    """Whether a quotation mark closes words said, not a name in quotes."""
    before = items[place - 1] if place else None
    after = items[place + 1] if place + 1 < len(items) else None
    close = before is not None and before.get("punct") in {",", ".", "!", "?"} and not items[place].unknown
    return close or (after is not None and after.get("punct") in {",", "—", "–"} and not after.unknown)


def _issuer_right(items: Sequence[Item], place: int, text: str, lexicon: Lexicon) -> Party:
    start = items[place].end
    end = len(text)
    for item in items[place + 1 : place + 1 + _REACH]:
        stop = item.get("punct") in set(",;:()—–") or item.number is not None or item.has("taker", "loser")
        if (
            stop
            or (item.has("speech_before") and not item.has("counts_figure", "speech_sees"))
            or item.time is not None
        ):
            end = item.start
            break
    inside = [item for item in items[place + 1 : place + 1 + _REACH] if item.end <= end]
    stretch = re.split(r"[!?\n]|\.(?:\s|$)(?<!\b\w\.\s)", text[start:end])[0]
    inside = [item for item in inside if item.end <= start + len(stretch)]
    return named_in(stretch, inside, first=True, start=start, lexicon=lexicon, around=items)


def _inverted(items: Sequence[Item], place: int, text: str, lexicon: Lexicon) -> Party:
    """The issuer behind its verb, only where something was reported before it ("..., said Kyiv")."""
    before = items[place - 1] if place else None
    if before is None or before.get("punct") not in _QUOTED or items[place].unknown:
        return None
    following = _LEADING.match(text[items[place].end :])
    if following is None:
        return None
    return _issuer_right(items, place, text, lexicon)


def _headline(items: Sequence[Item], text: str, lexicon: Lexicon) -> list[Report]:
    """ "Kyiv: ..." and "...: Kyiv"; ", Says Ukraine" is read as any report is."""
    found: list[Report] = []
    comma = next((place for place, item in enumerate(items) if item.get("punct") == ","), None)
    if comma is not None and any(item.has("speech_sees") for item in items[comma:]):
        name = text[: items[comma].start].strip(_TRIM)
        if (
            len(name.split()) <= 3
            and name[:1].isupper()
            and not any(item.entry and not item.has("party", *_HEADS) for item in items[:comma])
        ):
            found.append(Report(Named(name), 0, items[comma].end, comma))
    for place, item in enumerate(items):
        if item.get("punct") != ":":
            continue
        left = [i for i in items[:place]]
        right = [i for i in items[place + 1 :]]
        head, tail = text[: item.start], text[item.end :]
        if left and left[-1].has("party") and left[-1].end == item.start and len(left) <= 2:
            found.append(Report(_own_id(left[-1]), left[-1].start, item.end, place))
        elif right and right[0].has("party") and not tail[right[0].end - item.end :].strip(_TRIM):
            found.append(Report(_own_id(right[0]), right[0].start, right[0].end, place))
        elif (
            not any(i.number or i.has("speech_before", "toll", "taker", "loser") for i in left)
            and named_in(head, left, first=False, lexicon=lexicon) is not None
            and len(head.split()) <= 6
        ):
            found.append(Report(named_in(head, left, first=False, lexicon=lexicon), 0, item.end, place))
    return found


def named_in(
    segment: str,
    inside: Sequence[Item],
    *,
    first: bool,
    start: int = 0,
    lexicon: Lexicon,
    around: Sequence[Item] = (),
) -> Party:
    """The issuer that a stretch of text names; null when it names none.

    Args:
        segment: the stretch as printed.
        inside: its items.
        first: the stretch follows its cue, so that the first name counts; else the last.
        start: where the stretch begins in the text that the items count in.
        lexicon: knows which completed names are parties.
        around: the sentence's items; a body without a country ("the Defense Ministry") is its first country's.
    """
    vocab = vocabulary().parties
    parties = [item for place, item in enumerate(inside) if item.has("party") or _speaking(inside, place)]
    organised = [item for item in parties if vocab[_id_of(item)].kind != "state"]
    if organised:
        return _id_of(organised[0] if first else organised[-1])
    private = next((item for item in inside if item.has("issuers_private")), None)
    if private is not None:
        return Role(segment[private.start - start : private.end - start])
    plain = [item for item in parties if not item.get("possessive")]
    bodies = [item for item in inside if item.has("issuers_bodies", "issuers_heads", "issuers_officials")]
    spokes = next((item for item in inside if item.has("issuers_spokespeople")), None)
    if spokes is not None:
        return _spoken_for(segment, spokes, inside, start, lexicon)
    name = _person(segment, inside, start, first=first)
    ends = name is not None and bool(plain) and plain[-1].end - start <= segment.rfind(name.split()[0])
    if name is not None and (not plain or any(item.has("issuers_heads") for item in bodies) or (ends and not first)):
        joined = re.search(r"(\S+ \S*)(?: for| of)(?: the)? $", segment[: segment.rfind(name)])
        if joined is not None and any(item.has("issuers_bodies") for item in bodies):
            return Named(_short(segment[max(0, joined.start()) : segment.rfind(name) + len(name)]))
        organisation = any(item.has("issuers_bodies") and not item.has("issuers_heads") for item in bodies)
        if not organisation or " " in name or name.isupper():
            return Named(name)
    if bodies:
        return _body(segment, bodies, inside, start, lexicon, around)
    if plain:
        return _id_of(plain[0] if first else plain[-1])
    return None if name is None else Named(name)


def _id_of(item: Item) -> str:
    return str(item.get("party") or item.get("forces") or item.get("adj"))


def _speaking(inside: Sequence[Item], place: int) -> bool:
    """Whether a people or an adjective speaks for its country ("the Germans claim", "Israeli tallies")."""
    item = inside[place]
    following = inside[place + 1] if place + 1 < len(inside) else None
    if item.has("forces"):
        return following is None
    return item.has("adj") and following is not None and not following.unknown and following.has("speech_sees")


def _body(
    segment: str, bodies: Sequence[Item], inside: Sequence[Item], start: int, lexicon: Lexicon, around: Sequence[Item]
) -> Party:
    """A body's printed name: from its first capital or adjective to its noun, and what it is "of"."""
    head = bodies[0]
    before = [item for item in inside if item.end <= head.start and not _in_name(item, head, lexicon)]
    begin = before[-1].end if before else start
    end = bodies[-1].end
    for item in inside:
        if item.has("party") and 0 < item.start - end <= 1:
            end = item.end
    for item in inside:
        if item.start >= end and item.has("of") and item.start - end <= 1:
            stop = next(
                (
                    i.start
                    for i in inside
                    if i.start > item.end and i.has("have", "be", "aux", "also", "negation", "clause")
                ),
                start + len(segment),
            )
            end = stop
            break
    name = _short(segment[begin - start : end - start])
    if not name:
        return None
    quoted = _QUOTED_NAME.match(segment[end - start :])
    if quoted is not None:
        return Named(_short(name + quoted[0]))
    if _generic(segment, head, start, name):
        return _AGAIN
    if _possessed(segment[: begin - start] + " " + name, name):
        return Named(name)
    return _completed(name, [*inside, *around], lexicon) or Named(name)


def _in_name(item: Item, head: Item, lexicon: Lexicon) -> bool:
    """Whether a known word before a body's noun may be a part of its name."""
    if item.has("cat", "toll"):
        return lexicon.grammar.get("head") == "last" and head.start - item.end <= 1
    return item.has("adj", "party", "possessive", "struck", "other", "forces") or any(
        key.startswith("issuers") for key in item.entry
    )


def _generic(segment: str, head: Item, start: int, name: str) -> bool:
    """Whether the stretch only takes up a body named before ("the ministry", "its spokesman")."""
    return " " not in name and segment[head.start - start : head.end - start].islower()


def _completed(name: str, inside: Sequence[Item], lexicon: Lexicon) -> Party:
    """The party whose name a body's name is once its country's adjective stands before it."""
    for item in inside:
        party = item.get("adj") or item.get("party")
        found = completed(name, party, lexicon) if party is not None else None
        if found is not None:
            return found
    return None


def _spoken_for(segment: str, spokes: Item, inside: Sequence[Item], start: int, lexicon: Lexicon) -> Party:
    """Whom a spokesperson speaks for: the name before the word, else the one after "for" or "of"."""
    before = [item for item in inside if item.end <= spokes.start]
    after = [item for item in inside if item.start >= spokes.end]
    left = _short(segment[: spokes.start - start])
    if left and not _ARTICLE_ALONE.fullmatch(left):
        plain = [item for item in before if item.has("party", "adj")]
        if plain and len(left.split()) == 1:
            return str(plain[-1].get("party") or plain[-1].get("adj"))
        return _completed(left, before, lexicon) or Named(left)
    right = segment[spokes.end - start :]
    link = next((item for item in after if item.has("prepositions", "of")), None)
    if link is None or link.start - spokes.end > 2:
        return None
    right = segment[link.end - start :]
    stop = next(
        (item.start for item in after if item.start > link.end and item.has("have", "be", "aux", "clause")), None
    )
    name = _short(right if stop is None else segment[link.end - start : stop - start])
    plain = [item for item in after if item.has("party")]
    if plain and len(name.split()) == 1:
        return str(plain[-1].get("party"))
    return Named(name) if name else None


def _person(segment: str, inside: Sequence[Item], start: int, *, first: bool) -> str | None:
    """A capitalised run of words that no list knows, at the end of the stretch (at its start when it follows its cue)."""
    known = [(item.start - start, item.end - start, _firm(item)) for item in inside]
    ranks = [
        item for item in inside if item.has("party", "adj", *_HEADS) or item.get("cat") in {"officers", "commanders"}
    ]
    titles = [(item.start - start, item.end - start) for item in ranks]
    if not first:
        segment = segment[: _before_time(inside, start, len(segment))]
    run: list[str] = []
    found = list(_WORDS.finditer(segment))
    for place, match in enumerate(found if first else reversed(found)):
        word = match[0]
        opening = not segment[: match.start()].strip(_TRIM)
        taken = any(a < match.end() and match.start() < b and (firm or opening) for a, b, firm in known)
        if taken or not word[:1].isupper() or _ARTICLE_ALONE.fullmatch(word):
            if run or place > (6 if first else 1) or (taken and not first):
                break
            if first and taken and not any(a <= match.start() < b for a, b in titles):
                break
            continue
        run.append(word) if first else run.insert(0, word)
    if len(run) == 1 and segment.lstrip().startswith(run[0]) and start == 0 and not run[0].isupper():
        return None
    return " ".join(run[:5]).strip(".") or None


def _before_time(inside: Sequence[Item], start: int, end: int) -> int:
    """Where a stretch ends once times and dates at its end are left out."""
    for item in reversed(inside):
        if item.time is None and (item.number is None or item.number.ignored is None):
            break
        end = item.start - start
    return end


def _firm(item: Item) -> bool:
    """Whether a known word is never a part of an unknown name, however it is written."""
    if item.number is not None or item.time is not None or item.has(*_NEVER_NAMES):
        return True
    return item.end - item.start > _LONG and item.has("passive", "loser", "taker", "other_verbs")


def _short(flat: str) -> str:
    text = re.sub(r"[«»“”„\"]", "", flat).strip(_TRIM)
    for _ in range(3):
        text = _ARTICLES.sub("", text)
    return " ".join(text.split()[-9:]).strip(_TRIM)
