"""Whose word, whose loss and which days do Russian newsrooms mean, where a clause leaves it to the reader?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import WAR, read

from counterclaim.extract import extract
from counterclaim.model import Document

DAY = date(2024, 6, 12)


def claims(text: str, day: date = DAY, source: str = "desk-x") -> list[str]:
    return read(text, day, language="ru", source=source)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Аналитик Иван Петренко сказал DW в понедельник, что Россия теряет более 1500 человек в день.",
            "Иван Петренко",
        ),
        ("Генерал Бен Ходжкинс заявил Le Courrier, что Россия потеряла 300 тысяч человек.", "Бен Ходжкинс"),
        ("Би-би-си вместе с «Медиазоной» смогла установить имена 70 112 погибших российских военных.", "bbc-russian"),
        ("В списке погибших, который «Медиазона» ведет вместе с Би-би-си, числятся 95 323 россиянина.", "mediazona"),
        ("По подсчетам аналитиков «Ланки», Россия потеряла 1200 танков.", "Ланки"),
    ],
)
def test_who_speaks_and_not_who_was_told_or_helped(text: str, who: str) -> None:
    assert claims(text)[0].split(" ", 1)[1].startswith(f"{who} ru ")


@pytest.mark.parametrize(
    "said", ["По разным оценкам", "По неофициальным данным", "По самым скромным подсчетам", "По западным оценкам"]
)
def test_an_estimate_of_nobody_named_is_not_the_last_speakers(said: str) -> None:
    told = claims(f"Шойгу назвал цифру 5937 погибших. {said}, погибли 20 тысяч российских солдат.")
    assert [claim.split(" ru ")[0] for claim in told] == ["5937 ru-mod-minister", "20000 -"]


def test_other_data_of_a_body_are_that_bodys() -> None:
    told = claims("Песков сообщил о 40 погибших. По другим данным Минобороны РФ, погибли 30.")
    assert told[1].startswith("30 ru-mod ")


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("Ранены четыре человека, погибших нет.", ["4 wounded"]),
        ("При обстреле пострадали 12 человек, погибших — двое.", ["12 wounded", "2 killed"]),
        (
            "Безвозвратные потери РККА — 86 тысяч человек, санитарные — 264 тысячи.",
            ["86000 irrecoverable", "264000 wounded"],
        ),
        ("В больницы за помощью обратились 66 человек, в том числе трое детей.", ["66 wounded", "3 wounded"]),
        ("Сообщалось о шести погибших и 31 раненом.", ["6 killed", "31 wounded"]),
        (
            "Пять дронов сбили над Брянском, два — над Крымом и по одному — над Курском и морем.",
            ["5 shot-down", "2 shot-down", "1 shot-down"],
        ),
        ("Ещё 14 дронов сбили в Крыму, а семь — над морем.", ["14 shot-down", "7 shot-down"]),
        ("Россия выпустила 38 ракет, 30 из них сбили.", ["30 shot-down"]),
        ("Россия выпустила по Украине 38 ракет, из них 30 сбили силы ПВО.", ["30 shot-down"]),
        ("Через войну прошли 620 тысяч солдат, погибли 14 453, 86 стали Героями.", ["14453 killed"]),
    ],
)
def test_what_became_of_them_by_a_noun_behind_or_a_verb_behind(text: str, outcomes: list[str]) -> None:
    told = [(claim.split()[0], claim.rsplit(" ", 2)[0].split()[-1]) for claim in claims(text)]
    assert [" ".join(pair) for pair in told] == outcomes


@pytest.mark.parametrize(
    "text",
    [
        "Общее число убитых и раненых военных России и Украины приближается к полумиллиону.",
        "Потери военнослужащих Украины и России оцениваются в 500 тысяч человек.",
    ],
)
def test_men_of_two_sides_are_of_both(text: str) -> None:
    assert "both sides personnel" in claims(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "Накануне Москва передала Киеву тела 1000 погибших, получив взамен 19.",
        "Украина вернула 1000 тел, передав взамен 19.",
        "Киев получил 1000 тел, передав Москве в обмен 19.",
        "Россия передала тела 1000 украинских солдат, а взамен получила 19.",
    ],
)
def test_bodies_given_in_return_are_the_other_sides(text: str) -> None:
    first, second = claims(text)
    assert " ua " in first
    assert " ru " in second
    assert "recovered" in second


def test_dead_and_wounded_share_the_noun_behind() -> None:
    told = claims("Генпрокуратура сообщила о 94 убитых и 414 раненых мирных жителях.")
    assert "civilians killed" in told[0]
    assert "civilians wounded" in told[1]


def test_an_attack_named_by_its_day_is_the_one_with_which_the_war_began() -> None:
    said = (
        "Израиль утверждает, что уничтожил 17 тысяч боевиков ХАМАС. В ходе нападения 7 октября были убиты около 1200 "
        "человек и похищены 251, 97 из них по-прежнему в плену."
    )
    assert claims(said, date(2024, 10, 8))[1:] == [
        "1200 - il people killed interval 2023-10-07..2023-10-07",
        "251 - il people captured interval 2023-10-07..2023-10-07",
        "97 - il people captured interval 2023-10-07..2023-10-07",
    ]
    elsewhere = "В результате атаки 7 октября в Харькове погибли 12 человек."
    assert claims(elsewhere, date(2024, 10, 8))[0].endswith("interval 2024-10-07..2024-10-07")


@pytest.mark.parametrize(
    "text",
    [
        "Потери СССР с начала войны, 25 декабря 1979 года, и до 15 февраля 1989 года: погибли 14 453 солдата.",
        "Потери СССР с начала войны (25 декабря 1979 года) и до 15 февраля 1989 года: погибли 14 453 солдата.",
    ],
)
def test_a_day_between_commas_dates_what_began(text: str) -> None:
    assert claims(text, date(2014, 2, 15))[0].endswith("cumulative 1979-12-25..1989-02-15")


@pytest.mark.parametrize(
    "text",
    [
        "За сутки, по словам Белоусова, ВСУ теряют в среднем 1500 человек.",
        "ВСУ, по словам Белоусова, теряют в среднем 1500 человек за сутки.",
    ],
)
def test_an_average_for_the_past_day_is_a_rate_on_either_side(text: str) -> None:
    assert " rate " in claims(text)[0]


def test_a_stock_on_a_day_is_no_figure_of_the_window_before() -> None:
    said = "За последний месяц Россия потеряла 30 тысяч солдат. К 1 июня погибли 120 тысяч. Ранены 300 тысяч."
    assert [claim.split(" ", 5)[-1] for claim in claims(said)][1:] == [f"{WAR}..2024-06-01"] * 2


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Говорится в сводке Минобороны РФ. Группировка «Юг» нанесла удар: ВСУ лишились до 460 военных.", "ru-mod ua"),
        ("По данным CSIS, погибли 250 тысяч россиян. Авторы отмечают, что Россия лишилась 1149 бронемашин.", "CSIS ru"),
        (
            "Зеленский молчит о потерях. The Daily Star в августе сообщала о 70 тысячах погибших украинцев.",
            "The Daily Star ua",
        ),
        (
            "По словам Ивана Петренко, с начала года Москва передала Киеву уже свыше 5 тысяч останков.",
            "a person quoted ua",
        ),
    ],
)
def test_who_fights_writes_or_gives_is_told_from_who_speaks(text: str, who: str) -> None:
    assert claims(text)[-1].split(" ", 1)[1].startswith(f"{who} ")


def test_a_conclusion_that_a_sentence_points_back_to_is_whose_it_is() -> None:
    told = claims(
        "За 15 месяцев войны погибли 47 тысяч российских военных. К такому выводу пришла «Медиазона», изучив реестр. "
        "С вероятностью 95% число погибших лежит в интервале от 40 до 55 тысяч."
    )
    assert [claim.split(" ", 1)[1].rsplit(" ", 2)[0] for claim in told] == ["mediazona ru personnel killed"] * 2


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (
            "Армия Украины потеряла 14 тысяч убитыми, а из 2416 танков уничтожены 1587.",
            ["14000 killed", "1587 destroyed"],
        ),
        ("«Из 152 самолетов Украины сбито 112», — сообщил генерал.", ["112 shot-down"]),
        ("В результате удара двумя «Искандерами» уничтожено 60 военных.", ["60 killed"]),
        (
            "Потери России оценили в 180 тысяч убитыми, а вместе с ранеными и пропавшими без вести — до 500 тысяч.",
            ["180000 killed", "500000 lost"],
        ),
        ("Погибли 12 человек, на пожарах работали более 300 спасателей.", ["12 killed"]),
        ("Стороны договорились обменять по 6 тысяч тел. Киев подтвердил получение 1212 тел.", ["1212 recovered"]),
        ("Погибли уже 250 тысяч россиян, к лету их потери достигнут миллиона.", ["250000 killed"]),
    ],
)
def test_stocks_weapons_helpers_and_what_is_to_come_are_no_losses(text: str, counted: list[str]) -> None:
    told = [(claim.split()[0], claim.rsplit(" ", 2)[0].split()[-1]) for claim in claims(text)]
    assert [" ".join(pair) for pair in told] == counted


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "Больше всего погибших — добровольцы (19 547), на втором месте заключенные (15 562).",
            ["volunteers", "convicts"],
        ),
        (
            "Чаще всего в списке погибших заключенные — их 5 тысяч, следом мотострелки, 2 944, и десантники, 1 805.",
            ["convicts", "personnel", "personnel"],
        ),
        ("Иванов говорил о 17 тысячах убитых и 30 тысячах раненых россиян.", ["personnel", "personnel"]),
        (
            "Комитет солдатских матерей называет другую цифру потерь — 14 тысяч погибших только за первую войну.",
            ["personnel"],
        ),
    ],
)
def test_the_kind_of_people_that_stands_beside_a_number(text: str, kinds: list[str]) -> None:
    assert [claim.rsplit(" ", 4)[1] for claim in claims(text)] == kinds


def test_by_how_much_a_list_grew_in_a_window_leaves_the_list_a_total() -> None:
    said = "К 16 июня подтверждена гибель 25 218 россиян. За две недели список пополнился 1216 именами. Погибших летчиков — 163."
    first, grown, part = claims(said, date(2023, 6, 16), source="mediazona")
    assert grown.endswith("interval 2023-06-02..2023-06-16")
    assert part.endswith(f"{WAR}..2023-06-16")
    assert first.endswith(f"{WAR}..2023-06-16")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Два человека погибли в результате субботнего обстрела Шебекино.", "2024-06-08..2024-06-08"),
        ("При воскресной атаке на Одессу погибли двое жителей.", "2024-06-09..2024-06-09"),
    ],
)
def test_an_adjective_of_a_weekday_dates_what_happened(text: str, day: str) -> None:
    assert claims(text)[0].endswith(f"interval {day}")


def test_a_rate_before_a_list_is_that_of_all_its_items_and_of_no_sum() -> None:
    said = "Каждый день противник теряет до 800 человек, 12 танков и 120 единиц оружия, всего ВСУ потеряли 44 тысячи солдат."
    assert [claim.split()[-2] for claim in claims(said)] == ["rate", "rate", "rate", "cumulative"]


def test_an_office_alone_is_the_surname_before_it() -> None:
    said = "Два жителя погибли, сообщил Гладков. По данным губернатора, 24 человека ранены."
    assert [claim.split()[1] for claim in claims(said)] == ["Гладков", "Гладков"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("При нападении ХАМАС на Израиль погибли 1300 человек, сообщили в Минздраве.", "1300 Минздраве il people"),
        ("В результате удара Израиля по Ливану погибли 40 человек.", "40 - lb people"),
        (
            "ЦАХАЛ назвал 222 имени. В секторе Газа, по данным местных властей, убиты 1417 человек.",
            "1417 местных властей gaza people",
        ),
        ("Если в 2023 году погибали в среднем 120 российских военных в день, то сейчас — 200.", "200 - ru personnel"),
        ("За сутки регион подвергся атакам 91 дрона ВСУ, 40 из них сбиты.", "40 - ua uavs"),
    ],
)
def test_whose_people_an_attack_hurt_and_what_it_was_made_with(text: str, wanted: str) -> None:
    assert claims(text)[-1].startswith(wanted)


def test_all_in_all_beyond_a_days_event_is_the_wars() -> None:
    said = "Генштаб ВСУ заявил, что 5 июня уничтожены три российских самолета. Всего, по подсчетам Киева, Россия лишилась 324 самолетов."
    assert claims(said)[-1].endswith(f"{WAR}..2024-06-12")


@pytest.mark.parametrize("said", ["один к восьми", "как 1 к 5", "как один к пяти"])
def test_one_to_so_many_is_a_ratio(said: str) -> None:
    assert claims(f"Шойгу сказал, что потери соотносятся {said}, погибли 30 российских солдат.")[0].startswith("30 ")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Минобороны РФ сообщило о 40 сбитых над Курской областью беспилотниках.", "40 ru-mod ua uavs shot-down"),
        ("Гладков рассказал о 15 погибших в Белгородском районе жителях.", "15 Гладков ru civilians killed"),
        ("Россия потеряла 827 танков, еще 76 брошены экипажами.", "76 - ru tanks abandoned"),
        ("Россия лишилась 827 танков, еще 54 захвачены украинскими силами.", "54 - ru tanks captured"),
        ("Россия выпустила 90 дронов и 10 ракет, из которых сбиты 60 и 7 соответственно.", "7 - ru missiles shot-down"),
        ("Иван Петренко заявил в эфире 24-го канала, что погибли 300 украинских военных.", "300 a person quoted ua"),
        ("Иван Петренко сказал в эфире телеканала «Рада», что Россия потеряла 300 солдат.", "300 a person quoted ru"),
        ("Россия потеряла 300 танков, рассказал в эфире «Дождя» Ян Матвеев.", "300 a person quoted ru"),
    ],
)
def test_nouns_over_a_region_agents_behind_participles_and_who_is_on_the_air(text: str, wanted: str) -> None:
    assert claims(text)[-1].startswith(wanted)


def test_captives_who_are_let_go_are_no_loss() -> None:
    said = (
        "За три дня из украинского плена возвращены 880 военных. Израиль отпускает 1968 заключенных. Погибли 3 солдата."
    )
    assert [claim.split()[0] for claim in claims(said)] == ["3"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Потери россиян, по данным Генштаба ВСУ, — 430 тысяч. Лондон дает схожую оценку — свыше миллиона.",
            "1000000 uk ru",
        ),
        ("После ударов израильской авиации в Ливане погибли 558 человек.", "558 - lb people killed"),
        ("Погибли 900 россиян: 16 тысяч осужденных и 11 тысяч мобилизованных.", "11000 - ru mobilised killed"),
        ("В Шебекино, по данным Гладкова, повреждены 17 домов и семь машин.", "7 Гладкова ru vehicles damaged"),
        ("Залужный сообщил о 40 сбитых дронах. Известно о 31 погибшем.", "31 - ua people killed"),
        (
            "По данным Генштаба ВСУ, сбиты 40 дронов. За сутки уничтожено до 300 человек.",
            "300 ua-general-staff ru personnel killed",
        ),
        ("ВСУ потеряли 12 танков. Захвачены американский «Брэдли» и четыре орудия.", "4 - ua artillery captured"),
        (
            "Историки считают, что в плен попали 91 тыс. немцев, среди них 24 генерала.",
            "24 историки de officers captured",
        ),
    ],
)
def test_whose_they_are_where_another_stands_nearer(text: str, wanted: str) -> None:
    assert claims(text)[-1].startswith(wanted)


def test_an_armys_losses_are_not_the_governors_who_spoke_last() -> None:
    said = (
        "Минобороны РФ сообщило о 33 сбитых дронах. Губернатор Рязанской области Павел Малков рассказал, что обломки "
        "упали на завод. Потери ВСУ за сутки — 1355 военных."
    )
    assert claims(said)[-1].startswith("1355 ru-mod ua ")


def test_men_in_captivity_are_of_no_window_told_before() -> None:
    said = "За три дня погибли 880 российских военных. В украинском плену остается около 1,5 тыс. российских военных."
    assert claims(said)[-1].endswith("unstated None..None")


def test_a_count_ends_with_the_document() -> None:
    assert claims("К середине июня Россия потеряла 462 тысячи солдат.")[0].endswith(f"{WAR}..2024-06-12")


def test_a_monitors_count_is_of_no_window_of_a_sentence_without_figures() -> None:
    said = "За четыре месяца бои усилились. По данным Oryx, подтверждена потеря 16 российских судов."
    assert claims(said)[-1].endswith(f"{WAR}..2024-06-12")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Шойгу заявил, что ВСУ лишились 52 танков. Наши потери за это время — 71 убитый.",
            "71 ru-mod-minister ru personnel killed",
        ),
        ("По данным СК, от действий ВСУ в Курской области погиб 331 человек.", "331 СК ru people killed"),
        (
            "Погибли 200 военных и 12 командиров. Погибли 20 бойцов, ранены 72, 26 пропали без вести.",
            "26 - - personnel missing",
        ),
        (
            "«Медиазона» знает 113 200 имен погибших россиян. Татарстан потерял 4681 человека.",
            "4681 mediazona ru personnel lost",
        ),
        (
            "Минздрав Ирана сообщил о 268 погибших военных. Иранские ракеты убили в Израиле 28 человек.",
            "28 - il people killed",
        ),
    ],
)
def test_whose_word_and_what_kind_of_men_behind_other_figures(text: str, wanted: str) -> None:
    assert claims(text)[-1].startswith(wanted)


def test_what_is_so_now_is_of_no_year_before() -> None:
    said = "Ежедневно в прошлом году погибали 120 российских военных, сейчас — 200."
    assert claims(said)[-1].endswith("rate None..None")


def test_a_season_in_which_losses_peaked_ends_no_count() -> None:
    said = "Пик потерь россиян пришелся на осень 2023 года. За все время войны погибли 97 тысяч российских военных."
    assert claims(said)[-1].endswith(f"{WAR}..2024-06-12")


def test_a_month_that_ends_with_the_document_is_the_month_that_is_meant() -> None:
    said = "Россия за май потеряла 31 тысячу солдат. За месяц она захватила 461 кв. км, больше, чем в апреле."
    assert claims(said, date(2024, 5, 31))[-1].endswith("interval 2024-05-01..2024-05-31")


def test_prisoners_who_are_exchanged_are_no_loss() -> None:
    said = "Стороны обменялись военнопленными — по 146 человек с каждой. За сутки погибли 3 российских солдата."
    assert [claim.split()[0] for claim in claims(said)] == ["3"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Число погибших и раненых в Украине российских военных приближается к 200 тысячам.",
            "200000 - ru personnel casualties",
        ),
        ("Норвегия оценила российские потери в 180 тысяч, украинские — в 100 тысяч.", "100000 no ua personnel lost"),
        ("По данным агентства SANA, при авиаударе Израиля по Газе погибли 36 человек.", "36 SANA gaza people killed"),
        ("В Харькове погибли 16 человек. В магазине могли находиться более 200 человек.", "16 - ua people killed"),
    ],
)
def test_places_and_strikers_before_the_men_are_not_whose_they_are(text: str, wanted: str) -> None:
    assert claims(text)[-1].startswith(wanted)


def test_a_number_among_the_dead_is_no_rough_one() -> None:
    said = "Погибли 15 052 солдата. Среди погибших четыре генерала."
    document = Document(document="sha256:0", text=said, published_at=DAY, source="desk-x", language="ru")
    assert [claim.quantity.qualifier for claim in extract(document).claims if claim.quantity is not None] == [
        "exact"
    ] * 2


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Россия отдала Украине 900 тел погибших солдат в обмен на 24 своих.",
            ["900 - ua personnel recovered", "24 - ru personnel recovered"],
        ),
        (
            "Тогда Москва передала Киеву 900 тел погибших военных взамен 24 бойцов.",
            ["900 - ua personnel recovered", "24 - ru personnel recovered"],
        ),
        ("Украина приняла от России 900 тел погибших защитников.", ["900 - ua personnel recovered"]),
        ("России переданы тела 24 погибших российских воинов.", ["24 - ru personnel recovered"]),
        ("Киев передал Москве 24 тела российских военных.", ["24 - ru personnel recovered"]),
    ],
)
def test_bodies_given_for_others_are_returned_as_well(text: str, told: list[str]) -> None:
    assert [claim.rsplit(" ", 2)[0] for claim in claims(f"{text} Ранее Россия передала 900 тел.")[: len(told)]] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("При обстреле Белгорода со стороны ВСУ погибли два человека.", "2 - ru people killed"),
        ("Число погибших при ударе по Харькову со стороны российских войск достигло трех.", "3 - ua people killed"),
        ("Со стороны ВСУ погибли 12 солдат.", "12 - ua personnel killed"),
        ("Удар по Харькову привел к ранениям шестерых жителей.", "6 - ua civilians wounded"),
    ],
)
def test_who_struck_is_not_who_was_hurt(text: str, told: str) -> None:
    assert claims(text)[0].startswith(told)


def test_what_a_count_begins_with_is_dated_once_for_all() -> None:
    said = (
        "С начала ударов, то есть с 13 июня, в Иране погибли 610 человек. Ранены 4746.\n\n"
        "Армия Израиля сообщила, что за все время операции уничтожила 80 танков."
    )
    assert [claim.split()[-1] for claim in claims(said, date(2025, 6, 24))] == ["2025-06-13..2025-06-24"] * 3
    war = (
        "Войска вошли в Чечню 11 декабря 1994 года. С этого дня и по август 1996 года армия потеряла убитыми 5042 "
        "человека, ещё 510 пропали без вести. За те же месяцы погибли 800 офицеров."
    )
    assert [claim.split()[-1] for claim in claims(war, date(2014, 12, 11))] == ["1994-12-11..1996-08-31"] * 3


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Министерство здравоохранения Газы (структура ХАМАСа) сообщило о 900 убитых.",
            "900 gaza-moh gaza people killed",
        ),
        ("С начала перемирия между ХАМАС и Израилем в Газе погибли 466 человек.", "466 - gaza people killed"),
        ("Военно-воздушные силы ВСУ сообщили о 40 сбитых дронах.", "40 ua-air-force ru uavs shot-down"),
        ("Дроны обстреляли Одессу, четыре автомобиля загорелись.", "4 - ua vehicles damaged"),
        ("Ещё 28 российских беспилотников пропали с радаров.", "28 - ru uavs lost"),
        ("Число погибших достигло 226, почти 600 человек пострадали.", "226 - - people killed"),
    ],
)
def test_who_speaks_and_whose_it_is_in_plain_reports(text: str, told: str) -> None:
    assert claims(text)[0].startswith(told)


def test_a_quotation_with_a_word_in_quotes_is_of_whoever_closes_it() -> None:
    said = '"Наша ПВО уничтожила 14 "шахедов" над морем. Повреждено здание", - написал мэр Иван Петренко.'
    assert claims(said)[0].startswith("14 Иван Петренко - uavs destroyed")


def test_a_war_that_somebody_began_on_a_day_counts_from_it() -> None:
    said = "С начала войны, развязанной ХАМАСом против Израиля 7 октября, в Газе погибли 2329 палестинцев."
    assert claims(said, date(2023, 10, 15))[0].endswith("cumulative 2023-10-07..2023-10-15")


def test_what_a_grouping_reports_is_its_ministrys() -> None:
    said = (
        "За сутки противник потерял до 55 военнослужащих, сообщило Минобороны РФ. Южная группировка доложила о 250 "
        "уничтоженных солдатах, «Центр» — о 400."
    )
    found = extract(
        Document(document="t:1", text=said, published_at=date(2024, 11, 26), source="desk-x", language="ru")
    ).claims
    assert [(str(claim.claimant), claim.subject) for claim in found] == [("ru-mod", "ua")] * 3


def test_a_whole_night_is_the_night_before_the_day() -> None:
    said = "Всю ночь работали зенитчики. По сведениям Минобороны РФ, уничтожено 69 украинских беспилотников."
    assert "2024-06-11..2024-06-12" in claims(said)[0]


_DAY_TOLD = "Генштаб ВСУ сообщил, что за сутки Россия потеряла 1310 солдат.\n\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a list behind a paragraph with a window of its own, closed by a line of who keeps silent
        (
            (
                "За неделю потери россиян составили 8740 человек.\n\nПотери противника в технике:\n"
                "танков — 8614 (+9);\nартсистем — 17 720 (+31).\n\nМосква данные о своих потерях не публикует."
            ),
            [
                "8740 ua-general-staff ru personnel lost interval 2024-06-05..2024-06-12",
                "8614 ua-general-staff ru tanks lost cumulative 2022-02-24..2024-06-12",
                "9 ua-general-staff ru tanks lost interval 2024-06-11..2024-06-12",
                "17720 ua-general-staff ru artillery lost cumulative 2022-02-24..2024-06-12",
                "31 ua-general-staff ru artillery lost interval 2024-06-11..2024-06-12",
            ],
        ),
        # what was told the day before is of that day's report, and its day is not that of what is told behind it
        (
            "Накануне Генштаб докладывал о потере 1190 военных и шести танков.\n\nС начала войны уничтожено 8614 танков.",
            [
                "1190 ua-general-staff ru personnel lost interval 2024-06-10..2024-06-11",
                "6 ua-general-staff ru tanks lost interval 2024-06-10..2024-06-11",
                "8614 ua-general-staff ru tanks destroyed cumulative 2022-02-24..2024-06-12",
            ],
        ),
        # a running total in brackets with a word
        (
            "Противник также лишился девяти танков (всего 8614) и 31 артсистемы (всего — 17 720).",
            [
                "9 ua-general-staff ru tanks lost interval 2024-06-11..2024-06-12",
                "8614 ua-general-staff ru tanks lost cumulative 2022-02-24..2024-06-12",
                "31 ua-general-staff ru artillery lost interval 2024-06-11..2024-06-12",
                "17720 ua-general-staff ru artillery lost cumulative 2022-02-24..2024-06-12",
            ],
        ),
        # nobody shoots down what stands on the ground
        (
            "Число сбитых дронов достигло 11 400; в списке также 902 средства ПВО и 1120 РСЗО.",
            [
                "11400 ua-general-staff ru uavs shot-down cumulative 2022-02-24..2024-06-12",
                "902 ua-general-staff ru air-defence lost cumulative 2022-02-24..2024-06-12",
                "1120 ua-general-staff ru mlrs lost cumulative 2022-02-24..2024-06-12",
            ],
        ),
    ],
)
def test_a_days_report_goes_on_through_lists_totals_and_the_day_before(text: str, told: list[str]) -> None:
    assert claims(_DAY_TOLD + text)[1:] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Май обошелся российской армии, по данным Киева, в 36 тысяч солдат.", "36000 ua ru personnel lost interval"),
        ("Прошедшая неделя стоила ВСУ 12 тысяч человек, заявили в Минобороны РФ.", "12000 ru-mod ua personnel lost"),
        ("Потери российской армии в мае Генштаб ВСУ оценил в 36 тысяч человек.", "36000 ua-general-staff ru personnel"),
        ("Среднесуточные потери в мае Генштаб ВСУ оценивал в 1160 человек.", "1160 ua-general-staff ru personnel lost"),
    ],
)
def test_what_a_time_cost_and_the_month_of_losses_that_are_put_at_a_number(text: str, told: str) -> None:
    found = claims(text)
    assert found[0].startswith(told)
    assert found[0].endswith(("2024-05-01..2024-05-31", "2024-06-05..2024-06-12"))


@pytest.mark.parametrize(
    "text",
    [
        "Ремонт моста обошелся в 40 млн рублей.",
        "Ракета стоила 3 млн долларов, в тот день погибших не было.",
        "Обошлось без пострадавших.",
    ],
)
def test_what_only_cost_money_is_no_loss(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a time between a participle and what was counted
        (
            "Воздушные силы Украины отчитались о 61 сбитом за ночь российском дроне.",
            ["61 ua-air-force ru uavs shot-down interval 2024-06-11..2024-06-12"],
        ),
        (
            "Генштаб ВСУ сообщил о 14 уничтоженных за сутки российских танках и 900 погибших за неделю.",
            [
                "14 ua-general-staff ru tanks destroyed interval 2024-06-11..2024-06-12",
                "900 ua-general-staff ru personnel killed interval 2024-06-05..2024-06-12",
            ],
        ),
        ("Ранены пять человек, один скончался.", ["5 - - people wounded unstated", "1 - - people killed unstated"]),
        ("При обстреле Харькова погибли 40, ранены 120.", ["40 - ua people killed", "120 - ua people wounded"]),
        ("Погиб один, ранены двое.", ["1 - - personnel killed unstated", "2 - - personnel wounded unstated"]),
        ("Сбито шесть дронов, один упал на крышу.", ["6 - - uavs shot-down unstated"]),
        # the number of a model in quotes, so many times
        ("ЦАХАЛ сбил два дрона «Абабиль-700».", ["2 idf gaza uavs shot-down unstated"]),
        ("Потери России, говорит он, «раз в семь» больше. Погибли 40.", ["40 - ru personnel killed unstated"]),
        ("Подбито и уничтожено 44 немецких танка.", ["44 - de tanks lost unstated"]),
        ("Захвачено и уничтожено 12 орудий.", ["12 - - artillery lost unstated"]),
        ("Захвачено три орудия и уничтожено 12 танков.", ["3 - - artillery captured", "12 - - tanks destroyed"]),
        (
            "«Хезболла» признала гибель двоих своих бойцов и ранение семерых.",
            ["2 hezbollah hezbollah personnel killed", "7 hezbollah hezbollah personnel wounded"],
        ),
        ("За медицинской помощью не шли; 98 человек обратились с ранениями.", ["98 - - people wounded unstated"]),
        (
            "За неделю, с 5 июня, ВСУ потеряли 7400 человек, утверждает Минобороны РФ.",
            ["7400 ru-mod ua personnel lost interval 2024-06-05..2024-06-12"],
        ),
    ],
)
def test_short_forms_of_who_fell_and_what_was_shot_down(text: str, told: list[str]) -> None:
    found = claims(text)
    assert len(found) == len(told)
    for one, start in zip(found, told, strict=True):
        assert one.startswith(start)


def test_ground_that_came_under_control_and_by_how_much_it_grew() -> None:
    said = "«В мае под наш контроль перешли 28 населённых пунктов», — сказал министр обороны РФ Андрей Белоусов."
    found = claims(said + " Прирост территории за май он оценил в 900 кв. км.")
    assert [one.split(" ", 2)[0] for one in found] == ["28", "900"]
    assert all("controls" in one for one in found)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "В еженедельной сводке Минобороны сказано: с 6 по 12 июня ВСУ потеряли 9100 военных.",
            ["9100 ru-mod ua personnel lost interval 2024-06-06..2024-06-12"],
        ),
        (
            "«Медиазоне», Русской службе Би-би-си и группе волонтёров известны имена 56 300 российских военных.",
            ["56300 mediazona ru personnel killed cumulative 2022-02-24..2024-06-12"],
        ),
        (
            "За месяц, с 12 мая, список «Медиазоны» вырос на 2100 имён.",
            ["2100 mediazona ru personnel killed interval 2024-05-12..2024-06-12"],
        ),
        # a season in which something was said is no season of the losses
        (
            "Зимой Зеленский говорил о 31 тысяче погибших украинских солдат.",
            ["31000 ua-president ua personnel killed cumulative 2022-02-24..None"],
        ),
        (
            "Зимой Генштаб ВСУ насчитал 90 тысяч потерь российской армии.",
            ["90000 ua-general-staff ru personnel lost interval 2023-12-01..2024-02-29"],
        ),
        (
            "Воздушные силы Украины отчитались о 42 сбитых за ночь «шахедах».",
            ["42 ua-air-force ru uavs shot-down interval 2024-06-11..2024-06-12"],
        ),
        # a body by the first words of its name
        (
            "Пограничная служба Армении сообщила о пяти погибших солдатах. По данным Службы, ранены девять.",
            ["5 Пограничная служба Армении am personnel killed", "9 Пограничная служба Армении am personnel wounded"],
        ),
    ],
)
def test_weekly_reports_names_known_to_several_and_seasons_of_speech(text: str, told: list[str]) -> None:
    found = claims(text)
    assert len(found) == len(told)
    for one, start in zip(found, told, strict=True):
        assert one.startswith(start)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # what stands between commas behind a name that every reader knows
        (
            "Владимир Зеленский, отвечая на вопросы журналистов, оценил потери российской армии в 600 тысяч человек.",
            ["600000 ua-president ru personnel lost"],
        ),
        # a dash for the verb of what the other side gave back, and for that by which fighters lost
        (
            "Россия передала Украине тела 909 погибших солдат, Украина России — 34.",
            ["909 - ua personnel recovered", "34 - ru personnel recovered"],
        ),
        (
            "Правительственная армия Сирии лишилась 60 солдат, повстанцы — 90 бойцов.",
            ["60 - sy personnel lost", "90 - повстанцы personnel lost"],
        ),
        ("Москва предложила передать ещё 2 тысячи тел. Погибли двое солдат.", ["2 - - personnel killed"]),
        (
            "Сирийская обсерватория по правам человека сообщила о 70 убитых солдатах.",
            ["70 Сирийская обсерватория по правам человека sy personnel killed"],
        ),
    ],
)
def test_names_with_asides_and_what_the_other_side_gave(text: str, told: list[str]) -> None:
    found = claims(text)
    assert len(found) == len(told)
    for one, start in zip(found, told, strict=True):
        assert one.startswith(start)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # the subject of a participle of losing is that of its main clause, before it or behind it
        (
            "Потеряв 40 солдат убитыми и 60 ранеными, украинская бригада отступила, сообщило Минобороны РФ.",
            ["40 ru-mod ua personnel killed", "60 ru-mod ua personnel wounded"],
        ),
        (
            "По данным Генштаба ВСУ, противник отошёл от города, потеряв 12 БМП и 200 человек.",
            ["12 ua-general-staff ru armoured-vehicles lost", "200 ua-general-staff ru personnel lost"],
        ),
        (
            "Азербайджан завершил операцию, потеряв 190 военных убитыми, объявил Минздрав страны. Армения насчитала 203 погибших.",
            ["190 Минздрав страны az personnel killed", "203 am am"],
        ),
        (
            "Зеленский раскрыл потери. Украина потеряла 43 тысячи солдат, написал он в воскресенье.",
            ["43000 ua-president ua personnel lost cumulative 2022-02-24..2024-06-09"],
        ),
        # as of a morning, of a strike that no line dates: not of the whole war
        (
            "По состоянию на утро среды, уточнили в ГСЧС, из-под завалов в Киеве извлекли тела 31 человека; 110 ранены.",
            ["31 ГСЧС ua people recovered unstated", "110 ГСЧС ua people wounded"],
        ),
    ],
)
def test_main_clauses_pronouns_and_mornings_after_a_strike(text: str, told: list[str]) -> None:
    found = claims(text)
    assert len(found) == len(told)
    for one, start in zip(found, told, strict=True):
        assert one.startswith(start)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a monitor's dead are those whom it lists, wherever they fell
        (
            "«Медиазона» установила имена 1100 мобилизованных, погибших в Украине.",
            "1100 mediazona ru mobilised killed",
        ),
        ("По данным Би-би-си, среди погибших в Украине 140 офицеров.", "140 bbc-russian ru officers killed"),
        # a day of something is no rate
        (
            "В день объявления мобилизации Генштаб ВСУ оценил потери россиян в 56 тысяч человек.",
            "56000 ua-general-staff ru personnel lost cumulative",
        ),
        (
            "Ранены двое, написал глава Липецкой области Игорь Артамонов в своём Telegram-канале.",
            "2 Игорь Артамонов ru",
        ),
    ],
)
def test_monitors_days_of_events_and_own_channels(text: str, told: str) -> None:
    assert claims(text)[0].startswith(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a verb behind an aside is said of the part, and what was launched is no loss
        (
            "Запущено 44 дрона, 37 из них, по данным Воздушных сил Украины, сбиты.",
            ["37 ua-air-force ru uavs shot-down"],
        ),
        (
            "Выпущено 38 ракет, 30 из них, отчитались Воздушные силы Украины, удалось сбить.",
            ["30 ua-air-force ru missiles shot-down"],
        ),
        # drones brought down over those just said to be hurt
        (
            "— В Киеве пострадали 53 человека, сообщил мэр Виталий Кличко.\n— ПВО обезвредила 17 беспилотников.",
            ["53 Виталий Кличко ua people wounded", "17 - ru uavs lost"],
        ),
        # the victims of a day whom a total takes in do not date it
        (
            "Всего, включая погибших 7 октября, армия Израиля потеряла 395 военных.",
            ["395 - il personnel lost cumulative None..2024-06-12"],
        ),
    ],
)
def test_parts_with_an_aside_and_totals_that_take_in_a_day(text: str, told: list[str]) -> None:
    found = claims(text)
    assert len(found) == len(told)
    for one, start in zip(found, told, strict=True):
        assert one.startswith(start)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # to whom it was said is not who said it
        (
            "«Противник потерял 70 тысяч солдат», — доложил Владимиру Путину начальник Генштаба Валерий Герасимов.",
            ["70000 Валерий Герасимов ua personnel lost"],
        ),
        (
            "ВСУ потеряли 12 танков, доложил президенту Путину министр обороны Андрей Белоусов.",
            ["12 ru-mod-minister ua"],
        ),
        ("Погибли 5100 российских военных, сообщил Шойгу.", ["5100 ru-mod-minister ru personnel killed"]),
        # whose they are behind the number
        (
            "Эксперт называл другие числа: 170 тысяч убитых у россиян, свыше 90 тысяч у украинцев.",
            ["170000 эксперт ru personnel killed", "90000 эксперт ua personnel killed"],
        ),
        (
            "«Медиазона» довела список погибших до 39 400 имён.",
            ["39400 mediazona ru personnel killed cumulative 2022-02-24..2024-06-12"],
        ),
    ],
)
def test_whom_it_was_told_to_and_whose_they_are_behind_the_number(text: str, told: list[str]) -> None:
    found = claims(text)
    assert len(found) == len(told)
    for one, start in zip(found, told, strict=True):
        assert one.startswith(start)


@pytest.mark.parametrize(
    ("day", "text", "told"),
    [
        # whom an army fights is not the army
        (
            "2024-11-20",
            "Государственное агентство передало, что сирийская армия за сутки взяла под контроль три селения и перебила 30 бойцов группировки «Лива».",
            [
                "3 Государственное агентство sy settlements controls interval 2024-11-19..2024-11-20",
                "30 Государственное агентство Лива personnel killed interval 2024-11-19..2024-11-20",
            ],
        ),
        (
            "2024-11-20",
            "За лето Москве удалось захватить лишь четыре посёлка, заявил генерал Пётр Ивлев.",
            ["4 Пётр Ивлев ru settlements controls interval 2024-06-01..2024-08-31"],
        ),
        (
            "2024-11-20",
            "Издание «Голос Тувы» нашло в открытых источниках имена 612 погибших на войне в Украине военных из Тувы.",
            ["612 Голос Тувы ru personnel killed cumulative 2022-02-24..2024-11-20"],
        ),
        (
            "2000-03-20",
            "Потери федеральных сил за неделю — 40 убитых, сообщил генерал Сергей Луков. По его словам, боевики лишились убитыми почти 300 человек.",
            [
                "40 Сергей Луков ru personnel killed interval 2000-03-13..2000-03-20",
                "300 Сергей Луков боевики personnel killed interval 2000-03-13..2000-03-20",
            ],
        ),
        (
            "2000-03-20",
            "В боях с боевиками погибли 12 солдат, сообщил Казанцев.",
            ["12 Казанцев - personnel killed unstated None..None"],
        ),
        # nobody guesses twenty-eight
        (
            "2024-11-20",
            "Раненых двадцать восемь, сообщил мэр Харькова.",
            ["28 мэр ua people wounded unstated None..None"],
        ),
        (
            "2024-11-20",
            "Дания пообещала Украине 20 гаубиц, Литва — 300 дронов и около 14 млн евро.",
            [
                "20 dk ua artillery pledged unstated None..None",
                "300 lt ua uavs pledged unstated None..None",
                "14000000 lt ua aid-package pledged unstated None..None",
            ],
        ),
        # a day that stands beside its share is no day of the total
        (
            "2024-11-20",
            "Генштаб ВСУ обновил данные о потерях россиян. Всего ликвидировано 727 790 оккупантов, за минувшие сутки — 1 210. Уничтожено 9 640 танков, за сутки — 7. Орудий: 20 800, прирост — 13.",
            [
                "727790 ua-general-staff ru personnel killed cumulative 2022-02-24..2024-11-20",
                "1210 ua-general-staff ru personnel killed interval 2024-11-19..2024-11-20",
                "9640 ua-general-staff ru tanks destroyed cumulative 2022-02-24..2024-11-20",
                "7 ua-general-staff ru tanks destroyed interval 2024-11-19..2024-11-20",
                "20800 ua-general-staff ru artillery destroyed cumulative 2022-02-24..2024-11-20",
                "13 ua-general-staff ru artillery destroyed interval 2024-11-19..2024-11-20",
            ],
        ),
        (
            "2024-11-20",
            "Потери РФ: 1 210 солдат за сутки\n\nВ сводке Генштаба ВСУ за 20 ноября говорится, что за сутки ликвидировано 1 210 оккупантов.",
            [
                "1210 ua-general-staff ru personnel lost interval 2024-11-19..2024-11-20",
                "1210 ua-general-staff ru personnel killed interval 2024-11-19..2024-11-20",
            ],
        ),
        (
            "2024-11-20",
            "Число погибших от утреннего удара по Одессе выросло до пяти, сообщает прокуратура.",
            ["5 прокуратура ua people killed interval 2024-11-20..2024-11-20"],
        ),
        (
            "2024-11-20",
            "С 5 августа 2024 года и до того же 15 ноября ВСУ потеряли 118 танков, сообщило Минобороны РФ.",
            ["118 ru-mod ua tanks lost cumulative 2024-08-05..2024-11-15"],
        ),
    ],
)
def test_places_taken_fighters_of_movements_and_totals_beside_a_days_share(
    day: str, text: str, told: list[str]
) -> None:
    assert claims(text, date.fromisoformat(day)) == told


@pytest.mark.parametrize(
    ("day", "text", "told"),
    [
        (
            "2024-09-10",
            "Генштаб ВСУ сообщил, что войска агрессора за сутки потеряли 1 210 человек.",
            ["1210 ua-general-staff ru personnel lost interval 2024-09-09..2024-09-10"],
        ),
        (
            "2024-09-10",
            "Генштаб ВСУ сообщил, что оккупационные войска за сутки потеряли 14 танков.",
            ["14 ua-general-staff ru tanks lost interval 2024-09-09..2024-09-10"],
        ),
        (
            "2024-09-10",
            "Силы вторжения за сутки потеряли 14 танков, а украинские военные — 2 танка.",
            ["14 - ru tanks lost interval 2024-09-09..2024-09-10", "2 - ua tanks lost interval 2024-09-09..2024-09-10"],
        ),
        (
            "2024-09-10",
            "В соответствии с данными Генштаба ВСУ, за сутки российская армия потеряла 1 210 военнослужащих.",
            ["1210 ua-general-staff ru personnel lost interval 2024-09-09..2024-09-10"],
        ),
        (
            "2024-09-10",
            "14 танков и 33 артсистемы потеряли россияне за сутки, сообщил Генштаб ВСУ.",
            [
                "14 ua-general-staff ru tanks lost interval 2024-09-09..2024-09-10",
                "33 ua-general-staff ru artillery lost interval 2024-09-09..2024-09-10",
            ],
        ),
        (
            "2024-09-10",
            "14 танков уничтожили россияне за сутки, сообщило Минобороны РФ.",
            ["14 ru-mod ua tanks destroyed interval 2024-09-09..2024-09-10"],
        ),
        (
            "2024-09-10",
            "За сутки россияне потеряли 14 танков. Источник: Генштаб ВСУ",
            ["14 ua-general-staff ru tanks lost interval 2024-09-09..2024-09-10"],
        ),
        # all losses of a day are no war's
        (
            "2024-09-10",
            "За сутки общие потери ВСУ составили 450 человек, сообщило Минобороны РФ.",
            ["450 ru-mod ua personnel lost interval 2024-09-09..2024-09-10"],
        ),
        (
            "2024-09-10",
            "Из 56 беспилотников, которыми РФ атаковала Украину ночью, сбиты 42, сообщили в Воздушных силах ВСУ.",
            ["42 ua-air-force ru uavs shot-down interval 2024-09-09..2024-09-10"],
        ),
        (
            "2024-09-10",
            "Канцлер Шольц пообещал Киеву ещё 650 млн евро.",
            ["650000000 de ua aid-package pledged unstated None..None"],
        ),
        (
            "2024-09-10",
            "По всей России, как подсчитали «Медиазона» и Русская служба Би-би-си, известны имена 69 819 убитых.",
            ["69819 mediazona ru personnel killed cumulative 2022-02-24..2024-09-10"],
        ),
        (
            "2024-09-10",
            "384 человека до сих пор не найдены, сообщил губернатор Курской области.",
            ["384 губернатор Курской области ru people missing unstated None..None"],
        ),
    ],
)
def test_enemies_by_any_name_objects_before_verbs_and_leaders_who_give(day: str, text: str, told: list[str]) -> None:
    assert claims(text, date.fromisoformat(day)) == told


@pytest.mark.parametrize(
    ("day", "text", "told"),
    [
        (
            "2024-09-10",
            "По данным Генштаба ВСУ, 40 танков российская армия потеряла за неделю.",
            ["40 ua-general-staff ru tanks lost interval 2024-09-03..2024-09-10"],
        ),
        (
            "2024-09-10",
            "40 танков россияне потеряли за сутки, а 12 танков украинцы потеряли за неделю.",
            [
                "40 - ru tanks lost interval 2024-09-09..2024-09-10",
                "12 - ua tanks lost interval 2024-09-03..2024-09-10",
            ],
        ),
        # who acts is in the nominative
        (
            "2024-09-10",
            "40 танков украинские военные уничтожили за сутки.",
            ["40 - ru tanks destroyed interval 2024-09-09..2024-09-10"],
        ),
        (
            "2024-09-10",
            "40 танков украинских войск уничтожили за сутки, заявило Минобороны РФ.",
            ["40 ru-mod ua tanks destroyed interval 2024-09-09..2024-09-10"],
        ),
        (
            "2024-09-10",
            "До 300 военных российские войска взяли в плен за неделю, заявило Минобороны РФ.",
            ["300 ru-mod ua personnel captured interval 2024-09-03..2024-09-10"],
        ),
        (
            "2024-09-10",
            "За два с половиной года войны РФ потеряла 4 000 танков, сообщил Генштаб ВСУ.",
            ["4000 ua-general-staff ru tanks lost cumulative 2022-02-24..2024-09-10"],
        ),
    ],
)
def test_objects_before_their_subjects_and_verbs(day: str, text: str, told: list[str]) -> None:
    assert claims(text, date.fromisoformat(day)) == told


@pytest.mark.parametrize(
    ("day", "text", "told"),
    [
        # whose planes they were is not who was hurt
        (
            "2024-11-15",
            "Не менее 27 человек погибли при ударах израильской авиации по Меззе, передаёт SANA.",
            ["27 SANA sy people killed unstated None..None"],
        ),
        (
            "2024-11-15",
            "При ударе российской авиации по Харькову погибли 5 человек, сообщил мэр.",
            ["5 мэр ua people killed unstated None..None"],
        ),
        (
            "2024-11-15",
            "На 1 ноября, по подсчётам «Голоса Тувы», известно о гибели 312 участников войны.",
            ["312 Голоса Тувы - personnel killed cumulative 2022-02-24..2024-11-01"],
        ),
        (
            "2024-11-15",
            "В Хартуме при обстреле погибли 40 человек, сообщили врачи.",
            ["40 - sd people killed unstated None..None"],
        ),
    ],
)
def test_who_struck_from_the_air_and_places_of_other_wars(day: str, text: str, told: list[str]) -> None:
    assert claims(text, date.fromisoformat(day)) == told


@pytest.mark.parametrize(
    ("day", "text", "told"),
    [
        # when or where it was said stands between the verb and its clause
        (
            "2024-11-26",
            "В Минобороны РФ сообщили во вторник, что за сутки уничтожили 14 украинских танков.",
            ["14 ru-mod ua tanks destroyed interval 2024-11-25..2024-11-26"],
        ),
        (
            "2024-11-26",
            "В Генштабе ВСУ сообщили в ночь на вторник: за сутки российские войска потеряли 1 210 человек.",
            ["1210 ua-general-staff ru personnel lost interval 2024-11-25..2024-11-26"],
        ),
        (
            "2024-11-26",
            "В полиции Николаевской области рассказали журналистам, что за сутки погибли трое жителей.",
            ["3 полиции Николаевской области ua civilians killed interval 2024-11-25..2024-11-26"],
        ),
        # a body whose own paper says so, and participles that name the counter
        (
            "2024-11-26",
            "Бригада «Рубеж» взяла в плен 14 российских солдат, говорится в её сводке.",
            ["14 Бригада Рубеж ru personnel captured unstated None..None"],
        ),
        (
            "2024-11-26",
            "Российские потери, зафиксированные проектом Oryx с начала вторжения: 3 100 танков и 210 вертолётов.",
            [
                "3100 oryx ru tanks lost cumulative 2022-02-24..2024-11-26",
                "210 oryx ru helicopters lost cumulative 2022-02-24..2024-11-26",
            ],
        ),
        (
            "2024-11-26",
            "Подтверждённые Генштабом ВСУ потери России: 910 человек за сутки.",
            ["910 ua-general-staff ru personnel lost interval 2024-11-25..2024-11-26"],
        ),
        (
            "2024-11-26",
            "Проект «Поимённо» собрал более 41 тысячи имён погибших украинских военных.",
            ["41000 Поимённо ua personnel killed cumulative 2022-02-24..2024-11-26"],
        ),
        # an abbreviation that no table knows loses, or its fighters are counted
        (
            "2024-11-26",
            "По данным наблюдателей, НОФ за неделю лишился 96 бойцов, сирийская армия — 28.",
            [
                "96 наблюдателей НОФ personnel lost interval 2024-11-19..2024-11-26",
                "28 наблюдателей sy personnel lost interval 2024-11-19..2024-11-26",
            ],
        ),
        (
            "2024-11-26",
            "Сирийская авиация уничтожила 70 боевиков НОФ, девять пикапов и два склада.",
            [
                "70 - НОФ personnel killed unstated None..None",
                "9 - НОФ vehicles destroyed unstated None..None",
                "2 - НОФ depots destroyed unstated None..None",
            ],
        ),
        # himself
        (
            "2024-11-26",
            "Израильская армия заявила, что уничтожила 210 бойцов «Хезболлы», а сама за то же время потеряла 7 солдат.",
            ["210 idf hezbollah personnel killed unstated None..None", "7 idf il personnel lost unstated None..None"],
        ),
        (
            "2024-11-26",
            "«Хезболла» утверждает, что её бойцы в Ливане подбили 12 танков противника; ЦАХАЛ этого не признаёт.",
            ["12 hezbollah il tanks lost unstated None..None"],
        ),
        # of them so many
        (
            "2024-11-26",
            "Среди погибших больше всего добровольцев, их 31 тысяча; мобилизованных — 14 тысяч.",
            [
                "31000 - - volunteers killed cumulative None..2024-11-26",
                "14000 - - mobilised killed cumulative None..2024-11-26",
            ],
        ),
        # machines of airmen and of tank crews
        (
            "2024-11-26",
            "Вражеская авиация за день потеряла 16 машин; танковая бригада лишилась 30 машин.",
            [
                "16 - - aircraft lost interval 2024-11-25..2024-11-26",
                "30 - - tanks lost interval 2024-11-25..2024-11-26",
            ],
        ),
        (
            "2024-11-26",
            "Потери бригады: 21 убитый, 31 раненый.",
            ["21 - - personnel killed unstated None..None", "31 - - personnel wounded unstated None..None"],
        ),
        (
            "2024-11-26",
            "Министр сообщил по меньшей мере о полутора тысячах раненых.",
            ["1500 министр - personnel wounded unstated None..None"],
        ),
        # what a package holds
        (
            "2024-11-26",
            "Дания объявила о новом пакете помощи Украине. В списке — 12 гаубиц и 40 тысяч снарядов.",
            ["12 dk ua artillery pledged unstated None..None", "40000 dk ua ammunition pledged unstated None..None"],
        ),
        (
            "2024-11-26",
            "Потери российской техники, подтверждённые проектом WarSpotting на 1 ноября 2024 года\n\nТанки — 3 178.\nРСЗО — 292.",
            [
                "3178 warspotting ru tanks lost cumulative 2022-02-24..2024-11-01",
                "292 warspotting ru mlrs lost cumulative 2022-02-24..2024-11-01",
            ],
        ),
    ],
)
def test_who_told_by_participles_papers_and_times_between(day: str, text: str, told: list[str]) -> None:
    assert claims(text, date.fromisoformat(day)) == told


@pytest.mark.parametrize(
    ("day", "text", "told"),
    [
        # what was a month or a week before is set against what is told, and counts no months
        (
            "2025-03-03",
            "В феврале погибли 130 жителей, месяцем раньше — 145.",
            [
                "130 - - civilians killed interval 2025-02-01..2025-02-28",
                "145 - - civilians killed interval 2025-01-01..2025-01-31",
            ],
        ),
        (
            "2025-03-03",
            "За неделю сбито 310 дронов против 240 неделей ранее.",
            [
                "310 - - uavs shot-down interval 2025-02-24..2025-03-03",
                "240 - - uavs shot-down interval 2025-02-17..2025-02-24",
            ],
        ),
        (
            "2025-03-03",
            "Минобороны РФ в субботу отчиталось лишь о семи украинских беспилотниках, сбитых в тот день над морем.",
            ["7 ru-mod ua uavs shot-down interval 2025-03-01..2025-03-01"],
        ),
        (
            "2025-03-03",
            "Миссия ООН назвала январь самым смертоносным месяцем года: погибли 139 мирных жителей.",
            ["139 Миссия ООН - civilians killed interval 2025-01-01..2025-01-31"],
        ),
        # the day of an event behind its toll; what a recalled blow does not take from who speaks
        (
            "2025-03-03",
            "Число погибших при ударе по Харькову выросло до 14, сообщила областная прокуратура. Напомним: две бомбы упали на рынок в субботу. Ранены 38 человек.",
            [
                "14 областная прокуратура ua people killed interval 2025-03-01..2025-03-01",
                "38 областная прокуратура ua people wounded interval 2025-03-01..2025-03-01",
            ],
        ),
        # taken prisoner, with an aside between; so many out of so many
        (
            "2025-03-03",
            "В плен, уточнил генерал, попали 340 украинских военных.",
            ["340 генерал ua personnel captured unstated None..None"],
        ),
        (
            "2025-03-03",
            "По версии Минобороны РФ, шесть ракет из восьми сбиты, одна отклонилась от курса.",
            ["6 ru-mod ua missiles shot-down unstated None..None"],
        ),
        (
            "2025-03-03",
            "С 6 августа, когда ВСУ вошли в Курскую область, они потеряли там свыше 50 тыс. солдат, заявил президент РФ.",
            ["50000 ru-president ua personnel lost cumulative 2024-08-06..2025-03-03"],
        ),
        (
            "2025-03-03",
            "Ранены 140 горожан; в реанимации остаются 26.",
            ["140 - - civilians wounded unstated None..None"],
        ),
        (
            "2025-03-03",
            "Европа посулила Украине 240 млрд евро, а передала 130 млрд.",
            [
                "240000000000 - ua aid-package pledged unstated None..None",
                "130000000000 - ua aid-package delivered unstated None..None",
            ],
        ),
        (
            "1915-03-10",
            "Наши потери 8 и 9 марта не превышают трёхсот человек, сообщает Ставка.",
            ["300 Ставка ru personnel lost interval 1915-03-08..1915-03-09"],
        ),
    ],
)
def test_what_is_set_against_a_month_before_and_days_told_behind(day: str, text: str, told: list[str]) -> None:
    assert claims(text, date.fromisoformat(day)) == told


@pytest.mark.parametrize(
    ("day", "text", "told"),
    [
        (
            "2025-05-07",
            "За неделю Россия потеряла 8 410 солдат. За те же дни армия РФ лишилась 61 танка и двух вертолётов. Общий счёт с начала войны перевалил за 950 тысяч, из них за минувшие сутки — 1180.",
            [
                "8410 - ru personnel lost interval 2025-04-30..2025-05-07",
                "61 - ru tanks lost interval 2025-04-30..2025-05-07",
                "2 - ru helicopters lost interval 2025-04-30..2025-05-07",
                "950000 - ru personnel lost cumulative 2022-02-24..2025-05-07",
                "1180 - ru personnel lost interval 2025-05-06..2025-05-07",
            ],
        ),
        (
            "2025-05-07",
            "Минобороны Великобритании признаёт гибель 16 моряков, 27 человек ранены. Оно же заявляет, что сбиты 4 аргентинских самолёта.",
            [
                "16 uk-mod uk personnel killed unstated None..None",
                "27 uk-mod uk personnel wounded unstated None..None",
                "4 uk-mod ar aircraft shot-down unstated None..None",
            ],
        ),
        (
            "2025-05-07",
            "Домой вернулись 1 480 военных, ещё 12 погибли в плену.",
            ["12 - - personnel killed unstated None..None"],
        ),
        (
            "2025-05-07",
            "Мэр сообщил о пятерых мужчинах, получивших осколочные ранения.",
            ["5 мэр - people wounded unstated None..None"],
        ),
        (
            "2025-05-07",
            "Её потери превысили 4200 танков и 210 установок залпового огня.",
            ["4200 - - tanks lost unstated None..None", "210 - - mlrs lost unstated None..None"],
        ),
        (
            "2025-05-07",
            "Нацгвардия Украины подвела итог работы своих бригад. В апреле они ликвидировали 640 солдат противника.",
            ["640 Нацгвардия Украины ru personnel killed interval 2025-04-01..2025-04-30"],
        ),
        (
            "2025-05-07",
            "Под Угледаром взяты в плен шестеро непальцев и двое кубинцев.",
            ["6 - np personnel captured unstated None..None", "2 - cu personnel captured unstated None..None"],
        ),
    ],
)
def test_parts_of_a_sum_in_men_and_who_came_home(day: str, text: str, told: list[str]) -> None:
    assert claims(text, date.fromisoformat(day)) == told


@pytest.mark.parametrize(
    ("day", "text", "told"),
    [
        (
            "2024-06-12",
            "Министр обороны Украины Рустем Умеров сообщил в среду журналистам в Брюсселе, что в мае российские войска потеряли 38 200 человек.",
            ["38200 ua-mod ru personnel lost interval 2024-05-01..2024-05-31"],
        ),
        (
            "2024-06-12",
            "Трамп написал, что с января в войне с Украиной погибли 110 500 российских солдат.",
            ["110500 Трамп ru personnel killed cumulative 2024-01-01..2024-06-12"],
        ),
        (
            "2024-06-12",
            "В 2023 году в Украине погибли и были ранены 124 мирных жителя, в Сирии — 19, в Йемене — 13.",
            [
                "124 - ua civilians casualties interval 2023-01-01..2023-12-31",
                "19 - sy civilians casualties interval 2023-01-01..2023-12-31",
                "13 - ye civilians casualties interval 2023-01-01..2023-12-31",
            ],
        ),
    ],
)
def test_where_it_was_said_and_counts_of_other_countries(day: str, text: str, told: list[str]) -> None:
    assert claims(text, date.fromisoformat(day)) == told
