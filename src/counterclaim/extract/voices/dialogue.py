"""Who speaks in each turn of an interview or a sitting?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.counts.figure import Paragraph
from counterclaim.extract.voices.labels import names_alone
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.extract.words.printed_names import full_names_in
from counterclaim.model.claim import Named, Party

_OFFICE = r"(?:\s?\(([^)]{2,60})\))?(?:,\s([^:.;!?]{3,60}))?"  # in brackets, or behind a comma
_LABEL = re.compile(rf"\W*([A-ZА-ЯІЇЄҐ][\w.’'-]*(?:\s[A-ZА-ЯІЇЄҐ][\w.’'-]*){{0,5}}){_OFFICE}\s?:\s")
_TURN = re.compile(r"\W*([QA])[.:]\s(?:\(([^)]{2,60})\)\s)?()")
_FIRST = re.compile(r"(?:I|We)\s")
_SIGNED = re.compile(r"\W*((?:[A-Z][\w.’'-]+\s){1,3}[A-Z][\w’'-]+),\s([A-Z][^.;:!?]{4,80})$")
_DASHED = re.compile(r"\s*[—–-]\s+(?=\S)")
_NAME_BEHIND = re.compile(r"((?:[A-ZА-ЯІЇЄҐ][\w’'-]+\s?){1,3})$")
_TAG = re.compile(r"[,.!?…]\s?[—–-]\s([^\W\d]+)\s([^.,;:!?—–]{3,60})")
_FEWEST = 2  # turns that make a dialogue
_QUESTION = 300  # characters; a longer line that ends in a question mark is no interviewer's
_INTRODUCED = 6  # lines within which an interview says who is interviewed
_SAME = 4  # letters that the cases of a name share


def turns_of(lines: Sequence[Paragraph], lexicon: Lexicon) -> dict[int, Party]:
    """The speaker of each labelled line ("Whitcombe: ..."), null for the one who asks; empty where nobody talks.

    A label of a surname is the person whom an earlier one names in full; what has a party's own name is left to the
    headings and reports that know it.
    """
    _mark_questions(lines)
    found = _asked_and_answered(lines, lexicon) or _signed_above(lines, lexicon)
    if found:
        return found
    labelled = [
        (line, match)
        for line in lines
        if line.zone == "body" and (match := _TURN.match(line.text) or _LABEL.match(line.text))
    ]
    labelled = [(line, match) for line, match in labelled if not line.listed and not _known(match[1], lexicon)]
    asking = [line for line, match in labelled if _is(match[1], "asks", lexicon)]
    speaks = any(_FIRST.match(line.text, match.end()) for line, match in labelled)
    again = len(labelled) >= _FEWEST and len({match[1] for _, match in labelled}) < len(labelled)
    if not (speaks or again or (asking and len(labelled) >= _FEWEST)):
        return {}
    title = _NAME_BEHIND.search(lines[0].text.rstrip(' .?!:"”»'))
    asked = title is not None and any(folded(word) in lines[0].folded for word in _words("title", lexicon))
    names: list[str] = [title[1].strip()] if title is not None and asked and " " in title[1].strip() else []
    guests: dict[str, Party] = {}
    for line, match in labelled:
        if _is(match[1], "asks", lexicon):
            found[line.index] = None
            continue
        office = names_alone(match[3], lexicon) if match[3] and _is(match[1], "answers", lexicon) else None
        if office is not None or match[1] in guests:
            found[line.index] = guests[match[1]] = office or guests[match[1]]
            continue
        behind = _NAME_BEHIND.search(match[2]) if match[2] else None
        anonymous = _is(match[1], "answers", lexicon)
        name = behind[1].strip() if anonymous and behind is not None else match[1]
        if anonymous and behind is None:
            name = names[-1] if names else ""
        name = next((full for full in names if full.split()[-1] == name), name)
        names += [name] if name else []
        found[line.index] = Named(name) if name else None
    _go_on(lines, found)
    return found


def _go_on(lines: Sequence[Paragraph], turns: dict[int, Party]) -> None:
    """Gives the unlabelled lines between two turns to the one who speaks before them."""
    last = max(turns)
    for line, behind in pairwise(lines):
        if line.index in turns and behind.index not in turns and behind.index < last and behind.zone == "body":
            turns[behind.index] = turns[line.index]


def _signed_above(lines: Sequence[Paragraph], lexicon: Lexicon) -> dict[int, Party]:
    """The lines of a written answer in the first person, by the name and office that stand alone above it."""
    for place, line in enumerate(lines[:-1]):
        signed = _SIGNED.match(line.text.strip()) if line.zone == "body" else None
        if signed is None or not any("issuers_heads" in entry for _, _, entry in lexicon.known(folded(signed[2]))):
            continue
        answer = [behind for behind in lines[place + 1 :] if behind.zone == "body"]
        if answer and _FIRST.match(answer[0].text):
            return {behind.index: Named(signed[1]) for behind in answer}
    return {}


def _mark_questions(lines: Sequence[Paragraph]) -> None:
    """Marks the short lines that ask what the line behind them answers ("How many has Russia lost?")."""
    for line, answer in pairwise(lines):
        asks = line.text.rstrip().endswith("?") and len(line.text) < _QUESTION and not line.listed
        told = answer.zone == "body" and not answer.text.rstrip().endswith("?")
        line.asks = asks and told and line.zone != "caption"


def _asked_and_answered(lines: Sequence[Paragraph], lexicon: Lexicon) -> dict[int, Party]:
    """The speaker of each answer of an interview whose turns begin with a dash or whose questions are lines alone.

    Marks the questions, and takes the turns out of the lists that their dashes would make them items of.
    """
    body = [line for line in lines if line.zone == "body"]
    asking = [line for line in body if line.text.rstrip().endswith("?") and len(line.text) < _QUESTION]
    if not asking:
        return {}
    dashed = [line for line in body if _DASHED.match(line.text)]
    asked = {line.index for line in asking}
    if any(line.index in asked for line in dashed) and len(dashed) >= _FEWEST:
        turns = dashed
    elif len(asking) >= _FEWEST and not dashed and any(word in lines[0].folded for word in _words("title", lexicon)):
        turns = [line for line in body if line.index >= asking[0].index]
    else:
        return {}
    answers = [line for line in turns if line.index not in asked]
    if not answers:
        return {}
    speaker = _interviewed(lines[: turns[0].index], lexicon) or _tagged(answers, lexicon)
    for line in turns:
        line.listed = False
        line.asks = line.index in asked
    return {line.index: None if line.asks else speaker for line in turns}


def _interviewed(lines: Sequence[Paragraph], lexicon: Lexicon) -> Party:
    """The one whom the lines before an interview introduce: his full name, else what its title calls him."""
    names = [name for line in lines[:_INTRODUCED] for name in full_names_in(line.text, lexicon)]
    titled = [name for line in lines[:1] for name in full_names_in(line.text, lexicon)]
    if titled:
        last = titled[-1].split()[-1][:_SAME]
        names = [name for name in names if name.split()[-1].startswith(last) and name not in titled] + titled[-1:]
    if names:
        return Named(names[0])
    for line in lines[:1]:
        for word in _words("title", lexicon):
            behind = re.search(rf"{re.escape(word)}\w* (?:with|із|зі|з|со|с) ([^.,:;—–]{{4,60}})", line.folded)
            if behind is not None:
                return Named(line.text[behind.start(1) : behind.end(1)].strip(' "”»'))
    return None


def _tagged(answers: Sequence[Paragraph], lexicon: Lexicon) -> Party:
    """The one whom an answer itself names behind its words ("— ..., — відповів Володимир Зеленський")."""
    for line in answers:
        for tag in _TAG.finditer(line.text):
            if "speech_before" not in lexicon.entry(folded(tag[1])):
                continue
            known = (entry.get("party") for _, _, entry in lexicon.known(folded(tag[2])) if "party" in entry)
            names = full_names_in(tag[2], lexicon)
            named: Party = next(known, None) or (Named(names[0]) if names else None)
            if named is not None:
                return named
    return None


def _words(kind: str, lexicon: Lexicon) -> list[str]:
    """The table's words of a kind."""
    return list((lexicon.table.get("interview") or {}).get(kind, ()))


def _is(label: str, kind: str, lexicon: Lexicon) -> bool:
    """Whether a label is one of the table's words for who asks or who answers."""
    return folded(label) in _words(kind, lexicon)


def _known(label: str, lexicon: Lexicon) -> bool:
    """Whether a label is a word of the tables, and no label of a turn."""
    return bool(lexicon.entry(folded(label))) and not (_is(label, "asks", lexicon) or _is(label, "answers", lexicon))
