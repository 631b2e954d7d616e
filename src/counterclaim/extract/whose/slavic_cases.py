"""In which case does a Slavic word for a side stand, by its ending alone?"""

from __future__ import annotations

from counterclaim.extract.clauses.tokens import Item

_VOWELS = "аеёиоуыэюяєії"
_STATES = ("ия", "ія", "сква", "аина", "аїна")  # endings of states' names as subjects, unlike "Киева", "Украины"
_NOMINATIVE = ("и", "і", "ы", "е", "є", "я", "а", "ець", "ец", "ин")  # endings of who acts, one or many


def acts_right_before(item: Item, verb: Item, text: str) -> bool:
    """Whether a country's name right before an active verb of losing is its subject in a Slavic language."""
    name, said = text[item.start : item.end], text[verb.start : verb.end]
    return (
        verb.get("loser") == "lost"
        and not verb.unknown
        and said.endswith(("ла", "в", "ли", "л"))
        and (name.isupper() or name.endswith(("я", "а")) or (could_act(name) and said.endswith(("в", "л"))))
    )


def is_object(word: str) -> bool:
    """Whether a Slavic word for a people stands in the genitive ("росіян поклали сто"), so that it does nothing."""
    return "а" <= word[-1:].lower() <= "ґ" and not word.lower().endswith(_NOMINATIVE)


def could_act(word: str) -> bool:
    """Whether a Slavic name can be the nominative, so that it is no owner of the noun before it ("потери Киев …")."""
    last = word[-1:].lower()
    return not word.isupper() and "а" <= last <= "ґ" and (last not in _VOWELS or word.lower().endswith(_STATES))
