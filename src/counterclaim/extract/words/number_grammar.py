"""Which patterns does each language's number grammar consist of?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from counterclaim.extract.words.forms import trie, words
from counterclaim.extract.words.known import Word, first_word
from counterclaim.model.quantity import Qualifier
from counterclaim.vocabulary.load import word_table

DIGITS = (
    r"\d{1,3}(?:[ ']\d{3})+(?!\d|[ -]?mm\b|[ -]?мм\b)(?:[.,]\d+(?!\d))?"
    r"|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?"
    r"|\d{1,2}[:.]\d\d(?::\d\d)?(?=\s?(?:[ap]\.?m\b))"
    r"|\d{1,2}:\d\d(?::\d\d)?"
    r"|\d+(?:[.,]\d+)*"
)
SHORTEST_MODEL = 4  # "су 25" is written so, but "с 25" is a preposition
KINDS = ("article", "half", "vague", "one_and_half", "whole", "value", "multiply")


@dataclass(frozen=True, slots=True)
class Multiplier:
    """A multiplier word: its value and what it means when it stands alone (`one`, `either`, `genitive`, `many`)."""

    value: int
    use: str


@dataclass(frozen=True, slots=True)
class Side:
    """Hedge patterns of one side of a number, with the qualifier each form gives."""

    pattern: re.Pattern[str]
    qualifiers: dict[str, Qualifier]


@dataclass(frozen=True, slots=True)
class NumberGrammar:
    """Compiled patterns and tables of one language; patterns named `before_*` are matched on reversed text."""

    language: str
    atoms: re.Pattern[str]
    openers: tuple[Word, ...]
    values: dict[str, int]
    multipliers: dict[str, Multiplier]
    half_words: dict[str, int]
    vague_alone: frozenset[str]
    one: frozenset[str]
    short: re.Pattern[str]
    shorts: dict[str, int]
    half_after: re.Pattern[str]
    joiner: re.Pattern[str]
    extra: re.Pattern[str]
    left: Side
    right: Side
    verb: Side
    filler: re.Pattern[str]
    bare_about: re.Pattern[str]
    genitive: re.Pattern[str]
    inversion: re.Pattern[str]
    between: re.Pattern[str]
    between_link: re.Pattern[str]
    from_word: re.Pattern[str]
    to_link: re.Pattern[str]
    or_link: re.Pattern[str]
    change: re.Pattern[str]
    compared: re.Pattern[str]
    right_rules: re.Pattern[str]
    before_rules: re.Pattern[str]
    currency_before: re.Pattern[str]
    currency: dict[str, str]
    ordinal: re.Pattern[str]
    count_ending: re.Pattern[str]
    ages_ahead: re.Pattern[str]
    negation: re.Pattern[str]
    denies_on: re.Pattern[str]
    negated_saying: re.Pattern[str]
    one_after: re.Pattern[str]
    one_before: re.Pattern[str]
    model_word: re.Pattern[str]
    difference: re.Pattern[str]
    rate_grown: re.Pattern[str]
    ago: re.Pattern[str]
    day_before: re.Pattern[str]
    sum_links: re.Pattern[str]
    sum_parts: re.Pattern[str]
    sum_ends: re.Pattern[str]
    out_of: re.Pattern[str]
    swap: re.Pattern[str]
    events_of_years: re.Pattern[str]
    shares: re.Pattern[str] | None


@cache
def number_grammar(language: str) -> NumberGrammar:
    """The grammar of a language, compiled once."""
    table: dict[str, Any] = word_table(f"numbers.{language}")
    hedges: dict[str, Any] = word_table("qualifiers")[language]
    values = {form: int(value) for value, forms in table["values"].items() for form in words(forms)}
    multipliers, shorts = _multipliers(table["multiply"])
    half_words = _half_words(table)
    atom_forms = _atom_forms(table, values, multipliers, half_words)
    range_table = table["range"]
    return NumberGrammar(
        language=language,
        atoms=_atoms(atom_forms),
        openers=tuple(first_word(form) for forms in atom_forms.values() for form in forms),
        values=values,
        multipliers=multipliers,
        half_words=half_words,
        vague_alone=frozenset(words(table["vague_alone"])),
        one=frozenset(words(table["one"])),
        short=_short(shorts),
        shorts=shorts,
        half_after=_after(table["half_after"]),
        joiner=_joiner(table["joiners"], table["link"]),
        extra=_after(form for forms in hedges["right"].values() for form in forms if form[0].isalpha()),
        left=_left(hedges["left"]),
        right=_right(hedges["right"]),
        verb=_left(hedges["verb"]),
        filler=_before(hedges["fillers"]),
        bare_about=_before(table["bare_about"]),
        genitive=_before(hedges["genitive"]),
        inversion=_before(hedges["inversion"]),
        between=_before(range_table["between"]),
        between_link=_link(range_table["between_link"]),
        from_word=_before(range_table["from"]),
        to_link=_link(range_table["to"]),
        or_link=_link(range_table["or"]),
        change=re.compile(rf"(?<![\w])(?:{trie(words(range_table['change']))})(?!\w)"),
        compared=_before(range_table["compared"]),
        right_rules=_right_rules(table),
        before_rules=_before_rules(table),
        currency_before=re.compile(
            rf"\s?(?:{trie(_reversed(form for forms in table['currency'].values() for form in forms))})(?!\w)"
        ),
        currency={form: unit for unit, forms in table["currency"].items() for form in words(forms)},
        ordinal=_ending(table["ordinal_endings"], hyphen=language != "en"),
        ages_ahead=_ages_ahead(table),
        count_ending=_ending(table["count_endings"], hyphen=True),
        negation=_before(table["negation"]),
        denies_on=re.compile(rf",?\s*(?:{trie(words(table['denies_on']))})(?:\s(?:the|a))?\s*"),
        negated_saying=re.compile(
            rf"(?<!\w)(?:{trie(words(table['negated_saying']))})(?!\w)"
            rf"(?:(?!,\s(?:{trie(words(table['turns_saying']))})\s)[^.;!?])*$"
        ),
        one_after=_after(table["one_stops_after"]),
        one_before=_before(table["one_stops_before"]),
        model_word=_before([name for name in _models(table) if len(name) >= SHORTEST_MODEL - name.isascii()]),
        difference=_difference(table),
        rate_grown=_rate_grown(table),
        ago=re.compile(rf"(?<!\w)(?:{trie(words(table['ago']))})(?!\w)"),
        day_before=re.compile(rf"(?<!\w)(?:{trie(words(table['day_before']))})(?!\w)"),
        shares=re.compile(rf"\s(?:{trie(words(table['shares']))})\s") if "shares" in table else None,
        swap=re.compile(rf"\s(?:{trie(words(table['swap']))})\s"),
        sum_parts=re.compile(rf"[.;]\s(?:{trie(words(table['sum_parts']))})\s"),
        events_of_years=re.compile(
            rf"\s(?:[^\W\d]+(?:-[^\W\d]+)*\s){{0,2}}(?:{trie(words(table['events_of_years']))})(?!\w)"
            if table["events_of_years"]
            else r"(?!)"
        ),
        sum_links=re.compile(
            rf"(?:\s[—–-]\s|:\s|,?\s(?:{trie(words(table['sum_links']))})\s|,\s(?:[^\W\d]+\s){{1,5}})(?:(?:{trie(words(table['sum_leads']))})\s)?$"
        ),
        sum_ends=re.compile(rf"\s*(?:[.,;:)]|$|\n)|\s(?:{trie(words(table['sum_ends']))})(?!\w)|\s[—–-]\s"),
        out_of=re.compile(rf"\s(?:{trie(words(table['out_of']))})\s"),
    )


def _models(table: dict[str, Any]) -> list[str]:
    """Model names of the language and, since they stay Latin everywhere, the English ones."""
    return sorted({*table["model_names"], *word_table("numbers.en")["model_names"]})


def _half_words(table: dict[str, Any]) -> dict[str, int]:
    return {words([form])[0]: int(value) for form, value in table["half_words"].items()}


def _multipliers(table: dict[str, Any]) -> tuple[dict[str, Multiplier], dict[str, int]]:
    multipliers: dict[str, Multiplier] = {}
    shorts: dict[str, int] = {}
    for value, uses in table.items():
        for use, forms in uses.items():
            for form in words(forms):
                if use == "short":
                    shorts[form] = int(value)
                else:
                    multipliers[form] = Multiplier(int(value), use)
    return multipliers, shorts


def _atom_forms(
    table: dict[str, Any], values: dict[str, int], multipliers: dict[str, Multiplier], half_words: dict[str, int]
) -> dict[str, tuple[str, ...]]:
    return {
        "article": words(table["articles"]),
        "half": words(table["half_before"]),
        "vague": (*words(table["vague"]), *words(table["vague_alone"])),
        "one_and_half": words(table["one_and_a_half"]),
        "whole": tuple(half_words),
        "value": tuple(values),
        "multiply": tuple(multipliers),
    }


def _atoms(forms: dict[str, tuple[str, ...]]) -> re.Pattern[str]:
    parts, multipliers = [], forms["multiply"]
    for kind in KINDS:
        if forms[kind]:
            ahead = rf"(?=\s(?:{trie(multipliers)})(?!\w))" if kind == "article" else r"(?![\w'])"
            if kind == "half":
                ahead = rf"(?=[\s-](?:{trie(multipliers)})(?!\w))"
            parts.append(rf"(?P<{kind}>{trie(forms[kind])}){ahead}")
    return re.compile(rf"(?=\d)(?P<digits>{DIGITS})|(?<![\w'])(?:{'|'.join(parts)})")


def _short(shorts: dict[str, int]) -> re.Pattern[str]:
    attached = [form for form in shorts if len(form) == 1]
    spaced = [form for form in shorts if len(form) > 1]
    return re.compile(rf"(?:\s?-?(?P<spaced>{trie(spaced)})|(?P<attached>{trie(attached)}))(?![\w])")


def _after(forms: Any) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{trie(words(list(forms)))})(?!'?\w)")


def _reversed(forms: Any) -> tuple[str, ...]:
    return tuple(form[::-1] for form in words(list(forms)))


def _before(forms: Any) -> re.Pattern[str]:
    return re.compile(rf"\s?(?:{trie(_reversed(forms))})(?![\w'])")


def _link(forms: Any) -> re.Pattern[str]:
    return re.compile(rf"[\s-](?:{trie(words(forms))})[\s-]")


def _joiner(joiners: Any, link: Any) -> re.Pattern[str]:
    both = words([*joiners, *link])
    return re.compile(rf"\s(?:{trie(both)})\s" if both else r"(?!)")


def _left(table: dict[Qualifier, Any]) -> Side:
    qualifiers: dict[str, Qualifier] = {form: qualifier for qualifier, forms in table.items() for form in words(forms)}
    forms = _reversed(qualifiers)
    return Side(re.compile(rf"\s?(?P<form>{trie(forms)})(?!'?\w)"), qualifiers)


def _right(table: dict[Qualifier, Any]) -> Side:
    qualifiers: dict[str, Qualifier] = {form: qualifier for qualifier, forms in table.items() for form in words(forms)}
    signs = [form for form in qualifiers if not form[0].isalpha()]
    texts = [form for form in qualifiers if form[0].isalpha()]
    pattern = rf"(?:(?P<sign>{trie(signs)})|,?\s(?P<form>{trie(texts)}))(?!'?\w)"
    return Side(re.compile(pattern), qualifiers)


def _ending(endings: Any, *, hyphen: bool) -> re.Pattern[str]:
    return re.compile(rf"{'[-‑–]' if hyphen else ''}(?:{trie(words(endings))})(?![\w'])")


def _adjectives(forms: Any) -> str:
    """What finds an adjective, a Slavic one by its ending ("танковая", not the noun "танков")."""
    listed = words(forms)
    whole = trie([form for form in listed if not form.endswith("*")])
    stems = trie([form[:-1] for form in listed if form.endswith("*")])
    return rf"(?:{whole}(?![\w'])|{stems}(?!ик)[\w'-]*(?:[йямхюеєіїау]|го|му|ми))"


def _right_rules(table: dict[str, Any]) -> re.Pattern[str]:
    currency = [form for forms in table["currency"].values() for form in forms]
    attached = [
        form[1:] for key in ("age", "calibre", "weights", "times_as_many") for form in table[key] if form[0] == "-"
    ]
    plain = {
        key: [form for form in table[key] if form[0] != "-"] for key in ("age", "calibre", "weights", "times_as_many")
    }
    adjectives = _adjectives(table["unit_adjectives"])
    parts = [
        rf"\s?-?(?P<percent>{trie(words(table['percent']))})",
        rf"(?P<area>[\s-]?{trie(words(table['area']))})",
        rf"[\s-]?(?P<area_other>{trie(words(table['area_other']))})",
        rf"\s?(?P<age>{trie(words(plain['age']))})",
        rf"(?P<hyphened>[-‑–](?:{trie(words(attached))}))",
        rf"(?:\s|-)?(?P<calibre>{trie(words(plain['calibre']))})",
        rf"\s?-?(?P<time>(?:(?:{trie(words(table['time_adjectives']))})\s)?(?:(?:{trie(words(table['time_adjectives']))})\s)?(?:{trie(words(table['time_units']))}))",
        rf"[\s-]?(?P<distance>{trie(words(table['distance']))})",
        rf"[\s-]?(?P<weights>{trie(words(plain['weights']))})",
        rf"[\s-]?(?P<lengths>{trie(words(table['lengths']))})",
        rf"\s?-?(?P<times>{trie(words(plain['times_as_many']))})",
        rf"[\s-]?(?:(?:американ\w+|u\.s\.|us)\s)?(?P<currency>{trie(words(currency))})",
        rf"[\s-](?P<fraction>{trie(words(table['fractions']))})",
        rf"\s(?P<unit>(?:{adjectives}\s){{0,4}}(?:{trie(words(table['unit_nouns']))}))(?!\scommanders)",
        rf"\s(?P<units>(?:{adjectives}\s){{0,4}}(?:{trie(words(table['unit_nouns_plural']))}))",
    ]
    return re.compile(rf"(?:{'|'.join(parts)})(?![\w']|[-‑]\d)")


def _ages_ahead(table: dict[str, Any]) -> re.Pattern[str]:
    """What stands behind a number that is one of several ages in a row ("8, 12 і 17 років")."""
    return re.compile(
        rf"(?:,\s\d{{1,2}}){{0,5}}\s[^\W\d]{{1,3}}\s\d{{1,2}}\s(?:{trie(words(table['ages_end']))})(?!\w)"
    )


def _before_rules(table: dict[str, Any]) -> re.Pattern[str]:
    parts = [
        rf"[«\"“]?\s?(?P<designator>{trie(_reversed(table['designators']))})",
        rf"\s(?P<year>{trie(_reversed(table['year_designators']))})"
        if table.get("year_designators")
        else r"(?P<year>(?!))",
        rf"\s?(?P<calibre>{trie(_reversed(table['before_calibre']))})",
        rf"\s?(?P<age>{trie(_reversed(table['before_age']))})",
        rf"\s?(?P<difference>{trie(_reversed(table['difference_before']))})",
    ]
    if table.get("before_dwellers"):
        hedges = trie(_reversed(table["hedges_of_dwellers"]))
        parts.append(rf"\s(?:(?:{hedges})\s)?(?P<dwellers>{trie(_reversed(table['before_dwellers']))})")
    return re.compile(rf"(?:{'|'.join(parts)})(?![\w'])")


def _rate_grown(table: dict[str, Any]) -> re.Pattern[str]:
    """A word of a mean or a rate, and a verb of growing or falling that leads to the number by how much."""
    rates, grew = "|".join(table["rates"]), "|".join(table["grew_by"])
    return re.compile(rf"(?<!\w)(?:{rates})(?!\w)[^.;:!?\d]{{0,90}}\s(?:{grew})\s(?:[^\W\d]+\s){{0,2}}\Z")


def _difference(table: dict[str, Any]) -> re.Pattern[str]:
    more, than = trie(words(table["more_or_fewer"])), trie(words(table["than"]))
    return re.compile(
        rf"(?:\s[\w'-]+){{0,2}}?\s(?P<more>{more})(?![\w'])(?P<than>,?\s(?:{than})(?!\w)(?P<rest>[^.;!?\n]{{0,40}}))?"
    )
