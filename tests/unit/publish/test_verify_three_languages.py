"""Is one and the same slip found, and the fair number left alone, in English, Ukrainian and Russian words?"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.unit.publish.desk import DAY, rows, value

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.finding import Finding
from counterclaim.publish.verify.verify import verify

ROWS = [
    *rows("personnel", 521_830, 1_120),
    *rows("tanks", 7_912, 12),
    *rows("armoured-vehicles", 15_206, 23),
    *rows("artillery", 13_656, 41),
    *rows("aircraft", 413, 1),
]
NOW = {row: value(ROWS, row) for row in ("personnel", "tanks", "armoured-vehicles", "artillery", "aircraft")}


def grown(row: str, days: int) -> int:
    """What a row grew by in the last so many days."""
    return NOW[row] - value(ROWS, row, DAY - days * timedelta(1))


def found(body: str, *, language: str = "en", said: str = "", source: str = "csis") -> list[Finding]:
    """The findings of medium or high severity on a draft of these words, beside the rows and what a source stated."""
    day = DAY - timedelta(1)
    told = Document(document="sha256:s", text=said, published_at=day, source=source, language="en")
    draft = Document(
        document="sha256:d", text=f"Numbers\n\n{body}", published_at=DAY, source="desk-lantern", language=language
    )
    beside = [*ROWS, *(extract(told).claims if said else ())]
    return [one for one in verify(draft, None, with_claims=beside).findings if one.severity in ("medium", "high")]


def rules(body: str, **given: str) -> list[str]:
    """The rules of those findings."""
    return [one.rule for one in found(body, **given)]


WEEK, MONTH = grown("tanks", 7), grown("tanks", 30)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "In the past month Russia lost {} tanks, Ukraine's General Staff's bulletins show."),
        ("en", "Thirty days of fighting cost Russia {} tanks, by the General Staff's count."),
        ("en", "A month of war has cost Russia {} tanks, by the General Staff's count."),
        ("uk", "За останній місяць росіяни втратили {} танків, свідчать щоденні зведення Генштабу ЗСУ."),
        ("uk", "Тридцять діб боїв коштували Росії {} танків, за даними Генштабу ЗСУ."),
        ("ru", "Тридцать суток боёв стоили России {} танков, по данным Генштаба ВСУ."),
    ],
)
def test_a_weeks_growth_is_no_months(language: str, words: str) -> None:
    assert rules(words.format(MONTH), language=language) == []
    assert rules(words.format(WEEK), language=language) == ["window"]


def spaced(number: int) -> str:
    """A number as Ukrainian and Russian texts print it."""
    return f"{number:,}".replace(",", "\xa0")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("uk", "Упродовж останніх семи діб Генштаб ЗСУ нарахував {} втрачених російських військових."),
        (
            "uk",
            "Упродовж останніх семи днів, по середу включно, Генштаб ЗСУ нарахував {} втрачених російських військових.",
        ),
        ("ru", "За семь суток Генштаб ВСУ насчитал {} российских потерь."),
    ],
)
def test_six_days_are_no_seven(language: str, words: str) -> None:
    assert rules(words.format(spaced(grown("personnel", 7))), language=language) == []
    assert rules(words.format(spaced(grown("personnel", 6))), language=language) == ["window"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("uk", "На сьогодні Росія втратила {} танків, ідеться в останньому зведенні Генштабу ЗСУ."),
        ("ru", "На сегодня Россия потеряла {} танков, говорится в последней сводке Генштаба ВСУ."),
        ("en", "As of today Russia has lost {} tanks, says the latest bulletin of Ukraine's General Staff."),
    ],
)
def test_as_of_today_is_the_whole_count(language: str, words: str) -> None:
    assert rules(words.format(spaced(NOW["tanks"])), language=language) == []
    assert rules(words.format(spaced(NOW["tanks"] + 60)), language=language) == ["quoted-number"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "The aircraft row of the Ukrainian General Staff's bulletin now shows {}, after the strikes by drones."),
        ("uk", "Після ударів безпілотників рядок літаків у зведенні Генштабу ЗСУ тепер показує {} одиниць."),
        ("ru", "После ударов беспилотников строка самолётов в сводке Генштаба ВСУ теперь показывает {} единицу."),
    ],
)
def test_a_row_is_called_by_its_name(language: str, words: str) -> None:
    assert rules(words.format(413), language=language) == []
    assert rules(words.format(431), language=language) == ["quoted-number"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("uk", "За добу, за даними Генштабу ЗСУ, знищено танк. У списку {} артсистем (+{})."),
        ("ru", "За сутки, по данным Генштаба ВСУ, уничтожен танк. В списке {} артсистем (+{})."),
    ],
)
def test_a_growth_in_brackets_is_the_days(language: str, words: str) -> None:
    day = grown("artillery", 1)
    assert rules(words.format(spaced(NOW["artillery"]), day), language=language) == []
    assert rules(words.format(spaced(NOW["artillery"]), day + 40), language=language) == ["quoted-number"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Kyiv says the total rose from {} to {}, a rise of {}."),
        ("uk", "За даними Генштабу ЗСУ, підсумок російських втрат зріс із {} до {}, тобто на {}."),
        ("ru", "По данным Генштаба ВСУ, итог российских потерь вырос с {} до {}, то есть на {}."),
        ("ru", "Генштаб ВСУ о российских потерях: неделю назад было {}, теперь {}, разница — {}."),
    ],
)
def test_what_a_count_rose_by_is_reckoned(language: str, words: str) -> None:
    late, gap = NOW["personnel"], grown("personnel", 7)
    told = f"{late - gap:,}", f"{late:,}"
    told = told if language == "en" else (spaced(late - gap), spaced(late))
    assert "sum" not in rules(words.format(*told, spaced(gap)), language=language)
    assert "sum" in rules(words.format(*told, spaced(gap + 1_000)), language=language)


@pytest.mark.parametrize("wrong", [0, 10])
def test_pieces_of_kit_in_all_are_the_rows_before(wrong: int) -> None:
    parts = [grown(row, 1) for row in ("tanks", "armoured-vehicles", "artillery")]
    body = (
        "Ukraine's General Staff lists {} tanks, {} armoured vehicles and {} artillery systems for the past day,"
        " {} pieces of heavy equipment in all."
    )
    assert rules(body.format(*parts, sum(parts) + wrong)) == (["sum"] if wrong else [])


CSIS = (
    "The Center for Strategic and International Studies estimated that Russia had suffered about 500,000 casualties,"
    " including 95,000 to 125,000 killed, and Ukraine 200,000 to 240,000 casualties, including 40,000 to 60,000 killed."
)
OFFICE = "the Center for Strategic and International Studies estimated on Tuesday"


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        (f"The war has cost Ukraine between 40,000 and 60,000 dead, {OFFICE}.", None),
        (f"The war has cost Ukraine between 95,000 and 125,000 dead, {OFFICE}.", "who"),
        (f"Between 195,000 and 125,000 Russians have been killed, {OFFICE}.", "quoted-number"),
        (f"Between 95,000 and 125,000 Russians have been killed, {OFFICE}.", None),
    ],
)
def test_whom_a_war_cost_so_many_is_who_lost_them(body: str, rule: str | None) -> None:
    assert rules(body, said=CSIS) == ([rule] if rule else [])


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "Kyiv's figure of 521,830 is many times higher than the 60,412 that Mediazona has confirmed dead."),
        ("en", "Kyiv's 521,830 dwarfs the 60,412 dead that Mediazona has counted."),
        (
            "ru",
            "Генштаб ВСУ насчитал 521\xa0830 потерь. Это втрое больше, чем 60\xa0412 погибших у «Медиазоны».",
        ),
        ("uk", "Число Києва, 521\xa0830, у кілька разів більше, ніж 60\xa0412 загиблих, яких підтвердила «Медіазона»."),
    ],
)
def test_the_dead_and_all_who_were_lost_are_not_compared(language: str, body: str) -> None:
    said = "Mediazona had confirmed the deaths of 60,412 Russian soldiers by 11 June 2024."
    assert "category" in rules(body, language=language, said=said, source="mediazona")


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "Ukraine's General Staff conceded up to 660 losses of its own soldiers on the Kursk front."),
        ("uk", "Генштаб ЗСУ визнав втрату до 660 своїх військових на курському напрямку."),
        ("ru", "Генштаб ВСУ признал потерю до 660 своих военнослужащих на курском направлении."),
    ],
)
def test_an_enemys_claim_is_no_admission(language: str, body: str) -> None:
    said = "Russia's Ministry of Defence said Ukraine had lost up to 660 soldiers on the Kursk front."
    assert rules(body, language=language, said=said, source="ru-mod") == ["who"]


def test_the_other_sides_loss_is_not_the_speakers() -> None:
    said = "Russia's Ministry of Defence said Ukraine had lost up to 660 soldiers on the Kursk front in the past day."
    body = "За добу на курському напрямку {} втратила до 660 військових, повідомило міноборони Росії."
    assert rules(body.format("Росія"), language="uk", said=said, source="ru-mod") == ["who"]
    assert rules(body.format("Україна"), language="uk", said=said, source="ru-mod") == []


def test_a_number_that_somebody_was_asked_about_is_not_told() -> None:
    body = "Asked on Tuesday whether 1.5 million was the true number of Russian casualties, the General Staff said {}."
    assert rules(body.format("it was not")) == []


def test_since_last_february_may_be_the_whole_war() -> None:
    back = DAY - date(2023, 3, 9)
    old = [
        replace(one, published_at=one.published_at - back, period=replace(one.period, end=one.period.end - back))
        for one in ROWS
        if one.period is not None and one.period.end is not None and one.published_at is not None
    ]
    body = f"Numbers\n\nUkraine's General Staff reported. Russian tank losses since last February: {NOW['tanks']:,}."
    draft = Document(document="sha256:d", text=body, published_at=DAY - back, source="desk-lantern", language="en")
    assert [one for one in verify(draft, None, with_claims=old).findings if one.severity == "high"] == []


def test_a_week_named_before_its_own_number_is_not_the_days() -> None:
    day, week = spaced(grown("personnel", 1)), spaced(grown("personnel", 7))
    body = f"Генштаб ВСУ насчитал российские потери. В сводке за среду, 12 июня, их {day}, в недельной сумме — {week}."
    assert rules(body, language="ru") == []


def test_whose_bulletins_they_are_is_named_in_the_sentence_before() -> None:
    said = "The UK Ministry of Defence said average daily Russian casualties in May 2024 were 1,108."
    mean = round(grown("personnel", 12) / 12, -1)
    body = (
        "Britain's Ministry of Defence put May's Russian casualties at 1,108 a day on average.\n\n"
        f"The Ukrainian bulletins for June are higher. They come to about {mean:,.0f} a day so far."
    )
    assert rules(body, said=said, source="uk-mod") == []


def test_the_wars_total_is_not_this_years() -> None:
    said = (
        "The UK Ministry of Defence said Russia had likely sustained around 480,000 casualties since February 2022,"
        " including around 153,000 in 2024."
    )
    body = "Since January Russia has likely sustained around {:,} casualties, the UK Ministry of Defence judged {}."
    assert rules(body.format(480_000, "earlier this month"), said=said, source="uk-mod") == ["window"]
    assert rules(body.format(153_000, "earlier this month"), said=said, source="uk-mod") == []


def test_a_weekdays_figure_is_no_weeks() -> None:
    body = "Kyiv put Russia's losses for Wednesday at {:,}, its General Staff said."
    assert rules(body.format(grown("personnel", 1))) == []
    assert rules(body.format(grown("personnel", 7))) == ["window"]


@pytest.mark.parametrize("words", ["bringing that row to {}", "raising it to {}", "bringing the total to {}"])
def test_what_a_row_is_brought_to_is_the_wars(words: str) -> None:
    """The week told a sentence before is not its time."""
    body = (
        f"Ukraine's General Staff put Russian losses at {grown('personnel', 7):,} men in a week. One aircraft has been "
        f"claimed since the beginning of the month, {words.format(NOW['aircraft'])}."
    )
    assert rules(body) == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            "In the past week one aircraft was added, by the General Staff's count of Russian losses; there are now {}.",
        ),
        ("uk", "За тиждень у рядку літаків російських втрат Генштабу з’явився один новий, тепер їх {}."),
        ("ru", "За неделю в строке самолётов российских потерь у Генштаба Украины прибавился один, теперь их {}."),
    ],
)
def test_what_there_are_now_is_the_whole_count(language: str, words: str) -> None:
    assert rules(words.format(NOW["aircraft"]), language=language) == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            "By the General Staff's bulletin Russia's armoured vehicles went up by {} and its tanks by nine, to {} and {}.",
        ),
    ],
)
def test_the_noun_behind_and_is_that_of_the_number_in_words_behind_it(language: str, words: str) -> None:
    day = grown("armoured-vehicles", 1)
    body = words.format(day, NOW["armoured-vehicles"], NOW["tanks"])
    assert "quoted-number" not in [
        one.rule for one in found(body, language=language) if one.quote and one.quote.exact.startswith(str(day))
    ]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "So the Russian army loses {} times as many men as the Ukrainian one."),
        ("uk", "Отже, російська армія втрачає у {} разів більше людей, ніж українська."),
        ("ru", "Выходит, российская армия теряет в {} раз больше людей, чем украинская."),
    ],
)
def test_a_factor_of_two_armies_divides_no_dead_into_casualties(language: str, words: str) -> None:
    counts = {
        "en": (
            "Ukraine's General Staff claims {} Russian soldiers killed and wounded.",
            "President Zelensky spoke of 31,000 Ukrainian soldiers killed.",
        ),
        "uk": (
            "Генштаб ЗСУ заявляє про {} убитих і поранених російських військових.",
            "Президент Зеленський говорив про 31 000 загиблих українських військових.",
        ),
        "ru": (
            "Генштаб Украины заявляет о {} убитых и раненых российских военных.",
            "Президент Зеленский говорил о 31 000 погибших украинских военных.",
        ),
    }[language]
    said = "President Volodymyr Zelensky said 31,000 Ukrainian soldiers had been killed in the war."
    body = "\n\n".join((counts[0].format(NOW["personnel"]), f"{counts[1]} {words.format(17)}"))
    assert rules(body, language=language, said=said, source="ua-president") == ["category"]
