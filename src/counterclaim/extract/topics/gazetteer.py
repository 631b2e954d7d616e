"""Which settlement does a printed name stand for, in whatever language and case?"""

from __future__ import annotations

import re
from functools import cache

from counterclaim.extract.clauses.named_persons import is_surname
from counterclaim.extract.words.forms import fold
from counterclaim.extract.words.lexicon import Lexicon
from counterclaim.vocabulary.load import vocabulary, word_table

_SHORTEST = 3  # letters of a stem
_ANY = r"\w{0,5}"
_ENDINGS = re.compile(r"(?:ий|ый|ой|ая|яя|ое|ее|[аяоеєийіїьыуюй])$")
_SOFTENED = {"uk": (("к", "ц"), ("г", "з"))}  # what a stem's last letter becomes in the locative


@cache
def settlement(printed: str, language: str) -> str | None:
    """The name that claims carry for a printed one; null where no pack names such a settlement."""
    flat = fold(printed).text
    exact, patterns = _names(language)
    if flat in exact:
        return exact[flat]
    if patterns is None:
        return None
    found = patterns[0].fullmatch(flat)
    return None if found is None else patterns[1][int(found.lastgroup[1:])] if found.lastgroup else None


def may_be_person(printed: str, words: Lexicon) -> bool:
    """Whether an unknown name could be that of somebody taken: no pack's settlement, and not formed as one.

    A single word is a person's by a surname's ending, several words unless they begin as settlements do.
    """
    if settlement(printed, words.language) is not None:
        return False
    flat = fold(printed).text
    ends, begins, surnames = _formed(words.language)
    if " " in flat:
        return begins.match(flat) is None
    return ends.search(flat) is None and (surnames.search(flat) is not None or is_surname(printed, words))


@cache
def _formed(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What finds a settlement's ending, its first word, and a surname's ending."""
    table = word_table(f"judgements.{language}")
    ends, begins, surnames = (
        "|".join(re.escape(fold(str(form)).text).replace(r"\*", r"\w*") for form in table[key])
        for key in ("settlement_ends", "settlement_begins", "surname_ends")
    )
    return re.compile(f"(?:{ends})$"), re.compile(f"(?:{begins})[ -]"), re.compile(f"(?:{surnames})$")


@cache
def _names(language: str) -> tuple[dict[str, str], tuple[re.Pattern[str], list[str]] | None]:
    """Names as they are, and a pattern of those that take endings, with the name of each of its groups."""
    exact: dict[str, str] = {}
    forms: list[tuple[str, str]] = []
    for pack in vocabulary().packs.values():
        for place in pack.places:
            name = place.names["en"]
            for form in (place.names[language], *place.aliases[language]):
                flat = fold(form).text
                exact.setdefault(flat, name)
                inflected = [flat] if "*" in flat else [] if language == "en" else _inflected(flat, language)
                forms += [(one, name) for one in inflected]
    if not forms:
        return exact, None
    parts = [f"(?P<g{at}>{re.escape(form).replace(re.escape('*'), _ANY)})" for at, (form, _) in enumerate(forms)]
    return exact, (re.compile("|".join(parts)), [name for _, name in forms])


def _inflected(flat: str, language: str) -> list[str]:
    """A name's forms in the cases, each word's ending left open."""
    stems = []
    for word in re.split(r"([ -])", flat):
        stem = _ENDINGS.sub("", word)
        stems.append(word if word in {" ", "-"} else f"{stem if len(stem) >= _SHORTEST else word}*")
    found = ["".join(stems)]
    for last, soft in _SOFTENED.get(language, ()):
        if stems[-1].endswith(f"{last}*"):
            found.append("".join([*stems[:-1], f"{stems[-1][:-2]}{soft}*"]))
    return found
