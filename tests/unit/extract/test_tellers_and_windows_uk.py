"""Who tells the figures of a Ukrainian text, whose they are and of which days, where only the text as a whole says so."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model.claim import Claim, Party, label_of
from counterclaim.model.document import Document


def read(text: str, language: str = "uk") -> list[Claim]:
    """The numbered claims of a text published on Tuesday, 3 September 2024."""
    document = Document(document="t:1", text=text, source="visnyk", language=language, published_at=date(2024, 9, 3))
    return [claim for claim in extract(document).claims if claim.quantity is not None]


def name(party: Party) -> str | None:
    return None if party is None else label_of(party)


def told(claim: Claim) -> tuple[object, ...]:
    """Number, who tells it and whose it is."""
    assert claim.quantity is not None
    return claim.quantity.stated, name(claim.claimant), name(claim.subject)


def days(claim: Claim) -> str:
    """Kind and days of a claim's period, in a line."""
    period = claim.period
    assert period is not None
    return " ".join(str(part) for part in (period.kind, period.start, period.end) if part is not None)


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        # a title that only says whose report it is
        ("Серпневий звіт Сил спеціальних операцій\n\nБійці за серпень знищили:\n• 41 танк", "Сил спеціальних операцій"),
        ("Звіт Сил безпілотних систем за серпень\n\nЗнищено 41 танк.", "Сил безпілотних систем"),
        ("Підсумки тижня від 8-ї бригади «Вихор»\n\nЗа тиждень знищено 41 танк.", "8-ї бригади Вихор"),
        # a bare noun takes up the body that the sentence shows at work
        ("Дрони СБУ спалили 41 танк, повідомили у спецслужбі.", "СБУ"),
        ("Розвідники ГУР підбили 41 гармату, розповів співрозмовник Укрінформу у відомстві.", "ГУР"),
        ("Бійці 8-ї бригади знищили 41 танк, розповіли в бригаді.", "8-ї бригади"),
        # an agency hands on what it quotes
        ("У Газі 41 загиблий. Про це пише Reuters з посиланням на міністерство охорони здоров’я анклаву.", "gaza-moh"),
        ("Загинуло 90 палестинців. Про це пише AFP з посиланням на місцеве міністерство охорони здоров’я.", "gaza-moh"),
        (("Танків Росія втратила 3 100, пише CNN із посиланням на американських посадовців. Літаків, на думку "
         "співрозмовників телеканалу, вона втратила 41."), "us-officials"),
        (("FT: Росія втратила 41 літак\n\nАмериканські посадовці, на яких посилається Financial Times, кажуть про втрату "
         "3 100 російських танків."), "us-officials"),
        # the head of a body that has spoken
        ("Центр протидії дезінформації каже про 90 вбитих росіян. Раніше очільник центру називав 41.",
         "Центр протидії дезінформації"),
        # men of an army are an adjective before those who tell of it
        ("Російські військові блогери пишуть про 41 вбитого росіянина.", "Російські військові блогери"),
        ("На думку американських військових аналітиків, Росія втратила 41 танк.", "американських військових аналітиків"),
        ("Російські військові заявили про 41 збитий дрон.", "ru-armed-forces"),
        # to whose account somebody puts it
        ("У Міноборони РФ записали на рахунок України 41 втрачений танк.", "ru-mod"),
        ("Пентагон давав оцінку в 41 тисячу вбитих росіян.", "us-dod"),
    ],
)  # fmt: skip
def test_who_tells_it(text: str, teller: str) -> None:
    """The last number's teller is named elsewhere in the text."""
    assert name(read(text)[-1].claimant) == teller


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("У Москві зарахували Україні 900 вбитих і 41 втрачений танк.", [(900, "ru", "ua"), (41, "ru", "ua")]),
        ("Генштаб записав на рахунок росіян 900 вбитих.", [(900, "ua-general-staff", "ru")]),
        ("Повітряні сили записали на свій рахунок 41 збитий дрон.", [(41, "ua-air-force", "ru")]),
        ("Міноборони РФ зараховує собі 41 збитий дрон.", [(41, "ru-mod", "ua")]),
        # who stands in the nominative behind such a verb does it
        ("За тиждень нарахували українські волонтери 410 вбитих росіян.", [(410, None, "ru")]),
        # by whom, between a participle and its noun
        ("Oryx підтвердив 41 утрачений росіянами танк.", [(41, "oryx", "ru")]),
        ("Oryx підтвердив 410 збитих росіянами безпілотників.", [(410, "oryx", "ua")]),
        ("Oryx підтвердив 410 утрачених українськими військами гармат.", [(410, "oryx", "ua")]),
        # an army cast into battle has not been lost
        ("Росіяни кинули в бій 41 танк, сім із них спалено.", [(7, None, "ru")]),
    ],
)
def test_whose_it_is(text: str, claims: list[tuple[object, ...]]) -> None:
    """Verbs that put losses down to a side, and participles that say by whom."""
    assert [told(claim) for claim in read(text)] == claims


