"""Constructions of everyday news prose: insertions, sides counted in one, hearsay, whose voice a sentence has."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import Claim, label_of


def claims(text: str, *, day: date = date(2024, 6, 4), language: str = "en", source: str = "guardian") -> list[Claim]:
    return list(
        extract(Document(document="sha256:0", text=text, published_at=day, source=source, language=language)).claims
    )


def stated(claim: Claim) -> object:
    assert claim.quantity is not None
    return claim.quantity.stated


@pytest.mark.parametrize(
    "text",
    [
        "At least nine people, including three children, were killed in the raid, the mayor said.",
        "Nine people, three of them children, were killed in the raid, the mayor said.",
        "Nine people (three of them children) were killed in the raid, the mayor said.",
        "Nine people, among them three children and a nurse, were killed in the raid, the mayor said.",
        "The raid killed nine people, including three children, said the mayor.",
    ],
)
def test_a_whole_and_its_part_share_the_verb_behind_them(text: str) -> None:
    found = claims(text)
    assert [(c.category, c.outcome, stated(c), c.part) for c in found] == [
        ("people", "killed", 9, False),
        ("children", "killed", 3, True),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The number of Ukrainian and Russian soldiers killed or hurt is nearing 410,000, US officials said.",
        "Some 410,000 Russian and Ukrainian soldiers have been killed or wounded, US officials said.",
        "Ukrainian and Russian losses together exceed 410,000, US officials said.",
    ],
)
def test_two_sides_counted_in_one(text: str) -> None:
    (found,) = claims(text)
    assert (label_of(found.claimant), label_of(found.subject), stated(found)) == ("us-officials", "both sides", 410000)


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Russia's military losses, US officials said, are close to 280,000 men.", "us-officials"),
        ("It answered Ivan Tarn, who had claimed that Ukraine had lost 91,000 soldiers.", "a person quoted"),
        ("Ukrainian army analyst Taras Lys assessed that Russia had lost 610 tanks.", "Taras Lys"),
        ("By our estimate, built on leaked files of the Pentagon, Russia lost 91,000 soldiers.", "guardian"),
    ],
)
def test_who_speaks(text: str, claimant: str | None) -> None:
    (found,) = claims(text)
    assert (label_of(found.claimant) if found.claimant is not None else None) == claimant


def test_hearsay_names_nobody_and_counts_its_own_noun() -> None:
    found = claims(
        "Ukraine's General Staff said Russia lost 45 guns on Sunday. "
        "That brings the number of tanks Russia is said to have lost to 7,510."
    )
    assert [(c.claimant, c.subject, c.category, stated(c)) for c in found] == [
        ("ua-general-staff", "ru", "artillery", 45),
        ("ua-general-staff", "ru", "tanks", 7510),
    ]


def test_what_a_report_puts_is_what_follows_it() -> None:
    found = claims("Russian troops took 300 square kilometres, at a cost Kyiv puts at 9,400 casualties.", source="isw")
    assert [(c.topic, c.claimant, stated(c)) for c in found] == [("territory", "isw", 300), ("loss", "ua", 9400)]


def test_a_total_does_not_take_the_day_of_the_figure_behind_it() -> None:
    total, daily = claims(
        "Russian losses have climbed above 512,000, according to Kyiv, after another 1,150 troops were killed or "
        "wounded over the previous 24 hours."
    )
    assert total.period is not None and daily.period is not None
    assert (total.period.kind, total.period.end) == ("cumulative", date(2024, 6, 4))
    assert (daily.period.kind, daily.period.start) == ("interval", date(2024, 6, 3))


def test_a_counter_of_one_side_does_not_speak_of_the_others_losses_unnamed() -> None:
    found = claims(
        "Gaza's Health Ministry says 26,900 Palestinians have been killed since October 7. "
        "Some 1,140 people were killed in the attack on southern Israel."
    )
    assert [(c.claimant, c.subject) for c in found] == [("gaza-moh", "gaza"), (None, "il")]


def test_the_sentences_after_in_this_period_keep_its_window() -> None:
    found = claims(
        "С 3 по 9 июня российские войска нанесли 12 групповых ударов.\n\n"
        "За указанный период разбиты подразделения двух бригад; ВСУ потеряли там 1 240 военнослужащих. "
        "На другом участке противник лишился шести танков.",
        day=date(2024, 6, 9),
        language="ru",
        source="ru-mod",
    )
    assert [(stated(c), c.period and (c.period.start, c.period.end)) for c in found] == [
        (1240, (date(2024, 6, 3), date(2024, 6, 9))),
        (6, (date(2024, 6, 3), date(2024, 6, 9))),
    ]


@pytest.mark.parametrize(
    ("text", "language", "claimant", "category", "count"),
    [
        # whose tally it is stands behind the word for it
        ("Армія РФ позбулася восьми танків, випливає зі свіжого зведення Генерального штабу.", "uk", "ua-general-staff", "tanks", 8),
        ("Сутки обошлись российской армии в 1090 солдат убитыми — данные Генштаба ВСУ.", "ru", "ua-general-staff", "personnel", 1090),
        # a noun in the genitive opens the clause
        ("По данным Минобороны РФ, танков у ВСУ с 4 июня уничтожено 260.", "ru", "ru-mod", "tanks", 260),
        ("Аналитики проекта Oryx насчитали 3190 потерянных российских танков.", "ru", "oryx", "tanks", 3190),
        # a name behind a day, a spokesman of a known body, a name behind a unit's
        ("Вчера Трамп написал, что Украина потеряла 390 тысяч солдат.", "ru", "Трамп", "personnel", 390000),
        ("Представитель ЦАХАЛ Даниэль Хагари заявил, что погибли 11 израильских солдат.", "ru", "idf", "personnel", 11),
        ("Командующий группировкой «Таврия» Иван Бойко уточнил: россияне лишились 387 бойцов.", "ru", "Иван Бойко", "personnel", 387),
        # verbs of speech
        ("Водночас Іван Мельник казав, що Росія втратила 47 гармат.", "uk", "a person quoted", "artillery", 47),
    ],
)  # fmt: skip
def test_whose_voice_it_is_in_ukrainian_and_russian(
    text: str, language: str, claimant: str, category: str, count: int
) -> None:
    (found,) = claims(text, language=language)
    assert (label_of(found.claimant), found.category, stated(found)) == (claimant, category, count)


def test_a_surname_alone_is_the_person_named_in_full() -> None:
    found = claims(
        "Поранено 44 людини, розповів голова адміністрації Олег Коваленко.\n\n"
        "У сусідньому місті, за даними Коваленка, дістали поранення троє цивільних.",
        language="uk",
    )
    assert [label_of(c.claimant) for c in found] == ["Олег Коваленко", "Олег Коваленко"]


def test_the_office_named_before_speaks() -> None:
    found = claims(
        "Владимир Путин подвёл итоги. С 4 мая, по словам президента, противник потерял 747 танков. "
        "Неназванные американские чиновники оценили потери самой России в 315 тыс. убитых и раненых.",
        language="ru",
    )
    assert [c.claimant for c in found] == ["ru-president", "us-officials"]


def test_a_title_names_the_issuer() -> None:
    found = claims(
        "Оборона Півночі. Оперативна інформація на ранок 4 червня\n\nЗа минулу добу ворог утратив 74 особи та 3 гармати.",
        language="uk",
        source="desk",
    )
    assert [label_of(c.claimant) for c in found] == ["Оборона Півночі", "Оборона Півночі"]


def test_most_of_all_is_no_total() -> None:
    found = claims(
        "В ночь на 4 июня сбиты 155 дронов, сообщили в Минобороны РФ. Больше всего — 52 дрона — сбито над Брянском.",
        language="ru",
    )
    assert {c.period.kind for c in found if c.period is not None} == {"interval"}


def test_a_week_is_the_one_that_the_document_dates() -> None:
    found = claims(
        "За неделю, с 29 мая по 4 июня, нанесены пять ударов. Подразделения за неделю уничтожили 375 украинских военных.",
        language="ru",
        source="ru-mod",
    )
    assert [c.period and c.period.start for c in found] == [date(2024, 5, 29)]


def test_who_is_at_home_where_it_was_said() -> None:
    (found,) = claims("У травні ворог утратив 505 танків, підсумовують у DeepState.", language="uk")
    assert label_of(found.claimant) in {"deepstate", "DeepState"}
    (found,) = claims("Поранень зазнали 105 окупантів, повідомили в понеділок у ССО.", language="uk")
    assert label_of(found.claimant) == "ССО"


@pytest.mark.parametrize(
    ("text", "language", "qualifier"),
    [
        (
            "Russia lost 860 men a day, a little below the 910 casualties a day that Britain gave for March.",
            "en",
            "exact",
        ),
        ("Россия потеряла 1921 танк, за сутки на два танка больше.", "ru", "exact"),
        ("Russia lost more than 910 men.", "en", "more-than"),
    ],
)
def test_a_comparison_is_no_hedge(text: str, language: str, qualifier: str) -> None:
    *_, last = claims(text, language=language)
    assert last.quantity is not None
    assert last.quantity.qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "claimant", "subject"),
    [
        ("The Gaza health ministry said 74 people had been killed by Israel since Friday.", "gaza-moh", "gaza"),
        ("Iran says 52 people have been killed. Ledra, a rights group in Oslo, counts 81 dead.", "Ledra", "ir"),
        (
            "The Tarim Observatory, a group based in Britain, has documented the deaths of 8,100 people in Syria.",
            "Tarim Observatory",
            "sy",
        ),
        ("Western officials put Russia's own casualties for May at roughly 31,400.", "Western officials", "ru"),
        ("Berlin promised Kyiv 24 more Marder vehicles, the defence ministry said.", "de", "ua"),
        ("At first the city council had spoken of three dead in Sumy.", "city council", "ua"),
        (
            'Ukraine\'s president corrected the toll. "We lost 17,000 killed," he said. Another 8,000, he added, are missing.',
            "ua-president",
            "ua",
        ),
    ],
)
def test_whose_word_and_whose_loss_at_the_end_of_a_text(text: str, claimant: str, subject: str) -> None:
    last = claims(text)[-1]
    assert (label_of(last.claimant), label_of(last.subject)) == (claimant, subject)


def test_the_same_hours_are_the_day_told_and_not_the_total() -> None:
    text = (
        "The General Staff raised Russian losses by 1,240 on Tuesday, to 509,000 in all. Over the same 24 hours Russia was "
        "also deprived of nine tanks and three dozen trucks."
    )
    assert [c.period.kind for c in claims(text) if c.period is not None][2:] == ["interval", "interval"]


def test_convicts_recruited_are_a_group_and_no_new_recruits() -> None:
    text = (
        "Mediazona has confirmed the names of 61,000 Russian soldiers killed. The list includes 4,100 officers, 9,300 "
        "inmates recruited in prisons and 7,200 mobilised men."
    )
    assert [stated(c) for c in claims(text)] == [61000, 4100, 9300, 7200]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("In the account of the Russian Defense Ministry, Ukraine lost 310 men on Friday.", "ru-mod"),
        ("Moscow shrugged it off; its defence ministry claims 14 Ukrainian tanks destroyed.", "ru-mod"),
        ("Moscow shrugged it off. Its Defense Ministry claims 14 Ukrainian tanks destroyed.", "ru-mod"),
        ("Kyiv counts 900 dead. According to the report by the Pentagon, 400 Russian soldiers were killed.", "us-dod"),
        (
            "Russia has lost 402,000 troops, the General Staff of Ukraine wrote. It has lost, according to the post, 6,400 tanks.",
            "ua-general-staff",
        ),
        (
            "Monday's bulletin from Ukraine's General Staff is grim for Moscow: 910 servicemen written off.",
            "ua-general-staff",
        ),
        ("The Estonian border service said that 7 soldiers had been killed.", "Estonian border service"),
    ],
)
def test_a_body_by_the_account_or_the_report_it_gives(text: str, claimant: str) -> None:
    assert label_of(claims(text)[-1].claimant) == claimant


def test_a_hedging_verb_ends_where_another_verb_of_loss_begins() -> None:
    text = (
        "Ukraine's casualties topped 1,700 and its forces lost three tanks and 12 guns, Russia's Defense Ministry said."
    )
    assert [c.quantity.qualifier for c in claims(text) if c.quantity] == ["more-than", "exact", "exact"]


def test_a_source_keeps_its_voice_behind_a_number_that_counts_nothing() -> None:
    text = "Day 203 of the war. In the past 24 hours 41 martyrs and 80 injured reached the hospitals."
    assert [label_of(c.claimant) for c in claims(text, source="gaza-moh")] == ["gaza-moh", "gaza-moh"]


def test_the_side_that_heads_a_monitors_line_is_whose_losses_they_are() -> None:
    text = "Visually confirmed losses of the week.\n\nRussia: 31 tanks (22 destroyed, 9 damaged) and 40 vehicles lost."
    assert {(label_of(c.claimant), label_of(c.subject)) for c in claims(text, source="oryx")} == {("oryx", "ru")}


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "en",
            "How many tanks has Ukraine lost?\n\nOryx counts 730. Moscow claims 15,700.\n\nAnd Russia?\n\nKyiv says 6,922 tanks were lost.",
            [("oryx", "ua", "tanks", 730), ("ru", "ua", "tanks", 15700), ("ua", "ru", "tanks", 6922)],
        ),
        ("uk", "Скільки танків втратила Росія?\n\nЗа даними Генштабу, 6922.", [("ua-general-staff", "ru", "tanks", 6922)]),
        ("ru", "Сколько танков потеряла Россия?\n\nПо данным Генштаба ВСУ, 6922.", [("ua-general-staff", "ru", "tanks", 6922)]),
    ],
)  # fmt: skip
def test_an_answer_counts_what_its_question_asks_for(language: str, text: str, told: list[tuple[object, ...]]) -> None:
    document = Document(
        document="sha256:0", text=text, published_at=date(2024, 3, 28), source="newsweek", language=language
    )
    found = [(c.claimant, c.subject, c.category, c.quantity.stated) for c in extract(document).claims if c.quantity]
    assert found == told


def test_an_issuers_own_words_of_probability_are_its_own_after_anothers_count() -> None:
    found = claims(
        "Russia lost 913 soldiers a day in May, according to the Ukrainian General Staff. "
        "Russia has highly likely suffered over 355,000 casualties since the start of the war.",
        source="uk-mod",
    )
    assert [c.claimant for c in found if c.quantity] == ["ua-general-staff", "uk-mod"]


def test_the_people_an_issuer_counts_in_its_own_document_are_its_count() -> None:
    found = claims(
        "Some 200 fighters were killed in the camp. Another 50 suspects were apprehended there.", source="idf"
    )
    assert [(c.claimant, c.outcome) for c in found] == [("idf", "killed"), ("idf", "captured")]


def test_a_persons_report_goes_on_to_the_people_hurt() -> None:
    found = claims(
        "Глава области Пётр Ларин подвёл итоги. Войска, по его словам, потеряли 40 танков. Погибли 12 мирных жителей.",
        language="ru",
    )
    assert [label_of(c.claimant) if c.claimant else None for c in found if c.quantity] == ["Пётр Ларин"] * 2


def test_a_weekdays_report_has_no_speaker_and_its_owner_no_losses() -> None:
    found = claims(
        "The Ukrainian General Staff claimed 730 Russian soldiers in its Tuesday bulletin. "
        "Its personnel total came to 74,000, after 800 in Monday's report."
    )
    assert {(c.claimant, c.subject) for c in found if c.quantity} == {("ua-general-staff", "ru")}
    found = claims("Kyiv's bulletins show a similar pace: 1,200 casualties in Tuesday's report, 1,270 in Monday's.")
    assert [(c.claimant, c.subject) for c in found if c.quantity] == [("ua", "ru")] * 2


def test_a_body_that_has_other_numbers_counts_the_other_side() -> None:
    found = claims(
        "Russia's defence ministry lists 639 aircraft and 283 helicopters; Ukraine's General Staff has 367 and 328."
    )
    assert [(c.claimant, c.subject, c.category, stated(c)) for c in found if c.quantity] == [
        ("ru-mod", "ua", "aircraft", 639),
        ("ru-mod", "ua", "helicopters", 283),
        ("ua-general-staff", "ru", "aircraft", 367),
        ("ua-general-staff", "ru", "helicopters", 328),
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Украинский Генштаб увеличил оценку российских потерь на 730 человек — до 180 050."),
        ("uk", "Генштаб збільшив оцінку втрат росії на 730 осіб, до 180 050."),
    ],
)
def test_a_raise_to_a_number_is_no_upper_bound(language: str, text: str) -> None:
    found = [c.quantity for c in claims(text, language=language) if c.quantity]
    assert [(quantity.stated, quantity.qualifier) for quantity in found] == [(730, "exact"), (180050, "exact")]


def test_the_people_of_a_town_are_no_loss() -> None:
    found = claims(
        "Bakhmut, home to about 70,000 people before the war, is in ruins. Kyiv says Russia lost 12 tanks there."
    )
    assert [stated(c) for c in found if c.quantity] == [12]
