"""Is a body of one side read as the same body of the other side is?"""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document

MIRROR = {
    "ru": "ua",
    "ru-mod": "ua-mod",
    "ru-mod-minister": "ua-mod",  # the only minister with an id of his own
    "ru-armed-forces": "ua-armed-forces",
    "ru-president": "ua-president",
}
SIDES = {
    "en": (
        {"adj": "Russian", "of": "Russia", "in": "Moscow", "foe": "Ukrainian"},
        {"adj": "Ukrainian", "of": "Ukraine", "in": "Kyiv", "foe": "Russian"},
    ),
    "uk": (
        {"adj": "російськ", "of": "Росії", "in": "Москві", "foe": "українські"},
        {"adj": "українськ", "of": "України", "in": "Києві", "foe": "російські"},
    ),
    "ru": (
        {"adj": "российск", "of": "России", "in": "Москве", "foe": "украинские"},
        {"adj": "украинск", "of": "Украины", "in": "Киеве", "foe": "российские"},
    ),
}
FRAMES = {
    "en": (
        "{teller} said on Wednesday that {foe} forces had lost 300 soldiers.",
        "{foe} forces have lost 300 soldiers, according to {teller}.",
        "{foe} forces have lost 300 soldiers, {teller} said.",
    ),
    "uk": (
        "{teller} у середу {told}, що {foe} війська втратили 300 солдатів.",
        "{foe} війська втратили 300 солдатів, {told} {teller}.",
    ),
    "ru": (
        "{teller} в среду {told}, что {foe} войска потеряли 300 солдат.",
        "{foe} войска потеряли 300 солдат, {told} {teller}.",
    ),
}
VERBS = {
    "uk": {"m": "повідомив", "f": "повідомила", "n": "повідомило", "pl": "повідомили"},
    "ru": {"m": "сообщил", "f": "сообщила", "n": "сообщило", "pl": "сообщили"},
}
# bodies that have an id on both sides
SHARED = [
    *[
        ("en", teller, "")
        for teller in (
            "{of}",
            "{in}",
            "{adj} officials",
            "{of}'s government",
            "the {adj} army",
            "{of}'s army",
            "the army of {of}",
            "{of}'s armed forces",
            "the Armed Forces of {of}",
            "the {adj} military",
            "a spokesman for the {adj} army",
            "the {adj} defence ministry",
            "{of}'s Ministry of Defense",
            "the {adj} Defense Minister",
            "{of}'s defence minister",
            "the {adj} president",
        )
    ],
    ("uk", "{adj}і посадовці", "pl"),
    ("uk", "{adj}а влада", "f"),
    ("uk", "Збройні сили {of}", "pl"),
    ("uk", "головнокомандувач Збройних сил {of}", "m"),
    ("uk", "Міноборони {of}", "n"),
    ("uk", "міністр оборони {of}", "m"),
    ("uk", "{adj}ий міністр оборони", "m"),
    ("uk", "президент {of}", "m"),
    ("ru", "{adj}ие чиновники", "pl"),
    ("ru", "официальные лица {of}", "pl"),
    ("ru", "Вооружённые силы {of}", "pl"),
    ("ru", "Минобороны {of}", "n"),
    ("ru", "министр обороны {of}", "m"),
    ("ru", "{adj}ий министр обороны", "m"),
    ("ru", "президент {of}", "m"),
]
# bodies that have an id on one side only, and are printed for the other
ONE_SIDED = [
    ("en", "the {adj} General Staff", "", "Russian General Staff"),
    ("en", "the {adj} air force", "", "Russian air force"),
    ("en", "{of}'s navy", "", "Russia's navy"),
    ("uk", "Генштаб {of}", "m", "Генштаб Росії"),
    ("uk", "{adj}ий Генштаб", "m", "російський Генштаб"),
    ("uk", "Повітряні сили {of}", "pl", "Повітряні сили Росії"),
    ("ru", "Генштаб {of}", "m", "Генштаб России"),
    ("ru", "Генеральный штаб {of}", "m", "Генеральный штаб России"),
    ("ru", "{adj}ий Генштаб", "m", "российский Генштаб"),
]


def read(language: str, frame: str, teller: str, number: str, side: int) -> tuple[str, str | None]:
    """The claimant as an id or a printed name, and whose loss it is."""
    words = SIDES[language][side]
    told = VERBS.get(language, {}).get(number, "")
    text = frame.format(teller=teller.format(**words), told=told, **words)
    document = Document(
        document="x", text=text[0].upper() + text[1:], source="reuters", language=language,
        published_at=date(2024, 3, 28),
    )  # fmt: skip
    [claim] = [claim for claim in extract(document).claims if claim.quantity]
    assert claim.claimant is not None, text
    name = claim.claimant if isinstance(claim.claimant, str) else getattr(claim.claimant, "name", "")
    return name, claim.subject if isinstance(claim.subject, str) else None


@pytest.mark.parametrize(("language", "teller", "number"), SHARED)
def test_bodies_of_both_sides_are_read_alike(language: str, teller: str, number: str) -> None:
    for frame in FRAMES[language]:
        russian, losers = read(language, frame, teller, number, 0)
        ukrainian, other_losers = read(language, frame, teller, number, 1)
        assert MIRROR[russian] == ukrainian
        assert (losers, other_losers) == ("ua", "ru")


@pytest.mark.parametrize(("language", "teller", "number", "printed"), ONE_SIDED)
def test_a_body_without_an_id_keeps_its_name_and_never_the_other_sides(
    language: str, teller: str, number: str, printed: str
) -> None:
    for frame, side in product(FRAMES[language], (0, 1)):
        name, losers = read(language, frame, teller, number, side)
        assert name.lower() == printed.lower() if side == 0 else name.startswith("ua-")
        assert losers == ("ua", "ru")[side]
