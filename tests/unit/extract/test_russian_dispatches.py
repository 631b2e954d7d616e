"""Dispatches of Russian-language agencies, governors and lists: the forms that are printed every day."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import label_of

DAY = date(2024, 6, 12)


def told(text: str, *, source: str = "lenta", language: str = "ru") -> list[str]:
    """Each claim as "number claimant | subject category outcome"."""
    document = Document(document="sha256:0", text=text, published_at=DAY, source=source, language=language)
    found = []
    for claim in extract(document).claims:
        parts = (claim.claimant, claim.subject, claim.category, claim.outcome)
        names = ["-" if part is None else part if isinstance(part, str) else label_of(part) for part in parts]
        stated = claim.quantity.stated if claim.quantity is not None else None
        found.append(f"{stated} {names[0]} | {' '.join(names[1:])}")
    return found


def dates(text: str, *, source: str = "lenta", language: str = "ru") -> list[str]:
    """Each claim's number and period."""
    document = Document(document="sha256:0", text=text, published_at=DAY, source=source, language=language)
    return [
        f"{claim.quantity.stated} {claim.period.kind} {claim.period.start}..{claim.period.end}"
        for claim in extract(document).claims
        if claim.quantity is not None and claim.period is not None
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Погибли двое, написал Гладков в Telegram-канале.",
        "Погибли двое, написал в Telegram Гладков.",
        "Погибли двое, сообщил в соцсетях Гладков.",
        "Погибли двое, сообщил губернатор Гладков в телеграм-канале.",
    ],
)
def test_where_somebody_writes_is_nobody_who_speaks(sentence: str) -> None:
    assert told(sentence)[0].startswith("2 Гладков |")


def test_an_office_and_its_holder_stand_before_where_he_writes() -> None:
    text = (
        "Число пострадавших при обстреле Белгорода выросло до 20 человек. "
        "Об этом сообщил губернатор Белгородской области Вячеслав Гладков в телеграм-канале."
    )
    assert told(text) == ["20 Вячеслав Гладков | ru people wounded"]


def test_a_hyphen_between_blanks_is_a_dash() -> None:
    text = "Россия потеряла 120 тысяч человек убитыми, Украина - 70 тысяч погибших и 100 тысяч раненых."
    assert [line.partition("| ")[2] for line in told(text)] == [
        "ru personnel killed", "ua personnel killed", "ua personnel wounded",
    ]  # fmt: skip


def test_rows_under_a_colon_are_a_list_without_bullets() -> None:
    text = "За сутки украинские защитники уничтожили:\n16 танков (9286);\n1 РСЗО;\n89 автомобилей (25 000)."
    assert dates(text, source="unian") == [
        "16 interval 2024-06-11..2024-06-12",
        "9286 cumulative 2022-02-24..2024-06-12",
        "1 interval 2024-06-11..2024-06-12",
        "89 interval 2024-06-11..2024-06-12",
        "25000 cumulative 2022-02-24..2024-06-12",
    ]


def test_air_targets_are_missiles_and_drones() -> None:
    text = "За ночь над территорией страны уничтожены 92 воздушные цели, сообщило Минобороны."
    assert told(text) == ["92 ru-mod | ua missiles and drones destroyed"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "По данным группы Кривошеева, безвозвратные потери Красной армии составили 8 668 400 человек убитыми.",
            "8668400 Кривошеева | su personnel killed",
        ),
        (
            "По данным группы «Имена», погибли 300 российских военных.",
            "300 Имена | ru personnel killed",
        ),
        (
            "В Зимней войне РККА потеряла 126 875 человек убитыми и пропавшими без вести.",
            "126875 - | su personnel lost",
        ),
        (
            "Потери гражданского населения Украины оцениваются в 13 тысяч человек.",
            "13000 - | ua civilians lost",
        ),
        (
            "С начала операции в Чечне федеральные силы потеряли 544 военнослужащих убитыми.",
            "544 - | ru personnel killed",
        ),
        ("Генсек НАТО Марк Рютте заявил, что Россия потеряла 20 тысяч солдат.", "20000 Марк Рютте | ru personnel lost"),
        (
            "Глава ЦРУ Уильям Бернс оценил потери России в 15 тысяч погибших.",
            "15000 Уильям Бернс | ru personnel killed",
        ),
        (
            "Под контролем ВСУ находятся 93 населенных пункта Курской области, заявил Сырский.",
            "93 ua-armed-forces | ua settlements controls",
        ),
        (
            "За две недели список пополнился 2 340 именами, сообщает «Медиазона».",
            "2340 mediazona | ru personnel killed",
        ),
    ],
)
def test_who_says_what_of_whom(text: str, wanted: str) -> None:
    assert told(text) == [wanted]


