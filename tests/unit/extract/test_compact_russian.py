"""Are short Russian dispatches that change who speaks and whose losses halfway read right? The figures are invented."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model.claim import label_of
from counterclaim.model.document import Document

# day, text, then for each figure: number, claimant, subject, outcome
ROWS = [
    (  # who gave up has a verb of his own behind whose man he is
        "2024-06-12",
        "Уничтожены 11 автомобилей и гаубица, а 14 солдат 67-й бригады сдались, сообщило Минобороны РФ.",
        [(11, "ru-mod", "ua", "destroyed"), (14, "ru-mod", "ua", "surrendered")],
    ),
    (
        "2024-06-12",
        "Минобороны РФ: уничтожено до 30 танков, ещё 14 бойцов батальона «Кедр» попали в плен.",
        [(30, "ru-mod", "ua", "destroyed"), (14, "ru-mod", "ua", "captured")],
    ),
    (
        "2024-06-12",
        "Генштаб ВСУ: 240 россиян убиты и ранены, ещё 62 сдались.",
        [(240, "ua-general-staff", "ru", "casualties"), (62, "ua-general-staff", "ru", "surrendered")],
    ),
    (  # prisoners who died
        "2024-06-12",
        "По версии Минобороны РФ, на борту погибли 65 пленных украинцев.",
        [(65, "ru-mod", "ua", "killed")],
    ),
    (  # so many for so many is an exchange
        "2024-06-12",
        "Стороны обменялись пленными: 190 на 190, сообщило Минобороны РФ; за сутки ВСУ потеряли 300 человек.",
        [(300, "ru-mod", "ua", "lost")],
    ),
    (  # a dash and "about" speak without a verb, in a sentence of their own too
        "2024-06-12",
        "Генштаб ВСУ говорит о 200 тысячах потерянных россиян. Лондон — про 350 тысяч. Пентагон - про 315 тысяч.",
        [
            (200_000, "ua-general-staff", "ru", "lost"),
            (350_000, "uk", "ru", "lost"),
            (315_000, "us-dod", "ru", "lost"),
        ],
    ),
    (
        "2024-06-12",
        "1 950 убитых и раненых россиян — столько Генштаб ВСУ занёс в сводку.",
        [(1950, "ua-general-staff", "ru", "casualties")],
    ),
    (  # whose losses a number is added to is nobody who speaks
        "2024-06-12",
        "Минобороны РФ за тот же июнь записало Киеву 54 тысячи убитых и раненых.",
        [(54_000, "ru-mod", "ua", "casualties")],
    ),
    ("2024-06-12", "Киевские власти оценили российские потери в 55 тыс. убитых.", [(55_000, "ua", "ru", "killed")]),
    (  # an outlet between commas only hands on
        "2024-06-12",
        "Американская разведка, пишет The Washington Post, полагает, что убиты более семи тысяч россиян.",
        [(7000, "us-officials", "ru", "killed")],
    ),
    (  # a participle and the one who told it
        "2024-06-12",
        "Цифра, озвученная Зеленским, — 31 тысяча погибших. По данным, опубликованным «Медиазоной», убиты 50 тысяч россиян.",
        [(31_000, "ua-president", "ua", "killed"), (50_000, "mediazona", "ru", "killed")],
    ),
    (  # "where" opens what another tells
        "2024-06-12",
        "Минобороны РФ: сбиты 78 БПЛА. Из них 31 сбит над Ростовской областью, где, по словам мэра Петра Орлова, ранены двое.",
        [
            (78, "ru-mod", "ua", "shot-down"),
            (31, "ru-mod", "ua", "shot-down"),
            (2, "Петра Орлова", "ru", "wounded"),
        ],
    ),
    (  # their losses are those of who lost before
        "2024-06-12",
        "ВСУ за сутки потеряли до 340 военных. С начала боёв в регионе их потери — 9,3 тыс. человек, отчитались в Минобороны.",
        [(340, "ru-mod", "ua", "lost"), (9300, "ru-mod", "ua", "lost")],
    ),
    (  # a ministry's own fallen; the words name nobody else
        "2024-06-12",
        "Минобороны РФ 2 марта отчиталось о 498 погибших и 1597 раненых.",
        [(498, "ru-mod", "ru", "killed"), (1597, "ru-mod", "ru", "wounded")],
    ),
    (
        "2024-06-12",
        "Шойгу назвал число погибших украинских военных: 61 тыс.",
        [(61_000, "ru-mod-minister", "ua", "killed")],
    ),
    (  # the ministry under another name
        "2024-06-12",
        "Потери, по данным российского военного ведомства, составили 300 человек.",
        [(300, "ru-mod", "ua", "lost")],
    ),
    (  # another war's words for its sides
        "1995-02-02",
        "В городе федеральные войска потеряли 26 танков и 102 БТР.",
        [(26, "", "ru", "lost"), (102, "", "ru", "lost")],
    ),
    (
        "1942-12-24",
        "От Советского информбюро. Взято в плен 36 600 солдат и офицеров, трофеями стали 117 танков.",
        [
            (36_600, "Советского информбюро", "de", "captured"),
            (117, "Советского информбюро", "de", "captured"),
        ],
    ),
    (  # the items of a text are counted by no losses
        "2024-06-12",
        "К пятнице. 1. Генштаб ВСУ сообщил о 14 убитых россиянах. 2. За неделю ВСУ потеряли до 600 человек.",
        [(14, "ua-general-staff", "ru", "killed"), (600, "", "ua", "lost")],
    ),
    (  # converbs
        "2024-06-12",
        "ВСУ отбили село, ликвидировав 40 оккупантов и захватив два танка, сообщил Генштаб.",
        [(40, "ua-general-staff", "ru", "killed"), (2, "ua-general-staff", "ru", "captured")],
    ),
    (  # "but" gives the second verb the same subject
        "2024-06-12",
        "Киев не раскрывает свои потери, зато насчитал 600 тысяч убитых и раненых россиян.",
        [(600_000, "ua", "ru", "casualties")],
    ),
    (  # one side is not both
        "2024-06-12",
        "С нашей стороны погибли 90 военных, сообщил Сергей Рудской; с украинской стороны — 14 тысяч.",
        [(90, "Сергей Рудской", "ru", "killed"), (14_000, "Сергей Рудской", "ua", "killed")],
    ),
    (  # the ministry of the place just named
        "2024-01-14",
        "Минувшие сутки унесли в секторе Газа жизни 125 человек, подсчитал в воскресенье местный минздрав.",
        [(125, "gaza-moh", "gaza", "killed")],
    ),
    (  # whose side a text of "ours" and "the enemy" takes
        "2024-08-18",
        "Враг бил по Белгороду; ранены двое жителей. Наша ПВО приземлила 18 дронов.",
        [(2, "", "ru", "wounded"), (18, "", "ua", "shot-down")],
    ),
    (
        "2024-06-12",
        "Погибли 129 человек, в их числе 18 милиционеров и 17 военных, ранены 415, сообщили в МВД Польши.",
        [
            (129, "МВД Польши", "pl", "killed"),
            (18, "МВД Польши", "pl", "killed"),
            (17, "МВД Польши", "pl", "killed"),
            (415, "МВД Польши", "pl", "wounded"),
        ],
    ),
]


@pytest.mark.parametrize(("day", "text", "expected"), ROWS)
def test_compact(day: str, text: str, expected: list[tuple[float, str, str, str]]) -> None:
    source = "sovinformburo" if day.startswith("194") else "an outlet"
    document = Document(document="d", text=text, published_at=date.fromisoformat(day), source=source, language="ru")
    found = [claim for claim in extract(document).claims if claim.quantity is not None]
    assert [
        (claim.quantity.stated, label_of(claim.claimant), label_of(claim.subject), label_of(claim.outcome))
        for claim in found
        if claim.quantity is not None
    ] == expected


def test_a_bound_behind_than_and_its_case() -> None:
    text = "Потери российской армии он оценил более чем в 13 тысяч, а украинской — не менее чем в 20 тысяч."
    document = Document(document="d", text=text, published_at=date(2024, 6, 12), source="an outlet", language="ru")
    found = [claim.quantity for claim in extract(document).claims]
    assert [(one.stated, one.qualifier) for one in found if one is not None] == [
        (13_000, "more-than"),
        (20_000, "at-least"),
    ]


@pytest.mark.parametrize(
    ("text", "kind", "start", "end"),
    [
        ("За те же сутки ВСУ потеряли до 430 солдат.", "interval", "2024-08-23", "2024-08-24"),
        ("За ту же неделю Украина потеряла четыре батареи Patriot.", "interval", "2024-08-17", "2024-08-24"),
        ("С начала боевых действий в регионе ВСУ потеряли 9,3 тыс. человек.", "cumulative", None, "2024-08-24"),
        ("С начала вторжения в Курскую область ВСУ потеряли 9,3 тыс. человек.", "cumulative", None, "2024-08-24"),
        ("С начала боевых действий ВСУ потеряли 900 тыс. человек.", "cumulative", "2022-02-24", "2024-08-24"),
        ("Сообщили о сорока дронах, перехваченных и уничтоженных за ночь.", "interval", "2024-08-23", "2024-08-24"),
    ],
)
def test_whose_time(text: str, kind: str, start: str | None, end: str | None) -> None:
    document = Document(document="d", text=text, published_at=date(2024, 8, 24), source="an outlet", language="ru")
    period = extract(document).claims[0].period
    assert period is not None
    assert (period.kind, period.start and str(period.start), period.end and str(period.end)) == (kind, start, end)


def test_a_news_outlet_tells_its_own_only_where_it_says_we() -> None:
    for text, claimant in (
        ("В субботу в Брянской области сбиты два самолёта.", ""),
        ("Мы насчитали два сбитых самолёта.", "meduza"),
    ):
        document = Document(document="d", text=text, published_at=date(2024, 8, 24), source="meduza", language="ru")
        assert [label_of(claim.claimant) for claim in extract(document).claims] == [claimant]


def test_nobody_shoots_down_a_launcher() -> None:
    text = "Средства ПВО сбили шесть ракет «Хаймарс», восемь снарядов «Хаймарс» и пять «Хаймарсов»."
    document = Document(document="d", text=text, published_at=date(2024, 8, 24), source="ru-mod", language="ru")
    assert [label_of(claim.category) for claim in extract(document).claims] == ["rockets"] * 3
