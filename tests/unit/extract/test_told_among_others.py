"""Is a figure whose it is, and who told it, where a text has other speakers above: in every frame, quotation and list?"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Claim, Document
from counterclaim.model.claim import label_of

ABOVE = {
    "uk": "Джон Кірбі повідомив, що 5 танків втратила Росія.\n\n",
    "ru": "Джон Кирби сообщил, что 5 танков потеряла Россия.\n\n",
    "en": "John Kirby said that five Russian tanks had been lost.\n\n",
}


def claims(language: str, text: str) -> list[Claim]:
    told = Document(document="x", text=text, source="nv", language=language, published_at=date(2024, 11, 20))
    return [claim for claim in extract(told).claims if claim.quantity is not None]


def told(language: str, text: str, number: int) -> list[str]:
    found = [one for one in claims(language, text) if one.quantity is not None and one.quantity.stated == number]
    return [f"{label_of(one.claimant)} | {label_of(one.subject)} {label_of(one.category)}" for one in found]


@pytest.mark.parametrize(
    "frame",
    [
        "{loss}. Так заявив Пентагон.",
        "{loss}. Джерело — дані Пентагону.",
        "{loss} — така оцінка Пентагону.",
        "{loss}. Про це пише BBC із посиланням на Пентагон.",
        "Дані Пентагону: {loss}.",
        "Позиція Пентагону: {loss}.",
        "Медіазона нарахувала 80 вбитих росіян; Пентагон — що {loss}.",
    ],
)
def test_a_ukrainian_teller_in_every_frame(frame: str) -> None:
    text = frame.format(loss="українська сторона втратила за тиждень 350 військових")
    if "Медіазона" in frame:
        text = text.replace("нарахувала 80 вбитих росіян", "заявила, що вбито 80 росіян")
    assert told("uk", ABOVE["uk"] + text[0].upper() + text[1:], 350) == ["us-dod | ua personnel"]


@pytest.mark.parametrize(
    "frame",
    [
        "{loss}. Так заявил Пентагон.",
        "{loss}. Таковы данные Пентагона.",
        "{loss}. Источник — данные Пентагона.",
        "{loss} — такова оценка Пентагона.",
        "{loss}. Об этом пишет «Медуза» со ссылкой на Пентагон.",
        "{loss}. Об этом сообщает Би-би-си, ссылаясь на Пентагон.",
        "Данные Пентагона: {loss}.",
        "Сводка Пентагона: {loss}.",
    ],
)
def test_a_russian_teller_in_every_frame(frame: str) -> None:
    text = frame.format(loss="украинская сторона потеряла за неделю 350 военных")
    assert told("ru", ABOVE["ru"] + text[0].upper() + text[1:], 350) == ["us-dod | ua personnel"]


@pytest.mark.parametrize(
    "frame",
    [
        "The Pentagon holds that {loss}.",
        "As the Pentagon has it, {loss}.",
        "In the latest tally of the Pentagon, {loss}.",
        "The Pentagon went further: {loss}.",
        "{loss} - that is the count of the Pentagon.",
        "The Pentagon, meanwhile, said {loss}.",
        "The Pentagon, in turn, said {loss}.",
    ],
)
def test_an_english_teller_in_every_frame(frame: str) -> None:
    text = frame.format(loss="the Ukrainian side lost 350 soldiers in a week")
    assert told("en", ABOVE["en"] + text[0].upper() + text[1:], 350) == ["us-dod | ua personnel"]


def test_one_named_with_a_description_announces_what_stands_before() -> None:
    text = (
        ABOVE["en"]
        + "Two Russian guns were lost. Maria Hordiyenko, a researcher in Warsaw, announced this on Telegram."
    )
    assert told("en", text, 2) == ["Maria Hordiyenko | ru artillery"]


@pytest.mark.parametrize("teller", ["военного эксперта Яна Матвеева", "военного обозревателя Юрия Фёдорова"])
def test_a_military_trade_and_a_short_name(teller: str) -> None:
    found = told("ru", ABOVE["ru"] + f"По словам {teller}, украинская сторона потеряла 350 военных.", 350)
    assert found[0].split(" | ")[0].endswith(teller.rsplit(maxsplit=1)[-1])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "По данным британского Минобороны, в результате обстрела Харькова погибли 14 человек."),
        ("ru", "По данным Минобороны РФ, во время удара по Харькову погибли 14 человек."),
        ("uk", "За даними британського Міноборони, під час удару по Харкову загинули 14 людей."),
        ("uk", "За даними Служби безпеки України, під час обстрілу Харкова загинули 14 людей."),
    ],
)
def test_people_killed_by_a_strike_are_of_the_town_whoever_tells(language: str, text: str) -> None:
    assert told(language, text, 14)[0].endswith(" | ua people")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "According to the State Emergency Service, Russia has lost 900,000 killed and wounded since the invasion.",
        ),
        ("ru", "С начала вторжения Россия потеряла 900 000 убитыми и ранеными, сказал губернатор Вячеслав Гладков."),
        ("uk", "Як повідомила ООН, від початку вторгнення Росія втратила 900 000 убитими й пораненими."),
        ("en", "Ukraine's Security Service has acknowledged that Russia has lost 900,000 killed and wounded."),
    ],
)
def test_a_state_loses_soldiers_killed_and_wounded(language: str, text: str) -> None:
    assert told(language, text, 900_000)[0].endswith(" | ru personnel")


def test_who_confirms_a_strike_on_the_others_town_confirms_no_loss_of_its_own() -> None:
    text = "The Ukrainian Air Force confirmed on Friday that two civilians were killed in a strike on Belgorod."
    assert told("en", "Russian missiles killed nine people in Kharkiv.\n\n" + text, 2) == [
        "ua-air-force | ru civilians"
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "«Знищено 14 російських танків, — заявив Пентагон. — Українська сторона втратила 350 військових»."),
        (
            "uk",
            "Пентагон повідомив, що знищено 14 російських танків. Також українська сторона втратила 350 військових.",
        ),
        (
            "uk",
            "За даними Пентагону, знищено 14 російських танків. Там також зазначили, що ЗСУ втратили 350 військових.",
        ),
        ("ru", "«Уничтожено 14 российских танков, — заявил Пентагон. — Украинская сторона потеряла 350 военных»."),
    ],
)
def test_who_goes_on_speaking_of_the_other_side(language: str, text: str) -> None:
    assert told(language, ABOVE[language] + text, 350) == ["us-dod | ua personnel"]


@pytest.mark.parametrize(
    ("language", "head", "row", "subject"),
    [
        ("ru", "За сутки украинские защитники уничтожили:", "- 16 танков;\n- 36 артсистем.", "ru"),
        ("ru", "За сутки защитники Украины уничтожили:", "- 16 танков;\n- 36 артсистем.", "ru"),
        ("ru", "За сутки российские военные уничтожили:", "- 16 танков;\n- 36 артсистем.", "ua"),
        ("uk", "Також за добу українські бійці знищили:", "- 16 танків;\n- 36 артсистем.", "ru"),
        ("en", "Over the past day Ukrainian defenders destroyed:", "- 16 tanks;\n- 36 artillery systems.", "ru"),
        ("en", "Over the past day Russian soldiers destroyed:", "- 16 tanks;\n- 36 artillery systems.", "ua"),
        ("en", "Ukrainian tanks destroyed:", "- 16 T-64 tanks;\n- 36 T-72 tanks.", "ua"),
    ],
)
def test_a_list_headed_by_who_destroyed_it(language: str, head: str, row: str, subject: str) -> None:
    text = {"ru": "Ночь прошла спокойно.", "uk": "Ніч минула спокійно.", "en": "The night was quiet."}[language]
    found = claims(language, f"{text}\n\n{head}\n{row}")
    assert [claim.subject for claim in found] == [subject, subject]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Чехія поставила Україні 500 тисяч снарядів із 800 тисяч обіцяних."),
        ("ru", "Чехия поставила Украине 500 тысяч снарядов из 800 тысяч обещанных."),
        ("en", "The Czech Republic has supplied Ukraine with 500,000 of the 800,000 shells promised."),
    ],
)
def test_what_was_promised_of_which_a_part_came(language: str, text: str) -> None:
    assert [claim.outcome for claim in claims(language, text)] == ["delivered", "pledged"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Russian losses had reached 637,010, which is 1,130 more than the day before, Kyiv said."),
        ("en", "Russian losses had reached 637,010, 1,130 more than a day earlier."),
        ("uk", "Втрати росіян сягнули 637 010, що на 1 130 більше, ніж напередодні, повідомив Генштаб."),
        ("ru", "Потери россиян достигли 637 010, это на 1130 больше, чем днём ранее."),
    ],
)
def test_what_a_running_total_grew_by_in_a_day(language: str, text: str) -> None:
    total, grown = claims(language, text)
    assert total.quantity is not None
    assert grown.quantity is not None
    assert (total.quantity.stated, grown.quantity.stated) == (637_010, 1_130)
    assert grown.period is not None
    assert (grown.period.kind, grown.period.start, grown.period.end) == (
        "interval", date(2024, 11, 19), date(2024, 11, 20),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Russia lost 1,130 men, 50 more than the day before, Kyiv said."),
        ("uk", "Росіяни втратили 1 130 солдатів, на 50 більше, ніж напередодні."),
    ],
)
def test_a_days_count_beside_another_days_is_a_difference(language: str, text: str) -> None:
    assert [claim.quantity.stated for claim in claims(language, text) if claim.quantity is not None] == [1_130]


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine and Russia have between them suffered more than one million casualties.",
        "Russia and Ukraine together have suffered one million casualties.",
    ],
)
def test_two_foes_that_have_suffered_between_them(text: str) -> None:
    assert [label_of(claim.subject) for claim in claims("en", text)] == ["both sides"]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Ukrainian troops have retaken 20 villages in a day, the country's general staff said.", "ua-general-staff"),
        ("Russian troops retreated. The country's defence ministry said 60 Ukrainian soldiers were killed.", "ru-mod"),
    ],
)
def test_the_countrys_own_body(text: str, claimant: str) -> None:
    assert [label_of(claim.claimant) for claim in claims("en", text)] == [claimant]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Oryx had listed 34 Ukrainian Bradleys as destroyed, damaged or abandoned.", "lost"),
        ("Oryx has listed 34 Ukrainian Bradleys as destroyed.", "destroyed"),
    ],
)
def test_kit_listed_as_lost(text: str, outcome: str) -> None:
    assert [claim.outcome for claim in claims("en", text)] == [outcome]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Russia has lost 3,000 tanks, the IISS said. Its stores still held about 4,000 tanks in the open."),
        ("en", "Russia has lost 3,000 tanks, the IISS said. Between 1,000 and 1,500 have been put back into service."),
        ("uk", "Росія втратила 3000 танків, повідомляє IISS. На складах лишається близько 4000 танків."),
        ("ru", "Россия потеряла 3000 танков, сообщает IISS. В запасах у неё ещё 4000 танков."),
    ],
)
def test_what_is_left_in_stores_is_no_loss(language: str, text: str) -> None:
    assert [claim.quantity.stated for claim in claims(language, text) if claim.quantity is not None] == [3_000]


@pytest.mark.parametrize(
    ("text", "number", "claimant"),
    [
        ("Oryx, as of Thursday: 4,034 Russian tanks lost.", 4_034, "oryx"),
        ("Oryx on Thursday: 4,034 Russian tanks lost.", 4_034, "oryx"),
        ("Kyiv's air force shot down 1,400 drones in July, its spokesman said.", 1_400, "ua-air-force"),
    ],
)
def test_a_label_with_its_day_and_a_capitals_own_body(text: str, number: int, claimant: str) -> None:
    assert [one.split(" | ")[0] for one in told("en", ABOVE["en"] + text, number)] == [claimant]