def test_an_outlet_with_a_country_s_letters_is_no_country() -> None:
    assert told("Уничтожены 4 танка ВСУ.", source="kp") == ["4 - | ua tanks destroyed"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Министр обороны Рустем Умеров заявил, что уничтожены 20 российских танков.", "Рустем Умеров"),
        ("Глава Минобороны Рустем Умеров заявил, что уничтожены 20 российских танков.", "Рустем Умеров"),
        ("Секретарь Совбеза Николай Патрушев заявил, что уничтожены 20 танков ВСУ.", "Николай Патрушев"),
        (
            "Глава Объединенного комитета начальников штабов США генерал Марк Милли: Россия потеряла 100 тысяч солдат.",
            "Марк Милли",
        ),
        ("Глава Еврокомиссии Урсула фон дер Ляйен говорила о 100 тыс. погибших солдат.", "Урсула фон дер Ляйен"),
        ("Почему так? Молотов в марте 1940 года назвал 48 745 убитых.", "Молотов"),
        ("Доклад американской разведки: Россия потеряла 315 тысяч солдат, пишет Reuters.", "us-officials"),
        ("Минобороны заявило об освобождении двух сел в ДНР.", "ru-mod"),
        ("В Белом доме в декабре оценивали потери КНДР в 300 бойцов.", "us"),
    ],
)
def test_who_speaks(text: str, speaker: str) -> None:
    assert told(text)[0].split(" ", 1)[1].startswith(f"{speaker} |")


def test_a_general_s_staff_is_that_of_his_own_country() -> None:
    text = (
        "ВСУ потеряли 300 человек. Начальник Генштаба Валерий Герасимов докладывал президенту "
        "об освобождении свыше 6 тыс. кв. км."
    )
    assert told(text)[1] == "6000 Валерий Герасимов | ru area controls"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Украинскими военными уничтожены 14 танков.", "ru tanks destroyed"),
        ("14 танков уничтожены украинскими бойцами.", "ru tanks destroyed"),
        ("Россияне выпустили две ракеты по Харькову: пострадал один человек.", "ua people wounded"),
        ("Под Тернополем число жертв удара выросло до 28.", "ua people killed"),
        ("Собянин писал об уничтожении девяти БПЛА.", "ua uavs destroyed"),
        ("Черноморский флот лишился 32 средних и крупных кораблей.", "ru ships lost"),
        ("Среди мирного населения Азербайджана погибли 94 человека.", "az civilians killed"),
        ("Путин: диверсионные группы потеряли 800 человек под Белгородом.", "ua personnel lost"),
        ("Россия теряет 25-30 тыс. солдат убитыми и тяжело ранеными в месяц.", "ru personnel casualties"),
    ],
)
def test_whose_and_what(text: str, wanted: str) -> None:
    assert told(text)[0].partition("| ")[2] == wanted


def test_a_list_s_soldiers_are_soldiers_wherever_they_lived() -> None:
    text = (
        "Би-би-си установила имена 133 117 российских военных. Больше всего погибших — из Татарстана (5 610 человек). "
        "15 500 из них были мобилизованы, 18 100 — отбывали наказание в колониях."
    )
    assert [line.partition("| ")[2] for line in told(text, source="bbc-russian")][-3:] == [
        "ru personnel killed", "ru mobilised killed", "ru convicts killed",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Из плена удалось освободить 130 военных.",
        "Стороны договорились обменять 1200 военнопленных.",
        "Украина уничтожила около двух третей танков противника.",
    ],
)
def test_what_is_no_loss(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "За период боевых действий на курском направлении ВСУ потеряли 945 военнослужащих.",
            "945 cumulative None..2024-06-12",
        ),
        ("Россия передала Украине тела 1000 погибших военнослужащих.", "1000 unstated None..None"),
        (
            "Кильский институт оценивает объем помощи Украине с января 2022 года в 267 млрд евро.",
            "267000000000 cumulative 2022-01-01..2024-06-12",
        ),
    ],
)
def test_when(text: str, wanted: str) -> None:
    assert dates(text) == [wanted]


