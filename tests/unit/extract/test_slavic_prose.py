"""Constructions of Ukrainian and Russian news prose: interviews, office holders, fronted nouns, who hands on whom."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import Claim, label_of


def claims(text: str, *, language: str, day: date = date(2024, 12, 7), source: str = "paper") -> list[Claim]:
    return list(
        extract(Document(document="sha256:0", text=text, published_at=day, source=source, language=language)).claims
    )


def stated(claim: Claim) -> object:
    assert claim.quantity is not None
    return claim.quantity.stated


def told(text: str, *, language: str) -> list[tuple[object, ...]]:
    return [
        (label_of(c.claimant), label_of(c.subject), label_of(c.category), c.outcome, stated(c))
        for c in claims(text, language=language)
    ]


def test_answers_of_an_interview_belong_to_the_one_introduced() -> None:
    text = (
        "Комбат Остап Верес зустрічає нас на околиці міста.\n\n— Скільки людей ви втратили за зиму?\n\n"
        "— Чотирнадцять убитими, ще двоє зникли безвісти.\n\n— А росіяни?\n\n— Перед нами вони лишили шістдесят танків."
    )
    found = told(text, language="uk")
    assert found[:2] == [
        ("Остап Верес", "ua", "personnel", "killed", 14),
        ("Остап Верес", "ua", "personnel", "missing", 2),
    ]
    assert found[2][:3] == ("Остап Верес", "ru", "tanks")


def test_an_interview_without_a_name_is_ascribed_to_what_its_title_says() -> None:
    text = "Разговор с командиром миномётной батареи\n\n— Каковы потери?\n\n— Девять убитых."
    assert told(text, language="ru")[0][0] == "командиром миномётной батареи"


@pytest.mark.parametrize(
    ("text", "language", "claimant"),
    [
        ("Губернатор Зареченской области Семён Лугов — о годе\n\nОт обстрелов погибли 40 человек, рассказал губернатор.",
         "ru", "Семён Лугов"),
        ("Путін збрехав, заявив Зеленський. Загинули 400 солдатів, уточнив президент.", "uk", "ua-president"),
        ("Загинуло 12 солдатів, повідомив речник бригади Іван Левко, передає Укрінформ. За його словами, ще 30 поранено.",
         "uk", "бригади Іван Левко"),
        ("Уничтожены 12 танков, объявил в пятницу Кравцов.", "ru", "Кравцов"),
        ("Загинуло 12 солдатів, розповів на брифінгу полковник Іван Левко.", "uk", "Іван Левко"),
        ("Погибли 12 солдат — таковы данные Пентагона.", "ru", "us-dod"),
        ("Знищено 12 танків. Про це йдеться в повідомленні угруповання військ «Схід».", "uk", "угруповання військ Схід"),
        ("В Бангкоке назвали цифру. Пномпень признаёт гибель 12 солдат.", "ru", "kh"),
        ("Глава администрации Пётр Зуев на встрече с жителями в среду: за ночь погибли 12 человек.", "ru", "Пётр Зуев"),
        ("Речник Сил оборони сходу Гнат Левко в ефірі: «Ворог утратив 12 танків».", "uk", "Сил оборони сходу"),
        ("У пресслужбі 88-ї бригади кажуть, що росіяни втратили 12 танків.", "uk", "88-ї бригади"),
        ("Россия наступает. Уничтожены 12 танков, обнародовало Министерство обороны.", "ru", "ru-mod"),
        ("Министерство обороны Турции сообщило о гибели 12 солдат.", "ru", "Министерство обороны Турции"),
        ("Генштаб прохопився, що ворог утратив 12 танків.", "uk", "ua-general-staff"),
        ("Загинули 12 людей, повідомив уранці очільник ОВА Гнат Левко.", "uk", "Гнат Левко"),
        ("Міністр Гнат Левко розповів парламенту про втрати: 12 танків.", "uk", "Гнат Левко"),
        ("Шойгу считал потери. «Погибли 12 солдат», — заявил министр обороны в интервью газете.", "ru", "ru-mod-minister"),
        ("Блогеры Oryx изучили снимки. Россия потеряла 12 танков.", "ru", "oryx"),
        ("Рахунок російських утрат, який веде Генштаб ЗСУ, сягнув 12 танків.", "uk", "ua-general-staff"),
    ],
)  # fmt: skip
def test_who_speaks(text: str, language: str, claimant: str) -> None:
    assert {label_of(c.claimant) for c in claims(text, language=language)} == {claimant}


def test_who_only_speaks_between_commas_is_not_who_loses() -> None:
    found = told("Від лютого 2022 року Росія, як рахує Генштаб, втратила 1200 танків.", language="uk")
    assert [row[1] for row in found] == ["ru"]


def test_a_report_that_opens_its_sentence_claims_nothing_before_it() -> None:
    text = "За добу загинули 12 солдатів. Пізніше Левко Дзюба назвав той день найтяжчим."
    assert [row[0] for row in told(text, language="uk")] == [""]


def test_whose_control_it_is_stands_behind_the_word() -> None:
    text = "Начальник Генштаба Пётр Зуев: с марта под контроль российских войск перешли 14 сёл."
    assert [row[1] for row in told(text, language="ru")] == ["ru"]


def test_a_part_has_the_outcome_of_the_clause_before_it() -> None:
    text = "Погибли 224 мирных жителя, в том числе 11 детей, ранены 1246."
    assert [row[3] for row in told(text, language="ru")] == ["killed", "killed", "wounded"]
    text = "Три человека погибли, сообщил губернатор Пётр Зуев, 20 ранены, в том числе трое детей."
    assert [row[3] for row in told(text, language="ru")] == ["killed", "wounded", "wounded"]


@pytest.mark.parametrize(
    ("text", "language", "category", "outcome", "value"),
    [
        ("Росіян за осінь бригада поклала сто вісімдесят.", "uk", "personnel", "killed", 180),
        ("Загинуло 900 цивільних. Дітей серед убитих вісімдесят.", "uk", "children", "killed", 80),
        ("Встановлено імена 9000 загиблих солдатів. Офіцерів поіменно відомо 470.", "uk", "officers", "killed", 470),
        ("Самолётов за тот же срок армия Украины потеряла 16.", "ru", "aircraft", "lost", 16),
        ("Українських військових, кажуть посадовці, загинуло 7000.", "uk", "personnel", "killed", 7000),
        ("Місія налічила 310 убитих і поранених жителів.", "uk", "civilians", "casualties", 310),
    ],
)
def test_a_noun_in_front_of_its_verb_is_what_the_number_counts(
    text: str, language: str, category: str, outcome: str, value: int
) -> None:
    found = claims(text, language=language)[-1]
    assert (found.category, found.outcome, stated(found)) == (category, outcome, value)


@pytest.mark.parametrize(
    ("text", "language", "subject"),
    [
        ("Київ отримав тіла 900 загиблих бійців.", "uk", "ua"),
        ("Росія передала Україні тіла 900 загиблих бійців.", "uk", "ua"),
        ("Україні віддали тіла 900 загиблих бійців, Росії — менше.", "uk", "ua"),
        ("Москва получила тела 40 погибших солдат.", "ru", "ru"),
    ],
)
def test_the_dead_who_are_brought_home_are_the_receivers(text: str, language: str, subject: str) -> None:
    (found,) = claims(text, language=language)
    assert (label_of(found.subject), found.outcome) == (subject, "recovered")


def test_a_monitors_country_is_no_side_of_the_war() -> None:
    text = "Голландский проект Oryx подтвердил утрату 3400 российских танков. Уничтожены 2300 из них."
    assert [c.subject for c in claims(text, language="ru")] == ["ru", "ru"]


@pytest.mark.parametrize(
    ("text", "language", "kind", "start", "end"),
    [
        ("ВСУ потеряли за сутки более 1800 военнослужащих.", "ru", "interval", "2024-12-06", "2024-12-07"),
        ("С 25 декабря 1979 по 15 февраля 1989 года армия потеряла 333 вертолёта.", "ru", "cumulative", "1979-12-25",
         "1989-02-15"),
        ("Наступ почався 21 лютого 1916 року. За березень французи втратили 900 солдатів.", "uk", "interval",
         "1916-03-01", "1916-03-31"),
        ("Министр, выступая 5 декабря, заявил, что потери ВСУ превысили 383 тысячи человек.", "ru", "cumulative",
         "2022-02-24", "2024-12-05"),
    ],
)  # fmt: skip
def test_days_of_windows_and_of_old_wars(text: str, language: str, kind: str, start: str, end: str) -> None:
    period = claims(text, language=language)[-1].period
    assert period is not None
    assert (period.kind, str(period.start), str(period.end)) == (kind, start, end)


def test_a_title_that_names_its_issuer_gives_it_the_figures_below() -> None:
    text = "Сводка Минобороны России на 7 декабря\n\nПротивник потерял до 400 военнослужащих и два танка."
    assert {(c.claimant, c.subject) for c in claims(text, language="ru")} == {("ru-mod", "ua")}


def test_a_bare_measure_goes_on_with_the_soldiers_before_it() -> None:
    text = "«Медиазона» установила имена 37 574 погибших солдат. За неделю в список попали 507 человек."
    assert [c.category for c in claims(text, language="ru")] == ["personnel", "personnel"]


def test_them_that_open_a_paragraph_are_those_counted_before_it() -> None:
    text = "«Медиазона» установила имена 37 574 погибших солдат.\n\nИз них 3400 — офицеры."
    found = claims(text, language="ru")[-1]
    assert (found.category, found.outcome, stated(found)) == ("officers", "killed", 3400)


def test_who_killed_counted_one_by_one_is_no_estimate() -> None:
    (found,) = claims("Среди убитых восьмеро детей, сообщил премьер.", language="ru")
    assert found.quantity is not None and found.quantity.qualifier == "exact"


def test_a_state_in_the_genitive_behind_its_losses_does_not_speak() -> None:
    (found,) = claims("Втрати Росії оцінюють приблизно в 9 000 осіб.", language="uk")
    assert (found.claimant, found.subject) == (None, "ru")


@pytest.mark.parametrize(
    ("text", "language", "claimant"),
    [
        ("За словами командувача Сил безпілотних систем Вадима Лугового, знищено 412 танків.", "uk", "Вадима Лугового"),
        ("За словами заступниці міністра юстиції Олени Ярової, загинули 500 засуджених.", "uk", "Олени Ярової"),
        ("Загинули 40 солдатів, заявив у підсумковому інтерв'ю головнокомандувач.", "uk", "ua-armed-forces"),
        ("Сергей Шойгу в интервью телеканалу «Россия 24» заявил, что погибли 50 солдат.", "ru", "ru-mod-minister"),
        ("ЦАХАЛ ліквідував 1500 бойовиків ХАМАС, заявив його речник Іван Левко.", "uk", "idf"),
        ("ГУР: унаслідок удару загинули семеро моряків.", "uk", "ГУР"),
        ("У базі проєкту UALosses 51 тисяча прізвищ загиблих солдатів.", "uk", "UALosses"),
        ("За неделю, подсчитали в проекте DeepState, россияне отбили четыре села.", "ru", "DeepState"),
        ("Погибли 627 человек, сообщило в среду министерство здравоохранения Ирана.", "ru",
         "министерство здравоохранения Ирана"),
        ("«Мы положили десять тысяч солдат», — признался генерал Семён Лугов в интервью.", "ru", "Семён Лугов"),
    ],
)  # fmt: skip
def test_who_speaks_behind_offices_and_places(text: str, language: str, claimant: str) -> None:
    assert {label_of(c.claimant) for c in claims(text, language=language)} == {claimant}


def test_numerals_that_count_persons_need_no_noun() -> None:
    text = "30 июля убиты пятеро, в их числе двое детей, 74 ранены, сообщил Минздрав Ливана."
    assert [(c.category, c.outcome, stated(c)) for c in claims(text, language="ru")] == [
        ("people", "killed", 5),
        ("children", "killed", 2),
        ("people", "wounded", 74),
    ]


def test_killed_or_wounded_behind_a_comma_are_casualties() -> None:
    text = "Кількість українських і російських солдатів, убитих чи поранених у війні, сягнула приблизно 400 тисяч."
    (found,) = claims(text, language="uk")
    assert (found.outcome, label_of(found.subject)) == ("casualties", "both sides")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Найбільше штурмів, 1780, припало на один напрямок. Загинуло 12 солдатів.", "uk"),
        ("Загинуло 12 солдатів. До війська пішли 9500 ув'язнених.", "uk"),
        ("Загинуло 12 моряків, а 52 члени екіпажу, ймовірно, вдалося евакуювати.", "uk"),
    ],
)
def test_events_recruits_and_the_rescued_are_no_losses(text: str, language: str) -> None:
    assert [stated(c) for c in claims(text, language=language)] == [12]


def test_a_week_holds_for_what_follows_it() -> None:
    text = "С 7 по 13 сентября ВСУ потеряли 15 тысяч человек. «Центр» нейтрализовал 3715 боевиков, «Юг» — 4860."
    periods = [c.period for c in claims(text, language="ru", day=date(2024, 9, 14))]
    assert {(p.kind, str(p.start), str(p.end)) for p in periods if p} == {("interval", "2024-09-07", "2024-09-13")}


def test_who_leads_a_body_speaks_for_it_and_not_for_its_part() -> None:
    text = "Генштаб ЗСУ повідомив про 90 полонених росіян. Ще 35 бойовиків, додав Сирський, убито в тилу."
    assert [c.claimant for c in claims(text, language="uk")] == ["ua-general-staff", "ua-armed-forces"]


def test_a_group_named_in_quotes_is_whose_fighters_fell() -> None:
    text = "ЦАХАЛ сообщил, что ликвидировал в Ливане 440 боевиков «Хезболлы»."
    assert [c.subject for c in claims(text, language="ru")] == ["hezbollah"]
