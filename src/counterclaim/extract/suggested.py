"""Which suggestions of a language model may become claims?

Only those that the text itself bears out: the quote is an exact piece of the text and names no person, our own parser
reads in it the one number with the very value and hedge that was suggested, claimant and subject stand in the text as
printed, in whole words, and category and outcome are ids of the vocabulary. Everything else is refused with its reason.
A claim that passes carries model, version, prompt hash and date, and no reviewer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from counterclaim.extract.numbers.numbers import NumberSpan, find_numbers
from counterclaim.extract.page.left_out import bare, names_somebody
from counterclaim.extract.words.forms import fold
from counterclaim.extract.words.lexicon import lexicon
from counterclaim.model.claim import UNREVIEWED, Category, Claim, Party, Role, identified
from counterclaim.model.document import Document
from counterclaim.model.period import UNSTATED
from counterclaim.model.quantity import Quantity
from counterclaim.model.quote import Quote
from counterclaim.vocabulary.load import vocabulary

LONGEST_QUOTE = 200
_BESIDE = 32


@dataclass(frozen=True, slots=True)
class Rejected:
    """A suggestion that the text does not bear out, and why."""

    suggestion: Mapping[str, Any]
    why: str


class _Refusal(Exception):  # noqa: N818 - a reason on its way to `Rejected`, never seen outside
    """Why a suggestion is refused."""


def admit(
    document: Document,
    suggestions: Iterable[Any],
    *,
    read: Sequence[Claim],
    origin: Mapping[str, Any],
) -> tuple[tuple[Claim, ...], tuple[Rejected, ...]]:
    """The suggestions that pass as claims, in text order, and those that do not with their reasons.

    Args:
        suggestions: mappings with `quote`, `value`, `qualifier`, `category`, `outcome`, and `claimant` and `subject` as
            printed or null; a range gives `low` and `high` instead of `value`.
        read: the grammar's own claims; a suggestion on a number they cover is refused as known.
        origin: `model`, `version`, `prompt_hash` and `date` to mark each claim with.
    """
    language = document.language if document.language in {"en", "uk", "ru"} else "en"
    taken = [(c.quote.start, c.quote.end) for c in read if c.quote.start is not None and c.quote.end is not None]
    claims: list[Claim] = []
    rejected: list[Rejected] = []
    for suggestion in suggestions:
        try:
            claim = _admitted(document, suggestion, language, taken, origin)
        except _Refusal as refusal:
            rejected.append(
                Rejected(suggestion if isinstance(suggestion, Mapping) else {"value": suggestion}, str(refusal))
            )
            continue
        claims.append(claim)
        taken.append((claim.quote.start or 0, claim.quote.end or 0))
    return tuple(sorted(claims, key=lambda claim: claim.quote.start or 0)), tuple(rejected)


def _admitted(
    document: Document, suggestion: Any, language: str, taken: Sequence[tuple[int, int]], origin: Mapping[str, Any]
) -> Claim:
    if not isinstance(suggestion, Mapping):
        raise _Refusal("it is not an object")
    exact = suggestion.get("quote")
    if not isinstance(exact, str) or not 0 < len(exact) <= LONGEST_QUOTE:
        raise _Refusal(f"its quote is not a text of 1 to {LONGEST_QUOTE} characters")
    if names_somebody(exact, words := lexicon(language)):
        raise _Refusal("its quote names a person")
    start = _place(document.text, exact, taken)
    number = _one_number(document.text, start, start + len(exact), language)
    _same_reading(number, suggestion)
    category = _category(suggestion)
    unit = vocabulary().categories[category].unit
    return identified(
        Claim(
            topic="loss",
            claimant=_party(suggestion, "claimant", document.text),
            subject=_party(suggestion, "subject", document.text),
            category=category,
            outcome=_outcome(suggestion),
            # hedge and unit are plain words of the reader's tables, closed sets in a record
            quantity=Quantity(number.stated, number.low, number.high, number.qualifier, unit),  # type: ignore[arg-type]
            period=UNSTATED,
            quote=bare(_quote(document, exact, start), (), words, document.text),
            attribution=(document.source,) if document.source else (),
            model={**origin, "reviewer": None},
            document=document.document,
            document_id=document.document_id,
            url=document.url,
            source=document.source,
            published_at=document.published_at,
            language=document.language,
            reader=f"{UNREVIEWED}model {origin.get('model')}",
        )
    )


def _quote(document: Document, exact: str, start: int) -> Quote:
    text, end = document.text, start + len(exact)
    return Quote(
        exact, start, end, _zone(document, start), text[max(0, start - _BESIDE) : start], text[end : end + _BESIDE]
    )


def _place(text: str, exact: str, taken: Sequence[tuple[int, int]]) -> int:
    start = text.find(exact)
    if start < 0:
        raise _Refusal("its quote does not stand in the text")
    while start >= 0:
        if not any(start < end and first < start + len(exact) for first, end in taken):
            return start
        start = text.find(exact, start + 1)
    raise _Refusal("the figure is read already")


def _one_number(text: str, start: int, end: int, language: str) -> NumberSpan:
    """The one number of the quote, read alike in the quote alone and where it stands: a quote may not cut a number."""
    alone = _numbers(text[start:end], language)
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    line = text[first : len(text) if last < 0 else last]
    there = [
        (low + first, high + first, number)
        for low, high, number in _numbers(line, language)
        if low + first < end and start < high + first
    ]
    if len(alone) != 1:
        raise _Refusal(f"its quote holds {len(alone)} numbers instead of one")
    if len(there) != 1:
        raise _Refusal("the text denies its number or reads it otherwise there")
    low, high, number = there[0]
    if low < start or high > end or _reading(number) != _reading(alone[0][2]):
        raise _Refusal("its quote cuts the number or its hedge")
    return number


def _numbers(text: str, language: str) -> list[tuple[int, int, NumberSpan]]:
    folded = fold(text)
    place = range(len(text) + 1) if folded.offsets is None else folded.offsets
    found = find_numbers(folded.text, language)
    return [(place[n.start], place[n.end - 1] + 1, n) for n in found if n.ignored is None]


def _reading(number: NumberSpan) -> tuple[Any, ...]:
    return number.stated, number.low, number.high, number.qualifier


def _same_reading(number: NumberSpan, suggestion: Mapping[str, Any]) -> None:
    if suggestion.get("qualifier", "exact") != number.qualifier:
        raise _Refusal(f"its hedge {suggestion.get('qualifier')!r} is not the text's {number.qualifier!r}")
    names = ("low", "high") if number.qualifier == "range" else ("stated",)
    for name in names:
        said = suggestion.get("value" if name == "stated" else name)
        if isinstance(said, bool) or said != getattr(number, name):
            raise _Refusal(f"its number {said!r} is not the text's {getattr(number, name)!r}")


def _category(suggestion: Mapping[str, Any]) -> str:
    category = suggestion.get("category")
    if not isinstance(category, str) or category not in vocabulary().categories:
        raise _Refusal(f"its category {category!r} is not in the vocabulary")
    return category


def _outcome(suggestion: Mapping[str, Any]) -> Category:
    outcome = suggestion.get("outcome")
    if not isinstance(outcome, str) or outcome not in vocabulary().outcomes:
        raise _Refusal(f"its outcome {outcome!r} is not in the vocabulary")
    return outcome


def _party(suggestion: Mapping[str, Any], name: str, text: str) -> Party:
    """The vocabulary's id of a printed name; a name that it does not hold is kept as a role, never as a name."""
    printed = suggestion.get(name)
    if printed is None:
        return None
    if not isinstance(printed, str) or not printed.strip() or printed not in text:
        raise _Refusal(f"its {name} {printed!r} does not stand in the text")
    if not _in_whole_words(printed.strip(), text):
        raise _Refusal(f"its {name} {printed!r} is no whole word of the text")
    plain = printed.strip().casefold().removeprefix("the ")
    for party in vocabulary().parties.values():
        forms = (
            *party.names.values(),
            *(f for table in (party.aliases, party.adjectives) for x in table.values() for f in x),
        )
        if any(plain == form.casefold().removeprefix("the ") for form in forms):
            return party.id
    return Role("a speaker" if name == "claimant" else "a party")


def _in_whole_words(printed: str, text: str) -> bool:
    """Whether the text has these words with none of them cut; an English owner's "'s" belongs to no name."""
    if not any(character.isalpha() for character in printed):
        return False
    return bool(re.search(rf"(?<!{_LETTER})(?<!\w['’ʼ]){re.escape(printed)}(?!{_LETTER})(?!['’ʼ](?!s\b)\w)", text))


_LETTER = "[\\w\u0300-\u036f\u00ad]"
"""What goes on with a word: letters, digits, accents of their own, soft hyphens."""


def _zone(document: Document, start: int) -> Any:
    return next((zone.kind for zone in document.zones if zone.start <= start < zone.end), "body")
