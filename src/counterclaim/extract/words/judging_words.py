"""Which words judge, ask and tell of a move, and how probable does an issuer's word make a thing?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from sys import intern

from counterclaim.extract.words.forms import fold, trie
from counterclaim.extract.words.known import first_word
from counterclaim.extract.words.lexicon import Lexicon
from counterclaim.model.claim import Claim, Party
from counterclaim.model.document import Document
from counterclaim.vocabulary.load import vocabulary, word_table

_GAP = r"(?:[^.;\n]{0,90}?)"
_LONG_ROW = 150  # forms of one cue; such a row of superlatives and their times would be long if each were spelled out
_TOKEN = re.compile(r"\w+")
_MOST = 10_000  # words remembered; then all are forgotten and settled anew
_CAPITAL = r"[A-ZА-ЯІЇЄҐЁ][\w'’ʼ-]+(?:[ -][A-ZА-ЯІЇЄҐЁ][\w'’ʼ-]+){0,3}"


@dataclass(frozen=True, slots=True)
class Cue:
    """A word or phrase of judgement, and what it tells.

    Attributes:
        topic: `assessment`, `request` or `territory`; "" for a bare word of probability.
        tells: the kind of judgement, the state of the request, the sort of move, or the probability word.
    """

    topic: str
    tells: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Form:
    """One form of a cue: the cue's place among them, its first word, and whether that word may go on."""

    cue: int
    word: str
    goes_on: bool
    flat: str


class Starting:
    """Which of a language's cues a word of folded text may begin; settled once a word."""

    def __init__(self, words: Words) -> None:
        """Takes the forms from `words`."""
        self.words = words
        self.first: dict[tuple[str, bool], list[int]] = {}  # the places of the forms with a first word, open or whole
        for place, form in enumerate(words.forms):
            self.first.setdefault((form.word, form.goes_on or not form.word), []).append(place)
        self.seen: dict[str, tuple[re.Pattern[str], frozenset[int]] | None] = {}
        self.inside: dict[str, tuple[tuple[int, re.Pattern[str], frozenset[int]], ...]] = {}
        self.made: dict[tuple[int, ...], tuple[re.Pattern[str], frozenset[int]]] = {}

    def hits(self, folded: str) -> list[tuple[int, frozenset[int]]]:
        """Where cues begin in a text, each with the places of the cues that may begin there."""
        found = []
        at, known = 0, self.inside.get
        for chunk in folded.split(" "):
            inside = known(chunk)
            if inside is None:
                inside = self._inside(chunk)
            for offset, pattern, cues in inside:
                if pattern.match(folded, at + offset) is not None:
                    found.append((at + offset, cues))
            at += len(chunk) + 1
        return found

    def _inside(self, chunk: str) -> tuple[tuple[int, re.Pattern[str], frozenset[int]], ...]:
        """Which words of a new stretch between blanks may begin a cue: their places, patterns and cues."""
        words = ((word.start(), self.at(word[0])) for word in _TOKEN.finditer(chunk))
        inside = tuple((offset, *cue) for offset, cue in words if cue is not None)
        if len(self.inside) >= _MOST:
            self.inside.clear()
        self.inside[intern(chunk)] = inside
        return inside

    def at(self, word: str) -> tuple[re.Pattern[str], frozenset[int]] | None:
        """A pattern of the forms that begin with a word, and the places of their cues; null where none does."""
        if word in self.seen:
            return self.seen[word]
        forms, of = self.words.forms, self.first.get
        opened = [place for length in range(len(word) + 1) for place in of((word[:length], True), ())]
        fitting = tuple(sorted([*of((word, False), ()), *opened]))
        found = None
        if fitting:
            found = self.made.get(fitting)
            if found is None:
                either = _any_of(forms[place].flat for place in fitting)
                found = re.compile(rf"(?<!\w)(?:{either})(?!\w)"), frozenset(forms[place].cue for place in fitting)
                self.made[fitting] = found
        if len(self.seen) >= _MOST:
            self.seen.clear()
        self.seen[word] = found
        return found


