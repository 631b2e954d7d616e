"""Whose figures are those of digests, posts, live pages, rows and lists of aid, and what do they count?

Each case is a text and what is read in it: value, claimant, subject, category, outcome.
"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract.claims import extract
from counterclaim.model import Document
from counterclaim.model.claim import label_of

CASES = {
    # a label, an office with its place, a body: each item speaks for itself
    "ru-labels": (
        "ru",
        "",
        "2023-05-25",
        (
            "Что известно к вечеру\n\n"
            "— Евгений Пригожин: «Вагнер» потерял под Бахмутом 20 тысяч человек.\n"
            "— Белый дом: с декабря убиты 20 тысяч российских военных.\n"
            "— Курские власти: ранены трое мирных жителей.\n"
            "— Минобороны РФ: за сутки уничтожено до 200 украинских военных."
        ),
        [
            (20000, "wagner", "wagner", "personnel", "lost"),
            (20000, "us", "ru", "personnel", "killed"),
            (3, "Курские власти", "ru", "civilians", "wounded"),
            (200, "ru-mod", "ua", "personnel", "killed"),
        ],
    ),
    # a credit behind a dash or in brackets closes the item
    "uk-credits": (
        "uk",
        "",
        "2024-07-08",
        (
            "Ракетний удар 8 липня. Головне\n\n"
            "▪️ Київ: 27 загиблих, 117 поранених – ДСНС\n"
            "▪️ Дніпро: шестеро постраждали – Сергій Лисак\n"
            "▪️ Харків: 3 загиблих (прокуратура)"
        ),
        [
            (27, "ДСНС", "ua", "people", "killed"),
            (117, "ДСНС", "ua", "people", "wounded"),
            (6, "Сергій Лисак", "ua", "people", "wounded"),
            (3, "прокуратура", "ua", "people", "killed"),
        ],
    ),
    # the post's first line says whose it is; drones shot down over his people are the other side's
    "ru-post": (
        "ru",
        "",
        "2024-05-27",
        (
            "Губернатор Белгородской области Вячеслав Гладков:\n\n"
            "▪️По селу Муром выпущено 12 снарядов. Ранены трое мирных жителей, повреждены 7 домовладений.\n"
            "▪️В Грайворонском округе подавлены и сбиты 16 беспилотников."
        ),
        [
            (3, "Вячеслав Гладков", "ru", "civilians", "wounded"),
            (16, "Вячеслав Гладков", "ua", "uavs", "shot-down"),
        ],
    ),
    # a total broken down in one row, and a monitor's heading that says whose kit it is
    "en-rows": (
        "en",
        "oryx",
        "2023-06-01",
        (
            "Ukrainian armour, visually confirmed to 1 June 2023.\n"
            "Tanks (540, of which destroyed: 341, damaged: 33, abandoned: 21, captured: 145)"
        ),
        [
            (540, "oryx", "ua", "tanks", "lost"),
            (341, "oryx", "ua", "tanks", "destroyed"),
            (33, "oryx", "ua", "tanks", "damaged"),
            (21, "oryx", "ua", "tanks", "abandoned"),
            (145, "oryx", "ua", "tanks", "captured"),
        ],
    ),
    # a release of a body without an id is in its own voice
    "en-release": (
        "en",
        "centcom",
        "2024-02-24",
        (
            "TAMPA, Fla. – U.S. Central Command forces shot down three Houthi one-way attack drones on Feb. 23.\n\n"
            "Later the same day CENTCOM forces destroyed seven mobile anti-ship cruise missiles."
        ),
        [
            (3, "U.S. Central Command", "houthis", "uavs", "shot-down"),
            (7, "U.S. Central Command", "houthis", "missiles", "destroyed"),
        ],
    ),
    # a list of aid under a heading that names the giver
    "ru-aid": (
        "ru",
        "",
        "2023-02-24",
        "Состав нового пакета помощи Украине от США:\n— 36 гаубиц;\n— 120 тысяч снарядов;\n— два ЗРК Patriot.",
        [
            (36, "us", "ua", "artillery", "pledged"),
            (120000, "us", "ua", "ammunition", "pledged"),
            (2, "us", "ua", "air-defence", "pledged"),
        ],
    ),
    # an attack by terror is no terrorist's, and people hurt in it are of the land
    "uk-attack": (
        "uk",
        "ua-general-staff",
        "2024-04-05",
        "Унаслідок російських терористичних атак загинули троє та поранені восьмеро мирних жителів.",
        [
            (3, "ua-general-staff", "ua", "people", "killed"),
            (8, "ua-general-staff", "ua", "civilians", "wounded"),
        ],
    ),
}


def _read(language: str, source: str, day: str, text: str) -> list[tuple[object, ...]]:
    document = Document(
        document=f"sha256:{day}",
        text=text,
        source=source or None,
        language=language,
        published_at=date.fromisoformat(day),
    )
    claims = [claim for claim in extract(document).claims if claim.quantity is not None]
    return [
        (
            None if claim.quantity is None else claim.quantity.stated,
            *(None if said is None else label_of(said) for said in (claim.claimant, claim.subject, claim.category)),
            claim.outcome,
        )
        for claim in claims
    ]


@pytest.mark.parametrize("case", CASES)
def test_whose_figures_they_are(case: str) -> None:
    language, source, day, text, wanted = CASES[case]
    assert _read(language, source, day, text) == wanted


@pytest.mark.parametrize(
    ("language", "text", "first", "last"),
    [
        # a week's list is no running total, its large figure neither
        (
            "uk",
            "Втрати ворога за тиждень (23–29 грудня)\n\nособовий склад – 11 730 осіб\nтанки – 55\nББМ – 142\nРСЗВ – 2",
            date(2024, 12, 23),
            date(2024, 12, 29),
        ),
        (
            "en",
            "Enemy losses, November 2024\n\nTanks: 307\nArtillery: 610\nTotal vehicles: 2,104",
            date(2024, 11, 1),
            None,
        ),
    ],
)
def test_a_lists_title_dates_its_items(language: str, text: str, first: date, last: date | None) -> None:
    document = Document(document="d", text=text, language=language, published_at=date(2024, 12, 30))
    found = extract(document).claims
    assert found
    for claim in found:
        assert claim.period is not None
        assert claim.period.kind == "interval"
        assert claim.period.start == first
        assert last is None or claim.period.end == last
