"""Whose words is each line of a digest, a live blog or a post, by its label, its closing credit or its signature?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.clauses.named_persons import HEADS, is_surname
from counterclaim.extract.clauses.tokens import Item, items_of
from counterclaim.extract.counts.figure import Paragraph
from counterclaim.extract.issuers.issuers import named_in
from counterclaim.extract.issuers.sides import home_of, is_army
from counterclaim.extract.issuers.taken_up_bodies import AGAIN
from counterclaim.extract.numbers.numbers import find_numbers
from counterclaim.extract.voices.headlines import is_kicker
from counterclaim.extract.voices.speakers_behind import issuer_right
from counterclaim.extract.words.forms import fold
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.extract.words.printed_names import full_names_in
from counterclaim.model.claim import Named, Party, Role
from counterclaim.vocabulary.load import vocabulary

_STAMP = re.compile(r"\W*\d{1,2}[:.h]\d\d(?!\d)(?:\s?(?:a\.?m\.?|p\.?m\.?|[A-Z]{2,4}))?(?=\W|$)")
_LABEL = re.compile(r"\W*(?:\d{1,2}[.)]\s+|\d{1,2}\s[^\W\d]+\s[–—-]\s+)?([^\W\d][^:;!?\n]{1,80}?):\s+(?=\S)")
_ROW = re.compile(
    r"\W*(?:\d{1,2}[.)]\s+)?([^\W\d][^:;!?\n\d]{1,80}?)(?::\s+|\s[–—‒-]\s+|\s\()(?=(?:[^\W\d]+\s){0,3}[~+]?\d)"
)  # a row whose number follows its label at once
_AS_OF = re.compile(  # "Oryx, as of Thursday:"
    r",? (?:as of|on|by) [^,:]{3,24}$|,? (?:станом на|на|по состоянию на) [^,:]{3,24}$"
)
_BARE = 24  # characters behind a colon that are hardly more than a number
_CREDIT = (
    re.compile(r"\s\(([^()\n;:?!]{2,60})\)[.;,]?\s*$"),
    re.compile(r"\s[–—\u2012-]\s+([^–—\n;:?!]{2,80}?)[.;]?\s*$"),
)
_MARKS = re.compile(r"[^\w\s«»“”\"'’.,()/|•·—–-]+|\((?:@|https?:)[^)]*\)|@\w+|https?://\S+")
_PARTED = re.compile(r"\s[|/•·—–-]\s|\n")
_PERSON = re.compile(r"[A-ZА-ЯІЇЄҐЁ][\w’'-]+(?: [A-ZА-ЯІЇЄҐЁ][\w’'.-]+){1,2}")
_NAME_IN_BRACKETS = re.compile(r"\s?\([^()]*\)")
_IN_BRACKETS = re.compile(r"\(([^()]+)\)\s*$")
_DATED = re.compile(r"\([^()]*\d[^()]*\)\s*$")  # "NATO (23 March):"
_LONG = 9  # words of a name with its office
_ITEM = 220  # characters; in a longer line what stands behind the last dash is no credit
_FEWEST = 2  # lines of one form that make a digest or a live blog
_NAME = 2  # words; a longer piece with a number in it is no name
_SIGNED = 4  # lines at a text's end among which its signature stands
_TOLD = ("toll", "taker", "loser", "passive", "cat", "ground", "counts_figure", "issuers_titles", "speech_before")
_ABBREVIATED = range(3, 7)
_SMALL_WORDS = frozenset({"clause", "relative", "aid_unions"})  # "WHO", "NATO"
_NO_SPEAKERS = frozenset({"media"})


def voices_of(lines: Sequence[Paragraph], own: Party, lexicon: Lexicon) -> dict[int, Party]:
    """Who speaks in each line that a label opens ("ISW: ...") or a credit closes ("... – the rescue service").

    `own`: the document's own voice, which each entry of a live blog and each other item of such a digest goes back to.
    """
    found: dict[int, Party] = {}
    stamped = [line.index for line in lines if line.zone == "body" and _STAMP.match(line.text) is not None]
    names: dict[str, Party] = {}
    for line in lines:
        if line.zone != "body" or (":" not in line.text and line.index not in stamped and not line.listed):
            continue
        label = _labelled(line, lexicon, names)
        party = _closing(line, stamped, lexicon) or label
        if party is not None:
            found[line.index] = party
    if len(stamped) >= _FEWEST:
        found.update({line.index: own for line in lines[stamped[0] :] if line.index not in found})
    elif len(found) >= _FEWEST:
        found.update({line.index: own for line in lines if line.listed and line.index not in found})
    return found


def posted_by(lines: Sequence[Paragraph], lexicon: Lexicon) -> Party:
    """The one whose post a text is: its first line is nothing but his name, or a line at its end is; else null."""
    if len(lines) < _FEWEST:
        return None
    head = lines[0].text.rstrip()
    if len(head) <= _ITEM and (party := _channel(head.rstrip(":"), lexicon)) is not None:
        return party
    right_above = lines[1].start - lines[0].start - len(lines[0].text) == 1
    if right_above and _unknown(head, lexicon):
        return Named(head)  # a channel called by its owner's name
    for line in reversed(lines[-_SIGNED:]):
        if line.listed or line.text.rstrip().endswith((":", "?")) or line is lines[0]:
            break
        if not _is_a_name(line.text):
            continue
        bare = _MARKS.sub(" ", line.text).strip()
        if not bare or len(bare.split()) > _LONG:
            continue
        party = _channel(line.text.strip(), lexicon)
        if party is not None:
            return party
    return None


def _is_a_name(line: str) -> bool:
    """Whether a line may be nothing but a name: it ends as no sentence does and introduces nothing."""
    return ":" not in line and not line.rstrip().endswith((".", "!", "?", "…"))


def _channel(line: str, lexicon: Lexicon) -> Party:
    """The body or person that a line names and says nothing of, beside a channel's name or an office; else null."""
    if not _is_a_name(line):
        return None
    pieces = [piece.strip(" .,") for piece in _PARTED.split(_MARKS.sub(" ", line))]
    if any(len(piece.split()) > _NAME and any(map(str.isdigit, piece)) for piece in pieces):
        return None  # "Losses near 860,000 – Kyiv" tells, and names no channel
    named = [party for piece in pieces if piece and (party := names_alone(piece, lexicon)) is not None]
    people = [one for one in named if isinstance(one, Named) and _PERSON.fullmatch(one.name)]
    office = len(named) > len(people) or any(not _unknown(piece, lexicon) for piece in pieces if piece)
    return next(iter([*people, *named]), None) if office else None  # a name alone is the author's