def test_the_night_somebody_spoke_is_not_that_of_the_losses() -> None:
    text = (
        "Число погибших российских солдат в Макеевке выросло до 89, сообщил ночью 4 июня генерал Севрюков. "
        "Ранее Минобороны говорило о 63 погибших."
    )
    assert dates(text) == ["89 unstated None..None", "63 unstated None..None"]
    assert told(text)[1] == "63 ru-mod | ru personnel killed"


def test_the_week_of_a_report_holds_for_its_next_paragraphs() -> None:
    text = (
        "Украинские войска за неделю потеряли более 13 тысяч военнослужащих, следует из сводки Минобороны РФ.\n"
        "На харьковском направлении противник потерял до 1665 военных и 43 автомобиля.\n"
        "С начала спецоперации российские военные уничтожили 625 самолетов."
    )
    assert dates(text) == [
        "13000 interval 2024-06-05..2024-06-12",
        "1665 interval 2024-06-05..2024-06-12",
        "43 interval 2024-06-05..2024-06-12",
        "625 cumulative 2022-02-24..2024-06-12",
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ранее Минздрав публиковал данные о 164 погибших.", "164 Минздрав | - people killed"),
        ("Позже ГСЧС сообщила о 164 погибших.", "164 ГСЧС | ua people killed"),
        (
            "Израильские военные ликвидировали около 50 боевиков шиитского движения «Хезболлах».",
            "50 idf | hezbollah personnel killed",
        ),
        (
            "Российская армия потеряла 8 970 военных - Минобороны Украины",
            "8970 ua-mod | ru personnel lost",
        ),
    ],
)
def test_openers_movements_and_ministries(text: str, wanted: str) -> None:
    assert told(text) == [wanted]


