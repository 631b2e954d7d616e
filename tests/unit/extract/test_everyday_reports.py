"""Sentences that reports of the war's losses are made of day by day: each read with its speaker, side and time."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import label_of


def read(text: str, day: date = date(2024, 6, 4), *, language: str = "en", source: str = "guardian") -> list[str]:
    """Each claim as "number claimant subject category outcome period"."""
    document = Document(document="sha256:0", text=text, published_at=day, source=source, language=language)
    return [
        " ".join(
            (
                str(claim.quantity.stated if claim.quantity is not None else None),
                label_of(claim.claimant) if claim.claimant is not None else "-",
                label_of(claim.subject) if claim.subject is not None else "-",
                label_of(claim.category) if claim.category is not None else "-",
                str(claim.outcome if isinstance(claim.outcome, str) else label_of(claim.outcome)),
                f"{claim.period.kind} {claim.period.start}..{claim.period.end}" if claim.period is not None else "-",
            )
        )
        for claim in extract(document).claims
    ]


WAR = "cumulative 2022-02-24"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The war in Ukraine has cost Russia 2,100 tanks.", f"2100 - ru tanks lost {WAR}..2024-06-04"),
        (
            "The US defence secretary, Lloyd Austin, said Russia had suffered 90,000 casualties.",
            f"90000 us-dod ru personnel casualties {WAR}..2024-06-04",
        ),
        (
            "Ukraine's president, Volodymyr Zelensky, said Russia lost 90,000 soldiers.",
            f"90000 ua-president ru personnel lost {WAR}..2024-06-04",
        ),
        (
            "London's defence ministry has Russian casualties at 90,000.",
            f"90000 uk-mod ru personnel casualties {WAR}..2024-06-04",
        ),
        ("The fighting cost the Russian army 2,100 tanks.", f"2100 - ru tanks lost {WAR}..2024-06-04"),
        (
            "Russia went to war with 3,000 tanks and lost 1,900 of them.",
            f"1900 - ru tanks lost {WAR}..2024-06-04",
        ),
        (
            "The number of Russian sailors confirmed killed in Ukraine has passed 6,200.",
            f"6200 - ru personnel killed {WAR}..2024-06-04",
        ),
        (
            "The number of Russian troops believed killed in Ukraine has passed 62,000.",
            f"62000 - ru personnel killed {WAR}..2024-06-04",
        ),
        ("Moscow's most recent official figure, from March 2023, was 6,100 dead.", f"6100 ru ru personnel killed {WAR}..None"),
        ("In late March the minister, John Reed, put Russian casualties at 430,000.", f"430000 John Reed ru personnel casualties {WAR}..None"),
        ("In the second year of the war Russia lost 900 tanks.", "900 - ru tanks lost interval 2023-02-24..2024-02-23"),
        ("Russia lost 400 tanks in the war's third year.", "400 - ru tanks lost interval 2024-02-24..2024-06-04"),
        ("Russia suffered 300,000 casualties over the past year.", "300000 - ru personnel casualties interval 2023-06-04..2024-06-04"),
        ("On May 20-26 Russia lost 70 tanks.", "70 - ru tanks lost interval 2024-05-20..2024-05-26"),
        ("Mediazona, working with the BBC's Russian service, has confirmed 53,000 Russian deaths.", f"53000 mediazona ru personnel killed {WAR}..2024-06-04"),
        ("Kyiv claims control over 74 settlements.", "74 ua ua settlements controls unstated None..None"),
    ],
)  # fmt: skip
def test_one_figure(text: str, wanted: str) -> None:
    assert read(text) == [wanted]


def test_a_rate_ends_where_the_total_begins() -> None:
    rate, total = read("The ministry said Russia lost 880 men a day in May, and that the total had now passed 480,000.")
    assert rate.endswith("rate 2024-05-01..2024-05-31")
    assert total.endswith(f"{WAR}..2024-06-04")


def test_an_outlet_goes_on_with_whom_it_quoted() -> None:
    text = (
        "Russia has lost 290,000 men, the Morning Herald reported on Monday, quoting US officials.\n\n"
        "Ukraine's losses come to 190,000, the newspaper said."
    )
    assert [line.split()[:3] for line in read(text)] == [
        ["290000", "us-officials", "ru"],
        ["190000", "us-officials", "ua"],
    ]


def test_a_line_that_points_back_credits_what_stands_above_it() -> None:
    text = (
        "Russian army loses 1,110 men in a day\n\n"
        "Ukraine's forces eliminated about 500,100 Russian troops, including 1,110 in the past day.\n"
        "This was stated by the General Staff of the Armed Forces of Ukraine, as the agency saw.\n"
        "The defenders also destroyed 7,600 (+9 in the past day) enemy tanks and 2,010 (+8) special equipment units.\n"
        "Earlier, the State Emergency Service reported 70 fires."
    )
    found = read(text, source="ukrinform")
    assert {line.split()[1] for line in found} == {"ua-general-staff"}
    assert [line.split()[0] for line in found] == ["1110", "500100", "1110", "7600", "9", "2010", "8"]
    assert found[4].endswith("interval 2024-06-03..2024-06-04")


def test_the_total_named_again_is_since_its_own_start() -> None:
    text = (
        "Ukraine has lost 21,000 troops since it began its offensive on May 4, the Russian defence ministry said. "
        "It said the total includes 19 planes."
    )
    assert [line.rsplit(" ", 2)[1:] for line in read(text)] == [["cumulative", "2024-05-04..2024-06-04"]] * 2


def test_an_older_toll_is_not_the_day_of_the_new_one() -> None:
    new, old = read(
        "The minister said 5,900 Russian soldiers had died, the first figure since late March, when it was 1,300.",
    )
    assert new.endswith(f"{WAR}..2024-06-04")
    assert old.endswith(f"{WAR}..None")


def test_a_number_of_soldiers_killed_goes_on_with_the_wounded_of_the_same_side() -> None:
    found = read("US officials put the number of Ukrainian soldiers killed at 68,000 and up to 110,000 injured.")
    assert [line.split()[2] for line in found] == ["ua", "ua"]


def test_a_share_of_the_dead_is_no_count() -> None:
    assert read("Convicts make up two in every five deaths, the outlet said.") == []


def test_an_agency_dateline_is_not_the_day_of_the_losses() -> None:
    found = read(
        "June 4 (Newswire) - Strikes killed at least 14 civilians and wounded more than 60 across Ukraine on Sunday.",
    )
    assert [line.split()[-1] for line in found] == ["2024-06-02..2024-06-02"] * 2


@pytest.mark.parametrize(
    ("language", "text", "period"),
    [
        ("uk", "За другий рік повномасштабної війни Росія втратила 900 танків.", "2023-02-24..2024-02-23"),
        ("ru", "На третьем году войны российская армия потеряла 400 танков.", "2024-02-24..2024-06-04"),
        ("ru", "За последний год российская армия потеряла 400 танков.", "2023-06-04..2024-06-04"),
    ],
)
def test_years_of_the_war(language: str, text: str, period: str) -> None:
    (found,) = read(text, language=language)
    assert found.endswith(f"interval {period}")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Russian losses passed 500,000. The Russian embassy in Berlin did not respond to a request for comment.", "ru"),
        ("Russian losses passed 500,000. The embassy of Russia in London declined to comment.", "ru"),
    ],
)  # fmt: skip
def test_an_embassy_answers_for_its_own_state(text: str, asked: str) -> None:
    assert read(text)[-1].split()[2] == asked


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("uk", "Міністр Шойгу вперше з лютого назвав втрати армії РФ: 5800 загиблих.", f"5800 ru-mod-minister ru personnel killed {WAR}..2024-06-04"),
        ("ru", "Министр Шойгу впервые с февраля назвал потери армии РФ: 5800 погибших.", f"5800 ru-mod-minister ru personnel killed {WAR}..2024-06-04"),
        ("en", "For the first time since February the Russian defence ministry gave its losses: 5,800 dead.", f"5800 ru-mod ru personnel killed {WAR}..2024-06-04"),
        ("uk", "Від початку бойових дій на курському напрямку росіяни втратили 4200 солдатів.", "4200 - ru personnel lost cumulative None..2024-06-04"),
        ("uk", "Від початку бойових дій в Україні росіяни втратили 4200 танків.", f"4200 - ru tanks lost {WAR}..2024-06-04"),
        ("ru", "По украинским данным, погибли 800 российских солдат.", "800 ua ru personnel killed unstated None..None"),
        ("uk", "За закритою американською оцінкою, загинули 800 російських солдатів.", "800 us ru personnel killed unstated None..None"),
        ("uk", "Міноборони РФ востаннє називало втрати у вересні 2022 року — 5800 убитих.", f"5800 ru-mod ru personnel killed {WAR}..None"),
    ],
)  # fmt: skip
def test_one_figure_in_ukrainian_and_russian(language: str, text: str, wanted: str) -> None:
    assert read(text, language=language) == [wanted]


def test_a_window_without_a_place_is_not_carried_to_another_speaker() -> None:
    text = "Шойгу заявив, що за час контрнаступу втрати ЗСУ перевищили 150 тис. осіб. Генштаб ЗСУ оцінює втрати Росії у 340 тисяч осіб."
    assert read(text, language="uk")[1].endswith(f"{WAR}..2024-06-04")


TOLD = [
    (
        "Moscow, in turn, said Kyiv had lost 11,000 servicemen and 80 tanks since May 6.",
        [
            "11000 ru ua personnel lost cumulative 2024-05-06..2024-06-04",
            "80 ru ua tanks lost cumulative 2024-05-06..2024-06-04",
        ],
    ),
    (
        (
            "Russia will pass half a million casualties this summer, a paper by the Centre for Strategic Studies says."
            " Ukraine, it reckons, has had 300,000 killed or wounded, of whom at least 70,000 died."
        ),
        [
            f"300000 Centre for Strategic Studies ua personnel casualties {WAR}..2024-06-04",
            f"70000 Centre for Strategic Studies ua personnel killed {WAR}..2024-06-04",
        ],
    ),
    (
        (
            "Ukraine lost 205 troops, one tank and two carriers in the past day, the Russian Defence Ministry reported."
            " Up to 270 more were killed or wounded near Kharkiv, which is still held by Kyiv."
            " Since the battle began, Kyiv's casualties have surpassed 50,400, and 340 tanks have been knocked out."
        ),
        [
            "205 ru-mod ua personnel lost interval 2024-06-03..2024-06-04",
            "1 ru-mod ua tanks lost interval 2024-06-03..2024-06-04",
            "2 ru-mod ua armoured-vehicles lost interval 2024-06-03..2024-06-04",
            "270 ru-mod ua personnel casualties interval 2024-06-03..2024-06-04",
            "50400 ru-mod ua personnel casualties cumulative None..2024-06-04",
            "340 ru-mod ua tanks lost cumulative None..2024-06-04",
        ],
    ),
    (
        "Russia has lost most of its troops, a diplomat told reporters: 310,000 of 350,000. Of its tanks, 2,100 out of 3,300, are gone.",
        [f"310000 diplomat ru personnel lost {WAR}..2024-06-04", f"2100 diplomat ru tanks lost {WAR}..2024-06-04"],
    ),
    (
        (
            "The army lost 41,000 men in May, the Ukrainian Defence Ministry said. It put the average at 1,320 a day, up from"
            " 1,100 in April. Among the equipment destroyed were 250 tanks."
        ),
        [
            "41000 ua-mod ru personnel lost interval 2024-05-01..2024-05-31",
            "1320 ua-mod ru personnel lost rate 2024-05-01..2024-05-31",
            "1100 ua-mod ru personnel lost rate 2024-04-01..2024-04-30",
            "250 ua-mod ru tanks destroyed interval 2024-05-01..2024-05-31",
        ],
    ),
    (
        "Russian losses averaged 1,140 a day in May. The previously deadliest month was March 2024, with an average of 980 a day.",
        ["1140 - ru personnel lost rate 2024-05-01..2024-05-31", "980 - ru personnel lost rate 2024-03-01..2024-03-31"],
    ),
    (
        "North Korean troops deployed to Russia have suffered 4,200 casualties.",
        [f"4200 - kp personnel casualties {WAR}..2024-06-04"],
    ),
    (
        "Anna Reed, NATO's top commander in Europe, told senators that Russia has lost 2,900 tanks.",
        [f"2900 Anna Reed ru tanks lost {WAR}..2024-06-04"],
    ),
    (
        "A strike on Kharkiv killed seven people, officials said; by dusk rescuers had brought out 12 bodies.",
        ["7 officials ua people killed unstated None..None", "12 officials ua people killed unstated None..None"],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_who_told_whom_and_of_which_days(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


def test_a_verb_that_exceeds_holds_for_its_own_objects() -> None:
    text = "Russian losses surpassed 2,000 men and 50 tanks, and 30 guns were burned, Kyiv said."
    document = Document(document="sha256:0", text=text, published_at=date(2024, 6, 4), source="guardian", language="en")
    assert [claim.quantity.qualifier for claim in extract(document).claims if claim.quantity] == [
        "more-than",
        "more-than",
        "exact",
    ]
