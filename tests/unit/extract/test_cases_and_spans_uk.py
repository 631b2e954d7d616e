"""Whose loss, of what and when, by Ukrainian case endings, verbs and spans: one construction a row."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model.claim import Claim, label_of
from counterclaim.model.document import Document


def read(text: str) -> list[Claim]:
    """The numbered claims of a text published on Tuesday, 3 September 2024."""
    document = Document(document="t:1", text=text, source="visnyk", language="uk", published_at=date(2024, 9, 3))
    return [claim for claim in extract(document).claims if claim.quantity is not None]


@pytest.mark.parametrize(
    ("text", "claimant", "subject"),
    [
        # a place or an occasion before the country that loses
        ("У боях Україна втратила 1250 військових.", None, "ua"),
        ("На півдні Ізраїль втратив 50 танків.", None, "il"),
        # a genitive behind a noun of loss: whose they are, and nobody who speaks
        ("Втрати України оцінюють у 1250 військових.", None, "ua"),
        ("На кордоні Таїланду й Камбоджі тривають бої. Втрати Камбоджі оцінюють у 50 солдатів.", None, "kh"),
        # the enemy of who acts, whoever prints it
        ("Російські артилеристи підбили 50 гармат ворога.", None, "ua"),
        ("Українські артилеристи підбили 50 гармат ворога.", None, "ru"),
        # losses inflicted on a side
        ("Ефіопія воювала з Еритреєю. Еритрея завдала Ефіопії втрат: знищено 50 танків.", None, "et"),
        # peoples by name
        ("Загинуло 1250 ефіопів.", None, "et"),
        ("Загинули 50 литовців і 60 естонців.", None, "lt"),
    ],
)
def test_endings_say_whose_losses_they_are(text: str, claimant: str | None, subject: str) -> None:
    """A genitive owns the noun before it; a nominative right before its verb does what the verb says."""
    claim = read(text)[0]
    assert (None if claim.claimant is None else label_of(claim.claimant)) == claimant
    assert label_of(claim.subject) == subject


@pytest.mark.parametrize(
    ("text", "category", "outcome"),
    [
        ("Життя втратили 50 танкістів.", "personnel", "killed"),
        ("Упокоєно 50 загарбників.", "personnel", "killed"),
        ("Знищено 15 пускових установок С-400.", "air-defence", "destroyed"),
        ("Пошкоджено 15 пускових установок HIMARS.", "mlrs", "damaged"),
        ("Збито 16 штурмовиків Су-25.", "aircraft", "shot-down"),
        ("Полонено 36 кадирівців.", "personnel", "captured"),
        ("Загинули 16 волонтерів.", "civilians", "killed"),
        ("Трофеями бійців стали 15 російських танків.", "tanks", "captured"),
        ("Росія атакувала Україну дронами: збито 79.", "uavs", "shot-down"),
        ("Збито 290 дронів. Ще 37 не досягли цілей завдяки РЕБ.", "uavs", "lost"),
    ],
)
def test_words_of_kit_and_fate(text: str, category: str, outcome: str) -> None:
    """The last number's kind and fate."""
    claim = read(text)[-1]
    assert (label_of(claim.category), str(claim.outcome)) == (category, outcome)


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("Позавчора", date(2024, 9, 1), date(2024, 9, 1)),
        ("За останні пів року", date(2024, 3, 3), date(2024, 9, 3)),
        ("За останні півтора року", date(2023, 3, 3), date(2024, 9, 3)),
        ("За вісім місяців 2024 року", date(2024, 1, 1), date(2024, 8, 31)),
        ("У першому кварталі цього року", date(2024, 1, 1), date(2024, 3, 31)),
        ("За два з половиною роки війни", date(2022, 2, 24), date(2024, 9, 3)),
        ("За понад два роки великої війни", date(2022, 2, 24), date(2024, 9, 3)),
    ],
)
def test_spans(when: str, start: date, end: date) -> None:
    """Months and years by name, and fractions of them."""
    period = read(f"{when} Росія втратила 250 танків.")[0].period
    assert period is not None
    assert (period.start, period.end) == (start, end)


def test_a_day_behind_a_noun_of_loss_is_no_dateline() -> None:
    """Also where the sentence is short and a dash stands behind the day."""
    period = read("Російські втрати 25 серпня – 240 танків.")[0].period
    assert period is not None
    assert (period.kind, period.start) == ("interval", date(2024, 8, 25))


@pytest.mark.parametrize(
    ("said", "qualifier", "bounds"),
    [
        ("зо дві сотні", "about", (200, None, None)),
        ("десь із 240", "about", (240, None, None)),
        ("від 240 і до 350", "range", (None, 240, 350)),
        ("чверть мільйона", "exact", (250000, 250000, 250000)),
    ],
)
def test_hedges(said: str, qualifier: str, bounds: tuple[int | None, int | None, int | None]) -> None:
    """Hedges of spoken Ukrainian."""
    quantity = read(f"Росія втратила {said} танків.")[0].quantity
    assert quantity is not None
    assert (quantity.qualifier, (quantity.stated, quantity.low, quantity.high)) == (qualifier, bounds)


@pytest.mark.parametrize(
    ("text", "claimant", "subject"),
    [
        # to whom somebody spoke is nobody who speaks
        ("Генерал Ян Новак у коментарі Бі-бі-сі оцінив втрати Росії у 41 250 осіб.", "Ян Новак", "ru"),
        ("Міністр Ян Новак в інтерв'ю Радіо Свобода заявив, що Росія втратила 41 250 солдатів.", "Ян Новак", "ru"),
        # a ministry without its country, of a text on one land that has one
        ("За даними міністерства охорони здоров'я, у Газі загинули 41 250 людей.", "gaza-moh", "gaza"),
        # each gives its own, by whatever verb or bracket
        ("Данія пообіцяла Україні 250 млн євро, Канада додала 370 млн євро.", "ca", "ua"),
        ("Допомогу Україні пообіцяли Японія (250 млн євро) і Іспанія (370 млн євро).", "es", "ua"),
        # fighters of a movement, its own and those whom another killed
        ("ХАМАС визнав загибель 25 своїх бойовиків.", "hamas", "hamas"),
        ("Ізраїль у Бейруті разом із керівником «Хезболли» вбив понад 25 бойовиків.", None, "hezbollah"),
        ("Армія ДР Конго вбила 25 повстанців M23.", None, "m23"),
    ],
)
def test_who_gives_speaks_and_falls(text: str, claimant: str | None, subject: str) -> None:
    """Outlets that were spoken to, ministries, donors and movements; the last number's."""
    claim = read(text)[-1]
    assert (None if claim.claimant is None else label_of(claim.claimant)) == claimant
    assert label_of(claim.subject) == subject


@pytest.mark.parametrize(
    "text",
    [
        "Бої завершилися 14 червня 1982 року. Від 2 квітня 1982 року до того дня Аргентина втратила 649 солдатів.",
        "Війна почалася 2 квітня 1982 року і закінчилася 14 червня 1982 року. Аргентина втратила за цей час 649 солдатів.",
    ],
)
def test_a_war_told_of_ends_on_its_last_day(text: str) -> None:
    """ "Until that day" and "in that time" take up the days of the sentence before."""
    period = read(text)[-1].period
    assert period is not None
    assert (period.start, period.end) == (date(1982, 4, 2), date(1982, 6, 14))
