"""Who goes on speaking, whom a verb was done to, and which day holds, where several stand in one sentence?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import WAR, read

DAY = date(2025, 3, 19)
COUNTED = f"{WAR}..2025-03-19"


def claims(text: str, language: str) -> list[str]:
    return read(text, DAY, language=language, source="desk-x")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            'President Zelensky spoke of 46,000 dead. "Not 100,000, as Moscow says," he stressed. Russia, he said, lost 350,000.',
            "en",
        ),
        (
            (
                "Президент Зеленський сказав про 46 тисяч загиблих. «Не 100 тисяч, як каже Москва», — наголосив він. "
                "Росія, за його словами, втратила 350 тисяч людей."
            ),
            "uk",
        ),
    ],
)
def test_he_is_the_person_and_not_the_state_quoted_between(text: str, language: str) -> None:
    assert claims(text, language)[-1].startswith("350000 ua-president ru personnel ")


def test_together_with_others_we_is_the_outlet_itself() -> None:
    said = "Together with the BBC Russian Service and volunteers, we have now confirmed the deaths of 125,681 Russian servicemen."
    assert read(said, DAY, language="en", source="mediazona")[0].startswith("125681 mediazona ru personnel killed")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Россия потеряла 600 тысяч человек, сообщили журналистам в среду американские официальные лица.",
            "us-officials",
        ),
        ("Россия потеряла 600 тысяч человек, рассказали репортёрам во вторник американские чиновники.", "us-officials"),
    ],
)
def test_whom_it_was_told_to_is_not_who_said_it(text: str, who: str) -> None:
    assert claims(text, "ru")[0].split()[1] == who


def test_the_ministry_is_the_one_of_the_same_sentence() -> None:
    said = "Минобороны Азербайджана опубликовало имена 77 военнослужащих, погибших в боях на границе с Арменией; ещё 282 ранены, уточнило ведомство."
    assert [claim.split(" az ")[0] for claim in claims(said, "ru")] == [
        "77 Минобороны Азербайджана",
        "282 Минобороны Азербайджана",
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Генштаб звітує про 1 440 втрачених окупантів. За тиждень ворогові вивели з ладу 79 танків.", "uk"),
        ("Генштаб звітує про 1 440 втрачених окупантів. Росіянам за добу знищили 79 танків.", "uk"),
        ("Генштаб ВСУ отчитался о 1440 потерянных оккупантах. Врагу за сутки подбили 79 танков.", "ru"),
    ],
)
def test_a_dative_before_a_verb_of_taking_is_whose_loss_it_is(text: str, language: str) -> None:
    assert claims(text, language)[1].startswith("79 ua-general-staff ru tanks ")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Last week Russia lost 79 tanks, while daily losses averaged 1,530 men.", "en"),
        ("За минулий тиждень Росія втратила 79 танків, а щоденні втрати становили в середньому 1 530 осіб.", "uk"),
        ("За прошедшую неделю Россия потеряла 79 танков, а ежедневные потери составляли в среднем 1530 человек.", "ru"),
    ],
)
def test_a_rate_of_the_next_clause_is_not_the_rate_of_this_one(text: str, language: str) -> None:
    tanks, men = claims(text, language)
    assert " interval " in tanks
    assert " rate " in men


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "At least 436 people, including 183 children and 94 women, have been killed since Tuesday, the ministry said.",
            "en",
        ),
        (
            "At least 436 people, among them 183 children and 94 women, were killed in Gaza since Israel resumed its bombing on Tuesday.",
            "en",
        ),
    ],
)
def test_a_time_behind_several_parts_holds_for_the_whole(text: str, language: str) -> None:
    assert all(claim.endswith("cumulative 2025-03-18..2025-03-19") for claim in claims(text, language))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Rescuers on Tuesday cleared the ruins of a cafe where a missile killed 52 people on Monday. Another six were wounded.",
            "en",
        ),
        (
            "Спасатели во вторник разобрали завалы кафе, где в понедельник ракета убила 52 человека. Ещё шесть человек ранены.",
            "ru",
        ),
    ],
)
def test_what_goes_on_takes_the_day_of_the_figure_before(text: str, language: str) -> None:
    assert [claim.split()[-1] for claim in claims(text, language)] == ["2025-03-17..2025-03-17"] * 2


def test_a_monitors_total_is_not_the_months_of_the_sentence_before() -> None:
    said = "September was the worst month of the war for Russia. Oryx has confirmed the loss of 3,455 tanks by Russia."
    assert claims(said, "en")[-1] == f"3455 oryx ru tanks lost {COUNTED}"


def test_a_sum_counted_up_to_a_day_ends_there() -> None:
    said = (
        "By January 15, the Kiel Institute says, donors had promised Ukraine €143 billion since the start of the war."
    )
    assert claims(said, "en")[0].endswith("..2025-01-15")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("За добу ворог втратив убитими 64 військових, інформують Сили оборони півдня.", "Сили оборони півдня"),
        ("За добу ворог втратив убитими 64 військових, інформують Сили оборони сходу.", "Сили оборони сходу"),
        ("За добу загинули 64 військових, зазначає Головна військова прокуратура.", "Головна військова прокуратура"),
    ],
)
def test_a_body_has_all_the_words_of_its_name(text: str, who: str) -> None:
    assert claims(text, "uk")[0].startswith(f"64 {who} ")


@pytest.mark.parametrize(
    "text",
    ["The death toll from Monday's strike has risen to 45.", "The death toll in Monday's missile strike rose to 45."],
)
def test_a_strike_named_by_its_day_is_an_event_and_no_verb(text: str) -> None:
    assert claims(text, "en")[0].endswith("people killed interval 2025-03-17..2025-03-17")


def test_the_ministry_is_the_one_that_the_same_sentence_names_in_english_too() -> None:
    said = "Russia's Defense Ministry said Ukraine had lost 1,180 soldiers; its air defenses, the ministry added, shot down 165 drones."
    assert [claim.split()[1] for claim in claims(said, "en")] == ["ru-mod", "ru-mod"]


def test_an_aside_with_a_time_of_day_keeps_the_speaker() -> None:
    said = "The Ukrainian General Staff, in its own bulletin that morning, listed 1,050 Russian soldiers lost."
    assert claims(said, "en")[0].startswith("1050 ua-general-staff ru ")


def test_drones_that_were_sent_over_are_no_aid() -> None:
    said = "Of 114 drones that Russia sent overnight, 64 were shot down and 41 vanished from radar, the Ukrainian Air Force says."
    assert [claim.rsplit(" interval", 1)[0] for claim in claims(said, "en")] == [
        "64 ua-air-force ru uavs shot-down",
        "41 ua-air-force ru uavs lost",
    ]


def test_bodies_got_back_are_of_whom_they_are_of() -> None:
    said = "Kyiv said it received 1,245 bodies of its soldiers and that Russia got back 51 bodies of its own soldiers."
    assert [claim.split(" ", 2)[2].split()[:3] for claim in claims(said, "en")] == [
        ["ua", "personnel", "recovered"],
        ["ru", "personnel", "recovered"],
    ]


def test_a_total_that_is_not_broken_down_stands_in_a_list_of_such() -> None:
    rows = (
        "Ukrainian equipment losses in the war\nTanks (688, of which destroyed: 447, damaged: 46)\nHelicopters (33)\n"
    )
    assert read(rows, DAY, language="en", source="oryx")[-1] == f"33 oryx ua helicopters lost {COUNTED}"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("В российском плену, по словам Путина, находятся 6465 украинских военнослужащих.", "ru"),
        ("У російському полоні, за словами Путіна, перебувають 6465 українських військових.", "uk"),
    ],
)
def test_captives_are_counted_over_an_aside(text: str, language: str) -> None:
    assert claims(text, language)[0].startswith("6465 ru-president ua personnel captured")


@pytest.mark.parametrize(
    ("text", "language", "last"),
    [
        ("The staff reports 900 Russian losses.\n\nThe total now stands at 812,670.", "en", COUNTED),
        (
            "Russia lost 900 men and 4 tanks, the staff says.\n\nBy the end of 2024 the figure had reached 789,550.",
            "en",
            f"{WAR}..2024-12-31",
        ),
        (
            "Генштаб повідомив про 900 втрат росіян.\n\nНа кінець 2024 року цей показник становив 789 550.",
            "uk",
            f"{WAR}..2024-12-31",
        ),
        ("Генштаб сообщил о 900 потерях россиян.\n\nЭта цифра уже достигла 812 670.", "ru", COUNTED),
    ],
)
def test_a_total_without_its_noun_is_of_those_counted_in_the_paragraph_before(
    text: str, language: str, last: str
) -> None:
    found = claims(text, language)[-1]
    assert " ru personnel lost " in found
    assert found.split()[0] in {"812670", "789550"}
    assert last in found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The staff reports 900 Russian losses.\n\nThe list runs to 40 pages.", "en"),
        ("The staff reports 900 Russian losses.\n\nThe number of settlements without power stands at 812.", "en"),
        ("Генштаб повідомив про 900 втрат росіян.\n\nНа кінець року курс долара становив 42.", "uk"),
    ],
)
def test_what_is_counted_beside_losses_is_none(text: str, language: str) -> None:
    assert len(claims(text, language)) == 1


def test_a_total_behind_a_list_that_men_open_is_of_men() -> None:
    said = "Russia lost in November, says the General Staff of Ukraine:\n\n- Troops: 45,720\n- Tanks: 307\n\nThe total now stands at 742,000."
    assert " ru personnel lost " in claims(said, "en")[-1]


def test_a_ministry_read_as_the_one_that_strikes_goes_on_as_that() -> None:
    said = (
        "Russian troops beat off an assault, killing 65 Ukrainian soldiers, the Defense Ministry reported. Near Kherson "
        "the enemy's losses came to 70 men."
    )
    assert [claim.split()[:3] for claim in claims(said, "en")] == [["65", "ru-mod", "ua"], ["70", "ru-mod", "ua"]]


def test_what_takes_the_total_to_a_number_captures_nobody() -> None:
    said = (
        "The staff says 900 Russians were killed or wounded, taking the total beyond 775,000; ten tanks went with them."
    )
    assert [claim.split()[4] for claim in claims(said, "en")] == ["casualties", "casualties", "lost"]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Ukraine's General Staff reported 500 Russian soldiers lost, three tanks and two guns.", ["ru", "ru", "ru"]),
        (
            "The Russian Defence Ministry reported 500 Ukrainian soldiers lost in a day, three tanks and two guns.",
            ["ua"] * 3,
        ),
        ("Russian troops lost nine tanks, 40 men and two guns, the Ukrainian staff said.", ["ru", "ru", "ru"]),
    ],
)
def test_a_list_behind_men_reported_lost_is_of_their_side(text: str, sides: list[str]) -> None:
    assert [claim.split()[2] for claim in claims(text, "en")] == sides


def test_a_number_told_again_in_round_is_no_row_of_a_list() -> None:
    said = "The staff of Ukraine counted 900 men, nine tanks lost by Russia. The total is 812,470, or about 812,000."
    assert [claim.split(" lost ")[0][-9:] for claim in claims(said, "en")[-2:]] == ["personnel", "personnel"]


def test_those_who_reached_the_hospitals_of_a_place_are_of_that_place() -> None:
    said = "Arrivals at Gaza Strip hospitals over the past 24 hours: 96 martyrs and 255 wounded."
    assert [claim.split()[2] for claim in read(said, DAY, language="en", source="gaza-moh")] == ["gaza", "gaza"]


@pytest.mark.parametrize(
    ("text", "language", "whose"),
    [
        (
            (
                "The institute reckons that Russia had suffered 1.2 million casualties, including 320,000 killed, and "
                "Ukraine 500,000 casualties, including 140,000 killed."
            ),
            "en",
            ["ru casualties", "ru killed", "ua casualties", "ua killed"],
        ),
        ("Russia had suffered 1.2 million casualties and Ukraine 500,000.", "en", ["ru casualties", "ua casualties"]),
        (
            "The ministry splits them. The regular Russian forces: 180,000 wounded. The Wagner group: 40,000 wounded.",
            "en",
            ["ru wounded", "wagner wounded"],
        ),
        (
            "Россия потеряла 1,2 млн человек, в том числе 325 тысяч убитыми, а Украина — 500 тысяч.",
            "ru",
            ["ru lost", "ru killed", "ua lost"],
        ),
        (
            "Росія втратила 1,2 млн осіб, зокрема 325 тисяч убитими, а Україна — 500 тисяч.",
            "uk",
            ["ru lost", "ru killed", "ua lost"],
        ),
        (
            "Moscow counted 410 Ukrainian soldiers lost. Kyiv: 1,200 Russian soldiers lost.",
            "en",
            ["ua lost", "ru lost"],
        ),
    ],
)
def test_a_second_side_that_shares_the_verb_or_opens_with_its_label(text: str, language: str, whose: list[str]) -> None:
    found = read(text, date(2026, 7, 2), language=language)
    assert [
        f"{one.split(' personnel ')[0].split()[-1]} {one.split(' personnel ')[1].split()[0]}" for one in found
    ] == whose


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        (
            "From 3 to 9 March, the General Staff's bulletins show, Russia lost 6,480 soldiers, 926 a day on average, and 85 tanks.",
            "en",
            ["interval", "rate", "interval"],
        ),
        (
            "С 3 по 9 марта, следует из сводок Генштаба ВСУ, Россия лишилась 6480 военных, в среднем по 926 в день, и 85 танков.",
            "ru",
            ["interval", "rate", "interval"],
        ),
        (
            "З 3 до 9 березня, випливає зі зведень Генштабу, Росія втратила 6 480 солдатів, по 926 щодня, а також 85 танків.",
            "uk",
            ["interval", "rate", "interval"],
        ),
    ],
)
def test_a_mean_between_commas_is_of_the_count_before_it_alone(text: str, language: str, days: list[str]) -> None:
    found = read(text, DAY, language=language)
    assert ["rate" if " rate " in one else "interval" for one in found] == days


def test_what_is_listed_behind_brackets_does_not_share_the_fate_of_the_last_in_them() -> None:
    found = read(
        "The site lists 3,402 Russian tanks (2,689 destroyed, 402 captured) and 8,215 armoured vehicles lost.", DAY
    )
    assert [one.split(" ru ")[1].split()[1] for one in found] == ["lost", "destroyed", "captured", "lost"]


def test_where_a_drone_flew_on_to_is_no_side_of_a_bulletins_war() -> None:
    said = "The downing of 46 enemy UAVs over nine regions has been confirmed. Two more flew on into Belarus."
    found = read(said, DAY, source="ua-air-force")
    assert found[0].startswith("46 ua-air-force ru uavs shot-down")


def test_a_fate_joined_to_its_clause_is_of_the_side_that_stands_there() -> None:
    said = (
        "US officials said that Russian casualties had reached 615,000 and that 57,500 Ukrainian soldiers had been "
        "killed and 250,000 wounded."
    )
    assert [claim.split(" personnel ")[0].split()[-1] for claim in claims(said, "en")] == ["ru", "ua", "ua"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Центр CSIS насчитал у России 1,2 млн убитых и раненых, погибшими — 325 тыс.", "CSIS"),
        ("В Киеве насчитали у России 1,2 млн потерь.", "ua"),
    ],
)
def test_with_whom_losses_are_counted_is_who_suffers_them(text: str, who: str) -> None:
    assert {tuple(claim.split()[1:3]) for claim in claims(text, "ru")} == {(who, "ru")}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("За добу Росія втратила 970 військових. Артсистем набралося 478, танків — 87.", "uk"),
        ("За добу Росія втратила 970 військових. Артсистем додалося 478, танків — 87.", "uk"),
        ("За сутки Россия потеряла 970 военных. Артсистем набралось 478, танков — 87.", "ru"),
        ("За сутки Россия потеряла 970 военных. Артсистем прибавилось 478, танков — 87.", "ru"),
    ],
)
def test_what_was_added_up_stands_before_its_verb(text: str, language: str) -> None:
    assert [claim.split()[3] for claim in claims(text, language)] == ["personnel", "artillery", "tanks"]


@pytest.mark.parametrize(
    ("text", "language", "end"),
    [
        ("At the weekend the minister said Russia had lost 350,000 men.", "en", "2025-03-16"),
        ("У вихідні міністр заявив, що Росія втратила 350 000 військових.", "uk", "2025-03-16"),
        ("At the weekend Russia lost 2,300 men.", "en", "2025-03-16"),
    ],
)
def test_what_is_said_at_the_weekend_is_no_loss_of_these_days(text: str, language: str, end: str) -> None:
    (claim,) = claims(text, language)
    assert claim.endswith(f"{WAR if '350' in claim else '2025-03-15'}..{end}")
