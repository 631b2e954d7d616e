"""Who speaks and what is counted in Ukrainian dispatches of any war."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

from counterclaim.extract import extract
from counterclaim.model import Document

DAY = date(2025, 3, 21)
LOST = "що від початку року Росія втратила щонайменше 100 тисяч солдатів."


def claims(text: str, language: str = "uk", day: date = DAY) -> list[str]:
    return read(text, day, language=language, source="desk-x")


@pytest.mark.parametrize(
    ("said", "claimant"),
    [
        ("Генеральний секретар НАТО Марк Рютте сказав у Вашингтоні", "Марк Рютте"),
        ("Міністр закордонних справ Польщі Радослав Сікорський заявив на форумі в Києві", "Радослав Сікорський"),
        ("Генерал Крістофер Каволі сказав у Сенаті США", "Крістофер Каволі"),
        ("Адмірал Тоні Радакін сказав Бі-бі-сі", "Тоні Радакін"),
        ("Сенатор Ліндсі Грем написав у Х", "Ліндсі Грем"),
        ("У вівторок у Вашингтоні заявили", "us"),  # a verb without a subject has the place for one
        ("Сообщил в Москве президент Чехии Петр Павел", "Петр Павел"),
    ],
)
def test_a_capital_behind_the_verb_of_a_named_speaker_is_where_he_spoke(said: str, claimant: str) -> None:
    lost = LOST if said[:4] != "Сооб" else "что с начала года Россия потеряла не менее 100 тысяч солдат."
    [claim] = claims(f"{said}, {lost}", "uk" if lost == LOST else "ru")
    assert claim.startswith(f"100000 {claimant} ru personnel lost")


@pytest.mark.parametrize(
    ("said", "claimant"),
    [
        ("зазначив командир 3-ї штурмової бригади полковник Андрій Білецький", "Андрій Білецький"),
        ("розповів начальник пресцентру угруповання «Схід» майор Іван Петренко", "угруповання Схід"),
        ("повідомив речник 110-ї бригади майор Іван Петренко", "110-ї бригади"),
        ("повідомляє азербайджанське міністерство оборони", "азербайджанське міністерство оборони"),
        ("повідомило ГУР МО", "ГУР МО"),
        ("заявила в інтерв'ю «Суспільному» заступниця міністра Ганна Гай", "Ганна Гай"),
        ("розповів в ефірі «Радіо Свобода» речник ОСУВ «Хортиця» Іван Гай", "ОСУВ Хортиця"),
        ("повідомили «Суспільному» в ДСНС", "ДСНС"),
        ("уточнили в обласній прокуратурі", "обласній прокуратурі"),
        ("повідомив західний високопосадовець", "західний високопосадовець"),
        ("розіслав у п'ятницю вранці Генштаб у Києві", "ua-general-staff"),
        ("сказав кількома днями раніше губернатор області В'ячеслав Гладченко", "В'ячеслав Гладченко"),
    ],
)
def test_ranks_titles_and_apostrophes_do_not_hide_who_speaks(said: str, claimant: str) -> None:
    [claim] = claims(f"У смузі відповідальності окупанти втратили 1 029 осіб, {said}.")
    assert claim.split(" ru ")[0] == f"1029 {claimant}"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("За ізраїльськими офіційними даними, загинули 1 200 людей.", "1200 il"),
        ("За українськими військовими даними, росіяни втратили 900 солдатів.", "900 ua ru"),
        ("По последним украинским официальным данным, россияне потеряли 900 солдат.", "900 ua ru"),
        ("Цивільна оборона Гази повідомила, що загинула 71 людина.", "71 Цивільна оборона Гази gaza"),
        ("Лікарі без кордонів оприлюднили дані: 208 людей померли від ран.", "208 Лікарі без кордонів"),
        ("Туреччина відповіла на загибель в Ідлібі 33 своїх військових.", "33 - tr personnel killed"),
    ],
)
def test_whose_data_and_whose_blow(text: str, first: str) -> None:
    assert claims(text, "ru" if "данным" in text else "uk")[0].startswith(first)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Знищено 92 одиниці ворожої техніки, зокрема 14 танків.", ["equipment destroyed", "tanks destroyed"]),
        ("Ворог втратив три одиниці легкоброньованої техніки.", ["equipment lost"]),
        ("Уничтожены 92 единицы вражеской техники.", ["equipment destroyed"]),
        ("Втрачено 173 автомобілі. З танків 19 знищено, п'ять пошкоджено.", ["vehicles lost", "tanks destroyed", "tanks damaged"]),
        ("Росіян убито 50 тисяч і поранено від 50 до 70 тисяч.", ["personnel killed", "personnel wounded"]),
        ("Спецпризначенці визволили чотирьох людей, загинули двоє солдатів.", ["personnel killed"]),
        ("Масових убивств було чотири, загинули 27 людей.", ["people killed"]),
        ("Сторони звітують про втрати одна одної. За добу загинули 5 солдатів.", ["personnel killed"]),
    ],
)  # fmt: skip
def test_what_is_counted(text: str, kinds: list[str]) -> None:
    found = claims(text, "ru" if "единицы" in text else "uk")
    assert [any(kind in claim for claim in found) for kind in kinds] == [True] * len(kinds)
    assert len(found) == len(kinds)


def test_fire_missions_do_not_say_whose_kit_burned() -> None:
    said = (
        "За добу українські артилеристи виконали 1 220 вогневих завдань. Загарбники втратили дві роти, повідомив "
        "речник ОСУВ «Таврія» Валерій Шершень. Знищено 22 одиниці техніки: три танки, вісім гаубиць."
    )
    assert [claim.split(" destroyed")[0] for claim in claims(said)] == [
        "22 ОСУВ Таврія ru equipment", "3 ОСУВ Таврія ru tanks", "8 ОСУВ Таврія ru artillery",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "day", "periods"),
    [
        (
            ("Армія РФ упродовж останньої доби втратила 810 солдатів, повідомив Генштаб у середу, 19 березня.\n\n"
            "За ту саму добу знищено дев'ять танків."),
            date(2025, 3, 19),
            ["interval 2025-03-18..2025-03-19"] * 2,
        ),
        (
            ("У п'ятницю в Рамштайні зібралися міністри. Пентагон підтвердив пакет, до якого ввійшли 59 гаубиць. "
            "Данія пообіцяла Україні 19 танків, Швеція — 50 бойових машин піхоти."),
            date(2025, 3, 21),
            ["interval 2025-03-21..2025-03-21"] * 3,
        ),
        ("Данія до кінця року передасть Україні 50 танків, заявив у вівторок Поульсен.", DAY, ["interval 2025-03-18..2025-03-18"]),
        ("Міноборони РФ пише про 114 безпілотників, перехоплених за ніч.", DAY, ["interval 2025-03-20..2025-03-21"]),
        (
            "Oryx, який рахує те, що є на знімках, від початку вторгнення до 1 грудня нарахував 679 утрачених танків.",
            DAY,
            ["cumulative 2022-02-24..2024-12-01"],
        ),
        ("Жертвами нічного ракетного удару стали 12 людей.", DAY, ["interval 2025-03-20..2025-03-21"]),
        (
            ("ЗБИТО 430 ВОРОЖИХ БпЛА\n\nУ ніч на 21 березня (з 18:30 20 березня) противник атакував.\n\n"
            "Станом на 10:00 протиповітряною обороною збито 430 безпілотників."),
            DAY,
            ["interval 2025-03-20..2025-03-21"] * 2,
        ),
        ("У боях, які тривають від 31 січня, загинули 256 солдатів.", DAY, ["cumulative 2025-01-31..2025-03-21"]),
        ("Відколи операція почалася 6 січня, убито 900 бойовиків.", DAY, ["cumulative 2025-01-06..2025-03-21"]),
        (
            "Від 6 січня, коли почалася операція, у полон узято 594 військових. Від початку операції збито п'ять літаків.",
            DAY,
            ["cumulative 2025-01-06..2025-03-21"] * 2,
        ),
        ("За лютий ворог утратив 36 000 осіб. За цей місяць знищено 120 танків.", DAY, ["interval 2025-02-01..2025-02-28"] * 2),
        (
            "Рік тому, 7 березня 2024 року, загинули 12 людей. Відтоді, від 7 березня, поранено ще 300 людей.",
            DAY,
            ["interval 2024-03-07..2024-03-07", "cumulative 2024-03-07..2025-03-21"],
        ),
        (
            "У лютому загинули 900 солдатів. Для січня міністерство наводило цифру 700.",
            DAY,
            ["interval 2025-02-01..2025-02-28", "interval 2025-01-01..2025-01-31"],
        ),
        (
            "За добу на Покровському напрямку ворог втратив 412 осіб. Усього по зоні угруповання втрачено 1 004 особи.",
            DAY,
            ["interval 2025-03-20..2025-03-21"] * 2,
        ),
    ],
)  # fmt: skip
def test_days_that_words_take_up(text: str, day: date, periods: list[str]) -> None:
    assert [" ".join(claim.split()[-2:]) for claim in claims(text, day=day)] == periods


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Вибух пошкодив танкер, 25 моряків не постраждали.", []),
        ("Домівки втратили 12 тисяч людей. За тиждень загинули 40 людей.", ["40 - ua people killed"]),
        ("Флот утратив крейсер, на якому було 1 093 моряки.", []),
        ("Мінськ відрядив туди 15 тисяч військових. Із них 900 загинули.", ["900"]),
        ("Дрон убив 40 учасників похорону.", ["40 - ua people killed"]),
        (
            "Місія зафіксувала 6 754 постраждалих серед цивільних: 968 загиблих і 5 786 поранених.",
            ["6754 Місія ua civilians casualties", "968 Місія ua civilians killed", "5786 Місія ua civilians wounded"],
        ),
        ("Убито й поранено 8 тисяч іракських солдатів.", ["8000 - iq personnel casualties"]),
        ("Флот утратив 18 кораблів; серед них п'ять десантних.", ["18 - ru ships lost", "5 - ru ships lost"]),
        (
            "Україна отримала від Німеччини партію озброєння, йдеться в повідомленні уряду ФРН: вісім танків, 22 гаубиці.",
            ["8 de ua tanks delivered", "22 de ua artillery delivered"],
        ),
        ("Підтверджено пакет для України, до якого ввійшли 59 машин Bradley.", ["59 - ua armoured-vehicles pledged"]),
        ("Зенітники перехопили 13 ракет РСЗВ «Вільха».", ["13 - ru rockets shot-down"]),
        (
            "У серпні втрачено 28 танків. Усього в базі WarSpotting налічується 4 106 танків.",
            ["28 warspotting ru tanks lost", "4106 warspotting ru tanks lost"],
        ),
        ("У заяві Міноборони РФ сказано, що Україна втратила 500 тисяч солдатів.", ["500000 ru-mod ua personnel lost"]),
        ("Російські канали твердять про 300 полонених.", ["300 Російські канали ua personnel captured"]),
    ],
)  # fmt: skip
def test_what_is_a_loss_and_of_what_kind(text: str, found: list[str]) -> None:
    read_of = claims(text)
    assert len(read_of) == len(found)
    assert [claim for claim, start in zip(read_of, found, strict=True) if not claim.startswith(start)] == []


@pytest.mark.parametrize("verb", ["упав", "сповільнився", "опустився", "зріс", "виріс", "пришвидшився"])
def test_to_what_a_number_has_changed_is_no_ceiling(verb: str) -> None:
    text = f"За січень росіяни захопили 430 км² території. У лютому темп {verb} до 13 км² на день."
    day = Document(document="x", text=text, source="desk-x", language="uk", published_at=DAY)
    assert [one.quantity.qualifier for one in extract(day).claims if one.quantity is not None] == ["exact", "exact"]
