"""Which issuer does a document's own title name?"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from counterclaim.extract.words.lexicon import Lexicon, derived, folded, forms_pattern
from counterclaim.extract.words.lexicon import lexicon as lexicon_of
from counterclaim.extract.words.printed_names import short_name
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

_HEADED = re.compile(
    r"((?:\d{1,3}(?:st|nd|rd|th) )?[A-ZА-ЯІЇЄҐЁ][^.:|\d]{2,60}?)[.:|] +(\S.*)"
)  # "Name. Evening report of 7 July"
_EARLY = 24  # characters of the line's rest in which the word for a report stands
_LONG = 10  # words; a longer line is no title
_FIRST_NAME = re.compile(r"\s[-–—|/]\s|,\s")
_FROM = 2  # words before "report": "From the evening report", "Из вечернего сообщения"
_REPORTS = frozenset({"counts_bulletin", "counts_figure", "issuers_titles"})
_ISSUING = frozenset({"ministry", "forces", "office"})


def titled(line: str, lexicon: Lexicon) -> Party:
    """The issuer that a document's own title names ("WAR OFFICE COMMUNIQUE"); null where the first line is no title."""
    headed = _HEADED.match(line)
    if headed is not None and len(headed[1].split()) < _LONG:
        words = (entry for start, _, entry in lexicon.known(folded(headed[2])) if start < _EARLY)
        if any("issuers_titles" in entry for entry in words) and not _only_where(headed[1], lexicon):
            return lexicon.entry(folded(headed[1])).get("party") or Named(headed[1])
    told = _told_by(line, lexicon)
    if told is not None:
        return told
    alone = lexicon.entry(folded(_FIRST_NAME.split(line, maxsplit=1)[0].strip(" .:"))).get("party")
    if alone is not None and vocabulary().parties[alone].kind in _ISSUING:
        return str(alone)
    if not line.isupper() or len(line.split()) > _LONG or any(map(str.isdigit, line)):
        return _announced(line, lexicon)
    for start, end, entry in lexicon.known(folded(line)):
        if "issuers_titles" in entry:
            name = short_name(line[:start]) or short_name(line[end:])
            known = lexicon.entry(folded(name)).get("party") if name else None
            return (known or Named(name)) if name else None
    return None


def _only_where(head: str, lexicon: Lexicon) -> bool:
    """Whether what stands before the report names no body, but what goes on where ("Ситуація на фронті: зведення")."""
    known = [entry for _, _, entry in lexicon.known(folded(head))]
    led = any("prepositions" in entry for entry in known)
    return led and not any(entry.keys() & {"party", "issuers_bodies"} for entry in known)


def _told_by(line: str, lexicon: Lexicon) -> Party:
    """The ministry or staff that a short title ends with as its source ("Итоги недели от Минобороны"); else null."""
    known = lexicon.known(folded(line.strip(" .:"))) if len(line.split()) <= _LONG else []
    if len(known) < _FROM or known[-1][1] != len(line.strip(" .:")):
        return None
    party = known[-1][2].get("party")
    led = known[-2][2].keys() & {"from_whom", "by"} and line[known[-2][1] : known[-1][0]].strip() == ""
    deeds = any(entry.keys() & {"toll", "taker", "loser", "passive"} for _, _, entry in known)
    issuing = party is not None and vocabulary().parties[party].kind in _ISSUING
    if led and issuing and not deeds:
        return str(party)
    report = known[0][2].keys() & _REPORTS
    return _printed_behind(line.strip(" .:"), known) if report and not deeds and party is None else None


def _printed_behind(line: str, known: Sequence[tuple[int, int, Mapping[str, Any]]]) -> Party:
    """The body without an id that a title ends with behind "from" ("Підсумки тижня від бригади «Степ»"); else null."""
    led = [end for _, end, entry in known if entry.keys() & {"from_whom", "by"}]
    name = short_name(line[led[-1] :]) if led and len(led) == 1 and line[: led[0]].find(",") < 0 else ""
    bodies = any("issuers_bodies" in entry for start, _, entry in known if led and start >= led[-1])
    return Named(name) if bodies and name and not name.islower() else None


def _announced(line: str, lexicon: Lexicon) -> Party:
    """The body of a first line that only says that it reports ("The Ministry informs", "Сводка МО"); else null."""
    short = len(line.split()) <= _LONG
    titled_so = (short or ":" in line) and _title_words(lexicon.language).search(folded(line)) is not None
    if titled_so and (found := _of_a_report(line, lexicon)):
        return found
    bare = re.sub(r"\([^)]*\)|[:.]\s*$", "", line).strip()
    match = re.fullmatch(r"(?:[Tt]he )?(.+?) (\w+)", bare)
    if match is None or len(bare.split()) > _LONG or any(map(str.isdigit, bare)):
        return None
    if "speech_before" not in lexicon.entry(folded(match[2])) or not match[1][:1].isupper():
        return None
    if not any("issuers_bodies" in entry for _, _, entry in lexicon.known(folded(match[1]))):
        return None
    known = lexicon.entry(folded(match[1])).get("party")
    return known or Named(match[1])


@cache
def _title_words(language: str) -> re.Pattern[str]:
    """Finds a word for a report that a body issues."""
    table = lexicon_of(language).table
    forms = [folded(form) for form in table["issuers"].get("titles") or ()]
    return forms_pattern([*forms, *(shape for form in forms for shape in derived(form, table.get("grammar") or {}))])


def _of_a_report(line: str, lexicon: Lexicon) -> Party:
    """The body that stands behind a word for a report at a line's head, or before a colon with that word behind it."""
    heads = [word for word in lexicon.known(folded(line)) if "punct" not in word[2]]
    led = bool(heads) and not heads[0][2].keys().isdisjoint({"of", "prepositions"})
    from_one = led and "issuers_titles" not in heads[0][2]
    heads = heads[1:3] if from_one else heads[:2]
    if len(heads) > 1 and "issuers_titles" in heads[0][2] and len(line.split()) <= _LONG:
        start, end, entry = heads[1]
        party, body = entry.get("party"), "issuers_bodies" in entry
        begins = len(line[: heads[0][0]].split()) <= (_FROM if from_one else 0)
        beside = start - heads[0][1] == 1
        if party is not None and begins and beside and vocabulary().parties[party].kind in _ISSUING:
            return str(party)
        printed = line[start:end]
        if from_one and party is None and body and begins and beside and printed[:1].isupper():
            return Named(printed)  # "Из вечернего сообщения Совинформбюро"
    left, colon, right = line.partition(":")
    if not colon or not left[:1].isupper() or len(left.split()) >= _LONG:
        return None
    named = [entry for _, _, entry in lexicon.known(folded(left))]
    titles = any("issuers_titles" in entry for _, _, entry in lexicon.known(folded(right)))
    if not titles or not named or "issuers_bodies" not in named[-1]:
        return None
    return lexicon.entry(folded(left)).get("party") or Named(left.strip())