def test_a_scholar_tells_only_what_he_is_said_to() -> None:
    """What a text on history tells before and behind the scholar whom it cites is its own."""
    found = read(
        "У 1940 році фіни втратили 410 танків. Червона армія, за підрахунками історика Івана Нечая, втратила 900 танків."
        "\n\nУ 1944 році загинули 80 тисяч солдатів."
    )
    assert [name(claim.claimant) for claim in found] == [None, "Івана Нечая", None]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        # what was added to a list in a window is no time of the list
        ("У списку «Медіазони» 5 600 загиблих росіян, за тиждень додалося 90. Серед них 348 офіцерів.",
         ["cumulative 2022-02-24 2024-09-03", "interval 2024-08-27 2024-09-03", "cumulative 2022-02-24 2024-09-03"]),
        # a start behind a clause is no date of the pictures told of in it
        ("Волонтери Oryx, які вивчають знімки, від 9 серпня нарахували 41 втрачений російський танк.",
         ["cumulative 2024-08-09 2024-09-03"]),
        ("Волонтери Oryx, які читають зведення, від 9 серпня нарахували 41 втрачений російський танк.",
         ["cumulative 2024-08-09 2024-09-03"]),
        # "in that time" is the time told last
        ("За добу загинули 12 вірмен, а від 20 серпня — 410. Азербайджан за цей час втратив 2 300 вояків і 41 дрон.",
         ["interval 2024-09-02 2024-09-03", *["cumulative 2024-08-20 2024-09-03"] * 3]),
        # a start without a day is that from which the text has counted
        ("Від 20 серпня вірмени втратили 410 вояків.\n\nПоранено 16 цивільних від початку боїв.",
         ["cumulative 2024-08-20 2024-09-03"] * 2),
        # a year alone, at the head of its clause or behind a battle
        ("2023 року Росія втратила 250 тисяч солдатів.", ["interval 2023-01-01 2023-12-31"]),
        ("У битві на Соммі 1916 року британці втратили 420 тисяч солдатів.", ["interval 1916-01-01 1916-12-31"]),
        ("Під Конотопом 1659 року загинули 4 тисячі вершників і солдатів.", ["interval 1659-01-01 1659-12-31"]),
        # a month that opens a clause as its subject
        ("Лондон звітує: серпень обійшовся Росії у 20 тисяч убитих.", ["interval 2024-08-01 2024-08-31"]),
        ("З початку спеціальної військової операції знищено 410 літаків, заявили в Міноборони РФ.",
         ["cumulative 2022-02-24 2024-09-03"]),
    ],
)  # fmt: skip
def test_of_which_days(text: str, periods: list[str]) -> None:
    """Windows that hold for their own number, and starts that the whole text goes by."""
    assert [days(claim) for claim in read(text)] == periods


def test_an_average_told_over_again_is_of_the_same() -> None:
    """ "That is, so many people a day" is of the casualties told before, who are soldiers."""
    found = read("Росія втратила за серпень 20 тисяч убитими й тяжко пораненими, тобто понад 650 людей на день.")
    assert [(claim.category, claim.outcome) for claim in found] == [("personnel", "casualties")] * 2


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("Повідомляють щонайменше про 41 вбитого.", "at-least"),
        ("Повідомляють приблизно про 41 вбитого.", "about"),
        ("Повідомляють більш ніж про 41 вбитого.", "more-than"),
    ],
)
def test_a_hedge_before_its_preposition(text: str, qualifier: str) -> None:
    claim = read(text)[0]
    assert claim.quantity is not None
    assert claim.quantity.qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Минобороны РФ засчитало Украине 41 потерянный танк.", [(41, "ru-mod", "ua")]),
        ("Украинские ВВС записали на свой счёт 41 дрон.", [(41, "ua-air-force", "ru")]),
        ("Oryx подтвердил 410 потерянных россиянами танков.", [(410, "oryx", "ru")]),
    ],
)
def test_the_same_in_russian(text: str, claims: list[tuple[object, ...]]) -> None:
    assert [told(claim) for claim in read(text, "ru")] == claims
