"""Who tells and what is counted in Ukrainian texts, where another name, a colon or a bracket stands beside it."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model.claim import Claim, Party, label_of
from counterclaim.model.document import Document


def read(text: str, source: str = "visnyk") -> list[Claim]:
    """The numbered claims of a text published on Tuesday, 3 September 2024."""
    document = Document(document="t:1", text=text, source=source, language="uk", published_at=date(2024, 9, 3))
    return [claim for claim in extract(document).claims if claim.quantity is not None]


def name(party: Party) -> str | None:
    return None if party is None else label_of(party)


@pytest.mark.parametrize(
    ("text", "claimant", "subject"),
    [
        # a government by the state behind it, and in a place
        ("Уряд Росії визнав 41 загиблого солдата.", "ru", "ru"),
        ("За даними уряду Судану, загинули 16 солдатів.", "sd", "sd"),
        ("У румунському уряді кажуть про 41 вбитого росіянина.", "ro", "ru"),
        # "there" before what was counted only says where
        ("У Генштабі це заперечили. Аналітики Oryx зафіксували там втрату 41 українського танка.", "oryx", "ua"),
        # a source by whom it spoke to, in a body; the paper behind the verb was told
        ("Знищено 41 російський танк, стверджує співрозмовник агентства в СБУ.", "СБУ", "ru"),
        ("Джерело в Генштабі розповіло РБК-Україна про 41 спалений танк росіян.", "ua-general-staff", "ru"),
        # whom a pronoun behind a colon takes up
        ("Оглядач Іван Іваненко обережніший: на його думку, Росія втратила 41 танк.", "Іван Іваненко", "ru"),
        ("Зеленський назвав 41 вбитого росіянина. У Пентагоні стриманіші: там називають 16.", "us-dod", "ru"),
        ("Кремль визнав 41 вбитого. Позиція Лондона інша: за його даними, Росія втратила 160 солдатів.", "uk", "ru"),
        # a government that spoke last, and no person before it
        (
            "Історик Іван Іваненко назвав 41 вбитого. Румунський уряд визнав 16. За його даними, Угорщина втратила 60.",
            "ro",
            "hu",
        ),
        # an abbreviation behind a body's name that ends with its country
        ("Служба безпеки України (СБУ) заявила, що дрони вразили 41 російський літак.", "СБУ", "ru"),
        # the losses of government forces, by whoever fights them
        ("Таліби стверджують, що урядові війська втратили 16 солдатів.", "taliban", "af"),
        ("Міноборони Афганістану назвало 41 вбитого. Таліби кажуть про 16 вбитих урядових солдатів.", "taliban", "af"),
        # whose reports another only gathers; a body that gives a number, a list that holds one, names that were gathered
        ("«Главком» узагальнив добові звіти Генштабу. Росія втратила 41 танк.", "ua-general-staff", "ru"),
        ("Зеленський назвав 16 вбитих. Генштаб за серпень дає 410 втрачених вояків Росії.", "ua-general-staff", "ru"),
        ("У каталозі Oryx вже 41 російський танк.", "oryx", "ru"),
        ("Зеленський назвав 16 загиблих. Проєкт UALosses зібрав імена 41 українського солдата.", "UALosses", "ua"),
        # "its head" by name, and a capital behind its own staff
        ("Загинули 410 найманців ПВК «Вагнер», визнав її керівник Євген Пригожин в інтерв'ю.", "wagner", "wagner"),
        (
            "Генштаб назвав 16 вбитих. За словами її командира Івана Іваненка, бригада ліквідувала 41 окупанта.",
            "Івана Іваненка",
            "ru",
        ),
        ("Якщо вірити офіційній статистиці Генштабу ЗСУ, Росія втратила 41 танк.", "ua-general-staff", "ru"),
        (
            "Генштаб назвав 410 вбитих росіян. Тільки за серпень, додають у Києві, ворог втратив 41 особу.",
            "ua-general-staff",
            "ru",
        ),
        # the authors of an institute's paper
        ("CSIS оцінив втрати Росії в 410 тисяч. Автори нагадують: СРСР в Афганістані втратив 16 тисяч.", "CSIS", "su"),
        # a movement's members
        ("ЦАХАЛ заявив, що ліквідував двадцятьох озброєних членів ХАМАС.", "idf", "hamas"),
        # what somebody puts losses at
        ("Втрати ЗСУ Бєлоусов визначив майже в мільйон осіб.", "ru-mod-minister", "ua"),
    ],
)
def test_who_tells_it(text: str, claimant: str, subject: str) -> None:
    """The last number's."""
    claim = read(text)[-1]
    assert (name(claim.claimant), name(claim.subject)) == (claimant, subject)


