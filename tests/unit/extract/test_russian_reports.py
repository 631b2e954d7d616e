"""Russian reports: in whose paper it stands, who keeps a list, to whose account it is put, and where drones fell."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import Claim, label_of

DAY = date(2024, 6, 14)


def claims(text: str, source: str = "meduza") -> list[Claim]:
    document = Document(document="sha256:0", text=text, published_at=DAY, source=source, language="ru")
    return [claim for claim in extract(document).claims if claim.quantity is not None]


def told(text: str, source: str = "meduza") -> list[str]:
    """Each claim as "number claimant subject category outcome"."""
    rows = []
    for claim in claims(text, source):
        parts = (claim.claimant, claim.subject, claim.category, claim.outcome)
        names = ["-" if part is None else part if isinstance(part, str) else label_of(part) for part in parts]
        rows.append(" ".join([str(claim.quantity.stated if claim.quantity else None), *names]))
    return rows


@pytest.mark.parametrize(
    ("paper", "whose"),
    [
        ("следует из свежего обновления «Медиазоны»", "mediazona"),
        ("вытекает из последнего списка «Медиазоны»", "mediazona"),
        ("говорится в недельной сводке Минобороны РФ", "ru-mod"),
        ("отмечается в новом ежемесячном бюллетене Генштаба ВСУ", "ua-general-staff"),
        ("сказано в утреннем разведывательном обзоре Минобороны Великобритании", "uk-mod"),
        ("говорится в украинской сводке", "ua"),
    ],
)
def test_what_stands_in_a_paper_is_of_whose_paper_it_is(paper: str, whose: str) -> None:
    assert told(f"Убиты 340 российских солдат, {paper}.") == [f"340 {whose} ru personnel killed"]


@pytest.mark.parametrize(
    ("teller", "whose"),
    [
        ("рассказал комбат батальона «Барс» Пётр Иваненко", "Пётр Иваненко"),
        ("рассказал в эфире телемарафона командир роты Пётр Иваненко", "Пётр Иваненко"),
        ("сообщил в эфире телеканала «Рада» представитель Воздушных сил Пётр Иваненко", "ua-air-force"),
    ],
)
def test_an_officer_stands_behind_his_unit_or_the_channel(teller: str, whose: str) -> None:
    assert told(f"Уничтожены 12 российских танков, {teller}.")[0].startswith(f"12 {whose} ru")


def test_those_who_wrote_a_paper_are_whose_paper_it_is() -> None:
    text = "По оценке CSIS, Россия потеряла 90 тысяч солдат. Как отмечают авторы доклада, Украина потеряла 40 тысяч."
    assert told(text)[1] == "40000 CSIS ua personnel lost"
    text = "За май заняты 40 квадратных километров, подсчитали в DeepState. Аналитики пишут, что в апреле заняты 30."
    assert told(text)[0].startswith("40 DeepState")


def test_a_list_is_of_who_keeps_it_and_not_of_who_helps() -> None:
    text = "Поимённый список, который «Медиазона» ведёт с Би-би-си, насчитывает 41 305 фамилий."
    assert told(text) == ["41305 mediazona ru personnel killed"]


def test_what_is_known_of_a_place_is_not_said_by_it() -> None:
    text = "В Киеве и области известно о трёх погибших и 40 пострадавших, сообщили в ГСЧС."
    assert told(text) == ["3 ГСЧС ua people killed", "40 ГСЧС ua people wounded"]


@pytest.mark.parametrize("lead", ["На счету", "На боевом счету", "В активе"])
def test_a_list_put_to_an_account_is_all_the_other_sides(lead: str) -> None:
    text = f"{lead} украинских десантников 12 подбитых танков, 30 бронемашин и семь пушек."
    assert [row.split()[2] for row in told(text)] == ["ru", "ru", "ru"]


def test_machines_hit_where_they_stood_are_what_was_told_before() -> None:
    text = "Дроны поразили на аэродроме 14 российских самолётов. По словам чиновников, повреждены до десяти машин."
    assert told(text)[1] == "10 чиновников ru aircraft damaged"
    assert told("Сбили три самолёта, обломками повреждены 12 машин.")[1].split()[3] == "vehicles"


def test_a_window_from_the_wars_first_month_is_the_wars() -> None:
    text = "С февраля 2022 по март 2024 года Россия потеряла 90 тысяч солдат."
    assert [(c.period.kind, str(c.period.start), str(c.period.end)) for c in claims(text) if c.period] == [
        ("cumulative", "2022-02-24", "2024-03-31")
    ]


def test_a_share_of_ten_is_no_count() -> None:
    text = "Россия потеряла 90 тысяч солдат. Шесть из десяти убитых — добровольцы. Сбиты восемь из десяти дронов."
    assert [row.split()[0] for row in told(text)] == ["90000", "8"]


def test_the_wounded_joined_to_the_dead_are_the_same_sides() -> None:
    text = (
        "Губернатор Курской области Алексей Смирнов признал, что под контролем противника остаются семь сёл, "
        "и сообщил, что погибли четыре мирных жителя, а 21 ранен."
    )
    assert told(text)[1:] == [
        "4 Алексей Смирнов ru civilians killed",
        "21 Алексей Смирнов ru civilians wounded",
    ]


def test_fragments_hurt_whoever_is_below() -> None:
    text = (
        "Над Калужской областью сбиты шесть украинских беспилотников, сообщило Минобороны РФ. "
        "Губернатор Калужской области Владислав Шапша уточнил, что обломками ранены двое."
    )
    assert told(text)[1] == "2 Владислав Шапша ru people wounded"


def test_a_countrys_adjective_may_only_say_where_ground_is_gained() -> None:
    text = "Сырский доложил, что в российском приграничье занято 90 квадратных километров территории."
    assert told(text) == ["90 ua-armed-forces ua area controls"]
    assert told("Российские войска занимают по 15 квадратных километров в сутки.") == ["15 - ru area controls"]


@pytest.mark.parametrize(
    "rows",
    [
        "53 – над территорией Орловской области,\nшестнадцать – над Московским регионом.",
        "53 БПЛА – над территорией Орловской области,\nещё 16 – в Брянской области.",
        "Орловская область – 53;\nКрым – 16.",
    ],
)
def test_rows_of_where_drones_fell_count_what_the_line_above_names(rows: str) -> None:
    text = f"Прошедшей ночью дежурными средствами ПВО перехвачены 69 украинских БПЛА:\n{rows}"
    assert [row.split(maxsplit=1)[1] for row in told(text, "ru-mod")] == ["ru-mod ua uavs shot-down"] * 3


@pytest.mark.parametrize("only", ["Танков", "Одних танков", "Одних только танков", "Только танков"])
def test_only_stands_before_what_is_counted(only: str) -> None:
    assert told(f"{only} с начала войны Россия потеряла 2 783.") == ["2783 - ru tanks lost"]


def test_a_government_is_its_country_behind_it() -> None:
    assert told("С израильской стороны, по данным правительства Израиля, убиты 82 военных.") == [
        "82 il il personnel killed"
    ]
    assert told("Власти Ливана сообщили о 12 убитых.")[0].startswith("12 lb ")


def test_own_losses_that_an_onlooker_puts_at_a_number_are_whose_they_are() -> None:
    text = "Собственные потери русских войск историк Пётр Иваненко оценивает в 90 тысяч человек."
    assert told(text) == ["90000 Пётр Иваненко ru personnel lost"]


def test_an_army_that_lost_men_is_the_speakers() -> None:
    assert told("В Израиле сообщили, что армия лишилась 86 солдат.") == ["86 il il personnel lost"]
    assert told("Киев заявил, что вражеская армия лишилась 1200 солдат.") == ["1200 ua ru personnel lost"]


def test_aid_whose_delivery_is_told_is_pledged() -> None:
    assert told("Берлин сообщил о поставке Украине 12 танков и 30 гаубиц.") == [
        "12 de ua tanks pledged",
        "30 de ua artillery pledged",
    ]


def test_losses_of_the_sides_are_both_sides() -> None:
    assert told("Потери сторон близки к 90 тысячам.") == ["90000 - both sides personnel lost"]
    assert told("Переговоры сторон сорваны, за сутки Россия потеряла 900 солдат.") == ["900 - ru personnel lost"]


def test_the_minister_stands_behind_the_meeting_he_spoke_at() -> None:
    text = "Освобождены 19 населённых пунктов, доложил президенту на коллегии Минобороны Андрей Белоусов."
    assert told(text) == ["19 ru-mod-minister ru settlements controls"]


def test_soldiers_that_fell_beside_the_militants_are_the_speakers() -> None:
    text = "По данным израильских военных, в Рафахе убиты 15 боевиков ХАМАС. Погибли двое военнослужащих бригады."
    assert [row.split()[2] for row in told(text)] == ["hamas", "il"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("В ЦАХАЛ заявили, что убиты шесть командиров ХАМАС.", "6 idf hamas commanders killed"),
        ("В ВСУ сообщили, что убиты 12 российских солдат.", "12 ua-armed-forces ru personnel killed"),
        ("В рядах ВСУ погибли 40 поляков.", "40 - ua personnel killed"),
    ],
)
def test_where_it_is_said_is_no_army_in_whose_ranks_they_fell(text: str, wanted: str) -> None:
    assert told(text) == [wanted]


def test_people_hurt_in_the_country_that_opens_a_sentence_are_its_own() -> None:
    text = (
        "Израиль нанёс удары по югу Ливана, погибли 14 человек, сообщил ливанский минздрав. "
        "На севере Израиля ранены четверо."
    )
    assert told(text)[1] == "4 - il people wounded"


def test_losses_put_at_a_number_by_nobody_are_told_by_nobody() -> None:
    assert told("Иракские потери оценивались в 20 тысяч.") == ["20000 - iq personnel lost"]


def test_who_tells_before_a_colon_owns_no_losses_behind_it() -> None:
    assert told("Норвежская разведка: потери России достигли 90 тысяч.")[0].split()[-3] == "ru"


def test_a_dash_stands_for_the_verb_of_those_in_another_body() -> None:
    text = "В Киеве заявили о 70 убитых россиянах, в Москве — о 50 убитых украинцах."
    assert told(text) == ["70 ua ru personnel killed", "50 ru ua personnel killed"]
    assert told("В полиции сообщили о двух погибших, в Одессе — о трёх.")[1].startswith("3 полиции")


def test_what_a_package_holds_is_of_who_gives_it() -> None:
    text = (
        "Голландия выделит Украине 350 млн евро, сказала министр обороны. "
        "Немецкий пакет на 500 млн евро включает 10 тысяч снарядов."
    )
    assert told(text)[-1] == "10000 de ua ammunition pledged"
