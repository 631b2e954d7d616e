"""Who speaks in each turn of an interview or a sitting?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.figure import Paragraph
from counterclaim.extract.lexicon import Lexicon, folded
from counterclaim.model.claim import Named, Party

_LABEL = re.compile(r"\W*([A-ZА-ЯІЇЄҐ][\w.’'-]*(?:\s[A-ZА-ЯІЇЄҐ][\w.’'-]*){0,5})(?:\s?\(([^)]{2,60})\))?\s?:\s")
_TURN = re.compile(r"\W*([QA])[.:]\s(?:\(([^)]{2,60})\)\s)?")
_FIRST = re.compile(r"(?:I|We)\s")
_NAME_BEHIND = re.compile(r"((?:[A-ZА-ЯІЇЄҐ][\w’'-]+\s?){1,3})$")
_FEWEST = 2  # turns that make a dialogue


def turns_of(lines: Sequence[Paragraph], lexicon: Lexicon) -> dict[int, Party]:
    """The speaker of each labelled line ("Whitcombe: ..."), null for the one who asks; empty where nobody talks.

    A label of a surname is the person whom an earlier one names in full; what has a party's own name is left to the
    headings and reports that know it.
    """
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
    found: dict[int, Party] = {}
    title = _NAME_BEHIND.search(lines[0].text.rstrip(' .?!:"”»'))
    asked = title is not None and any(folded(word) in lines[0].folded for word in _words("title", lexicon))
    names: list[str] = [title[1].strip()] if title is not None and asked and " " in title[1].strip() else []
    for line, match in labelled:
        if _is(match[1], "asks", lexicon):
            found[line.index] = None
            continue
        behind = _NAME_BEHIND.search(match[2]) if match[2] else None
        anonymous = _is(match[1], "answers", lexicon)
        name = behind[1].strip() if anonymous and behind is not None else match[1]
        if anonymous and behind is None:
            name = names[-1] if names else ""
        name = next((full for full in names if full.split()[-1] == name), name)
        names += [name] if name else []
        found[line.index] = Named(name) if name else None
    return found


def _words(kind: str, lexicon: Lexicon) -> list[str]:
    """The table's words of a kind."""
    return list((lexicon.table.get("interview") or {}).get(kind, ()))


def _is(label: str, kind: str, lexicon: Lexicon) -> bool:
    """Whether a label is one of the table's words for who asks or who answers."""
    return folded(label) in _words(kind, lexicon)


def _known(label: str, lexicon: Lexicon) -> bool:
    """Whether a label is a word of the tables, and no label of a turn."""
    return bool(lexicon.entry(folded(label))) and not (_is(label, "asks", lexicon) or _is(label, "answers", lexicon))
