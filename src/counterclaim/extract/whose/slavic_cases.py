"""In which case does a Slavic word for a side stand, by its ending alone?"""

from __future__ import annotations

from counterclaim.extract.clauses.tokens import Item

_VOWELS = "аеёиоуыэюяєії"
_STATES = ("ия", "ія", "сква", "аина", "аїна")  # endings of states' names as subjects, unlike "Киева", "Украины"
_INSTRUMENTAL = ("ми", "ом", "ем", "єм", "ою", "ею", "єю", "им", "ім", "ым")  # unlike "армии", "российской"
_DATIVE = ("ам", "ям")  # of many, whose adjective ends as in the instrumental of one
_NEVER_ACTS = (
    "их",
    "іх",
    "ых",
    "ого",
    "ої",
    "ів",
    "їв",
    "ов",
    "ев",
    "ей",
    "сіян",
    "сиян",
    "ника",
    "ога",
    "врага",
    "ора",
    "теля",
)
_GENITIVE = (*_NEVER_ACTS, "сил", "військ", "войск", "ії", "ии", "їни", "ини", "ины", "єва", "ева", "кви", "вы", "мля")
_GENITIVES = (*_GENITIVE, "лю", "ля", "су", "са", "лли", "лы", "орки")  # of the names of lands and movements
_OBLIQUE = (*_INSTRUMENTAL, *_NEVER_ACTS, *_DATIVE, "ах", "ях", "ому", "ему", "ові", "у", "ю")
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


def is_instrumental(word: str, noun: str) -> bool:
    """Whether a Slavic word for a side is one by which something is done ("російськими", "армією", "агресором").

    `noun`: the word behind it, of which an adjective is said.
    """
    of_many = word.lower().endswith(("им", "ім", "ым")) and noun.lower().endswith(_DATIVE)
    return not word.isupper() and word.lower().endswith(_INSTRUMENTAL) and not of_many


def is_dative(word: str, noun: str) -> bool:
    """Whether a Slavic word for a side is one to whom something is given or who manages it ("росіянам", "ворогові")."""
    of_many = word.lower().endswith(("им", "ім", "ым")) and noun.lower().endswith(_DATIVE)
    return (
        word.isupper() or of_many or word.lower().endswith((*_DATIVE, "ому", "ему", "ові", "еві", "огу", "ику", "ору"))
    )


def is_genitive(word: str) -> bool:
    """Whether a Slavic word for a side may be the owner of the noun before it ("росіян", "армії", "ЗСУ")."""
    return word.isupper() or word.lower().endswith(_GENITIVES)


def is_nominative(word: str) -> bool:
    """Whether a Slavic word for a side can be who acts ("росіяни", "армія", "Київ"); capitals have no cases."""
    return word.isupper() or not word.lower().endswith(_OBLIQUE)
