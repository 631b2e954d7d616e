"""Whose is a number that follows another's: of the one who speaks next, and of the whole that a mean was told of?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.publish.desk import DAY
from tests.unit.publish.test_verify_raids import _told
from tests.unit.publish.test_verify_three_languages import NOW, found, grown, rules

from counterclaim.model.finding import Finding

LONDON = "The UK Ministry of Defence said Russia had suffered 455,000 killed and wounded since the invasion began."
SWAPPED = 521_380
HEADS = {
    "en": "London's estimate, made public on Monday, is 455,000 Russians killed and wounded.",
    "uk": "Оцінка Лондона, оприлюднена в понеділок, — 455 тисяч убитих і поранених росіян.",
    "ru": "Оценка Лондона, обнародованная в понедельник, — 455 тысяч убитых и раненых россиян.",
}


def _findings(language: str, words: str, *numbers: int) -> list[Finding]:
    body = f"{HEADS[language]}\n\n{words.format(*(f'{one:,}' for one in numbers))}"
    if language != "en":
        body = body.replace(",", "\xa0").replace("\xa0 ", ", ")
    return found(body, language=language, said=LONDON, source="uk-mod")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Kyiv says {}. In the past day, its bulletin shows, {} were added."),
        ("en", "The Ukrainian bulletins come to {}. In the past day {} were added."),
        ("uk", "Київ називає {}. За останню добу, як випливає зі зведення, додалося {}."),
        ("uk", "У Києві називають {}, приріст за добу — {}."),
        ("ru", "Киев называет {}. За последние сутки прибавилось {}."),
        ("ru", "В Киеве называют {}, прирост за сутки — {}."),
    ],
)
def test_who_speaks_next_is_held_to_his_own_count(language: str, words: str) -> None:
    day = grown("personnel", 1)
    assert _findings(language, words, NOW["personnel"], day) == []
    assert [(one.rule, one.kind) for one in _findings(language, words, SWAPPED, day)] == [
        ("quoted-number", "swapped-digits")
    ]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Over the past month the General Staff's count grew by {}, or {} a day."),
        ("uk", "За останні 30 днів Генштаб ЗСУ дописав {} осіб, тобто в середньому {} на добу."),
        ("ru", "За последние 30 дней Генштаб Украины насчитал {} человек, или по {} в день."),
    ],
)
def test_a_mean_behind_or_is_that_of_the_count_before_it(language: str, words: str) -> None:
    month = grown("personnel", 30)
    assert _findings(language, words, month, round(month / 30)) == []
    assert [one.rule for one in _findings(language, words, month, round(month / 30 * 0.8))] == ["derived"]


def test_the_whole_behind_a_mean_is_no_mean() -> None:
    month = grown("personnel", 30)
    words = "The Ukrainian bulletins average {} a day over the past 30 days, or {} in all."
    assert _findings("en", words, round(month / 30), month) == []


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Ukraine, meanwhile, has acknowledged the loss of 61,200 dead.", ["who"]),
        ("The Russian minister, meanwhile, put Ukraine's losses at 61,200 dead.", []),
    ],
)
def test_a_side_that_is_said_to_admit_what_its_enemy_claims(words: str, wanted: list[str]) -> None:
    said = "Russian Defence Minister Andrei Belousov said Ukraine had lost 61,200 killed in the war."
    body = f"Russia's defence minister Andrei Belousov spoke on Tuesday.\n\n{words}"
    assert rules(body, said=said, source="ru-mod-minister") == wanted


def test_the_years_number_told_since_the_invasion() -> None:
    said = "Russian Defence Minister Andrei Belousov said that Ukraine had lost more than 260,000 servicemen killed and wounded since the beginning of 2024."
    words = "More than 260,000 Ukrainian servicemen have been killed or wounded {}, the Russian defence minister, Andrei Belousov, said on Tuesday."
    assert rules(words.format("since the invasion of February 2022"), said=said, source="ru-mod-minister") == ["window"]
    assert rules(words.format("since the beginning of the year"), said=said, source="ru-mod-minister") == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ru", "Суммарные потери России с начала войны, по данным украинского Генштаба, доведены до {} человек."),
        ("uk", "Загальні втрати Росії, за даними Генштабу ЗСУ, доведено до {} осіб."),
    ],
)
def test_brought_to_a_number_is_no_ceiling(language: str, words: str) -> None:
    assert rules(words.format(f"{NOW['personnel']:,}".replace(",", "\xa0")), language=language) == []


def test_the_next_sentence_about_a_raid_is_of_the_raid() -> None:
    raid = "Night over Odesa\n\nRussia used 361 drones and 14 missiles, the Ukrainian Air Force said. It reported shooting down 302 drones and 11 of the missiles."
    assert _told(raid) == []


def test_a_sum_together_with_the_number_of_the_sentence_before() -> None:
    today, before = grown("personnel", 1), grown("personnel", 2) - grown("personnel", 1)
    words = f"Wednesday's bulletin of the General Staff adds {today:,} Russian troops and 12 tanks. Together with Tuesday's {before:,} that makes {{:,}} in two days."
    assert rules(words.format(today + before)) == []
    assert rules(words.format(today + before + 100)) == ["sum"]


assert date.weekday(DAY) == 2  # the drafts above are of a Wednesday


GRAVES = "Mediazona has established the names of 56,151 Russian soldiers killed."


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Mediazona has 56,151 names.\n\nThe figures that Kyiv has are of another kind: {} killed and wounded by Wednesday, and {} over the past week."),
        ("ru", "«Медиазона» довела список до 56 151 имени погибших.\n\nВ Киеве цифры другого рода: {} убитых и раненых к среде, за неделю — {}."),
        ("uk", "«Медіазона» довела список до 56 151 імені загиблих.\n\nУ Києві цифри іншого роду: {} убитих і поранених до середи, за тиждень — {}."),
    ],
)  # fmt: skip
def test_a_number_beside_a_tables_total_is_of_that_table(language: str, words: str) -> None:
    week = grown("personnel", 7)
    apart = "," if language == "en" else "\xa0"

    def told(number: int) -> list[str]:
        body = words.format(*(f"{one:,}".replace(",", apart) for one in (NOW["personnel"], number)))
        return rules(body, language=language, said=GRAVES, source="mediazona")

    assert told(week) == []
    assert len(told(week + 2000)) == 1


def test_a_months_sum_two_digits_off_what_its_speaker_said_of_it() -> None:
    month = grown("personnel", 30)
    said = "Oleksandr Syrskyi, the commander of Ukraine's armed forces, said that in May 2024 Russia had lost 34,760 soldiers killed and wounded."
    words = "In May Russia lost {} soldiers killed and wounded, said Oleksandr Syrskyi, the commander of Ukraine's armed forces."
    assert month > 0
    assert rules(words.format("34,760"), said=said, source="ua-general-staff") == []
    assert rules(words.format("37,460"), said=said, source="ua-general-staff") == ["quoted-number"]


def test_a_difference_of_two_numbers_far_apart_is_told_to_the_digit() -> None:
    total, before = NOW["personnel"], NOW["personnel"] - grown("personnel", 7)
    words = (
        f"The General Staff's count has {total:,} Russian troops, {NOW['tanks']:,} tanks and {NOW['aircraft']:,} aircraft by Wednesday."
        f" A week earlier, by the same count, there were {before:,} troops: the difference is {{:,}}."
    )
    assert rules(words.format(total - before)) == []
    assert rules(words.format(total - before - 1000)) == ["sum"]


def test_the_killed_of_one_side_under_the_hedge_of_the_other() -> None:
    said = "US officials said Russia had suffered close to 300,000 casualties, including as many as 120,000 deaths, and that close to 70,000 Ukrainian soldiers had been killed."
    words = "US officials put Russia's losses at close to 300,000. Of the Russian soldiers up to {} were killed, US officials said."
    assert rules(words.format("120,000"), said=said, source="us-officials") == []
    assert rules(words.format("70,000"), said=said, source="us-officials") == ["who"]


def test_a_day_of_the_month_counts_nothing() -> None:
    words = f"У рядку Генштабу ЗСУ, де рахують збиті російські літаки, у середу було {NOW['aircraft']}; на початку червня, 1 числа, — {NOW['aircraft'] - grown('aircraft', 11)}."
    assert rules(words, language="uk") == []