def _labelled(line: Paragraph, lexicon: Lexicon, names: dict[str, Party]) -> Party:
    """The one whose words follow the colon that a line's first words end with; null for what is counted or where."""
    match = _LABEL.match(line.text, (stamp.end() if (stamp := _STAMP.match(line.text)) is not None else 0))
    row = _ROW.match(line.text) if line.listed else None
    if row is not None and (match is None or len(line.text) - match.end() < _BARE):
        label = _NAME_IN_BRACKETS.sub("", row[1]).strip().removeprefix("The ")
        told = names_alone(label, lexicon)
        short = isinstance(told, Named) and " " not in told.name  # "Центр – до 80 военнослужащих"
        return None if short or _fights(told) or _unknown(row[1], lexicon) else told  # "The Pentagon – 315,000"
    if match is None or len(match[1].split()) > _LONG:
        return None
    rest = line.text[match.end() :]
    if sum(word[:1].isalpha() for word in rest.split()) < 2:
        return None  # "Tanks: 702"
    label = _AS_OF.sub("", _NAME_IN_BRACKETS.sub("", match[1])).strip()
    opening, ends, last = label.rpartition(". ")
    label = last if ends and not any(map(str.isdigit, opening)) else label  # "Blasts in the night. The mayor: ..."
    dated = _DATED.search(match[1]) is not None
    bracket = _IN_BRACKETS.search(match[1])
    if bracket is not None and _unknown(bracket[1], lexicon):
        return Named(bracket[1])  # "«Nick» (Ivan Ivanov): ..."
    party = _paper_of(label, lexicon) or names_alone(label, lexicon) or _state(label, rest, lexicon, dated=dated)
    if party is None:
        return names.get(folded(label)) or _by_surname(label, rest, lexicon)
    if rest[:1].isdigit() and not dated and (_fights(party) or _unknown(label, lexicon)):
        return None  # "92nd Brigade: 3 tanks", "San Remo: 3 dead"
    if isinstance(party, Named):
        names[folded(party.name.split()[-1])] = party
    return party


def _paper_of(label: str, lexicon: Lexicon) -> Party:
    """The one whose data, report or view a label names ("Данные эксперта X", "Зведення Y"); null for another label."""
    text = fold(label).text
    if lexicon.grammar.get("head") == "last" or not lexicon.entry(text.split(maxsplit=1)[0]).get("speech_sees"):
        return None
    items = items_of(label, text, numbers=find_numbers(text, lexicon.language), times=(), lexicon=lexicon)
    if any(_tells(item) for item in items[1:]) or any(item.number is not None for item in items):
        return None  # "Данные о потерях: ..."
    told = issuer_right(items, 0, label, lexicon)
    return None if told == AGAIN else told