@dataclass(frozen=True, slots=True)
class Words:
    """One language's cues and their forms."""

    language: str
    probable: re.Pattern[str]
    cues: tuple[Cue, ...]
    forms: tuple[_Form, ...]
    conditions: re.Pattern[str]
    place_after: re.Pattern[str]
    object_after: re.Pattern[str]
    here_after: re.Pattern[str]
    named_place: re.Pattern[str]
    positions_after: re.Pattern[str]
    place_before: re.Pattern[str]
    by: re.Pattern[str]
    its_troops: re.Pattern[str]
    denials: re.Pattern[str]
    wishes: re.Pattern[str]
    announces: re.Pattern[str]
    deadly: re.Pattern[str]
    claims: re.Pattern[str]
    places: re.Pattern[str]
    judges: re.Pattern[str]
    troops: re.Pattern[str]
    adverbs: re.Pattern[str]
    took_place: re.Pattern[str]
    listed: re.Pattern[str]
    published: re.Pattern[str]
    bare_troops: re.Pattern[str]
    neither: re.Pattern[str]
    checks: re.Pattern[str]
    of_place: re.Pattern[str]


def with_likelihood(claims: Iterable[Claim], document: Document, lexicon: Lexicon) -> list[Claim]:
    """The same claims, a word of probability before the figure in its sentence kept with its issuer's yardstick."""
    words = judging_words(lexicon.language)
    text, marked = document.text, []
    for claim in claims:
        start = claim.quote.start
        if start is None or claim.quantity is None or claim.likelihood is not None or claim.claimant is None:
            marked.append(claim)
            continue
        line = text.rfind("\n", 0, start) + 1
        floor = max(line - 1, *(text.rfind(mark, line, start) for mark in (". ", "; ", "! ", "? "))) + 1
        told = probability(fold(text[floor:start]).text, words)
        marked.append(replace(claim, likelihood=likelihood_of(told, claim.claimant)) if told else claim)
    return marked


def likelihood_of(word: str, claimant: Party) -> Mapping[str, str]:
    """A word of probability with the yardstick its issuer writes by; `unstated` for an issuer without one."""
    words = vocabulary()
    for name, yardstick in word_table("judgements")["yardsticks"].items():
        issues = isinstance(claimant, str) and any(words.within(claimant, issuer) for issuer in yardstick["issuers"])
        if issues and word in yardstick["bands"]:
            return {"word": word, "yardstick": str(name)}
    return {"word": word, "yardstick": "unstated"}


@cache
def outlets() -> tuple[re.Pattern[str], dict[str, str]]:
    """What finds an outlet's name, and what a source's id begins with that is the outlet."""
    ids = {str(name): str(source) for source, names in word_table("judgements")["outlets"].items() for name in names}
    names = sorted(ids, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)"), ids


def judges_itself(text: str, issuer: str, language: str) -> bool:
    """Whether folded words are of an issuer's own yardstick ("highly likely" in an update of the UK ministry)."""
    told = probability(text, judging_words(language))
    return told is not None and likelihood_of(told, issuer)["yardstick"] != "unstated"


