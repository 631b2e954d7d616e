"""Who goes on speaking as the same ministry or the head of state, what do lists of kit hold, and to whom did it fall?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

DAY = date(2024, 3, 27)


def claims(text: str, language: str = "uk", day: date = DAY) -> list[str]:
    return read(text, day, language=language, source="desk-x")


def sides(text: str, language: str = "uk") -> list[str]:
    """The value, claimant and subject of each claim."""
    return [" ".join(claim.split()[:3]) for claim in claims(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "last"),
    [
        ("В ISW нарахували 400 знищених російських танків. За інформацією цього ж джерела, пошкоджено 120.", "uk", "120 isw ru"),
        ("У Міноборони РФ заявили про 30 загиблих. За даними того самого відомства, ще 12 поранено.", "uk", "12 ru-mod ru"),
        ("МОЗ Гази каже про 20 загиблих. Армія Ізраїлю це заперечує. Загалом, за даними того ж міністерства, убито 300 людей.", "uk", "300 gaza-moh gaza"),
        ("Oryx насчитал 2800 потерянных российских танков. По подсчётам тех же аналитиков, Украина потеряла 700 танков.", "ru", "700 oryx ua"),
    ],
)  # fmt: skip
def test_the_same_body_is_the_one_that_spoke(text: str, language: str, last: str) -> None:
    assert sides(text, language)[-1] == last


@pytest.mark.parametrize(
    ("text", "language", "claimant"),
    [
        ("Президент назвав утрати\n\nЗагинули 43 тисячі українських воїнів, написав Зеленський. Росія, за словами глави держави, втратила 198 тисяч солдатів.", "uk", "ua-president"),
        ("Президент РФ Володимир Путін виступив у Москві. За словами глави держави, ЗСУ втратили 90 тисяч осіб.", "uk", "ru-president"),
        ("Путин выступил на коллегии. По словам главы государства, ВСУ потеряли 90 тысяч человек.", "ru", "ru-president"),
        ("Президент Туреччини Реджеп Таїп Ердоган заявив про 58 знищених бойовиків. Глава держави додав, що поранено ще 20.", "uk", "Реджеп Таїп Ердоган"),
    ],
)  # fmt: skip
def test_the_head_of_state_is_the_president_named_before(text: str, language: str, claimant: str) -> None:
    assert f" {claimant} " in claims(text, language)[-1]


@pytest.mark.parametrize("joined", ["натомість", "але", "проте", "лише", "водночас", "а", "при цьому"])
def test_who_does_not_tell_one_thing_tells_another(joined: str) -> None:
    assert sides(f"Київ своїх утрат не називає, {joined} повідомляє про 594 полонених росіян.") == ["594 ua ru"]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("База WarSpotting містить уже 302 російські літаки, а також 11 танків.", "uk", ["302 warspotting ru", "11 warspotting ru"]),
        ("У списку Oryx уже 302 російські літаки.", "uk", ["302 oryx ru"]),
        ("Перелік Oryx налічує 302 російські літаки.", "uk", ["302 oryx ru"]),
        ("До бази WarSpotting додали 14 танків росіян.", "uk", ["14 warspotting ru"]),
        ("В базе Oryx 302 российских самолёта.", "ru", ["302 oryx ru"]),
    ],
)  # fmt: skip
def test_what_a_list_of_kit_holds_is_lost(text: str, language: str, found: list[str]) -> None:
    assert sides(text, language) == found
    assert all(" lost " in claim for claim in claims(text, language))


def test_what_a_list_of_kit_puts_to_an_account_is_that_side_s() -> None:
    said = "Oryx оновив перелік. На рахунку росіян 2 235 танків, 1 476 знищено, а 543 дісталися українським військовим."
    assert [" ".join(claim.split()[2:5]) for claim in claims(said)] == [
        "ru tanks lost",
        "ru tanks destroyed",
        "ru tanks captured",
    ]
    assert sides("На рахунку українських десантників 14 танків.") == ["14 - ru"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Міноборони РФ відзвітувало про 51 перехоплений над Кримом український дрон.", "ua uavs shot-down"),
        ("Ідеться про 41 уражений під Покровськом російський танк.", "ru tanks damaged"),
        ("Поранень за місяць у Херсоні зазнали 12 людей.", "ua people wounded"),
        ("Росія втратила 700 тисяч осіб, з них 84 тисячі становили санітарні втрати.", "ru personnel wounded"),
        ("Мін'юст РФ мовчить, а «Медіазона» знає про загибель 120 тисяч росіян, серед них 16 900 завербованих у колоніях.", "ru convicts killed"),
        ("Росіяни втратили 14 пускових установок РСЗВ.", "ru mlrs lost"),
    ],
)  # fmt: skip
def test_what_became_of_whom(text: str, kind: str) -> None:
    assert kind in claims(text)[-1]


def test_what_flew_off_is_no_loss() -> None:
    assert (
        len(
            claims("ППО збила 95 російських дронів, ще п'ять полетіли в бік Білорусі, а 3 залишили повітряний простір.")
        )
        == 1
    )


@pytest.mark.parametrize(
    ("text", "mover"),
    [
        ("Українські бійці за червень відкинули противника на два кілометри й повернули одне село.", "ua"),
        ("ЗСУ відтіснили ворога на 3 км.", "ua"),
        ("Росіяни просунулися на два кілометри й захопили три села.", "ru"),
    ],
)
def test_who_drives_the_enemy_back_gains_the_ground(text: str, mover: str) -> None:
    assert {claim.split()[2] for claim in claims(text)} == {mover}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ЄС погодив 50 млрд євро для України. Із цієї суми 33 млрд — кредити, решта 17 млрд — гранти.", "uk"),
        ("ЕС одобрил 50 млрд евро для Украины. Из этой суммы 33 млрд — кредиты, остальные 17 млрд — гранты.", "ru"),
    ],
)
def test_the_parts_of_a_sum_given_are_given(text: str, language: str) -> None:
    assert [claim.split()[0] for claim in claims(text, language)] == ["50000000000", "33000000000", "17000000000"]


@pytest.mark.parametrize("lead", ["спиратися на", "орієнтуватися на", "зважати на", "брати за основу"])
def test_whose_data_one_rests_on_counts(lead: str) -> None:
    assert sides(f"Якщо {lead} дані Генштабу, Росія втратила 420 тисяч осіб.") == ["420000 ua-general-staff ru"]


@pytest.mark.parametrize(
    "said",
    [
        "Пентагон заявив, що армія РФ виснажена. За його оцінкою, за рік вона втратила 300 тисяч осіб.",
        "Травень був важким для російської армії. Якщо скласти цифри Генштабу ЗСУ, вона втратила 38 тисяч осіб.",
        "Міноборони Британії пише, що Росія наступає. На думку відомства, за місяць вона втратила 38 тисяч осіб.",
    ],
)
def test_a_pronoun_that_loses_is_the_side_named_before(said: str) -> None:
    assert claims(said)[-1].split()[2] == "ru"


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Українські посадовці, з якими розмовляла газета, вважають, що загинули 80 тисяч українських солдатів.", "uk", "80000 ua ua"),
        ("У секторі Гази міністерство охорони здоров'я, контрольоване ХАМАС, за добу нарахувало 100 убитих.", "uk", "100 gaza-moh gaza"),
        ("Після саміту у Вашингтоні представник НАТО розповів журналістам, що РФ втратила 400 тисяч осіб.", "uk", "400000 НАТО ru"),
        ("Ізраїльська влада нарахувала 28 загиблих.", "uk", "28 il il"),
        ("За німецькими звітами, радянські війська втратили 300 танків.", "uk", "300 de su"),
        ("Міністр оборони Британії Бен Воллес назвав цифру: РФ втратила 188 тисяч осіб.", "uk", "188000 uk-mod ru"),
        ("Міноборони РФ оцінює українські втрати на ділянці «Північ» у 1 260 осіб; на ділянці «Захід» — у 1 570 бійців.", "uk", "1570 ru-mod ua"),
        ("ЦАХАЛ знищив 30 бойовиків ХАМАСу.", "uk", "30 idf hamas"),
    ],
)  # fmt: skip
def test_who_counts_and_whose(text: str, language: str, found: str) -> None:
    assert sides(text, language)[-1] == found


def test_a_list_goes_on_behind_the_one_who_counts() -> None:
    said = "Втрати РФ перевищили 26 тисяч осіб. Такі дані надав Генштаб. Перелік такий: танки — 1 195 (плюс 9 за добу), літаки — 199."
    assert [claim.split()[0] for claim in claims(said)] == ["26000", "1195", "9", "199"]
    assert claims(said)[1].endswith("cumulative 2022-02-24..2024-03-27")
    assert claims(said)[2].endswith("interval 2024-03-26..2024-03-27")


def test_what_was_seen_in_the_sky_is_no_loss() -> None:
    said = "Збито 26 ракет\n\nУ ніч на 27 березня ворог атакував. Усього зафіксовано 99 засобів нападу. Збито 26 ракет."
    assert [claim.split()[0] for claim in claims(said)] == ["26", "26"]


def test_items_of_a_list_of_things_count_things() -> None:
    said = "Oryx задокументував втрату росіянами 19 880 одиниць озброєння. З них:\n– знищено — 14 311;\n– захоплено — 3 585."
    assert claims(said)[-1].split()[3:5] == ["equipment", "captured"]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Сирський підсумував лютий: знищено 42 танки ворога.", "ua-armed-forces 2024-02-01..2024-02-29"),
        ("СБУ підбила підсумки лютого. Спецпризначенці знищили 18 танків.", "СБУ 2024-02-01..2024-02-29"),
        ("Підсумовуючи лютий, Генштаб назвав 42 знищені танки росіян.", "ua-general-staff 2024-02-01..2024-02-29"),
        ("Генштаб підсумував тиждень: знищено 42 танки ворога.", "ua-general-staff 2024-03-20..2024-03-27"),
        ("За період із вечора 20 березня до ранку 22 березня збито 48 дронів РФ, повідомив Генштаб.", "ua-general-staff 2024-03-20..2024-03-22"),
    ],
)  # fmt: skip
def test_who_sums_up_a_month_and_from_which_evening(text: str, span: str) -> None:
    claim = claims(text)[0].split()
    assert f"{claim[1]} {claim[-1]}" == span


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Баку визнав загибель 2 906 військових, Єреван — 3 825.", ["2906 az az", "3825 am am"]),
        ("«Хезболла» визнала загибель 12 бійців. Армія Ізраїлю каже про 40 ліквідованих бойовиків.", ["12 hezbollah hezbollah", "40 idf hezbollah"]),
        ("Армія знищила дев'ять таборів і вбила 100 російських солдатів.", ["100 - ru"]),
        ("За вересень на дні опинилися два російські катери.", ["2 - ru"]),
        ("За лютий росіяни окупували 68 км². Це на 22 км² менше, ніж у січні.", ["68 - ru"]),
    ],
)  # fmt: skip
def test_of_other_wars_and_of_differences(text: str, found: list[str]) -> None:
    assert sides(text) == found


def test_a_place_before_a_colon_speaks_for_nobody_where_somebody_does() -> None:
    said = "Ефіопія: за два роки загинули 60 тисяч солдатів, вважає колишній президент Нігерії Олусегун Обасанджо."
    assert " Олусегун Обасанджо et " in claims(said, day=date(2023, 1, 20))[0]
    said = "Тоні Радакін назвав лютий найгіршим для Росії місяцем: 1 500 убитих і поранених щодня."
    assert claims(said)[0].startswith("1500 Тоні Радакін ru")


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Міноборони РФ про втрати ЗСУ: 215 тисяч солдатів\n\nТекст.", "uk", "215000 ru-mod ua"),
        ("31 тисяча загиблих – Зеленський про втрати ЗСУ\n\nТекст.", "uk", "31000 ua-president ua"),
        ("Шойгу о потерях ВСУ: 215 тысяч солдат\n\nТекст.", "ru", "215000 ru-mod-minister ua"),
        ("Головне про війну: 850 окупантів ліквідовано\n\nТекст.", "uk", "850 - ru"),
    ],
)
def test_a_headline_says_who_speaks_of_what(text: str, language: str, found: str) -> None:
    assert sides(text, language)[0] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Внаслідок обстрілів загинули 22 і були поранені 95 цивільних, зокрема 8 дітей.", ["people killed", "civilians wounded", "children wounded"]),
        ("Загинули п'ятеро людей, доля ще трьох невідома.", ["people killed"]),
        ("У лавах російської армії загинули 523 громадяни Непалу.", ["personnel killed"]),
    ],
)  # fmt: skip
def test_who_was_hurt_beside_the_dead(text: str, found: list[str]) -> None:
    assert [" ".join(claim.split()[3:5]) for claim in claims(text)] == found


def test_foreigners_in_an_army_are_its_men() -> None:
    assert sides("У лавах російської армії загинули 523 громадяни Непалу.") == ["523 - ru"]
    said = "«Хезболла» визнала загибель 16 бійців. Армія Ізраїлю каже про 12 ліквідованих командирів."
    assert sides(said)[-1] == "12 idf hezbollah"


@pytest.mark.parametrize("opening", ["Від початку доби", "З початку доби", "Від початку дня"])
def test_since_the_day_began_is_that_day(opening: str) -> None:
    found = claims(f"{opening} ліквідовано 388 окупантів, повідомив Генштаб.")
    assert found == ["388 ua-general-staff ru personnel killed interval 2024-03-27..2024-03-27"]
