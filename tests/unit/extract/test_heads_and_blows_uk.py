"""Whose head, house or movement speaks in a Ukrainian text, and whose men fell at what was struck: a construction a row."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model.claim import Claim, Party, label_of
from counterclaim.model.document import Document


def read(text: str) -> list[Claim]:
    """The numbered claims of a text published on Tuesday, 3 September 2024."""
    document = Document(document="t:1", text=text, source="visnyk", language="uk", published_at=date(2024, 9, 3))
    return [claim for claim in extract(document).claims if claim.quantity is not None]


def name(party: Party) -> str | None:
    return None if party is None else label_of(party)


@pytest.mark.parametrize(
    ("text", "claimant", "subject"),
    [
        # a head named by his office alone leads the body named last, and a known one his own
        ("Повітряні сили знищили склад. За ніч, каже командувач Роман Дика, збито 16 ракет.", "ua-air-force", "ru"),
        ("Пригожин каже, що під містом полягли 16 його бійців.", "wagner", "wagner"),
        ("Росія втратила танки. Пригожин сказав, що його підрозділи втратили 16 бійців.", "wagner", "wagner"),
        ("Командувач угруповання «Степ» Роман Дика заявив про 40 убитих окупантів.", "Роман Дика", "ru"),
        # a government said to sit in its capital is the state
        ("За даними уряду в Тегерані, загинули 16 солдатів.", "ir", "ir"),
        # a movement's bare kind, and the civilians of the land in which it fights
        ("«Хезболла» обстріляла Ізраїль. ЦАХАЛ ліквідував 160 бойовиків угруповання.", "idf", "hezbollah"),
        ("Повстанці M23 воюють із армією ДР Конго. За даними ООН, загинули 16 цивільних.", "ООН", "cd"),
        ("Сили швидкої підтримки воюють із армією Судану. За даними ООН, у таборі загинули 16 цивільних.", "ООН", "sd"),
        # a mine or a bomb of nobody, and those aboard what was struck
        ("Вибуховий пристрій у Газі забрав життя п'ятьох солдатів, повідомив ЦАХАЛ.", "idf", "il"),
        ("Аргентинці потопили британський есмінець: загинули 16 моряків.", None, "uk"),
        # the military office of a country named behind it
        ("Генштаб звітує. У військовому відомстві РФ заявили про 16 збитих дронів.", "ru-mod", "ua"),
        # men laid down as dead are one's own
        ("Ефіопія напала на Еритрею. Еритрея поклала 160 солдатів убитими.", None, "er"),
    ],
)
def test_who_speaks_and_whose_men_fell(text: str, claimant: str | None, subject: str) -> None:
    """The last number's."""
    claim = read(text)[-1]
    assert (name(claim.claimant), name(claim.subject)) == (claimant, subject)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        # what was sent, and those brought down of it
        ("ППО перехопила всі 16 випущених ракет: шість «Кинджалів» і десять «Калібрів».", [16, 6, 10]),
        ("Ворог застосував 16 випущених ракет.", []),
        ("Армія порідшала на 160 вояків.", [160]),
        ("Щодоби ворог недораховувався 160 вояків.", [160]),
        ("Перемога обійшлася півмільйоном убитих солдатів.", [500000]),
        ("Війна забрала 16 тисяч життів.", [16000]),
        ("До робіт залучали 160 осіб.", []),
    ],
)  # fmt: skip
def test_what_is_counted(text: str, numbers: list[int]) -> None:
    found = [claim.quantity.stated for claim in read(text) if claim.quantity is not None]
    assert found == numbers


def test_what_the_day_did_not_add_has_no_sign() -> None:
    """A row's "/ 0" is its day's, and not another total."""
    text = "Втрати ворога на 3 вересня:\nТанки / 8 600 / +9\nББМ / 16 700 / +6\nРСЗВ / 1 170 / 0\nЛітаки / 368 / 0"
    document = Document(
        document="t:1", text=text, source="ua-general-staff", language="uk", published_at=date(2024, 9, 3)
    )
    found = [claim for claim in extract(document).claims if claim.quantity is not None]
    numbers = [claim.quantity.stated for claim in found if claim.quantity]
    assert numbers == [8600, 9, 16700, 6, 1170, 0, 368, 0]
    assert {claim.period.kind for claim in found[1::2] if claim.period} == {"interval"}


def test_wounded_men_who_are_put_to_death_are_killed() -> None:
    claim = read("Росіяни стратили 16 поранених захисників.")[0]
    assert (claim.outcome, name(claim.subject)) == ("killed", "ua")


def test_the_new_year_s_night() -> None:
    period = read("За новорічну ніч збито 16 дронів.")[0].period
    assert period is not None
    assert (period.start, period.end) == (date(2023, 12, 31), date(2024, 1, 1))


def test_a_parallel_to_is_no_limit() -> None:
    """ "The wounded to 1,800" behind "brought the dead to 900" is that number, and not up to it."""
    found = read("Удари довели кількість убитих у Газі від 7 жовтня 2023 року до 900, а поранених — до 1 800.")
    assert [claim.quantity.qualifier for claim in found if claim.quantity] == ["exact", "exact"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Від 4 червня до 20 вересня 1916 року тривав прорив. Взято в полон 160 тисяч солдатів.", "interval"),
        ("Від 30 листопада 1939 року до 13 березня 1940 року тривала війна, загинули 16 тисяч фінів.", "cumulative"),
    ],
)
def test_an_offensive_is_no_whole_war(text: str, kind: str) -> None:
    document = Document(document="t:1", text=text, source="visnyk", language="uk", published_at=date(2016, 9, 3))
    periods = [claim.period.kind for claim in extract(document).claims if claim.quantity and claim.period]
    assert periods == [kind]
