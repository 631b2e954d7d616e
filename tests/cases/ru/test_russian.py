"""What does the Russian grammar make of each kind of report? Text in, claims out; the figures are invented."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model.claim import label_of
from counterclaim.model.document import Document

DAY = date(2024, 5, 20)  # a Monday

# text, then for each figure: number, claimant, subject, category, outcome, qualifier, period kind
CASES = [
    (  # a list after one verb: the hedge is the first number's alone
        "За сутки противник потерял свыше 300 военнослужащих, два танка и семь пикапов, сообщило Минобороны РФ.",
        [
            (300, "ru-mod", "ua", "personnel", "lost", "more-than", "interval"),
            (2, "ru-mod", "ua", "tanks", "lost", "exact", "interval"),
            (7, "ru-mod", "ua", "vehicles", "lost", "exact", "interval"),
        ],
    ),
    (  # numbers in words, oblique cases; the sentence's window
        "По данным Генштаба ВСУ, за минувшую неделю армия РФ лишилась двенадцати самолётов и одного вертолёта.",
        [
            (12, "ua-general-staff", "ru", "aircraft", "lost", "exact", "interval"),
            (1, "ua-general-staff", "ru", "helicopters", "lost", "exact", "interval"),
        ],
    ),
    (  # what a dash says of a bare number
        "Российская армия, по словам Зеленского, потеряла 40 тысяч человек, из них 15 тысяч — безвозвратно.",
        [
            (40000, "ua-president", "ru", "personnel", "lost", "exact", "cumulative"),
            (15000, "ua-president", "ru", "personnel", "irrecoverable", "exact", "cumulative"),
        ],
    ),
    (  # a participle behind a comma; a list of the confirmed is a total
        "«Медиазона» подтвердила имена 50 120 российских военных, погибших на войне.",
        [(50120, "mediazona", "ru", "personnel", "killed", "exact", "cumulative")],
    ),
    (  # a number withdrawn in the same breath is none; the next takes its noun
        "Минобороны РФ уточнило: за сутки сбиты не 17 беспилотников, а 19.",
        [(19, "ru-mod", "ua", "uavs", "shot-down", "exact", "interval")],
    ),
    (  # money promised, with its currency
        "Германия пообещала Украине ещё 2 млрд евро военной помощи.",
        [(2_000_000_000, "de", "ua", "aid-package", "pledged", "exact", "unstated")],
    ),
    ("На вооружение бригады поступят 30 танков Leopard 2А6, отражены шесть атак.", []),  # strength, attacks, a model
    (  # who fell and was hurt stands behind the rate
        ("По оценке британской разведки, в марте Россия теряла в среднем 900 человек в сутки убитыми и ранеными."),
        [
            (900, "uk-mod", "ru", "personnel", "casualties", "exact", "rate"),
        ],
    ),
    (  # so many of each side
        ("По оценке генерала, обе стороны потеряли примерно по 80 тысяч военных."),
        [
            (80000, "генерала", "each side", "personnel", "lost", "about", "cumulative"),
        ],
    ),
    (  # an aside gives the words to the subject's own minister
        (
            "Президент Владимир Зеленский сообщил о новых поставках. Дания, как заявил её министр обороны, "
            "передаст Украине ещё 19 гаубиц и 40 танков."
        ),
        [
            (19, "dk", "ua", "artillery", "pledged", "exact", "unstated"),
            (40, "dk", "ua", "tanks", "pledged", "exact", "unstated"),
        ],
    ),
    (  # a bare body is the service that spoke, no person and no army
        (
            "В результате удара погибли 12 человек, сообщила ГСЧС. Мэр Иван Зубко говорил о 10 погибших. В "
            "ведомстве уточнили, что ранены 30 человек."
        ),
        [
            (12, "ГСЧС", "ua", "people", "killed", "exact", "unstated"),
            (10, "Иван Зубко", "ua", "people", "killed", "exact", "unstated"),
            (30, "ГСЧС", "ua", "people", "wounded", "exact", "unstated"),
        ],
    ),
    (  # bodies that come home, and bodies of one's own
        (
            "20 марта Россия передала Украине 909 тел погибших военных, сообщил Координационный штаб. Москва "
            "забрала 43 тела своих солдат."
        ),
        [
            (909, "Координационный штаб", "ua", "personnel", "recovered", "exact", "interval"),
            (43, "Координационный штаб", "ru", "personnel", "recovered", "exact", "interval"),
        ],
    ),
    (  # an office whose holder nobody names is kept, whatever ministry spoke before
        (
            "Минобороны РФ подтвердило обмен. По словам омбудсмена, в российском плену остаются более шести "
            "тысяч украинцев."
        ),
        [
            (6000, "омбудсмена", "ua", "personnel", "captured", "more-than", "unstated"),
        ],
    ),
    (  # a verb right behind a bare number, its subject behind it
        (
            "Oryx подтвердил потерю Россией 2 310 единиц техники, из них 1 790 уничтожены, 120 брошены, а 400 "
            "захватили украинские военные."
        ),
        [
            (2310, "oryx", "ru", "equipment", "lost", "exact", "cumulative"),
            (1790, "oryx", "ru", "equipment", "destroyed", "exact", "cumulative"),
            (120, "oryx", "ru", "equipment", "abandoned", "exact", "cumulative"),
            (400, "oryx", "ru", "equipment", "captured", "exact", "cumulative"),
        ],
    ),
    (  # a verb with its own object ends the list before it
        (
            "Генштаб ВСУ сообщил: уничтожено два бронетранспортёра, шесть мотоциклов и антенна, повреждено "
            "орудие и четыре автомобиля."
        ),
        [
            (2, "ua-general-staff", "ru", "armoured-vehicles", "destroyed", "exact", "unstated"),
            (6, "ua-general-staff", "ru", "vehicles", "destroyed", "exact", "unstated"),
            (4, "ua-general-staff", "ru", "vehicles", "damaged", "exact", "unstated"),
        ],
    ),
    (  # hostages are taken, and are no prisoners of an army
        ("7 октября 2023 года боевики убили в Израиле около 1200 человек и захватили 251 заложника."),
        [
            (1200, "", "il", "people", "killed", "about", "interval"),
            (251, "", "il", "people", "captured", "exact", "interval"),
        ],
    ),
    (  # a preposition between a hedge and its number; who speaks behind a dash loses nothing
        ("Потери РФ британская разведка оценивает примерно в 300 тысяч, Пентагон — минимум в 200 тысяч."),
        [
            (300000, "uk-mod", "ru", "personnel", "lost", "about", "cumulative"),
            (200000, "us-dod", "ru", "personnel", "lost", "at-least", "cumulative"),
        ],
    ),
    (  # a war by the days that it lasted
        ("В 44-дневной войне погибли не менее 1 302 армянских военных, сообщил Минздрав Армении."),
        [
            (1302, "Минздрав Армении", "am", "personnel", "killed", "at-least", "cumulative"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_text_to_claims(text: str, expected: list[tuple[float, str, str, str, str, str, str]]) -> None:
    document = Document(document="d", text=text, published_at=DAY, source="an outlet", language="ru")
    found = [claim for claim in extract(document).claims if claim.quantity is not None]
    assert [
        (
            claim.quantity.stated,
            label_of(claim.claimant),
            label_of(claim.subject),
            label_of(claim.category),
            label_of(claim.outcome),
            claim.quantity.qualifier,
            claim.period.kind,
        )
        for claim in found
        if claim.quantity is not None and claim.period is not None
    ] == expected
    assert all(text[claim.quote.start : claim.quote.end] == claim.quote.exact for claim in found)
