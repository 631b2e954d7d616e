"""Is it the office holder of the tables, or another person of the same surname ("Юрій Бєлоусов")?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from counterclaim.extract.counts.figure import Paragraph
from counterclaim.extract.words.lexicon import folded
from counterclaim.vocabulary.load import vocabulary

_STEM = 3  # letters that all forms and spellings of a first name share


def disown_namesakes(paragraphs: Sequence[Paragraph], language: str) -> None:
    """Leaves a surname of the tables behind another first name to be read as a person whom no list knows."""
    for paragraph in paragraphs:
        for sentence in paragraph.sentences:
            for item in sentence.items if "party" in sentence.means else ():
                if "party" not in item.entry or not item.unknown:
                    continue
                before, _, first = paragraph.text[: item.start].rstrip().rpartition(" ")
                inside = before.rstrip()[-1:].isalnum()  # a word that opens a sentence may be any word ("Позже Путин")
                beside = paragraph.folded[: item.start].endswith(item.unknown[-1] + " ")
                if inside and beside and is_namesake(first, str(item.entry["party"]), language):
                    item.entry = {key: value for key, value in item.entry.items() if key not in {"party", "capital"}}


def is_namesake(first: str, party: str, language: str) -> bool:
    """Whether a capitalised word before an office holder's surname is none of his first names as the tables print them.

    False where the tables print no first name in that language.
    """
    known = _first_names(party, language)
    name = folded(first)
    return bool(known) and first[:1].isupper() and first[1:].islower() and name.isalpha() and name[:_STEM] not in known


@cache
def _first_names(party: str, language: str) -> frozenset[str]:
    """The beginnings of the first names that an office holder is listed with; of a body, none."""
    entry = vocabulary().parties.get(party)
    if entry is None or entry.kind != "office":
        return frozenset()
    names = [name for name in entry.aliases.get(language, ()) if name.count(" ") == 1 and name.istitle()]
    return frozenset(folded(name)[:_STEM] for name in names)
