"""Who fell in a war of two, and whose is what is shot down once a side has struck, in Russian and its neighbours?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

DAY = date(2025, 5, 7)  # a Wednesday


def told(text: str, day: date = DAY, language: str = "ru", source: str = "desk-x") -> list[str]:
    return read(text, day, language=language, source=source)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("В этой войне между Ираном и Ираком погибли 80 солдат.", "ru"),
        ("За шесть недель войны между Арменией и Азербайджаном погибли 80 солдат.", "ru"),
        ("Эта война между Россией и Украиной унесла жизни 80 военных.", "ru"),
        ("В войне России и Украины погибли 80 солдат.", "ru"),
        ("В боях между армией Судана и RSF погибли 80 человек.", "ru"),
        ("У війні між Іраном та Іраком загинули 80 вояків.", "uk"),
        ("In the war between Iran and Iraq 80 soldiers were killed.", "en"),
        ("The conflict between Ethiopia and Eritrea has killed 80 people.", "en"),
    ],
)
def test_who_fell_in_a_war_between_two_is_of_both_sides(text: str, language: str) -> None:
    assert "both sides" in told(text, language=language)[0]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("В войне между Россией и Украиной погибли 80 украинских солдат.", "ru"),
        ("С начала войны между Израилем и ХАМАС погибли 80 человек.", "ru"),
        ("The conflict between Israel and Hezbollah has killed 80 people in Lebanon.", "en"),
    ],
)
def test_of_whom_the_sentence_counts_apart_it_says_so(text: str, language: str) -> None:
    assert "both sides" not in told(text, language=language)[0]


@pytest.mark.parametrize(
    ("text", "owner", "language"),
    [
        ("РФ ударила по Украине, ПВО сбила 64 дрона.", "ru", "ru"),
        ("Россия атаковала Украину ночью. ПВО сбила 64 дрона.", "ru", "ru"),
        ("Россия нанесла удар по Киеву. Противовоздушная оборона сбила 64 дрона.", "ru", "ru"),
        ("ВСУ атаковали Белгород, ПВО сбила 64 дрона.", "ua", "ru"),
        ("Иран ударил по Израилю, сбито 64 ракеты.", "ir", "ru"),
        ("Российские войска поразили склад и сбили 64 дрона.", "ua", "ru"),
        ("РФ вдарила по Україні, ППО збила 64 дрони.", "ru", "uk"),
        ("ЗСУ атакували Крим, ППО збила 64 дрони.", "ua", "uk"),
        ("Russian forces attacked Odesa overnight, and air defences downed 64 drones.", "ru", "en"),
    ],
)
def test_what_is_shot_down_once_a_side_has_struck_is_its_own(text: str, owner: str, language: str) -> None:
    assert told(text, language=language)[0].split()[:3] == ["64", "-", owner]


@pytest.mark.parametrize(
    "clause",
    [
        "По данным того же ведомства, убиты 80 украинских солдат.",
        "По сведениям этого же министерства, убиты 80 украинских солдат.",
        "По информации из того же источника, убиты 80 украинских солдат.",
        "По подсчётам той же организации, убиты 80 украинских солдат.",
    ],
)
def test_the_same_body_is_the_one_named_before(clause: str) -> None:
    assert told(f"Минобороны РФ сообщило о потере 12 танков. {clause}")[1].split()[:2] == ["80", "ru-mod"]


@pytest.mark.parametrize(
    "who", ["местных старейшин", "сельских активистов", "британского адмиралтейства", "городского муниципалитета"]
)
def test_bodies_of_a_place_are_named_as_printed(who: str) -> None:
    assert who in told(f"В городе Марай, по сведениям {who}, погибли 80 человек.")[0]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("По данным иранского минздрава, израильские удары привели к гибели 80 человек.", "ir"),
        ("По данным минздрава Ирана, израильские удары привели к гибели 80 человек.", "ir"),
        ("По данным украинской полиции, российские обстрелы привели к гибели 80 человек.", "ua"),
    ],
)
def test_whose_strikes_kill_is_not_whose_people_fall(text: str, owner: str) -> None:
    assert f" {owner} people killed " in told(text)[0]


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("20 марта погибли 12 человек. За два дня до этого погибли 80 человек.", "ru", "2025-03-18"),
        ("20 марта погибли 12 человек, а тремя сутками ранее — 80.", "ru", "2025-03-17"),
        ("20 марта погибли 12 человек. Два дня назад погибли 80 человек.", "ru", "2025-05-05"),
        ("20 березня загинули 12 людей. За два дні до цього загинули 80 людей.", "uk", "2025-03-18"),
        ("Twelve people were killed on 20 March. Two days earlier 80 people had been killed.", "en", "2025-03-18"),
    ],
)
def test_days_are_counted_back_from_the_one_told_or_from_today(text: str, language: str, day: str) -> None:
    assert f"{day}..{day}" in told(text, language=language)[1]


@pytest.mark.parametrize(
    "war",
    ["Бои, вспыхнувшие 15 января,", "Конфликт, разгоревшийся 15 января,", "Столкновения, которые вспыхнули 15 января,"],
)
def test_a_war_that_broke_out_counts_from_there(war: str) -> None:
    assert "2025-01-15..2025-05-07" in told(f"{war} унесли жизни 80 человек.")[0]


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("Танки: 90, из которых уничтожено: 73, повреждено: 9, захвачено: 8.", ["destroyed", "damaged", "captured"]),
        ("Танки — 90, из них уничтожены — 73, повреждены — 9, захвачены — 8.", ["destroyed", "damaged", "captured"]),
        ("Погибли 90 солдат, ранены 73, числятся пропавшими без вести 9.", ["wounded", "missing"]),
    ],
)
def test_a_verb_before_its_number_is_not_said_of_the_number_before(text: str, outcomes: list[str]) -> None:
    found = told(f"Потери РФ по данным Oryx.\n\n{text}")
    assert [one.split()[4] for one in found[1:]] == outcomes


@pytest.mark.parametrize(
    "text",
    [
        "Свои дома покинули 80 тысяч жителей.",
        "Страну покинули 80 тысяч человек.",
        "Крыши над головой лишились 80 тысяч человек.",
        "Сбиты дроны, 80 из них покинули воздушное пространство Украины.",
        "Сбиты дроны, 80 достигли целей.",
    ],
)
def test_who_left_and_what_flew_away_is_no_loss(text: str) -> None:
    assert told(text) == []


def test_a_side_that_loses_is_named_by_its_own_verb() -> None:
    assert told("Россия потеряла 900 танков. Украина потеряла 80.")[1].split()[2] == "ua"


def test_a_project_takes_up_the_monitor_that_the_text_has_named() -> None:
    text = "Два года войны в цифрах Oryx. Голландский проект довёл счёт российских потерь до 80 танков."
    assert told(text)[0].split()[:3] == ["80", "oryx", "ru"]


def test_wounds_are_counted_beside_deaths() -> None:
    assert [one.split()[4] for one in told("Больницы зафиксировали 12 смертей и 80 ранений.")] == ["killed", "wounded"]


@pytest.mark.parametrize(
    ("said", "claimant"),
    [
        ("Генерал Петр Гармаш, выступая в среду в Нью-Йорке, заявил о 80 погибших россиянах.", "Петр Гармаш"),
        ("Столтенберг, находясь в Давосе, заявил о 80 погибших россиянах.", "Столтенберг"),
        (
            "Западные чиновники, с которыми говорил The Economist, сообщают о 80 погибших россиянах.",
            "Западные чиновники",
        ),
        ("Американские чиновники, на которых ссылается Bild, сообщают о 80 погибших россиянах.", "us-officials"),
        ("Погибли 80 россиян, сказал в интервью Крым.Реалии спикер ВМС Украины Иван Гармаш.", "ua-navy"),
        ("Погибли 80 россиян, сказал в эфире Радио НВ военный эксперт Иван Ступак.", "Иван Ступак"),
        ("Погибли 80 россиян, подсчитало «Агентство».", "Агентство"),
        ("«Агентство» насчитало 80 погибших россиян.", "Агентство"),
        ("Погибли 80 россиян, выяснил «Проект».", "Проект"),
    ],
)
def test_who_speaks_is_neither_where_he_spoke_nor_whom_he_told(said: str, claimant: str) -> None:
    assert told(said)[0].startswith(f"80 {claimant} ru ")


@pytest.mark.parametrize(
    "count",
    [
        "Число украинских военных, чья гибель подтверждена открытыми источниками, превысило 80 тысяч",
        "Число украинских военных, чьи имена установлены по документам, превысило 80 тысяч",
    ],
)
def test_a_clause_of_those_counted_leaves_their_number(count: str) -> None:
    assert told(f"{count}, сообщил проект UA Losses.")[0].startswith("80000 UA Losses ua personnel killed")


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Потери ВСУ Коваленко оценивает в 80 тысяч убитых.", "Коваленко"),
        ("Потери украинской стороны в Лондоне оценивают в 80 тысяч убитых.", "uk"),
        ("Потери украинской стороны военные эксперты оценивают в 80 тысяч убитых.", "эксперты"),
        ("Журнал The Economist, изучив документы Пентагона, оценил потери Украины в 80 тысяч убитых.", "The"),
        ("Журналисты, изучившие документы Пентагона, пишут о 80 тысячах погибших украинцев.", "журналисты"),
    ],
)
def test_who_puts_losses_at_a_number_is_neither_who_lost_nor_whose_papers_it_were(text: str, claimant: str) -> None:
    assert told(text)[0].split()[1] == claimant
    assert " ua personnel killed " in told(text)[0]


@pytest.mark.parametrize(
    ("text", "mover", "language"),
    [
        ("Сирийские войска при поддержке ВКС освободили 80 сёл.", "sy", "ru"),
        ("Иракские войска при поддержке авиации США освободили 80 сёл.", "iq", "ru"),
        ("Сирійська армія за підтримки ВКС РФ звільнила 80 сіл.", "sy", "uk"),
        ("Iraqi forces, supported by the US, retook 80 villages.", "iq", "en"),
    ],
)
def test_who_lends_a_hand_moves_nothing(text: str, mover: str, language: str) -> None:
    assert told(text, language=language)[0].split()[:3] == ["80", "-", mover]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("ЦАХАЛ сообщил, что вместе с главой «Хезболлы» ликвидированы 80 боевиков.", "hezbollah"),
        ("Убиты 80 бойцов движения ХАМАС, сообщил ЦАХАЛ.", "hamas"),
        ("Израиль ударил по позициям «Хезболлы» и убил 80 боевиков.", "hezbollah"),
        ("В боях с «Боко Харам» погибли 80 боевиков, сообщила армия Нигерии.", "Боко Харам"),
        ("Группировка ИГ лишилась 80 боевиков.", "islamic-state"),
        ("Омбудсмен ДНР сообщил, что с начала года погибли 80 военных.", "ДНР"),
        ("Потери Народной милиции ДНР составили 80 человек убитыми.", "ДНР"),
    ],
)
def test_fighters_are_of_the_movement_or_force_that_the_sentence_names(text: str, owner: str) -> None:
    assert f" {owner} personnel " in told(text)[0]


def test_soldiers_beside_fighters_are_of_the_army_that_tells() -> None:
    assert " ng personnel killed " in told("В боях погибли 30 боевиков и 80 солдат, сообщила армия Нигерии.")[1]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("В руки украинских войск попали 80 танков.", "ru"),
        ("Украинским военным достались 80 танков.", "ru"),
        ("В руки российских войск попали 80 военных.", "ua"),
    ],
)
def test_what_fell_into_whose_hands(text: str, owner: str) -> None:
    assert told(text)[0].split()[2] == owner
    assert " captured " in told(text)[0]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Двое из пяти погибших — дети.", ["2 children killed", "5 people killed"]),
        ("Из двенадцати пострадавших трое скончались в больнице.", ["12 people wounded", "3 people killed"]),
        ("За неделю погибли 38 и были ранены 80 человек.", ["38 people killed", "80 people wounded"]),
        (
            "Сбиты 12 дронов: пять над Тулой, один — над Москвой.",
            ["12 uavs shot-down", "5 uavs shot-down", "1 uavs shot-down"],
        ),
    ],
)
def test_parts_and_those_they_are_out_of(text: str, found: list[str]) -> None:
    rows = [row.split() for row in told(text)]
    assert [f"{row[0]} {row[3]} {row[4]}" for row in rows] == found


@pytest.mark.parametrize(
    "text",
    [
        "Мы вместе с Би-би-си установили имена 80 погибших российских солдат.",
        "Нам вместе с Би-би-си удалось установить имена 80 погибших российских солдат.",
        "Нашей редакции совместно с Би-би-си известно о гибели 80 российских солдат.",
    ],
)
def test_we_together_with_another_are_we(text: str) -> None:
    assert told(text, source="mediazona")[0].split()[1] == "mediazona"


def test_what_crews_left_is_kit() -> None:
    rows = told("Уничтожены 90 танков России, подбиты 15, брошены экипажами 8, считает Oryx.")
    assert rows[2].split()[:5] == ["8", "oryx", "ru", "tanks", "abandoned"]


def test_an_adjective_in_a_towns_name_is_no_side() -> None:
    text = "Штаб сообщает: у Равы-Русской наши войска опрокинули австрийцев. Взято в плен 80 солдат."
    assert " ru personnel " not in told(text, date(1914, 8, 29))[0]


@pytest.mark.parametrize(
    "losses",
    [
        "Потери российской армии намного больше 80 тысяч",
        "Потери российской армии «больше 80 тысяч»",
        "Потери российской армии убитыми и ранеными «намного больше 80 тысяч»",
    ],
)
def test_losses_that_are_more_than_a_number(losses: str) -> None:
    assert told(f"{losses}, сказал генерал Петр Гармаш.")[0].split()[:4] == ["80000", "Петр", "Гармаш", "ru"]


def test_two_sides_held_against_each_other_keep_their_order_and_their_kit() -> None:
    rows = told("Oryx: потери в танках — 90 российских машин против 80 украинских; в самолётах — 12 против 8.")
    assert [" ".join(row.split()[:4]) for row in rows] == [
        "90 oryx ru tanks",
        "80 oryx ua tanks",
        "12 oryx ru aircraft",
        "8 oryx ua aircraft",
    ]


@pytest.mark.parametrize(
    "text", ["С октября в боях за город компания потеряла убитыми 80 человек.", "Потери армии России убитыми — 80."]
)
def test_who_loses_men_killed_fights(text: str) -> None:
    assert " personnel killed " in told(text)[0]


def test_a_number_that_is_taken_back_is_none() -> None:
    assert len(told("Речь идёт о 80 погибших, а не о 90, как считалось прежде.")) == 1


@pytest.mark.parametrize(
    ("papers", "claimant"),
    [("докладе института приведены цифры", "института"), ("отчёте фонда названа цифра", "фонда")],
)
def test_what_is_said_in_a_paper_is_no_part_of_a_name(papers: str, claimant: str) -> None:
    assert told(f"В {papers}: Россия потеряла 80 танков.")[0].split()[:3] == ["80", claimant, "ru"]


@pytest.mark.parametrize(
    ("army", "owner"), [("Украинские десантники", "ru"), ("Российские военные", "ua"), ("ВСУ", "ru")]
)
def test_who_shows_prisoners_has_taken_them(army: str, owner: str) -> None:
    assert told(f"{army} показали 80 пленных.")[0].split()[2] == owner


def test_a_title_with_its_region_behind_a_dash_names_nobody_else() -> None:
    title = "Министерство здравоохранения — Газа. Ежедневный отчёт о пострадавших"
    assert (
        told(f"{title}\n\nВ больницы доставлены 80 погибших.", date(2024, 6, 9), source="gaza-moh")[0].split()[1]
        == "gaza-moh"
    )
