"""Who speaks where an aside describes him, data are cited by another, or an unnamed person is inside a body?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read


def claims(text: str, language: str) -> list[str]:
    return read(text, date(2024, 9, 2), language=language, source="desk-x")


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("ru", "Том Купер, австрийский военный аналитик, сказал, что Россия потеряла 300 танков.", "Том Купер"),
        ("uk", "Том Купер, австрійський військовий аналітик, сказав, що Росія втратила 300 танків.", "Том Купер"),
        ("ru", "Иван Кравец, бригадный генерал и начальник штаба, считает, что Россия потеряла 300 танков.", "Иван Кравец"),
        ("ru", "Рамзан Кадыров, глава Чечни и командующий «Ахматом», заявил о 300 подбитых танках.", "Рамзан Кадыров"),
        ("ru", "Евгений Пригожин, основатель ЧВК «Вагнер», утверждал, что Россия потеряла 300 танков.", "wagner"),
        ("uk", "Міністр Франції Стефан Сежурне в інтерв’ю, яке вийшло у п’ятницю, 30 серпня, сказав, що Росія втратила 300 танків.",
         "Стефан Сежурне"),
        ("en", "A senior NATO official said that Russia had lost 300 tanks.", "NATO"),
        ("en", "Western officials said that Russia had lost 300 tanks.", "Western officials"),
        ("en", "Sources in Ukraine's military intelligence said Russia had lost 300 tanks.", "Ukraine's military intelligence"),
    ],
)  # fmt: skip
def test_an_aside_describes_who_speaks(language: str, text: str, speaker: str) -> None:
    assert [claim.split(" ", 1)[1].startswith(speaker) for claim in claims(text, language)] == [True]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "uk",
            "За даними МОЗ Гази, які в четвер навело Управління ООН, вбито 43 736 палестинців. Серед них 7 216 жінок.",
        ),
        (
            "ru",
            "По данным минздрава Газы, которые привело Управление ООН, убиты 43 736 палестинцев. Среди них 7 216 женщин.",
        ),
    ],
)
def test_data_that_another_cites_are_of_the_one_named_before(language: str, text: str) -> None:
    assert [claim.split()[1] for claim in claims(text, language)] == ["gaza-moh"] * 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "ru",
            "В СБУ рассказали: сгорели 12 российских танков. Источники в спецслужбе говорят о пяти раненых россиянах.",
        ),
        (
            "en",
            "The SBU said 12 Russian tanks were burnt. Sources in the security service say five Russians were wounded.",
        ),
    ],
)
def test_sources_in_a_body_that_spoke_are_that_body(language: str, text: str) -> None:
    first, second = (claim.split()[1] for claim in claims(text, language))
    assert first == second


def test_capitals_that_only_hand_over_at_are_no_losers() -> None:
    found = claims("Kyiv puts Russian dead at 20,000, London at 15,000 and Washington at 12,000.", "en")
    assert [claim.split()[1:3] for claim in found] == [["ua", "ru"], ["uk", "ru"], ["us", "ru"]]


def test_a_bare_ministry_is_the_one_that_the_text_names_with_its_country() -> None:
    text = (
        "Минобороны Украины: потери РФ за август\n\nВ течение августа российские войска потеряли 36 810 солдат, подсчитали в "
        "Министерстве обороны."
    )
    assert [claim.split()[1] for claim in claims(text, "ru")] == ["ua-mod"]
    assert [
        claim.split()[1] for claim in claims("Министерство обороны признало гибель 1 351 российского солдата.", "ru")
    ] == ["ru-mod"]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("uk", "Війна забрала, за підрахунками МОЗ Гази, 41 870 життів.", ["people killed"]),
        ("uk", "Вибух обірвав 14 життів, повідомив мер.", ["people killed"]),
        ("ru", "Взрыв оборвал 14 жизней, сообщил мэр.", ["people killed"]),
        ("uk", "Медики врятували 12 життів, повідомив мер.", []),
        ("uk", "Ці системи врятують тисячі життів, сказав Зеленський.", []),
        ("ru", "Удалось сохранить 120 жизней, сообщил мэр.", []),
        ("en", "The systems will save thousands of lives, Zelensky said.", []),
        ("uk", "Знищено дві пускові установки комплексу «Бук», повідомив Генштаб.", ["air-defence destroyed"]),
        ("ru", "Уничтожены две пусковые установки «Град», сообщил Генштаб ВСУ.", ["mlrs destroyed"]),
        (
            "ru",
            "Уничтожены три боевые машины зенитного комплекса «Оса», сообщило Минобороны РФ.",
            ["air-defence destroyed"],
        ),
        ("en", "Two launchers of an S-300 system were destroyed, the General Staff said.", ["air-defence destroyed"]),
    ],
)
def test_lives_are_lost_or_saved_and_launchers_are_of_their_system(language: str, text: str, found: list[str]) -> None:
    assert [" ".join(claim.split()[-4:-2]) for claim in claims(text, language)] == found


@pytest.mark.parametrize(
    ("language", "text", "period"),
    [
        ("en", "Moscow claimed that 1,026 soldiers of a Ukrainian brigade had surrendered.", "unstated None..None"),
        ("ru", "Oryx подтвердил по снимкам, что 24 июня российская армия потеряла шесть вертолётов.",
         "interval 2024-06-24..2024-06-24"),
    ],
)  # fmt: skip
def test_prisoners_are_no_balance_and_pictures_prove_what_has_its_own_day(
    language: str, text: str, period: str
) -> None:
    assert [" ".join(claim.split()[-2:]) for claim in claims(text, language)] == [period]


@pytest.mark.parametrize(
    "between",
    [
        " on Telegram", " at a briefing in Lviv", " in reply to reporters' questions", " in an interview with CNN",
        " after a meeting of the council", " on the eve of the summit", " during a visit to Warsaw", " later that day",
        " in an address to the nation", " at the UN Security Council", " in a column for Foreign Affairs",
        ", quoted by Reuters,", ", the head of the region, in an interview with CNN",
    ],
)  # fmt: skip
def test_what_stands_between_a_speaker_and_its_verb_is_no_speaker(between: str) -> None:
    found = claims(f"Oleh Syniehubov{between} said that Russia had lost 300 tanks.", "en")
    assert [claim.split(" ru ")[0] for claim in found] == ["300 Oleh Syniehubov"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Генсек НАТО Марк Рютте на засіданні Радбезу ООН заявив, що Росія втратила 300 танків."),
        ("uk", "Генсек НАТО Марк Рютте напередодні саміту заявив, що Росія втратила 300 танків."),
        ("ru", "Генсек НАТО Марк Рютте накануне саммита заявил, что Россия потеряла 300 танков."),
    ],
)
def test_a_councils_name_ends_no_speakers_name(language: str, text: str) -> None:
    assert [claim.split(" ru ")[0] for claim in claims(text, language)] == ["300 Марк Рютте"]


def test_a_list_is_of_whom_its_head_names_whatever_a_paragraph_above_tells() -> None:
    text = (
        "At least one person was killed and two others injured in Kherson, the mayor said.\n\nThe General Staff in Kyiv listed "
        "these Russian losses since February 24, 2022:\n- Personnel: 354,700, up 920\n- Tanks: 5,920, up 13\n"
    )
    rows = [claim.split()[1:4] for claim in claims(text, "en")][2:]
    assert rows == [["ua-general-staff", "ru", kind] for kind in ("personnel", "personnel", "tanks", "tanks")]
    bare = (
        "One person was killed in Kherson.\n\nRussian losses, according to the General Staff:\n- Personnel: 354,700\n"
    )
    assert [claim.split()[1:3] for claim in claims(bare, "en")][1:] == [["ua-general-staff", "ru"]]


@pytest.mark.parametrize(
    ("language", "silence"),
    [
        (
            "en",
            "Russia's Defense Ministry made no mention of the helicopters. It said it had destroyed eight Ukrainian boats.",
        ),
        (
            "en",
            "Russia's Defense Ministry was silent on the helicopters. It said it had destroyed eight Ukrainian boats.",
        ),
        ("ru", "Минобороны РФ о вертолётах не упомянуло. Оно сообщило, что уничтожены восемь украинских катеров."),
    ],
)
def test_who_is_silent_on_losses_is_whom_a_pronoun_takes_up(language: str, silence: str) -> None:
    lead = {"en": "HUR said it had shot down two Russian helicopters.", "ru": "ГУР заявило о двух сбитых вертолётах."}
    found = claims(f"{lead[language]}\n\n{silence}", language)
    assert [claim.split()[:3] for claim in found][-1] == ["8", "ru-mod", "ua"]


def test_a_dateline_without_an_agency_is_where_nobody_was_hurt() -> None:
    text = (
        "BEIRUT - Bombardment of Syria's rebel enclave has killed 403 civilians, the Syrian Observatory for Human Rights said. "
        "The dead include 95 children."
    )
    assert [claim.split(" Rights ")[1].split()[0] for claim in claims(text, "en")] == ["sy", "sy"]


def test_ground_that_a_side_took_tells_of_no_enemy() -> None:
    text = (
        "Українські підрозділи за тиждень повернули 17 кв. км, розповіла заступниця міністра оборони Ганна Маляр. За тиждень, "
        "додала вона, на цих напрямках знищено 15 ворожих танків."
    )
    assert claims(text, "uk")[-1].startswith("15 Ганна Маляр ru tanks")
