"""Whom does a bare noun of a body or an office take up ("у відомстві", "за словами омбудсмана")?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from counterclaim.extract.clauses.named_persons import is_surname
from counterclaim.extract.clauses.report import Report
from counterclaim.extract.counts.figure import Paragraph
from counterclaim.extract.issuers.taken_up_bodies import OF_STATE
from counterclaim.extract.voices.antecedents import STEM, names_of, office_named, titled_person
from counterclaim.extract.voices.described_persons import described
from counterclaim.extract.voices.heads_again import head_again
from counterclaim.extract.voices.offices_named import named_behind
from counterclaim.extract.words.lexicon import Lexicon, folded, forms_pattern
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary, word_table

_CASE = 2  # letters that a case may put behind a word


def body_before(report: Report, issuers: Sequence[Party], lexicon: Lexicon) -> Report:
    """A bare noun of bodies ("у відомстві", "по данным ведомства") with the service or ministry that spoke last.

    Persons, armies and movements that spoke since are none.
    """
    if not report.pronoun or report.office or not report.noun or not lexicon.grammar.get("inverts"):
        return report
    if "issuers_common" not in lexicon.entry(report.noun):
        return report
    bodies = (one for one in reversed(issuers) if _serves_state(one, lexicon))
    found = next(bodies, None)
    return report if found is None else replace(report, party=found, pronoun=False, generic=False)


def unnamed_office(
    report: Report, issuers: Sequence[Party], named: Sequence[Party], lines: Sequence[str], lexicon: Lexicon
) -> Report:
    """A civil office whose holder no line names ("за словами омбудсмана"): no body of an army that spoke before.

    One called by its other name ("глава держави") is whoever was named by the usual one. `named`: the bodies and
    offices with an id that the text has named so far.
    """
    if (person := described(report, issuers, lines, lexicon)) is not report:
        return person
    if (head := head_again(report, issuers, lines[-1], lexicon)) is not None:
        return replace(report, party=head, pronoun=False, generic=False)
    if isinstance(report.party, Named) and (noun := _the_same(report.party.name, lexicon)) is not None:
        return replace(report, party=_spoke_last(noun, issuers, lexicon) or report.party)
    if isinstance(report.party, Named) and (office := _usually(report.party.name, lexicon.language)) is not None:
        spoke = (one for one in reversed(issuers) if any(office in folded(name) for name in names_of(one)))
        holder = next(spoke, None) or _in_full(titled_person(office, lines), issuers) or office_named(office, named)
        return report if holder is None else replace(report, party=holder)
    if not (report.generic and report.office and lexicon.grammar.get("inverts")):
        return report
    stem = report.noun[: max(STEM, len(report.noun) - 2)]
    known = any(stem in folded(name) for party in issuers for name in names_of(party))
    if known or "issuers_civil" not in lexicon.entry(report.noun) or titled_person(report.noun, lines) is not None:
        return report
    if (holder := _surname_alone(issuers, lines, lexicon)) is not None:
        return replace(report, party=holder, pronoun=False, generic=False)
    return replace(report, party=Named(report.noun), pronoun=False, generic=False)


def _the_same(name: str, lexicon: Lexicon) -> str | None:
    """The noun behind words that take up who spoke before ("того ж міністерства"); null for any other name."""
    flat = folded(name)
    led = next((words for words in lexicon.table.get("the_same") or () if flat.startswith(f"{folded(words)} ")), None)
    return None if led is None else flat[len(led) + 1 :]


def _spoke_last(noun: str, issuers: Sequence[Party], lexicon: Lexicon) -> Party:
    """Who spoke last of those whose name holds a noun, else of the bodies that it may mean, else of all."""
    stem = noun[: max(STEM, len(noun) - _CASE)]
    spoke = [one for one in reversed(issuers) if one is not None]
    by_name = next((one for one in spoke if any(stem in folded(name) for name in names_of(one))), None)
    serving = (one for one in spoke if _serves_state(one, lexicon)) if noun.startswith(OF_STATE) else iter(())
    return by_name or next(serving, None) or next(iter(spoke), None)


def _in_full(person: Party, issuers: Sequence[Party]) -> Party:
    """A person as he was named where he spoke ("Реджеп Таїп Ердоган")."""
    if not isinstance(person, Named):
        return person
    spoke = (one for one in issuers if isinstance(one, Named))
    return next((one for one in spoke if one.name.endswith(f" {person.name}")), person)


def _usually(name: str, language: str) -> str | None:
    """What an office is usually called, in folded text, of which a name is another one; null for any other name."""
    return next((office for office, other in _other_names(language) if other.fullmatch(folded(name))), None)


@cache
def _other_names(language: str) -> list[tuple[str, re.Pattern[str]]]:
    """Each office that has another name, with what finds it by that."""
    called = (word_table(f"cues.{language}").get("offices_called") or {}).items()
    return [(folded(office), forms_pattern(forms)) for office, forms in called]


def bodies_in_full(paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> None:
    """The first words of a body's name are the body that the text names in full ("по данным Штаба"), and a name that
    every reader knows is who bears it.
    """
    if not lexicon.grammar.get("inverts"):
        named_behind(paragraphs, lexicon)
        return
    figures = [figure for p in paragraphs for sentence in p.sentences for figure in sentence.figures]
    names = dict.fromkeys(figure.claimant for figure in figures if isinstance(figure.claimant, Named))
    for short in names:
        person = persons_name(short.name, lexicon)
        known = lexicon.entry(folded(short.name)).get("party") if person else None
        for figure in figures if known is not None else ():
            figure.claimant = known if figure.claimant == short else figure.claimant
        words = folded(short.name).split()
        if known is not None or not any("issuers_bodies" in lexicon.entry(word) for word in words):
            continue
        full = next((one for one in names if _begins(words, folded(one.name).split())), None)
        for figure in figures if full is not None else ():
            figure.claimant = full if figure.claimant == short else figure.claimant


def _begins(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a longer name begins with the words of a shorter one, in whatever case."""
    stems = [word[: max(STEM, len(word) - _CASE)] for word in short]
    return len(full) > len(short) and all(word.startswith(stem) for stem, word in zip(stems, full, strict=False))


def _surname_alone(issuers: Sequence[Party], lines: Sequence[str], lexicon: Lexicon) -> Named | None:
    """The only one who has spoken, where the text prints a surname and no office ("Гладков ... По данным губернатора").

    Who is called by a surname alone is one whom every reader knows by his office.
    """
    names = list(dict.fromkeys(party for party in issuers if party is not None))
    last = names[-1] if names else None
    if not isinstance(last, Named) or len(names) > 1 or " " in last.name or not is_surname(last.name, lexicon):
        return None
    printed = " ".join(lines)
    at = printed.find(last.name)
    bare = at >= 0 and not re.search(r"[А-ЯІЇЄҐЁ][\w’'-]+ $", printed[:at])
    return last if bare and last.name.istitle() else None


def _serves_state(party: Party, lexicon: Lexicon) -> bool:
    """Whether a party is a ministry, or a civil service by its printed name ("ДСНС")."""
    if isinstance(party, str):
        known = vocabulary().parties.get(party)
        return known is not None and known.kind == "ministry"
    if not isinstance(party, Named) or not party.name[:1].isupper():
        return False
    return any("issuers_civil" in lexicon.entry(folded(word)) for word in party.name.split())


def persons_name(name: str, lexicon: Lexicon) -> bool:
    """Whether a printed name could be a person's: several words, none of them small or a body's."""
    words = name.split()
    return len(words) > 1 and not any(
        word[:1].islower() or "issuers_bodies" in lexicon.entry(folded(word)) for word in words
    )