@cache
def judging_words(language: str) -> Words:
    """The cues of a language.

    Raises:
        VocabularyError: the word table is missing or is not YAML.
    """
    table = word_table(f"judgements.{language}")
    cues = [Cue("", word, _any(forms)) for word, forms in table["likelihood"].items()]
    for topic in ("assessment", "request", "territory"):
        cues += [Cue(topic, tells, _any(forms)) for tells, forms in table[topic].items()]
    groups = [
        *table["likelihood"].values(),
        *(f for t in ("assessment", "request", "territory") for f in table[t].values()),
    ]
    near, here = (_source(table[key]) for key in ("near", "here"))
    places, link = _source(table["places"]), _source([*table["near"], *table["links"]])
    return Words(
        language,
        re.compile(rf"(?<!\w)(?:{trie(sorted(_heads(table['likelihood'].values())))})"),
        tuple(cues),
        tuple(_Form(place, *first_word(flat), flat) for place, group in enumerate(groups) for flat in _folded(group)),
        re.compile(rf"(?<!\w){_source(table['conditions'])}(?!\w)"),
        re.compile(rf"[^.;]{{0,60}}?(?<!\w)(?i:{near})\s+[^.;]{{0,50}}?(?<!\w)({_CAPITAL})"),
        re.compile(rf"\s+(?:the\s+)?(?:(?!{link}\s)[\w'’-]+\s+){{0,2}}?(?:(?i:{places})\s+(?:of\s+)?)?({_CAPITAL})"),
        re.compile(rf"\s+(?i:{here})(?!\w)(?!\s+(?:of\s+)?{_CAPITAL})"),
        re.compile(rf"(?<!\w)(?i:{places})\s+(?:of\s+)?({_CAPITAL})"),
        re.compile(rf"\s+(?:\w+\s+)?(?i:{_source(table['positions'])})\s+[^.;,]{{0,30}}?(?i:{near})\s+({_CAPITAL})"),
        re.compile(rf"({_CAPITAL}),?(?:\s+(?i:{_source(table['still'])}))*\s+\Z"),
        re.compile(rf"\s+{_source(table['by'])}(?!\w)"),
        re.compile(rf"(?<!\w){_source(table['its_troops'])}(?!\w)"),
        re.compile(rf"(?<!\w){_source(table['denials'])}(?!\w)"),
        re.compile(rf"(?<!\w){_source(table['wishes'])}(?!\w)[^.;,]{{0,30}}\Z"),
        re.compile(rf"(?<!\w){_source(table['announces'])}\s+\Z"),
        re.compile(rf"(?<!\w){_source(table['deadly'])}(?!\w)"),
        re.compile(rf"(?<!\w){_source(table['claims'])}(?!\w)"),
        re.compile(places),
        re.compile(rf"(?<!\w){_source(table['judges'])}(?!\w)"),
        re.compile(rf"(?:['’]s?)?\s+{_source(table['troops'])}(?!\w)"),
        re.compile(rf"(?i:{_source(table['adverbs'])})(?!\w)"),
        re.compile(rf"\s+(?:of\s+)?({_CAPITAL})"),
        re.compile(
            rf"(?:,\s+|,?\s+(?:{'|'.join(table['and'])})\s+)(?:(?i:{near})\s+)?({_CAPITAL})(?=[.,;:]|\s+(?:{'|'.join(table['and'])})\s|\Z)"
        ),
        re.compile(rf"(?:['’]s?)?[»”\"]?\s+{_source(table['published'])}(?!\w)"),
        re.compile(rf"(?<!\w){_source(table['bare_troops'])}(?!\w)"),
        re.compile(rf"{_source(table['neither'])}(?!\w)"),
        re.compile(rf"(?<!\w){_source(table['checks'])}(?!\w)[^.;,]{{0,30}}\Z"),
        re.compile(rf"\s+{places}(?!\w)"),
    )


@cache
def starting(language: str) -> Starting:
    """Where a language's cues begin."""
    return Starting(judging_words(language))


def _heads(groups: Iterable[Iterable[str]]) -> set[str]:
    """What each form begins with, up to its first gap or open ending."""
    return {re.split(r"[*…]", fold(str(form)).text)[0].strip() for forms in groups for form in forms}


def _any(forms: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_source(forms)}(?!\w)")


def _source(forms: Iterable[str]) -> str:
    """Regex source for any of the forms, the longest first."""
    ordered = _folded(forms)
    return f"(?:{_any_of(ordered) if len(ordered) > _LONG_ROW else '|'.join(map(_one, ordered))})"


def _folded(forms: Iterable[str]) -> list[str]:
    return sorted((fold(str(form)).text for form in forms), key=lambda form: (-len(form), form))


def _one(form: str) -> str:
    parts = [re.escape(part.strip()).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for part in form.split("…")]
    return _GAP.join(
        rf"{part}(?!\w)" if place < len(parts) - 1 else rf"(?<!\w){part}" for place, part in enumerate(parts)
    )


def _any_of(forms: Iterable[str]) -> str:
    """Regex source that matches any of the forms; of those that begin alike before a gap the beginning is spelled once,
    so that a longer form of another beginning may be tried later.
    """
    tails: dict[str, list[str]] = {}
    for form in forms:
        head, _, tail = form.partition("…")
        tails.setdefault(head, []).append(tail)
    found = []
    for head, ends in tails.items():
        behind = "|".join(rf"{_GAP}(?<!\w){_one(end)}" for end in ends if end)
        bare = [_one(head)] if "" in ends else []
        found += [*([rf"{_one(head)}(?!\w)(?:{behind})"] if behind else []), *bare]
    return "|".join(found)


def probability(text: str, words: Words) -> str | None:
    """The strongest reading of the last word of probability in a stretch; null where there is none."""
    if words.probable.search(text) is None:
        return None
    best: tuple[int, int, str] | None = None
    for cue in words.cues:
        if cue.topic:
            continue
        for hit in cue.pattern.finditer(text):
            found = (hit.end(), hit.end() - hit.start(), cue.tells)
            best = found if best is None or found[:2] > best[:2] else best
    return best[2] if best else None
