"""Are English newsroom texts read right in how they put who was struck, who was asked and which time is meant?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import WAR, read

DAY = date(2025, 7, 10)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Russia pounded Kyiv with 18 missiles in an attack that killed two people and wounded 22, officials said.",
            ["2 officials ua people killed", "22 officials ua people wounded"],
        ),
        (
            "Russia bombarded Odesa in a strike that killed four people and injured 30, the governor said.",
            ["4 governor ua people killed", "30 governor ua people wounded"],
        ),
        (
            "Fighting in and around Goma, in eastern DR Congo, has killed at least 700 people. South Africa lost 13 men.",
            ["700 - cd people killed", "13 - za personnel lost"],
        ),
        (
            "Kyiv says it hit the cruiser Moskva with two Neptune missiles. Twelve sailors died, Moscow said.",
            ["12 ru ru personnel killed"],
        ),
        (
            "Ukraine says two of its sea drones struck a Russian patrol ship, the Sergei Kotov, killing seven sailors.",
            ["7 ua ru personnel killed"],
        ),
    ],
)
def test_weapons_that_struck_are_no_loss_and_whom_they_struck_is_the_other_side(text: str, wanted: list[str]) -> None:
    claims = read(text, DAY, source="desk-x")
    assert len(claims) == len(wanted)
    assert all(claim.startswith(f"{begins} ") for claim, begins in zip(claims, wanted, strict=True))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Analysts interviewed by the BBC said Russia had lost 109 tanks.", "Analysts"),
        ("Ukrainian officials interviewed by the authors claimed that Russia lost 20 guns.", "ua"),
        ("An open-source analyst using satellite imagery assessed that Russia lost 109 tanks.", "open-source analyst"),
        ("Relatives of sailors interviewed by Meduza believe about 40 Russian sailors died.", "Relatives of sailors"),
        ("Visually confirmed losses for June include 34 Ukrainian Bradleys.", "-"),
        ("Independently verified losses for June include 34 Ukrainian Bradleys.", "-"),
        (
            "Russia has lost 3,000 men, according to an Associated Press tally of figures supplied by the Pentagon.",
            "Associated Press",
        ),
        ("According to Save the Children, 130 children were killed in Gaza.", "Save the Children"),
        ("Moscow denies targeting civilians, but 900 civilians have been killed in Ukraine.", "-"),
    ],
)
def test_who_asked_or_counted_is_not_who_said_it(text: str, who: str) -> None:
    claim = read(text, DAY, source="desk-x")[0]
    assert claim.split(" ", 1)[1].startswith(f"{who} ")


def test_a_body_that_owns_the_spokesman_is_the_one_named_before() -> None:
    said = (
        "Raids killed 12 people, Gaza's Health Ministry says. Another 562 were injured, the ministry's spokesman said."
    )
    assert [claim.split()[1] for claim in read(said, DAY, source="desk-x")] == ["gaza-moh", "gaza-moh"]


def test_the_monitor_is_the_last_one_that_counts() -> None:
    said = (
        "The Syrian Observatory for Human Rights said 270 people had been killed in Aleppo. Rebel fire killed six "
        "civilians, state news agency SANA reported. The war in Aleppo has killed 20,000 people, the monitor says."
    )
    claims = read(said, DAY, source="desk-x")
    assert claims[1].startswith("6 SANA ")
    assert claims[2].startswith("20000 Syrian Observatory for Human Rights ")


def test_an_outlet_says_we_of_itself_and_not_inside_a_quotation() -> None:
    assert (
        read("We have identified 13,781 Russian volunteers among the dead.", DAY, source="bbc")[0].split()[1] == "bbc"
    )
    quoted = '"We have counted 13,781 Russian dead."'
    assert all(claim.split()[1] == "-" for claim in read(quoted, DAY, source="bbc"))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Health Ministry in Gaza says 400 people have been killed in the heaviest assault since a truce took hold on January 19.",
            "unstated None..None",
        ),
        ("In February, President Zelensky said 31,000 Ukrainians had fallen.", f"{WAR}..None"),
        (
            "In June a presidential adviser, Mykhailo Podolyak, told the BBC that 100 Ukrainian troops were dying every day.",
            "rate None..None",
        ),
        ("Leaked US documents from February put Ukrainian losses at 15,500 killed.", f"{WAR}..None"),
        ("In May the average daily toll of the Russian army was 1,140 men.", "rate 2025-05-01..2025-05-31"),
        (
            "The average daily number of Russian casualties in March was 913, a slight decrease from February's 983.",
            "rate 2025-02-01..2025-02-28",
        ),
        (
            "Russia lost 40 tanks in June.\n\nAlso destroyed, according to the tally, were eight guns.",
            "unstated None..None",
        ),
        (
            "Russia attacked Odesa with drones overnight, officials said. Five people were hurt in the attack.",
            "interval 2025-07-09..2025-07-10",
        ),
        (
            "Russia sent 90 drones overnight, more than on any night of the war so far, wounding three people in Kyiv.",
            "interval 2025-07-09..2025-07-10",
        ),
        (
            "Russia lost 40 men. The only figure Zelensky has given for Ukraine's own dead, 31,000, dates from February.",
            f"{WAR}..None",
        ),
        ("The daily average of Russian casualties in January stood at 1,556.", "rate 2025-01-01..2025-01-31"),
        (
            "Last week alone the Ukrainian General Staff claimed 11,000 Russian casualties.",
            "interval 2025-07-03..2025-07-10",
        ),
        (
            "On Wednesday Washington passed a law with $61 billion for Ukraine; a package of $1 billion was announced the same day.",
            "interval 2025-07-09..2025-07-09",
        ),
        (
            "Kyiv said 1,010 Russians fell over the past day, pushing the total since the invasion to 1,057,140.\n\nIt also claims six armored combat vehicles destroyed in that time.",
            "interval 2025-07-09..2025-07-10",
        ),
        (
            "Russia lost 40 men. In its nine years in Afghanistan the Soviet Union lost 15,000 troops.",
            "interval None..None",
        ),
        (
            "Daily Russian casualties averaged 950 in June. They remain well short of the 1,570 of December 2024.",
            "rate 2024-12-01..2024-12-31",
        ),
        (
            "The Interior Ministry says 12,320 civilians were killed in 2024, but the UN gave a figure of 34,452 for the same period.",
            "interval 2024-01-01..2024-12-31",
        ),
        (
            "Washington has committed $55 billion in aid to Ukraine since Russia's brutal invasion began.",
            f"{WAR}..2025-07-10",
        ),
    ],
)
def test_which_time_is_meant(text: str, wanted: str) -> None:
    assert read(text, DAY, source="desk-x")[-1].endswith(f" {wanted}")


def test_losses_of_a_clause_behind_leave_the_past_day_its_own() -> None:
    text = (
        "Air defenses shot down 112 Ukrainian drones over the past day. Ten Ukrainian soldiers were captured in Kursk, "
        "where Kiev's losses have exceeded 62,550 men."
    )
    assert read(text, DAY, source="desk-x")[1].endswith(" interval 2025-07-09..2025-07-10")


def test_a_month_behind_while_dates_only_the_other_voice() -> None:
    said = (
        "Ukraine's General Staff estimates Russia's dead at 45,400, while the CIA last month put the figure at 15,000."
    )
    first, last = read(said, DAY, source="desk-x")
    assert first.endswith(f" {WAR}..2025-07-10")
    assert last.endswith(f" {WAR}..None")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Oryx has documented the loss of 1,012 destroyed and 546 captured Russian tanks.",
            ["1012 oryx ru tanks destroyed", "546 oryx ru tanks captured"],
        ),
        (
            "Oryx lists 12 damaged, 30 destroyed and six abandoned Ukrainian tanks.",
            ["12 oryx ua tanks damaged", "30 oryx ua tanks destroyed", "6 oryx ua tanks abandoned"],
        ),
        (
            "The Ukrainians have lost 76 of their American-made M2 Bradleys, Oryx says: 39 destroyed, 16 damaged.",
            [
                "76 oryx ua armoured-vehicles lost",
                "39 oryx ua armoured-vehicles destroyed",
                "16 oryx ua armoured-vehicles damaged",
            ],
        ),
        (
            "A strike on Kryvyi Rih killed 20, nine of them children.",
            ["20 - ua people killed", "9 - ua children killed"],
        ),
        (
            "Ukraine puts Russian losses, killed and wounded, at more than 630,000.",
            ["630000 ua ru personnel casualties"],
        ),
        (
            "Two people died in Kharkiv, the mayor said. Yerevan put its military dead at 729.",
            ["2 mayor ua people killed", "729 am am personnel killed"],
        ),
        ("Argentina lost 368 men aboard the cruiser General Belgrano.", ["368 - ar personnel lost"]),
        (
            "At least 8,000 Ukrainian troops remain in captivity, Dmytro Lubinets said.",
            ["8000 Dmytro Lubinets ua personnel captured"],
        ),
        (
            "Ukrainian border guards say 52 of their number have died.",
            ["52 Ukrainian border guards ua personnel killed"],
        ),
    ],
)
def test_what_is_counted(text: str, wanted: list[str]) -> None:
    claims = read(text, DAY, source="desk-x")
    assert [claim[: len(begins)] for claim, begins in zip(claims, wanted, strict=True)] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Russia has between 3,000 and 4,000 troops on the ground. Ukraine has lost one tank.",
        "The rebels hold the city of almost two million. Ukraine has lost one tank.",
        "The landing force, some 2,500 marines and paratroopers, is ashore. Ukraine has lost one tank.",
        "Air defences downed all but a few dozen of them. Ukraine has lost one tank.",
    ],
)
def test_strength_inhabitants_and_the_spared_are_no_loss(text: str) -> None:
    assert [claim.split()[0] for claim in read(text, DAY, source="desk-x")] == ["1"]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Vladimir Putin said more than 4,000 people had been killed on both sides in Karabakh.", "both sides"),
        ("Nearly 9,000 of the country's soldiers have been killed, Ukraine's commander-in-chief said.", "ua"),
        ("Armenia's Defence Ministry claimed the opponent, Azerbaijan, had lost 6,259 men.", "az"),
        ("On the Somme the French, whose advance was rapid, have made 9,000 German prisoners.", "de"),
    ],
)
def test_whose_they_are(text: str, subject: str) -> None:
    assert f" {subject} " in read(text, DAY, source="desk-x")[0]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Pentagon announced a package of security assistance for Ukraine valued at $125 million.",
            "125000000 us-dod ua",
        ),
        ("The Senate passed the $95 billion aid package for Ukraine.", "95000000000 - ua"),
        (
            "The U.K. announced its largest package for Ukraine: 500 million pounds, with 400 vehicles.",
            "400 uk ua vehicles pledged",
        ),
    ],
)
def test_what_is_given(text: str, wanted: str) -> None:
    assert read(text, DAY, source="desk-x")[0].startswith(f"{wanted} ")


def test_the_price_of_what_is_lost_is_no_aid() -> None:
    assert read("Ukraine destroyed a jet valued at $40 million.", DAY, source="desk-x") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            (
                "On the Russian side we have been able to confirm the loss of 429 tanks: 213 destroyed, 167 captured. "
                "Some 26 aircraft are on the list."
            ),
            [
                "429 oryx ru tanks lost",
                "213 oryx ru tanks destroyed",
                "167 oryx ru tanks captured",
                "26 oryx ru aircraft lost",
            ],
        ),
        (
            (
                "We know of 80,937 Russian soldiers killed. Volunteers now make up 19,100 of the dead, prisoners 16,171 and "
                "mobilised men 9,876."
            ),
            [
                "80937 oryx ru personnel killed",
                "19100 oryx ru volunteers killed",
                "16171 oryx ru convicts killed",
                "9876 oryx ru mobilised killed",
            ],
        ),
    ],
)
def test_a_monitor_on_its_own_page(text: str, wanted: list[str]) -> None:
    claims = read(text, DAY, source="oryx")
    assert [claim[: len(begins)] for claim, begins in zip(claims, wanted, strict=True)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The BBC has been able to confirm the names of 8,000 Russian soldiers.", "8000 BBC ru"),
        (
            "Independent Russian journalists have since verified 23,286 Russian deaths.",
            "23286 Independent Russian journalists ru",
        ),
        ("The bodies of 20 men have been found in a street in Bucha, AFP journalists said.", "20 AFP journalists"),
        ("Armenia puts the number of its soldiers killed over Nagorno-Karabakh at 2,317.", "2317 am am"),
        ("President Aliyev spoke of 65 civilian dead in Azerbaijan.", "65 Aliyev az"),
        ("Armed forces minister Leo Docherty said 450,000 Russian soldiers were dead.", "450000 Leo Docherty ru"),
    ],
)
def test_who_speaks_over_helping_words_and_titles(text: str, wanted: str) -> None:
    assert read(text, DAY, source="desk-x")[0].startswith(f"{wanted} ")


def test_each_state_that_admits_speaks_of_its_own() -> None:
    claims = read("Azerbaijan acknowledged 2,906 dead servicemen, Armenia at least 3,825.", DAY, source="desk-x")
    assert [claim.rsplit(" ", 2)[0] for claim in claims] == [
        "2906 az az personnel killed",
        "3825 am am personnel killed",
    ]


def test_a_bare_ministry_that_counts_its_own_half_million_is_the_one_that_is_named() -> None:
    said = (
        "Russian casualties have surpassed 500,000 since the invasion began, the Ministry of Defence has said. May was the "
        "worst month for Moscow, with 1,200 men killed or wounded each day, according to British military intelligence."
    )
    assert [claim.split()[:3] for claim in read(said, DAY, source="desk-x")] == [
        ["500000", "uk-mod", "ru"],
        ["1200", "uk-mod", "ru"],
    ]


def test_its_president_is_of_the_state_before() -> None:
    said = "Ukraine gives no regular figures of its own. Its president spoke of 46,000 dead soldiers."
    assert read(said, DAY, source="desk-x")[0].startswith("46000 ua-president ua personnel killed ")


def test_of_them_stay_on_the_side_that_was_counted() -> None:
    said = (
        "More than 30,000 Palestinians have been killed, Gaza's health ministry said. More than 100 of them died when "
        "Israeli forces opened fire, according to Gazan officials."
    )
    assert [
        [*claim.split()[0:1], claim.split(" people ")[0].split()[-1]] for claim in read(said, DAY, source="desk-x")
    ] == [
        ["30000", "gaza"],
        ["100", "gaza"],
    ]


def test_years_cut_short_count_nobody() -> None:
    said = "It was the deadliest day since the 1975-90 civil war: 558 people were killed in Lebanon."
    assert [claim.split()[0] for claim in read(said, DAY, source="desk-x") if claim[0].isdigit()] == ["558"]


def test_the_ministry_is_its_ministers_and_he_is_the_minister() -> None:
    said = (
        "Russia admits losses\n\nSergei Shoigu, the Russian defence minister, said that 5,937 servicemen had been killed, the "
        "first such count since March, when the ministry gave a figure of 1,351. Ukrainian losses, he went on, came to "
        "61,207 killed."
    )
    found = [claim.split()[1] for claim in read(said, date(2022, 9, 21), source="desk-x")]
    assert found == ["ru-mod-minister", "ru-mod", "ru-mod-minister"]


def test_and_that_is_no_when_behind_the_dead() -> None:
    said = "He said that Russia had suffered 180,000 dead and that Ukraine's losses were over 100,000 dead or wounded."
    assert " ua personnel casualties " in read(said, date(2023, 1, 22), source="desk-x")[-1]


def test_a_total_larger_than_any_kit_is_of_men() -> None:
    said = (
        "Ukraine's General Staff said Russia lost 1,290 men in the past day. Also lost were 14 tanks and 43 guns. The grim "
        "total since the invasion is now past 504,000."
    )
    assert read(said, date(2024, 5, 29), source="desk-x")[-1].startswith("504000 ua-general-staff ru personnel lost ")


def test_a_body_is_named_without_its_owner_s_ending_and_a_team_is_its_project() -> None:
    said = "The Ruritanian Navy's spokesman said it had sunk 27 Russian ships. The Oryx team has confirmed 2,770 tanks lost."
    found = [claim.split(" ru ")[0] for claim in read(said, date(2024, 3, 27), source="desk-x")]
    assert found[1] == "2770 oryx"
    assert not found[0].endswith("'s")


def test_just_over_a_week_earlier_is_no_window_told_before() -> None:
    said = "A strike on Sumy killed 34 people on Sunday. Just over a week earlier, a strike on Kryvyi Rih killed 20."
    assert read(said, date(2025, 4, 15), source="desk-x")[-1].endswith(" unstated None..None")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ukrainian Tavriisk Group of Forces Commander Brigadier General Oleksandr Tarnavskyi stated that Russia lost 20,018 men.",
            "20018 Oleksandr Tarnavskyi ru",
        ),
        (
            "Ukraine's security council spokesman, Andriy Lysenko, said the army had lost 8 men.",
            "8 Ukraine's security council ua",
        ),
        ("India lost 12 jets and said it had downed a Pakistani F-16.", "12 in in"),
        (
            (
                "Since then 19,667 people have been killed in Gaza, around 70% of them women and children, the health ministry "
                "says; more than 52,000 have been injured."
            ),
            "19667 gaza-moh gaza",
        ),
        ("Villagers said 12 men were hurt in Kashmir.", "12 residents"),
        (
            "The Americans lost 3,283 killed in Normandy, Lieut. Gen. Courtney Hodges disclosed today.",
            "3283 Courtney Hodges us",
        ),
    ],
)
def test_which_of_several_names_speaks(text: str, wanted: str) -> None:
    assert read(text, DAY, source="desk-x")[0].startswith(f"{wanted} ")


@pytest.mark.parametrize(
    "text",
    [
        "Zelensky says 46,000 Ukrainian soldiers have been killed. Others put the dead nearer 100,000.",
        "Zelensky says 46,000 Ukrainian soldiers have been killed. Western estimates put the dead at 100,000.",
        "Zelensky says 46,000 Ukrainian soldiers have been killed. By some estimates, 100,000 are dead.",
    ],
)
def test_an_estimate_of_nobody_who_is_named(text: str) -> None:
    assert [claim.split()[1] for claim in read(text, DAY, source="desk-x")] == ["ua-president", "-"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Allied forces destroyed 3,008 of Iraq's 4,230 tanks, the general said.", ["3008 general iq tanks destroyed"]),
        (
            "Of the 34 air-defence systems delivered so far, nine have been destroyed, Kyiv said.",
            ["9 ua"],
        ),
        (
            "Kyiv has received 31 Abrams tanks from Washington and lost five of them.",
            ["31 us ua tanks delivered", "5 - ua tanks lost"],
        ),
        (
            "Berlin on Wednesday announced military aid; Ukraine is to receive 10 Leopard tanks and 20 Marder vehicles.",
            ["10 de ua tanks pledged", "20 de ua armoured-vehicles pledged"],
        ),
        (
            (
                "Buenos Aires admitted the loss of six planes and claimed that eight British ships had been damaged. It claimed "
                "12 helicopters too."
            ),
            ["6 ar ar aircraft lost", "8 ar uk ships damaged", "12 ar uk helicopters lost"],
        ),
        (
            "Argentina admitted the loss of six planes and claimed that eight ships of the British fleet had been damaged.",
            ["6 ar ar aircraft lost", "8 ar uk ships damaged"],
        ),
        (
            "The war has killed 9,000 people in Sudan: a US envoy put the figure at 15,000.",
            ["9000", "15000 US envoy sd"],
        ),
        ("German broadcasts claim that 400 Allied tanks have been destroyed.", ["400"]),
    ],
)
def test_stocks_gifts_and_what_each_side_claims(text: str, wanted: list[str]) -> None:
    claims = [claim for claim in read(text, date(2025, 7, 10), source="desk-x") if claim[0].isdigit()]
    assert [claim[: len(begins)] for claim, begins in zip(claims, wanted, strict=True)] == wanted


def test_an_average_goes_on_to_no_total_since_a_day() -> None:
    said = "Tony Radakin said Russia had suffered an average of about 1,500 casualties per day and close to 700,000 since February 2022."
    assert [claim.split()[-2] for claim in read(said, DAY, source="desk-x")] == ["rate", "cumulative"]


@pytest.mark.parametrize(("day", "side"), [(date(1940, 1, 9), "su"), (date(1996, 1, 9), "ru")])
def test_russians_of_the_soviet_years_are_the_soviet_union_s(day: date, side: str) -> None:
    assert read("More than 1,000 Russians were taken prisoner.", day, source="desk-x")[0].split()[2] == side


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ukraine's air force shot down 63 of 111 drones in Kyiv, it said, and 46 more were jammed.",
            ["63 ua-air-force ru", "46 ua-air-force ru"],
        ),
        (
            "Houthi missiles hit a ship. Five Houthi fighters were killed, the group's spokesman said.",
            ["5 houthis houthis"],
        ),
        ("For Russia, BBC Russian and Mediazona had identified 140,000 dead.", ["140000 bbc-russian ru"]),
        (
            "The Pentagon's estimate of Russian casualties is 70,000. Britain put them at 25,000; the C.I.A. at 15,000.",
            ["70000 us-dod ru", "25000 uk ru", "15000 us-officials ru"],
        ),
        (
            "A committee of soldiers' mothers has collected the names of 260 dead Russian soldiers.",
            ["260 committee of soldiers' mothers ru"],
        ),
    ],
)
def test_it_the_group_and_names_set_behind_others(text: str, wanted: list[str]) -> None:
    claims = read(text, DAY, source="desk-x")
    assert [claim[: len(begins)] for claim, begins in zip(claims, wanted, strict=True)] == wanted


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Pentagon says 13 American soldiers were killed. Britain has lost 457 soldiers since 2001.", "-"),
        ("U.S. officials say Russia has lost 300,000 men. Ukraine has lost 70,000.", "us-officials"),
        (
            "Norman Schwarzkopf, the U.S. general, said Iraq had lost 3,008 tanks. American casualties were 28 dead.",
            "Norman Schwarzkopf",
        ),
    ],
)
def test_who_goes_on_with_another_party_s_losses(text: str, who: str) -> None:
    assert read(text, DAY, source="desk-x")[-1].split(" ", 1)[1].startswith(f"{who} ")


def test_seconds_of_two_sides_that_took_are_no_losers() -> None:
    said = "On Tuesday American and British warships had shot down 21 drones fired by the Houthis. No Houthi spoke."
    assert read(said, DAY, source="desk-x")[0].split()[2] == "houthis"


def test_a_total_that_grew_lends_its_start_to_nothing() -> None:
    said = (
        "Russia's Defense Ministry reported destroying two tanks over the past day. Enemy losses totaled 245 troops, bringing "
        "the total since August 6 to 41,000. Air defenses shot down 31 drones."
    )
    claims = read(said, date(2024, 12, 18), source="desk-x")
    assert claims[2].endswith(" cumulative 2024-08-06..2024-12-18")
    assert claims[3].endswith(" interval 2024-12-17..2024-12-18")


def test_how_long_somebody_commanded_is_no_day_of_a_count() -> None:
    said = "31,000 Ukrainian soldiers have died, Zelensky said. Valery Zaluzhny, commander-in-chief until Feb. 8, had named no figures."
    assert read(said, date(2024, 2, 25), source="desk-x")[0].endswith(f" {WAR}..2024-02-25")


def test_what_is_likely_to_stay_so_is_no_count() -> None:
    said = "The UK's Ministry of Defence says Russia's daily casualties are highly likely to stay above 1,000."
    assert [claim for claim in read(said, DAY, source="desk-x") if claim[0].isdigit()] == []


def test_senior_men_of_a_movement_are_counted() -> None:
    assert read("Israel said 20 senior Hezbollah commanders had been eliminated.", DAY, source="desk-x")[0].startswith(
        "20 il hezbollah commanders killed "
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            (
                "North Korea's contingent is bleeding. Some 4,000 of its 11,000 men, Western officials say, had been killed or "
                "wounded. South Korea's spies reckon 300 were killed."
            ),
            ["kp", "kp"],
        ),
        ("The Russians lost 1,000 vehicles in August, the Ukrainians 400.", ["ru", "ua"]),
        ("Georgia's government said 175 people had been killed in the conflict with Russia.", ["ge"]),
        (
            "Ukraine is losing up to 200 soldiers a day, Mykhailo Podolyak said. President Zelensky had spoken of 100 deaths a day.",
            ["ua", "ua"],
        ),
    ],
)
def test_whose_they_are_by_the_sentence_before_or_the_verb_before(text: str, wanted: list[str]) -> None:
    claims = [claim for claim in read(text, DAY, source="desk-x") if claim[0].isdigit()]
    assert [
        claim.split(" personnel ")[0].split(" people ")[0].split(" vehicles ")[0].split()[-1] for claim in claims
    ] == wanted


def test_officers_who_tell_are_not_those_counted() -> None:
    said = "Kyiv said 30 Abrams tanks were sent to the front. Moscow's generals say 17 were destroyed."
    assert read(said, DAY, source="desk-x")[-1].startswith("17 Moscow's generals ua tanks destroyed ")
    dead = "An American officer said 5,113 of the enemy died in Hue."
    assert " personnel killed " in read(dead, date(1968, 2, 25), source="desk-x")[0]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Strikes have killed 436 people in Gaza since early Tuesday.", "cumulative 2025-07-08..2025-07-10"),
        ("Kyiv said 10 soldiers had died in the final day of fighting around Debaltseve.", "interval None..None"),
    ],
)
def test_starts_ends_and_no_time_at_all(text: str, wanted: str) -> None:
    assert all(claim.endswith(f" {wanted}") for claim in read(text, DAY, source="desk-x"))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Security Service of Ukraine (SBU) said it hit 41 Russian bombers.", "SBU"),
        ("White House national security spokesman John Kirby said Russia had lost 125 armored vehicles.", "us"),
        ("Yuriy Ihnat, the Air Force spokesman, said Russia had lost 12 jets over Ukraine.", "ua-air-force"),
        ("Andriy Yusov, a spokesman for the agency, said Russia had lost 12 men in Ukraine.", "Andriy Yusov"),
    ],
)
def test_for_whom_a_spokesman_speaks(text: str, who: str) -> None:
    assert read(text, DAY, source="desk-x")[0].split(" ", 1)[1].startswith(f"{who} ")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "A Russian drone killed two people in Kyiv early on New Year's Day, officials said.",
            "interval 2025-01-01..2025-01-01",
        ),
        (
            "Russia's defence ministry raised the death toll from a Ukrainian missile strike on New Year's Day to 89.",
            "ru-mod ru people killed interval 2025-01-01..2025-01-01",
        ),
        ("On New Year's Eve nine people were hurt in Kyiv.", "interval 2024-12-31..2025-01-01"),
    ],
)
def test_the_turn_of_the_year(text: str, wanted: str) -> None:
    assert read(text, date(2025, 1, 4), source="desk-x")[0].endswith(f" {wanted}")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # an abbreviation in brackets is the body's, not the country's that it sits in
        (
            "The UN Survey Mission in Ukraine (USMU) issued a report that 900 civilians were killed. It said 40 had died.",
            "UN Survey Mission in Ukraine",
        ),
        ("The governor of Odesa says a Russian drone killed two people.", "governor of Odesa"),
        ("The Gaza Health Ministry has put out its report, Al Jazeera reported. It said five people died.", "gaza-moh"),
        ("The Ministry of Health in Gaza counts daily. The Ministry announced that nine people died.", "gaza-moh"),
        ("Mediazona, together with volunteers, established the names of 900 Russian soldiers killed.", "mediazona"),
        ("The IDF said two soldiers were killed in clashes with Hamas, which brings the total to 140.", "idf"),
        (
            "According to the head of the Sumy Regional State Administration, Ivan Petrenko, three civilians were killed.",
            "Ivan Petrenko",
        ),
        ("Sumy Oblast recorded 20 injuries, Governor Ivan Petrenko said.", "Ivan Petrenko"),
        ("Toll reaches 190; Jordan says a clinic was hit\n\nThe IDF said 190 soldiers were killed in Gaza.", "idf"),
        ('"At least nine civilians were killed by the Russian army," the report says.', "-"),
    ],
)
def test_whom_a_plain_report_names(text: str, who: str) -> None:
    claims = read(text, DAY, source="desk-x")
    assert claims
    assert all(claim.split(" ", 1)[1].startswith(f"{who} ") for claim in claims)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Moscow, Jul 10: Ukraine lost 40 men in the past day, TASS said.", ["interval 2025-07-09..2025-07-10"]),
        ("Kyiv lost 40 men to the Yug (South) group in the past day, it said.", ["interval 2025-07-09..2025-07-10"]),
        ("Russia lost 900 soldiers in just one day, Kyiv said.", ["interval 2025-07-09..2025-07-10"]),
        ("Russia has lost 9,000 men so far in July, Kyiv said.", ["interval 2025-07-01..2025-07-10"]),
        (
            "The mission counted 40 deaths in March 2023, 30 in April and 20 in May.",
            ["interval 2023-03-01..2023-03-31", "interval 2023-04-01..2023-04-30", "interval 2023-05-01..2023-05-31"],
        ),
        (
            "The ministry announced in a note on Tuesday that 24 people were killed and 60 injured in the last 24 hours.",
            ["interval 2025-07-07..2025-07-08", "interval 2025-07-07..2025-07-08"],
        ),
        (
            "In Kyiv, which came under the heaviest raid of the war so far, four people were hurt, the mayor said.",
            ["unstated None..None", "unstated None..None"],  # the first is no figure, but a judgement
        ),
        ("Oryx had logged 2,361 lost Russian tanks by Tuesday.", ["cumulative 2022-02-24..2025-07-08"]),
        (
            "Kyiv brought home the bodies of 900 men who died in the war on Tuesday.",
            ["interval 2025-07-08..2025-07-08"],
        ),
        (
            "Since the invasion, launched on 24 February 2022, 30,457 civilians have been hurt in Ukraine.",
            ["cumulative 2022-02-24..2025-07-10"],
        ),
        (
            "Mediazona has named 90,000 Russian soldiers killed. The list grew by 2,300 since the update of June 26.",
            ["cumulative 2022-02-24..2025-07-10", "interval 2025-06-26..2025-07-10"],
        ),
    ],
)
def test_days_of_a_plain_report(text: str, wanted: list[str]) -> None:
    claims = read(text, DAY, source="desk-x")
    assert [claim.split(" ")[-2] + " " + claim.split(" ")[-1] for claim in claims] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("There were 12 confirmed deaths in Odesa, the governor said.", ["12 governor ua people killed"]),
        (
            "The BBC has identified 900 Russian soldiers killed.\nAmong them, 40 were volunteers and 12 were prisoners.",
            ["900 BBC ru personnel killed", "40 BBC ru volunteers killed", "12 BBC ru convicts killed"],
        ),
        (
            "Russia's defence ministry said it intercepted 16 Ukrainian drones.\nFifteen were destroyed over Kursk.",
            ["16 ru-mod ua uavs shot-down", "15 ru-mod ua uavs destroyed"],
        ),
        (
            "Russia's irretrievable losses, which include killed, wounded or missing, may amount to 900, the BBC said.",
            ["900 BBC ru personnel irrecoverable"],
        ),
        (
            "The raids left 30 people dead in Israel and 900 in the Gaza Strip.",
            ["30 - il people killed", "900 - gaza people killed"],
        ),
        (
            "The UN has documented 900 civilian casualties in the Russian Federation's war against Ukraine.",
            ["900 UN ua civilians casualties"],
        ),
        (
            "A drone attack on Odesa killed two men and injured eight people, the mayor said.",
            ["2 mayor ua people killed", "8 mayor ua people wounded"],
        ),
        (
            "Russian troops carried out 428 strikes on 14 villages, the governor said. Two people died.",
            ["2 governor ua people killed"],
        ),
        ("Moscow announced on Sunday that Ukraine had launched 27 drones at Kursk.", []),
        (
            "Ukraine returned 112 bodies of men who fought in Donetsk region, 20 fallen soldiers from Sumy, five from Izium.",
            ["112 - ua personnel recovered", "20 - ua personnel recovered", "5 - ua personnel recovered"],
        ),
        ("At least 63 troops were killed in a missile strike on barracks, Moscow said.", ["63 ru ru personnel killed"]),
        ("Ukraine receives 900 fallen soldiers from Russia.", ["900 - ua personnel recovered"]),
        (
            "The UN estimated that Russia's invasion had resulted in 900 civilian deaths in all.",
            ["900 UN ua civilians killed"],
        ),
        (
            "At least 224 people have been killed since Israel launched attacks on Iran, its health ministry said.",
            ["224 health ministry ir people killed"],
        ),
        (
            "Nine people were killed in Israeli strikes on Iran, the health minister said.",
            ["9 health minister ir people killed"],
        ),
        (
            "Russia lost 1,688 tanks in Ukraine: 1,000 were destroyed and 544 captured.",
            ["1688 - ru tanks lost", "1000 - ru tanks destroyed", "544 - ru tanks captured"],
        ),
        (
            "At least 100 North Korean soldiers stationed in Russia were killed, an MP said.",
            ["100 MP kp personnel killed"],
        ),
        ("Of 40 missiles that Moscow fired, 31 missiles struck populated areas.", []),
        ("Russia lost 900 tanks, according to the Oryx monitoring group.", ["900 oryx ru tanks lost"]),
        ("Iran answered with Operation Kind Promise, unleashing hundreds of drones on Israel.", []),
        (
            "Two soldiers killed, toll up to 82\n\nTwo Israeli soldiers were killed in Gaza, the IDF said.",
            ["2 idf il personnel killed", "82 idf il personnel killed", "2 idf il personnel killed"],
        ),
        (
            "Mediazona has named 90,000 Russian soldiers killed.\n\nVolunteers make up the largest group, with 30,000 dead, ahead of 14,000 men recruited from prisons.\n\nThe oldest of them was 71.",
            [
                "90000 mediazona ru personnel killed",
                "30000 mediazona ru volunteers killed",
                "14000 mediazona ru convicts killed",
            ],
        ),
        (
            "Mediazona has named 90,000 Russian soldiers killed.\n\nA missile hit a barracks and killed 60 men, among them four officers.\n\nUkraine lost 40,000 soldiers.",
            [
                "90000 mediazona ru personnel killed",
                "60 - ru personnel killed",
                "4 - ru officers killed",
                "40000 - ua personnel lost",
            ],
        ),
        ("Ukraine's air force shot down 29 Russian-launched drones.", ["29 - ru uavs shot-down"]),
        ("One in 20 soldiers was killed in Ukraine, and eight out of ten of the dead were villagers.", []),
        (
            "Another 463 people were taken to hospitals, Gaza's health ministry said.",
            ["463 gaza-moh gaza people wounded"],
        ),
        (
            "Russia has suffered 950,000 military casualties in Ukraine, Kyiv said.",
            ["950000 ua ru personnel casualties"],
        ),
        ("Among the dead in Odesa were two girls, the mayor said.", ["2 mayor ua children killed"]),
        (
            "The count is above the 14,000 Ukrainian troops Russia said it had killed and the 2,500 men Kyiv says it has lost.",
            ["14000 ru ua personnel killed", "2500 ua ua personnel lost"],
        ),
        (
            "The Pentagon says the toll far outpaces the 1,351 dead Moscow reported in March in Ukraine.",
            ["1351 ru ua personnel killed"],
        ),
        ("Air defences destroyed 31 Ukrainian drones, the Defense Ministry said.", ["31 ru-mod ua uavs destroyed"]),
        (
            "The Ministry of Defence said 60 Russian drones were shot down over Ukraine.",
            ["60 ua-mod ru uavs shot-down"],
        ),
        (
            "Russian forces in Ukraine have sustained 900,000 casualties, the MoD said in an intelligence update.",
            ["900000 uk-mod ru personnel casualties"],
        ),
        ("Thousands of soldiers have been killed on both sides in Ukraine.", ["None - both sides personnel killed"]),
        ("Volodymyr Zelensky owned up to 31,000 Ukrainian dead.", ["31000 ua-president ua personnel killed"]),
        ("The average daily number of Russian casualties saw an increase of almost 300 compared with 2022.", []),
        (
            "Ukraine announced the repatriation of 1,212 bodies of its soldiers; 27 bodies were returned to Moscow.",
            ["1212 ua ua personnel recovered", "27 ua ru people recovered"],
        ),
        ("Russia planned to return the bodies of 2,000 more Ukrainian soldiers.", []),
        (
            "Ukraine's air force shot down 268 drones, and a further 208 drones dropped off radar.",
            ["268 - ru uavs shot-down", "208 - ru uavs lost"],
        ),
        ("Nine missiles and 63 drones hit their mark in Ukraine, the air force said.", []),
        (
            "Gaza's health ministry said 40 people were killed.\n\nOf them, 15 were children, ministry spokesman Ashraf al-Qudra said.\n\nAl-Qudra added that 44 health workers had been killed.",
            ["40 gaza-moh gaza people killed", "15 gaza-moh gaza children killed", "44 gaza-moh gaza medics killed"],
        ),
        (
            "Germany made the largest single announcement: four IRIS-T batteries and 15 Leopard 1 tanks for Ukraine.",
            ["4 de ua air-defence pledged", "15 de ua tanks pledged"],
        ),
        (
            "The death toll from Israeli strikes across Iran has reached 606, Iran's health minister said.",
            ["606 Iran's health minister ir people killed"],
        ),
        (
            "Russian Chief of the General Staff Valery Gerasimov said Ukraine lost 300 tanks. Ukraine lost 40, Kyiv says.",
            ["300 Valery Gerasimov ua tanks lost", "40 ua ua tanks lost"],
        ),
        (
            "Kyiv has Russia losing 1,100 men. Moscow's defence ministry, for its part, has the Ukrainians losing 1,200.",
            ["1100 ua ru personnel lost", "1200 ru-mod ua personnel lost"],
        ),
        (
            "If the Russian Defence Ministry is to be believed, the enemy lost 900 soldiers; Kyiv has it that 300 fell.",
            ["900 ru-mod ua personnel lost", "300 ua ru personnel killed"],
        ),
        (
            "Russian forces, the General Staff in Kyiv said on Monday, lost 40 tanks.",
            ["40 ua-general-staff ru tanks lost"],
        ),
        (
            "Ukraine, Moscow claimed, has lost 12,000 troops. Russia, Kyiv replied, lost 11,000.",
            ["12000 ru ua personnel lost", "11000 ua ru personnel lost"],
        ),
        (
            "Sergei Shoigu spoke: 5,937 Russians were killed. Ukraine's army, the defence minister went on, lost 61,207.",
            ["5937 ru-mod-minister ru personnel killed", "61207 ru-mod-minister ua personnel lost"],
        ),
        (
            "Russian losses grew by 610 men. The running tally of the General Staff in Kyiv has hit 266,900.",
            ["610 ua-general-staff ru personnel lost", "266900 ua-general-staff ru personnel lost"],
        ),
        (
            "Kyiv's side is covered by UALosses, a website that lists 78,400 fallen Ukrainian soldiers.",
            ["78400 UALosses ua personnel killed"],
        ),
        (
            "Moscow's army is worn out. About 1,345 of its soldiers were killed, Sir Tony Radakin told the BBC.",
            ["1345 Tony Radakin ru personnel killed"],
        ),
        ("It was announced in Kyiv on Monday that 1,740 Russians had died.", ["1740 ua ru personnel killed"]),
        ("Did Kyiv lose 40 tanks at Avdiivka? No one knows.", []),
        ("Did you know that Russia has lost 1,100,000 soldiers?", ["1100000 - ru personnel lost"]),
        (
            "Some 541,000 American servicemen are in the country; eight Americans were killed.",
            ["8 - us personnel killed"],
        ),
        ("Some 300 Ukrainian soldiers are in Russian captivity.", ["300 - ua personnel captured"]),
        (
            "The Air Force said 32 Russian drones were shot down. Six hits were recorded.",
            ["32 ua-air-force ru uavs shot-down"],
        ),
        (
            "A pro-Russian Telegram channel says 14 Ukrainian soldiers were killed.",
            ["14 pro-Russian Telegram channel ua personnel killed"],
        ),
        (
            "Some 700 people were killed around Goma, the UN said, citing the World Health Organization.",
            ["700 World Health Organization cd people killed"],
        ),
        ("The governor of Sevastopolsk said Russia lost 40 men.", ["40 governor of Sevastopolsk ru personnel lost"]),
        (
            "Ukraine will get one SAMP/T battery from Italy and two Patriot batteries from Germany.",
            ["1 it ua air-defence pledged", "2 de ua air-defence pledged"],
        ),
        (
            "The UN counted 232 dead civilians in Ukraine. What Russia pays is hard to say: Mediazona, a site which reads notices, has catalogued 90,000 fallen Russian soldiers.",
            ["232 UN ua civilians killed", "90000 mediazona ru personnel killed"],
        ),
        (
            "Ukraine's air force shot down 10 of 14 cruise missiles and one of four drones. The record, 267, was set in May.",
            ["10 - ru missiles shot-down", "1 - ru uavs shot-down"],
        ),
        (
            "Russian casualties were 1,980 on Tuesday. The previous record, 1,770, was set on Feb. 23.",
            ["1980 - ru personnel casualties", "1770 - ru personnel casualties"],
        ),
        (
            "Russian forces suffered 41,980 casualties in June, 1,399 a day, against 1,271 a day in May.",
            ["41980 - ru personnel casualties", "1399 - ru personnel casualties", "1271 - ru personnel casualties"],
        ),
        (
            "The only figure Zelensky has given for Ukraine's own dead is 31,000.",
            ["31000 ua-president ua personnel killed"],
        ),
        (
            "The number of those killed when a missile hit a cafe in Kramatorsk has risen to 13. Sixty were wounded.",
            ["13 - ua people killed", "60 - ua people wounded"],
        ),
        (
            "Russia has lost 900,000 men. More than 1,000 a day will be lost through 2025.",
            ["900000 - ru personnel lost"],
        ),
        (
            "The General Staff puts Russian losses at 671,400. Russia's Defense Ministry sent no answer.\n\nThe ministry said on Sunday that 2,010 Ukrainian troops had died.",
            ["671400 ua-general-staff ru personnel lost", "2010 ru-mod ua personnel killed"],
        ),
        (
            "Denmark, Norway and Sweden followed with $500 million for Ukraine.",
            ["500000000 dk ua aid-package pledged"],
        ),
        (
            "The UK pledged 30,000 drones to Ukraine, and Germany said it would send six launchers.",
            ["30000 uk ua uavs pledged", "6 de ua launchers pledged"],
        ),
        (
            "Russian missiles hit Kyiv on Friday. The air force said it had downed all five Iskander-M missiles.",
            ["5 ua-air-force ru missiles shot-down"],
        ),
        (
            "As of Monday Mediazona knows the names of 88,726 Russian soldiers killed. Among the dead are 22,100 volunteers, 16,100 prisoners and 10,200 mobilised men.",
            [
                "88726 mediazona ru personnel killed",
                "22100 mediazona ru volunteers killed",
                "16100 mediazona ru convicts killed",
                "10200 mediazona ru mobilised killed",
            ],
        ),
        (
            "Russia's Defense Ministry said Battlegroup North inflicted casualties of up to 155 on enemy units and destroyed two motor vehicles.",
            ["155 ru-mod ua personnel casualties", "2 ru-mod ua vehicles destroyed"],
        ),
        (
            "The strike on Sumy killed nine people, raising to 40 the number of civilians killed there.",
            ["9 - ua people killed", "40 - ua civilians killed"],
        ),
        (
            "From Petrograd it is announced that 5,000 Austrians were taken.",
            ["5000 ru at personnel captured"],
        ),
        (
            "Lebanon's health ministry said 55 people were killed and 156 wounded in Israeli strikes.",
            ["55 Lebanon's health ministry lb people killed", "156 Lebanon's health ministry lb people wounded"],
        ),
        (
            "Russian Chief of the General Staff Army General Valery Gerasimov said Ukraine lost 40 tanks.",
            ["40 Valery Gerasimov ua tanks lost"],
        ),
        (
            "Over 34,700 Palestinians have been killed since Oct. 7, 2023, according to Gaza's Health Ministry. Hamas-led militants killed around 1,200 people in the attack that sparked the war.",
            ["34700 gaza-moh gaza people killed", "1200 - il people killed"],
        ),
        ("Russia lost 40 tanks. Tens of thousands of its men have deserted.", ["40 - ru tanks lost"]),
        (
            "Ukraine's General Staff says Russia lost 1,130 men. Russia is also said to have lost three tanks.",
            ["1130 ua-general-staff ru personnel lost", "3 ua-general-staff ru tanks lost"],
        ),
        (
            "Russia struck Ukraine, killing five people and leaving more than a million without power, officials said.",
            ["5 officials ua people killed"],
        ),
        (
            "Mediazona has named 55,138 Russian soldiers who died. The true figure is put by the journalists at 150,000.",
            ["55138 mediazona ru personnel killed", "150000 mediazona ru personnel killed"],
        ),
    ],
)
def test_what_a_plain_report_counts_and_whose(text: str, wanted: list[str]) -> None:
    claims = read(text, DAY, source="desk-x")
    assert len(claims) == len(wanted)
    assert all(claim.startswith(f"{begins} ") for claim, begins in zip(claims, wanted, strict=True))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "the russian invaders lost 410 soldiers over the past day, while ukraine's troops lost ten vehicles.",
            ["410 - ru personnel lost", "10 - ua vehicles lost"],
        ),
        (
            "Losses of the russian army, 24.02.2022 to 06.05.2023:\ntroops – 193,000 (+540)\ntanks – 3,700 (+2)",
            [
                "193000 - ru personnel lost cumulative 2022-02-24..2023-05-06",
                "540 - ru personnel lost interval 2023-05-05..2023-05-06",
                "3700 - ru tanks lost cumulative 2022-02-24..2023-05-06",
                "2 - ru tanks lost interval 2023-05-05..2023-05-06",
            ],
        ),
        (
            "The General Staff in Kyiv says Moscow has lost 8,700 tanks. Nine of the tanks were added in the latest update.",
            [
                "8700 ua-general-staff ru tanks lost cumulative",
                "9 ua-general-staff ru tanks lost interval 2025-07-09..2025-07-10",
            ],
        ),
        (
            "Russian casualties stand at 900,000, and some 230,000 of these men are dead.",
            ["900000 - ru personnel casualties", "230000 - ru personnel killed"],
        ),
        ("The raid left 14 people dead and injured 31.", ["14 - - people killed", "31 - - people wounded"]),
        (
            "The shelling cost eleven people their lives and wounded 25.",
            ["11 - - people killed", "25 - - people wounded"],
        ),
        (
            "The Russian Defense Ministry said 60 drones were shot down over Tula Region, where the regional governor said six residents had been hurt.",
            ["60 ru-mod ua uavs shot-down", "6 regional governor ru civilians wounded"],
        ),
        (
            "Kyiv admits to five tanks lost near Sumy and claims twenty Russian tanks destroyed.",
            ["5 ua ua tanks lost", "20 ua ru tanks destroyed"],
        ),
        (
            "Ukraine has lost 45,000 men, a NATO official said. He added that it had lost 800 tanks too.",
            ["45000 NATO ua personnel lost", "800 NATO ua tanks lost"],
        ),
        (
            "Ukraine's General Staff claims 60,000 Russian soldiers killed. Moscow last updated its own total, 5,900 dead, in September.",
            ["60000 ua-general-staff ru personnel killed", "5900 ru ru personnel killed"],
        ),
        (
            "Zelensky put the number of Ukrainian soldiers killed at 43,000 and that of Russian ones at 190,000.",
            ["43000 ua-president ua personnel killed", "190000 ua-president ru personnel killed"],
        ),
        ("Kyiv said 900 of its men had fallen; it did not speak of 9,000 dead.", ["900 ua ua personnel killed"]),
        (
            "Russia has lost 600,000 soldiers, according to Western officials.",
            ["600000 Western officials ru personnel lost"],
        ),
        (
            "Fighting went on near Pokrovsk. Russian forces lost 1,300 soldiers, according to an update that Ukraine's General Staff put out.",
            ["1300 ua-general-staff ru personnel lost"],
        ),
        (
            "Denmark promised Ukraine weapons worth $90 million. Among them, Copenhagen said, are 12 howitzers and 40 drones.",
            ["90000000 dk ua aid-package pledged", "12 dk ua artillery pledged", "40 dk ua uavs pledged"],
        ),
    ],
)
def test_who_lost_what_in_joined_and_turned_sentences(text: str, wanted: list[str]) -> None:
    claims = read(text, DAY, source="desk-x")
    assert len(claims) == len(wanted)
    assert all(f"{claim} ".startswith(begins) for claim, begins in zip(claims, wanted, strict=True))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Moscow's Defence Ministry confirmed the deaths of 14 servicemen near Horlivka.",
            ["14 ru-mod ru personnel killed"],
        ),
        ("Kyiv confirmed the loss of two F-16s over Odesa region.", ["2 ua ua aircraft lost"]),
        ("Ukraine's General Staff confirmed the destruction of 40 tanks.", ["40 ua-general-staff ru tanks destroyed"]),
        ("The loss of nine tanks was admitted by Moscow on Tuesday.", ["9 ru ru tanks lost"]),
        (
            "Russia returned the bodies of 600 soldiers to Ukraine and received 19 in exchange.",
            ["600 - ua personnel recovered", "19 - ru personnel recovered"],
        ),
        (
            "Moscow returned 600 bodies of fallen soldiers to Kyiv, and Kyiv handed over 19.",
            ["600 - ua people recovered", "19 - ru people recovered"],
        ),
        ("By Ukrainian estimates, Russia lost 970 men.", ["970 ua ru personnel lost"]),
        ("Some 1,200 people were killed in the Hamas-led attack, by Israeli tallies.", ["1200 il il people killed"]),
        (
            "At least 17 Palestinians were killed across Gaza, medics said, taking the toll to more than 41,000.",
            ["17 medics gaza people killed", "41000 medics gaza people killed"],
        ),
        (
            "The army lost 35 men and rebels 50 in the battle, the monitor said.",
            ["35 monitor - personnel lost", "50 monitor rebels personnel lost"],
        ),
        (
            "Up to 90,000 people have been killed in Sudan's war, the US envoy said.",
            ["90000 US envoy sd people killed"],
        ),
        (
            "Another 1,250 Russian troops were put out of action on Sunday, Ukraine's General Staff said.",
            ["1250 ua-general-staff ru personnel lost interval 2025-07-06..2025-07-06"],
        ),
        ("Of 60 drones launched, 44 did not reach their targets.", ["44 - - uavs lost"]),
    ],
)
def test_own_dead_confirmed_bodies_returned_and_figures_led_to(text: str, wanted: list[str]) -> None:
    claims = read(text, DAY, source="desk-x")
    assert len(claims) == len(wanted)
    assert all(f"{claim} ".startswith(begins) for claim, begins in zip(claims, wanted, strict=True))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Berlin has sent Kyiv 12 Leopard 2 tanks and nine howitzers.",
            ["12 de ua tanks delivered", "9 de ua artillery delivered"],
        ),
        ("The EU sent 400,000 shells to Ukraine.", ["400000 The EU ua ammunition delivered"]),
        ("Poland has transferred ten MiG-29s to Ukraine.", ["10 pl ua aircraft delivered"]),
        ("Sweden is to donate eight Leopard tanks to Ukraine.", ["8 se ua tanks pledged"]),
        ("Russia has sent 700 tanks to the front.", []),
        ("Russia has sent 350 drones at Ukraine this week.", []),
        (
            "Latvia's new package for Ukraine includes 900 drones and two million rounds.",
            ["900 lv ua uavs pledged", "2000000 lv ua ammunition pledged"],
        ),
    ],
)
def test_kit_sent_given_and_held_by_a_package(text: str, wanted: list[str]) -> None:
    claims = read(text, DAY, source="desk-x")
    assert len(claims) == len(wanted)
    assert all(f"{claim} ".startswith(begins) for claim, begins in zip(claims, wanted, strict=True))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "May accounted for 38,930 of Russia's losses, the General Staff in Kyiv said.",
            ["38930 ua-general-staff ru personnel lost interval 2025-05-01..2025-05-31"],
        ),
        (
            "In the three months to the end of June Russia lost 98,000 men, Kyiv said.",
            ["98000 ua ru personnel lost interval 2025-04-01..2025-06-30"],
        ),
        (
            "Within a month Russia lost 36,000 men, Kyiv said.",
            ["36000 ua ru personnel lost interval 2025-06-10..2025-07-10"],
        ),
        (
            "Five people were killed on Monday by two drones in Kharkiv, the governor said.",
            ["5 governor ua people killed interval 2025-07-07..2025-07-07"],
        ),
        ("Forty drones were shot down on Monday by two brigades.", ["40 - - uavs shot-down"]),
    ],
)
def test_months_that_account_for_losses_and_weapons_by_which_others_fell(text: str, wanted: list[str]) -> None:
    claims = read(text, DAY, source="desk-x")
    assert len(claims) == len(wanted)
    assert all(f"{claim} ".startswith(begins) for claim, begins in zip(claims, wanted, strict=True))