def _state(label: str, rest: str, lexicon: Lexicon, *, dated: bool) -> Party:
    """A state before a colon that speaks: of another's people or kit ("Ukraine: 16,400 Russian soldiers"), or on a day
    that stands in brackets beside it; else null.
    """
    state = lexicon.entry(folded(label)).get("party")
    if state is None or vocabulary().parties[state].kind not in {"state", "international"}:
        return None
    named = (entry.get("adj") or entry.get("forces") for _, _, entry in lexicon.known(fold(rest).text))
    other = next((one for one in named if one is not None), None)
    return str(state) if dated or (other is not None and vocabulary().state_of(str(other)) != state) else None


def _by_surname(label: str, rest: str, lexicon: Lexicon) -> Party:
    """A speaker called by a surname alone: one that the tables know, or a word with a surname's ending."""
    unknown = label[:1].isupper() and label.isalpha() and not lexicon.entry(folded(label))
    return Named(label) if unknown and is_surname(label, lexicon) and not rest[:1].isdigit() else None


def _closing(line: Paragraph, stamped: Sequence[int], lexicon: Lexicon) -> Party:
    """The one whom an item's last dash or bracket credits it to; null for none."""
    text = line.text.rstrip()
    if not (line.listed or line.index in stamped) or len(text) > _ITEM:
        return None
    for bracket, shape in zip((True, False), _CREDIT, strict=True):
        match = shape.search(text)
        if match is None or not any(letter.isalpha() for letter in text[: match.start()]):
            continue
        credit = match[1].strip()
        party = lexicon.entry(folded(credit)).get("party")
        state = party is not None and vocabulary().parties[party].kind == "state"
        told = str(party) if state and not bracket else names_alone(credit, lexicon)
        if told is not None:
            return told
    return None


def names_alone(piece: str, lexicon: Lexicon) -> Party:
    """The body, office or person that a piece of text is the name of, with nothing said beside it; null for none.

    A country or a movement is none: it may be the one that loses. Nor is an outlet, which hands on another's words.
    """
    words = piece.split()
    if not words or len(words) > _LONG:
        return None
    entry = lexicon.entry(folded(piece))
    party = entry.get("party")
    if party is None and not any(word[:1].isupper() for word in words) and not entry.keys() & {"issuers_bodies"}:
        return None
    if party is not None:
        kind = vocabulary().parties[party].kind
        printed_home = kind == "state" and piece not in vocabulary().parties[party].names.values()
        spoken = kind not in {"state", "group", *_NO_SPEAKERS} or (printed_home and "place_in" not in entry)
        return str(party) if spoken else None
    if folded(piece) in (lexicon.table.get("outlets") or ()) or is_kicker(piece, lexicon):
        return None
    if piece.isupper() and piece.isalpha() and len(piece) in _ABBREVIATED and entry.keys() <= _SMALL_WORDS:
        return Named(piece)
    text = fold(piece).text
    items = items_of(piece, text, numbers=find_numbers(text, lexicon.language), times=(), lexicon=lexicon)
    if any(_tells(item) for item in items if item.start == 0 or piece[item.start].islower()):
        return None
    if any(item.number is not None and item.number.ignored is None for item in items):
        return None
    if any(item.has(*HEADS) for item in items):
        return _of_office(piece, items, lexicon)
    if _PERSON.fullmatch(piece) and (full_names_in(piece, lexicon) or home_of(Named(piece), lexicon) is not None):
        return Named(piece)
    return None


def _of_office(piece: str, items: Sequence[Item], lexicon: Lexicon) -> Party:
    """The person whose office a piece of text prints beside his name, else the body that it names, as printed."""
    first = any(item.has("and") for item in items)  # of a joint count, whom it names first
    told = named_in(piece, items, first=first, lexicon=lexicon)
    apposed = piece.split(",", maxsplit=1)[0].strip() if "," in piece else ""
    if _unknown(apposed, lexicon):
        return Named(apposed)
    if told is None or told == AGAIN or isinstance(told, Role):
        told = named_in(piece, items, first=not first, lexicon=lexicon)
    empty = told is None or told == AGAIN or isinstance(told, Role)
    if empty or (isinstance(told, Named) and piece[:1].islower() and items[0].has("issuers_bodies")):
        return Named(piece) if items[0].has("issuers_bodies", "issuers_heads") else None
    return told


def _tells(item: Item) -> bool:
    """Whether a word tells of a loss, a deed or a count, and is no part of a name or of where an office is."""
    return (
        item.has(*_TOLD) and not item.has(*HEADS, "party", "forces") and item.get("cat") not in {"settlements", "area"}
    )


def _unknown(label: str, lexicon: Lexicon) -> bool:
    """Whether a label is two or three names that no table knows, of a person or a place."""
    return _PERSON.fullmatch(label) is not None and not any(lexicon.entry(folded(word)) for word in label.split())


def _fights(party: Party) -> bool:
    """Whether a party may be the one that loses what a number right behind its name counts."""
    return is_army(party) or (isinstance(party, Named) and any(map(str.isdigit, party.name)))
