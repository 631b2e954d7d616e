"""Who were the dead, who struck whom, and since when has a list grown: are these read from how newsrooms word them?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import WAR, read

DAY = date(2025, 2, 21)
COUNTED = f"{WAR}..2025-02-21"


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        (
            (
                "Mediazona has confirmed 95,323 Russian deaths. More than 23,000 of them had signed up as volunteers, "
                "nearly 17,000 were prisoners and 11,600 mobilised men."
            ),
            "en",
            ["23000 volunteers", "17000 convicts", "11600 mobilised"],
        ),
        (
            (
                "Mediazona has confirmed 95,323 Russian deaths. Of those killed, 23,400 joined as volunteers, "
                "16,900 were recruited in prisons and 11,600 were drafted."
            ),
            "en",
            ["23400 volunteers", "16900 convicts", "11600 mobilised"],
        ),
        (
            (
                "«Медиазона» знает имена 95 323 погибших российских военных. Из них 23 тысячи пошли на войну добровольцами, "
                "17 тысяч завербовали в колониях, 11,6 тысячи были мобилизованы."
            ),
            "ru",
            ["23000 volunteers", "17000 convicts", "11600 mobilised"],
        ),
        (
            (
                "За даними Медіазони, загинули 95 323 російські військові. З них 23 тисячі пішли на війну добровольцями, "
                "17 тисяч завербували у колоніях, 11,6 тисячі були мобілізовані."
            ),
            "uk",
            ["23000 volunteers", "17000 convicts", "11600 mobilised"],
        ),
    ],
)
def test_how_the_dead_had_joined_says_who_they_were(text: str, language: str, wanted: list[str]) -> None:
    found = read(text, DAY, language=language, source="desk-x")
    assert found[0] == f"95323 mediazona ru personnel killed {COUNTED}"
    for claim, part in zip(found[1:], wanted, strict=True):
        number, kind = part.split()
        assert claim == f"{number} mediazona ru {kind} killed {COUNTED}"


def test_the_same_words_tell_a_strength_where_nobody_fell() -> None:
    assert read("Kyiv has called up 160,000 men; 20,000 volunteered and 9,000 were recruited from prisons.", DAY) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "The BBC has identified 95,323 Russian soldiers killed in Ukraine - 2,419 more than at the end of January.",
            "en",
        ),
        (
            (
                "The BBC has identified 95,323 Russian soldiers killed in Ukraine, which is 2,419 more than at the end of "
                "January. The count goes on."
            ),
            "en",
        ),
    ],
)
def test_a_list_has_grown_since_the_day_it_is_set_against(text: str, language: str) -> None:
    total, grown = read(text, DAY, language=language, source="desk-x")
    assert total.endswith(COUNTED)
    assert grown.startswith("2419")
    assert grown.endswith("interval 2025-01-31..2025-02-21")


@pytest.mark.parametrize(
    ("text", "language", "subject"),
    [
        ("Ukrainian missiles struck the Russian landing ship off Alupka, killing 12 sailors.", "en", "ru"),
        ("Hamas gunmen attacked an Israeli outpost, killing nine soldiers.", "en", "il"),
        ("In 1982 the Royal Navy sank the Argentine cruiser off the islands, killing 323.", "en", "ar"),
        ("Українські дрони атакували російський корабель, убивши 12 моряків.", "uk", "ru"),
        ("Российская авиация ударила по украинскому аэродрому, уничтожив три самолёта.", "ru", "ua"),
        ("Russia's defence ministry said 89 soldiers died when Ukrainian missiles hit a school.", "en", "ru"),
        ("Israel says 1,200 people were killed in the Hamas attack.", "en", "il"),
        ("Загинули 23 російські військові.", "uk", "ru"),
        ("Погибли 23 российские военные.", "ru", "ru"),
    ],
)
def test_who_was_struck_is_whose_loss_it_is(text: str, language: str, subject: str) -> None:
    (claim,) = read(text, DAY, language=language, source="desk-x")[-1:]
    assert f" {subject} " in claim


def test_what_is_quoted_without_an_owner_is_nobodys_report() -> None:
    told = "Russia has suffered 100,000 casualties, the White House said, citing newly declassified intelligence."
    assert read(told, DAY) == [f"100000 us ru personnel casualties {COUNTED}"]
    owned = told.replace("newly declassified", "US")
    assert read(owned, DAY) == [f"100000 us-officials ru personnel casualties {COUNTED}"]


def test_a_force_that_losses_are_told_out_of_is_no_loss() -> None:
    found = read("Shoigu said Ukrainian forces had lost 61,207 killed and 49,368 wounded out of some 200,000 men.", DAY)
    assert [claim.split()[0] for claim in found] == ["61207", "49368"]


def test_a_monitors_window_of_ground_is_not_that_of_somebody_elses_losses() -> None:
    found = read(
        "Russian forces have seized at least 1,517 square kilometers since January 6, ISW says. A Ukrainian brigade "
        "commander stated that Russian forces lost 23 armored vehicles in a single assault.",
        DAY,
        source="isw",
    )
    assert found[0].endswith("cumulative 2025-01-06..2025-02-21")
    assert found[1].endswith("unstated None..None")


@pytest.mark.parametrize(
    ("text", "language", "claimants"),
    [
        (
            (
                "Eight people were injured, Governor Serhii Lysak said. As reported, Russia's combat losses have amounted to "
                "about 204,360 people."
            ),
            "en",
            ["Serhii Lysak", "-"],
        ),
        (
            (
                "Восьмеро людей поранено, повідомив голова ОВА Сергій Лисак.\n\nНагадаємо, втрати РФ від 24 лютого 2022 року "
                "становлять близько 204 360 осіб."
            ),
            "uk",
            ["Сергій Лисак", "-"],
        ),
        (
            "Пострадали восемь человек, сообщил губернатор Вячеслав Гладков. Ранее сообщалось о двух погибших в Шебекино.",
            "ru",
            ["Вячеслав Гладков", "-"],
        ),
        (
            (
                "Восьмеро людей поранено, повідомив голова ОВА Сергій Лисак. Нагадаємо, Генштаб повідомив про 204 360 "
                "вбитих росіян."
            ),
            "uk",
            ["Сергій Лисак", "ua-general-staff"],
        ),
    ],
)
def test_older_news_that_an_outlet_recalls_is_not_the_last_speakers(
    text: str, language: str, claimants: list[str]
) -> None:
    found = read(text, DAY, language=language, source="desk-x")
    assert len(found) == len(claimants)
    for claim, claimant in zip(found, claimants, strict=True):
        assert claim.split(" ", 1)[1].startswith(claimant + " ")


@pytest.mark.parametrize(
    ("text", "language", "source", "claimant"),
    [
        ("By our count, 462,000 Russian soldiers were out of action.", "en", "economist", "economist"),
        ("По подсчётам агентства, всего уничтожено более 1,1 тыс. военных.", "ru", "interfax", "interfax"),
        ("By Sunday, 462,000 Russian soldiers were out of action.", "en", "economist", "-"),
    ],
)
def test_an_outlets_own_count_is_its_own_claim(text: str, language: str, source: str, claimant: str) -> None:
    (claim,) = read(text, DAY, language=language, source=source)
    assert claim.split()[1] == claimant


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Moscow reported heavy fighting. The Defense Ministry said Ukraine lost 600 soldiers.", "ru-mod"),
        (
            (
                "Ukraine's Emergency Service said 19 people were killed. The Defense Ministry said Russia fired 84 missiles, "
                "and that 56 of them were shot down."
            ),
            "ua-mod",
        ),
    ],
)
def test_a_ministry_is_not_of_the_country_it_speaks_of(text: str, claimant: str) -> None:
    assert read(text, DAY)[-1].split()[1] == claimant


def test_people_hurt_by_what_was_fired_and_by_ratio() -> None:
    assert read("Russia launches 127 missiles, 109 drones in mass attack, 7 killed", DAY) == [
        "7 - ua people killed unstated None..None"
    ]
    assert read("Leaked documents suggest that for each Russian killed, three to four have been wounded.", DAY) == []


def test_a_speaker_whose_own_count_is_spoken_of_tells_its_own() -> None:
    kremlin = (
        "The Kremlin has not updated its casualty count since 2022, when Shoigu said 5,937 troops had been killed."
    )
    assert read(kremlin, DAY)[0].startswith("5937 ru-mod-minister ru personnel killed")
    other = "Russia keeps its losses secret; Shoigu said Ukraine had lost 444,000 men."
    assert read(other, DAY)[0].startswith("444000 ru-mod-minister ua personnel lost")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "In Lviv, seven people including three children were killed and more than 60 hurt, the mayor said.",
            ["7 mayor ua people killed", "3 mayor ua children killed", "60 mayor ua people wounded"],
        ),
        (
            "Russia fired 13 missiles and 29 drones, of which seven missiles and 22 drones were downed, Kyiv said.",
            ["7 ua ru missiles shot-down", "22 ua ru uavs shot-down"],
        ),
        (
            (
                "Ukraine's own losses are a closely guarded secret. The Wall Street Journal put them at 80,000 dead and "
                "400,000 wounded."
            ),
            ["80000 Wall Street Journal ua personnel killed", "400000 Wall Street Journal ua personnel wounded"],
        ),
        (
            (
                "Western officials say October was the deadliest month for Russia: 1,500 Russian soldiers were killed every "
                "day, Tony Radakin told the BBC."
            ),
            ["1500 Tony Radakin ru personnel killed"],
        ),
        ("Governor Filip Pronin said 53 people were killed and five were still under the rubble.", ["53 Filip Pronin"]),
    ],
)
def test_parts_and_speakers_of_a_sentence_with_more_than_one(text: str, wanted: list[str]) -> None:
    found = read(text, DAY, source="bbc")
    assert len(found) == len(wanted)
    for claim, start in zip(found, wanted, strict=True):
        assert claim.startswith(start)


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("В мае гибли или получали ранения 1200 российских солдат.", "ru", "1200 - ru personnel casualties"),
        ("Погибли либо ранены 300 российских военных.", "ru", "300 - ru personnel casualties"),
        ("Шойгу заявил, что уничтожено 14 тыс. танков, БМП и БТР.", "ru", "14000 ru-mod-minister ua tanks-and-armour"),
        ("Сейчас «Медиазона» знает имена 95 026 погибших. Отдельно исследователи оценили потери в 165 тысяч.", "ru", "165000 mediazona"),
        ("28 січня добові втрати росіян перевищили дві тисячі осіб, повідомив Генштаб.", "uk", "2000 ua-general-staff ru personnel lost interval 2025-01-28..2025-01-28"),
        ("Загинула 31 тисяча українських військових, сказав Зеленський на форумі «Україна. Рік 2024».", "uk", "31000 ua-president ua"),
        ("Россия потеряла за год 1 440 военных.", "ru", "1440 - ru personnel lost"),
        ("Журналисты установили имена 204 военных, погибших на войне с Украиной.", "ru", "204 журналисты ru personnel killed"),
        ("У війні проти Росії загинули 204 військові з області.", "uk", "204 - ua personnel killed"),
        ("Ворог 37 разів атакував. Його втрати — 484 особи.", "uk", "484 - ru personnel lost"),
        ("Противник атаковал 37 раз. Его потери составили 484 человека, заявил Генштаб ВСУ.", "ru", "484 ua-general-staff ru personnel lost"),
        ("Москва заявила о сдаче в плен 300 украинских военных.", "ru", "300 ru ua personnel surrendered"),
        ("Київ повідомив про ліквідацію 30 російських танків.", "uk", "30 ua ru tanks destroyed"),
    ],
)  # fmt: skip
def test_slavic_wordings_of_the_same(text: str, language: str, wanted: str) -> None:
    assert read(text, DAY, language=language, source="desk-x")[-1].startswith(wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "That brings the total number of Russian personnel killed, wounded or captured to 477,430, Kyiv said.",
            "477430 ua ru personnel lost",
        ),
        ("Ukraine had 1,000 tanks in 2022 and has lost some 700 of them, the IISS said.", "700 IISS ua tanks lost"),
        (
            (
                "The UK Ministry of Defence said it was the worst month, with 931 Russian casualties a day reported by the "
                "Ukrainian General Staff."
            ),
            "931 ua-general-staff ru personnel casualties rate",
        ),
        (
            "At least 11,743 civilians have been killed. Zelenskyy put Ukraine's military dead at 31,000.",
            "31000 ua-president ua personnel killed",
        ),
        (
            "The number of Russians killed or wounded in the war has reached roughly one million, Kyiv said.",
            "1000000 ua ru personnel casualties",
        ),
        ("The Gaza health ministry said 14,100 had been killed.", "14100 gaza-moh gaza people killed"),
        ("One Million Are Now Dead or Injured in the Russia-Ukraine War", "1000000 - "),
    ],
)
def test_figures_of_long_reports(text: str, wanted: str) -> None:
    assert read(text, DAY, source="bbc")[-1].startswith(wanted)


def test_a_headlines_war_is_nobody_who_speaks() -> None:
    (claim,) = read("Russian casualties in Ukraine war put at 315,000 in US intelligence report, source says", DAY)
    assert claim.startswith("315000 US intelligence ru personnel casualties")


def test_a_month_taken_up_a_ratio_and_who_was_abducted() -> None:
    found = read(
        "Russian forces occupied 192 square kilometers in January, DeepState said. Russian losses stayed high: 35,300 "
        "killed and wounded in the month, according to the Ukrainian General Staff, or roughly 184 for each square "
        "kilometer gained.",
        DAY,
    )
    assert len(found) == 2
    assert found[-1] == "35300 ua-general-staff ru personnel casualties interval 2025-01-01..2025-01-31"
    assert "people captured" in read("The Oct. 7 attack killed some 1,200 people, and militants abducted 250.", DAY)[-1]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        (
            (
                "Російські війська за минулу добу втратили 1 540 солдатів пораненими та вбитими. Джерело: Генштаб ЗСУ у Facebook. "
                "Дані уточнюються."
            ),
            "uk",
            "1540 ua-general-staff ru personnel casualties",
        ),
        (
            "Внаслідок удару загинули троє людей. Джерело: ДСНС. Рятувальні роботи тривають.",
            "uk",
            "3 ДСНС ua people killed",
        ),
        (
            "Національна гвардія звітує про результати за тиждень: ліквідовано 436 російських військових.",
            "uk",
            "436 Національна гвардія ru personnel killed",
        ),
        (
            "Израильская армия утверждает, что ликвидировала 1500 бойцов «Хезболлы» и потеряла 37 своих солдат.",
            "ru",
            "37 idf il personnel lost",
        ),
    ],
)
def test_sources_named_inside_a_paragraph_and_own_losses_behind_anothers(text: str, language: str, wanted: str) -> None:
    assert read(text, DAY, language=language, source="desk-x")[-1].startswith(wanted)
