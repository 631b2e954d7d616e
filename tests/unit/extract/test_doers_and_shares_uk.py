"""Who did it by the case of his noun, both sides' losses and shares in a Ukrainian text: a construction a row."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model.claim import Claim, Party, label_of
from counterclaim.model.document import Document


def read(text: str) -> list[Claim]:
    """The numbered claims of a text published on Tuesday, 3 September 2024."""
    document = Document(document="t:1", text=text, source="visnyk", language="uk", published_at=date(2024, 9, 3))
    return [claim for claim in extract(document).claims if claim.quantity is not None]


def name(party: Party) -> str | None:
    return None if party is None else label_of(party)


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        # the subject behind its verb, and who stands in the instrumental
        ("16 гармат знищила російська армія.", ["ua"]),
        ("16 гармат знищено армією агресора.", ["ua"]),
        ("16 гармат знищено противником.", ["ua"]),
        ("16 гармат, знищених українськими військами, показали.", ["ru"]),
        ("16 гармат, втрачених українськими військовими, списано.", ["ua"]),
        ("Аналітики підтвердили втрату Росією 16 гармат.", ["ru"]),
        ("Окупантам вдалося знищити 16 гармат.", ["ua"]),
        ("Дрони окупантів знищили 16 гармат.", ["ua"]),
        # by whose fire, to whose account, whose spoils, to whom prisoners went
        ("Унаслідок удару армії РФ знищено 16 гармат.", ["ua"]),
        ("Унаслідок удару окупанти втратили вбитими 16 бійців.", ["ru"]),
        ("Від вогню росіян загинули 16 військових.", ["ua"]),
        ("На рахунку росіян 16 знищених гармат.", ["ua"]),
        ("Здобиччю російських десантників стали 16 гармат.", ["ua"]),
        ("У полон до росіян потрапили 16 військових.", ["ua"]),
        ("Росіянам здалися 16 військових.", ["ua"]),
        ("Російська армія захопила у полон 16 солдатів.", ["ua"]),
        ("Росія завдала противнику втрат: 16 убитих.", ["ua"]),
        # losses behind a dash, and a side told only by whose the other is
        ("16 гармат – такі втрати росіян за рік.", ["ru"]),
        ("Росія втратила 16 гармат, її противник – 9.", ["ru", "ua"]),
        ("З боку Росії загинули 16 військових, з боку України – 9.", ["ru", "ua"]),
        ("Із 25 втрачених гармат 16 належали Росії, а 9 – Україні.", ["ru", "ru", "ua"]),
        ("Кремль каже, що Україна втратила 16 гармат, а власні втрати – 9 гармат.", ["ua", "ru"]),
        # both sides and each
        ("Росія та Україна разом втратили 16 гармат.", ["both sides"]),
        ("Росія воює з Україною. Кожна зі сторін втратила 16 гармат.", ["each side"]),
        ("Втрати сторін: Росія – 16 гармат, Україна – 9.", ["ru", "ua"]),
        # a third country only tells, and a part is whose the whole is
        ("Естонська розвідка каже, що Росія втратила 16 гармат. Йдеться також про 90 загиблих солдатів.", ["ru", "ru"]),
        ("Загинули 90 росіян. Серед них 16 жінок.", ["ru", "ru"]),
        (
            "Пригожин каже, що загинули 16 його бійців. Українська армія, каже він, втратила 9 вбитими й до 12 пораненими.",
            ["wagner", "ua", "ua"],
        ),
    ],
)
def test_whose(text: str, subjects: list[str]) -> None:
    """Each number's."""
    assert [name(claim.subject) for claim in read(text)] == subjects


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Росія втратила 90 людей, 16 із яких припадають на вбитих.", [(90, "lost"), (16, "killed")]),
        ("Росія втратила 90 людей, на поранених припадає 16.", [(90, "lost"), (16, "wounded")]),
        ("Росіяни вивели з ладу 16 гармат.", [(16, "lost")]),
        ("Агентство передає про влучання у 16 танків.", [(16, "damaged")]),
        ("Не вижили 16 солдатів.", [(16, "killed")]),
        ("Знято з неба 16 дронів.", [(16, "shot-down")]),
        ("Серед утраченого – 16 гармат.", [(16, "lost")]),
        ("Танковий парк росіян скоротився на 16 машин.", [(16, "lost")]),
        # no loss: the places where it happened
        ("Дрони вразили 41 російський літак на чотирьох стоянках.", [(41, "damaged")]),
        (
            "Збито 35 російських дронів. Мер нарахував 16 збитих на підльоті до міста.",
            [(35, "shot-down"), (16, "shot-down")],
        ),
    ],
)
def test_what_became_of_them(text: str, told: list[tuple[int, str]]) -> None:
    assert [(claim.quantity and claim.quantity.stated, claim.outcome) for claim in read(text)] == told


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Списки свідчать, що росіяни втратили 16 гармат.", None),
        ("Генштаб каже, що втрачено 9 дронів. Ті ж дані свідчать про втрату 16 гармат.", "ua-general-staff"),
        ("Помічник Путіна Роман Дика зазначив, що росіяни втратили 16 гармат.", "Роман Дика"),
        ("Екскомандувач ЗСУ Роман Дика зазначив, що росіяни втратили 16 гармат.", "Роман Дика"),
        ("Уночі знищено 16 російських літаків, розповіло джерело видання в ГУР.", "ГУР"),
    ],
)
def test_who_tells(text: str, claimant: str | None) -> None:
    """The last number."""
    assert name(read(text)[-1].claimant) == claimant