def test_what_takes_up_a_body_in_its_own_sentence() -> None:
    text = "ООН подтвердила гибель 5587 мирных жителей Украины; ранены, по данным организации, 7890 человек."
    assert told(text)[1] == "7890 ООН | ua civilians wounded"


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("Арестович говорил примерно о 10 тыс. погибших солдат.", "about"),
        ("В августе Залужный говорил почти о 9 тысячах погибших солдат.", "nearly"),
        ("Сырский говорил более чем о 40 тысячах погибших солдат РФ.", "more-than"),
        ("В армии говорят менее чем о ста погибших солдатах.", "fewer-than"),
    ],
)
def test_a_hedge_before_a_preposition(text: str, qualifier: str) -> None:
    document = Document(document="sha256:0", text=text, published_at=DAY, source="lenta", language="ru")
    assert [claim.quantity.qualifier for claim in extract(document).claims if claim.quantity is not None] == [qualifier]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "В Вооруженных силах Украины с начала войны погибли 13 тысяч военных, заявил Подоляк.",
            "13000 Подоляк | ua personnel killed",
        ),
        (
            "Под контролем противника находятся 28 населенных пунктов Курской области, доложил Алексей Смирнов.",
            "28 Алексей Смирнов | ua settlements controls",
        ),
        (
            "По оценке демографов, настоящие потери России — 120 тысяч.",
            "120000 демографов | ru personnel lost",
        ),
    ],
)
def test_ranks_ground_and_demographers(text: str, wanted: str) -> None:
    assert told(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "По данным Минобороны РФ, авиацией ВКС России уничтожены семь гаубиц.",
            "7 ru-mod | ua artillery destroyed",
        ),
        ("Помимо этого, ВС РФ уничтожено 12 танков.", "12 - | ua tanks destroyed"),
        ("Подразделениями ВСУ за день уничтожено семь гаубиц.", "7 - | ru artillery destroyed"),
        ("Над позициями ВСУ уничтожены пять дронов.", "5 - | ua uavs destroyed"),  # where, and not by whom
        ("Российскими военными сожжено девять танков и убито 30 солдат.", "30 - | ua personnel killed"),
        # the ministry's own dead by the noun; fighters without a state are never one's own
        ("Минобороны РФ отчиталось о гибели 498 солдат.", "498 ru-mod | ru personnel killed"),
        ("Минобороны РФ сообщило о ранении семи военных.", "7 ru-mod | ru personnel wounded"),
        # soldiers and drones behind a number are no designation of the unit whose they are
        ("Сбиты восемь беспилотников украинской армии.", "8 - | ua uavs shot-down"),
        ("Сожжены девять танков российской бригады.", "9 - | ru tanks destroyed"),
        # "pieces" of what was told before; men in "pieces"
        ("Количество сбитых дронов ВСУ достигло 250 единиц.", "250 - | ua uavs shot-down"),
        ("Ликвидировано до 90 единиц живой силы ВСУ.", "90 - | ua personnel killed"),
        ("Потери ВСУ в танках, орудиях и дронах составили 3, 17 и 58 единиц.", "58 - | ua uavs lost"),
        ("Уничтожены 16 летательных аппаратов ВСУ.", "16 - | ua aircraft destroyed"),
    ],
)
def test_by_whom_whose_own_and_what_is_counted_in_pieces(text: str, wanted: str) -> None:
    assert told(text)[-1] == wanted


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Российская армия уничтожила 41 самолёт, 23 вертолёта и 8927 танков, заявило Минобороны РФ.",
            "cumulative 2022-02-24..2024-06-12",
        ),
        ("На сегодняшний день сбиты 170 вертолётов ВСУ.", "cumulative 2022-02-24..2024-06-12"),
    ],
)
def test_a_list_too_large_for_a_day_is_the_wars(text: str, days: str) -> None:
    assert {line.partition(" ")[2] for line in dates(text)} == {days}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # in whose captivity men are, and of whom an adjective alone tells
        ("В плену у Украины 1500 человек, сообщил Путин.", "1500 ru-president | ru personnel captured"),
        ("В российском плену 8 тысяч человек, сообщил Путин.", "8000 ru-president | ua personnel captured"),
        (
            "У нас 6400 украинских пленных, российских у Киева — 1350, заявил Путин.",
            "1350 ru-president | ru personnel captured",
        ),
        # what an army did is not whose the dead are
        (
            "Число погибших в Газе из-за действий израильских военных превысило 70 тысяч, сообщил Минздрав Газы.",
            "70000 gaza-moh | gaza people killed",
        ),
        ("Жертвами военных действий в Газе стали 183 человека.", "183 - | gaza people killed"),
        # bodies: whose they are said to be, and where they were brought from
        ("Возвращены 1245 тел, которые, как считают, принадлежат украинским бойцам.", "1245 - | ua people recovered"),
        ("Украина вернула 900 тел погибших из РФ.", "900 - | ua people recovered"),
        ("В госпиталях 1245 азербайджанских солдат находятся на лечении.", "1245 - | az personnel wounded"),
        ("Погибли 12 львовских полицейских, сообщила СБУ.", "12 СБУ | ua personnel killed"),
        ("По данным Сил обороны Юга, противник потерял 52 человека.", "52 Сил обороны Юга | ru personnel lost"),
        (
            "Операция Азербайджана стоила жизни 200 бойцам с карабахской стороны.",
            "200 - | nagorno-karabakh personnel killed",
        ),
    ],
)
def test_in_whose_hands_by_whose_fault_and_to_whom_bodies_belong(text: str, wanted: str) -> None:
    assert told(text)[-1] == wanted


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("На Пасху погибли 12 человек, сообщил Гладков.", "2024-05-05"),
        ("В День независимости Украины в Харькове погибли 12 человек.", "2023-08-24"),
        ("На День России в Белгороде погибли трое.", "2024-06-12"),
    ],
)
def test_a_holiday_is_a_day(text: str, day: str) -> None:
    assert [line.split()[-1] for line in dates(text)] == [f"{day}..{day}"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # whose air force bombed is not whose people died; the air force itself loses aircraft
        ("В результате бомбардировок ВКС России в Сирии погибли 90 жителей.", "90 - | sy civilians killed"),
        ("ВКС потеряли шесть самолётов, сообщил Генштаб ВСУ.", "6 ua-general-staff | ru aircraft lost"),
        ("Удары унесли жизни 40 сирийцев.", "40 - | sy people killed"),
        # those who wrote a report are the body whose report it is
        (
            (
                "Погибли 90 жителей Сирии, говорится в отчёте Сирийской организации по правам человека.\n\n"
                "Авторы отчёта уточняют, что при обстрелах погибли 30 жителей."
            ),
            "30 Сирийской организации по правам человека | sy civilians killed",
        ),
    ],
)
def test_air_forces_and_those_who_wrote_a_report(text: str, wanted: str) -> None:
    assert told(text)[-1] == wanted