@pytest.mark.parametrize(
    ("text", "donor"),
    [
        ("Міністр оборони США Ллойд Остін анонсував військовий пакет на 41 млн доларів.", "us-dod"),
        ("Після зустрічі із Зеленським Олаф Шольц оголосив пакет допомоги на 41 млн євро.", "de"),
        ("Під час візиту Зеленського до Вашингтона Джо Байден виділив Україні 41 млн доларів.", "us"),
    ],
)
def test_who_gives_it(text: str, donor: str) -> None:
    claim = read(text)[-1]
    assert (claim.topic, claim.claimant) == ("aid", donor)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        # machines of the kind told before, and those that share their noun
        ("Росія втратила 41 літак. Згодом пошкоджено ще 16 танків: 9 машин горіли.", ("tanks", "damaged")),
        ("Oryx рахує українські «Бредлі». Знищено 41 «Бредлі». Ще 16 машин пошкоджено, 9 захоплено.",
         ("armoured-vehicles", "captured")),
        ("СБУ заявила про 41 уражений літак. У НАТО підтвердили влучання у 16 машин.", ("aircraft", "damaged")),
        # of the enemy behind the word of loss
        ("Генштаб налічив 41 втрачений ворожий танк.", ("tanks", "lost")),
        # two verbs of the same people
        ("За оцінкою Лондона, загинуло й дістало поранення 410 російських солдатів.", ("personnel", "casualties")),
        ("Загинули 16 людей. Не вдається знайти 9 осіб.", ("people", "missing")),
        # by what they fell is not what fell
        ("Відомо про 16 загиблих унаслідок удару російських дронів по Дніпру.", ("people", "killed")),
        ("Унаслідок атаки 30 дронів загинули 5 людей.", ("people", "killed")),
        ("Серед льотчиків є загиблі, до десяти техніків поранено.", ("personnel", "wounded")),
        ("Медіазона назвала 410 загиблих.\n\nНайбільше в переліку добровольців — 41.", ("volunteers", "killed")),
        ("Oryx має 109 російських одиниць техніки, з якої на танки припадає 41.", ("tanks", "lost")),
        ("Збито 41 дрон, ще 16 загубилися на радарах.", ("uavs", "lost")),
        ("Медіазона назвала 410 загиблих. Завербованих у колоніях серед них 41.", ("convicts", "killed")),
    ],
)  # fmt: skip
def test_what_is_counted(text: str, counted: tuple[str, str]) -> None:
    """The last number's kind and outcome."""
    claim = read(text)[-1]
    assert (name(claim.category), claim.outcome) == counted


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Командувач Іван Іваненко прозвітував про минулу добу. Ворог втратив 41 солдата.", ("interval", date(2024, 9, 2))),
        ("Від нападу ХАМАСу 7 жовтня 2023 року в Газі загинули 41 000 людей.", ("cumulative", date(2023, 10, 7))),
        ("За рік великої війни загинули 8 тисяч цивільних.", ("cumulative", date(2022, 2, 24))),
    ],
)  # fmt: skip
def test_since_when(text: str, period: tuple[str, date]) -> None:
    claim = read(text)[-1]
    assert claim.period is not None
    assert (claim.period.kind, claim.period.start) == period


@pytest.mark.parametrize(
    "text",
    [
        "У 16 провінціях вбито 41 бойовика.",
        "Унаслідок удару двох російських ракет загинула 41 людина.",
        "Домівки в Газі покинули 16 тисяч людей, загинула 41 людина.",
        "20 членів НАТО засудили удар, під час якого загинула 41 людина.",
    ],
)
def test_what_is_no_loss(text: str) -> None:
    assert [claim.quantity.stated for claim in read(text) if claim.quantity] == [41]


def test_a_country_before_a_colon_only_says_where() -> None:
    text = (
        "Судан: бої забрали понад 410 життів\n\nУ місті померли 16 людей, повідомила організація «Лікарі без кордонів»."
    )
    assert [name(claim.claimant) for claim in read(text)] == ["організація Лікарі без кордонів"] * 2


def test_a_mark_that_losses_crossed() -> None:
    claim = read("Втрати Росії перетнули позначку в 1 млн осіб.")[0]
    assert claim.quantity is not None
    assert claim.quantity.qualifier == "more-than"


def test_a_page_that_breaks_all_down_without_a_bracket() -> None:
    """ "In all" leads to the total; the fates stand behind a colon."""
    text = "Втрати російської техніки\n\nРосія — усього 4 160: знищено 3 010, пошкоджено 150, захоплено 1 000."
    assert [(claim.quantity.stated, claim.outcome) for claim in read(text, "oryx") if claim.quantity] == [
        (4160, "lost"), (3010, "destroyed"), (150, "damaged"), (1000, "captured"),
    ]  # fmt: skip
