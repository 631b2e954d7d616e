"""Is a body named whole, a kind of kit known in all its forms, and a statement's day told from the losses'?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

DAY = date(2024, 9, 3)


@pytest.mark.parametrize(
    ("speaker", "name"),
    [
        ("The Council on Foreign Relations", "Council on Foreign Relations"),
        ("Economists at the Kyiv School of Economics", "Kyiv School of Economics"),
        ("The School of Oriental and African Studies", "School of Oriental and African Studies"),
        ("The Ukrainian 95th Air Assault Brigade", "95th Air Assault Brigade"),
        ("The Imperial General Staff", "Imperial General Staff"),
        ("The Moscow Times", "Moscow Times"),
        ("Save the Children", "Save the Children"),
        ("Breaking the Silence", "Breaking the Silence"),
        ("The State Department", "State Department"),
        ("iStories", "iStories"),
        ("Al-Shabab", "Al-Shabab"),
        ("Austrian colonel Markus Reisner", "Markus Reisner"),
    ],
)
def test_who_speaks_is_named_whole(speaker: str, name: str) -> None:
    found = read(f"{speaker} had previously said that 47 Russian soldiers were killed.", DAY, source="desk-x")
    assert found[0].startswith(f"47 {name} ru personnel killed")


@pytest.mark.parametrize(
    ("speaker", "party"),
    [
        ("Analysts at the Institute for the Study of War", "isw"),
        ("ISW analysts", "isw"),
        ("Researchers with the Kiel Institute", "kiel-institute"),
        ("Mediazona's data analysts", "mediazona"),
        ("WarSpotting's volunteers", "warspotting"),
        ("Reporters from the BBC News Russian service", "bbc-russian"),
        ("Experts at the Pentagon", "us-dod"),
        ("The UN Office for the Coordination of Humanitarian Affairs", "un-ocha"),
        ("Yemen's Houthi rebels", "houthis"),
        ("Prigozhin", "wagner"),
        ("Air Force spokesman Yurii Ihnat", "ua-air-force"),
        ("Ukrainian military analysts", "Ukrainian military analysts"),
        ("RUSI analyst Jane Roe", "Jane Roe"),
    ],
)
def test_nameless_people_of_a_known_body_speak_for_it(speaker: str, party: str) -> None:
    found = read(f"{speaker} said that 47 Russian soldiers were killed.", DAY, source="desk-x")
    assert found[0].startswith(f"47 {party} ru personnel killed")


@pytest.mark.parametrize(
    ("speaker", "name"),
    [
        ("Writing in the Guardian, Lawrence Freedman", "Lawrence Freedman"),
        ("Secretary of State Marco Rubio", "Marco Rubio"),
        ("Bloomberg and the Financial Times", "Financial Times"),
    ],
)
def test_a_name_ends_where_another_word_stands(speaker: str, name: str) -> None:
    found = read(f"{speaker} said that 47 Russian soldiers were killed.", DAY, source="desk-x")
    assert f" {name} ru personnel killed" in found[0]


@pytest.mark.parametrize(
    ("noun", "category"),
    [
        ("Bohdana howitzers", "artillery"),
        ("Tornado-S launchers", "mlrs"),
        ("Buk-M1s", "air-defence"),
        ("Su-35 fighters", "aircraft"),
        ("Apaches", "helicopters"),
        ("YPR-765s", "armoured-vehicles"),
        ("Centurions", "tanks"),
        ("Strela-10s", "air-defence"),
        ("Gerbera decoys", "uavs"),
        ("tugs", "ships"),
        ("quad bikes", "vehicles"),
        ("excavators", "special-equipment"),
        ("pieces of kit", "equipment"),
    ],
)
def test_kit_is_known_by_its_makes_and_models(noun: str, category: str) -> None:
    assert read(f"Russia has lost 47 {noun}.", DAY, source="desk-x")[0].startswith(f"47 - ru {category} lost")


@pytest.mark.parametrize("noun", ["sappers", "snipers", "recruits", "contractors", "drone operators", "enlisted men"])
def test_soldiers_are_known_by_their_trade(noun: str) -> None:
    assert read(f"The strike killed 47 Russian {noun}.", DAY, source="desk-x")[0].startswith("47 - ru personnel killed")


def test_commanders_of_units_are_no_unit() -> None:
    found = read("The strike killed 47 Russian brigade commanders.", DAY, source="desk-x")
    assert found[0].startswith("47 - ru commanders killed")


@pytest.mark.parametrize(
    ("text", "end"),
    [
        (
            "In a meeting with reporters on Monday, Rutte said Russia had lost 47 tanks since the war began.",
            "2024-09-02",
        ),
        ("Asked about the figures on 29 August, Kyiv said Russia had lost 47 tanks since February 2022.", "2024-08-29"),
        ("On Friday, Mark Rutte said that Russia had lost 47 tanks since the war began.", "2024-08-30"),
        (
            "Russia had lost 47 tanks since the war began, according to figures released by Kyiv on Sunday.",
            "2024-09-01",
        ),
        ("Asked about the figures in July, Kyiv said Russia had lost 47 tanks since February 2022.", "None"),
    ],
)
def test_a_time_in_front_of_who_speaks_is_that_of_his_words(text: str, end: str) -> None:
    assert read(text, DAY, source="desk-x")[0].endswith(f"cumulative 2022-02-24..{end}")


def test_what_is_warned_of_as_done_is_told() -> None:
    told = read("A Western official warned that Russia had lost 47 tanks.", DAY, source="desk-x")
    assert told[0].startswith("47 Western official ru tanks lost")
    assert read("A Western official warned of 47 more dead.", DAY, source="desk-x") == []


def test_a_dozen_is_a_number_where_no_other_stands() -> None:
    assert read("The strike killed a dozen Russian soldiers.", DAY, source="desk-x")[0].startswith("12 - ru personnel")


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("A strike on a Ukrainian training ground killed 47 soldiers.", "47 - ua personnel killed"),
        ("A Russian strike on a Ukrainian training ground killed 47 soldiers.", "47 - ua personnel killed"),
        ("A Ukrainian drone attack on a Russian airfield destroyed 47 bombers.", "47 - ru aircraft destroyed"),
        ("Israeli strikes on Hezbollah positions killed 47 fighters.", "47 - hezbollah personnel killed"),
        ("The shelling of a Ukrainian town killed 47 people.", "47 - ua people killed"),
    ],
)
def test_who_fell_at_what_was_struck_is_of_the_side_struck(text: str, begins: str) -> None:
    assert read(text, DAY, source="desk-x")[0].startswith(begins)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Russia reported the loss of 47 aircraft.", "47 ru ru aircraft lost"),
        ("Kyiv reported the loss of 47 Russian aircraft.", "47 ua ru aircraft lost"),
        ("Ukraine's air force confirmed the loss of two F-16s.", "2 ua-air-force ua aircraft lost"),
        ("47 Russian tanks fell into Ukrainian hands.", "47 - ru tanks captured"),
        ("Ukraine buried 47 soldiers on Tuesday.", "47 - ua personnel killed"),
        ("Nagorno-Karabakh's military death toll climbed to 1,068.", "1068 - nagorno-karabakh personnel killed"),
        ("The Karen National Union said 47 civilians were killed in Myawaddy.", "47 Karen National Union mm civilians"),
        ("47 tanks were donated to Ukraine by Germany.", "47 de ua tanks delivered"),
        ("Ukraine was promised 47 tanks by Germany.", "47 de ua tanks pledged"),
        ("Germany is donating 47 armoured vehicles to Kyiv.", "47 de ua armoured-vehicles pledged"),
    ],
)
def test_whose_loss_and_whose_gift_is_told(text: str, begins: str) -> None:
    assert read(text, DAY, source="desk-x")[0].startswith(begins)


def test_a_year_and_what_a_side_has_are_no_losses() -> None:
    told = read("Russia has suffered some of its highest casualty rates of 2023 so far.", DAY, source="desk-x")
    assert not any(line.startswith("2023") for line in told)
    had = "Russia is believed to have had about 140 Su-34s when the war began. It lost 25 of them."
    assert [line.split()[0] for line in read(had, DAY, source="desk-x")] == ["25"]


def test_a_quarter_is_that_of_this_year() -> None:
    told = read("Russia lost 47 tanks in the second quarter of this year.", DAY, source="desk-x")
    assert told[0].endswith("interval 2024-04-01..2024-06-30")


def test_a_month_behind_who_speaks_is_that_of_the_losses() -> None:
    assert read("Russia lost 47 tanks, Kyiv said, in July.", DAY, source="desk-x")[0].endswith(
        "interval 2024-07-01..2024-07-31"
    )


def test_a_second_speaker_stands_for_its_verb_between_a_semicolon_and_at() -> None:
    told = read("Kyiv put Russian losses at 610 tanks; the Pentagon, at 470.", DAY, source="desk-x")
    assert [line.split()[1] for line in told] == ["ua", "us-dod"]


def test_a_side_no_list_knows_has_its_name() -> None:
    told = read("The Abkhaz side claimed to have shot down 10 helicopters.", DAY, source="desk-x")
    assert told[0].startswith("10 Abkhaz side ")
