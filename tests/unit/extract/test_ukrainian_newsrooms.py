"""Whose are figures that Ukrainian newsrooms tell: parts of a count, sources inside a clause, who goes on speaking?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import WAR, read

DAY = date(2025, 3, 21)
COUNTED = f"{WAR}..2025-03-21"


def claims(text: str, language: str = "uk", day: date = DAY) -> list[str]:
    return read(text, day, language=language, source="desk-x")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Загинули 33 людини, з них п'ятеро дітей, ще 121 дістала поранення.", "uk"),
        ("Загинули 33 людини, у тому числі п'ятеро дітей, поранено ще 121.", "uk"),
        ("Погибли 33 человека, в том числе пятеро детей, ранены ещё 121.", "ru"),
    ],
)
def test_another_count_behind_a_part_is_of_the_whole(text: str, language: str) -> None:
    kinds = [claim.split(" people ")[-1] if " people " in claim else "children" for claim in claims(text, language)]
    assert [kind.split()[0] for kind in kinds] == ["killed", "children", "wounded"]


def test_a_source_inside_the_clause_of_what_was_counted_does_not_count_it() -> None:
    said = (
        "В Україну повернули 1000 тіл, які, за твердженням російської сторони, належать військовим. "
        "Про це повідомив Координаційний штаб."
    )
    assert claims(said)[0].startswith("1000 Координаційний штаб ua people recovered")
    counted = "Росія має втрати, які, за даними Генштабу, сягнули 900 тисяч осіб."
    assert claims(counted)[0].startswith("900000 ua-general-staff ru personnel lost")


def test_a_spokesman_goes_on_for_his_body_by_surname() -> None:
    said = (
        "Загинули 10 військових, повідомив речник Інформаційного центру РНБО Андрій Лисенко.\n\n"
        "За словами Лисенка, Україна втратила 765 військових."
    )
    assert claims(said, day=date(2014, 8, 29))[-1].startswith("765 Інформаційного центру РНБО ua personnel lost")


def test_parts_of_a_list_of_names_are_of_the_list_and_not_of_its_last_week() -> None:
    said = (
        "Поіменний список\n\nРосійська служба Бі-бі-сі встановила імена 100 001 російського військового. "
        "За останній тиждень у списку з'явилося ще 2 143 імені.\n\n"
        "Серед загиблих – 5 121 офіцер. Україна, за словами Зеленського, втратила 46 тисяч солдатів."
    )
    found = claims(said)
    assert found[1] == "2143 bbc-russian ru personnel killed interval 2025-03-14..2025-03-21"
    assert found[2] == f"5121 bbc-russian ru officers killed {COUNTED}"


def test_a_paragraph_of_bare_figures_goes_on_with_the_report_before() -> None:
    said = (
        "Мер Артем Кобзар говорив про 20 загиблих. Загинули 28 людей, повідомив міністр Ігор Клименко.\n\n"
        "Поранення дістали 94 людини.\n\n"
        "Під час торішнього штурму бригада втратила 20 танків."
    )
    found = claims(said)
    assert found[-2].startswith("94 Ігор Клименко ua people wounded")
    assert "Клименко" not in found[-1]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ППО України збила 57 запущених Росією дронів.", "uk"),
        ("ППО України збила 57 із 72 випущених по Харкову дронів.", "uk"),
        ("Повітряні сили відзвітували про 57 збитих за ніч «шахедів» із 72 запущених.", "uk"),
        ("ПВО Украины сбила 57 запущенных Россией дронов.", "ru"),
        ("ПВО Украины сбила 57 из 72 выпущенных по Харькову беспилотников.", "ru"),
        ("Воздушные силы Украины отчитались о 57 сбитых за ночь «шахедах» из 72 запущенных.", "ru"),
    ],
)
def test_a_noun_behind_who_launched_them_or_when_they_fell(text: str, language: str) -> None:
    (claim,) = claims(text, language)
    assert " ru uavs shot-down " in claim
    assert claim.startswith("57 ")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Танки: 74 (знищено: 52, покинуто: 15, пошкоджено: 7)", "uk"),
        ("Танки: 74 (уничтожено: 52, брошено: 15, повреждено: 7)", "ru"),
        ("Russian losses\nTanks: 74 (destroyed: 52, abandoned: 15, damaged: 7)", "en"),
    ],
)
def test_an_outcome_before_a_colon_is_the_label_of_what_follows(text: str, language: str) -> None:
    found = [claim.split(" tanks ")[1].split()[0] for claim in claims(text, language)]
    assert found[-3:] == ["destroyed", "abandoned", "damaged"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Підсумки вересня у смузі корпусу «Азов»\n\nПротивник утратив 1180 осіб. Знищено сім танків.", "uk"),
        ("Корпус: підсумки місяця (1–30 вересня)\n\nПротивник утратив 1180 осіб. Знищено сім танків.", "uk"),
        ("Итоги сентября в полосе бригады\n\nПротивник потерял 1180 человек. Уничтожено семь танков.", "ru"),
    ],
)
def test_a_title_of_results_dates_what_stands_under_it(text: str, language: str) -> None:
    found = claims(text, language, date(2025, 10, 2))
    assert [claim.rsplit(" ", 1)[1] for claim in found] == ["2025-09-01..2025-09-30"] * 2


def test_a_month_of_which_a_title_only_tells_dates_nothing_below() -> None:
    (claim,) = claims("Март начался с потерь\n\nСожжено 17 «мотолыг» ВСУ.", "ru", date(2026, 3, 5))
    assert claim.endswith("unstated None..None")


@pytest.mark.parametrize(
    ("text", "language", "ends"),
    [
        (
            "Від початку війни Росія втратила 27 суден; п'ять із цих суден — від початку року.",
            "uk",
            ["2022-02-24", "2024-01-01"],
        ),
        (
            "«Медиазона» довела список до 50 600 погибших — за две недели в нём прибавилось 1 480 имён.",
            "ru",
            ["2022-02-24", "2024-05-21"],
        ),
    ],
)
def test_a_time_behind_a_dash_is_of_the_figure_that_its_clause_has(text: str, language: str, ends: list[str]) -> None:
    assert [claim.rsplit(" ", 1)[1].split("..")[0] for claim in claims(text, language, date(2024, 6, 4))] == ends


@pytest.mark.parametrize(
    ("text", "language", "who"),
    [
        ("Противник втратив 500 осіб, йдеться в щотижневому зведенні Генштабу.", "uk", "ua-general-staff"),
        ("Противник потерял 500 человек, говорится в еженедельной сводке Минобороны.", "ru", "ru-mod"),
        ("Ukraine lost 500 troops, Russia's Defense Ministry said in its weekly report.", "en", "ru-mod"),
    ],
)
def test_how_often_a_report_comes_out_is_no_rate(text: str, language: str, who: str) -> None:
    (claim,) = claims(text, language)
    assert claim.startswith(f"500 {who} ")
    assert " rate " not in claim


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Знищено 60 бойовиків «ДНР», два їхні танки й три установки «Град», сказав речник РНБО.", "ДНР"),
        ("Росіяни вбили 12 наших бійців і знищили два їхні танки.", "ua"),
        ("Українські десантники ліквідували 12 росіян, дві їхні машини й один танк.", "ru"),
    ],
)
def test_theirs_is_whose_men_the_verb_was_done_to(text: str, party: str) -> None:
    day = date(2014, 8, 15) if party == "ДНР" else DAY
    found = claims(text, day=day)
    assert [f" {party} " in claim for claim in found] == [True] * (2 if party == "ua" else 3)


def test_an_outlet_named_behind_its_kind_is_the_source() -> None:
    assert claims("За даними видання The Wall Street Journal, загинули 80 тисяч українських військових.")[0].startswith(
        "80000 Wall Street Journal ua personnel killed"
    )
    assert claims("За даними видання, загинули 80 тисяч українських військових.")[0].startswith("80000 desk-x ua")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Росія втратила 427 тисяч осіб, підрахували аналітики ISW на основі даних Генштабу.", "uk"),
        ("Упродовж боїв, пише ISW, Росія відступила. Втрачено 427 тисяч росіян, підрахували аналітики на основі даних Генштабу.", "uk"),
        ("Россия потеряла 427 тысяч человек, подсчитали в ISW на основе данных Генштаба.", "ru"),
    ],
)  # fmt: skip
def test_what_a_count_rests_on_does_not_speak(text: str, language: str) -> None:
    assert claims(text, language)[0].startswith("427000 isw ru personnel lost")


def test_over_the_year_is_the_year_named_before() -> None:
    said = "У 2024 році Росія захопила 4 168 кв. км, пише ISW. Упродовж року вона втратила 427 тисяч осіб."
    assert claims(said, day=date(2025, 1, 10))[-1].endswith("interval 2024-01-01..2024-12-31")


def test_into_captivity_holds_over_an_aside() -> None:
    said = "У полон, додав Сирський, узято щонайменше 240 російських військових."
    assert claims(said)[0].startswith("240 ua-armed-forces ru personnel captured")


def test_who_was_got_back_is_no_prisoner_lost() -> None:
    assert claims("Також вдалося повернути двох цивільних, захоплених у Маріуполі.") == []


def test_cars_hit_beside_the_people_hurt_are_of_their_side() -> None:
    said = (
        "Росіяни вдарили по центру Сум, загинули 34 людини, повідомили в ДСНС. "
        "Міністр Ігор Клименко додав, що пошкоджено десять автомобілів."
    )
    assert claims(said)[-1].startswith("10 Ігор Клименко ua vehicles damaged")


def test_an_attack_on_a_country_hurts_its_people() -> None:
    said = "За даними МОЗ Гази, загинули 66 055 людей. Під час нападу ХАМАС на Ізраїль загинуло близько 1 200 людей."
    assert claims(said)[-1].startswith("1200 - il people killed")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("У лютому добові втрати російської армії сягали 1 585 осіб.", "uk"),
        ("Добові втрати росіян у лютому становили 1 585 осіб.", "uk"),
        ("В феврале суточные потери российской армии достигали 1 585 человек.", "ru"),
    ],
)
def test_daily_losses_of_a_month_are_a_rate(text: str, language: str) -> None:
    assert claims(text, language)[0].endswith("rate 2025-02-01..2025-02-28")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("У новорічну ніч сили ППО збили 63 російські безпілотники.", "2024-12-31..2025-01-01"),
        ("На Різдво ППО збила 59 російських ракет.", "2024-12-25..2024-12-25"),
    ],
)
def test_holidays_are_days(text: str, days: str) -> None:
    assert claims(text, day=date(2025, 1, 1))[0].endswith(f"interval {days}")


@pytest.mark.parametrize(
    "name", ["Управління стратегічних комунікацій ЗСУ", "Головне управління розвідки Міноборони", "МНС РФ"]
)
def test_a_body_keeps_the_name_of_the_wider_one_behind_it(name: str) -> None:
    assert claims(f"{name} повідомило про 15 загиблих.")[0].startswith(f"15 {name} ")


def test_trophies_are_of_whose_tanks_were_counted() -> None:
    said = "Україна, за підрахунками Oryx, позбулася 872 танків, 134 з них стали трофеями росіян."
    assert claims(said)[1].startswith("134 oryx ua tanks captured")


def test_an_enemy_in_the_dative_does_nothing() -> None:
    said = "У листопаді ворогові вивели з ладу 45 720 вояків, а щоденні втрати становили 1 523, повідомив Генштаб."
    assert [claim.split()[2] for claim in claims(said)] == ["ru", "ru"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Загинули троє дітей – 8, 12 і 17 років.", "uk"),
        ("Погибли трое детей: 8, 12 и 17 лет.", "ru"),
    ],
)
def test_ages_behind_a_dash_count_nobody(text: str, language: str) -> None:
    assert [claim.split()[0] for claim in claims(text, language)] == ["3"]


def test_an_institute_is_taken_up_by_its_analysts_and_its_foreign_abbreviation() -> None:
    said = (
        "За оцінкою Міжнародного інституту стратегічних досліджень (IISS), Росія втратила 1 400 танків. "
        "Аналітики інституту нарахували 172 тисячі загиблих росіян. Україна, на думку експертів IISS, втратила 150 танків."
    )
    assert {claim.split(" ru ")[0].split(" ua ")[0].split(" ", 1)[1] for claim in claims(said)} == {"IISS"}


def test_a_week_earlier_is_the_week_before_the_one_told() -> None:
    said = "За минулий тиждень ворог втратив 6 910 військових. Тижнем раніше він втратив 6 370."
    assert [claim.split("interval ")[1] for claim in claims(said)] == [
        "2025-03-14..2025-03-21",
        "2025-03-07..2025-03-14",
    ]


def test_who_is_still_captive_is_of_no_window_told_before() -> None:
    said = "З початку року обміняли 5 тисяч осіб. У російському полоні залишаються 8 тисяч українських військових."
    assert claims(said)[-1].endswith("unstated None..None")


def test_the_losses_of_fighters_are_theirs() -> None:
    said = "Втрати бойовиків становлять троє вбитих і шестеро поранених, повідомив речник РНБО."
    assert [claim.split(" personnel")[0].split()[-1] for claim in claims(said, day=date(2016, 7, 20))] == [
        "бойовиків"
    ] * 2


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Кількість людей, які загинули внаслідок удару по Києву, зросла до 33.", "uk", "33 - ua people killed"),
        (
            "Кількість російських військових, які загинули внаслідок удару, сягнула 89.",
            "uk",
            "89 - ru personnel killed",
        ),
        ("Число людей, которые погибли при ударе по Харькову, выросло до 12.", "ru", "12 - ua people killed"),
    ],
)
def test_a_count_grows_over_the_clause_of_who_is_counted(text: str, language: str, wanted: str) -> None:
    assert claims(text, language)[0].startswith(wanted)


def test_a_past_day_holds_in_the_war_that_is_named_behind_it() -> None:
    said = "Росія впродовж минулої доби втратила у війні проти України близько 1 190 військових та один танк."
    assert [claim.split("interval ")[-1] for claim in claims(said)] == ["2025-03-20..2025-03-21"] * 2


def test_in_a_country_a_dash_stands_for_its_dead() -> None:
    said = 'Україна втратила 46 тисяч убитими, заявив Зеленський. "У Росії – 350 тисяч убитих і 700 тисяч поранених", — додав він.'
    assert [claim.split()[2] for claim in claims(said)] == ["ua", "ru", "ru"]


def test_an_age_behind_a_part_leaves_the_dead_dead() -> None:
    said = "Загинула 31 людина, з них п'ятеро дітей, наймолодшому було два роки."
    assert [claim.split(" ua ")[1].split(" unstated")[0] for claim in claims(said)] == [
        "people killed",
        "children killed",
    ]


def test_a_package_into_which_kit_goes_holds_it() -> None:
    said = "Німеччина надасть Україні пакет допомоги на 500 млн євро, до якого увійдуть 10 тисяч снарядів та 100 бронемашин."
    assert [claim.split()[0] for claim in claims(said)] == ["500000000", "10000", "100"]


def test_whom_fighters_took_is_of_the_state_they_fight() -> None:
    said = "Загинули 22 українські військові, повідомив Віктор Муженко. Терористи взяли в полон 90 військових, ще 82 зникли безвісти."
    assert [claim.split(" personnel ")[0].split()[-1] for claim in claims(said, day=date(2015, 2, 18))] == ["ua"] * 3


def test_a_label_before_a_dash_is_of_the_number_behind_it() -> None:
    said = "Підтверджено загибель 125 681 росіянина. Далі йдуть засуджені – 18,4 тисячі та мобілізовані – 14,2 тисячі."
    assert [claim.split(" ru ")[1].split()[0] for claim in claims(said)] == ["personnel", "convicts", "mobilised"]


def test_the_paper_is_the_one_that_the_same_sentence_names() -> None:
    said = (
        "Україна втратила 45 тисяч військових загиблими, заявив Зеленський. Російські втрати «Медіазона» оцінює в 95 тисяч "
        "загиблих; за розрахунками видання, справжня цифра сягає 165 тисяч."
    )
    assert claims(said)[-1].startswith("165000 mediazona ru personnel killed")


def test_a_day_earlier_is_no_rate() -> None:
    said = "На добу раніше дрони влучили у склад: за даними СБУ, знищено до 100 російських безпілотників."
    assert " rate " not in claims(said)[0]


def test_a_project_counts_names() -> None:
    said = "Україна втратила 45 тисяч, заявив Зеленський. Проєкт «Книга пам'яті» налічує імена 70 тисяч загиблих українських військових."
    assert claims(said)[-1].startswith("70000 Книга пам'яті ua personnel killed")


@pytest.mark.parametrize(
    ("text", "language", "whose"),
    [
        (
            "За даними Генштабу, від початку вторгнення росіяни втратили 640 тисяч своїх вояків пораненими й убитими.",
            "uk",
            "ru",
        ),
        ("По данным Генштаба ВСУ, российская армия потеряла 900 своих бойцов убитыми и ранеными.", "ru", "ru"),
        ("Зеленський сказав, що Україна втратила 46 тисяч своїх захисників убитими.", "uk", "ua"),
        ("Міноборони РФ повідомило про загибель 19 своїх моряків.", "uk", "ru"),
        ("Зеленський повідомив про загибель 19 наших моряків.", "uk", "ua"),
        ("ЦАХАЛ каже, що вбив 300 бойовиків «Хезболли» та втратив 40 своїх солдатів.", "uk", "il"),
    ],
)
def test_ones_own_are_of_the_subject_of_their_clause(text: str, language: str, whose: str) -> None:
    assert claims(text, language)[-1].split(" personnel ")[0].split()[-1] == whose


def test_a_daily_report_goes_on_with_its_day_named_twice() -> None:
    said = (
        "Упродовж минулої доби, 20 березня, армія РФ втратила 870 військових.\n\nПро це звітує Генштаб ЗСУ.\n\n"
        "Сили оборони знищили два танки, 30 гармат і 41 автомобіль."
    )
    assert {claim.split(" interval ")[-1] for claim in claims(said)} == {"2025-03-20..2025-03-20"}
    apart = said.replace("Сили оборони", "2 березня Сили оборони")
    assert [claim.split(" interval ")[-1] for claim in claims(apart)[1:]] == ["2025-03-02..2025-03-02"] * 3


def test_a_headline_lists_what_its_colon_says_was_lost() -> None:
    said = (
        "{} гармати та ще понад 1300 вояків: Генштаб назвав втрати РФ у війні\n"
        "За минулу добу, 20 березня, російське військо втратило ще 1 320 солдатів убитими й пораненими, пише Генштаб.\n"
        "- гармати — 9 800 (+3);\n- катери — 28."
    )
    row = claims(said.format("Три"))
    assert row[:2] == [
        "3 ua-general-staff ru artillery lost interval 2025-03-20..2025-03-20",
        "1300 ua-general-staff ru personnel lost interval 2025-03-20..2025-03-20",
    ]
    assert row[-1] == f"28 ua-general-staff ru ships lost {COUNTED}"
    assert not claims("Сорок дронів: Росія атакувала Одесу, є втрати\n\nСтрумінь диму бачили з моря.")


@pytest.mark.parametrize(
    "credit",
    [
        "Про це повідомляється на сторінці Генштабу ЗСУ.",
        "Про це сказано у повідомленні Генерального штабу ЗСУ.",
        "Таку інформацію поширив у соцмережах Генштаб ЗСУ.",
        "Свіжу статистику оприлюднили у Генштабі ЗСУ.",
        "Інформацію про це оприлюднив Генштаб ЗСУ.",
    ],
)
def test_a_line_behind_says_who_reported(credit: str) -> None:
    said = f"Росія втратила 900 солдатів.\n\n{credit}"
    assert claims(said)[0].startswith("900 ua-general-staff ru personnel lost")


def test_the_air_force_reports_where_its_message_is_named() -> None:
    said = "Уночі збили сім дронів.\n\nПро це йдеться в повідомленні Повітряних сил ЗСУ."
    assert claims(said)[0].startswith("7 ua-air-force ru uavs shot-down")


def test_a_report_goes_on_under_the_line_that_says_whose_it_is() -> None:
    said = (
        "За минулу добу РФ втратила 900 солдатів.\n\nПро це повідомляє Генштаб ЗСУ.\n\nОтже, минулої доби Сили оборони знищили "
        "три танки.\n\nВодночас у Москві в березні називали 70 загиблих."
    )
    assert claims(said)[1].startswith("3 ua-general-staff ru tanks destroyed")


def test_kit_without_its_noun_is_that_of_the_adjective() -> None:
    said = "Росіяни втратили 90 дронів, 120 одиниць автомобільної і три — спеціальної техніки."
    assert [claim.split(" ru ")[1].split()[0] for claim in claims(said)] == ["uavs", "vehicles", "special-equipment"]


def test_what_follows_ones_own_men_is_of_the_same_side() -> None:
    said = "Як звітує Генштаб ЗСУ, армія РФ втратила ще 870 своїх бійців убитими й пораненими, а також десятки машин."
    assert [claim.split()[2] for claim in claims(said)] == ["ru", "ru"]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Унаслідок ворожої атаки постраждали п'ятеро дорослих, сказав голова ОВА.", "ua people"),
        ("Ворог завдав удару по місту. Зараз маємо дев'ятьох травмованих, повідомив мер.", "ua people"),
        ("Унаслідок нашої атаки загинули п'ятеро окупантів, сказав командир бригади.", "ru personnel"),
    ],
)
def test_whose_attack_it_was_is_not_who_was_hurt(text: str, whose: str) -> None:
    assert f" {whose} " in claims(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "Внаслідок повномасштабної війни Росії проти України є 4 200 жертв серед цивільного населення, каже мер.",
        "Число жертв серед мирного населення з дня, коли Росія почала велику війну, сягнуло 4 200 людей, каже мер.",
        "В Україні загалом з початку вторгнення рф зафіксовано загибель 4 200 цивільних осіб.",
    ],
)
def test_whose_war_it_is_is_not_who_was_hurt(text: str) -> None:
    assert claims(text)[0].split()[-7:-4] != ["ru"]
    assert " ua " in claims(text)[0]
    assert " ru " not in claims(text)[0]


def test_cases_of_death_and_injury_are_counted_as_such() -> None:
    said = "Підтверджено 210 випадків загибелі цивільних осіб і 900 випадків поранення цивільних осіб."
    assert [claim.split(" civilians ")[1].split()[0] for claim in claims(said)] == ["killed", "wounded"]


def test_the_medium_that_asked_lost_nobody() -> None:
    said = (
        "Про це в інтерв'ю британським ЗМІ сказав Зеленський. Видання нагадує, що в січні Зеленський казав про 46 тисяч убитих і 380 "
        "тисяч поранених українських військових."
    )
    assert [claim.split()[2] for claim in claims(said)] == ["ua", "ua"]
    other = "Зеленський в інтерв'ю чеському телеканалу казав, що загиблими вважаються 46 тисяч військових."
    assert claims(other)[0].startswith("46000 ua-president ua personnel killed")


def test_what_one_managed_to_do_is_done() -> None:
    said = "Захисники змогли ліквідувати 90 окупантів і зуміли підбити три танки. Бригада скоротила російську армію на 200 солдатів."
    assert [claim.split(" ru ")[1].split()[:2] for claim in claims(said)] == [
        ["personnel", "killed"],
        ["tanks", "lost"],
        ["personnel", "lost"],
    ]


def test_a_body_and_its_place_are_no_person() -> None:
    assert claims("Загинули троє людей. Про це повідомила прокуратура Сумщини.")[0].startswith(
        "3 прокуратура Сумщини ua"
    )


def test_of_those_launched_some_were_shot_down() -> None:
    said = "16 дронів запустили загарбники. 12 з них вдалося збити українським захисникам, повідомили в Генштабі."
    assert claims(said)[0].startswith("12 ua-general-staff ru uavs shot-down")
    other = "Росія випустила 20 ракет, з них 18 збили, а також було знищено чотири дрони."
    assert [claim.split()[2] for claim in claims(other)] == ["ru", "ru"]


def test_bodies_from_the_other_side_are_of_those_who_got_them() -> None:
    said = "Україна повернула з Росії тіла ще 500 загиблих військових. 40 тіл повернули із російських моргів."
    assert [claim.split(" recovered")[0].split()[-2] for claim in claims(said)] == ["ua", "ua"]


def test_the_same_large_number_is_of_the_same_soldiers() -> None:
    said = 'Загинули 45 300 українських військових. Про це сказав Зеленський. "45 300 людей загинули", - сказав він.'
    assert [claim.split(" ua ")[1].split()[0] for claim in claims(said)] == ["personnel", "personnel"]


def test_a_few_in_total_are_of_the_attack_and_not_of_the_war() -> None:
    said = "У Сумах через атаку постраждали люди. Наразі відомо загалом про сімох постраждалих, повідомив мер."
    assert claims(said)[0].endswith("unstated None..None")


def test_those_hurt_in_an_attack_are_of_the_place_attacked() -> None:
    said = "Унаслідок атаки РФ на Харків 20 березня загинули семеро цивільних. Повітряна оборона знищила 30 дронів."
    assert " ua civilians killed " in claims(said)[0]
    assert " ru uavs " in claims(said)[1]


def test_who_only_passes_on_what_another_said() -> None:
    said = "Загинули 15 осіб, серед потерпілих – 10 дітей. Про це повідомила пресслужба ДСНС, передає Regio."
    assert [claim.split(" ua ")[0] for claim in claims(said)] == ["15 ДСНС", "10 ДСНС"]
    assert claims("Про загибель 15 осіб у Сумах пише Regio.")[0].startswith("15 Regio ")


def test_a_count_that_has_grown_to_a_number_before_its_verb() -> None:
    assert " killed " in claims("До 12 збільшилося число загиблих у Києві, сказав мер.")[0]


def test_those_whom_psychologists_helped_are_no_loss() -> None:
    said = "Загинули 4 людини. Для підтримки працювали психологи, допомогу яких отримали 25 людей."
    assert [claim.split()[0] for claim in claims(said)] == ["4"]


def test_the_dead_of_the_other_sides_land_are_people() -> None:
    said = "ЦАХАЛ підтвердив, що в Секторі Гази загинули близько 70 тисяч людей."
    assert claims(said)[0].startswith("70000 idf gaza people killed")
    assert claims("Міністерство охорони здоров'я Палестини заявило, що в Газі загинули 900 людей.")[0].startswith(
        "900 gaza-moh gaza people killed"
    )


@pytest.mark.parametrize(
    "text",
    [
        "За даними прокурорів, з початку вторгнення російських військ в Україні було вбито 604 дітей.",
        "В Україні внаслідок агресії російської федерації загинуло 229 дітей, ще 421 поранено.",
        "Унаслідок війни Росії проти України загинуло 202 дитини, понад 361 зазнала поранень.",
    ],
)
def test_an_aggressors_name_behind_its_war_is_no_losers(text: str) -> None:
    assert {claim.split()[2] if claim[-1] else "" for claim in claims(text)} & {"ru"} == set()
    assert all(" ua " in claim for claim in claims(text))


def test_who_was_hurt_stands_before_the_verb_of_a_list_of_places() -> None:
    said = "Найбільше дітей постраждало в Донецькій області – 459, Харківській – 277, Київській – 128."
    assert [claim.split(" ua ")[1].split()[0] for claim in claims(said)] == ["children"] * 3


def test_a_source_line_names_a_page() -> None:
    said = "Росія втратила 9 тисяч вояків.\nДжерело: Facebook-сторінка Генштабу ЗСУ\nВтрати техніки: 30 літаків"
    assert [claim.split()[1] for claim in claims(said)] == ["ua-general-staff"] * 2


def test_a_name_ends_where_a_time_begins() -> None:
    said = "За даними Генштабу за тиждень з 10 по 16 березня Сили оборони знищили 7210 окупантів."
    assert claims(said)[0].startswith("7210 ua-general-staff ru personnel killed")


def test_the_war_named_beside_a_day_leaves_the_report_its_day() -> None:
    said = (
        "Армія РФ втратила за добу на війні проти України 1 280 військових.\n\nПро це повідомляє Генштаб ЗСУ.\n\n"
        "Також росіяни втратили два танки і 883 дрони."
    )
    assert {claim.split(" interval ")[-1] for claim in claims(said)} == {"2025-03-20..2025-03-21"}


def test_a_season_is_told_by_each_of_its_prepositions() -> None:
    for word in ("за зиму", "протягом зими", "упродовж зими"):
        assert claims(f"Росіяни {word} втратили понад 90 тис. військових, заявив Сирський.")[0].endswith(
            "interval 2024-12-01..2025-02-28"
        )


def test_medics_hurt_by_the_enemys_blow_are_of_the_place() -> None:
    said = "Унаслідок ворожого удару поранено двох медиків, повідомила Херсонська ОВА."
    assert " ua medics wounded " in claims(said)[0]


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("За лютий загалом загинули 88 мирних жителів.", "uk", "2025-02-01..2025-02-28"),
        ("За минулий місяць зареєстровано всього 88 загиблих мирних жителів.", "uk", "2025-02-01..2025-02-28"),
        ("За прошлую неделю в общей сложности погибли 88 мирных жителей.", "ru", "2025-03-14..2025-03-21"),
        ("Last week, a total of 88 civilians were killed in Ukraine.", "en", "2025-03-14..2025-03-21"),
    ],
)
def test_a_word_that_adds_up_leaves_its_clause_the_window(text: str, language: str, days: str) -> None:
    assert claims(text, language)[0].endswith(f"interval {days}")


def test_a_tally_behind_a_window_is_no_sum_of_it() -> None:
    assert claims("Минулого тижня загальні втрати росіян перевищили 870 тисяч.")[0].endswith(COUNTED)
    assert claims("За минулу добу загалом знищено 870 тисяч окупантів.")[0].endswith(COUNTED)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Загинули 6 мирних жителів, ще 14 – дістали поранень.", "uk"),
        ("Загинули 6 мирних жителів, ще 14 отримали різного роду поранення.", "uk"),
        ("Погибли 6 мирных жителей, ещё 14 — получили ранения.", "ru"),
    ],
)
def test_others_are_hurt_by_a_verb_behind_a_dash_or_over_words(text: str, language: str) -> None:
    assert [claim.split(" civilians ")[1].split()[0] for claim in claims(text, language)] == ["killed", "wounded"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("З початку війни в Україні ООН зафіксувала 13 тисяч загиблих цивільних.", "uk"),
        ("ООН зафіксувала в Україні 13 тисяч загиблих цивільних.", "uk"),
        ("ООН подтвердила в Украине 13 тысяч погибших мирных жителей.", "ru"),
    ],
)
def test_where_a_mission_counts_is_no_part_of_its_name(text: str, language: str) -> None:
    assert claims(text, language)[0].startswith("13000 ООН ua civilians killed")


def test_the_police_of_a_country_strike_nobody() -> None:
    said = "В Ізраїлі поліція підтвердила загибель 7 людей."
    assert " il people killed" in claims(said, day=date(2023, 11, 10))[0]


def test_a_movement_tells_of_the_dead_of_its_own_land() -> None:
    day = date(2024, 5, 2)
    said = "ХАМАС заявив про 34 тисячі загиблих у секторі Гази\n\nІзраїль втратив у наземній операції 260 солдатів."
    assert claims(said, day=day)[0].startswith("34000 hamas gaza people killed")
    assert " hamas il personnel killed" in claims("ХАМАС заявив про 9 загиблих солдатів Ізраїлю в Газі.", day=day)[0]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("За даними британців, російська армія втратила 910 тисяч солдатів.", "uk"),
        ("Британці вважають, що Росія втратила 910 тисяч солдатів.", "uk"),
        ("По данным британцев, российская армия потеряла 910 тысяч солдат.", "ru"),
    ],
)
def test_a_people_speaks_for_its_country(text: str, language: str) -> None:
    assert claims(text, language)[0].startswith("910000 uk ru personnel lost")


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Втрати російських військ сягнули 910 тисяч.\n\nНа це звернула увагу британська розвідка.", "uk"),
        ("Це дані британської розвідки.\nУ відомстві зазначили, що Росія втратила 910 тисяч солдатів.", "uk"),
        ("Это данные британской разведки.\nВ ведомстве отметили, что Россия потеряла 910 тысяч солдат.", "ru"),
    ],
)
def test_a_line_points_to_who_counted(line: str, language: str) -> None:
    assert claims(line, language)[0].startswith("910000 uk-mod ru personnel lost")


def test_who_keeps_the_count_is_not_who_passes_it_on() -> None:
    said = (
        "Встановлено імена 98 300 російських військових. Підрахунок втрат ведуть «Медіазона» і волонтери, - "
        "повідомляє «Голос Америки».\nЗазначається, що найбільше серед загиблих добровольців - 24 тисячі осіб."
    )
    assert [claim.split()[1:3] for claim in claims(said)] == [["mediazona", "ru"]] * 2


def test_who_says_whose_the_bodies_are_did_not_count_them() -> None:
    for said, language in (
        ("Україні повернули 909 тіл, які за словами російської сторони належать українським військовим.", "uk"),
        ("Украине вернули 909 тел, которые по словам российской стороны принадлежат украинским военным.", "ru"),
    ):
        assert " ru " not in claims(said, language)[0]
    counted = "Це 900 тисяч солдатів, які за даними Генштабу загинули у війні проти України."
    assert claims(counted)[0].startswith("900000 ua-general-staff ru")


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Справжні втрати РФ, за оцінкою Пентагону, можуть сягати 250 тисяч убитих.", "uk", ["250000"]),
        ("Кількість загиблих може перевищувати 300, сказав мер.", "uk", ["300"]),
        ("Втрати РФ продовжуватимуть перевищувати тисячу осіб на день, каже розвідка.", "uk", []),
        ("До кінця року втрати РФ можуть сягнути 2 млн, вважає Пентагон.", "uk", []),
    ],
)
def test_what_losses_may_be_is_an_estimate_and_what_they_will_be_is_none(
    text: str, language: str, wanted: list[str]
) -> None:
    assert [claim.split()[0] for claim in claims(text, language)] == wanted


def test_a_change_reaches_over_what_stands_between_its_ends() -> None:
    said = "Добові втрати росіян знизилися з понад 1310 осіб на добу в січні до 1240 осіб у лютому."
    found = read(said, DAY, language="uk", source="desk-x")
    assert len(found) == 2 and "1240" in found[1]


def test_a_second_verb_tells_of_the_other_side() -> None:
    said = "Американський центр CSIS торік припускав, що загинуло 200 тисяч росіян, а щодо України називав 60 тисяч."
    assert [claim.split(" personnel ")[0].rsplit(None, 2)[-2:] for claim in claims(said)] == [
        ["CSIS", "ru"],
        ["CSIS", "ua"],
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Такого не було з 1945 року. Росія втратила за січень 40 тисяч солдатів.", "uk"),
        ("Такого не было с 1945 года.\n\nРоссия потеряла за январь 40 тысяч солдат.", "ru"),
        ("Nothing like it was seen since 1945. Russia lost 40,000 men in January.", "en"),
    ],
)
def test_a_year_since_which_nothing_like_it_was_is_not_the_texts_own(text: str, language: str) -> None:
    assert claims(text, language)[0].endswith("ru personnel lost interval 2025-01-01..2025-01-31")


def test_a_month_that_dates_an_event_is_no_window() -> None:
    said = (
        "У січні 2025 року російські війська втратили 47 900 осіб. Це третій за втратами місяць після вторгнення в "
        "лютому 2022 року. Вони захопили 480 квадратних кілометрів, зазнавши 90 втрат на квадратний кілометр."
    )
    found = claims(said)
    assert found[-1].startswith("480 ") and found[-1].endswith("2025-01-01..2025-01-31")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("На сімох вбитих російських солдатів у середньому припадає двоє загиблих українських.", "uk"),
        ("На двух убитых украинцев приходится шесть убитых россиян.", "ru"),
        ("Росія втрачає понад 80 військових на кожен квадратний кілометр.", "uk"),
    ],
)
def test_so_many_for_so_many_are_no_losses(text: str, language: str) -> None:
    assert claims(text, language) == []


def test_whose_share_a_number_is_makes_it_no_ratio() -> None:
    assert claims("Росія втратила 90 тисяч солдатів. З них 500 загиблих припадає на Татарстан.")[1].startswith("500 ")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Азербайджан заявив про втрату 2700 військових. Вірменія мовчить.", "uk"),
        ("Азербайджан заявил о потере 2700 военных. Армения молчит.", "ru"),
    ],
)
def test_a_loss_is_of_the_one_who_tells_of_it(text: str, language: str) -> None:
    assert claims(text, language, date(2020, 12, 3))[0].startswith("2700 az az personnel lost")
    assert claims("Міноборони РФ заявило про втрату 20 українських військових.")[0].startswith("20 ru-mod ua")


def test_the_wounded_are_told_by_where_they_are() -> None:
    day = date(2020, 12, 3)
    for said in (
        "Поранення отримали 1 245 вірменських військових, які перебувають у шпиталях.",
        "Наразі в лікарнях проходять лікування 1 245 вірменських військових.",
    ):
        assert " am personnel wounded" in claims(said, day=day)[0]


def test_who_came_back_by_an_exchange_is_no_captive() -> None:
    for said in (
        "Підсумком роботи Штабу з питань полонених стало повернення 1900 військових і 210 цивільних з полону.",
        "Штаб з питань полонених повідомив про 1900 військових і 210 цивільних, повернутих за рік за обмінами.",
    ):
        assert claims(said) == []
    assert " recovered " in claims("Відбулося повернення тіл 940 загиблих українських військових.")[0]


def test_victims_behind_what_fired_are_read() -> None:
    said = "Окупанти обстрілюють Херсонщину, одна жертва і 12 постраждалих, повідомив глава ОВА."
    assert [claim.split(" people ")[1].split()[0] for claim in claims(said)] == ["killed", "wounded"]


def test_a_chief_of_staff_of_the_other_side_is_not_kyivs() -> None:
    said = "Наведено заяви начальника Генштабу ЗС Росії. Він заявив, що армія з березня захопила 140 сіл."
    assert claims(said)[0].split()[1:3] == ["ru-armed-forces", "ru"]


@pytest.mark.parametrize(
    ("text", "language", "whose"),
    [
        ("На Донеччині від російських атак загинули двоє людей, постраждали п'ять цивільних.", "uk", "ua"),
        ("На Курщині від українських атак загинули двоє людей, постраждали п'ять цивільних.", "uk", "ru"),
        ("Загальна кількість жертв росіян на Донеччині — 4011 загиблих і 8800 постраждалих.", "uk", "ua"),
    ],
)
def test_who_was_hurt_in_a_region_is_not_who_attacked(text: str, language: str, whose: str) -> None:
    assert [claim.split()[2] for claim in claims(text, language)] == [whose] * 2


def test_a_count_of_the_fallen_is_still_theirs() -> None:
    assert claims("Кількість загиблих росіян сягнула 300 тисяч.")[0].split()[2] == "ru"


def test_an_agency_passes_on_the_line_that_points_back() -> None:
    said = (
        "Росія атакувала Суми, двоє загиблих.\nЯк передає Укрінформ, про це голова обласної адміністрації Олег "
        "Григоров повідомив у Фейсбуці."
    )
    assert "Олег Григоров ua people killed" in claims(said)[0]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("За добу втрати ворога вбитими, пораненими та полоненими склали 234 особи.", "lost"),
        ("Безповоротні та санітарні втрати РФ становлять 400 тисяч осіб.", "casualties"),
    ],
)
def test_losses_of_several_kinds_are_told_in_one(text: str, outcome: str) -> None:
    assert f" personnel {outcome} " in claims(text)[0]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Зеленський заявив в інтерв'ю британському журналісту Джону Сміту, що загинуло 44 тисячі військових.", "uk"),
        ("Зеленский заявил в интервью британскому журналисту Джону Смиту, что погибли 44 тысячи военных.", "ru"),
    ],
)
def test_the_journalist_who_asked_is_not_who_answered(text: str, language: str) -> None:
    assert claims(text, language)[0].startswith("44000 ua-president ua personnel killed")


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("За зведенням Генштабу, ворог за добу втратив 940 осіб.", "uk", "940 ua-general-staff ru personnel lost"),
        ("Генштаб звітує. Тиждень коштував Росії 7 440 солдатів.", "uk", "7440 ua-general-staff ru personnel lost"),
        (
            "Сводка Генштаба ВСУ. Неделя обошлась России в 7 440 солдат.",
            "ru",
            "7440 ua-general-staff ru personnel lost",
        ),
        (
            "Генштаб рахує втрати РФ. Україна втратила 61 896 військових, зазначено в тому самому звіті.",
            "uk",
            "61896 ua-general-staff ua personnel lost",
        ),
    ],
)
def test_staff_reports_retold(text: str, language: str, wanted: str) -> None:
    assert claims(text, language)[0].startswith(wanted)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Генштаб звітує про танки росіян. Один такий танк коштував 3 мільйони.", "uk"),
        ("Генштаб ВСУ отчитался о танках россиян. Армия обошлась без 300 солдат.", "ru"),
    ],
)
def test_a_price_and_what_one_does_without_are_no_losses(text: str, language: str) -> None:
    assert not [claim for claim in claims(text, language) if claim.startswith(("3000000 ", "300 "))]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Сили оборони: підсумок за 19 березня\nТанки: 2 — знищено, 3 — пошкоджено", "uk"),
        ("Зведення за 19 березня\n\nЗа день наші бійці підбили 12 російських танків.", "uk"),
        ("Масований удар 19 березня: підсумки\nЗенітники збили 30 ворожих ракет і 12 дронів.", "uk"),
        ("Сводка за 19 марта\n\nЗа сутки уничтожено 40 российских танков.", "ru"),
        ("Міноборони РФ у зведенні за 19 березня заявило про 450 вбитих українських військових.", "uk"),
    ],
)
def test_a_report_is_of_the_day_it_covers(text: str, language: str) -> None:
    found = claims(text, language)
    assert found
    assert all(claim.endswith("interval 2025-03-19..2025-03-19") for claim in found)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ні, Україна не втратила 1,7 мільйона вояків.", "uk"),
        ("Россия не теряла 300 танков за неделю.", "ru"),
        ("Russia did not lose 300 tanks last week.", "en"),
        ("До Лівану втекли шість тисяч мешканців.", "uk"),
    ],
)
def test_what_is_denied_or_fled_is_no_loss(text: str, language: str) -> None:
    assert claims(text, language) == []


def test_ground_is_taken_by_any_verb_of_taking() -> None:
    found = claims("З початку року війська РФ взяли 4 945 квадратних кілометрів і 214 населених пунктів.")
    assert [claim.split()[:5] for claim in found] == [
        ["4945", "-", "ru", "area", "controls"],
        ["214", "-", "ru", "settlements", "controls"],
    ]


def test_a_participle_before_its_day_tells_what_became_of_them() -> None:
    found = claims("Шойгу доповідав про 30 українських танків, знищених 8 березня.")
    assert found == ["30 ru-mod-minister ua tanks destroyed interval 2025-03-08..2025-03-08"]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Щодня гине або дістає поранення тисяча росіян, кажуть у НАТО.", "uk", "casualties"),
        ("За місяць 900 російських військових гинули й діставали поранення.", "uk", "casualties"),
    ],
)
def test_two_verbs_tell_of_the_dead_and_the_wounded(text: str, language: str, wanted: str) -> None:
    assert claims(text, language)[0].split()[4] == wanted


def test_missiles_that_hit_are_no_losses() -> None:
    found = claims("Повітряні сили: за ніч збито 288 безпілотників. Влучили п'ять ракет і 21 дрон.")
    assert [claim.split()[0] for claim in found] == ["288"]


def test_a_day_that_a_report_covers_ends_a_count_from_the_years_start() -> None:
    found = claims("Від початку року, за зведенням Генштабу за четвер, росіяни втратили 4 224 танки.")
    assert " cumulative 2025-01-01.." in found[0]


def test_a_body_goes_by_its_abbreviation_where_cases_change_its_name() -> None:
    found = claims("Сирійська обсерваторія (SOHR) у п'ятницю підрахувала, що в боях загинули 910 осіб.")
    assert found[0].startswith("910 SOHR sy people killed")


def test_the_dead_of_a_country_told_before_are_not_the_readers() -> None:
    assert claims("У Ємені тривають бої. За тиждень загинуло 40 людей.")[0].startswith("40 - ye people killed")


def test_who_was_taken_captive_is_a_person() -> None:
    assert claims("Пошкодили три гаубиці. У полон узяли п'ятьох.")[-1].startswith("5 - ru personnel captured")


def test_the_great_war_of_today_is_named_beside_another() -> None:
    said = (
        "Від початку великої війни, рахує ЮНІСЕФ, в Україні загинули щонайменше 659 дітей. "
        "У секторі Гази від 7 жовтня 2023 року вбито понад 17 тисяч дітей."
    )
    assert [claim.split(" cumulative ")[1][:10] for claim in claims(said)] == ["2022-02-24", "2023-10-07"]


def test_a_side_stands_between_what_was_lost_and_its_noun() -> None:
    found = claims("Oryx налічував 101 утрачений українською стороною літак, із них 90 знищено.")
    assert [claim.split()[:5] for claim in found] == [
        ["101", "oryx", "ua", "aircraft", "lost"],
        ["90", "oryx", "ua", "aircraft", "destroyed"],
    ]


def test_who_is_left_in_a_town_is_no_loss() -> None:
    found = claims("У місті, де лишилося 60 тисяч жителів, загинули троє.")
    assert [claim.split()[0] for claim in found] == ["3"]
